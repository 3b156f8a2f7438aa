### What the police see before a notice leaves: what waits for their word, what they hold, and the clock by which holds end.

work-nav-police = Polícia
work-nav-clock = Relógio
work-waits-police = { $n ->
    [one] { $n } endereço denunciado aguarda resposta da polícia
   *[other] { $n } endereços denunciados aguardam resposta da polícia
}

police-title = Antes de uma notificação sair
police-text = Cada um destes endereços foi considerado ilegal no seu país. Indique que nada tem a opor a uma notificação, peça que o fornecedor conserve o conteúdo, ou opte por reter o endereço.
police-asked = Aguardam a sua resposta: { $n }
police-asked-nothing = Nada aguarda a sua resposta.
police-nothing-left = Nada mais aguarda a sua resposta.
police-coming = Ainda em avaliação
police-coming-text = Uma resposta dada agora vale dez minutos; uma retenção vale até terminar.
police-coming-nothing = Nada está em avaliação.
police-holds = Retido pela sua força policial
police-holds-nothing = A sua força policial não retém nada.

police-emergency = Há uma vida em perigo
police-emergency-text = É o que indica a linha de denúncia. Todos os agentes do seu país são chamados de novo a cada dez minutos até que um deles responda ou retenha o endereço.

police-state-unchecked = A polícia ainda não foi consultada
police-state-asking = A polícia está a ser consultada
police-state-clear = A polícia nada tem a opor a uma notificação
police-state-clear-preserve = A polícia nada tem a opor a uma notificação se o fornecedor conservar o conteúdo e guardar silêncio
police-state-held = A polícia retém o endereço
police-state-released = A polícia libertou o endereço
police-state-expired = O prazo da polícia terminou
police-state-emergency = Há uma vida em perigo: decide o agente de serviço
police-since = { $state }. Desde { $when }.
police-said = A sua resposta ficou registada.
police-contacts = Outra força policial também o retém
police-contacts-text = Falem entre si antes de qualquer uma agir. Não é dito o que a outra retém, porquê nem até quando, e ela também não fica a saber mais do que isto sobre a sua retenção.
police-item-holds = Retenções da sua força policial
police-let-go-first = Enquanto a sua força policial o retiver, nada sai. Para dar outra resposta, levante primeiro a retenção.
police-sealed = Está fechado à chave. Fica registado que o abre, no diário da polícia, que mais ninguém lê.
police-open = Abrir o endereço
police-answer = A sua resposta
police-clear = Nada a opor a uma notificação
police-clear-text = A notificação sai assim que tudo o resto estiver pronto, a qualquer hora.
police-preserve = Nada a opor, se for conservado
police-preserve-legend = Tornar inacessível, conservar, não informar
police-preserve-text = A notificação pede ao fornecedor que torne o conteúdo inacessível, o conserve para a polícia e nada diga a quem o colocou ali.
police-days = Dias durante os quais é conservado
police-days-unfit = Escreva um número inteiro de dias, de 1 a 365.
police-silent = Silêncio até ao início deste dia (UTC)
police-day-unfit = Escolha o dia até ao qual o fornecedor deve guardar silêncio.
police-hold = Reter
police-hold-text = Enquanto a retenção durar, nada sai. Sabem dela os analistas do seu país responsáveis pelo endereço. Se outra força policial retiver o mesmo, é dito a cada uma qual é a outra, para que ambas saibam com quem falar. Fora da sua força policial, mais ninguém sabe dela.

