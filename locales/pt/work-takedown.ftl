### Remoção: o que foi denunciado a uma linha de denúncia, e o que um analista faz com isso.

work-nav-takedown = Remoção
work-waits-takedown = { $n ->
    [one] { $n } endereço denunciado aguarda avaliação
   *[other] { $n } endereços denunciados aguardam avaliação
}
takedown-title = Endereços denunciados
takedown-next = Seguinte
takedown-next-text = O mais urgente dos que ainda não avaliou.
takedown-own = O que tem consigo
takedown-waiting = Em espera: { $n }
takedown-nothing = Não há nada em espera.
takedown-nothing-left = Não há nada em espera que não tenha já avaliado.
takedown-further = { $n ->
    [one] Mais um aguarda depois destes.
   *[other] Mais { $n } aguardam depois destes.
}
takedown-item = Endereço
takedown-age = Aguarda há
takedown-signs = Urgência
takedown-reported = Denunciado
takedown-reported-times = { $n ->
    [one] uma vez
   *[other] { $n } vezes ou mais
}
takedown-state = Avaliação
takedown-break = Está a examinar endereços há { $n } minutos sem pausa. Faça uma agora: o que tem consigo continua a ser seu, e o que está em espera mantém a sua ordem.
age-minutes = { $n } min
age-hours = { $n } h
age-days = { $n ->
    [one] { $n } dia
   *[other] { $n } dias
}

item-state-new = Novo
item-state-triaged = Por examinar
item-state-in-review = Falta um segundo exame
item-state-in-scope = Ilegal
item-state-out-of-scope = Fora do âmbito
item-state-undetermined = Não é possível concluir
item-state-needs-access = Ninguém consegue aceder
item-state-disputed = Duas pessoas não concordam
sign-at-risk = Uma criança em perigo agora
sign-live = Em direto
sign-new-victim = Talvez uma criança que ninguém identificou
sign-none = Nada foi dito
intake-channel-form = Formulário público
intake-channel-api = Sistema de outra organização
intake-channel-mail = Correio eletrónico
takedown-letters = { $n ->
    [one] Uma mensagem na caixa de correio aguarda uma pessoa: nenhuma máquina a conseguiu processar. Está lá para quem lê a caixa de correio com um programa de correio eletrónico.
   *[other] { $n } mensagens na caixa de correio aguardam uma pessoa: nenhuma máquina as conseguiu processar. Estão lá para quem lê a caixa de correio com um programa de correio eletrónico.
}
takedown-letters-why = O que está errado nelas
takedown-letters-further = { $n ->
    [one] Mais uma não é enumerada.
   *[other] Mais { $n } não são enumeradas.
}
takedown-letter-came = Encontrada
takedown-letter-place = Onde
takedown-letter-expected = O que estaria certo
takedown-letter-found = O que lá está
takedown-letter-line = linha { $n }
takedown-letter-whole = A mensagem
breadth-baseline = Ilegal em toda a parte
breadth-national = Ilegal neste país

hosting-state-unknown = Não se sabe
hosting-state-resolving = Em pesquisa
hosting-state-attributed = Encontrado
hosting-state-stale = Encontrado, mas há demasiado tempo
hosting-state-behind-cdn = Atrás de uma rede que o oculta
hosting-state-moved = Mudou de lugar
hosting-state-not-routable = O endereço não leva a lado nenhum
party-hotline = Linha de denúncia
party-police = Polícia
party-authority = Autoridade
party-host = Prestador de alojamento
party-cdn = Rede que está à frente
party-reseller = Revendedor
party-site = Sítio
party-upstream = Rede que o liga
party-registrar = Agente de registo
party-regulator = Regulador
party-is = { $party }: { $name }

