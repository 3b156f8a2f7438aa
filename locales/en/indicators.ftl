### All indicators.

indicators-lead = { $n } indicators with { $figures } published figures.
indicators-note = Each indicator has one definition. Figures that were counted in different ways are different indicators, or stand apart from each other.
indicators-no-goal = Without a goal: figures that show the circumstances
