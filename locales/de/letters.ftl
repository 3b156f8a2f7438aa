### Briefe per E-Mail. Reiner Text: Ein Absatz ist eine Zeile; eine Adresse steht in einer eigenen Zeile.

letter-exercise = Dies ist eine Übung. Alles in diesem Schreiben ist erfunden.
letter-foot = Accord, die Arbeitsplattform der Allianz gegen sexuellen Missbrauch von Kindern im Netz. Dieses Schreiben wurde automatisch erstellt; Antworten darauf werden nicht gelesen.
letter-round-opened-subject = { $member }: Berichtsrunde „{ $event }“ bis { $closes } geöffnet
letter-round-opened-body =
    Die Berichtsrunde „{ $event }“ ist eröffnet. Der Fortschrittsbericht des Mitglieds { $member } wird vom { $opens } bis zum Ende des { $closes } (UTC) angenommen.

    Die Antworten der vorigen Runde sind im Formular eingetragen, soweit sie noch zutreffen können. Der Bericht braucht die Zeichnungen jeder Behörde, der nationalen Koordination und der beauftragten Person der Hausleitung. Bitte planen Sie dafür Zeit ein.

    { $link }
letter-round-closed-subject = { $member }: Berichtsrunde „{ $event }“ abgeschlossen
letter-round-closed-body =
    Die Berichtsrunde „{ $event }“ wurde zum Ende des { $closes } (UTC) abgeschlossen. Der Stand zu diesem Zeitpunkt ist eingefroren und bleibt zitierbar.

    { $came ->
        [0] Der Bericht des Mitglieds { $member } ist nicht eingegangen. Er wird weiterhin angenommen; dabei wird angegeben, um wie viele Tage er sich verspätet hat.
       *[other] Der Bericht des Mitglieds { $member } ist eingegangen. Er wird auf Vollständigkeit geprüft und geht dann an die Prüfenden.
    }

    { $link }
letter-reminder-30-subject = { $member }: Bericht zu „{ $event }“ fällig am { $closes }
letter-reminder-30-body =
    Der Fortschrittsbericht des Mitglieds { $member } zu „{ $event }“ ist bisher nicht eingegangen. Letzter Tag ist der { $closes } (bis zum Ende des Tages, UTC): { $days ->
        [one] Es bleibt noch ein Tag.
       *[other] Es bleiben noch { $days } Tage.
    }

    Der Bericht braucht die Zeichnungen jeder Behörde, der nationalen Koordination und der beauftragten Person der Hausleitung. Bitte planen Sie dafür Zeit ein.

    { $link }
letter-reminder-7-subject = { $member }: Bericht fällig am { $closes }
letter-reminder-7-body =
    Der Fortschrittsbericht des Mitglieds { $member } zu „{ $event }“ ist bisher nicht eingegangen. { $days ->
        [0] Heute ist der letzte Tag
        [one] Es bleibt noch ein Tag
       *[other] Es bleiben noch { $days } Tage
    }: Der Bericht ist bis zum Ende des { $closes } (UTC) rechtzeitig.

    Ein späterer Bericht wird angenommen; bei ihm steht dauerhaft, um wie viele Tage er sich verspätet hat.

    { $link }
letter-reminder-overdue-subject = { $member }: Bericht zu „{ $event }“ überfällig seit { $closes }
letter-reminder-overdue-body =
    Der Fortschrittsbericht des Mitglieds { $member } zu „{ $event }“ ist seit { $days ->
        [one] einem Tag
       *[other] { $days } Tagen
    } überfällig. Letzter Tag war der { $closes }.

    Er wird weiterhin angenommen. Auf der öffentlichen Seite der Runde steht, dass er nicht eingegangen ist, und später, um wie viele Tage er sich verspätet hat.

    { $link }
letter-report-returned-subject = { $member }: Bericht zu „{ $event }“ zurückgegeben
letter-report-returned-body =
    Der Fortschrittsbericht des Mitglieds { $member } zu „{ $event }“ wurde bei der Zeichnung zurückgegeben. Er ist wieder ein Entwurf, und alle Zeichnungen sind hinfällig. Der Grund steht beim Bericht.

    { $link }
letter-reply-due-subject = { $member }: Stellungnahme zu den Prüfungen möglich bis { $until }
letter-reply-due-body =
    Die Prüfungen des Berichts des Mitglieds { $member } zu „{ $event }“ liegen vor. Das Mitglied kann bis zum Ende des { $until } (UTC) dazu Stellung nehmen. Die Stellungnahme wird neben den Prüfungen veröffentlicht; nach diesem Tag werden sie ohne Stellungnahme veröffentlicht.

    { $link }
