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
