### Seiten, die sagen, warum es keine Seite gibt.

fault-missing-title = Diese Seite gibt es nicht
fault-missing = Das Register hat unter dieser Adresse nichts oder hatte an dem gewünschten Tag nichts. Prüfen Sie die Adresse oder beginnen Sie auf der Startseite.
fault-bad-title = Diese Adresse fragt nach etwas, das es nicht geben kann
fault-broken-title = Bei uns ist ein Fehler aufgetreten
fault-broken = Die Seite konnte nicht erstellt werden. Es ist nichts verloren gegangen. Versuchen Sie es in einer Minute erneut. Wenn der Fehler wieder auftritt, nennen Sie dem Betreiber die Kennung unten.
fault-moved-title = Jemand hat das inzwischen geändert
fault-moved = Nichts wurde überschrieben, und was Sie gesendet haben, wurde nicht übernommen. Gehen Sie zurück, laden Sie die Seite neu und sehen Sie nach, was jetzt dort steht.
fault-foreign-title = Das wurde nicht von einer Seite von Accord gesendet
fault-foreign = Ihr Browser sagt, dass eine andere Website es gesendet hat, oder sagt nicht, woher es kommt. Nichts wurde getan. Öffnen Sie die Seite hier und senden Sie es noch einmal.
fault-refused-title = Das geht jetzt nicht
fault-wait-title = Zu viele Versuche
fault-wait = Warten Sie { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
}, dann versuchen Sie es noch einmal.
fault-token-title = Das Token öffnet nichts
fault-id = Kennung dieses Fehlers:
fault-front = Startseite
fault-date = „{ $given }“ ist kein Tag. Schreiben Sie den Tag als Jahr, Monat und Tag, zum Beispiel { $example }.
