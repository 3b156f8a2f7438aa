### 誰でも使えるアドレスの通報フォームと、通報がどうなったか。動揺している人も読みます：短く、穏やかに、衝撃を与えないように。

reporting-title = アドレスを通報する
reporting-lead = インターネット上で、児童の性的虐待の画像や動画を目にしましたか。それを見た場所のアドレスを送ってください。名前を伝える必要はありません。
reporting-stop-title = それ以上は見ないでください
reporting-stop = ほかにもないか探さないでください。もう一度開いたり、コピーや保存をしたり、誰かに送ったりしないでください。証拠のためでも、しないでください。多くの国では、目的にかかわらず犯罪になります。アドレスだけで十分です。
reporting-who-title = 誰が読むか
reporting-who = 通報を受け取る通報窓口の分析担当者です。担当者がアドレスを開くたびに、そのことが記録されます。違法であれば、警察と、それが置かれている機器を持つ事業者にアドレスが伝えられます。誰が送ったかは、誰にも伝えられません。
reporting-next-title = この後の流れ
reporting-next = 分析担当者が、そこに何があるかを確認します。違法であれば、通報窓口が削除を求めます。受付番号を使うと、通報がどうなったかを後で確認できます。
reporting-about-you-title = あなたについて
reporting-about-you = あなたに関することは、フォームに書かれたこと以外、何も保存しません。名前もクッキーも、お使いの端末のアドレスも保存しません。
reporting-member = 国
reporting-member-hint = 今いる国です。その国の通報窓口に通報が届きます。
reporting-member-one = 通報は{ $country }の通報窓口に届きます。
reporting-elsewhere = お探しの国がない場合は、その国での通報先を確認してください：
reporting-addresses = アドレス
reporting-addresses-hint = https://example.org/page のように、1行に1件ずつ書いてください。{ $n }件までです。もう手元になければ、覚えていることを書いてください。確かめに戻らないでください。
reporting-urgent = 分かっていること
reporting-at-risk = 今、危険な状態にある子どもがいる
reporting-live = 虐待が生配信されている、または今も続いている
reporting-note = ほかに分析担当者に伝えておきたいこと
reporting-note-hint = ページのどこにあるか、どうすればたどり着けるかを書いてください。見えるものの様子や、子どもの名前は書かないでください。
reporting-contact = あなたの連絡先
reporting-contact-hint = 問い合わせを受けてもよい場合だけ、メールアドレスか電話番号を書いてください。厳重に保管し、通報窓口の分析担当者だけに示します。空欄にすれば、あなたが誰かは誰にも分かりません。
reporting-optional = 任意
reporting-no-files = 文字だけです。画像やファイルは決して受け取りません。
reporting-go = 通報を送る
reporting-wrong = 送信されていません。入力した内容はここに残っています。
reporting-choose = 一覧から国を選んでください。
reporting-none = アドレスを1件以上書いてください。
reporting-many = アドレスは{ $n }件までです。残りは別の通報で送ってください。
reporting-long = { $n }文字までです。短くしてください。
reporting-line = { $n }行目：{ $what }
reporting-lines-more = { $n ->
   *[other] ほかにも{ $n }行が、アドレスになっていません。
}
reporting-wait = 今は多くの通報が届いているため、送信されていません。入力した内容はここに残っています。{ $n ->
   *[other] { $n }秒待ってから、もう一度送ってください。
}
reporting-stale = このページが長く開かれたままだったか、すでに送信されたため、今回は送信されていません。入力した内容はここに残っています。受付番号が届いていなければ、もう一度送ってください。
reporting-failed = こちらで不具合があったため、送信されていません。入力した内容はここに残っています。少し待ってから、もう一度送ってください。
reporting-nobody = 今は、このサイトで通報を受け付けている通報窓口がありません。今いる国での通報先を確認してください：

# 行がアドレスでない理由：何が違うか、どうすればよいか。行の内容は繰り返しません。
address-refused-empty = 何も書かれていません。https://example.org/page のようなアドレスを書いてください。
address-refused-too-long = アドレスとしては長すぎます。前後の余分なものを除いてください。
address-refused-several = 複数のアドレスがあります。1行に1件ずつ書いてください。
address-refused-unseen = 目に見えない文字が含まれています。もう一度コピーするか、手で入力してください。
address-refused-cut-off = 途中で切れたように、点で終わっています。全体をコピーしてください。
address-refused-shared = 多くの人が共有するファイルへのリンクでは、場所が分かりません。そのリンクが載っているページのアドレスを書いてください。
address-refused-content = 内容を指すだけで、場所を示していません。https://example.org/ipfs/… のように、それを表示するページのアドレスを書いてください。
address-refused-app = アプリの中へのリンクでは、場所が分かりません。アプリの「リンクをコピー」や「共有」で得られるアドレスを書いてください。
address-refused-person = これは人のアドレスです。下の文章欄に書き、ここにはページのアドレスを書いてください。
address-refused-local = 一つの端末の中にしかないものです。元のページのアドレスを書いてください。
address-refused-stream = 配信はページから開かれます。そのページのアドレスを書いてください。
address-refused-scheme = 受け付けるのは、http、https、ftpで始まるアドレスだけです。それが見られるページのアドレスを書いてください。
address-refused-no-scheme = 始まりがアドレスの形ではありません。ブラウザーに表示されるとおり、https:// から書いてください。
address-refused-no-host = サイトが示されていません。https://example.org/page のように、アドレスの全体を書いてください。
address-refused-host = このような名前のサイトはあり得ません。文字と点が正しいか、空白が入っていないかを確かめてください。
address-refused-no-dot = サイトの名前に点がありません。名前の全体を書いてください。
address-refused-number = この番号のサイトはありません。数字を確かめてください。
address-refused-not-public = 一つの機器またはネットワークからしか開けません。ほかの人が開くときのアドレスを書いてください。
address-refused-onion = .onionの前の名前は、英字と数字で56文字です。全体をコピーしてください。
address-refused-port = コロンの後の番号は1から65535までです。ブラウザーに表示されていなければ、除いてください。

reporting-sent-title = 通報を受け付けました
reporting-sent-lead = ありがとうございます。{ $country }の通報窓口に届きました。ほかにしていただくことはありません。
reporting-receipt = 受付番号
reporting-receipt-once = 表示されるのは今回だけです。通報がどうなったかを後で確認したい場合は、書き留めるか、このページを印刷してください。番号から分かるのはそれだけで、同じ番号をもう一度お伝えすることは誰にもできません。
reporting-receipt-where = 確認する場所：
reporting-another = 別のものを通報する
reporting-sent-for-you = 見たものが心に残ることがあります。恥ずかしいことではありません。信頼できる人に話してください。

reporting-look-up-title = 通報がどうなったか
reporting-look-up-lead = 通報を送ったときに表示された受付番号を入力してください。
reporting-look-up-label = 受付番号
reporting-look-up-hint = 英字と数字で26文字。
reporting-look-up-go = 確認する
reporting-answer-open = 対応しています
reporting-answer-open-text = 内容を確認しているか、削除に向けて対応しています。関係者に気付かれないように、どこまで進んだかは誰にも伝えません。
reporting-answer-closed = できることはすべて行いました
reporting-answer-closed-text = 通報窓口での対応は終わりました。関係者に気付かれないように、何が分かったかは誰にも伝えません。再び目にした場合は、もう一度通報してください。
reporting-answer-unknown = この受付番号の通報はありません
reporting-answer-unknown-text = 書き留めたものと、1文字ずつ照らし合わせてください。
