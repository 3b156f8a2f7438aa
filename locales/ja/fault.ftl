fault-missing-title = このページはありません
fault-missing = このアドレスに当たるものは登録簿にないか、指定された日にはまだありませんでした。アドレスを確かめるか、トップページからお探しください。
fault-bad-title = このアドレスの指定には応じられません
fault-broken-title = こちら側で不具合が発生しました
fault-broken = ページを作成できませんでした。失われたものはありません。1分ほど待ってからもう一度お試しください。再び失敗する場合は、下のIDを運営者にお知らせください。
fault-moved-title = その間に誰かが変更しました
fault-moved = 何も上書きされておらず、送信された内容は受け付けられていません。前に戻り、ページを読み込み直して、現在の内容を確認してください。
fault-foreign-title = これは Accord のページから送信されたものではありません
fault-foreign = お使いのブラウザーによると、別のサイトから送信されたか、送信元が示されていません。何も行われていません。このサイトでページを開き、もう一度送信してください。
fault-refused-title = 今はこの操作を行えません
fault-wait-title = 試行回数が多すぎます
fault-wait = { $seconds ->
   *[other] { $seconds } 秒
}待ってから、もう一度お試しください。
fault-token-title = このトークンでは何も開けません
fault-id = この不具合のID：
fault-front = トップページ
fault-date = 「{ $given }」は日付ではありません。{ $example }のように、年、月、日の順に入力してください。
