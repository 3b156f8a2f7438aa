### Tables that two people set: what a country allows in notice and takedown, and what the silence of its police means.

work-nav-rules = Regras
work-waits-rules = Outra tabela do que pode sair aguarda a sua confirmação
work-waits-police-table = Outra tabela do que significa o silêncio aguarda a sua assinatura

rules-title = O que sai e quando
rules-of = O que sai e quando: { $member }
rules-room-text = Cada país diz quem pode notificar quem, de quê e quando. Para um país que nada disse, vale a tabela prudente.
rules-room-nothing = Nenhum país fixou uma tabela. A tabela prudente vale em toda a parte.
rules-country = País
rules-holds = Em vigor
rules-proposal = Proposta
rules-proposal-waits = Aguarda uma segunda pessoa
rules-proposal-none = Nenhuma

table-careful = Ainda ninguém fixou uma tabela: vale a tabela prudente.
table-edition = Edição { $n }
table-edition-since = Edição { $n }, desde { $when }.
table-by = { $who } ({ $role }), { $when }
table-waits = A edição { $n } aguarda uma segunda pessoa
table-second-needed = Outra pessoa confirma-a, no prazo de sete dias.
table-proposed = Proposta por
table-confirmed = Confirmada por
table-reason = Motivo
table-reason-hint = É lido por quem a confirma e por quem mais tarde perguntar porque foi alterada. Não mencione nenhum caso nem nenhuma pessoa.
table-field = Campo
table-now = Agora
table-then = Depois
table-propose = Propor outra tabela
table-propose-do = Propor
table-drop = Abandonar a proposta
table-wrong = A proposta não foi feita. O que escreveu ainda está aqui.
table-history = Edições
table-history-nothing = Ainda não há nenhuma.

rules-confirm = Confirmar
rules-confirm-text = A partir daí as notificações saem segundo ela, incluindo as que estão em espera. A responsabilidade é sua e de quem a propôs.
rules-police-table = O que significa o silêncio da polícia
rules-silence-counts = A polícia assinou o que significa o seu silêncio: edição { $n }, desde { $when }.
rules-silence-unsigned = A polícia não assinou nenhuma tabela. Até o fazer, nada sai sem a sua resposta.
rules-silence-nothing = Nada sai sem uma resposta da polícia: o seu silêncio não deixa sair nada.

rules-field-police = A polícia
rules-field-second_assessor = Avaliação
rules-field-pregraded = Material conhecido
rules-field-windows = Horário
rules-field-notifies = Quem as entidades do país podem notificar
rules-field-accepts = Quem pode notificar as entidades do país
rules-field-classes = O que é ilegal
rules-field-languages = Línguas das notificações
rules-field-retention_days = O que foi considerado lícito
rules-field-probes = Verificações a partir do exterior
rules-police-first = Responde primeiro: sem a sua resposta nada sai
rules-police-parallel = É consultada enquanto tudo o resto prossegue; uma tabela que ela assina diz o que significa o seu silêncio
rules-two = Duas pessoas avaliam cada endereço
rules-one = Uma pessoa avalia cada endereço
rules-pregraded = Se constar de duas listas independentes, é ilegal sem novo exame
rules-looked-at = É examinado como tudo o resto
rules-any-hour = As notificações saem a qualquer hora
rules-window = De { $first } a { $last }, das { $from } às { $to } (UTC)
rules-window-day = Dia: { $day }, das { $from } às { $to } (UTC)
rules-at-home = no próprio país
rules-pair = { $sender } → { $recipient }: { $place }
rules-nobody = Ninguém
rules-class = { $scheme } ({ $edition }), { $level }: { $breadth }
rules-every-edition = todas as edições
rules-days = { $n ->
    [one] Destruído { $n } dia depois
   *[other] Destruído { $n } dias depois
}
rules-probes-off = Ninguém verifica se algo ainda lá está
rules-probes-status = Verifica-se se algo ainda lá está: só o seu estado, nunca o conteúdo

weekday-1 = segunda-feira
weekday-2 = terça-feira
weekday-3 = quarta-feira
weekday-4 = quinta-feira
weekday-5 = sexta-feira
weekday-6 = sábado
weekday-7 = domingo

