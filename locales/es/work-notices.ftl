### Notificaciones: lo que una línea de denuncia ha enviado y a quién, el escritorio de un proveedor y el enlace en el correo de una notificación.

work-nav-notices = Notificaciones
work-waits-notices = { $n ->
    [one] { $n } notificación espera su respuesta
   *[other] { $n } notificaciones esperan su respuesta
}

notices-title = Notificaciones
notices-text = Lo que le piden las líneas de denuncia. Primero figuran las que esperan su respuesta, con la más antigua arriba.
notices-narrow = Mostrar por estado
notices-all = Todas
notices-none = Aquí no hay ninguna notificación.
notices-asks-disable = Impedir el acceso
notices-asks-keep = Impedir el acceso, conservar, guardar silencio
notices-machine = Su sistema puede recibir notificaciones y responderlas.
notice-title = Una notificación
notice-number = Número
notice-since = Antigüedad
notice-sent = Enviada
notice-from = De
notice-to = Para
notice-asks = Lo que se pide
notice-state = Estado
notice-channel = Vía
notice-party = Su relación con el contenido
notice-yours = Su número: { $reference }
notice-waits = Espera su respuesta
notice-waits-late = Fuera de plazo: aún espera su respuesta
notice-seen-by-you = Usted la ha visto
notice-asks-disable = Impida el acceso al material, dondequiera que usted lo tenga.
notice-asks-keep = { $n ->
    [one] Consérvelo para la policía durante un día, hasta el { $until }.
   *[other] Consérvelo para la policía durante { $n } días, hasta el { $until }.
}
notice-asks-silence = Hasta el { $until }, no informe a quien lo puso ahí.
notice-promised = Conservado hasta el { $kept }, en silencio hasta el { $silent }.
notice-sealed = Está guardada bajo llave. Queda registrado que usted la abre.
notice-open = Mostrar la dirección
notice-open-warning = No la abra en este navegador. Examínela solo como lo prevean sus propias reglas para este tipo de material.
notice-preserve = Conservarlo y guardar silencio
notice-preserve-text = Los días que se piden ya están puestos. Cada uno cuenta hasta su final (UTC). Puede comprometerse a más, pero no a menos.
notice-kept-until = Conservado hasta
notice-silent-until = En silencio hasta
notice-answer = Su respuesta
notice-answer-text = Puede responder de nuevo: vale la última respuesta. Lo que indique como retirado se comprueba.
notice-answer-acknowledged = La hemos recibido
notice-answer-removed = Se ha retirado
notice-answer-refused = No lo retiramos
notice-answer-wrong-recipient = No es nuestro
notice-answer-forwarded = La hemos trasladado
notice-answer-preserved = Lo conservamos y guardamos silencio
notice-copies = Copias retiradas
notice-copies-hint = Si usted lo tenía en más de un lugar.
notice-copies-wrong = Escriba el número de copias en cifras o déjelo vacío.
notice-reference = Su propio número para ella
notice-reference-hint = La línea de denuncia lo ve.
notice-reference-long = Su propio número es demasiado largo. Acórtelo.
notice-reference-longest = Su propio número tiene { $n } caracteres como máximo.
notice-day-wrong = Elija un día.
notice-wrong = No se ha enviado. Lo que escribió sigue aquí.
notice-claim-removed = Retirado
notice-claim-refused = No retirado
notice-claim-wrong-recipient = No es del destinatario
notice-claim-forwarded = Trasladada
notice-claim-copies = { $n ->
    [one] { $claim }: { $n } copia
   *[other] { $claim }: { $n } copias
}
notice-channel-endpoint = Punto de acceso
notice-channel-inbox = Bandeja de entrada
notice-channel-mail = Correo
notice-channel-file = Archivo
notice-state-draft = En preparación
notice-state-ready = Lista para salir
notice-state-sent = En camino
notice-state-delivered = Entregada
notice-state-acknowledged = Vista
notice-state-claimed = Respondida
notice-state-verified = Retirada comprobada
notice-state-closed = Cerrada
notice-state-failed = No entregada
notice-state-overdue = Fuera de plazo
notice-state-escalated = Fuera de plazo, se informó a otros

notice-link-text = Basta un botón. Este enlace admite una sola respuesta; no necesita cuenta.
notice-link-thanks = Su respuesta se ha recibido. Gracias.
notice-link-used = Este enlace ya se usó. Admite una sola respuesta. Si algo ha cambiado, escriba a quien envió la notificación.
notice-link-address = La dirección del material no se muestra aquí. Figura en el informe que acompañaba al correo.

sent-title = Notificaciones enviadas
sent-text = Las horas se cuentan desde el envío, incluidas noches y fines de semana, hasta que alguien ha comprobado que el contenido ya no está.
sent-state-n = { $state } ({ $n })
sent-failed = Con intentos fallidos
sent-filter = Mostrar
sent-none = No hay ninguna notificación así.
sent-found = { $n ->
    [one] { $n } notificación
   *[other] { $n } notificaciones
}
sent-attempts = Intentos fallidos
sent-theirs = Número del destinatario: { $reference }
notice-age = Enviada hace
notice-norm = Respecto de la norma
notice-norm-within = Dentro de las 24 horas
notice-norm-day = Más de 24 horas
notice-norm-three = Más de 3 días
notice-norm-week = Más de 7 días

