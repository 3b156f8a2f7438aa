### Mensagens por correio eletrónico. Texto simples: um parágrafo ocupa uma linha; um endereço ocupa uma linha só para si.

letter-exercise = Isto é um exercício. Tudo nesta mensagem é inventado.
letter-foot = Accord, a plataforma de trabalho da aliança contra o abuso sexual de crianças em linha. Esta mensagem é enviada automaticamente; ninguém lê as respostas.
letter-round-opened-subject = { $member }: a ronda de relatórios «{ $event }» está aberta até { $closes }
letter-round-opened-body =
    Abriu a ronda de relatórios «{ $event }». O relatório nacional ({ $member }) é aceite de { $opens } até ao final do dia { $closes } (UTC).

    O formulário já contém as respostas da ronda anterior que possam continuar válidas. O relatório requer a assinatura de cada autoridade, do coordenador e do delegado do ministro: solicita-se que reserve o tempo necessário.

    { $link }
letter-round-closed-subject = { $member }: a ronda de relatórios «{ $event }» fechou
letter-round-closed-body =
    A ronda de relatórios «{ $event }» fechou no final do dia { $closes } (UTC). O que se sabia nessa altura está congelado e pode continuar a ser citado.

    { $came ->
        [0] O relatório nacional ({ $member }) não foi entregue. Ainda é aceite; será mostrado com quantos dias de atraso chegou.
       *[other] O relatório nacional ({ $member }) foi entregue. Verifica-se se está completo e segue depois para os avaliadores.
    }

    { $link }
letter-reminder-30-subject = { $member }: o relatório «{ $event }» deve ser entregue até { $closes }
letter-reminder-30-body =
    O relatório nacional ({ $member }) para a ronda «{ $event }» ainda não foi entregue. O último dia é { $closes } (até ao final do dia, UTC), daqui a { $days ->
        [one] { $days } dia.
       *[other] { $days } dias.
    }

    Requer a assinatura de cada autoridade, do coordenador e do delegado do ministro: solicita-se que reserve o tempo necessário.

    { $link }
letter-reminder-7-subject = { $member }: o relatório deve ser entregue até { $closes }
letter-reminder-7-body =
    O relatório nacional ({ $member }) para a ronda «{ $event }» ainda não foi entregue. { $days ->
        [0] Hoje é o último dia
        [one] Falta { $days } dia
       *[other] Faltam { $days } dias
    }: o relatório está dentro do prazo até ao final do dia { $closes } (UTC).

    Um relatório posterior é aceite, mas mostra definitivamente com quantos dias de atraso chegou.

    { $link }
letter-reminder-overdue-subject = { $member }: o prazo do relatório «{ $event }» terminou em { $closes }
letter-reminder-overdue-body =
    O relatório nacional ({ $member }) para a ronda «{ $event }» está atrasado { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }. O último dia era { $closes }.

    Ainda é aceite. A página pública da ronda mostra que não foi entregue e, mais tarde, com quantos dias de atraso chegou.

    { $link }
letter-report-returned-subject = { $member }: o relatório «{ $event }» foi devolvido
letter-report-returned-body =
    O relatório nacional ({ $member }) para a ronda «{ $event }» foi devolvido na fase de assinatura. É de novo um rascunho, e todas as assinaturas ficam sem efeito. O motivo consta do relatório.

    { $link }
letter-reply-due-subject = { $member }: é possível responder às avaliações até { $until }
letter-reply-due-body =
    As avaliações do relatório nacional ({ $member }) para a ronda «{ $event }» estão disponíveis. O membro pode responder-lhes até ao final do dia { $until } (UTC). A resposta é publicada ao lado delas; depois desse dia, são publicadas sem resposta.

    { $link }
letter-review-assigned-subject = Uma avaliação para a ronda «{ $event }»
letter-review-assigned-body =
    Foi-lhe confiada a avaliação do relatório nacional ({ $member }) para a ronda «{ $event }». Antes de o ver, deve declarar se algo impede um juízo independente.

    { $link }
letter-invitation-subject = A sua conta no Accord
letter-invitation-body =
    { $name }, recebeu um convite para trabalhar com o Accord. Esta ligação permite criar a sua conta. Funciona uma única vez, até esta data: { $until }

    { $link }

    Se não esperava esta mensagem, não precisa de fazer nada.
letter-recovery-subject = Recuperar o acesso ao Accord
letter-recovery-body =
    { $name }, dois dos seus colegas atestaram a sua identidade. Esta ligação permite-lhe escolher uma nova forma de iniciar sessão. Funciona uma única vez, até esta data: { $until }

    { $link }

    A sua utilização põe termo a todas as chaves de acesso, palavras-passe, tokens e sessões anteriores. Se não fez este pedido, não a abra e informe de imediato o seu administrador.
