### O que as regras recusam e o que fazer em alternativa: uma frase para cada código.

# Funções.
refusal-analyst-and-police = Ninguém é analista e polícia ao mesmo tempo. Atribua esta função a outra conta.
refusal-admin-and-data = Quem cuida de pessoas ou de máquinas não tem nenhuma função que dê acesso a dados. Atribua esta função a outra conta.
refusal-grant-member-missing = Esta função é exercida para um membro. Escolha o membro.
refusal-grant-member-not-needed = Esta função não é exercida para um membro. Não indique nenhum.
refusal-grant-already-held = A conta já tem esta função.

# Rondas.
refusal-round-not-now = Este não é o passo seguinte da ronda.
refusal-round-days-out-of-order = Uma ronda é anunciada, abre, fecha e tem a sua conferência, por esta ordem. Altere as datas.
refusal-round-too-early-to-open = A ronda abre no dia anunciado, não antes.
refusal-round-too-early-to-close = Os membros dispõem até ao final do último dia (UTC). Feche a ronda depois disso.
refusal-round-before-conference = A conferência ainda não começou. Nada é apresentado antes.
refusal-round-close-has-passed = O último dia já passou. O que chega depois está atrasado, e isso é indicado.
refusal-round-only-later = As datas já foram comunicadas aos membros: o último dia só pode passar para uma data posterior.
refusal-round-bad-id = Dê à ronda um nome com o máximo de 40 letras minúsculas, algarismos e hífenes, por exemplo 2027-lisbon.
refusal-round-taken = O registo já tem uma ronda com este nome. Escolha outro.
refusal-round-unknown-questionnaire = Não existe essa edição do questionário. Escolha uma da lista.
refusal-round-empty = Há um campo vazio: o evento, a edição do questionário ou o motivo.

# Relatórios.
refusal-report-not-now = Este não é o passo seguinte do relatório.
refusal-report-round-not-open = A ronda ainda não abriu.
refusal-report-no-authority = Indique as autoridades que têm de assinar.
refusal-report-unknown-authority = O relatório não prevê a assinatura desta autoridade.
refusal-report-locked = O relatório foi apresentado e está bloqueado. Pode ser revisto depois de publicado.
refusal-report-nothing-changed = As respostas são as mesmas que antes.
refusal-report-answers-changed = As respostas mudaram desde que as leu. Leia-as de novo e depois assine.
refusal-report-signed-already = Esta autoridade já assinou.
refusal-report-signs-twice = Já assinou este relatório. A assinatura seguinte cabe a outra pessoa.
refusal-report-approved-by-editor = Quem alterou as respostas não as aprova. Peça a um colega.
refusal-report-checked-by-involved = Quem alterou ou assinou o relatório não o verifica. Peça a um colega.
refusal-report-approved-above = O relatório foi assinado ao seu nível e encontra-se num nível superior. Só este o pode devolver.
refusal-report-not-yet-there = O relatório ainda não chegou ao seu nível.
refusal-report-reason-missing = Indique o motivo.
refusal-report-held-back = Há algo a corrigir ou a explicar antes de qualquer assinatura. Está indicado no relatório.
refusal-report-unconfirmed = O relatório contém respostas da ronda anterior que ninguém verificou. Altere-as ou indique que continuam válidas.
refusal-report-baseline-frozen = A situação de partida foi congelada no fecho da sua ronda e nunca muda. Reponha o texto anterior.
refusal-report-not-asked = O relatório não tem essa pergunta. Carregue a página de novo.
refusal-report-remark-settled = A observação está resolvida. Faça uma nova.
refusal-report-remark-empty = Escreva a observação.
refusal-report-replied-already = O membro já respondeu.
refusal-report-reply-awaited = O membro ainda tem dias para responder. Publique depois da sua resposta ou do último desses dias.

