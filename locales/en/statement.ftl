### A baseline, a commitment or a progress statement.

statement-text = Text
statement-when = When
statement-no-time = The source gives no time.
statement-target = Policy target
statement-standing = Who stands behind it
statement-no-goal = The source names no goal.
statement-recorded = In the register since
statement-says = What the country says
statement-is-progress = This statement itself says what was done.
statement-says-nothing = No progress statement of this member on this goal is known.
statement-says-count = { $n ->
    [one] { $n } progress statement of this member on this goal.
   *[other] { $n } progress statements of this member on this goal.
} Whether they speak of this very promise, the sources do not say.
statement-found = What the reviewer found
statement-found-nothing = No review is on record.
statement-ungraded = Not graded. It is not the member’s own statement, and no reviewer has looked at it.
statement-permanent = Permanent link
statement-versions = Versions
statement-as-then = As it was then
statement-digest = digest
