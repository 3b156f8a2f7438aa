### Adresses signalées qui sont transférées à la ligne de signalement du pays qui héberge le contenu.

work-waits-handed = { $n ->
    [one] { $n } transfert d’une autre ligne de signalement attend votre réponse
   *[other] { $n } transferts d’autres lignes de signalement attendent votre réponse
}
handed-title = Transferts
handed-text = Ce que d’autres lignes de signalement vous ont transféré, et ce que vous leur avez transféré. Les heures comptent à partir du départ, nuits et fins de semaine comprises ; une réponse est attendue en 24 heures au plus.
handed-incoming = Transférées à vous
handed-incoming-none = Rien ne vous a été transféré.
handed-out = Transférées par vous
handed-out-none = Vous n’avez rien transféré.
handed-could = Hébergées à l’étranger
handed-could-none = Rien de ce qui a été jugé illicite ne se trouve dans un autre pays sans avoir été transféré.
handed-could-text = Jugées illicites, hébergées dans un autre pays et encore transférées à personne.
handed-country = Pays d’hébergement
handed-one = Un transfert
handed-from = De
handed-to = À la ligne de signalement (pays)
handed-age = Depuis
handed-left = Transférée
handed-overdue = En retard
handed-overdue-n = { $n ->
    [one] { $n } réponse est en retard
   *[other] { $n } réponses sont en retard
}
handed-overdue-for = La réponse est en retard depuis { $age }.
handed-item = Hébergée dans un autre pays
handed-abroad = Pays d’hébergement : { $country }. La ligne de signalement de ce pays ({ $country }) peut la recevoir.
handed-abroad-file = Pays d’hébergement : { $country }. Aucune ligne de signalement de ce pays ({ $country }) ne travaille ici : elle peut la recevoir sous forme d’un fichier que vous lui envoyez.
handed-do = La transférer
handed-do-file = Préparer le fichier
handed-line-out = À la ligne de signalement de ce pays ({ $country }) : { $state }
handed-line-in = De la ligne de signalement de ce pays ({ $country }) : { $state }
handed-on-to = Transférée ensuite à la ligne de signalement de ce pays : { $country }

handed-state-preparing = En préparation
handed-state-ready = Le fichier est prêt
handed-state-given-out = Délivrée sous forme de fichier
handed-state-handed = Transférée
handed-state-acknowledged = Reçue
handed-state-accepted = Acceptée
handed-state-refused = Non acceptée
handed-state-handed-back = Rendue
handed-state-handed-on = Transférée à une autre ligne de signalement
handed-state-withdrawn = Reprise par l’expéditeur
handed-state-ended = Terminé
handed-why-wrong-country = Non acceptée : le contenu n’est pas hébergé dans ce pays
handed-why-out-of-scope = Non acceptée : le contenu n’est pas illicite dans ce pays
handed-why-known = Non acceptée : elle y est déjà connue
handed-end-gone = Terminé : le contenu a disparu
handed-end-out-of-scope = Terminé : le contenu a été jugé licite dans ce pays
handed-end-no-way = Terminé : rien ne peut être fait dans ce pays
handed-route-inside = Dans Accord
handed-route-file = Par fichier
handed-format-json = JSON d’Accord
handed-format-xarf = X-ARF 4
handed-format-csv = CSV

