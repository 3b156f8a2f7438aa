### 二人で定める表：国が通知と削除対応で認めることと、警察の回答がない場合の扱い。

work-nav-rules = 規則
work-waits-rules = 送信の条件についての新しい表が、あなたの確認待ち
work-waits-police-table = 警察の回答がない場合の扱いについての新しい表が、あなたの署名待ち

rules-title = 何を、いつ送信するか
rules-of = 何を、いつ送信するか：{ $member }
rules-room-text = 誰が誰に、何を、いつ通知できるかは、それぞれの国が定めます。何も定めていない国には、慎重な表が適用されます。
rules-room-nothing = 表を定めた国はありません。すべての国に、慎重な表が適用されています。
rules-country = 国
rules-holds = 適用されているもの
rules-proposal = 提案
rules-proposal-waits = 二人目の確認待ち
rules-proposal-none = なし

table-careful = まだ誰も表を定めていないため、慎重な表が適用されています。
table-edition = 第{ $n }版
table-edition-since = 第{ $n }版（{ $when } から）。
table-by = { $who }（{ $role }）、{ $when }
table-waits = 第{ $n }版が二人目の確認を待っています
table-second-needed = 7日以内に、別の人が確認します。
table-proposed = 提案者
table-confirmed = 確認者
table-reason = 理由
table-reason-hint = 確認する人と、後に変更の理由を尋ねる人が読みます。個別の事案や個人の名を書かないでください。
table-field = 項目
table-now = 現在
table-then = 変更後
table-propose = 新しい表を提案する
table-propose-do = 提案する
table-drop = 提案を取り下げる
table-wrong = 提案されませんでした。入力した内容は残っています。
table-history = これまでの版
table-history-nothing = まだありません。

rules-confirm = 確認する
rules-confirm-text = 確認した時点から、待っているものも含め、通知はこの表に従って送信されます。提案した人とともに、あなたが責任を負います。
rules-police-table = 警察の回答がない場合の扱い
rules-silence-counts = 警察が、回答がない場合の扱いに署名しています：第{ $n }版（{ $when } から）。
rules-silence-unsigned = 警察は、まだ表に署名していません。署名するまでは、警察の回答がなければ何も送信されません。
rules-silence-nothing = 警察の回答がなければ、何も送信されません。回答がないことによって送信されるものはありません。

rules-field-police = 警察
rules-field-second_assessor = 評価
rules-field-pregraded = 既知の素材
rules-field-windows = 時間帯
rules-field-notifies = この国の側から通知できる相手
rules-field-accepts = この国の受信者に通知できる者
rules-field-classes = 違法とするもの
rules-field-languages = 通知の言語
rules-field-retention_days = 適法と判断されたもの
rules-field-probes = 外部からの確認
rules-police-first = 警察が先に回答する：警察の回答がなければ、何も送信されない
rules-police-parallel = ほかの手続きと並行して警察に照会する：回答がない場合の扱いは、警察が署名した表による
rules-two = それぞれのアドレスを二人が評価する
rules-one = それぞれのアドレスを一人が評価する
rules-pregraded = 独立した二つのリストにあるものは、改めて確認せずに違法とする
rules-looked-at = ほかのものと同じように確認する
rules-any-hour = 時間帯にかかわらず通知を送信する
rules-window = { $first }～{ $last }、{ $from }～{ $to }（UTC）
rules-window-day = { $day }、{ $from }～{ $to }（UTC）
rules-at-home = 国内
rules-pair = { $sender } → { $recipient }：{ $place }
rules-nobody = なし
rules-class = { $scheme }（{ $edition }）、{ $level }：{ $breadth }
rules-every-edition = すべての版
rules-days = { $n ->
   *[other] { $n }日後に破棄
}
rules-probes-off = 今もあるかどうかを外部から確認しない
rules-probes-status = 今もあるかどうかを確認する：状態だけを調べ、本体は決して取得しない

weekday-1 = 月曜日
weekday-2 = 火曜日
weekday-3 = 水曜日
weekday-4 = 木曜日
weekday-5 = 金曜日
weekday-6 = 土曜日
weekday-7 = 日曜日

