### Die Mitglieder als Raster aus Kacheln.

map-title = Karte der Mitglieder
map-lead = Über { $k } von { $n } Mitgliedern ist etwas bekannt.
map-lead-goal = Zu „{ $goal }“ ist über { $k } von { $n } Mitgliedern etwas bekannt.
map-label = Mitglieder und wer über sie Auskunft gibt
map-all-kinds = Alle Angaben
map-go = Anzeigen
map-note = Alle Kacheln sind gleich groß und liegen ungefähr dort, wo das Mitglied auf dem Globus liegt. Es sind keine Grenzen eingezeichnet.
map-bad-kind = „{ $given }“ ist keine Art von Angabe. Die Arten sind baseline (Ausgangslage), commitment (Zusage) und progress (Fortschrittsangabe).
