### Was die Regeln ablehnen und was stattdessen zu tun ist: ein Satz für jeden Code.

# Rollen.
refusal-analyst-and-police = Niemand ist zugleich Analysefachkraft und bei der Polizei. Geben Sie diese Rolle einem anderen Konto.
refusal-admin-and-data = Wer Personen oder Maschinen verwaltet, hat keine Rolle, die Daten sieht. Geben Sie diese Rolle einem anderen Konto.
refusal-grant-member-missing = Diese Rolle gilt für ein Mitglied. Wählen Sie das Mitglied.
refusal-grant-member-not-needed = Diese Rolle gilt nicht für ein Mitglied. Lassen Sie das Mitglied weg.
refusal-grant-already-held = Das Konto hat diese Rolle bereits.

# Runden.
refusal-round-not-now = Dieser Schritt ist für die Runde noch nicht oder nicht mehr an der Reihe.
refusal-round-days-out-of-order = Die Reihenfolge einer Runde ist: Ankündigung, Beginn, Ende, Konferenz. Ändern Sie die Tage.
refusal-round-too-early-to-open = Die Runde beginnt an dem angekündigten Tag, nicht früher.
refusal-round-too-early-to-close = Die Mitglieder haben Zeit bis zum Ende des letzten Tages (UTC). Schließen Sie die Runde danach ab.
refusal-round-before-conference = Die Konferenz hat noch nicht begonnen. Vorher wird nichts vorgestellt.
refusal-round-close-has-passed = Der letzte Tag ist vorbei. Was danach kommt, ist verspätet und als verspätet gekennzeichnet.
refusal-round-only-later = Die Tage wurden den Mitgliedern zugesagt: Der letzte Tag lässt sich nur auf einen späteren verschieben.
refusal-round-bad-id = Benennen Sie die Runde mit höchstens 40 Kleinbuchstaben, Ziffern und Bindestrichen, etwa 2027-lisbon.
refusal-round-taken = Das Register enthält bereits eine Runde dieses Namens. Wählen Sie einen anderen.
refusal-round-unknown-questionnaire = Diese Ausgabe des Fragebogens gibt es nicht. Wählen Sie eine aus der Liste.
refusal-round-empty = Es fehlt eine Angabe: die Veranstaltung, die Ausgabe des Fragebogens oder der Grund.

# Berichte.
refusal-report-not-now = Dieser Schritt ist für den Bericht noch nicht oder nicht mehr an der Reihe.
refusal-report-round-not-open = Die Runde ist noch nicht eröffnet.
refusal-report-no-authority = Nennen Sie die Behörden, die zeichnen müssen.
refusal-report-unknown-authority = Für diese Behörde ist bei diesem Bericht keine Zeichnung vorgesehen.
refusal-report-locked = Der Bericht ist eingereicht und gesperrt. Nach der Veröffentlichung kann er überarbeitet werden.
refusal-report-nothing-changed = Die Antworten sind unverändert.
refusal-report-answers-changed = Die Antworten haben sich geändert, seit Sie sie gelesen haben. Lesen Sie sie noch einmal, und zeichnen Sie dann.
refusal-report-signed-already = Diese Behörde hat bereits gezeichnet.
refusal-report-signs-twice = Sie haben diesen Bericht bereits gezeichnet. Die nächste Zeichnung steht einer anderen Person zu.
refusal-report-approved-by-editor = Wer die Antworten bearbeitet hat, billigt sie nicht. Bitten Sie eine andere Person aus Ihrem Kollegium.
refusal-report-checked-by-involved = Wer den Bericht bearbeitet oder gezeichnet hat, prüft ihn nicht auf Vollständigkeit. Bitten Sie eine andere Person aus Ihrem Kollegium.
refusal-report-approved-above = Der Bericht ist auf Ihrer Stufe bereits gezeichnet und liegt auf einer höheren. Nur diese kann ihn zurückgeben.
refusal-report-not-yet-there = Der Bericht ist noch nicht auf Ihrer Stufe angekommen.
refusal-report-reason-missing = Geben Sie den Grund an.
refusal-report-held-back = Bevor gezeichnet wird, muss etwas berichtigt oder erläutert werden. Beim Bericht steht, was.
refusal-report-unconfirmed = Der Bericht enthält Antworten der vorigen Runde, die noch niemand durchgesehen hat. Ändern Sie sie, oder bestätigen Sie, dass sie weiterhin zutreffen.
refusal-report-baseline-frozen = Eine Ausgangslage wird mit dem Abschluss ihrer Runde eingefroren und ändert sich nie mehr. Stellen Sie den früheren Text wieder her.
refusal-report-not-asked = Der Bericht enthält diese Frage nicht. Laden Sie die Seite neu.
refusal-report-remark-settled = Die Anmerkung ist erledigt. Schreiben Sie eine neue.
refusal-report-remark-empty = Schreiben Sie die Anmerkung.
refusal-report-replied-already = Das Mitglied hat bereits Stellung genommen.
refusal-report-reply-awaited = Das Mitglied hat noch Tage für seine Stellungnahme. Veröffentlichen Sie, sobald sie vorliegt oder der letzte dieser Tage vorbei ist.

