### Detection: lists of known material, what lies near a fingerprint, and what is said of an entry.

work-nav-detection = Detection
detection-title = Known material
detection-not-vetted = Only organisations of the alliance’s members are answered here, and your account has no organisation or no country. Ask your member’s administrator to enter it.
detection-loading = The index of known material is being loaded. Try again in a minute.
detection-taken = Your organisation has a list of this name. Choose another one.
detection-lists = Lists
detection-no-lists = Your organisation has no list, and no other is shared with it.
detection-list = List
detection-whose = Organisation
detection-own = yours
detection-purpose = Holds
detection-sharing = Shared with
detection-radius = Distance
detection-radius-hint = Distance: a picture is found where its fingerprint differs in at most so many of 256 bits. Files are found exactly.
detection-ratio = Share that works
detection-opened = Opened
detection-labels = Classified by
detection-no-labels = It classifies nothing.
detection-office = { $organisation } ({ $member })
detection-by = { $office }, { $day }
detection-works = It works for your organisation.

purpose-known = Known material
purpose-negative = Known false positives
purpose-text-known = What is on this list is known material. Fingerprints stand here, never pictures.
purpose-text-negative = What is on this list is known to be no such material: whatever is near one of its entries is not reported, by any list.

sharing-persons = Named people of the organisation
sharing-organisation = The organisation
sharing-named = Named organisations
sharing-alliance = The alliance
sharing-open = The alliance and whoever it gives the list to

index-title = Index
index-follows = The index has followed the journal up to entry { $n }, last at { $time }. What was put on a list before that is found.
index-stale = The index has not followed the journal since { $time }. What was put on a list later is not found. Tell whoever runs this site.
index-examined = Fingerprints examined
index-matched = Of those, matched
index-since = Counted since the program was started, for all organisations together.
index-entries = Entries
index-newest = Newest
index-never = None yet

near-title = Try a fingerprint
near-fingerprint = Fingerprint
near-fingerprint-hint = Hexadecimal digits: 64 for PDQ or SHA-256, 40 for SHA-1, 32 for MD5. It is not kept.
near-kind = Kind
near-kind-by-length = By the number of digits; 64 are PDQ
near-go = Look up
near-no-fingerprint = This is no fingerprint. Paste 64, 40 or 32 hexadecimal digits and nothing else.
near-bad-digits = { $kind } has { $digits } hexadecimal digits, of 0–9 and a–f. Compare what you pasted, or choose another kind.
near-probing = Your organisation’s questions go in small steps around an entry, so none is answered for { $seconds } seconds. This was noted in the journal.
near-found = It is found
near-not-found = It is not found, and this lies near
near-nothing = Nothing that is shared with you lies near
near-asked = Compared with { $entries } entries, as of entry { $through } of the journal.
near-how-to-read = Each square is one of 256 bits; a filled one differs. Coarse shapes of the picture are at the top left, fine detail at the bottom right.
near-distance = Distance
near-bits = { $n ->
    [one] { $n } bit
   *[other] { $n } bits
}
near-scale = Distance { $n } on a scale from 0 to 64; the list reaches up to { $radius }
near-exact = Exactly the same file
near-which-bits = Which bits differ
near-which-bits-of = Which bits differ from entry { $n }
near-row = Row
near-columns = Columns
near-further = { $n ->
    [one] One more entry lies within 64 bits.
   *[other] { $n } more entries lie within 64 bits.
}

outcome-found = Found
outcome-negates = A known false positive: whatever is near it is not reported
outcome-negated = Not found, because a known false positive is near as well
outcome-switched-off = Not found: its owner has switched it off
outcome-too-far = Not found: the list reaches only up to { $radius } bits

silence-not-shared = It is not shared with your organisation.
silence-withdrawn = It does not work: its organisation took it off the list.
silence-struck = It does not work: a contest took it off the list for good.
silence-bank-closed = It does not work: its list is closed.
silence-quarantined = It rests: it found far more than usual, and nobody has looked at that yet.
silence-contested = It rests: it is contested, and that is not decided yet.
silence-unvouched = It does not work for your organisation yet: { $states } of { $needed } member states vouch for it.
silence-outside-ratio = It does not work yet: it is not among the share of the list that works.

