### Campanhas de sensibilização.

campaigns-title = Campanhas de sensibilização
campaigns-lead = { $n ->
    [0] { $n } campanhas registadas
    [one] { $n } campanha registada
   *[other] { $n } campanhas registadas
}. { $k } de { $of } membros são nomeados em pelo menos uma delas.
campaigns-lead-member = { $n ->
    [0] Nenhuma campanha registada nomeia este membro. Isto não significa que não tenha havido nenhuma.
    [one] { $n } campanha registada nomeia este membro.
   *[other] { $n } campanhas registadas nomeiam este membro.
}
campaigns-note = Algumas campanhas decorreram em muitos Estados que a fonte não nomeia um a um. Não contam para nenhum membro em particular.
campaigns-chart = { $n ->
    [one] { $n } campanha registada, início: { $first }
   *[other] { $n } campanhas registadas, início da primeira: { $first }
}
campaigns-chart-sub = Uma barra vai do início ao fim. Linha tracejada: o fim não é conhecido. Pontos: a fonte diz que a campanha se repete todos os anos.
campaigns-chart-source = Cada campanha indica a sua própria fonte na lista abaixo.
campaigns-list = Todas as campanhas por ordem cronológica
campaigns-where = Onde
campaigns-organiser = Entidade responsável:
campaigns-yearly = anual, primeira: { $start }
campaigns-closed = { $start } até { $end }
campaigns-open = desde { $start }, fim não conhecido
campaigns-ended = até { $end }, início não conhecido
campaigns-no-date = nenhuma data conhecida
