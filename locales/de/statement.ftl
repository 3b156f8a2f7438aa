### Eine Ausgangslage, eine Zusage oder eine Fortschrittsangabe.

statement-text = Text
statement-when = Wann
statement-no-time = Die Quelle nennt keine Zeit.
statement-target = Politische Zielsetzung
statement-standing = Wer dahintersteht
statement-no-goal = Die Quelle nennt kein Ziel.
statement-recorded = Im Register seit
statement-says = Was das Land angibt
statement-is-progress = Diese Angabe sagt selbst, was getan wurde.
statement-says-nothing = Von diesem Mitglied ist zu diesem Ziel keine Fortschrittsangabe bekannt.
statement-says-count = { $n ->
    [one] { $n } Fortschrittsangabe dieses Mitglieds zu diesem Ziel.
   *[other] { $n } Fortschrittsangaben dieses Mitglieds zu diesem Ziel.
} Ob sie sich auf genau diese Zusage beziehen, sagen die Quellen nicht.
statement-found = Was die Prüfung ergab
statement-found-nothing = Es ist keine Prüfung verzeichnet.
statement-ungraded = Nicht eingestuft. Es ist keine eigene Angabe des Mitglieds, und niemand hat sie geprüft.
statement-permanent = Permanenter Link
statement-versions = Fassungen
statement-as-then = Wie es damals stand
statement-digest = Prüfsumme
