### Membros lado a lado.

compare-title = Comparar membros
compare-lead = Até quatro membros, as mesmas perguntas, pela ordem em que são escolhidos.
compare-member = Membro { $no }
compare-nobody = (nenhum)
compare-all-goals = Todos os objetivos
compare-go = Comparar
compare-empty = Escolha pelo menos um membro.
compare-table = O que está registado
compare-note = As contagens medem o que está registado, não o esforço. Um membro sobre o qual mais se publicou não é, por isso, melhor.
compare-figures-text = Os valores só aparecem lado a lado quando a definição, a unidade, o âmbito e a contagem do tempo são os mesmos, e apenas para os períodos em que cada um destes membros tem um valor.
compare-matched-table = { $title }, apenas períodos coincidentes
compare-sources = Cada número conduz ao seu registo, com a fonte.
compare-no-match = Não há dois destes membros que tenham publicado um valor com a mesma definição, o mesmo âmbito e a mesma contagem do tempo para o mesmo período.
compare-others = Valores que não podem ser comparados
compare-terms = Unidade, âmbito e contagem do tempo
compare-bad-member = «{ $given }» não é o código de nenhum membro. Use duas letras maiúsculas, por exemplo DE.
compare-too-many = Cabem lado a lado, no máximo, { $most } membros. Retire alguns.
compare-bad-goal = «{ $given }» não é um objetivo. Os objetivos vão de G1 a G7.
