### Progress reports in the working rooms: the form, its sign-offs, its workbook, and what waits on the desk.

work-nav-reports = Reports
reports-title = Reports
reports-none = There is no report. The secretariat opens one for each member when a round opens.
reports-round = Round
reports-state = State
reports-due = Due
reports-there = Answered
reports-mend = To mend or explain

desk-reports = Reports that wait for you
desk-nothing = Nothing waits for you.
waits-begin = Begin the report
waits-write = Go on with the report
waits-ask = Ask for the sign-offs
waits-approve = Approve the report
waits-sign = Sign off the report
waits-submit = Submit the report
waits-check = Check whether it is complete
waits-publish = Publish the report
waits-returned = Sent back: { $reason }

report-title = { $member }: report for { $event }
report-due = { $n ->
    [0] due today, { $day }
    [one] due on { $day }, in one day
   *[other] due on { $day }, in { $n } days
}
report-overdue = { $n ->
    [one] was due on { $day }, one day ago
   *[other] was due on { $day }, { $n } days ago
}
report-submitted = { $late ->
    [0] submitted on { $day }, in time
    [one] submitted on { $day }, one day late
   *[other] submitted on { $day }, { $late } days late
}
report-there = { $k } of { $n } required answers
report-to-mend = { $n ->
    [one] one answer to mend or explain
   *[other] { $n } answers to mend or explain
}
report-unlooked = { $n ->
    [one] one answer of last round that nobody has looked at
   *[other] { $n } answers of last round that nobody has looked at
}
report-parts = Sections of the report
report-part = { $k } of { $n }
report-part-mend = { $n } to mend
report-by = { $name }, { $day }, { $time } UTC
report-saved = Saved at { $time } UTC.
report-saving = Saving …
report-unsent = Not saved yet: there is no connection, or you were signed out (then sign in again in another window). Your text stays here and is sent again. Do not close this page.
report-refused = Not saved. Load the page again; what you typed is still here to be copied.
report-voided = Saved. The sign-offs were for the answers as they were, so they are void now.
report-merged = Somebody else changed this answer too. Both changes stand together.
report-conflict = Somebody else changed the same words: { $who }. That version stands for now; yours is kept. Compare the two and decide.
report-decide = Compare and decide
report-theirs = Theirs:
report-changed-by = Changed by: { $who }.
report-show = Show
report-save = Save this section
report-save-next = Save and go on
report-still-all = All of last round’s answers here still hold
report-choose = Choose …
report-required = required
report-restricted = not published
report-no-number = No number? Say why
report-reason = Why there is no number
report-reason-words = The reason in words
report-explanation = Explanation
report-explanation-of = Explanation of: { $label }
report-no-answer = No answer
report-untouched = Last round’s answer; nobody has looked at it yet.
report-still = It still holds
report-missing = Missing:
report-must = To mend:
report-explain = To explain:
report-settled = Explained:
report-note = Note:
report-last = Last round
report-take = Take over
report-history = { $n ->
    [one] One version
   *[other] { $n } versions
}
report-remarks = { $n ->
    [0] No open remark
    [one] One open remark
   *[other] { $n } open remarks
}
report-remarks-title = Remarks
report-remark-new = New remark
report-remark-go = Make the remark
report-remark-answer = Answer
report-remark-answer-go = Answer
report-remark-settle = Settle
report-remark-settled = Settled by { $who }.
report-next = What comes next
report-nothing-yet = Nobody has written in it. Last round’s answers are filled in where they may still hold: look at each section and save it.
report-sent-back = It was sent back.
report-back = Send it back
report-back-why = Send it back to draft: why?
report-awaited = Sign-offs that are not there yet:
report-authority = the authority
report-office-coordinator = National coordinator
report-office-delegate = Minister’s delegate
report-signed = { $office }: { $who }
report-sign = Sign off for { $office }
report-digest = What is signed is these answers and no others. Their digest:
report-verify = Prove again who you are
report-verify-why = A sign-off, a submission and a publication ask for that, if the last time is more than ten minutes ago.
report-publish-from = The member may still answer. It can be published from { $day } on, or once the member has answered.
report-act-ask = Ask the authorities for their sign-offs
report-act-approve = Approve it as coordinator
report-act-submit = Submit it as the minister’s delegate
report-act-check = Confirm that it is complete
report-act-begin-review = Hand it to the reviewers
report-act-send-reviews = Send the reviews to the member
report-act-reply = We have nothing to answer
report-act-publish = Publish it
report-state-open = Nothing is written yet.
report-state-draft = It is a draft. When nothing is left to be mended, explained or looked at, the coordinator asks the authorities for their sign-offs.
report-state-authorities = It lies before the authorities. An edit voids their sign-offs.
report-state-coordinator = All authorities have signed off. The national coordinator approves it next.
report-state-delegate = The minister’s delegate submits it next: somebody who has neither written in it nor signed it off.
report-state-submitted = It is submitted and locked. The secretariat checks whether it is complete.
report-state-completeness-check = It was checked. What is missing will be published as missing. The reviewers come next.
report-state-review = It lies before the reviewers.
report-state-reply = The member may answer the reviews for 14 days. Then it is published.
report-state-published = It is public.
report-state-revised = It is public and was changed since. The first version stays.
report-workbook = The report as a workbook
report-workbook-down = Download as Excel
report-workbook-up = Send back a workbook
report-workbook-text = Download the report, fill it in without a connection, and send it back here. You are shown what it changes before anything is saved. What others wrote meanwhile stays.
report-workbook-file = Workbook (.xlsx)
report-workbook-look = Show what it changes
report-no-file = No workbook came. Choose the .xlsx file that you downloaded from this report, and send it again.
taken-faults = { $n ->
    [one] Nothing was taken from { $file }: one place has to be mended first.
   *[other] Nothing was taken from { $file }: { $n } places have to be mended first.
}
taken-faults-list = What has to be mended
taken-place = Sheet and cell
taken-expected = Expected
taken-found = Found
taken-nothing = { $file } changes nothing.
taken-changes = { $n ->
    [one] { $file } changes one answer. Nothing is saved yet.
   *[other] { $file } changes { $n } answers. Nothing is saved yet.
}
taken-apply = Save these changes
taken-leave = Leave the report as it is
taken-fate-stands = will stand
taken-fate-merges = put together with what others wrote
taken-fate-conflicts = others changed the same words: you will decide
conflict-title = Two people changed the same words
conflict-text = In the report for { $event }, somebody saved another answer while you were writing. Theirs stands. Nothing that you typed is lost: put the two together here.
conflict-saved = { $n ->
    [one] One other answer is saved.
   *[other] { $n } other answers are saved.
}
conflict-base = What you both began with
conflict-theirs = Theirs
conflict-mine = Yours
conflict-make = What shall stand
conflict-make-text = To begin with, all words of both stand here. Keep what is right.
conflict-save = Save this
conflict-leave = Leave theirs; yours stays in the history
history-title = History: { $label }
history-back = Back to the report
history-none = Nobody has answered this question.
history-text = Everything that was ever typed here, the newest first, with what it changed.
history-unstood = did not come to stand, because somebody else was quicker