item-title = Um endereço denunciado
item-first = Primeira denúncia
item-times = Denunciado
item-times-n = { $n ->
    [one] uma vez
   *[other] { $n } vezes
}
item-hosting = Onde está o conteúdo
item-seek-host = Procurar de novo
hosting-known = Conhecido desde { $when }: { $sure }
hosting-confidence-guessed = suposto
hosting-confidence-likely = provável
hosting-confidence-sure = certo
availability-title = Ainda lá está?
availability-state-unknown = Ninguém verificou desde que foi denunciado
availability-state-online = Está lá
availability-state-suspected-gone = Uma vez, não estava lá
availability-state-confirmed-gone = Desapareceu
availability-state-relapsed = Tinha desaparecido e está lá de novo
availability-state-depends-on-access = Não se pode dizer a partir daqui
availability-seen = Visto pela última vez em { $when }
availability-missed = Em falta pela primeira vez em { $when }
availability-last = Verificado pela última vez em { $when }
availability-gone-since = Desaparecido desde { $when }
availability-again-since = Está lá de novo desde { $when }
look-title = Ainda lá está?
look-text = Abra o endereço para ver se o conteúdo lá está, examine-o no visualizador isolado da sua linha de denúncia e indique o que viu. Desapareceu quando não for encontrado duas vezes, com dez minutos de intervalo.
look-wanted = Foi denunciado de novo em { $when }, depois de ter desaparecido ou de tal ter sido indicado. Verifique se está lá de novo.
look-again = A verificar de novo
look-say-there = Está lá
look-say-gone = Desapareceu
look-say-closed = Não se pode dizer
look-saw-there = Estava lá
look-saw-gone = Desaparecido
look-saw-closed = Não se pôde dizer
look-list = Verificações até agora
look-house = este sítio, a partir do exterior
look-house-came = este sítio, a partir do exterior ({ $came })
look-once = { $saw }: { $who }, { $first }
look-often = { $n ->
    [one] { $saw }: { $who }, { $first }
   *[other] { $saw }: { $who }, { $n } vezes de { $first } a { $last }
}
item-mine = Está a examiná-lo
item-others = Outra pessoa está a examiná-lo
item-first-waits = Já o avaliou. Outra pessoa também o examina.
item-second = Falta um segundo exame. O que a primeira pessoa apurou é mostrado depois de ter decidido por si.
item-settle = Duas pessoas não concordam. Ainda não o examinou, por isso pode decidir. O que elas apuraram é mostrado depois disso.
item-disputed-own = A avaliação foi contestada. Decide alguém que ainda não o examinou.

item-reports = Denúncias
item-report-when = Quando
item-report-how = Como
item-report-who = Por quem
item-report-nobody = Ninguém é conhecido
item-report-words = Foi acompanhada de um texto, que é mostrado com o endereço
item-report-class = Classe segundo quem o denunciou: { $class }
item-report-digests = { $n ->
    [one] { $n } resumo criptográfico do que lá se encontra
   *[other] { $n } resumos criptográficos do que lá se encontra
}
item-reports-further = As demais denúncias são contadas e não enumeradas.

item-address = O endereço
item-sealed = Está fechado à chave. Fica registado que o abre e para quê.
item-open-assess = Abri-lo para o avaliar
item-open-locate = Abri-lo para descobrir onde está o conteúdo
item-open-police = Abri-lo para informar a polícia
item-open-look = Abri-lo para ver se ainda lá está
item-opened-assess = Aberto para o avaliar
item-opened-locate = Aberto para descobrir onde está o conteúdo
item-opened-police = Aberto para informar a polícia
item-opened-look = Aberto para ver se ainda lá está
item-open-warning = Examine-o apenas no visualizador isolado da sua linha de denúncia, nunca neste navegador.
item-copy = Copiar
item-copied = Copiado
item-close = Voltar a fechá-lo à chave
item-destroyed = O endereço foi destruído quando terminou o seu prazo de conservação.
item-contacts = Quem informar
item-contact-from = Fonte: { $source }, { $day }
item-said = O que foi dito com ele
item-said-show = Denúncia { $n }
item-said-note = Nas palavras de quem denunciou
item-said-contact = Como fazer perguntas a quem denunciou
item-said-reference = Referência própria da organização que o denunciou

