### Les rapports dans les espaces de travail : le formulaire, ses signatures, son classeur, et ce qui attend sur le bureau.

work-nav-reports = Rapports
reports-title = Rapports
reports-none = Il n’y a aucun rapport. À l’ouverture d’un cycle, le secrétariat en ouvre un pour chaque membre.
reports-round = Cycle
reports-state = État
reports-due = Échéance
reports-there = Réponses données
reports-mend = À corriger ou à expliquer

desk-reports = Rapports qui vous attendent
desk-nothing = Rien ne vous attend.
waits-begin = Commencer le rapport
waits-write = Poursuivre le rapport
waits-ask = Demander les signatures
waits-approve = Approuver le rapport
waits-sign = Signer le rapport
waits-submit = Remettre le rapport
waits-check = Vérifier qu’il est complet
waits-publish = Publier le rapport
waits-returned = Renvoyé : { $reason }

report-title = { $member } : rapport pour le cycle « { $event } »
report-due = { $n ->
    [0] attendu aujourd’hui, { $day }
    [one] attendu pour le { $day }, dans { $n } jour
   *[other] attendu pour le { $day }, dans { $n } jours
}
report-overdue = { $n ->
    [one] était attendu pour le { $day }, il y a { $n } jour
   *[other] était attendu pour le { $day }, il y a { $n } jours
}
report-submitted = { $late ->
    [0] remis le { $day }, à temps
    [one] remis le { $day }, avec { $late } jour de retard
   *[other] remis le { $day }, avec { $late } jours de retard
}
report-there = { $k } réponses obligatoires sur { $n }
report-to-mend = { $n ->
    [one] { $n } réponse à corriger ou à expliquer
   *[other] { $n } réponses à corriger ou à expliquer
}
report-unlooked = { $n ->
    [one] { $n } réponse du cycle précédent que personne n’a revue
   *[other] { $n } réponses du cycle précédent que personne n’a revues
}
report-parts = Sections du rapport
report-part = { $k } sur { $n }
report-part-mend = { $n } à corriger
report-by = { $name }, { $day }, { $time } UTC
report-saved = Enregistré à { $time } UTC.
report-saving = Enregistrement …
report-unsent = Pas encore enregistré : la connexion est interrompue, ou votre session est terminée (reconnectez-vous alors dans une autre fenêtre). Votre texte reste ici et sera renvoyé. Ne fermez pas cette page.
report-refused = Non enregistré. Rechargez la page ; ce que vous avez saisi est encore ici pour être copié.
report-voided = Enregistré. Les signatures portaient sur les réponses antérieures ; elles sont donc caduques.
report-merged = Quelqu’un d’autre a aussi modifié cette réponse. Les deux modifications sont réunies.
report-conflict = Quelqu’un d’autre a modifié les mêmes mots : { $who }. Cette version-là est en place pour l’instant ; la vôtre est conservée. Comparez-les et décidez.
report-decide = Comparer et décider
report-theirs = Autre version :
report-changed-by = Modifié par : { $who }.
report-show = Afficher
report-save = Enregistrer cette section
report-save-next = Enregistrer et continuer
report-still-all = Toutes les réponses du cycle précédent restent ici valables
report-choose = Choisir …
report-required = obligatoire
report-restricted = non publié
report-no-number = Pas de nombre ? Indiquez pourquoi
report-reason = Pourquoi il n’y a pas de nombre
report-reason-words = Le motif en toutes lettres
report-explanation = Explication
report-explanation-of = Explication : { $label }
report-no-answer = Pas de réponse
report-untouched = Réponse du cycle précédent ; personne ne l’a encore revue.
report-still = Elle reste valable
report-missing = Manquant :
report-must = À corriger :
report-explain = À expliquer :
report-settled = Expliqué :
report-note = Note :
report-last = Cycle précédent
report-take = Reprendre
report-history = { $n ->
    [one] { $n } version
   *[other] { $n } versions
}
report-remarks = { $n ->
    [0] Aucune remarque en suspens
    [one] { $n } remarque en suspens
   *[other] { $n } remarques en suspens
}
report-remarks-title = Remarques
report-remark-new = Nouvelle remarque
report-remark-go = Faire la remarque
report-remark-answer = Réponse
report-remark-answer-go = Répondre
report-remark-settle = Clore
report-remark-settled = Close par { $who }.
report-next = Prochaine étape
report-nothing-yet = Personne n’y a encore écrit. Les réponses du cycle précédent sont reprises lorsqu’elles peuvent rester valables : revoyez chaque section et enregistrez-la.
report-sent-back = Il a été renvoyé.
report-back = Le renvoyer
report-back-why = Le renvoyer à l’état de projet : pourquoi ?
report-awaited = Signatures encore attendues :
report-authority = l’autorité
report-office-coordinator = Coordonnateur national
report-office-delegate = Délégué du ministre
report-signed = { $office } : { $who }
report-sign = Signer pour : { $office }
report-digest = La signature porte sur ces réponses et sur aucune autre. Leur empreinte :
report-verify = Confirmer de nouveau votre identité
report-verify-why = Une signature, une remise et une publication l’exigent si la dernière confirmation date de plus de dix minutes.
report-publish-from = Le membre peut encore répondre. Le rapport pourra être publié à partir du { $day }, ou dès que le membre aura répondu.
report-act-ask = Demander leur signature aux autorités
report-act-approve = L’approuver en tant que coordonnateur
report-act-submit = Le remettre en tant que délégué du ministre
report-act-check = Confirmer qu’il est complet
report-act-begin-review = Le transmettre aux examinateurs
report-act-send-reviews = Envoyer les examens au membre
report-act-reply = Nous n’avons rien à répondre
report-act-publish = Le publier
report-state-open = Rien n’est encore écrit.
report-state-draft = Il est à l’état de projet. Lorsqu’il n’y a plus rien à corriger, à expliquer ou à revoir, le coordonnateur demande leur signature aux autorités.
report-state-authorities = Il est soumis aux autorités. Toute modification rend leurs signatures caduques.
report-state-coordinator = Toutes les autorités ont signé. Le coordonnateur national l’approuve ensuite.
report-state-delegate = Le délégué du ministre le remet ensuite : une personne qui n’a ni contribué à sa rédaction ni signé.
report-state-submitted = Il est remis et verrouillé. Le secrétariat vérifie qu’il est complet.
report-state-completeness-check = Il a été vérifié. Ce qui manque sera publié comme manquant. La suite revient aux examinateurs.
report-state-review = Il est soumis aux examinateurs.
report-state-reply = Le membre peut répondre aux examens pendant 14 jours. Le rapport est ensuite publié.
report-state-published = Il est public.
report-state-revised = Il est public et a été modifié depuis. La première version demeure.
report-workbook = Le rapport sous forme de classeur
report-workbook-down = Télécharger au format Excel
report-workbook-up = Renvoyer un classeur
report-workbook-text = Téléchargez le rapport, remplissez-le hors connexion et renvoyez-le ici. Ce qu’il modifie vous est montré avant tout enregistrement. Ce que d’autres ont écrit entre-temps est conservé.
report-workbook-file = Classeur (.xlsx)
report-workbook-look = Montrer ce qu’il modifie
report-no-file = Aucun classeur n’a été reçu. Choisissez le fichier .xlsx que vous avez téléchargé depuis ce rapport et renvoyez-le.
taken-faults = { $n ->
    [one] Rien n’a été repris de { $file } : { $n } endroit doit d’abord être corrigé.
   *[other] Rien n’a été repris de { $file } : { $n } endroits doivent d’abord être corrigés.
}
taken-faults-list = Ce qui doit être corrigé
taken-place = Feuille et cellule
taken-expected = Attendu
taken-found = Trouvé
taken-nothing = { $file } ne modifie rien.
taken-changes = { $n ->
    [one] { $file } modifie { $n } réponse. Rien n’est encore enregistré.
   *[other] { $file } modifie { $n } réponses. Rien n’est encore enregistré.
}
taken-apply = Enregistrer ces modifications
taken-leave = Laisser le rapport en l’état
taken-fate-stands = sera en place
taken-fate-merges = réuni avec ce que d’autres ont écrit
taken-fate-conflicts = d’autres ont modifié les mêmes mots : vous déciderez
conflict-title = Deux personnes ont modifié les mêmes mots
conflict-text = Dans le rapport pour le cycle « { $event } », quelqu’un a enregistré une autre réponse pendant que vous écriviez. Sa version est en place. Rien de ce que vous avez saisi n’est perdu : réunissez les deux ici.
conflict-saved = { $n ->
    [one] { $n } autre réponse est enregistrée.
   *[other] { $n } autres réponses sont enregistrées.
}
conflict-base = Votre point de départ commun
conflict-theirs = L’autre version
conflict-mine = La vôtre
conflict-make = Ce qui doit être en place
conflict-make-text = Tous les mots des deux versions figurent d’abord ici. Gardez ce qui est juste.
conflict-save = Enregistrer cette version
conflict-leave = Laisser l’autre version ; la vôtre reste dans l’historique
history-title = Historique : { $label }
history-back = Retour au rapport
history-none = Personne n’a répondu à cette question.
history-text = Tout ce qui a été saisi ici, le plus récent d’abord, avec ce que cela a modifié.
history-unstood = n’a pas été mis en place, parce que quelqu’un d’autre a été plus rapide