hold-title = Uma retenção
hold-one = Retenção
hold-reaches = O que abrange
hold-of-address = Um endereço
hold-of-host = Tudo o que está num nome de servidor
hold-of-account = Tudo o que é de uma conta
hold-of-hash = Um ficheiro, onde quer que seja encontrado
hold-of-domain = Tudo o que está num domínio e abaixo dele
hold-of-network = Tudo o que está nos servidores de uma rede
hold-part-address = Este endereço
hold-part-host = Tudo o que está no seu nome de servidor
hold-part-domain = Tudo o que está no domínio do seu nome de servidor e abaixo dele
hold-part-servers = Tudo o que está nos servidores a que conduziu
hold-part-hashes = Os ficheiros indicados para ele, onde quer que sejam encontrados
hold-nothing-there = Nada desse tipo se conhece deste endereço. Escolha outra coisa que a retenção deva abranger.
hold-owner = De quem é
hold-owner-you = Sua
hold-owner-desk = Do serviço de permanência
hold-ends = Termina
hold-ending = Termina em breve
hold-left = daqui a { $time }
hold-place = Reter um lugar
hold-place-text = O que lá estiver agora ou for denunciado mais tarde fica retido. Sabem da retenção os analistas do seu país responsáveis por um desses endereços. Se outra força policial retiver o mesmo, é dito a cada uma qual é a outra, para que ambas saibam com quem falar. Fora da sua força policial, mais ninguém sabe dela.
hold-named = O seu nome
hold-named-hint = Um endereço, um nome de servidor ou um domínio tal como foi denunciado; uma rede como ENDEREÇO/BITS; um ficheiro como md5:, sha1: ou sha256: e os seus dígitos. É logo fechado à chave.
hold-wrong-unread = Isto não é um endereço, um nome de servidor nem um domínio. Cole-o tal como foi denunciado.
hold-wrong-no-domain = Ninguém pode registar este domínio só para si. Indique o domínio de um só titular.
hold-wrong-no-network = Isto não é uma rede que se possa reter. Escreva ENDEREÇO/BITS, com 16 a 32 bits para IPv4 e 32 a 128 para IPv6.
hold-wrong-no-digest = Isto não é o resumo criptográfico de um ficheiro. Escreva md5:, sha1: ou sha256: e os seus dígitos hexadecimais.
hold-reason = Motivo
hold-reason-hint = Só a sua força policial o pode ler.
hold-reason-gone = Foi destruído com a chave da retenção.
hold-no-reason = Indique o motivo, em { $n } caracteres, no máximo. Só a sua força policial o pode ler.
hold-hours = Durante quantas horas
hold-hours-hint = Um agente retém durante 72 horas, no máximo. Outro agente da sua força policial pode prolongar a retenção.
hold-hours-unfit = Escreva um número inteiro de horas, de 1 a { $n }.
hold-do = Reter
hold-stands = Está em vigor até { $when }.
hold-was-released = Foi levantada em { $when }.
hold-has-expired = Terminou em { $when }.
hold-whose-eyes = Só a sua força policial vê esta página.
hold-show-named = Mostrar o que foi indicado
hold-item = O endereço denunciado que foi examinado
hold-placed = Início
hold-placed-by = Por { $who }, { $when }
hold-extended = Prolongada
hold-extended-by = Por { $who }, { $when }: até { $until }
hold-keeps = O que retém agora
hold-keeps-n = { $n ->
    [0] Nada do que foi denunciado
    [one] { $n } endereço denunciado
   *[other] { $n } endereços denunciados
}
hold-extend = Fixar um fim posterior
hold-extend-text = Até 72 horas no total, qualquer agente da sua força policial o faz; para além disso, um agente a quem a retenção nunca pertenceu, até seis semanas.
hold-until = Novo fim (UTC)
hold-until-unfit = Escreva o novo fim com dia e hora.
hold-take = Assumir a retenção
hold-take-text = Passa a ser sua e recebe um lembrete do seu fim.
hold-release = Levantar a retenção
hold-release-text = O que retém é logo examinado de novo: sai uma notificação onde nada mais o impedir.

clock-title = O relógio
clock-go = Como anda o relógio
clock-doubted-short = O relógio não é fiável. As retenções não terminam por si até que alguém diga qual é a hora certa.
clock-doubted = O relógio não é fiável.
clock-doubted-text = Afastou-se mais de cinco minutos do relógio que ninguém acerta, ou a máquina esteve parada durante mais tempo do que isso. Nada é libertado pela passagem do tempo até que alguém diga qual é a hora certa.
clock-believed = O relógio é fiável.
clock-believed-text = Anda a par do relógio que ninguém acerta. Não há nada a confirmar.
clock-since = Fiável desde
clock-seen-wall = O que indicava quando isso foi notado
clock-seen-reckoned = A hora que deveria ter sido
clock-wall = O que indica agora
clock-reckoned = A hora que deveria ser agora
clock-confirm-title = Agora está certo?
clock-confirm-text = Compare-o com outro relógio em que confie. Se o que indica agora é a hora certa, confirme-o: as retenções iniciadas entretanto mantêm a sua duração. Se não for, acerte primeiro o relógio da máquina e carregue esta página de novo.
clock-confirm = A hora está certa

shortcuts-down = Linha seguinte
shortcuts-up = Linha anterior
shortcuts-hold-place = Ir para o formulário de um lugar
shortcuts-police-open = Abrir o endereço
shortcuts-clear = Nada a opor a uma notificação
shortcuts-preserve = Nada a opor, se for conservado
shortcuts-hold = Ir para o formulário de uma retenção
shortcuts-hold-take = Assumir a retenção
shortcuts-hold-extend = Ir para o fim posterior

