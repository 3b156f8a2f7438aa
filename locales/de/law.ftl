### Die Mitglieder und vier Rechtsinstrumente.

law-title = Recht
law-lead = Drei Übereinkünfte und eine Richtlinie der Europäischen Union verpflichten Staaten, sexuellen Missbrauch von Kindern unter Strafe zu stellen und zusammenzuarbeiten. Hier steht, was über jedes Mitglied bekannt ist.
law-unknown = „Nicht bekannt“ heißt, dass die Quellen nichts dazu sagen. Es heißt nicht Nein.
law-counts = Wie viele Mitglieder welchen Status haben
law-members = Mitglied für Mitglied
law-table = Status jedes Mitglieds, mit Daten und der Nummer der Quelle
law-none = Zu dieser Auswahl passt kein Mitglied.
law-in-force = in Kraft seit { $day }
law-source-no = Quelle { $no }
law-sources = Quellen der Tabelle
law-sources-text = Ein Status ohne Nummer hat in den Daten keine eigene Quelle; die Anmerkungen sagen, was bekannt ist.
law-notes = Anmerkungen zu einzelnen Mitgliedern
law-world = Die Gesetze der Welt
law-world-text = Zum Vergleich: Anzahlen aus einer internationalen Untersuchung der Gesetze aller Länder, ob Mitglied oder nicht. Die Ausgaben verwendeten verschiedene Kriterien, daher lassen sich ihre Anzahlen nicht vergleichen.
law-world-edition = Ausgabe
law-world-countries = Länder
