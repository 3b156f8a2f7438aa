### Letters by mail. Plain text: a paragraph is one line; an address stands on a line of its own.

letter-exercise = This is an exercise. Everything in this letter is invented.
letter-foot = Accord, the working platform of the alliance against child sexual abuse online. A machine wrote this letter; nobody reads an answer to it.
letter-round-opened-subject = { $member }: the reporting round for { $event } is open until { $closes }
letter-round-opened-body =
    The reporting round for { $event } has opened. The progress report of { $member } is taken from { $opens } to the end of { $closes } (UTC).

    Last round’s answers are in the form where they may still hold. The report needs the sign-offs of each authority, of the coordinator and of the minister’s delegate: please plan time for them.

    { $link }
letter-round-closed-subject = { $member }: the reporting round for { $event } has closed
letter-round-closed-body =
    The reporting round for { $event } closed at the end of { $closes } (UTC). What was known then is frozen and stays citable.

    { $came ->
        [0] The report of { $member } has not come in. It is still taken; it will show by how many days it is late.
       *[other] The report of { $member } has come in. It is checked for completeness and then goes to the reviewers.
    }

    { $link }
letter-reminder-30-subject = { $member }: the report for { $event } is due on { $closes }
letter-reminder-30-body =
    The progress report of { $member } for { $event } has not come in so far. Its last day is { $closes } (to the end of the day, UTC): { $days ->
        [one] one day from now.
       *[other] { $days } days from now.
    }

    It needs the sign-offs of each authority, of the coordinator and of the minister’s delegate: please plan time for them.

    { $link }
letter-reminder-7-subject = { $member }: the report is due on { $closes }
letter-reminder-7-body =
    The progress report of { $member } for { $event } has not come in so far. { $days ->
        [0] Today is its last day
        [one] There is one day left
       *[other] There are { $days } days left
    }: it is in time until the end of { $closes } (UTC).

    A report that comes later is taken, and shows for good by how many days it is late.

    { $link }
letter-reminder-overdue-subject = { $member }: the report for { $event } is overdue since { $closes }
letter-reminder-overdue-body =
    The progress report of { $member } for { $event } is { $days ->
        [one] one day
       *[other] { $days } days
    } overdue. Its last day was { $closes }.

    It is still taken. The round’s public page shows that it has not come in, and later by how many days it was late.

    { $link }
letter-report-returned-subject = { $member }: the report for { $event } was sent back
letter-report-returned-body =
    The progress report of { $member } for { $event } was sent back at its sign-off. It is a draft again, and all sign-offs are void. The reason stands with the report.

    { $link }
letter-reply-due-subject = { $member }: reviews are there to be answered until { $until }
letter-reply-due-body =
    The reviews of the report of { $member } for { $event } are there. The member may answer them until the end of { $until } (UTC). The answer is published beside them; after that day they are published without one.

    { $link }
letter-review-assigned-subject = A review for { $event }
letter-review-assigned-body =
    You were asked to review the report of { $member } for { $event }. Before you see it, you declare whether anything stands in the way of an independent judgement.

    { $link }
letter-invitation-subject = Your account with Accord
letter-invitation-body =
    { $name }, you were invited to work with Accord. This link makes your account. It works once, until { $until }:

    { $link }

    If you did not expect this letter, you need not do anything.
letter-recovery-subject = Your way back into Accord
letter-recovery-body =
    { $name }, two of your colleagues have vouched for you. This link lets you choose a new way to sign in. It works once, until { $until }:

    { $link }

    Every old passkey, password, token and session ends with it. If you did not ask for this, do not open it, and tell your administrator at once.
letter-keys-changed-subject = Your ways to sign in to Accord have changed
letter-keys-changed-body =
    A way to sign in was added to your account, changed, or removed. You find all of them here:

    { $link }

    If that was not you, tell your administrator at once and ask to have the account closed.
letter-report-to-sign-subject = { $member }: the report for { $event } waits for sign-offs
letter-report-to-sign-body =
    The progress report of { $member } for { $event } is written and lies before the authorities. If you sign for one of them: read it, then sign it off or send it back with a reason.

    Your sign-off is for the answers that you see. If one of them changes afterwards, all sign-offs are void.

    { $link }
letter-report-to-approve-subject = { $member }: all authorities have signed off the report for { $event }
letter-report-to-approve-body =
    The progress report of { $member } for { $event } waits for the approval of the national coordinator.

    { $link }
letter-report-to-submit-subject = { $member }: the report for { $event } waits for the minister’s delegate
letter-report-to-submit-body =
    The progress report of { $member } for { $event } has the sign-offs of all authorities and of the coordinator. The sign-off of the minister’s delegate, who has neither written in it nor signed it off, submits it.

    { $link }
letter-report-submitted-subject = { $member }: the report for { $event } is submitted
letter-report-submitted-body =
    The progress report of { $member } for { $event } was submitted and is locked. The secretariat checks now whether it is complete.

    { $link }
letter-hold-reminder-subject = Something waits for you in Accord
letter-hold-reminder-body =
    Something waits for you in Accord. What it is stands in no mail: sign in to see it, under “Police”.

    { $link }
letter-emergency-subject = Urgent: an emergency waits for your word
letter-emergency-body =
    An emergency waits for a word of the police. Sign in and answer it: it comes first on your list. You get this mail again every ten minutes until one of you has answered.

    { $link }
letter-hand-over-arrived-subject = { $member }: an item was handed over to your hotline
letter-hand-over-arrived-body =
    The hotline of { $member } has handed an item over to yours. It waits for an answer within 24 hours: that you have it, take it, or refuse it.

    { $link }
