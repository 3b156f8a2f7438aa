### Prüfungen und die Stellungnahmen der Mitglieder.

work-nav-reviews = Prüfungen
reviews-title = Prüfungen
reviews-none = Hier gibt es keine Prüfung, mit der Sie zu tun haben.
reviews-unassigned = Berichte ohne prüfende Person
reviews-text = Jede Skala steht für sich. Sie werden nicht zusammengezählt.
review-assign-to = Prüfende Person zuweisen: { $member }, { $round }
review-assign-rules = Prüfen darf nicht, wer aus dem geprüften Land kommt, eine Rolle für das Mitglied hat oder selbst daran geschrieben oder gezeichnet hat.
review-no-candidates = Kein Konto kommt für die Prüfung dieses Berichts infrage. Laden Sie eine prüfende Person aus einem anderen Land ein.
review-candidates = Prüfende
review-home = Land
review-assign = Zuweisen
review-title = Prüfung von { $report }
review-of-report = Bericht
review-reply-until = Stellungnahme bis
review-window = Stellungnahme bis zum Ende des { $day } (UTC)
review-behind = Inzwischen wurde aus einem anderen Fenster etwas anderes gespeichert. Nichts wurde überschrieben. Das Formular enthält Ihre Eingaben; unten steht, worin sie vom gespeicherten Text abweichen.
review-conflict-is = Es ist ein Interessenkonflikt erklärt:
review-conflict-open = Das Sekretariat entscheidet, ob die Prüfung weitergeht.
review-conflict-allowed = Am { $day } hat das Sekretariat die Prüfung weitergehen lassen; das ist festgehalten.
review-allow = Prüfung weitergehen lassen
review-allow-hint = Der Interessenkonflikt wird mit der Prüfung veröffentlicht. Andernfalls entbinden Sie die prüfende Person, und weisen Sie eine andere zu.
review-release = Prüfende Person entbinden
review-declare-title = Bevor Sie beginnen
review-declare-text = Haben Sie für Behörden dieses Mitglieds gearbeitet, wurden Sie von ihnen bezahlt, oder gibt es sonst etwas, was die Öffentlichkeit wissen sollte?
review-declare-legend = Interessenkonflikt
review-declare-none = Es besteht keiner
review-declare-some = Es besteht einer
review-declare-which = Welcher
review-declare-choose = Erklären Sie einen Interessenkonflikt oder dass keiner besteht.
review-declare = Erklärung abgeben
review-named = Das Land, aus dem ich komme, darf mit der Prüfung veröffentlicht werden. Mein Name wird nicht veröffentlicht.
review-whole-report = Der Bericht als Ganzes
review-promise = Die Zusage
review-no-promise = Der Bericht behandelt keine Zusage.
review-no-baseline = Von diesem Mitglied ist zu diesem Ziel keine Ausgangslage bekannt.
review-claim = Was der Bericht sagt
review-no-claim = Der Bericht sagt dazu nichts.
review-evidence = Belege, die er nennt
review-no-evidence = Er nennt keine Belege.
review-scales-apart = Vier Skalen, jede mit einer Bewertung und deren Herleitung. Sie werden nie zusammengezählt. „Keine Belege“ ist ein Ergebnis.
review-working = Herleitung
review-mark-missing = { $promise }, { $scale }: Wählen Sie zusätzlich zu Ihrem Text eine Bewertung.
review-submit = Einreichen
review-submit-hint = Der gespeicherte Stand geht an das Mitglied, das 14 Tage Zeit zur Stellungnahme hat. Danach ändert sich nichts mehr.
review-reply = Stellungnahme des Mitglieds
review-write-reply = Stellung nehmen
review-reply-hint = Prüfung und Stellungnahme werden nebeneinander veröffentlicht. Einen Entwurf sieht außerhalb Ihres Mitglieds niemand.
review-reply-save = Als Entwurf speichern
review-reply-send = Stellungnahme senden
review-reply-once = Der gespeicherte Entwurf wird zur Stellungnahme. Sie kann nur einmal abgegeben werden.
review-reply-late = { $n ->
    [one] { $n } Tag verspätet
   *[other] { $n } Tage verspätet
}
review-no-reply = Keine Stellungnahme bis { $day }.
review-publish = Veröffentlichen
review-publish-hint = Prüfung und Stellungnahme werden nebeneinander öffentlich.
review-by = Geprüft am { $day }, { $round }
review-reviewer = Von einer unabhängigen prüfenden Person aus einem anderen Mitglied.
review-reviewer-from = Von einer unabhängigen prüfenden Person aus einem anderen Mitglied: { $member }.
review-no-conflict = Es wurde kein Interessenkonflikt erklärt.
review-conflict-told = Es wurde ein Interessenkonflikt erklärt, und das Sekretariat hat die Prüfung am { $day } weitergehen lassen:

review-state-assigned = Zugewiesen
review-state-conflict-declared = Interessenkonflikt erklärt
review-state-in-work = In Arbeit
review-state-submitted = Eingereicht
review-state-reply-window = Das Mitglied kann Stellung nehmen
review-state-replied = Das Mitglied hat Stellung genommen
review-state-window-passed = Keine Stellungnahme innerhalb der Frist
review-state-published = Öffentlich
review-state-released = Prüfende Person entbunden

scale-verifiability = Überprüfbarkeit
scale-potential = Wirkungspotenzial
scale-completion = Umsetzung
scale-evidence = Belege
scale-question-verifiability = Lässt sich am Wortlaut der Zusage erkennen, ob sie eingehalten wurde?
scale-question-potential = Wenn sie vollständig eingehalten wird: Wie viel ändert sich gegenüber der Ausgangslage für Kinder?
scale-question-completion = Wie weit ist sie nach Ihren Feststellungen umgesetzt?
scale-question-evidence = Wie gut ist das belegt?
verifiability-not-verifiable = Nicht überprüfbar
verifiability-partly-verifiable = Teilweise überprüfbar
verifiability-verifiable = Überprüfbar
verifiability-means-not-verifiable = Bei nichts darin ließe sich zeigen, ob es erledigt ist oder nicht.
verifiability-means-partly-verifiable = Bei einem Teil ließe es sich zeigen.
verifiability-means-verifiable = Sie sagt, was, durch wen, bis wann und woran es sich erkennen lässt.
potential-none = Keines
potential-minor = Gering
potential-moderate = Mittel
potential-substantial = Erheblich
potential-unclear = Unklar
potential-means-none = Sie wiederholt, was bereits getan wird.
potential-means-minor = Ein Schritt im Rahmen dessen, was bereits getan wird.
potential-means-moderate = Eine deutliche Änderung in einem Teilbereich.
potential-means-substantial = Sie ändert, wie an dem Ziel gearbeitet wird.
potential-means-unclear = Der Text sagt dafür nicht genug.
completion-not-begun = Nicht begonnen
completion-limited = Begrenzt
completion-mostly = Größtenteils erledigt
completion-complete = Vollständig
completion-no-evidence = Keine Belege
completion-means-not-begun = Es ist bekannt, dass nichts begonnen wurde.
completion-means-limited = Begonnen, und wenig ist erledigt.
completion-means-mostly = Das meiste ist erledigt.
completion-means-complete = Alles ist erledigt.
completion-means-no-evidence = Es fand sich nichts, was zeigt, dass es getan oder dass es nicht getan wurde. Auch das ist ein Ergebnis.

letter-review-allowed-subject = Ihre Prüfung zu „{ $event }“ kann weitergehen
letter-review-allowed-body =
    Das Sekretariat lässt Ihre Prüfung des Berichts des Mitglieds { $member } zu „{ $event }“ weitergehen. Ihre Erklärung wird mit der Prüfung veröffentlicht.

    { $link }
letter-review-conflict-subject = { $member }: Interessenkonflikt bei einer Prüfung erklärt
letter-review-conflict-body =
    Die prüfende Person für den Bericht des Mitglieds { $member } zu „{ $event }“ hat einen Interessenkonflikt erklärt. Entscheiden Sie, ob die Prüfung weitergeht, oder entbinden Sie die prüfende Person.

    { $link }

waits-review-assign = Prüfende Person zuweisen
waits-review-decide = Über einen Interessenkonflikt entscheiden
waits-review-publish = Prüfung und Stellungnahme veröffentlichen
waits-review-declare = Interessenkonflikte erklären, dann prüfen
waits-review-write = Prüfung schreiben
waits-review-reply = Zu einer Prüfung Stellung nehmen
waits-days-left = { $n ->
    [0] heute ist der letzte Tag, { $day }
    [one] noch { $n } Tag, bis { $day }
   *[other] noch { $n } Tage, bis { $day }
}
waits-days-over = der letzte Tag war der { $day }; eine Stellungnahme wird weiterhin angenommen und als verspätet gekennzeichnet