# Compromissos.
refusal-commitment-not-now = Este não é o passo seguinte do compromisso.
refusal-commitment-named-twice = Há um nome repetido. Dê a cada ação, marco e valor-alvo um nome próprio.
refusal-commitment-nothing-changed = Os termos são os mesmos que antes.
refusal-commitment-terms-changed = Os termos mudaram desde que os leu. Leia-os de novo e depois assine.
refusal-commitment-signed-by-editor = Quem redigiu os termos não os assina. Peça a um colega.
refusal-commitment-reason-missing = Indique o motivo.
refusal-commitment-deadline-passed = O prazo terminou. O compromisso é julgado tal como está.
refusal-commitment-no-deadline = O compromisso não tem prazo, pelo que nunca vence. Altere-o para lhe dar um.
refusal-commitment-before-deadline = O prazo ainda não terminou (UTC).
refusal-commitment-no-such-milestone = O compromisso não tem esse marco.
refusal-commitment-done-already = O marco já foi assinalado como concluído. Essa indicação mantém-se.
refusal-commitment-done-in-future = Esse dia ainda não chegou. Assinale o marco como concluído nessa altura.
refusal-commitment-evidence-missing = Indique a prova que o demonstra.
refusal-commitment-no-successor = Só outro compromisso público do mesmo membro o pode substituir.
refusal-commitment-report-awaited = O membro dispõe de 30 dias após o prazo para apresentar o seu relatório. Ainda não passaram.
refusal-commitment-change-waiting = Há uma alteração deste compromisso a aguardar assinatura. Primeiro, faça-a assinar ou abandone-a.
refusal-commitment-no-change = Não há nenhuma alteração deste compromisso a aguardar assinatura.
refusal-commitment-cannot-be-judged = O que se sabe do compromisso não pode ser julgado tal como foi indicado. Verifique o grau de prova e o número de marcos.

# Avaliações.
refusal-review-not-now = Este não é o passo seguinte da avaliação.
refusal-review-own-member = Ninguém avalia o membro de que provém. Escolha outro avaliador.
refusal-review-involved = Quem o redigiu ou assinou não o avalia. Escolha outro avaliador.
refusal-review-holds-role = O avaliador exerce uma função para este membro. Escolha outro avaliador.
refusal-review-no-reviewer = Esta conta não é de um avaliador, ou não se conhece o seu país. Escolha outro avaliador.
refusal-review-assigned-already = Já há um avaliador designado. Primeiro, dispense-o.
refusal-review-report-not-ready = Os avaliadores são designados desde a apresentação do relatório até ao envio das suas avaliações.
refusal-review-assigns-self = Ninguém atribui uma avaliação a si próprio. Peça a um colega.
refusal-review-not-the-reviewer = Só o avaliador faz a declaração, redige e apresenta uma avaliação.
refusal-review-conflict-unsaid = Indique que conflito de interesses existe, ou declare que não existe nenhum.
refusal-review-conflict-undecided = Foi declarado um conflito de interesses. O secretariado decide se a avaliação prossegue.
refusal-review-nothing-to-allow = Nenhum conflito de interesses declarado aguarda decisão.
refusal-review-allowed-by-self = Ninguém decide sobre o seu próprio conflito de interesses.
refusal-review-unknown-promise = Este compromisso não está entre os que são avaliados aqui.
refusal-review-unfinished = Cada escala precisa de uma apreciação e da respetiva fundamentação.
refusal-review-claim-without-evidence = Quando não foram encontradas provas, a execução é «sem provas». Isso é um resultado.
refusal-review-window-open = O membro ainda tem dias para responder.
refusal-review-replied-already = O membro já respondeu.
refusal-review-reply-by-reviewer = O avaliador não responde pelo membro.
refusal-review-empty = Escreva o texto.

# Pessoas e início de sessão.
refusal-people-not-known = Não resultou. Verifique o endereço, a palavra-passe e o código; um código é aceite uma única vez e o seguinte surge dentro de 30 segundos.
refusal-people-passkey-refused = A chave de acesso não foi aceite. Tente de novo ou use outra.
refusal-people-attempt-over = Essa tentativa terminou: demorou demasiado ou já foi usada. Comece de novo.
refusal-people-passkey-unverified = O seu dispositivo não verificou a sua identidade. Configure nele um PIN, a impressão digital ou o rosto e comece de novo.
refusal-people-passkey-not-kept = Este dispositivo não consegue guardar chaves de acesso que se encontrem sem indicar um nome. Use outro.
refusal-people-passkey-there = Este dispositivo já tem uma chave de acesso para a conta. Use outro dispositivo ou essa chave.
refusal-people-no-way-chosen = Não foi recebido nada com que possa iniciar sessão mais tarde. Crie uma chave de acesso ou escolha uma palavra-passe.
refusal-people-way-off = Este sítio não tem essa forma de iniciar sessão. Escolha outra.
refusal-people-code-wrong = O código de utilização única não está certo. Verifique a hora do seu telemóvel e escreva o código que ele mostra agora.
refusal-people-openid-refused = A outra instituição não confirmou a sua identidade. Tente de novo ou use outra forma de iniciar sessão.
refusal-people-openid-unknown = Ninguém tem aqui essa identidade. Inicie sessão de outra forma e associe-a na sua conta.
refusal-people-openid-taken = Essa identidade pertence a outra conta. Escolha outra nessa instituição.
refusal-people-password-short = Uma palavra-passe tem 15 caracteres ou mais. Várias palavras juntas são fáceis de memorizar.
refusal-people-password-long = Uma palavra-passe tem 256 caracteres, no máximo.
refusal-people-password-own = Esta palavra-passe é feita do seu nome, do seu endereço ou do nome deste sítio, que outros também conhecem. Escolha outra.
refusal-people-password-known = Esta palavra-passe é uma expressão muito conhecida, das primeiras que alguém tenta para a adivinhar. Escolha outra.
refusal-people-password-pattern = Esta palavra-passe é uma sequência de teclas ou repete sempre o mesmo. Escolha outra.
refusal-people-last-way = Esta é a última forma de iniciar sessão na conta. Primeiro, adicione outra.
refusal-people-name-missing = O nome está vazio, tem mais de 120 caracteres ou já está em uso. Escolha um de 1 a 120 caracteres que ainda não seja usado aqui.
refusal-people-mail-unreadable = Isto não é um endereço de correio eletrónico. Escreva um como nome@example.org.
refusal-people-mail-taken = Já existe uma conta com este endereço de correio eletrónico. Atribua antes a função a essa conta.
refusal-people-role-missing = Escolha uma função e, se for exercida para um membro, o membro.
refusal-people-role-not-yours = Não lhe cabe atribuir nem retirar esta função. O administrador de um membro atribui as funções desse membro; o operador do sistema, as da aliança e as dos administradores dos membros.
refusal-people-other-member = A conta é de outro membro. Uma conta exerce funções de um só membro.
refusal-people-role-not-held = A conta não tem esta função.
refusal-people-oneself = Ninguém altera as suas próprias permissões. Peça a um colega.
refusal-people-state-other = O estado da conta não o permite. Carregue a página de novo e verifique.
refusal-people-reason-missing = Indique o motivo.
refusal-people-link-over = Esta ligação já não funciona: foi usada, retirada ou é demasiado antiga. Peça uma nova a quem a enviou.
refusal-people-invitation-over = O convite já não está aberto.
refusal-people-proposal-over = Esta proposta já não está aberta: foi decidida, retirada ou passaram sete dias. Proponha-a de novo.
refusal-people-proposal-own = Ninguém aceita a sua própria proposta. Peça a um colega.
refusal-people-proposal-not-yours = Tem de ser aceite por uma pessoa com o mesmo direito que quem a propôs.
refusal-people-proposal-there = O mesmo já foi proposto e aguarda uma segunda pessoa.
refusal-people-member-unreadable = Indique os códigos de duas e de três letras maiúsculas, o nome, o dia da adesão e a fonte.
refusal-people-member-there = O registo já tem este membro.
refusal-people-not-a-colleague = Só colegas do mesmo membro ou do mesmo serviço atestam a identidade uns dos outros.
refusal-people-vouched-before = Já atestou esta identidade. Agora cabe a outro colega.
refusal-people-vouch-oneself = Ninguém atesta a sua própria identidade.
refusal-people-recovery-over = Este pedido já não está aberto: a conta foi devolvida, um colega recusou ou passaram sete dias.
refusal-people-token-days = Um token funciona de 1 a 365 dias.
refusal-people-token-scope = Escolha uma ou mais das suas próprias funções.
