### Ein Mitglied.

country-joined = Beitritt zur Allianz ({ $name }): { $day }.
country-joined-unknown = Beitritt zur Allianz ({ $name }): Datum nicht bekannt.
country-joined-how = Woher das Beitrittsdatum bekannt ist:
country-statements = Das Register enthält { $n ->
    [one] { $n } Angabe
   *[other] { $n } Angaben
}: { $baselines } zu dem, was vorher bestand, { $commitments } zu dem, was zugesagt wurde, { $progress } zu dem, was seither getan wurde.
country-no-statements = Das Register enthält noch keine Angabe.
country-standings = Davon stammen { $official } aus einem offiziellen Formular, { $government } aus einer Erklärung der Regierung und { $public } aus anderen öffentlichen Quellen.
country-silent = Nichts ist bekannt zu: { $goals }.
country-law = Vertragspartei folgender Rechtsinstrumente: { $instruments }.
country-law-table = Rechtsinstrumente
country-law-title = Recht
country-report = Wo Sie melden können
country-report-nothing = Für dieses Land ist keine Meldestelle verzeichnet.
country-report-more = Mehr zu diesen Meldestellen
country-due = Was ansteht
country-passed = Abgelaufen, bisher ohne Urteil
country-goals = Die sieben Ziele
country-goals-note = Die Zahlen zählen verzeichnete Angaben. Sie messen die Einträge, nicht den Einsatz.
country-no-baseline = Es ist keine Ausgangslage bekannt. Das heißt nicht, dass nichts bestand.
country-no-commitment = Es ist keine Zusage bekannt. Das heißt nicht, dass nichts zugesagt wurde.
country-no-progress = Es ist nicht bekannt, dass seither etwas getan wurde. Das heißt nicht, dass nichts getan wurde.
country-more = Insgesamt gibt es { $n }.
country-more-link = Alle ansehen
country-figures = Veröffentlichte Zahlen
country-figures-nothing = Es ist keine Zahl verzeichnet.
country-figures-text = Jede Zahl behält die Zeitmessung und den Umfang der Stelle, die sie veröffentlicht hat. Zahlen mit verschiedener Zeitmessung lassen sich nicht vergleichen.
country-figures-definition = Wie diese Zahl definiert ist
country-campaigns = Kampagnen
country-practices = Gute Praktiken
country-timeline = Wann das Register davon erfuhr
country-timeline-text = Der neueste Tag zuerst. Eine Änderung bleibt neben dem stehen, was sie ändert.
country-entered = Eingetragen: { $kinds }.
country-reports = Bisherige Berichte
country-reports-nothing = Für dieses Mitglied ist kein Bericht im Formular der Allianz verzeichnet. Es kann einer eingereicht und nicht veröffentlicht worden sein.
country-reports-text = { $n ->
    [one] { $n } Angabe stammt aus dem Bericht dieses Mitglieds im Formular der Allianz.
   *[other] { $n } Angaben stammen aus Berichten dieses Mitglieds im Formular der Allianz.
}
country-reports-rounds = Die bisherigen Runden der Allianz:
country-timeline-all = Alle Änderungen zu diesem Mitglied
country-data = Downloads
country-cite = So zitieren Sie
country-report-came = Eingegangen
country-report-signed = Gezeichnet von
country-report-lacking = Nicht gezeigt
country-report-lacks = { $missing } Pflichtantworten fehlen, { $restricted } nicht öffentlich, { $suppressed } kleine Fallzahlen oder was eine verraten würde
country-adoptions = Von anderen Mitgliedern übernommen
