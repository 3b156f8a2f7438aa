### Sensibilisierungskampagnen.

campaigns-title = Sensibilisierungskampagnen
campaigns-lead = { $n ->
    [one] { $n } Kampagne ist verzeichnet
   *[other] { $n } Kampagnen sind verzeichnet
}. { $k } von { $of } Mitgliedern werden in mindestens einer davon genannt.
campaigns-lead-member = { $n ->
    [0] Keine verzeichnete Kampagne nennt dieses Mitglied. Das heißt nicht, dass es keine gab.
    [one] { $n } verzeichnete Kampagne nennt dieses Mitglied.
   *[other] { $n } verzeichnete Kampagnen nennen dieses Mitglied.
}
campaigns-note = Einige Kampagnen liefen in vielen Staaten, die die Quelle nicht einzeln nennt. Sie werden keinem einzelnen Mitglied zugerechnet.
campaigns-chart = { $n ->
    [one] { $n } Kampagne verzeichnet, Beginn: { $first }
   *[other] { $n } Kampagnen verzeichnet, Beginn der ersten: { $first }
}
campaigns-chart-sub = Ein Balken reicht vom Beginn bis zum Ende. Gestrichelte Linie: Das Ende ist nicht bekannt. Punkte: Laut Quelle findet die Kampagne jedes Jahr statt.
campaigns-chart-source = Jede Kampagne nennt ihre eigene Quelle in der Liste unten.
campaigns-list = Alle Kampagnen in zeitlicher Reihenfolge
campaigns-where = Wo
campaigns-organiser = Durchgeführt von:
campaigns-yearly = jährlich, zuerst { $start }
campaigns-closed = { $start } bis { $end }
campaigns-open = ab { $start }, Ende nicht bekannt
campaigns-ended = bis { $end }, Beginn nicht bekannt
campaigns-no-date = kein Datum bekannt
calendar-title = Kalender der Kampagnen
calendar-lead = { $n ->
    [one] Insgesamt ist { $n } Kampagne verzeichnet. Unten steht, was in dieses Jahr fällt.
   *[other] Insgesamt sind { $n } Kampagnen verzeichnet. Unten stehen die, die in dieses Jahr fallen.
}
calendar-year = Jahr
calendar-before = Ein Jahr zurück
calendar-after = Ein Jahr weiter
calendar-file = Für Ihren eigenen Kalender (iCalendar)
calendar-bad-year = „{ $given }“ ist kein Jahr von 1990 bis 2100. Schreiben Sie es mit vier Ziffern.
calendar-chart = { $n ->
    [one] { $n } Kampagne im Jahr { $year }
   *[other] { $n } Kampagnen im Jahr { $year }
}
calendar-chart-sub = Ein Balken reicht vom ersten Tag bis zum letzten, soweit sie in dieses Jahr fallen. Gestrichelte Linie: Der letzte Tag ist nicht bekannt.
campaign-aim = Was sie verändern will
campaign-members = Mitglieder
campaign-leads = (federführend)
campaign-audiences = Für wen
campaign-channels = Auf welchen Wegen
campaign-languages = Sprachen
campaign-planned = Geplant für
campaign-ran = Zeitraum
campaign-not-begun = Sie hat noch nicht begonnen.
campaign-materials = Materialien
campaign-no-materials = Es sind keine Materialien genannt.
campaign-materials-note = Die Materialien liegen bei denen, die sie herausgeben. Hier wird nichts davon aufbewahrt. An der Prüfsumme (SHA-256) lässt sich erkennen, ob ein Dokument das gemeinte ist.
campaign-material-title = Titel
campaign-material-kind = Was es ist
campaign-material-language = Sprache
campaign-material-licence = Was andere damit tun dürfen
campaign-material-place = Wo es ist
campaign-material-publisher = bei der herausgebenden Stelle
campaign-reach = Wer erreicht wurde
campaign-no-reach = Es ist nicht angegeben, wer erreicht wurde.
campaign-reach-note = Jede Zahl zählt etwas anderes, und zwar so, wie es daneben steht. Sie werden nicht zusammengezählt.
campaign-channel = Weg
campaign-number = Wie viele
campaign-what-counted = Was gezählt wurde
campaign-how-counted = Wer gezählt hat und wie
campaign-evaluation = Was sich verändert hat
campaign-no-evaluation = Es ist nicht bekannt, was sich verändert hat.
campaign-evaluation-note = Dieselbe Frage wurde vor der Kampagne einer Stichprobe gestellt und danach einer anderen. Das Intervall (95 %) gibt an, wie groß der Unterschied sein kann. Es sagt nicht, dass die Kampagne die Ursache war.
campaign-question = Frage, und wer gefragt wurde
campaign-before = Vorher
campaign-after = Nachher
campaign-compared = Unterschied
campaign-share = { $yes } von { $asked }
campaign-share-withheld = von { $asked } Befragten, zu wenige für eine Angabe
campaign-withheld = zu wenige für eine Angabe
campaign-interval = von { $low } bis { $high } Prozentpunkte
campaign-adoptions = Von anderen Mitgliedern genutzt
campaign-adoptions-count = { $n ->
    [0] Keines von { $of } Mitgliedern hat ihre Materialien übernommen. Das heißt nicht, dass niemand sie nutzt.
    [one] { $n } von { $of } Mitgliedern hat ihre Materialien übernommen.
   *[other] { $n } von { $of } Mitgliedern haben ihre Materialien übernommen.
}
campaign-adopted-on = Übernommen am
campaign-used = Wann genutzt
campaign-state-draft = Entwurf
campaign-state-planned = Geplant
campaign-state-running = Läuft
campaign-state-over = Beendet
campaign-state-evaluated = Beendet und ausgewertet
campaign-state-dropped = Verworfen
campaign-audience-children-under-10 = Kinder bis 9 Jahre
campaign-audience-children-10-13 = Kinder von 10 bis 13 Jahren
campaign-audience-children-14-17 = Kinder und Jugendliche von 14 bis 17 Jahren
campaign-audience-parents = Eltern und andere Betreuungspersonen
campaign-audience-teachers = Lehrkräfte
campaign-audience-professionals = Fachkräfte, die mit Kindern zu tun haben
campaign-audience-providers = Anbieter
campaign-audience-public = Die Öffentlichkeit
campaign-audience-worried = Menschen, die sich wegen ihres eigenen Verhaltens sorgen
campaign-channel-schools = Schulen
campaign-channel-television = Fernsehen
campaign-channel-radio = Radio und Podcasts
campaign-channel-press = Zeitungen und Zeitschriften
campaign-channel-website = Eigene Website
campaign-channel-social-media = Soziale Medien
campaign-channel-games = Spiele und Filmplattformen
campaign-channel-search-engines = Suchmaschinen
campaign-channel-public-places = Plakate und Bildschirme im öffentlichen Raum
campaign-channel-events = Veranstaltungen und Kurse
campaign-channel-helplines = Hilfetelefone und Meldestellen
campaign-channel-offices = Ämter und Praxen
campaign-material-leaflet = Faltblatt
campaign-material-poster = Plakat
campaign-material-lesson = Unterrichtseinheit
campaign-material-guide = Leitfaden
campaign-material-film = Film
campaign-material-audio = Tonaufnahme
campaign-material-texts = Texte
campaign-material-kit = Materialpaket
campaign-licence-cc0 = Alles (CC0)
campaign-licence-cc-by = Nutzen und ändern, mit Namensnennung (CC BY)
campaign-licence-cc-by-sa = Ebenso, Weitergabe unter derselben Lizenz (CC BY-SA)
campaign-licence-cc-by-nc = Nutzen und ändern, aber nicht verkaufen (CC BY-NC)
campaign-licence-cc-by-nd = Unverändert nutzen (CC BY-ND)
campaign-licence-government-open = Eine offene Lizenz einer Regierung
campaign-licence-ask-first = Zuerst die herausgebende Stelle fragen
campaign-licence-not-for-reuse = Nicht zur Weiterverwendung
campaign-counted-people = Personen, jede einmal
campaign-counted-shown = Einblendungen
campaign-counted-visits = Besuche
campaign-counted-copies = ausgegebene Exemplare
campaign-counted-contacts = Anrufe, Schreiben und Nachrichten
campaign-counted-sessions = Unterrichtsstunden, Kurse und Veranstaltungen
campaign-change-clearly-more = Deutlich mehr
campaign-change-within-chance = Im Rahmen des Zufalls
campaign-change-clearly-less = Deutlich weniger
campaign-change-too-few = Zu wenige für eine Aussage
adoption-gist = { $member } übernimmt „{ $name }“
