### Todos os indicadores.

indicators-lead = { $n } indicadores com { $figures } valores publicados.
indicators-note = Cada indicador tem uma só definição. Valores contados de maneiras diferentes são indicadores diferentes ou figuram separados uns dos outros.
indicators-no-goal = Sem objetivo: valores que mostram as circunstâncias
