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
practice-languages = Également en :
practice-problem = Le problème
practice-done = Ce qui a été fait
practice-measured = Ce qui a été mesuré
practice-not-measured = Aucun chiffre d’avant et d’après n’est indiqué. On ne sait pas dans quelle mesure elle fonctionne.
practice-measured-note = Chiffres du registre, chacun avec son niveau de preuve. Que l’un vienne après l’autre ne signifie pas que la pratique en est la cause.
practice-before = Avant
practice-after = Après
practice-no-figure = aucun chiffre
practice-grade = niveau de preuve { $grade }
practice-vintage = selon la publication { $n }
practice-adoptions = Reprise par d’autres membres
practice-adoptions-count = { $n ->
    [0] Aucun des { $of } membres ne l’a reprise par un engagement public.
    [one] { $n } membre sur { $of } l’a reprise par un engagement public.
   *[other] { $n } membres sur { $of } l’ont reprise par un engagement public.
}
practice-adoptions-note = Ce qu’il advient d’un engagement, et les chiffres du membre lui-même, sont suivis ici.
practice-adopted-on = Reprise le
practice-effect = Chiffres du membre lui-même, du même type
practice-before-adoption = Dernière année avant la reprise
practice-since-adoption = Année la plus récente depuis
practice-about = À propos de cette pratique
practice-cost = Coût annuel
practice-contact = À qui s’adresser
practice-reviewed = Examinée le, par une personne d’un autre pays
practice-revised = Pourquoi elle a été révisée
cost-band-nothing = Rien de plus que ce qui existe déjà
cost-band-under-10000 = Moins de 10 000 euros
cost-band-under-100000 = De 10 000 à moins de 100 000 euros
cost-band-under-1000000 = De 100 000 à moins de 1 million d’euros
cost-band-from-1000000 = 1 million d’euros ou plus
cost-band-unknown = Non calculé
text-state-original = l’original
text-state-human-checked = vérifié par une personne
text-state-machine = traduit par une machine
text-state-outdated = dépassé : l’original a changé depuis
