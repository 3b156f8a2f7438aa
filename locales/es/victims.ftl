### Goal 1 on one page: do identified victims grow by a tenth each year?
victims-page = Una décima parte más cada año
victims-goal-met = Se alcanza el objetivo: las víctimas identificadas crecieron al menos un 10 % al año
victims-goal-not-met = No se alcanza el objetivo: las víctimas identificadas crecieron menos de un 10 % al año
victims-goal-open = Nadie puede decir aún si las víctimas identificadas crecieron un 10 % al año
victims-finding = Las víctimas identificadas en la base de datos ICSE pasaron de { $first } ({ $first-day }) a { $last } ({ $last-day }). La cifra cuenta a todas las identificadas hasta entonces.
victims-judged = Según cuántos miembros se juzga
victims-judged-text = La cifra de ICSE es la de toda la base de datos, y nadie publica qué parte añadió cada miembro. Además, { $k } de { $n } miembros declaran aquí a cuántas víctimas identificó su policía.
victims-judged-nothing = Ningún miembro ha declarado aún una cifra así. Eso no dice nada de lo que hizo.
victims-all-figures = Su definición y todas las cifras
victims-declared-table = Declarado por los miembros, año por año
victims-undeclared = Nada declarado
victims-known = Cómo lo sabemos
victims-known-icse = Las cifras de ICSE son las que publicaron INTERPOL y otros, cada una con su fuente. Aparecen de forma irregular, a menudo como «más de» un número redondo. Los años entre dos de ellas no se completan.
victims-known-members = Las cifras de los miembros las cuentan sus unidades policiales, mes por mes. Un agente anota un mes y otro lo confirma; el año se firma en nombre del miembro y lo publica la secretaría. No todos los miembros cuentan lo mismo: cuando uno cuenta otra cosa a partir de un año, su serie se rompe ahí y no se compara nada a través de la ruptura. Solo se suman los miembros con cifras de ambos años.
victims-known-small = Un recuento inferior a 5 no se muestra, y con él tampoco otros, los necesarios para que nadie pueda deducirlo. No se describe a nadie: hay recuentos y nada más.
victims-queries = Las consultas en que se basa esta página
