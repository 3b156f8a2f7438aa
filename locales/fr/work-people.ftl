### L’espace des personnes : comptes, invitations, clés, jetons, et ce que deux personnes décident ensemble.

work-nav-people = Personnes
work-nav-invitations = Invitations
work-nav-proposals = Décisions à deux
time-of-day = { $day }, { $clock } UTC

fresh-note = Toute modification faite ici exige une confirmation récente de votre identité.
fresh-go = Confirmer maintenant

# Son propre compte.
account-title = Votre compte
account-journal = Ce qui a été fait en votre nom
account-keys = Moyens de connexion
account-key = Moyen
account-key-name = Nom de la clé d’accès
account-added = Ajouté
account-used = Dernière utilisation
account-never = Jamais
account-do = Actions
account-passkey = Clé d’accès « { $name } »
account-password = Mot de passe et codes à usage unique
account-rename = Renommer
account-remove = Supprimer
account-add-key = Ajouter un moyen de connexion
account-add-passkey = Ajouter une clé d’accès
account-sessions = Où vous êtes connecté
account-session-began = Depuis
account-session-seen = Dernière utilisation
account-session-how = Moyen
account-session-this = ce navigateur
account-session-end = Mettre fin
account-sessions-end = Mettre fin à toutes les autres
account-language = Langue des courriers et des pages
account-save = Enregistrer
session-how-passkey = Clé d’accès
session-how-password = Mot de passe et code
session-how-openid = Autre organisation
session-how-exercise = Exercice
session-how-link = Lien
keys-title = Ajouter un moyen de connexion
keys-name-hint = Pour la reconnaître plus tard, par exemple « ordinateur de travail ».
keys-openid = Lier votre compte chez { $name }

# Jetons.
tokens-title = Jetons pour machines
tokens-text = Un jeton permet à une machine d’agir en votre nom, dans les limites que vous fixez. Il ne permet jamais ce qui exige une confirmation récente de votre identité. Il est affiché une seule fois ; seule son empreinte est conservée.
tokens-scope = Rôles
tokens-ends = Valable jusqu’au
tokens-reads = lit seulement
tokens-writes = lit et écrit
tokens-may = Ce qu’il peut faire
tokens-days = Durée de validité en jours, 365 au plus
tokens-new = Nouveau jeton
tokens-make = Créer le jeton
tokens-revoke = Révoquer
tokens-revoked = Révoqué
tokens-over = Expiré
token-title = Votre nouveau jeton
token-once = Copiez-le maintenant. Il ne sera plus affiché.
token-how = La machine l’envoie avec chaque requête :
token-refused-prefix = Ce qui suit « Bearer » n’est pas un jeton de ce site : un jeton commence par accord_.
token-refused-length = Le jeton est tronqué, ou contient autre chose que le jeton. Copiez-le en entier, sans espaces.
token-refused-character = Le jeton contient un caractère qu’aucun jeton ne contient. Copiez-le de nouveau.
token-refused-mistyped = Le jeton comporte une faute de frappe : sa somme de contrôle ne correspond pas. Copiez-le de nouveau.
token-refused-unknown = Le jeton n’est pas connu, a été révoqué ou a expiré. Créez-en un nouveau sous « Jetons pour machines ».

# Personnes.
people-title = Personnes
people-count = { $n ->
    [one] { $n } compte
   *[other] { $n } comptes
}
people-invite = Inviter une personne
people-roles = Rôles
people-role = Rôle
people-member = Membre, pour les rôles exercés pour un membre
people-home = Pays, pour les rôles de l’alliance
people-home-hint = Un examinateur n’examine jamais son propre pays.
people-state = État
people-reason = Motif
people-give = Attribuer le rôle
people-take = Retirer le rôle
people-suspend = Suspendre
people-reopen = Rouvrir
people-leave = Fermer : la personne est partie
people-organisation = Travaille pour
people-own = C’est votre propre compte. Nul ne modifie ses propres droits : demandez à un collègue.
people-waits = L’accord d’une seconde personne ayant le même droit est attendu.
people-two-hint = Nécessaire pour les exploitants et les auditeurs, pour lesquels une seconde personne doit donner son accord.
people-sessions-end = Chacune de ces actions met fin immédiatement aux sessions du compte.
account-state-invited = Invité
account-state-active = En service
account-state-suspended = Suspendu
account-state-left = La personne est partie

