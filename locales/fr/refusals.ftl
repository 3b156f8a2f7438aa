### Ce que les règles refusent, et ce qu’il faut faire à la place : une phrase pour chaque code.

# Rôles.
refusal-analyst-and-police = Nul n’est à la fois analyste et policier. Attribuez ce rôle à un autre compte.
refusal-admin-and-data = Une personne qui gère les comptes ou les machines n’a aucun rôle donnant accès aux données. Attribuez ce rôle à un autre compte.
refusal-grant-member-missing = Ce rôle s’exerce pour un membre. Choisissez le membre.
refusal-grant-member-not-needed = Ce rôle ne s’exerce pas pour un membre. N’indiquez pas de membre.
refusal-grant-already-held = Le compte a déjà ce rôle.

# Cycles.
refusal-round-not-now = Le cycle n’en est pas à cette étape.
refusal-round-days-out-of-order = Un cycle est annoncé, s’ouvre, se clôt et débouche sur sa conférence, dans cet ordre. Modifiez les dates.
refusal-round-too-early-to-open = Le cycle s’ouvre le jour annoncé, pas avant.
refusal-round-too-early-to-close = Les membres disposent de tout le dernier jour (UTC). Clôturez le cycle ensuite.
refusal-round-before-conference = La conférence n’a pas commencé. Rien n’est présenté avant.
refusal-round-close-has-passed = Le dernier jour est passé. Ce qui est remis ensuite est en retard, et signalé comme tel.
refusal-round-only-later = Les dates ont été données aux membres : le dernier jour ne peut être déplacé qu’à une date ultérieure.
refusal-round-bad-id = Donnez au cycle un nom d’au plus 40 lettres minuscules, chiffres et tirets, par exemple 2027-lisbon.
refusal-round-taken = Le registre contient déjà un cycle de ce nom. Choisissez-en un autre.
refusal-round-unknown-questionnaire = Cette édition du questionnaire n’existe pas. Choisissez-en une dans la liste.
refusal-round-empty = Un champ est vide : l’événement, l’édition du questionnaire ou le motif.

# Rapports.
refusal-report-not-now = Le rapport n’en est pas à cette étape.
refusal-report-round-not-open = Le cycle n’est pas encore ouvert.
refusal-report-no-authority = Indiquez les autorités qui doivent signer.
refusal-report-unknown-authority = Le rapport ne prévoit pas la signature de cette autorité.
refusal-report-locked = Le rapport est remis et verrouillé. Il pourra être révisé une fois publié.
refusal-report-nothing-changed = Les réponses sont les mêmes qu’auparavant.
refusal-report-answers-changed = Les réponses ont changé depuis que vous les avez lues. Relisez-les, puis signez.
refusal-report-signed-already = Cette autorité a déjà signé.
refusal-report-signs-twice = Vous avez déjà signé ce rapport. La signature suivante revient à une autre personne.
refusal-report-approved-by-editor = Une personne qui a modifié les réponses ne les approuve pas. Demandez à un collègue.
refusal-report-checked-by-involved = Une personne qui a modifié ou signé le rapport ne le vérifie pas. Demandez à un collègue.
refusal-report-approved-above = Le rapport a été signé à votre niveau et se trouve à un niveau supérieur. Seul ce dernier peut le renvoyer.
refusal-report-not-yet-there = Le rapport n’est pas encore parvenu à votre niveau.
refusal-report-reason-missing = Indiquez pourquoi.
refusal-report-held-back = Certains points doivent être corrigés ou expliqués avant toute signature. Ils sont énumérés dans le rapport.
refusal-report-unconfirmed = Le rapport contient des réponses du cycle précédent que personne n’a revues. Modifiez-les, ou confirmez qu’elles restent valables.
refusal-report-baseline-frozen = La situation de départ a été figée à la clôture de son cycle et ne change plus. Rétablissez l’ancien texte.
refusal-report-not-asked = Le rapport ne comporte pas cette question. Rechargez la page.
refusal-report-remark-settled = La remarque est close. Faites-en une nouvelle.
refusal-report-remark-empty = Rédigez la remarque.
refusal-report-replied-already = Le membre a répondu.
refusal-report-reply-awaited = Le membre dispose encore de jours pour répondre. Publiez après sa réponse ou après le dernier jour.

