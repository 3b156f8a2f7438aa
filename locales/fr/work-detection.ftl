### Détection : listes de contenus connus, ce qui est proche d’une empreinte, et ce qui est dit d’une entrée.

work-nav-detection = Détection
detection-title = Contenus connus
detection-not-vetted = Seules les organisations des membres de l’alliance reçoivent ici une réponse, et votre compte n’a pas d’organisation ou pas de pays. Demandez à l’administration de votre membre de l’inscrire.
detection-loading = L’index des contenus connus se charge. Réessayez dans une minute.
detection-taken = Votre organisation a une liste de ce nom. Choisissez-en un autre.
detection-lists = Listes
detection-no-lists = Votre organisation n’a pas de liste, et aucune autre n’est partagée avec elle.
detection-list = Liste
detection-whose = Organisation
detection-own = la vôtre
detection-purpose = Contient
detection-sharing = Partagée avec
detection-radius = Distance
detection-radius-hint = Distance : une image est trouvée si son empreinte diffère en au plus autant de bits sur 256. Les fichiers sont trouvés exactement.
detection-ratio = Part active
detection-opened = Ouverte le
detection-labels = Classée selon
detection-no-labels = Elle ne classe rien.
detection-office = { $organisation } ({ $member })
detection-by = { $office }, { $day }
detection-works = Elle agit pour votre organisation.

purpose-known = Contenus connus
purpose-negative = Faux positifs connus
purpose-text-known = Ce qui est sur cette liste est un contenu connu. Il y a ici des empreintes, jamais d’images.
purpose-text-negative = Ce qui est sur cette liste est connu pour n’en être pas : ce qui est proche d’une de ses entrées n’est signalé par aucune liste.

sharing-persons = Des personnes nommées de l’organisation
sharing-organisation = L’organisation
sharing-named = Des organisations nommées
sharing-alliance = L’alliance
sharing-open = L’alliance et ceux à qui elle donne la liste

index-title = Index
index-follows = L’index a suivi le journal jusqu’à l’entrée { $n }, la dernière fois le { $time }. Ce qui a été mis sur une liste avant est trouvé.
index-stale = L’index n’a pas suivi le journal depuis le { $time }. Ce qui a été mis sur une liste ensuite n’est pas trouvé. Prévenez ceux qui exploitent ce site.
index-examined = Empreintes examinées
index-matched = Dont trouvées
index-since = Compté depuis le démarrage du programme, pour toutes les organisations ensemble.
index-entries = Entrées
index-newest = La plus récente
index-never = Aucune encore

near-title = Essayer une empreinte
near-fingerprint = Empreinte
near-fingerprint-hint = Chiffres hexadécimaux : 64 pour PDQ ou SHA-256, 40 pour SHA-1, 32 pour MD5. Elle n’est pas conservée.
near-kind = Type
near-kind-by-length = Selon le nombre de chiffres ; 64 font PDQ
near-go = Chercher
near-no-fingerprint = Ce n’est pas une empreinte. Collez 64, 40 ou 32 chiffres hexadécimaux et rien d’autre.
near-bad-digits = { $kind } a { $digits } chiffres hexadécimaux, de 0–9 et a–f. Comparez ce que vous avez collé, ou choisissez un autre type.
near-probing = Les questions de votre organisation tournent à petits pas autour d’une entrée : aucune ne reçoit de réponse pendant { $seconds } secondes. Cela a été noté dans le journal.
near-found = Elle est trouvée
near-not-found = Elle n’est pas trouvée, et voici ce qui est proche
near-nothing = Rien de ce qui est partagé avec vous n’est proche
near-asked = Comparée à { $entries } entrées, à l’entrée { $through } du journal.
near-how-to-read = Chaque carré est un des 256 bits ; un carré plein diffère. Les formes grossières de l’image sont en haut à gauche, les détails fins en bas à droite.
near-distance = Distance
near-bits = { $n ->
    [one] { $n } bit
   *[other] { $n } bits
}
near-scale = Distance { $n } sur une échelle de 0 à 64 ; la liste va jusqu’à { $radius }
near-exact = Exactement le même fichier
near-which-bits = Quels bits diffèrent
near-which-bits-of = Quels bits diffèrent de l’entrée { $n }
near-row = Ligne
near-columns = Colonnes
near-further = { $n ->
    [one] Une autre entrée est à moins de 64 bits.
   *[other] { $n } autres entrées sont à moins de 64 bits.
}

outcome-found = Trouvée
outcome-negates = Un faux positif connu : ce qui en est proche n’est pas signalé
outcome-negated = Non trouvée, parce qu’un faux positif connu est proche aussi
outcome-switched-off = Non trouvée : son organisation l’a désactivée
outcome-too-far = Non trouvée : la liste ne va que jusqu’à { $radius } bits

