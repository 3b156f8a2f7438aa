### Tables that two people set: what a country allows in notice and takedown, and what the silence of its police means.

work-nav-rules = Rules
work-waits-rules = Another table of what leaves waits for you to confirm it
work-waits-police-table = Another table of what silence means waits for your signature

rules-title = What leaves, and when
rules-of = What leaves, and when: { $member }
rules-room-text = Each country says who may notify whom, of what, and when. A country that has said nothing has the careful table.
rules-room-nothing = No country has set a table. The careful one holds everywhere.
rules-country = Country
rules-holds = What holds
rules-proposal = Proposal
rules-proposal-waits = Waits for a second person
rules-proposal-none = None

table-careful = Nobody has set a table yet: the careful one holds.
table-edition = Edition { $n }
table-edition-since = Edition { $n }, since { $when }.
table-by = { $who } ({ $role }), { $when }
table-waits = Edition { $n } waits for a second person
table-second-needed = Somebody else confirms it, within seven days.
table-proposed = Proposed by
table-confirmed = Confirmed by
table-reason = Reason
table-reason-hint = Whoever confirms it reads this, and whoever asks later why it was changed. Name no case and no person.
table-field = Field
table-now = Now
table-then = Then
table-propose = Propose another table
table-propose-do = Propose it
table-drop = Drop the proposal
table-wrong = It was not proposed. What you typed is still here.
table-history = Editions
table-history-nothing = There is none yet.

rules-confirm = Confirm it
rules-confirm-text = From then on notices leave by it, also those that wait. You answer for it with whoever proposed it.
rules-police-table = What the silence of the police means
rules-silence-counts = The police have signed what their silence means: edition { $n }, since { $when }.
rules-silence-unsigned = The police have signed no table. Until they do, nothing leaves without their word.
rules-silence-nothing = Nothing leaves without a word of the police: their silence lets nothing go.

rules-field-police = The police
rules-field-second_assessor = Assessment
rules-field-pregraded = Known material
rules-field-windows = Hours
rules-field-notifies = Whom the country’s own may notify
rules-field-accepts = Who may notify the country’s own
rules-field-classes = What is unlawful
rules-field-languages = Languages of notices
rules-field-retention_days = What was found lawful
rules-field-probes = Looks from outside
rules-police-first = They answer first: without their word nothing leaves
rules-police-parallel = They are asked while everything else goes on; a table that they sign says what their silence means
rules-two = Two people assess each address
rules-one = One person assesses each address
rules-pregraded = On two independent lists it is unlawful without another look
rules-looked-at = It is looked at as anything else
rules-any-hour = Notices leave at any hour
rules-window = { $first } to { $last }, { $from } to { $to } (UTC)
rules-window-day = { $day }, { $from } to { $to } (UTC)
rules-at-home = at home
rules-pair = { $sender } → { $recipient }: { $place }
rules-nobody = Nobody
rules-class = { $scheme } ({ $edition }), { $level }: { $breadth }
rules-every-edition = every edition
rules-days = { $n ->
    [one] Destroyed { $n } day later
   *[other] Destroyed { $n } days later
}
rules-probes-off = Nobody looks whether something is still there
rules-probes-status = It is looked whether something is still there: its status alone, never a body

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

rules-police = The police
rules-police-hint = Without a table that the police signed, both mean the same.
rules-windows = Hours in which notices leave
rules-windows-hint = One a line, in UTC: “1-5 08:00-18:00” is Monday to Friday. Leave it empty, and they leave at any hour.
rules-retention = Days until what was found lawful is destroyed
rules-retention-hint = A whole number from 1 on; usually 90.
rules-languages = Languages of notices
rules-languages-hint = Tags with blanks between them, the first first: “de en”.
rules-notifies = Whom the country’s own may notify
rules-pairs-hint = One a line: who, whom, and where if that is abroad: “hotline host”, “hotline host FR”. Who: hotline, police, authority. Whom: host, cdn, reseller, site, upstream, registrar, regulator.
rules-accepts = Who may notify the country’s own
rules-accepts-hint = One a line, in the same words; the country is that of whoever notifies. A notice across a border needs both tables.
rules-classes = What is unlawful
rules-classes-hint = One a line: “scheme | level | baseline” where it is unlawful everywhere, “scheme | level | national” where it is so in this country. An edition can follow: “scheme | level | national | 2025”.
rules-pair-unread = Line { $n } is no pair. Write who, whom and perhaps a country of two capital letters: “hotline host FR”.
rules-class-unread = Line { $n } is no class. Write “scheme | level | baseline” or “scheme | level | national”.
rules-window-unread = Line { $n } is no time. Write days from 1 to 7 and hours from the earlier to the later: “1-5 08:00-18:00”.

police-table-title = What silence means
police-table-of = What the silence of the police means: { $member }
police-table-text = The police are asked before a notice leaves. Where they do not answer, this says what happens. It counts where the country’s table asks them while everything else goes on, and never while a hold stands. It is shown to the police and to lead analysts: whoever else knew the minutes could tell by a clock what is held.
police-table-unsigned = The police have signed no table: everything waits for their word, and a notice goes when a hold ends.
police-table-sign = Sign it
police-table-sign-text = You sign as the second officer of the force, for this text. From then on silence means this; who was asked before is given the whole time again.
police-table-at-end = At the end of a hold
police-table-at-end-hint = A hold that nobody lets go ends by itself.
at-end-release = The notice goes
at-end-ask = The police are asked again
silence-title = If the police do not answer
silence-known = Material
silence-live = { $known }; the abuse goes on
silence-about = { $known }: { $host }
silence-waits = Waits
silence-goes = { $n ->
    [one] Goes after { $n } minute
   *[other] Goes after { $n } minutes
}
silence-hint = Minutes after which the notice goes. Leave a field empty, and it waits for a word.
silence-unread = Write whole minutes, { $least } to { $most }, or leave it empty.
knowledge-known = Known
knowledge-unknown = Not known
knowledge-new-victim = Somebody whom nobody has identified
host-short-large = Large host
host-short-other = Another host
host-short-suspect = Suspect host

act-rules-proposed = Proposed a country’s table
act-rules-confirmed = Confirmed a country’s table
act-rules-dropped = Dropped the proposal of a country’s table
act-police-table-proposed = Proposed a table of the police
act-police-table-signed = Signed a table of the police
act-police-table-dropped = Dropped the proposal of a table of the police
