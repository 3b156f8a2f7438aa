### Meldungen an Anbieter: was eine Meldestelle an wen gesandt hat, der Arbeitsplatz eines Anbieters und der Link in der Mail einer Meldung.

work-nav-notices = Meldungen
work-waits-notices = { $n ->
    [one] { $n } Meldung wartet auf Ihre Antwort
   *[other] { $n } Meldungen warten auf Ihre Antwort
}

notices-title = Meldungen
notices-text = Worum Meldestellen Sie bitten. Was auf Ihre Antwort wartet, steht vorn, das Älteste zuoberst.
notices-narrow = Nach Stand zeigen
notices-all = Alle
notices-none = Hier ist keine Meldung.
notices-asks-disable = Sperren
notices-asks-keep = Sperren, aufbewahren, Stillschweigen wahren
notices-machine = Ihr System kann Meldungen übernehmen und beantworten.
notice-title = Eine Meldung
notice-number = Nummer
notice-since = Seit
notice-sent = Versandt
notice-from = Von
notice-to = An
notice-asks = Worum gebeten wird
notice-state = Stand
notice-channel = Weg
notice-party = Ihre Rolle dabei
notice-yours = Ihr Zeichen: { $reference }
notice-waits = Wartet auf Ihre Antwort
notice-waits-late = Überfällig: Wartet noch auf Ihre Antwort
notice-seen-by-you = Sie haben sie gesehen
notice-asks-disable = Sperren Sie das Material überall, wo es bei Ihnen liegt.
notice-asks-keep = { $n ->
    [one] Bewahren Sie es einen Tag lang für die Polizei auf, bis { $until }.
   *[other] Bewahren Sie es { $n } Tage lang für die Polizei auf, bis { $until }.
}
notice-asks-silence = Informieren Sie die Person, die es eingestellt hat, nicht vor { $until }.
notice-promised = Aufbewahrt bis { $kept }, Stillschweigen bis { $silent }.
notice-sealed = Die Adresse ist verschlossen. Dass Sie sie öffnen, wird festgehalten.
notice-open = Adresse zeigen
notice-open-warning = Öffnen Sie sie nicht in diesem Browser. Sehen Sie sie nur so an, wie es Ihre eigenen Regeln für solches Material vorsehen.
notice-preserve = Aufbewahren und Stillschweigen wahren
notice-preserve-text = Die erbetenen Tage sind eingetragen. Jeder gilt bis zu seinem Ende (UTC). Sie können mehr zusagen, aber nicht weniger.
notice-kept-until = Aufbewahrt bis
notice-silent-until = Stillschweigen bis
notice-answer = Ihre Antwort
notice-answer-text = Sie können noch einmal antworten: Die letzte Antwort zählt. Was Sie als entfernt angeben, wird nachgesehen.
notice-answer-acknowledged = Wir haben sie erhalten
notice-answer-removed = Es ist entfernt
notice-answer-refused = Wir entfernen es nicht
notice-answer-wrong-recipient = Es liegt nicht bei uns
notice-answer-forwarded = Wir haben sie weitergegeben
notice-answer-preserved = Wir bewahren es auf und wahren Stillschweigen
notice-copies = Entfernte Kopien
notice-copies-hint = Wenn es bei Ihnen mehr als einmal lag.
notice-copies-wrong = Geben Sie die Zahl der Kopien in Ziffern an, oder lassen Sie sie weg.
notice-reference = Ihr eigenes Zeichen dafür
notice-reference-hint = Die Meldestelle sieht es.
notice-reference-long = Ihr eigenes Zeichen ist zu lang. Kürzen Sie es.
notice-reference-longest = Ihr eigenes Zeichen darf höchstens { $n } Zeichen lang sein.
notice-day-wrong = Wählen Sie einen Tag.
notice-wrong = Die Antwort wurde nicht gesendet. Was Sie eingegeben haben, steht noch hier.
notice-claim-removed = Entfernt
notice-claim-refused = Nicht entfernt
notice-claim-wrong-recipient = Liegt nicht beim Empfänger
notice-claim-forwarded = Weitergegeben
notice-claim-copies = { $n ->
    [one] { $claim }: { $n } Kopie
   *[other] { $claim }: { $n } Kopien
}
notice-channel-endpoint = Schnittstelle
notice-channel-inbox = Eingang
notice-channel-mail = Mail
notice-channel-file = Datei
notice-state-draft = In Vorbereitung
notice-state-ready = Bereit zum Versand
notice-state-sent = Unterwegs
notice-state-delivered = Zugestellt
notice-state-acknowledged = Gesehen
notice-state-claimed = Beantwortet
notice-state-verified = Nachgesehen: Inhalt ist weg
notice-state-closed = Abgeschlossen
notice-state-failed = Nicht zugestellt
notice-state-overdue = Überfällig
notice-state-escalated = Überfällig, andere informiert

