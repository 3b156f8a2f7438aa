### Les examens et les réponses des membres.

work-nav-reviews = Examens
reviews-title = Examens
reviews-none = Il n’y a ici aucun examen qui vous concerne.
reviews-unassigned = Rapports sans examinateur
reviews-text = Chaque échelle se lit séparément. Elles ne sont pas additionnées.
review-assign-to = Désigner un examinateur : { $member }, { $round }
review-assign-rules = Nul n’examine le pays dont il vient, un membre pour lequel il exerce un rôle, ni ce qu’il a rédigé ou signé.
review-no-candidates = Aucun compte ne pourrait examiner ce rapport. Invitez un examinateur d’un autre pays.
review-candidates = Examinateurs
review-home = Pays
review-assign = Désigner
review-title = Examen de { $report }
review-of-report = Rapport
review-reply-until = Réponse jusqu’au
review-window = réponse possible jusqu’à la fin de la journée du { $day } (UTC)
review-behind = Autre chose a été enregistré entre-temps depuis une autre fenêtre. Rien n’a été écrasé. Le formulaire contient ce que vous avez saisi ; les différences avec ce qui est en place figurent ci-dessous.
review-conflict-is = Un conflit d’intérêts est déclaré :
review-conflict-open = Le secrétariat décide si l’examen se poursuit.
review-conflict-allowed = Le { $day }, le secrétariat a permis que l’examen se poursuive, et l’a consigné.
review-allow = Permettre la poursuite de l’examen
review-allow-hint = Le conflit est publié avec l’examen. Sinon, déchargez l’examinateur et désignez-en un autre.
review-release = Décharger l’examinateur
review-declare-title = Avant de commencer
review-declare-text = Avez-vous travaillé pour les autorités de ce membre, avez-vous été rémunéré par elles, ou y a-t-il autre chose qu’un lecteur devrait savoir ?
review-declare-legend = Conflit d’intérêts
review-declare-none = Il n’y en a pas
review-declare-some = Il y en a un
review-declare-which = Lequel
review-declare-choose = Déclarez un conflit d’intérêts, ou qu’il n’y en a pas.
review-declare = Déclarer
review-named = Le pays dont je viens peut être publié avec l’examen. Mon nom ne l’est pas.
review-whole-report = Le rapport dans son ensemble
review-promise = La promesse
review-no-promise = Le rapport ne parle d’aucun engagement.
review-no-baseline = Aucune situation de départ de ce membre n’est connue pour cet objectif.
review-claim = Ce que dit le rapport
review-no-claim = Le rapport n’en dit rien.
review-evidence = Preuves qu’il indique
review-no-evidence = Il n’indique aucune preuve.
review-scales-apart = Quatre échelles, chacune avec une appréciation et la façon dont vous y êtes parvenu. Elles ne sont jamais additionnées. « Aucune preuve » est un résultat.
review-working = Comment vous y êtes parvenu
review-mark-missing = { $promise }, { $scale } : choisissez une appréciation en plus de ce que vous avez écrit.
review-submit = Remettre
review-submit-hint = Ce qui est enregistré est envoyé au membre, qui a 14 jours pour répondre. Rien ne change ensuite.
review-reply = La réponse du membre
review-write-reply = Répondre
review-reply-hint = L’examen et la réponse sont publiés côte à côte. Un projet n’est vu par personne en dehors de votre membre.
review-reply-save = Enregistrer comme projet
review-reply-send = Envoyer la réponse
review-reply-once = Le projet enregistré devient la réponse. On ne répond qu’une fois.
review-reply-late = { $n ->
    [one] { $n } jour de retard
   *[other] { $n } jours de retard
}
review-no-reply = Aucune réponse au { $day }.
review-publish = Publier
review-publish-hint = L’examen et la réponse deviennent publics côte à côte.
review-by = Examiné le { $day }, { $round }
review-reviewer = Par un examinateur indépendant venant d’un autre membre.
review-reviewer-from = Par un examinateur indépendant venant d’un autre membre ({ $member }).
review-no-conflict = Aucun conflit d’intérêts n’a été déclaré.
review-conflict-told = Un conflit d’intérêts a été déclaré, et le secrétariat a permis que l’examen se poursuive, le { $day } :

