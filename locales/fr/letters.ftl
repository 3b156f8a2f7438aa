### Courriers envoyés par messagerie. Texte brut : un paragraphe tient sur une ligne ; une adresse occupe une ligne à elle seule.

letter-exercise = Ceci est un exercice. Tout ce qui figure dans ce courrier est inventé.
letter-foot = Accord, plateforme de travail de l’alliance contre les abus sexuels d’enfants en ligne. Ce courrier est envoyé automatiquement ; les réponses ne sont lues par personne.
letter-round-opened-subject = { $member } : le cycle de rapports « { $event } » est ouvert jusqu’au { $closes }
letter-round-opened-body =
    Le cycle de rapports « { $event } » est ouvert. Le rapport national ({ $member }) est reçu du { $opens } au { $closes } inclus (UTC).

    Les réponses du cycle précédent figurent déjà dans le formulaire lorsqu’elles peuvent rester valables. Le rapport doit être signé par chaque autorité, par le coordonnateur et par le délégué du ministre : nous vous prions de prévoir le temps nécessaire.

    { $link }
letter-round-closed-subject = { $member } : le cycle de rapports « { $event } » est clos
letter-round-closed-body =
    Le cycle de rapports « { $event } » a été clos à la fin de la journée du { $closes } (UTC). Ce qui était connu à cette date est figé et reste citable.

    { $came ->
        [0] Le rapport national ({ $member }) n’a pas été remis. Il peut encore l’être ; son nombre de jours de retard sera affiché.
       *[other] Le rapport national ({ $member }) a été remis. Le secrétariat vérifie qu’il est complet, puis le transmet aux examinateurs.
    }

    { $link }
letter-reminder-30-subject = { $member } : le rapport « { $event } » est attendu pour le { $closes }
letter-reminder-30-body =
    Le rapport national ({ $member }) pour le cycle « { $event } » n’a pas encore été remis. Le dernier jour pour le remettre est le { $closes } (jusqu’à la fin de la journée, UTC), dans { $days ->
        [one] { $days } jour.
       *[other] { $days } jours.
    }

    Il doit être signé par chaque autorité, par le coordonnateur et par le délégué du ministre : nous vous prions de prévoir le temps nécessaire.

    { $link }
letter-reminder-7-subject = { $member } : le rapport est attendu pour le { $closes }
letter-reminder-7-body =
    Le rapport national ({ $member }) pour le cycle « { $event } » n’a pas encore été remis. { $days ->
        [0] C’est aujourd’hui le dernier jour
        [one] Il reste { $days } jour
       *[other] Il reste { $days } jours
    } : le rapport est à temps jusqu’à la fin de la journée du { $closes } (UTC).

    Un rapport remis plus tard est reçu, mais son nombre de jours de retard reste affiché définitivement.

    { $link }
letter-reminder-overdue-subject = { $member } : le rapport « { $event } » est en retard depuis le { $closes }
letter-reminder-overdue-body =
    Le rapport national ({ $member }) pour le cycle « { $event } » est en retard de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }. Le dernier jour pour le remettre était le { $closes }.

    Il peut encore être remis. La page publique du cycle indique qu’il n’a pas été remis ; elle indiquera ensuite son nombre de jours de retard.

    { $link }
letter-report-returned-subject = { $member } : le rapport « { $event } » a été renvoyé
letter-report-returned-body =
    Le rapport national ({ $member }) pour le cycle « { $event } » a été renvoyé au stade des signatures. Il est de nouveau à l’état de projet, et toutes les signatures sont caduques. Le motif figure avec le rapport.

    { $link }
letter-reply-due-subject = { $member } : le membre peut répondre aux examens jusqu’au { $until }
letter-reply-due-body =
    Les examens du rapport national ({ $member }) pour le cycle « { $event } » sont disponibles. Le membre peut y répondre jusqu’à la fin de la journée du { $until } (UTC). Sa réponse est publiée à côté d’eux ; passé ce jour, ils sont publiés sans réponse.

    { $link }