# Zusagen.
refusal-commitment-not-now = Dieser Schritt ist für die Zusage noch nicht oder nicht mehr an der Reihe.
refusal-commitment-named-twice = Eine Kennung kommt zweimal vor. Geben Sie jeder Maßnahme, jedem Etappenziel und jedem Zielwert eine eigene.
refusal-commitment-nothing-changed = Der Inhalt ist unverändert.
refusal-commitment-terms-changed = Der Inhalt hat sich geändert, seit Sie ihn gelesen haben. Lesen Sie ihn noch einmal, und unterzeichnen Sie dann.
refusal-commitment-signed-by-editor = Wer den Inhalt geschrieben hat, unterzeichnet ihn nicht. Bitten Sie eine andere Person aus Ihrem Kollegium.
refusal-commitment-reason-missing = Geben Sie den Grund an.
refusal-commitment-deadline-passed = Die Frist ist abgelaufen. Die Zusage wird so beurteilt, wie sie dasteht.
refusal-commitment-no-deadline = Die Zusage hat keine Frist und wird daher nie fällig. Ändern Sie sie, um ihr eine zu geben.
refusal-commitment-before-deadline = Die Frist ist noch nicht abgelaufen (UTC).
refusal-commitment-no-such-milestone = Die Zusage hat kein solches Etappenziel.
refusal-commitment-done-already = Das Etappenziel ist bereits als erledigt markiert. Die Markierung bleibt.
refusal-commitment-done-in-future = Dieser Tag liegt in der Zukunft. Markieren Sie das Etappenziel erst dann als erledigt.
refusal-commitment-evidence-missing = Nennen Sie den Beleg dafür.
refusal-commitment-no-successor = Nur eine andere öffentliche Zusage desselben Mitglieds kann an ihre Stelle treten.
refusal-commitment-report-awaited = Das Mitglied hat ab der Frist 30 Tage Zeit für seinen Bericht. Sie sind noch nicht vorbei.
refusal-commitment-change-waiting = Eine Änderung dieser Zusage wartet auf eine Unterzeichnung. Lassen Sie sie zuerst unterzeichnen, oder verwerfen Sie sie.
refusal-commitment-no-change = Keine Änderung dieser Zusage wartet auf eine Unterzeichnung.
refusal-commitment-cannot-be-judged = Mit diesen Angaben lässt sich die Zusage nicht beurteilen. Prüfen Sie den Beleggrad und die Zahl der Etappenziele.

