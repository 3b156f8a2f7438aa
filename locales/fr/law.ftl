### Les membres et quatre instruments juridiques.

law-title = Droit
law-lead = Ce que dit le droit de chaque membre sur ce qui lui est demandé, et lesquelles de trois conventions et d’une directive de l’Union européenne le lient. Voici ce qui est connu.
law-unknown = « Non connu » signifie que les sources ne le disent pas. Cela ne signifie pas non.
law-counts = Nombre de membres par statut
law-members = Membre par membre
law-table = Statut de chaque membre, avec les dates et le numéro de la source
law-none = Aucun membre ne correspond à ce choix.
law-in-force = entrée en vigueur : { $day }
law-source-no = Source { $no }
law-sources = Sources du tableau
law-sources-text = Un statut sans numéro n’a pas de source propre dans les données ; les remarques indiquent ce qui est connu.
law-notes = Remarques sur certains membres
law-world = Les lois dans le monde
law-world-text = À titre de comparaison : décomptes d’un examen international des lois portant sur tous les pays, membres ou non. Les critères ont varié selon les éditions ; leurs décomptes ne sont donc pas comparables.
law-world-edition = Édition
law-world-countries = Pays
law-criteria = Ce qui est demandé à la loi
law-criteria-text = Chaque ligne est demandée par une loi modèle ou un texte international, nommé en dessous. Les nombres indiquent combien de membres donnent quelle réponse ; chacun mène à la requête qui l’a compté. Une réponse est déclarée et signée par le membre.
law-stage-in-force = En vigueur
law-stage-adopted = Adoptée, pas encore en vigueur
law-stage-drafted = À l’état de projet
law-stage-absent = Pas de loi de ce type
law-stage-not-applicable = Sans objet
law-stage-unknown = Nous ne le savons pas
law-went-back-repealed = abrogation : { $day }
law-went-back-struck-down = annulation par un tribunal : { $day }
law-went-back-lapsed = fin de validité : { $day }
law-went-back-withdrawn = retrait du projet : { $day }
law-as-of = à la date suivante : { $day }
law-step = { $stage } : { $day }
law-follows = Elle suit le texte modèle { $text }.
law-matrix = Membre par membre, critère par critère
law-matrix-caption = Où en est la loi de chaque membre, et depuis quand
law-matrix-brief = Où en est la loi de chaque membre
law-matrix-signs = Les numéros des colonnes sont ceux des critères ci-dessus. Choisissez-en un pour lire, membre par membre, depuis quand. La page de chaque membre cite les textes et leurs sources.
law-files = Les déclarations sous forme de fichiers, chacune avec sa source. Un membre qui n’y figure pas n’a rien déclaré :
law-enforcement = Comment la loi est appliquée
law-enforcement-text = À part, et indépendamment du stade de la loi : les chiffres les plus récents que chaque membre a déclarés. Une loi en vigueur sans chiffres à côté d’elle est un texte dont personne ne dit ce qu’il produit. Les petits effectifs ne sont pas montrés.
law-enforcement-what = Chiffre
law-enforcement-none = Aucun membre n’a rien déclaré sur sa loi ni sur son application.
law-figure = { $figure } ({ $period })
law-figure-none = aucun chiffre n’est public
law-figure-missing = Aucun chiffre public n’indique comment cette loi est appliquée.
law-paired-law_investigations = Enquêtes ouvertes
law-paired-law_prosecutions = Personnes poursuivies
law-paired-law_convictions = Personnes condamnées
law-says-title = Ce que dit la loi
law-says-text = Tel que ce membre l’a déclaré et signé, critère par critère.
law-says-all = Tous les critères et tous les membres
law-text = Texte et source
law-missing = Ce qui manque ou n’est pas connu
criterion-asked-article = { $norm }, article { $at }
criterion-asked-number = { $norm }, critère { $at }
norm-icmec = Loi modèle de l’ICMEC
norm-lanzarote = Convention de Lanzarote
norm-budapest = Convention de Budapest
norm-opsc = Protocole facultatif concernant la vente d’enfants
norm-directive-2011-93 = Directive 2011/93/UE
criterion-specific-law = Loi spécifique
criterion-definition = Définition
criterion-technology = Infractions commises au moyen des technologies
criterion-possession = Simple possession
criterion-provider-reporting = Signalement par les prestataires
criterion-access = Acquisition et accès
criterion-grooming = Sollicitation d’enfants
criterion-live-abuse = Abus en direct
criterion-self-generated = Contenus autoproduits
criterion-legal-persons = Personnes morales
criterion-extraterritorial = Actes commis à l’étranger
criterion-limitation = Prescription
criterion-preservation = Conservation des données
criterion-undercover = Enquêtes sous couverture
criterion-child-victims = Enfants victimes dans les procédures
criterion-removal = Retrait
criterion-asks-specific-law = La loi comporte des dispositions sur les contenus d’abus sexuels d’enfants en tant que tels, et pas seulement sur l’obscénité.
criterion-asks-definition = La loi dit ce qu’est un contenu d’abus sexuels d’enfants.
criterion-asks-technology = La loi couvre les infractions commises au moyen des technologies de l’information et de la communication.
criterion-asks-possession = Posséder un contenu d’abus sexuels d’enfants est une infraction pénale, quel qu’en soit le but.
criterion-asks-provider-reporting = Les prestataires de services sont tenus de signaler les contenus d’abus sexuels d’enfants qu’ils trouvent.
criterion-asks-access = Se procurer ou procurer à autrui un contenu d’abus sexuels d’enfants, ou y accéder en connaissance de cause, est une infraction pénale.
criterion-asks-grooming = Solliciter un enfant à des fins sexuelles est une infraction pénale.
criterion-asks-live-abuse = Montrer en direct des abus sexuels commis sur un enfant, ou y assister en connaissance de cause, est une infraction pénale.
criterion-asks-self-generated = La loi couvre les contenus autoproduits, et ne fait pas un délinquant de l’enfant qui y figure.
criterion-asks-legal-persons = Les sociétés et autres personnes morales répondent de ce qui est commis pour leur compte.
criterion-asks-extraterritorial = Les tribunaux peuvent juger ce que les ressortissants du pays commettent à l’étranger.
criterion-asks-limitation = Le délai de prescription court assez longtemps après la majorité de la victime.
criterion-asks-preservation = La conservation immédiate de données informatiques peut être ordonnée.
criterion-asks-undercover = La police peut enquêter sous couverture.
criterion-asks-child-victims = Les enfants victimes sont protégés pendant les enquêtes et devant les tribunaux.
criterion-asks-removal = Les contenus d’abus sexuels d’enfants hébergés dans le pays sont retirés rapidement.
law-history-title = Année par année
law-history-lead = Combien de membres avaient un critère en vigueur à la fin de chaque année, d’après ce qu’ils ont déclaré.
law-history-finding = { $criterion } : en vigueur dans { $first ->
    [one] { $first } membre
   *[other] { $first } membres
} à la fin de { $first-year }, dans { $last ->
    [one] { $last } membre
   *[other] { $last } membres
} à la fin de { $last-year }
law-history-sub = Membres dont on sait que la loi était en vigueur à la fin de l’année
law-history-source = Étapes que les membres ont déclarées et signées. Ce que personne n’a déclaré n’est pas compté.
law-history-year = À la fin de
law-history-dot = Fin { $year } : { $n }
law-gaps-title = Ce qui manque
law-gaps-lead = Pour chaque critère : les membres qui n’ont pas de loi de ce type, ceux où elle est en préparation, et ceux dont nous ne savons rien.
law-gaps-which = Quels membres
law-texts-title = Textes modèles
law-texts-lead = { $n ->
    [0] La bibliothèque ne contient encore aucun texte modèle.
    [one] { $n } texte modèle que d’autres peuvent inscrire dans leur loi.
   *[other] { $n } textes modèles que d’autres peuvent inscrire dans leur loi.
}
law-texts-text = Les textes restent là où ils sont. La bibliothèque indique ce qu’est chacun, où il peut être lu, sous quelle licence il peut être utilisé, et l’empreinte qui permet de vérifier qu’il est toujours le même. Les membres dont la loi en suit un le disent eux-mêmes.
law-texts-none = La bibliothèque n’a aucun texte pour ce choix.
law-texts-where = Où il se trouve
law-texts-language = Langue
law-texts-licence = Licence
law-texts-digest = SHA-256 du document
law-texts-no-digest = non calculée
law-texts-proposed = Proposé par
law-texts-secretariat = Le secrétariat
law-texts-followers = Membres dont la loi le suit
law-texts-files = La bibliothèque sous forme de fichiers :
