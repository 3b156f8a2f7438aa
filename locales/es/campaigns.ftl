### Campañas de sensibilización.

campaigns-title = Campañas de sensibilización
campaigns-lead = { $n ->
    [one] Consta { $n } campaña
   *[other] Constan { $n } campañas
}. Al menos una de ellas menciona a { $k } de { $of } miembros.
campaigns-lead-member = { $n ->
    [0] Ninguna campaña registrada menciona a este miembro. Eso no significa que no la hubiera.
    [one] { $n } campaña registrada menciona a este miembro.
   *[other] { $n } campañas registradas mencionan a este miembro.
}
campaigns-note = Algunas campañas se realizaron en muchos Estados que la fuente no menciona uno por uno. No se cuentan para ningún miembro en particular.
campaigns-chart = { $n ->
    [one] { $n } campaña registrada, inicio: { $first }
   *[other] { $n } campañas registradas, inicio de la primera: { $first }
}
campaigns-chart-sub = Una barra va del inicio al final. Línea discontinua: no se conoce el final. Puntos: la fuente dice que se repite cada año.
campaigns-chart-source = Cada campaña indica su propia fuente en la lista siguiente.
campaigns-list = Todas las campañas por orden cronológico
campaigns-where = Lugar
campaigns-organiser = A cargo de:
campaigns-yearly = cada año, primera vez: { $start }
campaigns-closed = inicio: { $start }, final: { $end }
campaigns-open = inicio: { $start }, final desconocido
campaigns-ended = inicio desconocido, final: { $end }
campaigns-no-date = no se conoce ninguna fecha
