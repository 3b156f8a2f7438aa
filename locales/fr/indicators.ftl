### Tous les indicateurs.

indicators-lead = { $n } indicateurs avec { $figures } chiffres publiés.
indicators-note = Chaque indicateur a une seule définition. Des chiffres comptés de manières différentes sont des indicateurs différents ou figurent séparément.
indicators-no-goal = Sans objectif : chiffres qui montrent le contexte
