### Cómo se calculan los veredictos.

method-title = Cómo se calcula cada veredicto
method-lead = Un veredicto se calcula a partir de cifras y fechas con una regla fija. Va acompañado de su motivo y de su cálculo, y cualquiera puede volver a calcularlo.
method-exact = Deciden los números enteros y las fracciones, nunca los redondeados. Exactamente un 10 % más es un 10 % más.
method-bounds = «Más de 30.000» es una cota. Una prueba se cumple si se cumple para todos los valores que permite la cota, y no se cumple si falla para todos; en los demás casos queda sin decidir.
method-silence = El silencio no es un avance. Una cifra que falta nunca se completa ni se cuenta como cero.
method-baseline = Lo que se hizo antes de un compromiso es su situación de partida. No cuenta para su cumplimiento.
method-law = Una ley no es un resultado. La fase en que está una ley y las cifras de su aplicación se muestran aparte.
method-no-rank = Los miembros no se clasifican y no hay una puntuación única.
method-real = Un ejemplo real: el objetivo 1
method-count = { $n ->
    [one] Hay { $n } veredicto publicado.
   *[other] Hay { $n } veredictos publicados.
}
method-count-link = Todos los veredictos, para máquinas
method-rules = Las reglas, cada una con un ejemplo
method-rules-text = Las cifras de los ejemplos son inventadas. El programa las juzga mientras se elabora esta página, con el mismo código que las reales.
method-example = Ejemplo, con cifras inventadas
method-rule-year = Un año
method-text-year = Un año alcanza el crecimiento exigido si diez veces su cifra es al menos once veces la cifra del año anterior. Trescientos y después trescientos treinta lo alcanzan exactamente.
method-rule-path = La trayectoria
method-text-path = Es el resultado principal. Pasados varios años, la cifra se compara con la primera, multiplicada por 11/10 por cada año. Un solo año bueno o malo no lo decide.
method-rule-gap = Un vacío
method-text-gap = Cuando no se conocen los años entre dos cifras, solo se juzga el tramo completo. No se inserta nada en medio.
method-rule-chance = El azar
method-text-chance = Los recuentos varían por azar. Un intervalo exacto del 80 % de la razón indica si el resultado es claro o si puede deberse al azar.
method-rule-few = Muy pocos casos
method-text-few = Cuando los dos años suman menos de 20 casos, no se juzga un año suelto.
method-rule-pooled = Tres años juntos
method-text-pooled = Los recuentos pequeños se agrupan: los tres últimos años frente a los tres anteriores, multiplicados tres veces por 11/10.
method-rule-zero = Desde cero
method-text-zero = Desde cero no hay razón. El crecimiento se cuenta desde el primer año con diez casos o más.
method-rule-break = Un cambio de definición
method-text-break = Ninguna prueba cruza un cambio de definición, salvo que un año se haya contado con ambas. En ese caso, las cifras anteriores se multiplican por el factor exacto entre las dos, que se muestra.
method-rule-level = Un nivel con plazo
method-text-level = La parte del camino recorrida se compara con la parte del tiempo transcurrida. Menos de nueve décimas partes de esta última queda por debajo de la trayectoria.
method-rule-duration = Cuánto duran los casos
method-text-duration = La mitad de los casos, y nueve de cada diez, deben estar dentro del límite. Los casos abiertos cuentan como aún en curso y nunca se excluyen. No hay promedio.
method-rule-checklist = Una lista
method-text-checklist = Un elemento de la lista cuenta si está hecho, fechado y probado. Un borrador no cuenta; lo que nadie sabe no es lo mismo que lo que no existe.
method-rule-matched = El total de la alianza
method-text-matched = Solo se suman los miembros con cifras de ambos años. El veredicto dice cuántos de los 54 son y qué parte del total anterior representan.
method-rule-vintages = Cifras revisadas
method-text-vintages = Un veredicto se conserva tal como se publicó primero, como estaba al cierre de la ronda y como está ahora. El del cierre nunca se reescribe; si el más reciente difiere, dice cuál sería ahora.
method-rule-promise = Un compromiso
method-text-promise = Un compromiso se cumple si se han alcanzado todos sus hitos obligatorios, se ha alcanzado su meta y la prueba es algo más que la palabra del propio miembro. No se promedian cosas distintas.
method-again = Vuelva a calcularlo
method-again-text = La primera orden juzga un archivo de cifras y muestra el cálculo. La segunda vuelve a juzgar cada veredicto publicado y compara los bytes. La tercera reconstruye todo el historial.
