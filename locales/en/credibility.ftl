### The credibility facts, as the public sees them.

facts-title = Five facts about each member’s word
facts-lead = Each fact says what it counts and out of how many. They are never put together. There is no score and no rank.
facts-whose = The facts are shown to the member first. They stand here only with the member’s consent, or where a round has decided so. Where they do not, nothing is said of what they are.
facts-five = The five facts
facts-fact = Fact
facts-number = So many of so many
facts-counts = What is counted
facts-few = (too few to judge by)
facts-of = Facts of { $name }
facts-bias = { $n ->
    [one] { $raised } raised and { $lowered } lowered. The median of { $n } revision is { $percent } percent ({ $fraction } of the first figure).
   *[other] { $raised } raised and { $lowered } lowered. The median of { $n } revisions is { $percent } percent ({ $fraction } of the first figure).
}
facts-by-consent = Public by the member’s consent since { $day }.
facts-by-round = Public by decision of the round { $round } since { $day }.
facts-digest = SHA-256 of these facts with every record that they count:
facts-others = Members whose facts are not public
facts-others-text = Neither the member nor a round has made them public. That says nothing about what they are.
facts-data = The facts that are public, with every record that they count:
facts-not-public = not public
facts-country = Five facts
facts-country-not = The facts about this member’s word are not public: neither the member nor a round has made them so. That says nothing about what they are.
facts-all = The facts of all members
fact-on-time = Reports that came in time
fact-kept = Promises that were kept
fact-evidenced = Figures with independent evidence
fact-revised = Figures that were revised
fact-verifiable = Promises that can be verified as written
fact-means-on-time = Reports in time, out of all rounds that asked the member and have closed. A report that never came is counted among all, and not among those on time.
fact-means-kept = Promises that were kept, out of all that were judged or withdrawn. A withdrawn one counts as one that was not kept.
fact-means-evidenced = Figures of evidence grade 3 and above, out of all the member’s figures. A figure is one indicator in one period.
fact-means-revised = Declared figures that were changed after they were first published, out of all declared totals. A revision is no fault; the direction of many can be telling.
fact-means-verifiable = Promises that fail no check of what makes a promise verifiable, out of all that were made here, withdrawn ones with them.
fact-none-on-time = No round that says whom it asked has closed.
fact-none-kept = No promise was judged or withdrawn yet.
fact-none-evidenced = No figure is known.
fact-none-revised = No declared figure was published yet.
fact-none-verifiable = No promise was made here yet.
disclosure-public = the facts are public
disclosure-not-public = the facts are not public any more
