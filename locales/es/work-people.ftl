### El espacio de las personas: cuentas, invitaciones, llaves, tokens y lo que dos personas acuerdan.

work-nav-people = Personas
work-nav-invitations = Invitaciones
work-nav-proposals = Decisiones a dos
time-of-day = { $day }, { $clock } UTC

fresh-note = Lo que cambie aquí requiere una confirmación reciente de su identidad.
fresh-go = Confirmar ahora

# La propia cuenta.
account-title = Su cuenta
account-journal = Lo que se hizo en su nombre
account-keys = Formas de iniciar sesión
account-key = Forma
account-key-name = Nombre de la llave de acceso
account-added = Añadida
account-used = Último uso
account-never = Nunca
account-do = Acciones
account-passkey = Llave de acceso «{ $name }»
account-password = Contraseña y códigos de un solo uso
account-rename = Cambiar el nombre
account-remove = Eliminar
account-add-key = Añadir una forma de iniciar sesión
account-add-passkey = Añadir una llave de acceso
account-sessions = Dónde tiene sesiones iniciadas
account-session-began = Desde
account-session-seen = Último uso
account-session-how = Cómo
account-session-this = este navegador
account-session-end = Terminar
account-sessions-end = Terminar todas las demás
account-language = Idioma de los mensajes y de las páginas
account-save = Guardar
session-how-passkey = Llave de acceso
session-how-password = Contraseña y código
session-how-openid = Otra institución
session-how-exercise = Ejercicio
session-how-link = Enlace
keys-title = Añadir una forma de iniciar sesión
keys-name-hint = Para reconocerla después, por ejemplo «portátil del trabajo».
keys-openid = Vincular su cuenta en { $name }

# Tokens.
tokens-title = Tokens para máquinas
tokens-text = Un token permite que una máquina actúe en su nombre, hasta donde usted lo autorice. Nunca permite lo que requiere una confirmación reciente de su identidad. Se muestra una sola vez; solo se guarda su huella.
tokens-scope = Funciones
tokens-ends = Válido hasta
tokens-reads = solo lee
tokens-writes = lee y escribe
tokens-may = Qué puede hacer
tokens-days = Días de validez, 365 como máximo
tokens-new = Token nuevo
tokens-make = Crear el token
tokens-revoke = Revocar
tokens-revoked = Revocado
tokens-over = Caducado
token-title = Su token nuevo
token-once = Cópielo ahora. No se volverá a mostrar.
token-how = La máquina lo envía con cada solicitud:
token-refused-prefix = Lo que sigue a «Bearer» no es un token de este sitio: un token empieza por accord_.
token-refused-length = El token está cortado o contiene algo más que el token. Cópielo entero, sin espacios.
token-refused-character = El token contiene un carácter que no figura en ningún token. Cópielo de nuevo.
token-refused-mistyped = El token está mal escrito: su suma de comprobación no coincide. Cópielo de nuevo.
token-refused-unknown = El token no se conoce, se revocó o ha caducado. Cree uno nuevo en «Tokens para máquinas».

# Personas.
people-title = Personas
people-count = { $n ->
    [one] { $n } cuenta
   *[other] { $n } cuentas
}
people-invite = Invitar a una persona
people-roles = Funciones
people-role = Función
people-member = Miembro, para las funciones que se ejercen para uno
people-home = País, para las funciones de la alianza
people-home-hint = Un revisor nunca revisa su propio país.
people-state = Estado
people-reason = Motivo
people-give = Asignar la función
people-take = Retirar la función
people-suspend = Suspender
people-reopen = Volver a abrir
people-leave = Cerrar: la persona se marchó
people-organisation = Trabaja en
people-own = Esta es su propia cuenta. Nadie cambia sus propios permisos: pídaselo a un colega.
people-waits = Está pendiente de que la acepte una segunda persona con los mismos derechos.
people-two-hint = Necesario para operadores y auditores, que requieren la conformidad de una segunda persona.
people-sessions-end = Cualquiera de estas acciones termina de inmediato las sesiones de la cuenta.
account-state-invited = Invitada
account-state-active = En uso
account-state-suspended = Suspendida
account-state-left = La persona se marchó

