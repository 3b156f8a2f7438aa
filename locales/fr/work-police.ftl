### Ce que la police voit avant le départ d’une notification : ce qui attend son avis, ce qu’elle suspend, et l’horloge selon laquelle les suspensions prennent fin.

work-nav-police = Police
work-nav-clock = Horloge
work-waits-police = { $n ->
    [one] { $n } adresse signalée attend l’avis de la police
   *[other] { $n } adresses signalées attendent l’avis de la police
}

police-title = Avant le départ d’une notification
police-text = Chacune de ces adresses a été jugée illicite dans votre pays. Indiquez que vous n’avez pas d’objection à une notification, demandez que l’hébergeur conserve le contenu, ou suspendez-la.
police-asked = En attente de votre avis : { $n }
police-asked-nothing = Rien n’attend votre avis.
police-nothing-left = Rien d’autre n’attend votre avis.
police-coming = En cours d’évaluation
police-coming-text = Un avis donné maintenant vaut pendant dix minutes ; une suspension vaut jusqu’à sa fin.
police-coming-nothing = Rien n’est en cours d’évaluation.
police-holds = Suspensions de votre service
police-holds-nothing = Votre service ne suspend rien.

police-emergency = Une vie est en danger
police-emergency-text = C’est ce qu’indique la ligne de signalement. Chaque agent de votre pays est appelé de nouveau toutes les dix minutes jusqu’à ce que l’un de vous réponde ou décide une suspension.
police-state-unchecked = La police n’a pas encore été consultée
police-state-asking = La police est consultée
police-state-clear = La police n’a pas d’objection à une notification
police-state-clear-preserve = La police n’a pas d’objection à une notification si l’hébergeur conserve le contenu et garde le silence
police-state-held = Suspension par la police
police-state-released = La police a levé la suspension
police-state-expired = Le délai de la police est écoulé
police-state-emergency = Une vie est en danger : l’officier de permanence décide
police-since = { $state }. Depuis le { $when }.
police-said = Votre avis est enregistré.
police-contacts = Un autre service la suspend aussi
police-contacts-text = Concertez-vous avant que l’un ou l’autre n’agisse. Ce que l’autre service suspend, pourquoi et jusqu’à quand n’est pas indiqué, et il n’en apprend pas davantage de vous.
police-item-holds = Suspensions de votre service
police-let-go-first = Tant que votre service la suspend, rien ne part. Levez la suspension pour donner un autre avis.
police-sealed = Elle est gardée sous clé. Que vous l’ouvriez est inscrit au journal de la police, que personne d’autre ne lit.
police-open = Ouvrir l’adresse
police-answer = Votre avis
police-clear = Pas d’objection à une notification
police-clear-text = La notification part dès que tout le reste est prêt, à toute heure.
police-preserve = Pas d’objection, si le contenu est conservé
police-preserve-legend = Rendre inaccessible, conserver, ne pas informer
police-preserve-text = La notification demande à l’hébergeur de rendre le contenu inaccessible, de le conserver pour vous et de ne pas en informer la personne qui l’a mis en ligne.
police-days = Nombre de jours de conservation
police-days-unfit = Écrivez un nombre entier de jours, de 1 à 365.
police-silent = Silence jusqu’au début de ce jour (UTC)
police-day-unfit = Choisissez le jour jusqu’auquel l’hébergeur doit garder le silence.
police-hold = Suspendre
police-hold-text = Rien ne part tant que la suspension est en vigueur. Les analystes de votre pays qui traitent cette adresse apprennent qu’elle existe. Si un autre service suspend la même chose, il vous est indiqué et le vôtre lui est indiqué, afin que chacun sache à qui s’adresser. Personne d’autre en dehors de votre service ne l’apprend.

