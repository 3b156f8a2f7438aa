### Boas práticas.

practices-title = Boas práticas
practices-lead = { $n ->
    [0] { $n } práticas registadas
    [one] { $n } prática registada
   *[other] { $n } práticas registadas
}, de { $k } de { $of } membros.
practices-lead-member = { $n ->
    [0] Não há nenhuma prática registada para este membro. Isto não significa que não exista nenhuma.
    [one] { $n } prática registada para este membro.
   *[other] { $n } práticas registadas para este membro.
}
practices-note = Uma prática figura aqui porque uma fonte a descreve. Cabe a quem lê julgar até que ponto funciona e se se adequa a outros lugares.
practices-none = Nenhuma prática corresponde a esta escolha.
practice-languages = Também em:
practice-problem = O problema
practice-done = O que foi feito
practice-measured = O que foi medido
practice-not-measured = Não são indicados valores de antes e de depois. Não se sabe até que ponto funciona.
practice-measured-note = Valores do registo, cada um com o seu grau de prova. O facto de um vir depois do outro não significa que a prática tenha sido a causa.
practice-before = Antes
practice-after = Depois
practice-no-figure = nenhum valor
practice-grade = grau de prova { $grade }
practice-vintage = segundo a publicação { $n }
practice-adoptions = Adotada por outros membros
practice-adoptions-count = { $n ->
    [0] Nenhum dos { $of } membros a adotou através de um compromisso público.
    [one] { $n } de { $of } membros adotou-a através de um compromisso público.
   *[other] { $n } de { $of } membros adotaram-na através de um compromisso público.
}
practice-adoptions-note = Aqui acompanha-se o que resulta de um compromisso, bem como os valores do próprio membro.
practice-adopted-on = Adotada em
practice-effect = Os valores do mesmo tipo do próprio membro
practice-before-adoption = Último ano antes da adoção
practice-since-adoption = Ano mais recente desde então
practice-about = Sobre esta prática
practice-cost = Custo por ano
practice-contact = A quem perguntar
practice-reviewed = Avaliada, por alguém de outro país, em
practice-revised = Porque foi revista
cost-band-nothing = Nada além do que já existe
cost-band-under-10000 = Menos de 10 000 euros
cost-band-under-100000 = De 10 000 a menos de 100 000 euros
cost-band-under-1000000 = De 100 000 a menos de 1 milhão de euros
cost-band-from-1000000 = 1 milhão de euros ou mais
cost-band-unknown = Não calculado
text-state-original = o original
text-state-human-checked = verificado por uma pessoa
text-state-machine = feito por uma máquina
text-state-outdated = desatualizado: o original mudou desde então
