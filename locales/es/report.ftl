### El formulario con el que cualquiera denuncia una dirección, y qué fue de una denuncia. Quien lee puede estar sufriendo: breve, con calma, nada que impacte.

reporting-title = Denunciar una dirección
reporting-lead = ¿Ha encontrado en línea imágenes o vídeos de abuso sexual de menores? Envíe la dirección en la que los vio. No tiene que dar su nombre.
reporting-stop-title = No busque más
reporting-stop = No busque más material, no vuelva a abrirlo y no lo copie, guarde ni envíe a nadie, ni siquiera como prueba. En muchos países eso es delito, sea cual sea la intención. Con la dirección basta.
reporting-who-title = Quién lee su denuncia
reporting-who = Los analistas de la línea de denuncia que recibe su denuncia. Cada vez que uno de ellos abre la dirección, queda registrado. Si el contenido es ilegal, se comunica la dirección a la policía y a la empresa en cuyas máquinas está. A nadie se le dice quién la envió.
reporting-next-title = Qué ocurre después
reporting-next = Un analista examina lo que hay allí. Si es ilegal, la línea de denuncia pide su retirada. Con su comprobante puede preguntar más tarde qué fue de ello.
reporting-about-you-title = Sobre usted
reporting-about-you = No se guarda nada sobre usted, salvo lo que escriba más abajo: ni nombre, ni cookies, ni la dirección de su dispositivo.
reporting-member = País
reporting-member-hint = El país en el que está. Su línea de denuncia recibe lo que usted envía.
reporting-member-one = Su denuncia va a la línea de denuncia de este país: { $country }.
reporting-elsewhere = ¿No está su país? Vea dónde puede denunciar en él:
reporting-addresses = Direcciones
reporting-addresses-hint = Una por línea, por ejemplo https://example.org/page. Como máximo { $n }. Si ya no la tiene, escriba lo que recuerde; no vuelva a buscarla.
reporting-urgent = Lo que sabe de ello
reporting-at-risk = Hay un menor en peligro ahora
reporting-live = El abuso se muestra en directo o continúa todavía
reporting-note = Qué más deberían saber los analistas
reporting-note-hint = En qué parte de la página está o cómo se llega a ello. No describa lo que se ve y no nombre a ningún menor.
reporting-contact = Cómo podemos preguntarle
reporting-contact-hint = Solo si quiere que se le pregunte: un correo electrónico o un número de teléfono. Se guarda bajo llave y solo se muestra a los analistas de la línea de denuncia. Si lo deja vacío, nadie puede averiguar quién es usted.
reporting-optional = opcional
reporting-no-files = Solo texto: nunca se aceptan imágenes ni archivos.
reporting-go = Enviar la denuncia
reporting-wrong = No se ha enviado. Lo que escribió sigue aquí.
reporting-choose = Elija un país de la lista.
reporting-none = Escriba al menos una dirección.
reporting-many = Como máximo { $n } direcciones. Envíe las demás en una segunda denuncia.
reporting-long = Como máximo { $n } caracteres. Acorte el texto.
reporting-line = Línea { $n }: { $what }
reporting-lines-more = { $n ->
    [one] Otra línea no es una dirección.
   *[other] Otras { $n } líneas no son direcciones.
}
reporting-wait = No se ha enviado, porque en este momento llegan muchas denuncias. Lo que escribió sigue aquí. { $n ->
    [one] Espere { $n } segundo y envíela de nuevo.
   *[other] Espere { $n } segundos y envíela de nuevo.
}
reporting-stale = No se ha enviado, porque esta página estuvo abierta demasiado tiempo o ya se había enviado. Lo que escribió sigue aquí. Si no tiene comprobante, envíela de nuevo.
reporting-failed = No se ha enviado, porque algo ha fallado aquí. Lo que escribió sigue aquí. Envíela de nuevo dentro de un momento.
reporting-nobody = Ninguna línea de denuncia recibe denuncias en este sitio por ahora. Vea dónde puede denunciar en su país:

# Por qué una línea no es una dirección: qué falla y qué hacer. No se repite nada de la línea.
address-refused-empty = no hay nada. Escriba una dirección, por ejemplo https://example.org/page.
address-refused-too-long = es más larga que cualquier dirección. Quite lo que hay antes y después de ella.
address-refused-several = hay más de una dirección. Escriba cada una en su propia línea.
address-refused-unseen = contiene un carácter que no se ve. Cópiela de nuevo o escríbala a mano.
address-refused-cut-off = termina en puntos, como si estuviera cortada. Cópiela entera.
address-refused-shared = un enlace a un archivo que muchos comparten no indica ningún lugar. Escriba la dirección de la página en la que está el enlace.
address-refused-content = indica un contenido y no un lugar. Escriba la dirección de una página que lo muestre, por ejemplo https://example.org/ipfs/…
address-refused-app = un enlace a una aplicación no indica ningún lugar. Escriba la dirección que la aplicación da en «copiar enlace» o «compartir».
address-refused-person = es la dirección de una persona. Escríbala en el texto de más abajo, y aquí la dirección de una página.
address-refused-local = esto existe solo en un dispositivo. Escriba la dirección de la página de la que procede.
address-refused-stream = a una emisión se llega por una página. Escriba la dirección de esa página.
address-refused-scheme = solo se aceptan direcciones que empiecen por http, https o ftp. Escriba la de la página en la que se ve.
address-refused-no-scheme = no empieza como una dirección. Escríbala con su https://, tal como la muestra el navegador.
address-refused-no-host = no indica ningún sitio. Escriba la dirección entera, por ejemplo https://example.org/page.
address-refused-host = ningún sitio puede llamarse así. Compruebe las letras y los puntos, y que no haya ningún espacio.
address-refused-no-dot = el nombre del sitio no tiene ningún punto. Escriba el nombre entero.
address-refused-number = ningún sitio tiene este número. Compruebe las cifras.
address-refused-not-public = solo se llega a ella desde una máquina o una red. Escriba la dirección por la que llegan los demás.
address-refused-onion = el nombre delante de .onion tiene 56 letras y cifras. Cópielo entero.
address-refused-port = el número tras los dos puntos va de 1 a 65535. Omítalo si el navegador no muestra ninguno.

reporting-sent-title = Hemos recibido su denuncia
reporting-sent-lead = Gracias. La tiene la línea de denuncia de este país: { $country }. No tiene que hacer nada más.
reporting-receipt = Su comprobante
reporting-receipt-once = Se muestra solo esta vez. Anótelo o imprima esta página si quiere preguntar más tarde qué fue de su denuncia. No dice nada más, y nadie puede dárselo de nuevo.
reporting-receipt-where = Pregunte aquí:
reporting-another = Denunciar otra cosa
reporting-sent-for-you = Lo que vio puede seguir pesándole. No hay de qué avergonzarse: hable de ello con alguien de confianza.

reporting-look-up-title = Qué fue de una denuncia
reporting-look-up-lead = Escriba el código del comprobante que se mostró al enviar la denuncia.
reporting-look-up-label = Comprobante
reporting-look-up-hint = 26 letras y cifras.
reporting-look-up-go = Consultar
reporting-answer-open = Se está trabajando en ella
reporting-answer-open-text = Se está examinando, o la retirada está en curso. A nadie se le dice cómo va, para que nadie quede avisado.
reporting-answer-closed = Se hizo todo lo que se podía hacer
reporting-answer-closed-text = La línea de denuncia la ha cerrado. A nadie se le dice qué se halló, para que nadie quede avisado. Si el contenido vuelve a estar allí, denúncielo de nuevo.
reporting-answer-unknown = No hay ninguna denuncia con este comprobante
reporting-answer-unknown-text = Compare cada letra y cada cifra con lo que anotó.