# On the analyst’s page: what a notice waits for, and what has left.
item-good-faith = Com a sua decisão, declara de boa-fé que o que aqui é dito é exato e completo; a notificação indica-o (artigo 16.º, n.º 2, alínea d), do Regulamento dos Serviços Digitais).
item-sending = Antes de uma notificação sair
item-police-open = Está em avaliação. Ainda não se pode dizer quando sai uma notificação.
item-police-held = A polícia retém o endereço até { $when } ({ $force }).
item-leaves-now = Nada impede a notificação. Sai dentro de momentos.
item-nobody-to-tell = Ainda não se conhece ninguém a quem enviar uma notificação. Está a ser pesquisado onde se encontra este endereço.
left-title = Notificações que saíram
left-since = { $state }. Enviada em { $when }.
left-again = { $state } { $again }.
left-state-draft = Em preparação
left-state-ready = Segue por outra via
left-state-sent = A caminho
left-state-delivered = Entregue
left-state-acknowledged = Vista pelo destinatário
left-state-claimed = Respondida pelo destinatário
left-state-verified = O conteúdo desapareceu: alguém o verificou
left-state-closed = Encerrada
left-state-failed = Não chegou
left-state-overdue = Sem resultado dentro do prazo
left-state-escalated = Outros também foram informados

# Refusals of holds, of what the police say, of the clock, and what keeps a notice back.
refusal-hold-not-yours = Só a força policial que iniciou uma retenção a altera.
refusal-hold-over = A retenção terminou. Inicie outra.
refusal-hold-end-reached = O fim da retenção chegou. Inicie outra.
refusal-hold-not-longer = Uma retenção termina depois de agora e só é alterada para um fim posterior ao que tem. Escolha um fim posterior.
refusal-hold-second-needed = Um agente retém durante 72 horas, no máximo, contando com retenções anteriores do mesmo. Peça a outro agente da sua força policial a quem a retenção nunca tenha pertencido.
refusal-hold-too-long = Uma força policial retém o mesmo durante seis semanas, no máximo, contando com retenções anteriores.
refusal-hold-not-yet = O fim da retenção ainda não chegou.
refusal-hold-clock-jumped = O relógio não é fiável. Nada é libertado até que alguém diga qual é a hora certa.
refusal-hold-owner-unfit = Uma retenção passa para outro agente da mesma força policial, e esta já é sua.
refusal-police-not-now = Este passo não é o seguinte para o endereço. Carregue a página de novo e verifique.
refusal-police-before-asked = A resposta é anterior à pergunta. Carregue a página de novo e volte a responder.
refusal-police-hold-stands = A retenção está em vigor. Levante-a primeiro ou aguarde o seu fim.
refusal-police-not-held = A retenção não abrange este endereço.
refusal-police-answer-needed = Neste país nada sai sem uma resposta da polícia.
refusal-police-waits = Segundo a tabela que a polícia assinou, este endereço aguarda a sua resposta.
refusal-police-clock-jumped = O relógio não é fiável. Nada é libertado até que alguém diga qual é a hora certa.
refusal-preserve-days-unfit = A um fornecedor pede-se que conserve algo durante 1 a 365 dias e que guarde silêncio, no máximo, durante esse tempo. Escolha mais dias ou um fim do silêncio anterior.
refusal-clock-steady = O relógio é fiável. Não há nada a confirmar.
refusal-send-notice-not-ready = A notificação não está pronta.
refusal-send-other-item = A notificação refere-se a outro endereço.
refusal-send-other-country = As tabelas não são as do país do remetente e do país do destinatário.
refusal-send-not-in-scope = Não foi considerado ilegal.
refusal-send-may-be-taken-back = A decisão ainda pode ser anulada.
refusal-send-not-in-scope-there = Segundo nenhum dos seus níveis é ilegal no país do destinatário.
refusal-send-police-open = A polícia não disse que pode sair.
refusal-send-no-release-policy = Neste país, depois de uma retenção, a polícia é consultada de novo.
refusal-send-answer-old = A resposta da polícia tem mais de dez minutos. A polícia é consultada de novo.
refusal-send-answer-ahead = A resposta da polícia indica uma hora que ainda não chegou.
refusal-send-held = A polícia retém o endereço.
refusal-send-preserve-missing = A polícia pede que o fornecedor conserve o conteúdo e guarde silêncio, e a notificação ainda não o diz.
refusal-send-no-evidence = Nada dele está selado como prova.
refusal-send-not-attributed = Não se sabe onde está, ou não foi pesquisado na última hora.
refusal-send-not-in-chain = O conteúdo não passa pelo destinatário.
refusal-send-sender-may-not = O seu país não permite que uma linha de denúncia notifique um destinatário deste tipo.
refusal-send-recipient-may-not = O país do destinatário não permite que este seja notificado por um remetente deste tipo.
refusal-send-window-closed = As notificações do seu país saem a outras horas.
refusal-send-suspected = Suspeita-se que o destinatário participa nisto.
refusal-send-frozen = Alguém suspendeu o envio.
refusal-send-clock-jumped = O relógio não é fiável. Nada é libertado até que alguém diga qual é a hora certa.
refusal-send-being-assessed = Está em avaliação.

# Deeds and papers in the journal.
