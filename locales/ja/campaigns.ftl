campaigns-title = 啓発キャンペーン
campaigns-lead = { $n ->
   *[other] { $n }件のキャンペーンが記録されています
}。少なくとも1件で名前が挙げられている参加国は、{ $of }か国中{ $k }か国です。
campaigns-lead-member = { $n ->
    [0] この参加国の名前を挙げたキャンペーンの記録はありません。キャンペーンがなかったという意味ではありません。
   *[other] この参加国の名前を挙げたキャンペーンが{ $n }件記録されています。
}
campaigns-note = 多くの国で行われ、出典が国名を一つ一つ挙げていないキャンペーンもあります。そうしたキャンペーンは、個々の参加国の件数に含めません。
campaigns-chart = { $n ->
   *[other] 記録されたキャンペーン{ $n }件、最初の開始は{ $first }
}
campaigns-chart-sub = 横棒は開始から終了までを示します。破線：終了時期は不明。点：毎年行われると出典が述べているもの。
campaigns-chart-source = 各キャンペーンの出典は、下の一覧に示します。
campaigns-list = すべてのキャンペーン（時期順）
campaigns-where = 場所
campaigns-organiser = 実施主体：
campaigns-yearly = 毎年（初回：{ $start }）
campaigns-closed = { $start }～{ $end }
campaigns-open = { $start }から、終了時期は不明
campaigns-ended = { $end }まで、開始時期は不明
campaigns-no-date = 時期は不明
calendar-title = キャンペーン暦
calendar-lead = { $n ->
   *[other] 全部で{ $n }件のキャンペーンが記録されています。下に示すのは、この年に行われるものです。
}
calendar-year = 年
calendar-before = 前の年
calendar-after = 次の年
calendar-file = ご自身のカレンダー用（iCalendar）
calendar-bad-year = 「{ $given }」は1990年から2100年までの年ではありません。4桁の数字で入力してください。
calendar-chart = { $n ->
   *[other] { $year }年のキャンペーン{ $n }件
}
calendar-chart-sub = 横棒は、初日から最終日までのうち、この年に当たる部分を示します。破線：最終日は不明。
campaign-aim = 変えようとしていること
campaign-members = 参加国
campaign-leads = （主導）
campaign-audiences = 対象
campaign-channels = 伝える手段
campaign-languages = 言語
campaign-planned = 予定の時期
campaign-ran = 実施の時期
campaign-not-begun = まだ始まっていません。
campaign-materials = 教材・資料
campaign-no-materials = 教材・資料は挙げられていません。
campaign-materials-note = 教材・資料は発行元にあり、ここには一切保存していません。ハッシュ値（SHA-256）によって、文書が該当するものかどうかを確かめられます。
campaign-material-title = 表題
campaign-material-kind = 種類
campaign-material-language = 言語
campaign-material-licence = 他の人に認められる利用
campaign-material-place = 所在
campaign-material-publisher = 発行元
campaign-reach = 誰に届いたか
campaign-no-reach = 誰に届いたかについての記載はありません。
campaign-reach-note = それぞれの数は、横に示す方法で、別々のものを数えています。合計はしません。
campaign-channel = 手段
campaign-number = 数
campaign-what-counted = 数えたもの
campaign-how-counted = 数えた者と方法
campaign-evaluation = 変わったこと
campaign-no-evaluation = 何が変わったかは分かっていません。
campaign-evaluation-note = 一つの質問を、キャンペーンの前に一つの標本に、後に別の標本に尋ねています。区間（95 %）は、差がどの程度であり得るかを示します。キャンペーンが差の原因であることを示すものではありません。
campaign-question = 質問と、尋ねた相手
campaign-before = 前
campaign-after = 後
campaign-compared = 差
campaign-share = { $asked }人中{ $yes }人
campaign-share-withheld = 回答者{ $asked }人、少ないため割合は示しません
campaign-withheld = 少ないため示しません
campaign-interval = { $low }～{ $high }パーセントポイント
campaign-adoptions = 他の参加国による利用
campaign-adoptions-count = { $n ->
    [0] この教材・資料を取り入れた参加国は、{ $of }か国中にありません。誰も使っていないという意味ではありません。
   *[other] { $of }か国中{ $n }か国が、この教材・資料を取り入れています。
}
campaign-adopted-on = 取り入れた日
campaign-used = 利用の時期
campaign-state-draft = 草案
campaign-state-planned = 予定
campaign-state-running = 実施中
campaign-state-over = 終了
campaign-state-evaluated = 終了、評価済み
campaign-state-dropped = 破棄
campaign-audience-children-under-10 = 9歳までの子ども
campaign-audience-children-10-13 = 10～13歳の子ども
campaign-audience-children-14-17 = 14～17歳の子ども
campaign-audience-parents = 保護者・養育者
campaign-audience-teachers = 教員
campaign-audience-professionals = 子どもに接する専門職
campaign-audience-providers = 事業者
campaign-audience-public = 一般の人
campaign-audience-worried = 自分の行動に不安を感じている人
campaign-channel-schools = 学校
campaign-channel-television = テレビ
campaign-channel-radio = ラジオ、ポッドキャスト
campaign-channel-press = 新聞、雑誌
campaign-channel-website = 専用サイト
campaign-channel-social-media = ソーシャルメディア
campaign-channel-games = ゲーム、動画のプラットフォーム
campaign-channel-search-engines = 検索エンジン
campaign-channel-public-places = 公共の場のポスター、画面
campaign-channel-events = 催し、講座
campaign-channel-helplines = 相談窓口、通報窓口
campaign-channel-offices = 役所、診療所など
campaign-material-leaflet = リーフレット
campaign-material-poster = ポスター
campaign-material-lesson = 授業案
campaign-material-guide = 手引き
campaign-material-film = 動画
campaign-material-audio = 音声
campaign-material-texts = 文章
campaign-material-kit = 教材一式
campaign-licence-cc0 = 自由に利用可（CC0）
campaign-licence-cc-by = 作成者を表示して利用・改変可（CC BY）
campaign-licence-cc-by-sa = 同上、同じライセンスで提供（CC BY-SA）
campaign-licence-cc-by-nc = 営利目的以外で利用・改変可（CC BY-NC）
campaign-licence-cc-by-nd = 改変せずに利用可（CC BY-ND）
campaign-licence-government-open = 政府のオープンライセンス
campaign-licence-ask-first = 利用前に発行元に要確認
campaign-licence-not-for-reuse = 再利用不可
campaign-counted-people = 人数（一人を1回だけ数える）
campaign-counted-shown = 表示回数
campaign-counted-visits = 訪問数
campaign-counted-copies = 配布部数
campaign-counted-contacts = 電話、手紙、メッセージの件数
campaign-counted-sessions = 授業、講座、催しの回数
campaign-change-clearly-more = 明確に増加
campaign-change-within-chance = 偶然の範囲内
campaign-change-clearly-less = 明確に減少
campaign-change-too-few = 少なく判断できない
adoption-gist = { $member }が「{ $name }」を取り入れる