hold-title = Une suspension
hold-one = Suspension
hold-reaches = Ce qu’elle couvre
hold-of-address = Une adresse
hold-of-host = Tout ce qui se trouve sur un hôte
hold-of-account = Tout ce qui relève d’un compte
hold-of-hash = Un fichier, où qu’il se trouve
hold-of-domain = Tout ce qui se trouve sur un domaine et en dessous
hold-of-network = Tout ce qui se trouve sur les serveurs d’un réseau
hold-part-address = Cette adresse
hold-part-host = Tout ce qui se trouve sur son hôte
hold-part-domain = Tout ce qui se trouve sur le domaine de son hôte et en dessous
hold-part-servers = Tout ce qui se trouve sur les serveurs auxquels elle menait
hold-part-hashes = Les fichiers qui ont été indiqués pour elle, où qu’ils se trouvent
hold-nothing-there = Rien de tel n’est connu pour cette adresse. Choisissez autre chose que la suspension doit couvrir.
hold-owner = Responsable
hold-owner-you = Vous
hold-owner-desk = La permanence
hold-ends = Fin
hold-ending = Prend bientôt fin
hold-left = dans { $time }
hold-place = Suspendre un emplacement
hold-place-text = Tout ce qui s’y trouve maintenant ou y sera signalé plus tard est suspendu. Les analystes de votre pays qui traitent une telle adresse apprennent que la suspension existe. Si un autre service suspend la même chose, il vous est indiqué et le vôtre lui est indiqué, afin que chacun sache à qui s’adresser. Personne d’autre en dehors de votre service ne l’apprend.
hold-named = Sa désignation
hold-named-hint = Une adresse, un hôte ou un domaine tels qu’ils ont été signalés ; un réseau sous la forme ADRESSE/BITS ; un fichier sous la forme md5:, sha1: ou sha256: suivi de ses chiffres. Elle est mise sous clé aussitôt.
hold-wrong-unread = Ce n’est ni une adresse, ni un hôte, ni un domaine. Collez-le tel qu’il a été signalé.
hold-wrong-no-domain = Personne ne peut enregistrer ce domaine pour lui seul. Indiquez le domaine d’un seul titulaire.
hold-wrong-no-network = Ce n’est pas un réseau qui puisse être suspendu. Écrivez ADRESSE/BITS, avec 16 à 32 bits pour IPv4 et 32 à 128 pour IPv6.
hold-wrong-no-digest = Ce n’est pas l’empreinte d’un fichier. Écrivez md5:, sha1: ou sha256: suivi de ses chiffres hexadécimaux.
hold-reason = Motif
hold-reason-hint = Seul votre service peut le lire.
hold-reason-gone = Il a été détruit avec la clé de la suspension.
hold-no-reason = Indiquez le motif, en { $n } caractères au plus. Seul votre service peut le lire.
hold-hours = Pour combien d’heures
hold-hours-hint = Un agent suspend pour 72 heures au plus. Un autre agent de votre service peut prolonger la suspension.
hold-hours-unfit = Écrivez un nombre entier d’heures, de 1 à { $n }.
hold-do = Suspendre
hold-stands = Elle est en vigueur jusqu’au { $when }.
hold-was-released = Elle a été levée le { $when }.
hold-has-expired = Elle a pris fin le { $when }.
hold-whose-eyes = Seul votre service voit cette page.
hold-show-named = Afficher ce qui a été désigné
hold-item = L’adresse signalée qui a été examinée
hold-placed = Décidée
hold-placed-by = Par { $who }, le { $when }
hold-extended = Prolongée
hold-extended-by = Par { $who }, le { $when } : jusqu’au { $until }
hold-keeps = Ce qu’elle retient maintenant
hold-keeps-n = { $n ->
    [0] Rien de ce qui a été signalé
    [one] { $n } adresse signalée
   *[other] { $n } adresses signalées
}
hold-extend = Fixer une fin plus tardive
hold-extend-text = Jusqu’à 72 heures en tout, tout agent de votre service peut le faire ; au-delà, seulement un agent qui n’a jamais été responsable de la suspension, jusqu’à six semaines.
hold-until = Nouvelle fin (UTC)
hold-until-unfit = Indiquez la nouvelle fin par un jour et une heure.
hold-take = La reprendre à votre compte
hold-take-text = Vous en devenez responsable, et sa fin vous est rappelée.
hold-release = La lever
hold-release-text = Ce qu’elle retient est réexaminé aussitôt : une notification part là où rien d’autre ne s’y oppose.

