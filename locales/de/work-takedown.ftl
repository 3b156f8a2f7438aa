### Entfernung: was einer Meldestelle gemeldet wurde, und was jemand dort damit tut.

work-nav-takedown = Entfernung
work-waits-takedown = { $n ->
    [one] { $n } gemeldete Adresse wartet auf Bewertung
   *[other] { $n } gemeldete Adressen warten auf Bewertung
}
takedown-title = Gemeldete Adressen
takedown-next = Nächste
takedown-next-text = Die dringlichste, die Sie noch nicht bewertet haben.
takedown-own = Was Sie haben
takedown-waiting = Es warten: { $n }
takedown-nothing = Es wartet nichts.
takedown-nothing-left = Es wartet nichts, was Sie nicht schon selbst bewertet haben.
takedown-further = { $n ->
    [one] Danach wartet noch eine.
   *[other] Danach warten noch { $n }.
}
takedown-item = Adresse
takedown-age = Wartet seit
takedown-signs = Dringlichkeit
takedown-reported = Gemeldet
takedown-reported-times = { $n ->
    [one] einmal
   *[other] { $n }-mal oder öfter
}
takedown-state = Bewertung
takedown-break = Sie sehen seit { $n } Minuten ohne Pause Adressen an. Machen Sie jetzt eine: Was Sie haben, bleibt bei Ihnen, und was wartet, behält seine Reihenfolge.
age-minutes = { $n } min
age-hours = { $n } h
age-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tagen
}

item-state-new = Neu
item-state-triaged = Anzusehen
item-state-in-review = Eine zweite Prüfung steht aus
item-state-in-scope = Rechtswidrig
item-state-out-of-scope = Nicht einschlägig
item-state-undetermined = Nicht zu beurteilen
item-state-needs-access = Nicht zugänglich
item-state-disputed = Zwei sind sich nicht einig
sign-at-risk = Ein Kind ist jetzt in Gefahr
sign-live = Live
sign-new-victim = Vielleicht ein Kind, das niemand identifiziert hat
sign-none = Nichts angegeben
intake-channel-form = Öffentliches Formular
intake-channel-api = System einer anderen Organisation
intake-channel-mail = Mail
takedown-letters = { $n ->
    [one] Ein Schreiben im Postfach wartet auf einen Menschen: Keine Maschine konnte es übernehmen. Es liegt dort für alle, die das Postfach mit einem Mailprogramm lesen.
   *[other] { $n } Schreiben im Postfach warten auf einen Menschen: Keine Maschine konnte sie übernehmen. Sie liegen dort für alle, die das Postfach mit einem Mailprogramm lesen.
}
takedown-letters-why = Was daran nicht stimmt
takedown-letters-further = { $n ->
    [one] Ein weiteres ist nicht aufgeführt.
   *[other] { $n } weitere sind nicht aufgeführt.
}
takedown-letter-came = Gefunden
takedown-letter-place = Wo
takedown-letter-expected = Was richtig wäre
takedown-letter-found = Was dort steht
takedown-letter-line = Zeile { $n }
takedown-letter-whole = Das Schreiben
breadth-baseline = Überall rechtswidrig
breadth-national = In diesem Land rechtswidrig

hosting-state-unknown = Nicht bekannt
hosting-state-resolving = Wird ermittelt
hosting-state-attributed = Gefunden
hosting-state-stale = Gefunden, aber vor zu langer Zeit
hosting-state-behind-cdn = Hinter einem Netz, das ihn verbirgt
hosting-state-moved = Der Inhalt ist umgezogen
hosting-state-not-routable = Die Adresse führt nirgendwohin
party-hotline = Meldestelle
party-police = Polizei
party-authority = Behörde
party-host = Hostinganbieter
party-cdn = Vorgeschaltetes Netz
party-reseller = Wiederverkäufer
party-site = Website
party-upstream = Netz, das ihn anbindet
party-registrar = Registrierungsstelle
party-regulator = Aufsichtsbehörde
party-is = { $party }: { $name }