# Prüfungen.
refusal-review-not-now = Dieser Schritt ist für die Prüfung noch nicht oder nicht mehr an der Reihe.
refusal-review-own-member = Niemand prüft das eigene Land. Wählen Sie eine andere prüfende Person.
refusal-review-involved = Wer daran geschrieben oder dafür gezeichnet hat, prüft nicht. Wählen Sie eine andere prüfende Person.
refusal-review-holds-role = Diese Person hat eine Rolle für dieses Mitglied. Wählen Sie eine andere prüfende Person.
refusal-review-no-reviewer = Dieses Konto gehört keiner prüfenden Person, oder ihr Land ist nicht bekannt. Wählen Sie eine andere prüfende Person.
refusal-review-assigned-already = Die Prüfung ist bereits jemandem zugewiesen. Entbinden Sie diese Person zuerst.
refusal-review-report-not-ready = Prüfende werden zwischen der Einreichung des Berichts und dem Versand seiner Prüfungen zugewiesen.
refusal-review-assigns-self = Niemand weist sich selbst eine Prüfung zu. Bitten Sie eine andere Person aus Ihrem Kollegium.
refusal-review-not-the-reviewer = Nur die zugewiesene prüfende Person gibt Erklärungen ab, schreibt die Prüfung und reicht sie ein.
refusal-review-conflict-unsaid = Geben Sie an, welcher Interessenkonflikt besteht, oder erklären Sie, dass keiner besteht.
refusal-review-conflict-undecided = Es ist ein Interessenkonflikt erklärt. Das Sekretariat entscheidet, ob die Prüfung weitergeht.
refusal-review-nothing-to-allow = Kein erklärter Interessenkonflikt wartet auf eine Entscheidung.
refusal-review-allowed-by-self = Niemand entscheidet über den eigenen Interessenkonflikt.
refusal-review-unknown-promise = Diese Zusage gehört nicht zu denen, die hier geprüft werden.
refusal-review-unfinished = Jede Skala braucht eine Bewertung und ihre Herleitung.
refusal-review-claim-without-evidence = Wo sich kein Beleg fand, lautet die Umsetzung „Keine Belege“. Auch das ist ein Ergebnis.
refusal-review-window-open = Das Mitglied hat noch Tage für seine Stellungnahme.
refusal-review-replied-already = Das Mitglied hat bereits Stellung genommen.
refusal-review-reply-by-reviewer = Die prüfende Person nimmt nicht für das Mitglied Stellung.
refusal-review-empty = Schreiben Sie den Text.

