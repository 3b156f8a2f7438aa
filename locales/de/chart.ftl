### Wörter in und an jedem Diagramm.

chart-gap = nichts veröffentlicht
chart-sub = { $title }, Einheit: { $unit } ({ $series })
chart-each-row = Jede Zahl nennt ihre eigene Quelle in der Tabelle unten.
chart-required = gefordert: jährlich { $rate } mehr
chart-source = Quelle:
chart-query = Abfrage:
chart-table = Dasselbe als Tabelle
chart-from-to = Von { $first } ({ $first-day }) auf { $last } ({ $last-day })
chart-from-to-whose = { $whose }: von { $first } ({ $first-day }) auf { $last } ({ $last-day })
