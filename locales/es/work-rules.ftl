### Tablas que fijan dos personas: lo que un país permite en la notificación y la retirada, y lo que significa el silencio de su policía.

work-nav-rules = Reglas
work-waits-rules = Otra tabla de lo que sale espera su confirmación
work-waits-police-table = Otra tabla de lo que significa el silencio espera su firma

rules-title = Qué sale y cuándo
rules-of = Qué sale y cuándo: { $member }
rules-room-text = Cada país determina quién puede notificar a quién, sobre qué y cuándo. A un país que no ha determinado nada se le aplica la tabla prudente.
rules-room-nothing = Ningún país ha fijado una tabla. La prudente está vigente en todas partes.
rules-country = País
rules-holds = Lo que está vigente
rules-proposal = Propuesta
rules-proposal-waits = Espera a una segunda persona
rules-proposal-none = Ninguna

table-careful = Aún nadie ha fijado una tabla: está vigente la prudente.
table-edition = Edición { $n }
table-edition-since = Edición { $n }, desde el { $when }.
table-by = { $who } ({ $role }), { $when }
table-waits = La edición { $n } espera a una segunda persona
table-second-needed = La confirma otra persona, en un plazo de siete días.
table-proposed = Propuesta por
table-confirmed = Confirmada por
table-reason = Motivo
table-reason-hint = Lo lee quien la confirma, y quien pregunte más adelante por qué se modificó. No mencione ningún caso ni a ninguna persona.
table-field = Campo
table-now = Ahora
table-then = Después
table-propose = Proponer otra tabla
table-propose-do = Proponerla
table-drop = Descartar la propuesta
table-wrong = No se ha propuesto. Lo que escribió sigue aquí.
table-history = Ediciones
table-history-nothing = Aún no hay ninguna.

rules-confirm = Confirmarla
rules-confirm-text = A partir de entonces las notificaciones salen según ella, también las que esperan. Usted responde de ella junto con quien la propuso.
rules-police-table = Lo que significa el silencio de la policía
rules-silence-counts = La policía ha firmado lo que significa su silencio: edición { $n }, desde el { $when }.
rules-silence-unsigned = La policía no ha firmado ninguna tabla. Mientras no lo haga, no sale nada sin su respuesta.
rules-silence-nothing = No sale nada sin una respuesta de la policía: su silencio no deja salir nada.

rules-field-police = La policía
rules-field-second_assessor = Evaluación
rules-field-pregraded = Material conocido
rules-field-windows = Horario
rules-field-notifies = A quién pueden notificar los del propio país
rules-field-accepts = Quién puede notificar a los del propio país
rules-field-classes = Qué es ilegal
rules-field-languages = Idiomas de las notificaciones
rules-field-retention_days = Lo que se determinó que es legal
rules-field-probes = Comprobaciones desde fuera
rules-police-first = Responde primero: sin su respuesta no sale nada
rules-police-parallel = Se le pregunta mientras todo lo demás continúa; una tabla que firma indica qué significa su silencio
rules-two = Dos personas evalúan cada dirección
rules-one = Una persona evalúa cada dirección
rules-pregraded = Si figura en dos listas independientes, es ilegal sin otro examen
rules-looked-at = Se examina como todo lo demás
rules-any-hour = Las notificaciones salen a cualquier hora
rules-window = De { $first } a { $last }, de { $from } a { $to } (UTC)
rules-window-day = { $day }, de { $from } a { $to } (UTC)
rules-at-home = en el propio país
rules-pair = { $sender } → { $recipient }: { $place }
rules-nobody = Nadie
rules-class = { $scheme } ({ $edition }), { $level }: { $breadth }
rules-every-edition = todas las ediciones
rules-days = { $n ->
    [one] Se destruye { $n } día después
   *[other] Se destruye { $n } días después
}
rules-probes-off = Nadie comprueba si el contenido sigue allí
rules-probes-status = Se comprueba si el contenido sigue allí: solo el código de estado, nunca el cuerpo de la respuesta

weekday-1 = Lunes
weekday-2 = Martes
weekday-3 = Miércoles
weekday-4 = Jueves
weekday-5 = Viernes
weekday-6 = Sábado
weekday-7 = Domingo

