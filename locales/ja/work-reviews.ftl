### 審査と参加国の見解。

work-nav-reviews = 審査
reviews-title = 審査
reviews-none = 関係する審査はありません。
reviews-unassigned = 審査担当者のいない報告書
reviews-text = 尺度はそれぞれ独立しており、合算されません。
review-assign-to = 審査担当者の割り当て：{ $member }、{ $round }
review-assign-rules = 自国、自分が役割を持つ参加国、自分が記入または署名したものは、審査できません。
review-no-candidates = この報告書を審査できるアカウントがありません。他の国の審査担当者を招待してください。
review-candidates = 審査担当者
review-home = 出身国
review-assign = 割り当て
review-title = { $report }の審査
review-of-report = 報告書
review-reply-until = 見解の提出期限
review-window = 見解の提出期限：{ $day }の終わり（UTC）
review-behind = その間に、別のウィンドウから別の内容が保存されました。上書きされたものはありません。入力欄にはあなたの入力が残っており、保存されている内容との違いを下に示します。
review-conflict-is = 利益相反が申告されています：
review-conflict-open = 審査を続けるかどうかは事務局が決定します。
review-conflict-allowed = { $day }に、事務局が審査の継続を認め、記録に残しました。
review-allow = 審査の継続を認める
review-allow-hint = 利益相反は審査結果とともに公表されます。継続を認めない場合は、審査担当者の担当を解き、別の人を割り当ててください。
review-release = 審査担当者の担当を解く
review-declare-title = 審査を始める前に
review-declare-text = この参加国の機関で働いたことや、報酬を受けたことがありますか。その他、読む人が知っておくべきことはありますか。
review-declare-legend = 利益相反
review-declare-none = なし
review-declare-some = あり
review-declare-which = 内容
review-declare-choose = 利益相反の有無を申告してください。
review-declare = 申告
review-named = 自分の出身国を審査結果とともに公表してよい（氏名は公表されません）。
review-whole-report = 報告書全体
review-promise = 約束
review-no-promise = 報告書は、どの約束についても述べていません。
review-no-baseline = この活動目標についてのこの参加国の基準（ベースライン）は分かっていません。
review-claim = 報告書の主張
review-no-claim = 報告書は、これについて何も述べていません。
review-evidence = 報告書が挙げる証拠
review-no-evidence = 証拠は挙げられていません。
review-scales-apart = 四つの尺度があり、それぞれに評価とその根拠を記入します。合算されることはありません。「証拠なし」も一つの結果です。
review-working = 評価の根拠
review-mark-missing = { $promise }、{ $scale }：記入した内容に加えて、評価を選んでください。
review-submit = 提出
review-submit-hint = 保存されている内容が参加国に送られます。参加国は14日間、見解を提出できます。その後は何も変更されません。
review-reply = 参加国の見解
review-write-reply = 見解を述べる
review-reply-hint = 審査結果と見解は並べて公表されます。下書きは、自国の関係者以外には見えません。
review-reply-save = 下書きとして保存
review-reply-send = 見解を提出
review-reply-once = 保存されている下書きが見解として提出されます。見解は1回しか提出できません。
review-reply-late = { $n ->
   *[other] { $n }日遅延
}
review-no-reply = { $day }までに見解の提出はありませんでした。
review-publish = 公表
review-publish-hint = 審査結果と見解が並べて公表されます。
review-by = { $day }審査、{ $round }
review-reviewer = 他の参加国の独立した審査担当者によるものです。
review-reviewer-from = 独立した審査担当者（{ $member }）によるものです。
review-no-conflict = 利益相反の申告はありませんでした。
review-conflict-told = 利益相反が申告され、{ $day }に事務局が審査の継続を認めました：

review-state-assigned = 割り当て済み
review-state-conflict-declared = 利益相反の申告あり
review-state-in-work = 記入中
review-state-submitted = 提出済み
review-state-reply-window = 見解の受付中
review-state-replied = 見解提出済み
review-state-window-passed = 期限内の見解なし
review-state-published = 公表済み
review-state-released = 担当解除

scale-verifiability = 検証可能性
scale-potential = 期待される効果
scale-completion = 実施状況
scale-evidence = 証拠
scale-question-verifiability = 約束の文面から、守られたかどうかを判断できますか。
scale-question-potential = すべて守られた場合、基準（ベースライン）と比べて、子どもにとってどれだけのことが変わりますか。
scale-question-completion = 確認できた限りで、どこまで実施されていますか。
scale-question-evidence = それはどの程度裏付けられていますか。
verifiability-not-verifiable = 検証できない
verifiability-partly-verifiable = 一部検証できる
verifiability-verifiable = 検証できる
verifiability-means-not-verifiable = 実施の有無を示せる部分がありません。
verifiability-means-partly-verifiable = 一部については示せます。
verifiability-means-verifiable = 何を、誰が、いつまでに行い、どのように見分けるかが書かれています。
potential-none = なし
potential-minor = 小さい
potential-moderate = 中程度
potential-substantial = 大きい
potential-unclear = 不明
potential-means-none = すでに行われていることの繰り返しです。
potential-means-minor = すでに行われていることの範囲内での前進です。
potential-means-moderate = 一部の分野に明らかな変化をもたらします。
potential-means-substantial = 活動目標への取り組み方そのものを変えます。
potential-means-unclear = 文面からは判断できません。
completion-not-begun = 未着手
completion-limited = 限定的
completion-mostly = おおむね実施
completion-complete = すべて実施
completion-no-evidence = 証拠なし
completion-means-not-begun = 何も始められていないことが分かっています。
completion-means-limited = 着手したものの、実施されたのはわずかです。
completion-means-mostly = 大部分が実施されています。
completion-means-complete = すべて実施されています。
completion-means-no-evidence = 実施も未実施も、示すものが見つかりませんでした。それも一つの結果です。

letter-review-allowed-subject = 「{ $event }」の審査を続けられます
letter-review-allowed-body =
    事務局は、「{ $event }」に関する{ $member }の報告書について、あなたによる審査の継続を認めました。申告の内容は、審査結果とともに公表されます。

    { $link }
letter-review-conflict-subject = { $member }：審査担当者が利益相反を申告しました
letter-review-conflict-body =
    「{ $event }」に関する{ $member }の報告書の審査担当者が、利益相反を申告しました。審査の継続を認めるか、審査担当者の担当を解いてください。

    { $link }

waits-review-assign = 審査担当者を割り当てる
waits-review-decide = 利益相反について決定する
waits-review-publish = 審査結果と見解を公表する
waits-review-declare = 利益相反の有無を申告してから審査する
waits-review-write = 審査結果を記入する
waits-review-reply = 審査に対する見解を述べる
waits-days-left = { $n ->
    [0] 本日（{ $day }）が最終日
   *[other] あと{ $n }日（{ $day }まで）
}
waits-days-over = 最終日は{ $day }でした。見解は引き続き受け付けますが、遅延と表示されます
