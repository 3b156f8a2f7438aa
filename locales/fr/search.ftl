### Recherche.

search-title = Recherche
search-title-words = Recherche : { $words }
search-words = Mots
search-hint = Tous les mots doivent figurer dans le texte. Le dernier peut être le début d’un mot. Les textes sont en anglais.
search-sort = Ordre
search-sort-own = Par numéro ou par nom
search-sort-newest = Dernières saisies d’abord
search-go = Rechercher
search-more = Autres filtres, ordre
search-filters = Filtres actifs
search-remove = Retirer le filtre
search-count = { $n ->
    [0] Rien n’a été trouvé
    [one] { $n } fiche trouvée
   *[other] { $n } fiches trouvées
}
search-count-floor = Au moins { $n } fiches trouvées. Le décompte s’arrête là.
search-meant = « { $name } » est le nom d’un membre. Les noms des membres ne font pas partie des textes.
search-meant-link = Toutes les déclarations concernant ce membre : { $name }
search-none = Aucun texte du registre ne contient tout cela. Cela ne signifie pas que rien n’a été fait.
search-none-words = Utilisez moins de mots, ou seulement le début du dernier.
search-none-filters = Retirez un filtre. Certains types de fiches n’ont ni objectif, ni objectif stratégique, ni indication de qui en répond.
search-none-language = Cherchez en anglais : les textes du registre sont en anglais.
search-data = Emporter le résultat
search-data-text = Les mêmes fiches sous forme de fichiers, avec toutes les sources.
search-too-long = La recherche peut porter sur { $most } caractères au plus. Utilisez moins de mots.
search-bad-page = « { $given } » n’est pas un numéro de page. Les pages se comptent à partir de 1.
