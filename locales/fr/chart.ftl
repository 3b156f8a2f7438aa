### Les mots dans les graphiques et autour.

chart-gap = rien de publié
chart-sub = { $title }, unité : { $unit } ({ $series })
chart-each-row = Chaque chiffre indique sa propre source dans le tableau ci-dessous.
chart-required = demandé : { $rate } de plus par an
chart-source = Source :
chart-query = Requête :
chart-table = Les mêmes données sous forme de tableau
chart-from-to = De { $first } ({ $first-day }) à { $last } ({ $last-day })
chart-from-to-whose = { $whose } : de { $first } ({ $first-day }) à { $last } ({ $last-day })
