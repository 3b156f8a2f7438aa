### As avaliações e as respostas dos membros.

work-nav-reviews = Avaliações
reviews-title = Avaliações
reviews-none = Não há aqui nenhuma avaliação que lhe diga respeito.
reviews-unassigned = Relatórios sem avaliador
reviews-text = Cada escala vale por si. Não são somadas.
review-assign-to = Designar um avaliador: { $member }, { $round }
review-assign-rules = Ninguém avalia o país de que provém, um membro para o qual exerce uma função, nem o que escreveu ou assinou.
review-no-candidates = Nenhuma conta poderia avaliar este relatório. Convide um avaliador de outro país.
review-candidates = Avaliadores
review-home = Provém de
review-assign = Designar
review-title = Avaliação de { $report }
review-of-report = Relatório
review-reply-until = Responder até
review-window = resposta possível até ao final do dia { $day } (UTC)
review-behind = Entretanto, foi guardada outra coisa noutra janela. Nada foi substituído. O formulário contém o que escreveu; abaixo vê-se em que difere do que está em vigor.
review-conflict-is = Foi declarado um conflito de interesses:
review-conflict-open = O secretariado decide se a avaliação prossegue.
review-conflict-allowed = Em { $day }, o secretariado deixou prosseguir a avaliação, e isso ficou registado.
review-allow = Deixar prosseguir a avaliação
review-allow-hint = O conflito é publicado com a avaliação. Caso contrário, dispense o avaliador e designe outro.
review-release = Dispensar o avaliador
review-declare-title = Antes de começar
review-declare-text = Trabalhou para as autoridades deste membro, foi pago por elas, ou há mais alguma coisa que um leitor deva saber?
review-declare-legend = Conflito de interesses
review-declare-none = Não existe nenhum
review-declare-some = Existe um
review-declare-which = Qual
review-declare-choose = Declare um conflito de interesses, ou que não existe nenhum.
review-declare = Declarar
review-named = O país de que provenho pode ser publicado com a avaliação. O meu nome não é.
review-whole-report = O relatório no seu todo
review-promise = A promessa
review-no-promise = O relatório não fala de nenhum compromisso.
review-no-baseline = Não se conhece nenhuma situação de partida deste membro sobre este objetivo.
review-claim = O que diz o relatório
review-no-claim = O relatório nada diz sobre isto.
review-evidence = Provas que indica
review-no-evidence = Não indica nenhuma prova.
review-scales-apart = Quatro escalas, cada uma com uma apreciação e a explicação de como chegou a ela. Nunca são somadas. «Sem provas» é um resultado.
review-working = Como chegou a ela
review-mark-missing = { $promise }, { $scale }: escolha uma apreciação, além do que escreveu.
review-submit = Apresentar
review-submit-hint = O que está guardado é enviado ao membro, que tem 14 dias para responder. Depois disso, nada muda.
review-reply = A resposta do membro
review-write-reply = Responder
review-reply-hint = A avaliação e a resposta são publicadas lado a lado. Um rascunho não é visto por ninguém fora do seu membro.
review-reply-save = Guardar como rascunho
review-reply-send = Enviar a resposta
review-reply-once = O rascunho guardado passa a ser a resposta. Ninguém responde duas vezes.
review-reply-late = { $n ->
    [one] { $n } dia de atraso
   *[other] { $n } dias de atraso
}
review-no-reply = Sem resposta até { $day }.
review-publish = Publicar
review-publish-hint = A avaliação e a resposta tornam-se públicas lado a lado.
review-by = Avaliado em { $day }, { $round }
review-reviewer = Por um avaliador independente proveniente de outro membro.
review-reviewer-from = Por um avaliador independente proveniente de outro membro ({ $member }).
review-no-conflict = Não foi declarado nenhum conflito de interesses.
review-conflict-told = Foi declarado um conflito de interesses, e o secretariado deixou prosseguir a avaliação, em { $day }:

review-state-assigned = Atribuída
review-state-conflict-declared = Conflito de interesses declarado
review-state-in-work = Em redação
review-state-submitted = Apresentada
review-state-reply-window = O membro pode responder
review-state-replied = O membro respondeu
review-state-window-passed = Sem resposta no prazo
review-state-published = Pública
review-state-released = Avaliador dispensado

scale-verifiability = Verificabilidade
scale-potential = Potencial
scale-completion = Execução
scale-evidence = Prova
scale-question-verifiability = Tal como a promessa está escrita, é possível saber se foi cumprida?
scale-question-potential = Se for inteiramente cumprida, quanto muda para as crianças em relação à situação de partida?
scale-question-completion = Segundo o que constatou, até que ponto está executada?
scale-question-evidence = Até que ponto isso está demonstrado?
verifiability-not-verifiable = Não verificável
verifiability-partly-verifiable = Parcialmente verificável
verifiability-verifiable = Verificável
verifiability-means-not-verifiable = De nada do que contém se poderia demonstrar se está feito ou não.
verifiability-means-partly-verifiable = De uma parte, sim.
verifiability-means-verifiable = Diz o quê, por quem, até quando e como se pode saber.
potential-none = Nenhum
potential-minor = Pequeno
potential-moderate = Moderado
potential-substantial = Considerável
potential-unclear = Não é claro
potential-means-none = Repete o que já está feito.
potential-means-minor = Um passo dentro do que já se faz.
potential-means-moderate = Uma mudança notória num domínio.
potential-means-substantial = Muda a forma de trabalhar no objetivo.
potential-means-unclear = O texto não diz o suficiente para o saber.
completion-not-begun = Não iniciada
completion-limited = Limitada
completion-mostly = Em grande parte executada
completion-complete = Completa
completion-no-evidence = Sem provas
completion-means-not-begun = Sabe-se que nada foi iniciado.
completion-means-limited = Iniciada, e pouco está feito.
completion-means-mostly = A maior parte está feita.
completion-means-complete = Está tudo feito.
completion-means-no-evidence = Nada se encontrou que indique que foi feito ou que não o foi. Isso é um resultado.

letter-review-allowed-subject = A sua avaliação para a ronda «{ $event }» pode prosseguir
letter-review-allowed-body =
    O secretariado deixou prosseguir a sua avaliação do relatório nacional ({ $member }) para a ronda «{ $event }». A sua declaração é publicada com ela.

    { $link }
letter-review-conflict-subject = { $member }: um avaliador declarou um conflito de interesses
letter-review-conflict-body =
    O avaliador do relatório nacional ({ $member }) para a ronda «{ $event }» declarou um conflito de interesses. Decida se a avaliação prossegue ou dispense o avaliador.

    { $link }

waits-review-assign = Designar um avaliador
waits-review-decide = Decidir sobre um conflito de interesses
waits-review-publish = Publicar a avaliação e a resposta
waits-review-declare = Declarar conflitos de interesses e, depois, avaliar
waits-review-write = Redigir a sua avaliação
waits-review-reply = Responder a uma avaliação
waits-days-left = { $n ->
    [0] hoje é o último dia, { $day }
    [one] falta { $n } dia, até { $day }
   *[other] faltam { $n } dias, até { $day }
}
waits-days-over = o último dia foi { $day }; uma resposta ainda é aceite, e assinalada como tardia