silence-not-shared = Elle n’est pas partagée avec votre organisation.
silence-withdrawn = Elle n’agit pas : son organisation l’a retirée de la liste.
silence-struck = Elle n’agit pas : une contestation l’a retirée définitivement de la liste.
silence-bank-closed = Elle n’agit pas : sa liste est fermée.
silence-quarantined = Elle est au repos : elle a trouvé bien plus que d’habitude, et personne ne l’a encore examiné.
silence-contested = Elle est au repos : elle est contestée, et cela n’est pas encore tranché.
silence-unvouched = Elle n’agit pas encore pour votre organisation : { $states } États membres sur { $needed } s’en portent garants.
silence-outside-ratio = Elle n’agit pas encore : elle n’est pas dans la part active de la liste.

entry = Entrée
entry-title = Entrée { $n }
entry-of = Entrée { $n } de { $list }
entry-state = État
entry-state-listed = Inscrite
entry-state-quarantined = Au repos après un afflux
entry-state-contested = Contestée
entry-state-struck = Radiée
entry-state-withdrawn = Retirée
entry-standing = Pour votre organisation
entry-level = Niveau
entry-why = Pourquoi elle est inscrite
entry-added = Ajoutée par
entry-withdrawn = Retirée par
entry-flood = Afflux
entry-flood-text = En une heure, elle a trouvé { $n } images différentes, demandées depuis { $states } États membres ; l’usage est de { $usual }.
entry-vouches = Garants
entry-states = { $n ->
    [one] { $n } État membre
   *[other] { $n } États membres
}
entry-vouches-of = { $n } États membres sur { $needed } s’en portent garants
entry-vouches-hint = Chaque État membre compte une fois. Pour sa propre organisation, une entrée agit sans garant.
entry-nobody = Personne ne s’en porte garant.
entry-do = Ce que vous pouvez faire
entry-reason = Pourquoi
entry-vouch = S’en porter garant
entry-vouch-hint = Ne vous portez garant que de ce que des personnes de votre organisation ont examiné, ou tiennent de quelqu’un dont vous vous porteriez garant.
entry-unvouch = Retirer sa garantie
entry-retract = Retirer la contestation
entry-retract-hint = Cela ne tranche rien. Votre État ne peut pas la contester de nouveau pour le même motif.
entry-find = Qu’avez-vous constaté ?
entry-find-hint = Deux personnes de deux États qui n’ont rien à voir avec l’entrée tranchent. Elle est au repos jusqu’à leur accord.
entry-find-go = Le dire
entry-lift = La laisser agir de nouveau
entry-lift-hint = Examinez d’abord ce qu’elle a trouvé. En dessous du double, elle ne sera plus mise au repos.
entry-contest = La contester
entry-contest-hint = Dès lors, elle est au repos pour tous sauf sa propre organisation, jusqu’à ce que deux personnes d’États non concernés aient tranché.

contests-title = Contestations
contest-ground = Motif
contest-evidence = Éléments
contest-evidence-hint = Noms de documents, ou l’endroit où ils se trouvent, un par ligne. Jamais d’image.
contest-findings = Constaté jusqu’ici
contest-open = À trancher d’ici le { $day }
contest-overdue = en retard
contest-right = La contestation était fondée : l’entrée n’est plus sur la liste
contest-wrong = La contestation n’était pas fondée : l’entrée reste
finding-right = La contestation est fondée.
finding-wrong = La contestation n’est pas fondée.
ground-lawful = Ce dont elle est faite est licite
ground-collides = Elle trouve des images licites
ground-misclassified = Elle est mal classée

lot = Lot
lots-title = Lots
lots-hint = On se porte garant ensemble de ce qui est venu ensemble. Une entrée dont autre chose est dit figure plus bas.
lots-none = Aucun lot partagé avec vous n’y figure.
lots-further = Lots suivants
lot-entries = Entrées
lot-withdraw = Le retirer de la liste
told-title = Entrées qui ont leur propre texte
told-hint = Ajoutées seules, ou contestées, au repos ou garanties autrement que leur lot.
told-none = Aucune qui soit partagée avec vous.
told-further = Entrées suivantes

