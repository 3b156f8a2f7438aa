### Une situation de départ, un engagement ou une déclaration de progrès.

statement-text = Texte
statement-when = Quand
statement-no-time = La source n’indique pas de date.
statement-target = Objectif stratégique
statement-standing = Qui en répond
statement-no-goal = La source ne nomme aucun objectif.
statement-recorded = Dans le registre depuis
statement-says = Ce que dit le pays
statement-is-progress = Cette déclaration dit elle-même ce qui a été fait.
statement-says-nothing = Aucune déclaration de progrès de ce membre sur cet objectif n’est connue.
statement-says-count = { $n ->
    [one] { $n } déclaration de progrès de ce membre sur cet objectif.
   *[other] { $n } déclarations de progrès de ce membre sur cet objectif.
} Les sources ne disent pas s’il s’agit précisément de cet engagement.
statement-found = Ce que l’examinateur a constaté
statement-found-nothing = Aucun examen n’est consigné.
statement-ungraded = Niveau non attribué. Il ne s’agit pas d’une déclaration du membre lui-même, et aucun examinateur ne l’a vue.
statement-permanent = Lien permanent
statement-versions = Versions
statement-as-then = Dans son état d’alors
statement-digest = empreinte
