### Um objetivo operacional.

goal-finding = { $missing ->
    [0] Sabe-se alguma coisa de { $k } de { $n } membros, ou seja, de todos.
   *[other] Sabe-se alguma coisa de { $k } de { $n } membros. De { $missing } nada se sabe.
}
goal-questions = O que se sabe
card-known = De quantos membros se sabe alguma coisa?
card-baseline = Para quantos se conhece uma situação de partida: o que já faziam?
card-commitment = De quantos se sabe que prometeram alguma coisa?
card-progress = Para quantos se sabe algo do que foi feito desde então?
card-progress-note = Uma declaração de progresso ainda não é um compromisso cumprido.
card-official = Quantos se pronunciam através do formulário da aliança?
card-lanzarote = Quantos são partes na Convenção de Lanzarote?
card-budapest = Quantos são partes na Convenção de Budapeste?
card-opsc = Quantos são partes no Protocolo Facultativo?
card-law-note = Uma lei não é um resultado.
card-campaigns = Quantas campanhas estão registadas?
card-hotlines = Em quantos membros há uma linha que recebe denúncias?
card-examined = Para quantos os scanners assinaram quanto examinaram?
card-measured = Para quantos foram publicados números sobre a remoção?
card-practices = Quantas boas práticas servem esta meta política?
goal-figures = Valores
goal-examined = Examinado à procura de material conhecido
goal-examined-text = Contado pelos scanners de quem guarda ficheiros e assinado por eles. Os números mais recentes.
goal-examined-all = Todos os números
goal-indicators = Indicadores deste objetivo
goal-no-indicator = Nenhum indicador deste objetivo tem ainda valores.
goal-members = Membro a membro
goal-members-text = Uma marca diz quem responde pelo que se sabe sobre este objetivo. Um quadrado conduz à página do membro.
goal-grid-label = Os membros e o que se sabe sobre este objetivo
goal-statements = O que foi declarado
goal-statements-text = { $n ->
    [0] { $n } declarações registadas sobre este objetivo.
    [one] { $n } declaração registada sobre este objetivo.
   *[other] { $n } declarações registadas sobre este objetivo.
}
goal-statements-all = Pesquisar em todas
goal-practices = Boas práticas
goal-practices-nothing = Não há nenhuma boa prática registada para esta meta política.
goal-practices-text = As práticas estão arquivadas na meta política «{ $target }».
goal-missing = O que falta
goal-missing-text = { $n ->
    [0] De { $n } membros nada se sabe sobre este objetivo.
    [one] De { $n } membro nada se sabe sobre este objetivo.
   *[other] De { $n } membros nada se sabe sobre este objetivo.
} De { $promises } não se conhece nenhum compromisso. Isto não significa que nada tenha sido feito.
goal-others = Os outros objetivos
spread-title = { $missing ->
    [0] Cada um dos { $k } membros tem pelo menos uma declaração registada, nenhum tem mais de { $most }
    [one] { $missing } membro não tem nenhuma declaração registada, { $k } têm uma ou mais, nenhum tem mais de { $most }
   *[other] { $missing } membros não têm nenhuma declaração registada, { $k } têm uma ou mais, nenhum tem mais de { $most }
}
spread-axis = declarações
spread-desc = Quantas declarações sobre este objetivo estão registadas, membro a membro. Mede o que está registado, não o esforço.
spread-source = Contado a partir do registo.
spread-dot = { $name }: { $count ->
    [0] nada se sabe
    [one] { $count } declaração
   *[other] { $count } declarações
}
goal-victims = O objetivo de mais um décimo todos os anos, numa só página
