### Fortschrittsberichte in den Arbeitsräumen: das Formular, seine Zeichnungen, seine Arbeitsmappe und was in der Übersicht wartet.

work-nav-reports = Berichte
reports-title = Berichte
reports-none = Es gibt keinen Bericht. Das Sekretariat legt mit der Eröffnung einer Runde für jedes Mitglied einen an.
reports-round = Runde
reports-state = Stand
reports-due = Fällig
reports-there = Beantwortet
reports-mend = Zu berichtigen oder zu erläutern

desk-reports = Berichte, die auf Sie warten
desk-nothing = Nichts wartet auf Sie.
waits-begin = Bericht beginnen
waits-write = Bericht weiterschreiben
waits-ask = Um die Zeichnungen bitten
waits-approve = Bericht billigen
waits-sign = Bericht zeichnen
waits-submit = Bericht einreichen
waits-check = Vollständigkeit prüfen
waits-publish = Bericht veröffentlichen
waits-returned = Zurückgegeben: { $reason }

report-title = { $member }: Bericht zu „{ $event }“
report-due = { $n ->
    [0] heute fällig, { $day }
    [one] fällig am { $day }, in einem Tag
   *[other] fällig am { $day }, in { $n } Tagen
}
report-overdue = { $n ->
    [one] war fällig am { $day }, vor einem Tag
   *[other] war fällig am { $day }, vor { $n } Tagen
}
report-submitted = { $late ->
    [0] eingereicht am { $day }, rechtzeitig
    [one] eingereicht am { $day }, einen Tag verspätet
   *[other] eingereicht am { $day }, { $late } Tage verspätet
}
report-there = { $k } von { $n } Pflichtantworten
report-to-mend = { $n ->
    [one] eine Antwort zu berichtigen oder zu erläutern
   *[other] { $n } Antworten zu berichtigen oder zu erläutern
}
report-unlooked = { $n ->
    [one] eine Antwort der vorigen Runde, die noch niemand durchgesehen hat
   *[other] { $n } Antworten der vorigen Runde, die noch niemand durchgesehen hat
}
report-parts = Abschnitte des Berichts
report-part = { $k } von { $n }
report-part-mend = { $n } zu berichtigen
report-by = { $name }, { $day }, { $time } UTC
report-saved = Gespeichert um { $time } UTC.
report-saving = Wird gespeichert …
report-unsent = Noch nicht gespeichert: Es besteht keine Verbindung, oder Sie wurden abgemeldet (melden Sie sich dann in einem anderen Fenster wieder an). Ihr Text bleibt hier und wird erneut gesendet. Schließen Sie diese Seite nicht.
report-refused = Nicht gespeichert. Laden Sie die Seite neu; was Sie eingegeben haben, steht noch hier, damit Sie es kopieren können.
report-voided = Gespeichert. Die Zeichnungen galten den bisherigen Antworten und sind damit hinfällig.
report-merged = Auch jemand anderes hat diese Antwort geändert. Beide Änderungen stehen zusammen.
report-conflict = Jemand anderes hat dieselben Wörter geändert: { $who }. Vorerst gilt die andere Fassung; Ihre bleibt erhalten. Vergleichen Sie beide, und entscheiden Sie.
report-decide = Vergleichen und entscheiden
report-theirs = Die andere Fassung:
report-changed-by = Geändert von: { $who }.
report-show = Anzeigen
report-save = Diesen Abschnitt speichern
report-save-next = Speichern und weiter
report-still-all = Alle Antworten der vorigen Runde in diesem Abschnitt treffen noch zu
report-choose = Auswählen …
report-required = Pflichtangabe
report-restricted = nicht öffentlich
report-no-number = Keine Zahl? Geben Sie an, warum
report-reason = Warum es keine Zahl gibt
report-reason-words = Der Grund in Worten
report-explanation = Erläuterung
report-explanation-of = Erläuterung zu: { $label }
report-no-answer = Keine Antwort
report-untouched = Antwort der vorigen Runde; noch niemand hat sie durchgesehen.
report-still = Sie trifft noch zu
report-missing = Fehlt:
report-must = Zu berichtigen:
report-explain = Zu erläutern:
report-settled = Erläutert:
report-note = Hinweis:
report-last = Vorige Runde
report-take = Übernehmen
report-history = { $n ->
    [one] Eine Fassung
   *[other] { $n } Fassungen
}
report-remarks = { $n ->
    [0] Keine offene Anmerkung
    [one] Eine offene Anmerkung
   *[other] { $n } offene Anmerkungen
}
report-remarks-title = Anmerkungen
report-remark-new = Neue Anmerkung
report-remark-go = Anmerkung hinzufügen
report-remark-answer = Antwort
report-remark-answer-go = Antworten
report-remark-settle = Als erledigt markieren
report-remark-settled = Erledigt von { $who }.
report-next = Nächster Schritt
report-nothing-yet = Noch niemand hat daran geschrieben. Die Antworten der vorigen Runde sind eingetragen, soweit sie noch zutreffen können: Sehen Sie jeden Abschnitt durch, und speichern Sie ihn.
report-sent-back = Er wurde zurückgegeben.
report-back = Zurückgeben
report-back-why = Als Entwurf zurückgeben: Aus welchem Grund?
report-awaited = Noch ausstehende Zeichnungen:
report-authority = Behörde
report-office-coordinator = Nationale Koordination
report-office-delegate = Beauftragte Person der Hausleitung
report-signed = { $office }: { $who }
report-sign = Zeichnen für: { $office }
report-digest = Gezeichnet werden genau diese Antworten und keine anderen. Ihre Prüfsumme:
report-verify = Erneut ausweisen
report-verify-why = Für Zeichnung, Einreichung und Veröffentlichung ist das nötig, wenn es zuletzt vor mehr als zehn Minuten geschah.
report-publish-from = Das Mitglied kann noch Stellung nehmen. Veröffentlicht werden kann ab dem { $day } oder sobald die Stellungnahme vorliegt.
report-act-ask = Den Behörden zur Zeichnung vorlegen
report-act-approve = Als nationale Koordination billigen
report-act-submit = Als beauftragte Person der Hausleitung einreichen
report-act-check = Vollständigkeit bestätigen
report-act-begin-review = An die Prüfenden geben
report-act-send-reviews = Prüfungen an das Mitglied senden
report-act-reply = Auf Stellungnahme verzichten
report-act-publish = Veröffentlichen
report-state-open = Noch ist nichts geschrieben.
report-state-draft = Er ist ein Entwurf. Wenn nichts mehr zu berichtigen, zu erläutern oder durchzusehen ist, legt die nationale Koordination ihn den Behörden zur Zeichnung vor.
report-state-authorities = Er liegt den Behörden vor. Mit jeder Bearbeitung werden ihre Zeichnungen hinfällig.
report-state-coordinator = Alle Behörden haben gezeichnet. Als Nächstes billigt ihn die nationale Koordination.
report-state-delegate = Als Nächstes reicht ihn die beauftragte Person der Hausleitung ein, die weder daran geschrieben noch ihn gezeichnet hat.
report-state-submitted = Er ist eingereicht und gesperrt. Das Sekretariat prüft, ob er vollständig ist.
report-state-completeness-check = Seine Vollständigkeit ist geprüft. Was fehlt, wird als fehlend veröffentlicht. Als Nächstes sind die Prüfenden an der Reihe.
report-state-review = Er liegt den Prüfenden vor.
report-state-reply = Das Mitglied kann 14 Tage lang zu den Prüfungen Stellung nehmen. Danach wird der Bericht veröffentlicht.
report-state-published = Er ist öffentlich.
report-state-revised = Er ist öffentlich und wurde seither geändert. Die erste Fassung bleibt erhalten.
report-workbook = Der Bericht als Arbeitsmappe
report-workbook-down = Als Excel-Datei herunterladen
report-workbook-up = Arbeitsmappe zurücksenden
report-workbook-text = Laden Sie den Bericht herunter, füllen Sie ihn ohne Verbindung aus, und senden Sie ihn hier zurück. Sie sehen, was sich dadurch ändert, bevor etwas gespeichert wird. Was andere inzwischen geschrieben haben, bleibt erhalten.
report-workbook-file = Arbeitsmappe (.xlsx)
report-workbook-look = Änderungen anzeigen
report-no-file = Es ist keine Arbeitsmappe angekommen. Wählen Sie die .xlsx-Datei, die Sie von diesem Bericht heruntergeladen haben, und senden Sie sie noch einmal.
taken-faults = { $n ->
    [one] Aus { $file } wurde nichts übernommen: Zuerst muss eine Stelle berichtigt werden.
   *[other] Aus { $file } wurde nichts übernommen: Zuerst müssen { $n } Stellen berichtigt werden.
}
taken-faults-list = Was zu berichtigen ist
taken-place = Blatt und Zelle
taken-expected = Erwartet
taken-found = Gefunden
taken-nothing = { $file } ändert nichts.
taken-changes = { $n ->
    [one] { $file } ändert eine Antwort. Noch ist nichts gespeichert.
   *[other] { $file } ändert { $n } Antworten. Noch ist nichts gespeichert.
}
taken-apply = Diese Änderungen speichern
taken-leave = Bericht unverändert lassen
taken-fate-stands = wird übernommen
taken-fate-merges = wird mit den Änderungen anderer zusammengeführt
taken-fate-conflicts = andere haben dieselben Wörter geändert: Sie entscheiden
conflict-title = Zwei Personen haben dieselben Wörter geändert
conflict-text = Im Bericht zu „{ $event }“ hat jemand eine andere Antwort gespeichert, während Sie schrieben. Die andere Fassung gilt. Von Ihren Eingaben ist nichts verloren: Führen Sie hier beide zusammen.
conflict-saved = { $n ->
    [one] Eine weitere Antwort ist gespeichert.
   *[other] { $n } weitere Antworten sind gespeichert.
}
conflict-base = Gemeinsamer Ausgangstext
conflict-theirs = Die andere Fassung
conflict-mine = Ihre Fassung
conflict-make = Was gelten soll
conflict-make-text = Zu Beginn stehen hier alle Wörter beider Fassungen. Behalten Sie, was richtig ist.
conflict-save = Diese Fassung speichern
conflict-leave = Die andere Fassung belassen; Ihre bleibt im Verlauf
history-title = Verlauf: { $label }
history-back = Zurück zum Bericht
history-none = Diese Frage hat noch niemand beantwortet.
history-text = Alles, was hier je eingegeben wurde, das Neueste zuerst, mit den jeweiligen Änderungen.
history-unstood = wurde nicht übernommen, weil jemand anderes schneller war
