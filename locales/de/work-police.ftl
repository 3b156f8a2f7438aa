### Was die Polizei sieht, bevor eine Meldung hinausgeht: was auf ihre Antwort wartet, was sie zurückhält, und die Uhr, nach der Zurückstellungen enden.

work-nav-police = Polizei
work-nav-clock = Uhr
work-waits-police = { $n ->
    [one] { $n } gemeldete Adresse wartet auf eine Antwort der Polizei
   *[other] { $n } gemeldete Adressen warten auf eine Antwort der Polizei
}

police-title = Bevor eine Meldung hinausgeht
police-text = Jede dieser Adressen wurde in Ihrem Land als rechtswidrig festgestellt. Geben Sie an, dass Sie keine Einwände gegen eine Meldung an den Anbieter haben, bitten Sie darum, dass der Anbieter den Inhalt aufbewahrt, oder stellen Sie die Meldung zurück.
police-asked = Auf Ihre Antwort warten: { $n }
police-asked-nothing = Es wartet nichts auf Ihre Antwort.
police-nothing-left = Es wartet nichts weiter auf Ihre Antwort.
police-coming = Noch in Bewertung
police-coming-text = Eine Antwort, die Sie jetzt geben, gilt zehn Minuten; eine Zurückstellung gilt, bis sie endet.
police-coming-nothing = Es wird nichts bewertet.
police-holds = Von Ihrer Dienststelle zurückgestellt
police-holds-nothing = Ihre Dienststelle hält nichts zurück.

police-emergency = Ein Leben ist in Gefahr
police-emergency-text = Das gibt die Meldestelle an. Alle Verbindungspersonen der Polizei Ihres Landes werden alle zehn Minuten erneut gerufen, bis eine von ihnen antwortet oder die Meldung zurückstellt.

police-state-unchecked = Die Polizei wurde noch nicht gefragt
police-state-asking = Die Polizei ist gefragt
police-state-clear = Die Polizei hat keine Einwände gegen eine Meldung
police-state-clear-preserve = Die Polizei hat keine Einwände gegen eine Meldung, wenn der Anbieter den Inhalt aufbewahrt und Stillschweigen wahrt
police-state-held = Die Polizei hält sie zurück
police-state-released = Die Polizei hat sie freigegeben
police-state-expired = Die Frist der Polizei ist abgelaufen
police-state-emergency = Ein Leben ist in Gefahr: Der Bereitschaftsdienst entscheidet
police-since = { $state }. Seit { $when }.
police-said = Ihre Antwort ist festgehalten.
police-contacts = Auch eine andere Dienststelle hält sie zurück
police-contacts-text = Sprechen Sie miteinander, bevor eine von Ihnen handelt. Was die andere zurückhält, warum und bis wann, wird nicht gesagt; ebenso wenig erfährt sie von Ihrer Zurückstellung.
police-item-holds = Zurückstellungen Ihrer Dienststelle
police-let-go-first = Solange Ihre Dienststelle sie zurückhält, geht nichts hinaus. Heben Sie die Zurückstellung auf, um anders zu antworten.
police-sealed = Sie ist verschlossen. Dass Sie sie öffnen, wird im Journal der Polizei festgehalten, das sonst niemand liest.
police-open = Adresse öffnen
police-answer = Ihre Antwort
police-clear = Keine Einwände gegen eine Meldung
police-clear-text = Die Meldung geht hinaus, sobald alles andere bereit ist, zu jeder Stunde.
police-preserve = Keine Einwände, wenn der Inhalt aufbewahrt wird
police-preserve-legend = Sperren, aufbewahren, nicht informieren
police-preserve-text = Die Meldung bittet den Anbieter, den Inhalt zu sperren, ihn für Sie aufzubewahren und die Person, die ihn eingestellt hat, nicht zu informieren.
police-days = Tage, für die er aufbewahrt wird
police-days-unfit = Geben Sie ganze Tage an, 1 bis 365.
police-silent = Stillschweigen bis zum Beginn dieses Tages (UTC)
police-day-unfit = Wählen Sie einen Tag, bis zu dem der Anbieter Stillschweigen wahren soll.
police-hold = Zurückstellen
police-hold-text = Solange die Zurückstellung besteht, geht nichts hinaus. Von ihr erfahren die Analysefachkräfte Ihres Landes, die die Adresse bearbeiten. Hält eine andere Dienststelle dasselbe zurück, wird sie Ihnen genannt und Ihre Dienststelle ihr, damit beide wissen, an wen sie sich wenden können. Sonst erfährt außerhalb Ihrer Dienststelle niemand davon.

