### Wie Urteile berechnet werden.

method-title = Wie jedes Urteil berechnet wird
method-lead = Ein Urteil wird nach einer festen Regel aus Zahlen und Daten berechnet. Es steht mit seiner Begründung und seinem Rechenweg da, und alle können es nachrechnen.
method-exact = Es entscheiden ganze Zahlen und Brüche, nie gerundete Zahlen. Genau 10 % mehr sind 10 % mehr.
method-bounds = „Mehr als 30.000“ ist eine Grenze. Eine Prüfung trifft zu, wenn sie für jeden Wert zutrifft, den die Grenze zulässt, und sie trifft nicht zu, wenn sie für keinen zutrifft; sonst ist sie nicht entschieden.
method-silence = Schweigen ist kein Fortschritt. Eine fehlende Zahl wird nie ergänzt und nie als Null gezählt.
method-baseline = Was vor einer Zusage getan wurde, ist ihre Ausgangslage. Es zählt nicht für ihre Einhaltung.
method-law = Ein Gesetz ist noch kein Ergebnis. Der Stand eines Gesetzes und die Zahlen zu seiner Durchsetzung stehen getrennt.
method-no-rank = Mitglieder werden nicht in eine Rangfolge gebracht, und es gibt keine Gesamtpunktzahl.
method-real = Ein echtes Beispiel: Ziel 1
method-count = { $n ->
    [one] { $n } Urteil ist veröffentlicht.
   *[other] { $n } Urteile sind veröffentlicht.
}
method-count-link = Alle Urteile für Maschinen
method-rules = Die Regeln, jede mit einem Beispiel
method-rules-text = Die Zahlen der Beispiele sind erfunden. Das Programm beurteilt sie beim Erstellen dieser Seite mit demselben Code wie die echten.
method-example = Beispiel mit erfundenen Zahlen
method-rule-year = Ein Jahr
method-text-year = Ein Jahr erreicht das geforderte Wachstum, wenn das Zehnfache seiner Zahl mindestens das Elffache der Zahl des Vorjahres ist. Dreihundert und dann dreihundertdreißig erreichen es genau.
method-rule-path = Der Zielpfad
method-text-path = Das Gesamtergebnis. Nach einer Anzahl von Jahren wird die Zahl mit der ersten verglichen, die für jedes Jahr mit 11/10 multipliziert wird. Ein einzelnes gutes oder schlechtes Jahr entscheidet nicht.
method-rule-gap = Eine Lücke
method-text-gap = Wo Jahre zwischen zwei Zahlen unbekannt sind, wird nur die ganze Spanne beurteilt. Dazwischen wird nichts eingesetzt.
method-rule-chance = Zufall
method-text-chance = Anzahlen schwanken zufällig. Ein exaktes 80-%-Intervall des Verhältnisses zeigt, ob das Ergebnis eindeutig ist oder im Bereich des Zufalls liegt.
method-rule-few = Zu wenige
method-text-few = Wo beide Jahre zusammen weniger als 20 Fälle haben, wird ein einzelnes Jahr nicht beurteilt.
method-rule-pooled = Drei Jahre zusammen
method-text-pooled = Kleine Anzahlen werden zusammengefasst: die letzten drei Jahre gegenüber den drei Jahren davor, dreimal mit 11/10 multipliziert.
method-rule-zero = Von null an
method-text-zero = Von null an gibt es kein Verhältnis. Das Wachstum wird ab dem ersten Jahr mit mindestens zehn Fällen gerechnet.
method-rule-break = Eine Änderung der Definition
method-text-break = Keine Prüfung reicht über eine Änderung der Definition hinweg, es sei denn, ein Jahr wurde nach beiden Definitionen gezählt. Dann werden die älteren Zahlen mit dem exakten Faktor zwischen beiden multipliziert; der Faktor wird angezeigt.
method-rule-level = Ein Niveau mit einer Frist
method-text-level = Der zurückgelegte Teil des Weges wird mit dem vergangenen Teil der Zeit verglichen. Weniger als neun Zehntel davon liegen unter dem Zielpfad.
method-rule-duration = Wie lange Fälle dauern
method-text-duration = Die Hälfte der Fälle und neun von zehn müssen innerhalb der Grenze liegen. Offene Fälle zählen als noch laufend und werden nie weggelassen. Es gibt keinen Durchschnitt.
method-rule-checklist = Eine Liste
method-text-checklist = Ein Punkt der Liste zählt, wenn er erledigt, datiert und belegt ist. Ein Entwurf zählt nicht; was niemand weiß, ist nicht dasselbe wie das, was nicht vorhanden ist.
method-rule-matched = Die Summe der Allianz
method-text-matched = Zusammengezählt werden nur Mitglieder mit Zahlen in beiden Jahren. Das Urteil sagt, wie viele der 54 das sind und welchen Teil der früheren Summe sie ausmachen.
method-rule-vintages = Berichtigte Zahlen
method-text-vintages = Ein Urteil wird in drei Fassungen aufbewahrt: wie zuerst berichtet, wie beim Abschluss der Runde und nach heutigem Stand. Das Urteil beim Abschluss wird nie umgeschrieben; wo das neueste abweicht, steht dabei, wie es jetzt lauten würde.
method-rule-promise = Eine Zusage
method-text-promise = Eine Zusage ist eingehalten, wenn alle ihre geforderten Etappenziele erledigt sind, ihr Zielwert erreicht ist und der Beleg mehr ist als das Wort des Mitglieds. Aus Ungleichem wird kein Durchschnitt gebildet.
method-again = Nachrechnen
method-again-text = Der erste Befehl beurteilt eine Datei mit Zahlen und zeigt den Rechenweg. Der zweite beurteilt jedes veröffentlichte Urteil neu und vergleicht die Bytes. Der dritte leitet das ganze Protokoll neu her.
