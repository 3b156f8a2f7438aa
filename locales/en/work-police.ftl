### What the police see before a notice leaves: what waits for their word, what they hold, and the clock by which holds end.

work-nav-police = Police
work-nav-clock = Clock
work-waits-police = { $n ->
    [one] { $n } reported address waits for a word of the police
   *[other] { $n } reported addresses wait for a word of the police
}

police-title = Before a notice leaves
police-text = Each of these was found unlawful in your country. Say that you have nothing against a notice, ask that the provider preserves it, or hold it.
police-asked = Waits for your word: { $n }
police-asked-nothing = Nothing waits for your word.
police-nothing-left = Nothing else waits for your word.
police-coming = Still being assessed
police-coming-text = A word that you say now counts for ten minutes; a hold counts until it ends.
police-coming-nothing = Nothing is being assessed.
police-holds = Held by your force
police-holds-nothing = Your force holds nothing.

police-emergency = A life is at risk
police-emergency-text = The hotline says so. Every officer of your country is called again every ten minutes until one of you answers or holds it.
police-state-unchecked = The police have not been asked yet
police-state-asking = The police are asked
police-state-clear = The police have nothing against a notice
police-state-clear-preserve = The police have nothing against a notice if the provider preserves it and is silent
police-state-held = The police hold it
police-state-released = The police let it go
police-state-expired = The time of the police has passed
police-state-emergency = A life is in danger: the duty officer decides
police-since = { $state }. Since { $when }.
police-said = Your word is written down.
police-contacts = Another force holds it too
police-contacts-text = Talk to each other before either of you acts. What they hold, why and until when is not said, and they are told as little of yours.
police-item-holds = Holds of your force
police-let-go-first = While your force holds it, nothing leaves. Let the hold go to say something else.
police-sealed = It is locked away. That you open it is written into the journal of the police, which nobody else reads.
police-open = Open the address
police-answer = Your word
police-clear = Nothing against a notice
police-clear-text = The notice leaves as soon as everything else is ready, at any hour.
police-preserve = Nothing against it, if it is preserved
police-preserve-legend = Disable, preserve, do not inform
police-preserve-text = The notice asks the provider to take it out of sight, to keep it for you, and not to tell whoever put it there.
police-days = Days for which it is kept
police-days-unfit = Write whole days, 1 to 365.
police-silent = Silent until this day begins (UTC)
police-day-unfit = Choose a day until which the provider is to be silent.
police-hold = Hold it
police-hold-text = Nothing leaves while the hold stands. The analysts of your country who are assigned to the address learn of it. A force that holds the same is named to you and yours to it, so that both know whom to contact. Nobody else outside your force learns of it.

hold-title = A hold
hold-one = Hold
hold-reaches = What it reaches
hold-of-address = One address
hold-of-host = Everything on a host
hold-of-account = Everything of an account
hold-of-hash = A file, wherever it is found
hold-of-domain = Everything on a domain and below it
hold-of-network = Everything on the servers of a network
hold-part-address = This address
hold-part-host = Everything on its host
hold-part-domain = Everything on its host’s domain and below it
hold-part-servers = Everything on the servers that it led to
hold-part-hashes = The files that were named for it, wherever they are found
hold-nothing-there = Nothing of that sort is known of this address. Choose something else that the hold is to reach.
hold-owner = Whose it is
hold-owner-you = Yours
hold-owner-desk = The duty desk’s
hold-ends = Ends
hold-ending = Ends soon
hold-left = in { $time }
hold-place = Hold a place
hold-place-text = Whatever lies there now or is reported later is held. The analysts of your country who are assigned to such an address learn of the hold. A force that holds the same is named to you and yours to it, so that both know whom to contact. Nobody else outside your force learns of it.
hold-named = Its name
hold-named-hint = An address, a host or a domain as it was reported; a network as ADDRESS/BITS; a file as md5:, sha1: or sha256: and its digits. It is locked away at once.
hold-wrong-unread = This is no address, host or domain. Paste it as it was reported.
hold-wrong-no-domain = Nobody can register this domain alone. Name the domain of one holder.
hold-wrong-no-network = This is no network for a hold. Write ADDRESS/BITS, with 16 to 32 bits for IPv4 and 32 to 128 for IPv6.
hold-wrong-no-digest = This is no digest of a file. Write md5:, sha1: or sha256: and its hexadecimal digits.
hold-reason = Why
hold-reason-hint = Your force alone can read it.
hold-reason-gone = It was destroyed with the hold’s key.
hold-no-reason = Say why, in at most { $n } characters. Your force alone can read it.
hold-hours = For how many hours
hold-hours-hint = One officer holds for 72 hours at most. Another officer of your force can make it longer.
hold-hours-unfit = Write whole hours, 1 to { $n }.
hold-do = Hold it
hold-stands = It stands until { $when }.
hold-was-released = It was let go on { $when }.
hold-has-expired = It was over on { $when }.
hold-whose-eyes = Your force alone sees this page.
hold-show-named = Show what was named
hold-item = The reported address that was looked at
hold-placed = Placed
hold-placed-by = By { $who }, { $when }
hold-extended = Made longer
hold-extended-by = By { $who }, { $when }: until { $until }
hold-keeps = What it keeps now
hold-keeps-n = { $n ->
    [0] Nothing that was reported
    [one] { $n } reported address
   *[other] { $n } reported addresses
}
hold-extend = Set a later end
hold-extend-text = Up to 72 hours in all any officer of your force does so; beyond that one who never owned the hold, up to six weeks.
hold-until = New end (UTC)
hold-until-unfit = Write the new end as a day and a time.
hold-take = Take it over
hold-take-text = It becomes yours, and you are reminded of its end.
hold-release = Let it go
hold-release-text = What it keeps is looked at again at once: a notice leaves where nothing else is in the way.

