### Mensajes por correo. Texto sin formato: un párrafo ocupa una línea; una dirección ocupa una línea propia.

letter-exercise = Esto es un ejercicio. Todo lo que figura en este mensaje es inventado.
letter-foot = Accord, plataforma de trabajo de la alianza contra el abuso sexual de menores en línea. Este mensaje se envía automáticamente; nadie lee las respuestas.
letter-round-opened-subject = { $member }: la ronda de informes «{ $event }» está abierta hasta el { $closes }
letter-round-opened-body =
    Se ha abierto la ronda de informes «{ $event }». El informe de { $member } se recibe desde el { $opens } hasta el final del { $closes } (UTC).

    El formulario ya contiene las respuestas de la ronda anterior que pueden seguir siendo válidas. El informe requiere la firma de cada autoridad, del coordinador y del delegado del ministro: le rogamos que prevea el tiempo necesario.

    { $link }
letter-round-closed-subject = { $member }: la ronda de informes «{ $event }» se ha cerrado
letter-round-closed-body =
    La ronda de informes «{ $event }» se cerró al final del { $closes } (UTC). Lo que se sabía en ese momento queda congelado y se puede seguir citando.

    { $came ->
        [0] El informe de { $member } no se ha entregado. Todavía se acepta; se mostrará con cuántos días de retraso llega.
       *[other] El informe de { $member } se ha entregado. Se comprueba que esté completo y después pasa a los revisores.
    }

    { $link }
letter-reminder-30-subject = { $member }: el informe «{ $event }» debe entregarse a más tardar el { $closes }
letter-reminder-30-body =
    El informe de { $member } para la ronda «{ $event }» aún no se ha entregado. El último día es el { $closes } (hasta el final del día, UTC), dentro de { $days ->
        [one] { $days } día.
       *[other] { $days } días.
    }

    Requiere la firma de cada autoridad, del coordinador y del delegado del ministro: le rogamos que prevea el tiempo necesario.

    { $link }
letter-reminder-7-subject = { $member }: el informe debe entregarse a más tardar el { $closes }
letter-reminder-7-body =
    El informe de { $member } para la ronda «{ $event }» aún no se ha entregado. { $days ->
        [0] Hoy es el último día
        [one] Queda { $days } día
       *[other] Quedan { $days } días
    }: el informe llega a tiempo hasta el final del { $closes } (UTC).

    Un informe posterior se acepta, pero muestra de forma permanente con cuántos días de retraso llegó.

    { $link }
letter-reminder-overdue-subject = { $member }: el plazo del informe «{ $event }» venció el { $closes }
letter-reminder-overdue-body =
    El informe de { $member } para la ronda «{ $event }» lleva { $days ->
        [one] { $days } día
       *[other] { $days } días
    } de retraso. El último día era el { $closes }.

    Todavía se acepta. La página pública de la ronda muestra que no se ha entregado y, más adelante, con cuántos días de retraso llegó.

    { $link }
letter-report-returned-subject = { $member }: se ha devuelto el informe «{ $event }»
letter-report-returned-body =
    El informe de { $member } para la ronda «{ $event }» se ha devuelto durante el trámite de firma. Vuelve a ser un borrador y todas las firmas han quedado sin efecto. El motivo figura junto al informe.

    { $link }
letter-reply-due-subject = { $member }: se puede responder a las revisiones hasta el { $until }
letter-reply-due-body =
    Las revisiones del informe de { $member } para la ronda «{ $event }» están disponibles. El miembro puede responder a ellas hasta el final del { $until } (UTC). La respuesta se publica junto a ellas; pasado ese día, se publican sin respuesta.

    { $link }
letter-review-assigned-subject = Una revisión para la ronda «{ $event }»
letter-review-assigned-body =
    Se le ha encargado la revisión del informe de { $member } para la ronda «{ $event }». Antes de verlo, debe declarar si hay algo que impida un juicio independiente.

    { $link }
letter-invitation-subject = Su cuenta en Accord
letter-invitation-body =
    { $name }, ha recibido una invitación para trabajar con Accord. Este enlace sirve para crear su cuenta. Funciona una sola vez, hasta esta fecha: { $until }

    { $link }

    Si no esperaba este mensaje, no tiene que hacer nada.
letter-recovery-subject = Recuperar el acceso a Accord
letter-recovery-body =
    { $name }, dos de sus colegas han respondido por usted. Con este enlace puede elegir una nueva forma de iniciar sesión. Funciona una sola vez, hasta esta fecha: { $until }

    { $link }

    Al usarlo dejan de valer todas las llaves de acceso, contraseñas, tokens y sesiones anteriores. Si no lo ha solicitado, no lo abra e informe de inmediato a su administrador.
