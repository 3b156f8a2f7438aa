### Buenas prácticas.

practices-title = Buenas prácticas
practices-lead = { $n ->
    [one] Consta { $n } práctica
   *[other] Constan { $n } prácticas
}, de { $k } de { $of } miembros.
practices-lead-member = { $n ->
    [0] No consta ninguna práctica de este miembro. Eso no significa que no exista.
    [one] Consta { $n } práctica de este miembro.
   *[other] Constan { $n } prácticas de este miembro.
}
practices-note = Una práctica figura aquí porque una fuente la describe. Corresponde a quien lee juzgar si funciona bien y si es adecuada en otro lugar.
practices-none = Ninguna práctica corresponde a esta selección.
practice-languages = También en:
practice-problem = El problema
practice-done = Qué se hizo
practice-measured = Qué se midió
practice-not-measured = No se indica ninguna cifra de antes y de después. No se sabe si funciona bien.
practice-measured-note = Cifras del registro, cada una con su nivel de prueba. Que una sea posterior a otra no significa que la práctica fuera la causa.
practice-before = Antes
practice-after = Después
practice-no-figure = ninguna cifra
practice-grade = nivel de prueba { $grade }
practice-vintage = según la publicación { $n }
practice-adoptions = Adoptada por otros miembros
practice-adoptions-count = { $n ->
    [0] Ninguno de los { $of } miembros la ha adoptado mediante un compromiso público.
    [one] { $n } de { $of } miembros la ha adoptado mediante un compromiso público.
   *[other] { $n } de { $of } miembros la han adoptado mediante un compromiso público.
}
practice-adoptions-note = Aquí se sigue qué es del compromiso, y las cifras del propio miembro.
practice-adopted-on = Adoptada el
practice-effect = Cifras del propio miembro del mismo tipo
practice-before-adoption = Último año antes de la adopción
practice-since-adoption = Año más reciente desde entonces
practice-about = Sobre esta práctica
practice-cost = Coste anual
practice-contact = A quién preguntar
practice-reviewed = Revisada por una persona de otro país el
practice-revised = Por qué se modificó
cost-band-nothing = Nada más allá de lo que ya existe
cost-band-under-10000 = Menos de 10.000 euros
cost-band-under-100000 = De 10.000 a menos de 100.000 euros
cost-band-under-1000000 = De 100.000 a menos de 1 millón de euros
cost-band-from-1000000 = 1 millón de euros o más
cost-band-unknown = No se ha calculado
text-state-original = el original
text-state-human-checked = comprobado por una persona
text-state-machine = hecho por una máquina
text-state-outdated = desactualizado: el original ha cambiado desde entonces
