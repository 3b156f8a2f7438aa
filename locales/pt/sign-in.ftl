### Iniciar sessão, chegar por convite, confirmar de novo a identidade, regressar depois de perder todas as formas de acesso.

sign-in-title = Iniciar sessão
sign-in-passkey = Com uma chave de acesso
sign-in-passkey-text = O seu dispositivo pede a impressão digital, o rosto ou o PIN. Não escreve nem nome nem palavra-passe.
sign-in-passkey-go = Iniciar sessão com uma chave de acesso
sign-in-no-passkeys = Neste endereço não se podem usar chaves de acesso, porque os navegadores as associam a um nome. Abra o Accord pelo seu nome, por exemplo http://localhost com a porta em vez de 127.0.0.1.
sign-in-password = Com uma palavra-passe e um código de utilização única
sign-in-openid = Através do início de sessão da sua própria instituição
sign-in-openid-go = Iniciar sessão com { $name }
sign-in-lost = Perdi todas as formas de iniciar sessão
sign-in-by-invitation = As contas são criadas apenas por convite. O convite é feito pelo administrador do seu país; para o secretariado e os avaliadores, pelo operador do sistema.
sign-in-exercise = Pessoas do exercício
sign-in-exercise-text = Aqui tudo é inventado, incluindo estas pessoas. Escolha quem quer ser.
sign-in-name = Nome
sign-in-role = Função
sign-in-choose = Escolher
sign-in-go = Iniciar sessão
onward = Continuar

# O que diz o script de uma chave de acesso.
passkey-needs-script = Uma chave de acesso precisa de um pequeno script: o navegador transmite uma pergunta ao seu dispositivo e devolve a resposta a esta página, e só um script o pode pedir. Permita os scripts neste sítio ou use outra forma de iniciar sessão, se esta página a oferecer.
passkey-refused = Não foi possível concluir: o seu dispositivo não forneceu nenhuma chave de acesso, ou o pedido foi cancelado. Tente de novo.
passkey-missing = Este navegador não suporta chaves de acesso. Use um navegador atual, ou outra forma de iniciar sessão, se esta página a oferecer.

# Campos.
field-name = Nome
field-mail = Endereço de correio eletrónico
field-language = Língua
field-password = Palavra-passe
field-code = Código de utilização única do seu telemóvel

# Um convite.
invitation-title = O seu convite
invitation-first = Esta é a primeira conta de uma nova instalação: a do seu operador do sistema. Cuida da máquina e convida pessoas, mas não vê quaisquer dados.
invitation-text = Foi-lhe dirigido um convite para os espaços de trabalho da aliança. A sua função será:
invitation-until = A ligação funciona uma única vez, até esta data: { $time }
invitation-openid = Aceitar o convite com { $name }

# Chaves.
key-passkey = Com uma chave de acesso
key-passkey-text = Uma chave de acesso fica no seu dispositivo ou no seu gestor de palavras-passe. O seu dispositivo pede de cada vez a impressão digital, o rosto ou o PIN.
key-passkey-go = Criar uma chave de acesso
key-password = Com uma palavra-passe e códigos de utilização única
key-password-text = Escolha uma palavra-passe; depois, leia a imagem com uma aplicação de autenticação no seu telemóvel e escreva o código que ela mostra.
key-password-new = Nova palavra-passe
key-password-hint = 15 caracteres ou mais. Várias palavras juntas são fáceis de memorizar. Não há outras regras sobre o que deve conter.
key-codes-text = Leia esta imagem com a aplicação de autenticação do seu telemóvel:
key-codes-typed = Ou escreva lá este segredo à mão:
key-codes-open = Abrir numa aplicação de autenticação deste dispositivo
key-password-go = Usar a palavra-passe e os códigos

# Confirmar de novo a identidade.
verify-title = Ainda é a mesma pessoa?
verify-text = O que quer fazer exige uma confirmação recente da sua identidade. É válida durante dez minutos.
verify-sent = O que enviou não foi executado. Confirme a sua identidade; volta depois à página para o enviar de novo.
verify-passkey-go = Confirmar com uma chave de acesso
verify-openid-go = Confirmar com { $name }
verify-exercise = É uma pessoa inventada de um exercício: basta um botão.
verify-go = Sou eu

# Regressar.
recover-title = Perdeu todas as formas de iniciar sessão
recover-text = Indique o endereço de correio eletrónico da sua conta. Depois, peça a dois colegas do seu país ou do seu serviço, pessoalmente ou por telefone, que atestem aqui a sua identidade. Depois do segundo, recebe uma ligação por correio eletrónico. Nenhum deles a recebe.
recover-go = Pedir a minha conta
recover-asked = Se existir uma conta com este endereço, os seus colegas já podem atestar a sua identidade. Peça-o a dois deles, pessoalmente ou por telefone. A ligação chega por correio eletrónico depois do segundo e funciona durante 24 horas.
recovery-title = Recuperar a sua conta
recovery-text = { $name }, dois colegas atestaram a sua identidade. Escolha uma nova forma de iniciar sessão. Todas as chaves de acesso, palavras-passe, tokens e sessões anteriores deixam de ser válidas.
