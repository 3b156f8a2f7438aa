### Die Mitglieder und vier Rechtsinstrumente.

law-title = Recht
law-lead = Was das Recht jedes Mitglieds zu dem vorsieht, was von ihm verlangt wird, und welche von drei Übereinkünften und einer Richtlinie der Europäischen Union es binden. Hier steht, was bekannt ist.
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
law-criteria = Was vom Recht verlangt wird
law-criteria-text = Jede Zeile wird von einem Mustergesetz oder einem internationalen Text verlangt, der darunter genannt ist. Die Zahlen geben an, wie viele Mitglieder welche Antwort geben; jede führt zu der Abfrage, aus der sie stammt. Eine Antwort gibt das Mitglied selbst und unterzeichnet sie.
law-stage-in-force = In Kraft
law-stage-adopted = Verabschiedet, noch nicht in Kraft
law-stage-drafted = Im Entwurf
law-stage-absent = Kein solches Gesetz
law-stage-not-applicable = Nicht anwendbar
law-stage-unknown = Nicht bekannt
law-went-back-repealed = aufgehoben: { $day }
law-went-back-struck-down = von einem Gericht für nichtig erklärt: { $day }
law-went-back-lapsed = ausgelaufen: { $day }
law-went-back-withdrawn = Entwurf zurückgezogen: { $day }
law-as-of = Stand: { $day }
law-step = { $stage }: { $day }
law-follows = Es folgt dem Mustertext { $text }.
law-matrix = Mitglied für Mitglied, Kriterium für Kriterium
law-matrix-caption = Wie weit das Recht jedes Mitglieds ist und seit wann
law-matrix-brief = Wie weit das Recht jedes Mitglieds ist
law-matrix-signs = Die Nummern der Spalten sind die der Kriterien oben. Wählen Sie eine, um Mitglied für Mitglied zu lesen, seit wann. Die Seite jedes Mitglieds nennt die Texte und ihre Quellen.
law-files = Die Angaben als Dateien, jede mit ihrer Quelle. Ein Mitglied, das darin nicht vorkommt, hat nichts angegeben:
law-enforcement = Wie das Recht angewendet wird
law-enforcement-text = Getrennt davon, wie weit ein Gesetz ist: die neuesten Zahlen, die jedes Mitglied angegeben hat. Ein Gesetz in Kraft ohne Zahlen daneben ist ein Text, von dem niemand sagt, was er bewirkt. Kleine Fallzahlen werden nicht veröffentlicht.
law-enforcement-what = Zahl
law-enforcement-none = Kein Mitglied hat etwas über sein Recht oder dessen Anwendung angegeben.
law-figure = { $figure } ({ $period })
law-figure-none = keine Zahl öffentlich
law-figure-missing = Es ist keine Zahl öffentlich, die zeigt, wie dieses Gesetz angewendet wird.
law-paired-law_investigations = Eingeleitete Ermittlungsverfahren
law-paired-law_prosecutions = Personen, gegen die Anklage erhoben wurde
law-paired-law_convictions = Verurteilte Personen
law-says-title = Was das Recht vorsieht
law-says-text = Wie dieses Mitglied es angegeben und unterzeichnet hat, Kriterium für Kriterium.
law-says-all = Alle Kriterien und Mitglieder
law-text = Text und Quelle
law-missing = Was fehlt oder nicht bekannt ist
criterion-asked-article = { $norm }, Artikel { $at }
criterion-asked-number = { $norm }, Kriterium { $at }
norm-icmec = ICMEC-Mustergesetzgebung
norm-lanzarote = Lanzarote-Konvention
norm-budapest = Budapest-Konvention
norm-opsc = Fakultativprotokoll betreffend den Verkauf von Kindern
norm-directive-2011-93 = Richtlinie 2011/93/EU
criterion-specific-law = Eigene Vorschriften
criterion-definition = Begriffsbestimmung
criterion-technology = Straftaten mittels Technik
criterion-possession = Bloßer Besitz
criterion-provider-reporting = Meldepflicht der Anbieter
criterion-access = Beschaffung und Zugriff
criterion-grooming = Grooming
criterion-live-abuse = Live übertragener Missbrauch
criterion-self-generated = Selbst erzeugtes Material
criterion-legal-persons = Juristische Personen
criterion-extraterritorial = Taten im Ausland
criterion-limitation = Verjährung
criterion-preservation = Datensicherung
criterion-undercover = Verdeckte Ermittlungen
criterion-child-victims = Kinder als Opfer im Verfahren
criterion-removal = Entfernung
criterion-asks-specific-law = Das Recht enthält Vorschriften zu Darstellungen sexuellen Missbrauchs von Kindern selbst, nicht nur zu Obszönität.
criterion-asks-definition = Das Recht bestimmt, was Darstellungen sexuellen Missbrauchs von Kindern sind.
criterion-asks-technology = Das Recht erfasst Straftaten, die mittels Informations- und Kommunikationstechnik begangen werden.
criterion-asks-possession = Darstellungen sexuellen Missbrauchs von Kindern zu besitzen ist strafbar, gleich zu welchem Zweck.
criterion-asks-provider-reporting = Diensteanbieter müssen Darstellungen sexuellen Missbrauchs von Kindern, die sie finden, melden.
criterion-asks-access = Darstellungen sexuellen Missbrauchs von Kindern zu beschaffen oder wissentlich darauf zuzugreifen ist strafbar.
criterion-asks-grooming = Zu einem Kind für sexuelle Zwecke Kontakt aufzunehmen ist strafbar.
criterion-asks-live-abuse = Sexuellen Missbrauch eines Kindes live zu zeigen oder dabei wissentlich zuzusehen ist strafbar.
criterion-asks-self-generated = Das Recht erfasst selbst erzeugtes Material und macht das Kind, das darauf zu sehen ist, nicht zum Täter oder zur Täterin.
criterion-asks-legal-persons = Unternehmen und andere juristische Personen haften für das, was zu ihren Gunsten getan wird.
criterion-asks-extraterritorial = Die Gerichte können über Taten urteilen, die Angehörige des Landes im Ausland begehen.
criterion-asks-limitation = Die Verjährung lässt nach der Volljährigkeit des Opfers genügend Zeit für die Strafverfolgung.
criterion-asks-preservation = Die umgehende Sicherung von Computerdaten kann angeordnet werden.
criterion-asks-undercover = Die Polizei darf verdeckt ermitteln.
criterion-asks-child-victims = Kinder, die Opfer sind, werden bei Ermittlungen und vor Gericht geschützt.
criterion-asks-removal = Darstellungen sexuellen Missbrauchs von Kindern, die im Land gehostet werden, werden unverzüglich entfernt.
law-history-title = Jahr für Jahr
law-history-lead = In wie vielen Mitgliedern ein Kriterium am Ende jedes Jahres in Kraft war, soweit sie es angegeben haben.
law-history-finding = { $criterion }: in Kraft in { $first ->
    [one] { $first } Mitglied
   *[other] { $first } Mitgliedern
} Ende { $first-year }, in { $last ->
    [one] { $last } Mitglied
   *[other] { $last } Mitgliedern
} Ende { $last-year }
law-history-sub = Mitglieder, deren Recht am Ende des Jahres bekanntermaßen in Kraft war
law-history-source = Die Schritte, die Mitglieder angegeben und unterzeichnet haben. Was niemand angegeben hat, wird nicht gezählt.
law-history-year = Am Jahresende
law-history-dot = Ende { $year }: { $n }
law-gaps-title = Was fehlt
law-gaps-lead = Zu jedem Kriterium: Mitglieder, die kein solches Gesetz haben, Mitglieder, in denen es auf dem Weg ist, und Mitglieder, über die nichts bekannt ist.
law-gaps-which = Welche Mitglieder
law-texts-title = Mustertexte
law-texts-lead = { $n ->
    [0] Die Bibliothek enthält noch keinen Mustertext.
    [one] { $n } Mustertext, den andere in ihr Recht übernehmen können.
   *[other] { $n } Mustertexte, die andere in ihr Recht übernehmen können.
}
law-texts-text = Die Texte bleiben, wo sie sind. Die Bibliothek gibt an, was jeder ist, wo er zu lesen ist, unter welcher Lizenz er genutzt werden kann und an welcher Prüfsumme zu erkennen ist, dass er noch derselbe ist. Mitglieder, deren Recht einem davon folgt, geben das selbst an.
law-texts-none = Zu dieser Auswahl enthält die Bibliothek keinen Text.
law-texts-where = Wo er ist
law-texts-language = Sprache
law-texts-licence = Lizenz
law-texts-digest = SHA-256 des Dokuments
law-texts-no-digest = nicht gebildet
law-texts-proposed = Vorgeschlagen von
law-texts-secretariat = Das Sekretariat
law-texts-followers = Mitglieder, deren Recht ihm folgt
law-texts-files = Die Bibliothek als Dateien:
