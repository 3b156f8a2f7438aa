### Die Liste der Mitglieder.

countries-title = Die Mitglieder
countries-lead = { $n } Mitglieder. Das Register enthält { $k } Angaben über sie.
countries-find = Ein Land suchen
countries-find-go = Anzeigen
countries-none = Kein Mitglied hat diesen Namen. Leeren Sie das Feld, um alle zu sehen.
countries-table = Was über jedes Mitglied bekannt ist
countries-report = Wo Sie melden können
countries-order-number = Wie gewählt nach der Anzahl der Einträge sortiert. Sie misst die Einträge, nicht den Einsatz.
countries-order = In alphabetischer Reihenfolge. Mitglieder werden nicht in eine Rangfolge gebracht: Die Quellen sprechen über manche mehr als über andere.
