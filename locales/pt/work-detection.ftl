### Deteção: listas de material conhecido, o que está perto de uma impressão digital e o que se diz de uma entrada.

work-nav-detection = Deteção
detection-title = Material conhecido
detection-not-vetted = Aqui só se responde a organizações dos membros da aliança, e a sua conta não tem organização ou não tem país. Peça à administração do seu membro que o registe.
detection-loading = O índice de material conhecido está a ser carregado. Tente de novo dentro de um minuto.
detection-taken = A sua organização tem uma lista com este nome. Escolha outro.
detection-lists = Listas
detection-no-lists = A sua organização não tem nenhuma lista, e nenhuma outra é partilhada com ela.
detection-list = Lista
detection-whose = Organização
detection-own = sua
detection-purpose = Contém
detection-sharing = Partilhada com
detection-radius = Distância
detection-radius-hint = Distância: uma imagem é encontrada se a sua impressão digital diferir, no máximo, neste número de 256 bits. Os ficheiros são encontrados com exatidão.
detection-ratio = Parte que funciona
detection-opened = Aberta
detection-labels = Classificada segundo
detection-no-labels = Não classifica nada.
detection-office = { $organisation } ({ $member })
detection-by = { $office }, { $day }
detection-works = Funciona para a sua organização.

purpose-known = Material conhecido
purpose-negative = Falsos positivos conhecidos
purpose-text-known = O que está nesta lista é material conhecido. Aqui há impressões digitais, nunca imagens.
purpose-text-negative = Sabe-se que o que está nesta lista não é tal material: o que está perto de uma das suas entradas não é comunicado por nenhuma lista.

sharing-persons = Pessoas indicadas da organização
sharing-organisation = A organização
sharing-named = Organizações indicadas
sharing-alliance = A aliança
sharing-open = A aliança e a quem ela der a lista

index-title = Índice
index-follows = O índice seguiu o diário até à entrada { $n }, pela última vez em { $time }. O que foi posto antes numa lista é encontrado.
index-stale = O índice não segue o diário desde { $time }. O que foi posto depois numa lista não é encontrado. Avise quem opera este sítio.
index-examined = Impressões digitais examinadas
index-matched = Dessas, encontradas
index-since = Contado desde o arranque do programa, para todas as organizações em conjunto.
index-entries = Entradas
index-newest = A mais recente
index-never = Ainda nenhuma

near-title = Experimentar uma impressão digital
near-fingerprint = Impressão digital
near-fingerprint-hint = Dígitos hexadecimais: 64 para PDQ ou SHA-256, 40 para SHA-1, 32 para MD5. Não é guardada.
near-kind = Tipo
near-kind-by-length = Pelo número de dígitos; 64 são PDQ
near-go = Procurar
near-no-fingerprint = Isto não é uma impressão digital. Cole 64, 40 ou 32 dígitos hexadecimais e nada mais.
near-bad-digits = { $kind } tem { $digits } dígitos hexadecimais, de 0–9 e a–f. Compare o que colou ou escolha outro tipo.
near-probing = As perguntas da sua organização rodeiam uma entrada em pequenos passos; nenhuma é respondida durante { $seconds } segundos. Isto ficou anotado no diário.
near-found = É encontrada
near-not-found = Não é encontrada, e isto está perto
near-nothing = Nada do que é partilhado consigo está perto
near-asked = Comparada com { $entries } entradas, segundo a entrada { $through } do diário.
near-how-to-read = Cada quadrado é um de 256 bits; um cheio difere. As formas grosseiras da imagem estão em cima à esquerda, os pormenores finos em baixo à direita.
near-distance = Distância
near-bits = { $n ->
    [one] { $n } bit
   *[other] { $n } bits
}
near-scale = Distância { $n } numa escala de 0 a 64; a lista chega até { $radius }
near-exact = Exatamente o mesmo ficheiro
near-which-bits = Que bits diferem
near-which-bits-of = Que bits diferem da entrada { $n }
near-row = Linha
near-columns = Colunas
near-further = { $n ->
    [one] Mais uma entrada está a menos de 64 bits.
   *[other] Mais { $n } entradas estão a menos de 64 bits.
}

outcome-found = Encontrada
outcome-negates = Um falso positivo conhecido: o que está perto não é comunicado
outcome-negated = Não encontrada, porque também está perto um falso positivo conhecido
outcome-switched-off = Não encontrada: a sua organização desativou-a
outcome-too-far = Não encontrada: a lista só chega até { $radius } bits

