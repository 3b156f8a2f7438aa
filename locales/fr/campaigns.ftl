### Campagnes de sensibilisation.

campaigns-title = Campagnes de sensibilisation
campaigns-lead = { $n ->
    [one] { $n } campagne est consignée
   *[other] { $n } campagnes sont consignées
}. { $k } membres sur { $of } sont nommés par au moins l’une d’elles.
campaigns-lead-member = { $n ->
    [0] Aucune campagne consignée ne nomme ce membre. Cela ne signifie pas qu’il n’y en a pas eu.
    [one] { $n } campagne consignée nomme ce membre.
   *[other] { $n } campagnes consignées nomment ce membre.
}
campaigns-note = Certaines campagnes ont été menées dans de nombreux États que la source ne nomme pas un par un. Elles ne sont comptées pour aucun membre en particulier.
campaigns-chart = { $n ->
    [one] { $n } campagne consignée, début : { $first }
   *[other] { $n } campagnes consignées, début de la première : { $first }
}
campaigns-chart-sub = Une barre va du début à la fin. Ligne en tirets : la fin n’est pas connue. Points : la source indique que la campagne revient chaque année.
campaigns-chart-source = Chaque campagne indique sa propre source dans la liste ci-dessous.
campaigns-list = Toutes les campagnes, par ordre chronologique
campaigns-where = Lieu
campaigns-organiser = Responsable :
campaigns-yearly = chaque année, première fois : { $start }
campaigns-closed = début : { $start }, fin : { $end }
campaigns-open = début : { $start }, fin inconnue
campaigns-ended = début inconnu, fin : { $end }
campaigns-no-date = aucune date connue
