### Was sich geändert hat.

changes-title = Was sich geändert hat
changes-lead = Jede Fassung jedes Eintrags, die neueste zuerst. Nichts wird überschrieben: Was geändert wurde, bleibt mit dem Grund erhalten.
changes-all-kinds = Alle Arten von Einträgen
changes-feed = Accord: Was sich geändert hat
changes-feed-link = Diese Liste als Feed abonnieren (Atom)
changes-json = Für Maschinen (JSON)
changes-new = neu
changes-amended = geändert
changes-none = Zu dieser Auswahl gibt es keine Änderung.
changes-nothing-shown = Die Änderung betrifft einen Teil des Eintrags, den diese Seite nicht vergleicht.
changes-why = Grund: { $reason }. Eingetragen von: { $actor }.
changes-entry = { $kind } { $id }, { $version }
