### Campagnes de sensibilisation.

campaigns-title = Campagnes de sensibilisation
campaigns-lead = { $n ->
    [one] { $n } campagne est consignée
   *[other] { $n } campagnes sont consignées
}. { $k } membres sur { $of } sont nommés par au moins l’une d’elles.
campaigns-lead-member = { $n ->
    [0] Aucune campagne consignée ne nomme ce membre. Cela ne signifie pas qu’il n’y en a pas eu.
    [one] { $n } campagne consignée nomme ce membre.
   *[other] { $n } campagnes consignées nomment ce membre.
}
campaigns-note = Certaines campagnes ont été menées dans de nombreux États que la source ne nomme pas un par un. Elles ne sont comptées pour aucun membre en particulier.
campaigns-chart = { $n ->
    [one] { $n } campagne consignée, début : { $first }
   *[other] { $n } campagnes consignées, début de la première : { $first }
}
campaigns-chart-sub = Une barre va du début à la fin. Ligne en tirets : la fin n’est pas connue. Points : la source indique que la campagne revient chaque année.
campaigns-chart-source = Chaque campagne indique sa propre source dans la liste ci-dessous.
campaigns-list = Toutes les campagnes, par ordre chronologique
campaigns-where = Lieu
campaigns-organiser = Responsable :
campaigns-yearly = chaque année, première fois : { $start }
campaigns-closed = début : { $start }, fin : { $end }
campaigns-open = début : { $start }, fin inconnue
campaigns-ended = début inconnu, fin : { $end }
campaigns-no-date = aucune date connue
calendar-title = Calendrier des campagnes
calendar-lead = { $n ->
    [one] { $n } campagne est consignée en tout. Celles qui tombent dans cette année figurent ci-dessous.
   *[other] { $n } campagnes sont consignées en tout. Celles qui tombent dans cette année figurent ci-dessous.
}
calendar-year = Année
calendar-before = L’année précédente
calendar-after = L’année suivante
calendar-file = Pour votre propre calendrier (iCalendar)
calendar-bad-year = « { $given } » n’est pas une année de 1990 à 2100. Écrivez-la en quatre chiffres.
calendar-chart = { $n ->
    [one] { $n } campagne en { $year }
   *[other] { $n } campagnes en { $year }
}
calendar-chart-sub = Une barre va du premier au dernier jour, dans la mesure où ils tombent dans cette année. Ligne en tirets : le dernier jour n’est pas connu.
campaign-aim = Ce qu’elle veut changer
campaign-members = Membres
campaign-leads = (responsable)
campaign-audiences = À qui elle s’adresse
campaign-channels = Par quels moyens
campaign-languages = Langues
campaign-planned = Prévue pour
campaign-ran = Menée
campaign-not-begun = Elle n’a pas commencé.
campaign-materials = Supports
campaign-no-materials = Aucun support n’est indiqué.
campaign-materials-note = Les supports se trouvent chez leurs éditeurs. Rien n’en est conservé ici. Une empreinte (SHA-256) permet de vérifier qu’un document est bien celui dont il s’agit.
campaign-material-title = Titre
campaign-material-kind = De quoi il s’agit
campaign-material-language = Langue
campaign-material-licence = Ce que d’autres peuvent en faire
campaign-material-place = Où il se trouve
campaign-material-publisher = chez son éditeur
campaign-reach = Qui a été touché
campaign-no-reach = Rien n’est indiqué sur les personnes touchées.
campaign-reach-note = Chaque nombre compte autre chose, de la manière indiquée à côté. Ils ne sont pas additionnés.
campaign-channel = Moyen
campaign-number = Combien
campaign-what-counted = Ce qui a été compté
campaign-how-counted = Par qui et comment cela a été compté
campaign-evaluation = Ce qui a changé
campaign-no-evaluation = Rien n’est connu de ce qui a changé.
campaign-evaluation-note = Une question a été posée à un échantillon avant la campagne, et à un autre après. L’intervalle (95 %) indique quelle peut être l’ampleur de la différence. Il ne dit pas que la campagne en est la cause.
campaign-question = La question, et à qui elle a été posée
campaign-before = Avant
campaign-after = Après
campaign-compared = Différence
campaign-share = { $yes } sur { $asked }
campaign-share-withheld = sur { $asked } personnes interrogées, trop peu pour être indiqué
campaign-withheld = trop peu pour être indiqué
campaign-interval = de { $low } à { $high } points de pourcentage
campaign-adoptions = Reprise par d’autres membres
campaign-adoptions-count = { $n ->
    [0] Aucun des { $of } membres n’en a repris les supports. Cela ne signifie pas que personne ne les utilise.
    [one] { $n } membre sur { $of } en a repris les supports.
   *[other] { $n } membres sur { $of } en ont repris les supports.
}
campaign-adopted-on = Reprise le
campaign-used = Période d’utilisation
campaign-state-draft = Projet
campaign-state-planned = Prévue
campaign-state-running = En cours
campaign-state-over = Terminée
campaign-state-evaluated = Terminée et évaluée
campaign-state-dropped = Abandonnée
campaign-audience-children-under-10 = Enfants jusqu’à 9 ans
campaign-audience-children-10-13 = Enfants de 10 à 13 ans
campaign-audience-children-14-17 = Enfants de 14 à 17 ans
campaign-audience-parents = Parents et autres personnes responsables d’enfants
campaign-audience-teachers = Enseignants
campaign-audience-professionals = Professionnels en contact avec des enfants
campaign-audience-providers = Hébergeurs et autres prestataires
campaign-audience-public = Le public
campaign-audience-worried = Personnes qui s’inquiètent de leur propre comportement
campaign-channel-schools = Écoles
campaign-channel-television = Télévision
campaign-channel-radio = Radio et podcasts
campaign-channel-press = Journaux et magazines
campaign-channel-website = Un site propre à la campagne
campaign-channel-social-media = Réseaux sociaux
campaign-channel-games = Jeux et plateformes de films
campaign-channel-search-engines = Moteurs de recherche
campaign-channel-public-places = Affiches et écrans dans l’espace public
campaign-channel-events = Événements et formations
campaign-channel-helplines = Lignes d’écoute et lignes de signalement
campaign-channel-offices = Administrations et cabinets
campaign-material-leaflet = Dépliant
campaign-material-poster = Affiche
campaign-material-lesson = Leçon
campaign-material-guide = Guide
campaign-material-film = Film
campaign-material-audio = Enregistrement sonore
campaign-material-texts = Textes
campaign-material-kit = Mallette
campaign-licence-cc0 = Tout (CC0)
campaign-licence-cc-by = L’utiliser et le modifier, en nommant son auteur (CC BY)
campaign-licence-cc-by-sa = De même, à diffuser sous la même licence (CC BY-SA)
campaign-licence-cc-by-nc = L’utiliser et le modifier, sans le vendre (CC BY-NC)
campaign-licence-cc-by-nd = L’utiliser tel quel (CC BY-ND)
campaign-licence-government-open = Une licence ouverte d’un gouvernement
campaign-licence-ask-first = Demander d’abord à son éditeur
campaign-licence-not-for-reuse = Pas de réutilisation
campaign-counted-people = personnes, chacune comptée une fois
campaign-counted-shown = affichages ou passages
campaign-counted-visits = visites
campaign-counted-copies = exemplaires remis
campaign-counted-contacts = appels, courriers et messages
campaign-counted-sessions = séances en classe, formations et événements
campaign-change-clearly-more = Nettement plus
campaign-change-within-chance = Peut tenir au hasard
campaign-change-clearly-less = Nettement moins
campaign-change-too-few = Trop peu de réponses pour se prononcer
adoption-gist = { $member } : reprise de « { $name } »
