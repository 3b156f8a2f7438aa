### Search.

search-title = Search
search-title-words = Search: { $words }
search-words = Words
search-hint = All words must occur. The last one may be the beginning of a word. The texts are in English.
search-sort = Order
search-sort-own = By number or name
search-sort-newest = Entered last first
search-go = Search
search-more = More filters, order
search-filters = Filters that are set
search-remove = Remove the filter
search-count = { $n ->
    [0] Nothing found
    [one] { $n } record found
   *[other] { $n } records found
}
search-count-floor = At least { $n } records found. The count stops there.
search-meant = { $name } is a member. Names of members are not part of the texts.
search-meant-link = All statements about { $name }
search-none = No text of the register has all of this. That does not say that nothing was done.
search-none-words = Use fewer words, or only the beginning of the last one.
search-none-filters = Remove a filter. Not every kind of record has a goal, a target or a standing.
search-none-language = Search in English: the texts of the register are in English.
search-data = Take the result with you
search-data-text = The same records as files, with every source.
search-too-long = At most { $most } characters can be searched for. Use fewer words.
search-bad-page = “{ $given }” is no page number. Pages count from 1.
