### Le cadre des espaces de travail, et les rôles des personnes.

work-nav-desk = Bureau
work-sign-out = Se déconnecter
work-desk-title = Votre bureau
role-of = { $role }, { $member }
role-secretariat = Secrétariat
role-coordinator = Coordonnateur national
role-signer = Signataire d’une autorité
role-analyst = Analyste d’une ligne de signalement
role-lead-analyst = Analyste principal d’une ligne de signalement
role-police-liaison = Agent de liaison de la police
role-police-second = Seconde personne de la police
role-provider-operator = Opérateur d’un hébergeur
role-reviewer = Examinateur indépendant
role-auditor = Auditeur
role-member-admin = Administrateur d’un membre
role-operator = Exploitant du système