# Personen und Anmeldung.
refusal-people-not-known = Das hat nicht geklappt. Prüfen Sie die Adresse, das Passwort und den Code; ein Code wird nur einmal angenommen, der nächste kommt innerhalb von 30 Sekunden.
refusal-people-passkey-refused = Der Passkey wurde nicht angenommen. Versuchen Sie es noch einmal, oder verwenden Sie einen anderen.
refusal-people-attempt-over = Dieser Versuch ist beendet: Er hat zu lange gedauert oder wurde schon verwendet. Beginnen Sie von vorn.
refusal-people-passkey-unverified = Ihr Gerät hat nicht geprüft, wer Sie sind. Richten Sie darauf eine PIN, einen Fingerabdruck oder eine Gesichtserkennung ein, und beginnen Sie von vorn.
refusal-people-passkey-not-kept = Dieses Gerät kann keine Passkeys speichern, die ohne Namen gefunden werden. Verwenden Sie ein anderes.
refusal-people-passkey-there = Auf diesem Gerät gibt es bereits einen Passkey für das Konto. Verwenden Sie ein anderes Gerät oder diesen Passkey.
refusal-people-no-way-chosen = Es wurde nichts übermittelt, womit Sie sich später anmelden könnten. Erstellen Sie einen Passkey, oder wählen Sie ein Passwort.
refusal-people-way-off = Diesen Anmeldeweg gibt es auf dieser Website nicht. Wählen Sie einen anderen.
refusal-people-code-wrong = Der Einmalcode stimmt nicht. Prüfen Sie die Uhrzeit auf Ihrem Telefon, und geben Sie den Code ein, den es jetzt anzeigt.
refusal-people-openid-refused = Die andere Einrichtung hat nicht bestätigt, wer Sie sind. Versuchen Sie es noch einmal, oder verwenden Sie einen anderen Anmeldeweg.
refusal-people-openid-unknown = Diese Identität gehört hier niemandem. Melden Sie sich auf anderem Weg an, und verknüpfen Sie sie in Ihrem Konto.
refusal-people-openid-taken = Diese Identität gehört zu einem anderen Konto. Wählen Sie dort eine andere.
refusal-people-password-short = Ein Passwort hat mindestens 15 Zeichen. Mehrere Wörter hintereinander lassen sich leicht merken.
refusal-people-password-long = Ein Passwort hat höchstens 256 Zeichen.
refusal-people-password-own = Dieses Passwort besteht aus Ihrem Namen, Ihrer Adresse oder dem Namen dieser Website, und die kennen auch andere. Wählen Sie ein anderes.
refusal-people-password-known = Dieses Passwort ist eine bekannte Wendung, die beim Raten zuerst versucht wird. Wählen Sie ein anderes.
refusal-people-password-pattern = Dieses Passwort ist eine Tastenfolge oder wiederholt immer dasselbe. Wählen Sie ein anderes.
refusal-people-last-way = Dies ist der letzte Anmeldeweg des Kontos. Fügen Sie zuerst einen anderen hinzu.
refusal-people-name-missing = Der Name fehlt, ist länger als 120 Zeichen oder schon vergeben. Wählen Sie einen mit 1 bis 120 Zeichen, der hier noch nicht vergeben ist.
refusal-people-mail-unreadable = Das ist keine E-Mail-Adresse. Geben Sie eine wie name@example.org ein.
refusal-people-mail-taken = Es gibt bereits ein Konto mit dieser E-Mail-Adresse. Geben Sie stattdessen diesem Konto die Rolle.
refusal-people-role-missing = Wählen Sie eine Rolle und das Mitglied, wenn sie für eines gilt.
refusal-people-role-not-yours = Diese Rolle können Sie weder geben noch entziehen. Die Administration eines Mitglieds vergibt die Rollen dieses Mitglieds, der Systembetrieb die der Allianz und die der Administrationen der Mitglieder.
refusal-people-other-member = Das Konto gehört zu einem anderen Mitglied. Ein Konto hat Rollen für nur ein Mitglied.
refusal-people-role-not-held = Das Konto hat diese Rolle nicht.
refusal-people-oneself = Niemand ändert die eigenen Rechte. Bitten Sie eine andere Person aus Ihrem Kollegium.
refusal-people-state-other = Der Stand des Kontos lässt das nicht zu. Laden Sie die Seite neu, und sehen Sie nach.
refusal-people-reason-missing = Geben Sie den Grund an.
refusal-people-link-over = Dieser Link gilt nicht mehr: Er wurde verwendet oder zurückgezogen oder ist zu alt. Bitten Sie die Person, die ihn gesendet hat, um einen neuen.
refusal-people-invitation-over = Die Einladung ist nicht mehr offen.
refusal-people-proposal-over = Das ist nicht mehr offen: Es wurde entschieden oder zurückgenommen, oder sieben Tage sind vergangen. Schlagen Sie es noch einmal vor.
refusal-people-proposal-own = Niemand stimmt dem eigenen Vorschlag zu. Bitten Sie eine andere Person aus Ihrem Kollegium.
refusal-people-proposal-not-yours = Zustimmen muss eine Person mit demselben Recht wie die vorschlagende.
refusal-people-proposal-there = Das ist bereits vorgeschlagen und wartet auf eine zweite Person.
refusal-people-member-unreadable = Geben Sie zwei und drei Großbuchstaben, den Namen, den Tag des Beitritts und die Quelle an.
refusal-people-member-there = Das Register enthält dieses Mitglied bereits.
refusal-people-not-a-colleague = Nur Personen desselben Mitglieds oder derselben Dienststelle bürgen füreinander.
refusal-people-vouched-before = Sie haben bereits gebürgt. Jetzt ist eine andere Person aus dem Kollegium an der Reihe.
refusal-people-vouch-oneself = Niemand bürgt für sich selbst.
refusal-people-recovery-over = Das ist nicht mehr offen: Der Zugang wurde wiederhergestellt, jemand aus dem Kollegium hat abgelehnt, oder sieben Tage sind vergangen.
refusal-people-token-days = Ein Token gilt 1 bis 365 Tage.
refusal-people-token-scope = Wählen Sie eine oder mehrere Ihrer eigenen Rollen.
