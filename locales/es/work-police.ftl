### Lo que ve la policía antes de que salga una notificación: lo que espera su respuesta, lo que retiene y el reloj que pone fin a las retenciones.

work-nav-police = Policía
work-nav-clock = Reloj
work-waits-police = { $n ->
    [one] { $n } dirección denunciada espera la respuesta de la policía
   *[other] { $n } direcciones denunciadas esperan la respuesta de la policía
}

police-title = Antes de que salga una notificación
police-text = En su país se ha determinado que cada una de estas es ilegal. Indique que no se opone a la notificación, pida que el proveedor conserve el contenido o reténgala.
police-asked = Esperan su respuesta: { $n }
police-asked-nothing = Nada espera su respuesta.
police-nothing-left = Nada más espera su respuesta.
police-coming = Aún en evaluación
police-coming-text = Una respuesta que dé ahora vale durante diez minutos; una retención vale hasta que termina.
police-coming-nothing = No se está evaluando nada.
police-holds = Retenido por su cuerpo policial
police-holds-nothing = Su cuerpo policial no retiene nada.

police-emergency = Hay una vida en peligro
police-emergency-text = Así lo indica la línea de denuncia. Se llama de nuevo a todos los agentes de su país cada diez minutos hasta que alguno de ustedes responda o la retenga.

police-state-unchecked = Aún no se ha preguntado a la policía
police-state-asking = Se está preguntando a la policía
police-state-clear = La policía no se opone a la notificación
police-state-clear-preserve = La policía no se opone a la notificación si el proveedor conserva el contenido y guarda silencio
police-state-held = La policía la retiene
police-state-released = La policía ha levantado la retención
police-state-expired = El plazo de la policía ha terminado
police-state-emergency = Hay una vida en peligro: decide el agente de guardia
police-since = { $state }. Desde el { $when }.
police-said = Su respuesta ha quedado anotada.
police-contacts = Otro cuerpo policial también la retiene
police-contacts-text = Hablen entre ustedes antes de que cualquiera de los dos actúe. No se dice qué retiene el otro, por qué ni hasta cuándo, y de lo suyo se le dice igual de poco.
police-item-holds = Retenciones de su cuerpo policial
police-let-go-first = Mientras su cuerpo policial la retenga, no sale nada. Para dar otra respuesta, levante la retención.
police-sealed = Está guardada bajo llave. Que usted la abre queda anotado en el diario de la policía, que nadie más lee.
police-open = Abrir la dirección
police-answer = Su respuesta
police-clear = Sin oposición a la notificación
police-clear-text = La notificación sale en cuanto todo lo demás esté listo, a cualquier hora.
police-preserve = Sin oposición, si se conserva
police-preserve-legend = Impedir el acceso, conservar, no informar
police-preserve-text = La notificación pide al proveedor que impida el acceso al contenido, que lo conserve para ustedes y que no informe a quien lo puso ahí.
police-days = Días durante los que se conserva
police-days-unfit = Escriba un número entero de días, de 1 a 365.
police-silent = En silencio hasta que empiece este día (UTC)
police-day-unfit = Elija el día hasta el que el proveedor debe guardar silencio.
police-hold = Retenerla
police-hold-text = Mientras dure la retención, no sale nada. Saben de ella los analistas de su país a quienes corresponde la dirección. Si otro cuerpo policial retiene lo mismo, se le dice a cada uno cuál es el otro, para que ambos sepan a quién dirigirse. Fuera de su cuerpo policial, nadie más sabe de ella.