item-title = Eine gemeldete Adresse
item-first = Zuerst gemeldet
item-times = Gemeldet
item-times-n = { $n ->
    [one] einmal
   *[other] { $n }-mal
}
item-hosting = Wo der Inhalt liegt
item-seek-host = Noch einmal nachsehen
hosting-known = Bekannt seit { $when }: { $sure }
hosting-confidence-guessed = vermutet
hosting-confidence-likely = wahrscheinlich
hosting-confidence-sure = sicher
availability-title = Ob der Inhalt da ist
availability-state-unknown = Seit der Meldung hat niemand nachgesehen
availability-state-online = Der Inhalt ist da
availability-state-suspected-gone = Der Inhalt war einmal nicht da
availability-state-confirmed-gone = Der Inhalt ist weg
availability-state-relapsed = Der Inhalt war weg und ist wieder da
availability-state-depends-on-access = Von hier aus lässt es sich nicht sagen
availability-seen = Zuletzt gesehen { $when }
availability-missed = Zuerst vermisst { $when }
availability-last = Zuletzt nachgesehen { $when }
availability-gone-since = Weg seit { $when }
availability-again-since = Wieder da seit { $when }
look-title = Ist der Inhalt noch da?
look-text = Öffnen Sie die Adresse, um nachzusehen, ob der Inhalt da ist, sehen Sie im isolierten Betrachter Ihrer Meldestelle nach, und geben Sie an, was Sie gesehen haben. Der Inhalt ist weg, wenn er zweimal im Abstand von zehn Minuten nicht da war.
look-wanted = Die Adresse wurde erneut gemeldet ({ $when }), nachdem der Inhalt weg war oder als entfernt angegeben wurde. Sehen Sie nach, ob er wieder da ist.
look-again = Noch einmal nachzusehen
look-say-there = Der Inhalt ist da
look-say-gone = Der Inhalt ist weg
look-say-closed = Es lässt sich nicht sagen
look-saw-there = Da
look-saw-gone = Weg
look-saw-closed = Es ließ sich nicht sagen
look-list = Was beim Nachsehen bisher gesehen wurde
look-house = diese Website, von außen
look-house-came = diese Website, von außen ({ $came })
look-once = { $saw }: { $who }, { $first }
look-often = { $n ->
    [one] { $saw }: { $who }, { $first }
   *[other] { $saw }: { $who }, { $n }-mal von { $first } bis { $last }
}
item-mine = Sie sehen sie an
item-others = Jemand anderes sieht sie an
item-first-waits = Sie haben sie bewertet. Jemand anderes sieht sie ebenfalls an.
item-second = Eine zweite Prüfung steht aus. Was die erste Person festgestellt hat, wird gezeigt, sobald Sie selbst entschieden haben.
item-settle = Zwei Personen sind sich nicht einig. Sie haben sie noch nicht angesehen, also können Sie entscheiden. Was die beiden festgestellt haben, wird danach gezeigt.
item-disputed-own = Die Bewertung ist strittig. Es entscheidet jemand, der die Adresse noch nicht angesehen hat.

item-reports = Meldungen
item-report-when = Wann
item-report-how = Wie
item-report-who = Von wem
item-report-nobody = Niemand bekannt
item-report-words = Dazu wurde etwas gesagt; es wird mit der Adresse gezeigt
item-report-class = Laut Meldung: { $class }
item-report-digests = { $n ->
    [one] { $n } Prüfsumme dessen, was dort liegt
   *[other] { $n } Prüfsummen dessen, was dort liegt
}
item-reports-further = Weitere Meldungen werden gezählt und nicht aufgeführt.

item-address = Die Adresse
item-sealed = Sie ist verschlossen. Dass Sie sie öffnen und wozu, wird festgehalten.
item-open-assess = Zum Bewerten öffnen
item-open-locate = Öffnen, um herauszufinden, wo der Inhalt liegt
item-open-police = Öffnen, um die Polizei zu informieren
item-open-look = Öffnen, um nachzusehen, ob der Inhalt da ist
item-opened-assess = Zum Bewerten geöffnet
item-opened-locate = Geöffnet, um herauszufinden, wo der Inhalt liegt
item-opened-police = Geöffnet, um die Polizei zu informieren
item-opened-look = Geöffnet, um nachzusehen, ob der Inhalt da ist
item-open-warning = Sehen Sie sie nur im isolierten Betrachter Ihrer Meldestelle an, niemals in diesem Browser.
item-copy = Kopieren
item-copied = Kopiert
item-close = Wieder verschließen
item-destroyed = Die Adresse wurde vernichtet, als ihre Aufbewahrungsfrist vorbei war.
item-contacts = Wer zu informieren ist
item-contact-from = Quelle: { $source }, { $day }
item-said = Was dazu gesagt wurde
item-said-show = Meldung { $n }
item-said-note = In den Worten der meldenden Person
item-said-contact = Wie die meldende Person gefragt werden kann
item-said-reference = Eigenes Zeichen der meldenden Organisation

item-decide = Was ist es?
item-take = Zum Ansehen nehmen
item-put-back = Zurücklegen
item-in-scope = Rechtswidrig
item-in-scope-text = Nach einer Klasse, die in der Tabelle Ihres Landes zählt:
item-no-class = Das Register hat keine Klasse, die in der Tabelle Ihres Landes zählt. Sagen Sie es denen, die diese Website betreiben.
item-also = Weitere zutreffende Stufen
item-also-text = Sie werden mit der Adresse aufbewahrt und gehen an die, die danach zählen.
item-out-of-scope = Nicht einschlägig
item-undetermined = Nicht zu beurteilen
item-needs-access = Nicht zugänglich
item-why = Warum es nicht zu beurteilen ist oder was den Zugang versperrt
item-why-hint = Etwa ein Passwort, eine Zahlung, eine Einladung. Schreiben Sie die Adresse nicht hierher.
item-reason-address = Die Begründung nennt eine Adresse oder eine Website und wird von allen gelesen, die diese Seite sehen. Sagen Sie es ohne sie: Die Adresse steht hier, verschlossen.
item-decided = Was festgestellt wurde
item-found-by = { $who }: { $what }
item-found-you = Sie
item-found-lists = Bekanntes Material: Zwei unabhängige Listen stimmen überein.
item-undo = Entscheidung zurücknehmen
item-undo-left = { $n ->
    [one] Noch { $n } Sekunde, um die Entscheidung zurückzunehmen. Vorher geht nichts hinaus.
   *[other] Noch { $n } Sekunden, um die Entscheidung zurückzunehmen. Vorher geht nichts hinaus.
}
item-undo-over = Die Zeit, die Entscheidung zurückzunehmen, ist abgelaufen.
item-contest = Einspruch erheben
item-contest-why = Warum das nicht stimmt
item-contest-hint = Es wird nichts weiter gesendet, bis jemand entschieden hat, der die Adresse noch nicht angesehen hat.
item-reopen = Wieder aufnehmen

item-emergency = Ein Leben ist in Gefahr
item-emergency-text = Die Polizei Ihres Landes wird sofort gerufen, zu jeder Stunde, und alle zehn Minuten erneut, bis jemand dort antwortet. Was dann geschieht, entscheidet sie.
item-emergency-do = Jetzt die Polizei rufen
item-emergency-again = Erneut rufen
item-raised = Die Polizei wurde gerufen: { $who }, { $when }.
item-frozen-title = Angehalten
item-frozen = Angehalten von { $who } bis { $when }. Keine Meldung geht hinaus, und zu den schon versandten wird nichts weiter getan.
item-freeze = Eine Zeit lang anhalten
item-freeze-text = Weil ein Gericht es so bestimmt oder ein Fehler untersucht wird. Alle in der Meldestelle sehen es. Keine Meldung geht hinaus; was schon versandt ist, wird nicht zurückgenommen.
item-freeze-why = Warum
item-freeze-hint = Alle lesen es, die diese Seite sehen. Schreiben Sie die Adresse nicht hierher.
item-freeze-hours = Für wie viele Stunden
item-freeze-do = Anhalten
item-thaw = Weiterlaufen lassen
freeze-refused-reason = Geben Sie in höchstens 1.000 Zeichen an, warum es angehalten wird.
freeze-refused-lasting = Anhalten ist für 1 bis 72 Stunden möglich. Wählen Sie eine solche Zahl.
freeze-refused-already = Es ist schon angehalten. Lassen Sie es weiterlaufen, bevor Sie es neu anhalten.
freeze-refused-nothing = Es ist nicht mehr angehalten. Laden Sie die Seite neu.
freeze-refused-not-yours = Nur die Organisation, die es angehalten hat, lässt es weiterlaufen.

shortcuts-title = Tasten
shortcuts-text = Während Sie schreiben, bewirken sie nichts.
shortcuts-next = Nächste
shortcuts-open = Adresse zum Bewerten öffnen
shortcuts-copy = Adresse kopieren
shortcuts-take = Zum Ansehen nehmen oder wieder aufnehmen
shortcuts-back = Zurücklegen
shortcuts-class = Rechtswidrig, nach der Klasse mit dieser Nummer
shortcuts-out = Nicht einschlägig
shortcuts-why = Zur Begründung, warum es nicht zu beurteilen ist
shortcuts-undo = Ihre Entscheidung zurücknehmen
shortcuts-off = Tasten ausschalten
shortcuts-on = Tasten einschalten
lists-title = Auf Listen bekannten Materials
lists-independent = Auf Listen zweier Staaten steht eine Datei, die zu dieser Adresse gemeldet wurde.
lists-one = Nur auf einer Liste steht eine Datei, die zu dieser Adresse gemeldet wurde.
lists-text = Eine Prüfsumme sagt, was gemeldet wurde, und nicht, was jetzt dort liegt. Wer die Adresse bewertet, sieht nach.
lists-line = { $organisation } ({ $country }), { $kind }
lists-line-level = { $organisation } ({ $country }), { $kind }: { $level }
