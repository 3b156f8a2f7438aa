### Detección: listas de material conocido, lo que está cerca de una huella y lo que se dice de una entrada.

work-nav-detection = Detección
detection-title = Material conocido
detection-not-vetted = Aquí solo se responde a organizaciones de los miembros de la alianza, y su cuenta no tiene organización o no tiene país. Pida a la administración de su miembro que lo registre.
detection-loading = El índice de material conocido se está cargando. Inténtelo de nuevo en un minuto.
detection-taken = Su organización tiene una lista con este nombre. Elija otro.
detection-lists = Listas
detection-no-lists = Su organización no tiene ninguna lista, y ninguna otra se comparte con ella.
detection-list = Lista
detection-whose = Organización
detection-own = suya
detection-purpose = Contiene
detection-sharing = Compartida con
detection-radius = Distancia
detection-radius-hint = Distancia: una imagen se encuentra si su huella difiere como máximo en ese número de 256 bits. Los archivos se encuentran con exactitud.
detection-ratio = Parte que funciona
detection-opened = Abierta
detection-labels = Clasificada según
detection-no-labels = No clasifica nada.
detection-office = { $organisation } ({ $member })
detection-by = { $office }, { $day }
detection-works = Funciona para su organización.

purpose-known = Material conocido
purpose-negative = Falsos positivos conocidos
purpose-text-known = Lo que está en esta lista es material conocido. Aquí hay huellas, nunca imágenes.
purpose-text-negative = Se sabe que lo que está en esta lista no es tal material: lo que está cerca de una de sus entradas no lo comunica ninguna lista.

sharing-persons = Personas nombradas de la organización
sharing-organisation = La organización
sharing-named = Organizaciones nombradas
sharing-alliance = La alianza
sharing-open = La alianza y a quien ella dé la lista

index-title = Índice
index-follows = El índice ha seguido el diario hasta la entrada { $n }, por última vez el { $time }. Lo que se puso antes en una lista se encuentra.
index-stale = El índice no ha seguido el diario desde el { $time }. Lo que se puso después en una lista no se encuentra. Avise a quien opera este sitio.
index-examined = Huellas examinadas
index-matched = De ellas, halladas
index-since = Contado desde que se inició el programa, para todas las organizaciones juntas.
index-entries = Entradas
index-newest = La más reciente
index-never = Ninguna todavía

near-title = Probar una huella
near-fingerprint = Huella
near-fingerprint-hint = Dígitos hexadecimales: 64 para PDQ o SHA-256, 40 para SHA-1, 32 para MD5. No se conserva.
near-kind = Tipo
near-kind-by-length = Por el número de dígitos; 64 son PDQ
near-go = Buscar
near-no-fingerprint = Esto no es una huella. Pegue 64, 40 o 32 dígitos hexadecimales y nada más.
near-bad-digits = { $kind } tiene { $digits } dígitos hexadecimales, de 0–9 y a–f. Compare lo que pegó o elija otro tipo.
near-probing = Las preguntas de su organización rodean una entrada a pasos pequeños, así que ninguna se responde durante { $seconds } segundos. Esto se anotó en el diario.
near-found = Se encuentra
near-not-found = No se encuentra, y esto está cerca
near-nothing = Nada de lo que se comparte con usted está cerca
near-asked = Comparada con { $entries } entradas, según la entrada { $through } del diario.
near-how-to-read = Cada cuadrado es uno de 256 bits; uno lleno difiere. Las formas gruesas de la imagen están arriba a la izquierda; los detalles finos, abajo a la derecha.
near-distance = Distancia
near-bits = { $n ->
    [one] { $n } bit
   *[other] { $n } bits
}
near-scale = Distancia { $n } en una escala de 0 a 64; la lista alcanza hasta { $radius }
near-exact = Exactamente el mismo archivo
near-which-bits = Qué bits difieren
near-which-bits-of = Qué bits difieren de la entrada { $n }
near-row = Fila
near-columns = Columnas
near-further = { $n ->
    [one] Otra entrada está a menos de 64 bits.
   *[other] Otras { $n } entradas están a menos de 64 bits.
}

outcome-found = Hallada
outcome-negates = Un falso positivo conocido: lo que está cerca no se comunica
outcome-negated = No hallada, porque también hay cerca un falso positivo conocido
outcome-switched-off = No hallada: su organización la ha desactivado
outcome-too-far = No hallada: la lista solo alcanza hasta { $radius } bits

