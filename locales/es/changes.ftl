### Qué ha cambiado.

changes-title = Qué ha cambiado
changes-lead = Todas las versiones de todas las fichas, las más recientes primero. Nada se sobrescribe: lo modificado permanece, con el motivo.
changes-all-kinds = Todos los tipos de ficha
changes-feed = Accord: qué ha cambiado
changes-feed-link = Seguir esta lista como canal (Atom)
changes-json = Para máquinas (JSON)
changes-new = nuevo
changes-amended = modificado
changes-none = Ningún cambio corresponde a esta selección.
changes-nothing-shown = El cambio está en una parte de la ficha que esta página no compara.
changes-why = Motivo: { $reason }. Introducido por: { $actor }.
changes-entry = { $kind } { $id }, { $version }
