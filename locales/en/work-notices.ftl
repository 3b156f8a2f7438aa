### Notices: what a hotline has sent and to whom, the desk of a provider, and the link in a notice’s mail.

work-nav-notices = Notices
work-waits-notices = { $n ->
    [one] { $n } notice waits for your answer
   *[other] { $n } notices wait for your answer
}

notices-title = Notices
notices-text = What hotlines ask of you. Those that wait for your answer come first, the oldest at the top.
notices-narrow = Show by state
notices-all = All
notices-none = There is no notice here.
notices-asks-disable = Make it inaccessible
notices-asks-keep = Make it inaccessible, preserve it, be silent
notices-machine = Your machine can take notices over and answer them.
notice-title = A notice
notice-number = Number
notice-since = Age
notice-sent = Sent
notice-from = From
notice-to = To
notice-asks = What is asked
notice-state = State
notice-channel = Channel
notice-party = What you are to it
notice-yours = Yours: { $reference }
notice-waits = Waits for your answer
notice-waits-late = Overdue: it still waits for your answer
notice-seen-by-you = You have seen it
notice-asks-disable = Make the material inaccessible, wherever you hold it.
notice-asks-keep = { $n ->
    [one] Preserve it for the police for one day, until { $until }.
   *[other] Preserve it for the police for { $n } days, until { $until }.
}
notice-asks-silence = Do not tell whoever put it there before { $until }.
notice-promised = Preserved until { $kept }, silent until { $silent }.
notice-sealed = It is locked away. That you open it is recorded.
notice-open = Show the address
notice-open-warning = Do not open it in this browser. Look at it only as your own rules for such material say.
notice-preserve = Preserve it and be silent
notice-preserve-text = The days that are asked are filled in. Each is meant to its end (UTC). You can promise more, and not less.
notice-kept-until = Preserved until
notice-silent-until = Silent until
notice-answer = Your answer
notice-answer-text = You can answer again: the last word counts. What you say is removed is looked at.
notice-answer-acknowledged = We have it
notice-answer-removed = It is removed
notice-answer-refused = We do not remove it
notice-answer-wrong-recipient = It is not ours
notice-answer-forwarded = We passed it on
notice-answer-preserved = We preserve it and are silent
notice-copies = Copies removed
notice-copies-hint = Where it lay more than once with you.
notice-copies-wrong = Write the number of copies in digits, or leave it out.
notice-reference = Your own number for it
notice-reference-hint = The hotline sees it.
notice-reference-long = Your own number for it is too long. Shorten it.
notice-reference-longest = Your own number for it has at most { $n } characters.
notice-day-wrong = Choose a day.
notice-wrong = It was not sent. What you typed is still here.
notice-claim-removed = Removed
notice-claim-refused = Not removed
notice-claim-wrong-recipient = Not the recipient’s
notice-claim-forwarded = Passed on
notice-claim-copies = { $n ->
    [one] { $claim }: { $n } copy
   *[other] { $claim }: { $n } copies
}
notice-channel-endpoint = Endpoint
notice-channel-inbox = Inbox
notice-channel-mail = Mail
notice-channel-file = File
notice-state-draft = In preparation
notice-state-ready = Ready to leave
notice-state-sent = On its way
notice-state-delivered = Delivered
notice-state-acknowledged = Seen
notice-state-claimed = Answered
notice-state-verified = Seen to be gone
notice-state-closed = Closed
notice-state-failed = Not delivered
notice-state-overdue = Overdue
notice-state-escalated = Overdue, others told

notice-link-text = One button is enough. This link takes one answer; you need no account.
notice-link-thanks = Your answer is in. Thank you.
notice-link-used = This link was used. It takes one answer. If something has changed, write to whoever sent the notice.
notice-link-address = The address of the material is not shown here. It is in the report that came with the mail.

sent-title = Notices sent
sent-text = Hours count from sending, nights and weekends included, until somebody has seen that it is gone.
sent-state-n = { $state } ({ $n })
sent-failed = With failed attempts
sent-filter = Show
sent-none = There is no such notice.
sent-found = { $n ->
    [one] { $n } notice
   *[other] { $n } notices
}
sent-attempts = Failed attempts
sent-lead = Waits for a lead’s word
sent-for-lead = { $n ->
    [one] { $n } next step waits for a lead’s word
   *[other] { $n } next steps wait for a lead’s word
}
sent-next-title = Next, where nothing comes of it
sent-next = { $step }, from { $when } on
sent-next-since = { $step }, due since { $when }
sent-next-lead = It waits for a lead’s word.
sent-next-will-lead = A lead confirms it then.
sent-next-police = It leaves once the police have answered anew and everything else is right.
sent-next-confirm = Confirm it
notice-step-again = A reminder
notice-step-upstream = A notice to the network that connects them
notice-step-registrar = A notice to the registrar of the domain
notice-step-regulator = A notice to whoever supervises them
notice-taken-again = Reminded
notice-taken-upstream = The network that connects them was told
notice-taken-registrar = The registrar of the domain was told
notice-taken-regulator = Whoever supervises them was told
sent-theirs = Theirs: { $reference }
notice-age = Out for
notice-norm = Against the norm
notice-norm-within = Within 24 hours
notice-norm-day = Over 24 hours
notice-norm-three = Over 3 days
notice-norm-week = Over 7 days

