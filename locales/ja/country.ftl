country-joined = { $name }の同盟への参加日：{ $day }。
country-joined-unknown = { $name }が同盟に参加した日は分かっていません。
country-joined-how = 参加日の根拠：
country-statements = 登録簿には{ $n ->
   *[other] { $n }件の記述
}があります。内訳は、以前から行われていたことが{ $baselines }件、約束されたことが{ $commitments }件、その後に行われたことが{ $progress }件です。
country-no-statements = 登録簿には、まだ記述がありません。
country-standings = このうち、公式の様式によるものが{ $official }件、政府の声明によるものが{ $government }件、その他の公開の出典によるものが{ $public }件です。
country-silent = 情報がない活動目標：{ $goals }。
country-law = 締約国となっている文書：{ $instruments }。
country-law-table = 法的文書
country-law-title = 法律
country-report = 通報先
country-report-nothing = この国の通報窓口の記録はありません。
country-report-more = これらの通報窓口について詳しく見る
country-due = 期限が来るもの
country-passed = 期限が過ぎ、まだ判定がないもの
country-goals = 七つの活動目標
country-goals-note = 数は、記録されている記述の件数です。記録の量を表すものであり、努力の大きさではありません。
country-no-baseline = 基準（ベースライン）は分かっていません。何も行われていなかったという意味ではありません。
country-no-commitment = 約束（コミットメント）は分かっていません。何も約束されなかったという意味ではありません。
country-no-progress = その後に行われたことは分かっていません。何も行われなかったという意味ではありません。
country-more = 全部で{ $n }件あります。
country-more-link = すべて見る
country-figures = 公表された数値
country-figures-nothing = 数値の記録はありません。
country-figures-text = 各数値の時間の基準と範囲は、公表した者によるもののままです。時間の基準が異なる数値は比較できません。
country-figures-definition = この数値の定義
country-campaigns = キャンペーン
country-practices = 優良事例
country-timeline = 登録簿に記録された時期
country-timeline-text = 新しい日から順に示します。修正は、修正された記録と並べて残ります。
country-entered = 登録：{ $kinds }。
country-reports = 報告の記録
country-reports-nothing = 同盟所定の様式によるこの参加国の報告は、記録がありません。提出されたものの公表されていない可能性があります。
country-reports-text = { $n ->
   *[other] { $n }件の記述が、同盟所定の様式によるこの参加国の報告から得られています。
}
country-reports-rounds = これまでの同盟の報告ラウンド：
country-timeline-all = この参加国に関するすべての変更
country-data = ダウンロード
country-cite = 引用方法
country-report-came = 受領
country-report-signed = 署名
country-report-lacking = 非表示
country-report-lacks = 必須回答の不足 { $missing } 件、非公開 { $restricted } 件、小さい件数またはそれを明かすもの { $suppressed } 件
country-adoptions = 他の参加国から取り入れたもの