hold-title = Eine Zurückstellung
hold-one = Zurückstellung
hold-reaches = Was sie erfasst
hold-of-address = Eine Adresse
hold-of-host = Alles auf einem Host
hold-of-account = Alles von einem Konto
hold-of-hash = Eine Datei, wo immer sie gefunden wird
hold-of-domain = Alles auf einer Domain und darunter
hold-of-network = Alles auf den Servern eines Netzes
hold-part-address = Diese Adresse
hold-part-host = Alles auf ihrem Host
hold-part-domain = Alles auf der Domain ihres Hosts und darunter
hold-part-servers = Alles auf den Servern, zu denen sie führte
hold-part-hashes = Die Dateien, die zu ihr angegeben wurden, wo immer sie gefunden werden
hold-nothing-there = Zu dieser Adresse ist nichts dergleichen bekannt. Wählen Sie etwas anderes, das die Zurückstellung erfassen soll.
hold-owner = Zuständig
hold-owner-you = Sie selbst
hold-owner-desk = Bereitschaftsdienst
hold-ends = Endet
hold-ending = Endet bald
hold-left = in { $time }
hold-place = Einen Ort zurückstellen
hold-place-text = Was jetzt dort liegt oder später gemeldet wird, wird zurückgehalten. Von der Zurückstellung erfahren die Analysefachkräfte Ihres Landes, die eine solche Adresse bearbeiten. Hält eine andere Dienststelle dasselbe zurück, wird sie Ihnen genannt und Ihre Dienststelle ihr, damit beide wissen, an wen sie sich wenden können. Sonst erfährt außerhalb Ihrer Dienststelle niemand davon.
hold-named = Bezeichnung
hold-named-hint = Eine Adresse, ein Host oder eine Domain, wie gemeldet; ein Netz als ADRESSE/BITS; eine Datei als md5:, sha1: oder sha256: und ihre Ziffern. Die Angabe wird sofort verschlossen.
hold-wrong-unread = Das ist keine Adresse, kein Host und keine Domain. Fügen Sie die Angabe so ein, wie sie gemeldet wurde.
hold-wrong-no-domain = Diese Domain kann niemand für sich allein registrieren. Nennen Sie die Domain eines einzelnen Inhabers.
hold-wrong-no-network = Das ist kein Netz für eine Zurückstellung. Schreiben Sie ADRESSE/BITS, mit 16 bis 32 Bits bei IPv4 und 32 bis 128 bei IPv6.
hold-wrong-no-digest = Das ist keine Prüfsumme einer Datei. Schreiben Sie md5:, sha1: oder sha256: und die hexadezimalen Ziffern.
hold-reason = Warum
hold-reason-hint = Nur Ihre Dienststelle kann das lesen.
hold-reason-gone = Die Begründung wurde mit dem Schlüssel der Zurückstellung vernichtet.
hold-no-reason = Geben Sie den Grund in höchstens { $n } Zeichen an. Nur Ihre Dienststelle kann ihn lesen.
hold-hours = Für wie viele Stunden
hold-hours-hint = Eine Person kann für höchstens 72 Stunden zurückstellen. Eine andere Person Ihrer Dienststelle kann verlängern.
hold-hours-unfit = Geben Sie ganze Stunden an, 1 bis { $n }.
hold-do = Zurückstellen
hold-stands = Sie besteht bis { $when }.
hold-was-released = Sie wurde am { $when } aufgehoben.
hold-has-expired = Sie endete am { $when }.
hold-whose-eyes = Nur Ihre Dienststelle sieht diese Seite.
hold-show-named = Zeigen, was angegeben wurde
hold-item = Die gemeldete Adresse, die angesehen wurde
hold-placed = Angeordnet
hold-placed-by = Von { $who }, { $when }
hold-extended = Verlängert
hold-extended-by = Von { $who }, { $when }: bis { $until }
hold-keeps = Was sie jetzt zurückhält
hold-keeps-n = { $n ->
    [0] Keine gemeldete Adresse
    [one] { $n } gemeldete Adresse
   *[other] { $n } gemeldete Adressen
}
hold-extend = Ein späteres Ende setzen
hold-extend-text = Bis zu insgesamt 72 Stunden kann das jede Person Ihrer Dienststelle; darüber hinaus, bis zu sechs Wochen, nur eine, die für die Zurückstellung nie zuständig war.
hold-until = Neues Ende (UTC)
hold-until-unfit = Geben Sie das neue Ende als Tag und Uhrzeit an.
hold-take = Übernehmen
hold-take-text = Sie sind dann für die Zurückstellung zuständig und werden an ihr Ende erinnert.
hold-release = Aufheben
hold-release-text = Was sie zurückhält, wird sofort wieder geprüft: Eine Meldung geht hinaus, wenn sonst nichts entgegensteht.

