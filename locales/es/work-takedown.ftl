### Retirada: lo que se denunció a una línea de denuncia, y lo que un analista hace con ello.

work-nav-takedown = Retirada
work-waits-takedown = { $n ->
    [one] { $n } dirección denunciada espera evaluación
   *[other] { $n } direcciones denunciadas esperan evaluación
}
takedown-title = Direcciones denunciadas
takedown-next = Siguiente
takedown-next-text = La más urgente de las que usted aún no ha evaluado.
takedown-own = Lo que usted tiene
takedown-waiting = En espera: { $n }
takedown-nothing = No hay nada en espera.
takedown-nothing-left = No hay nada en espera que usted no haya evaluado ya.
takedown-further = { $n ->
    [one] Otra espera después de estas.
   *[other] Otras { $n } esperan después de estas.
}
takedown-item = Dirección
takedown-age = Espera desde hace
takedown-signs = Urgencia
takedown-reported = Denunciada
takedown-reported-times = { $n ->
    [one] una vez
   *[other] { $n } veces o más
}
takedown-state = Evaluación
takedown-break = Lleva { $n } minutos examinando direcciones sin descanso. Descanse ahora: lo que tiene sigue siendo suyo y lo que espera mantiene su orden.
age-minutes = { $n } min
age-hours = { $n } h
age-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
}

item-state-new = Nueva
item-state-triaged = Por examinar
item-state-in-review = Falta un segundo examen
item-state-in-scope = Ilegal
item-state-out-of-scope = Fuera del ámbito
item-state-undetermined = No es posible pronunciarse
item-state-needs-access = Nadie puede acceder
item-state-disputed = Dos personas no coinciden
sign-at-risk = Un menor en peligro ahora
sign-live = En directo
sign-new-victim = Quizá un menor a quien nadie ha identificado
sign-none = No se dijo nada
intake-channel-form = Formulario público
intake-channel-api = Sistema de otra organización
intake-channel-mail = Correo
takedown-letters = { $n ->
    [one] Un mensaje del buzón espera a una persona: ninguna máquina pudo recibirlo. Está allí para quien lea el buzón con un programa de correo.
   *[other] { $n } mensajes del buzón esperan a una persona: ninguna máquina pudo recibirlos. Están allí para quien lea el buzón con un programa de correo.
}
takedown-letters-why = Qué tienen de incorrecto
takedown-letters-further = { $n ->
    [one] Hay uno más que no se enumera.
   *[other] Hay { $n } más que no se enumeran.
}
takedown-letter-came = Hallado
takedown-letter-place = Dónde
takedown-letter-expected = Qué sería correcto
takedown-letter-found = Qué figura allí
takedown-letter-line = línea { $n }
takedown-letter-whole = El mensaje
breadth-baseline = Ilegal en todas partes
breadth-national = Ilegal en este país

hosting-state-unknown = No se sabe
hosting-state-resolving = Se está buscando
hosting-state-attributed = Hallado
hosting-state-stale = Hallado, pero hace demasiado tiempo
hosting-state-behind-cdn = Detrás de una red que lo oculta
hosting-state-moved = Ha cambiado de lugar
hosting-state-not-routable = La dirección no lleva a ninguna parte
party-hotline = Línea de denuncia
party-police = Policía
party-authority = Autoridad
party-host = Proveedor de alojamiento
party-cdn = Red que está delante
party-reseller = Revendedor
party-site = Sitio
party-upstream = Red que lo conecta
party-registrar = Registrador
party-regulator = Regulador
party-is = { $party }: { $name }