entry = Entry
entry-title = Entry { $n }
entry-of = Entry { $n } of { $list }
entry-state = State
entry-state-listed = Listed
entry-state-quarantined = Resting after a flood
entry-state-contested = Contested
entry-state-struck = Struck
entry-state-withdrawn = Withdrawn
entry-standing = For your organisation
entry-level = Level
entry-why = Why it is listed
entry-added = Added by
entry-withdrawn = Withdrawn by
entry-flood = Flood
entry-flood-text = In one hour { $n } different pictures were found by it, asked from { $states } member states; { $usual } are usual.
entry-vouches = Vouched for by
entry-states = { $n ->
    [one] { $n } member state
   *[other] { $n } member states
}
entry-vouches-of = { $n } of { $needed } member states vouch for it
entry-vouches-hint = Each member state counts once. For its own organisation an entry works without a vouch.
entry-nobody = Nobody vouches for it.
entry-do = What you can do
entry-reason = Why
entry-vouch = Vouch for it
entry-vouch-hint = Vouch only for what people of your organisation have looked at, or had from somebody whom you would vouch for.
entry-unvouch = Take the vouch back
entry-retract = Take the contest back
entry-retract-hint = That decides nothing. Your state cannot contest it again on the same ground.
entry-find = What did you find?
entry-find-hint = Two people of two states that have nothing to do with the entry decide. Until they agree it rests.
entry-find-go = Say so
entry-lift = Let it work again
entry-lift-hint = Look at what it found first. Under twice as much, it will not rest again.
entry-contest = Contest it
entry-contest-hint = From then on it rests for everybody but its own organisation, until two people of uninvolved states have decided.

contests-title = Contests
contest-ground = Ground
contest-evidence = Evidence
contest-evidence-hint = Names of documents, or where they lie, one a line. Never a picture.
contest-findings = Found so far
contest-open = To be decided by { $day }
contest-overdue = overdue
contest-right = The contest was right: the entry is off the list
contest-wrong = The contest was wrong: the entry stays
finding-right = The contest is right.
finding-wrong = The contest is wrong.
ground-lawful = What it was made from is lawful
ground-collides = It finds lawful pictures
ground-misclassified = It is classified wrongly

lot = Lot
lots-title = Lots
lots-hint = What came together is vouched for together. An entry of which something else is said stands below.
lots-none = No lot is on it that is shared with you.
lots-further = Further lots
lot-entries = Entries
lot-withdraw = Take it off the list
told-title = Entries with a text of their own
told-hint = Added alone, or contested, resting or vouched for differently than their lot.
told-none = None that is shared with you.
told-further = Further entries

bank-open = Open a list
bank-name = Name
bank-name-hint = Capital letters A to Z, digits and underscores, such as HOTLINE_2026.
bank-version = Edition of the classification
bank-version-hint = As its publisher names it, such as 2.0. The classification of a list never changes.
bank-named = The organisations that are named
bank-ratio = Share that works, in percent
bank-ratio-hint = A new list can be let in by degrees: which entries work is drawn once, and as the share grows entries only join.
bank-bad-radius = The distance is a whole number from 0 to 64.
bank-bad-ratio = The share is a number from 0 to 100, such as 12.5.
bank-change = Change the list
bank-close = Close the list
bank-close-hint = None of its entries works any more, for anybody, and its name is free again.

take-title = Take over a list
take-file = File
take-file-hint = CSV, JSON, one fingerprint a line, VICS, NCMEC’s XML or HMA’s contents; at most 32 MiB. Its format is recognised.
take-bare = What 64 digits without a name are
take-why = Why these are on the list, and where they come from
take-go = Take over
take-no-file = The file did not arrive, is empty, or is longer than 32 MiB. Choose it again, or send a longer list in parts.
take-done = { $file }: { $given } fingerprints were read, { $entered } of them are new on the list. They are found from now on.
take-left-as-they-are = The others stood there already and were left as they are.
take-wrong = { $file }: { $n ->
    [one] one row cannot be read
   *[other] { $n } rows cannot be read
}. Nothing was taken over. Mend the file and send it again.
take-nothing = { $file } holds no fingerprint that is looked up here. Nothing was taken over.
take-withdrawn = Rows that say that their source has withdrawn them, which were left out: { $n }.
take-other = Fingerprints of kinds that are not looked up here, which were left out: { $n }.
take-left-out = Nothing was taken from these fields: { $fields }.
near-picture = Or a picture
near-picture-hint = It is hashed in memory and not kept.
near-picture-too-large = A picture has at most { $most } MB here.
near-picture-unread = This file is no picture that can be read: JPEG, PNG, GIF, WebP or BMP.
near-picture-busy = No decoder is free for the picture. Try again in a moment.