letter-review-assigned-subject = Eine Prüfung zu „{ $event }“
letter-review-assigned-body =
    Sie werden gebeten, den Bericht des Mitglieds { $member } zu „{ $event }“ zu prüfen. Bevor Sie ihn sehen, erklären Sie, ob einem unabhängigen Urteil etwas entgegensteht.

    { $link }
letter-invitation-subject = Ihr Konto bei Accord
letter-invitation-body =
    { $name }, Sie sind eingeladen, mit Accord zu arbeiten. Mit diesem Link legen Sie Ihr Konto an. Er gilt einmal und bis { $until }:

    { $link }

    Wenn Sie dieses Schreiben nicht erwartet haben, brauchen Sie nichts zu tun.
letter-recovery-subject = Ihr Zugang zu Accord: Wiederherstellung
letter-recovery-body =
    { $name }, zwei Personen aus Ihrem Kollegium haben für Sie gebürgt. Mit diesem Link wählen Sie einen neuen Anmeldeweg. Er gilt einmal und bis { $until }:

    { $link }

    Damit enden alle bisherigen Passkeys, Passwörter, Token und Sitzungen. Wenn Sie nicht darum gebeten haben, öffnen Sie den Link nicht und benachrichtigen Sie umgehend Ihre Administration.
letter-keys-changed-subject = Ihre Anmeldewege bei Accord haben sich geändert
letter-keys-changed-body =
    Ein Anmeldeweg Ihres Kontos wurde hinzugefügt, geändert oder entfernt. Hier finden Sie alle:

    { $link }

    Wenn Sie das nicht selbst waren, benachrichtigen Sie umgehend Ihre Administration und lassen Sie das Konto sperren.
letter-report-to-sign-subject = { $member }: Bericht zu „{ $event }“ wartet auf Zeichnungen
letter-report-to-sign-body =
    Der Fortschrittsbericht des Mitglieds { $member } zu „{ $event }“ ist fertig und liegt den Behörden vor. Wenn Sie für eine von ihnen zeichnen, lesen Sie ihn, und zeichnen Sie ihn dann oder geben Sie ihn mit Begründung zurück.

    Ihre Zeichnung gilt für die Antworten, die Sie sehen. Wird danach eine davon geändert, sind alle Zeichnungen hinfällig.

    { $link }
letter-report-to-approve-subject = { $member }: Alle Behörden haben den Bericht zu „{ $event }“ gezeichnet
letter-report-to-approve-body =
    Der Fortschrittsbericht des Mitglieds { $member } zu „{ $event }“ wartet auf die Billigung durch die nationale Koordination.

    { $link }
letter-report-to-submit-subject = { $member }: Bericht zu „{ $event }“ liegt der Hausleitung vor
letter-report-to-submit-body =
    Der Fortschrittsbericht des Mitglieds { $member } zu „{ $event }“ trägt die Zeichnungen aller Behörden und der nationalen Koordination. Eingereicht wird er durch die Zeichnung der beauftragten Person der Hausleitung, die weder daran geschrieben noch ihn gezeichnet hat.

    { $link }
letter-report-submitted-subject = { $member }: Bericht zu „{ $event }“ eingereicht
letter-report-submitted-body =
    Der Fortschrittsbericht des Mitglieds { $member } zu „{ $event }“ ist eingereicht und gesperrt. Das Sekretariat prüft nun, ob er vollständig ist.

    { $link }
letter-hold-reminder-subject = In Accord wartet etwas auf Sie
letter-hold-reminder-body =
    In Accord wartet etwas auf Sie. Was es ist, steht in keiner Mail: Melden Sie sich an, und sehen Sie unter „Polizei“ nach.

    { $link }
letter-emergency-subject = Dringend: Ein Notfall wartet auf Ihre Antwort
letter-emergency-body =
    Ein Notfall wartet auf eine Antwort der Polizei. Melden Sie sich an, und antworten Sie: Er steht auf Ihrer Liste ganz oben. Sie erhalten diese Mail alle zehn Minuten erneut, bis jemand von Ihnen geantwortet hat.

    { $link }
