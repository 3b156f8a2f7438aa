### Takedown: what was reported to a hotline, and what an analyst does about it.

work-nav-takedown = Takedown
work-waits-takedown = { $n ->
    [one] { $n } reported address waits to be assessed
   *[other] { $n } reported addresses wait to be assessed
}
takedown-title = Reported addresses
takedown-next = Next
takedown-next-text = The most urgent one that you have not assessed yet.
takedown-own = What you have
takedown-waiting = What waits: { $n }
takedown-nothing = Nothing waits.
takedown-nothing-left = Nothing waits that you have not assessed yourself.
takedown-further = { $n ->
    [one] One more waits after these.
   *[other] { $n } more wait after these.
}
takedown-item = Address
takedown-age = Waits for
takedown-signs = Urgency
takedown-reported = Reported
takedown-reported-times = { $n ->
    [one] once
   *[other] { $n } times or more
}
takedown-state = Assessment
takedown-break = You have been looking at addresses for { $n } minutes without a pause. Take one now: what you have stays yours, and what waits keeps its order.
age-minutes = { $n } min
age-hours = { $n } h
age-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}

item-state-new = New
item-state-triaged = To be looked at
item-state-in-review = A second look is wanted
item-state-in-scope = Unlawful
item-state-out-of-scope = Out of scope
item-state-undetermined = It cannot be said
item-state-needs-access = Nobody gets to see it
item-state-disputed = Two do not agree
sign-at-risk = A child in danger now
sign-live = Live
sign-new-victim = Perhaps a child whom nobody has identified
sign-none = Nothing was said
intake-channel-form = Public form
intake-channel-api = Another organisation’s system
intake-channel-mail = Mail
takedown-letters = { $n ->
    [one] One letter in the mailbox waits for a person: no machine could take it in. It is there for whoever reads the mailbox with a program for mail.
   *[other] { $n } letters in the mailbox wait for a person: no machine could take them in. They are there for whoever reads the mailbox with a program for mail.
}
takedown-letters-why = What is wrong with them
takedown-letters-further = { $n ->
    [one] One more is not listed.
   *[other] { $n } more are not listed.
}
takedown-letter-came = Found
takedown-letter-place = Where
takedown-letter-expected = What would be right
takedown-letter-found = What stands there
takedown-letter-line = line { $n }
takedown-letter-whole = The letter
breadth-baseline = Unlawful everywhere
breadth-national = Unlawful in this country

hosting-state-unknown = Not known
hosting-state-resolving = Being looked up
hosting-state-attributed = Found
hosting-state-stale = Found, but too long ago
hosting-state-behind-cdn = Behind a network that hides it
hosting-state-moved = It has moved
hosting-state-not-routable = The address leads nowhere
party-hotline = Hotline
party-police = Police
party-authority = Authority
party-host = Host
party-cdn = Network in front of it
party-reseller = Reseller
party-site = Site
party-upstream = Network that connects it
party-registrar = Registrar
party-regulator = Regulator
party-is = { $party }: { $name }

item-title = A reported address
item-first = First reported
item-times = Reported
item-times-n = { $n ->
    [one] once
   *[other] { $n } times
}
item-hosting = Where it lies
lists-title = On lists of known material
lists-independent = Lists of two states have a file that was reported for this address.
lists-one = One list alone has a file that was reported for this address.
lists-text = A digest says what was reported, and not what lies there now. Whoever assesses it looks.
lists-line = { $organisation } ({ $country }), { $kind }
lists-line-level = { $organisation } ({ $country }), { $kind }: { $level }
item-seek-host = Look it up again
hosting-known = Known since { $when }: { $sure }
hosting-confidence-guessed = guessed
hosting-confidence-likely = likely
hosting-confidence-sure = sure
availability-title = Whether it is there
availability-state-unknown = Nobody has looked since it was reported
availability-state-online = It is there
availability-state-suspected-gone = It was not there, once
availability-state-confirmed-gone = It is gone
availability-state-relapsed = It had gone and is there again
availability-state-depends-on-access = It cannot be said from here
availability-seen = Seen last { $when }
availability-missed = Missed first { $when }
availability-last = Looked at last { $when }
availability-gone-since = Gone since { $when }
availability-again-since = There again since { $when }
look-title = Is it still there?
look-text = Open the address to see whether it is there, look in your hotline’s isolated viewer, and say what you saw. It is gone once it was missed twice, ten minutes apart.
look-wanted = It was reported again { $when }, after it was gone or said to be. Look whether it is there again.
look-again = To be looked at again
look-say-there = It is there
look-say-gone = It is gone
look-say-closed = It cannot be said
look-saw-there = There
look-saw-gone = Gone
look-saw-closed = It could not be said
look-list = Looks so far
look-house = this site, from outside
look-house-came = this site, from outside ({ $came })
look-once = { $saw }: { $who }, { $first }
look-often = { $n ->
    [one] { $saw }: { $who }, { $first }
   *[other] { $saw }: { $who }, { $n } times from { $first } to { $last }
}
item-mine = You are looking at it
item-others = Somebody else is looking at it
item-first-waits = You have assessed it. Somebody else looks at it as well.
item-second = A second look is wanted. What the first person found is shown once you have decided yourself.
item-settle = Two people do not agree. You have not looked at it yet, so you can decide. What they found is shown after that.
item-disputed-own = It is disputed. Somebody who has not looked at it yet decides.

