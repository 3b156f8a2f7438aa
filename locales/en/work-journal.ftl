### The journal: who did what, who saw what, and the proof of it.

work-nav-journal = Journal
work-nav-journal-mine = What you did
journal-title = Journal
journal-lead = Everything that was done here, by whom and when. Nothing in it can be changed unseen.
journal-bundle = Download the bundle
journal-bundle-text = Both logs with their checkpoints and public keys, to be verified without this site: accord verify --bundle FILE. The download is an entry of the journal itself.
journal-sights = Who saw what
journal-any = Any
journal-day = Day
journal-go = Show
journal-found = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
journal-none = No entry fits.
journal-entries = Entries, newest first
journal-when = { $day }, { $time } UTC
journal-column-number = Entry
journal-column-when = When
journal-column-who = Account
journal-column-what = What was done
journal-column-kind = Kind
journal-column-object = To what
journal-column-field = Field
journal-column-typed = What you typed
journal-column-became = What became of it
journal-mine-title = What was done in your name
journal-mine-lead = { $n ->
    [one] { $n } entry stands under your account. If it was not you, tell the administrator of your member.
   *[other] { $n } entries stand under your account. If one of them was not you, tell the administrator of your member.
}
journal-see-typed = What you typed
journal-typed-title = What you typed into { $report }
journal-typed-none = Nothing that you typed into { $report } can be shown to you.
journal-typed-beside = Kept beside: somebody else had answered meanwhile
journal-people-title = What was done to accounts of { $member }
journal-people-lead = { $n ->
    [one] { $n } entry about accounts, keys and invitations. What people write is not here.
   *[other] { $n } entries about accounts, keys and invitations. What people write is not here.
}
journal-entry-title = Entry { $n } of the journal
journal-wrote = What it wrote
journal-wrote-text = The SHA-256 of each text; of a paper also that of what it is filed under.
journal-leaf = The entry as it was hashed
journal-leaf-text = A leaf of the tree whose root is signed.

act-account-invented = Invented an account for the exercise
act-journal-bundled = Downloaded the bundle
act-paper-seen = Saw
act-signed-in = Signed in
act-signed-out = Signed out

paper-organisation = Organisation
paper-account = Account
paper-invitation = Invitation
paper-passkey = Passkey
paper-password = Password
paper-identity = Identity of another house
paper-token = Token
paper-recovery = Recovery of an account
paper-proposal = Proposal for two people
paper-round = Round
paper-report = Report
paper-remark = Remark
paper-commitment = Commitment
paper-review = Review
paper-figures = Figures
paper-indicator = Definition of a figure
