### Un objectif opérationnel.

goal-finding = { $missing ->
    [0] Des informations sont connues pour { $k } membres sur { $n }, donc pour tous.
    [one] Des informations sont connues pour { $k } membres sur { $n }. Pour { $missing } membre, rien n’est connu.
   *[other] Des informations sont connues pour { $k } membres sur { $n }. Pour { $missing } membres, rien n’est connu.
}
goal-questions = Ce qui est connu
card-known = Pour combien de membres connaît-on quelque chose ?
card-baseline = Pour combien connaît-on la situation de départ, c’est-à-dire ce qu’ils faisaient déjà ?
card-commitment = Combien ont, à notre connaissance, promis quelque chose ?
card-progress = Pour combien connaît-on quelque chose qui a été fait depuis ?
card-progress-note = Une déclaration de progrès n’est pas encore une promesse tenue.
card-official = Combien s’expriment par le formulaire de l’alliance ?
card-lanzarote = Combien sont parties à la Convention de Lanzarote ?
card-budapest = Combien sont parties à la Convention de Budapest ?
card-opsc = Combien sont parties au Protocole facultatif ?
card-law-note = Une loi n’est pas un résultat.
card-campaigns = Combien de campagnes sont consignées ?
card-hotlines = Dans combien de membres une ligne de signalement reçoit-elle les signalements ?
card-examined = Pour combien des scanners ont-ils signé le volume qu’ils ont examiné ?
card-measured = Pour combien des chiffres sur le retrait ont-ils été publiés ?
card-practices = Combien de bonnes pratiques servent cet objectif stratégique ?
goal-figures = Chiffres
goal-examined = Examiné à la recherche de contenus connus
goal-examined-text = Compté par les scanners de ceux qui stockent des fichiers, et signé par eux. Les chiffres les plus récents.
goal-examined-all = Tous les chiffres
goal-indicators = Indicateurs de cet objectif
goal-no-indicator = Aucun indicateur de cet objectif n’a encore de chiffres.
goal-members = Membre par membre
goal-members-text = Une marque indique qui répond de ce qui est connu pour cet objectif. Une case mène à la page du membre.
goal-grid-label = Les membres et ce qui est connu pour cet objectif
goal-statements = Ce qui a été dit
goal-statements-text = { $n ->
    [one] { $n } déclaration est consignée pour cet objectif.
   *[other] { $n } déclarations sont consignées pour cet objectif.
}
goal-statements-all = Chercher dans toutes ces déclarations
goal-practices = Bonnes pratiques
goal-practices-nothing = Aucune bonne pratique n’est consignée pour cet objectif stratégique.
goal-practices-text = Les pratiques sont rattachées à l’objectif stratégique « { $target } ».
goal-missing = Ce qui manque
goal-missing-text = { $n ->
    [one] Pour { $n } membre, rien n’est connu au sujet de cet objectif.
   *[other] Pour { $n } membres, rien n’est connu au sujet de cet objectif.
} Membres dont aucun engagement n’est connu : { $promises }. Cela ne signifie pas que rien n’a été fait.
goal-others = Les autres objectifs
spread-title = { $missing ->
    [0] Chacun des { $k } membres a au moins une déclaration consignée, aucun n’en a plus de { $most }
    [one] { $missing } membre n’a aucune déclaration consignée, { $k } en ont une ou plusieurs, aucun n’en a plus de { $most }
   *[other] { $missing } membres n’ont aucune déclaration consignée, { $k } en ont une ou plusieurs, aucun n’en a plus de { $most }
}
spread-axis = déclarations
spread-desc = Nombre de déclarations consignées sur cet objectif, membre par membre. Cela mesure ce qui est consigné, non les efforts.
spread-source = Décompte effectué à partir du registre.
spread-dot = { $name } : { $count ->
    [0] rien n’est connu
    [one] { $count } déclaration
   *[other] { $count } déclarations
}
goal-victims = L’objectif d’un dixième de plus chaque année, sur une seule page