letter-review-assigned-subject = Un examen pour le cycle « { $event } »
letter-review-assigned-body =
    L’examen du rapport national ({ $member }) pour le cycle « { $event } » vous a été confié. Avant d’y avoir accès, vous déclarez si quelque chose s’oppose à un jugement indépendant.

    { $link }
letter-invitation-subject = Votre compte Accord
letter-invitation-body =
    { $name }, vous avez été invité à travailler avec Accord. Ce lien permet de créer votre compte. Il fonctionne une seule fois, jusqu’à cette date : { $until }

    { $link }

    Si vous n’attendiez pas ce courrier, vous n’avez rien à faire.
letter-recovery-subject = Retrouver l’accès à Accord
letter-recovery-body =
    { $name }, deux de vos collègues se sont portés garants de vous. Ce lien vous permet de choisir un nouveau moyen de connexion. Il fonctionne une seule fois, jusqu’à cette date : { $until }

    { $link }

    Son utilisation met fin à tous vos anciens jetons, clés d’accès, mots de passe et sessions. Si vous n’avez rien demandé, n’ouvrez pas ce lien et prévenez immédiatement votre administrateur.
letter-keys-changed-subject = Vos moyens de connexion à Accord ont changé
letter-keys-changed-body =
    Un moyen de connexion à votre compte a été ajouté, modifié ou supprimé. Vous les trouverez tous ici :

    { $link }

    Si ce changement ne vient pas de vous, prévenez immédiatement votre administrateur et demandez-lui de fermer le compte.
letter-report-to-sign-subject = { $member } : le rapport « { $event } » attend les signatures
letter-report-to-sign-body =
    Le rapport national ({ $member }) pour le cycle « { $event } » est rédigé et soumis aux autorités. Si vous signez pour l’une d’elles, lisez-le, puis signez-le ou renvoyez-le en indiquant un motif.

    Votre signature porte sur les réponses que vous voyez. Si l’une d’elles est modifiée par la suite, toutes les signatures deviennent caduques.

    { $link }
letter-report-to-approve-subject = { $member } : toutes les autorités ont signé le rapport « { $event } »
letter-report-to-approve-body =
    Le rapport national ({ $member }) pour le cycle « { $event } » attend l’approbation du coordonnateur national.

    { $link }
letter-report-to-submit-subject = { $member } : le rapport « { $event } » attend le délégué du ministre
letter-report-to-submit-body =
    Le rapport national ({ $member }) pour le cycle « { $event } » porte les signatures de toutes les autorités et du coordonnateur. La signature du délégué du ministre, qui n’a ni contribué à sa rédaction ni signé auparavant, vaut remise du rapport.

    { $link }
letter-report-submitted-subject = { $member } : le rapport « { $event } » est remis
letter-report-submitted-body =
    Le rapport national ({ $member }) pour le cycle « { $event } » a été remis et verrouillé. Le secrétariat vérifie à présent qu’il est complet.

    { $link }
letter-hold-reminder-subject = Quelque chose vous attend dans Accord
letter-hold-reminder-body =
    Quelque chose vous attend dans Accord. Aucun courrier n’indique de quoi il s’agit : connectez-vous pour le voir, sous « Police ».

    { $link }
letter-emergency-subject = Urgent : une urgence attend votre avis
letter-emergency-body =
    Une urgence attend un avis de la police. Connectez-vous et répondez : elle vient en tête de votre liste. Ce courrier vous est renvoyé toutes les dix minutes tant que personne de chez vous n’a répondu.

    { $link }
