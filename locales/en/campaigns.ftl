### Awareness campaigns.

campaigns-title = Awareness campaigns
campaigns-lead = { $n ->
    [one] { $n } campaign is on record
   *[other] { $n } campaigns are on record
}. { $k } of { $of } members are named by at least one of them.
campaigns-lead-member = { $n ->
    [0] No campaign on record names this member. That does not say that there was none.
    [one] { $n } campaign on record names this member.
   *[other] { $n } campaigns on record name this member.
}
campaigns-note = Some campaigns ran in many states that the source does not name one by one. They count for no single member.
campaigns-chart = { $n ->
    [one] { $n } campaign on record, begun { $first }
   *[other] { $n } campaigns on record, the first begun { $first }
}
campaigns-chart-sub = A bar lasts from the begin to the end. A dashed line: the end is not known. Dots: the source says that it comes again each year.
campaigns-chart-source = Each campaign names its own source in the list below.
campaigns-list = All campaigns in order of time
campaigns-where = Where
campaigns-organiser = Run by:
campaigns-yearly = yearly, first { $start }
campaigns-closed = { $start } to { $end }
campaigns-open = from { $start }, end not known
campaigns-ended = until { $end }, begin not known
campaigns-no-date = no date is known