clock-title = The clock
clock-go = How the clock goes
clock-doubted-short = The clock cannot be believed. Holds do not end by themselves until somebody says which time it is.
clock-doubted = The clock cannot be believed.
clock-doubted-text = It parted from the clock that nobody sets by more than five minutes, or the machine stood still for longer. Nothing is let go by the passing of time until somebody says which time it is.
clock-believed = The clock is believed.
clock-believed-text = It goes together with the clock that nobody sets. There is nothing to confirm.
clock-since = Believed since
clock-seen-wall = What it said when that was seen
clock-seen-reckoned = What time it should have been
clock-wall = What it says now
clock-reckoned = What time it should be now
clock-confirm-title = Is it right now?
clock-confirm-text = Compare it with another clock that you trust. If what it says now is the time, say so: holds that were placed meanwhile keep their length. If not, set the machine’s clock first and load this page again.
clock-confirm = The time is right

shortcuts-down = Next row
shortcuts-up = Row before
shortcuts-hold-place = To the form for a place
shortcuts-police-open = Open the address
shortcuts-clear = Nothing against a notice
shortcuts-preserve = Nothing against it, if it is preserved
shortcuts-hold = To the form for a hold
shortcuts-hold-take = Take it over
shortcuts-hold-extend = To the later end

# On the analyst’s page: what a notice waits for, and what has left.
item-good-faith = With your decision you state in good faith that what is said here is accurate and complete; the notice says so (article 16(2)(d) of the Digital Services Act).
item-sending = Before a notice leaves
item-police-open = It is being assessed. When a notice leaves cannot be said yet.
item-police-held = The police hold it until { $when } ({ $force }).
item-leaves-now = Nothing keeps it back. It leaves in a moment.
item-nobody-to-tell = Nobody is known yet to whom a notice could go. It is looked up where this address lies.
left-title = Notices that left
left-since = { $state }. Sent { $when }.
left-again = { $state } { $again }.
left-state-draft = Being prepared
left-state-ready = Goes by another way
left-state-sent = On its way
left-state-delivered = Delivered
left-state-acknowledged = Seen by the recipient
left-state-claimed = Answered by the recipient
left-state-verified = It is gone: somebody has looked
left-state-closed = Closed
left-state-failed = It did not arrive
left-state-overdue = Nothing came of it in time
left-state-escalated = Others were told as well

# Refusals of holds, of what the police say, of the clock, and what keeps a notice back.
refusal-hold-not-yours = Only the force that placed a hold changes it.
refusal-hold-over = The hold is over. Place another one.
refusal-hold-end-reached = The hold’s end has come. Place another one.
refusal-hold-not-longer = A hold ends later than now, and is given a later end than it has. Choose a later one.
refusal-hold-second-needed = One officer holds for 72 hours at most, together with earlier holds of the same. Ask another officer of your force who never owned it.
refusal-hold-too-long = A force holds the same for six weeks at most, together with earlier holds.
refusal-hold-not-yet = The hold’s end has not come.
refusal-hold-clock-jumped = The clock cannot be believed. Nothing is let go until somebody says which time it is.
refusal-hold-owner-unfit = A hold goes to another officer of the same force, and it is yours already.
refusal-police-not-now = This step does not come next for the address. Load the page again and look.
refusal-police-before-asked = The answer is older than the question. Load the page again and answer anew.
refusal-police-hold-stands = The hold stands. Let it go first, or wait for its end.
refusal-police-not-held = The hold does not keep this address.
refusal-police-answer-needed = In this country nothing leaves without an answer of the police.
refusal-police-waits = By the table that the police signed, this address waits for their answer.
refusal-police-clock-jumped = The clock cannot be believed. Nothing is let go until somebody says which time it is.
refusal-preserve-days-unfit = A provider is asked to keep something for 1 to 365 days, and to be silent no longer than that. Choose more days, or an earlier day of silence.
refusal-clock-steady = The clock is believed. There is nothing to confirm.
refusal-send-notice-not-ready = The notice is not ready.
refusal-send-other-item = The notice is about another address.
refusal-send-other-country = The tables are not those of the sender’s and the recipient’s country.
refusal-send-not-in-scope = It has not been found unlawful.
refusal-send-may-be-taken-back = The decision can still be taken back.
refusal-send-not-in-scope-there = By none of its levels is it unlawful in the recipient’s country.
refusal-send-police-open = The police have not said that it may go.
refusal-send-no-release-policy = After a hold the police are asked again in this country.
refusal-send-answer-old = The answer of the police is older than ten minutes. They are asked again.
refusal-send-answer-ahead = The answer of the police bears a time that has not come.
refusal-send-held = The police hold it.
refusal-send-preserve-missing = The police ask that the provider preserves it and is silent, and the notice does not say so yet.
refusal-send-no-evidence = Nothing of it is sealed as evidence.
refusal-send-not-attributed = It is not known where it lies, or was not looked up within the hour.
refusal-send-not-in-chain = It does not come through the recipient’s hands.
refusal-send-sender-may-not = Your country does not have a hotline notify such a recipient.
refusal-send-recipient-may-not = The recipient’s country does not have it notified by such a sender.
refusal-send-window-closed = Notices of your country leave at other hours.
refusal-send-suspected = The recipient is suspected of taking part in it.
refusal-send-frozen = Somebody stopped it.
refusal-send-clock-jumped = The clock cannot be believed. Nothing is let go until somebody says which time it is.
refusal-send-being-assessed = It is being assessed.

# Deeds and papers in the journal.
