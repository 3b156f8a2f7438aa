### 削除対応：通報窓口に通報されたものと、分析担当者が行うこと。

work-nav-takedown = 削除対応
work-waits-takedown = { $n ->
   *[other] 通報されたアドレス{ $n }件が評価待ち
}
takedown-title = 通報されたアドレス
takedown-next = 次へ
takedown-next-text = あなたがまだ評価していないもののうち、最も緊急なもの。
takedown-own = あなたが引き受けているもの
takedown-waiting = 待っているもの：{ $n }件
takedown-nothing = 待っているものはありません。
takedown-nothing-left = あなた自身が評価したもののほかに、待っているものはありません。
takedown-further = { $n ->
   *[other] このほかに{ $n }件が待っています。
}
takedown-item = アドレス
takedown-age = 待ち時間
takedown-signs = 緊急度
takedown-reported = 通報
takedown-reported-times = { $n ->
    [1] 1回
   *[other] { $n }回以上
}
takedown-state = 評価
takedown-break = { $n }分間、休まずにアドレスを確認し続けています。ここで休憩を取ってください。引き受けたものはそのままで、待っているものの順番も変わりません。
age-minutes = { $n }分
age-hours = { $n }時間
age-days = { $n ->
   *[other] { $n }日
}

item-state-new = 新規
item-state-triaged = 確認待ち
item-state-in-review = 二人目の確認待ち
item-state-in-scope = 違法
item-state-out-of-scope = 対象外
item-state-undetermined = 判断できない
item-state-needs-access = 閲覧できない
item-state-disputed = 二人の評価が不一致
sign-at-risk = 今、危険な状態にある子ども
sign-live = 生配信
sign-new-victim = まだ特定されていない子どもの可能性
sign-none = 記載なし
intake-channel-form = 公開フォーム
intake-channel-api = 他の組織のシステム
intake-channel-mail = メール
takedown-letters = { $n ->
   *[other] 受信箱のメール{ $n }通が、人による対応を待っています。自動では受け付けられませんでした。メールソフトで受信箱を読む人が、そこで見ることができます。
}
takedown-letters-why = 受け付けられなかった理由
takedown-letters-further = { $n ->
   *[other] このほかの{ $n }件は、一覧に表示していません。
}
takedown-letter-came = 検知
takedown-letter-place = 箇所
takedown-letter-expected = 正しい形
takedown-letter-found = 実際の内容
takedown-letter-line = { $n }行目
takedown-letter-whole = メール全体
breadth-baseline = どの国でも違法
breadth-national = この国で違法

hosting-state-unknown = 不明
hosting-state-resolving = 調査中
hosting-state-attributed = 判明
hosting-state-stale = 判明しているが、情報が古い
hosting-state-behind-cdn = 所在を隠すネットワークの背後
hosting-state-moved = 移転済み
hosting-state-not-routable = アドレスの先に何もない
party-hotline = 通報窓口
party-police = 警察
party-authority = 所管当局
party-host = ホスティング事業者
party-cdn = 前段のネットワーク
party-reseller = 再販事業者
party-site = サイト
party-upstream = 接続元のネットワーク
party-registrar = ドメイン登録事業者
party-regulator = 規制機関
party-is = { $party }：{ $name }

item-title = 通報されたアドレス
item-first = 最初の通報
item-times = 通報
item-times-n = { $n ->
   *[other] { $n }回
}
item-hosting = 置かれている場所
item-seek-host = もう一度調べる
hosting-known = { $when } 時点の情報: { $sure }
hosting-confidence-guessed = 推定
hosting-confidence-likely = おそらく確か
hosting-confidence-sure = 確実
availability-title = 今もあるか
availability-state-unknown = 通報されてから、まだ誰も確認していません
availability-state-online = 今もあります
availability-state-suspected-gone = 一度、見つかりませんでした
availability-state-confirmed-gone = なくなりました
availability-state-relapsed = 一度なくなり、再び現れました
availability-state-depends-on-access = ここからは判断できません
availability-seen = 最後にあったのは { $when }
availability-missed = 最初に見つからなかったのは { $when }
availability-last = 最後に確認したのは { $when }
availability-gone-since = { $when } からなくなっています
availability-again-since = { $when } から再びあります
look-title = 今もありますか
look-text = あるかどうかを確認するためにアドレスを開き、通報窓口の隔離された閲覧環境で確認して、結果を記録してください。10分以上の間隔を置いて2回見つからなければ、なくなったものとします。
look-wanted = なくなった後、またはなくなったとされた後、{ $when } に再び通報されました。再び現れていないか確認してください。
look-again = 再確認が必要
look-say-there = 今もある
look-say-gone = なくなった
look-say-closed = 判断できない
look-saw-there = ある
look-saw-gone = ない
look-saw-closed = 判断できなかった
look-list = これまでの確認
look-house = このサイト（外部から確認）
look-house-came = このサイト（外部から確認、{ $came }）
look-once = { $saw }：{ $who }、{ $first }
look-often = { $n ->
    [1] { $saw }：{ $who }、{ $first }
   *[other] { $saw }：{ $who }、{ $first }～{ $last } に{ $n }回
}
item-mine = あなたが確認しています
item-others = 別の人が確認しています
item-first-waits = あなたは評価しました。もう一人も確認します。
item-second = 二人目の確認が必要です。一人目の評価は、あなた自身が決定した後に示されます。
item-settle = 二人の評価が一致していません。あなたはまだ確認していないため、決定できます。二人の評価はその後に示されます。
item-disputed-own = 評価が分かれています。まだ確認していない人が決定します。

