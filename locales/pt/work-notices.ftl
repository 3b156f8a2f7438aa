### Notices: what a hotline has sent and to whom, the desk of a provider, and the link in a notice’s mail.

work-nav-notices = Notificações
work-waits-notices = { $n ->
    [one] { $n } notificação aguarda a sua resposta
   *[other] { $n } notificações aguardam a sua resposta
}

notices-title = Notificações
notices-text = O que as linhas de denúncia lhe pedem. Primeiro estão as que aguardam a sua resposta, com a mais antiga no topo.
notices-narrow = Mostrar por estado
notices-all = Todas
notices-none = Não há aqui nenhuma notificação.
notices-asks-disable = Tornar inacessível
notices-asks-keep = Tornar inacessível, conservar, guardar silêncio
notices-machine = A sua máquina pode receber notificações e responder-lhes.
notice-title = Uma notificação
notice-number = Número
notice-since = Idade
notice-sent = Enviada
notice-from = De
notice-to = Para
notice-asks = O que é pedido
notice-state = Estado
notice-channel = Canal
notice-party = O seu papel
notice-yours = O seu número: { $reference }
notice-waits = Aguarda a sua resposta
notice-waits-late = Em atraso: ainda aguarda a sua resposta
notice-seen-by-you = Já a viu
notice-asks-disable = Torne o material inacessível, onde quer que o tenha.
notice-asks-keep = { $n ->
    [one] Conserve-o para a polícia durante um dia, até { $until }.
   *[other] Conserve-o para a polícia durante { $n } dias, até { $until }.
}
notice-asks-silence = Não informe quem o colocou ali antes desta data: { $until }.
notice-promised = Conservado até { $kept }, em silêncio até { $silent }.
notice-sealed = Está fechado à chave. Fica registado que o abre.
notice-open = Mostrar o endereço
notice-open-warning = Não o abra neste navegador. Veja-o apenas como o permitem as suas próprias regras para este material.
notice-preserve = Conservar e guardar silêncio
notice-preserve-text = Os dias pedidos já estão preenchidos. Cada um conta até ao seu fim (UTC). Pode comprometer-se com mais dias, mas não com menos.
notice-kept-until = Conservado até
notice-silent-until = Silêncio até
notice-answer = A sua resposta
notice-answer-text = Pode responder de novo: vale a última resposta. O que indicar como removido é verificado.
notice-answer-acknowledged = Recebemos a notificação
notice-answer-removed = Foi removido
notice-answer-refused = Não o removemos
notice-answer-wrong-recipient = Não é nosso
notice-answer-forwarded = Transmitimos a notificação
notice-answer-preserved = Conservamo-lo e guardamos silêncio
notice-copies = Cópias removidas
notice-copies-hint = Se estava mais de uma vez nos seus serviços.
notice-copies-wrong = Escreva o número de cópias em algarismos ou deixe o campo vazio.
notice-reference = O seu próprio número para esta notificação
notice-reference-hint = A linha de denúncia vê-o.
notice-reference-long = O seu próprio número para esta notificação é demasiado longo. Encurte-o.
notice-reference-longest = O seu próprio número para esta notificação tem { $n } caracteres, no máximo.
notice-day-wrong = Escolha um dia.
notice-wrong = Não foi enviado. O que escreveu ainda está aqui.
notice-claim-removed = Removido
notice-claim-refused = Não removido
notice-claim-wrong-recipient = Não é do destinatário
notice-claim-forwarded = Transmitida
notice-claim-copies = { $n ->
    [one] { $claim }: { $n } cópia
   *[other] { $claim }: { $n } cópias
}
notice-channel-endpoint = Ponto de acesso
notice-channel-inbox = Caixa de entrada
notice-channel-mail = Correio eletrónico
notice-channel-file = Ficheiro
notice-state-draft = Em preparação
notice-state-ready = Pronta a sair
notice-state-sent = A caminho
notice-state-delivered = Entregue
notice-state-acknowledged = Vista
notice-state-claimed = Respondida
notice-state-verified = Remoção verificada
notice-state-closed = Encerrada
notice-state-failed = Não entregue
notice-state-overdue = Em atraso
notice-state-escalated = Em atraso, outros informados

notice-link-text = Basta um botão. Esta ligação aceita uma resposta; não precisa de conta.
notice-link-thanks = A sua resposta foi recebida. Agradecemos.
notice-link-used = Esta ligação já foi usada. Aceita uma resposta. Se algo mudou, escreva a quem enviou a notificação.
notice-link-address = O endereço do material não é mostrado aqui. Está no relatório que acompanhou a mensagem.

sent-title = Notificações enviadas
sent-text = As horas contam desde o envio, incluindo noites e fins de semana, até alguém ter verificado que o conteúdo desapareceu.
sent-state-n = { $state } ({ $n })
sent-failed = Com tentativas falhadas
sent-filter = Mostrar
sent-none = Não existe essa notificação.
sent-found = { $n ->
    [one] { $n } notificação
   *[other] { $n } notificações
}
sent-attempts = Tentativas falhadas
sent-theirs = Número do destinatário: { $reference }
notice-age = Enviada há
notice-norm = Face à norma
notice-norm-within = Dentro de 24 horas
notice-norm-day = Mais de 24 horas
notice-norm-three = Mais de 3 dias
notice-norm-week = Mais de 7 dias

