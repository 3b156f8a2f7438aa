### What the rules refuse, and what to do instead: one sentence for each code.

# Roles.
refusal-analyst-and-police = Nobody is analyst and police at once. Grant this role to another account.
refusal-admin-and-data = Whoever looks after people or machines has no role that sees data. Grant this role to another account.
refusal-grant-member-missing = This role is held for a member. Choose the member.
refusal-grant-member-not-needed = This role is not held for a member. Leave the member out.
refusal-grant-home-missing = A reviewer is from a country and never reviews it. Choose the country.
refusal-grant-already-held = The account has this role.

# Rounds.
refusal-round-not-now = This step does not come next for the round.
refusal-round-days-out-of-order = A round is announced, opens, closes and has its conference in this order. Change the days.
refusal-round-too-early-to-open = The round opens on the day that was announced, not earlier.
refusal-round-too-early-to-close = Members have until the end of the last day (UTC). Close the round after it.
refusal-round-before-conference = The conference has not begun. Nothing is presented before.
refusal-round-close-has-passed = The last day has passed. What comes after it is late, and says so.
refusal-round-only-later = Members were given their days: the last day can only be moved to a later one.
refusal-round-bad-id = Name the round by up to 40 small letters, digits and dashes, such as 2027-lisbon.
refusal-round-taken = The register has a round of this name already. Choose another one.
refusal-round-unknown-questionnaire = There is no such edition of the questionnaire. Choose one from the list.
refusal-round-empty = Something is empty: the event, the edition of the questionnaire, or the reason.

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
refusal-report-approved-above = The report has been signed at your stage and lies at a higher one. Only that one can send it back.
refusal-report-not-yet-there = The report has not come to your stage.
refusal-report-reason-missing = Say why.
refusal-report-held-back = Something has to be mended or explained before anybody signs. It is listed on the report.
refusal-report-unconfirmed = Answers of the last round stand in it that nobody has looked at. Change them, or say that they still hold.
refusal-report-baseline-frozen = A baseline was frozen when its round closed, and never changes. Put its old text back.
refusal-report-not-asked = The report has no such question. Load the page again.
refusal-report-remark-settled = The remark is settled. Make a new one.
refusal-report-remark-empty = Write the remark.
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
refusal-review-involved = Whoever wrote or signed this does not review it. Choose another reviewer.
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

# People and signing in.
refusal-people-not-known = That did not work. Check the address, the password and the code; a code is taken once, the next one comes within 30 seconds.
refusal-people-passkey-refused = The passkey was not accepted. Try again, or use another one.
refusal-people-attempt-over = That attempt is over: it took too long, or was used already. Begin again.
refusal-people-passkey-unverified = Your device did not check who you are. Set a PIN, a finger or a face on it and begin again.
refusal-people-passkey-not-kept = This device cannot keep passkeys that are found without a name. Use another one.
refusal-people-passkey-there = This device has a passkey for the account already. Use another device, or that passkey.
refusal-people-no-way-chosen = Nothing came by which you could sign in later. Make a passkey or choose a password.
refusal-people-way-off = This site does not have that way to sign in. Choose another one.
refusal-people-code-wrong = The one-time code is not right. Check the time on your telephone and type the code that it shows now.
refusal-people-openid-refused = The other house did not say who you are. Try again, or use another way to sign in.
refusal-people-openid-unknown = Nobody here has that identity. Sign in another way and link it in your account.
refusal-people-openid-taken = That identity belongs to another account. Choose another one there.
refusal-people-password-short = A password has 15 characters or more. Several words together are easy to keep.
refusal-people-password-long = A password has 256 characters at most.
refusal-people-password-own = This password is made of your name, your address or this site’s name, which others know too. Choose another.
refusal-people-password-known = This password is a well-known phrase, which every guesser tries first. Choose another.
refusal-people-password-pattern = This password is a row of keys or says the same again and again. Choose another.
refusal-people-last-way = This is the last way to sign in to the account. Add another one first.
refusal-people-name-missing = The name is empty, longer than 120 characters, or taken already. Choose one of 1 to 120 characters that nothing else here has.
refusal-people-mail-unreadable = This is no mail address. Write one such as name@example.org.
refusal-people-mail-taken = There is an account with this mail address. Give that account the role instead.
refusal-people-role-missing = Choose a role, and the member where the role is held for one.
refusal-people-role-not-yours = This role is not yours to give or take. A member’s administrator gives that member’s roles, the operator those of the alliance and members’ administrators.
refusal-people-other-member = The account is of another member. An account holds roles of one member.
refusal-people-role-not-held = The account does not have this role.
refusal-people-oneself = Nobody changes what they themselves may be. Ask a colleague.
refusal-people-state-other = The account is not in the state for that. Load the page again and look.
refusal-people-reason-missing = Say why.
refusal-people-link-over = This link does not work any more: it was used, withdrawn, or is too old. Ask whoever sent it for a new one.
refusal-people-invitation-over = The invitation is not open any more.
refusal-people-proposal-over = This is not open any more: it was decided, taken back, or seven days have passed. Propose it again.
refusal-people-proposal-own = Nobody agrees to what they proposed themselves. Ask a colleague.
refusal-people-proposal-not-yours = A person with the same right as whoever proposed it has to agree.
refusal-people-proposal-there = The same is proposed already and waits for a second person.
refusal-people-member-unreadable = Give two and three capital letters, the name, the day of joining and the source.
refusal-people-member-there = The register has this member.
refusal-people-not-a-colleague = Only colleagues of the same member or the same office vouch for each other.
refusal-people-vouched-before = You have vouched. Another colleague is next.
refusal-people-vouch-oneself = Nobody vouches for themselves.
refusal-people-recovery-over = This is not open any more: the account was given back, a colleague refused, or seven days have passed.
refusal-people-token-days = A token works for 1 to 365 days.
refusal-people-token-scope = Choose one or more of your own roles.
