### Items that are handed over to the hotline of the country that hosts them.

work-waits-handed = { $n ->
    [one] { $n } encaminhamento de outra linha de denúncia aguarda a sua resposta
   *[other] { $n } encaminhamentos de outras linhas de denúncia aguardam a sua resposta
}
handed-title = Encaminhamentos
handed-text = O que outras linhas de denúncia lhe encaminharam e o que lhes encaminhou. As horas contam desde o envio, incluindo noites e fins de semana; a resposta é devida no prazo de 24.
handed-incoming = Recebidos
handed-incoming-none = Nada lhe foi encaminhado.
handed-out = Enviados
handed-out-none = Não encaminhou nada.
handed-could = Alojado no estrangeiro
handed-could-none = Nada do que foi considerado ilegal está noutro país sem ter sido encaminhado.
handed-could-text = Considerado ilegal, alojado noutro país e ainda não encaminhado a ninguém.
handed-country = País de alojamento
handed-one = Um encaminhamento
handed-from = De
handed-to = Para a linha de denúncia do país
handed-age = Há quanto tempo
handed-left = Encaminhado
handed-overdue = Em atraso
handed-overdue-n = { $n ->
    [one] { $n } resposta está em atraso
   *[other] { $n } respostas estão em atraso
}
handed-overdue-for = A resposta está em atraso há { $age }.
handed-item = Alojado noutro país
handed-abroad = País de alojamento: { $country }. A linha de denúncia desse país ({ $country }) pode recebê-lo.
handed-abroad-file = País de alojamento: { $country }. Nenhuma linha de denúncia desse país ({ $country }) trabalha aqui: pode recebê-lo num ficheiro, que terá de lhe enviar.
handed-do = Encaminhar
handed-do-file = Preparar o ficheiro
handed-line-out = Para a linha de denúncia ({ $country }): { $state }
handed-line-in = Da linha de denúncia ({ $country }): { $state }
handed-on-to = Encaminhado para outra linha de denúncia ({ $country })

handed-state-preparing = Em preparação
handed-state-ready = O ficheiro está pronto
handed-state-given-out = Entregue em ficheiro
handed-state-handed = Encaminhado
handed-state-acknowledged = Recebido
handed-state-accepted = Aceite
handed-state-refused = Não aceite
handed-state-handed-back = Devolvido
handed-state-handed-on = Encaminhado para outro país
handed-state-withdrawn = Retirado
handed-state-ended = Encerrado
handed-why-wrong-country = Não aceite: não está alojado nesse país
handed-why-out-of-scope = Não aceite: não é ilegal nesse país
handed-why-known = Não aceite: já é conhecido nesse país
handed-end-gone = Encerrado: desapareceu
handed-end-out-of-scope = Encerrado: considerado legal nesse país
handed-end-no-way = Encerrado: nada se pode fazer nesse país
handed-route-inside = Dentro do Accord
handed-route-file = Por ficheiro
handed-format-json = JSON do Accord
handed-format-xarf = X-ARF 4
handed-format-csv = CSV

handed-accept = Aceitamos
handed-acknowledge = Recebemos
handed-refuse-wrong-country = Não está alojado neste país
handed-refuse-out-of-scope = Não é ilegal neste país
handed-refuse-known = Já é conhecido
handed-known-text = Cabe-lhe decidir se diz ou não que já é conhecido: mais ninguém é informado.
handed-hand-back = Devolver
handed-say-end-gone = Desapareceu
handed-say-end-out-of-scope = É legal neste país
handed-say-end-no-way = Nada se pode fazer neste país
handed-withdraw = Retirar o encaminhamento
handed-withdraw-text = Até ser aceite. O que foi dito à outra linha de denúncia fica com ela. As suas próprias notificações voltam a sair onde puderem.
handed-came-back = O que foi respondido
handed-words = O que quer dizer a este respeito
handed-words-hint = A outra linha de denúncia lê-o. Não escreva aqui o endereço.
handed-words-long = Use, no máximo, 1000 caracteres.
handed-words-title = O que foi dito
handed-said = { $country }, { $when }
handed-steps = O que foi feito
handed-step = { $when }, { $country }: { $state }
handed-came = O que resultou
handed-came-notice = Nesse país foi enviada uma notificação em { $when }.
handed-came-gone = Verificou-se em { $when } que desapareceu.

handed-found = O que a outra linha de denúncia apurou
handed-found-own = O que o acompanha
handed-found-text = Examine-o primeiro sem ideias feitas: as classificações de outro país nada dizem sobre as do seu.
handed-labels = Classificações
handed-assessed = Apurado
handed-network = Rede
handed-evidence = Resumo criptográfico da prova lá selada
handed-digests = Resumos criptográficos do que lá se encontra
handed-police-want = A polícia desse país
handed-wish = { $n ->
    [one] pretende que o prestador de alojamento o conserve durante um dia e guarde silêncio até { $until }.
   *[other] pretende que o prestador de alojamento o conserve durante { $n } dias e guarde silêncio até { $until }.
}
handed-file = O ficheiro
handed-file-text = Indica onde está o material e é entregue uma só vez. Ficam registados o seu levantamento e o resumo criptográfico do ficheiro. Envie-o apenas por uma via que mais ninguém possa ler. Está disponível durante uma hora.
handed-files = Ficheiros levantados
handed-file-taken = { $format }, { $when }, { $who }
handed-note = { $n ->
    [one] Considerado ilegal segundo { $labels }. Primeira denúncia: { $first }, denunciado uma vez. Urgência: { $signs }.
   *[other] Considerado ilegal segundo { $labels }. Primeira denúncia: { $first }, denunciado { $n } vezes. Urgência: { $signs }.
}

handed-not-in-scope = Só se encaminha o que foi considerado ilegal.
handed-not-abroad = Não se sabe que esteja alojado noutro país. Peça que seja procurado de novo.
handed-noticed = Já saiu uma notificação sua para um fornecedor desse país. Encaminhe-o quando ela estiver em atraso ou encerrada.
handed-not-yours = Isto cabe à outra linha de denúncia dizer.
handed-no-house = O X-ARF indica como se contacta o remetente, e isso ainda não foi configurado aqui. Escolha outro formato.

takedown-abroad = País de alojamento: { $country }
intake-channel-hotline = Linha de denúncia de outro país

refusal-hand-over-not-now = O encaminhamento já não aceita este passo. Carregue a página de novo: a outra parte pode ter respondido entretanto.
refusal-hand-over-other-leave = A autorização de envio é para outro endereço.
refusal-hand-over-own-country = Um encaminhamento dirige-se à linha de denúncia de outro país.
refusal-hand-over-late = O ficheiro esteve disponível durante mais de uma hora. Peça que seja preparado de novo.

act-hand-over-answered = Respondeu a um encaminhamento
act-hand-over-arrived = Recebeu o que outra linha de denúncia encaminhou
act-hand-over-asked = Pediu que um endereço denunciado fosse encaminhado
act-hand-over-given-out = Levantou o ficheiro de um encaminhamento
act-hand-over-left = Encaminhou um endereço denunciado
act-hand-over-told = Anotou o que a outra linha de denúncia fez quanto a um encaminhamento
act-hand-over-withdrawn = Retirou um encaminhamento
paper-hand-over = Encaminhamento
act-hand-over-reminded = Pediu a resposta a um encaminhamento, que estava em atraso
