### Goal 1 on one page: do identified victims grow by a tenth each year?
victims-page = Mais um décimo todos os anos
victims-goal-met = O objetivo está atingido: as vítimas identificadas aumentaram pelo menos 10 % por ano
victims-goal-not-met = O objetivo não está atingido: as vítimas identificadas aumentaram menos de 10 % por ano
victims-goal-open = Ainda ninguém pode dizer se as vítimas identificadas aumentaram 10 % por ano
victims-finding = O número de vítimas identificadas na base de dados ICSE passou de { $first } ({ $first-day }) para { $last } ({ $last-day }). O número inclui todas as vítimas até à data.
victims-judged = Com base em quantos membros se julga
victims-judged-text = O valor da ICSE é o de toda a base de dados, e ninguém publica quanto cada membro lhe acrescentou. Além disso, { $k } de { $n } membros declaram aqui as vítimas que a sua polícia identificou.
victims-judged-nothing = Ainda nenhum membro declarou tal valor. Isto nada diz sobre o que fez.
victims-all-figures = A sua definição e todos os valores
victims-declared-table = Declarado pelos membros, ano a ano
victims-undeclared = Nada declarado
victims-known = Como se sabe
victims-known-icse = Os valores da ICSE são os que a INTERPOL e outros publicaram, cada um com a sua fonte. Surgem com intervalos irregulares, muitas vezes como «mais de» um número redondo. Os anos entre dois deles não são preenchidos.
victims-known-members = Os valores dos membros são contados pelas suas unidades policiais, mês a mês. Um agente regista um mês e outro confirma-o; o ano é assinado em nome do membro e publicado pelo secretariado. Nem todos os membros contam o mesmo: quando um conta de outra forma a partir de um ano, a sua série tem aí uma quebra, e nada se compara através dela. Só se somam os membros com valores dos dois anos.
victims-known-small = Uma contagem inferior a 5 não é mostrada, e com ela não são mostradas outras, tantas quantas as necessárias para que ninguém a possa deduzir. Ninguém é descrito: há contagens e nada mais.
victims-queries = As consultas em que esta página se baseia
