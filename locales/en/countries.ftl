### The list of members.

countries-title = The members
countries-lead = { $n } members. The register holds { $k } statements about them.
countries-find = Find a country
countries-find-go = Find
countries-none = No member has this name. Clear the field to see all of them.
countries-table = What is known of each member
countries-report = Where to report
countries-order = In alphabetical order. Members are not ranked: the sources speak more of some than of others.
