### Tableaux que deux personnes fixent : ce qu’un pays permet en matière de notification et de retrait, et ce que signifie le silence de sa police.

work-nav-rules = Règles
work-waits-rules = Un autre tableau de ce qui part attend que vous le confirmiez
work-waits-police-table = Un autre tableau de ce que signifie le silence attend votre signature

rules-title = Ce qui part, et quand
rules-of = Ce qui part, et quand : { $member }
rules-room-text = Chaque pays indique qui peut adresser une notification à qui, sur quoi et quand. Un pays qui n’a rien indiqué a le tableau prudent.
rules-room-nothing = Aucun pays n’a fixé de tableau. Le tableau prudent est en vigueur partout.
rules-country = Pays
rules-holds = En vigueur
rules-proposal = Proposition
rules-proposal-waits = Attend une seconde personne
rules-proposal-none = Aucune

table-careful = Personne n’a encore fixé de tableau : le tableau prudent est en vigueur.
table-edition = Édition { $n }
table-edition-since = Édition { $n }, depuis le { $when }.
table-by = { $who } ({ $role }), { $when }
table-waits = L’édition { $n } attend une seconde personne
table-second-needed = Quelqu’un d’autre la confirme, dans les sept jours.
table-proposed = Proposée par
table-confirmed = Confirmée par
table-reason = Motif
table-reason-hint = Il est lu par la personne qui confirme, et par quiconque demande plus tard pourquoi le tableau a été modifié. Ne mentionnez aucun cas ni aucune personne.
table-field = Champ
table-now = Maintenant
table-then = Ensuite
table-propose = Proposer un autre tableau
table-propose-do = Le proposer
table-drop = Abandonner la proposition
table-wrong = La proposition n’a pas été faite. Ce que vous avez saisi est toujours ici.
table-history = Éditions
table-history-nothing = Il n’y en a pas encore.

rules-confirm = Le confirmer
rules-confirm-text = À partir de ce moment, les notifications partent selon ce tableau, y compris celles qui attendent. Vous en répondez avec la personne qui l’a proposé.
rules-police-table = Ce que signifie le silence de la police
rules-silence-counts = La police a signé ce que signifie son silence : édition { $n }, depuis le { $when }.
rules-silence-unsigned = La police n’a signé aucun tableau. Tant qu’elle ne l’a pas fait, rien ne part sans son avis.
rules-silence-nothing = Rien ne part sans un avis de la police : son silence ne laisse rien partir.

rules-field-police = La police
rules-field-second_assessor = Évaluation
rules-field-pregraded = Contenu connu
rules-field-windows = Heures
rules-field-notifies = À qui les expéditeurs du pays peuvent adresser une notification
rules-field-accepts = Qui peut adresser une notification aux destinataires du pays
rules-field-classes = Ce qui est illicite
rules-field-languages = Langues des notifications
rules-field-retention_days = Ce qui a été jugé licite
rules-field-probes = Vérifications de l’extérieur
rules-police-first = Elle répond d’abord : sans son avis, rien ne part
rules-police-parallel = Elle est consultée pendant que tout le reste se poursuit ; un tableau qu’elle signe indique ce que signifie son silence
rules-two = Deux personnes évaluent chaque adresse
rules-one = Une personne évalue chaque adresse
rules-pregraded = S’il figure sur deux listes indépendantes, il est illicite sans autre examen
rules-looked-at = Il est examiné comme tout le reste
rules-any-hour = Les notifications partent à toute heure
rules-window = Du { $first } au { $last }, de { $from } à { $to } (UTC)
rules-window-day = Le { $day }, de { $from } à { $to } (UTC)
rules-at-home = dans le pays même
rules-pair = { $sender } → { $recipient } : { $place }
rules-nobody = Personne
rules-class = { $scheme } ({ $edition }), { $level } : { $breadth }
rules-every-edition = toutes les éditions
rules-days = { $n ->
    [one] Détruit { $n } jour après
   *[other] Détruit { $n } jours après
}
rules-probes-off = Personne ne vérifie si quelque chose est encore là
rules-probes-status = On vérifie si quelque chose est encore là : seulement son statut, jamais le contenu lui-même

weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche

