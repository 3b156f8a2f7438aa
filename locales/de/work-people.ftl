### Der Raum der Personen: Konten, Einladungen, Schlüssel, Token, Entscheidungen zu zweit.

work-nav-people = Personen
work-nav-invitations = Einladungen
work-nav-proposals = Vier-Augen-Prinzip
time-of-day = { $day }, { $clock } UTC

fresh-note = Für Änderungen auf dieser Seite müssen Sie sich erneut ausweisen.
fresh-go = Jetzt ausweisen

# Das eigene Konto.
account-title = Ihr Konto
account-journal = Was in Ihrem Namen getan wurde
account-keys = Anmeldewege
account-key = Weg
account-key-name = Name des Passkeys
account-added = Hinzugefügt
account-used = Zuletzt verwendet
account-never = Nie
account-do = Aktion
account-passkey = Passkey „{ $name }“
account-password = Passwort und Einmalcodes
account-rename = Umbenennen
account-remove = Entfernen
account-add-key = Anmeldeweg hinzufügen
account-add-passkey = Passkey hinzufügen
account-sessions = Wo Sie angemeldet sind
account-session-began = Seit
account-session-seen = Zuletzt aktiv
account-session-how = Wie
account-session-this = dieser Browser
account-session-end = Beenden
account-sessions-end = Alle anderen beenden
account-language = Sprache der Schreiben und Seiten
account-save = Speichern
session-how-passkey = Passkey
session-how-password = Passwort und Code
session-how-openid = Andere Einrichtung
session-how-exercise = Übung
session-how-link = Link
keys-title = Anmeldeweg hinzufügen
keys-name-hint = Damit Sie ihn wiedererkennen, etwa „Dienst-Laptop“.
keys-openid = Konto mit { $name } verknüpfen

# Token.
tokens-title = Token für Maschinen
tokens-text = Mit einem Token spricht eine Maschine in Ihrem Namen, so weit Sie es ihr erlauben. Was verlangt, dass Sie sich erneut ausweisen, kann sie nie. Der Token wird einmal angezeigt; gespeichert wird nur seine Prüfsumme.
tokens-scope = Rollen
tokens-ends = Gilt bis
tokens-reads = Nur lesen
tokens-writes = Lesen und schreiben
tokens-may = Rechte
tokens-days = Gültigkeit in Tagen, höchstens 365
tokens-new = Neuer Token
tokens-make = Token erstellen
tokens-revoke = Widerrufen
tokens-revoked = Widerrufen
tokens-over = Abgelaufen
token-title = Ihr neuer Token
token-once = Kopieren Sie ihn jetzt. Er wird nicht noch einmal angezeigt.
token-how = Die Maschine sendet ihn mit jeder Anfrage:
token-refused-prefix = Was nach „Bearer“ steht, ist kein Token dieser Website: Ein Token beginnt mit accord_.
token-refused-length = Der Token ist abgeschnitten oder enthält Überzähliges. Kopieren Sie ihn vollständig und ohne Leerzeichen.
token-refused-character = Der Token enthält ein Zeichen, das in keinem Token vorkommt. Kopieren Sie ihn noch einmal.
token-refused-mistyped = Der Token enthält einen Tippfehler: Sein Kontrollwert passt nicht. Kopieren Sie ihn noch einmal.
token-refused-unknown = Der Token ist nicht bekannt, wurde widerrufen oder ist abgelaufen. Erstellen Sie unter „Token für Maschinen“ einen neuen.

# Personen.
people-title = Personen
people-count = { $n ->
    [one] { $n } Konto
   *[other] { $n } Konten
}
people-invite = Person einladen
people-roles = Rollen
people-role = Rolle
people-member = Mitglied, bei Rollen, die für eines gelten
people-home = Land, bei Rollen der Allianz
people-home-hint = Prüfende prüfen nie das eigene Land.
people-state = Stand
people-reason = Grund
people-give = Rolle geben
people-take = Rolle entziehen
people-suspend = Vorübergehend sperren
people-reopen = Wieder freischalten
people-leave = Sperren: Person ist ausgeschieden
people-organisation = Organisation
people-own = Das ist Ihr eigenes Konto. Niemand ändert die eigenen Rechte: Bitten Sie eine andere Person aus Ihrem Kollegium.
people-waits = Es wartet auf die Zustimmung einer zweiten Person mit demselben Recht.
people-two-hint = Erforderlich für Systembetrieb und Revision, denn dort muss eine zweite Person zustimmen.
people-sessions-end = Jeder dieser Schritte beendet sofort die Sitzungen des Kontos.
account-state-invited = Eingeladen
account-state-active = In Gebrauch
account-state-suspended = Vorübergehend gesperrt
account-state-left = Ausgeschieden