providers-title = Providers
providers-text = Whom your notices go to, and how each is reached. Whoever is not listed is reached by the contact for abuse that registries name.
providers-none = No provider is named yet.
provider-new = Name a provider
provider-change = Change a provider
provider-change-short = Change
provider-change-of = Change { $name }
provider-leave = Leave it as it is
provider-wrong = It was not written down. What you typed is still here.
provider-name-hint = What people call them.
provider-known = Known as
provider-known-hint = What they are called in what is found of hosts, one on a line: AS64500, a network, a registry’s key, a registrar’s name. Whoever connects such a network is upstream:AS64500; whoever supervises the providers of a country is regulator:DE.
provider-country = Country
provider-country-hint = Two capital letters. Leave it empty, and it is what registries say.
provider-by-registry = As registries say
provider-host = As a host
provider-host-hint = What the police decided in advance may depend on it.
provider-suspect = They are suspected of taking part in it: nothing is sent to them
provider-is-suspect = Suspected: nothing is sent
provider-endpoint = Endpoint
provider-endpoint-hint = Where notices are sent to, signed: https://…
provider-format = Form of the notice
provider-organisation = Their desk here
provider-organisation-hint = The organisation whose people and machines see their notices on this site.
provider-organisation-none = None
provider-mail = Mail address for notices
provider-mail-hint = Leave it empty, and it is the contact that registries name.
provider-language = Language of their letters
provider-language-hint = Leave it open, and it is that of their country.
provider-language-none = That of their country
provider-reached = Reached by
provider-way-endpoint = Endpoint ({ $format })
provider-way-inbox = Desk here: { $name }
provider-way-mail = Mail: { $mail }
provider-way-contact = Mail: the contact that registries name
provider-writes = Letters in { $language }
provider-refused-name = Write a name of at most 200 characters.
provider-refused-known-as = Write at least one name by which they are found, and at most 100, each of at most 200 characters.
provider-refused-taken = Another provider of your hotline is known by one of these names. Take it away there first.
provider-refused-country = Write two capital letters, such as DE.
provider-refused-organisation = There is no such organisation any more. Choose another one.
provider-refused-endpoint = Write an address that begins with https:// and names a host, without user, password and fragment.
provider-refused-mail = This is no mail address. Write one such as abuse@example.org.
provider-refused-language = There are no letters in this language. Choose one of the list.
provider-refused-not-there = There is no such provider.
notice-format-xarf = X-ARF 4
notice-format-article16 = Article 16 of the Digital Services Act
host-kind-large = Large: removals there tell nobody anything
host-kind-other = Another
host-kind-suspect = One that may take part in it

refusal-notice-not-now = The notice does not take this answer any more. Load the page again: it may have been answered or closed meanwhile.
refusal-notice-no-channel = No way is left by which the notice could arrive. Name how the recipient is reached.
refusal-notice-other-leave = The leave to send is for another notice.
refusal-notice-not-yet = It is too early for the next step.
refusal-notice-stopped = Nothing more is said of it for now.
refusal-notice-lead-needed = Beyond the second step a lead confirms.
refusal-notice-last-step = The last step was taken.
refusal-notice-claim-unfit = What is said to be removed is looked at before the notice is closed.
refusal-preserve-nothing-asked = You were not asked to preserve anything.
refusal-preserve-other-wish = Your promise is for another request than this notice carries.
refusal-preserve-too-little = That is less than was asked. Promise at least the days that are asked, or write to whoever sent the notice.

act-clock-confirmed = Said that the clock is right
act-hold-expired = Ended a hold whose time was over
act-hold-extended = Set a hold a later end
act-hold-handed-over = Took a hold over
act-hold-left = Left a hold to the desk of a force whose officer has gone
act-hold-placed = Placed a hold
act-hold-redated = Set the ends of holds anew after the clock was wrong
act-hold-released = Let a hold go
act-hold-reminded = Reminded an officer of a hold
act-notice-answered = Answered a notice
act-notice-confirmed = Confirmed what is done next about a notice
act-notice-delivered = Delivered a notice
act-notice-escalated = Told somebody else of a notice that nothing came of
act-notice-failed = Could not deliver a notice
act-notice-fell-due = Noted that nothing came of a notice in time
act-notice-opened = Opened what a notice names
act-notice-reminded = Reminded the recipient of a notice
act-notice-sent = Sent a notice
act-police-answered = Answered for the police
act-police-asked = Asked the police
act-police-emergency = Told the police that a life is at risk
act-police-held = Noted that the police hold an item
act-police-let-go = Noted that the police let an item go
act-police-opened = Opened a reported address for the police
act-police-paged = Called the police again
act-police-passed = Went on without an answer of the police, by the table that they signed
act-provider-changed = Changed how a provider is reached
act-provider-named = Named a provider
paper-police = Word of the police
paper-hold = Hold
paper-hold-book = Book of holds
paper-notice = Notice
paper-provider = Provider
paper-rules = Country’s table
paper-police-table = Table of the police