silence-not-shared = No se comparte con su organización.
silence-withdrawn = No funciona: su organización la retiró de la lista.
silence-struck = No funciona: una impugnación la retiró de la lista para siempre.
silence-bank-closed = No funciona: su lista está cerrada.
silence-quarantined = Está en reposo: halló mucho más de lo habitual y nadie lo ha examinado todavía.
silence-contested = Está en reposo: está impugnada y aún no se ha decidido.
silence-unvouched = Todavía no funciona para su organización: { $states } de { $needed } Estados miembros responden por ella.
silence-outside-ratio = Todavía no funciona: no está en la parte de la lista que funciona.

entry = Entrada
entry-title = Entrada { $n }
entry-of = Entrada { $n } de { $list }
entry-state = Estado
entry-state-listed = En la lista
entry-state-quarantined = En reposo tras una avalancha
entry-state-contested = Impugnada
entry-state-struck = Tachada
entry-state-withdrawn = Retirada
entry-standing = Para su organización
entry-level = Nivel
entry-why = Por qué está en la lista
entry-added = Añadida por
entry-withdrawn = Retirada por
entry-flood = Avalancha
entry-flood-text = En una hora halló { $n } imágenes distintas, preguntadas desde { $states } Estados miembros; lo habitual son { $usual }.
entry-vouches = Responden por ella
entry-states = { $n ->
    [one] { $n } Estado miembro
   *[other] { $n } Estados miembros
}
entry-vouches-of = { $n } de { $needed } Estados miembros responden por ella
entry-vouches-hint = Cada Estado miembro cuenta una vez. Para su propia organización una entrada funciona sin que nadie responda por ella.
entry-nobody = Nadie responde por ella.
entry-do = Lo que puede hacer
entry-reason = Por qué
entry-vouch = Responder por ella
entry-vouch-hint = Responda solo por lo que personas de su organización han examinado, o viene de alguien por quien usted respondería.
entry-unvouch = Dejar de responder por ella
entry-retract = Retirar la impugnación
entry-retract-hint = Eso no decide nada. Su Estado no puede impugnarla de nuevo por el mismo motivo.
entry-find = ¿Qué comprobó?
entry-find-hint = Deciden dos personas de dos Estados que no tienen nada que ver con la entrada. Hasta que coincidan, está en reposo.
entry-find-go = Declararlo
entry-lift = Dejar que funcione de nuevo
entry-lift-hint = Examine primero lo que halló. Por debajo del doble no volverá a quedar en reposo.
entry-contest = Impugnarla
entry-contest-hint = Desde entonces está en reposo para todos salvo su propia organización, hasta que decidan dos personas de Estados no implicados.

contests-title = Impugnaciones
contest-ground = Motivo
contest-evidence = Pruebas
contest-evidence-hint = Nombres de documentos, o dónde están, uno por línea. Nunca una imagen.
contest-findings = Comprobado hasta ahora
contest-open = Por decidir hasta el { $day }
contest-overdue = con retraso
contest-right = La impugnación era correcta: la entrada ya no está en la lista
contest-wrong = La impugnación no era correcta: la entrada se queda
finding-right = La impugnación es correcta.
finding-wrong = La impugnación no es correcta.
ground-lawful = Aquello de lo que se hizo es lícito
ground-collides = Encuentra imágenes lícitas
ground-misclassified = Está mal clasificada

lot = Lote
lots-title = Lotes
lots-hint = Por lo que llegó junto se responde junto. Una entrada de la que se dice otra cosa está más abajo.
lots-none = No hay en ella ningún lote que se comparta con usted.
lots-further = Más lotes
lot-entries = Entradas
lot-withdraw = Retirarlo de la lista
told-title = Entradas con texto propio
told-hint = Añadidas solas, o impugnadas, en reposo o respaldadas de otro modo que su lote.
told-none = Ninguna que se comparta con usted.
told-further = Más entradas