rules-police = 警察
rules-police-hint = 警察が署名した表がなければ、どちらを選んでも扱いは同じです。
rules-windows = 通知を送信する時間帯
rules-windows-hint = 1行に一つずつ、UTCで入力してください：「1-5 08:00-18:00」は月曜日から金曜日までを表します。空欄の場合は、時間帯にかかわらず送信されます。
rules-retention = 適法と評価されたものを破棄するまでの日数
rules-retention-hint = 1以上の整数。通常は90です。
rules-languages = 通知の言語
rules-languages-hint = タグを空白で区切り、優先する順に入力してください：「de en」。
rules-notifies = この国の側から通知できる相手
rules-pairs-hint = 1行に一つずつ、送信者、受信者、国外の場合はその国を入力してください：「hotline host」、「hotline host FR」。送信者：hotline、police、authority。受信者：host、cdn、reseller、site、upstream、registrar、regulator。
rules-accepts = この国の受信者に通知できる者
rules-accepts-hint = 1行に一つずつ、同じ語で入力してください。国は、通知する側の国です。国境を越える通知には、両方の国の表で認められていることが必要です。
rules-classes = 違法とするもの
rules-classes-hint = 1行に一つずつ、どの国でも違法なものは「scheme | level | baseline」、この国で違法なものは「scheme | level | national」と入力してください。版を続けることもできます：「scheme | level | national | 2025」。
rules-pair-unread = { $n }行目は、送信者と受信者の組になっていません。送信者、受信者、必要に応じて国の英大文字2文字を入力してください：「hotline host FR」。
rules-class-unread = { $n }行目は、区分になっていません。「scheme | level | baseline」または「scheme | level | national」と入力してください。
rules-window-unread = { $n }行目は、時間帯になっていません。1～7の曜日と、早い時刻から遅い時刻までを入力してください：「1-5 08:00-18:00」。

police-table-title = 回答がない場合の扱い
police-table-of = 警察の回答がない場合の扱い：{ $member }
police-table-text = 通知が送信される前に、警察に照会します。この表は、警察の回答がない場合にどうなるかを定めます。国の表が、ほかの手続きと並行して警察に照会すると定めている場合に適用され、保留が続いている間は決して適用されません。表示されるのは、警察と主任分析担当者だけです。ほかの人がこの分数を知ると、何が保留されているかを時計から推測できてしまうためです。
police-table-unsigned = 警察は、まだ表に署名していません。すべてが警察の回答を待ち、保留が終了すると通知が送信されます。
police-table-sign = 署名する
police-table-sign-text = あなたは機関の二人目の担当官として、この内容に署名します。署名した時点から、回答がない場合はこのとおりに扱われます。すでに照会されているものには、改めて同じ長さの時間が与えられます。
police-table-at-end = 保留の終了時
police-table-at-end-hint = 誰も解除しない保留は、自動的に終了します。
at-end-release = 通知を送信する
at-end-ask = 改めて警察に照会する
silence-title = 警察の回答がない場合
silence-known = 素材
silence-live = { $known }、虐待が続いている
silence-about = { $known }：{ $host }
silence-waits = 回答を待つ
silence-goes = { $n ->
   *[other] { $n }分後に送信
}
silence-hint = 通知が送信されるまでの分数。空欄の場合は、警察の回答を待ちます。
silence-unread = { $least }～{ $most }の整数で分数を入力するか、空欄にしてください。
knowledge-known = 既知
knowledge-unknown = 未知
knowledge-new-victim = まだ特定されていない被害者
host-short-large = 大規模なホスティング事業者
host-short-other = その他のホスティング事業者
host-short-suspect = 関与の疑いのあるホスティング事業者

act-rules-proposed = 国の表を提案
act-rules-confirmed = 国の表を確認
act-rules-dropped = 国の表の提案を取り下げ
act-police-table-proposed = 警察の表を提案
act-police-table-signed = 警察の表に署名
act-police-table-dropped = 警察の表の提案を取り下げ
