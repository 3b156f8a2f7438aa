### Ce qu’est Accord.

about-lead = Accord est un registre public. Il montre ce que 54 États ont promis contre les abus sexuels d’enfants en ligne, ce qui existait auparavant et ce qu’il en est advenu.
about-contents = Sur cette page
about-what = L’alliance a été lancée en décembre 2012 et a réuni jusqu’à 54 États, avec quatre objectifs stratégiques et sept objectifs opérationnels. Chaque État devait choisir ses propres actions, dire ce qu’il faisait déjà et rendre compte des résultats. Accord conserve ces déclarations avec leurs sources, afin que chacun puisse comparer une promesse à ce qui s’est passé.
about-join = Le chiffre d’un État et celui d’une autre source figurent côte à côte. Aucun ne remplace l’autre.
about-goals = Les quatre objectifs stratégiques et les sept objectifs opérationnels
about-rules = Les dix règles
about-rule-1 = Aucune image. Accord contient des textes, des chiffres et des empreintes numériques de fichiers. Il ne contient et ne montre jamais ni photo ni film.
about-rule-2 = L’adresse d’un contenu d’abus sexuels est dangereuse. Elle est mise sous clé, montrée seulement aux personnes qui doivent agir, et chaque consultation est enregistrée. Elle ne figure sur aucune page publique.
about-rule-3 = Personne n’est averti. Tant que la police a besoin de temps, une notification ressemble, vue de l’extérieur, à toute autre notification en cours d’évaluation.
about-rule-4 = Les victimes sont comptées, jamais décrites. Les très petits nombres ne sont pas publiés, afin que personne ne puisse être reconnu.
about-rule-5 = Toute personne qui signale peut rester inconnue. Rien n’est conservé qui permettrait de retrouver une personne ayant fait un signalement sans donner son nom.
about-rule-6 = Une liste contre les abus ne doit pas devenir une liste pour la censure. Chaque membre peut voir qui a ajouté une entrée et qui s’en porte garant ; elle ne vaut pour les autres que si suffisamment de membres s’en portent garants.
about-rule-7 = Le silence n’est pas un progrès. « Rien n’est connu », « rien n’a été fait » et « sans objet » sont trois marques différentes, et un chiffre manquant n’est jamais complété.
about-rule-8 = Chaque nombre peut être recompté. Il renvoie à la requête qui l’a produit, et chacun obtient le même résultat.
about-rule-9 = Les pays ne sont pas classés. Il n’y a pas de note, seulement des faits, avec le nombre total dont ils font partie.
about-rule-10 = Ce qui est inventé est signalé comme tel. Les exercices utilisent des fiches inventées, et chaque page d’un exercice est marquée.
about-roles = Qui fait quoi
about-role-members = Membres
about-role-text-members = Ils choisissent leurs engagements, disent ce qui existait auparavant et rendent compte. Plusieurs ministères signent avant l’envoi d’un rapport.
about-role-secretariat = Secrétariat
about-role-text-secretariat = Il ouvre les cycles de rapports, envoie les rappels et prépare les conférences. Il ne peut pas modifier ce qu’un membre a dit.
about-role-reviewers = Examinateurs
about-role-text-reviewers = Ils comparent la promesse, les preuves et ce qui est affirmé. Un examinateur ne vient jamais du membre examiné, et la réponse du membre figure à côté de l’examen.
about-role-hotlines = Lignes de signalement
about-role-text-hotlines = Elles reçoivent les signalements du public, les évaluent et demandent le retrait.
about-role-police = Police
about-role-text-police = Elle peut demander un délai avant un retrait, pour ne pas compromettre une enquête. Chaque suspension a un responsable et une fin.
about-role-providers = Hébergeurs
about-role-text-providers = Ils reçoivent les notifications, retirent les contenus et répondent.
about-sources = Les trois types de sources
about-sources-text = Chaque déclaration indique qui en répond. Les types de sources ne sont jamais mélangés.
about-standing-count = { $n ->
    [0] Aucune déclaration ici ne provient d’une telle source.
    [one] { $n } déclaration ici provient d’une telle source.
   *[other] { $n } déclarations ici proviennent d’une telle source.
}
about-privacy = Protection des données
about-privacy-readers = Rien n’est enregistré sur vous quand vous consultez ce site : pas de cookie, pas de compte, rien qui soit chargé depuis d’autres sites. Les liens vers d’autres sites ne leur indiquent pas d’où vous venez.
about-privacy-register = Le registre ne contient aucun nom de victime, d’auteur de signalement ou de suspect, ni aucun détail d’affaire. Il contient ce que des États et des sources publiques ont dit, et des décomptes.
about-model = Le Modèle de réponse nationale
about-model-text = Le Modèle de réponse nationale (Model National Response) de la WeProtect Global Alliance décrit ce dont un pays a besoin, par domaines et capacités. Les objectifs rattachés à une capacité relèvent de la lecture d’Accord, non du modèle.
about-schemes = Systèmes de classification
about-schemes-text = Les lignes de signalement et la police classent les contenus par gravité ou par type. Accord conserve les noms et les niveaux de leurs systèmes, sans aucune description de contenu. Le caractère illégal d’un contenu relève du droit de chaque pays.
about-scheme-levels = Niveaux ou sections
