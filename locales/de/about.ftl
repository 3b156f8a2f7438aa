### Was Accord ist.

about-lead = Accord ist ein öffentliches Register. Es zeigt, was 54 Staaten gegen sexuellen Missbrauch von Kindern im Netz zugesagt haben, was vorher bestand und was daraus geworden ist.
about-contents = Auf dieser Seite
about-what = Die Allianz wurde im Dezember 2012 gegründet und wuchs auf 54 Staaten an. Sie hat vier politische Zielsetzungen und sieben operative Ziele. Jeder Staat sollte seine Maßnahmen selbst wählen, angeben, was er bereits tut, und über die Ergebnisse berichten. Accord bewahrt diese Angaben mit ihren Quellen auf, damit alle eine Zusage an dem messen können, was geschehen ist.
about-join = Die Zahl eines Staates und die Zahl aus einer anderen Quelle stehen nebeneinander. Keine ersetzt die andere.
about-goals = Die vier politischen Zielsetzungen und die sieben Ziele
about-rules = Die zehn Regeln
about-rule-1 = Keine Bilder. Accord enthält Text, Zahlen und digitale Fingerabdrücke von Dateien. Bilder oder Filme werden nie gespeichert oder gezeigt.
about-rule-2 = Die Adresse einer Missbrauchsdarstellung ist gefährlich. Sie wird unter Verschluss gehalten und nur denen gezeigt, die aufgrund der Adresse handeln müssen. Jeder Zugriff wird aufgezeichnet. Sie steht auf keiner öffentlichen Seite.
about-rule-3 = Niemand wird gewarnt. Solange die Polizei Zeit braucht, sieht eine Meldung von außen aus wie jede andere, die noch geprüft wird.
about-rule-4 = Opfer werden gezählt, nie beschrieben. Sehr kleine Zahlen werden nicht veröffentlicht, damit niemand erkannt werden kann.
about-rule-5 = Wer meldet, darf unbekannt bleiben. Es wird nichts gespeichert, was zu einer Person führen könnte, die ohne Namen gemeldet hat.
about-rule-6 = Eine Liste gegen Missbrauch darf nicht zur Zensurliste werden. Jedes Mitglied kann sehen, wer einen Eintrag hinzugefügt hat und wer für ihn einsteht. Für andere gilt er erst, wenn genügend Mitglieder für ihn einstehen.
about-rule-7 = Schweigen ist kein Fortschritt. „Nichts bekannt“, „nichts getan“ und „nicht anwendbar“ sind drei verschiedene Kennzeichen. Eine fehlende Zahl wird nie ergänzt.
about-rule-8 = Jede Zahl lässt sich nachzählen. Sie führt zu der Abfrage, aus der sie stammt, und alle erhalten dasselbe Ergebnis.
about-rule-9 = Länder werden nicht in eine Rangfolge gebracht. Es gibt keine Punktzahl, nur Tatsachen mit der Gesamtzahl, auf die sie sich beziehen.
about-rule-10 = Erfundenes ist als erfunden gekennzeichnet. Übungen verwenden erfundene Einträge, und jede Seite einer Übung ist gekennzeichnet.
about-roles = Wer was tut
about-role-members = Mitglieder
about-role-text-members = Sie wählen ihre Zusagen, geben an, was vorher bestand, und berichten. Mehrere Ministerien unterzeichnen, bevor ein Bericht gesendet wird.
about-role-secretariat = Sekretariat
about-role-text-secretariat = Es eröffnet die Berichtsrunden, erinnert und bereitet die Konferenzen vor. Es kann nicht ändern, was ein Mitglied angegeben hat.
about-role-reviewers = Prüfende
about-role-text-reviewers = Sie vergleichen Zusage, Belege und Angabe. Prüfende kommen nie aus dem geprüften Mitglied, und die Stellungnahme des Mitglieds steht neben der Prüfung.
about-role-hotlines = Meldestellen
about-role-text-hotlines = Sie nehmen Meldungen aus der Öffentlichkeit entgegen, bewerten sie und verlangen die Entfernung.
about-role-police = Polizei
about-role-text-police = Sie kann vor einer Entfernung um Zeit bitten, damit Ermittlungen nicht gefährdet werden. Jeder solche Aufschub hat eine verantwortliche Stelle und ein Ende.
about-role-providers = Hosting-Anbieter
about-role-text-providers = Sie erhalten Meldungen, entfernen und antworten.
about-sources = Die drei Arten von Quellen
about-sources-text = Jede Angabe zeigt, wer hinter ihr steht. Die Arten werden nie vermischt.
about-standing-count = { $n ->
    [0] Hier stammt keine Angabe aus einer solchen Quelle.
    [one] Hier stammt { $n } Angabe aus einer solchen Quelle.
   *[other] Hier stammen { $n } Angaben aus einer solchen Quelle.
}
about-privacy = Datenschutz
about-privacy-readers = Über Sie als Leserin oder Leser wird nichts gespeichert: kein Cookie, kein Konto, keine Inhalte von anderen Websites. Links zu anderen Websites verraten dort nicht, woher Sie kommen.
about-privacy-register = Das Register enthält keine Namen von Opfern, Meldenden oder Verdächtigen und keine Einzelheiten von Fällen. Es enthält Angaben von Staaten und aus öffentlichen Quellen sowie Zählungen.
about-model = Das Modell „Model National Response“
about-model-text = Das Modell „Model National Response“ der WeProtect Global Alliance benennt nach Bereichen und Fähigkeiten, was ein Land braucht. Welche Ziele einer Fähigkeit zugeordnet sind, ist die Lesart von Accord, nicht die des Modells.
about-schemes = Klassifikationssysteme
about-schemes-text = Meldestellen und Polizei ordnen Material nach Schwere oder Art. Accord bewahrt die Namen und Stufen ihrer Systeme auf, aber keine Beschreibung von Inhalten. Ob etwas rechtswidrig ist, bestimmt das Recht des jeweiligen Landes.
about-scheme-levels = Stufen oder Abschnitte
