### Ein Indikator.

indicator-unit = Einheit
indicator-measure = Bestand oder Zugang
indicator-direction = Richtung
indicator-cell = Kleinste Zahl, die veröffentlicht wird
indicator-cell-text = { $n }. Kleinere Zahlen werden nicht veröffentlicht, damit niemand erkannt werden kann.
indicator-observations = Verzeichnete Zahlen
indicator-members = Mitglieder mit Zahlen
indicator-choose = Mitglied
indicator-all = Alle
indicator-choose-go = Anzeigen
indicator-figures = Zahlen
indicator-nothing = Es ist keine Zahl verzeichnet.
indicator-grades = Beleggrade
indicator-vintages = Kenntnisstände
indicator-vintages-text = Was das Register an jedem Tag wusste, an dem eine dieser Zahlen eingetragen oder geändert wurde:
indicator-vintage-now = Jetzt
indicator-whole = Alle Mitglieder oder die Welt
indicator-series-of = { $whose }: { $values }
