### Mitglieder nebeneinander.

compare-title = Mitglieder vergleichen
compare-lead = Bis zu vier Mitglieder, dieselben Fragen, in der von Ihnen gewählten Reihenfolge.
compare-member = Mitglied { $no }
compare-nobody = (keines)
compare-all-goals = Alle Ziele
compare-go = Vergleichen
compare-empty = Wählen Sie mindestens ein Mitglied.
compare-table = Was verzeichnet ist
compare-note = Die Anzahlen messen die Einträge, nicht den Einsatz. Ein Mitglied, über das mehr veröffentlicht wurde, ist dadurch nicht besser.
compare-figures-text = Zahlen stehen nur dort nebeneinander, wo Definition, Einheit, Umfang und Zeitmessung gleich sind, und nur für Zeiträume, in denen jedes dieser Mitglieder eine Zahl hat.
compare-matched-table = { $title }, nur übereinstimmende Zeiträume
compare-sources = Jede Zahl führt zu ihrem Eintrag mit der Quelle.
compare-no-match = Keine zwei dieser Mitglieder haben für denselben Zeitraum eine Zahl mit gleicher Definition, gleichem Umfang und gleicher Zeitmessung veröffentlicht.
compare-others = Zahlen, die sich nicht vergleichen lassen
compare-terms = Einheit, Umfang und Zeitmessung
compare-bad-member = „{ $given }“ ist nicht der Code eines Mitglieds. Verwenden Sie zwei Großbuchstaben, zum Beispiel DE.
compare-too-many = Höchstens { $most } Mitglieder haben nebeneinander Platz. Lassen Sie einige weg.
compare-bad-goal = „{ $given }“ ist kein Ziel. Die Ziele sind G1 bis G7.
