### The frame of the working rooms, and what people are.

work-nav-desk = Desk
work-sign-out = Sign out
work-desk-title = Your desk
role-of = { $role }, { $member }
role-secretariat = Secretariat
role-coordinator = National coordinator
role-signer = Signer of an authority
role-analyst = Hotline analyst
role-lead-analyst = Lead analyst of a hotline
role-police-liaison = Police liaison
role-police-second = Second person of the police
role-provider-operator = Operator of a hosting provider
role-reviewer = Independent reviewer
role-auditor = Auditor
role-member-admin = Administrator of a member
role-operator = System operator
