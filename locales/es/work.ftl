### El marco del espacio de trabajo y las funciones de las personas.

work-nav-desk = Escritorio
work-sign-out = Cerrar sesión
work-desk-title = Su escritorio
role-of = { $role }, { $member }
role-secretariat = Secretaría
role-coordinator = Coordinador nacional
role-signer = Firmante de una autoridad
role-analyst = Analista de una línea de denuncia
role-lead-analyst = Analista principal de una línea de denuncia
role-police-liaison = Enlace policial
role-police-second = Segunda persona de la policía
role-provider-operator = Operador de un proveedor de alojamiento
role-reviewer = Revisor independiente
role-auditor = Auditor
role-member-admin = Administrador de un miembro
role-operator = Operador del sistema