silence-not-shared = Não é partilhada com a sua organização.
silence-withdrawn = Não funciona: a sua organização retirou-a da lista.
silence-struck = Não funciona: uma contestação retirou-a da lista para sempre.
silence-bank-closed = Não funciona: a sua lista está fechada.
silence-quarantined = Está em repouso: encontrou muito mais do que o habitual, e ainda ninguém o examinou.
silence-contested = Está em repouso: foi contestada, e isso ainda não está decidido.
silence-unvouched = Ainda não funciona para a sua organização: { $states } de { $needed } Estados-Membros respondem por ela.
silence-outside-ratio = Ainda não funciona: não está na parte da lista que funciona.

entry = Entrada
entry-title = Entrada { $n }
entry-of = Entrada { $n } de { $list }
entry-state = Estado
entry-state-listed = Na lista
entry-state-quarantined = Em repouso após uma enchente
entry-state-contested = Contestada
entry-state-struck = Riscada
entry-state-withdrawn = Retirada
entry-standing = Para a sua organização
entry-level = Nível
entry-why = Porque está na lista
entry-added = Acrescentada por
entry-withdrawn = Retirada por
entry-flood = Enchente
entry-flood-text = Numa hora encontrou { $n } imagens diferentes, perguntadas a partir de { $states } Estados-Membros; o habitual são { $usual }.
entry-vouches = Respondem por ela
entry-states = { $n ->
    [one] { $n } Estado-Membro
   *[other] { $n } Estados-Membros
}
entry-vouches-of = { $n } de { $needed } Estados-Membros respondem por ela
entry-vouches-hint = Cada Estado-Membro conta uma vez. Para a própria organização uma entrada funciona sem que ninguém responda por ela.
entry-nobody = Ninguém responde por ela.
entry-do = O que pode fazer
entry-reason = Porquê
entry-vouch = Responder por ela
entry-vouch-hint = Responda apenas pelo que pessoas da sua organização examinaram, ou vem de alguém por quem responderia.
entry-unvouch = Deixar de responder por ela
entry-retract = Retirar a contestação
entry-retract-hint = Isso não decide nada. O seu Estado não pode contestá-la de novo pelo mesmo motivo.
entry-find = O que verificou?
entry-find-hint = Decidem duas pessoas de dois Estados que nada têm a ver com a entrada. Até estarem de acordo, está em repouso.
entry-find-go = Declarar
entry-lift = Deixá-la funcionar de novo
entry-lift-hint = Examine primeiro o que encontrou. Abaixo do dobro, não volta a ficar em repouso.
entry-contest = Contestá-la
entry-contest-hint = A partir daí está em repouso para todos exceto a própria organização, até duas pessoas de Estados não envolvidos decidirem.

contests-title = Contestações
contest-ground = Motivo
contest-evidence = Provas
contest-evidence-hint = Nomes de documentos, ou onde estão, um por linha. Nunca uma imagem.
contest-findings = Verificado até agora
contest-open = A decidir até { $day }
contest-overdue = em atraso
contest-right = A contestação estava certa: a entrada já não está na lista
contest-wrong = A contestação estava errada: a entrada fica
finding-right = A contestação está certa.
finding-wrong = A contestação está errada.
ground-lawful = Aquilo de que foi feita é lícito
ground-collides = Encontra imagens lícitas
ground-misclassified = Está mal classificada

lot = Lote
lots-title = Lotes
lots-hint = Pelo que veio junto responde-se em conjunto. Uma entrada de que se diz outra coisa está mais abaixo.
lots-none = Não há nela nenhum lote partilhado consigo.
lots-further = Mais lotes
lot-entries = Entradas
lot-withdraw = Retirá-lo da lista
told-title = Entradas com texto próprio
told-hint = Acrescentadas sozinhas, ou contestadas, em repouso ou garantidas de modo diferente do seu lote.
told-none = Nenhuma que seja partilhada consigo.
told-further = Mais entradas

