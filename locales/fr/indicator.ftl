### Un indicateur.

indicator-unit = Unité
indicator-measure = Stock ou flux
indicator-direction = Sens
indicator-cell = Plus petit chiffre publié
indicator-cell-text = { $n }. En dessous, le chiffre n’est pas publié, afin que personne ne puisse être reconnu.
indicator-observations = Chiffres consignés
indicator-members = Membres ayant des chiffres
indicator-choose = Membre
indicator-all = Tous
indicator-choose-go = Afficher
indicator-figures = Chiffres
indicator-nothing = Aucun chiffre n’est consigné.
indicator-grades = Niveaux de preuve
indicator-vintages = États successifs
indicator-vintages-text = Ce que contenait le registre à chaque date où l’un de ces chiffres a été saisi ou modifié :
indicator-vintage-now = Maintenant
indicator-whole = Tous les membres ou le monde
indicator-series-of = { $whose } : { $values }
