### 利用者の画面：アカウント、招待、鍵、トークン、二名で決める事項。

work-nav-people = 利用者
work-nav-invitations = 招待
work-nav-proposals = 二名承認
time-of-day = { $day } { $clock } UTC

fresh-note = このページで変更を行うには、改めて本人確認が必要です。
fresh-go = 今すぐ確認

# 自分のアカウント。
account-title = アカウント
account-journal = あなたの名義で行われた操作
account-keys = サインイン方法
account-key = 方法
account-key-name = パスキーの名前
account-added = 追加日
account-used = 最終使用
account-never = なし
account-do = 操作
account-passkey = パスキー「{ $name }」
account-password = パスワードとワンタイムコード
account-rename = 名前を変更
account-remove = 削除
account-add-key = サインイン方法を追加
account-add-passkey = パスキーを追加
account-sessions = サインイン中の場所
account-session-began = 開始
account-session-seen = 最終使用
account-session-how = 方法
account-session-this = このブラウザー
account-session-end = 終了
account-sessions-end = 他をすべて終了
account-language = メールとページの言語
account-save = 保存
session-how-passkey = パスキー
session-how-password = パスワードとコード
session-how-openid = 外部の認証
session-how-exercise = 演習
session-how-link = リンク
keys-title = サインイン方法の追加
keys-name-hint = 見分けられる名前を付けてください（例：「職場のノートパソコン」）。
keys-openid = { $name }のアカウントと連携

# トークン。
tokens-title = プログラム用トークン
tokens-text = トークンを使うと、許可した範囲で、プログラムがあなたに代わって操作できます。改めて本人確認が必要な操作は、決して行えません。トークンが表示されるのは1回だけで、保存されるのはハッシュ値だけです。
tokens-scope = 役割
tokens-ends = 有効期限
tokens-reads = 読み取りのみ
tokens-writes = 読み取りと書き込み
tokens-may = 権限
tokens-days = 有効日数（最長365日）
tokens-new = 新しいトークン
tokens-make = トークンを作成
tokens-revoke = 失効させる
tokens-revoked = 失効済み
tokens-over = 期限切れ
token-title = 新しいトークン
token-once = 今すぐコピーしてください。再び表示されることはありません。
token-how = プログラムは、リクエストのたびにこれを送信します：
token-refused-prefix = 「Bearer」の後にあるものは、このサイトのトークンではありません。トークンはaccord_で始まります。
token-refused-length = トークンが途中で切れているか、余分な文字が含まれています。空白を入れずに全体をコピーしてください。
token-refused-character = トークンに使われない文字が含まれています。もう一度コピーしてください。
token-refused-mistyped = トークンに入力誤りがあります（チェックサムが一致しません）。もう一度コピーしてください。
token-refused-unknown = このトークンは、登録されていないか、失効済みか、期限切れです。「プログラム用トークン」で新しく作成してください。

# 利用者。
people-title = 利用者
people-count = { $n ->
   *[other] { $n }件のアカウント
}
people-invite = 利用者を招待
people-roles = 役割
people-role = 役割
people-member = 参加国（特定の参加国についての役割の場合）
people-home = 国（同盟の役割の場合）
people-home-hint = 審査担当者が自国を審査することはありません。
people-state = 状態
people-reason = 理由
people-give = 役割を付与
people-take = 役割を解除
people-suspend = 一時停止
people-reopen = 停止を解除
people-leave = 閉鎖：離任
people-organisation = 所属組織
people-own = これはあなた自身のアカウントです。自分自身の権限を変えることはできません。同僚に依頼してください。
people-waits = 同じ権限を持つ二人目の同意を待っています。
people-two-hint = システム運用者と監査担当者の場合に必要です。二人目の同意が求められます。
people-sessions-end = いずれの操作も、そのアカウントのセッションを直ちに終了させます。
account-state-invited = 招待中
account-state-active = 使用中
account-state-suspended = 一時停止中
account-state-left = 離任

# 招待。
invitations-title = 招待
invitations-ends = リンクの有効期限
invitations-make = 招待
invitations-resend = 再送
invitations-withdraw = 取り消す
invitation-state-open = 有効
invitation-state-over = 期限切れ
invitation-state-waiting = 二人目の同意待ち
invitation-state-used = アカウント作成済み
invitation-state-withdrawn = 取り消し済み
link-title = 招待のリンク
link-once = メールを送信しました。相手にメールが届かない場合は、今すぐこのリンクをコピーして、直接渡してください。リンクは再び表示されず、1回だけ有効です。

# 組織。
organisations-title = 組織
organisations-kind = 種類
organisations-new = 新しい組織
organisations-add = 追加
organisation-kind-ministry = 省庁
organisation-kind-authority = 行政機関
organisation-kind-police = 警察
organisation-kind-hotline = 通報窓口
organisation-kind-provider = ホスティング事業者
organisation-kind-other = その他

# 二名承認。
proposals-title = 二名で決める事項
proposals-text = 一人が提案し、同じ権限を持つ別の人が7日以内に同意します。自分の提案に同意することはできません。システム運用者が一人しかいない場合は、事務局が二人目を務めます。
proposals-none = 提案はありません。
proposals-what = 内容
proposals-by = 提案者
proposals-confirm = 同意
proposals-refuse = 拒否
proposals-withdraw = 取り下げ
proposal-grant = { $name }に役割を付与：{ $role }
proposal-invite = { $name }を招待（役割：{ $role }）
proposal-end = 最後のシステム運用者{ $name }：{ $how }
proposal-admission = { $name }（{ $code }）の参加（参加日：{ $day }）
proposal-state-open = 二人目の同意待ち
proposal-state-over = 期限切れ
proposal-state-confirmed = 同意済み、実行済み
proposal-state-withdrawn = 取り下げまたは拒否
ending-withdrawn = 役割の解除
ending-suspended = アカウントの一時停止
ending-left = 離任
admission-title = 新しい国の参加
admission-text = 事務局の二人目が同意すると、公開の登録簿に参加国として掲載されます。
admission-alpha2 = 2文字のコード（ISO 3166-1）
admission-alpha3 = 3文字のコード
admission-name = 英語の略称
admission-joined = 参加日
admission-source = 出典（記載のある文書）
admission-go = 参加を提案

# 復旧。
recoveries-title = サインインする手段をすべて失った同僚
recoveries-text = 同僚と対面で、または以前から知っている電話番号で話してから、本人保証をしてください。二人目の保証の後、同僚にリンクがメールで届きます。あなたがリンクを見ることはありません。
recoveries-none = 申請はありません。
recoveries-one = { $name }（{ $mail }）が{ $time }に申請しました。
recoveries-vouched = 保証した人：{ $names }
recoveries-vouch = 本人であることを確認した
recoveries-refuse = 本人ではない
work-waits-proposals = { $n ->
   *[other] { $n }件の提案が、二人目としてのあなたの同意を待っています
}
work-waits-recoveries = { $n ->
   *[other] { $n }人の同僚が、サインインする手段をすべて失いました
}
proposal-facts = ラウンド「{ $round }」の決定：報告を求めた国の五つの事実を公開する
proposal-facts-end = ラウンド「{ $round }」の決定：報告を求めた国の五つの事実の公開を終える
