### 規則により拒否されることと、その代わりにすべきこと：コードごとに一文。

# 役割。
refusal-analyst-and-police = 分析担当者と警察の役割を同時に持つことはできません。この役割は別のアカウントに付与してください。
refusal-admin-and-data = 利用者や機器を管理する人は、データを見る役割を持てません。この役割は別のアカウントに付与してください。
refusal-grant-member-missing = この役割は特定の参加国についてのものです。参加国を選んでください。
refusal-grant-member-not-needed = この役割は特定の参加国についてのものではありません。参加国を指定しないでください。
refusal-grant-already-held = このアカウントは、すでにこの役割を持っています。

# ラウンド。
refusal-round-not-now = ラウンドは、このステップに進める段階にありません。
refusal-round-days-out-of-order = ラウンドは、告知、受付開始、締切、会議の順に進みます。日付を直してください。
refusal-round-too-early-to-open = ラウンドは告知された日に始まります。それより早く始めることはできません。
refusal-round-too-early-to-close = 参加国は最終日の終わり（UTC）まで提出できます。締め切るのはその後にしてください。
refusal-round-before-conference = 会議はまだ始まっていません。それより前に発表済みにすることはできません。
refusal-round-close-has-passed = 最終日は過ぎました。その後に提出されたものは遅延となり、その旨が示されます。
refusal-round-only-later = 日程はすでに参加国に示されています。最終日は後の日にしか移せません。
refusal-round-bad-id = ラウンドの短縮名は、2027-lisbonのように、英小文字、数字、ハイフンを使い、40文字以内で付けてください。
refusal-round-taken = この短縮名のラウンドは、すでに登録簿にあります。別の短縮名にしてください。
refusal-round-unknown-questionnaire = その版の質問票はありません。一覧から選んでください。
refusal-round-empty = 未記入の項目があります（会議名、質問票の版、または理由）。

# 報告書。
refusal-report-not-now = 報告書は、このステップに進める段階にありません。
refusal-report-round-not-open = ラウンドはまだ始まっていません。
refusal-report-no-authority = 署名が必要な担当機関を挙げてください。
refusal-report-unknown-authority = この報告書では、この担当機関の署名は求められていません。
refusal-report-locked = 報告書は提出済みで、変更できません。公表後に改定できます。
refusal-report-nothing-changed = 回答に変更がありません。
refusal-report-answers-changed = お読みになった後に回答が変わりました。もう一度読んでから署名してください。
refusal-report-signed-already = この担当機関は署名済みです。
refusal-report-signs-twice = あなたはこの報告書に署名済みです。次の署名は別の人が行います。
refusal-report-approved-by-editor = 回答を編集した人は承認できません。同僚に依頼してください。
refusal-report-checked-by-involved = 報告書を編集または署名した人は、記載漏れの確認を行えません。同僚に依頼してください。
refusal-report-approved-above = 報告書はあなたの段階での署名を終え、次の段階にあります。差し戻せるのは、現在の段階の担当者だけです。
refusal-report-not-yet-there = 報告書はまだあなたの段階に来ていません。
refusal-report-reason-missing = 理由を記入してください。
refusal-report-held-back = 署名の前に、修正または説明が必要な箇所があります。報告書の画面に一覧があります。
refusal-report-unconfirmed = 前回ラウンドの回答のうち、まだ誰も確認していないものが残っています。変更するか、現在も当てはまることを確認してください。
refusal-report-baseline-frozen = 基準（ベースライン）はラウンドの締切時に凍結され、その後変わることはありません。元の文章に戻してください。
refusal-report-not-asked = 報告書にこの質問はありません。ページを読み込み直してください。
refusal-report-remark-settled = このコメントは解決済みです。新しいコメントを書いてください。
refusal-report-remark-empty = コメントを記入してください。
refusal-report-replied-already = 参加国は見解を提出済みです。
refusal-report-reply-awaited = 参加国の見解の提出期間が残っています。見解が提出された後、または期間が終わった後に公表してください。

