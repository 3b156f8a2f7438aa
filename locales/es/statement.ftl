### Una situación de partida, un compromiso o una declaración de progreso.

statement-text = Texto
statement-when = Cuándo
statement-no-time = La fuente no indica ninguna fecha.
statement-target = Objetivo estratégico
statement-standing = Quién lo respalda
statement-no-goal = La fuente no menciona ningún objetivo.
statement-recorded = En el registro desde
statement-says = Lo que dice el país
statement-is-progress = Esta misma declaración dice lo que se hizo.
statement-says-nothing = No se conoce ninguna declaración de progreso de este miembro sobre este objetivo.
statement-says-count = { $n ->
    [one] { $n } declaración de progreso de este miembro sobre este objetivo.
   *[other] { $n } declaraciones de progreso de este miembro sobre este objetivo.
} Las fuentes no dicen si se refieren precisamente a este compromiso.
statement-found = Lo que constató el revisor
statement-found-nothing = No consta ninguna revisión.
statement-ungraded = Sin nivel asignado. No es una declaración del propio miembro, y ningún revisor la ha examinado.
statement-permanent = Enlace permanente
statement-versions = Versiones
statement-as-then = Como era entonces
statement-digest = huella
