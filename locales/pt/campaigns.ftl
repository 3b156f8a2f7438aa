### Campanhas de sensibilização.

campaigns-title = Campanhas de sensibilização
campaigns-lead = { $n ->
    [0] { $n } campanhas registadas
    [one] { $n } campanha registada
   *[other] { $n } campanhas registadas
}. { $k } de { $of } membros são nomeados em pelo menos uma delas.
campaigns-lead-member = { $n ->
    [0] Nenhuma campanha registada nomeia este membro. Isto não significa que não tenha havido nenhuma.
    [one] { $n } campanha registada nomeia este membro.
   *[other] { $n } campanhas registadas nomeiam este membro.
}
campaigns-note = Algumas campanhas decorreram em muitos Estados que a fonte não nomeia um a um. Não contam para nenhum membro em particular.
campaigns-chart = { $n ->
    [one] { $n } campanha registada, início: { $first }
   *[other] { $n } campanhas registadas, início da primeira: { $first }
}
campaigns-chart-sub = Uma barra vai do início ao fim. Linha tracejada: o fim não é conhecido. Pontos: a fonte diz que a campanha se repete todos os anos.
campaigns-chart-source = Cada campanha indica a sua própria fonte na lista abaixo.
campaigns-list = Todas as campanhas por ordem cronológica
campaigns-where = Onde
campaigns-organiser = Entidade responsável:
campaigns-yearly = anual, primeira: { $start }
campaigns-closed = { $start } até { $end }
campaigns-open = desde { $start }, fim não conhecido
campaigns-ended = até { $end }, início não conhecido
campaigns-no-date = nenhuma data conhecida
calendar-title = Calendário de campanhas
calendar-lead = { $n ->
    [0] Ao todo, estão registadas { $n } campanhas. Abaixo figuram as que abrangem este ano.
    [one] Ao todo, está registada { $n } campanha. Abaixo figuram as que abrangem este ano.
   *[other] Ao todo, estão registadas { $n } campanhas. Abaixo figuram as que abrangem este ano.
}
calendar-year = Ano
calendar-before = O ano anterior
calendar-after = O ano seguinte
calendar-file = Para o seu próprio calendário (iCalendar)
calendar-bad-year = «{ $given }» não é um ano de 1990 a 2100. Escreva-o com quatro algarismos.
calendar-chart = { $n ->
    [0] { $n } campanhas em { $year }
    [one] { $n } campanha em { $year }
   *[other] { $n } campanhas em { $year }
}
calendar-chart-sub = Uma barra vai do primeiro ao último dia, na medida em que estes caem neste ano. Linha tracejada: o último dia não é conhecido.
campaign-aim = O que quer mudar
campaign-members = Membros
campaign-leads = (lidera a campanha)
campaign-audiences = Para quem
campaign-channels = Por que vias
campaign-languages = Línguas
campaign-planned = Prevista para
campaign-ran = Decorreu
campaign-not-begun = Ainda não começou.
campaign-materials = Materiais
campaign-no-materials = Não é indicado nenhum material.
campaign-materials-note = Os materiais estão junto de quem os publica. Aqui não se guarda nada deles. Um resumo criptográfico (SHA-256) permite saber se um documento é mesmo o que se indica.
campaign-material-title = Título
campaign-material-kind = O que é
campaign-material-language = Língua
campaign-material-licence = O que outros podem fazer com ele
campaign-material-place = Onde está
campaign-material-publisher = junto de quem o publica
campaign-reach = Quem foi alcançado
campaign-no-reach = Nada se diz sobre quem foi alcançado.
campaign-reach-note = Cada número conta uma coisa diferente, da forma indicada ao lado. Não são somados.
campaign-channel = Via
campaign-number = Quantos
campaign-what-counted = O que foi contado
campaign-how-counted = Por quem e como foi contado
campaign-evaluation = O que mudou
campaign-no-evaluation = Nada se sabe sobre o que mudou.
campaign-evaluation-note = Fez-se uma pergunta a uma amostra antes da campanha e a outra amostra depois dela. O intervalo (95 %) diz quão grande pode ser a diferença. Não diz que a campanha foi a sua causa.
campaign-question = Pergunta, e a quem foi feita
campaign-before = Antes
campaign-after = Depois
campaign-compared = Diferença
campaign-share = { $yes } de { $asked }
campaign-share-withheld = de { $asked } inquiridos, demasiado poucos para serem divulgados
campaign-withheld = demasiado poucos para serem divulgados
campaign-interval = de { $low } a { $high } pontos percentuais
campaign-adoptions = Usada por outros membros
campaign-adoptions-count = { $n ->
    [0] Nenhum dos { $of } membros adotou os seus materiais. Isto não significa que ninguém os use.
    [one] { $n } de { $of } membros adotou os seus materiais.
   *[other] { $n } de { $of } membros adotaram os seus materiais.
}
campaign-adopted-on = Adotada em
campaign-used = Quando foi usada
campaign-state-draft = Rascunho
campaign-state-planned = Prevista
campaign-state-running = A decorrer
campaign-state-over = Terminada
campaign-state-evaluated = Terminada e avaliada
campaign-state-dropped = Abandonada
campaign-audience-children-under-10 = Crianças até aos 9 anos
campaign-audience-children-10-13 = Crianças dos 10 aos 13 anos
campaign-audience-children-14-17 = Crianças dos 14 aos 17 anos
campaign-audience-parents = Pais e outros responsáveis por crianças
campaign-audience-teachers = Professores
campaign-audience-professionals = Profissionais que lidam com crianças
campaign-audience-providers = Fornecedores
campaign-audience-public = O público em geral
campaign-audience-worried = Pessoas preocupadas com o seu próprio comportamento
campaign-channel-schools = Escolas
campaign-channel-television = Televisão
campaign-channel-radio = Rádio e podcasts
campaign-channel-press = Jornais e revistas
campaign-channel-website = Um sítio próprio
campaign-channel-social-media = Redes sociais
campaign-channel-games = Plataformas de jogos e de filmes
campaign-channel-search-engines = Motores de pesquisa
campaign-channel-public-places = Cartazes e ecrãs em espaços públicos
campaign-channel-events = Eventos e cursos
campaign-channel-helplines = Linhas de apoio e linhas de denúncia
campaign-channel-offices = Serviços públicos e consultórios
campaign-material-leaflet = Folheto
campaign-material-poster = Cartaz
campaign-material-lesson = Aula
campaign-material-guide = Guia
campaign-material-film = Filme
campaign-material-audio = Áudio
campaign-material-texts = Textos
campaign-material-kit = Conjunto de materiais
campaign-licence-cc0 = Tudo (CC0)
campaign-licence-cc-by = Usar e alterar, indicando o autor (CC BY)
campaign-licence-cc-by-sa = O mesmo, transmitido sob a mesma licença (CC BY-SA)
campaign-licence-cc-by-nc = Usar e alterar, sem vender (CC BY-NC)
campaign-licence-cc-by-nd = Usar tal como está (CC BY-ND)
campaign-licence-government-open = Uma licença aberta de um governo
campaign-licence-ask-first = Perguntar primeiro a quem o publica
campaign-licence-not-for-reuse = Não pode ser reutilizado
campaign-counted-people = pessoas, cada uma só uma vez
campaign-counted-shown = vezes que foi mostrada
campaign-counted-visits = visitas
campaign-counted-copies = exemplares distribuídos
campaign-counted-contacts = chamadas, cartas e mensagens
campaign-counted-sessions = aulas, cursos e eventos
campaign-change-clearly-more = Claramente mais
campaign-change-within-chance = Dentro do acaso
campaign-change-clearly-less = Claramente menos
campaign-change-too-few = Demasiado poucos para concluir
adoption-gist = { $member } adota «{ $name }»
