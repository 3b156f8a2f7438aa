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
indicator-whole = All members or the world
