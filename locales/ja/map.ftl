map-title = 参加国の地図
map-lead = { $n }か国中{ $k }か国について情報があります。
map-lead-goal = 「{ $goal }」については、{ $n }か国中{ $k }か国の情報があります。
map-label = 参加国と情報の出どころ
map-all-kinds = すべての記述
map-go = 表示
map-note = マスはすべて同じ大きさで、地球上のおおよその位置に置かれています。国境は描きません。
map-bad-kind = 「{ $given }」は記述の種類ではありません。種類はbaseline、commitment、progressです。
