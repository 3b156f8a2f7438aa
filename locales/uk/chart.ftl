### Слова в діаграмах і навколо них.

chart-gap = нічого не опубліковано
chart-sub = { $title }, одиниця: { $unit } ({ $series })
chart-each-row = Для кожного значення в таблиці нижче вказано джерело.
chart-required = потрібне зростання: { $rate } на рік
chart-source = Джерело:
chart-query = Запит:
chart-table = Те саме у вигляді таблиці
chart-from-to = Від { $first } ({ $first-day }) до { $last } ({ $last-day })
chart-from-to-whose = { $whose }: від { $first } ({ $first-day }) до { $last } ({ $last-day })
