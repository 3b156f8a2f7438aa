### The people room: accounts, invitations, keys, tokens, what two people agree on.

work-nav-people = People
work-nav-invitations = Invitations
work-nav-proposals = Two persons
time-of-day = { $day }, { $clock } UTC

fresh-note = What you change here asks for a fresh proof of who you are.
fresh-go = Prove it now

# One's own account.
account-title = Your account
account-journal = What was done in your name
account-keys = Ways to sign in
account-key = Way
account-key-name = Name of the passkey
account-added = Added
account-used = Last used
account-never = Never
account-do = Action
account-passkey = Passkey “{ $name }”
account-password = Password and one-time codes
account-rename = Rename
account-remove = Remove
account-add-key = Add a way to sign in
account-add-passkey = Add a passkey
account-sessions = Where you are signed in
account-session-began = Since
account-session-seen = Last used
account-session-how = How
account-session-this = this browser
account-session-end = End
account-sessions-end = End all others
account-language = Letters come and pages open in
account-save = Save
session-how-passkey = Passkey
session-how-password = Password and code
session-how-openid = Another house
session-how-exercise = Exercise
session-how-link = Link
keys-title = Add a way to sign in
keys-name-hint = So that you know it again, such as “work laptop”.
keys-openid = Link your account at { $name }

# Tokens.
tokens-title = Tokens for machines
tokens-text = A token lets a machine speak for you, as far as you let it. It never does what asks for a fresh proof of who you are. It is shown once; only its digest is stored.
tokens-scope = Roles
tokens-ends = Works until
tokens-reads = reads only
tokens-writes = reads and writes
tokens-may = What it may do
tokens-days = Days that it works, at most 365
tokens-new = New token
tokens-make = Make the token
tokens-revoke = Revoke
tokens-revoked = Revoked
tokens-over = Has run out
token-title = Your new token
token-once = Copy it now. It is not shown again.
token-how = The machine sends it with each request:
token-refused-prefix = What stands after “Bearer” is no token of this site: a token begins with accord_.
token-refused-length = The token was cut off, or has more than the token in it. Copy all of it, without spaces.
token-refused-character = The token has a character in it that no token has. Copy it again.
token-refused-mistyped = The token is mistyped: its checksum does not fit. Copy it again.
token-refused-unknown = The token is not known, was revoked, or has run out. Make a new one under “Tokens for machines”.

# People.
people-title = People
people-count = { $n ->
    [one] { $n } account
   *[other] { $n } accounts
}
people-invite = Invite somebody
people-roles = Roles
people-role = Role
people-member = Member, for roles that are held for one
people-home = Country, for roles of the alliance
people-home-hint = A reviewer never reviews the own country.
people-state = State
people-reason = Reason
people-give = Give the role
people-take = Take the role
people-suspend = Close for now
people-reopen = Open again
people-leave = Close: the person left
people-organisation = Works at
people-own = This is your own account. Nobody changes what they themselves may be: ask a colleague.
people-waits = It waits for a second person with the same right to agree.
people-two-hint = Needed for operators and auditors, who take a second person to agree.
people-sessions-end = Each of these ends the sessions of the account at once.
account-state-invited = Invited
account-state-active = In use
account-state-suspended = Closed for now
account-state-left = Left

# Invitations.
invitations-title = Invitations
invitations-ends = Link works until
invitations-make = Invite
invitations-resend = Send again
invitations-withdraw = Withdraw
invitation-state-open = Open
invitation-state-over = Has run out
invitation-state-waiting = Waits for a second person
invitation-state-used = Became an account
invitation-state-withdrawn = Withdrawn
link-title = The invitation’s link
link-once = The letter is on its way. Where mail does not reach the guest, copy this link now and hand it over yourself: it is not shown again and works once.

# Organisations.
organisations-title = Organisations
organisations-kind = Kind
organisations-new = New organisation
organisations-add = Add
organisation-kind-ministry = Ministry
organisation-kind-authority = Authority
organisation-kind-police = Police
organisation-kind-hotline = Hotline
organisation-kind-provider = Hosting provider
organisation-kind-other = Other

# Two persons.
proposals-title = What two persons decide
proposals-text = One proposes, another with the same right agrees within seven days. Nobody agrees to their own. Where there is one operator only, the secretariat stands in for the second.
proposals-none = Nothing was proposed.
proposals-what = What
proposals-by = Proposed by
proposals-confirm = Agree
proposals-refuse = Refuse
proposals-withdraw = Take back
proposal-grant = { $name } becomes: { $role }
proposal-invite = { $name } is invited to be: { $role }
proposal-end = { $name }, the last system operator: { $how }
proposal-admission = { $name } ({ $code }) becomes a member on { $day }
proposal-facts = The round { $round } has decided: the five facts of whom it asked are public
proposal-facts-end = The round { $round } has decided: the five facts of whom it asked are not public any more
proposal-state-open = Waits for a second person
proposal-state-over = Has run out
proposal-state-confirmed = Agreed and done
proposal-state-withdrawn = Taken back or refused
ending-withdrawn = the role was taken away
ending-suspended = the account is closed for now
ending-left = the person left
admission-title = Admission of a member
admission-text = A second person of the secretariat agrees. The member then stands in the public register.
admission-alpha2 = Two letters (ISO 3166-1)
admission-alpha3 = Three letters
admission-name = English short name
admission-joined = Day of joining
admission-source = Source: where that stands
admission-go = Propose the admission

# Recoveries.
recoveries-title = Colleagues who lost every way to sign in
recoveries-text = Vouch only after you spoke with your colleague in person, or by a telephone number that you knew before. After the second of you a link goes to your colleague by mail. You do not see it.
recoveries-none = Nobody asks.
recoveries-one = { $name } ({ $mail }) asked on { $time }.
recoveries-vouched = Vouched: { $names }
recoveries-vouch = I know that it is them
recoveries-refuse = It is not them
work-waits-proposals = { $n ->
    [one] { $n } proposal waits for you as the second person
   *[other] { $n } proposals wait for you as the second person
}
work-waits-recoveries = { $n ->
    [one] { $n } colleague lost every way to sign in
   *[other] { $n } colleagues lost every way to sign in
}
