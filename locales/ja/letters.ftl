### メールの文面。書式なしのテキスト：一段落が一行、アドレスは独立した一行。

letter-exercise = これは演習です。このメールの内容はすべて架空のものです。
letter-foot = オンラインにおける児童の性的虐待に対する同盟の実務基盤Accordからのメールです。このメールは自動的に作成されており、返信を読む者はいません。
letter-round-opened-subject = { $member }：報告ラウンド「{ $event }」の受付開始（{ $closes }まで）
letter-round-opened-body =
    報告ラウンド「{ $event }」が始まりました。{ $member }の進捗報告書の受付期間は、{ $opens }から{ $closes }の終わり（UTC）までです。

    前回ラウンドの回答のうち、現在も当てはまる可能性のあるものは、様式に記入してあります。報告書には、各担当機関、国内調整官、大臣の受任者それぞれの署名が必要です。そのための日数を見込んでください。

    { $link }
letter-round-closed-subject = { $member }：報告ラウンド「{ $event }」の締切
letter-round-closed-body =
    報告ラウンド「{ $event }」は、{ $closes }の終わり（UTC）に締め切られました。その時点の内容は凍結され、以後も引用できます。

    { $came ->
        [0] { $member }の報告書は提出されていません。引き続き受け付けますが、遅れた日数が示されます。
       *[other] { $member }の報告書は提出済みです。記載漏れの確認を経て、審査担当者に送られます。
    }

    { $link }
letter-reminder-30-subject = { $member }：「{ $event }」の報告書の期限は{ $closes }です
letter-reminder-30-body =
    「{ $event }」に関する{ $member }の進捗報告書は、まだ提出されていません。最終日は{ $closes }です（UTCでその日の終わりまで）。{ $days ->
       *[other] 残りは{ $days }日です。
    }

    報告書には、各担当機関、国内調整官、大臣の受任者それぞれの署名が必要です。そのための日数を見込んでください。

    { $link }
letter-reminder-7-subject = { $member }：報告書の期限は{ $closes }です
letter-reminder-7-body =
    「{ $event }」に関する{ $member }の進捗報告書は、まだ提出されていません。{ $days ->
        [0] 本日が最終日です
       *[other] 残りは{ $days }日です
    }。{ $closes }の終わり（UTC）までに提出されれば、期限内となります。

    それより後に提出された報告書も受け付けますが、遅れた日数がその後も表示されます。

    { $link }
letter-reminder-overdue-subject = { $member }：「{ $event }」の報告書の期限（{ $closes }）が過ぎています
letter-reminder-overdue-body =
    「{ $event }」に関する{ $member }の進捗報告書は、期限を{ $days ->
       *[other] { $days }日
    }過ぎています。最終日は{ $closes }でした。

    報告書は引き続き受け付けます。ラウンドの公開ページには、未提出であることが示され、提出後は遅れた日数が示されます。

    { $link }
letter-report-returned-subject = { $member }：「{ $event }」の報告書が差し戻されました
letter-report-returned-body =
    「{ $event }」に関する{ $member }の進捗報告書が、署名の段階で差し戻されました。報告書は草案に戻り、署名はすべて無効になりました。理由は報告書に記載されています。

    { $link }
letter-reply-due-subject = { $member }：審査に対する見解の提出期限は{ $until }です
letter-reply-due-body =
    「{ $event }」に関する{ $member }の報告書の審査結果が出そろいました。参加国は、{ $until }の終わり（UTC）まで、これに対する見解を提出できます。見解は審査結果と並べて公表されます。この日を過ぎると、審査結果は見解なしで公表されます。

    { $link }
letter-review-assigned-subject = 「{ $event }」の審査のお願い
letter-review-assigned-body =
    「{ $event }」に関する{ $member }の報告書の審査をお願いします。報告書を見る前に、独立した判断の妨げになることがないかどうかを申告していただきます。

    { $link }
letter-invitation-subject = Accordのアカウントについて
letter-invitation-body =
    { $name }様、Accordでの業務に招待されました。次のリンクからアカウントを作成してください。リンクは{ $until }まで、1回だけ有効です。

    { $link }

    このメールにお心当たりがない場合は、何もする必要はありません。
letter-recovery-subject = Accordのアカウントの復旧について
letter-recovery-body =
    { $name }様、二人の同僚があなたを本人と保証しました。次のリンクから、新しいサインイン方法を選んでください。リンクは{ $until }まで、1回だけ有効です。

    { $link }

    これにより、以前のパスキー、パスワード、トークン、セッションはすべて無効になります。ご自身で依頼していない場合は、リンクを開かず、直ちに管理者に知らせてください。