rules-police = La policía
rules-police-hint = Sin una tabla firmada por la policía, ambas opciones significan lo mismo.
rules-windows = Horas en que salen las notificaciones
rules-windows-hint = Una por línea, en UTC: «1-5 08:00-18:00» es de lunes a viernes. Si lo deja vacío, salen a cualquier hora.
rules-retention = Días hasta que se destruye lo que se determinó que es legal
rules-retention-hint = Un número entero a partir de 1; lo habitual es 90.
rules-languages = Idiomas de las notificaciones
rules-languages-hint = Etiquetas separadas por espacios, la preferida primero: «de en».
rules-notifies = A quién pueden notificar los del propio país
rules-pairs-hint = Una por línea: quién, a quién y, si es en el extranjero, dónde: «hotline host», «hotline host FR». Quién: hotline (línea de denuncia), police (policía), authority (autoridad). A quién: host (proveedor de alojamiento), cdn (red que está delante), reseller (revendedor), site (sitio), upstream (red que lo conecta), registrar (registrador), regulator (regulador).
rules-accepts = Quién puede notificar a los del propio país
rules-accepts-hint = Una por línea, con las mismas palabras; el país es el de quien notifica. Una notificación que cruza una frontera requiere ambas tablas.
rules-classes = Qué es ilegal
rules-classes-hint = Una por línea: «sistema | nivel | baseline» si es ilegal en todas partes, «sistema | nivel | national» si lo es en este país. Puede seguir una edición: «sistema | nivel | national | 2025».
rules-pair-unread = La línea { $n } no se puede leer. Escriba quién, a quién y, si procede, un país de dos letras mayúsculas: «hotline host FR».
rules-class-unread = La línea { $n } no es una clase. Escriba «sistema | nivel | baseline» o «sistema | nivel | national».
rules-window-unread = La línea { $n } no es un horario. Escriba días de 1 a 7 y horas de la anterior a la posterior: «1-5 08:00-18:00».

police-table-title = Qué significa el silencio
police-table-of = Qué significa el silencio de la policía: { $member }
police-table-text = Se pregunta a la policía antes de que salga una notificación. Si no responde, esta tabla indica qué ocurre. Vale donde la tabla del país prevé que se le pregunte mientras todo lo demás continúa, y nunca mientras haya una retención vigente. Se muestra a la policía y a los analistas principales: cualquier otra persona que conociera los minutos podría deducir con un reloj qué está retenido.
police-table-unsigned = La policía no ha firmado ninguna tabla: todo espera su respuesta, y una notificación sale cuando termina una retención.
police-table-sign = Firmarla
police-table-sign-text = Usted firma como segundo agente del cuerpo policial, y firma este texto. A partir de entonces el silencio significa esto; a quien se preguntó antes se le da de nuevo todo el plazo.
police-table-at-end = Al final de una retención
police-table-at-end-hint = Una retención que nadie levanta termina por sí sola.
at-end-release = La notificación sale
at-end-ask = Se pregunta de nuevo a la policía
silence-title = Si la policía no responde
silence-known = Material
silence-live = { $known }; el abuso continúa
silence-about = { $known }: { $host }
silence-waits = Espera
silence-goes = { $n ->
    [one] Sale al cabo de { $n } minuto
   *[other] Sale al cabo de { $n } minutos
}
silence-hint = Minutos tras los cuales sale la notificación. Si deja un campo vacío, espera una respuesta.
silence-unread = Escriba un número entero de minutos, de { $least } a { $most }, o déjelo vacío.
knowledge-known = Conocido
knowledge-unknown = No conocido
knowledge-new-victim = Una víctima a quien nadie ha identificado
host-short-large = Proveedor grande
host-short-other = Otro proveedor
host-short-suspect = Proveedor bajo sospecha

act-rules-proposed = Propuso la tabla de un país
act-rules-confirmed = Confirmó la tabla de un país
act-rules-dropped = Descartó la propuesta de la tabla de un país
act-police-table-proposed = Propuso una tabla de la policía
act-police-table-signed = Firmó una tabla de la policía
act-police-table-dropped = Descartó la propuesta de una tabla de la policía
