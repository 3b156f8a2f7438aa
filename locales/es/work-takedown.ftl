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
item-opened-assess = Abierta para evaluarla
item-opened-locate = Abierta para averiguar dónde está el contenido
item-opened-police = Abierta para informar a la policía
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