clock-title = Die Uhr
clock-go = Wie die Uhr geht
clock-doubted-short = Auf die Uhr ist kein Verlass. Zurückstellungen enden nicht von selbst, bis jemand angibt, wie spät es ist.
clock-doubted = Auf die Uhr ist kein Verlass.
clock-doubted-text = Sie wich um mehr als fünf Minuten von der Uhr ab, die niemand stellt, oder die Maschine stand länger als fünf Minuten still. Durch bloßen Zeitablauf wird nichts freigegeben, bis jemand angibt, wie spät es ist.
clock-believed = Auf die Uhr ist Verlass.
clock-believed-text = Sie geht im Gleichlauf mit der Uhr, die niemand stellt. Es gibt nichts zu bestätigen.
clock-since = Verlässlich seit
clock-seen-wall = Was sie anzeigte, als das bemerkt wurde
clock-seen-reckoned = Wie spät es hätte sein müssen
clock-wall = Was sie jetzt anzeigt
clock-reckoned = Wie spät es jetzt sein müsste
clock-confirm-title = Geht sie jetzt richtig?
clock-confirm-text = Vergleichen Sie sie mit einer anderen Uhr, der Sie vertrauen. Wenn stimmt, was sie jetzt anzeigt, bestätigen Sie es: Zurückstellungen, die inzwischen angeordnet wurden, behalten ihre Dauer. Wenn nicht, stellen Sie zuerst die Uhr der Maschine und laden Sie diese Seite neu.
clock-confirm = Die Uhrzeit stimmt

shortcuts-down = Nächste Zeile
shortcuts-up = Vorige Zeile
shortcuts-hold-place = Zum Formular für einen Ort
shortcuts-police-open = Adresse öffnen
shortcuts-clear = Keine Einwände gegen eine Meldung
shortcuts-preserve = Keine Einwände, wenn der Inhalt aufbewahrt wird
shortcuts-hold = Zum Formular für eine Zurückstellung
shortcuts-hold-take = Übernehmen
shortcuts-hold-extend = Zum späteren Ende

# Auf der Seite der Analysefachkraft: worauf eine Meldung wartet und was hinausgegangen ist.
item-good-faith = Mit Ihrer Entscheidung erklären Sie in gutem Glauben, dass die Angaben hier richtig und vollständig sind; so steht es in der Meldung (Artikel 16 Absatz 2 Buchstabe d des Gesetzes über digitale Dienste).
item-sending = Bevor eine Meldung hinausgeht
item-police-open = Die Adresse wird bewertet. Wann eine Meldung hinausgeht, lässt sich noch nicht sagen.
item-police-held = Die Polizei hält sie bis { $when } zurück ({ $force }).
item-leaves-now = Nichts steht mehr entgegen. Die Meldung geht gleich hinaus.
item-nobody-to-tell = Noch ist niemand bekannt, an den eine Meldung gehen könnte. Es wird ermittelt, wo diese Adresse liegt.
left-title = Versandte Meldungen an Anbieter
left-since = { $state }. Versandt { $when }.
left-again = { $state } { $again }.
left-state-draft = Wird vorbereitet
left-state-ready = Geht auf anderem Weg
left-state-sent = Unterwegs
left-state-delivered = Zugestellt
left-state-acknowledged = Vom Empfänger gesehen
left-state-claimed = Vom Empfänger beantwortet
left-state-verified = Der Inhalt ist weg: Jemand hat nachgesehen
left-state-closed = Abgeschlossen
left-state-failed = Nicht angekommen
left-state-overdue = Nicht rechtzeitig erledigt
left-state-escalated = Auch andere wurden informiert

