### Retrait : ce qui a été signalé à une ligne de signalement, et ce qu’un analyste en fait.

work-nav-takedown = Retrait
work-waits-takedown = { $n ->
    [one] { $n } adresse signalée attend d’être évaluée
   *[other] { $n } adresses signalées attendent d’être évaluées
}
takedown-title = Adresses signalées
takedown-next = Suivante
takedown-next-text = La plus urgente de celles que vous n’avez pas encore évaluées.
takedown-own = Ce que vous avez pris
takedown-waiting = Ce qui attend : { $n }
takedown-nothing = Rien n’attend.
takedown-nothing-left = Rien n’attend que vous n’ayez déjà évalué vous-même.
takedown-further = { $n ->
    [one] Une autre attend après celles-ci.
   *[other] { $n } autres attendent après celles-ci.
}
takedown-item = Adresse
takedown-age = Attend depuis
takedown-signs = Urgence
takedown-reported = Signalée
takedown-reported-times = { $n ->
    [one] une fois
   *[other] { $n } fois ou plus
}
takedown-state = Évaluation
takedown-break = Vous examinez des adresses depuis { $n } minutes sans pause. Faites-en une maintenant : ce que vous avez pris reste à vous, et ce qui attend garde son ordre.
age-minutes = { $n } min
age-hours = { $n } h
age-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}

item-state-new = Nouvelle
item-state-triaged = À examiner
item-state-in-review = Un second examen est attendu
item-state-in-scope = Illicite
item-state-out-of-scope = Hors périmètre
item-state-undetermined = On ne peut pas se prononcer
item-state-needs-access = Accessible à personne
item-state-disputed = Deux avis divergent
sign-at-risk = Un enfant en danger en ce moment
sign-live = En direct
sign-new-victim = Peut-être un enfant que personne n’a identifié
sign-none = Rien n’a été dit
intake-channel-form = Formulaire public
intake-channel-api = Système d’une autre organisation
breadth-baseline = Illicite partout
breadth-national = Illicite dans ce pays

hosting-state-unknown = Non connu
hosting-state-resolving = Recherche en cours
hosting-state-attributed = Trouvé
hosting-state-stale = Trouvé, mais il y a trop longtemps
hosting-state-behind-cdn = Derrière un réseau qui le masque
hosting-state-moved = Le contenu a changé de place
hosting-state-not-routable = L’adresse ne mène nulle part
party-hotline = Ligne de signalement
party-police = Police
party-authority = Autorité
party-host = Hébergeur
party-cdn = Réseau placé devant lui
party-reseller = Revendeur
party-site = Site
party-upstream = Réseau qui le raccorde
party-registrar = Bureau d’enregistrement
party-regulator = Régulateur
party-is = { $party } : { $name }

item-title = Une adresse signalée
item-first = Premier signalement
item-times = Signalée
item-times-n = { $n ->
    [one] une fois
   *[other] { $n } fois
}
item-hosting = Où se trouve le contenu
item-seek-host = Chercher à nouveau
hosting-known = Connu depuis le { $when } : { $sure }
hosting-confidence-guessed = supposé
hosting-confidence-likely = probable
hosting-confidence-sure = sûr
item-mine = Vous l’examinez
item-others = Quelqu’un d’autre l’examine
item-first-waits = Vous l’avez évaluée. Quelqu’un d’autre l’examine aussi.
item-second = Un second examen est attendu. Ce que la première personne a constaté est affiché une fois que vous avez vous-même décidé.
item-settle = Deux personnes ne sont pas d’accord. Vous ne l’avez pas encore examinée, vous pouvez donc trancher. Ce qu’elles ont constaté est affiché ensuite.
item-disputed-own = L’évaluation est contestée. Quelqu’un qui ne l’a pas encore examinée tranche.