letter-keys-changed-subject = As suas formas de iniciar sessão no Accord mudaram
letter-keys-changed-body =
    Foi adicionada, alterada ou eliminada uma forma de iniciar sessão na sua conta. Encontra-as todas aqui:

    { $link }

    Se a alteração não foi feita por si, informe de imediato o seu administrador e peça que a conta seja encerrada.
letter-report-to-sign-subject = { $member }: o relatório «{ $event }» aguarda assinaturas
letter-report-to-sign-body =
    O relatório nacional ({ $member }) para a ronda «{ $event }» está redigido e foi submetido às autoridades. Se assina em nome de uma delas, leia-o e, em seguida, assine-o ou devolva-o com indicação do motivo.

    A sua assinatura refere-se às respostas que vê. Se alguma delas mudar depois, todas as assinaturas ficam sem efeito.

    { $link }
letter-report-to-approve-subject = { $member }: todas as autoridades assinaram o relatório «{ $event }»
letter-report-to-approve-body =
    O relatório nacional ({ $member }) para a ronda «{ $event }» aguarda a aprovação do coordenador nacional.

    { $link }
letter-report-to-submit-subject = { $member }: o relatório «{ $event }» aguarda o delegado do ministro
letter-report-to-submit-body =
    O relatório nacional ({ $member }) para a ronda «{ $event }» tem as assinaturas de todas as autoridades e do coordenador. É apresentado com a assinatura do delegado do ministro, que não pode ter escrito nele nem tê-lo assinado antes.

    { $link }
letter-report-submitted-subject = { $member }: o relatório «{ $event }» foi apresentado
letter-report-submitted-body =
    O relatório nacional ({ $member }) para a ronda «{ $event }» foi apresentado e está bloqueado. O secretariado verifica agora se está completo.

    { $link }
letter-hold-reminder-subject = Algo espera por si no Accord
letter-hold-reminder-body =
    Algo espera por si no Accord. O que é não consta de nenhuma mensagem: inicie sessão para o ver, em «Polícia».

    { $link }
letter-emergency-subject = Urgente: uma emergência aguarda a sua resposta
letter-emergency-body =
    Uma emergência aguarda uma resposta da polícia. Inicie sessão e responda: é a primeira da sua lista. Esta mensagem é-lhe enviada de novo a cada dez minutos até que um dos agentes responda.

    { $link }
letter-notice-again = Isto é um lembrete: já lhe enviámos esta notificação e, que saibamos, não teve qualquer resultado.
letter-notice-again-reason = Lembrete de uma notificação já enviada.
letter-notice-again-subject = Lembrete da notificação { $number }: material de abuso sexual de crianças no seu serviço
letter-notice-subject = Notificação { $number }: material de abuso sexual de crianças no seu serviço
letter-notice-reason = { $sender } verificou que neste endereço há material de abuso sexual de crianças. Disponibilizá-lo é crime.
letter-notice-body =
    { $sender } verificou que no seu serviço há material de abuso sexual de crianças. Esta é a notificação { $number } de { $sent }.

    O local onde se encontra está no relatório em anexo, xarf.json, e não nesta mensagem. Retire-o ou torne-o inacessível sem demora. Não o veja durante mais tempo do que o necessário, não faça cópias e não reencaminhe esta mensagem: o relatório nela contido conduz ao material.
letter-notice-wish =
    Pedimos mais duas coisas. Conserve o que retirar, e o que souber de quem o colocou ali, durante { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    } a contar de { $sent }. Até esta data, { $until }, não diga a essa pessoa que isto lhe foi pedido.
letter-notice-answer =
    Diga-nos o que resultou disto. Com esta ligação basta um clique, sem conta. A ligação responde uma única vez:

    { $link }

    Também pode responder a esta mensagem.
letter-notice-foot = Accord, a plataforma de trabalho da aliança contra o abuso sexual de crianças em linha. Esta mensagem é enviada automaticamente; as respostas são lidas por pessoas.
letter-hand-over-arrived-subject = { $member }: algo foi encaminhado para a sua linha de denúncia
letter-hand-over-arrived-body =
    Uma linha de denúncia ({ $member }) encaminhou um endereço denunciado para a sua. Aguarda uma resposta no prazo de 24 horas: que o recebeu, que o aceita ou que não o aceita.

    { $link }
letter-hand-over-overdue-subject = { $member }: o que foi encaminhado para a sua linha de denúncia aguarda uma resposta
letter-hand-over-overdue-body =
    Um endereço denunciado que uma linha de denúncia ({ $member }) encaminhou para a sua aguarda uma resposta há mais de 24 horas. Indique que o recebeu, que o aceita ou que não o aceita. Não recebe mais nenhuma mensagem sobre ele.

    { $link }
letter-table-to-confirm-subject = { $member }: a tabela da notificação e remoção aguarda uma segunda pessoa
letter-table-to-confirm-body =
    Alguém propôs outra tabela do que é permitido na notificação e remoção ({ $member }). Leia o que seria diferente e confirme-a, ou peça que seja abandonada. Até alguém a confirmar, vale a tabela anterior; ao fim de sete dias, a proposta caduca.

    { $link }
