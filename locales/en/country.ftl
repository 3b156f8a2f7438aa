### A member.

country-joined = { $name } joined the alliance on { $day }.
country-joined-unknown = When { $name } joined the alliance is not known.
country-joined-how = How the date of joining is known:
country-statements = The register holds { $n ->
    [one] { $n } statement
   *[other] { $n } statements
}: { $baselines } of what was in place before, { $commitments } of what was promised, { $progress } of what was done since.
country-no-statements = The register holds no statement yet.
country-standings = Of these, { $official } come from an official form, { $government } from a government statement and { $public } from other public sources.
country-silent = Nothing is known on: { $goals }.
country-law = It is party to: { $instruments }.
country-law-table = Legal instruments
country-law-title = Law
country-report = Where to report
country-report-nothing = No hotline is on record for this country.
country-report-more = More on these hotlines
country-due = What is due
country-passed = Ended, without a verdict so far
country-goals = The seven goals
country-goals-note = Numbers count statements on record. They measure the record, not the effort.
country-no-baseline = No baseline is known. That does not say that nothing was in place.
country-no-commitment = No commitment is known. That does not say that nothing was promised.
country-no-progress = Nothing is known that was done since. That does not say that nothing was done.
country-more = There are { $n } in all.
country-more-link = See all of them
country-figures = Published figures
country-figures-nothing = No figure is on record.
country-figures-text = Each figure keeps the clock and the scope of whoever published it. Figures with different clocks cannot be compared.
country-figures-definition = How this figure is defined
country-campaigns = Campaigns
country-practices = Good practices
country-timeline = When the register learned it
country-timeline-text = Newest day first. An amendment stays beside what it amends.
country-entered = Entered: { $kinds }.
country-reports = Reporting record
country-reports-nothing = No report in the alliance’s own form is on record for this member. One may have been filed and not published.
country-reports-text = { $n ->
    [one] { $n } statement comes from this member’s report in the alliance’s own form.
   *[other] { $n } statements come from this member’s reports in the alliance’s own form.
}
country-reports-rounds = The alliance’s rounds so far:
country-timeline-all = All changes about this member
country-data = Downloads
country-cite = How to cite
country-report-came = Came in
country-report-signed = Signed off by
country-report-lacking = Not shown
country-report-lacks = { $missing } required answers missing, { $restricted } not public, { $suppressed } small counts or what would give one away
country-adoptions = Taken over from other members
