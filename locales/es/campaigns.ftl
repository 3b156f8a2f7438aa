### Campañas de sensibilización.

campaigns-title = Campañas de sensibilización
campaigns-lead = { $n ->
    [one] Consta { $n } campaña
   *[other] Constan { $n } campañas
}. Al menos una de ellas menciona a { $k } de { $of } miembros.
campaigns-lead-member = { $n ->
    [0] Ninguna campaña registrada menciona a este miembro. Eso no significa que no la hubiera.
    [one] { $n } campaña registrada menciona a este miembro.
   *[other] { $n } campañas registradas mencionan a este miembro.
}
campaigns-note = Algunas campañas se realizaron en muchos Estados que la fuente no menciona uno por uno. No se cuentan para ningún miembro en particular.
campaigns-chart = { $n ->
    [one] { $n } campaña registrada, inicio: { $first }
   *[other] { $n } campañas registradas, inicio de la primera: { $first }
}
campaigns-chart-sub = Una barra va del inicio al final. Línea discontinua: no se conoce el final. Puntos: la fuente dice que se repite cada año.
campaigns-chart-source = Cada campaña indica su propia fuente en la lista siguiente.
campaigns-list = Todas las campañas por orden cronológico
campaigns-where = Lugar
campaigns-organiser = A cargo de:
campaigns-yearly = cada año, primera vez: { $start }
campaigns-closed = inicio: { $start }, final: { $end }
campaigns-open = inicio: { $start }, final desconocido
campaigns-ended = inicio desconocido, final: { $end }
campaigns-no-date = no se conoce ninguna fecha
calendar-title = Calendario de campañas
calendar-lead = { $n ->
    [one] Consta { $n } campaña en total. Abajo figuran las que coinciden con este año.
   *[other] Constan { $n } campañas en total. Abajo figuran las que coinciden con este año.
}
calendar-year = Año
calendar-before = Año anterior
calendar-after = Año siguiente
calendar-file = Para su propio calendario (iCalendar)
calendar-bad-year = «{ $given }» no es un año entre 1990 y 2100. Escríbalo con cuatro cifras.
calendar-chart = { $n ->
    [one] { $n } campaña en { $year }
   *[other] { $n } campañas en { $year }
}
calendar-chart-sub = Una barra va del primer día al último, en la parte que cae en este año. Línea discontinua: no se conoce el último día.
campaign-aim = Qué quiere cambiar
campaign-members = Miembros
campaign-leads = (la dirige)
campaign-audiences = A quién se dirige
campaign-channels = Por qué medios
campaign-languages = Idiomas
campaign-planned = Prevista
campaign-ran = Realizada
campaign-not-begun = Aún no ha comenzado.
campaign-materials = Materiales
campaign-no-materials = No se indica ningún material.
campaign-materials-note = Los materiales están donde los publican sus editores. Aquí no se guarda nada de ellos. Una huella (SHA-256) permite saber si un documento es el que se indica.
campaign-material-title = Título
campaign-material-kind = Qué es
campaign-material-language = Idioma
campaign-material-licence = Qué pueden hacer otros con él
campaign-material-place = Dónde está
campaign-material-publisher = en su editor
campaign-reach = A quién llegó
campaign-no-reach = No se dice nada sobre a quién llegó.
campaign-reach-note = Cada número cuenta una cosa distinta, de la forma que figura a su lado. No se suman.
campaign-channel = Medio
campaign-number = Cuántos
campaign-what-counted = Qué se contó
campaign-how-counted = Quién lo contó y cómo
campaign-evaluation = Qué cambió
campaign-no-evaluation = No se sabe nada sobre lo que cambió.
campaign-evaluation-note = Se hizo una pregunta a una muestra antes de la campaña y a otra después de ella. El intervalo (95 %) indica cuán grande puede ser la diferencia. No dice que la campaña fuera su causa.
campaign-question = Pregunta, y a quién se hizo
campaign-before = Antes
campaign-after = Después
campaign-compared = Diferencia
campaign-share = { $yes } de { $asked }
campaign-share-withheld = número demasiado pequeño para mostrarse, de { $asked } personas encuestadas
campaign-withheld = número demasiado pequeño para mostrarse
campaign-interval = de { $low } a { $high } puntos porcentuales
campaign-adoptions = Usada por otros miembros
campaign-adoptions-count = { $n ->
    [0] Ninguno de los { $of } miembros ha adoptado sus materiales. Eso no significa que nadie los use.
    [one] { $n } de { $of } miembros ha adoptado sus materiales.
   *[other] { $n } de { $of } miembros han adoptado sus materiales.
}
campaign-adopted-on = Adoptada el
campaign-used = Cuándo se usa
campaign-state-draft = Borrador
campaign-state-planned = Prevista
campaign-state-running = En curso
campaign-state-over = Terminada
campaign-state-evaluated = Terminada y evaluada
campaign-state-dropped = Descartada
campaign-audience-children-under-10 = Niños de hasta 9 años
campaign-audience-children-10-13 = Niños de 10 a 13 años
campaign-audience-children-14-17 = Adolescentes de 14 a 17 años
campaign-audience-parents = Padres y cuidadores
campaign-audience-teachers = Docentes
campaign-audience-professionals = Profesionales que tratan con menores
campaign-audience-providers = Proveedores
campaign-audience-public = El público en general
campaign-audience-worried = Personas a quienes preocupa su propia conducta
campaign-channel-schools = Escuelas
campaign-channel-television = Televisión
campaign-channel-radio = Radio y pódcast
campaign-channel-press = Periódicos y revistas
campaign-channel-website = Un sitio web propio
campaign-channel-social-media = Redes sociales
campaign-channel-games = Plataformas de juegos y de vídeo
campaign-channel-search-engines = Buscadores
campaign-channel-public-places = Carteles y pantallas en lugares públicos
campaign-channel-events = Actos y cursos
campaign-channel-helplines = Líneas de ayuda y de denuncia
campaign-channel-offices = Oficinas públicas y consultas
campaign-material-leaflet = Folleto
campaign-material-poster = Cartel
campaign-material-lesson = Unidad didáctica
campaign-material-guide = Guía
campaign-material-film = Vídeo
campaign-material-audio = Audio
campaign-material-texts = Textos
campaign-material-kit = Carpeta de materiales
campaign-licence-cc0 = Cualquier cosa (CC0)
campaign-licence-cc-by = Usarlo y modificarlo, indicando su autor (CC BY)
campaign-licence-cc-by-sa = Lo mismo, y difundirlo con la misma licencia (CC BY-SA)
campaign-licence-cc-by-nc = Usarlo y modificarlo, sin venderlo (CC BY-NC)
campaign-licence-cc-by-nd = Usarlo tal como está (CC BY-ND)
campaign-licence-government-open = Una licencia abierta de un gobierno
campaign-licence-ask-first = Preguntar antes a su editor
campaign-licence-not-for-reuse = No se puede reutilizar
campaign-counted-people = personas, cada una una vez
campaign-counted-shown = veces que se mostró
campaign-counted-visits = visitas
campaign-counted-copies = ejemplares repartidos
campaign-counted-contacts = llamadas, cartas y mensajes
campaign-counted-sessions = clases, cursos y actos
campaign-change-clearly-more = Claramente más
campaign-change-within-chance = Puede deberse al azar
campaign-change-clearly-less = Claramente menos
campaign-change-too-few = Muy pocos casos para saberlo
adoption-gist = { $member } adopta «{ $name }»
