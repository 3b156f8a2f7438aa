### Se connecter, arriver sur invitation, confirmer son identité, revenir après avoir perdu tout moyen de connexion.

sign-in-title = Se connecter
sign-in-passkey = Avec une clé d’accès
sign-in-passkey-text = Votre appareil vous demande votre empreinte, votre visage ou votre code. Vous ne saisissez ni nom ni mot de passe.
sign-in-passkey-go = Se connecter avec une clé d’accès
sign-in-no-passkeys = Les clés d’accès ne fonctionnent pas à cette adresse, car les navigateurs les lient à un nom. Ouvrez Accord sous son nom, par exemple http://localhost suivi du port au lieu de 127.0.0.1.
sign-in-password = Avec un mot de passe et un code à usage unique
sign-in-openid = Par le service de connexion de votre administration
sign-in-openid-go = Se connecter avec { $name }
sign-in-lost = J’ai perdu tous mes moyens de connexion
sign-in-by-invitation = Les comptes sont créés uniquement sur invitation. L’administrateur de votre pays vous invite ; le secrétariat et les examinateurs sont invités par l’exploitant du système.
sign-in-exercise = Personnes de l’exercice
sign-in-exercise-text = Tout est inventé ici, y compris ces personnes. Choisissez qui vous voulez être.
sign-in-name = Nom
sign-in-role = Rôle
sign-in-choose = Choisir
sign-in-go = Se connecter
onward = Continuer

# Ce que dit le script d’une clé d’accès.
passkey-needs-script = Une clé d’accès a besoin d’un petit script : le navigateur transmet une question à votre appareil et rapporte sa réponse à cette page, et seul un script peut le lui demander. Autorisez les scripts pour ce site ou utilisez un autre moyen de connexion si cette page en propose un.
passkey-refused = La demande n’a pas abouti : votre appareil n’a fourni aucune clé d’accès, ou vous avez interrompu la demande. Réessayez.
passkey-missing = Ce navigateur ne gère pas les clés d’accès. Utilisez un navigateur récent, ou un autre moyen de connexion si cette page en propose un.

# Champs.
field-name = Nom
field-mail = Adresse électronique
field-language = Langue
field-password = Mot de passe
field-code = Code à usage unique de votre téléphone

# Une invitation.
invitation-title = Votre invitation
invitation-first = Ceci est le premier compte d’une nouvelle installation : celui de son exploitant du système. Vous veillez sur la machine et invitez des personnes, mais vous ne voyez aucune donnée.
invitation-text = Vous êtes invité dans les espaces de travail de l’alliance. Votre rôle :
invitation-until = Le lien fonctionne une seule fois, jusqu’à cette date : { $time }
invitation-openid = Accepter l’invitation avec { $name }

# Clés.
key-passkey = Avec une clé d’accès
key-passkey-text = Une clé d’accès reste sur votre appareil ou dans votre gestionnaire de mots de passe. Votre appareil vous demande chaque fois votre empreinte, votre visage ou votre code.
key-passkey-go = Créer une clé d’accès
key-password = Avec un mot de passe et des codes à usage unique
key-password-text = Choisissez un mot de passe, puis faites lire l’image par une application d’authentification sur votre téléphone et saisissez le code qu’elle affiche.
key-password-new = Nouveau mot de passe
key-password-hint = 15 caractères au moins. Une suite de plusieurs mots se retient facilement. Aucune autre règle ne s’applique à son contenu.
key-codes-text = Lisez cette image avec l’application d’authentification de votre téléphone :
key-codes-typed = Ou saisissez-y ce secret à la main :
key-codes-open = L’ouvrir dans une application d’authentification sur cet appareil
key-password-go = Utiliser le mot de passe et les codes

# Confirmer de nouveau son identité.
verify-title = Est-ce toujours vous ?
verify-text = Cette action exige une confirmation récente de votre identité. Elle vaut pour dix minutes.
verify-sent = Votre envoi n’a pas été exécuté. Confirmez votre identité ; vous reviendrez ensuite à la page pour l’envoyer de nouveau.
verify-passkey-go = Confirmer avec une clé d’accès
verify-openid-go = Confirmer avec { $name }
verify-exercise = Vous êtes une personne inventée dans un exercice : un bouton suffit.
verify-go = C’est moi

# Revenir.
recover-title = Vous avez perdu tous vos moyens de connexion
recover-text = Indiquez l’adresse électronique de votre compte. Demandez ensuite à deux collègues de votre pays ou de votre service, de vive voix ou par téléphone, de se porter garants de vous ici. Après le second, un lien vous parvient par messagerie. Aucun des deux ne le reçoit.
recover-go = Demander à retrouver mon compte
recover-asked = S’il existe un compte avec cette adresse, vos collègues peuvent à présent se porter garants de vous. Demandez-le à deux d’entre eux, de vive voix ou par téléphone. Le lien arrive par messagerie après le second et fonctionne pendant 24 heures.
recovery-title = Reprendre possession de votre compte
recovery-text = { $name }, deux collègues se sont portés garants de vous. Choisissez un nouveau moyen de connexion. Tous vos anciens jetons, clés d’accès, mots de passe et sessions prendront fin.
