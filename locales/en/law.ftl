### Law: what it is asked for, what each member's says, and four legal instruments.

law-title = Law
law-lead = What the law of each member says to what it is asked for, and which of three conventions and one directive of the European Union bind it. Here is what is known.
law-unknown = “Not known” means that the sources do not say. It does not mean no.
law-counts = How many members have which status
law-members = Member by member
law-table = Status of each member, with dates and the number of the source
law-none = No member fits this choice.
law-in-force = in force { $day }
law-source-no = Source { $no }
law-sources = Sources of the table
law-sources-text = A status without a number has no source of its own in the data; the remarks say what is known.
law-notes = Remarks on single members
law-world = The laws of the world
law-world-text = For comparison: counts of an international law review over all countries, members or not. Editions used different criteria, so their counts cannot be compared.
law-world-edition = Edition
law-world-countries = Countries

# What the law is asked for.

law-criteria = What the law is asked for
law-criteria-text = Each line is asked for by a model law or an international text, named under it. The numbers say how many members give which answer; each leads to the query that counted it. An answer is stated and signed by the member.
law-stage-in-force = In force
law-stage-adopted = Adopted, not in force yet
law-stage-drafted = Drafted
law-stage-absent = No such law
law-stage-not-applicable = Not applicable
law-stage-unknown = We don’t know
law-went-back-repealed = repealed { $day }
law-went-back-struck-down = struck down by a court { $day }
law-went-back-lapsed = ran out { $day }
law-went-back-withdrawn = draft withdrawn { $day }
law-as-of = as of { $day }
law-step = { $stage }: { $day }
law-follows = It follows the model text { $text }.
law-matrix = Member by member, criterion by criterion
law-matrix-caption = How far the law of each member is, and since when
law-matrix-brief = How far the law of each member is
law-matrix-signs = The numbers of the columns are those of the criteria above. Choose one to read, member by member, since when. Each member’s page names the texts and their sources.
law-files = The statements as files, each with its source. A member that is not in them has stated nothing:
law-enforcement = What is done with the law
law-enforcement-text = Apart from how far a law is: the newest figures that each member declared. A law in force with no figures beside it is a text of which nobody says what it does. Small counts are withheld.
law-enforcement-what = Figure
law-enforcement-none = No member has stated anything of its law or of what is done with it.
law-figure = { $figure } ({ $period })
law-figure-none = no figure is public
law-figure-missing = No figure is public that says what is done with this law.
law-paired-law_investigations = Investigations opened
law-paired-law_prosecutions = Persons prosecuted
law-paired-law_convictions = Persons convicted
law-says-title = What the law says
law-says-text = As this member stated and signed it, criterion by criterion.
law-says-all = All criteria and members
law-text = Text and source
law-missing = What is missing or not known

criterion-asked-article = { $norm }, Article { $at }
criterion-asked-number = { $norm }, criterion { $at }
norm-icmec = ICMEC model legislation
norm-lanzarote = Lanzarote Convention
norm-budapest = Budapest Convention
norm-opsc = Optional Protocol on the sale of children
norm-directive-2011-93 = Directive 2011/93/EU

criterion-specific-law = Specific law
criterion-definition = Definition
criterion-technology = Offences by means of technology
criterion-possession = Simple possession
criterion-provider-reporting = Reporting by providers
criterion-access = Procuring and access
criterion-grooming = Grooming
criterion-live-abuse = Live abuse
criterion-self-generated = Self-generated material
criterion-legal-persons = Legal persons
criterion-extraterritorial = Acts abroad
criterion-limitation = Time for prosecution
criterion-preservation = Data preservation
criterion-undercover = Undercover work
criterion-child-victims = Child victims in proceedings
criterion-removal = Removal
criterion-asks-specific-law = The law has provisions about child sexual abuse material itself, not only about obscenity.
criterion-asks-definition = The law says what child sexual abuse material is.
criterion-asks-technology = The law covers offences that are committed by means of information and communication technology.
criterion-asks-possession = To possess child sexual abuse material is a crime, whatever it is meant for.
criterion-asks-provider-reporting = Service providers have to report child sexual abuse material that they find.
criterion-asks-access = To procure child sexual abuse material, or to access it knowingly, is a crime.
criterion-asks-grooming = To solicit a child for sexual purposes is a crime.
criterion-asks-live-abuse = To show sexual abuse of a child live, or to watch it knowingly, is a crime.
criterion-asks-self-generated = The law covers self-generated material, and does not make a criminal of the child who is in it.
criterion-asks-legal-persons = Companies and other legal persons are liable for what is done for their benefit.
criterion-asks-extraterritorial = The courts can try what the country’s people do abroad.
criterion-asks-limitation = The time for prosecution runs long enough after the victim has come of age.
criterion-asks-preservation = Computer data can be ordered to be preserved at once.
criterion-asks-undercover = The police may investigate under cover.
criterion-asks-child-victims = Child victims are protected in investigations and before the courts.
criterion-asks-removal = Child sexual abuse material that is hosted in the country is removed promptly.

# Its history, its gaps, and the library.

law-history-title = Year by year
law-history-lead = How many members had a criterion in force at the end of each year, as far as they have stated it.
law-history-finding = { $criterion }: in force in { $first ->
    [one] { $first } member
   *[other] { $first } members
} at the end of { $first-year }, in { $last ->
    [one] { $last } member
   *[other] { $last } members
} at the end of { $last-year }
law-history-sub = Members whose law is known to have been in force at the end of the year
law-history-source = The steps that members stated and signed. What nobody has stated is not counted.
law-history-year = At the end of
law-history-dot = End of { $year }: { $n }
law-gaps-title = What is missing
law-gaps-lead = For each criterion: members that have no such law, members where it is on its way, and members of which we don’t know.
law-gaps-which = Which members
law-texts-title = Model texts
law-texts-lead = { $n ->
    [0] There is no model text in the library yet.
    [one] { $n } model text that others may write into their law.
   *[other] { $n } model texts that others may write into their law.
}
law-texts-text = The texts stay where they are. The library says what each is, where it is to be read, under which licence it can be used, and the digest by which you can tell that it is still the same. Members whose law follows one say so themselves.
law-texts-none = The library has no text for this choice.
law-texts-where = Where it is
law-texts-language = Language
law-texts-licence = Licence
law-texts-digest = SHA-256 of the document
law-texts-no-digest = not taken
law-texts-proposed = Proposed by
law-texts-secretariat = The secretariat
law-texts-followers = Members whose law follows it
law-texts-files = The library as files:
