### Palavras nos gráficos e à volta deles.

chart-gap = nada publicado
chart-sub = { $title }, unidade: { $unit } ({ $series })
chart-each-row = Cada valor indica a sua própria fonte na tabela abaixo.
chart-required = pedido: mais { $rate } por ano
chart-source = Fonte:
chart-query = Consulta:
chart-table = O mesmo em tabela
chart-from-to = De { $first } ({ $first-day }) para { $last } ({ $last-day })
chart-from-to-whose = { $whose }: de { $first } ({ $first-day }) para { $last } ({ $last-day })
