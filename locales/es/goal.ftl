### Un objetivo operativo.

goal-finding = { $missing ->
    [0] Hay información de { $k } de { $n } miembros, es decir, de todos.
    [one] Hay información de { $k } de { $n } miembros. De { $missing } miembro no se sabe nada.
   *[other] Hay información de { $k } de { $n } miembros. De { $missing } miembros no se sabe nada.
}
goal-questions = Lo que se sabe
card-known = ¿De cuántos miembros se sabe algo?
card-baseline = ¿De cuántos se conoce la situación de partida, es decir, lo que ya hacían?
card-commitment = ¿De cuántos se sabe que han prometido algo?
card-progress = ¿De cuántos se conoce algo que hayan hecho desde entonces?
card-progress-note = Una declaración de progreso no es todavía una promesa cumplida.
card-official = ¿Cuántos se expresan mediante el formulario propio de la alianza?
card-lanzarote = ¿Cuántos son parte en el Convenio de Lanzarote?
card-budapest = ¿Cuántos son parte en el Convenio de Budapest?
card-opsc = ¿Cuántos son parte en el Protocolo facultativo?
card-law-note = Una ley no es un resultado.
card-campaigns = ¿Cuántas campañas constan?
card-hotlines = ¿En cuántos miembros hay una línea que recibe denuncias?
card-examined = ¿De cuántos firmaron los escáneres cuánto examinaron?
card-measured = ¿De cuántos se publicaron cifras de retirada?
card-practices = ¿Cuántas buenas prácticas sirven a este objetivo estratégico?
goal-figures = Cifras
goal-examined = Examinado en busca de material conocido
goal-examined-text = Contado por los escáneres de quienes almacenan archivos y firmado por ellos. Las cifras más recientes.
goal-examined-all = Todas las cifras
goal-indicators = Indicadores de este objetivo
goal-no-indicator = Ningún indicador de este objetivo tiene cifras todavía.
goal-members = Miembro por miembro
goal-members-text = Una marca indica quién respalda lo que se sabe sobre este objetivo. Una casilla lleva a la página del miembro.
goal-grid-label = Los miembros y lo que se sabe sobre este objetivo
goal-statements = Lo que se dijo
goal-statements-text = { $n ->
    [one] Consta { $n } declaración sobre este objetivo.
   *[other] Constan { $n } declaraciones sobre este objetivo.
}
goal-statements-all = Buscar en todas ellas
goal-practices = Buenas prácticas
goal-practices-nothing = No consta ninguna buena práctica para este objetivo estratégico.
goal-practices-text = Las prácticas se clasifican en el objetivo estratégico «{ $target }».
goal-missing = Lo que falta
goal-missing-text = { $n ->
    [one] De { $n } miembro no se sabe nada sobre este objetivo.
   *[other] De { $n } miembros no se sabe nada sobre este objetivo.
} Miembros de los que no se conoce ningún compromiso: { $promises }. Eso no significa que no se haya hecho nada.
goal-others = Los demás objetivos
spread-title = { $missing ->
    [0] Cada uno de los { $k } miembros tiene al menos una declaración registrada; ninguno tiene más de { $most }
    [one] { $missing } miembro no tiene ninguna declaración registrada, { $k } tienen una o más; ninguno tiene más de { $most }
   *[other] { $missing } miembros no tienen ninguna declaración registrada, { $k } tienen una o más; ninguno tiene más de { $most }
}
spread-axis = declaraciones
spread-desc = Cuántas declaraciones constan sobre este objetivo, miembro por miembro. Mide lo que consta, no el esfuerzo.
spread-source = Recuento hecho a partir del registro.
spread-dot = { $name }: { $count ->
    [0] no se sabe nada
    [one] { $count } declaración
   *[other] { $count } declaraciones
}
goal-victims = El objetivo de una décima parte más cada año, en una página
