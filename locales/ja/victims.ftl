### Goal 1 on one page: do identified victims grow by a tenth each year?
victims-page = 毎年10分の1の増加
victims-goal-met = 活動目標は達成：特定された被害者は毎年10 %以上増えました
victims-goal-not-met = 活動目標は未達成：特定された被害者の増加は年10 %未満でした
victims-goal-open = 特定された被害者が毎年10 %増えたかどうかは、まだ誰にも分かりません
victims-finding = ICSEデータベースで特定された被害者は、{ $first }（{ $first-day }）から{ $last }（{ $last-day }）になりました。数値は、それまでに特定されたすべての人を数えたものです。
victims-judged = 判定のもとになる参加国の数
victims-judged-text = ICSEの数値はデータベース全体のもので、各参加国がどれだけ加えたかは、誰も公表していません。これとは別に、{ $n }か国中{ $k }か国が、自国の警察が特定した被害者の数をここで申告しています。
victims-judged-nothing = このような数値を申告した参加国は、まだありません。参加国が何を行ったかについて、何も示すものではありません。
victims-all-figures = 定義とすべての数値
victims-declared-table = 参加国が申告した数値（年別）
victims-undeclared = 申告なし
victims-known = 情報の出どころ
victims-known-icse = ICSEの数値は、INTERPOLなどが公表したもので、それぞれに出典があります。公表の時期は不規則で、切りのよい数に「超」を付けたものが多くあります。二つの数値の間の年を補うことはありません。
victims-known-members = 参加国の数値は、その国の警察の担当部署が月ごとに数えます。一人の担当官が月を記入し、別の担当官が確認します。年の数値は、参加国として署名され、事務局が公開します。数え方は参加国によって異なります。ある年から数え方を変えた参加国の時系列は、その年で断絶し、それをまたいで比較することはありません。合計に含めるのは、両方の年に数値がある参加国だけです。
victims-known-small = 5未満の人数は示しません。計算で分かることのないように、必要なだけ他の人数も伏せます。個人を描写することはありません。あるのは人数だけです。
victims-queries = このページのもとになったクエリ