bank-open = Ouvrir une liste
bank-name = Nom
bank-name-hint = Majuscules de A à Z, chiffres et traits de soulignement, par exemple HOTLINE_2026.
bank-version = Édition de la classification
bank-version-hint = Comme son éditeur la nomme, par exemple 2.0. La classification d’une liste ne change jamais.
bank-named = Les organisations nommées
bank-ratio = Part active, en pour cent
bank-ratio-hint = Une nouvelle liste peut être admise peu à peu : les entrées actives sont tirées au sort une fois, et quand la part grandit il ne fait que s’en ajouter.
bank-bad-radius = La distance est un nombre entier de 0 à 64.
bank-bad-ratio = La part est un nombre de 0 à 100, par exemple 12.5.
bank-change = Modifier la liste
bank-close = Fermer la liste
bank-close-hint = Aucune de ses entrées n’agit plus, pour personne, et son nom est de nouveau libre.

take-title = Reprendre une liste
take-file = Fichier
take-file-hint = CSV, JSON, une empreinte par ligne, VICS, le XML du NCMEC ou les contenus de HMA ; 32 Mio au plus. Le format est reconnu.
take-bare = Ce que sont 64 chiffres sans nom
take-why = Pourquoi elles sont sur la liste, et d’où elles viennent
take-go = Reprendre
take-no-file = Le fichier n’est pas arrivé, est vide ou dépasse 32 Mio. Choisissez-le de nouveau, ou envoyez une liste plus longue en plusieurs parties.
take-done = { $file } : { $given } empreintes lues, dont { $entered } nouvelles sur la liste. Elles sont trouvées dès maintenant.
take-left-as-they-are = Les autres y étaient déjà et restent comme elles sont.
take-wrong = { $file } : { $n ->
    [one] une ligne ne peut pas être lue
   *[other] { $n } lignes ne peuvent pas être lues
}. Rien n’a été repris. Corrigez le fichier et envoyez-le de nouveau.
take-nothing = { $file } ne contient aucune empreinte qui soit cherchée ici. Rien n’a été repris.
take-withdrawn = Lignes que leur source dit avoir retirées, laissées de côté : { $n }.
take-other = Empreintes de types qui ne sont pas cherchés ici, laissées de côté : { $n }.
take-left-out = Rien n’a été repris de ces champs : { $fields }.
near-picture = Ou une image
near-picture-hint = Elle est hachée en mémoire et n’est pas conservée.
near-picture-too-large = Une image a ici { $most } Mo au plus.
near-picture-unread = Ce fichier n’est pas une image lisible : JPEG, PNG, GIF, WebP ou BMP.
near-picture-busy = Aucun décodeur n’est libre pour l’image. Réessayez dans un instant.

volume-title = Volume examiné
volume-lead = Les analyseurs de votre organisation comptent ce qu’ils examinent et le signent. Chaque déclaration remise devient aussitôt publique, parmi les chiffres de l’objectif 6, sous le nom de votre organisation.
volume-keys-and-statements = Clés et déclarations
volume-keys = Clés
volume-no-keys = Votre organisation n’a encore indiqué aucune clé.
volume-key = Clé publique
volume-named = Indiquée
volume-last = Dernière déclaration
volume-files = Fichiers
volume-bytes = Octets
volume-name-key = Indiquer une clé
volume-key-hint = La ligne qu’affiche accord statement key sur la machine qui analyse. Qui possède la clé parle pour votre organisation.
volume-hand-in = Remettre
volume-statement = Déclaration
volume-statement-hint = Un fichier du dossier statements, le suivant après le dernier accepté. Un programme peut l’envoyer avec un jeton.
volume-no-file = La déclaration n’est pas arrivée ou n’est pas un texte. Choisissez de nouveau le fichier.
volume-taken = La déclaration { $n } a été acceptée : { $files } fichiers, { $bytes } octets. Ils sont publics à présent.
volume-public = L’objectif 6 et ses chiffres

quorum-title = Combien d’États se portent garants
quorum-states = Une entrée d’une autre organisation agit dès que { $file } États membres s’en portent garants, { $picture } s’il s’agit d’une image.
quorum-waits = Un autre nombre attend une seconde personne.
quorum-file = États pour un fichier
quorum-picture = États pour une image
quorum-ask = Demander un autre nombre
quorum-hint = Une personne d’un autre État doit le confirmer dans les sept jours. Il vaut alors aussi pour les anciennes entrées.
quorum-confirm = Confirmer
quorum-drop = Abandonner

