### An operational goal.

goal-finding = { $missing ->
    [0] Something is known of { $k } of { $n } members: of every one.
   *[other] Something is known of { $k } of { $n } members. Of { $missing } nothing is known.
}
goal-questions = What is known
card-known = Of how many members is anything known?
card-baseline = For how many is a baseline known: what they already did?
card-commitment = How many are known to have promised something?
card-progress = For how many is something known that was done since?
card-progress-note = A statement about progress is not yet a promise kept.
card-official = How many speak through the alliance’s own form?
card-lanzarote = How many are party to the Lanzarote Convention?
card-budapest = How many are party to the Budapest Convention?
card-opsc = How many are party to the Optional Protocol?
card-law-note = A law is not a result.
card-campaigns = How many campaigns are on record?
card-hotlines = In how many members does a hotline take reports?
card-examined = For how many did scanners sign how much they examined?
card-measured = For how many were removal figures published?
card-practices = How many good practices serve this policy target?
goal-figures = Figures
goal-examined = Examined for known material
goal-examined-text = Counted by the scanners of those who store files, and signed by them. The newest figures.
goal-examined-all = All figures
goal-victims = The goal of a tenth more each year, on one page
goal-indicators = Indicators of this goal
goal-no-indicator = No indicator of this goal has figures yet.
goal-members = Member by member
goal-members-text = A mark says who stands behind what is known for this goal. A tile leads to the member’s page.
goal-grid-label = The members and what is known for this goal
goal-statements = What was said
goal-statements-text = { $n ->
    [one] { $n } statement is on record for this goal.
   *[other] { $n } statements are on record for this goal.
}
goal-statements-all = Search in all of them
goal-practices = Good practices
goal-practices-nothing = No good practice is on record for this policy target.
goal-practices-text = Practices are filed under the policy target “{ $target }”.
goal-missing = What is missing
goal-missing-text = { $n ->
    [one] Of { $n } member nothing is known for this goal.
   *[other] Of { $n } members nothing is known for this goal.
} No commitment is known of { $promises }. That does not say that nothing was done.
goal-others = The other goals
spread-title = { $missing ->
    [0] Each of the { $k } members has at least one statement on record, none more than { $most }
    [one] { $missing } member has no statement on record, { $k } have one or more, none more than { $most }
   *[other] { $missing } members have no statement on record, { $k } have one or more, none more than { $most }
}
spread-axis = statements
spread-desc = How many statements on this goal are on record, member by member. It measures the record, not the effort.
spread-source = Counted from the register.
spread-dot = { $name }: { $count ->
    [0] nothing known
    [one] { $count } statement
   *[other] { $count } statements
}