# 約束。
refusal-commitment-not-now = 約束は、このステップに進める段階にありません。
refusal-commitment-named-twice = 同じIDが二度使われています。取組、マイルストーン、目標値には、それぞれ別のIDを付けてください。
refusal-commitment-nothing-changed = 内容に変更がありません。
refusal-commitment-terms-changed = お読みになった後に内容が変わりました。もう一度読んでから署名してください。
refusal-commitment-signed-by-editor = 内容を書いた人は署名できません。同僚に依頼してください。
refusal-commitment-reason-missing = 理由を記入してください。
refusal-commitment-deadline-passed = 期限は過ぎました。約束は現在の内容のまま判定されます。
refusal-commitment-no-deadline = この約束には期限がないため、期限が来ることがありません。期限を設けるには、約束を変更してください。
refusal-commitment-before-deadline = 期限はまだ過ぎていません（UTC）。
refusal-commitment-no-such-milestone = この約束に、そのマイルストーンはありません。
refusal-commitment-done-already = このマイルストーンは達成済みとされています。この記録は取り消せません。
refusal-commitment-done-in-future = まだ来ていない日付です。その日が来てから達成済みにしてください。
refusal-commitment-evidence-missing = それを示す証拠を挙げてください。
refusal-commitment-no-successor = これに代わることができるのは、同じ参加国の公開済みの別の約束だけです。
refusal-commitment-report-awaited = 参加国は、期限から30日以内に報告することができます。この期間はまだ終わっていません。
refusal-commitment-change-waiting = この約束には、署名を待っている変更があります。先にその変更への署名を受けるか、取り下げてください。
refusal-commitment-no-change = この約束に、署名を待っている変更はありません。
refusal-commitment-cannot-be-judged = 入力された内容では、この約束を判定できません。証拠の等級とマイルストーンの数を確認してください。

# 審査。
refusal-review-not-now = 審査は、このステップに進める段階にありません。
refusal-review-own-member = 自国の審査を行うことはできません。別の審査担当者を選んでください。
refusal-review-involved = 記入または署名した人は審査できません。別の審査担当者を選んでください。
refusal-review-holds-role = この審査担当者は、対象の参加国についての役割を持っています。別の審査担当者を選んでください。
refusal-review-no-reviewer = このアカウントは審査担当者のものではないか、出身国が分かっていません。別の審査担当者を選んでください。
refusal-review-assigned-already = すでに審査担当者が割り当てられています。先にその担当を解いてください。
refusal-review-report-not-ready = 審査担当者を割り当てられるのは、報告書の提出から審査結果の送付までの間です。
refusal-review-assigns-self = 自分自身に審査を割り当てることはできません。同僚に依頼してください。
refusal-review-not-the-reviewer = 審査についての申告、記入、提出は、担当する審査担当者だけが行えます。
refusal-review-conflict-unsaid = どのような利益相反があるかを記入するか、利益相反がないことを申告してください。
refusal-review-conflict-undecided = 利益相反が申告されています。審査を続けるかどうかは事務局が決定します。
refusal-review-nothing-to-allow = 決定を待っている利益相反の申告はありません。
refusal-review-allowed-by-self = 自分自身の利益相反について決定することはできません。
refusal-review-unknown-promise = この約束は、ここで審査するものに含まれていません。
refusal-review-unfinished = どの尺度にも、評価とその根拠が必要です。
refusal-review-claim-without-evidence = 証拠が見つからなかった場合、実施状況は「証拠なし」とします。それも一つの結果です。
refusal-review-window-open = 参加国の見解の提出期間が残っています。
refusal-review-replied-already = 参加国は見解を提出済みです。
refusal-review-reply-by-reviewer = 審査担当者が参加国に代わって見解を述べることはできません。
refusal-review-empty = 本文を記入してください。

