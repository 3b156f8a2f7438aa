### Comment les verdicts sont calculés.

method-title = Comment chaque verdict est calculé
method-lead = Un verdict est calculé à partir de chiffres et de dates, selon une règle fixe. Il est accompagné de son motif et de son calcul, et chacun peut le recalculer.
method-exact = Ce sont les nombres entiers et les fractions qui décident, jamais des nombres arrondis. Exactement 10 % de plus, c’est 10 % de plus.
method-bounds = « Plus de 30 000 » est une borne. Un test se vérifie s’il se vérifie pour toutes les valeurs que la borne permet, et ne se vérifie pas s’il échoue pour toutes ; sinon, il n’est pas tranché.
method-silence = Le silence n’est pas un progrès. Un chiffre manquant n’est jamais complété et ne compte jamais comme zéro.
method-baseline = Ce qui a été fait avant un engagement en est la situation de départ. Cela ne compte pas pour juger si l’engagement est tenu.
method-law = Une loi n’est pas un résultat. Le stade d’une loi et les chiffres de son application sont présentés à part.
method-no-rank = Les membres ne sont pas classés, et il n’y a pas de note unique.
method-real = Un exemple réel : l’objectif 1
method-count = { $n ->
    [one] { $n } verdict est publié.
   *[other] { $n } verdicts sont publiés.
}
method-count-link = Tous les verdicts, pour les machines
method-rules = Les règles, chacune avec un exemple
method-rules-text = Les chiffres des exemples sont inventés. Le programme les juge au moment où cette page est établie, avec le même code que pour les vrais chiffres.
method-example = Exemple, avec des chiffres inventés
method-rule-year = Une année
method-text-year = Une année atteint la croissance demandée si dix fois son chiffre vaut au moins onze fois le chiffre de l’année précédente. Trois cents puis trois cent trente l’atteignent exactement.
method-rule-path = La trajectoire
method-text-path = C’est le résultat principal. Après un certain nombre d’années, le chiffre est comparé au premier, multiplié par 11/10 pour chaque année. Une seule bonne ou mauvaise année ne suffit pas à décider.
method-rule-gap = Une lacune
method-text-gap = Lorsque des années entre deux chiffres sont inconnues, seul l’intervalle entier est jugé. Rien n’est inséré entre les deux.
method-rule-chance = Le hasard
method-text-chance = Les décomptes varient au hasard. Un intervalle exact à 80 % du rapport indique si le résultat est net ou s’il peut tenir au hasard.
method-rule-few = Trop peu de cas
method-text-few = Lorsque les deux années réunissent moins de 20 cas, une année seule n’est pas jugée.
method-rule-pooled = Trois années ensemble
method-text-pooled = Les petits nombres sont regroupés : les trois dernières années sont comparées aux trois précédentes, multipliées trois fois par 11/10.
method-rule-zero = À partir de zéro
method-text-zero = À partir de zéro, il n’y a pas de rapport. La croissance se compte à partir de la première année comptant dix cas ou plus.
method-rule-break = Un changement de définition
method-text-break = Aucun test ne franchit un changement de définition, sauf si une année a été comptée selon les deux. Les chiffres antérieurs sont alors multipliés par le facteur exact entre les deux, qui est indiqué.
method-rule-level = Un niveau assorti d’une échéance
method-text-level = La part du chemin parcourue est comparée à la part du temps écoulée. À moins de neuf dixièmes de celle-ci, on est sous la trajectoire.
method-rule-duration = La durée des dossiers
method-text-duration = La moitié des dossiers, et neuf sur dix, doivent respecter le délai. Les dossiers ouverts comptent comme encore en cours et ne sont jamais écartés. Il n’y a pas de moyenne.
method-rule-checklist = Une liste
method-text-checklist = Un élément de la liste compte s’il est fait, daté et prouvé. Un projet ne compte pas ; ce que personne ne sait n’est pas la même chose que ce qui n’existe pas.
method-rule-matched = Le total de l’alliance
method-text-matched = Seuls les membres ayant des chiffres pour les deux années sont additionnés. Le verdict indique combien ils sont sur les 54 et quelle part du total antérieur ils représentent.
method-rule-vintages = Chiffres révisés
method-text-vintages = Un verdict est conservé tel qu’il a d’abord été publié, tel qu’à la clôture du cycle et tel qu’il est maintenant. Celui de la clôture n’est jamais réécrit ; si le plus récent diffère, il indique ce que le verdict serait à présent.
method-rule-promise = Un engagement
method-text-promise = Un engagement est tenu si tous ses jalons obligatoires sont franchis, si sa cible est atteinte et si la preuve va au-delà de la seule parole du membre. On ne fait pas la moyenne de choses différentes.
method-again = Recalculer
method-again-text = La première commande juge un fichier de chiffres et montre le calcul. La deuxième juge de nouveau chaque verdict publié et compare les octets. La troisième reconstitue tout le journal.