notice-link-text = Ein Klick genügt. Dieser Link nimmt eine Antwort an; Sie brauchen kein Konto.
notice-link-thanks = Ihre Antwort ist eingegangen. Vielen Dank.
notice-link-used = Dieser Link wurde verwendet. Er nimmt eine Antwort an. Wenn sich etwas geändert hat, schreiben Sie der Stelle, die die Meldung gesandt hat.
notice-link-address = Die Adresse des Materials wird hier nicht gezeigt. Sie steht im Bericht, der mit der Mail kam.

sent-title = Versandte Meldungen
sent-text = Die Stunden zählen ab dem Versand, Nächte und Wochenenden mitgerechnet, bis jemand gesehen hat, dass der Inhalt weg ist.
sent-state-n = { $state } ({ $n })
sent-failed = Mit fehlgeschlagenen Versuchen
sent-filter = Zeigen
sent-none = Es gibt keine solche Meldung.
sent-found = { $n ->
    [one] { $n } Meldung
   *[other] { $n } Meldungen
}
sent-attempts = Fehlgeschlagene Versuche
sent-theirs = Deren Zeichen: { $reference }
notice-age = Unterwegs seit
notice-norm = Gemessen an der Norm
notice-norm-within = Bis 24 Stunden
notice-norm-day = Über 24 Stunden
notice-norm-three = Über 3 Tage
notice-norm-week = Über 7 Tage

providers-title = Anbieter
providers-text = An wen Ihre Meldungen gehen und wie die Empfänger erreicht werden. Wer nicht aufgeführt ist, wird über den Abuse-Kontakt erreicht, den die Register nennen.
providers-none = Es ist noch kein Anbieter eingetragen.
provider-new = Anbieter eintragen
provider-change = Anbieter ändern
provider-change-short = Ändern
provider-change-of = { $name } ändern
provider-leave = Unverändert lassen
provider-wrong = Es wurde nicht gespeichert. Was Sie eingegeben haben, steht noch hier.
provider-name-hint = Wie er allgemein genannt wird.
provider-known = Bekannt als
provider-known-hint = Wie er in dem heißt, was über Hosts gefunden wird, je eine Angabe pro Zeile: AS64500, ein Netz, der Schlüssel eines Registers, der Name einer Registrierungsstelle.
provider-country = Land
provider-country-hint = Zwei Großbuchstaben. Wenn Sie es leer lassen, gilt, was die Register angeben.
provider-by-registry = Wie die Register angeben
provider-host = Als Host
provider-host-hint = Davon kann abhängen, was die Polizei im Voraus entschieden hat.
provider-suspect = Er steht im Verdacht, daran beteiligt zu sein: Es wird ihm nichts gesandt
provider-is-suspect = Unter Verdacht: Es wird nichts gesandt
provider-endpoint = Schnittstelle
provider-endpoint-hint = Wohin Meldungen signiert gesandt werden: https://…
provider-format = Form der Meldung
provider-organisation = Arbeitsplatz auf dieser Website
provider-organisation-hint = Die Organisation, deren Personen und Systeme die Meldungen an den Anbieter auf dieser Website sehen.
provider-organisation-none = Keine
provider-mail = E-Mail-Adresse für Meldungen
provider-mail-hint = Wenn Sie sie leer lassen, gilt der Kontakt, den die Register nennen.
provider-language = Sprache der Schreiben
provider-language-hint = Wenn Sie sie offenlassen, ist es die Sprache des Landes.
provider-language-none = Die des Landes
provider-reached = Erreichbar über
provider-way-endpoint = Schnittstelle ({ $format })
provider-way-inbox = Arbeitsplatz hier: { $name }
provider-way-mail = Mail: { $mail }
provider-way-contact = Mail: der Kontakt, den die Register nennen
provider-writes = Schreiben auf { $language }
provider-refused-name = Geben Sie einen Namen mit höchstens 200 Zeichen an.
provider-refused-known-as = Geben Sie mindestens einen Namen an, unter dem der Anbieter gefunden wird, und höchstens 100, jeder mit höchstens 200 Zeichen.
provider-refused-taken = Ein anderer Anbieter Ihrer Meldestelle ist unter einem dieser Namen bekannt. Nehmen Sie ihn dort zuerst weg.
provider-refused-country = Schreiben Sie zwei Großbuchstaben, etwa DE.
provider-refused-organisation = Diese Organisation gibt es nicht mehr. Wählen Sie eine andere.
provider-refused-endpoint = Geben Sie eine Adresse an, die mit https:// beginnt und einen Host nennt, ohne Benutzer, Passwort und Fragment.
provider-refused-mail = Das ist keine E-Mail-Adresse. Geben Sie eine wie abuse@example.org an.
provider-refused-language = In dieser Sprache gibt es keine Schreiben. Wählen Sie eine aus der Liste.
provider-refused-not-there = Diesen Anbieter gibt es nicht.
notice-format-xarf = X-ARF 4
notice-format-article16 = Artikel 16 des Gesetzes über digitale Dienste
host-kind-large = Groß: Aus einer Entfernung dort erfährt niemand etwas
host-kind-other = Ein anderer
host-kind-suspect = Einer, der daran beteiligt sein könnte

