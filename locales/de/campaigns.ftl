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
