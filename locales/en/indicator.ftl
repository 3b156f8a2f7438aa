### An indicator.

indicator-unit = Unit
indicator-measure = Stock or flow
indicator-direction = Direction
indicator-cell = Smallest figure that is published
indicator-cell-text = { $n }. Below it, the figure is withheld, so that nobody can be recognised.
indicator-observations = Figures on record
indicator-members = Members with figures
indicator-choose = Member
indicator-all = All
indicator-choose-go = Show
indicator-figures = Figures
indicator-nothing = No figure is on record.
indicator-grades = Evidence grades
indicator-vintages = Vintages
indicator-vintages-text = What the register knew on each day on which one of these figures was entered or changed:
indicator-vintage-now = Now
indicator-whole = All members or the world
indicator-series-of = { $whose }: { $values }