# Engagements.
refusal-commitment-not-now = L’engagement n’en est pas à cette étape.
refusal-commitment-named-twice = Un nom figure deux fois. Donnez à chaque action, à chaque jalon et à chaque cible un nom qui lui soit propre.
refusal-commitment-nothing-changed = Les termes sont les mêmes qu’auparavant.
refusal-commitment-terms-changed = Les termes ont changé depuis que vous les avez lus. Relisez-les, puis signez.
refusal-commitment-signed-by-editor = Une personne qui a rédigé les termes ne les signe pas. Demandez à un collègue.
refusal-commitment-reason-missing = Indiquez pourquoi.
refusal-commitment-deadline-passed = L’échéance est passée. L’engagement est jugé tel qu’il est.
refusal-commitment-no-deadline = L’engagement n’a pas d’échéance et n’est donc jamais échu. Modifiez-le pour lui en donner une.
refusal-commitment-before-deadline = L’échéance n’est pas encore passée (UTC).
refusal-commitment-no-such-milestone = L’engagement ne comporte pas ce jalon.
refusal-commitment-done-already = Le jalon a déjà été marqué comme franchi. La marque demeure.
refusal-commitment-done-in-future = Ce jour n’est pas encore venu. Marquez le jalon comme franchi à ce moment-là.
refusal-commitment-evidence-missing = Indiquez la preuve qui le montre.
refusal-commitment-no-successor = Seul un autre engagement public du même membre peut le remplacer.
refusal-commitment-report-awaited = Le membre dispose de 30 jours après l’échéance pour remettre son rapport. Ils ne sont pas écoulés.
refusal-commitment-change-waiting = Une modification de cet engagement attend une signature. Faites-la d’abord signer, ou abandonnez-la.
refusal-commitment-no-change = Aucune modification de cet engagement n’attend de signature.
refusal-commitment-cannot-be-judged = Ce qui est connu de l’engagement ne permet pas de le juger tel que cela a été saisi. Vérifiez le niveau de preuve et le nombre de jalons.

# Examens.
refusal-review-not-now = L’examen n’en est pas à cette étape.
refusal-review-own-member = Nul n’examine le membre dont il vient. Choisissez un autre examinateur.
refusal-review-involved = Une personne qui a rédigé ou signé ce rapport ne l’examine pas. Choisissez un autre examinateur.
refusal-review-holds-role = L’examinateur exerce un rôle pour ce membre. Choisissez un autre examinateur.
refusal-review-no-reviewer = Ce compte n’est pas celui d’un examinateur, ou son pays n’est pas connu. Choisissez un autre examinateur.
refusal-review-assigned-already = Un examinateur est déjà désigné. Déchargez-le d’abord.
refusal-review-report-not-ready = Les examinateurs sont désignés entre la remise du rapport et l’envoi de ses examens.
refusal-review-assigns-self = Nul ne se confie un examen à soi-même. Demandez à un collègue.
refusal-review-not-the-reviewer = Seul l’examinateur fait la déclaration, rédige et remet un examen.
refusal-review-conflict-unsaid = Indiquez quel conflit d’intérêts existe, ou déclarez qu’il n’y en a pas.
refusal-review-conflict-undecided = Un conflit d’intérêts est déclaré. Le secrétariat décide si l’examen se poursuit.
refusal-review-nothing-to-allow = Aucun conflit d’intérêts déclaré n’attend de décision.
refusal-review-allowed-by-self = Nul ne décide de son propre conflit d’intérêts.
refusal-review-unknown-promise = Cet engagement ne fait pas partie de ceux qui sont examinés ici.
refusal-review-unfinished = Chaque échelle exige une appréciation et sa justification.
refusal-review-claim-without-evidence = Lorsqu’aucune preuve n’a été trouvée, la réalisation est « aucune preuve ». C’est un résultat.
refusal-review-window-open = Le membre dispose encore de jours pour répondre.
refusal-review-replied-already = Le membre a répondu.
refusal-review-reply-by-reviewer = L’examinateur ne répond pas à la place du membre.
refusal-review-empty = Rédigez le texte.

