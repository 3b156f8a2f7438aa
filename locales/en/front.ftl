### The front page.

front-title = What 54 states promised to children, and what became of it
front-lead = { $members } states joined against child sexual abuse online. The register holds { $statements } statements about what they did before, promised and did since; for { $promising } of them it holds a commitment. Each statement names its source.
front-findings = The four policy targets
front-coverage = Known for { $k } of { $n } members.
front-t1 = Identified victims in the ICSE database grew from { $first } ({ $first-day }) to { $last } ({ $last-day }). The figure counts everybody so far; figures for single years were not published.
front-t1-title = Identified victims in ICSE: from { $first } ({ $first-day }) to { $last } ({ $last-day })
front-t1-nothing = No figure of identified victims is known.
front-t2 = { $lanzarote } of { $n } members are known to be party to the Lanzarote Convention and { $budapest } to the Budapest Convention. A law is not a result: how the conventions are applied stands apart.
front-t3 = { $campaigns } awareness campaigns are on record, in { $k } of { $n } members.
front-t4 = For { $measured } of { $n } members, figures on how fast known material is removed were published. In { $hotlines } members a hotline takes reports.
front-figure = The figure of goal 1
front-report = Report what you have seen
front-report-text = You do not need proof, and you do not need to look further. Say where you saw it; the people at the hotline do the rest. In most countries you need not give your name.
front-report-member = Country
front-report-all = All countries
front-report-go = Where to report
front-members = The members
front-members-text = Each tile is a member. Its mark says who stands behind what is known of it. Nobody is ranked.
front-members-list = All members as a list
front-grid-label = The 54 members and who speaks of them
front-lately = Entered lately
front-lately-all = All changes
front-rounds = Reporting rounds
front-next = Next, { $day }:
front-next-nothing = No further round is announced in the sources.
