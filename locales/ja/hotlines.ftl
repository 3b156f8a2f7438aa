hotlines-title = 通報先
hotlines-lead = 今いる国を選んでください。通報窓口が通報を受け付け、あとの対応を行います。証拠は要りません。それ以上調べる必要もありません。
hotlines-danger = 今、誰かが危険な状態にあるときは、今いる国の警察または緊急通報番号に電話してください。
hotlines-not-alone = あなた自身に何かがあったとしても、あなたのせいではありません。通報窓口や、信頼できる大人が力になれます。
hotlines-leave = このページを離れる
hotlines-no-address = ウェブアドレスは出典に載っていません。
hotlines-inhope-yes = INHOPE加盟：はい
hotlines-inhope-since = INHOPE加盟：はい（{ $year }年から）
hotlines-inhope-no = INHOPE加盟：いいえ
hotlines-inhope-unknown = INHOPE加盟：不明
hotlines-all = すべての国
hotlines-without = 通報窓口の記録がない国
hotlines-without-text = { $n ->
   *[other] { $of }か国中{ $n }か国
}については、ここでは通報窓口が分かっていません。窓口がないという意味ではありません。
hotlines-what-then = その場合は、現地の警察に通報できます。他の国の通報窓口が受け付けることもあります。
hotlines-about = このページについて
hotlines-stored = あなたに関することは何も保存しません。名前もアドレスもクッキーも保存しません。
hotlines-history = このページを見たことがブラウザーに残る場合があります。閲覧履歴から削除できます。
hotlines-record = { $n ->
    [0] 通報窓口の記録はありません。
   *[other] { $n }件の通報窓口が記録されています。
}
hotlines-record-members = { $of }か国中{ $k }か国にあります。
hotlines-check = アドレスは出典の記載のとおりです。Accord自体は通報窓口ではありません。このサイトでの通報は、選ばれた国の通報窓口に届きます。INHOPEは、多くの国の通報窓口でつくる団体です。
hotlines-here = このサイトで通報する
hotlines-here-one = { $country }の通報窓口は、このサイトで通報を受け付けています。名前を伝える必要はありません。
hotlines-here-some = 次の国の通報窓口は、このサイトで通報を受け付けています：{ $countries }。名前を伝える必要はありません。
hotlines-receipt = 受付番号をお持ちの方：通報がどうなったかを確認する
hotlines-directory = 出典では、INHOPEによる通報窓口の一覧が紹介されています：
leave-title = 空白のページ
leave-text = このページは閉じてかまいません。