rules-police = A polícia
rules-police-hint = Sem uma tabela assinada pela polícia, ambas as opções significam o mesmo.
rules-windows = Horário em que as notificações saem
rules-windows-hint = Um por linha, em UTC: «1-5 08:00-18:00» é de segunda-feira a sexta-feira. Se deixar vazio, saem a qualquer hora.
rules-retention = Dias até ser destruído o que foi considerado legal
rules-retention-hint = Um número inteiro a partir de 1; habitualmente 90.
rules-languages = Línguas das notificações
rules-languages-hint = Códigos separados por espaços, com a primeira língua em primeiro lugar: «de en».
rules-notifies = Quem as entidades do país podem notificar
rules-pairs-hint = Um par por linha: quem notifica, quem é notificado e, se for no estrangeiro, em que país: «hotline host», «hotline host FR». Quem notifica: hotline, police, authority. Quem é notificado: host, cdn, reseller, site, upstream, registrar, regulator.
rules-accepts = Quem pode notificar as entidades do país
rules-accepts-hint = Um par por linha, com as mesmas palavras; o país é o de quem notifica. Uma notificação que atravessa uma fronteira precisa das duas tabelas.
rules-classes = O que é ilegal
rules-classes-hint = Uma por linha: «sistema | nível | baseline» se for ilegal em toda a parte, «sistema | nível | national» se o for neste país. Pode seguir-se uma edição: «sistema | nível | national | 2025».
rules-pair-unread = A linha { $n } não é um par. Escreva quem notifica, quem é notificado e, se for o caso, um país em duas letras maiúsculas: «hotline host FR».
rules-class-unread = A linha { $n } não é uma classe. Escreva «sistema | nível | baseline» ou «sistema | nível | national».
rules-window-unread = A linha { $n } não é um horário. Escreva dias de 1 a 7 e horas, da anterior à posterior: «1-5 08:00-18:00».

police-table-title = O que significa o silêncio
police-table-of = O que significa o silêncio da polícia: { $member }
police-table-text = A polícia é consultada antes de uma notificação sair. Isto diz o que acontece quando não responde. Vale quando a tabela do país a consulta enquanto tudo o resto prossegue, e nunca enquanto uma retenção estiver em vigor. É mostrado à polícia e aos analistas principais: qualquer outra pessoa que conhecesse os minutos poderia deduzir, pelo relógio, o que está retido.
police-table-unsigned = A polícia não assinou nenhuma tabela: tudo aguarda a sua resposta, e uma notificação sai quando uma retenção termina.
police-table-sign = Assinar
police-table-sign-text = Assina como segundo agente da força policial, e assina este texto. A partir daí o silêncio significa isto; para o que já estava em consulta, o prazo recomeça por inteiro.
police-table-at-end = No fim de uma retenção
police-table-at-end-hint = Uma retenção que ninguém levanta termina por si.
at-end-release = A notificação sai
at-end-ask = A polícia é consultada de novo
silence-title = Se a polícia não responder
silence-known = Material
silence-live = { $known }; o abuso continua
silence-about = { $known }: { $host }
silence-waits = Aguarda
silence-goes = { $n ->
    [one] Sai ao fim de { $n } minuto
   *[other] Sai ao fim de { $n } minutos
}
silence-hint = Minutos ao fim dos quais a notificação sai. Se deixar um campo vazio, aguarda uma resposta.
silence-unread = Escreva um número inteiro de minutos, de { $least } a { $most }, ou deixe vazio.
knowledge-known = Conhecido
knowledge-unknown = Não conhecido
knowledge-new-victim = Uma vítima que ninguém identificou
host-short-large = Alojamento grande
host-short-other = Outro alojamento
host-short-suspect = Alojamento suspeito

act-rules-proposed = Propôs a tabela de um país
act-rules-confirmed = Confirmou a tabela de um país
act-rules-dropped = Abandonou a proposta de tabela de um país
act-police-table-proposed = Propôs uma tabela da polícia
act-police-table-signed = Assinou uma tabela da polícia
act-police-table-dropped = Abandonou a proposta de uma tabela da polícia
