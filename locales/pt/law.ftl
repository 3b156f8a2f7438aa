### Os membros e quatro instrumentos jurídicos.

law-title = Legislação
law-lead = O que diz o direito de cada membro sobre o que lhe é pedido, e quais de três convenções e de uma diretiva da União Europeia o vinculam. Eis o que se sabe.
law-unknown = «Não se sabe» significa que as fontes nada dizem. Não significa que a resposta seja não.
law-counts = Quantos membros têm cada estatuto
law-members = Membro a membro
law-table = Estatuto de cada membro, com datas e o número da fonte
law-none = Nenhum membro corresponde a esta escolha.
law-in-force = em vigor desde { $day }
law-source-no = Fonte { $no }
law-sources = Fontes da tabela
law-sources-text = Um estatuto sem número não tem fonte própria nos dados; as observações dizem o que se sabe.
law-notes = Observações sobre membros específicos
law-world = As leis do mundo
law-world-text = Para comparação: contagens de uma análise internacional da legislação de todos os países, membros ou não. As edições usaram critérios diferentes, pelo que as suas contagens não podem ser comparadas.
law-world-edition = Edição
law-world-countries = Países
law-criteria = O que se pede à lei
law-criteria-text = Cada linha é pedida por uma lei-modelo ou por um texto internacional, indicado por baixo. Os números dizem quantos membros dão cada resposta; cada um conduz à consulta que o contou. Uma resposta é declarada e assinada pelo membro.
law-stage-in-force = Em vigor
law-stage-adopted = Aprovada, ainda não em vigor
law-stage-drafted = Em projeto
law-stage-absent = Não existe tal lei
law-stage-not-applicable = Não aplicável
law-stage-unknown = Não se sabe
law-went-back-repealed = revogação: { $day }
law-went-back-struck-down = anulação por um tribunal: { $day }
law-went-back-lapsed = caducidade: { $day }
law-went-back-withdrawn = retirada do projeto: { $day }
law-as-of = à data de { $day }
law-step = { $stage }: { $day }
law-follows = Segue o texto-modelo { $text }.
law-matrix = Membro a membro, critério a critério
law-matrix-caption = Até onde chegou a lei de cada membro, e desde quando
law-matrix-brief = Até onde chegou a lei de cada membro
law-matrix-signs = Os números das colunas são os dos critérios acima. Escolha um para ler, membro a membro, desde quando. A página de cada membro indica os textos e as suas fontes.
law-files = As declarações em ficheiros, cada uma com a sua fonte. Um membro que neles não figure nada declarou:
law-enforcement = O que se faz com a lei
law-enforcement-text = Separado da questão de saber até onde chegou uma lei: os valores mais recentes que cada membro declarou. Uma lei em vigor sem valores ao lado é um texto do qual ninguém diz que efeitos tem. As contagens pequenas são retidas.
law-enforcement-what = Valor
law-enforcement-none = Nenhum membro declarou nada sobre a sua lei nem sobre o que se faz com ela.
law-figure = { $figure } ({ $period })
law-figure-none = nenhum valor é público
law-figure-missing = Não é público nenhum valor que diga o que se faz com esta lei.
law-paired-law_investigations = Investigações abertas
law-paired-law_prosecutions = Pessoas contra quem foi iniciada uma ação penal
law-paired-law_convictions = Pessoas condenadas
law-says-title = O que diz a lei
law-says-text = Tal como este membro o declarou e assinou, critério a critério.
law-says-all = Todos os critérios e membros
law-text = Texto e fonte
law-missing = O que falta ou não se sabe
criterion-asked-article = { $norm }, artigo { $at }
criterion-asked-number = { $norm }, critério { $at }
norm-icmec = Legislação-modelo do ICMEC
norm-lanzarote = Convenção de Lanzarote
norm-budapest = Convenção de Budapeste
norm-opsc = Protocolo Facultativo relativo à venda de crianças
norm-directive-2011-93 = Diretiva 2011/93/UE
criterion-specific-law = Lei específica
criterion-definition = Definição
criterion-technology = Crimes por meio de tecnologias
criterion-possession = Simples posse
criterion-provider-reporting = Denúncia pelos fornecedores
criterion-access = Obtenção e acesso
criterion-grooming = Aliciamento
criterion-live-abuse = Abuso em direto
criterion-self-generated = Material autogerado
criterion-legal-persons = Pessoas coletivas
criterion-extraterritorial = Atos praticados no estrangeiro
criterion-limitation = Prazo para a ação penal
criterion-preservation = Conservação de dados
criterion-undercover = Ações encobertas
criterion-child-victims = Crianças vítimas no processo
criterion-removal = Remoção
criterion-asks-specific-law = A lei tem disposições sobre o próprio material de abuso sexual de crianças, e não apenas sobre obscenidade.
criterion-asks-definition = A lei diz o que é material de abuso sexual de crianças.
criterion-asks-technology = A lei abrange os crimes cometidos por meio das tecnologias da informação e da comunicação.
criterion-asks-possession = Possuir material de abuso sexual de crianças é crime, seja qual for o fim a que se destina.
criterion-asks-provider-reporting = Os prestadores de serviços têm de denunciar o material de abuso sexual de crianças que encontram.
criterion-asks-access = Obter material de abuso sexual de crianças, ou aceder-lhe conscientemente, é crime.
criterion-asks-grooming = Aliciar uma criança para fins sexuais é crime.
criterion-asks-live-abuse = Mostrar em direto o abuso sexual de uma criança, ou assistir-lhe conscientemente, é crime.
criterion-asks-self-generated = A lei abrange o material autogerado e não faz da criança que nele figura autora de um crime.
criterion-asks-legal-persons = As empresas e outras pessoas coletivas são responsáveis pelo que é feito em seu benefício.
criterion-asks-extraterritorial = Os tribunais podem julgar o que os nacionais do país fazem no estrangeiro.
criterion-asks-limitation = O prazo para a ação penal prolonga-se o suficiente depois de a vítima atingir a maioridade.
criterion-asks-preservation = Pode ser ordenada a conservação imediata de dados informáticos.
criterion-asks-undercover = A polícia pode investigar de forma encoberta.
criterion-asks-child-victims = As crianças vítimas são protegidas durante as investigações e perante os tribunais.
criterion-asks-removal = O material de abuso sexual de crianças alojado no país é removido sem demora.
law-history-title = Ano a ano
law-history-lead = Quantos membros tinham um critério em vigor no fim de cada ano, na medida em que o declararam.
law-history-finding = { $criterion }: em vigor em { $first ->
    [0] { $first } membros
    [one] { $first } membro
   *[other] { $first } membros
} no fim de { $first-year } e em { $last ->
    [0] { $last } membros
    [one] { $last } membro
   *[other] { $last } membros
} no fim de { $last-year }
law-history-sub = Membros cuja lei se sabe que estava em vigor no fim do ano
law-history-source = Os passos que os membros declararam e assinaram. O que ninguém declarou não é contado.
law-history-year = No fim de
law-history-dot = Fim de { $year }: { $n }
law-gaps-title = O que falta
law-gaps-lead = Para cada critério: os membros que não têm tal lei, os membros em que ela está a caminho e os membros dos quais não se sabe.
law-gaps-which = Que membros
law-texts-title = Textos-modelo
law-texts-lead = { $n ->
    [0] Ainda não há nenhum texto-modelo na biblioteca.
    [one] { $n } texto-modelo que outros podem incluir na sua lei.
   *[other] { $n } textos-modelo que outros podem incluir na sua lei.
}
law-texts-text = Os textos ficam onde estão. A biblioteca diz o que é cada um, onde pode ser lido, sob que licença pode ser usado e o resumo criptográfico que permite saber se continua a ser o mesmo. Os membros cuja lei segue um deles são quem o diz.
law-texts-none = A biblioteca não tem nenhum texto para esta escolha.
law-texts-where = Onde está
law-texts-language = Língua
law-texts-licence = Licença
law-texts-digest = SHA-256 do documento
law-texts-no-digest = não calculado
law-texts-proposed = Proposto por
law-texts-secretariat = O secretariado
law-texts-followers = Membros cuja lei o segue
law-texts-files = A biblioteca em ficheiros:
