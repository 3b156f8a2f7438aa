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
intake-channel-mail = Messagerie
takedown-letters = { $n ->
    [one] Un courrier de la boîte aux lettres attend une personne : aucune machine n’a pu le prendre en charge. Quiconque lit la boîte avec un logiciel de messagerie l’y trouve.
   *[other] { $n } courriers de la boîte aux lettres attendent une personne : aucune machine n’a pu les prendre en charge. Quiconque lit la boîte avec un logiciel de messagerie les y trouve.
}
takedown-letters-why = Ce qui ne va pas
takedown-letters-further = { $n ->
    [one] Un autre n’est pas énuméré.
   *[other] { $n } autres ne sont pas énumérés.
}
takedown-letter-came = Trouvé
takedown-letter-place = Où
takedown-letter-expected = Ce qui serait correct
takedown-letter-found = Ce qui s’y trouve
takedown-letter-line = ligne { $n }
takedown-letter-whole = Le courrier
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
availability-title = Présence du contenu
availability-state-unknown = Personne n’a vérifié depuis le signalement
availability-state-online = Le contenu est là
availability-state-suspected-gone = Le contenu n’était pas là, une fois
availability-state-confirmed-gone = Le contenu a disparu
availability-state-relapsed = Le contenu avait disparu et il est de nouveau là
availability-state-depends-on-access = On ne peut pas se prononcer d’ici
availability-seen = Vu pour la dernière fois le { $when }
availability-missed = Absent pour la première fois le { $when }
availability-last = Vérifié pour la dernière fois le { $when }
availability-gone-since = Disparu depuis le { $when }
availability-again-since = De nouveau là depuis le { $when }
look-title = Le contenu est-il toujours là ?
look-text = Ouvrez l’adresse pour vérifier si le contenu est là, examinez-la dans la visionneuse isolée de votre ligne de signalement, puis indiquez ce que vous avez vu. Le contenu est considéré comme disparu après deux constats d’absence, à dix minutes d’intervalle.
look-wanted = L’adresse a été de nouveau signalée le { $when }, après que le contenu avait disparu ou avait été déclaré tel. Vérifiez s’il est de nouveau là.
look-again = À vérifier de nouveau
look-say-there = Le contenu est là
look-say-gone = Le contenu a disparu
look-say-closed = On ne peut pas se prononcer
look-saw-there = Là
look-saw-gone = Disparu
look-saw-closed = Impossible de se prononcer
look-list = Vérifications jusqu’ici
look-house = ce site, de l’extérieur
look-house-came = ce site, de l’extérieur ({ $came })
look-once = { $saw } : { $who }, { $first }
look-often = { $n ->
    [one] { $saw } : { $who }, { $first }
   *[other] { $saw } : { $who }, { $n } fois, du { $first } au { $last }
}
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
item-open-look = L’ouvrir pour vérifier si le contenu est là
item-opened-assess = Ouverte pour l’évaluer
item-opened-locate = Ouverte pour trouver où est le contenu
item-opened-police = Ouverte pour informer la police
item-opened-look = Ouverte pour vérifier si le contenu est là
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

item-emergency = Une vie est en danger
item-emergency-text = La police de votre pays est appelée aussitôt, à toute heure, puis de nouveau toutes les dix minutes jusqu’à ce que l’un de ses agents réponde. Ce qu’elle décide lui appartient.
item-emergency-do = Appeler la police maintenant
item-emergency-again = L’appeler de nouveau
item-raised = La police a été appelée par { $who } le { $when }.
item-frozen-title = Arrêtée
item-frozen = Arrêtée par { $who } jusqu’au { $when }. Aucune notification ne part, et plus rien n’est fait au sujet de celles qui sont parties.
item-freeze = L’arrêter pour un temps
item-freeze-text = Parce qu’un tribunal l’ordonne, ou parce qu’une erreur est examinée. Toute la ligne de signalement le voit. Aucune notification ne part ; rien de ce qui est parti n’est repris.
item-freeze-why = Pourquoi
item-freeze-hint = Tous ceux qui voient cette page le lisent. N’écrivez pas l’adresse ici.
item-freeze-hours = Pour combien d’heures
item-freeze-do = L’arrêter
item-thaw = Lever l’arrêt
freeze-refused-reason = Indiquez pourquoi elle est arrêtée, en 1 000 caractères au plus.
freeze-refused-lasting = Elle peut être arrêtée pour 1 à 72 heures. Choisissez un nombre dans ces limites.
freeze-refused-already = Elle est déjà arrêtée. Levez l’arrêt avant de l’arrêter de nouveau.
freeze-refused-nothing = Rien ne l’arrête plus. Rechargez la page.
freeze-refused-not-yours = Seule l’organisation qui l’a arrêtée peut lever l’arrêt.

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
lists-title = Sur des listes de contenus connus
lists-independent = Des listes de deux États contiennent un fichier signalé pour cette adresse.
lists-one = Une seule liste contient un fichier signalé pour cette adresse.
lists-text = Une empreinte dit ce qui a été signalé, et non ce qui s’y trouve maintenant. La personne qui évalue l’examine.
lists-line = { $organisation } ({ $country }), { $kind }
lists-line-level = { $organisation } ({ $country }), { $kind } : { $level }
