### Pages qui disent pourquoi il n’y a pas de page.

fault-missing-title = Cette page n’existe pas
fault-missing = Le registre n’a rien à cette adresse, ou n’avait rien à la date demandée. Vérifiez l’adresse ou partez de la page d’accueil.
fault-bad-title = Cette adresse demande quelque chose d’impossible
fault-broken-title = Une erreur s’est produite de notre côté
fault-broken = La page n’a pas pu être établie. Rien n’a été perdu. Réessayez dans une minute ; si l’erreur se répète, communiquez à l’exploitant du site l’identifiant ci-dessous.
fault-id = Identifiant de cette erreur :
fault-front = Page d’accueil
fault-date = « { $given } » n’est pas une date. Indiquez l’année, le mois et le jour, par exemple { $example }.
