### O diário: quem fez o quê, quem viu o quê, e a prova disso.

work-nav-journal = Diário
work-nav-journal-mine = O que fez
journal-title = Diário
journal-lead = Tudo o que foi feito aqui, por quem e quando. Nada nele pode ser alterado sem que se note.
journal-bundle = Transferir o pacote
journal-bundle-text = Os dois registos de eventos com os seus pontos de controlo e chaves públicas, para serem verificados sem este sítio: accord verify --bundle FICHEIRO. A própria transferência fica inscrita no diário.
journal-sights = Quem viu o quê
journal-any = Qualquer
journal-day = Dia
journal-go = Mostrar
journal-found = { $n ->
    [0] { $n } entradas
    [one] { $n } entrada
   *[other] { $n } entradas
}
journal-none = Nenhuma entrada corresponde.
journal-entries = Entradas, as mais recentes primeiro
journal-when = { $day }, { $time } UTC
journal-column-number = Entrada
journal-column-when = Quando
journal-column-who = Conta
journal-column-what = O que foi feito
journal-column-kind = Tipo
journal-column-object = Sobre o quê
journal-column-field = Campo
journal-column-typed = O que escreveu
journal-column-became = O que resultou
journal-mine-title = O que foi feito em seu nome
journal-mine-lead = { $n ->
    [0] Não figura nenhuma entrada na sua conta.
    [one] Figura { $n } entrada na sua conta. Se não foi feita por si, informe o administrador do seu membro.
   *[other] Figuram { $n } entradas na sua conta. Se alguma delas não foi feita por si, informe o administrador do seu membro.
}
journal-see-typed = O que escreveu
journal-typed-title = O que escreveu em { $report }
journal-typed-none = Nada do que escreveu em { $report } lhe pode ser mostrado.
journal-typed-beside = Guardado à parte: entretanto, outra pessoa tinha respondido
journal-people-title = O que foi feito às contas ({ $member })
journal-people-lead = { $n ->
    [0] { $n } entradas sobre contas, chaves e convites. O que as pessoas escrevem não figura aqui.
    [one] { $n } entrada sobre contas, chaves e convites. O que as pessoas escrevem não figura aqui.
   *[other] { $n } entradas sobre contas, chaves e convites. O que as pessoas escrevem não figura aqui.
}
journal-entry-title = Entrada { $n } do diário
journal-wrote = O que a entrada gravou
journal-wrote-text = O SHA-256 de cada texto escrito e o do nome sob o qual se encontra.
journal-leaf = A entrada tal como foi calculado o seu resumo criptográfico
journal-leaf-text = Uma folha da árvore cuja raiz está assinada.

