### Pages qui disent pourquoi il n’y a pas de page.

fault-missing-title = Cette page n’existe pas
fault-missing = Le registre n’a rien à cette adresse, ou n’avait rien à la date demandée. Vérifiez l’adresse ou partez de la page d’accueil.
fault-bad-title = Cette adresse demande quelque chose d’impossible
fault-broken-title = Une erreur s’est produite de notre côté
fault-broken = La page n’a pas pu être établie. Rien n’a été perdu. Réessayez dans une minute ; si l’erreur se répète, communiquez à l’exploitant du site l’identifiant ci-dessous.
fault-moved-title = Quelqu’un a modifié cela entre-temps
fault-moved = Rien n’a été écrasé, et votre envoi n’a pas été pris. Revenez en arrière, rechargez la page et regardez ce qui s’y trouve maintenant.
fault-foreign-title = Ceci n’a pas été envoyé par une page d’Accord
fault-foreign = Votre navigateur dit qu’un autre site l’a envoyé, ou ne dit pas d’où cela vient. Rien n’a été fait. Ouvrez la page ici et envoyez-le de nouveau.
fault-refused-title = Cela ne peut pas être fait maintenant
fault-wait-title = Trop d’essais
fault-wait = Attendez { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}, puis réessayez.
fault-token-title = Le jeton n’ouvre rien
fault-id = Identifiant de cette erreur :
fault-front = Page d’accueil
fault-date = « { $given } » n’est pas une date. Indiquez l’année, le mois et le jour, par exemple { $example }.
