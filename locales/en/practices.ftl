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
