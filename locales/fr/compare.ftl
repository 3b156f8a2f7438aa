### Comparer des membres.

compare-title = Comparer des membres
compare-lead = Jusqu’à quatre membres, les mêmes questions, dans l’ordre que vous choisissez.
compare-member = Membre { $no }
compare-nobody = (aucun)
compare-all-goals = Tous les objectifs
compare-go = Comparer
compare-empty = Choisissez au moins un membre.
compare-table = Ce qui est consigné
compare-note = Les décomptes mesurent ce qui est consigné, non les efforts. Un membre sur lequel davantage a été publié n’est pas meilleur pour autant.
compare-figures-text = Des chiffres ne figurent côte à côte que si la définition, l’unité, le champ et la période de comptage sont les mêmes, et seulement pour les périodes où chacun de ces membres a un chiffre.
compare-matched-table = { $title }, périodes communes seulement
compare-sources = Chaque nombre renvoie à sa fiche et à sa source.
compare-no-match = Parmi ces membres, il n’y en a pas deux qui aient publié un chiffre avec la même définition, le même champ et la même période de comptage, pour une même période.
compare-others = Chiffres non comparables
compare-terms = Unité, champ et période de comptage
compare-bad-member = « { $given } » n’est le code d’aucun membre. Utilisez deux lettres majuscules, par exemple DE.
compare-too-many = { $most } membres au plus peuvent figurer côte à côte. Retirez-en.
compare-bad-goal = « { $given } » n’est pas un objectif. Les objectifs vont de G1 à G7.
