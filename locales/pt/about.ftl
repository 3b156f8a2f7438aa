### O que é o Accord.

about-lead = O Accord é um registo público. Mostra o que 54 Estados prometeram contra o abuso sexual de crianças em linha, o que existia antes e o que resultou.
about-contents = Nesta página
about-what = A aliança foi lançada em dezembro de 2012 e cresceu até 54 Estados, com quatro metas políticas e sete objetivos operacionais. Cada Estado devia escolher as suas próprias ações, dizer o que já fazia e comunicar os resultados. O Accord guarda estas declarações com as suas fontes, para que qualquer pessoa possa comparar um compromisso com o que aconteceu.
about-join = O valor indicado por um Estado e o valor de outra fonte aparecem lado a lado. Nenhum substitui o outro.
about-goals = As quatro metas políticas e os sete objetivos
about-rules = As dez regras
about-rule-1 = Sem imagens. O Accord contém texto, números e impressões digitais de ficheiros. Nunca guarda nem mostra fotografias ou filmes.
about-rule-2 = O endereço de material de abuso é perigoso. Fica fechado, é mostrado apenas a quem tem de agir e cada consulta é registada. Não aparece em nenhuma página pública.
about-rule-3 = Ninguém é avisado. Enquanto a polícia precisa de tempo, uma notificação parece, vista de fora, igual a qualquer outra ainda em avaliação.
about-rule-4 = As vítimas são contadas, nunca descritas. Os números muito pequenos não são publicados, para que ninguém possa ser reconhecido.
about-rule-5 = Quem denuncia pode permanecer desconhecido. Não se guarda nada que possa levar a uma pessoa que denunciou sem indicar o nome.
about-rule-6 = Uma lista contra o abuso não pode tornar-se uma lista para censores. Cada membro pode ver quem acrescentou uma entrada e quem responde por ela, e a entrada só conta para os outros quando um número suficiente de membros responde por ela.
about-rule-7 = O silêncio não é progresso. «Nada se sabe», «nada foi feito» e «não aplicável» são três marcas diferentes, e um valor em falta nunca é preenchido.
about-rule-8 = Cada número pode ser contado de novo. Conduz à consulta que o produziu, e qualquer pessoa obtém o mesmo resultado.
about-rule-9 = Os países não são ordenados por classificação. Não há pontuação, apenas factos com o total de que fazem parte.
about-rule-10 = O que é inventado é identificado como tal. Os exercícios usam registos inventados, e cada página de um exercício está assinalada.
about-roles = Quem faz o quê
about-role-members = Membros
about-role-text-members = Escolhem os seus compromissos, dizem o que existia antes e apresentam relatórios. Vários ministérios assinam antes do envio de um relatório.
about-role-secretariat = Secretariado
about-role-text-secretariat = Abre as rondas de relatórios, envia lembretes e prepara as conferências. Não pode alterar o que um membro disse.
about-role-reviewers = Avaliadores
about-role-text-reviewers = Comparam o compromisso, as provas e o que é declarado. Um avaliador nunca provém do membro em avaliação, e a resposta do membro figura ao lado da avaliação.
about-role-hotlines = Linhas de denúncia
about-role-text-hotlines = Recebem denúncias do público, avaliam-nas e pedem a remoção.
about-role-police = Polícia
about-role-text-police = Pode pedir tempo antes de uma remoção, para não pôr em perigo uma investigação. Cada suspensão deste tipo tem um responsável e um fim.
about-role-providers = Fornecedores de alojamento
about-role-text-providers = Recebem notificações, removem e respondem.
about-sources = Os três tipos de fonte
about-sources-text = Cada declaração mostra quem responde por ela. Os tipos nunca são misturados.
about-standing-count = { $n ->
    [0] Nenhuma declaração provém aqui de uma fonte deste tipo.
    [one] { $n } declaração provém aqui de uma fonte deste tipo.
   *[other] { $n } declarações provêm aqui de uma fonte deste tipo.
}
about-privacy = Proteção de dados
about-privacy-readers = Nada é guardado sobre quem lê: sem cookies, sem conta, sem conteúdos carregados de outros sítios. As ligações para outros sítios não lhes indicam a página de origem.
about-privacy-register = O registo não contém nomes de vítimas, de denunciantes nem de suspeitos, nem pormenores de casos. Contém o que os Estados e as fontes públicas disseram, e contagens.
about-model = O modelo de resposta nacional
about-model-text = O modelo de resposta nacional («Model National Response») da WeProtect Global Alliance indica aquilo de que um país precisa, por domínios e capacidades. Os objetivos associados a cada capacidade são uma leitura do Accord, não do modelo.
about-schemes = Sistemas de classificação
about-schemes-text = As linhas de denúncia e a polícia classificam o material por gravidade ou por tipo. O Accord guarda os nomes e os níveis desses sistemas e nenhuma descrição de conteúdos. Cabe à lei de cada país determinar se algo é ilícito.
about-scheme-levels = Níveis ou secções