handed-accept = Nous l’acceptons
handed-acknowledge = Nous l’avons reçue
handed-refuse-wrong-country = Pas hébergée ici
handed-refuse-out-of-scope = Pas illicite ici
handed-refuse-known = Déjà connue
handed-known-text = Vous êtes libres de dire ou non qu’elle est déjà connue : personne d’autre n’en est informé.
handed-hand-back = La rendre
handed-say-end-gone = Le contenu a disparu
handed-say-end-out-of-scope = Le contenu est licite ici
handed-say-end-no-way = Rien ne peut être fait ici
handed-withdraw = La reprendre
handed-withdraw-text = Tant qu’elle n’est pas acceptée. Ce qui a été communiqué à l’autre ligne de signalement lui reste. Vos propres notifications repartent là où elles le peuvent.
handed-came-back = Ce qui est revenu
handed-words = Ce que vous souhaitez ajouter
handed-words-hint = L’autre ligne de signalement le lit. N’écrivez pas l’adresse ici.
handed-words-long = Dites-le en 1 000 caractères au plus.
handed-words-title = Ce qui a été dit
handed-said = { $country }, { $when }
handed-steps = Ce qui a été fait
handed-step = { $when }, { $country } : { $state }
handed-came = Ce qu’il en est advenu
handed-came-notice = Une notification y a été envoyée le { $when }.
handed-came-gone = La disparition du contenu a été constatée le { $when }.

handed-found = Ce que l’autre ligne de signalement a constaté
handed-found-own = Ce qui l’accompagne
handed-found-text = Examinez-la d’abord d’un œil neuf : les classes d’un autre pays ne disent rien des vôtres.
handed-labels = Classes
handed-assessed = Constaté
handed-network = Réseau
handed-evidence = Empreinte de la preuve qui y est mise sous scellés
handed-digests = Empreintes de ce qui s’y trouve
handed-police-want = La police de ce pays
handed-wish = { $n ->
    [one] demande que l’hébergeur conserve le contenu pendant { $n } jour et garde le silence jusqu’au { $until }.
   *[other] demande que l’hébergeur conserve le contenu pendant { $n } jours et garde le silence jusqu’au { $until }.
}
handed-file = Le fichier
handed-file-text = Il indique où se trouve le contenu et n’est délivré qu’une fois. Que vous le preniez est consigné, de même que son empreinte. Ne l’envoyez que par une voie où personne d’autre ne peut le lire. Il reste prêt pendant une heure.
handed-files = Fichiers qui ont été pris
handed-file-taken = { $format }, { $when }, { $who }
handed-note = { $n ->
    [one] Jugé illicite selon { $labels }. Premier signalement : { $first }, une fois. Urgence : { $signs }.
   *[other] Jugé illicite selon { $labels }. Premier signalement : { $first }, { $n } fois. Urgence : { $signs }.
}

handed-not-in-scope = Seul ce qui a été jugé illicite est transféré.
handed-not-abroad = Il n’est pas établi que le contenu soit hébergé dans un autre pays. Faites chercher à nouveau.
handed-noticed = Votre propre notification est en cours auprès d’un hébergeur de ce pays. Transférez l’adresse une fois que cette notification est en retard ou close.
handed-not-yours = C’est à l’autre ligne de signalement de le dire.
handed-no-house = X-ARF indique comment joindre son expéditeur, et personne ne l’a configuré ici. Prenez une autre forme.

takedown-abroad = Pays d’hébergement : { $country }
intake-channel-hotline = Ligne de signalement d’un autre pays

refusal-hand-over-not-now = Le transfert n’admet plus cette étape. Rechargez la page : l’autre partie a peut-être répondu entre-temps.
refusal-hand-over-other-leave = L’autorisation porte sur une autre adresse.
refusal-hand-over-own-country = Le transfert se fait à la ligne de signalement d’un autre pays.
refusal-hand-over-late = Le fichier est resté prêt plus d’une heure. Faites-le préparer de nouveau.

act-hand-over-answered = A répondu à un transfert
act-hand-over-arrived = A reçu ce qu’une autre ligne de signalement a transféré
act-hand-over-asked = A demandé le transfert d’une adresse signalée
act-hand-over-given-out = A pris le fichier d’un transfert
act-hand-over-left = A transféré une adresse signalée
act-hand-over-told = A noté ce que l’autre ligne de signalement a fait d’un transfert
act-hand-over-withdrawn = A repris un transfert
paper-hand-over = Transfert
act-hand-over-reminded = A rappelé qu’une réponse à un transfert était en retard