letter-hand-over-overdue-subject = { $member }: what was handed over to your hotline waits for an answer
letter-hand-over-overdue-body =
    An item that the hotline of { $member } handed over to yours has waited for an answer for more than 24 hours. Say that you have it, take it, or refuse it. You get no further mail about it.

    { $link }
letter-table-to-confirm-subject = { $member }: the table of notice and takedown waits for a second person
letter-table-to-confirm-body =
    Somebody has proposed another table of what { $member } allows in notice and takedown. Read what would be different, and confirm it or have it dropped. Until somebody confirms it, the table before holds; after seven days the proposal is over.

    { $link }
letter-police-table-to-sign-subject = { $member }: the table of the police waits for your signature
letter-police-table-to-sign-body =
    An officer of your force has proposed another table of what the silence of the police of { $member } means. Read what would be different, and sign it or have it dropped. Until a second officer signs it, the table before holds; after seven days the proposal is over.

    { $link }
letter-notice-again = This is a reminder: we have sent you this notice before, and nothing has come of it that we know of.
letter-notice-again-reason = Reminder of a notice that was sent before.
letter-notice-again-subject = Reminder of notice { $number }: child sexual abuse material on your service
letter-notice-subject = Notice { $number }: child sexual abuse material on your service
letter-notice-reason = { $sender } has found that what is at this address is child sexual abuse material. Making it available is a criminal offence.
letter-notice-body =
    { $sender } has found child sexual abuse material on your service. This is notice { $number } of { $sent }.

    Where the material is stands in the attached report, xarf.json, and not in this letter. Please remove it, or make it inaccessible, without delay. Do not look at it for longer than that takes, make no copies, and do not pass this mail on: the report in it leads to the material.
letter-notice-wish =
    We ask for two things more. Preserve what you remove, and what you know of whoever put it there, for { $days ->
        [one] one day
       *[other] { $days } days
    } from { $sent } on. Until { $until }, do not tell whoever put it there that you were asked.
letter-notice-answer =
    Please tell us what became of it. Behind this link it takes one click and no account. The link answers once:

    { $link }

    You can also answer this mail.
letter-notice-foot = Accord, the working platform of the alliance against child sexual abuse online. A machine sent this mail; people read the answers to it.
letter-referral-came-subject = Something was sent to your police
letter-referral-came-body =
    Another force has sent something to the police of your country. What it is stands in no mail: sign in to see it.

    { $link }
letter-referral-moved-subject = There is news of a referral
letter-referral-moved-body =
    There is news of a referral that your force sent or was sent. What it is stands in no mail: sign in to see it.

    { $link }
letter-referral-overdue-subject = A referral is overdue
letter-referral-overdue-body =
    A referral between your force and another one is overdue. Both forces get this mail. What it is about stands in no mail: sign in to see it.

    { $link }
letter-operation-asked-subject = Your police are asked to take part in something
letter-operation-asked-body =
    Another force asks the police of your country to take part in a joint operation. What it is stands in no mail: sign in to see it, under “Joint operations”.

    { $link }
letter-police-waits-subject = Something waits for you in Accord
letter-police-waits-body =
    Something waits in Accord for a word of the police. What it is stands in no mail: sign in to see it.

    { $link }
letter-answers-to-release-subject = { $member }: answer times wait for a second person
letter-answers-to-release-body =
    Somebody has made the figures of how long the police of { $member } take to answer other forces. Read them, and release them if they are right. Whoever made them cannot. Released, they are signed and public for good.

    { $link }
letter-provision-to-sign-subject = { $member }: what the law says waits for your signature
letter-provision-to-sign-body =
    The coordinator of { $member } has written what its law says to a criterion. Read it, then sign it or send it back with a reason. By your signature it is public. Whoever wrote it does not sign it.

    { $link }
letter-model-text-to-publish-subject = A model text waits for the library
letter-model-text-to-publish-body =
    A model text was proposed, and waits for somebody of the secretariat who did not write it. Read it, then put it into the library or send it back with a reason.

    { $link }
letter-campaign-to-publish-subject = { $member }: a campaign waits for a second person
letter-campaign-to-publish-body =
    A campaign of { $member } is ready, and something of it is not public. Whoever did not write it can read and publish it.

    { $link }
letter-campaign-to-join-subject = A campaign of { $member } asks your country to take part
letter-campaign-to-join-body =
    A campaign of { $member } names your country among those that are to take part. Your country stands among its members once you say so, and not before.

    { $link }
letter-practice-to-review-subject = A good practice of { $member } waits for a reviewer
letter-practice-to-review-body =
    { $member } has proposed a good practice. It is read by one reviewer of another country, whoever comes first: accept it as you read it, or give it back with remarks.

    { $link }
letter-practice-to-publish-subject = A good practice of { $member } waits for the secretariat
letter-practice-to-publish-body =
    A reviewer of another country has accepted a good practice of { $member }. Somebody of the secretariat who neither wrote nor reviewed it reads and publishes it.

    { $link }
letter-victims-to-confirm-subject = { $member }: counts wait for a second officer
letter-victims-to-confirm-body =
    An officer of the police of { $member } has written counts of identified victims, or revised them. Read them, and confirm them if they are right. Whoever wrote them cannot.

    { $link }
letter-victims-definition-to-confirm-subject = { $member }: what is counted waits for a second officer
letter-victims-definition-to-confirm-body =
    An officer of your force has proposed what { $member } counts as identified victims. Read what would be different, and confirm it or have it dropped. Until a second officer confirms it, what was counted before holds; after seven days the proposal is over.

    { $link }
