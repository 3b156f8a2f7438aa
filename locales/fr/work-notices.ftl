### Notifications : ce qu’une ligne de signalement a envoyé et à qui, le bureau d’un hébergeur, et le lien dans le courrier d’une notification.

work-nav-notices = Notifications
work-waits-notices = { $n ->
    [one] { $n } notification attend votre réponse
   *[other] { $n } notifications attendent votre réponse
}

notices-title = Notifications
notices-text = Ce que des lignes de signalement vous demandent. Celles qui attendent votre réponse viennent d’abord, la plus ancienne en haut.
notices-narrow = Afficher par état
notices-all = Toutes
notices-none = Il n’y a aucune notification ici.
notices-asks-disable = Rendre inaccessible
notices-asks-keep = Rendre inaccessible, conserver, garder le silence
notices-machine = Votre système peut recevoir les notifications et y répondre.
notice-title = Une notification
notice-number = Numéro
notice-since = Ancienneté
notice-sent = Envoyée
notice-from = De
notice-to = À
notice-asks = Ce qui est demandé
notice-state = État
notice-channel = Voie
notice-party = À quel titre vous la recevez
notice-yours = Votre référence : { $reference }
notice-waits = Attend votre réponse
notice-waits-late = En retard : attend toujours votre réponse
notice-seen-by-you = Vous l’avez vue
notice-asks-disable = Rendez ce contenu inaccessible, partout où vous le détenez.
notice-asks-keep = { $n ->
    [one] Conservez-le pour la police pendant { $n } jour, jusqu’au { $until }.
   *[other] Conservez-le pour la police pendant { $n } jours, jusqu’au { $until }.
}
notice-asks-silence = N’en informez pas la personne qui l’a mis en ligne avant le { $until }.
notice-promised = Conservé jusqu’au { $kept }, silence jusqu’au { $silent }.
notice-sealed = Elle est gardée sous clé. Que vous l’ouvriez est consigné.
notice-open = Afficher l’adresse
notice-open-warning = Ne l’ouvrez pas dans ce navigateur. N’examinez le contenu que dans les conditions prévues par vos propres règles.
notice-preserve = Conserver et garder le silence
notice-preserve-text = Les jours demandés sont déjà indiqués. Chacun s’entend jusqu’à sa fin (UTC). Vous pouvez vous engager à plus, et non à moins.
notice-kept-until = Conservé jusqu’au
notice-silent-until = Silence jusqu’au
notice-answer = Votre réponse
notice-answer-text = Vous pouvez répondre de nouveau : la dernière réponse compte. Ce que vous déclarez retiré est vérifié.
notice-answer-acknowledged = Nous l’avons reçue
notice-answer-removed = Le contenu est retiré
notice-answer-refused = Nous ne le retirons pas
notice-answer-wrong-recipient = Ce n’est pas chez nous
notice-answer-forwarded = Nous l’avons transmise
notice-answer-preserved = Nous conservons le contenu et gardons le silence
notice-copies = Copies retirées
notice-copies-hint = Si le contenu se trouvait chez vous à plusieurs endroits.
notice-copies-wrong = Écrivez le nombre de copies en chiffres, ou laissez ce champ vide.
notice-reference = Votre propre référence
notice-reference-hint = La ligne de signalement la voit.
notice-reference-long = Votre propre référence est trop longue. Raccourcissez-la.
notice-reference-longest = Votre propre référence comporte au plus { $n } caractères.
notice-day-wrong = Choisissez un jour.
notice-wrong = L’envoi n’a pas eu lieu. Ce que vous avez saisi est toujours ici.
notice-claim-removed = Retiré
notice-claim-refused = Non retiré
notice-claim-wrong-recipient = Pas chez le destinataire
notice-claim-forwarded = Transmise
notice-claim-copies = { $n ->
    [one] { $claim } : { $n } copie
   *[other] { $claim } : { $n } copies
}
notice-channel-endpoint = Point d’accès
notice-channel-inbox = Boîte de réception
notice-channel-mail = Messagerie
notice-channel-file = Fichier
notice-state-draft = En préparation
notice-state-ready = Prête à partir
notice-state-sent = En route
notice-state-delivered = Remise
notice-state-acknowledged = Vue
notice-state-claimed = Réponse reçue
notice-state-verified = Disparition constatée
notice-state-closed = Close
notice-state-failed = Non remise
notice-state-overdue = En retard
notice-state-escalated = En retard, d’autres informés

notice-link-text = Un seul bouton suffit. Ce lien permet une seule réponse ; vous n’avez pas besoin de compte.
notice-link-thanks = Votre réponse est enregistrée. Merci.
notice-link-used = Ce lien a déjà servi. Il permet une seule réponse. Si quelque chose a changé, écrivez à l’expéditeur de la notification.
notice-link-address = L’adresse du contenu n’est pas affichée ici. Elle figure dans le rapport joint au courrier.

sent-title = Notifications envoyées
sent-text = Les heures comptent à partir de l’envoi, nuits et fins de semaine comprises, jusqu’à ce que quelqu’un ait constaté la disparition du contenu.
sent-state-n = { $state } ({ $n })
sent-failed = Avec des tentatives échouées
sent-filter = Afficher
sent-none = Aucune notification ne correspond.
sent-found = { $n ->
    [one] { $n } notification
   *[other] { $n } notifications
}
sent-attempts = Tentatives échouées
sent-theirs = Référence du destinataire : { $reference }
notice-age = Envoyée depuis
notice-norm = Par rapport à la norme
notice-norm-within = En 24 heures au plus
notice-norm-day = Plus de 24 heures
notice-norm-three = Plus de 3 jours
notice-norm-week = Plus de 7 jours

providers-title = Hébergeurs
providers-text = À qui vos notifications sont adressées, et comment chacun est joint. Qui ne figure pas dans la liste est joint par le contact pour les abus qu’indiquent les registres.
providers-none = Aucun hébergeur n’est encore inscrit.
provider-new = Inscrire un hébergeur
provider-change = Modifier un hébergeur
provider-change-short = Modifier
provider-change-of = Modifier { $name }
provider-leave = Ne rien modifier
provider-wrong = L’enregistrement n’a pas eu lieu. Ce que vous avez saisi est toujours ici.
provider-name-hint = Le nom qu’on lui donne couramment.
provider-known = Connu sous
provider-known-hint = Ses désignations dans ce qui est trouvé sur l’hébergement, une par ligne : AS64500, un réseau, la clé d’un registre, le nom d’un bureau d’enregistrement.
provider-country = Pays
provider-country-hint = Deux lettres majuscules. Si vous laissez ce champ vide, c’est le pays qu’indiquent les registres.
provider-by-registry = Selon les registres
provider-host = Type d’hébergeur
provider-host-hint = Ce que la police a décidé d’avance peut en dépendre.
provider-suspect = Il est soupçonné d’y prendre part : rien ne lui est envoyé
provider-is-suspect = Soupçonné : rien n’est envoyé
provider-endpoint = Point d’accès
provider-endpoint-hint = Où les notifications sont envoyées, signées : https://…
provider-format = Format de la notification
provider-organisation = Son bureau ici
provider-organisation-hint = L’organisation dont les personnes et les systèmes voient ses notifications sur ce site.
provider-organisation-none = Aucune
provider-mail = Adresse de messagerie pour les notifications
provider-mail-hint = Si vous laissez ce champ vide, c’est le contact qu’indiquent les registres.
provider-language = Langue des courriers
provider-language-hint = Si vous ne choisissez rien, c’est celle de son pays.
provider-language-none = Celle de son pays
provider-reached = Joint par
provider-way-endpoint = Point d’accès ({ $format })
provider-way-inbox = Bureau ici : { $name }
provider-way-mail = Messagerie : { $mail }
provider-way-contact = Messagerie : le contact qu’indiquent les registres
provider-writes = Langue des courriers : { $language }
provider-refused-name = Écrivez un nom de 200 caractères au plus.
provider-refused-known-as = Écrivez au moins une désignation sous laquelle on le trouve, et au plus 100, de 200 caractères au plus chacune.
provider-refused-taken = Un autre hébergeur de votre ligne de signalement est connu sous l’une de ces désignations. Retirez-la d’abord à cet endroit.
provider-refused-country = Écrivez deux lettres majuscules, par exemple DE.
provider-refused-organisation = Cette organisation n’existe plus. Choisissez-en une autre.
provider-refused-endpoint = Écrivez une adresse qui commence par https:// et qui nomme un hôte, sans utilisateur, mot de passe ni fragment.
provider-refused-mail = Ce n’est pas une adresse de messagerie. Écrivez-en une comme abuse@example.org.
provider-refused-language = Il n’y a pas de courriers dans cette langue. Choisissez-en une dans la liste.
provider-refused-not-there = Cet hébergeur n’existe pas.
notice-format-xarf = X-ARF 4
notice-format-article16 = Article 16 du règlement sur les services numériques
host-kind-large = Grand : un retrait chez lui n’apprend rien à personne
host-kind-other = Autre
host-kind-suspect = Susceptible d’y prendre part

