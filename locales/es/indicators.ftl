### Todos los indicadores.

indicators-lead = { $n } indicadores con { $figures } cifras publicadas.
indicators-note = Cada indicador tiene una sola definición. Las cifras que se contaron de maneras distintas son indicadores distintos o figuran por separado.
indicators-no-goal = Sin objetivo: cifras que muestran el contexto
