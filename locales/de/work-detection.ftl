### Erkennung: Listen bekannten Materials, was nahe an einem Fingerabdruck liegt, und was über einen Eintrag gesagt ist.

work-nav-detection = Erkennung
detection-title = Bekanntes Material
detection-not-vetted = Hier wird nur Organisationen von Mitgliedern der Allianz geantwortet, und Ihr Konto hat keine Organisation oder kein Land. Bitten Sie die Verwaltung Ihres Mitglieds, sie einzutragen.
detection-loading = Das Verzeichnis des bekannten Materials wird geladen. Versuchen Sie es in einer Minute wieder.
detection-taken = Ihre Organisation hat eine Liste dieses Namens. Wählen Sie einen anderen.
detection-lists = Listen
detection-no-lists = Ihre Organisation hat keine Liste, und keine andere ist mit ihr geteilt.
detection-list = Liste
detection-whose = Organisation
detection-own = Ihre
detection-purpose = Enthält
detection-sharing = Geteilt mit
detection-radius = Abstand
detection-radius-hint = Abstand: Ein Bild wird gefunden, wenn sein Fingerabdruck in höchstens so vielen von 256 Bits abweicht. Dateien werden genau gefunden.
detection-ratio = Anteil, der wirkt
detection-opened = Angelegt
detection-labels = Eingestuft nach
detection-no-labels = Sie stuft nichts ein.
detection-office = { $organisation } ({ $member })
detection-by = { $office }, { $day }
detection-works = Er wirkt für Ihre Organisation.

purpose-known = Bekanntes Material
purpose-negative = Bekannte Fehltreffer
purpose-text-known = Was auf dieser Liste steht, ist bekanntes Material. Hier stehen Fingerabdrücke, niemals Bilder.
purpose-text-negative = Was auf dieser Liste steht, ist bekanntlich kein solches Material: Was nahe an einem ihrer Einträge liegt, wird von keiner Liste gemeldet.

sharing-persons = Genannte Personen der Organisation
sharing-organisation = Die Organisation
sharing-named = Genannte Organisationen
sharing-alliance = Die Allianz
sharing-open = Die Allianz und alle, denen sie die Liste gibt

index-title = Verzeichnis
index-follows = Das Verzeichnis ist dem Journal bis Eintrag { $n } gefolgt, zuletzt am { $time }. Was vorher auf eine Liste kam, wird gefunden.
index-stale = Das Verzeichnis ist dem Journal seit { $time } nicht gefolgt. Was später auf eine Liste kam, wird nicht gefunden. Sagen Sie es denen, die diese Seite betreiben.
index-examined = Geprüfte Fingerabdrücke
index-matched = Davon Treffer
index-since = Gezählt seit dem Start des Programms, für alle Organisationen zusammen.
index-entries = Einträge
index-newest = Neuester
index-never = Noch keiner

near-title = Einen Fingerabdruck prüfen
near-fingerprint = Fingerabdruck
near-fingerprint-hint = Hexadezimale Ziffern: 64 für PDQ oder SHA-256, 40 für SHA-1, 32 für MD5. Er wird nicht aufbewahrt.
near-kind = Art
near-kind-by-length = Nach der Zahl der Ziffern; 64 sind PDQ
near-go = Nachschlagen
near-no-fingerprint = Das ist kein Fingerabdruck. Fügen Sie 64, 40 oder 32 hexadezimale Ziffern ein und nichts anderes.
near-bad-digits = { $kind } hat { $digits } hexadezimale Ziffern aus 0–9 und a–f. Vergleichen Sie, was Sie eingefügt haben, oder wählen Sie eine andere Art.
near-probing = Die Fragen Ihrer Organisation gehen in kleinen Schritten um einen Eintrag herum; { $seconds } Sekunden lang wird keine beantwortet. Das wurde im Journal vermerkt.
near-found = Er wird gefunden
near-not-found = Er wird nicht gefunden; dies liegt in der Nähe
near-nothing = Nichts, was mit Ihnen geteilt ist, liegt in der Nähe
near-asked = Verglichen mit { $entries } Einträgen, Stand Eintrag { $through } des Journals.
near-how-to-read = Jedes Kästchen ist eines von 256 Bits; ein gefülltes weicht ab. Grobe Formen des Bildes stehen oben links, feine Einzelheiten unten rechts.
near-distance = Abstand
near-bits = { $n ->
    [one] { $n } Bit
   *[other] { $n } Bits
}
near-scale = Abstand { $n } auf einer Skala von 0 bis 64; die Liste reicht bis { $radius }
near-exact = Genau dieselbe Datei
near-which-bits = Welche Bits abweichen
near-which-bits-of = Welche Bits von Eintrag { $n } abweichen
near-row = Zeile
near-columns = Spalten
near-further = { $n ->
    [one] Ein weiterer Eintrag liegt innerhalb von 64 Bits.
   *[other] { $n } weitere Einträge liegen innerhalb von 64 Bits.
}