item-reports = Signalements
item-report-when = Quand
item-report-how = Comment
item-report-who = Par qui
item-report-nobody = Personne n’est connu
item-report-words = Un texte l’accompagne ; il est affiché avec l’adresse
item-report-class = Classée par qui l’a signalée : { $class }
item-report-digests = { $n ->
    [one] { $n } empreinte de ce qui s’y trouve
   *[other] { $n } empreintes de ce qui s’y trouve
}
item-reports-further = Les autres signalements sont comptés, sans être énumérés.

item-address = L’adresse
item-sealed = Elle est gardée sous clé. Que vous l’ouvriez, et à quelle fin, est consigné.
item-open-assess = L’ouvrir pour l’évaluer
item-open-locate = L’ouvrir pour trouver où est le contenu
item-open-police = L’ouvrir pour informer la police
item-opened-assess = Ouverte pour l’évaluer
item-opened-locate = Ouverte pour trouver où est le contenu
item-opened-police = Ouverte pour informer la police
item-open-warning = Ne l’examinez que dans la visionneuse isolée de votre ligne de signalement, jamais dans ce navigateur.
item-copy = Copier
item-copied = Copiée
item-close = La remettre sous clé
item-destroyed = L’adresse a été détruite à la fin de son délai de conservation.
item-contacts = Qui en informer
item-contact-from = Source : { $source }, { $day }
item-said = Ce qui a été dit avec elle
item-said-show = Signalement { $n }
item-said-note = Dans les mots de l’auteur du signalement
item-said-contact = Comment poser une question à l’auteur du signalement
item-said-reference = Référence propre à l’organisation qui l’a signalée

item-decide = Qu’est-ce que c’est ?
item-take = La prendre pour l’examiner
item-put-back = La remettre dans la file
item-in-scope = Illicite
item-in-scope-text = Selon une classe que le tableau de votre pays retient :
item-no-class = Le registre n’a aucune classe que le tableau de votre pays retienne. Prévenez ceux qui exploitent ce site.
item-also = Autres niveaux qui s’appliquent
item-also-text = Ils sont conservés avec l’adresse et transmis à ceux qui comptent selon eux.
item-out-of-scope = Hors périmètre
item-undetermined = On ne peut pas se prononcer
item-needs-access = Accessible à personne
item-why = Pourquoi on ne peut pas se prononcer, ou ce qui bloque l’accès
item-why-hint = Par exemple un mot de passe, un paiement, une invitation. N’écrivez pas l’adresse ici.
item-reason-address = Le motif mentionne une adresse ou un site, et il est lu par tous ceux qui voient cette page. Formulez-le sans cela : l’adresse figure ici, gardée sous clé.
item-decided = Ce qui a été constaté
item-found-by = { $who } : { $what }
item-found-you = Vous
item-found-lists = Contenu connu : deux listes indépendantes concordent.
item-undo = Revenir sur la décision
item-undo-left = { $n ->
    [one] Il reste { $n } seconde pour revenir sur la décision. Rien ne part avant.
   *[other] Il reste { $n } secondes pour revenir sur la décision. Rien ne part avant.
}
item-undo-over = Le délai pour revenir sur la décision est écoulé.
item-contest = Contester
item-contest-why = Pourquoi ce n’est pas exact
item-contest-hint = Rien d’autre n’est envoyé tant que quelqu’un qui ne l’a pas encore examinée n’a pas tranché.
item-reopen = La reprendre

shortcuts-title = Touches
shortcuts-text = Pendant que vous écrivez, elles ne font rien.
shortcuts-next = Suivante
shortcuts-open = Ouvrir l’adresse pour l’évaluer
shortcuts-copy = Copier l’adresse
shortcuts-take = La prendre pour l’examiner, ou la reprendre
shortcuts-back = La remettre dans la file
shortcuts-class = Illicite, selon la classe de ce numéro
shortcuts-out = Hors périmètre
shortcuts-why = Aller au motif pour lequel on ne peut pas se prononcer
shortcuts-undo = Revenir sur votre décision
shortcuts-off = Désactiver les touches
shortcuts-on = Activer les touches
