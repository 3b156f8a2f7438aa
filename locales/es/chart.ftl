### Palabras en los gráficos y alrededor de ellos.

chart-gap = nada publicado
chart-sub = { $title }, unidad: { $unit } ({ $series })
chart-each-row = Cada cifra indica su propia fuente en la tabla siguiente.
chart-required = exigido: { $rate } más al año
chart-source = Fuente:
chart-query = Consulta:
chart-table = Lo mismo en forma de tabla
chart-from-to = De { $first } ({ $first-day }) a { $last } ({ $last-day })
chart-from-to-whose = { $whose }: de { $first } ({ $first-day }) a { $last } ({ $last-day })