item-title = Una dirección denunciada
item-first = Primera denuncia
item-times = Denunciada
item-times-n = { $n ->
    [one] una vez
   *[other] { $n } veces
}
item-hosting = Dónde está el contenido
item-seek-host = Buscarlo de nuevo
hosting-known = Se sabe desde el { $when }: { $sure }
hosting-confidence-guessed = supuesto
hosting-confidence-likely = probable
hosting-confidence-sure = seguro
availability-title = Si el contenido sigue allí
availability-state-unknown = Nadie lo ha comprobado desde que se denunció
availability-state-online = Está allí
availability-state-suspected-gone = No estaba allí, una vez
availability-state-confirmed-gone = Ya no está
availability-state-relapsed = Había desaparecido y está allí de nuevo
availability-state-depends-on-access = No se puede saber desde aquí
availability-seen = Visto por última vez el { $when }
availability-missed = No estaba por primera vez el { $when }
availability-last = Comprobado por última vez el { $when }
availability-gone-since = Ya no está desde el { $when }
availability-again-since = Está allí de nuevo desde el { $when }
look-title = ¿Sigue allí?
look-text = Abra la dirección para comprobar si el contenido está allí, mire en el visor aislado de su línea de denuncia e indique lo que vio. Se considera que ya no está cuando faltó dos veces, con diez minutos de diferencia.
look-wanted = Se denunció de nuevo el { $when }, después de que ya no estuviera o de que así se indicara. Compruebe si está allí de nuevo.
look-again = Por comprobar de nuevo
look-say-there = Está allí
look-say-gone = Ya no está
look-say-closed = No se puede saber
look-saw-there = Estaba allí
look-saw-gone = Ya no estaba
look-saw-closed = No se pudo saber
look-list = Comprobaciones hasta ahora
look-house = este sitio, desde fuera
look-house-came = este sitio, desde fuera ({ $came })
look-once = { $saw }: { $who }, { $first }
look-often = { $n ->
    [one] { $saw }: { $who }, { $first }
   *[other] { $saw }: { $who }, { $n } veces, del { $first } al { $last }
}
item-mine = Usted la está examinando
item-others = Otra persona la está examinando
item-first-waits = Usted la ha evaluado. Otra persona la examina también.
item-second = Falta un segundo examen. Lo que halló la primera persona se muestra cuando usted haya decidido por su cuenta.
item-settle = Dos personas no coinciden. Usted aún no la ha examinado, así que puede decidir. Lo que hallaron se muestra después.
item-disputed-own = La evaluación está impugnada. Decide alguien que aún no la ha examinado.

item-reports = Denuncias
item-report-when = Cuándo
item-report-how = Cómo
item-report-who = De quién
item-report-nobody = No se conoce a nadie
item-report-words = La acompaña un texto, que se muestra con la dirección
item-report-class = Clase según quien la denunció: { $class }
item-report-digests = { $n ->
    [one] { $n } huella de lo que hay allí
   *[other] { $n } huellas de lo que hay allí
}
item-reports-further = Las demás denuncias se cuentan y no se enumeran.

item-address = La dirección
item-sealed = Está guardada bajo llave. Queda registrado que usted la abre y para qué.
item-open-assess = Abrirla para evaluarla
item-open-locate = Abrirla para averiguar dónde está el contenido
item-open-police = Abrirla para informar a la policía
item-open-look = Abrirla para comprobar si el contenido está allí
item-opened-assess = Abierta para evaluarla
item-opened-locate = Abierta para averiguar dónde está el contenido
item-opened-police = Abierta para informar a la policía
item-opened-look = Abierta para comprobar si el contenido está allí
item-open-warning = Examínela solo en el visor aislado de su línea de denuncia, nunca en este navegador.
item-copy = Copiar
item-copied = Copiada
item-close = Volver a guardarla bajo llave
item-destroyed = La dirección se destruyó al cumplirse su plazo de conservación.
item-contacts = A quién informar
item-contact-from = Fuente: { $source }, { $day }
item-said = Lo que se dijo con ella
item-said-show = Denuncia { $n }
item-said-note = En palabras de quien denunció
item-said-contact = Cómo preguntar a quien denunció
item-said-reference = Referencia propia de la organización que la denunció