outcome-found = Gefunden
outcome-negates = Ein bekannter Fehltreffer: Was in seiner Nähe liegt, wird nicht gemeldet
outcome-negated = Nicht gefunden, weil auch ein bekannter Fehltreffer in der Nähe liegt
outcome-switched-off = Nicht gefunden: Die Organisation hat ihn ausgeschaltet
outcome-too-far = Nicht gefunden: Die Liste reicht nur bis { $radius } Bits

silence-not-shared = Er ist mit Ihrer Organisation nicht geteilt.
silence-withdrawn = Er wirkt nicht: Seine Organisation hat ihn von der Liste genommen.
silence-struck = Er wirkt nicht: Ein Einspruch hat ihn endgültig von der Liste genommen.
silence-bank-closed = Er wirkt nicht: Seine Liste ist geschlossen.
silence-quarantined = Er ruht: Er hat weit mehr gefunden als üblich, und noch hat das niemand angesehen.
silence-contested = Er ruht: Gegen ihn ist Einspruch erhoben, über den noch nicht entschieden ist.
silence-unvouched = Er wirkt für Ihre Organisation noch nicht: { $states } von { $needed } Mitgliedstaaten bürgen für ihn.
silence-outside-ratio = Er wirkt noch nicht: Er gehört nicht zu dem Anteil der Liste, der wirkt.

entry = Eintrag
entry-title = Eintrag { $n }
entry-of = Eintrag { $n } von { $list }
entry-state = Stand
entry-state-listed = Auf der Liste
entry-state-quarantined = Ruht nach einer Flut
entry-state-contested = Mit Einspruch
entry-state-struck = Gestrichen
entry-state-withdrawn = Zurückgezogen
entry-standing = Für Ihre Organisation
entry-level = Stufe
entry-why = Warum er gelistet ist
entry-added = Eingetragen von
entry-withdrawn = Zurückgezogen von
entry-flood = Flut
entry-flood-text = In einer Stunde wurden durch ihn { $n } verschiedene Bilder gefunden, gefragt aus { $states } Mitgliedstaaten; üblich sind { $usual }.
entry-vouches = Bürgschaften
entry-states = { $n ->
    [one] { $n } Mitgliedstaat
   *[other] { $n } Mitgliedstaaten
}
entry-vouches-of = { $n } von { $needed } Mitgliedstaaten bürgen für ihn
entry-vouches-hint = Jeder Mitgliedstaat zählt einmal. Für die eigene Organisation wirkt ein Eintrag ohne Bürgschaft.
entry-nobody = Niemand bürgt für ihn.
entry-do = Was Sie tun können
entry-reason = Warum
entry-vouch = Dafür bürgen
entry-vouch-hint = Bürgen Sie nur für das, was Menschen Ihrer Organisation angesehen haben oder von jemandem kommt, für den Sie bürgen würden.
entry-unvouch = Bürgschaft zurücknehmen
entry-retract = Einspruch zurücknehmen
entry-retract-hint = Das entscheidet nichts. Ihr Staat kann aus demselben Grund nicht noch einmal Einspruch erheben.
entry-find = Was haben Sie festgestellt?
entry-find-hint = Zwei Personen aus zwei Staaten, die mit dem Eintrag nichts zu tun haben, entscheiden. Bis sie übereinstimmen, ruht er.
entry-find-go = So feststellen
entry-lift = Wieder wirken lassen
entry-lift-hint = Sehen Sie zuerst an, was er gefunden hat. Unter dem Doppelten ruht er nicht wieder.
entry-contest = Einspruch erheben
entry-contest-hint = Von da an ruht er für alle außer der eigenen Organisation, bis zwei Personen unbeteiligter Staaten entschieden haben.

