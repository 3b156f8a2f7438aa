### Good practices.

practices-title = Good practices
practices-lead = { $n ->
    [one] { $n } practice is on record
   *[other] { $n } practices are on record
}, from { $k } of { $of } members.
practices-lead-member = { $n ->
    [0] No practice is on record for this member. That does not say that there is none.
    [one] { $n } practice is on record for this member.
   *[other] { $n } practices are on record for this member.
}
practices-note = A practice stands here because a source describes it. How well it works, and whether it fits elsewhere, is for the reader to judge.
practices-none = No practice fits this choice.

## One practice.
practice-languages = Also in:
practice-problem = The problem
practice-done = What was done
practice-measured = What was measured
practice-not-measured = No figures from before and after are named. How well it works is not known.
practice-measured-note = Figures of the register, each with the grade of its evidence. That one stands after the other does not say that the practice was the cause.
practice-before = Before
practice-after = After
practice-no-figure = no figure
practice-grade = evidence grade { $grade }
practice-vintage = as of publication { $n }
practice-adoptions = Adopted by other members
practice-adoptions-count = { $n ->
    [0] None of { $of } members has adopted it by a public commitment.
    [one] { $n } of { $of } members has adopted it by a public commitment.
   *[other] { $n } of { $of } members have adopted it by a public commitment.
}
practice-adoptions-note = What becomes of a commitment, and the member’s own figures, are followed here.
practice-adopted-on = Adopted on
practice-effect = The member’s own figures of the same kind
practice-before-adoption = Last year before the adoption
practice-since-adoption = Newest year since
practice-about = About this practice
practice-cost = Cost in a year
practice-contact = Whom to ask
practice-reviewed = Reviewed on, by somebody of another country
practice-revised = Why it was revised

cost-band-nothing = Nothing but what is there already
cost-band-under-10000 = Under 10,000 euros
cost-band-under-100000 = 10,000 to under 100,000 euros
cost-band-under-1000000 = 100,000 to under 1 million euros
cost-band-from-1000000 = 1 million euros or more
cost-band-unknown = Not worked out

text-state-original = the original
text-state-human-checked = checked by a person
text-state-machine = made by a machine
text-state-outdated = outdated: the original has changed since