letter-notice-again = Dies ist eine Erinnerung: Wir haben Ihnen diese Meldung schon einmal gesandt, und soweit wir wissen, ist daraus nichts geworden.
letter-notice-again-reason = Erinnerung an eine Meldung, die schon einmal gesandt wurde.
letter-notice-again-subject = Erinnerung an die Meldung { $number }: Darstellungen sexuellen Missbrauchs von Kindern bei Ihrem Dienst
letter-notice-subject = Meldung { $number }: Darstellungen sexuellen Missbrauchs von Kindern bei Ihrem Dienst
letter-notice-reason = { $sender } hat festgestellt, dass unter dieser Adresse Darstellungen sexuellen Missbrauchs von Kindern abrufbar sind. Sie zugänglich zu machen ist eine Straftat.
letter-notice-body =
    { $sender } hat bei Ihrem Dienst Darstellungen sexuellen Missbrauchs von Kindern festgestellt. Dies ist die Meldung { $number } vom { $sent }.

    Wo sie liegen, steht im angehängten Bericht xarf.json und nicht in diesem Schreiben. Bitte entfernen oder sperren Sie sie unverzüglich. Sehen Sie sie nicht länger an als dafür nötig, fertigen Sie keine Kopien an und leiten Sie diese Mail nicht weiter: Der Bericht darin führt zu dem Material.
letter-notice-wish =
    Wir bitten um zweierlei mehr. Bewahren Sie, was Sie entfernen, und was Sie über die Person wissen, die es eingestellt hat, ab { $sent } { $days ->
        [one] einen Tag
       *[other] { $days } Tage
    } lang auf. Sagen Sie dieser Person bis { $until } nicht, dass Sie darum gebeten wurden.
letter-notice-answer =
    Bitte teilen Sie uns mit, was daraus geworden ist. Hinter diesem Link genügt ein Klick, ohne Konto. Mit dem Link lässt sich einmal antworten:

    { $link }

    Sie können auch auf diese Mail antworten.
letter-notice-foot = Accord, die Arbeitsplattform der Allianz gegen sexuellen Missbrauch von Kindern im Netz. Diese Mail wurde automatisch versandt; Antworten darauf werden von Menschen gelesen.
letter-hand-over-arrived-subject = { $member }: Ihrer Meldestelle wurde eine Adresse übergeben
letter-hand-over-arrived-body =
    Die Meldestelle des Mitglieds { $member } hat Ihrer Meldestelle eine gemeldete Adresse übergeben. Innerhalb von 24 Stunden wird eine Antwort erwartet: dass Sie sie erhalten haben, übernehmen oder nicht übernehmen.

    { $link }
letter-hand-over-overdue-subject = { $member }: Eine Übergabe an Ihre Meldestelle wartet auf Antwort
letter-hand-over-overdue-body =
    Eine gemeldete Adresse, die die Meldestelle des Mitglieds { $member } Ihrer Meldestelle übergeben hat, wartet seit mehr als 24 Stunden auf eine Antwort. Geben Sie an, dass Sie sie erhalten haben, übernehmen oder nicht übernehmen. Sie erhalten dazu keine weitere Mail.

    { $link }
letter-table-to-confirm-subject = { $member }: Die Tabelle zu Meldung und Entfernung wartet auf eine zweite Person
letter-table-to-confirm-body =
    Jemand hat eine andere Tabelle dazu vorgeschlagen, was bei Meldung und Entfernung erlaubt ist (Mitglied: { $member }). Lesen Sie, was anders wäre, und bestätigen Sie sie, oder lassen Sie sie verwerfen. Bis jemand sie bestätigt, gilt die bisherige Tabelle; nach sieben Tagen verfällt der Vorschlag.

    { $link }
letter-police-table-to-sign-subject = { $member }: Die Tabelle der Polizei wartet auf Ihre Unterzeichnung
letter-police-table-to-sign-body =
    Eine Person Ihrer Dienststelle hat eine andere Tabelle dazu vorgeschlagen, was das Schweigen der Polizei bedeutet (Mitglied: { $member }). Lesen Sie, was anders wäre, und unterzeichnen Sie sie, oder lassen Sie sie verwerfen. Bis eine zweite Person der Polizei sie unterzeichnet, gilt die bisherige Tabelle; nach sieben Tagen verfällt der Vorschlag.

    { $link }
letter-referral-came-subject = Ihrer Polizei wurde etwas gesandt
letter-referral-came-body =
    Eine andere Dienststelle hat der Polizei Ihres Landes etwas gesandt. Was es ist, steht in keiner Mail: Melden Sie sich an, um es zu sehen.

    { $link }
letter-referral-moved-subject = Neues zu einem Ersuchen
letter-referral-moved-body =
    Zu einem Ersuchen, das Ihre Dienststelle gesandt oder erhalten hat, gibt es Neues. Was es ist, steht in keiner Mail: Melden Sie sich an, um es zu sehen.

    { $link }
letter-referral-overdue-subject = Ein Ersuchen ist überfällig
letter-referral-overdue-body =
    Ein Ersuchen zwischen Ihrer und einer anderen Dienststelle ist überfällig. Beide Dienststellen erhalten diese Mail. Worum es geht, steht in keiner Mail: Melden Sie sich an, um es zu sehen.

    { $link }
