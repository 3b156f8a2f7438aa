### Direcciones que se traspasan a la línea de denuncia del país que las aloja.

work-waits-handed = { $n ->
    [one] { $n } traspaso de otra línea de denuncia espera su respuesta
   *[other] { $n } traspasos de otras líneas de denuncia esperan su respuesta
}
handed-title = Traspasos
handed-text = Lo que otras líneas de denuncia le han traspasado y lo que usted les ha traspasado. Las horas se cuentan desde la salida, incluidas noches y fines de semana; se debe responder en 24 horas.
handed-incoming = Traspasadas a usted
handed-incoming-none = No se le ha traspasado nada.
handed-out = Traspasadas por usted
handed-out-none = No ha traspasado nada.
handed-could = Alojadas en el extranjero
handed-could-none = De lo que se ha determinado que es ilegal, nada se encuentra en otro país sin haberse traspasado.
handed-could-text = Se ha determinado que son ilegales, están alojadas en otro país y aún no se han traspasado a nadie.
handed-country = Alojada en
handed-one = Un traspaso
handed-from = De
handed-to = A la línea de denuncia de
handed-age = Desde hace
handed-left = Traspasada
handed-overdue = Fuera de plazo
handed-overdue-n = { $n ->
    [one] { $n } respuesta está fuera de plazo
   *[other] { $n } respuestas están fuera de plazo
}
handed-overdue-for = La respuesta está fuera de plazo desde hace { $age }.
handed-item = Alojada en otro país
handed-abroad = Está alojada en este país: { $country }. La línea de denuncia de { $country } puede recibirla.
handed-abroad-file = Está alojada en este país: { $country }. Aquí no trabaja ninguna línea de denuncia de { $country }: puede recibirla en un archivo que usted le envíe.
handed-do = Traspasarla
handed-do-file = Preparar el archivo
handed-line-out = A la línea de denuncia de { $country }: { $state }
handed-line-in = De la línea de denuncia de { $country }: { $state }
handed-on-to = Traspasada a su vez a la línea de denuncia de { $country }

handed-state-preparing = En preparación
handed-state-ready = El archivo está listo
handed-state-given-out = Entregada en un archivo
handed-state-handed = Traspasada
handed-state-acknowledged = La han recibido
handed-state-accepted = Aceptada
handed-state-refused = No aceptada
handed-state-handed-back = Devuelta
handed-state-handed-on = Traspasada a su vez
handed-state-withdrawn = Traspaso anulado
handed-state-ended = Terminado
handed-why-wrong-country = No aceptada: no está alojada allí
handed-why-out-of-scope = No aceptada: allí no es ilegal
handed-why-known = No aceptada: allí ya se conoce
handed-end-gone = Terminado: el contenido ya no está
handed-end-out-of-scope = Terminado: allí se determinó que es legal
handed-end-no-way = Terminado: allí no se puede hacer nada
handed-route-inside = Dentro de Accord
handed-route-file = Por archivo
handed-format-json = JSON de Accord
handed-format-xarf = X-ARF 4
handed-format-csv = CSV

handed-accept = La aceptamos
handed-acknowledge = La hemos recibido
handed-refuse-wrong-country = No está alojada aquí
handed-refuse-out-of-scope = Aquí no es ilegal
handed-refuse-known = Ya se conoce
handed-known-text = Usted decide si indica o no que ya se conoce: no se comunica a nadie más.
handed-hand-back = Devolverla
handed-say-end-gone = El contenido ya no está
handed-say-end-out-of-scope = Aquí es legal
handed-say-end-no-way = Aquí no se puede hacer nada
handed-withdraw = Anular el traspaso
handed-withdraw-text = Hasta que se acepte. Lo que se comunicó a la otra línea de denuncia queda en su poder. Las notificaciones propias de usted vuelven a salir allí donde se permite.
handed-came-back = Lo que respondieron
handed-words = Lo que quiere decir con ello
handed-words-hint = Lo lee la otra línea de denuncia. No escriba aquí la dirección.
handed-words-long = Dígalo en 1.000 caracteres como máximo.
handed-words-title = Lo que se dijo
handed-said = { $country }, { $when }
handed-steps = Lo que se hizo
handed-step = { $when }, { $country }: { $state }
handed-came = Qué resultado tuvo
handed-came-notice = Allí se envió una notificación el { $when }.
handed-came-gone = Se comprobó que ya no estaba el { $when }.

handed-found = Lo que halló la otra línea de denuncia
handed-found-own = Lo que la acompaña
handed-found-text = Examínela primero sin ideas previas: las clases de otro país no dicen nada de las suyas.
handed-labels = Clases
handed-assessed = Determinado
handed-network = Red
handed-evidence = Huella de las pruebas selladas allí
handed-digests = Huellas de lo que hay allí
handed-police-want = La policía de allí
handed-wish = { $n ->
    [one] pide que el proveedor de alojamiento lo conserve durante un día y guarde silencio hasta el { $until }.
   *[other] pide que el proveedor de alojamiento lo conserve durante { $n } días y guarde silencio hasta el { $until }.
}
handed-file = El archivo
handed-file-text = Indica dónde está el material y se entrega una sola vez. Queda registrado que usted se lo lleva, con su huella. Envíelo solo por una vía que nadie más pueda leer. Está disponible durante una hora.
handed-files = Archivos entregados
handed-file-taken = { $format }, { $when }, { $who }
handed-note = { $n ->
    [one] Se determinó que es ilegal según { $labels }. Primera denuncia: { $first }; denunciada una vez. Urgencia: { $signs }.
   *[other] Se determinó que es ilegal según { $labels }. Primera denuncia: { $first }; denunciada { $n } veces. Urgencia: { $signs }.
}

handed-not-in-scope = Solo se traspasa lo que se ha determinado que es ilegal.
handed-not-abroad = No consta que esté alojada en otro país. Haga que se busque de nuevo.
handed-noticed = Su propia notificación a un proveedor de allí sigue en curso. Traspase la dirección cuando esa notificación esté fuera de plazo o haya terminado.
handed-not-yours = Esto corresponde decirlo a la otra línea de denuncia.
handed-no-house = X-ARF indica cómo contactar con su remitente, y aquí nadie lo ha configurado. Elija otro formato.

takedown-abroad = Alojada en { $country }
intake-channel-hotline = Línea de denuncia de otro país

refusal-hand-over-not-now = El traspaso ya no admite este paso. Vuelva a cargar la página: puede que entretanto la otra parte haya respondido.
refusal-hand-over-other-leave = El permiso es para otra dirección.
refusal-hand-over-own-country = Se traspasa a la línea de denuncia de otro país.
refusal-hand-over-late = El archivo estuvo disponible más de una hora. Haga que se prepare de nuevo.

act-hand-over-answered = Respondió a un traspaso
act-hand-over-arrived = Recibió lo que otra línea de denuncia traspasó
act-hand-over-asked = Pidió que se traspasara una dirección denunciada
act-hand-over-given-out = Se llevó el archivo de un traspaso
act-hand-over-left = Traspasó una dirección denunciada
act-hand-over-told = Anotó lo que la otra línea de denuncia hizo con un traspaso
act-hand-over-withdrawn = Anuló un traspaso
paper-hand-over = Traspaso
act-hand-over-reminded = Reclamó la respuesta a un traspaso, que estaba fuera de plazo