letter-notice-again = Ceci est un rappel : nous vous avons déjà envoyé cette notification, et à notre connaissance elle est restée sans suite.
letter-notice-again-reason = Rappel d’une notification déjà envoyée.
letter-notice-again-subject = Rappel de la notification { $number } : contenu montrant des abus sexuels d’enfants sur votre service
letter-notice-subject = Notification { $number } : contenu montrant des abus sexuels d’enfants sur votre service
letter-notice-reason = { $sender } a constaté qu’un contenu montrant des abus sexuels d’enfants se trouve à cette adresse. Le rendre accessible est une infraction pénale.
letter-notice-body =
    { $sender } a constaté la présence, sur votre service, d’un contenu montrant des abus sexuels d’enfants. Ceci est la notification { $number } du { $sent }.

    L’emplacement de ce contenu figure dans le rapport joint, xarf.json, et non dans ce courrier. Veuillez le retirer ou le rendre inaccessible sans délai. Ne le regardez pas plus longtemps que nécessaire, n’en faites aucune copie et ne transférez pas ce courrier : le rapport qu’il contient mène au contenu.
letter-notice-wish =
    Nous vous demandons deux choses de plus. Conservez ce que vous retirez, et ce que vous savez de la personne qui l’a mis en ligne, pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } à compter du { $sent }. Jusqu’à cette date, { $until }, ne dites pas à cette personne que cela vous a été demandé.
letter-notice-answer =
    Veuillez nous dire ce qu’il en est advenu. Ce lien permet de répondre en un clic, sans compte. Il ne sert qu’une fois :

    { $link }

    Vous pouvez aussi répondre à ce courrier.
letter-notice-foot = Accord, plateforme de travail de l’alliance contre les abus sexuels d’enfants en ligne. Ce courrier est envoyé automatiquement ; les réponses sont lues par des personnes.
letter-hand-over-arrived-subject = { $member } : une adresse signalée a été transférée à votre ligne de signalement
letter-hand-over-arrived-body =
    La ligne de signalement de ce pays ({ $member }) a transféré une adresse signalée à la vôtre. Une réponse est attendue en 24 heures au plus : dites que vous l’avez reçue, acceptez-la ou refusez-la.

    { $link }
letter-hand-over-overdue-subject = { $member } : ce qui a été transféré à votre ligne de signalement attend une réponse
letter-hand-over-overdue-body =
    Une adresse signalée que la ligne de signalement de ce pays ({ $member }) a transférée à la vôtre attend une réponse depuis plus de 24 heures. Dites que vous l’avez reçue, acceptez-la ou refusez-la. Vous ne recevrez pas d’autre courrier à ce sujet.

    { $link }
letter-table-to-confirm-subject = { $member } : le tableau de la notification et du retrait attend une seconde personne
letter-table-to-confirm-body =
    Quelqu’un a proposé un autre tableau de ce que ce pays ({ $member }) permet en matière de notification et de retrait. Lisez ce qui serait différent, puis confirmez-le ou faites-le abandonner. Tant que personne ne le confirme, le tableau précédent reste en vigueur ; après sept jours, la proposition est caduque.

    { $link }
letter-police-table-to-sign-subject = { $member } : le tableau de la police attend votre signature
letter-police-table-to-sign-body =
    Un agent de votre service a proposé un autre tableau de ce que signifie le silence de la police ({ $member }). Lisez ce qui serait différent, puis signez-le ou faites-le abandonner. Tant qu’un second agent ne le signe pas, le tableau précédent reste en vigueur ; après sept jours, la proposition est caduque.

    { $link }
letter-referral-came-subject = Quelque chose a été envoyé à votre police
letter-referral-came-body =
    Un autre service a envoyé quelque chose à la police de votre pays. Aucun courrier n’indique de quoi il s’agit : connectez-vous pour le voir.

    { $link }
letter-referral-moved-subject = Du nouveau au sujet d’une transmission
letter-referral-moved-body =
    Il y a du nouveau au sujet d’une transmission que votre service a envoyée ou reçue. Aucun courrier n’indique de quoi il s’agit : connectez-vous pour le voir.

    { $link }