# Einladungen.
invitations-title = Einladungen
invitations-ends = Link gilt bis
invitations-make = Einladen
invitations-resend = Erneut senden
invitations-withdraw = Zurückziehen
invitation-state-open = Offen
invitation-state-over = Abgelaufen
invitation-state-waiting = Wartet auf eine zweite Person
invitation-state-used = Konto angelegt
invitation-state-withdrawn = Zurückgezogen
link-title = Der Link der Einladung
link-once = Das Schreiben ist unterwegs. Wenn E-Mail die eingeladene Person nicht erreicht, kopieren Sie diesen Link jetzt, und übergeben Sie ihn selbst: Er wird nicht noch einmal angezeigt und gilt einmal.

# Organisationen.
organisations-title = Organisationen
organisations-kind = Art
organisations-new = Neue Organisation
organisations-add = Hinzufügen
organisation-kind-ministry = Ministerium
organisation-kind-authority = Behörde
organisation-kind-police = Polizei
organisation-kind-hotline = Meldestelle
organisation-kind-provider = Hosting-Anbieter
organisation-kind-other = Andere

# Zwei Personen.
proposals-title = Entscheidungen im Vier-Augen-Prinzip
proposals-text = Eine Person schlägt vor, eine andere mit demselben Recht stimmt innerhalb von sieben Tagen zu. Niemand stimmt dem eigenen Vorschlag zu. Besteht der Systembetrieb nur aus einer Person, tritt das Sekretariat an die Stelle der zweiten.
proposals-none = Es liegt kein Vorschlag vor.
proposals-what = Gegenstand
proposals-by = Vorgeschlagen von
proposals-confirm = Zustimmen
proposals-refuse = Ablehnen
proposals-withdraw = Zurücknehmen
proposal-grant = { $name } erhält die Rolle: { $role }
proposal-invite = { $name } wird eingeladen für die Rolle: { $role }
proposal-end = { $name }, letzte Person im Systembetrieb: { $how }
proposal-admission = { $name } ({ $code }) wird Mitglied, Tag des Beitritts: { $day }
proposal-state-open = Wartet auf eine zweite Person
proposal-state-over = Abgelaufen
proposal-state-confirmed = Zugestimmt und ausgeführt
proposal-state-withdrawn = Zurückgenommen oder abgelehnt
ending-withdrawn = die Rolle wird entzogen
ending-suspended = das Konto wird vorübergehend gesperrt
ending-left = die Person ist ausgeschieden
admission-title = Aufnahme eines Mitglieds
admission-text = Eine zweite Person aus dem Sekretariat stimmt zu. Danach steht das Mitglied im öffentlichen Register.
admission-alpha2 = Zwei Buchstaben (ISO 3166-1)
admission-alpha3 = Drei Buchstaben
admission-name = Englischer Kurzname
admission-joined = Tag des Beitritts
admission-source = Quelle: wo das steht
admission-go = Aufnahme vorschlagen

# Wiederherstellungen.
recoveries-title = Personen aus Ihrem Kollegium, die alle Anmeldewege verloren haben
recoveries-text = Bürgen Sie erst, nachdem Sie mit der Person gesprochen haben: von Angesicht zu Angesicht oder unter einer Telefonnummer, die Sie schon vorher kannten. Nach der zweiten Bürgschaft erhält die Person per E-Mail einen Link. Sie selbst sehen ihn nicht.
recoveries-none = Niemand bittet darum.
recoveries-one = { $name } ({ $mail }) hat darum gebeten: { $time }.
recoveries-vouched = Gebürgt haben: { $names }
recoveries-vouch = Ich weiß, dass es diese Person ist
recoveries-refuse = Es ist nicht diese Person
work-waits-proposals = { $n ->
    [one] { $n } Vorschlag wartet auf Sie als zweite Person
   *[other] { $n } Vorschläge warten auf Sie als zweite Person
}
work-waits-recoveries = { $n ->
    [one] { $n } Person aus Ihrem Kollegium hat alle Anmeldewege verloren
   *[other] { $n } Personen aus Ihrem Kollegium haben alle Anmeldewege verloren
}
proposal-facts = Die Runde { $round } hat beschlossen: Die fünf Tatsachen der Mitglieder, die sie gefragt hat, sind öffentlich
proposal-facts-end = Die Runde { $round } hat beschlossen: Die fünf Tatsachen der Mitglieder, die sie gefragt hat, sind nicht mehr öffentlich
