### Los miembros y cuatro instrumentos jurídicos.

law-title = Derecho
law-lead = Lo que dice la ley de cada miembro sobre lo que se le pide, y cuáles de tres convenios y una directiva de la Unión Europea lo vinculan. Esto es lo que se sabe.
law-unknown = «No se sabe» significa que las fuentes no lo dicen. No significa que no.
law-counts = Cuántos miembros están en cada situación
law-members = Miembro por miembro
law-table = Situación de cada miembro, con fechas y el número de la fuente
law-none = Ningún miembro corresponde a esta selección.
law-in-force = entrada en vigor: { $day }
law-source-no = Fuente { $no }
law-sources = Fuentes de la tabla
law-sources-text = Una situación sin número no tiene fuente propia en los datos; las observaciones dicen lo que se sabe.
law-notes = Observaciones sobre algunos miembros
law-world = Las leyes del mundo
law-world-text = A efectos de comparación: recuentos de un examen internacional de la legislación de todos los países, miembros o no. Las ediciones usaron criterios distintos, por lo que sus recuentos no se pueden comparar.
law-world-edition = Edición
law-world-countries = Países
law-criteria = Lo que se pide a la ley
law-criteria-text = Cada línea la pide una ley modelo o un texto internacional, que se indica debajo. Los números dicen cuántos miembros dan cada respuesta; cada uno lleva a la consulta que lo contó. El miembro declara y firma su respuesta.
law-stage-in-force = En vigor
law-stage-adopted = Aprobada, aún no en vigor
law-stage-drafted = En proyecto
law-stage-absent = No existe tal ley
law-stage-not-applicable = No procede
law-stage-unknown = No se sabe
law-went-back-repealed = derogada: { $day }
law-went-back-struck-down = anulada por un tribunal: { $day }
law-went-back-lapsed = fin de su vigencia: { $day }
law-went-back-withdrawn = proyecto retirado: { $day }
law-as-of = a fecha de: { $day }
law-step = { $stage }: { $day }
law-follows = Sigue el texto modelo { $text }.
law-matrix = Miembro por miembro, criterio por criterio
law-matrix-caption = En qué fase está la ley de cada miembro y desde cuándo
law-matrix-brief = En qué fase está la ley de cada miembro
law-matrix-signs = Los números de las columnas son los de los criterios de arriba. Elija uno para leer, miembro por miembro, desde cuándo. La página de cada miembro cita los textos y sus fuentes.
law-files = Las declaraciones en archivos, cada una con su fuente. Un miembro que no figura en ellos no ha declarado nada:
law-enforcement = Cómo se aplica la ley
law-enforcement-text = Aparte de la fase en que está una ley: las cifras más recientes que declaró cada miembro. Una ley en vigor sin cifras a su lado es un texto del que nadie dice qué consigue. Los recuentos pequeños no se muestran.
law-enforcement-what = Cifra
law-enforcement-none = Ningún miembro ha declarado nada sobre su ley ni sobre su aplicación.
law-figure = { $figure } ({ $period })
law-figure-none = ninguna cifra es pública
law-figure-missing = No es pública ninguna cifra que diga cómo se aplica esta ley.
law-paired-law_investigations = Investigaciones abiertas
law-paired-law_prosecutions = Personas enjuiciadas
law-paired-law_convictions = Personas condenadas
law-says-title = Lo que dice la ley
law-says-text = Tal como este miembro lo declaró y firmó, criterio por criterio.
law-says-all = Todos los criterios y miembros
law-text = Texto y fuente
law-missing = Lo que falta o no se sabe
criterion-asked-article = { $norm }, artículo { $at }
criterion-asked-number = { $norm }, criterio { $at }
norm-icmec = Legislación modelo del ICMEC
norm-lanzarote = Convenio de Lanzarote
norm-budapest = Convenio de Budapest
norm-opsc = Protocolo facultativo relativo a la venta de niños
norm-directive-2011-93 = Directiva 2011/93/UE
criterion-specific-law = Ley específica
criterion-definition = Definición
criterion-technology = Delitos por medios tecnológicos
criterion-possession = Mera posesión
criterion-provider-reporting = Denuncia por los proveedores
criterion-access = Obtención y acceso
criterion-grooming = Captación con fines sexuales
criterion-live-abuse = Abuso en directo
criterion-self-generated = Material autogenerado
criterion-legal-persons = Personas jurídicas
criterion-extraterritorial = Hechos en el extranjero
criterion-limitation = Plazo de prescripción
criterion-preservation = Conservación de datos
criterion-undercover = Investigación encubierta
criterion-child-victims = Víctimas menores en el proceso
criterion-removal = Retirada
criterion-asks-specific-law = La ley tiene disposiciones sobre el propio material de abuso sexual de menores, y no solo sobre la obscenidad.
criterion-asks-definition = La ley dice qué es material de abuso sexual de menores.
criterion-asks-technology = La ley abarca los delitos que se cometen por medio de las tecnologías de la información y la comunicación.
criterion-asks-possession = Poseer material de abuso sexual de menores es delito, sea cual sea su finalidad.
criterion-asks-provider-reporting = Los proveedores de servicios deben denunciar el material de abuso sexual de menores que encuentren.
criterion-asks-access = Procurarse o procurar a otro material de abuso sexual de menores, o acceder a él a sabiendas, es delito.
criterion-asks-grooming = Captar a un menor con fines sexuales es delito.
criterion-asks-live-abuse = Mostrar en directo el abuso sexual de un menor, o presenciarlo a sabiendas, es delito.
criterion-asks-self-generated = La ley abarca el material autogenerado y no convierte en delincuente al menor que aparece en él.
criterion-asks-legal-persons = Las empresas y otras personas jurídicas responden de lo que se hace en su beneficio.
criterion-asks-extraterritorial = Los tribunales pueden juzgar lo que los nacionales del país hacen en el extranjero.
criterion-asks-limitation = El plazo para perseguir el delito dura lo suficiente después de que la víctima alcance la mayoría de edad.
criterion-asks-preservation = Se puede ordenar de inmediato la conservación de datos informáticos.
criterion-asks-undercover = La policía puede investigar de forma encubierta.
criterion-asks-child-victims = Se protege a las víctimas menores de edad en la investigación y ante los tribunales.
criterion-asks-removal = El material de abuso sexual de menores alojado en el país se retira con prontitud.
law-history-title = Año por año
law-history-lead = Cuántos miembros tenían un criterio en vigor al final de cada año, en la medida en que lo han declarado.
law-history-finding = { $criterion }: en vigor en { $first ->
    [one] { $first } miembro
   *[other] { $first } miembros
} al final de { $first-year }, en { $last ->
    [one] { $last } miembro
   *[other] { $last } miembros
} al final de { $last-year }
law-history-sub = Miembros cuya ley se sabe que estaba en vigor al final del año
law-history-source = Los pasos que los miembros declararon y firmaron. Lo que nadie ha declarado no se cuenta.
law-history-year = Al final de
law-history-dot = Final de { $year }: { $n }
law-gaps-title = Lo que falta
law-gaps-lead = Para cada criterio: miembros que no tienen tal ley, miembros en los que está en camino y miembros de los que no se sabe.
law-gaps-which = Qué miembros
law-texts-title = Textos modelo
law-texts-lead = { $n ->
    [0] Aún no hay ningún texto modelo en la biblioteca.
    [one] { $n } texto modelo que otros pueden incorporar a su ley.
   *[other] { $n } textos modelo que otros pueden incorporar a su ley.
}
law-texts-text = Los textos permanecen donde están. La biblioteca dice qué es cada uno, dónde se puede leer, con qué licencia se puede usar y la huella con la que usted puede comprobar que sigue siendo el mismo. Los miembros cuya ley sigue uno lo dicen ellos mismos.
law-texts-none = La biblioteca no tiene ningún texto para esta selección.
law-texts-where = Dónde está
law-texts-language = Idioma
law-texts-licence = Licencia
law-texts-digest = Huella SHA-256 del documento
law-texts-no-digest = no se calculó
law-texts-proposed = Propuesto por
law-texts-secretariat = La secretaría
law-texts-followers = Miembros cuya ley lo sigue
law-texts-files = La biblioteca en archivos:
