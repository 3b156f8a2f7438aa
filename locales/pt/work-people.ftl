### O espaço das pessoas: contas, convites, chaves, tokens e aquilo em que duas pessoas acordam.

work-nav-people = Pessoas
work-nav-invitations = Convites
work-nav-proposals = Decisões a dois
time-of-day = { $day }, { $clock } UTC

fresh-note = O que alterar aqui exige uma confirmação recente da sua identidade.
fresh-go = Confirmar agora

# A própria conta.
account-title = A sua conta
account-journal = O que foi feito em seu nome
account-keys = Formas de iniciar sessão
account-key = Forma
account-key-name = Nome da chave de acesso
account-added = Adicionada
account-used = Última utilização
account-never = Nunca
account-do = Ações
account-passkey = Chave de acesso «{ $name }»
account-password = Palavra-passe e códigos de utilização única
account-rename = Mudar o nome
account-remove = Eliminar
account-add-key = Adicionar uma forma de iniciar sessão
account-add-passkey = Adicionar uma chave de acesso
account-sessions = Onde tem sessões iniciadas
account-session-began = Desde
account-session-seen = Última utilização
account-session-how = Como
account-session-this = este navegador
account-session-end = Terminar
account-sessions-end = Terminar todas as outras
account-language = Língua das mensagens e das páginas
account-save = Guardar
session-how-passkey = Chave de acesso
session-how-password = Palavra-passe e código
session-how-openid = Outra instituição
session-how-exercise = Exercício
session-how-link = Ligação
keys-title = Adicionar uma forma de iniciar sessão
keys-name-hint = Para a reconhecer mais tarde, por exemplo «portátil do trabalho».
keys-openid = Associar a sua conta em { $name }

# Tokens.
tokens-title = Tokens para máquinas
tokens-text = Um token permite que uma máquina atue em seu nome, até onde o autorizar. Nunca permite o que exige uma confirmação recente da sua identidade. É mostrado uma única vez; só o seu resumo criptográfico é guardado.
tokens-scope = Funções
tokens-ends = Válido até
tokens-reads = só lê
tokens-writes = lê e escreve
tokens-may = O que pode fazer
tokens-days = Dias de validade, no máximo 365
tokens-new = Novo token
tokens-make = Criar o token
tokens-revoke = Revogar
tokens-revoked = Revogado
tokens-over = Expirado
token-title = O seu novo token
token-once = Copie-o agora. Não volta a ser mostrado.
token-how = A máquina envia-o com cada pedido:
token-refused-prefix = O que está depois de «Bearer» não é um token deste sítio: um token começa por accord_.
token-refused-length = O token está cortado ou contém mais do que o token. Copie-o por inteiro, sem espaços.
token-refused-character = O token contém um carácter que nenhum token tem. Copie-o de novo.
token-refused-mistyped = O token está mal escrito: a sua soma de verificação não coincide. Copie-o de novo.
token-refused-unknown = O token não é conhecido, foi revogado ou expirou. Crie um novo em «Tokens para máquinas».

# Pessoas.
people-title = Pessoas
people-count = { $n ->
    [0] { $n } contas
    [one] { $n } conta
   *[other] { $n } contas
}
people-invite = Convidar uma pessoa
people-roles = Funções
people-role = Função
people-member = Membro, para as funções exercidas para um membro
people-home = País, para as funções da aliança
people-home-hint = Um avaliador nunca avalia o seu próprio país.
people-state = Estado
people-reason = Motivo
people-give = Atribuir a função
people-take = Retirar a função
people-suspend = Suspender
people-reopen = Reabrir
people-leave = Fechar: a pessoa saiu
people-organisation = Trabalha em
people-own = Esta é a sua própria conta. Ninguém altera as suas próprias permissões: peça a um colega.
people-waits = Aguarda a concordância de uma segunda pessoa com o mesmo direito.
people-two-hint = Necessário para operadores e auditores, que exigem a concordância de uma segunda pessoa.
people-sessions-end = Qualquer uma destas ações termina de imediato as sessões da conta.
account-state-invited = Convidada
account-state-active = Em uso
account-state-suspended = Suspensa
account-state-left = A pessoa saiu

