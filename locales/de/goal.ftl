### Ein operatives Ziel.

goal-finding = { $missing ->
    [0] Über { $k } von { $n } Mitgliedern ist etwas bekannt, also über alle.
    [one] Über { $k } von { $n } Mitgliedern ist etwas bekannt. Über { $missing } Mitglied ist nichts bekannt.
   *[other] Über { $k } von { $n } Mitgliedern ist etwas bekannt. Über { $missing } Mitglieder ist nichts bekannt.
}
goal-questions = Was bekannt ist
card-known = Über wie viele Mitglieder ist etwas bekannt?
card-baseline = Für wie viele ist eine Ausgangslage bekannt: was sie bereits taten?
card-commitment = Von wie vielen ist eine Zusage bekannt?
card-progress = Für wie viele ist bekannt, dass seither etwas getan wurde?
card-progress-note = Eine Fortschrittsangabe ist noch keine eingehaltene Zusage.
card-official = Wie viele äußern sich im Formular der Allianz?
card-lanzarote = Wie viele sind Vertragspartei der Lanzarote-Konvention?
card-budapest = Wie viele sind Vertragspartei der Budapest-Konvention?
card-opsc = Wie viele sind Vertragspartei des Fakultativprotokolls?
card-law-note = Ein Gesetz ist noch kein Ergebnis.
card-campaigns = Wie viele Kampagnen sind verzeichnet?
card-hotlines = In wie vielen Mitgliedern nimmt eine Meldestelle Meldungen entgegen?
card-examined = Für wie viele haben Scanner unterschrieben, wie viel sie geprüft haben?
card-measured = Für wie viele wurden Zahlen zur Entfernung veröffentlicht?
card-practices = Wie viele gute Praktiken dienen dieser politischen Zielsetzung?
goal-figures = Zahlen
goal-examined = Auf bekanntes Material geprüft
goal-examined-text = Gezählt von den Scannern derer, die Dateien speichern, und von ihnen unterschrieben. Die neuesten Zahlen.
goal-examined-all = Alle Zahlen
goal-indicators = Indikatoren zu diesem Ziel
goal-no-indicator = Zu keinem Indikator dieses Ziels gibt es bisher Zahlen.
goal-members = Mitglied für Mitglied
goal-members-text = Ein Kennzeichen zeigt, wer hinter dem steht, was zu diesem Ziel bekannt ist. Eine Kachel führt zur Seite des Mitglieds.
goal-grid-label = Die Mitglieder und was zu diesem Ziel bekannt ist
goal-statements = Was angegeben wurde
goal-statements-text = { $n ->
    [one] { $n } Angabe zu diesem Ziel ist verzeichnet.
   *[other] { $n } Angaben zu diesem Ziel sind verzeichnet.
}
goal-statements-all = In allen suchen
goal-practices = Gute Praktiken
goal-practices-nothing = Zu dieser politischen Zielsetzung ist keine gute Praxis verzeichnet.
goal-practices-text = Praktiken sind unter der politischen Zielsetzung „{ $target }“ abgelegt.
goal-missing = Was fehlt
goal-missing-text = { $n ->
    [one] Über { $n } Mitglied ist zu diesem Ziel nichts bekannt.
   *[other] Über { $n } Mitglieder ist zu diesem Ziel nichts bekannt.
} Von { $promises } ist keine Zusage bekannt. Das heißt nicht, dass nichts getan wurde.
goal-others = Die anderen Ziele
spread-title = { $missing ->
    [0] Für jedes der { $k } Mitglieder ist mindestens eine Angabe verzeichnet, für keines mehr als { $most }
    [one] Für { $missing } Mitglied ist keine Angabe verzeichnet, für { $k } eine oder mehrere, für keines mehr als { $most }
   *[other] Für { $missing } Mitglieder ist keine Angabe verzeichnet, für { $k } eine oder mehrere, für keines mehr als { $most }
}
spread-axis = Angaben
spread-desc = Wie viele Angaben zu diesem Ziel verzeichnet sind, Mitglied für Mitglied. Das misst die Einträge, nicht den Einsatz.
spread-source = Aus dem Register gezählt.
spread-dot = { $name }: { $count ->
    [0] nichts bekannt
    [one] { $count } Angabe
   *[other] { $count } Angaben
}
goal-victims = Das Ziel „jedes Jahr ein Zehntel mehr“ auf einer Seite
