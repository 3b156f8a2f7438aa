### Ce qui a changé.

changes-title = Ce qui a changé
changes-lead = Toutes les versions de toutes les fiches, les plus récentes d’abord. Rien n’est écrasé : ce qui a été modifié reste, avec le motif.
changes-all-kinds = Tous les types de fiches
changes-feed = Accord : ce qui a changé
changes-feed-link = Suivre cette liste par flux (Atom)
changes-json = Pour les machines (JSON)
changes-new = nouveau
changes-amended = modifié
changes-none = Aucun changement ne correspond à ce choix.
changes-nothing-shown = Le changement porte sur une partie de la fiche que cette page ne compare pas.
changes-why = Motif : { $reason }. Saisi par : { $actor }.
changes-entry = { $kind } { $id }, { $version }