clock-title = L’horloge
clock-go = État de l’horloge
clock-doubted-short = L’horloge n’est pas fiable. Les suspensions ne prennent pas fin d’elles-mêmes tant que personne n’a indiqué l’heure qu’il est.
clock-doubted = L’horloge n’est pas fiable.
clock-doubted-text = Elle s’est écartée de plus de cinq minutes de l’horloge que personne ne règle, ou la machine est restée arrêtée plus longtemps que cela. Rien n’est levé par le seul passage du temps tant que personne n’a indiqué l’heure qu’il est.
clock-believed = L’horloge est fiable.
clock-believed-text = Elle avance avec l’horloge que personne ne règle. Il n’y a rien à confirmer.
clock-since = Fiable depuis
clock-seen-wall = Ce qu’elle indiquait lors du constat
clock-seen-reckoned = L’heure qu’il aurait dû être
clock-wall = Ce qu’elle indique maintenant
clock-reckoned = L’heure qu’il devrait être maintenant
clock-confirm-title = Est-elle à l’heure maintenant ?
clock-confirm-text = Comparez-la à une autre horloge de confiance. Si ce qu’elle indique maintenant est exact, confirmez-le : les suspensions décidées entre-temps gardent leur durée. Sinon, réglez d’abord l’horloge de la machine, puis rechargez cette page.
clock-confirm = L’heure est exacte

shortcuts-down = Ligne suivante
shortcuts-up = Ligne précédente
shortcuts-hold-place = Aller au formulaire pour un emplacement
shortcuts-police-open = Ouvrir l’adresse
shortcuts-clear = Pas d’objection à une notification
shortcuts-preserve = Pas d’objection, si le contenu est conservé
shortcuts-hold = Aller au formulaire de suspension
shortcuts-hold-take = La reprendre à votre compte
shortcuts-hold-extend = Aller à la fin plus tardive

# Sur la page de l’analyste : ce qu’une notification attend, et ce qui est parti.
item-good-faith = Par votre décision, vous déclarez de bonne foi que ce qui est indiqué ici est exact et complet ; la notification le mentionne (article 16, paragraphe 2, point d), du règlement sur les services numériques).
item-sending = Avant le départ d’une notification
item-police-open = Une évaluation est en cours. On ne peut pas encore dire quand une notification partira.
item-police-held = Suspendue par la police jusqu’au { $when } ({ $force }).
item-leaves-now = Rien ne la retient. Elle part dans un instant.
item-nobody-to-tell = On ne connaît encore personne à qui une notification pourrait être adressée. Une recherche établit où se trouve le contenu.
left-title = Notifications parties
left-since = { $state }. Envoi le { $when }.
left-again = { $state } { $again }.
left-state-draft = En préparation
left-state-ready = Part par une autre voie
left-state-sent = En route
left-state-delivered = Remise
left-state-acknowledged = Vue par le destinataire
left-state-claimed = Le destinataire a répondu
left-state-verified = Le contenu a disparu : quelqu’un l’a vérifié
left-state-closed = Close
left-state-failed = Elle n’est pas arrivée
left-state-overdue = Aucune suite dans le délai
left-state-escalated = D’autres ont aussi été informés

