### The public page of a reporting round.

round-title = Reporting round: { $event }
round-public-lead = { $came } of { $asked } members have handed in their report. { $late ->
    [0] None of these came late.
    [one] One of these came late.
   *[other] { $late } of these came late.
}
round-public-announced = Members hand in their reports from { $opens } to { $closes }.
round-public-before = This round was before Accord. The sources on record do not say which members reported in it.
round-public-state = State
round-public-days = Reports are taken
round-public-conference = Conference
round-public-vintage = Frozen at the close
round-public-members = Who has handed in a report
round-public-members-text = A report is in time until the end of the last day (UTC). A later one is taken and shows its days. Nobody is granted days that are not on this page.
round-public-when = Handed in
round-public-late = Late
round-public-record = This record with all its versions, for programs
mark-in-time = In time
mark-not-in = Not in