item-reports = 通報
item-report-when = 日時
item-report-how = 方法
item-report-who = 通報者
item-report-nobody = 不明
item-report-words = 通報に添えられた言葉があり、アドレスとともに示されます
item-report-class = 通報者による分類：{ $class }
item-report-digests = { $n ->
   *[other] そこにあるもののハッシュ値{ $n }件
}
item-reports-further = これ以外の通報は件数に含めますが、一覧には表示しません。

item-address = アドレス
item-sealed = 封印して保管されています。開いたことと、その目的は記録されます。
item-open-assess = 評価するために開く
item-open-locate = 置かれている場所を調べるために開く
item-open-police = 警察に知らせるために開く
item-open-look = あるかどうかを確認するために開く
item-opened-assess = 評価するために開きました
item-opened-locate = 置かれている場所を調べるために開きました
item-opened-police = 警察に知らせるために開きました
item-opened-look = あるかどうかを確認するために開きました
item-open-warning = 必ず通報窓口の隔離された閲覧環境で確認し、このブラウザーでは決して開かないでください。
item-copy = コピー
item-copied = コピーしました
item-close = 再び封印する
item-destroyed = アドレスは、保存期間が終わったため破棄されました。
item-contacts = 知らせる相手
item-contact-from = 出典：{ $source }、{ $day }
item-said = 通報に添えられたこと
item-said-show = 通報{ $n }
item-said-note = 通報者の言葉
item-said-contact = 通報者の連絡先
item-said-reference = 通報した組織での呼び名

item-decide = これは何ですか
item-take = 確認を引き受ける
item-put-back = 引き受けを解除する
item-in-scope = 違法
item-in-scope-text = 自国の表が違法とする区分によって：
item-no-class = 自国の表が違法とする区分が、登録簿にありません。このサイトの運用者に知らせてください。
item-also = ほかに当てはまる段階
item-also-text = ともに保存され、その段階で数える相手に伝えられます。
item-out-of-scope = 対象外
item-undetermined = 判断できない
item-needs-access = 閲覧できない
item-why = 判断できない理由、または妨げになっているもの
item-why-hint = 例：パスワード、支払い、招待。ここにアドレスを書かないでください。
item-reason-address = 理由にアドレスまたはサイトの名前が含まれており、このページを見る人に読まれてしまいます。それを除いて書いてください。アドレスはこのページに封印して保管されています。
item-decided = 評価の結果
item-found-by = { $who }：{ $what }
item-found-you = あなた
item-found-lists = 既知の素材：独立した二つのリストが一致しています。
item-undo = 取り消す
item-undo-left = { $n ->
   *[other] あと{ $n }秒間、取り消せます。それまでは何も送られません。
}
item-undo-over = 取り消せる時間は過ぎました。
item-contest = 異議を申し立てる
item-contest-why = そうではない理由
item-contest-hint = まだ確認していない人が決定するまで、これ以上は何も送られません。
item-reopen = 評価を再開する

item-emergency = 生命に危険
item-emergency-text = 時間帯にかかわらず、直ちにあなたの国の警察を呼び出し、誰か一人が回答するまで10分ごとに繰り返します。どうするかは警察が決定します。
item-emergency-do = 今すぐ警察を呼び出す
item-emergency-again = もう一度呼び出す
item-raised = { $who }が { $when } に警察を呼び出しました。
item-frozen-title = 停止中
item-frozen = { $who }が { $when } まで停止しています。通知は送信されず、送信済みの通知についても、これ以上は何も行われません。
item-freeze = 一時的に停止する
item-freeze-text = 裁判所の命令がある場合、または誤りがないか調べる場合に停止します。通報窓口の全員に表示されます。通知は送信されません。送信済みのものは取り消されません。
item-freeze-why = 理由
item-freeze-hint = このページを見る全員が読みます。ここにアドレスを書かないでください。
item-freeze-hours = 停止する時間数
item-freeze-do = 停止する
item-thaw = 再開する
freeze-refused-reason = 停止する理由を1,000文字以内で記入してください。
freeze-refused-lasting = 停止できるのは1～72時間です。その範囲で指定してください。
freeze-refused-already = すでに停止しています。改めて停止する前に、再開してください。
freeze-refused-nothing = もう停止していません。ページを読み込み直してください。
freeze-refused-not-yours = 再開できるのは、停止した組織だけです。

shortcuts-title = キー操作
shortcuts-text = 文字を入力している間は働きません。
shortcuts-next = 次へ
shortcuts-open = 評価するためにアドレスを開く
shortcuts-copy = アドレスをコピーする
shortcuts-take = 確認を引き受ける、または評価を再開する
shortcuts-back = 引き受けを解除する
shortcuts-class = この番号の区分によって違法とする
shortcuts-out = 対象外とする
shortcuts-why = 判断できない理由の欄へ
shortcuts-undo = 決定を取り消す
shortcuts-off = キー操作を無効にする
shortcuts-on = キー操作を有効にする
lists-title = 既知の素材のリストでの検索結果
lists-independent = このアドレスについて通報されたファイルが、二か国のリストにあります。
lists-one = このアドレスについて通報されたファイルが、一つのリストだけにあります。
lists-text = ハッシュ値が示すのは、何が通報されたかであり、今そこに何があるかではありません。評価する人が確認します。
lists-line = { $organisation }（{ $country }）、{ $kind }
lists-line-level = { $organisation }（{ $country }）、{ $kind }：{ $level }