contests-title = Einsprüche
contest-ground = Grund
contest-evidence = Belege
contest-evidence-hint = Namen von Unterlagen oder wo sie liegen, je Zeile einer. Niemals ein Bild.
contest-findings = Bisher festgestellt
contest-open = Zu entscheiden bis { $day }
contest-overdue = überfällig
contest-right = Der Einspruch war berechtigt: Der Eintrag ist von der Liste
contest-wrong = Der Einspruch war unberechtigt: Der Eintrag bleibt
finding-right = Der Einspruch ist berechtigt.
finding-wrong = Der Einspruch ist unberechtigt.
ground-lawful = Woraus er gemacht wurde, ist rechtmäßig
ground-collides = Er findet rechtmäßige Bilder
ground-misclassified = Er ist falsch eingestuft

lot = Los
lots-title = Lose
lots-hint = Für das, was zusammen kam, wird zusammen gebürgt. Ein Eintrag, über den anderes gesagt ist, steht unten.
lots-none = Kein Los ist darauf, das mit Ihnen geteilt ist.
lots-further = Weitere Lose
lot-entries = Einträge
lot-withdraw = Von der Liste nehmen
told-title = Einträge mit eigenem Text
told-hint = Einzeln eingetragen, oder anders als ihr Los mit Einspruch, ruhend oder verbürgt.
told-none = Keiner, der mit Ihnen geteilt ist.
told-further = Weitere Einträge

bank-open = Eine Liste anlegen
bank-name = Name
bank-name-hint = Großbuchstaben A bis Z, Ziffern und Unterstriche, etwa HOTLINE_2026.
bank-version = Ausgabe der Einstufung
bank-version-hint = Wie ihr Herausgeber sie nennt, etwa 2.0. Die Einstufung einer Liste ändert sich nie.
bank-named = Die genannten Organisationen
bank-ratio = Anteil, der wirkt, in Prozent
bank-ratio-hint = Eine neue Liste kann nach und nach eingelassen werden: Welche Einträge wirken, wird einmal gelost, und mit dem Anteil kommen nur welche hinzu.
bank-bad-radius = Der Abstand ist eine ganze Zahl von 0 bis 64.
bank-bad-ratio = Der Anteil ist eine Zahl von 0 bis 100, etwa 12.5.
bank-change = Die Liste ändern
bank-close = Die Liste schließen
bank-close-hint = Keiner ihrer Einträge wirkt mehr, für niemanden, und ihr Name ist wieder frei.

take-title = Eine Liste übernehmen
take-file = Datei
take-file-hint = CSV, JSON, ein Fingerabdruck je Zeile, VICS, das XML von NCMEC oder Inhalte von HMA; höchstens 32 MiB. Das Format wird erkannt.
take-bare = Was 64 Ziffern ohne Namen sind
take-why = Warum diese auf der Liste stehen und woher sie kommen
take-go = Übernehmen
take-no-file = Die Datei kam nicht an, ist leer oder länger als 32 MiB. Wählen Sie sie noch einmal, oder senden Sie eine längere Liste in Teilen.
take-done = { $file }: { $given } Fingerabdrücke wurden gelesen, { $entered } davon sind neu auf der Liste. Sie werden ab jetzt gefunden.
take-left-as-they-are = Die anderen standen schon dort und blieben, wie sie sind.
take-wrong = { $file }: { $n ->
    [one] eine Zeile ist nicht zu lesen
   *[other] { $n } Zeilen sind nicht zu lesen
}. Nichts wurde übernommen. Berichtigen Sie die Datei und senden Sie sie noch einmal.
take-nothing = { $file } enthält keinen Fingerabdruck, der hier nachgeschlagen wird. Nichts wurde übernommen.
take-withdrawn = Zeilen, die laut Quelle zurückgezogen sind und ausgelassen wurden: { $n }.
take-other = Fingerabdrücke von Arten, die hier nicht nachgeschlagen werden und ausgelassen wurden: { $n }.
take-left-out = Aus diesen Feldern wurde nichts übernommen: { $fields }.
near-picture = Oder ein Bild
near-picture-hint = Es wird im Arbeitsspeicher gehasht und nicht behalten.
near-picture-too-large = Ein Bild hat hier höchstens { $most } MB.
near-picture-unread = Diese Datei ist kein lesbares Bild: JPEG, PNG, GIF, WebP oder BMP.
near-picture-busy = Für das Bild ist gerade kein Decoder frei. Versuchen Sie es gleich noch einmal.

