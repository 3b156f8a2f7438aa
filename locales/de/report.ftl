### Das Formular, mit dem jeder eine Adresse meldet, und was aus einer Meldung wurde. Wer das liest, kann in Not sein: kurz, ruhig, nichts, was erschreckt.

reporting-title = Eine Adresse melden
reporting-lead = Sind Sie im Netz auf Bilder oder Filme gestoßen, die sexuellen Missbrauch von Kindern zeigen? Senden Sie die Adresse, an der Sie sie gesehen haben. Sie müssen Ihren Namen nicht nennen.
reporting-stop-title = Suchen Sie nicht weiter
reporting-stop = Suchen Sie nicht nach mehr und öffnen Sie es nicht noch einmal. Kopieren und speichern Sie nichts und senden Sie es niemandem, auch nicht als Beweis. In vielen Ländern ist das strafbar, gleich aus welchem Grund. Die Adresse genügt.
reporting-who-title = Wer Ihre Meldung liest
reporting-who = Die Analystinnen und Analysten der Meldestelle, die Ihre Meldung erhält. Jedes Mal, wenn jemand von ihnen die Adresse öffnet, wird das festgehalten. Ist der Inhalt rechtswidrig, erfahren die Polizei und das Unternehmen, auf dessen Rechnern er liegt, die Adresse. Niemand erfährt, wer sie gesendet hat.
reporting-next-title = Was dann geschieht
reporting-next = Jemand aus der Meldestelle sieht an, was dort liegt. Ist es rechtswidrig, verlangt die Meldestelle die Entfernung. Mit Ihrem Meldecode können Sie später nachfragen, was daraus wurde.
reporting-about-you-title = Über Sie
reporting-about-you = Über Sie wird nur gespeichert, was Sie unten schreiben: kein Name, kein Cookie und auch nicht die Adresse Ihres Geräts.
reporting-member = Land
reporting-member-hint = Das Land, in dem Sie sind. Dessen Meldestelle erhält Ihre Meldung.
reporting-member-one = Ihre Meldung geht an die Meldestelle dieses Landes: { $country }.
reporting-elsewhere = Ihr Land ist nicht dabei? Sehen Sie, wo Sie dort melden können:
reporting-addresses = Adressen
reporting-addresses-hint = Je Zeile eine, etwa https://example.org/page. Höchstens { $n }. Wenn Sie sie nicht mehr haben, schreiben Sie auf, woran Sie sich erinnern; kehren Sie dafür nicht dorthin zurück.
reporting-urgent = Was Sie darüber wissen
reporting-at-risk = Ein Kind ist jetzt in Gefahr
reporting-live = Der Missbrauch wird live gezeigt oder dauert noch an
reporting-note = Was die Meldestelle sonst noch wissen sollte
reporting-note-hint = Wo auf der Seite es zu finden ist oder wie man dorthin gelangt. Beschreiben Sie nicht, was zu sehen ist, und nennen Sie kein Kind beim Namen.
reporting-contact = Wie man Sie fragen kann
reporting-contact-hint = Nur wenn Sie gefragt werden möchten: eine E-Mail-Adresse oder Telefonnummer. Sie wird verschlossen aufbewahrt und nur den Analystinnen und Analysten der Meldestelle gezeigt. Lassen Sie das Feld leer, kann niemand herausfinden, wer Sie sind.
reporting-optional = freiwillig
reporting-no-files = Nur Text: Bilder und Dateien werden nie angenommen.
reporting-go = Meldung senden
reporting-wrong = Die Meldung wurde nicht gesendet. Was Sie eingegeben haben, steht noch hier.
reporting-choose = Wählen Sie ein Land aus der Liste.
reporting-none = Schreiben Sie mindestens eine Adresse.
reporting-many = Höchstens { $n } Adressen. Senden Sie die anderen in einer zweiten Meldung.
reporting-long = Höchstens { $n } Zeichen. Kürzen Sie den Text.
reporting-line = Zeile { $n }: { $what }
reporting-lines-more = { $n ->
    [one] Eine weitere Zeile ist keine Adresse.
   *[other] { $n } weitere Zeilen sind keine Adressen.
}
reporting-wait = Die Meldung wurde nicht gesendet, weil zurzeit viele Meldungen eingehen. Was Sie eingegeben haben, steht noch hier. { $n ->
    [one] Warten Sie { $n } Sekunde, und senden Sie sie dann noch einmal.
   *[other] Warten Sie { $n } Sekunden, und senden Sie sie dann noch einmal.
}
reporting-stale = Die Meldung wurde nicht gesendet, weil diese Seite zu lange offen war oder schon einmal gesendet wurde. Was Sie eingegeben haben, steht noch hier. Wenn Sie keinen Meldecode haben, senden Sie sie noch einmal.
reporting-failed = Die Meldung wurde nicht gesendet, weil hier etwas nicht funktioniert hat. Was Sie eingegeben haben, steht noch hier. Senden Sie sie gleich noch einmal.
reporting-nobody = Zurzeit nimmt keine Meldestelle auf dieser Website Meldungen entgegen. Sehen Sie, wo Sie in Ihrem Land melden können:

# Warum eine Zeile keine Adresse ist: was nicht stimmt, und was zu tun ist. Nichts aus der Zeile wird wiederholt.
address-refused-empty = Hier steht nichts. Schreiben Sie eine Adresse, etwa https://example.org/page.
address-refused-too-long = Das ist länger als jede Adresse. Lassen Sie weg, was davor und danach steht.
address-refused-several = Hier steht mehr als eine Adresse. Schreiben Sie jede in eine eigene Zeile.
address-refused-unseen = Ein Zeichen darin ist nicht zu sehen. Kopieren Sie die Adresse noch einmal, oder tippen Sie sie ein.
address-refused-cut-off = Sie endet mit Punkten, als wäre sie abgeschnitten. Kopieren Sie die ganze Adresse.
address-refused-shared = Ein Link zu einer Datei, die viele teilen, nennt keinen Ort. Schreiben Sie die Adresse der Seite, auf der der Link steht.
address-refused-content = Sie nennt einen Inhalt und keinen Ort. Schreiben Sie die Adresse einer Seite, die ihn zeigt, etwa https://example.org/ipfs/…
address-refused-app = Ein Link in eine App nennt keinen Ort. Schreiben Sie die Adresse, die die App unter „Link kopieren“ oder „Teilen“ angibt.
address-refused-person = Das ist die Adresse einer Person. Schreiben Sie sie in den Text weiter unten, und hier die Adresse einer Seite.
address-refused-local = Das gibt es nur auf einem einzigen Gerät. Schreiben Sie die Adresse der Seite, von der es kommt.
address-refused-stream = Zu einer Übertragung gelangt man über eine Seite. Schreiben Sie die Adresse dieser Seite.
address-refused-scheme = Nur Adressen, die mit http, https oder ftp beginnen, werden angenommen. Schreiben Sie die Adresse der Seite, auf der es zu sehen ist.
address-refused-no-scheme = Das beginnt nicht wie eine Adresse. Schreiben Sie sie mit https:// am Anfang, so wie der Browser sie zeigt.
address-refused-no-host = Sie nennt keine Website. Schreiben Sie die ganze Adresse, etwa https://example.org/page.
address-refused-host = So kann keine Website heißen. Prüfen Sie die Buchstaben und Punkte und ob ein Leerzeichen darin ist.
address-refused-no-dot = Der Name der Website hat keinen Punkt. Schreiben Sie den ganzen Namen.
address-refused-number = Keine Website hat diese Nummer. Prüfen Sie die Ziffern.
address-refused-not-public = Nur ein einzelner Rechner oder ein einzelnes Netz erreicht sie. Schreiben Sie die Adresse, unter der andere sie erreichen.
address-refused-onion = Der Name vor .onion hat 56 Buchstaben und Ziffern. Kopieren Sie den ganzen Namen.
address-refused-port = Die Zahl nach dem Doppelpunkt liegt zwischen 1 und 65535. Lassen Sie sie weg, wenn der Browser keine zeigt.

reporting-sent-title = Ihre Meldung ist eingegangen
reporting-sent-lead = Danke. Die Meldestelle dieses Landes hat sie erhalten: { $country }. Sie müssen nichts weiter tun.
reporting-receipt = Ihr Meldecode
reporting-receipt-once = Er wird nur dieses eine Mal gezeigt. Schreiben Sie ihn auf oder drucken Sie diese Seite, wenn Sie später nachfragen möchten, was aus Ihrer Meldung wurde. Er verrät sonst nichts, und niemand kann ihn Ihnen noch einmal geben.
reporting-receipt-where = Hier können Sie nachfragen:
reporting-another = Etwas anderes melden
reporting-sent-for-you = Was Sie gesehen haben, kann Sie weiter beschäftigen. Dafür muss sich niemand schämen: Sprechen Sie mit jemandem darüber, dem Sie vertrauen.

reporting-look-up-title = Was aus einer Meldung wurde
reporting-look-up-lead = Geben Sie den Meldecode ein, der beim Senden der Meldung gezeigt wurde.
reporting-look-up-label = Meldecode
reporting-look-up-hint = 26 Buchstaben und Ziffern.
reporting-look-up-go = Nachsehen
reporting-answer-open = Die Meldung wird bearbeitet
reporting-answer-open-text = Sie wird geprüft, oder die Entfernung läuft. Wie weit es ist, erfährt niemand, damit niemand gewarnt wird.
reporting-answer-closed = Was getan werden konnte, ist getan
reporting-answer-closed-text = Die Meldestelle hat die Meldung abgeschlossen. Was festgestellt wurde, erfährt niemand, damit niemand gewarnt wird. Ist der Inhalt wieder da, melden Sie ihn noch einmal.
reporting-answer-unknown = Zu diesem Meldecode gibt es keine Meldung
reporting-answer-unknown-text = Vergleichen Sie jeden Buchstaben und jede Ziffer mit dem, was Sie aufgeschrieben haben.
