### Le formulaire par lequel chacun signale une adresse, et ce qu’est devenu un signalement. Les lecteurs peuvent être en détresse : phrases brèves et calmes, rien qui choque.

reporting-title = Signaler une adresse
reporting-lead = Avez-vous vu en ligne des images ou des films d’abus sexuels d’enfants ? Envoyez l’adresse où vous les avez vus. Vous n’êtes pas tenu de donner votre nom.
reporting-stop-title = Ne cherchez pas davantage
reporting-stop = Ne cherchez pas d’autres contenus, ne rouvrez pas celui-ci, ne le copiez pas, ne l’enregistrez pas et ne l’envoyez à personne, pas même comme preuve. Dans de nombreux pays, c’est une infraction, quelle que soit l’intention. L’adresse suffit.
reporting-who-title = Qui lit votre signalement
reporting-who = Les analystes de la ligne de signalement qui le reçoit. Chaque ouverture de l’adresse par l’un d’eux est consignée. Si le contenu est illicite, l’adresse est communiquée à la police et à l’entreprise qui l’héberge. Personne n’apprend qui l’a envoyée.
reporting-next-title = Ce qui se passe ensuite
reporting-next = Un analyste examine ce qui se trouve à cette adresse. Si c’est illicite, la ligne de signalement en demande le retrait. Avec votre récépissé, vous pouvez demander plus tard ce qu’il en est.
reporting-about-you-title = À propos de vous
reporting-about-you = Rien n’est conservé sur vous, sauf ce que vous écrivez ci-dessous : ni nom, ni cookie, ni l’adresse de votre appareil.
reporting-member = Pays
reporting-member-hint = Le pays où vous êtes. Sa ligne de signalement reçoit votre signalement.
reporting-member-one = Votre signalement va à la ligne de signalement de ce pays : { $country }.
reporting-elsewhere = Votre pays n’y est pas ? Voyez où vous pouvez y faire un signalement :
reporting-addresses = Adresses
reporting-addresses-hint = Une par ligne, par exemple https://example.org/page. Au plus { $n }. Si vous ne l’avez plus, écrivez ce dont vous vous souvenez ; n’y retournez pas.
reporting-urgent = Ce que vous en savez
reporting-at-risk = Un enfant est en danger en ce moment
reporting-live = Les abus sont diffusés en direct, ou se poursuivent
reporting-note = Ce que les analystes devraient savoir d’autre
reporting-note-hint = À quel endroit de la page cela se trouve, ou comment on y accède. Ne décrivez pas ce que l’on voit et ne nommez aucun enfant.
reporting-contact = Comment vous poser une question
reporting-contact-hint = Seulement si vous voulez qu’on puisse vous en poser : une adresse électronique ou un numéro de téléphone. L’indication est gardée sous clé et n’est montrée qu’aux analystes de la ligne de signalement. Si vous laissez ce champ vide, personne ne peut savoir qui vous êtes.
reporting-optional = facultatif
reporting-no-files = Du texte seulement : les images et les fichiers ne sont jamais acceptés.
reporting-go = Envoyer le signalement
reporting-wrong = Le signalement n’a pas été envoyé. Ce que vous avez saisi est toujours là.
reporting-choose = Choisissez un pays dans la liste.
reporting-none = Écrivez au moins une adresse.
reporting-many = { $n } adresses au plus. Envoyez les autres dans un second signalement.
reporting-long = { $n } caractères au plus. Raccourcissez le texte.
reporting-line = Ligne { $n } : { $what }
reporting-lines-more = { $n ->
    [one] Une autre ligne n’est pas une adresse.
   *[other] { $n } autres lignes ne sont pas des adresses.
}
reporting-wait = Le signalement n’a pas été envoyé, car beaucoup arrivent en ce moment. Ce que vous avez saisi est toujours là. { $n ->
    [one] Attendez { $n } seconde, puis renvoyez-le.
   *[other] Attendez { $n } secondes, puis renvoyez-le.
}
reporting-stale = Le signalement n’a pas été envoyé, car cette page est restée ouverte trop longtemps ou a déjà été envoyée. Ce que vous avez saisi est toujours là. Si vous n’avez pas de récépissé, envoyez-le de nouveau.
reporting-failed = Le signalement n’a pas été envoyé, car quelque chose n’a pas fonctionné ici. Ce que vous avez saisi est toujours là. Renvoyez-le dans un instant.
reporting-nobody = Aucune ligne de signalement ne reçoit de signalements sur ce site en ce moment. Voyez où vous pouvez en faire un dans votre pays :