volume-title = Wie viel geprüft wurde
volume-lead = Scanner Ihrer Organisation zählen, was sie prüfen, und unterschreiben es. Jede eingereichte Erklärung wird sofort öffentlich, bei den Zahlen zu Ziel 6, unter dem Namen Ihrer Organisation.
volume-keys-and-statements = Schlüssel und Erklärungen
volume-keys = Schlüssel
volume-no-keys = Ihre Organisation hat noch keinen Schlüssel benannt.
volume-key = Öffentlicher Schlüssel
volume-named = Benannt
volume-last = Letzte Erklärung
volume-files = Dateien
volume-bytes = Bytes
volume-name-key = Einen Schlüssel benennen
volume-key-hint = Die Zeile, die accord statement key auf der prüfenden Maschine ausgibt. Wer den Schlüssel hat, spricht für Ihre Organisation.
volume-hand-in = Einreichen
volume-statement = Erklärung
volume-statement-hint = Eine Datei aus dem Verzeichnis statements, die nächste nach der zuletzt angenommenen. Ein Programm kann sie mit einem Token senden.
volume-no-file = Die Erklärung ist nicht angekommen oder kein Text. Wählen Sie die Datei noch einmal.
volume-taken = Erklärung { $n } wurde angenommen: { $files } Dateien, { $bytes } Bytes. Sie sind jetzt öffentlich.
volume-public = Ziel 6 und seine Zahlen

quorum-title = Wie viele Staaten bürgen
quorum-states = Ein Eintrag einer anderen Organisation wirkt, sobald { $file } Mitgliedstaaten für ihn bürgen, bei einem Bild { $picture }.
quorum-waits = Eine andere Zahl wartet auf eine zweite Person.
quorum-file = Staaten für eine Datei
quorum-picture = Staaten für ein Bild
quorum-ask = Um eine andere Zahl bitten
quorum-hint = Eine Person aus einem anderen Staat muss sie binnen sieben Tagen bestätigen. Dann gilt sie auch für alte Einträge.
quorum-confirm = Bestätigen
quorum-drop = Fallen lassen