bank-open = Abrir uma lista
bank-name = Nome
bank-name-hint = Maiúsculas de A a Z, algarismos e sublinhados, como HOTLINE_2026.
bank-version = Edição da classificação
bank-version-hint = Como lhe chama quem a publica, por exemplo 2.0. A classificação de uma lista nunca muda.
bank-named = As organizações indicadas
bank-ratio = Parte que funciona, em percentagem
bank-ratio-hint = Uma lista nova pode ser admitida aos poucos: as entradas que funcionam são sorteadas uma vez e, quando a parte cresce, só se acrescentam outras.
bank-bad-radius = A distância é um número inteiro de 0 a 64.
bank-bad-ratio = A parte é um número de 0 a 100, como 12.5.
bank-change = Alterar a lista
bank-close = Fechar a lista
bank-close-hint = Nenhuma das suas entradas funciona mais, para ninguém, e o seu nome fica livre de novo.

take-title = Incorporar uma lista
take-file = Ficheiro
take-file-hint = CSV, JSON, uma impressão digital por linha, VICS, o XML da NCMEC ou os conteúdos da HMA; no máximo 32 MiB. O formato é reconhecido.
take-bare = O que são 64 dígitos sem nome
take-why = Porque estão na lista e de onde vêm
take-go = Incorporar
take-no-file = O ficheiro não chegou, está vazio ou tem mais de 32 MiB. Escolha-o de novo ou envie uma lista mais longa por partes.
take-done = { $file }: foram lidas { $given } impressões digitais, { $entered } delas novas na lista. São encontradas a partir de agora.
take-left-as-they-are = As outras já lá estavam e ficam como estão.
take-wrong = { $file }: { $n ->
    [one] uma linha não se consegue ler
   *[other] { $n } linhas não se conseguem ler
}. Nada foi incorporado. Corrija o ficheiro e envie-o de novo.
take-nothing = { $file } não contém nenhuma impressão digital que se procure aqui. Nada foi incorporado.
take-withdrawn = Linhas que a sua fonte diz ter retirado, omitidas: { $n }.
take-other = Impressões digitais de tipos que não se procuram aqui, omitidas: { $n }.
take-left-out = Nada foi tirado destes campos: { $fields }.
near-picture = Ou uma imagem
near-picture-hint = É calculada em memória e não é guardada.
near-picture-too-large = Uma imagem tem aqui no máximo { $most } MB.
near-picture-unread = Este ficheiro não é uma imagem legível: JPEG, PNG, GIF, WebP ou BMP.
near-picture-busy = Não há descodificador livre para a imagem. Tente de novo dentro de momentos.

volume-title = Volume examinado
volume-lead = Os analisadores da sua organização contam o que examinam e assinam-no. Cada declaração entregue torna-se logo pública, entre os números do objetivo 6, com o nome da sua organização.
volume-keys-and-statements = Chaves e declarações
volume-keys = Chaves
volume-no-keys = A sua organização ainda não indicou nenhuma chave.
volume-key = Chave pública
volume-named = Indicada
volume-last = Última declaração
volume-files = Ficheiros
volume-bytes = Bytes
volume-name-key = Indicar uma chave
volume-key-hint = A linha que accord statement key mostra na máquina que examina. Quem tem a chave fala pela sua organização.
volume-hand-in = Entregar
volume-statement = Declaração
volume-statement-hint = Um ficheiro da pasta statements, o seguinte ao último aceite. Um programa pode enviá-lo com um token.
volume-no-file = A declaração não chegou ou não é um texto. Escolha o ficheiro de novo.
volume-taken = A declaração { $n } foi aceite: { $files } ficheiros, { $bytes } bytes. São agora públicos.
volume-public = O objetivo 6 e os seus números

quorum-title = Quantos Estados respondem
quorum-states = Uma entrada de outra organização atua quando { $file } Estados-membros respondem por ela, ou { $picture } se for de uma imagem.
quorum-waits = Outro número espera por uma segunda pessoa.
quorum-file = Estados para um ficheiro
quorum-picture = Estados para uma imagem
quorum-ask = Pedir outro número
quorum-hint = Uma pessoa de outro Estado tem de o confirmar em sete dias. Vale então também para as entradas antigas.
quorum-confirm = Confirmar
quorum-drop = Abandonar

