### Goal 1 on one page: do identified victims grow by a tenth each year?
victims-page = Jedes Jahr ein Zehntel mehr
victims-goal-met = Das Ziel ist erreicht: Die Zahl der identifizierten Opfer stieg um mindestens 10 % im Jahr
victims-goal-not-met = Das Ziel ist nicht erreicht: Die Zahl der identifizierten Opfer stieg um weniger als 10 % im Jahr
victims-goal-open = Ob die Zahl der identifizierten Opfer um 10 % im Jahr stieg, lässt sich noch nicht sagen
victims-finding = Die Zahl der identifizierten Opfer in der ICSE-Datenbank veränderte sich von { $first } ({ $first-day }) auf { $last } ({ $last-day }). Die Zahl umfasst alle bisher identifizierten Opfer.
victims-judged = Anhand wie vieler Mitglieder geurteilt wird
victims-judged-text = Die ICSE-Zahl gilt für die ganze Datenbank, und niemand veröffentlicht, wie viel jedes Mitglied dazu beigetragen hat. Daneben geben hier { $k } von { $n } Mitgliedern an, wie viele Opfer ihre Polizei identifiziert hat.
victims-judged-nothing = Noch hat kein Mitglied eine solche Zahl angegeben. Das sagt nichts darüber, was es getan hat.
victims-all-figures = Definition und alle Zahlen
victims-declared-table = Von Mitgliedern angegeben, Jahr für Jahr
victims-undeclared = Nichts angegeben
victims-known = Woher das bekannt ist
victims-known-icse = Die ICSE-Zahlen sind die, die INTERPOL und andere veröffentlicht haben, jede mit ihrer Quelle. Sie erscheinen in unregelmäßigen Abständen, oft als „mehr als“ eine runde Zahl. Die Jahre zwischen zwei Zahlen werden nicht ergänzt.
victims-known-members = Die Zahlen der Mitglieder zählen deren Polizeidienststellen, Monat für Monat. Eine Person gibt einen Monat ein, und eine andere bestätigt ihn; das Jahr wird für das Mitglied unterzeichnet und vom Sekretariat veröffentlicht. Nicht alle Mitglieder zählen dasselbe: Zählt eines ab einem Jahr anders, so bricht seine Reihe dort, und über den Bruch hinweg wird nichts verglichen. Zusammengezählt werden nur Mitglieder mit Zahlen aus beiden Jahren.
victims-known-small = Eine Anzahl unter 5 wird nicht gezeigt und mit ihr auch so viele andere nicht, dass niemand sie errechnen kann. Niemand wird beschrieben: Es gibt Anzahlen und sonst nichts.
victims-queries = Die Abfragen hinter dieser Seite
