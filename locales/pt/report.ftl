### O formulário com que qualquer pessoa denuncia um endereço, e o que foi feito de uma denúncia. Quem lê pode estar em sofrimento: breve, com calma, nada que choque.

reporting-title = Denunciar um endereço
reporting-lead = Encontrou em linha imagens ou filmes de abuso sexual de crianças? Envie o endereço onde os viu. Não precisa de dar o seu nome.
reporting-stop-title = Não procure mais
reporting-stop = Não procure mais material, não volte a abri-lo e não o copie, guarde nem envie a ninguém, nem sequer como prova. Em muitos países isso é crime, seja qual for a intenção. O endereço basta.
reporting-who-title = Quem lê a sua denúncia
reporting-who = Os analistas da linha de denúncia que recebe a sua denúncia. Sempre que um deles abre o endereço, isso fica registado. Se o conteúdo for ilegal, o endereço é comunicado à polícia e à empresa em cujas máquinas se encontra. A ninguém é dito quem o enviou.
reporting-next-title = O que acontece depois
reporting-next = Um analista examina o que lá se encontra. Se for ilegal, a linha de denúncia pede a sua remoção. Com o seu comprovativo pode perguntar mais tarde o que foi feito.
reporting-about-you-title = Sobre si
reporting-about-you = Nada é guardado sobre si, exceto o que escrever abaixo: nem nome, nem cookies, nem o endereço do seu dispositivo.
reporting-member = País
reporting-member-hint = O país onde se encontra. A linha de denúncia desse país recebe a sua denúncia.
reporting-member-one = A sua denúncia vai para a linha de denúncia deste país: { $country }.
reporting-elsewhere = O seu país não está na lista? Veja onde pode denunciar nele:
reporting-addresses = Endereços
reporting-addresses-hint = Um por linha, por exemplo https://example.org/page. No máximo { $n }. Se já não o tem, escreva aquilo de que se lembra; não volte lá para o procurar.
reporting-urgent = O que sabe sobre isto
reporting-at-risk = Há uma criança em perigo agora
reporting-live = O abuso é mostrado em direto ou ainda continua
reporting-note = O que mais os analistas devem saber
reporting-note-hint = Em que parte da página está ou como se chega lá. Não descreva o que se vê nem indique o nome de nenhuma criança.
reporting-contact = Como lhe podemos fazer perguntas
reporting-contact-hint = Só se quiser que lhe façam perguntas: um endereço eletrónico ou um número de telefone. Fica fechado à chave e só é mostrado aos analistas da linha de denúncia. Se deixar o campo vazio, ninguém pode descobrir quem é.
reporting-optional = facultativo
reporting-no-files = Só texto: nunca são aceites imagens nem ficheiros.
reporting-go = Enviar a denúncia
reporting-wrong = Não foi enviada. O que escreveu continua aqui.
reporting-choose = Escolha um país da lista.
reporting-none = Escreva pelo menos um endereço.
reporting-many = No máximo { $n } endereços. Envie os outros numa segunda denúncia.
reporting-long = No máximo { $n } carateres. Encurte o texto.
reporting-line = Linha { $n }: { $what }
reporting-lines-more = { $n ->
    [one] Mais uma linha não é um endereço.
   *[other] Mais { $n } linhas não são endereços.
}
reporting-wait = Não foi enviada, porque neste momento estão a chegar muitas denúncias. O que escreveu continua aqui. { $n ->
    [one] Espere { $n } segundo e envie-a de novo.
   *[other] Espere { $n } segundos e envie-a de novo.
}
reporting-stale = Não foi enviada, porque esta página esteve aberta demasiado tempo ou já tinha sido enviada. O que escreveu continua aqui. Se não tem um comprovativo, envie-a de novo.
reporting-failed = Não foi enviada, porque algo falhou aqui. O que escreveu continua aqui. Envie-a de novo dentro de momentos.
reporting-nobody = De momento, nenhuma linha de denúncia recebe denúncias neste sítio. Veja onde pode denunciar no seu país:

# Porque uma linha não é um endereço: o que está mal e o que fazer. Nada da linha é repetido.
address-refused-empty = não há nada. Escreva um endereço, por exemplo https://example.org/page.
address-refused-too-long = é mais longo do que qualquer endereço. Retire o que está antes e depois dele.
address-refused-several = há mais de um endereço. Escreva cada um na sua própria linha.
address-refused-unseen = contém um caráter que não se vê. Copie-o de novo ou escreva-o à mão.
address-refused-cut-off = termina em pontos, como se estivesse cortado. Copie-o por inteiro.
address-refused-shared = uma ligação para um ficheiro que muitos partilham não indica nenhum lugar. Escreva o endereço da página onde está a ligação.
address-refused-content = indica um conteúdo e não um lugar. Escreva o endereço de uma página que o mostre, por exemplo https://example.org/ipfs/…
address-refused-app = uma ligação para uma aplicação não indica nenhum lugar. Escreva o endereço que a aplicação dá em «copiar ligação» ou «partilhar».
address-refused-person = é o endereço de uma pessoa. Escreva-o no texto abaixo, e aqui o endereço de uma página.
address-refused-local = isto só existe num dispositivo. Escreva o endereço da página de onde veio.
address-refused-stream = a uma transmissão chega-se por uma página. Escreva o endereço dessa página.
address-refused-scheme = só são aceites endereços que comecem por http, https ou ftp. Escreva o da página onde se vê.
address-refused-no-scheme = não começa como um endereço. Escreva-o com o seu https://, tal como o navegador o mostra.
address-refused-no-host = não indica nenhum sítio. Escreva o endereço completo, por exemplo https://example.org/page.
address-refused-host = nenhum sítio pode ter este nome. Verifique as letras e os pontos, e se não há nenhum espaço.
address-refused-no-dot = o nome do sítio não tem nenhum ponto. Escreva o nome completo.
address-refused-number = nenhum sítio tem este número. Verifique os algarismos.
address-refused-not-public = só uma máquina ou uma rede lhe chega. Escreva o endereço pelo qual os outros lá chegam.
address-refused-onion = o nome antes de .onion tem 56 letras e algarismos. Copie-o por inteiro.
address-refused-port = o número depois dos dois pontos vai de 1 a 65535. Omita-o se o navegador não mostrar nenhum.

reporting-sent-title = A sua denúncia foi recebida
reporting-sent-lead = Obrigado. A sua denúncia foi recebida pela linha de denúncia deste país: { $country }. Não precisa de fazer mais nada.
reporting-receipt = O seu comprovativo
reporting-receipt-once = Só é mostrado desta vez. Anote-o ou imprima esta página se quiser perguntar mais tarde o que foi feito da sua denúncia. Não diz mais nada, e ninguém lho pode dar de novo.
reporting-receipt-where = Pergunte aqui:
reporting-another = Denunciar outra coisa
reporting-sent-for-you = O que viu pode continuar a pesar-lhe. Não há de que ter vergonha: fale disso com alguém de confiança.

reporting-look-up-title = O que foi feito de uma denúncia
reporting-look-up-lead = Escreva o código do comprovativo que foi mostrado quando a denúncia foi enviada.
reporting-look-up-label = Comprovativo
reporting-look-up-hint = 26 letras e algarismos.
reporting-look-up-go = Consultar
reporting-answer-open = A denúncia está a ser tratada
reporting-answer-open-text = Está a ser examinada, ou a remoção está em curso. A ninguém é dito em que ponto está, para que ninguém fique avisado.
reporting-answer-closed = Foi feito tudo o que podia ser feito
reporting-answer-closed-text = A linha de denúncia encerrou-a. A ninguém é dito o que se apurou, para que ninguém fique avisado. Se o conteúdo voltar a estar lá, denuncie-o de novo.
reporting-answer-unknown = Não há nenhuma denúncia com este comprovativo
reporting-answer-unknown-text = Compare cada letra e cada algarismo com o que anotou.