# Invitations.
invitations-title = Invitations
invitations-ends = Lien valable jusqu’au
invitations-make = Inviter
invitations-resend = Envoyer de nouveau
invitations-withdraw = Retirer
invitation-state-open = Ouverte
invitation-state-over = Expirée
invitation-state-waiting = Attend une seconde personne
invitation-state-used = Devenue un compte
invitation-state-withdrawn = Retirée
link-title = Le lien de l’invitation
link-once = Le courrier est en route. Si la messagerie ne parvient pas à la personne invitée, copiez ce lien maintenant et remettez-le vous-même : il ne sera plus affiché et fonctionne une seule fois.

# Organisations.
organisations-title = Organisations
organisations-kind = Type
organisations-new = Nouvelle organisation
organisations-add = Ajouter
organisation-kind-ministry = Ministère
organisation-kind-authority = Autorité
organisation-kind-police = Police
organisation-kind-hotline = Ligne de signalement
organisation-kind-provider = Hébergeur
organisation-kind-other = Autre

# Deux personnes.
proposals-title = Ce que deux personnes décident ensemble
proposals-text = L’une propose, une autre ayant le même droit donne son accord dans les sept jours. Nul n’approuve sa propre proposition. S’il n’y a qu’un exploitant, le secrétariat tient lieu de seconde personne.
proposals-none = Rien n’a été proposé.
proposals-what = Quoi
proposals-by = Proposé par
proposals-confirm = Donner son accord
proposals-refuse = Refuser
proposals-withdraw = Retirer
proposal-grant = { $name } devient : { $role }
proposal-invite = { $name } est invité en tant que : { $role }
proposal-end = { $name }, dernier exploitant du système : { $how }
proposal-admission = { $name } ({ $code }) devient membre le { $day }
proposal-state-open = Attend une seconde personne
proposal-state-over = Expirée
proposal-state-confirmed = Acceptée et exécutée
proposal-state-withdrawn = Retirée ou refusée
ending-withdrawn = le rôle est retiré
ending-suspended = le compte est suspendu
ending-left = la personne est partie
admission-title = Admission d’un membre
admission-text = Une seconde personne du secrétariat donne son accord. Le membre figure alors dans le registre public.
admission-alpha2 = Code à deux lettres (ISO 3166-1)
admission-alpha3 = Code à trois lettres
admission-name = Nom abrégé en anglais
admission-joined = Jour de l’adhésion
admission-source = Source : où cela est indiqué
admission-go = Proposer l’admission

# Restitutions de comptes.
recoveries-title = Collègues ayant perdu tous leurs moyens de connexion
recoveries-text = Ne vous portez garant qu’après avoir parlé à votre collègue, de vive voix ou à un numéro de téléphone que vous connaissiez déjà. Après le second d’entre vous, un lien est envoyé à votre collègue par messagerie. Vous ne le voyez pas.
recoveries-none = Aucune demande.
recoveries-one = { $name } ({ $mail }) en a fait la demande le { $time }.
recoveries-vouched = Se sont portés garants : { $names }
recoveries-vouch = Je sais que c’est bien cette personne
recoveries-refuse = Ce n’est pas cette personne
work-waits-proposals = { $n ->
    [one] { $n } proposition attend votre accord en tant que seconde personne
   *[other] { $n } propositions attendent votre accord en tant que seconde personne
}
work-waits-recoveries = { $n ->
    [one] { $n } collègue a perdu tous ses moyens de connexion
   *[other] { $n } collègues ont perdu tous leurs moyens de connexion
}
proposal-facts = Le cycle { $round } a décidé : les cinq faits des membres auxquels il s’est adressé sont publics
proposal-facts-end = Le cycle { $round } a décidé : les cinq faits des membres auxquels il s’est adressé ne sont plus publics