letter-keys-changed-subject = Accordのサインイン方法が変更されました
letter-keys-changed-body =
    お使いのアカウントで、サインイン方法が追加、変更、または削除されました。現在の方法はすべて次のページで確認できます。

    { $link }

    ご自身によるものでない場合は、直ちに管理者に知らせ、アカウントの停止を依頼してください。
letter-report-to-sign-subject = { $member }：「{ $event }」の報告書が署名を待っています
letter-report-to-sign-body =
    「{ $event }」に関する{ $member }の進捗報告書の記入が終わり、各担当機関に回されました。担当機関の署名者は、内容を読んだうえで、署名するか、理由を付けて差し戻してください。

    署名は、表示されている回答に対するものです。その後に回答が一つでも変わると、署名はすべて無効になります。

    { $link }
letter-report-to-approve-subject = { $member }：「{ $event }」の報告書にすべての担当機関が署名しました
letter-report-to-approve-body =
    「{ $event }」に関する{ $member }の進捗報告書は、国内調整官の承認を待っています。

    { $link }
letter-report-to-submit-subject = { $member }：「{ $event }」の報告書が大臣の受任者の署名を待っています
letter-report-to-submit-body =
    「{ $event }」に関する{ $member }の進捗報告書には、すべての担当機関と国内調整官の署名がそろいました。大臣の受任者が署名すると、報告書が提出されます。この署名は、報告書の記入にも署名にも関わっていない人が行います。

    { $link }
letter-report-submitted-subject = { $member }：「{ $event }」の報告書が提出されました
letter-report-submitted-body =
    「{ $event }」に関する{ $member }の進捗報告書が提出され、変更できなくなりました。これから事務局が記載漏れの有無を確認します。

    { $link }
letter-hold-reminder-subject = Accordで対応を待っているものがあります
letter-hold-reminder-body =
    Accordで対応を待っているものがあります。内容をメールに書くことはありません。サインインし、「警察」でご覧ください。

    { $link }
letter-emergency-subject = 緊急：緊急の事案が警察の回答を待っています
letter-emergency-body =
    緊急の事案が、警察の回答を待っています。サインインして回答してください。一覧の先頭に表示されます。所属するどなたかが回答するまで、このメールは10分ごとに送信されます。

    { $link }
letter-notice-again = これは再度のお願いです。この通知は以前にもお送りしましたが、対応がなされたことを把握しておりません。
letter-notice-again-reason = 以前に送信した通知についての再度のお願いです。
letter-notice-again-subject = 通知{ $number }についての再度のお願い：貴サービス上の児童の性的虐待の画像等について
letter-notice-subject = 通知{ $number }：貴サービス上の児童の性的虐待の画像等について
letter-notice-reason = { $sender }は、このアドレスに児童の性的虐待の画像等があることを確認しました。これを閲覧可能な状態に置くことは犯罪です。
letter-notice-body =
    { $sender }は、貴サービス上に児童の性的虐待の画像等があることを確認しました。これは{ $sent }付の通知{ $number }です。

    その所在は添付の報告書xarf.jsonに記載されており、このメールの本文にはありません。直ちに削除するか、閲覧できないようにしてください。そのために必要な時間を超えて見ること、複製すること、このメールを転送することはおやめください。添付の報告書から所在がわかってしまいます。
letter-notice-wish =
    さらに2点お願いします。削除したものと、それを置いた者についてお持ちの情報を、{ $sent }から{ $days }日間保全してください。また、{ $until }までは、この依頼があったことをその者に伝えないでください。
letter-notice-answer =
    結果をお知らせください。次のリンクから、アカウントなしで、クリック1回で回答できます。リンクで回答できるのは1回だけです。

    { $link }

    このメールに返信していただくこともできます。
letter-notice-foot = オンラインにおける児童の性的虐待に対する同盟の実務基盤Accordからのメールです。このメールは自動的に送信されていますが、返信は担当者が読みます。
letter-hand-over-arrived-subject = { $member }：あなたの通報窓口に1件が移管されました
letter-hand-over-arrived-body =
    { $member }の通報窓口が、1件をあなたの通報窓口に移管しました。24時間以内の回答を待っています。受領したこと、受け入れること、受け入れないことのいずれかを回答してください。

    { $link }
letter-hand-over-overdue-subject = { $member }：あなたの通報窓口への移管が回答を待っています
letter-hand-over-overdue-body =
    { $member }の通報窓口からあなたの通報窓口に移管された1件が、24時間を超えて回答を待っています。受領したこと、受け入れること、受け入れないことのいずれかを回答してください。これについてのメールは、これが最後です。

    { $link }
letter-table-to-confirm-subject = { $member }：通知と削除対応の表が二人目の確認を待っています
letter-table-to-confirm-body =
    { $member }が通知と削除対応で認めることについて、新しい表が提案されました。何が変わるかを読んだうえで、確認するか、取り下げを求めてください。確認されるまでは、これまでの表が適用されます。提案は7日が過ぎると終了します。

    { $link }