item-decide = ¿Qué es?
item-take = Tomarla para examinarla
item-put-back = Devolverla a la cola
item-in-scope = Ilegal
item-in-scope-text = Según una clase que la tabla de su país incluye:
item-no-class = El registro no tiene ninguna clase que la tabla de su país incluya. Avise a quien opera este sitio.
item-also = Otros niveles que se cumplen
item-also-text = Se conservan con la dirección y llegan a quien cuenta según ellos.
item-out-of-scope = Fuera del ámbito
item-undetermined = No es posible pronunciarse
item-needs-access = Nadie puede acceder
item-why = Por qué no es posible pronunciarse, o qué impide el acceso
item-why-hint = Por ejemplo, una contraseña, un pago o una invitación. No escriba aquí la dirección.
item-reason-address = El motivo menciona una dirección o un sitio, y lo lee cualquiera que vea esta página. Indíquelo sin eso: la dirección está aquí, guardada bajo llave.
item-decided = Lo que se halló
item-found-by = { $who }: { $what }
item-found-you = Usted
item-found-lists = Material conocido: dos listas independientes coinciden.
item-undo = Deshacer la decisión
item-undo-left = { $n ->
    [one] Queda { $n } segundo para deshacer la decisión. Antes no sale nada.
   *[other] Quedan { $n } segundos para deshacer la decisión. Antes no sale nada.
}
item-undo-over = El plazo para deshacer la decisión ha terminado.
item-contest = Impugnar
item-contest-why = Por qué no es así
item-contest-hint = No se envía nada más hasta que decida alguien que aún no la ha examinado.
item-reopen = Retomarla

item-emergency = Hay una vida en peligro
item-emergency-text = Se llama de inmediato a la policía de su país, a cualquier hora, y de nuevo cada diez minutos hasta que alguien de ella responda. Lo que decida le corresponde a ella.
item-emergency-do = Llamar ahora a la policía
item-emergency-again = Llamarla de nuevo
item-raised = { $who } llamó a la policía el { $when }.
item-frozen-title = Detenida
item-frozen = Detenida por { $who } hasta el { $when }. No sale ninguna notificación, y no se hace nada más respecto de las que salieron.
item-freeze = Detenerla por un tiempo
item-freeze-text = Porque lo ordena un tribunal o porque se está aclarando un error. Lo ven todas las personas de la línea de denuncia. No sale ninguna notificación; de lo que ya ha salido no se retira nada.
item-freeze-why = Por qué
item-freeze-hint = Lo lee cualquiera que vea esta página. No escriba aquí la dirección.
item-freeze-hours = Durante cuántas horas
item-freeze-do = Detenerla
item-thaw = Dejar que continúe
freeze-refused-reason = Indique por qué se detiene, en 1.000 caracteres como máximo.
freeze-refused-lasting = Se puede detener de 1 a 72 horas. Elija un número dentro de ese margen.
freeze-refused-already = Ya está detenida. Deje que continúe antes de detenerla de nuevo.
freeze-refused-nothing = Ya no la detiene nada. Vuelva a cargar la página.
freeze-refused-not-yours = Solo la organización que la detuvo puede dejar que continúe.

shortcuts-title = Teclas
shortcuts-text = Mientras usted escribe, no hacen nada.
shortcuts-next = Siguiente
shortcuts-open = Abrir la dirección para evaluarla
shortcuts-copy = Copiar la dirección
shortcuts-take = Tomarla para examinarla, o retomarla
shortcuts-back = Devolverla a la cola
shortcuts-class = Ilegal, según la clase con este número
shortcuts-out = Fuera del ámbito
shortcuts-why = Ir al motivo por el que no es posible pronunciarse
shortcuts-undo = Deshacer su decisión
shortcuts-off = Desactivar las teclas
shortcuts-on = Activar las teclas
lists-title = En listas de material conocido
lists-independent = Un archivo que se denunció con esta dirección figura en listas de dos Estados.
lists-one = Un archivo que se denunció con esta dirección figura en una sola lista.
lists-text = Una huella dice lo que se denunció, no lo que hay allí ahora. Quien evalúa la dirección lo examina.
lists-line = { $organisation } ({ $country }), { $kind }
lists-line-level = { $organisation } ({ $country }), { $kind }: { $level }