source-title = Woher sie kommt
source-none = In diese Liste wird nichts abgerufen.
source-say = Sagen, woher sie kommt
source-change = Ändern, woher sie kommt
source-lead = Accord ruft Listen über NCMECs Schnittstelle für Hashlisten ab, von NCMEC oder einem anderen Haus. Was die Quelle auf ihre Liste setzt, kommt auf diese; was sie zurücknimmt, wird heruntergenommen. Was Menschen auf diese Liste gesetzt oder von ihr genommen haben, bleibt, wie es ist.
source-address = Adresse
source-address-hint = Wie ihr Betreiber sie genannt hat, etwa https://hashsharing.ncmec.org/npo; /v2/entries wird angehängt. Rechner im eigenen Netz dieser Maschine führt zuerst der Betreiber auf.
source-user = Name
source-password = Passwort
source-login-hint = Sie werden versiegelt aufbewahrt, nur an diesen Rechner geschickt und niemandem gezeigt.
source-login-kept = Sie sind hinterlegt: Lassen Sie beide Felder leer, und sie bleiben, außer der Rechner ist ein anderer.
source-every = Wie oft
source-every-15 = Alle 15 Minuten
source-every-60 = Jede Stunde
source-every-360 = Alle 6 Stunden
source-every-1440 = Jeden Tag
source-every-10080 = Jede Woche
source-on = Abrufen
source-now = Jetzt abrufen
source-remove = Nicht mehr abrufen
source-remove-hint = Was gekommen ist, bleibt auf der Liste, bis jemand es herunternimmt. Name und Passwort werden gelöscht.
source-state = Abruf
source-running = Läuft seit { $time }
source-soon = Gleich
source-next = Nächstes Mal { $time }
source-switched-off = Ausgeschaltet
source-last = Zuletzt vollständig
source-never = Nie
source-held = Von dort
source-counts = Zeilen, die auf der Liste stehen: { $held }. Bisher aufgenommene Fingerabdrücke: { $on }; heruntergenommene: { $off }.
source-unread = Zeilen, die nicht lesbar waren
source-first-unread = Die ersten Zeilen, die nicht lesbar waren
source-only = Nur von Mitgliedern
source-failed = Fehlgeschlagene Versuche in Folge: { $n }, der letzte { $time }.
source-code = Der Server antwortete { $code }.
source-trouble-unreachable = Die Quelle ist nicht erreichbar. Prüfen Sie die Adresse, und fragen Sie ihren Betreiber, ob sie da ist.
source-trouble-too-slow = Die Quelle antwortet zu spät, auch wenn sie nach wenig gefragt wird. Fragen Sie ihren Betreiber.
source-trouble-login = Die Quelle nimmt Name und Passwort nicht an. Geben Sie sie neu ein, oder fragen Sie ihren Betreiber, ob sie noch gelten.
source-trouble-no-login = Für die Quelle sind weder Name noch Passwort hinterlegt. Geben Sie sie ein.
source-trouble-not-allowed = Die Quelle darf nicht gefragt werden: Ihre Adresse führt in das Netz dieser Maschine. Der Betreiber von Accord muss den Rechner aufführen.
source-trouble-not-there = An dieser Adresse ist keine Schnittstelle für Hashlisten. Prüfen Sie den Pfad.
source-trouble-sends-on = Die Quelle schickt zu einer anderen Adresse. Name und Passwort gehen nicht dorthin: Geben Sie die neue Adresse selbst ein.
source-trouble-busy = Die Quelle möchte eine Weile in Ruhe gelassen werden. Sie wird von selbst wieder gefragt.
source-trouble-failing = Mit der Quelle stimmt etwas nicht. Sie wird von selbst wieder gefragt; hält es an, fragen Sie ihren Betreiber.
source-trouble-broken = Was die Quelle antwortet, ist keine vollständige Seite mit Einträgen. Prüfen Sie die Adresse; stimmt sie, fragen Sie ihren Betreiber.
source-trouble-astray = Die Seiten der Quelle führen anderswohin, im Kreis oder sind viel zu lang. Von dieser Seite wurde nichts übernommen. Fragen Sie ihren Betreiber.

tell-title = Was ihre Quelle erfährt
tell-go = Der Quelle mitteilen
tell-hint = Es geht im Namen Ihrer Organisation an { $source } und verlässt damit die Allianz. Es ersetzt, was Ihre Organisation ihr zuvor zu diesem Eintrag gesagt hat.
tell-also = Auch der Quelle, { $source }, im Namen Ihrer Organisation mitteilen, dass der Eintrag richtig ist
opinion-right = Der Eintrag ist richtig
opinion-wrong = Der Eintrag ist falsch: { $reason }
tell-no-reasons = Die Quelle hat keinen Grund genannt, aus dem ein solcher Eintrag falsch sein kann. Ihr kann nur gesagt werden, dass er richtig ist.
tell-due = Wird gesendet: { $time }
tell-soon = Wird gleich gesendet
tell-sent = Die Quelle hat es angenommen: { $time }
tell-refused = Die Quelle hat es abgelehnt ({ $time }) und antwortete { $code }.
tell-lost = Nicht gesendet: Die Liste hat jetzt eine andere Quelle oder keine.
tell-of-entries = Zu Einträgen mitgeteilt
tell-counts = Noch zu senden: { $waiting }; angenommen: { $sent }; abgelehnt: { $refused }.
tell-newest = Was ihr mitgeteilt wurde
tell-said = Gesagt
tell-became = Was daraus wurde
heard-title = Was andere dazu sagen
heard-list-title = Was andere zu ihren Einträgen sagen
heard-hint = Organisationen, die die Liste übernehmen, sagen es über die Schnittstelle für Hashlisten. Es entscheidet nichts: Wer will, dass ein Eintrag ruht, ficht ihn an.
heard-count = Bisherige Meinungen: { $n }
