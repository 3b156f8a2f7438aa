### Identified victims, counted by month.

work-nav-victims = Identified victims
work-waits-victims = { $n ->
    [one] One month or definition of identified victims waits for you to confirm it
   *[other] { $n } months or definitions of identified victims wait for you to confirm them
}

victims-title = Identified victims
victims-lead = Counts by month, from each member’s police unit. One officer writes a month, another confirms it.
victims-never-a-person = Counts and nothing else. No name, no case, no words about anybody.
victims-room-secretariat = You see how far each member is, and what two members count beside each other without small counts. You do not see a month.
victims-room-nothing = Nothing has been counted here yet.
victims-public = The goal on one page
victims-of = Identified victims: { $member }
victims-confirmed = Months confirmed
victims-waiting = Months waiting
victims-newest = Newest confirmed
victims-file = Counts from a file
victims-beside = Beside what others count
victims-months = Months
victims-month = Month
victims-next = Write another month
victims-no-months = No month has been written yet.
victims-stands = Stands
victims-waits = Waits
victims-vintages = Confirmed versions
victims-unconfirmed = Nothing confirmed
victims-unsaid = Nothing said yet
victims-yours = yours to confirm
victims-tally = { $n } ({ $home } at home, { $abroad } abroad)
victims-in = { $n } located in { $member }
victims-from = { $n } referred by { $member }

victims-state-empty = Nothing written
victims-state-draft = Waits for a second officer
victims-state-confirmed = Confirmed
victims-state-revision = A revision waits for a second officer

victims-mark-nothing-known = Nothing known
victims-mark-nothing-found = Nobody found
victims-mark-not-applicable = Not applicable
victims-mark-found = Counted

victims-way = Way of identification
victims-way-image-analysis = Image and video analysis
victims-way-public-report = Report by the public, a hotline or a provider
victims-way-investigation = Investigation of an offender
victims-way-referral = Referral from another country
victims-way-other = Another way
victims-place-home = Located at home
victims-place-abroad = Located abroad
victims-said = What is said
victims-others = Other members

victims-years = Years
victims-years-text = Twelve confirmed months make a year; where all victims so far are counted, its last month does. Where anything is not known in one month, the year’s total is not known.
victims-open = { $n ->
    [one] one month is not confirmed
   *[other] { $n } months are not confirmed
}
victims-parts = By way and by place
victims-declared = Declared figures
victims-declared-differs = { $state }; says something else than the months
victims-declare = Put { $year } into the declared figures
victims-declare-text = It becomes a draft of the member’s declared figures. Somebody else signs it, and the secretariat publishes it as far as small counts allow.

victims-definition = What is counted
victims-undefined = Nobody has said what is counted in that year. No month of it can be confirmed before.
victims-since = Since the year
victims-since-hint = It holds for whole years. From another definition on, the series breaks: nothing is compared across it.
victims-measure = A month says
victims-measure-is-flow = who was identified in it
victims-measure-is-stock = how many there are in all at its end
victims-offences = Offences
victims-offence-material = Children seen in child sexual abuse material
victims-offence-abuse = Sexual abuse that came to light by what was found online
victims-offence-live = Live online child sexual abuse
victims-offence-extortion = Sexual extortion of children
victims-offence-solicitation = Solicitation of children for sexual purposes
victims-offence-self-generated = Self-generated material that others took or spread
victims-ages = Age
victims-age-under-18 = Under 18
victims-age-under-16 = Under 16
victims-age-under-14 = Under 14
victims-countings = Counted once
victims-counting-identity = the police know who the child is
victims-counting-located = the child was found and is safe
victims-counting-entered = the case is in the ICSE database
victims-definition-waits = Waits for a second officer
victims-definition-confirm-text = From that year on this is what is counted. What was counted otherwise before breaks the series in the register.
victims-define = Say what is counted
victims-define-text = A second officer of the same force confirms it within seven days.
victims-propose = Propose
victims-drop = Drop the proposal
victims-before = What was counted before
victims-choose = Choose a year, an age and from when somebody is counted.
victims-confirm = Confirm
victims-second = A second officer confirms it.

victims-write = Write the month
victims-revise = Revise the month
victims-write-hint = Say something of each way: a count, or one of the three marks. Nothing known, nobody found and not applicable are different things. In the fields for several members write one a line, two letters and the count: DE 3.
victims-abroad-none = Abroad, in no member or not known where
victims-abroad-in = Abroad, by member
victims-home-from = At home, by the member that referred them
victims-reason = Reason
victims-back = Back
victims-month-waits = Waits for a second officer
victims-confirm-text = You confirm what stands above, as another person than whoever wrote it. It stays for good: it can be revised with a reason, not taken away.
victims-vintage = Version { $n }
victims-written-by = Written by
victims-confirmed-by = Confirmed by
victims-by = { $who }, { $when }
victims-no-count = “{ $typed }” is no count: write a whole number from 1 to { $most }. Where nobody was found, choose that mark.
victims-no-line = “{ $typed }” is not two letters and a count, such as DE 3.
victims-twice = { $typed } stands twice.
victims-found-none = Counted, and no count stands beside it. Write one, or choose a mark.
victims-mark-and-count = A mark and a count stand side by side. Keep one of them.

