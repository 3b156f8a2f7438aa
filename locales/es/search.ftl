### Búsqueda.

search-title = Búsqueda
search-title-words = Búsqueda: { $words }
search-words = Palabras
search-hint = Deben aparecer todas las palabras. La última puede ser el comienzo de una palabra. Los textos están en inglés.
search-sort = Orden
search-sort-own = Por número o nombre
search-sort-newest = Últimas introducidas primero
search-go = Buscar
search-more = Más filtros, orden
search-filters = Filtros activos
search-remove = Quitar el filtro
search-count = { $n ->
    [0] No se ha encontrado nada
    [one] { $n } ficha encontrada
   *[other] { $n } fichas encontradas
}
search-count-floor = Al menos { $n } fichas encontradas. El recuento se detiene ahí.
search-meant = «{ $name }» es el nombre de un miembro. Los nombres de los miembros no forman parte de los textos.
search-meant-link = Todas las declaraciones sobre { $name }
search-none = Ningún texto del registro contiene todo esto. Eso no significa que no se haya hecho nada.
search-none-words = Use menos palabras, o solo el comienzo de la última.
search-none-filters = Quite un filtro. No todos los tipos de ficha tienen objetivo, objetivo estratégico o indicación de quién los respalda.
search-none-language = Busque en inglés: los textos del registro están en inglés.
search-data = Llévese el resultado
search-data-text = Las mismas fichas como archivos, con todas las fuentes.
search-too-long = Se pueden buscar como máximo { $most } caracteres. Use menos palabras.
search-bad-page = «{ $given }» no es un número de página. Las páginas se cuentan desde 1.
