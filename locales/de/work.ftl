### Der Rahmen der Arbeitsräume und die Rollen der Menschen darin.

work-nav-desk = Übersicht
work-sign-out = Abmelden
work-desk-title = Ihre Übersicht
role-of = { $role }, { $member }
role-secretariat = Sekretariat
role-coordinator = Nationale Koordination
role-signer = Zeichnungsberechtigte Person einer Behörde
role-analyst = Analysefachkraft einer Meldestelle
role-lead-analyst = Leitende Analysefachkraft einer Meldestelle
role-police-liaison = Verbindungsperson der Polizei
role-police-second = Zweite Person der Polizei
role-provider-operator = Sachbearbeitung bei einem Hosting-Anbieter
role-reviewer = Unabhängige prüfende Person
role-auditor = Revision
role-member-admin = Administration eines Mitglieds
role-operator = Systembetrieb