providers-title = Fornecedores
providers-text = A quem se dirigem as suas notificações e como se chega a cada um. Quem não estiver na lista é contactado pelo contacto para abusos que os registos da Internet indicam.
providers-none = Ainda não foi indicado nenhum fornecedor.
provider-new = Indicar um fornecedor
provider-change = Alterar um fornecedor
provider-change-short = Alterar
provider-change-of = Alterar { $name }
provider-leave = Deixar como está
provider-wrong = Não ficou registado. O que escreveu ainda está aqui.
provider-name-hint = O nome por que é conhecido.
provider-known = Conhecido como
provider-known-hint = Os nomes que tem no que se apura sobre o alojamento, um por linha: AS64500, uma rede, a chave de um registo da Internet, o nome de um agente de registo.
provider-country = País
provider-country-hint = Duas letras maiúsculas. Se deixar vazio, é o que os registos da Internet indicam.
provider-by-registry = Segundo os registos da Internet
provider-host = Como alojamento
provider-host-hint = O que a polícia decidiu de antemão pode depender disto.
provider-suspect = Suspeita-se que participa nisto: nada lhe é enviado
provider-is-suspect = Suspeito: nada é enviado
provider-endpoint = Ponto de acesso
provider-endpoint-hint = Para onde as notificações são enviadas, assinadas: https://…
provider-format = Forma da notificação
provider-organisation = A sua área neste sítio
provider-organisation-hint = A organização cujas pessoas e máquinas veem neste sítio as notificações dirigidas ao fornecedor.
provider-organisation-none = Nenhuma
provider-mail = Endereço de correio eletrónico para notificações
provider-mail-hint = Se deixar vazio, é o contacto que os registos da Internet indicam.
provider-language = Língua das mensagens
provider-language-hint = Se não escolher, é a do país do fornecedor.
provider-language-none = A do seu país
provider-reached = Contactado por
provider-way-endpoint = Ponto de acesso ({ $format })
provider-way-inbox = Área neste sítio: { $name }
provider-way-mail = Correio eletrónico: { $mail }
provider-way-contact = Correio eletrónico: o contacto que os registos da Internet indicam
provider-writes = Mensagens em { $language }
provider-refused-name = Escreva um nome com 200 caracteres, no máximo.
provider-refused-known-as = Escreva pelo menos um nome pelo qual seja encontrado e, no máximo, 100, cada um com 200 caracteres, no máximo.
provider-refused-taken = Outro fornecedor da sua linha de denúncia é conhecido por um destes nomes. Retire-o primeiro daí.
provider-refused-country = Escreva duas letras maiúsculas, por exemplo DE.
provider-refused-organisation = Essa organização já não existe. Escolha outra.
provider-refused-endpoint = Escreva um endereço que comece por https:// e indique um servidor, sem utilizador, palavra-passe nem fragmento.
provider-refused-mail = Isto não é um endereço de correio eletrónico. Escreva um como abuse@example.org.
provider-refused-language = Não há mensagens nesta língua. Escolha uma da lista.
provider-refused-not-there = Não existe esse fornecedor.
notice-format-xarf = X-ARF 4
notice-format-article16 = Artigo 16.º do Regulamento dos Serviços Digitais
host-kind-large = Grande: uma remoção aí não revela nada a ninguém
host-kind-other = Outro
host-kind-suspect = Um que talvez participe nisto

refusal-notice-not-now = A notificação já não aceita esta resposta. Carregue a página de novo: pode ter sido respondida ou encerrada entretanto.
refusal-notice-no-channel = Não resta nenhuma via pela qual a notificação possa chegar. Indique como contactar o destinatário.
refusal-notice-other-leave = A autorização de envio é para outra notificação.
refusal-notice-not-yet = É demasiado cedo para o passo seguinte.
refusal-notice-stopped = Por agora, nada mais é dito sobre isto.
refusal-notice-lead-needed = Para além do segundo passo, é necessária a confirmação de um analista principal.
refusal-notice-last-step = O último passo já foi dado.
refusal-notice-claim-unfit = O que é indicado como removido é verificado antes de a notificação ser encerrada.
refusal-preserve-nothing-asked = Não lhe foi pedido que conservasse nada.
refusal-preserve-other-wish = O seu compromisso refere-se a um pedido diferente do que esta notificação contém.
refusal-preserve-too-little = É menos do que foi pedido. Comprometa-se pelo menos com os dias pedidos ou escreva a quem enviou a notificação.

act-clock-confirmed = Confirmou que o relógio está certo
act-hold-expired = Terminou uma retenção cujo prazo chegou ao fim
act-hold-extended = Fixou um fim posterior para uma retenção
act-hold-handed-over = Assumiu uma retenção
act-hold-left = Deixou uma retenção ao serviço de permanência de uma força policial cujo agente saiu
act-hold-placed = Iniciou uma retenção
act-hold-redated = Fixou de novo o fim de retenções depois de o relógio ter estado errado
act-hold-released = Levantou uma retenção
act-hold-reminded = Enviou a um agente um lembrete de uma retenção
act-notice-answered = Respondeu a uma notificação
act-notice-delivered = Entregou uma notificação
act-notice-failed = Não conseguiu entregar uma notificação
act-notice-opened = Abriu o que uma notificação indica
act-notice-sent = Enviou uma notificação
act-police-answered = Respondeu pela polícia
act-police-asked = Consultou a polícia
act-police-held = Anotou que a polícia retém um endereço
act-police-let-go = Anotou que a polícia libertou um endereço
act-police-opened = Abriu um endereço denunciado para a polícia
act-police-passed = Prosseguiu sem resposta da polícia, segundo a tabela que esta assinou
act-provider-changed = Alterou a forma de contactar um fornecedor
act-provider-named = Indicou um fornecedor
paper-police = Resposta da polícia
paper-hold = Retenção
paper-hold-book = Livro de retenções
paper-notice = Notificação
paper-provider = Fornecedor
paper-rules = Tabela do país
paper-police-table = Tabela da polícia