letter-police-table-to-sign-subject = { $member }: a tabela da polícia aguarda a sua assinatura
letter-police-table-to-sign-body =
    Um agente da sua força policial propôs outra tabela do que significa o silêncio da polícia ({ $member }). Leia o que seria diferente e assine-a, ou peça que seja abandonada. Até um segundo agente a assinar, vale a tabela anterior; ao fim de sete dias, a proposta caduca.

    { $link }
letter-referral-came-subject = Algo foi enviado à sua polícia
letter-referral-came-body =
    Outra força policial enviou algo à polícia do seu país. O que é não consta de nenhuma mensagem: inicie sessão para o ver.

    { $link }
letter-referral-moved-subject = Há novidades sobre uma sinalização
letter-referral-moved-body =
    Há novidades sobre uma sinalização que a sua força policial enviou ou recebeu. O que é não consta de nenhuma mensagem: inicie sessão para o ver.

    { $link }
letter-referral-overdue-subject = Uma sinalização está em atraso
letter-referral-overdue-body =
    Uma sinalização entre a sua força policial e outra está em atraso. Ambas recebem esta mensagem. O assunto não consta de nenhuma mensagem: inicie sessão para o ver.

    { $link }
letter-operation-asked-subject = Pede-se à sua polícia que participe em algo
letter-operation-asked-body =
    Outra força policial pede à polícia do seu país que participe numa operação conjunta. O que é não consta de nenhuma mensagem: inicie sessão para o ver, em «Operações conjuntas».

    { $link }
letter-police-waits-subject = Algo espera por si no Accord
letter-police-waits-body =
    No Accord há algo que aguarda uma palavra da polícia. O que é não consta de nenhuma mensagem: inicie sessão para o ver.

    { $link }
letter-answers-to-release-subject = { $member }: os tempos de resposta aguardam uma segunda pessoa
letter-answers-to-release-body =
    Alguém elaborou os números de quanto tempo a polícia demora a responder a outras forças policiais ({ $member }). Leia-os e, se estiverem certos, autorize-os. Quem os elaborou não o pode fazer. Autorizados, ficam assinados e públicos para sempre.

    { $link }
letter-provision-to-sign-subject = { $member }: o que a lei diz aguarda a sua assinatura
letter-provision-to-sign-body =
    O coordenador redigiu o que a lei diz sobre um critério ({ $member }). Leia-o e assine-o, ou devolva-o com um motivo. Com a sua assinatura torna-se público. Quem o redigiu não o assina.

    { $link }
letter-model-text-to-publish-subject = Um texto-modelo aguarda a entrada na biblioteca
letter-model-text-to-publish-body =
    Foi proposto um texto-modelo, que aguarda uma pessoa do secretariado que não o tenha redigido. Leia-o e coloque-o na biblioteca, ou devolva-o com um motivo.

    { $link }
letter-campaign-to-publish-subject = { $member }: uma campanha aguarda uma segunda pessoa
letter-campaign-to-publish-body =
    Uma campanha está pronta e parte dela não é pública ({ $member }). Quem não a redigiu pode lê-la e publicá-la.

    { $link }
letter-campaign-to-join-subject = Uma campanha pede ao seu país que participe (conduzida por: { $member })
letter-campaign-to-join-body =
    Uma campanha indica o seu país entre os que devem participar (conduzida por: { $member }). O seu país figura entre os membros dela assim que o disser, e não antes.

    { $link }
letter-practice-to-review-subject = { $member }: uma boa prática aguarda um avaliador
letter-practice-to-review-body =
    Foi proposta uma boa prática ({ $member }). É lida por um avaliador de outro país, o primeiro que chegar: aceite-a tal como a leu, ou devolva-a com observações.

    { $link }
letter-practice-to-publish-subject = { $member }: uma boa prática aguarda o secretariado
letter-practice-to-publish-body =
    Um avaliador de outro país aceitou uma boa prática ({ $member }). É lida e publicada por uma pessoa do secretariado que não a redigiu nem avaliou.

    { $link }
letter-victims-to-confirm-subject = { $member }: contagens aguardam um segundo agente
letter-victims-to-confirm-body =
    Um agente da polícia escreveu ou reviu contagens de vítimas identificadas ({ $member }). Leia-as e, se estiverem certas, confirme-as. Quem as escreveu não o pode fazer.

    { $link }
letter-victims-definition-to-confirm-subject = { $member }: o que se conta aguarda um segundo agente
letter-victims-definition-to-confirm-body =
    Um agente da sua força policial propôs o que se conta como vítima identificada ({ $member }). Leia o que seria diferente e confirme-o, ou peça que seja abandonado. Até um segundo agente o confirmar, vale o que se contava antes; ao fim de sete dias, a proposta caduca.

    { $link }
