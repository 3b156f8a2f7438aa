### Uma situação de partida, um compromisso ou uma declaração de progresso.

statement-text = Texto
statement-when = Quando
statement-no-time = A fonte não indica nenhuma data.
statement-target = Meta política
statement-standing = Quem responde
statement-no-goal = A fonte não indica nenhum objetivo.
statement-recorded = No registo desde
statement-says = O que o país diz
statement-is-progress = Esta própria declaração diz o que foi feito.
statement-says-nothing = Não se conhece nenhuma declaração de progresso deste membro sobre este objetivo.
statement-says-count = { $n ->
    [one] { $n } declaração de progresso deste membro sobre este objetivo.
   *[other] { $n } declarações de progresso deste membro sobre este objetivo.
} As fontes não dizem se se referem precisamente a este compromisso.
statement-found = O que a avaliação concluiu
statement-found-nothing = Não há nenhuma avaliação registada.
statement-ungraded = Sem grau. Não é uma declaração do próprio membro, e nenhum avaliador a analisou.
statement-permanent = Ligação permanente
statement-versions = Versões
statement-as-then = Como era nessa altura
statement-digest = resumo criptográfico
