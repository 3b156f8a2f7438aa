### Кампанії з підвищення обізнаності.

campaigns-title = Кампанії з підвищення обізнаності
campaigns-lead = { $n ->
    [one] У реєстрі { $n } кампанія
    [few] У реєстрі { $n } кампанії
    [many] У реєстрі { $n } кампаній
   *[other] У реєстрі { $n } кампанії
}. Щонайменше в одній із кампаній названо { $k } з { $of } держав-учасниць.
campaigns-lead-member = { $n ->
    [0] Жодна кампанія в реєстрі не називає цієї держави-учасниці. Це не означає, що кампаній не було.
    [one] Цю державу-учасницю називає { $n } кампанія в реєстрі.
    [few] Цю державу-учасницю називають { $n } кампанії в реєстрі.
    [many] Цю державу-учасницю називають { $n } кампаній у реєстрі.
   *[other] Цю державу-учасницю називає { $n } кампанії в реєстрі.
}
campaigns-note = Деякі кампанії проходили в багатьох державах, які джерело не називає поіменно. Їх не зараховано жодній окремій державі-учасниці.
campaigns-chart = { $n ->
    [one] У реєстрі { $n } кампанія, початок: { $first }
    [few] У реєстрі { $n } кампанії, початок першої: { $first }
    [many] У реєстрі { $n } кампаній, початок першої: { $first }
   *[other] У реєстрі { $n } кампанії, початок першої: { $first }
}
campaigns-chart-sub = Смуга триває від початку до кінця кампанії. Штрихова лінія: кінець невідомий. Крапки: за даними джерела, кампанія повторюється щороку.
campaigns-chart-source = Джерело для кожної кампанії вказано в переліку нижче.
campaigns-list = Усі кампанії за часом
campaigns-where = Де
campaigns-organiser = Організатор:
campaigns-yearly = щороку, уперше: { $start }
campaigns-closed = { $start } – { $end }
campaigns-open = { $start } – кінець невідомий
campaigns-ended = початок невідомий – { $end }
campaigns-no-date = дата невідома
calendar-title = Календар кампаній
calendar-lead = { $n ->
    [one] Усього в реєстрі { $n } кампанія. Нижче — ті, що припадають на цей рік.
    [few] Усього в реєстрі { $n } кампанії. Нижче — ті, що припадають на цей рік.
    [many] Усього в реєстрі { $n } кампаній. Нижче — ті, що припадають на цей рік.
   *[other] Усього в реєстрі { $n } кампанії. Нижче — ті, що припадають на цей рік.
}
calendar-year = Рік
calendar-before = Попередній рік
calendar-after = Наступний рік
calendar-file = Для вашого власного календаря (iCalendar)
calendar-bad-year = «{ $given }» — це не рік від 1990 до 2100. Напишіть його чотирма цифрами.
calendar-chart = { $n ->
    [one] { $n } кампанія, { $year }
    [few] { $n } кампанії, { $year }
    [many] { $n } кампаній, { $year }
   *[other] { $n } кампанії, { $year }
}
calendar-chart-sub = Смуга триває від першого дня до останнього, наскільки вони припадають на цей рік. Штрихова лінія: останній день невідомий.
campaign-aim = Що вона має змінити
campaign-members = Держави-учасниці
campaign-leads = (проводить її)
campaign-audiences = Для кого
campaign-channels = Якими шляхами
campaign-languages = Мови
campaign-planned = Заплановано на
campaign-ran = Проходила
campaign-not-begun = Вона ще не почалася.
campaign-materials = Матеріали
campaign-no-materials = Матеріалів не вказано.
campaign-materials-note = Матеріали зберігають ті, хто їх видав. Тут із них нічого не зберігають. За контрольною сумою (SHA-256) можна встановити, чи це саме той документ.
campaign-material-title = Назва
campaign-material-kind = Що це
campaign-material-language = Мова
campaign-material-licence = Що з ними можуть робити інші
campaign-material-place = Де це
campaign-material-publisher = у видавця
campaign-reach = Кого охоплено
campaign-no-reach = Про те, кого охоплено, нічого не сказано.
campaign-reach-note = Кожне число рахує щось інше, у спосіб, вказаний поруч. Їх не додають.
campaign-channel = Шлях
campaign-number = Скільки
campaign-what-counted = Що пораховано
campaign-how-counted = Хто і як рахував
campaign-evaluation = Що змінилося
campaign-no-evaluation = Про те, що змінилося, нічого не відомо.
campaign-evaluation-note = Одне запитання поставили одній вибірці до кампанії та іншій після неї. Інтервал (95 %) показує, якою може бути різниця. Він не означає, що її спричинила кампанія.
campaign-question = Запитання і кого опитано
campaign-before = До
campaign-after = Після
campaign-compared = Різниця
campaign-share = { $yes } з { $asked }
campaign-share-withheld = опитано { $asked }; надто мало, щоб показувати
campaign-withheld = надто мало, щоб показувати
campaign-interval = від { $low } до { $high } відсоткових пунктів
campaign-adoptions = Використовують інші держави-учасниці
campaign-adoptions-count = { $n ->
    [0] Жодна з держав-учасниць (усього { $of }) не перейняла її матеріалів. Це не означає, що ними ніхто не користується.
    [one] Її матеріали перейняла { $n } з { $of } держав-учасниць.
    [few] Її матеріали перейняли { $n } з { $of } держав-учасниць.
    [many] Її матеріали перейняли { $n } з { $of } держав-учасниць.
   *[other] Її матеріали перейняли { $n } з { $of } держав-учасниць.
}
campaign-adopted-on = Перейнято
campaign-used = Коли використовують
campaign-state-draft = Проєкт
campaign-state-planned = Заплановано
campaign-state-running = Триває
campaign-state-over = Завершено
campaign-state-evaluated = Завершено й оцінено
campaign-state-dropped = Відхилено
campaign-audience-children-under-10 = Діти до 9 років включно
campaign-audience-children-10-13 = Діти від 10 до 13 років
campaign-audience-children-14-17 = Діти від 14 до 17 років
campaign-audience-parents = Батьки та опікуни
campaign-audience-teachers = Учителі
campaign-audience-professionals = Фахівці, які працюють із дітьми
campaign-audience-providers = Провайдери
campaign-audience-public = Громадськість
campaign-audience-worried = Люди, яких непокоїть власна поведінка
campaign-channel-schools = Школи
campaign-channel-television = Телебачення
campaign-channel-radio = Радіо та подкасти
campaign-channel-press = Газети та журнали
campaign-channel-website = Власний сайт
campaign-channel-social-media = Соціальні мережі
campaign-channel-games = Ігрові платформи та платформи з фільмами
campaign-channel-search-engines = Пошукові системи
campaign-channel-public-places = Плакати та екрани в громадських місцях
campaign-channel-events = Заходи та курси
campaign-channel-helplines = Лінії допомоги та гарячі лінії
campaign-channel-offices = Установи та лікарські кабінети
campaign-material-leaflet = Листівка
campaign-material-poster = Плакат
campaign-material-lesson = Урок
campaign-material-guide = Посібник
campaign-material-film = Відео
campaign-material-audio = Аудіо
campaign-material-texts = Тексти
campaign-material-kit = Комплект
campaign-licence-cc0 = Що завгодно (CC0)
campaign-licence-cc-by = Використовувати та змінювати, називаючи автора (CC BY)
campaign-licence-cc-by-sa = Те саме, за умови поширення за тією самою ліцензією (CC BY-SA)
campaign-licence-cc-by-nc = Використовувати та змінювати, але не продавати (CC BY-NC)
campaign-licence-cc-by-nd = Використовувати без змін (CC BY-ND)
campaign-licence-government-open = Відкрита державна ліцензія
campaign-licence-ask-first = Спершу запитати видавця
campaign-licence-not-for-reuse = Не для повторного використання
campaign-counted-people = люди, кожна особа один раз
campaign-counted-shown = покази
campaign-counted-visits = відвідування
campaign-counted-copies = роздані примірники
campaign-counted-contacts = дзвінки, листи та повідомлення
campaign-counted-sessions = уроки, курси та заходи
campaign-change-clearly-more = Однозначно більше
campaign-change-within-chance = У межах випадковості
campaign-change-clearly-less = Однозначно менше
campaign-change-too-few = Замало даних для висновку
adoption-gist = { $member } переймає «{ $name }»
