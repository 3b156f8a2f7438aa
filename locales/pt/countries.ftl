### A lista dos membros.

countries-title = Os membros
countries-lead = { $n } membros. O registo contém { $k } declarações sobre eles.
countries-find = Procurar um país
countries-find-go = Mostrar
countries-none = Nenhum membro tem este nome. Limpe o campo para ver todos.
countries-table = O que se sabe de cada membro
countries-report = Onde denunciar
countries-order-number = Por número de registos, conforme escolhido. Esse número mede o que está registado, não o esforço.
countries-order = Por ordem alfabética. Os membros não são ordenados por classificação: as fontes falam mais de uns do que de outros.