source-title = D’où elle vient
source-none = Rien n’est récupéré pour cette liste.
source-say = Dire d’où elle vient
source-change = Changer d’où elle vient
source-lead = Accord récupère des listes par l’interface de partage d’empreintes du NCMEC, auprès du NCMEC ou d’une autre maison. Ce que la source met sur sa liste est mis sur celle-ci, ce qu’elle reprend en est retiré. Ce que des personnes ont mis sur cette liste, ou en ont retiré, reste tel quel.
source-address = Adresse
source-address-hint = Telle que son exploitant l’a donnée, par exemple https://hashsharing.ncmec.org/npo ; /v2/entries y est ajouté. Les hôtes du réseau de cette machine sont d’abord inscrits par l’exploitant.
source-user = Nom
source-password = Mot de passe
source-login-hint = Ils sont gardés scellés, envoyés à cet hôte seul et montrés à personne.
source-login-kept = Ils sont gardés : laissez les deux champs vides et ils restent, sauf si l’hôte en est un autre.
source-every = Fréquence
source-every-15 = Toutes les 15 minutes
source-every-60 = Toutes les heures
source-every-360 = Toutes les 6 heures
source-every-1440 = Tous les jours
source-every-10080 = Toutes les semaines
source-on = La récupérer
source-now = Récupérer maintenant
source-remove = Ne plus la récupérer
source-remove-hint = Ce qui est venu reste sur la liste jusqu’à ce que quelqu’un l’en retire. Le nom et le mot de passe sont supprimés.
source-state = Récupération
source-running = En cours depuis { $time }
source-soon = Dans un instant
source-next = Prochaine fois : { $time }
source-switched-off = Désactivée
source-last = Dernière fois au complet
source-never = Jamais
source-held = De là-bas
source-counts = Lignes qui figurent sur la liste : { $held }. Empreintes ajoutées jusqu’ici : { $on } ; retirées : { $off }.
source-unread = Lignes illisibles
source-first-unread = Les premières lignes illisibles
source-only = Seulement des membres
source-failed = Tentatives échouées de suite : { $n }, la dernière { $time }.
source-code = Le serveur a répondu { $code }.
source-trouble-unreachable = La source n’est pas joignable. Vérifiez son adresse et demandez à son exploitant si elle est là.
source-trouble-too-slow = La source répond trop tard, même quand on lui demande peu. Demandez à son exploitant.
source-trouble-login = La source n’accepte pas le nom et le mot de passe. Saisissez-les de nouveau, ou demandez à son exploitant s’ils sont encore valables.
source-trouble-no-login = Aucun nom ni mot de passe n’est gardé pour la source. Saisissez-les.
source-trouble-not-allowed = La source ne peut pas être interrogée : son adresse mène dans le réseau de cette machine. L’exploitant d’Accord doit inscrire l’hôte.
source-trouble-not-there = Il n’y a pas d’interface de partage d’empreintes à cette adresse. Vérifiez le chemin.
source-trouble-sends-on = La source renvoie à une autre adresse. Le nom et le mot de passe n’y sont pas portés : saisissez vous-même la nouvelle adresse.
source-trouble-busy = La source demande qu’on la laisse un moment. Elle est interrogée de nouveau d’elle-même.
source-trouble-failing = Quelque chose ne va pas à la source. Elle est interrogée de nouveau d’elle-même ; si cela dure, demandez à son exploitant.
source-trouble-broken = Ce que la source répond n’est pas une page d’entrées complète. Vérifiez l’adresse ; si elle est juste, demandez à son exploitant.
source-trouble-astray = Les pages de la source mènent ailleurs, tournent en rond ou sont beaucoup trop longues. Rien de cette page n’a été pris. Demandez à son exploitant.

tell-title = Ce que l’on dit à sa source
tell-go = Le dire à la source
tell-hint = Cela part vers { $source } au nom de votre organisation et quitte ainsi l’alliance. Cela remplace ce que votre organisation lui a dit auparavant de cette entrée.
tell-also = Dire aussi à la source, { $source }, au nom de votre organisation, que l’entrée est juste
opinion-right = L’entrée est juste
opinion-wrong = L’entrée est fausse : { $reason }
tell-no-reasons = La source n’a nommé aucun motif pour lequel une telle entrée peut être fausse ; on ne peut lui dire que ceci : elle est juste.
tell-due = À envoyer : { $time }
tell-soon = Envoyé dans un instant
tell-sent = La source l’a pris : { $time }
tell-refused = La source l’a refusé ({ $time }) et a répondu { $code }.
tell-lost = Non envoyé : la liste a maintenant une autre source, ou aucune.
tell-of-entries = Dit de ses entrées
tell-counts = À envoyer : { $waiting } ; pris : { $sent } ; refusé : { $refused }.
tell-newest = Ce qu’on lui a dit
tell-said = Dit
tell-became = Ce qu’il en est advenu
heard-title = Ce que d’autres en disent
heard-list-title = Ce que d’autres disent de ses entrées
heard-hint = Des organisations qui reprennent la liste le disent par l’interface de partage d’empreintes. Cela ne décide de rien : qui veut qu’une entrée repose la conteste.
heard-count = Avis à ce jour : { $n }
