### Un miembro.

country-joined = { $name } se unió a la alianza el { $day }.
country-joined-unknown = No se sabe cuándo se unió { $name } a la alianza.
country-joined-how = Cómo se conoce la fecha de adhesión:
country-statements = El registro contiene { $n ->
    [one] { $n } declaración
   *[other] { $n } declaraciones
}: { $baselines } sobre lo que existía antes, { $commitments } sobre lo que se prometió y { $progress } sobre lo que se ha hecho desde entonces.
country-no-statements = El registro aún no contiene ninguna declaración.
country-standings = De ellas, { $official } proceden de un formulario oficial, { $government } de una declaración del gobierno y { $public } de otras fuentes públicas.
country-silent = No se sabe nada sobre: { $goals }.
country-law = Es parte en los siguientes instrumentos: { $instruments }.
country-law-table = Instrumentos jurídicos
country-law-title = Derecho
country-report = Dónde denunciar
country-report-nothing = No consta ninguna línea de denuncia para este país.
country-report-more = Más sobre estas líneas de denuncia
country-due = Plazos próximos
country-passed = Vencidos, sin veredicto hasta ahora
country-goals = Los siete objetivos
country-goals-note = Los números cuentan las declaraciones que constan. Miden lo que consta, no el esfuerzo.
country-no-baseline = No se conoce ninguna situación de partida. Eso no significa que no existiera nada.
country-no-commitment = No se conoce ningún compromiso. Eso no significa que no se prometiera nada.
country-no-progress = No se sabe de nada que se haya hecho desde entonces. Eso no significa que no se haya hecho nada.
country-more = Hay { $n } en total.
country-more-link = Ver todo
country-figures = Cifras publicadas
country-figures-nothing = No consta ninguna cifra.
country-figures-text = Cada cifra conserva el periodo de recuento y el alcance de quien la publicó. Las cifras con periodos de recuento distintos no se pueden comparar.
country-figures-definition = Cómo se define esta cifra
country-campaigns = Campañas
country-practices = Buenas prácticas
country-timeline = Cuándo lo supo el registro
country-timeline-text = El día más reciente primero. Una modificación permanece junto a lo que modifica.
country-entered = Introducido: { $kinds }.
country-reports = Informes presentados
country-reports-nothing = No consta ningún informe de este miembro en el formulario propio de la alianza. Es posible que se presentara alguno y no se publicara.
country-reports-text = { $n ->
    [one] { $n } declaración procede del informe de este miembro en el formulario propio de la alianza.
   *[other] { $n } declaraciones proceden de los informes de este miembro en el formulario propio de la alianza.
}
country-reports-rounds = Las rondas de informes de la alianza hasta ahora:
country-timeline-all = Todos los cambios sobre este miembro
country-data = Descargas
country-cite = Cómo citar
country-report-came = Entregado
country-report-signed = Firmado por
country-report-lacking = No se muestra
country-report-lacks = faltan { $missing } respuestas obligatorias, { $restricted } no son públicas, { $suppressed } recuentos pequeños o lo que revelaría uno
country-adoptions = Adoptado de otros miembros