# Personnes et connexion.
refusal-people-not-known = Cela n’a pas fonctionné. Vérifiez l’adresse, le mot de passe et le code ; un code n’est accepté qu’une fois, le suivant arrive dans les 30 secondes.
refusal-people-passkey-refused = La clé d’accès n’a pas été acceptée. Réessayez, ou utilisez-en une autre.
refusal-people-attempt-over = Cette tentative est terminée : elle a duré trop longtemps ou a déjà servi. Recommencez.
refusal-people-passkey-unverified = Votre appareil n’a pas vérifié votre identité. Configurez-y un code, une empreinte ou la reconnaissance du visage, puis recommencez.
refusal-people-passkey-not-kept = Cet appareil ne peut pas conserver de clés d’accès utilisables sans nom. Utilisez-en un autre.
refusal-people-passkey-there = Cet appareil a déjà une clé d’accès pour ce compte. Utilisez un autre appareil, ou cette clé.
refusal-people-no-way-chosen = Aucun moyen de vous connecter plus tard n’a été transmis. Créez une clé d’accès ou choisissez un mot de passe.
refusal-people-way-off = Ce site ne propose pas ce moyen de connexion. Choisissez-en un autre.
refusal-people-code-wrong = Le code à usage unique n’est pas juste. Vérifiez l’heure de votre téléphone et saisissez le code qu’il affiche maintenant.
refusal-people-openid-refused = L’autre organisation n’a pas confirmé votre identité. Réessayez, ou utilisez un autre moyen de connexion.
refusal-people-openid-unknown = Personne ici n’a cette identité. Connectez-vous autrement et liez-la dans votre compte.
refusal-people-openid-taken = Cette identité appartient à un autre compte. Choisissez-en une autre auprès de cette organisation.
refusal-people-password-short = Un mot de passe compte au moins 15 caractères. Une suite de plusieurs mots se retient facilement.
refusal-people-password-long = Un mot de passe compte au plus 256 caractères.
refusal-people-password-own = Ce mot de passe est formé de votre nom, de votre adresse ou du nom de ce site, que d’autres connaissent aussi. Choisissez-en un autre.
refusal-people-password-known = Ce mot de passe est une expression bien connue, que l’on essaie en premier pour le deviner. Choisissez-en un autre.
refusal-people-password-pattern = Ce mot de passe est une suite de touches ou une répétition. Choisissez-en un autre.
refusal-people-last-way = C’est le dernier moyen de connexion au compte. Ajoutez-en d’abord un autre.
refusal-people-name-missing = Le nom est vide, dépasse 120 caractères ou est déjà pris. Choisissez-en un de 1 à 120 caractères qui ne soit pas encore utilisé ici.
refusal-people-mail-unreadable = Ce n’est pas une adresse électronique. Indiquez-en une comme nom@example.org.
refusal-people-mail-taken = Un compte existe déjà avec cette adresse électronique. Attribuez plutôt le rôle à ce compte.
refusal-people-role-missing = Choisissez un rôle et, s’il s’exerce pour un membre, le membre.
refusal-people-role-not-yours = Il ne vous appartient pas de donner ou de retirer ce rôle. L’administrateur d’un membre attribue les rôles de ce membre, l’exploitant du système ceux de l’alliance et ceux des administrateurs des membres.
refusal-people-other-member = Le compte relève d’un autre membre. Un compte exerce les rôles d’un seul membre.
refusal-people-role-not-held = Le compte n’a pas ce rôle.
refusal-people-oneself = Nul ne modifie ses propres droits. Demandez à un collègue.
refusal-people-state-other = L’état du compte ne le permet pas. Rechargez la page et vérifiez.
refusal-people-reason-missing = Indiquez pourquoi.
refusal-people-link-over = Ce lien ne fonctionne plus : il a été utilisé, retiré, ou il est trop ancien. Demandez-en un nouveau à la personne qui vous l’a envoyé.
refusal-people-invitation-over = L’invitation n’est plus ouverte.
refusal-people-proposal-over = Cette proposition n’est plus ouverte : elle a été tranchée ou retirée, ou sept jours se sont écoulés. Proposez-la de nouveau.
refusal-people-proposal-own = Nul n’approuve sa propre proposition. Demandez à un collègue.
refusal-people-proposal-not-yours = L’accord d’une personne ayant le même droit que l’auteur de la proposition est nécessaire.
refusal-people-proposal-there = La même proposition existe déjà et attend une seconde personne.
refusal-people-member-unreadable = Indiquez le code de deux lettres majuscules et celui de trois, le nom, le jour de l’adhésion et la source.
refusal-people-member-there = Le registre contient déjà ce membre.
refusal-people-not-a-colleague = Seuls les collègues du même membre ou du même service se portent garants les uns des autres.
refusal-people-vouched-before = Vous vous êtes déjà porté garant. C’est au tour d’un autre collègue.
refusal-people-vouch-oneself = Nul ne se porte garant de soi-même.
refusal-people-recovery-over = Cette demande n’est plus ouverte : le compte a été rendu, un collègue a refusé, ou sept jours se sont écoulés.
refusal-people-token-days = Un jeton fonctionne de 1 à 365 jours.
refusal-people-token-scope = Choisissez un ou plusieurs de vos propres rôles.
