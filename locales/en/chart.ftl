### Words in and around every chart.

chart-gap = nothing published
chart-sub = { $title }, in { $unit } ({ $series })
chart-each-row = Each figure names its own source in the table below.
chart-required = asked for: { $rate } more a year
chart-source = Source:
chart-query = Query:
chart-table = The same as a table
chart-from-to = From { $first } ({ $first-day }) to { $last } ({ $last-day })
chart-from-to-whose = { $whose }: from { $first } ({ $first-day }) to { $last } ({ $last-day })