item-decide = O que é?
item-take = Ficar com ele para o examinar
item-put-back = Devolvê-lo à fila
item-in-scope = Ilegal
item-in-scope-text = Segundo uma classe que a tabela do seu país inclui:
item-no-class = O registo não tem nenhuma classe que a tabela do seu país inclua. Avise quem opera este sítio.
item-also = Outros níveis que se verificam
item-also-text = São guardados com o endereço e chegam a quem conta segundo eles.
item-out-of-scope = Fora do âmbito
item-undetermined = Não é possível concluir
item-needs-access = Ninguém consegue aceder
item-why = Porque não é possível concluir, ou o que impede o acesso
item-why-hint = Por exemplo, uma palavra-passe, um pagamento, um convite. Não escreva aqui o endereço.
item-reason-address = O motivo menciona um endereço ou um sítio, e é lido por quem vir esta página. Indique-o sem isso: o endereço está aqui, fechado à chave.
item-decided = O que se apurou
item-found-by = { $who }: { $what }
item-found-you = Da sua parte
item-found-lists = Material conhecido: duas listas independentes coincidem.
item-undo = Anular a decisão
item-undo-left = { $n ->
    [one] Resta { $n } segundo para anular a decisão. Antes disso nada é enviado.
   *[other] Restam { $n } segundos para anular a decisão. Antes disso nada é enviado.
}
item-undo-over = O prazo para anular a decisão terminou.
item-contest = Contestar
item-contest-why = Porque não é assim
item-contest-hint = Nada mais é enviado até que decida alguém que ainda não o examinou.
item-reopen = Retomá-lo

item-emergency = Há uma vida em perigo
item-emergency-text = A polícia do seu país é chamada de imediato, a qualquer hora, e de novo a cada dez minutos até que um agente responda. O que decidir cabe à polícia.
item-emergency-do = Chamar a polícia agora
item-emergency-again = Voltar a chamá-la
item-raised = A polícia foi chamada por { $who } em { $when }.
item-frozen-title = Suspenso
item-frozen = Suspenso por { $who } até { $when }. Nenhuma notificação sai e nada mais é feito quanto às que saíram.
item-freeze = Suspender durante algum tempo
item-freeze-text = Porque um tribunal o determina ou porque se examina um erro. Todas as pessoas da linha de denúncia o veem. Nenhuma notificação sai; do que já saiu, nada é retirado.
item-freeze-why = Porquê
item-freeze-hint = É lido por todos os que veem esta página. Não escreva aqui o endereço.
item-freeze-hours = Durante quantas horas
item-freeze-do = Suspender
item-thaw = Levantar a suspensão
freeze-refused-reason = Indique porque é suspenso, em 1000 caracteres, no máximo.
freeze-refused-lasting = Pode ser suspenso durante 1 a 72 horas. Escolha um número de horas entre estes.
freeze-refused-already = Já está suspenso. Levante a suspensão antes de o suspender de novo.
freeze-refused-nothing = Já nada o suspende. Carregue a página de novo.
freeze-refused-not-yours = Só a organização que o suspendeu levanta a suspensão.

shortcuts-title = Teclas
shortcuts-text = Enquanto escreve, não fazem nada.
shortcuts-next = Seguinte
shortcuts-open = Abrir o endereço para o avaliar
shortcuts-copy = Copiar o endereço
shortcuts-take = Ficar com ele para o examinar, ou retomá-lo
shortcuts-back = Devolvê-lo à fila
shortcuts-class = Ilegal, segundo a classe com este número
shortcuts-out = Fora do âmbito
shortcuts-why = Ir para o motivo por que não é possível concluir
shortcuts-undo = Anular a sua decisão
shortcuts-off = Desativar as teclas
shortcuts-on = Ativar as teclas
lists-title = Em listas de material conhecido
lists-independent = Listas de dois Estados têm um ficheiro que foi denunciado para este endereço.
lists-one = Uma só lista tem um ficheiro que foi denunciado para este endereço.
lists-text = Um resumo criptográfico diz o que foi denunciado, e não o que lá está agora. Quem o avalia verifica.
lists-line = { $organisation } ({ $country }), { $kind }
lists-line-level = { $organisation } ({ $country }), { $kind }: { $level }
