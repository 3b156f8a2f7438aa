### Goal 1 on one page: do identified victims grow by a tenth each year?
victims-page = Un dixième de plus chaque année
victims-goal-met = L’objectif est atteint : le nombre de victimes identifiées a augmenté d’au moins 10 % par an
victims-goal-not-met = L’objectif n’est pas atteint : le nombre de victimes identifiées a augmenté de moins de 10 % par an
victims-goal-open = Personne ne peut encore dire si le nombre de victimes identifiées a augmenté de 10 % par an
victims-finding = Le nombre de victimes identifiées dans la base de données ICSE est passé de { $first } ({ $first-day }) à { $last } ({ $last-day }). Ce chiffre compte toutes les victimes identifiées jusque-là.
victims-judged = Sur combien de membres porte ce jugement
victims-judged-text = Le chiffre d’ICSE est celui de toute la base de données, et personne ne publie ce que chaque membre y a ajouté. Par ailleurs, { $k } membres sur { $n } déclarent ici combien de victimes leur police a identifiées.
victims-judged-nothing = Aucun membre n’a encore déclaré un tel chiffre. Cela ne dit rien de ce que les membres ont fait.
victims-all-figures = Sa définition et tous les chiffres
victims-declared-table = Déclaré par les membres, année par année
victims-undeclared = Rien n’est déclaré
victims-known = Comment nous le savons
victims-known-icse = Les chiffres d’ICSE sont ceux qu’INTERPOL et d’autres ont publiés, chacun avec sa source. Ils paraissent à intervalles irréguliers, souvent sous la forme « plus de » suivi d’un nombre rond. Les années entre deux d’entre eux ne sont pas complétées.
victims-known-members = Les chiffres des membres sont comptés par leurs unités de police, mois par mois. Un agent saisit les chiffres d’un mois et un autre les confirme ; l’année est signée pour le membre et publiée par le secrétariat. Les membres ne comptent pas tous de la même manière : lorsque l’un d’eux compte autrement à partir d’une année, sa série y est rompue et rien n’est comparé de part et d’autre. Seuls les membres ayant des chiffres pour les deux années sont additionnés.
victims-known-small = Un effectif inférieur à 5 n’est pas montré, ni autant d’autres qu’il en faut pour que personne ne puisse le déduire. Personne n’est décrit : il y a des nombres et rien d’autre.
victims-queries = Les requêtes derrière cette page
