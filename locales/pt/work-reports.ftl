### Os relatórios nos espaços de trabalho: o formulário, as suas assinaturas, o seu livro de cálculo e o que aguarda na área pessoal.

work-nav-reports = Relatórios
reports-title = Relatórios
reports-none = Não há nenhum relatório. O secretariado abre um para cada membro quando uma ronda abre.
reports-round = Ronda
reports-state = Estado
reports-due = Prazo
reports-there = Respondidas
reports-mend = A corrigir ou explicar

desk-reports = Relatórios à sua espera
desk-nothing = Não há nada à sua espera.
waits-begin = Começar o relatório
waits-write = Continuar o relatório
waits-ask = Pedir as assinaturas
waits-approve = Aprovar o relatório
waits-sign = Assinar o relatório
waits-submit = Apresentar o relatório
waits-check = Verificar se está completo
waits-publish = Publicar o relatório
waits-returned = Devolvido: { $reason }

report-title = { $member }: relatório para a ronda «{ $event }»
report-due = { $n ->
    [0] prazo: hoje, { $day }
    [one] prazo: { $day }, daqui a { $n } dia
   *[other] prazo: { $day }, daqui a { $n } dias
}
report-overdue = { $n ->
    [one] o prazo terminou em { $day }, há { $n } dia
   *[other] o prazo terminou em { $day }, há { $n } dias
}
report-submitted = { $late ->
    [0] apresentado em { $day }, dentro do prazo
    [one] apresentado em { $day }, com { $late } dia de atraso
   *[other] apresentado em { $day }, com { $late } dias de atraso
}
report-there = { $k } de { $n } respostas obrigatórias
report-to-mend = { $n ->
    [one] { $n } resposta a corrigir ou a explicar
   *[other] { $n } respostas a corrigir ou a explicar
}
report-unlooked = { $n ->
    [one] { $n } resposta da ronda anterior que ninguém verificou
   *[other] { $n } respostas da ronda anterior que ninguém verificou
}
report-parts = Secções do relatório
report-part = { $k } de { $n }
report-part-mend = { $n } a corrigir
report-by = { $name }, { $day }, { $time } UTC
report-saved = Guardado às { $time } UTC.
report-saving = A guardar…
report-unsent = Ainda não foi guardado: não há ligação, ou a sua sessão terminou (nesse caso, inicie-a de novo noutra janela). O seu texto fica aqui e será enviado outra vez. Não feche esta página.
report-refused = Não foi guardado. Carregue a página de novo; o que escreveu continua aqui para ser copiado.
report-voided = Guardado. As assinaturas referiam-se às respostas anteriores, pelo que ficaram sem efeito.
report-merged = Outra pessoa também alterou esta resposta. As duas alterações foram reunidas.
report-conflict = Outra pessoa alterou as mesmas palavras: { $who }. Por agora, vale essa versão; a sua está guardada. Compare as duas e decida.
report-decide = Comparar e decidir
report-theirs = A outra versão:
report-changed-by = Alterado por: { $who }.
report-show = Mostrar
report-save = Guardar esta secção
report-save-next = Guardar e continuar
report-still-all = Todas as respostas da ronda anterior que estão aqui continuam válidas
report-choose = Escolher…
report-required = obrigatória
report-restricted = não publicada
report-no-number = Não há número? Diga porquê
report-reason = Porque não há número
report-reason-words = O motivo por palavras
report-explanation = Explicação
report-explanation-of = Explicação de: { $label }
report-no-answer = Sem resposta
report-untouched = Resposta da ronda anterior; ainda ninguém a verificou.
report-still = Continua válida
report-missing = Em falta:
report-must = A corrigir:
report-explain = A explicar:
report-settled = Explicado:
report-note = Nota:
report-last = Ronda anterior
report-take = Usar esta resposta
report-history = { $n ->
    [0] { $n } versões
    [one] { $n } versão
   *[other] { $n } versões
}
report-remarks = { $n ->
    [0] Nenhuma observação em aberto
    [one] { $n } observação em aberto
   *[other] { $n } observações em aberto
}
report-remarks-title = Observações
report-remark-new = Nova observação
report-remark-go = Fazer a observação
report-remark-answer = Resposta
report-remark-answer-go = Responder
report-remark-settle = Dar por resolvida
report-remark-settled = Resolvida por { $who }.
report-next = O que se segue
report-nothing-yet = Ninguém escreveu nele. As respostas da ronda anterior estão preenchidas onde possam continuar válidas: verifique cada secção e guarde-a.
report-sent-back = Foi devolvido.
report-back = Devolvê-lo
report-back-why = Devolvê-lo a rascunho: porquê?
report-awaited = Assinaturas ainda em falta:
report-authority = a autoridade
report-office-coordinator = Coordenador nacional
report-office-delegate = Delegado do ministro
report-signed = { $office }: { $who }
report-sign = Assinar por: { $office }
report-digest = São assinadas estas respostas e nenhumas outras. O seu resumo criptográfico:
report-verify = Confirmar de novo a sua identidade
report-verify-why = Uma assinatura, uma apresentação e uma publicação exigem-no, se a última confirmação tiver mais de dez minutos.
report-publish-from = O membro ainda pode responder. Pode ser publicado a partir de { $day }, ou logo que o membro responda.
report-act-ask = Pedir as assinaturas das autoridades
report-act-approve = Aprová-lo como coordenador
report-act-submit = Apresentá-lo como delegado do ministro
report-act-check = Confirmar que está completo
report-act-begin-review = Entregá-lo aos avaliadores
report-act-send-reviews = Enviar as avaliações ao membro
report-act-reply = Não temos nada a responder
report-act-publish = Publicá-lo
report-state-open = Ainda nada está escrito.
report-state-draft = É um rascunho. Quando não houver nada a corrigir, a explicar ou a verificar, o coordenador pede as assinaturas das autoridades.
report-state-authorities = Foi submetido às autoridades. Uma alteração deixa sem efeito as suas assinaturas.
report-state-coordinator = Todas as autoridades assinaram. Segue-se a aprovação do coordenador nacional.
report-state-delegate = Segue-se a apresentação pelo delegado do ministro: alguém que não escreveu nele nem o assinou.
report-state-submitted = Foi apresentado e está bloqueado. O secretariado verifica se está completo.
report-state-completeness-check = Foi verificado. O que falta será publicado como estando em falta. Seguem-se os avaliadores.
report-state-review = Está com os avaliadores.
report-state-reply = O membro pode responder às avaliações durante 14 dias. Depois é publicado.
report-state-published = É público.
report-state-revised = É público e foi alterado desde então. A primeira versão permanece.
report-workbook = O relatório como livro de cálculo
report-workbook-down = Transferir em Excel
report-workbook-up = Enviar um livro de cálculo
report-workbook-text = Transfira o relatório, preencha-o sem ligação e envie-o de volta para aqui. Antes de qualquer coisa ser guardada, é-lhe mostrado o que muda. O que outros escreveram entretanto permanece.
report-workbook-file = Livro de cálculo (.xlsx)
report-workbook-look = Mostrar o que muda
report-no-file = Não foi recebido nenhum livro de cálculo. Escolha o ficheiro .xlsx que transferiu deste relatório e envie-o de novo.
taken-faults = { $n ->
    [one] Nada foi aproveitado de { $file }: primeiro, há { $n } ponto a corrigir.
   *[other] Nada foi aproveitado de { $file }: primeiro, há { $n } pontos a corrigir.
}
taken-faults-list = O que tem de ser corrigido
taken-place = Folha e célula
taken-expected = Esperado
taken-found = Encontrado
taken-nothing = { $file } não altera nada.
taken-changes = { $n ->
    [one] { $file } altera { $n } resposta. Ainda nada foi guardado.
   *[other] { $file } altera { $n } respostas. Ainda nada foi guardado.
}
taken-apply = Guardar estas alterações
taken-leave = Deixar o relatório como está
taken-fate-stands = ficará em vigor
taken-fate-merges = reunido com o que outros escreveram
taken-fate-conflicts = outros alteraram as mesmas palavras: a decisão será sua
conflict-title = Duas pessoas alteraram as mesmas palavras
conflict-text = No relatório para a ronda «{ $event }», alguém guardou outra resposta enquanto escrevia. Vale essa versão. Nada do que escreveu se perdeu: reúna aqui as duas.
conflict-saved = { $n ->
    [one] Foi guardada { $n } outra resposta.
   *[other] Foram guardadas { $n } outras respostas.
}
conflict-base = O ponto de partida de ambos
conflict-theirs = A outra versão
conflict-mine = A sua
conflict-make = O que deve ficar
conflict-make-text = Para começar, estão aqui todas as palavras de ambas as versões. Mantenha o que está certo.
conflict-save = Guardar isto
conflict-leave = Deixar a outra versão; a sua fica no historial
history-title = Historial: { $label }
history-back = Voltar ao relatório
history-none = Ninguém respondeu a esta pergunta.
history-text = Tudo o que alguma vez foi escrito aqui, o mais recente primeiro, com o que alterou.
history-unstood = não chegou a ficar, porque outra pessoa foi mais rápida
