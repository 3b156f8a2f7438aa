### Members beside each other.

compare-title = Compare members
compare-lead = Up to four members, the same questions, in the order in which you choose them.
compare-member = Member { $no }
compare-nobody = (none)
compare-all-goals = All goals
compare-go = Compare
compare-empty = Choose at least one member.
compare-table = What is on record
compare-note = Counts measure the record, not the effort. A member of whom more was published is not thereby better.
compare-figures-text = Figures stand beside each other only where definition, unit, scope and clock are the same, and only for periods in which each of these members has one.
compare-matched-table = { $title }, matched periods only
compare-sources = Each number leads to its record with its source.
compare-no-match = No two of these members published a figure with the same definition, scope and clock for the same period.
compare-others = Figures that cannot be compared
compare-terms = Unit, scope and clock
compare-bad-member = “{ $given }” is no member’s code. Use two capital letters, such as DE.
compare-too-many = At most { $most } members fit beside each other. Leave some out.
compare-bad-goal = “{ $given }” is no goal. Goals are G1 to G7.
