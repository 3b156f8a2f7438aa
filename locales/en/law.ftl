### The members and four legal instruments.

law-title = Law
law-lead = Three conventions and one directive of the European Union oblige states to make sexual abuse of children a crime and to work together. Here is what is known of each member.
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
