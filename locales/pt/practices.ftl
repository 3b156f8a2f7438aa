### Boas práticas.

practices-title = Boas práticas
practices-lead = { $n ->
    [0] { $n } práticas registadas
    [one] { $n } prática registada
   *[other] { $n } práticas registadas
}, de { $k } de { $of } membros.
practices-lead-member = { $n ->
    [0] Não há nenhuma prática registada para este membro. Isto não significa que não exista nenhuma.
    [one] { $n } prática registada para este membro.
   *[other] { $n } práticas registadas para este membro.
}
practices-note = Uma prática figura aqui porque uma fonte a descreve. Cabe a quem lê julgar até que ponto funciona e se se adequa a outros lugares.
practices-none = Nenhuma prática corresponde a esta escolha.
