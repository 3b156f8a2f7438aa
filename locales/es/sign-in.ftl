### Iniciar sesión, llegar por invitación, volver a confirmar la identidad, regresar tras perder todas las formas de acceso.

sign-in-title = Iniciar sesión
sign-in-passkey = Con una llave de acceso
sign-in-passkey-text = Su dispositivo le pide la huella, el rostro o el PIN. No tiene que escribir ni nombre ni contraseña.
sign-in-passkey-go = Iniciar sesión con una llave de acceso
sign-in-no-passkeys = En esta dirección no se pueden usar llaves de acceso, porque los navegadores las vinculan a un nombre. Abra Accord con su nombre, por ejemplo http://localhost con el puerto en lugar de 127.0.0.1.
sign-in-password = Con una contraseña y un código de un solo uso
sign-in-openid = Con el inicio de sesión de su propia institución
sign-in-openid-go = Iniciar sesión con { $name }
sign-in-lost = He perdido todas las formas de iniciar sesión
sign-in-by-invitation = Las cuentas se crean solo por invitación. Le invita el administrador de su país; a la secretaría y a los revisores los invita el operador del sistema.
sign-in-exercise = Personas del ejercicio
sign-in-exercise-text = Aquí todo es inventado, también estas personas. Elija quién quiere ser.
sign-in-name = Nombre
sign-in-role = Función
sign-in-choose = Elegir
sign-in-go = Iniciar sesión
onward = Continuar

# Lo que dice el script de una llave de acceso.
passkey-needs-script = Una llave de acceso necesita un pequeño script: el navegador transmite una pregunta a su dispositivo y devuelve la respuesta a esta página, y solo un script puede pedírselo. Permita los scripts en este sitio o use otra forma de iniciar sesión si esta página la ofrece.
passkey-refused = No se pudo completar: su dispositivo no entregó ninguna llave de acceso, o usted canceló la solicitud. Inténtelo de nuevo.
passkey-missing = Este navegador no admite llaves de acceso. Use uno actual, u otra forma de iniciar sesión si esta página la ofrece.

# Campos.
field-name = Nombre
field-mail = Correo electrónico
field-language = Idioma
field-password = Contraseña
field-code = Código de un solo uso de su teléfono

# Una invitación.
invitation-title = Su invitación
invitation-first = Esta es la primera cuenta de una instalación nueva: la de su operador del sistema. Usted se ocupa de la máquina e invita a otras personas, pero no ve ningún dato.
invitation-text = Se le invita al espacio de trabajo de la alianza. Su función será:
invitation-until = El enlace funciona una sola vez, hasta esta fecha: { $time }
invitation-openid = Aceptar la invitación con { $name }

# Llaves.
key-passkey = Con una llave de acceso
key-passkey-text = Una llave de acceso se guarda en su dispositivo o en su gestor de contraseñas. Su dispositivo le pide cada vez la huella, el rostro o el PIN.
key-passkey-go = Crear una llave de acceso
key-password = Con una contraseña y códigos de un solo uso
key-password-text = Elija una contraseña; después lea la imagen con una aplicación de autenticación en su teléfono y escriba el código que muestra.
key-password-new = Contraseña nueva
key-password-hint = 15 caracteres o más. Varias palabras juntas son fáciles de recordar. No hay más reglas sobre lo que debe contener.
key-codes-text = Lea esta imagen con la aplicación de autenticación de su teléfono:
key-codes-typed = O escriba allí este secreto a mano:
key-codes-open = Abrirlo en una aplicación de autenticación de este dispositivo
key-password-go = Usar la contraseña y los códigos

# Volver a confirmar la identidad.
verify-title = ¿Sigue siendo usted?
verify-text = Lo que quiere hacer requiere una confirmación reciente de su identidad. Vale durante diez minutos.
verify-sent = Lo que envió no se ha ejecutado. Confirme su identidad; después volverá a la página para enviarlo de nuevo.
verify-passkey-go = Confirmar con una llave de acceso
verify-openid-go = Confirmar con { $name }
verify-exercise = Usted es una persona inventada de un ejercicio: basta con un botón.
verify-go = Soy yo

# Regresar.
recover-title = Ha perdido todas las formas de iniciar sesión
recover-text = Indique el correo electrónico de su cuenta. Después pida a dos colegas de su país o de su oficina, en persona o por teléfono, que respondan por usted aquí. Tras la confirmación del segundo, usted recibe un enlace por correo. Ninguno de ellos lo recibe.
recover-go = Solicitar mi cuenta
recover-asked = Si existe una cuenta con esta dirección, sus colegas pueden ahora responder por usted. Pídaselo a dos de ellos, en persona o por teléfono. El enlace llega por correo tras la confirmación del segundo y funciona durante 24 horas.
recovery-title = Recuperar su cuenta
recovery-text = { $name }, dos colegas han respondido por usted. Elija una nueva forma de iniciar sesión. Con ello dejan de valer todas las llaves de acceso, contraseñas, tokens y sesiones anteriores.
