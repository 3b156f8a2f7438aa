indicators-lead = 指標は{ $n }件、公表された数値は{ $figures }件です。
indicators-note = 一つの指標には一つの定義があります。異なる方法で数えた数値は、別の指標とするか、互いに分けて示します。
indicators-no-goal = 活動目標なし：状況を示す数値
