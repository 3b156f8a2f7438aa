campaigns-title = 啓発キャンペーン
campaigns-lead = { $n ->
   *[other] { $n }件のキャンペーンが記録されています
}。少なくとも1件で名前が挙げられている参加国は、{ $of }か国中{ $k }か国です。
campaigns-lead-member = { $n ->
    [0] この参加国の名前を挙げたキャンペーンの記録はありません。キャンペーンがなかったという意味ではありません。
   *[other] この参加国の名前を挙げたキャンペーンが{ $n }件記録されています。
}
campaigns-note = 多くの国で行われ、出典が国名を一つ一つ挙げていないキャンペーンもあります。そうしたキャンペーンは、個々の参加国の件数に含めません。
campaigns-chart = { $n ->
   *[other] 記録されたキャンペーン{ $n }件、最初の開始は{ $first }
}
campaigns-chart-sub = 横棒は開始から終了までを示します。破線：終了時期は不明。点：毎年行われると出典が述べているもの。
campaigns-chart-source = 各キャンペーンの出典は、下の一覧に示します。
campaigns-list = すべてのキャンペーン（時期順）
campaigns-where = 場所
campaigns-organiser = 実施主体：
campaigns-yearly = 毎年（初回：{ $start }）
campaigns-closed = { $start }～{ $end }
campaigns-open = { $start }から、終了時期は不明
campaigns-ended = { $end }まで、開始時期は不明
campaigns-no-date = 時期は不明
