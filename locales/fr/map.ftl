### Les membres sous forme de cases.

map-title = Carte des membres
map-lead = Des informations sont connues pour { $k } membres sur { $n }.
map-lead-goal = Au sujet de « { $goal } », des informations sont connues pour { $k } membres sur { $n }.
map-label = Les membres et les sources qui en parlent
map-all-kinds = Toutes les déclarations
map-go = Afficher
map-note = Les cases sont toutes de même taille et placées à peu près là où se trouve le membre sur le globe. Aucune frontière n’est tracée.
map-bad-kind = « { $given } » n’est pas un type de déclaration. Les types sont baseline, commitment et progress.
