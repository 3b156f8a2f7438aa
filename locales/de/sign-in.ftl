### Anmelden, auf Einladung kommen, sich erneut ausweisen, nach dem Verlust aller Schlüssel zurückkehren.

sign-in-title = Anmelden
sign-in-passkey = Mit einem Passkey
sign-in-passkey-text = Ihr Gerät fragt nach Ihrem Fingerabdruck, Ihrem Gesicht oder Ihrer PIN. Sie geben weder Namen noch Passwort ein.
sign-in-passkey-go = Mit Passkey anmelden
sign-in-no-passkeys = Unter dieser Adresse gibt es keine Passkeys. Browser binden Passkeys an Namen: Öffnen Sie Accord unter seinem Namen, etwa http://localhost mit dem Port statt 127.0.0.1.
sign-in-password = Mit Passwort und Einmalcode
sign-in-openid = Über die Anmeldung Ihrer eigenen Einrichtung
sign-in-openid-go = Anmelden mit { $name }
sign-in-lost = Ich habe alle Anmeldewege verloren
sign-in-by-invitation = Konten entstehen nur auf Einladung. Sie werden von der Administration Ihres Landes eingeladen; Sekretariat und Prüfende lädt der Systembetrieb ein.
sign-in-exercise = Personen der Übung
sign-in-exercise-text = Alles hier ist erfunden, auch diese Personen. Wählen Sie, wer Sie sein möchten.
sign-in-name = Name
sign-in-role = Rolle
sign-in-choose = Auswählen
sign-in-go = Anmelden
onward = Weiter

# Was das Skript eines Passkeys sagt.
passkey-needs-script = Ein Passkey braucht ein kleines Skript: Der Browser gibt eine Frage an Ihr Gerät weiter und die Antwort an diese Seite zurück, und nur ein Skript darf ihn darum bitten. Lassen Sie Skripte für diese Website zu, oder nutzen Sie einen anderen Anmeldeweg, wenn diese Seite einen anbietet.
passkey-refused = Das hat nicht geklappt: Ihr Gerät hat keinen Passkey übergeben, oder Sie haben die Abfrage beendet. Versuchen Sie es noch einmal.
passkey-missing = Dieser Browser kennt keine Passkeys. Verwenden Sie einen aktuellen Browser oder einen anderen Anmeldeweg, wenn diese Seite einen anbietet.

# Felder.
field-name = Name
field-mail = E-Mail-Adresse
field-language = Sprache
field-password = Passwort
field-code = Einmalcode von Ihrem Telefon

# Eine Einladung.
invitation-title = Ihre Einladung
invitation-first = Dies ist das erste Konto einer neuen Installation: das des Systembetriebs. Sie betreuen die Maschine und laden Personen ein, Daten sehen Sie nicht.
invitation-text = Sie sind in die Arbeitsräume der Allianz eingeladen. Für Sie vorgesehen:
invitation-until = Der Link gilt einmal, bis { $time }.
invitation-openid = Einladung mit { $name } annehmen

# Schlüssel.
key-passkey = Mit einem Passkey
key-passkey-text = Ein Passkey bleibt auf Ihrem Gerät oder in Ihrem Passwortmanager. Ihr Gerät fragt jedes Mal nach Ihrem Fingerabdruck, Ihrem Gesicht oder Ihrer PIN.
key-passkey-go = Passkey erstellen
key-password = Mit Passwort und Einmalcodes
key-password-text = Wählen Sie ein Passwort. Lesen Sie dann mit einer Authentifizierungs-App auf Ihrem Telefon das Bild ein, und geben Sie den Code ein, den sie anzeigt.
key-password-new = Neues Passwort
key-password-hint = Mindestens 15 Zeichen. Mehrere Wörter hintereinander lassen sich leicht merken. Weitere Vorgaben gibt es nicht.
key-codes-text = Lesen Sie dieses Bild mit der Authentifizierungs-App auf Ihrem Telefon ein:
key-codes-typed = Oder geben Sie dort dieses Geheimnis von Hand ein:
key-codes-open = In einer Authentifizierungs-App auf diesem Gerät öffnen
key-password-go = Passwort und Codes verwenden

# Sich erneut ausweisen.
verify-title = Sind Sie es noch?
verify-text = Für das, was Sie vorhaben, müssen Sie sich erneut ausweisen. Das gilt dann zehn Minuten.
verify-sent = Was Sie abgesendet haben, wurde nicht ausgeführt. Weisen Sie sich aus; danach kommen Sie zur Seite zurück und senden es noch einmal.
verify-passkey-go = Mit Passkey ausweisen
verify-openid-go = Mit { $name } ausweisen
verify-exercise = Sie sind eine erfundene Person einer Übung: Ein Knopfdruck genügt.
verify-go = Ich bin es

# Zurückkehren.
recover-title = Sie haben alle Anmeldewege verloren
recover-text = Geben Sie die E-Mail-Adresse Ihres Kontos an. Bitten Sie dann zwei Personen aus Ihrem Land oder Ihrer Dienststelle persönlich oder telefonisch, hier für Sie zu bürgen. Nach der zweiten Bürgschaft erhalten Sie per E-Mail einen Link. Die beiden Personen erhalten ihn nicht.
recover-go = Zugang anfordern
recover-asked = Wenn es zu dieser Adresse ein Konto gibt, kann Ihr Kollegium jetzt für Sie bürgen. Bitten Sie zwei Personen persönlich oder telefonisch darum. Der Link kommt nach der zweiten Bürgschaft per E-Mail und gilt 24 Stunden.
recovery-title = Zugang wiederherstellen
recovery-text = { $name }, zwei Personen aus Ihrem Kollegium haben für Sie gebürgt. Wählen Sie einen neuen Anmeldeweg. Damit enden alle bisherigen Passkeys, Passwörter, Token und Sitzungen.