letter-referral-overdue-subject = Une transmission est en retard
letter-referral-overdue-body =
    Une transmission entre votre service et un autre est en retard. Les deux services reçoivent ce courrier. Aucun courrier n’indique sur quoi elle porte : connectez-vous pour le voir.

    { $link }
letter-operation-asked-subject = Votre police est invitée à participer à quelque chose
letter-operation-asked-body =
    Un autre service invite la police de votre pays à participer à une opération conjointe. Aucun courrier n’indique de quoi il s’agit : connectez-vous pour le voir, sous « Opérations conjointes ».

    { $link }
letter-police-waits-subject = Quelque chose vous attend dans Accord
letter-police-waits-body =
    Quelque chose attend dans Accord un mot de la police. Aucun courrier n’indique de quoi il s’agit : connectez-vous pour le voir.

    { $link }
letter-answers-to-release-subject = { $member } : les délais de réponse attendent une seconde personne
letter-answers-to-release-body =
    Les chiffres du temps que met la police à répondre à d’autres services ont été établis ({ $member }). Lisez-les et, s’ils sont exacts, validez-les. La personne qui les a établis ne le peut pas. Validés, ils sont signés et publics pour toujours.

    { $link }
letter-provision-to-sign-subject = { $member } : ce que dit la loi attend votre signature
letter-provision-to-sign-body =
    Le coordonnateur a rédigé ce que dit la loi sur un critère ({ $member }). Lisez-le, puis signez-le ou renvoyez-le avec un motif. Votre signature le rend public. Une personne qui l’a rédigé ne le signe pas.

    { $link }
letter-model-text-to-publish-subject = Un texte modèle attend d’entrer dans la bibliothèque
letter-model-text-to-publish-body =
    Un texte modèle a été proposé et attend une personne du secrétariat qui ne l’a pas rédigé. Lisez-le, puis mettez-le dans la bibliothèque ou renvoyez-le avec un motif.

    { $link }
letter-campaign-to-publish-subject = { $member } : une campagne attend une seconde personne
letter-campaign-to-publish-body =
    Une campagne est prête et une partie n’en est pas publique ({ $member }). Une personne qui ne l’a pas rédigée peut la lire et la publier.

    { $link }
letter-campaign-to-join-subject = Une campagne invite votre pays à participer (conduite par : { $member })
letter-campaign-to-join-body =
    Une campagne nomme votre pays parmi ceux qui doivent participer (conduite par : { $member }). Votre pays figure parmi ses membres dès que vous le dites, et pas avant.

    { $link }
letter-practice-to-review-subject = { $member } : une bonne pratique attend un examinateur
letter-practice-to-review-body =
    Une bonne pratique a été proposée ({ $member }). Un examinateur d’un autre pays la lit, le premier qui se présente : acceptez-la telle que vous l’avez lue, ou renvoyez-la avec des remarques.

    { $link }
letter-practice-to-publish-subject = { $member } : une bonne pratique attend le secrétariat
letter-practice-to-publish-body =
    Un examinateur d’un autre pays a accepté une bonne pratique ({ $member }). Une personne du secrétariat qui ne l’a ni rédigée ni examinée la lit et la publie.

    { $link }
letter-victims-to-confirm-subject = { $member } : des décomptes attendent un second agent
letter-victims-to-confirm-body =
    Un agent de police a saisi ou révisé des décomptes de victimes identifiées ({ $member }). Lisez-les et, s’ils sont exacts, confirmez-les. La personne qui les a saisis ne le peut pas.

    { $link }
letter-victims-definition-to-confirm-subject = { $member } : ce qui est compté attend un second agent
letter-victims-definition-to-confirm-body =
    Un agent de votre service a proposé ce qui est compté comme victime identifiée ({ $member }). Lisez ce qui serait différent, puis confirmez-le ou faites-le abandonner. Tant qu’un second agent ne le confirme pas, ce qui était compté avant reste en vigueur ; après sept jours, la proposition est caduque.

    { $link }
