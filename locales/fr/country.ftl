### Un membre.

country-joined = { $name } : adhésion à l’alliance le { $day }.
country-joined-unknown = { $name } : la date d’adhésion à l’alliance n’est pas connue.
country-joined-how = Comment la date d’adhésion est connue :
country-statements = Le registre contient { $n ->
    [one] { $n } déclaration
   *[other] { $n } déclarations
} : { $baselines } sur ce qui existait auparavant, { $commitments } sur ce qui a été promis, { $progress } sur ce qui a été fait depuis.
country-no-statements = Le registre ne contient encore aucune déclaration.
country-standings = Origine de ces déclarations : { $official } d’un formulaire officiel, { $government } d’une déclaration du gouvernement, { $public } d’autres sources publiques.
country-silent = Rien n’est connu sur : { $goals }.
country-law = Ce membre est partie aux instruments suivants : { $instruments }.
country-law-table = Instruments juridiques
country-law-title = Droit
country-report = Où signaler
country-report-nothing = Aucune ligne de signalement n’est consignée pour ce pays.
country-report-more = En savoir plus sur ces lignes de signalement
country-due = Échéances à venir
country-passed = Échues, sans verdict à ce jour
country-goals = Les sept objectifs
country-goals-note = Les nombres comptent les déclarations consignées. Ils mesurent ce qui est consigné, non les efforts.
country-no-baseline = Aucune situation de départ n’est connue. Cela ne signifie pas que rien n’existait.
country-no-commitment = Aucun engagement n’est connu. Cela ne signifie pas que rien n’a été promis.
country-no-progress = Rien n’est connu de ce qui a été fait depuis. Cela ne signifie pas que rien n’a été fait.
country-more = Il y en a { $n } en tout.
country-more-link = Tout voir
country-figures = Chiffres publiés
country-figures-nothing = Aucun chiffre n’est consigné.
country-figures-text = Chaque chiffre garde la période de comptage et le champ de la source qui l’a publié. Des chiffres dont les périodes de comptage diffèrent ne sont pas comparables.
country-figures-definition = Comment ce chiffre est défini
country-campaigns = Campagnes
country-practices = Bonnes pratiques
country-timeline = Quand le registre l’a appris
country-timeline-text = Le jour le plus récent d’abord. Une modification reste à côté de ce qu’elle modifie.
country-entered = Saisi : { $kinds }.
country-reports = Rapports remis
country-reports-nothing = Aucun rapport établi sur le formulaire de l’alliance n’est consigné pour ce membre. Il se peut qu’un rapport ait été remis sans être publié.
country-reports-text = { $n ->
    [one] { $n } déclaration provient du rapport de ce membre, établi sur le formulaire de l’alliance.
   *[other] { $n } déclarations proviennent des rapports de ce membre, établis sur le formulaire de l’alliance.
}
country-reports-rounds = Les cycles de rapports de l’alliance à ce jour :
country-timeline-all = Tous les changements concernant ce membre
country-data = Téléchargements
country-cite = Comment citer
country-report-came = Remis
country-report-signed = Signé par
country-report-lacking = Non montré
country-report-lacks = { $missing } réponses obligatoires manquantes, { $restricted } non publiques, { $suppressed } petits effectifs ou ce qui en révélerait un
country-adoptions = Repris d’autres membres