bank-open = Abrir una lista
bank-name = Nombre
bank-name-hint = Mayúsculas de la A a la Z, cifras y guiones bajos, como HOTLINE_2026.
bank-version = Edición de la clasificación
bank-version-hint = Como la llama quien la publica, por ejemplo 2.0. La clasificación de una lista no cambia nunca.
bank-named = Las organizaciones nombradas
bank-ratio = Parte que funciona, en por ciento
bank-ratio-hint = Una lista nueva puede admitirse poco a poco: qué entradas funcionan se sortea una vez, y al crecer la parte solo se añaden.
bank-bad-radius = La distancia es un número entero de 0 a 64.
bank-bad-ratio = La parte es un número de 0 a 100, como 12.5.
bank-change = Cambiar la lista
bank-close = Cerrar la lista
bank-close-hint = Ninguna de sus entradas funciona ya, para nadie, y su nombre vuelve a estar libre.

take-title = Incorporar una lista
take-file = Archivo
take-file-hint = CSV, JSON, una huella por línea, VICS, el XML de NCMEC o los contenidos de HMA; como máximo 32 MiB. El formato se reconoce.
take-bare = Qué son 64 dígitos sin nombre
take-why = Por qué están en la lista y de dónde vienen
take-go = Incorporar
take-no-file = El archivo no llegó, está vacío o supera 32 MiB. Elíjalo de nuevo o envíe una lista más larga por partes.
take-done = { $file }: se leyeron { $given } huellas, { $entered } de ellas nuevas en la lista. Se encuentran desde ahora.
take-left-as-they-are = Las demás ya estaban y quedan como están.
take-wrong = { $file }: { $n ->
    [one] una fila no se puede leer
   *[other] { $n } filas no se pueden leer
}. No se incorporó nada. Corrija el archivo y envíelo de nuevo.
take-nothing = { $file } no contiene ninguna huella que se busque aquí. No se incorporó nada.
take-withdrawn = Filas que su fuente dice haber retirado, omitidas: { $n }.
take-other = Huellas de tipos que no se buscan aquí, omitidas: { $n }.
take-left-out = No se tomó nada de estos campos: { $fields }.
near-picture = O una imagen
near-picture-hint = Se calcula en memoria y no se guarda.
near-picture-too-large = Una imagen tiene aquí como máximo { $most } MB.
near-picture-unread = Este archivo no es una imagen legible: JPEG, PNG, GIF, WebP o BMP.
near-picture-busy = No hay ningún decodificador libre para la imagen. Vuelva a intentarlo en un momento.

volume-title = Volumen examinado
volume-lead = Los escáneres de su organización cuentan lo que examinan y lo firman. Cada declaración entregada se hace pública de inmediato, entre las cifras del objetivo 6, con el nombre de su organización.
volume-keys-and-statements = Claves y declaraciones
volume-keys = Claves
volume-no-keys = Su organización aún no ha indicado ninguna clave.
volume-key = Clave pública
volume-named = Indicada
volume-last = Última declaración
volume-files = Archivos
volume-bytes = Bytes
volume-name-key = Indicar una clave
volume-key-hint = La línea que muestra accord statement key en la máquina que examina. Quien tiene la clave habla por su organización.
volume-hand-in = Entregar
volume-statement = Declaración
volume-statement-hint = Un archivo del directorio statements, el siguiente al último aceptado. Un programa puede enviarlo con un token.
volume-no-file = La declaración no llegó o no es un texto. Elija de nuevo el archivo.
volume-taken = Se aceptó la declaración { $n }: { $files } archivos, { $bytes } bytes. Ya son públicos.
volume-public = El objetivo 6 y sus cifras

quorum-title = Cuántos Estados responden
quorum-states = Una entrada de otra organización actúa cuando { $file } Estados miembros responden por ella, o { $picture } si es de una imagen.
quorum-waits = Otro número espera a una segunda persona.
quorum-file = Estados para un archivo
quorum-picture = Estados para una imagen
quorum-ask = Pedir otro número
quorum-hint = Una persona de otro Estado debe confirmarlo en siete días. Entonces vale también para las entradas antiguas.
quorum-confirm = Confirmar
quorum-drop = Descartar

