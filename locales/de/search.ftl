### Suche.

search-title = Suche
search-title-words = Suche: { $words }
search-words = Wörter
search-hint = Alle Wörter müssen vorkommen. Das letzte darf der Anfang eines Wortes sein. Die Texte sind auf Englisch.
search-sort = Reihenfolge
search-sort-own = Nach Nummer oder Name
search-sort-newest = Zuletzt eingetragene zuerst
search-go = Suchen
search-more = Weitere Filter, Reihenfolge
search-filters = Gesetzte Filter
search-remove = Filter entfernen
search-count = { $n ->
    [0] Nichts gefunden
    [one] { $n } Eintrag gefunden
   *[other] { $n } Einträge gefunden
}
search-count-floor = Mindestens { $n } Einträge gefunden. Die Zählung endet dort.
search-meant = „{ $name }“ ist der Name eines Mitglieds. Namen von Mitgliedern gehören nicht zu den Texten.
search-meant-link = Alle Angaben zu: { $name }
search-none = Kein Text des Registers enthält all das. Das heißt nicht, dass nichts getan wurde.
search-none-words = Verwenden Sie weniger Wörter oder nur den Anfang des letzten.
search-none-filters = Entfernen Sie einen Filter. Nicht jede Art von Eintrag hat ein Ziel, eine politische Zielsetzung oder eine Angabe, wer dahintersteht.
search-none-language = Suchen Sie auf Englisch: Die Texte des Registers sind auf Englisch.
search-data = Das Ergebnis mitnehmen
search-data-text = Dieselben Einträge als Dateien, mit allen Quellen.
search-too-long = Es kann nach höchstens { $most } Zeichen gesucht werden. Verwenden Sie weniger Wörter.
search-bad-page = „{ $given }“ ist keine Seitennummer. Die Seiten zählen ab 1.