refusal-notice-not-now = Die Meldung nimmt diese Antwort nicht mehr an. Laden Sie die Seite neu: Vielleicht wurde sie inzwischen beantwortet oder abgeschlossen.
refusal-notice-no-channel = Es bleibt kein Weg, auf dem die Meldung ankommen könnte. Geben Sie an, wie der Empfänger erreicht wird.
refusal-notice-other-leave = Die Erlaubnis zum Versand gilt für eine andere Meldung.
refusal-notice-not-yet = Für den nächsten Schritt ist es zu früh.
refusal-notice-stopped = Dazu wird vorerst nichts weiter mitgeteilt.
refusal-notice-lead-needed = Über den zweiten Schritt hinaus bestätigt eine leitende Analysefachkraft.
refusal-notice-last-step = Der letzte Schritt ist getan.
refusal-notice-claim-unfit = Was als entfernt angegeben ist, wird nachgesehen, bevor die Meldung abgeschlossen wird.
refusal-preserve-nothing-asked = Sie wurden nicht gebeten, etwas aufzubewahren.
refusal-preserve-other-wish = Ihre Zusage gilt einer anderen Bitte als der in dieser Meldung.
refusal-preserve-too-little = Das ist weniger als erbeten. Sagen Sie mindestens die erbetenen Tage zu, oder schreiben Sie der Stelle, die die Meldung gesandt hat.

act-clock-confirmed = Richtigen Gang der Uhr bestätigt
act-hold-expired = Zurückstellung nach Ablauf ihrer Zeit beendet
act-hold-extended = Zurückstellung verlängert
act-hold-handed-over = Zurückstellung übernommen
act-hold-left = Zurückstellung einer ausgeschiedenen Person dem Bereitschaftsdienst ihrer Dienststelle überlassen
act-hold-placed = Zurückstellung angeordnet
act-hold-redated = Enden von Zurückstellungen neu gesetzt, nachdem die Uhr falsch ging
act-hold-released = Zurückstellung aufgehoben
act-hold-reminded = Zuständige Person an eine Zurückstellung erinnert
act-notice-answered = Meldung an einen Anbieter beantwortet
act-notice-delivered = Meldung an einen Anbieter zugestellt
act-notice-failed = Meldung an einen Anbieter nicht zustellbar
act-notice-opened = Geöffnet, was eine Meldung an einen Anbieter nennt
act-notice-sent = Meldung an einen Anbieter versandt
act-police-answered = Für die Polizei geantwortet
act-police-asked = Polizei gefragt
act-police-held = Vermerkt, dass die Polizei eine gemeldete Adresse zurückhält
act-police-let-go = Vermerkt, dass die Polizei eine gemeldete Adresse freigegeben hat
act-police-opened = Gemeldete Adresse für die Polizei geöffnet
act-police-passed = Ohne Antwort der Polizei fortgefahren, nach der von ihr unterzeichneten Tabelle
act-provider-changed = Geändert, wie ein Anbieter erreicht wird
act-provider-named = Anbieter eingetragen
paper-police = Antwort der Polizei
paper-hold = Zurückstellung
paper-hold-book = Buch der Zurückstellungen
paper-notice = Meldung an einen Anbieter
paper-provider = Anbieter
paper-rules = Tabelle des Landes
paper-police-table = Tabelle der Polizei
