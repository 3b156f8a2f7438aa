### Os membros numa grelha de quadrados.

map-title = Mapa dos membros
map-lead = Sabe-se alguma coisa de { $k } de { $n } membros.
map-lead-goal = Sobre «{ $goal }», sabe-se alguma coisa de { $k } de { $n } membros.
map-label = Membros e quem fala deles
map-all-kinds = Todas as declarações
map-go = Mostrar
map-note = Os quadrados têm todos o mesmo tamanho e estão aproximadamente onde o membro se situa no globo. Não se desenha nenhuma fronteira.
map-bad-kind = «{ $given }» não é um tipo de declaração. Os tipos são baseline (situação de partida), commitment (compromisso) e progress (declaração de progresso).
