### Tabellen, die zwei Personen festlegen: was ein Land bei Meldung und Entfernung erlaubt, und was das Schweigen seiner Polizei bedeutet.

work-nav-rules = Regeln
work-waits-rules = Eine neue Tabelle zum Versand von Meldungen wartet auf Ihre Bestätigung
work-waits-police-table = Eine neue Tabelle dazu, was Schweigen bedeutet, wartet auf Ihre Unterzeichnung

rules-title = Was hinausgeht und wann
rules-of = Was hinausgeht und wann: { $member }
rules-room-text = Jedes Land gibt an, wer wen worüber und wann benachrichtigen darf. Für ein Land, das nichts angegeben hat, gilt die vorsichtige Tabelle.
rules-room-nothing = Kein Land hat eine Tabelle festgelegt. Überall gilt die vorsichtige.
rules-country = Land
rules-holds = Was gilt
rules-proposal = Vorschlag
rules-proposal-waits = Wartet auf eine zweite Person
rules-proposal-none = Keiner

table-careful = Noch hat niemand eine Tabelle festgelegt: Es gilt die vorsichtige.
table-edition = Fassung { $n }
table-edition-since = Fassung { $n }, seit { $when }.
table-by = { $who } ({ $role }), { $when }
table-waits = Fassung { $n } wartet auf eine zweite Person
table-second-needed = Eine andere Person bestätigt sie, innerhalb von sieben Tagen.
table-proposed = Vorgeschlagen von
table-confirmed = Bestätigt von
table-reason = Begründung
table-reason-hint = Das liest, wer die Tabelle bestätigt, und wer später fragt, warum sie geändert wurde. Nennen Sie keinen Fall und keine Person.
table-field = Feld
table-now = Jetzt
table-then = Künftig
table-propose = Andere Tabelle vorschlagen
table-propose-do = Vorschlagen
table-drop = Vorschlag verwerfen
table-wrong = Es wurde nichts vorgeschlagen. Was Sie eingegeben haben, steht noch hier.
table-history = Fassungen
table-history-nothing = Es gibt noch keine.

rules-confirm = Bestätigen
rules-confirm-text = Von da an gehen Meldungen nach dieser Tabelle hinaus, auch die, die schon warten. Sie verantworten sie zusammen mit der Person, die sie vorgeschlagen hat.
rules-police-table = Was das Schweigen der Polizei bedeutet
rules-silence-counts = Die Polizei hat unterzeichnet, was ihr Schweigen bedeutet: Fassung { $n }, seit { $when }.
rules-silence-unsigned = Die Polizei hat keine Tabelle unterzeichnet. Bis dahin geht nichts ohne ihre Antwort hinaus.
rules-silence-nothing = Ohne eine Antwort der Polizei geht nichts hinaus: Ihr Schweigen gibt nichts frei.

rules-field-police = Polizei
rules-field-second_assessor = Bewertung
rules-field-pregraded = Bekanntes Material
rules-field-windows = Uhrzeiten
rules-field-notifies = Wen die Stellen des Landes benachrichtigen dürfen
rules-field-accepts = Wer die Stellen des Landes benachrichtigen darf
rules-field-classes = Was rechtswidrig ist
rules-field-languages = Sprachen der Meldungen
rules-field-retention_days = Was als rechtmäßig festgestellt wurde
rules-field-probes = Nachsehen von außen
rules-police-first = Sie antwortet zuerst: Ohne ihre Antwort geht nichts hinaus
rules-police-parallel = Sie wird gefragt, während alles andere weiterläuft; eine von ihr unterzeichnete Tabelle sagt, was ihr Schweigen bedeutet
rules-two = Zwei Personen bewerten jede Adresse
rules-one = Eine Person bewertet jede Adresse
rules-pregraded = Was auf zwei unabhängigen Listen steht, gilt als rechtswidrig, ohne noch einmal angesehen zu werden
rules-looked-at = Es wird angesehen wie alles andere
rules-any-hour = Meldungen gehen zu jeder Stunde hinaus
rules-window = { $first } bis { $last }, { $from } bis { $to } (UTC)
rules-window-day = { $day }, { $from } bis { $to } (UTC)
rules-at-home = im eigenen Land
rules-pair = { $sender } → { $recipient }: { $place }
rules-nobody = Niemand
rules-class = { $scheme } ({ $edition }), { $level }: { $breadth }
rules-every-edition = jede Ausgabe
rules-days = { $n ->
    [one] Wird { $n } Tag später vernichtet
   *[other] Wird { $n } Tage später vernichtet
}
rules-probes-off = Niemand sieht nach, ob etwas noch da ist
rules-probes-status = Es wird nachgesehen, ob etwas noch da ist: nur der Status wird abgefragt, niemals der Inhalt

weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag

rules-police = Polizei
rules-police-hint = Ohne eine Tabelle, die die Polizei unterzeichnet hat, bedeutet beides dasselbe.
rules-windows = Uhrzeiten, zu denen Meldungen hinausgehen
rules-windows-hint = Je eine Angabe pro Zeile, in UTC: „1-5 08:00-18:00“ ist Montag bis Freitag. Wenn Sie es leer lassen, gehen Meldungen zu jeder Stunde hinaus.
rules-retention = Tage, bis vernichtet wird, was als rechtmäßig festgestellt wurde
rules-retention-hint = Eine ganze Zahl ab 1; üblich sind 90.
rules-languages = Sprachen der Meldungen
rules-languages-hint = Kürzel mit Leerzeichen dazwischen, die erste Sprache zuerst: „de en“.
rules-notifies = Wen die Stellen des Landes benachrichtigen dürfen
rules-pairs-hint = Je eine Angabe pro Zeile: wer, wen, und wo, wenn das im Ausland ist: „hotline host“, „hotline host FR“. Wer: hotline, police, authority. Wen: host, cdn, reseller, site, upstream, registrar, regulator.
rules-accepts = Wer die Stellen des Landes benachrichtigen darf
rules-accepts-hint = Je eine Angabe pro Zeile, mit denselben Wörtern; das Land ist das der Stelle, die benachrichtigt. Für eine Meldung über eine Grenze müssen beide Tabellen sie erlauben.
rules-classes = Was rechtswidrig ist
rules-classes-hint = Je eine Angabe pro Zeile: „Schema | Stufe | baseline“, wenn etwas überall rechtswidrig ist, „Schema | Stufe | national“, wenn es in diesem Land rechtswidrig ist. Eine Ausgabe kann folgen: „Schema | Stufe | national | 2025“.
rules-pair-unread = Zeile { $n } ist kein Paar. Schreiben Sie, wer und wen, und gegebenenfalls ein Land mit zwei Großbuchstaben: „hotline host FR“.
rules-class-unread = Zeile { $n } ist keine Klasse. Schreiben Sie „Schema | Stufe | baseline“ oder „Schema | Stufe | national“.
rules-window-unread = Zeile { $n } ist keine Zeitangabe. Schreiben Sie Tage von 1 bis 7 und Uhrzeiten von der früheren zur späteren: „1-5 08:00-18:00“.

police-table-title = Was Schweigen bedeutet
police-table-of = Was das Schweigen der Polizei bedeutet: { $member }
police-table-text = Die Polizei wird gefragt, bevor eine Meldung hinausgeht. Hier steht, was geschieht, wenn sie nicht antwortet. Das gilt, wenn sie nach der Tabelle des Landes gefragt wird, während alles andere weiterläuft, und niemals, solange eine Zurückstellung besteht. Es wird der Polizei und leitenden Analysefachkräften gezeigt: Wer sonst die Minuten kennt, könnte an einer Uhr ablesen, was zurückgehalten wird.
police-table-unsigned = Die Polizei hat keine Tabelle unterzeichnet: Alles wartet auf ihre Antwort, und eine Meldung geht hinaus, wenn eine Zurückstellung endet.
police-table-sign = Unterzeichnen
police-table-sign-text = Sie unterzeichnen als zweite Person der Dienststelle, und zwar diesen Text. Von da an bedeutet Schweigen das, was hier steht; für frühere Anfragen beginnt die ganze Zeit von vorn.
police-table-at-end = Am Ende einer Zurückstellung
police-table-at-end-hint = Eine Zurückstellung, die niemand aufhebt, endet von selbst.
at-end-release = Die Meldung geht hinaus
at-end-ask = Die Polizei wird noch einmal gefragt
silence-title = Wenn die Polizei nicht antwortet
silence-known = Material
silence-live = { $known }; der Missbrauch dauert an
silence-about = { $known }: { $host }
silence-waits = Wartet
silence-goes = { $n ->
    [one] Geht nach { $n } Minute hinaus
   *[other] Geht nach { $n } Minuten hinaus
}
silence-hint = Minuten, nach denen die Meldung hinausgeht. Wenn Sie ein Feld leer lassen, wartet sie auf eine Antwort.
silence-unread = Schreiben Sie ganze Minuten, { $least } bis { $most }, oder lassen Sie das Feld leer.
knowledge-known = Bekannt
knowledge-unknown = Nicht bekannt
knowledge-new-victim = Eine Person, die niemand identifiziert hat
host-short-large = Großer Host
host-short-other = Anderer Host
host-short-suspect = Verdächtiger Host

act-rules-proposed = Tabelle eines Landes vorgeschlagen
act-rules-confirmed = Tabelle eines Landes bestätigt
act-rules-dropped = Vorschlag für die Tabelle eines Landes verworfen
act-police-table-proposed = Tabelle der Polizei vorgeschlagen
act-police-table-signed = Tabelle der Polizei unterzeichnet
act-police-table-dropped = Vorschlag für eine Tabelle der Polizei verworfen
