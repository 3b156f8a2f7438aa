### Показник.

indicator-unit = Одиниця
indicator-measure = Накопичений підсумок чи надходження за період
indicator-direction = Напрям
indicator-cell = Найменше значення, яке публікують
indicator-cell-text = { $n }. Менші значення не публікують, щоб нікого не можна було впізнати.
indicator-observations = Дані в реєстрі
indicator-members = Держави-учасниці, що мають дані
indicator-choose = Держава-учасниця
indicator-all = Усі
indicator-choose-go = Показати
indicator-figures = Дані
indicator-nothing = У реєстрі немає числових даних.
indicator-grades = Ступені доказовості
indicator-vintages = Стани даних
indicator-vintages-text = Що реєстр знав на кожен день, коли одне з цих значень внесли або змінили:
indicator-vintage-now = Зараз
indicator-whole = Усі держави-учасниці або світ
indicator-series-of = { $whose }: { $values }
