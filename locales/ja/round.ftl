### 報告ラウンドの公開ページ。

round-title = 報告ラウンド：{ $event }
round-public-lead = 参加国{ $asked }か国のうち{ $came }か国が報告書を提出しました。{ $late ->
    [0] 遅れたものはありません。
   *[other] そのうち{ $late }件は遅れて提出されました。
}
round-public-announced = 参加国は{ $opens }から{ $closes }までに報告書を提出します。
round-public-before = このラウンドはAccordより前のものです。記録されている出典からは、どの参加国が報告したかは分かりません。
round-public-state = 状態
round-public-days = 報告書の受付期間
round-public-conference = 会議
round-public-vintage = 締切時に凍結
round-public-members = 報告書を提出した参加国
round-public-members-text = 最終日の終わり（UTC）までに提出された報告書は期限内です。それより後のものも受け付けられ、遅れた日数が示されます。このページに示されていない猶予は誰にも与えられません。
round-public-when = 提出日
round-public-late = 遅延
round-public-record = この記録とその全版（プログラム向け）
mark-in-time = 期限内
mark-not-in = 未提出