providers-title = Proveedores
providers-text = A quién se dirigen sus notificaciones y por qué vía llegan a cada uno. A quien no figure aquí se le escribe al contacto para abusos que indican los registros.
providers-none = Aún no se ha indicado ningún proveedor.
provider-new = Indicar un proveedor
provider-change = Modificar un proveedor
provider-change-short = Modificar
provider-change-of = Modificar { $name }
provider-leave = Dejarlo como está
provider-wrong = No se ha anotado. Lo que escribió sigue aquí.
provider-name-hint = Cómo se le llama habitualmente.
provider-known = Conocido como
provider-known-hint = Cómo se le llama en lo que se halla sobre el alojamiento, un nombre por línea: AS64500, una red, la clave de un registro, el nombre de un registrador.
provider-country = País
provider-country-hint = Dos letras mayúsculas. Si lo deja vacío, es el que indican los registros.
provider-by-registry = Según los registros
provider-host = Como proveedor de alojamiento
provider-host-hint = Lo que la policía decidió de antemano puede depender de ello.
provider-suspect = Se sospecha que participa en ello: no se le envía nada
provider-is-suspect = Bajo sospecha: no se envía nada
provider-endpoint = Punto de acceso
provider-endpoint-hint = Adónde se envían las notificaciones, firmadas: https://…
provider-format = Formato de la notificación
provider-organisation = Su escritorio aquí
provider-organisation-hint = La organización cuyas personas y sistemas ven sus notificaciones en este sitio.
provider-organisation-none = Ninguna
provider-mail = Correo electrónico para notificaciones
provider-mail-hint = Si lo deja vacío, es el contacto que indican los registros.
provider-language = Idioma de sus mensajes
provider-language-hint = Si no lo elige, es el de su país.
provider-language-none = El de su país
provider-reached = Vía de contacto
provider-way-endpoint = Punto de acceso ({ $format })
provider-way-inbox = Escritorio aquí: { $name }
provider-way-mail = Correo: { $mail }
provider-way-contact = Correo: el contacto que indican los registros
provider-writes = Mensajes en { $language }
provider-refused-name = Escriba un nombre de 200 caracteres como máximo.
provider-refused-known-as = Escriba al menos un nombre con el que se le encuentre, y 100 como máximo, cada uno de 200 caracteres como máximo.
provider-refused-taken = Otro proveedor de su línea de denuncia ya se conoce por uno de estos nombres. Quíteselo antes a ese.
provider-refused-country = Escriba dos letras mayúsculas, por ejemplo DE.
provider-refused-organisation = Esa organización ya no existe. Elija otra.
provider-refused-endpoint = Escriba una dirección que empiece por https:// e indique un host, sin usuario, contraseña ni fragmento.
provider-refused-mail = Esto no es una dirección de correo electrónico. Escriba una como abuse@example.org.
provider-refused-language = No hay mensajes en este idioma. Elija uno de la lista.
provider-refused-not-there = Ese proveedor no existe.
notice-format-xarf = X-ARF 4
notice-format-article16 = Artículo 16 del Reglamento de Servicios Digitales
host-kind-large = Grande: las retiradas allí no revelan nada a nadie
host-kind-other = Otro
host-kind-suspect = Uno que quizá participe en ello

refusal-notice-not-now = La notificación ya no admite esta respuesta. Vuelva a cargar la página: puede que entretanto se haya respondido o cerrado.
refusal-notice-no-channel = No queda ninguna vía por la que la notificación pueda llegar. Indique cómo se contacta con el destinatario.
refusal-notice-other-leave = El permiso de envío es para otra notificación.
refusal-notice-not-yet = Es demasiado pronto para el paso siguiente.
refusal-notice-stopped = Por ahora no se dice nada más de ella.
refusal-notice-lead-needed = A partir del segundo paso confirma un analista principal.
refusal-notice-last-step = Ya se dio el último paso.
refusal-notice-claim-unfit = Lo que se indica como retirado se comprueba antes de cerrar la notificación.
refusal-preserve-nothing-asked = No se le pidió que conservara nada.
refusal-preserve-other-wish = Su compromiso responde a una petición distinta de la que lleva esta notificación.
refusal-preserve-too-little = Eso es menos de lo que se pidió. Comprométase al menos a los días que se piden o escriba a quien envió la notificación.

act-clock-confirmed = Indicó que el reloj es correcto
act-hold-expired = Puso fin a una retención cuyo plazo había terminado
act-hold-extended = Fijó un final posterior para una retención
act-hold-handed-over = Asumió una retención
act-hold-left = Dejó una retención al servicio de guardia de un cuerpo policial cuyo agente se marchó
act-hold-placed = Impuso una retención
act-hold-redated = Fijó de nuevo el final de las retenciones después de que el reloj fallara
act-hold-released = Levantó una retención
act-hold-reminded = Recordó una retención a un agente
act-notice-answered = Respondió a una notificación
act-notice-delivered = Entregó una notificación
act-notice-failed = No pudo entregar una notificación
act-notice-opened = Abrió lo que indica una notificación
act-notice-sent = Envió una notificación
act-police-answered = Respondió en nombre de la policía
act-police-asked = Preguntó a la policía
act-police-held = Anotó que la policía retiene una dirección denunciada
act-police-let-go = Anotó que la policía levantó la retención de una dirección denunciada
act-police-opened = Abrió una dirección denunciada para la policía
act-police-passed = Siguió adelante sin respuesta de la policía, según la tabla que esta firmó
act-provider-changed = Modificó cómo se contacta con un proveedor
act-provider-named = Indicó un proveedor
paper-police = Respuesta de la policía
paper-hold = Retención
paper-hold-book = Libro de retenciones
paper-notice = Notificación
paper-provider = Proveedor
paper-rules = Tabla del país
paper-police-table = Tabla de la policía