letter-operation-asked-subject = Ihre Polizei wird um Teilnahme gebeten
letter-operation-asked-body =
    Eine andere Dienststelle bittet die Polizei Ihres Landes, an einem gemeinsamen Einsatz teilzunehmen. Was es ist, steht in keiner Mail: Melden Sie sich an, und sehen Sie unter „Gemeinsame Einsätze“ nach.

    { $link }
letter-police-waits-subject = In Accord wartet etwas auf Sie
letter-police-waits-body =
    In Accord wartet etwas auf ein Wort der Polizei. Was es ist, steht in keiner Mail: Melden Sie sich an, um es zu sehen.

    { $link }
letter-answers-to-release-subject = { $member }: Antwortzeiten warten auf eine zweite Person
letter-answers-to-release-body =
    Jemand hat die Zahlen dazu erstellt, wie lange die Polizei braucht, um anderen Dienststellen zu antworten (Mitglied: { $member }). Lesen Sie sie, und geben Sie sie frei, wenn sie stimmen. Wer sie erstellt hat, kann das nicht. Freigegeben sind sie unterzeichnet und dauerhaft öffentlich.

    { $link }
letter-provision-to-sign-subject = { $member }: Eine Angabe zum Recht wartet auf Ihre Unterzeichnung
letter-provision-to-sign-body =
    Die nationale Koordination hat geschrieben, was das Recht zu einem Kriterium vorsieht (Mitglied: { $member }). Lesen Sie es, und unterzeichnen Sie es, oder geben Sie es mit einem Grund zurück. Mit Ihrer Unterzeichnung ist es öffentlich. Wer es geschrieben hat, unterzeichnet es nicht.

    { $link }
letter-model-text-to-publish-subject = Ein Mustertext wartet auf die Aufnahme in die Bibliothek
letter-model-text-to-publish-body =
    Ein Mustertext wurde vorgeschlagen und wartet auf eine Person des Sekretariats, die ihn nicht geschrieben hat. Lesen Sie ihn, und nehmen Sie ihn in die Bibliothek auf, oder geben Sie ihn mit einem Grund zurück.

    { $link }
letter-campaign-to-publish-subject = { $member }: Eine Kampagne wartet auf eine zweite Person
letter-campaign-to-publish-body =
    Eine Kampagne ist fertig, und etwas davon ist nicht öffentlich (Mitglied: { $member }). Wer sie nicht geschrieben hat, kann sie lesen und veröffentlichen.

    { $link }
letter-campaign-to-join-subject = Eine Kampagne bittet Ihr Land um Teilnahme (Federführung: { $member })
letter-campaign-to-join-body =
    Eine Kampagne nennt Ihr Land unter denen, die teilnehmen sollen (Federführung: { $member }). Ihr Land steht unter ihren Mitgliedern, sobald Sie zusagen, und nicht vorher.

    { $link }
letter-practice-to-review-subject = { $member }: Eine gute Praxis wartet auf eine Prüfung
letter-practice-to-review-body =
    Eine gute Praxis wurde vorgeschlagen (Mitglied: { $member }). Eine prüfende Person aus einem anderen Land liest sie, wer zuerst kommt: Nehmen Sie sie an, wie Sie sie gelesen haben, oder geben Sie sie mit Anmerkungen zurück.

    { $link }
letter-practice-to-publish-subject = { $member }: Eine gute Praxis wartet auf das Sekretariat
letter-practice-to-publish-body =
    Eine prüfende Person aus einem anderen Land hat eine gute Praxis angenommen (Mitglied: { $member }). Eine Person des Sekretariats, die sie weder geschrieben noch geprüft hat, liest und veröffentlicht sie.

    { $link }
letter-victims-to-confirm-subject = { $member }: Zahlen warten auf eine zweite Person der Polizei
letter-victims-to-confirm-body =
    Eine Person der Polizei hat Zahlen zu identifizierten Opfern geschrieben oder berichtigt (Mitglied: { $member }). Lesen Sie sie, und bestätigen Sie sie, wenn sie stimmen. Wer sie geschrieben hat, kann das nicht.

    { $link }
letter-victims-definition-to-confirm-subject = { $member }: Was gezählt wird, wartet auf eine zweite Person der Polizei
letter-victims-definition-to-confirm-body =
    Eine Person Ihrer Dienststelle hat vorgeschlagen, was als identifiziertes Opfer gezählt wird (Mitglied: { $member }). Lesen Sie, was anders wäre, und bestätigen Sie es, oder lassen Sie es verwerfen. Bis eine zweite Person es bestätigt, gilt, was bisher gezählt wurde; nach sieben Tagen verfällt der Vorschlag.

    { $link }