volume-title = How much was examined
volume-lead = Scanners of your organisation count what they examine and sign it. Each statement that is handed in becomes public at once, among the figures of goal 6, under your organisation’s name.
volume-keys-and-statements = Keys and statements
volume-keys = Keys
volume-no-keys = Your organisation has named no key yet.
volume-key = Public key
volume-named = Named
volume-last = Last statement
volume-files = Files
volume-bytes = Bytes
volume-name-key = Name a key
volume-key-hint = The line that accord statement key prints on the machine that scans. Whoever has the key speaks for your organisation.
volume-hand-in = Hand in
volume-statement = Statement
volume-statement-hint = A file of the directory statements, the next one after the last that was taken. A program may send it with a token.
volume-no-file = The statement did not arrive, or is no text. Choose the file again.
volume-taken = Statement { $n } was taken: { $files } files, { $bytes } bytes. They are public now.
volume-public = Goal 6 and its figures

quorum-title = How many states vouch
quorum-states = An entry of another organisation works once { $file } member states vouch for it, or { $picture } where it is a picture’s.
quorum-waits = Another number waits for a second person.
quorum-file = States for a file
quorum-picture = States for a picture
quorum-ask = Ask for another number
quorum-hint = A person of another state has to confirm it within seven days. It then holds for old entries too.
quorum-confirm = Confirm
quorum-drop = Drop

source-title = Where it comes from
source-none = Nothing is fetched into this list.
source-say = Say where it comes from
source-change = Change where it comes from
source-lead = Accord fetches lists by NCMEC’s hash-sharing interface, from NCMEC or from another house. What the source puts on its list is put on this one, what it takes back is taken off. What people put on this list, or took off it, is left alone.
source-address = Address
source-address-hint = As its operator gave it, such as https://hashsharing.ncmec.org/npo; /v2/entries is put behind it. Hosts of this machine’s own network are listed by the operator first.
source-user = Name
source-password = Password
source-login-hint = They are kept sealed, sent to this host alone, and shown to nobody.
source-login-kept = They are kept: leave both empty and they stay, unless the host is another one.
source-every = How often
source-every-15 = Every 15 minutes
source-every-60 = Every hour
source-every-360 = Every 6 hours
source-every-1440 = Every day
source-every-10080 = Every week
source-on = Fetch it
source-now = Fetch now
source-remove = Fetch it no more
source-remove-hint = What came stays on the list until somebody takes it off. Name and password are deleted.
source-state = Fetching
source-running = Under way since { $time }
source-soon = In a moment
source-next = Next time { $time }
source-switched-off = Switched off
source-last = Last complete
source-never = Never
source-held = From there
source-counts = Rows that stand on the list: { $held }. Fingerprints put on so far: { $on }; taken off: { $off }.
source-unread = Rows that could not be read
source-first-unread = The first rows that could not be read
source-only = Only of members
source-failed = Attempts that failed in a row: { $n }, the last one { $time }.
source-code = The server answered { $code }.
source-trouble-unreachable = The source is not reached. Check its address, and ask its operator whether it is there.
source-trouble-too-slow = The source answers too late, even when it is asked for little. Ask its operator.
source-trouble-login = The source does not take the name and the password. Enter them anew, or ask its operator whether they still hold.
source-trouble-no-login = No name and password are kept for the source. Enter them.
source-trouble-not-allowed = The source may not be asked: its address leads into the network of this machine. The operator of Accord has to list the host.
source-trouble-not-there = There is no hash-sharing interface at this address. Check its path.
source-trouble-sends-on = The source sends to another address. Name and password are not taken there: enter the new address yourself.
source-trouble-busy = The source wants to be left alone for a while. It is asked again by itself.
source-trouble-failing = Something is wrong with the source. It is asked again by itself; if it lasts, ask its operator.
source-trouble-broken = What the source answers is no whole page of entries. Check the address; if it is right, ask its operator.
source-trouble-astray = The pages of the source lead elsewhere, in a circle, or are far too long. Nothing of that page was taken. Ask its operator.

tell-title = What its source is told
tell-go = Tell the source
tell-hint = It goes to { $source } in your organisation’s name, and so leaves the alliance. It takes the place of what your organisation told it of this entry before.
tell-also = Also tell the source, { $source }, in your organisation’s name that the entry is right
opinion-right = The entry is right
opinion-wrong = The entry is wrong: { $reason }
tell-no-reasons = The source has named no reason for which it lets such an entry be wrong, so it can only be told that it is right.
tell-due = To be sent { $time }
tell-soon = To be sent in a moment
tell-sent = The source took it { $time }
tell-refused = The source refused it { $time } and answered { $code }.
tell-lost = Not sent: the list has another source now, or none.
tell-of-entries = Told of its entries
tell-counts = Still to be sent: { $waiting }; taken: { $sent }; refused: { $refused }.
tell-newest = What it was told
tell-said = Said
tell-became = What became of it
heard-title = What others say of it
heard-list-title = What others say of its entries
heard-hint = Organisations that take the list over say so by the hash-sharing interface. It decides nothing: whoever would have an entry rest contests it.
heard-count = Opinions so far: { $n }
