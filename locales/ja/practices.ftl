practices-title = 優良事例
practices-lead = { $n ->
   *[other] { $n }件の事例が記録されています
}。{ $of }か国中{ $k }か国の事例です。
practices-lead-member = { $n ->
    [0] この参加国の事例の記録はありません。事例がないという意味ではありません。
   *[other] この参加国の事例が{ $n }件記録されています。
}
practices-note = ここに載っているのは、出典に記載がある事例です。どの程度効果があるか、他の場所にも適するかは、読む方の判断によります。
practices-none = この条件に当てはまる事例はありません。
practice-languages = ほかの言語：
practice-problem = 課題
practice-done = 行ったこと
practice-measured = 計測したこと
practice-not-measured = 前後の数値は挙げられていません。どの程度効果があるかは分かっていません。
practice-measured-note = 登録簿の数値で、それぞれに証拠の等級が付いています。前後に並んでいることは、この事例が変化の原因であることを示すものではありません。
practice-before = 前
practice-after = 後
practice-no-figure = 数値なし
practice-grade = 証拠の等級{ $grade }
practice-vintage = 第{ $n }回公開時点
practice-adoptions = 他の参加国による取り入れ
practice-adoptions-count = { $n ->
    [0] 公開された約束によってこれを取り入れた参加国は、{ $of }か国中にありません。
   *[other] { $of }か国中{ $n }か国が、公開された約束によってこれを取り入れています。
}
practice-adoptions-note = 約束がどうなったか、またその参加国自身の数値を、ここで追います。
practice-adopted-on = 取り入れた日：
practice-effect = その参加国自身の、同じ種類の数値
practice-before-adoption = 取り入れる前の最後の年
practice-since-adoption = 取り入れた後の最新の年
practice-about = この事例について
practice-cost = 1年の費用
practice-contact = 問い合わせ先
practice-reviewed = 他国の審査担当者による審査日
practice-revised = 改定の理由
cost-band-nothing = 既存のもの以外に費用なし
cost-band-under-10000 = 1万ユーロ未満
cost-band-under-100000 = 1万ユーロ以上10万ユーロ未満
cost-band-under-1000000 = 10万ユーロ以上100万ユーロ未満
cost-band-from-1000000 = 100万ユーロ以上
cost-band-unknown = 未算定
text-state-original = 原文
text-state-human-checked = 人による確認済み
text-state-machine = 機械翻訳
text-state-outdated = 古い内容：その後に原文が変わりました