# Ablehnungen zu Zurückstellungen, zu den Antworten der Polizei, zur Uhr, und was eine Meldung zurückhält.
refusal-hold-not-yours = Nur die Dienststelle, die eine Zurückstellung angeordnet hat, ändert sie.
refusal-hold-over = Die Zurückstellung ist vorbei. Ordnen Sie eine neue an.
refusal-hold-end-reached = Das Ende der Zurückstellung ist erreicht. Ordnen Sie eine neue an.
refusal-hold-not-longer = Eine Zurückstellung endet in der Zukunft, und ein neues Ende liegt nach dem bisherigen. Wählen Sie ein späteres.
refusal-hold-second-needed = Eine Person kann für höchstens 72 Stunden zurückstellen, frühere Zurückstellungen desselben mitgerechnet. Bitten Sie eine andere Person Ihrer Dienststelle, die nie dafür zuständig war.
refusal-hold-too-long = Eine Dienststelle kann dasselbe höchstens sechs Wochen lang zurückstellen, frühere Zurückstellungen mitgerechnet.
refusal-hold-not-yet = Das Ende der Zurückstellung ist noch nicht erreicht.
refusal-hold-clock-jumped = Auf die Uhr ist kein Verlass. Es wird nichts freigegeben, bis jemand angibt, wie spät es ist.
refusal-hold-owner-unfit = Übernehmen kann eine Zurückstellung nur eine andere Person derselben Dienststelle, und Sie sind bereits zuständig.
refusal-police-not-now = Dieser Schritt ist bei dieser Adresse jetzt nicht an der Reihe. Laden Sie die Seite neu, und sehen Sie nach.
refusal-police-before-asked = Die Antwort ist älter als die Frage. Laden Sie die Seite neu, und antworten Sie noch einmal.
refusal-police-hold-stands = Die Zurückstellung besteht noch. Heben Sie sie zuerst auf, oder warten Sie ihr Ende ab.
refusal-police-not-held = Die Zurückstellung erfasst diese Adresse nicht.
refusal-police-answer-needed = In diesem Land geht nichts ohne eine Antwort der Polizei hinaus.
refusal-police-waits = Nach der von der Polizei unterzeichneten Tabelle wartet diese Adresse auf ihre Antwort.
refusal-police-clock-jumped = Auf die Uhr ist kein Verlass. Es wird nichts freigegeben, bis jemand angibt, wie spät es ist.
refusal-preserve-days-unfit = Ein Anbieter wird gebeten, etwas 1 bis 365 Tage lang aufzubewahren und nicht länger als das Stillschweigen zu wahren. Wählen Sie mehr Tage oder ein früheres Ende des Stillschweigens.
refusal-clock-steady = Auf die Uhr ist Verlass. Es gibt nichts zu bestätigen.
refusal-send-notice-not-ready = Die Meldung ist nicht fertig.
refusal-send-other-item = Die Meldung betrifft eine andere Adresse.
refusal-send-other-country = Die Tabellen gehören nicht zu den Ländern von Absender und Empfänger.
refusal-send-not-in-scope = Die Adresse wurde nicht als rechtswidrig festgestellt.
refusal-send-may-be-taken-back = Die Entscheidung kann noch zurückgenommen werden.
refusal-send-not-in-scope-there = Nach keiner der festgestellten Stufen ist es im Land des Empfängers rechtswidrig.
refusal-send-police-open = Die Polizei hat die Meldung noch nicht freigegeben.
refusal-send-no-release-policy = In diesem Land wird die Polizei nach einer Zurückstellung noch einmal gefragt.
refusal-send-answer-old = Die Antwort der Polizei ist älter als zehn Minuten. Sie wird noch einmal gefragt.
refusal-send-answer-ahead = Die Antwort der Polizei trägt eine Zeit, die noch nicht gekommen ist.
refusal-send-held = Die Polizei hält sie zurück.
refusal-send-preserve-missing = Die Polizei bittet darum, dass der Anbieter den Inhalt aufbewahrt und Stillschweigen wahrt, und in der Meldung steht das noch nicht.
refusal-send-no-evidence = Davon ist nichts als Beweismittel versiegelt.
refusal-send-not-attributed = Es ist nicht bekannt, wo der Inhalt liegt, oder das wurde in der letzten Stunde nicht nachgesehen.
refusal-send-not-in-chain = Der Inhalt läuft nicht über den Empfänger.
refusal-send-sender-may-not = Ihr Land sieht nicht vor, dass eine Meldestelle einen solchen Empfänger benachrichtigt.
refusal-send-recipient-may-not = Das Land des Empfängers sieht nicht vor, dass ein solcher Absender ihn benachrichtigt.
refusal-send-window-closed = Meldungen Ihres Landes gehen zu anderen Uhrzeiten hinaus.
refusal-send-suspected = Der Empfänger steht im Verdacht, daran beteiligt zu sein.
refusal-send-frozen = Jemand hat es angehalten.
refusal-send-clock-jumped = Auf die Uhr ist kein Verlass. Es wird nichts freigegeben, bis jemand angibt, wie spät es ist.
refusal-send-being-assessed = Die Adresse wird bewertet.

# Handlungen und Dokumente im Journal.
