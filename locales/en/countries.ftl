### The list of members.

countries-title = The members
countries-lead = { $n } members. The register holds { $k } statements about them.
countries-find = Find a country
countries-find-go = Show
countries-none = No member has this name. Clear the field to see all of them.
countries-table = What is known of each member
countries-report = Where to report
countries-order-number = Sorted by the number of records, as you chose. It measures the record, not the effort.
countries-order = In alphabetical order. Members are not ranked: the sources speak more of some than of others.
