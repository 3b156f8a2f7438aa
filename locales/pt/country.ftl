### Um membro.

country-joined = Adesão à aliança ({ $name }): { $day }.
country-joined-unknown = Adesão à aliança ({ $name }): data não conhecida.
country-joined-how = Como se conhece a data de adesão:
country-statements = O registo contém { $n ->
    [one] { $n } declaração
   *[other] { $n } declarações
}: { $baselines } sobre o que existia antes, { $commitments } sobre o que foi prometido, { $progress } sobre o que foi feito desde então.
country-no-statements = O registo ainda não contém nenhuma declaração.
country-standings = Destas, { $official } provêm de um formulário oficial, { $government } de uma declaração do governo e { $public } de outras fontes públicas.
country-silent = Nada se sabe sobre: { $goals }.
country-law = Parte nos seguintes instrumentos: { $instruments }.
country-law-table = Instrumentos jurídicos
country-law-title = Legislação
country-report = Onde denunciar
country-report-nothing = Não há nenhuma linha de denúncia registada para este país.
country-report-more = Mais sobre estas linhas de denúncia
country-due = O que está previsto
country-passed = Prazo terminado, sem veredicto até agora
country-goals = Os sete objetivos
country-goals-note = Os números contam as declarações registadas. Medem o que está registado, não o esforço.
country-no-baseline = Não se conhece nenhuma situação de partida. Isto não significa que nada existisse.
country-no-commitment = Não se conhece nenhum compromisso. Isto não significa que nada tenha sido prometido.
country-no-progress = Nada se sabe do que foi feito desde então. Isto não significa que nada tenha sido feito.
country-more = O total é { $n }.
country-more-link = Ver tudo
country-figures = Valores publicados
country-figures-nothing = Não há nenhum valor registado.
country-figures-text = Cada valor mantém a contagem do tempo e o âmbito de quem o publicou. Valores com contagens do tempo diferentes não podem ser comparados.
country-figures-definition = Como este valor é definido
country-campaigns = Campanhas
country-practices = Boas práticas
country-timeline = Quando o registo tomou conhecimento
country-timeline-text = O dia mais recente primeiro. Uma alteração permanece ao lado daquilo que altera.
country-entered = Introduzido: { $kinds }.
country-reports = Historial de relatórios
country-reports-nothing = Não há nenhum relatório deste membro, no formulário da aliança, registado. É possível que tenha sido apresentado um e não publicado.
country-reports-text = { $n ->
    [one] { $n } declaração provém do relatório deste membro no formulário da aliança.
   *[other] { $n } declarações provêm dos relatórios deste membro no formulário da aliança.
}
country-reports-rounds = As rondas da aliança até agora:
country-timeline-all = Todas as alterações relativas a este membro
country-data = Transferências
country-cite = Como citar
country-report-came = Entregue
country-report-signed = Assinado por
country-report-lacking = Não mostrado
country-report-lacks = faltam { $missing } respostas obrigatórias, { $restricted } não são públicas, { $suppressed } contagens pequenas ou o que revelaria uma
country-adoptions = Adotado de outros membros