# Pourquoi une ligne n’est pas une adresse : ce qui ne va pas, et que faire. Rien de la ligne n’est répété.
address-refused-empty = il n’y a rien. Écrivez une adresse, par exemple https://example.org/page.
address-refused-too-long = c’est plus long que toute adresse. Supprimez ce qui la précède et ce qui la suit.
address-refused-several = il y a plus d’une adresse. Écrivez chacune sur sa propre ligne.
address-refused-unseen = elle contient un caractère invisible. Copiez-la de nouveau, ou saisissez-la au clavier.
address-refused-cut-off = elle se termine par des points, comme si elle avait été coupée. Copiez-la en entier.
address-refused-shared = un lien vers un fichier que beaucoup partagent ne désigne aucun lieu. Écrivez l’adresse de la page où figure ce lien.
address-refused-content = elle désigne un contenu et non un lieu. Écrivez l’adresse d’une page qui le montre, par exemple https://example.org/ipfs/…
address-refused-app = un lien vers une application ne désigne aucun lieu. Écrivez l’adresse que l’application donne sous « copier le lien » ou « partager ».
address-refused-person = c’est l’adresse d’une personne. Écrivez-la dans le texte ci-dessous, et ici l’adresse d’une page.
address-refused-local = cela n’existe que sur un seul appareil. Écrivez l’adresse de la page d’où cela vient.
address-refused-stream = on accède à un flux par une page. Écrivez l’adresse de cette page.
address-refused-scheme = seules les adresses qui commencent par http, https ou ftp sont acceptées. Écrivez celle de la page où cela se voit.
address-refused-no-scheme = cela ne commence pas comme une adresse. Écrivez-la avec son https://, telle que le navigateur l’affiche.
address-refused-no-host = elle ne désigne aucun site. Écrivez l’adresse entière, par exemple https://example.org/page.
address-refused-host = aucun site ne peut porter ce nom. Vérifiez les lettres et les points, et qu’il ne contient pas d’espace.
address-refused-no-dot = le nom du site n’a pas de point. Écrivez le nom en entier.
address-refused-number = aucun site n’a ce numéro. Vérifiez les chiffres.
address-refused-not-public = une seule machine ou un seul réseau y accède. Écrivez l’adresse par laquelle les autres y accèdent.
address-refused-onion = le nom qui précède .onion a 56 lettres et chiffres. Copiez-le en entier.
address-refused-port = le nombre après le deux-points va de 1 à 65535. Omettez-le si le navigateur n’en affiche pas.

reporting-sent-title = Votre signalement est arrivé
reporting-sent-lead = Merci. La ligne de signalement de ce pays l’a reçu : { $country }. Vous n’avez rien d’autre à faire.
reporting-receipt = Votre récépissé
reporting-receipt-once = Il n’est affiché que cette fois. Notez-le ou imprimez cette page si vous voulez demander plus tard ce qu’est devenu votre signalement. Il ne dit rien d’autre, et personne ne peut vous le redonner.
reporting-receipt-where = Où demander :
reporting-another = Signaler autre chose
reporting-sent-for-you = Ce que vous avez vu peut continuer de vous peser. Il n’y a pas à en avoir honte : parlez-en à quelqu’un en qui vous avez confiance.

reporting-look-up-title = Ce qu’est devenu un signalement
reporting-look-up-lead = Saisissez le code du récépissé, affiché lors de l’envoi du signalement.
reporting-look-up-label = Récépissé
reporting-look-up-hint = 26 lettres et chiffres.
reporting-look-up-go = Consulter
reporting-answer-open = Le signalement est en cours de traitement
reporting-answer-open-text = Le contenu est examiné, ou son retrait est en cours. Où l’on en est n’est dit à personne, afin que personne ne soit averti.
reporting-answer-closed = Tout ce qui pouvait être fait l’a été
reporting-answer-closed-text = La ligne de signalement a clos le signalement. Ce qui a été constaté n’est dit à personne, afin que personne ne soit averti. Si le contenu réapparaît, signalez-le de nouveau.
reporting-answer-unknown = Aucun signalement ne correspond à ce récépissé
reporting-answer-unknown-text = Comparez chaque lettre et chaque chiffre avec ce que vous avez noté.