# 利用者とサインイン。
refusal-people-not-known = サインインできませんでした。アドレス、パスワード、コードを確認してください。コードは1回しか使えません。次のコードは30秒以内に表示されます。
refusal-people-passkey-refused = パスキーが受け付けられませんでした。もう一度試すか、別のパスキーを使ってください。
refusal-people-attempt-over = この操作は、時間切れか、すでに使われたため、終了しています。最初からやり直してください。
refusal-people-passkey-unverified = 端末で本人確認が行われませんでした。端末にPIN、指紋、または顔認証を設定して、最初からやり直してください。
refusal-people-passkey-not-kept = この端末には、名前を入力せずに使えるパスキーを保存できません。別の端末を使ってください。
refusal-people-passkey-there = この端末には、このアカウントのパスキーがすでにあります。別の端末か、そのパスキーを使ってください。
refusal-people-no-way-chosen = 今後サインインするための手段が設定されていません。パスキーを作成するか、パスワードを決めてください。
refusal-people-way-off = このサイトでは、そのサインイン方法を使えません。別の方法を選んでください。
refusal-people-code-wrong = ワンタイムコードが正しくありません。スマートフォンの時刻を確認し、現在表示されているコードを入力してください。
refusal-people-openid-refused = 認証先の組織で本人確認ができませんでした。もう一度試すか、別のサインイン方法を使ってください。
refusal-people-openid-unknown = その外部IDを登録している利用者はいません。別の方法でサインインし、アカウントの画面で連携してください。
refusal-people-openid-taken = その外部IDは別のアカウントのものです。認証先で別のIDを選んでください。
refusal-people-password-short = パスワードは15文字以上にしてください。複数の単語を並べると覚えやすくなります。
refusal-people-password-long = パスワードは256文字以内にしてください。
refusal-people-password-own = このパスワードは、あなたの名前、アドレス、またはこのサイトの名称という、他の人も知っているものでできています。別のものにしてください。
refusal-people-password-known = このパスワードは広く知られた語句で、推測するときに真っ先に試されます。別のものにしてください。
refusal-people-password-pattern = このパスワードは、キーの並びか、同じものの繰り返しです。別のものにしてください。
refusal-people-last-way = これは、このアカウントの最後のサインイン方法です。先に別の方法を追加してください。
refusal-people-name-missing = 名前が空欄か、120文字を超えているか、すでに使われています。1～120文字で、ここでほかに使われていない名前にしてください。
refusal-people-mail-unreadable = メールアドレスの形式ではありません。name@example.orgのように入力してください。
refusal-people-mail-taken = このメールアドレスのアカウントはすでにあります。そのアカウントに役割を付与してください。
refusal-people-role-missing = 役割を選んでください。特定の参加国についての役割では、参加国も選んでください。
refusal-people-role-not-yours = あなたには、この役割を付与または解除する権限がありません。参加国の役割はその国の管理者が、同盟の役割と各国の管理者の役割はシステム運用者が付与します。
refusal-people-other-member = このアカウントは別の参加国のものです。一つのアカウントが持てるのは、一つの参加国の役割だけです。
refusal-people-role-not-held = このアカウントは、この役割を持っていません。
refusal-people-oneself = 自分自身の権限を変えることはできません。同僚に依頼してください。
refusal-people-state-other = アカウントは、この操作ができる状態にありません。ページを読み込み直して確認してください。
refusal-people-reason-missing = 理由を記入してください。
refusal-people-link-over = このリンクは、使用済みか、取り消されたか、期限切れのため、無効です。送信者に新しいリンクを依頼してください。
refusal-people-invitation-over = この招待はすでに無効です。
refusal-people-proposal-over = この提案は、決定済みか、取り下げられたか、7日が過ぎたため、終了しています。もう一度提案してください。
refusal-people-proposal-own = 自分の提案に同意することはできません。同僚に依頼してください。
refusal-people-proposal-not-yours = 提案者と同じ権限を持つ人の同意が必要です。
refusal-people-proposal-there = 同じ内容がすでに提案され、二人目の同意を待っています。
refusal-people-member-unreadable = 英大文字2文字と3文字のコード、名称、参加日、出典を記入してください。
refusal-people-member-there = この参加国はすでに登録簿にあります。
refusal-people-not-a-colleague = 本人保証ができるのは、同じ参加国または同じ部署の同僚だけです。
refusal-people-vouched-before = あなたは保証済みです。次は別の同僚が行います。
refusal-people-vouch-oneself = 自分自身の本人保証はできません。
refusal-people-recovery-over = この申請は、アカウントが復旧されたか、同僚が拒否したか、7日が過ぎたため、終了しています。
refusal-people-token-days = トークンの有効期間は1～365日です。
refusal-people-token-scope = 自分の役割の中から、一つ以上を選んでください。
