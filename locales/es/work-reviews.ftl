### Las revisiones y las respuestas de los miembros.

work-nav-reviews = Revisiones
reviews-title = Revisiones
reviews-none = No hay aquí ninguna revisión que le corresponda.
reviews-unassigned = Informes sin revisor
reviews-text = Cada escala vale por sí misma. No se suman.
review-assign-to = Asignar un revisor: { $member }, { $round }
review-assign-rules = Nadie revisa el país del que procede, un miembro para el que ejerce una función, ni lo que escribió o firmó.
review-no-candidates = Ninguna cuenta podría revisar este informe. Invite a un revisor de otro país.
review-candidates = Revisores
review-home = Procede de
review-assign = Asignar
review-title = Revisión de { $report }
review-of-report = Informe
review-reply-until = Responder hasta
review-window = respuesta posible hasta el final del { $day } (UTC)
review-behind = Mientras tanto se guardó otra cosa desde otra ventana. No se ha sobrescrito nada. El formulario contiene lo que usted escribió; abajo se muestra en qué difiere de lo que figura ahora.
review-conflict-is = Se ha declarado un conflicto de intereses:
review-conflict-open = La secretaría decide si la revisión continúa.
review-conflict-allowed = El { $day }, la secretaría permitió que la revisión continuara y dejó constancia de ello.
review-allow = Permitir que la revisión continúe
review-allow-hint = El conflicto se publica con la revisión. En otro caso, releve al revisor y asigne otro.
review-release = Relevar al revisor
review-declare-title = Antes de empezar
review-declare-text = ¿Ha trabajado para las autoridades de este miembro, ha recibido pagos de ellas, o hay algo más que un lector debería saber?
review-declare-legend = Conflicto de intereses
review-declare-none = No existe ninguno
review-declare-some = Existe uno
review-declare-which = Cuál
review-declare-choose = Declare un conflicto de intereses, o que no existe ninguno.
review-declare = Declarar
review-named = El país del que procedo se puede publicar con la revisión. Mi nombre, no.
review-whole-report = El informe en su conjunto
review-promise = La promesa
review-no-promise = El informe no habla de ningún compromiso.
review-no-baseline = No se conoce ninguna situación de partida de este miembro sobre este objetivo.
review-claim = Lo que dice el informe
review-no-claim = El informe no dice nada al respecto.
review-evidence = Pruebas que indica
review-no-evidence = No indica ninguna prueba.
review-scales-apart = Cuatro escalas, cada una con una valoración y la explicación de cómo llegó a ella. Nunca se suman. «Sin pruebas» es un resultado.
review-working = Cómo llegó a ella
review-mark-missing = { $promise }, { $scale }: elija una valoración además de lo que escribió.
review-submit = Presentar
review-submit-hint = Lo guardado se envía al miembro, que tiene 14 días para responder. Después ya no cambia nada.
review-reply = La respuesta del miembro
review-write-reply = Responder
review-reply-hint = La revisión y la respuesta se publican una junto a otra. Un borrador no lo ve nadie ajeno a su miembro.
review-reply-save = Guardar como borrador
review-reply-send = Enviar la respuesta
review-reply-once = El borrador guardado se convierte en la respuesta. Solo se responde una vez.
review-reply-late = { $n ->
    [one] { $n } día de retraso
   *[other] { $n } días de retraso
}
review-no-reply = Sin respuesta a { $day }.
review-publish = Publicar
review-publish-hint = La revisión y la respuesta se hacen públicas una junto a otra.
review-by = Revisado el { $day }, { $round }
review-reviewer = Por un revisor independiente procedente de otro miembro.
review-reviewer-from = Por un revisor independiente procedente de otro miembro ({ $member }).
review-no-conflict = No se declaró ningún conflicto de intereses.
review-conflict-told = Se declaró un conflicto de intereses y la secretaría permitió que la revisión continuara, el { $day }:

review-state-assigned = Asignada
review-state-conflict-declared = Conflicto de intereses declarado
review-state-in-work = En redacción
review-state-submitted = Presentada
review-state-reply-window = El miembro puede responder
review-state-replied = El miembro ha respondido
review-state-window-passed = Sin respuesta en el plazo
review-state-published = Pública
review-state-released = Revisor relevado

scale-verifiability = Verificabilidad
scale-potential = Potencial
scale-completion = Cumplimiento
scale-evidence = Prueba
scale-question-verifiability = Tal como está escrita la promesa, ¿se puede saber si se cumplió?
scale-question-potential = Si se cumple por completo, ¿cuánto cambia para los niños respecto a la situación de partida?
scale-question-completion = Según lo que constató, ¿hasta qué punto está hecho?
scale-question-evidence = ¿Hasta qué punto está demostrado?
verifiability-not-verifiable = No verificable
verifiability-partly-verifiable = Verificable en parte
verifiability-verifiable = Verificable
verifiability-means-not-verifiable = De nada de lo que contiene se podría demostrar si está hecho o no.
verifiability-means-partly-verifiable = De una parte, sí.
verifiability-means-verifiable = Dice qué, quién, para cuándo y cómo se sabe.
potential-none = Nulo
potential-minor = Menor
potential-moderate = Moderado
potential-substantial = Considerable
potential-unclear = No está claro
potential-means-none = Repite lo que ya está hecho.
potential-means-minor = Un paso dentro de lo que ya se hace.
potential-means-moderate = Un cambio notable en un ámbito.
potential-means-substantial = Cambia la forma de trabajar en el objetivo.
potential-means-unclear = El texto no dice lo suficiente para saberlo.
completion-not-begun = No iniciado
completion-limited = Limitado
completion-mostly = Hecho en su mayor parte
completion-complete = Completo
completion-no-evidence = Sin pruebas
completion-means-not-begun = Se sabe que no se ha iniciado nada.
completion-means-limited = Iniciado, y poco está hecho.
completion-means-mostly = La mayor parte está hecha.
completion-means-complete = Está todo hecho.
completion-means-no-evidence = No se encontró nada que indique que se hizo ni que no se hizo. Eso es un resultado.

letter-review-allowed-subject = Su revisión para la ronda «{ $event }» puede continuar
letter-review-allowed-body =
    La secretaría ha permitido que continúe su revisión del informe de { $member } para la ronda «{ $event }». Su declaración se publica con ella.

    { $link }
letter-review-conflict-subject = { $member }: un revisor declaró un conflicto de intereses
letter-review-conflict-body =
    El revisor del informe de { $member } para la ronda «{ $event }» declaró un conflicto de intereses. Decida si la revisión continúa o releve al revisor.

    { $link }

waits-review-assign = Asignar un revisor
waits-review-decide = Decidir sobre un conflicto de intereses
waits-review-publish = Publicar la revisión y la respuesta
waits-review-declare = Declarar conflictos de intereses y después revisar
waits-review-write = Redactar su revisión
waits-review-reply = Responder a una revisión
waits-days-left = { $n ->
    [0] hoy es el último día, { $day }
    [one] queda { $n } día, hasta el { $day }
   *[other] quedan { $n } días, hasta el { $day }
}
waits-days-over = el último día fue el { $day }; todavía se acepta una respuesta, marcada como tardía
