statement-text = 本文
statement-when = 時期
statement-no-time = 出典に時期の記載はありません。
statement-target = 政策目標
statement-standing = 情報の出どころ
statement-no-goal = 出典に活動目標の記載はありません。
statement-recorded = 登録簿への記録日
statement-says = その国が述べていること
statement-is-progress = この記述自体が、行われたことを述べています。
statement-says-nothing = この活動目標についてのこの参加国の進捗の記述は、分かっていません。
statement-says-count = { $n ->
   *[other] この活動目標についてのこの参加国の進捗の記述が{ $n }件あります。
}この約束そのものについて述べたものかどうかは、出典に記載がありません。
statement-found = 審査担当者の所見
statement-found-nothing = 審査の記録はありません。
statement-ungraded = 等級なし。参加国自身の記述ではなく、審査担当者も確認していません。
statement-permanent = 固定リンク
statement-versions = 版
statement-as-then = 当時の内容
statement-digest = ハッシュ値