act-account-invented = Invenção de uma conta para o exercício
act-account-language = Escolha de uma língua
act-account-left = Encerramento de uma conta: a pessoa saiu
act-account-placed = Colocação de uma conta numa organização
act-account-reopened = Reabertura de uma conta
act-account-suspended = Suspensão de uma conta
act-clock-jumped = Deteção de um salto do relógio
act-commitment-amended = Alteração de um compromisso
act-commitment-begun = Criação de um compromisso
act-commitment-change-dropped = Abandono de uma alteração preparada
act-commitment-change-prepared = Preparação de uma alteração
act-commitment-clearance-asked = Pedido de autorização nacional
act-commitment-due = Deteção do vencimento de um compromisso
act-commitment-edited = Redação de um compromisso
act-commitment-judged = Julgamento de um compromisso
act-commitment-milestone-done = Indicação de um marco como concluído
act-commitment-published = Publicação de um compromisso
act-commitment-returned = Devolução de um compromisso
act-commitment-screened = Verificação da redação de um compromisso
act-commitment-submitted = Apresentação de um compromisso
act-commitment-withdrawn = Retirada de um compromisso
act-first-operator-link-ended = Fim da validade da ligação do primeiro operador
act-first-operator-link-made = Criação da ligação do primeiro operador
act-identity-linked = Associação de uma identidade de outra instituição
act-identity-unlinked = Dissociação de uma identidade de outra instituição
act-invitation-made = Convite a uma pessoa
act-invitation-sent-again = Novo envio de um convite
act-invitation-used = Aceitação de um convite
act-invitation-withdrawn = Retirada de um convite
act-journal-bundled = Transferência do pacote
act-mail-retried = Ordem para repetir o envio das mensagens falhadas
act-organisation-added = Adição de uma organização
act-organisation-changed = Alteração de uma organização
act-paper-seen = Consulta
act-passkey-added = Adição de uma chave de acesso
act-passkey-copied = Deteção da possível cópia de uma chave de acesso
act-passkey-named = Atribuição de nome a uma chave de acesso
act-passkey-removed = Eliminação de uma chave de acesso
act-password-removed = Eliminação de uma palavra-passe
act-password-set = Escolha de uma palavra-passe
act-proposal-confirmed = Aceitação de uma proposta como segunda pessoa
act-proposal-made = Proposta que precisa de uma segunda pessoa
act-proposal-withdrawn = Retirada de uma proposta
act-recovery-asked = Pedido de devolução de uma conta
act-recovery-refused = Recusa de devolução de uma conta
act-recovery-used = Recuperação de uma conta
act-recovery-vouched = Confirmação da identidade de quem perdeu todas as formas de acesso
act-remark-answered = Resposta a uma observação
act-remark-made = Observação
act-remark-settled = Resolução de uma observação
act-reply-written = Redação de uma resposta a uma avaliação
act-report-approved = Aprovação de um relatório
act-report-checked = Verificação de que um relatório está completo
act-report-edited = Redação de um relatório
act-report-invented = Invenção de um relatório para o exercício
act-report-pack-ordered = Pedido das duas páginas de um membro no dossiê da conferência
act-report-published = Publicação de um relatório
act-report-replied = Declaração de que nada há a responder às avaliações de um relatório
act-report-returned = Devolução de um relatório
act-report-review-begun = Início da avaliação de um relatório
act-report-reviews-sent = Envio ao membro das avaliações de um relatório
act-report-sign-off-asked = Pedido de assinatura de um relatório
act-report-signed = Assinatura de um relatório
act-report-submitted = Apresentação de um relatório
act-review-allowed = Autorização para prosseguir uma avaliação
act-review-assigned = Atribuição de uma avaliação
act-review-begun = Início de uma avaliação
act-review-conflict-declared = Declaração de um conflito de interesses
act-review-published = Publicação de uma avaliação
act-review-released = Dispensa de um avaliador
act-review-replied = Resposta a uma avaliação
act-review-sent = Apresentação de uma avaliação
act-review-written = Redação de uma avaliação
act-role-given = Atribuição de uma função
act-role-taken = Retirada de uma função
act-round-announced = Anúncio de uma ronda
act-round-archived = Arquivo de uma ronda
act-round-close-moved = Adiamento do último dia de uma ronda
act-round-closed = Fecho de uma ronda
act-round-conference-moved = Mudança da data da conferência de uma ronda
act-round-invented = Invenção de uma ronda para o exercício
act-round-opened = Abertura de uma ronda
act-round-pack-ordered = Pedido do dossiê da conferência
act-round-presented = Apresentação de uma ronda
act-round-reminded = Envio de lembretes
act-round-reviewed = Registo de que as avaliações de uma ronda foram entregues
act-round-told = Aviso sobre uma ronda
act-session-ended = Fim de uma sessão
act-signed-in = Início de sessão
act-signed-out = Fim de sessão a pedido do utilizador
act-token-made = Criação de um token
act-token-revoked = Revogação de um token

paper-organisation = Organização
paper-account = Conta
paper-invitation = Convite
paper-passkey = Chave de acesso
paper-password = Palavra-passe
paper-identity = Identidade de outra instituição
paper-token = Token
paper-recovery = Recuperação de uma conta
paper-proposal = Proposta para duas pessoas
paper-round = Ronda
paper-report = Relatório
paper-remark = Observação
paper-commitment = Compromisso
paper-review = Avaliação
paper-reply = Resposta a uma avaliação
paper-figures = Valores
paper-indicator = Definição de um valor