# Refus concernant les suspensions, l’avis de la police, l’horloge, et ce qui retient une notification.
refusal-hold-not-yours = Seul le service qui a décidé une suspension la modifie.
refusal-hold-over = La suspension a pris fin. Décidez-en une autre.
refusal-hold-end-reached = La fin de la suspension est atteinte. Décidez-en une autre.
refusal-hold-not-longer = La fin d’une suspension est postérieure à maintenant, et sa nouvelle fin est postérieure à celle qu’elle a. Choisissez une fin plus tardive.
refusal-hold-second-needed = Un agent suspend pour 72 heures au plus, suspensions antérieures du même objet comprises. Demandez à un autre agent de votre service qui n’en a jamais été responsable.
refusal-hold-too-long = Un service suspend le même objet pour six semaines au plus, suspensions antérieures comprises.
refusal-hold-not-yet = La fin de la suspension n’est pas encore atteinte.
refusal-hold-clock-jumped = L’horloge n’est pas fiable. Rien n’est levé tant que personne n’a indiqué l’heure qu’il est.
refusal-hold-owner-unfit = Une suspension passe à un autre agent du même service, et vous en êtes déjà responsable.
refusal-police-not-now = Cette étape n’est pas la suivante pour cette adresse. Rechargez la page et vérifiez.
refusal-police-before-asked = La réponse est plus ancienne que la question. Rechargez la page et répondez de nouveau.
refusal-police-hold-stands = La suspension est en vigueur. Levez-la d’abord, ou attendez sa fin.
refusal-police-not-held = La suspension ne retient pas cette adresse.
refusal-police-answer-needed = Dans ce pays, rien ne part sans réponse de la police.
refusal-police-waits = Selon le tableau que la police a signé, cette adresse attend sa réponse.
refusal-police-clock-jumped = L’horloge n’est pas fiable. Rien n’est levé tant que personne n’a indiqué l’heure qu’il est.
refusal-preserve-days-unfit = Un hébergeur est prié de conserver un contenu pendant 1 à 365 jours, et de ne pas garder le silence plus longtemps. Choisissez davantage de jours, ou une fin de silence plus proche.
refusal-clock-steady = L’horloge est fiable. Il n’y a rien à confirmer.
refusal-send-notice-not-ready = La notification n’est pas prête.
refusal-send-other-item = La notification porte sur une autre adresse.
refusal-send-other-country = Les tableaux ne sont pas ceux du pays de l’expéditeur et du pays du destinataire.
refusal-send-not-in-scope = L’adresse n’a pas été jugée illicite.
refusal-send-may-be-taken-back = On peut encore revenir sur la décision.
refusal-send-not-in-scope-there = À aucun de ses niveaux, le contenu n’est illicite dans le pays du destinataire.
refusal-send-police-open = La police n’a pas dit que la notification pouvait partir.
refusal-send-no-release-policy = Dans ce pays, la police est de nouveau consultée après une suspension.
refusal-send-answer-old = La réponse de la police date de plus de dix minutes. Elle est de nouveau consultée.
refusal-send-answer-ahead = La réponse de la police porte une heure qui n’est pas encore venue.
refusal-send-held = La police suspend la notification.
refusal-send-preserve-missing = La police demande que l’hébergeur conserve le contenu et garde le silence, et la notification ne le mentionne pas encore.
refusal-send-no-evidence = Rien n’est mis sous scellés comme preuve.
refusal-send-not-attributed = On ne sait pas où se trouve le contenu, ou la recherche date de plus d’une heure.
refusal-send-not-in-chain = Le contenu ne passe pas par le destinataire.
refusal-send-sender-may-not = Votre pays ne prévoit pas qu’une ligne de signalement adresse une notification à un tel destinataire.
refusal-send-recipient-may-not = Le pays du destinataire ne prévoit pas qu’il reçoive une notification d’un tel expéditeur.
refusal-send-window-closed = Les notifications de votre pays partent à d’autres heures.
refusal-send-suspected = Le destinataire est soupçonné d’y prendre part.
refusal-send-frozen = Quelqu’un a arrêté l’envoi.
refusal-send-clock-jumped = L’horloge n’est pas fiable. Rien n’est levé tant que personne n’a indiqué l’heure qu’il est.
refusal-send-being-assessed = L’adresse est en cours d’évaluation.

# Actes et pièces du journal.
