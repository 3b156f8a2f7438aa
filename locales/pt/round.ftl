### Reporting rounds, for the public.
round-title = Ronda de relatórios: { $event }
round-public-lead = { $came } de { $asked } membros entregaram o seu relatório. { $late ->
    [0] Nenhum chegou atrasado.
    [one] Um deles chegou atrasado.
   *[other] { $late } deles chegaram atrasados.
}
round-public-announced = Os membros entregam os seus relatórios de { $opens } a { $closes }.
round-public-before = Esta ronda é anterior ao Accord. As fontes registadas não dizem que membros comunicaram nela.
round-public-state = Estado
round-public-days = Recebem-se relatórios
round-public-conference = Conferência
round-public-vintage = Congelado no fecho
round-public-members = Quem entregou um relatório
round-public-members-text = Um relatório está dentro do prazo até ao fim do último dia (UTC). Um posterior é aceite e mostra os seus dias de atraso. A ninguém são concedidos dias que não estejam nesta página.
round-public-when = Entregue
round-public-late = Atrasado
round-public-record = Este registo com todas as suas versões, para programas
mark-in-time = Dentro do prazo
mark-not-in = Não entregue