source-title = De dónde viene
source-none = No se obtiene nada para esta lista.
source-say = Decir de dónde viene
source-change = Cambiar de dónde viene
source-lead = Accord obtiene listas por la interfaz de intercambio de huellas del NCMEC, del NCMEC o de otra casa. Lo que la fuente pone en su lista se pone en esta; lo que retira se quita. Lo que las personas pusieron en esta lista, o quitaron de ella, queda como está.
source-address = Dirección
source-address-hint = Como la dio su operador, por ejemplo https://hashsharing.ncmec.org/npo; se le añade /v2/entries. Los servidores de la red de esta máquina los anota antes el operador.
source-user = Nombre
source-password = Contraseña
source-login-hint = Se guardan sellados, se envían solo a este servidor y no se muestran a nadie.
source-login-kept = Están guardados: deje ambos campos vacíos y se conservan, salvo que el servidor sea otro.
source-every = Con qué frecuencia
source-every-15 = Cada 15 minutos
source-every-60 = Cada hora
source-every-360 = Cada 6 horas
source-every-1440 = Cada día
source-every-10080 = Cada semana
source-on = Obtenerla
source-now = Obtener ahora
source-remove = No obtenerla más
source-remove-hint = Lo que llegó queda en la lista hasta que alguien lo quite. El nombre y la contraseña se borran.
source-state = Obtención
source-running = En curso desde { $time }
source-soon = En un momento
source-next = Próxima vez: { $time }
source-switched-off = Desactivada
source-last = Última completa
source-never = Nunca
source-held = De allí
source-counts = Filas que están en la lista: { $held }. Huellas añadidas hasta ahora: { $on }; quitadas: { $off }.
source-unread = Filas que no se pudieron leer
source-first-unread = Las primeras filas que no se pudieron leer
source-only = Solo de los miembros
source-failed = Intentos fallidos seguidos: { $n }, el último { $time }.
source-code = El servidor respondió { $code }.
source-trouble-unreachable = No se llega a la fuente. Compruebe la dirección y pregunte a su operador si está disponible.
source-trouble-too-slow = La fuente responde demasiado tarde, también cuando se le pide poco. Pregunte a su operador.
source-trouble-login = La fuente no acepta el nombre y la contraseña. Introdúzcalos de nuevo o pregunte a su operador si aún valen.
source-trouble-no-login = No hay nombre ni contraseña guardados para la fuente. Introdúzcalos.
source-trouble-not-allowed = No se puede preguntar a la fuente: su dirección lleva a la red de esta máquina. El operador de Accord tiene que anotar el servidor.
source-trouble-not-there = En esta dirección no hay ninguna interfaz de intercambio de huellas. Compruebe la ruta.
source-trouble-sends-on = La fuente remite a otra dirección. El nombre y la contraseña no se llevan allí: introduzca usted la nueva dirección.
source-trouble-busy = La fuente pide que se la deje un rato. Se le vuelve a preguntar por sí solo.
source-trouble-failing = Algo va mal en la fuente. Se le vuelve a preguntar por sí solo; si dura, pregunte a su operador.
source-trouble-broken = Lo que responde la fuente no es una página completa de entradas. Compruebe la dirección; si es correcta, pregunte a su operador.
source-trouble-astray = Las páginas de la fuente llevan a otro sitio, en círculo, o son demasiado largas. No se tomó nada de esa página. Pregunte a su operador.

tell-title = Qué se dice a su fuente
tell-go = Decírselo a la fuente
tell-hint = Va a { $source } en nombre de su organización y sale así de la alianza. Sustituye lo que su organización le dijo antes sobre esta entrada.
tell-also = Decir también a la fuente, { $source }, en nombre de su organización, que la entrada es correcta
opinion-right = La entrada es correcta
opinion-wrong = La entrada es errónea: { $reason }
tell-no-reasons = La fuente no ha nombrado ningún motivo por el que una entrada así pueda ser errónea; solo se le puede decir que es correcta.
tell-due = Se enviará: { $time }
tell-soon = Se envía en un momento
tell-sent = La fuente lo aceptó: { $time }
tell-refused = La fuente lo rechazó ({ $time }) y respondió { $code }.
tell-lost = No se envió: la lista tiene ahora otra fuente, o ninguna.
tell-of-entries = Dicho sobre sus entradas
tell-counts = Por enviar: { $waiting }; aceptado: { $sent }; rechazado: { $refused }.
tell-newest = Lo que se le dijo
tell-said = Dicho
tell-became = Qué fue de ello
heard-title = Qué dicen otros de ella
heard-list-title = Qué dicen otros de sus entradas
heard-hint = Lo dicen, por la interfaz de intercambio de huellas, las organizaciones que toman la lista. No decide nada: quien quiera que una entrada descanse, la impugna.
heard-count = Opiniones hasta ahora: { $n }
