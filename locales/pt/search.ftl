### Pesquisa.

search-title = Pesquisa
search-title-words = Pesquisa: { $words }
search-words = Palavras
search-hint = Todas as palavras têm de constar. A última pode ser o início de uma palavra. Os textos estão em inglês.
search-sort = Ordem
search-sort-own = Por número ou nome
search-sort-newest = Introduzidos por último primeiro
search-go = Pesquisar
search-more = Mais filtros, ordem
search-filters = Filtros ativos
search-remove = Remover o filtro
search-count = { $n ->
    [0] Nada encontrado
    [one] { $n } registo encontrado
   *[other] { $n } registos encontrados
}
search-count-floor = Pelo menos { $n } registos encontrados. A contagem termina aí.
search-meant = «{ $name }» é o nome de um membro. Os nomes dos membros não fazem parte dos textos.
search-meant-link = Todas as declarações sobre: { $name }
search-none = Nenhum texto do registo contém tudo isto. Isto não significa que nada tenha sido feito.
search-none-words = Use menos palavras ou apenas o início da última.
search-none-filters = Remova um filtro. Nem todos os tipos de registo têm um objetivo, uma meta política ou alguém que responda por eles.
search-none-language = Pesquise em inglês: os textos do registo estão em inglês.
search-data = Leve o resultado consigo
search-data-text = Os mesmos registos em ficheiros, com todas as fontes.
search-too-long = É possível pesquisar, no máximo, { $most } carateres. Use menos palavras.
search-bad-page = «{ $given }» não é um número de página. As páginas contam-se a partir de 1.