# Convites.
invitations-title = Convites
invitations-ends = Ligação válida até
invitations-make = Convidar
invitations-resend = Enviar de novo
invitations-withdraw = Retirar
invitation-state-open = Aberto
invitation-state-over = Expirado
invitation-state-waiting = Aguarda uma segunda pessoa
invitation-state-used = Deu origem a uma conta
invitation-state-withdrawn = Retirado
link-title = A ligação do convite
link-once = A mensagem vai a caminho. Se o correio eletrónico não chegar à pessoa convidada, copie agora esta ligação e entregue-a pessoalmente: não volta a ser mostrada e funciona uma única vez.

# Organizações.
organisations-title = Organizações
organisations-kind = Tipo
organisations-new = Nova organização
organisations-add = Adicionar
organisation-kind-ministry = Ministério
organisation-kind-authority = Autoridade
organisation-kind-police = Polícia
organisation-kind-hotline = Linha de denúncia
organisation-kind-provider = Fornecedor de alojamento
organisation-kind-other = Outra

# Duas pessoas.
proposals-title = O que duas pessoas decidem
proposals-text = Uma propõe e outra, com o mesmo direito, concorda no prazo de sete dias. Ninguém concorda com a sua própria proposta. Se houver um único operador, o secretariado faz de segunda pessoa.
proposals-none = Nada foi proposto.
proposals-what = O quê
proposals-by = Proposto por
proposals-confirm = Concordar
proposals-refuse = Recusar
proposals-withdraw = Retirar
proposal-grant = { $name } passa a ser: { $role }
proposal-invite = Convite a { $name } para ser: { $role }
proposal-end = { $name }, último operador do sistema: { $how }
proposal-admission = { $name } ({ $code }): membro a partir de { $day }
proposal-state-open = Aguarda uma segunda pessoa
proposal-state-over = Expirada
proposal-state-confirmed = Aceite e executada
proposal-state-withdrawn = Retirada ou recusada
ending-withdrawn = a função é retirada
ending-suspended = a conta é suspensa
ending-left = a pessoa saiu
admission-title = Admissão de um membro
admission-text = Uma segunda pessoa do secretariado dá a sua concordância. O membro passa então a figurar no registo público.
admission-alpha2 = Código de duas letras (ISO 3166-1)
admission-alpha3 = Código de três letras
admission-name = Nome abreviado em inglês
admission-joined = Dia da adesão
admission-source = Fonte: onde isso consta
admission-go = Propor a admissão

# Recuperações.
recoveries-title = Colegas que perderam todas as formas de iniciar sessão
recoveries-text = Ateste a identidade do seu colega só depois de ter falado com ele, pessoalmente ou por um número de telefone que já conhecia. Depois da segunda confirmação, o seu colega recebe uma ligação por correio eletrónico. Essa ligação não lhe é mostrada a si.
recoveries-none = Não há pedidos.
recoveries-one = { $name } ({ $mail }) fez o pedido em { $time }.
recoveries-vouched = Atestaram a identidade: { $names }
recoveries-vouch = Sei que é esta pessoa
recoveries-refuse = Não é esta pessoa
work-waits-proposals = { $n ->
    [one] { $n } proposta aguarda a sua concordância como segunda pessoa
   *[other] { $n } propostas aguardam a sua concordância como segunda pessoa
}
work-waits-recoveries = { $n ->
    [one] { $n } colega perdeu todas as formas de iniciar sessão
   *[other] { $n } colegas perderam todas as formas de iniciar sessão
}
proposal-facts = A ronda { $round } decidiu: os cinco factos dos membros a quem pediu relatórios são públicos
proposal-facts-end = A ronda { $round } decidiu: os cinco factos dos membros a quem pediu relatórios deixam de ser públicos
