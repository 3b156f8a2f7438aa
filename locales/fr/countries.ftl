### La liste des membres.

countries-title = Les membres
countries-lead = { $n } membres. Le registre contient { $k } déclarations à leur sujet.
countries-find = Trouver un pays
countries-find-go = Afficher
countries-none = Aucun membre ne porte ce nom. Videz le champ pour les voir tous.
countries-table = Ce qui est connu de chaque membre
countries-report = Où signaler
countries-order-number = Tri par nombre de fiches, selon votre choix. Cela mesure ce qui est consigné, non les efforts.
countries-order = Par ordre alphabétique. Les membres ne sont pas classés : les sources parlent plus de certains que d’autres.
