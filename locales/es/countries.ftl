### La lista de miembros.

countries-title = Los miembros
countries-lead = { $n } miembros. El registro contiene { $k } declaraciones sobre ellos.
countries-find = Buscar un país
countries-find-go = Mostrar
countries-none = Ningún miembro tiene este nombre. Vacíe el campo para verlos todos.
countries-table = Lo que se sabe de cada miembro
countries-report = Dónde denunciar
countries-order-number = Ordenados por número de fichas, según su elección. Eso mide lo que consta, no el esfuerzo.
countries-order = Por orden alfabético. Los miembros no se clasifican: las fuentes hablan más de unos que de otros.