rules-police = La police
rules-police-hint = Sans tableau signé par la police, les deux reviennent au même.
rules-windows = Heures auxquelles les notifications partent
rules-windows-hint = Une plage par ligne, en UTC : « 1-5 08:00-18:00 » signifie du lundi au vendredi. Si vous laissez ce champ vide, elles partent à toute heure.
rules-retention = Jours avant la destruction de ce qui a été jugé licite
rules-retention-hint = Un nombre entier à partir de 1 ; d’ordinaire 90.
rules-languages = Langues des notifications
rules-languages-hint = Des codes séparés par des espaces, le premier d’abord : « de en ».
rules-notifies = À qui les expéditeurs du pays peuvent adresser une notification
rules-pairs-hint = Une par ligne : qui, à qui, et où si c’est à l’étranger : « hotline host », « hotline host FR ». Qui : hotline, police, authority. À qui : host, cdn, reseller, site, upstream, registrar, regulator.
rules-accepts = Qui peut adresser une notification aux destinataires du pays
rules-accepts-hint = Une par ligne, avec les mêmes mots ; le pays est celui de l’expéditeur de la notification. Une notification qui passe une frontière exige les deux tableaux.
rules-classes = Ce qui est illicite
rules-classes-hint = Une par ligne : « système | niveau | baseline » pour ce qui est illicite partout, « système | niveau | national » pour ce qui l’est dans ce pays. Une édition peut suivre : « système | niveau | national | 2025 ».
rules-pair-unread = La ligne { $n } n’est pas lisible. Écrivez qui, à qui et, s’il y a lieu, un pays en deux lettres majuscules : « hotline host FR ».
rules-class-unread = La ligne { $n } n’est pas une classe. Écrivez « système | niveau | baseline » ou « système | niveau | national ».
rules-window-unread = La ligne { $n } n’est pas une plage horaire. Écrivez les jours de 1 à 7 et les heures de la plus précoce à la plus tardive : « 1-5 08:00-18:00 ».

police-table-title = Ce que signifie le silence
police-table-of = Ce que signifie le silence de la police : { $member }
police-table-text = La police est consultée avant le départ d’une notification. Si elle ne répond pas, ce tableau indique ce qui se passe. Il compte là où le tableau du pays prévoit de la consulter pendant que tout le reste se poursuit, et jamais tant qu’une suspension est en vigueur. Il est montré à la police et aux analystes principaux : toute autre personne qui connaîtrait les minutes pourrait déduire, montre en main, ce qui est suspendu.
police-table-unsigned = La police n’a signé aucun tableau : tout attend son avis, et une notification part quand une suspension prend fin.
police-table-sign = Le signer
police-table-sign-text = Vous signez ce texte en tant que second agent du service. À partir de ce moment, le silence a ce sens ; la police qui a déjà été consultée dispose de nouveau de tout le délai.
police-table-at-end = À la fin d’une suspension
police-table-at-end-hint = Une suspension que personne ne lève prend fin d’elle-même.
at-end-release = La notification part
at-end-ask = La police est de nouveau consultée
silence-title = Si la police ne répond pas
silence-known = Contenu
silence-live = { $known } ; l’abus se poursuit
silence-about = { $known } : { $host }
silence-waits = Attend
silence-goes = { $n ->
    [one] Part après { $n } minute
   *[other] Part après { $n } minutes
}
silence-hint = Nombre de minutes après lesquelles la notification part. Si un champ reste vide, elle attend un avis.
silence-unread = Écrivez un nombre entier de minutes, de { $least } à { $most }, ou laissez le champ vide.
knowledge-known = Connu
knowledge-unknown = Non connu
knowledge-new-victim = Une victime que personne n’a identifiée
host-short-large = Grand hébergeur
host-short-other = Autre hébergeur
host-short-suspect = Hébergeur soupçonné

act-rules-proposed = A proposé un tableau du pays
act-rules-confirmed = A confirmé un tableau du pays
act-rules-dropped = A abandonné la proposition d’un tableau du pays
act-police-table-proposed = A proposé un tableau de la police
act-police-table-signed = A signé un tableau de la police
act-police-table-dropped = A abandonné la proposition d’un tableau de la police
