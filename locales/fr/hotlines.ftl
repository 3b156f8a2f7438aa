### Où signaler. Les lecteurs peuvent être en détresse : phrases brèves et calmes, l’aide d’abord.

hotlines-title = Où signaler
hotlines-lead = Choisissez le pays où vous êtes. Une ligne de signalement reçoit votre signalement et fait le reste. Vous n’avez pas besoin de preuve, et vous n’avez pas à chercher davantage.
hotlines-danger = Si quelqu’un est en danger maintenant, appelez la police ou le numéro d’urgence du pays où vous êtes.
hotlines-not-alone = S’il vous est arrivé quelque chose, ce n’est pas votre faute. Une ligne de signalement ou un adulte en qui vous avez confiance peut vous aider.
hotlines-leave = Quitter cette page
hotlines-no-address = Son adresse web ne figure pas dans les sources.
hotlines-inhope-yes = Membre d’INHOPE : oui
hotlines-inhope-since = Membre d’INHOPE : oui, depuis { $year }
hotlines-inhope-no = Membre d’INHOPE : non
hotlines-inhope-unknown = Membre d’INHOPE : non connu
hotlines-all = Tous les pays
hotlines-without = Aucune ligne de signalement consignée
hotlines-without-text = Pour { $n ->
    [one] { $n } membre sur { $of }
   *[other] { $n } membres sur { $of }
}, aucune ligne de signalement n’est connue ici. Cela ne signifie pas qu’il n’y en a pas.
hotlines-what-then = Vous pouvez y faire un signalement à la police locale. Une ligne de signalement d’un autre pays peut aussi recevoir le signalement.
hotlines-about = À propos de cette page
hotlines-stored = Rien n’est enregistré sur vous : ni nom, ni adresse, ni cookie.
hotlines-history = Votre navigateur peut garder la trace de votre visite. Vous pouvez l’effacer dans son historique.
hotlines-record = { $n ->
    [0] Aucune ligne de signalement n’est consignée.
    [one] { $n } ligne de signalement est consignée.
   *[other] { $n } lignes de signalement sont consignées.
}
hotlines-record-members = Elles se trouvent dans { $k } membres sur { $of }.
hotlines-check = Les adresses sont celles que donnent les sources. Accord n’est pas lui-même une ligne de signalement : ce qui est signalé sur ce site va à la ligne de signalement du pays choisi. INHOPE est une association de lignes de signalement de nombreux pays.
hotlines-here = Signaler ici
hotlines-here-one = Sur ce site, vous pouvez vous adresser à la ligne de signalement de ce pays : { $country }. Vous n’êtes pas tenu de donner votre nom.
hotlines-here-some = Sur ce site, vous pouvez vous adresser aux lignes de signalement de ces pays : { $countries }. Vous n’êtes pas tenu de donner votre nom.
hotlines-receipt = Vous avez un récépissé ? Voyez ce qu’est devenu votre signalement
hotlines-directory = Les sources mentionnent un annuaire des lignes de signalement, tenu par INHOPE :
leave-title = Page vide
leave-text = Vous pouvez fermer cette page.
