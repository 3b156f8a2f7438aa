### What the rules refuse, and what to do instead: one sentence for each code.

# Roles.
refusal-analyst-and-police = Nobody is analyst and police at once. Grant this role to another account.
refusal-admin-and-data = Whoever looks after people or machines has no role that sees data. Grant this role to another account.
refusal-grant-member-missing = This role is held for a member. Choose the member.
refusal-grant-member-not-needed = This role is not held for a member. Leave the member out.
refusal-grant-already-held = The account has this role.

# Rounds.
refusal-round-not-now = This step does not come next for the round.
refusal-round-days-out-of-order = A round is announced, opens, closes and has its conference in this order. Change the days.
refusal-round-too-early-to-open = The round opens on the day that was announced, not earlier.
refusal-round-too-early-to-close = Members have until the end of the last day (UTC). Close the round after it.
refusal-round-before-conference = The conference has not begun. Nothing is presented before.
refusal-round-empty = Something is empty: the event, the version of the questionnaire, or the reason.

# Reports.
refusal-report-not-now = This step does not come next for the report.
refusal-report-round-not-open = The round has not opened.
refusal-report-no-authority = Name the authorities that have to sign off.
refusal-report-unknown-authority = The report does not take a sign-off of this authority.
refusal-report-locked = The report is submitted and locked. It can be revised once it is published.
refusal-report-nothing-changed = The answers are the same as before.
refusal-report-answers-changed = The answers have changed since you read them. Read them again, then sign.
refusal-report-signed-already = This authority has signed off.
refusal-report-signs-twice = You have signed off this report. The next sign-off is another person’s.
refusal-report-approved-by-editor = Whoever edited the answers does not approve them. Ask a colleague.
refusal-report-checked-by-involved = Whoever edited or signed off the report does not check it. Ask a colleague.
refusal-report-approved-above = The report has been approved at your stage and lies at a higher one. Only that one can send it back.
refusal-report-not-yet-there = The report has not come to your stage.
refusal-report-reason-missing = Say why.
refusal-report-replied-already = The member has answered.
refusal-report-reply-awaited = The member still has days to answer. Publish after its answer or after the last of them.

# Commitments.
refusal-commitment-not-now = This step does not come next for the commitment.
refusal-commitment-named-twice = A name stands twice. Give each action, milestone and target a name of its own.
refusal-commitment-nothing-changed = The terms are the same as before.
refusal-commitment-terms-changed = The terms have changed since you read them. Read them again, then sign.
refusal-commitment-signed-by-editor = Whoever wrote the terms does not sign them. Ask a colleague.
refusal-commitment-reason-missing = Say why.
refusal-commitment-deadline-passed = The deadline has passed. The commitment is judged as it stands.
refusal-commitment-no-deadline = The commitment has no deadline, so it is never due. Amend it to give it one.
refusal-commitment-before-deadline = The deadline has not passed (UTC).
refusal-commitment-no-such-milestone = The commitment has no such milestone.
refusal-commitment-done-already = The milestone was marked as done. The mark stays.
refusal-commitment-done-in-future = That day has not come. Mark the milestone as done then.
refusal-commitment-evidence-missing = Name the evidence that shows it.
refusal-commitment-no-successor = Only another public commitment of the same member can take its place.
refusal-commitment-report-awaited = The member has 30 days from the deadline for its report. They have not passed.
refusal-commitment-change-waiting = A change of this commitment waits for a signature. Have it signed or drop it first.
refusal-commitment-no-change = No change of this commitment waits for a signature.
refusal-commitment-cannot-be-judged = What is known of the commitment cannot be judged as it was given. Check the evidence grade and the number of milestones.

# Reviews.
refusal-review-not-now = This step does not come next for the review.
refusal-review-own-member = Nobody reviews the member that they are from. Choose another reviewer.
refusal-review-involved = Whoever wrote or approved this does not review it. Choose another reviewer.
refusal-review-holds-role = The reviewer holds a role for this member. Choose another reviewer.
refusal-review-no-reviewer = This account is no reviewer’s, or its country is not known. Choose another reviewer.
refusal-review-assigned-already = A reviewer is assigned. Release that reviewer first.
refusal-review-report-not-ready = Reviewers are assigned from the submission of the report until its reviews are sent.
refusal-review-assigns-self = Nobody assigns a review to themselves. Ask a colleague.
refusal-review-not-the-reviewer = Only the reviewer declares, writes and submits a review.
refusal-review-conflict-unsaid = Say which conflict of interest there is, or declare that there is none.
refusal-review-conflict-undecided = A conflict of interest is declared. The secretariat decides whether the review goes on.
refusal-review-nothing-to-allow = No declared conflict of interest waits for a decision.
refusal-review-allowed-by-self = Nobody decides about their own conflict of interest.
refusal-review-unknown-promise = This commitment is not among those that are reviewed here.
refusal-review-unfinished = Each scale needs a mark and its working.
refusal-review-claim-without-evidence = Where no evidence was found, the completion is “no evidence”. That is a result.
refusal-review-window-open = The member still has days to answer.
refusal-review-replied-already = The member has answered.
refusal-review-reply-by-reviewer = The reviewer does not answer for the member.
refusal-review-empty = Write the text.