letter-keys-changed-subject = Han cambiado sus formas de iniciar sesión en Accord
letter-keys-changed-body =
    Se ha añadido, modificado o eliminado una forma de iniciar sesión en su cuenta. Puede verlas todas aquí:

    { $link }

    Si no fue usted, informe de inmediato a su administrador y pida que se cierre la cuenta.
letter-report-to-sign-subject = { $member }: el informe «{ $event }» está pendiente de firma
letter-report-to-sign-body =
    El informe de { $member } para la ronda «{ $event }» está redactado y se ha sometido a las autoridades. Si firma en nombre de una de ellas, léalo y, después, fírmelo o devuélvalo indicando el motivo.

    Su firma se refiere a las respuestas que ve. Si después cambia alguna, todas las firmas quedan sin efecto.

    { $link }
letter-report-to-approve-subject = { $member }: todas las autoridades han firmado el informe «{ $event }»
letter-report-to-approve-body =
    El informe de { $member } para la ronda «{ $event }» está pendiente de la aprobación del coordinador nacional.

    { $link }
letter-report-to-submit-subject = { $member }: el informe «{ $event }» está pendiente del delegado del ministro
letter-report-to-submit-body =
    El informe de { $member } para la ronda «{ $event }» lleva las firmas de todas las autoridades y del coordinador. Se presenta con la firma del delegado del ministro, que no debe haber escrito en él ni haberlo firmado antes.

    { $link }
letter-report-submitted-subject = { $member }: se ha presentado el informe «{ $event }»
letter-report-submitted-body =
    El informe de { $member } para la ronda «{ $event }» se ha presentado y está bloqueado. La secretaría comprueba ahora si está completo.

    { $link }
letter-hold-reminder-subject = Algo le espera en Accord
letter-hold-reminder-body =
    Algo le espera en Accord. De qué se trata no figura en ningún correo: inicie sesión para verlo, en «Policía».

    { $link }
letter-emergency-subject = Urgente: una emergencia espera su respuesta
letter-emergency-body =
    Una emergencia espera la respuesta de la policía. Inicie sesión y responda: es lo primero de su lista. Recibirá este mensaje de nuevo cada diez minutos hasta que alguno de ustedes haya respondido.

    { $link }
letter-notice-again = Este es un recordatorio: ya le enviamos esta notificación y, que sepamos, no ha tenido ningún resultado.
letter-notice-again-reason = Recordatorio de una notificación que ya se envió.
letter-notice-again-subject = Recordatorio de la notificación { $number }: material de abuso sexual de menores en su servicio
letter-notice-subject = Notificación { $number }: material de abuso sexual de menores en su servicio
letter-notice-reason = { $sender } ha constatado que en esta dirección hay material de abuso sexual de menores. Ponerlo a disposición es un delito.
letter-notice-body =
    { $sender } ha constatado que en su servicio hay material de abuso sexual de menores. Esta es la notificación { $number } del { $sent }.

    El lugar donde se encuentra figura en el informe adjunto, xarf.json, y no en este mensaje. Retírelo o impida el acceso a él sin demora. No lo mire más tiempo del necesario, no haga copias y no reenvíe este mensaje: el informe que contiene conduce al material.
letter-notice-wish =
    Pedimos dos cosas más. Conserve lo que retire, y lo que sepa de quien lo puso ahí, durante { $days ->
        [one] { $days } día
       *[other] { $days } días
    } a partir del { $sent }. Hasta esta fecha, { $until }, no diga a esa persona que se le ha pedido.
letter-notice-answer =
    Díganos qué ha pasado con ello. Con este enlace basta un clic, sin cuenta. El enlace responde una sola vez:

    { $link }

    También puede responder a este mensaje.
letter-notice-foot = Accord, plataforma de trabajo de la alianza contra el abuso sexual de menores en línea. Este mensaje se envía automáticamente; las respuestas las leen personas.
letter-hand-over-arrived-subject = { $member }: se ha traspasado una dirección a su línea de denuncia
letter-hand-over-arrived-body =
    La línea de denuncia de { $member } ha traspasado una dirección a la de usted. Espera una respuesta en un plazo de 24 horas: que la ha recibido, que la acepta o que no la acepta.

    { $link }
letter-hand-over-overdue-subject = { $member }: lo que se traspasó a su línea de denuncia espera una respuesta
letter-hand-over-overdue-body =
    Una dirección que la línea de denuncia de { $member } traspasó a la de usted espera una respuesta desde hace más de 24 horas. Indique que la ha recibido, que la acepta o que no la acepta. No recibirá ningún otro mensaje sobre ella.

    { $link }
letter-table-to-confirm-subject = { $member }: la tabla de notificación y retirada espera a una segunda persona
letter-table-to-confirm-body =
    Alguien ha propuesto otra tabla de lo que { $member } permite en la notificación y la retirada. Lea qué cambiaría y confírmela o haga que se descarte. Mientras nadie la confirme, sigue vigente la anterior; a los siete días la propuesta caduca.

    { $link }
