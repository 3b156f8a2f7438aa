### 業務画面の進捗報告書：様式、署名、ワークブック、担当業務として待っているもの。

work-nav-reports = 報告書
reports-title = 報告書
reports-none = 報告書はありません。ラウンドが始まると、事務局が参加国ごとに用意します。
reports-round = ラウンド
reports-state = 状態
reports-due = 期限
reports-there = 回答済み
reports-mend = 要修正・要説明

desk-reports = 対応を待っている報告書
desk-nothing = 対応を待っているものはありません。
waits-begin = 報告書の記入を始める
waits-write = 報告書の記入を続ける
waits-ask = 署名を依頼する
waits-approve = 報告書を承認する
waits-sign = 報告書に署名する
waits-submit = 報告書を提出する
waits-check = 記載漏れの有無を確認する
waits-publish = 報告書を公表する
waits-returned = 差し戻し：{ $reason }

report-title = { $member }：「{ $event }」の報告書
report-due = { $n ->
    [0] 期限は本日（{ $day }）
   *[other] 期限は{ $day }（あと{ $n }日）
}
report-overdue = { $n ->
   *[other] 期限は{ $day }（{ $n }日超過）
}
report-submitted = { $late ->
    [0] { $day }提出（期限内）
   *[other] { $day }提出（{ $late }日遅延）
}
report-there = 必須回答{ $n }件中{ $k }件
report-to-mend = { $n ->
   *[other] 修正または説明が必要な回答{ $n }件
}
report-unlooked = { $n ->
   *[other] 誰も確認していない前回ラウンドの回答{ $n }件
}
report-parts = 報告書の区分
report-part = { $n }件中{ $k }件
report-part-mend = 要修正{ $n }件
report-by = { $name }、{ $day } { $time } UTC
report-saved = { $time } UTCに保存しました。
report-saving = 保存しています…
report-unsent = まだ保存されていません。接続がないか、サインアウトした状態です（その場合は、別のウィンドウでサインインし直してください）。文章はここに残り、自動的に再送されます。このページを閉じないでください。
report-refused = 保存されませんでした。ページを読み込み直してください。入力した内容はここに残っているので、コピーできます。
report-voided = 保存しました。署名は変更前の回答に対するものだったため、無効になりました。
report-merged = 他の人もこの回答を変更していました。両方の変更が反映されています。
report-conflict = 同じ箇所を別の人（{ $who }）が変更していました。現在はその版が反映され、あなたの版は保存されています。二つを比べて決めてください。
report-decide = 比べて決める
report-theirs = 相手の変更：
report-changed-by = 変更者：{ $who }。
report-show = 表示
report-save = この区分を保存
report-save-next = 保存して次へ
report-still-all = ここにある前回ラウンドの回答は、すべて現在も当てはまる
report-choose = 選択…
report-required = 必須
report-restricted = 非公開
report-no-number = 数がない場合は理由を選択
report-reason = 数がない理由
report-reason-words = 理由（文章）
report-explanation = 説明
report-explanation-of = 説明：{ $label }
report-no-answer = 回答なし
report-untouched = 前回ラウンドの回答。まだ誰も確認していません。
report-still = 現在も当てはまる
report-missing = 未回答：
report-must = 要修正：
report-explain = 要説明：
report-settled = 説明済み：
report-note = 注記：
report-last = 前回ラウンド
report-take = 引き継ぐ
report-history = { $n ->
   *[other] { $n }件の版
}
report-remarks = { $n ->
    [0] 未解決のコメントなし
   *[other] 未解決のコメント{ $n }件
}
report-remarks-title = コメント
report-remark-new = 新しいコメント
report-remark-go = コメントを追加
report-remark-answer = 返信
report-remark-answer-go = 返信する
report-remark-settle = 解決済みにする
report-remark-settled = { $who }が解決済みにしました。
report-next = 次のステップ
report-nothing-yet = まだ誰も記入していません。前回ラウンドの回答のうち、現在も当てはまる可能性のあるものは記入してあります。各区分を確認して保存してください。
report-sent-back = 差し戻されました。
report-back = 差し戻す
report-back-why = 草案に差し戻す理由
report-awaited = まだそろっていない署名：
report-authority = 担当機関
report-office-coordinator = 国内調整官
report-office-delegate = 大臣の受任者
report-signed = { $office }：{ $who }
report-sign = { $office }として署名
report-digest = 署名の対象は、ここにある回答だけです。そのハッシュ値：
report-verify = 改めて本人確認を行う
report-verify-why = 署名、提出、公表には、10分以内の本人確認が必要です。
report-publish-from = 参加国はまだ見解を提出できます。公表できるのは、{ $day }以降、または見解が提出された後です。
report-act-ask = 各担当機関に署名を依頼
report-act-approve = 国内調整官として承認
report-act-submit = 大臣の受任者として提出
report-act-check = 記載漏れがないことを確認
report-act-begin-review = 審査担当者に送る
report-act-send-reviews = 審査結果を参加国に送る
report-act-reply = 見解は提出しない
report-act-publish = 公表
report-state-open = まだ何も記入されていません。
report-state-draft = 草案です。修正、説明、確認が必要な箇所がなくなったら、国内調整官が各担当機関に署名を依頼します。
report-state-authorities = 各担当機関の署名を待っています。編集すると、署名は無効になります。
report-state-coordinator = すべての担当機関が署名しました。次に国内調整官が承認します。
report-state-delegate = 次に、大臣の受任者が提出します。記入にも署名にも関わっていない人が行います。
report-state-submitted = 提出済みで、変更できません。事務局が記載漏れの有無を確認しています。
report-state-completeness-check = 確認が済みました。欠けている回答は、欠けているものとして公表されます。次は審査担当者が審査します。
report-state-review = 審査担当者が審査しています。
report-state-reply = 参加国は、審査に対する見解を14日間提出できます。その後、公表されます。
report-state-published = 公表されています。
report-state-revised = 公表後に変更されました。最初の版も残ります。
report-workbook = ワークブック形式の報告書
report-workbook-down = Excel形式でダウンロード
report-workbook-up = ワークブックを送り返す
report-workbook-text = 報告書をダウンロードし、オフラインで記入して、ここから送り返してください。保存する前に、変更される箇所が表示されます。その間に他の人が書いた内容は残ります。
report-workbook-file = ワークブック（.xlsx）
report-workbook-look = 変更箇所を表示
report-no-file = ワークブックが届いていません。この報告書からダウンロードした.xlsxファイルを選んで、もう一度送信してください。
taken-faults = { $n ->
   *[other] { $file }からは何も取り込まれませんでした。先に{ $n }か所を修正してください。
}
taken-faults-list = 修正が必要な箇所
taken-place = シートとセル
taken-expected = 想定される内容
taken-found = 実際の内容
taken-nothing = { $file }による変更はありません。
taken-changes = { $n ->
   *[other] { $file }により{ $n }件の回答が変わります。まだ何も保存されていません。
}
taken-apply = この変更を保存
taken-leave = 報告書を変更しない
taken-fate-stands = そのまま反映されます
taken-fate-merges = 他の人が書いた内容と統合されます
taken-fate-conflicts = 他の人も同じ箇所を変更しています。後で選んでください
conflict-title = 二人が同じ箇所を変更しました
conflict-text = 「{ $event }」の報告書で、あなたが入力している間に他の人が別の回答を保存しました。現在は相手の回答が反映されています。あなたの入力は失われていません。ここで二つを一つにまとめてください。
conflict-saved = { $n ->
   *[other] 他の{ $n }件の回答は保存されました。
}
conflict-base = 二人が編集を始めたときの文章
conflict-theirs = 相手の文章
conflict-mine = あなたの文章
conflict-make = 反映する文章
conflict-make-text = はじめは、両方の語句がすべてここに入っています。正しいものを残してください。
conflict-save = この文章を保存
conflict-leave = 相手の文章を残す（あなたの文章は履歴に残ります）
history-title = 履歴：{ $label }
history-back = 報告書に戻る
history-none = この質問には、まだ誰も回答していません。
history-text = ここに入力されたすべての内容を、変更箇所とともに新しい順に示します。
history-unstood = 他の人が先に保存したため、反映されませんでした