review-state-assigned = Confié
review-state-conflict-declared = Conflit d’intérêts déclaré
review-state-in-work = En cours de rédaction
review-state-submitted = Remis
review-state-reply-window = Le membre peut répondre
review-state-replied = Le membre a répondu
review-state-window-passed = Pas de réponse dans le délai
review-state-published = Public
review-state-released = Examinateur déchargé

scale-verifiability = Vérifiabilité
scale-potential = Portée
scale-completion = Réalisation
scale-evidence = Preuve
scale-question-verifiability = La promesse, telle qu’elle est écrite, permet-elle de savoir si elle a été tenue ?
scale-question-potential = Si elle est entièrement tenue, qu’est-ce que cela change pour les enfants par rapport à la situation de départ ?
scale-question-completion = D’après ce que vous avez constaté, où en est sa réalisation ?
scale-question-evidence = Dans quelle mesure cela est-il démontré ?
verifiability-not-verifiable = Non vérifiable
verifiability-partly-verifiable = Vérifiable en partie
verifiability-verifiable = Vérifiable
verifiability-means-not-verifiable = On ne pourrait montrer pour aucun de ses éléments s’il est fait ou non.
verifiability-means-partly-verifiable = On le pourrait pour une partie.
verifiability-means-verifiable = Elle dit quoi, par qui, pour quand et à quoi on le reconnaît.
potential-none = Nulle
potential-minor = Mineure
potential-moderate = Modérée
potential-substantial = Importante
potential-unclear = Incertaine
potential-means-none = Elle répète ce qui est déjà fait.
potential-means-minor = Un pas dans le cadre de ce qui est déjà fait.
potential-means-moderate = Un changement marqué dans un domaine.
potential-means-substantial = Elle change la façon de poursuivre l’objectif.
potential-means-unclear = Le texte n’en dit pas assez pour en juger.
completion-not-begun = Non commencée
completion-limited = Limitée
completion-mostly = Réalisée pour l’essentiel
completion-complete = Complète
completion-no-evidence = Aucune preuve
completion-means-not-begun = On sait que rien n’a été commencé.
completion-means-limited = Commencée, et peu de choses sont faites.
completion-means-mostly = L’essentiel est fait.
completion-means-complete = Tout est fait.
completion-means-no-evidence = Rien n’a été trouvé qui montre que cela a été fait ou que cela ne l’a pas été. C’est un résultat.

letter-review-allowed-subject = Votre examen pour le cycle « { $event } » peut se poursuivre
letter-review-allowed-body =
    Le secrétariat a permis que vous poursuiviez l’examen du rapport national ({ $member }) pour le cycle « { $event } ». Votre déclaration est publiée avec lui.

    { $link }
letter-review-conflict-subject = { $member } : un examinateur a déclaré un conflit d’intérêts
letter-review-conflict-body =
    L’examinateur du rapport national ({ $member }) pour le cycle « { $event } » a déclaré un conflit d’intérêts. Décidez si l’examen se poursuit, ou déchargez l’examinateur.

    { $link }

waits-review-assign = Désigner un examinateur
waits-review-decide = Statuer sur un conflit d’intérêts
waits-review-publish = Publier l’examen et la réponse
waits-review-declare = Déclarer vos conflits d’intérêts, puis examiner
waits-review-write = Rédiger votre examen
waits-review-reply = Répondre à un examen
waits-days-left = { $n ->
    [0] aujourd’hui est le dernier jour, { $day }
    [one] il reste { $n } jour, jusqu’au { $day }
   *[other] il reste { $n } jours, jusqu’au { $day }
}
waits-days-over = le dernier jour était le { $day } ; une réponse est encore reçue, et signalée comme tardive