victims-file-text = A table exported as CSV, a row a count. You see what would change first; then all of it is taken, or nothing. What the file does not speak of stays.
victims-csv = The table
victims-csv-hint = Columns: month, way, located, country, count. Paste it as text. Ways: image-analysis, public-report, investigation, referral, other. Located: home or abroad. In place of a count: nothing-known, nothing-found, not-applicable.
victims-file-look = See what would change
victims-file-changes = What it changes
victims-file-fate = What becomes of it
victims-file-before = Said so far
victims-file-after = Said by the file
victims-file-take = Take all of it
victims-file-again = Begin anew
victims-file-taken = The file was taken. Each month waits for a second officer.
victims-file-same = The file says what stands already. Nothing changes.
victims-file-wrong = Nothing was taken. This has to be mended in the file:
victims-place-of = Line { $line }, { $column }
victims-line = Line { $line }
victims-place-title = Place
victims-expected = What belongs there
victims-found = What stands there
victims-further = There are { $n } more.
victims-flaw-header = The columns month, way, located, country and count in the first line, each once. Add what is missing, take out what stands twice.
victims-flaw-column = Only the columns month, way, located, country and count. Take this one out of the file.
victims-flaw-rows = At most { $rows } rows. Send the rest as a second file.
victims-flaw-cells = One cell for each column and no more. Put a cell that holds a comma into quotation marks.
victims-flaw-counts = At least one row with a count below the first line.
victims-flaw-month = A month from 1990 on, written as year and month: 2026-03.
victims-flaw-way = One of the ways: image-analysis, public-report, investigation, referral, other.
victims-flaw-count = A whole number from 0 to { $most }, or one of the marks: nothing-known, nothing-found, not-applicable.
victims-flaw-no-place = Nothing: a mark speaks of the whole way. Leave located and country empty, or write a count.
victims-flaw-side = The word home or the word abroad.
victims-flaw-country = Two capital letters of a member, such as DE.
victims-flaw-other-member = Another member than your own. Leave the cell empty where no other one is concerned.
victims-flaw-no-referrer = Nothing: at home, only a referral comes from another member. Leave the cell empty, or write referral as the way.
victims-flaw-member = A member of the alliance. Leave the cell empty where it is none.
victims-flaw-new-place = A place that no row above has in this month and way. Add up both counts in one row.
victims-flaw-alone = One mark, or counts: nothing-known, nothing-found and not-applicable stand alone in their month and way. Keep one or the other.
victims-flaw-quotes = A cell with a quotation mark in it stands in quotation marks, and each mark in it is doubled. Mend the line, or export the table anew as CSV.
victims-flaw-plain = Text without control characters. Type the cell anew.
victims-flaw-utf8 = Text in UTF-8. Export the table anew in this encoding.
victims-flaw-is-nothing = Nothing
victims-flaw-is-open-mark = A quotation mark that is never closed
victims-flaw-is-inner-mark = A quotation mark inside a cell that is not quoted
victims-flaw-is-after-mark = Text after a closing quotation mark
victims-fate-new = New
victims-fate-changed = Changes a draft
victims-fate-revised = Revises what was confirmed
victims-fate-same = Says the same

victims-cross-of = { $member } beside { $other }
victims-cross-lead = Counts of two members beside each other. A difference is no fault by itself: both count by their own definition, in their own time. Small counts are seen by the two police units alone.
victims-direction = { $from } and its victims in { $to }
victims-located = { $from } counts as located in { $to }
victims-referred = { $to } counts as referred by { $from }
victims-side = { $months ->
    [one] { $n }, from { $months } confirmed month
   *[other] { $n }, from { $months } confirmed months
}
victims-side-unknown = { $months ->
    [one] { $n }, from { $months } confirmed month, in which something is not known
   *[other] { $n }, from { $months } confirmed months; in { $unknown } of them something is not known
}
victims-side-open = Not told before both have confirmed the whole year and know all of it; months confirmed: { $months }
victims-withheld = Withheld
victims-difference = Difference
victims-difference-open = None yet: part of a year is not compared
victims-found-why = May come from
victims-says = { $member } says
victims-answered = { $what } ({ $when })
victims-answer-which = What explains it
victims-answer = Say so
victims-others-list = Beside another member
victims-explanation-timing = Timing: one counts later, or has not confirmed all months
victims-explanation-definition = Definition: the two count different things
victims-explanation-not-received = A referral did not arrive
victims-explanation-still-open = A referral arrived; the victim is not identified there yet
victims-explanation-other-way = Counted there by another way
victims-explanation-counted-twice = One counted the same victim twice
victims-explanation-not-explained = Looked into; no explanation was found

act-victims-compared = Read counts of identified victims beside another member’s, without small ones
act-victims-confirmed = Confirmed a month of identified victims
act-victims-declared = Put a year of identified victims into the declared figures
act-victims-taken = Took counts of identified victims from a file
act-victims-written = Wrote a month of identified victims
act-victims-answers-given = Explained a difference in counts of identified victims
act-victims-definition-confirmed = Confirmed what is counted as an identified victim
act-victims-definition-dropped = Dropped a proposal of what is counted as an identified victim
act-victims-definition-proposed = Proposed what is counted as an identified victim
paper-victims = Month of identified victims
paper-victims-definition = What is counted as an identified victim
paper-victims-answers = Answers about counts of identified victims
