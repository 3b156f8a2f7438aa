### A moldura dos espaços de trabalho e as funções das pessoas.

work-nav-desk = Área pessoal
work-sign-out = Terminar sessão
work-desk-title = A sua área pessoal
role-of = { $role }, { $member }
role-secretariat = Secretariado
role-coordinator = Coordenador nacional
role-signer = Signatário de uma autoridade
role-analyst = Analista de uma linha de denúncia
role-lead-analyst = Analista principal de uma linha de denúncia
role-police-liaison = Elemento de ligação da polícia
role-police-second = Segunda pessoa da polícia
role-provider-operator = Operador de um fornecedor de alojamento
role-reviewer = Avaliador independente
role-auditor = Auditor
role-member-admin = Administrador de um membro
role-operator = Operador do sistema