source-title = De onde vem
source-none = Nada é obtido para esta lista.
source-say = Dizer de onde vem
source-change = Alterar de onde vem
source-lead = O Accord obtém listas pela interface de partilha de impressões digitais do NCMEC, do NCMEC ou de outra casa. O que a fonte põe na sua lista é posto nesta; o que ela retira é retirado. O que as pessoas puseram nesta lista, ou dela retiraram, fica como está.
source-address = Endereço
source-address-hint = Como o operador o indicou, por exemplo https://hashsharing.ncmec.org/npo; /v2/entries é acrescentado. Os servidores da rede desta máquina são primeiro inscritos pelo operador.
source-user = Nome
source-password = Palavra-passe
source-login-hint = Ficam guardados selados, são enviados só a este servidor e não são mostrados a ninguém.
source-login-kept = Estão guardados: deixe os dois campos vazios e mantêm-se, a não ser que o servidor seja outro.
source-every = Com que frequência
source-every-15 = A cada 15 minutos
source-every-60 = A cada hora
source-every-360 = A cada 6 horas
source-every-1440 = Todos os dias
source-every-10080 = Todas as semanas
source-on = Obtê-la
source-now = Obter agora
source-remove = Deixar de a obter
source-remove-hint = O que veio fica na lista até que alguém o retire. O nome e a palavra-passe são apagados.
source-state = Obtenção
source-running = Em curso desde { $time }
source-soon = Dentro de momentos
source-next = Próxima vez: { $time }
source-switched-off = Desligada
source-last = Última completa
source-never = Nunca
source-held = De lá
source-counts = Linhas que estão na lista: { $held }. Impressões digitais acrescentadas até agora: { $on }; retiradas: { $off }.
source-unread = Linhas que não puderam ser lidas
source-first-unread = As primeiras linhas que não puderam ser lidas
source-only = Só dos membros
source-failed = Tentativas falhadas seguidas: { $n }, a última { $time }.
source-code = O servidor respondeu { $code }.
source-trouble-unreachable = Não se chega à fonte. Verifique o endereço e pergunte ao operador dela se está disponível.
source-trouble-too-slow = A fonte responde tarde demais, mesmo quando se lhe pede pouco. Pergunte ao operador dela.
source-trouble-login = A fonte não aceita o nome e a palavra-passe. Introduza-os de novo ou pergunte ao operador dela se ainda valem.
source-trouble-no-login = Não há nome nem palavra-passe guardados para a fonte. Introduza-os.
source-trouble-not-allowed = A fonte não pode ser consultada: o endereço leva à rede desta máquina. O operador do Accord tem de inscrever o servidor.
source-trouble-not-there = Neste endereço não há nenhuma interface de partilha de impressões digitais. Verifique o caminho.
source-trouble-sends-on = A fonte remete para outro endereço. O nome e a palavra-passe não são levados para lá: introduza o novo endereço.
source-trouble-busy = A fonte pede que a deixem algum tempo. É consultada de novo por si.
source-trouble-failing = Algo está mal na fonte. É consultada de novo por si; se durar, pergunte ao operador dela.
source-trouble-broken = O que a fonte responde não é uma página completa de entradas. Verifique o endereço; se estiver certo, pergunte ao operador dela.
source-trouble-astray = As páginas da fonte levam a outro lado, em círculo, ou são demasiado longas. Nada dessa página foi tomado. Pergunte ao operador dela.

tell-title = O que se diz à sua fonte
tell-go = Dizê-lo à fonte
tell-hint = Vai para { $source } em nome da sua organização e sai assim da aliança. Substitui o que a sua organização lhe disse antes sobre esta entrada.
tell-also = Dizer também à fonte, { $source }, em nome da sua organização, que a entrada está certa
opinion-right = A entrada está certa
opinion-wrong = A entrada está errada: { $reason }
tell-no-reasons = A fonte não indicou nenhum motivo pelo qual uma entrada assim possa estar errada; só se lhe pode dizer que está certa.
tell-due = A enviar: { $time }
tell-soon = Enviado dentro de momentos
tell-sent = A fonte aceitou-o: { $time }
tell-refused = A fonte recusou-o ({ $time }) e respondeu { $code }.
tell-lost = Não enviado: a lista tem agora outra fonte, ou nenhuma.
tell-of-entries = Dito das suas entradas
tell-counts = Por enviar: { $waiting }; aceite: { $sent }; recusado: { $refused }.
tell-newest = O que lhe foi dito
tell-said = Dito
tell-became = O que foi feito disso
heard-title = O que outros dizem dela
heard-list-title = O que outros dizem das suas entradas
heard-hint = Dizem-no, pela interface de partilha de impressões digitais, organizações que tomam a lista. Não decide nada: quem quer que uma entrada descanse contesta-a.
heard-count = Opiniões até agora: { $n }
