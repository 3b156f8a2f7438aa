### Gute Praktiken.

practices-title = Gute Praktiken
practices-lead = { $n ->
    [one] { $n } Praxis ist verzeichnet
   *[other] { $n } Praktiken sind verzeichnet
}, aus { $k } von { $of } Mitgliedern.
practices-lead-member = { $n ->
    [0] Für dieses Mitglied ist keine Praxis verzeichnet. Das heißt nicht, dass es keine gibt.
    [one] Für dieses Mitglied ist { $n } Praxis verzeichnet.
   *[other] Für dieses Mitglied sind { $n } Praktiken verzeichnet.
}
practices-note = Eine Praxis steht hier, weil eine Quelle sie beschreibt. Wie gut sie wirkt und ob sie sich anderswo eignet, beurteilen Sie selbst.
practices-none = Zu dieser Auswahl passt keine Praxis.
practice-languages = Auch auf:
practice-problem = Das Problem
practice-done = Was getan wurde
practice-measured = Was gemessen wurde
practice-not-measured = Es sind keine Zahlen von vorher und nachher genannt. Wie gut sie wirkt, ist nicht bekannt.
practice-measured-note = Zahlen des Registers, jede mit ihrem Beleggrad. Dass eine auf die andere folgt, sagt nicht, dass die Praxis die Ursache war.
practice-before = Vorher
practice-after = Nachher
practice-no-figure = keine Zahl
practice-grade = Beleggrad { $grade }
practice-vintage = Stand der { $n }. Veröffentlichung
practice-adoptions = Von anderen Mitgliedern übernommen
practice-adoptions-count = { $n ->
    [0] Keines von { $of } Mitgliedern hat sie durch eine öffentliche Zusage übernommen.
    [one] { $n } von { $of } Mitgliedern hat sie durch eine öffentliche Zusage übernommen.
   *[other] { $n } von { $of } Mitgliedern haben sie durch eine öffentliche Zusage übernommen.
}
practice-adoptions-note = Was aus einer Zusage wird, ist hier zu verfolgen, ebenso die eigenen Zahlen des Mitglieds.
practice-adopted-on = Übernommen am
practice-effect = Eigene Zahlen des Mitglieds von derselben Art
practice-before-adoption = Letztes Jahr vor der Übernahme
practice-since-adoption = Neuestes Jahr seither
practice-about = Zu dieser Praxis
practice-cost = Kosten im Jahr
practice-contact = Wer Auskunft gibt
practice-reviewed = Geprüft von jemandem aus einem anderen Land am
practice-revised = Warum sie überarbeitet wurde
cost-band-nothing = Nichts außer dem, was ohnehin da ist
cost-band-under-10000 = Unter 10.000 Euro
cost-band-under-100000 = 10.000 bis unter 100.000 Euro
cost-band-under-1000000 = 100.000 bis unter 1 Million Euro
cost-band-from-1000000 = 1 Million Euro oder mehr
cost-band-unknown = Nicht berechnet
text-state-original = das Original
text-state-human-checked = von einem Menschen geprüft
text-state-machine = maschinell erstellt
text-state-outdated = veraltet: Das Original hat sich seither geändert
