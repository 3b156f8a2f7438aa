### Los miembros como cuadrícula de casillas.

map-title = Mapa de los miembros
map-lead = Hay información de { $k } de { $n } miembros.
map-lead-goal = Sobre «{ $goal }» hay información de { $k } de { $n } miembros.
map-label = Los miembros y quién habla de ellos
map-all-kinds = Todas las declaraciones
map-go = Mostrar
map-note = Las casillas tienen el mismo tamaño y están más o menos donde se encuentra el miembro en el globo. No se dibuja ninguna frontera.
map-bad-kind = «{ $given }» no es un tipo de declaración. Los tipos son baseline, commitment y progress.