letter-police-table-to-sign-subject = { $member }: la tabla de la policía espera su firma
letter-police-table-to-sign-body =
    Un agente de su cuerpo policial ha propuesto otra tabla de lo que significa el silencio de la policía de { $member }. Lea qué cambiaría y fírmela o haga que se descarte. Mientras un segundo agente no la firme, sigue vigente la anterior; a los siete días la propuesta caduca.

    { $link }
letter-referral-came-subject = Se ha enviado algo a su policía
letter-referral-came-body =
    Otro cuerpo policial ha enviado algo a la policía de su país. De qué se trata no figura en ningún correo: inicie sesión para verlo.

    { $link }
letter-referral-moved-subject = Hay novedades sobre una remisión
letter-referral-moved-body =
    Hay novedades sobre una remisión que su cuerpo policial envió o recibió. De qué se trata no figura en ningún correo: inicie sesión para verlo.

    { $link }
letter-referral-overdue-subject = Una remisión está fuera de plazo
letter-referral-overdue-body =
    Una remisión entre su cuerpo policial y otro está fuera de plazo. Ambos cuerpos reciben este mensaje. De qué trata no figura en ningún correo: inicie sesión para verlo.

    { $link }
letter-operation-asked-subject = Se pide a su policía que participe en algo
letter-operation-asked-body =
    Otro cuerpo policial pide a la policía de su país que participe en una operación conjunta. De qué se trata no figura en ningún correo: inicie sesión para verlo, en «Operaciones conjuntas».

    { $link }
letter-police-waits-subject = Algo le espera en Accord
letter-police-waits-body =
    En Accord algo espera una palabra de la policía. De qué se trata no figura en ningún correo: inicie sesión para verlo.

    { $link }
letter-answers-to-release-subject = { $member }: los tiempos de respuesta esperan a una segunda persona
letter-answers-to-release-body =
    Alguien ha elaborado las cifras de cuánto tarda la policía en responder a otros cuerpos policiales ({ $member }). Léalas y, si son correctas, autorícelas. Quien las elaboró no puede hacerlo. Una vez autorizadas, quedan firmadas y públicas para siempre.

    { $link }
letter-provision-to-sign-subject = { $member }: lo que dice la ley espera su firma
letter-provision-to-sign-body =
    El coordinador ha redactado lo que dice la ley sobre un criterio ({ $member }). Léalo y fírmelo o devuélvalo con un motivo. Con su firma es público. Quien lo redactó no lo firma.

    { $link }
letter-model-text-to-publish-subject = Un texto modelo espera su entrada en la biblioteca
letter-model-text-to-publish-body =
    Se ha propuesto un texto modelo, que espera a una persona de la secretaría que no lo haya redactado. Léalo e incorpórelo a la biblioteca o devuélvalo con un motivo.

    { $link }
letter-campaign-to-publish-subject = { $member }: una campaña espera a una segunda persona
letter-campaign-to-publish-body =
    Una campaña está lista y algo de ella no es público ({ $member }). Quien no la redactó puede leerla y publicarla.

    { $link }
letter-campaign-to-join-subject = Una campaña pide a su país que participe (dirige: { $member })
letter-campaign-to-join-body =
    Una campaña nombra a su país entre los que deben participar (dirige: { $member }). Su país figurará entre sus miembros cuando usted lo diga, y no antes.

    { $link }
letter-practice-to-review-subject = { $member }: una buena práctica espera a un revisor
letter-practice-to-review-body =
    Se ha propuesto una buena práctica ({ $member }). La lee un revisor de otro país, el primero que llegue: acéptela tal como la ha leído o devuélvala con observaciones.

    { $link }
letter-practice-to-publish-subject = { $member }: una buena práctica espera a la secretaría
letter-practice-to-publish-body =
    Un revisor de otro país ha aceptado una buena práctica ({ $member }). La lee y la publica una persona de la secretaría que ni la redactó ni la revisó.

    { $link }
letter-victims-to-confirm-subject = { $member }: unos recuentos esperan a un segundo agente
letter-victims-to-confirm-body =
    Un agente de la policía ha anotado o revisado recuentos de víctimas identificadas ({ $member }). Léalos y, si son correctos, confírmelos. Quien los anotó no puede hacerlo.

    { $link }
letter-victims-definition-to-confirm-subject = { $member }: lo que se cuenta espera a un segundo agente
letter-victims-definition-to-confirm-body =
    Un agente de su cuerpo policial ha propuesto qué se cuenta como víctima identificada ({ $member }). Lea qué cambiaría y confírmelo o haga que se descarte. Mientras un segundo agente no lo confirme, vale lo que se contaba antes; a los siete días la propuesta caduca.

    { $link }
