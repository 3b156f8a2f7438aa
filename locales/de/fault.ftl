### Seiten, die sagen, warum es keine Seite gibt.

fault-missing-title = Diese Seite gibt es nicht
fault-missing = Das Register hat unter dieser Adresse nichts oder hatte an dem gewünschten Tag nichts. Prüfen Sie die Adresse oder beginnen Sie auf der Startseite.
fault-bad-title = Diese Adresse fragt nach etwas, das es nicht geben kann
fault-broken-title = Bei uns ist ein Fehler aufgetreten
fault-broken = Die Seite konnte nicht erstellt werden. Es ist nichts verloren gegangen. Versuchen Sie es in einer Minute erneut. Wenn der Fehler wieder auftritt, nennen Sie dem Betreiber die Kennung unten.
fault-id = Kennung dieses Fehlers:
fault-front = Startseite
fault-date = „{ $given }“ ist kein Tag. Schreiben Sie den Tag als Jahr, Monat und Tag, zum Beispiel { $example }.
