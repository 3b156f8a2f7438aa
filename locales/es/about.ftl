### Qué es Accord.

about-lead = Accord es un registro público. Muestra lo que 54 Estados prometieron contra el abuso sexual de menores en línea, lo que existía antes y qué fue de ello.
about-contents = En esta página
about-what = La alianza se puso en marcha en diciembre de 2012 y llegó a reunir a 54 Estados, con cuatro objetivos estratégicos y siete objetivos operativos. Cada Estado debía elegir sus propias acciones, decir lo que ya hacía e informar de los resultados. Accord conserva estas declaraciones con sus fuentes, para que cualquiera pueda comparar una promesa con lo que ocurrió.
about-join = La cifra de un Estado y la de otra fuente figuran una junto a otra. Ninguna sustituye a la otra.
about-goals = Los cuatro objetivos estratégicos y los siete objetivos operativos
about-rules = Las diez reglas
about-rule-1 = Ninguna imagen. Accord contiene textos, cifras y huellas digitales de archivos. Nunca contiene ni muestra una foto o una película.
about-rule-2 = La dirección de un material de abuso es peligrosa. Se guarda bajo llave, se muestra solo a quienes deben actuar, y cada consulta queda registrada. No figura en ninguna página pública.
about-rule-3 = No se avisa a nadie. Mientras la policía necesita tiempo, una notificación se ve desde fuera como cualquier otra que aún se está evaluando.
about-rule-4 = Las víctimas se cuentan, nunca se describen. Los números muy pequeños no se publican, para que nadie pueda ser reconocido.
about-rule-5 = Quien denuncia puede permanecer en el anonimato. No se guarda nada que pueda llevar hasta una persona que denunció sin dar su nombre.
about-rule-6 = Una lista contra el abuso no debe convertirse en una lista para la censura. Cada miembro puede ver quién añadió una entrada y quién responde por ella; solo cuenta para los demás cuando responden por ella suficientes miembros.
about-rule-7 = El silencio no es un avance. «No se sabe nada», «no se hizo nada» y «no procede» son tres marcas distintas, y una cifra que falta nunca se completa.
about-rule-8 = Cada número se puede volver a contar. Lleva a la consulta que lo produjo, y cualquiera obtiene el mismo resultado.
about-rule-9 = Los países no se clasifican. No hay puntuación, solo hechos con el número total del que forman parte.
about-rule-10 = Lo inventado se indica como tal. Los ejercicios utilizan fichas inventadas, y cada página de un ejercicio está marcada.
about-roles = Quién hace qué
about-role-members = Miembros
about-role-text-members = Eligen sus compromisos, dicen lo que existía antes e informan. Varios ministerios firman antes de enviar un informe.
about-role-secretariat = Secretaría
about-role-text-secretariat = Abre las rondas de informes, envía recordatorios y prepara las conferencias. No puede cambiar lo que dijo un miembro.
about-role-reviewers = Revisores
about-role-text-reviewers = Comparan la promesa, las pruebas y lo que se afirma. Un revisor nunca procede del miembro revisado, y la respuesta del miembro figura junto a la revisión.
about-role-hotlines = Líneas de denuncia
about-role-text-hotlines = Reciben denuncias del público, las evalúan y piden la retirada.
about-role-police = Policía
about-role-text-police = Puede pedir tiempo antes de una retirada, para no poner en peligro una investigación. Cada suspensión tiene un responsable y un final.
about-role-providers = Proveedores de alojamiento
about-role-text-providers = Reciben las notificaciones, retiran el material y responden.
about-sources = Los tres tipos de fuente
about-sources-text = Cada declaración muestra quién la respalda. Los tipos nunca se mezclan.
about-standing-count = { $n ->
    [0] Ninguna declaración de este registro procede de una fuente de este tipo.
    [one] { $n } declaración de este registro procede de una fuente de este tipo.
   *[other] { $n } declaraciones de este registro proceden de una fuente de este tipo.
}
about-privacy = Protección de datos
about-privacy-readers = No se guarda nada sobre usted como lector: ni cookies, ni cuentas, ni nada que se cargue desde otros sitios. Los enlaces a otros sitios no les indican de dónde viene usted.
about-privacy-register = El registro no contiene nombres de víctimas, denunciantes ni sospechosos, ni detalles de casos. Contiene lo que dijeron los Estados y las fuentes públicas, y recuentos.
about-model = El Modelo de Respuesta Nacional
about-model-text = El Modelo de Respuesta Nacional (Model National Response) de la WeProtect Global Alliance indica lo que necesita un país, por ámbitos y capacidades. Los objetivos vinculados a una capacidad son una lectura propia de Accord, no del modelo.
about-schemes = Sistemas de clasificación
about-schemes-text = Las líneas de denuncia y la policía clasifican el material por gravedad o por tipo. Accord conserva los nombres y los niveles de sus sistemas, sin ninguna descripción del contenido. Si algo es ilegal lo determina la ley de cada país.
about-scheme-levels = Niveles o secciones