hold-title = Una retención
hold-one = Retención
hold-reaches = Qué abarca
hold-of-address = Una dirección
hold-of-host = Todo lo que hay en un host
hold-of-account = Todo lo de una cuenta
hold-of-hash = Un archivo, dondequiera que se encuentre
hold-of-domain = Todo lo que hay en un dominio y por debajo de él
hold-of-network = Todo lo que hay en los servidores de una red
hold-part-address = Esta dirección
hold-part-host = Todo lo que hay en su host
hold-part-domain = Todo lo que hay en el dominio de su host y por debajo de él
hold-part-servers = Todo lo que hay en los servidores a los que llevó
hold-part-hashes = Los archivos que se indicaron con ella, dondequiera que se encuentren
hold-nothing-there = De esta dirección no se conoce nada de ese tipo. Elija otra cosa que deba abarcar la retención.
hold-owner = A cargo de
hold-owner-you = Usted
hold-owner-desk = El servicio de guardia
hold-ends = Termina
hold-ending = Termina pronto
hold-left = dentro de { $time }
hold-place = Retener un lugar
hold-place-text = Se retiene lo que haya allí ahora o se denuncie más adelante. Saben de la retención los analistas de su país a quienes corresponda una de esas direcciones. Si otro cuerpo policial retiene lo mismo, se le dice a cada uno cuál es el otro, para que ambos sepan a quién dirigirse. Fuera de su cuerpo policial, nadie más sabe de ella.
hold-named = Su nombre
hold-named-hint = Una dirección, un host o un dominio tal como se denunció; una red como DIRECCIÓN/BITS; un archivo como md5:, sha1: o sha256: y sus cifras. Se guarda bajo llave de inmediato.
hold-wrong-unread = Esto no es una dirección, un host ni un dominio. Péguelo tal como se denunció.
hold-wrong-no-domain = Nadie puede registrar este dominio por sí solo. Indique el dominio de un único titular.
hold-wrong-no-network = Esto no es una red que se pueda retener. Escriba DIRECCIÓN/BITS, con 16 a 32 bits para IPv4 y 32 a 128 para IPv6.
hold-wrong-no-digest = Esto no es la huella de un archivo. Escriba md5:, sha1: o sha256: y sus cifras hexadecimales.
hold-reason = Por qué
hold-reason-hint = Solo su cuerpo policial puede leerlo.
hold-reason-gone = Se destruyó con la clave de la retención.
hold-no-reason = Indique el motivo, en { $n } caracteres como máximo. Solo su cuerpo policial puede leerlo.
hold-hours = Durante cuántas horas
hold-hours-hint = Un agente retiene durante 72 horas como máximo. Otro agente de su cuerpo policial puede prolongar la retención.
hold-hours-unfit = Escriba un número entero de horas, de 1 a { $n }.
hold-do = Retener
hold-stands = Vigente hasta el { $when }.
hold-was-released = Se levantó el { $when }.
hold-has-expired = Terminó el { $when }.
hold-whose-eyes = Solo su cuerpo policial ve esta página.
hold-show-named = Mostrar lo que se indicó
hold-item = La dirección denunciada que se estaba examinando
hold-placed = Impuesta
hold-placed-by = Por { $who }, { $when }
hold-extended = Prolongada
hold-extended-by = Por { $who }, { $when }: hasta el { $until }
hold-keeps = Lo que retiene ahora
hold-keeps-n = { $n ->
    [0] Nada de lo denunciado
    [one] { $n } dirección denunciada
   *[other] { $n } direcciones denunciadas
}
hold-extend = Fijar un final posterior
hold-extend-text = Hasta un total de 72 horas, puede hacerlo cualquier agente de su cuerpo policial; a partir de ahí, uno que nunca haya tenido a su cargo la retención, hasta seis semanas.
hold-until = Nuevo final (UTC)
hold-until-unfit = Escriba el nuevo final como día y hora.
hold-take = Asumirla
hold-take-text = Pasa a estar a su cargo y usted recibe un recordatorio de su final.
hold-release = Levantar la retención
hold-release-text = Lo que retiene se examina de nuevo de inmediato: la notificación sale si nada más lo impide.

clock-title = El reloj
clock-go = Cómo va el reloj
clock-doubted-short = El reloj no es fiable. Las retenciones no terminan por sí solas hasta que alguien indique qué hora es.
clock-doubted = El reloj no es fiable.
clock-doubted-text = Se apartó más de cinco minutos del reloj que nadie ajusta, o la máquina estuvo parada más tiempo. Nada se libera por el paso del tiempo hasta que alguien indique qué hora es.
clock-believed = El reloj es fiable.
clock-believed-text = Va a la par del reloj que nadie ajusta. No hay nada que confirmar.
clock-since = Fiable desde
clock-seen-wall = Lo que marcaba cuando se detectó
clock-seen-reckoned = La hora que debía ser
clock-wall = Lo que marca ahora
clock-reckoned = La hora que debería ser ahora
clock-confirm-title = ¿Es correcto ahora?
clock-confirm-text = Compárelo con otro reloj de confianza. Si lo que marca ahora es la hora, indíquelo: las retenciones impuestas entretanto mantienen su duración. Si no, ponga antes en hora el reloj de la máquina y vuelva a cargar esta página.
clock-confirm = La hora es correcta

shortcuts-down = Fila siguiente
shortcuts-up = Fila anterior
shortcuts-hold-place = Ir al formulario para un lugar
shortcuts-police-open = Abrir la dirección
shortcuts-clear = Sin oposición a la notificación
shortcuts-preserve = Sin oposición, si se conserva
shortcuts-hold = Ir al formulario para una retención
shortcuts-hold-take = Asumirla
shortcuts-hold-extend = Ir al final posterior

