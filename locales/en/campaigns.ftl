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

## A year month by month.
calendar-title = Calendar of campaigns
calendar-lead = { $n ->
    [one] { $n } campaign is on record in all. Below stand those that fall into this year.
   *[other] { $n } campaigns are on record in all. Below stand those that fall into this year.
}
calendar-year = Year
calendar-before = The year before
calendar-after = The year after
calendar-file = For your own calendar (iCalendar)
calendar-bad-year = “{ $given }” is no year from 1990 to 2100. Write it in four digits.
calendar-chart = { $n ->
    [one] { $n } campaign in { $year }
   *[other] { $n } campaigns in { $year }
}
calendar-chart-sub = A bar lasts from the first day to the last, as far as they fall into this year. A dashed line: the last day is not known.

## One campaign.
campaign-aim = What it wants to change
campaign-members = Members
campaign-leads = (leads it)
campaign-audiences = For whom
campaign-channels = On which ways
campaign-languages = Languages
campaign-planned = Planned for
campaign-ran = Ran
campaign-not-begun = It has not begun.
campaign-materials = Materials
campaign-no-materials = No materials are named.
campaign-materials-note = Materials are at their publishers. Nothing of them is kept here. A digest (SHA-256) tells whether a document is the one that is meant.
campaign-material-title = Title
campaign-material-kind = What it is
campaign-material-language = Language
campaign-material-licence = What others may do with it
campaign-material-place = Where it is
campaign-material-publisher = at its publisher
campaign-reach = Who was reached
campaign-no-reach = Nothing is said about who was reached.
campaign-reach-note = Each number counts something else, in the way that stands beside it. They are not added up.
campaign-channel = Way
campaign-number = How many
campaign-what-counted = What was counted
campaign-how-counted = By whom and how it was counted
campaign-evaluation = What changed
campaign-no-evaluation = Nothing is known about what changed.
campaign-evaluation-note = A question was put to a sample before the campaign and to another one after it. The interval (95 %) says how large the difference may be. It does not say that the campaign was its cause.
campaign-question = Question, and who was asked
campaign-before = Before
campaign-after = After
campaign-compared = Difference
campaign-share = { $yes } of { $asked }
campaign-share-withheld = of { $asked } asked, too few to be told
campaign-withheld = too few to be told
campaign-interval = from { $low } to { $high } percentage points
campaign-adoptions = Used by other members
campaign-adoptions-count = { $n ->
    [0] None of { $of } members has adopted its materials. That does not say that nobody uses them.
    [one] { $n } of { $of } members has adopted its materials.
   *[other] { $n } of { $of } members have adopted its materials.
}
campaign-adopted-on = Adopted on
campaign-used = Used when

campaign-state-draft = Draft
campaign-state-planned = Planned
campaign-state-running = Running
campaign-state-over = Over
campaign-state-evaluated = Over and evaluated
campaign-state-dropped = Dropped

campaign-audience-children-under-10 = Children up to 9
campaign-audience-children-10-13 = Children from 10 to 13
campaign-audience-children-14-17 = Children from 14 to 17
campaign-audience-parents = Parents and carers
campaign-audience-teachers = Teachers
campaign-audience-professionals = Professionals who meet children
campaign-audience-providers = Providers
campaign-audience-public = The public
campaign-audience-worried = People who are worried about their own behaviour

campaign-channel-schools = Schools
campaign-channel-television = Television
campaign-channel-radio = Radio and podcasts
campaign-channel-press = Newspapers and magazines
campaign-channel-website = A site of its own
campaign-channel-social-media = Social media
campaign-channel-games = Games and film platforms
campaign-channel-search-engines = Search engines
campaign-channel-public-places = Posters and screens in public
campaign-channel-events = Events and courses
campaign-channel-helplines = Helplines and hotlines
campaign-channel-offices = Offices and practices

campaign-material-leaflet = Leaflet
campaign-material-poster = Poster
campaign-material-lesson = Lesson
campaign-material-guide = Guide
campaign-material-film = Film
campaign-material-audio = Audio
campaign-material-texts = Texts
campaign-material-kit = Kit

campaign-licence-cc0 = Anything (CC0)
campaign-licence-cc-by = Use and change it, naming its maker (CC BY)
campaign-licence-cc-by-sa = The same, passed on under the same licence (CC BY-SA)
campaign-licence-cc-by-nc = Use and change it, without selling it (CC BY-NC)
campaign-licence-cc-by-nd = Use it as it is (CC BY-ND)
campaign-licence-government-open = An open licence of a government
campaign-licence-ask-first = Ask its publisher first
campaign-licence-not-for-reuse = Not for reuse

campaign-counted-people = people, each once
campaign-counted-shown = times shown
campaign-counted-visits = visits
campaign-counted-copies = copies handed out
campaign-counted-contacts = calls, letters and messages
campaign-counted-sessions = classes, courses and events

campaign-change-clearly-more = Clearly more
campaign-change-within-chance = Within chance
campaign-change-clearly-less = Clearly less
campaign-change-too-few = Too few to tell

adoption-gist = { $member } adopts “{ $name }”
