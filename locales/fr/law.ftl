### Les membres et quatre instruments juridiques.

law-title = Droit
law-lead = Trois conventions et une directive de l’Union européenne obligent les États à ériger en infraction les abus sexuels d’enfants et à coopérer. Voici ce qui est connu pour chaque membre.
law-unknown = « Non connu » signifie que les sources ne le disent pas. Cela ne signifie pas non.
law-counts = Nombre de membres par statut
law-members = Membre par membre
law-table = Statut de chaque membre, avec les dates et le numéro de la source
law-none = Aucun membre ne correspond à ce choix.
law-in-force = entrée en vigueur : { $day }
law-source-no = Source { $no }
law-sources = Sources du tableau
law-sources-text = Un statut sans numéro n’a pas de source propre dans les données ; les remarques indiquent ce qui est connu.
law-notes = Remarques sur certains membres
law-world = Les lois dans le monde
law-world-text = À titre de comparaison : décomptes d’un examen international des lois portant sur tous les pays, membres ou non. Les critères ont varié selon les éditions ; leurs décomptes ne sont donc pas comparables.
law-world-edition = Édition
law-world-countries = Pays