# En la página del analista: lo que espera una notificación y lo que ha salido.
item-good-faith = Con su decisión, usted declara de buena fe que lo que aquí se dice es exacto y completo; la notificación lo indica (artículo 16, apartado 2, letra d), del Reglamento de Servicios Digitales).
item-sending = Antes de que salga una notificación
item-police-open = Se está evaluando. Aún no se puede decir cuándo sale una notificación.
item-police-held = La policía la retiene hasta el { $when } ({ $force }).
item-leaves-now = Nada la detiene. Sale en un momento.
item-nobody-to-tell = Aún no se conoce a nadie a quien pueda dirigirse una notificación. Se está buscando dónde está el contenido de esta dirección.
left-title = Notificaciones que han salido
left-since = { $state }. Enviada el { $when }.
left-again = { $state } { $again }.
left-state-draft = En preparación
left-state-ready = Va por otra vía
left-state-sent = En camino
left-state-delivered = Entregada
left-state-acknowledged = Vista por el destinatario
left-state-claimed = Respondida por el destinatario
left-state-verified = Ya no está: alguien lo ha comprobado
left-state-closed = Cerrada
left-state-failed = No llegó
left-state-overdue = No tuvo resultado dentro del plazo
left-state-escalated = Se informó también a otros

# Rechazos de retenciones, de lo que dice la policía, del reloj, y lo que detiene una notificación.
refusal-hold-not-yours = Solo el cuerpo policial que impuso una retención la modifica.
refusal-hold-over = La retención ha terminado. Imponga otra.
refusal-hold-end-reached = Ha llegado el final de la retención. Imponga otra.
refusal-hold-not-longer = Una retención termina después de ahora, y el nuevo final es posterior al que tiene. Elija uno posterior.
refusal-hold-second-needed = Un agente retiene durante 72 horas como máximo, incluidas las retenciones anteriores de lo mismo. Pídaselo a otro agente de su cuerpo policial que nunca la haya tenido a su cargo.
refusal-hold-too-long = Un cuerpo policial retiene lo mismo durante seis semanas como máximo, incluidas las retenciones anteriores.
refusal-hold-not-yet = Aún no ha llegado el final de la retención.
refusal-hold-clock-jumped = El reloj no es fiable. Nada se libera hasta que alguien indique qué hora es.
refusal-hold-owner-unfit = Una retención pasa a otro agente del mismo cuerpo policial, y esta ya está a su cargo.
refusal-police-not-now = Este paso no es el siguiente para esta dirección. Vuelva a cargar la página y compruébelo.
refusal-police-before-asked = La respuesta es anterior a la pregunta. Vuelva a cargar la página y responda de nuevo.
refusal-police-hold-stands = La retención sigue vigente. Levántela antes o espere a que termine.
refusal-police-not-held = La retención no abarca esta dirección.
refusal-police-answer-needed = En este país no sale nada sin una respuesta de la policía.
refusal-police-waits = Según la tabla que firmó la policía, esta dirección espera su respuesta.
refusal-police-clock-jumped = El reloj no es fiable. Nada se libera hasta que alguien indique qué hora es.
refusal-preserve-days-unfit = A un proveedor se le pide que conserve algo de 1 a 365 días, y que no guarde silencio más tiempo que ese. Elija más días o un día anterior para el silencio.
refusal-clock-steady = El reloj es fiable. No hay nada que confirmar.
refusal-send-notice-not-ready = La notificación no está lista.
refusal-send-other-item = La notificación se refiere a otra dirección.
refusal-send-other-country = Las tablas no son las del país del remitente y del país del destinatario.
refusal-send-not-in-scope = No se ha determinado que sea ilegal.
refusal-send-may-be-taken-back = Aún se puede deshacer la decisión.
refusal-send-not-in-scope-there = Según ninguno de sus niveles es ilegal en el país del destinatario.
refusal-send-police-open = La policía no ha dicho que pueda salir.
refusal-send-no-release-policy = En este país se pregunta de nuevo a la policía después de una retención.
refusal-send-answer-old = La respuesta de la policía tiene más de diez minutos. Se le pregunta de nuevo.
refusal-send-answer-ahead = La respuesta de la policía lleva una hora que aún no ha llegado.
refusal-send-held = La policía la retiene.
refusal-send-preserve-missing = La policía pide que el proveedor conserve el contenido y guarde silencio, y la notificación aún no lo dice.
refusal-send-no-evidence = No hay nada de ella sellado como prueba.
refusal-send-not-attributed = No se sabe dónde está el contenido, o no se ha buscado en la última hora.
refusal-send-not-in-chain = El contenido no pasa por manos del destinatario.
refusal-send-sender-may-not = Su país no prevé que una línea de denuncia notifique a un destinatario así.
refusal-send-recipient-may-not = El país del destinatario no prevé que lo notifique un remitente así.
refusal-send-window-closed = Las notificaciones de su país salen a otras horas.
refusal-send-suspected = Se sospecha que el destinatario participa en ello.
refusal-send-frozen = Alguien la ha detenido.
refusal-send-clock-jumped = El reloj no es fiable. Nada se libera hasta que alguien indique qué hora es.
refusal-send-being-assessed = Se está evaluando.

# Actos y documentos en el diario.
