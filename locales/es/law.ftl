### Los miembros y cuatro instrumentos jurídicos.

law-title = Derecho
law-lead = Tres convenios y una directiva de la Unión Europea obligan a los Estados a tipificar como delito el abuso sexual de menores y a cooperar. Esto es lo que se sabe de cada miembro.
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