refusal-notice-not-now = La notification n’accepte plus cette réponse. Rechargez la page : elle a peut-être reçu une réponse ou été close entre-temps.
refusal-notice-no-channel = Il ne reste aucune voie par laquelle la notification pourrait arriver. Indiquez comment le destinataire est joint.
refusal-notice-other-leave = L’autorisation d’envoi porte sur une autre notification.
refusal-notice-not-yet = Il est trop tôt pour l’étape suivante.
refusal-notice-stopped = Rien de plus n’est communiqué à son sujet pour le moment.
refusal-notice-lead-needed = Au-delà de la deuxième étape, un analyste principal confirme.
refusal-notice-last-step = La dernière étape est déjà franchie.
refusal-notice-claim-unfit = Ce qui est déclaré retiré est vérifié avant que la notification soit close.
refusal-preserve-nothing-asked = Il ne vous a pas été demandé de conserver quoi que ce soit.
refusal-preserve-other-wish = Votre engagement porte sur une autre demande que celle de cette notification.
refusal-preserve-too-little = C’est moins que ce qui a été demandé. Engagez-vous au moins pour les jours demandés, ou écrivez à l’expéditeur de la notification.

act-clock-confirmed = A confirmé que l’horloge est à l’heure
act-hold-expired = A mis fin à une suspension dont le délai était écoulé
act-hold-extended = A fixé une fin plus tardive à une suspension
act-hold-handed-over = A repris une suspension à son compte
act-hold-left = A confié à la permanence du service une suspension dont l’agent est parti
act-hold-placed = A décidé une suspension
act-hold-redated = A fixé de nouveau la fin des suspensions après une erreur de l’horloge
act-hold-released = A levé une suspension
act-hold-reminded = A rappelé une suspension à un agent
act-notice-answered = A répondu à une notification
act-notice-delivered = A remis une notification
act-notice-failed = N’a pas pu remettre une notification
act-notice-opened = A ouvert ce que désigne une notification
act-notice-sent = A envoyé une notification
act-police-answered = A répondu pour la police
act-police-asked = A consulté la police
act-police-held = A noté que la police suspend une adresse signalée
act-police-let-go = A noté que la police a levé la suspension d’une adresse signalée
act-police-opened = A ouvert une adresse signalée pour la police
act-police-passed = A poursuivi sans réponse de la police, selon le tableau qu’elle a signé
act-provider-changed = A modifié la manière de joindre un hébergeur
act-provider-named = A inscrit un hébergeur
paper-police = Avis de la police
paper-hold = Suspension
paper-hold-book = Registre des suspensions
paper-notice = Notification
paper-provider = Hébergeur
paper-rules = Tableau du pays
paper-police-table = Tableau de la police
