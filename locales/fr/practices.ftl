### Bonnes pratiques.

practices-title = Bonnes pratiques
practices-lead = { $n ->
    [one] { $n } pratique est consignée
   *[other] { $n } pratiques sont consignées
}, provenant de { $k } membres sur { $of }.
practices-lead-member = { $n ->
    [0] Aucune pratique n’est consignée pour ce membre. Cela ne signifie pas qu’il n’y en a pas.
    [one] { $n } pratique est consignée pour ce membre.
   *[other] { $n } pratiques sont consignées pour ce membre.
}
practices-note = Une pratique figure ici parce qu’une source la décrit. Il appartient aux lecteurs de juger de son efficacité et de sa pertinence ailleurs.
practices-none = Aucune pratique ne correspond à ce choix.