item-reports = Reports
item-report-when = When
item-report-how = How
item-report-who = By whom
item-report-nobody = Nobody is known
item-report-words = Something was said with it, which is shown with the address
item-report-class = Called by whoever reported it: { $class }
item-report-digests = { $n ->
    [one] { $n } digest of what lies there
   *[other] { $n } digests of what lies there
}
item-reports-further = Further reports are counted and not listed.

item-address = The address
item-sealed = It is locked away. That you open it, and what for, is recorded.
item-open-assess = Open it to assess it
item-open-locate = Open it to find out where it lies
item-open-police = Open it to tell the police
item-open-look = Open it to see whether it is there
item-opened-assess = Opened to assess it
item-opened-locate = Opened to find out where it lies
item-opened-police = Opened to tell the police
item-opened-look = Opened to see whether it is there
item-open-warning = Look at it in your hotline’s isolated viewer alone, never in this browser.
item-copy = Copy
item-copied = Copied
item-close = Lock it again
item-destroyed = The address was destroyed when its time was over.
item-contacts = Whom to tell of it
item-contact-from = From { $source }, { $day }
item-said = What was said with it
item-said-show = Report { $n }
item-said-note = In the reporter’s words
item-said-contact = How the reporter can be asked
item-said-reference = The reporting organisation’s own name for it

item-decide = What is it?
item-take = Take it to look at
item-put-back = Put it back
item-in-scope = Unlawful
item-in-scope-text = By a class that your country’s table counts:
item-no-class = The register has no class that your country’s table counts. Tell whoever runs this site.
item-also = Further levels that hold
item-also-text = They are kept with it, and go to whoever counts by them.
item-out-of-scope = Out of scope
item-undetermined = It cannot be said
item-needs-access = Nobody gets to see it
item-why = Why it cannot be said, or what is in the way
item-why-hint = Such as a password, a payment, an invitation. Do not write the address here.
item-reason-address = The reason names an address or a site, and is read by whoever sees this page. Say it without: the address stands here, locked away.
item-decided = What was found
item-found-by = { $who }: { $what }
item-found-you = You
item-found-lists = Known material: two independent lists agree.
item-undo = Take it back
item-undo-left = { $n ->
    [one] { $n } second is left to take it back. Nothing leaves before that.
   *[other] { $n } seconds are left to take it back. Nothing leaves before that.
}
item-undo-over = The time to take it back is over.
item-contest = Contest it
item-contest-why = Why it is not so
item-contest-hint = Nothing more is sent until somebody who has not looked at it has decided.
item-reopen = Take it up again

item-emergency = A life is at risk
item-emergency-text = The police of your country are called at once, at any hour, and again every ten minutes until one of them answers. What they decide is theirs.
item-emergency-do = Call the police now
item-emergency-again = Call them again
item-raised = The police were called by { $who } on { $when }.
item-frozen-title = Stopped
item-frozen = Stopped by { $who } until { $when }. No notice leaves, and nothing more is done about those that left.
item-freeze = Stop it for a time
item-freeze-text = Because a court says so, or a mistake is looked into. Everybody of the hotline sees it. No notice leaves; of what has left, nothing is taken back.
item-freeze-why = Why
item-freeze-hint = Everybody reads it who sees this page. Do not write the address here.
item-freeze-hours = For how many hours
item-freeze-do = Stop it
item-thaw = Let it go on
freeze-refused-reason = Say why it is stopped, in at most 1,000 characters.
freeze-refused-lasting = It can be stopped for 1 to 72 hours. Choose as many.
freeze-refused-already = It is stopped already. Let it go on before you stop it anew.
freeze-refused-nothing = Nothing stops it any more. Load the page again.
freeze-refused-not-yours = Only the organisation that stopped it lets it go on.

shortcuts-title = Keys
shortcuts-text = While you type they do nothing.
shortcuts-next = Next
shortcuts-open = Open the address to assess it
shortcuts-copy = Copy the address
shortcuts-take = Take it to look at, or take it up again
shortcuts-back = Put it back
shortcuts-class = Unlawful, by the class with this number
shortcuts-out = Out of scope
shortcuts-why = To the reason why it cannot be said
shortcuts-undo = Take your decision back
shortcuts-off = Turn the keys off
shortcuts-on = Turn the keys on
