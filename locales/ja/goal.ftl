goal-finding = { $missing ->
    [0] { $n }か国中{ $k }か国、つまりすべての参加国について情報があります。
   *[other] { $n }か国中{ $k }か国について情報があります。{ $missing }か国については情報がありません。
}
goal-questions = 分かっていること
card-known = 何らかの情報がある参加国の数は？
card-baseline = 基準（ベースライン）、つまり以前から行っていたことが分かっている参加国の数は？
card-commitment = 何かを約束したと分かっている参加国の数は？
card-progress = その後に行われたことが分かっている参加国の数は？
card-progress-note = 進捗の記述があっても、それだけで約束が守られたことにはなりません。
card-official = 同盟所定の様式で述べている参加国の数は？
card-lanzarote = ランサローテ条約の締約国の数は？
card-budapest = ブダペスト条約の締約国の数は？
card-opsc = 選択議定書の締約国の数は？
card-law-note = 法律は成果ではありません。
card-campaigns = 記録されているキャンペーンの数は？
card-hotlines = 通報窓口が通報を受け付けている参加国の数は？
card-examined = 調べた量にスキャナーが署名している参加国の数は？
card-measured = 削除に関する数値が公表されている参加国の数は？
card-practices = この政策目標に役立つ優良事例の数は？
goal-figures = 数値
goal-examined = 既知の素材について調べた量
goal-examined-text = ファイルを保存する事業者のスキャナーが数え、署名したものです。最新の数値を示します。
goal-examined-all = すべての数値
goal-indicators = この活動目標の指標
goal-no-indicator = この活動目標の指標には、まだ数値がありません。
goal-members = 参加国別
goal-members-text = 印は、この活動目標について分かっていることが誰による情報かを示します。マスから参加国のページに進めます。
goal-grid-label = 参加国とこの活動目標について分かっていること
goal-statements = 述べられたこと
goal-statements-text = { $n ->
   *[other] この活動目標について{ $n }件の記述が記録されています。
}
goal-statements-all = すべての記述から検索
goal-practices = 優良事例
goal-practices-nothing = この政策目標についての優良事例の記録はありません。
goal-practices-text = 事例は、政策目標「{ $target }」に分類されています。
goal-missing = 欠けているもの
goal-missing-text = { $n ->
   *[other] この活動目標について情報がない参加国は{ $n }か国です。
}約束（コミットメント）が分かっていない参加国は{ $promises }か国です。何も行われなかったという意味ではありません。
goal-others = 他の活動目標
spread-title = { $missing ->
    [0] { $k }か国のすべてに少なくとも1件の記述があり、最も多い国で{ $most }件
   *[other] 記述がない参加国は{ $missing }か国、1件以上ある参加国は{ $k }か国、最も多い国で{ $most }件
}
spread-axis = 記述の件数
spread-desc = この活動目標について記録されている記述の件数（参加国別）。記録の量を表すものであり、努力の大きさではありません。
spread-source = 登録簿から集計。
spread-dot = { $name }：{ $count ->
    [0] 情報なし
   *[other] 記述{ $count }件
}
goal-victims = 「毎年10分の1の増加」という活動目標を1ページで見る
