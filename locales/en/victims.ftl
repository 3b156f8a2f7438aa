### Goal 1 on one page: do identified victims grow by a tenth each year?

victims-page = A tenth more each year
victims-goal-met = The goal is met: identified victims grew by at least 10 % a year
victims-goal-not-met = The goal is not met: identified victims grew by less than 10 % a year
victims-goal-open = Nobody can say yet whether identified victims grew by 10 % a year
victims-finding = Identified victims in the ICSE database went from { $first } ({ $first-day }) to { $last } ({ $last-day }). The figure counts everybody so far.
victims-judged = By how many members it is judged
victims-judged-text = The ICSE figure is the whole database’s, and nobody publishes how much of it each member added. Besides, { $k } of { $n } members declare here whom their police identified.
victims-judged-nothing = No member has declared such a figure yet. That says nothing of what it did.
victims-all-figures = Its definition and all figures
victims-declared-table = Declared by members, year by year
victims-undeclared = Nothing declared
victims-known = How we know
victims-known-icse = The ICSE figures are those that INTERPOL and others published, each with its source. They come at irregular times, often as “more than” a round number. The years between two of them are not filled in.
victims-known-members = Members’ figures are counted by their police units, month by month. One officer writes a month and another confirms it; the year is signed for the member and published by the secretariat. Members do not all count the same: where one counts otherwise from a year on, its series breaks there and nothing is compared across it. Added up are only members with figures of both years.
victims-known-small = A count under 5 is not shown, and so many others with it that nobody can work it out. Nobody is described: there are counts and nothing else.
victims-queries = The queries behind this page
