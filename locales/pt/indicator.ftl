### Um indicador.

indicator-unit = Unidade
indicator-measure = Stock ou fluxo
indicator-direction = Sentido
indicator-cell = Menor valor que se publica
indicator-cell-text = { $n }. Abaixo deste, o valor não é publicado, para que ninguém possa ser reconhecido.
indicator-observations = Valores registados
indicator-members = Membros com valores
indicator-choose = Membro
indicator-all = Todos
indicator-choose-go = Mostrar
indicator-figures = Valores
indicator-nothing = Não há nenhum valor registado.
indicator-grades = Graus de prova
indicator-vintages = Estados do conhecimento
indicator-vintages-text = O que o registo sabia em cada dia em que um destes valores foi introduzido ou alterado:
indicator-vintage-now = Agora
indicator-whole = Todos os membros ou o mundo
indicator-series-of = { $whose }: { $values }
