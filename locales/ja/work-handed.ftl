### 移管：置かれている国の通報窓口に引き渡されるもの。

work-waits-handed = { $n ->
   *[other] ほかの通報窓口からの移管{ $n }件があなたの回答待ち
}
handed-title = 移管
handed-text = ほかの通報窓口からあなたの通報窓口に移管されたものと、あなたの通報窓口がほかに移管したものです。時間は送信から、夜間と週末も含めて数えます。回答の期限は24時間以内です。
handed-incoming = こちらに移管されたもの
handed-incoming-none = こちらに移管されたものはありません。
handed-out = こちらから移管したもの
handed-out-none = こちらから移管したものはありません。
handed-could = 国外に置かれているもの
handed-could-none = 違法と評価され、国外に置かれていて、まだ移管されていないものはありません。
handed-could-text = 違法と評価され、国外に置かれていて、まだどこにも移管されていないものです。
handed-country = 置かれている国
handed-one = 移管
handed-from = 移管元
handed-to = 移管先の通報窓口の国
handed-age = 経過時間
handed-left = 移管日時
handed-overdue = 期限超過
handed-overdue-n = { $n ->
   *[other] 期限を過ぎた回答：{ $n }件
}
handed-overdue-for = 回答の期限を{ $age }過ぎています。
handed-item = 国外に置かれています
handed-abroad = これは{ $country }に置かれています。{ $country }の通報窓口に移管できます。
handed-abroad-file = これは{ $country }に置かれています。{ $country }の通報窓口はこのサイトを使っていませんが、ファイルにして送ることで移管できます。
handed-do = 移管する
handed-do-file = ファイルを準備する
handed-line-out = { $country }の通報窓口へ：{ $state }
handed-line-in = { $country }の通報窓口から：{ $state }
handed-on-to = { $country }の通報窓口に再移管されました

handed-state-preparing = 準備中
handed-state-ready = ファイルの準備完了
handed-state-given-out = ファイルで交付済み
handed-state-handed = 移管済み
handed-state-acknowledged = 先方が受領済み
handed-state-accepted = 受け入れ済み
handed-state-refused = 受け入れられず
handed-state-handed-back = 差し戻し
handed-state-handed-on = 再移管
handed-state-withdrawn = 取り下げ
handed-state-ended = 終了
handed-why-wrong-country = 受け入れられず：その国に置かれていない
handed-why-out-of-scope = 受け入れられず：その国では違法でない
handed-why-known = 受け入れられず：その国ですでに把握している
handed-end-gone = 終了：なくなった
handed-end-out-of-scope = 終了：その国では適法と評価された
handed-end-no-way = 終了：その国では対応できない
handed-route-inside = Accord内
handed-route-file = ファイル
handed-format-json = AccordのJSON
handed-format-xarf = X-ARF 4
handed-format-csv = CSV

handed-accept = 受け入れる
handed-acknowledge = 受領した
handed-refuse-wrong-country = この国に置かれていない
handed-refuse-out-of-scope = この国では違法でない
handed-refuse-known = すでに把握している
handed-known-text = すでに把握していることを伝えるかどうかは、あなたが決めます。ほかの誰にも伝えられません。
handed-hand-back = 差し戻す
handed-say-end-gone = なくなった
handed-say-end-out-of-scope = この国では適法
handed-say-end-no-way = この国では対応できない
handed-withdraw = 取り下げる
handed-withdraw-text = 受け入れられるまで取り下げられます。相手の通報窓口に伝えたことは、相手に残ります。あなたの通報窓口の通知は、認められる範囲で再び送信されます。
handed-came-back = 差し戻されたもの
handed-words = 添える言葉
handed-words-hint = 相手の通報窓口が読みます。ここにアドレスを書かないでください。
handed-words-long = 1,000文字以内で記入してください。
handed-words-title = やり取りした言葉
handed-said = { $country }、{ $when }
handed-steps = 経過
handed-step = { $when }、{ $country }：{ $state }
handed-came = 結果
handed-came-notice = その国で { $when } に通知が送信されました。
handed-came-gone = { $when } に、なくなったことが確認されました。

handed-found = 相手の通報窓口による評価
handed-found-own = ともに送られること
handed-found-text = まず先入観なく確認してください。他国の分類は、自国での扱いを示すものではありません。
handed-labels = 分類
handed-assessed = 評価日
handed-network = ネットワーク
handed-evidence = その国で封印された証拠のハッシュ値
handed-digests = そこにあるもののハッシュ値
handed-police-want = その国の警察：
handed-wish = { $n ->
   *[other] { $n }日間保全し、{ $until } より前に本人に伝えないことを、ホスティング事業者に求めています。
}
handed-file = ファイル
handed-file-text = 該当する画像等の所在が記載されており、1回だけ交付されます。受け取ったことと、そのハッシュ値が記録されます。ほかの誰にも読まれない方法でのみ送ってください。受け取れるのは1時間以内です。
handed-files = 受け取られたファイル
handed-file-taken = { $format }、{ $when }、{ $who }
handed-note = { $n ->
   *[other] { $labels } により違法と評価。最初の通報：{ $first }、通報{ $n }回。緊急度：{ $signs }。
}

handed-not-in-scope = 移管できるのは、違法と評価されたものだけです。
handed-not-abroad = 国外に置かれていることが判明していません。もう一度調べてください。
handed-noticed = その国の事業者に、あなたの通報窓口の通知を送信しています。通知の期限が過ぎるか、通知が終了した後に移管してください。
handed-not-yours = これについて回答するのは、相手の通報窓口です。
handed-no-house = X-ARFには送信者への連絡方法の記載が必要ですが、ここではまだ設定されていません。別の形式を選んでください。

takedown-abroad = { $country }に置かれています
intake-channel-hotline = 他国の通報窓口

refusal-hand-over-not-now = この移管は、このステップに進める段階にありません。その間に相手が回答した可能性があります。ページを読み込み直してください。
refusal-hand-over-other-leave = この許可は別のアドレスのものです。
refusal-hand-over-own-country = 移管先は、他国の通報窓口でなければなりません。
refusal-hand-over-late = ファイルの準備から1時間が過ぎました。もう一度準備してください。

act-hand-over-answered = 移管に回答
act-hand-over-arrived = ほかの通報窓口から移管されたものを受領
act-hand-over-asked = 通報されたアドレスの移管を求めた
act-hand-over-given-out = 移管のファイルを受け取り
act-hand-over-left = 通報されたアドレスを移管
act-hand-over-told = 移管についての相手の通報窓口の対応を記録
act-hand-over-withdrawn = 移管を取り下げ
paper-hand-over = 移管
act-hand-over-reminded = 期限を過ぎた移管への回答を催促