letter-police-table-to-sign-subject = { $member }：警察の表があなたの署名を待っています
letter-police-table-to-sign-body =
    あなたの機関の担当官が、{ $member }の警察の回答がない場合の扱いについて、新しい表を提案しました。何が変わるかを読んだうえで、署名するか、取り下げを求めてください。二人目の担当官が署名するまでは、これまでの表が適用されます。提案は7日が過ぎると終了します。

    { $link }
letter-referral-came-subject = あなたの国の警察に連絡が届きました
letter-referral-came-body =
    別の機関が、あなたの国の警察に連絡を送りました。内容をメールに書くことはありません。サインインしてご覧ください。

    { $link }
letter-referral-moved-subject = 警察間の照会に動きがありました
letter-referral-moved-body =
    所属機関が送った、または受け取った照会に動きがありました。内容をメールに書くことはありません。サインインしてご覧ください。

    { $link }
letter-referral-overdue-subject = 警察間の照会が期限を過ぎています
letter-referral-overdue-body =
    所属機関と別の機関との間の照会が、期限を過ぎています。このメールは、双方の機関に送られています。内容をメールに書くことはありません。サインインしてご覧ください。

    { $link }
letter-operation-asked-subject = あなたの国の警察に参加の依頼がありました
letter-operation-asked-body =
    別の機関が、あなたの国の警察に、共同作戦への参加を依頼しています。内容をメールに書くことはありません。サインインし、「共同作戦」でご覧ください。

    { $link }
letter-police-waits-subject = Accordで対応を待っているものがあります
letter-police-waits-body =
    Accordで、警察の対応を待っているものがあります。内容をメールに書くことはありません。サインインしてご覧ください。

    { $link }
letter-answers-to-release-subject = { $member }：回答時間が二人目の確認を待っています
letter-answers-to-release-body =
    { $member }の警察が他の機関への回答に要する時間の数値が作成されました。内容を読み、正しければ公表を承認してください。作成した人は承認できません。承認すると署名が付き、以後ずっと公開されます。

    { $link }
letter-provision-to-sign-subject = { $member }：法律に関する記載があなたの署名を待っています
letter-provision-to-sign-body =
    { $member }の国内調整官が、法律が要件の一つについて定めていることを書きました。内容を読んだうえで、署名するか、理由を付けて差し戻してください。署名すると公開されます。書いた人は署名しません。

    { $link }
letter-model-text-to-publish-subject = モデル条文が条文集への掲載を待っています
letter-model-text-to-publish-body =
    モデル条文が提案され、それを書いていない事務局の担当者を待っています。内容を読んだうえで、条文集に載せるか、理由を付けて差し戻してください。

    { $link }
letter-campaign-to-publish-subject = { $member }：キャンペーンが二人目の確認を待っています
letter-campaign-to-publish-body =
    { $member }のキャンペーンの準備が整い、公開されていない部分があります。それを書いていない人が、読んで公開できます。

    { $link }
letter-campaign-to-join-subject = { $member }のキャンペーンがあなたの国に参加を求めています
letter-campaign-to-join-body =
    { $member }のキャンペーンが、参加を求める国としてあなたの国を挙げています。参加すると答えて初めて、あなたの国は参加国に加わります。

    { $link }
letter-practice-to-review-subject = { $member }の優良事例が審査担当者を待っています
letter-practice-to-review-body =
    { $member }が優良事例を提案しました。他国の審査担当者のうち、最初に取りかかった一人が読みます。読んだとおりに承認するか、意見を付けて差し戻してください。

    { $link }
letter-practice-to-publish-subject = { $member }の優良事例が事務局の確認を待っています
letter-practice-to-publish-body =
    他国の審査担当者が、{ $member }の優良事例を承認しました。書いておらず、審査もしていない事務局の担当者が、読んで公開します。

    { $link }
letter-victims-to-confirm-subject = { $member }：件数が二人目の担当官の確認を待っています
letter-victims-to-confirm-body =
    { $member }の警察の担当官が、特定された被害者の件数を記入または修正しました。内容を読み、正しければ確認してください。記入した人は確認できません。

    { $link }
letter-victims-definition-to-confirm-subject = { $member }：数え方が二人目の担当官の確認を待っています
letter-victims-definition-to-confirm-body =
    あなたの機関の担当官が、{ $member }で特定された被害者として何を数えるかを提案しました。何が変わるかを読んだうえで、確認するか、取り下げを求めてください。二人目の担当官が確認するまでは、これまでの数え方が適用されます。提案は7日が過ぎると終了します。

    { $link }
