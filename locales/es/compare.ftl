### Comparar miembros.

compare-title = Comparar miembros
compare-lead = Hasta cuatro miembros, las mismas preguntas, en el orden que usted elija.
compare-member = Miembro { $no }
compare-nobody = (ninguno)
compare-all-goals = Todos los objetivos
compare-go = Comparar
compare-empty = Elija al menos un miembro.
compare-table = Lo que consta
compare-note = Los recuentos miden lo que consta, no el esfuerzo. Un miembro del que se ha publicado más no es por ello mejor.
compare-figures-text = Las cifras figuran una junto a otra solo si coinciden la definición, la unidad, el alcance y el periodo de recuento, y solo para los periodos en que cada uno de estos miembros tiene una.
compare-matched-table = { $title }, solo periodos comunes
compare-sources = Cada número lleva a su ficha, con su fuente.
compare-no-match = No hay dos de estos miembros que hayan publicado una cifra con la misma definición, el mismo alcance y el mismo periodo de recuento para un mismo periodo.
compare-others = Cifras que no se pueden comparar
compare-terms = Unidad, alcance y periodo de recuento
compare-bad-member = «{ $given }» no es el código de ningún miembro. Use dos letras mayúsculas, por ejemplo DE.
compare-too-many = Caben como máximo { $most } miembros uno junto a otro. Quite alguno.
compare-bad-goal = «{ $given }» no es un objetivo. Los objetivos van de G1 a G7.