# Invitaciones.
invitations-title = Invitaciones
invitations-ends = Enlace válido hasta
invitations-make = Invitar
invitations-resend = Enviar de nuevo
invitations-withdraw = Retirar
invitation-state-open = Abierta
invitation-state-over = Caducada
invitation-state-waiting = Pendiente de una segunda persona
invitation-state-used = Convertida en cuenta
invitation-state-withdrawn = Retirada
link-title = El enlace de la invitación
link-once = El mensaje está en camino. Si el correo no llega a la persona invitada, copie ahora este enlace y entréguelo usted mismo: no se vuelve a mostrar y funciona una sola vez.

# Organizaciones.
organisations-title = Organizaciones
organisations-kind = Tipo
organisations-new = Nueva organización
organisations-add = Añadir
organisation-kind-ministry = Ministerio
organisation-kind-authority = Autoridad
organisation-kind-police = Policía
organisation-kind-hotline = Línea de denuncia
organisation-kind-provider = Proveedor de alojamiento
organisation-kind-other = Otra

# Dos personas.
proposals-title = Lo que deciden dos personas
proposals-text = Una propone y otra con los mismos derechos acepta en un plazo de siete días. Nadie acepta su propia propuesta. Si solo hay un operador, la secretaría hace de segunda persona.
proposals-none = No se ha propuesto nada.
proposals-what = Qué
proposals-by = Propuesto por
proposals-confirm = Aceptar
proposals-refuse = Rechazar
proposals-withdraw = Retirar
proposal-grant = { $name } pasa a ser: { $role }
proposal-invite = Se invita a { $name } a ser: { $role }
proposal-end = { $name }, último operador del sistema: { $how }
proposal-admission = { $name } ({ $code }) se convierte en miembro el { $day }
proposal-state-open = Pendiente de una segunda persona
proposal-state-over = Caducada
proposal-state-confirmed = Aceptada y ejecutada
proposal-state-withdrawn = Retirada o rechazada
ending-withdrawn = se retira la función
ending-suspended = se suspende la cuenta
ending-left = la persona se marchó
admission-title = Admisión de un miembro
admission-text = Una segunda persona de la secretaría da su conformidad. El miembro figura entonces en el registro público.
admission-alpha2 = Código de dos letras (ISO 3166-1)
admission-alpha3 = Código de tres letras
admission-name = Nombre corto en inglés
admission-joined = Día de adhesión
admission-source = Fuente: dónde consta
admission-go = Proponer la admisión

# Recuperaciones.
recoveries-title = Colegas que perdieron todas las formas de iniciar sesión
recoveries-text = Responda por su colega solo después de haber hablado en persona, o por un número de teléfono que ya conocía. Tras la confirmación del segundo de ustedes, su colega recibe un enlace por correo. Usted no lo ve.
recoveries-none = No hay solicitudes.
recoveries-one = { $name } ({ $mail }) lo solicitó el { $time }.
recoveries-vouched = Han respondido: { $names }
recoveries-vouch = Sé que es esta persona
recoveries-refuse = No es esta persona
work-waits-proposals = { $n ->
    [one] { $n } propuesta está pendiente de usted como segunda persona
   *[other] { $n } propuestas están pendientes de usted como segunda persona
}
work-waits-recoveries = { $n ->
    [one] { $n } colega perdió todas las formas de iniciar sesión
   *[other] { $n } colegas perdieron todas las formas de iniciar sesión
}
proposal-facts = La ronda { $round } ha decidido: los cinco hechos de los miembros a los que se pidió un informe son públicos
proposal-facts-end = La ronda { $round } ha decidido: los cinco hechos de los miembros a los que se pidió un informe dejan de ser públicos
