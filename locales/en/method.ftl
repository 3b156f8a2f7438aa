### How verdicts are computed.

method-title = How each verdict is computed
method-lead = A verdict is computed from figures and dates by a fixed rule. It comes with its reason and its working, and anybody can compute it again.
method-exact = Whole numbers and fractions decide, never rounded ones. Exactly 10 % more is 10 % more.
method-bounds = “More than 30,000” is a bound. A test holds if it holds for every value that the bound allows, and fails if it fails for every one; otherwise it is not decided.
method-silence = Silence is not progress. A missing figure is never filled in, and never counted as zero.
method-baseline = What was done before a promise was made is its baseline. It does not count towards keeping it.
method-law = A law is not an outcome. The stage of a law and the figures of its enforcement stand apart.
method-no-rank = Members are not ranked, and there is no single score.
method-real = A real example: goal 1
method-count = { $n ->
    [one] { $n } verdict is published.
   *[other] { $n } verdicts are published.
}
method-count-link = All verdicts for machines
method-rules = The rules, each with an example
method-rules-text = The figures of the examples are invented. The program judges them while this page is made, by the same code as the real ones.
method-example = Example, with invented figures
method-rule-year = One year
method-text-year = A year meets the growth asked for if ten times its figure is at least eleven times the figure of the year before. Three hundred and then three hundred and thirty meet it exactly.
method-rule-path = The path
method-text-path = The headline. After so many years, the figure is held against the first one, multiplied by 11/10 for each year. A single good or bad year does not decide it.
method-rule-gap = A gap
method-text-gap = Where years between two figures are unknown, only the whole span is judged. Nothing is put in between.
method-rule-chance = Chance
method-text-chance = Counts vary by chance. An exact 80 % interval of the ratio says whether the result is clear or within chance.
method-rule-few = Too few
method-text-few = Where both years together are fewer than 20 cases, a single year is not judged.
method-rule-pooled = Three years together
method-text-pooled = Small counts are put together: the last three years against the three before, multiplied by 11/10 three times.
method-rule-zero = From zero
method-text-zero = From zero there is no ratio. Growth is counted from the first year with ten cases or more.
method-rule-break = A change of definition
method-text-break = No test goes across a change of definition, unless one year was counted in both. Then the older figures are multiplied by the exact factor between the two, which is shown.
method-rule-level = A level with a deadline
method-text-level = The part of the way that is done is held against the part of the time that has passed. Less than nine tenths of it is below the path.
method-rule-duration = How long cases take
method-text-duration = Half of the cases, and nine of ten, must be within the limit. Open cases count as still running and are never left out. There is no average.
method-rule-checklist = A list
method-text-checklist = A thing on the list counts if it is done, dated and evidenced. A draft counts for nothing; what nobody knows is not the same as what is not there.
method-rule-matched = The alliance’s total
method-text-matched = Only members with figures in both years are added up. The verdict says how many of the 54 they are, and what part of the earlier total they make.
method-rule-vintages = Revised figures
method-text-vintages = A verdict is kept as first reported, as at the close of the round, and as of now. The one at the close is never rewritten; where the newest differs, it says what it would now be.
method-rule-promise = A promise
method-text-promise = A promise is kept if all its required milestones are done, its target is met and the evidence is more than the member’s own word. Unlike things are not averaged.
method-again = Compute it again
method-again-text = The first command judges a file of figures and shows the working. The second judges every published verdict again and compares the bytes. The third derives the whole log again.
