### Видалення: про що повідомили гарячу лінію і що робить із цим аналітик.

work-nav-takedown = Видалення
work-waits-takedown = { $n ->
    [one] { $n } адреса з повідомлень очікує на оцінювання
    [few] { $n } адреси з повідомлень очікують на оцінювання
    [many] { $n } адрес із повідомлень очікують на оцінювання
   *[other] { $n } адреси з повідомлень очікує на оцінювання
}
takedown-title = Адреси, про які повідомили
takedown-next = Наступна
takedown-next-text = Найтерміновіша з тих, яких ви ще не оцінювали.
takedown-own = Взяте вами
takedown-waiting = Що очікує: { $n }
takedown-nothing = Нічого не очікує.
takedown-nothing-left = Не очікує нічого, чого ви ще не оцінили самі.
takedown-further = { $n ->
    [one] Після цих очікує ще { $n }.
    [few] Після цих очікують ще { $n }.
    [many] Після цих очікують ще { $n }.
   *[other] Після цих очікують ще { $n }.
}
takedown-item = Адреса
takedown-age = Очікує
takedown-signs = Терміновість
takedown-reported = Повідомлено
takedown-reported-times = { $n ->
    [one] { $n } раз
    [few] { $n } рази або більше
    [many] { $n } разів або більше
   *[other] { $n } раза або більше
}
takedown-state = Оцінка
takedown-break = Ви переглядаєте адреси без перерви вже { $n } хв. Зробіть її зараз: що у вас, залишиться вашим, а що очікує, не змінить свого порядку.
age-minutes = { $n } хв
age-hours = { $n } год
age-days = { $n ->
    [one] { $n } день
    [few] { $n } дні
    [many] { $n } днів
   *[other] { $n } дня
}

item-state-new = Нова
item-state-triaged = Очікує на перегляд
item-state-in-review = Потрібен другий перегляд
item-state-in-scope = Протиправно
item-state-out-of-scope = Поза компетенцією
item-state-undetermined = Висновку зробити не можна
item-state-needs-access = Немає доступу
item-state-disputed = Двоє не згодні між собою
sign-at-risk = Дитина зараз у небезпеці
sign-live = Наживо
sign-new-victim = Можливо, дитина, яку ще не ідентифіковано
sign-none = Нічого не вказано
intake-channel-form = Відкрита форма
intake-channel-api = Система іншої організації
intake-channel-mail = Електронна пошта
takedown-letters = { $n ->
    [one] { $n } лист у поштовій скриньці очікує на людину: автоматично прийняти його не вдалося. Його може прочитати той, хто відкриває скриньку поштовою програмою.
    [few] { $n } листи в поштовій скриньці очікують на людину: автоматично прийняти їх не вдалося. Їх може прочитати той, хто відкриває скриньку поштовою програмою.
    [many] { $n } листів у поштовій скриньці очікують на людину: автоматично прийняти їх не вдалося. Їх може прочитати той, хто відкриває скриньку поштовою програмою.
   *[other] { $n } листа в поштовій скриньці очікує на людину: автоматично прийняти їх не вдалося. Їх може прочитати той, хто відкриває скриньку поштовою програмою.
}
takedown-letters-why = Що з ними не так
takedown-letters-further = { $n ->
    [one] Ще { $n } лист не наведено.
    [few] Ще { $n } листи не наведено.
    [many] Ще { $n } листів не наведено.
   *[other] Ще { $n } листа не наведено.
}
takedown-letter-came = Знайдено
takedown-letter-place = Де
takedown-letter-expected = Як було б правильно
takedown-letter-found = Що там написано
takedown-letter-line = рядок { $n }
takedown-letter-whole = Лист
breadth-baseline = Протиправно всюди
breadth-national = Протиправно в цій країні

hosting-state-unknown = Невідомо
hosting-state-resolving = З’ясовується
hosting-state-attributed = Установлено
hosting-state-stale = Установлено, але надто давно
hosting-state-behind-cdn = За мережею, що його приховує
hosting-state-moved = Переміщено
hosting-state-not-routable = Адреса нікуди не веде
party-hotline = Гаряча лінія
party-police = Поліція
party-authority = Орган влади
party-host = Хостинг-провайдер
party-cdn = Мережа перед ним
party-reseller = Перепродавець
party-site = Сайт
party-upstream = Мережа, що його під’єднує
party-registrar = Реєстратор
party-regulator = Регулятор
party-is = { $party }: { $name }

item-title = Адреса, про яку повідомили
item-first = Уперше повідомлено
item-times = Повідомлено
item-times-n = { $n ->
    [one] { $n } раз
    [few] { $n } рази
    [many] { $n } разів
   *[other] { $n } раза
}
item-hosting = Де це розміщено
item-seek-host = Шукати ще раз
hosting-known = Відомо з { $when }: { $sure }
hosting-confidence-guessed = припущення
hosting-confidence-likely = імовірно
hosting-confidence-sure = напевно
availability-title = Чи матеріали ще там
availability-state-unknown = Відколи повідомили, ніхто не перевіряв
availability-state-online = Матеріали там є
availability-state-suspected-gone = Одного разу матеріалів там не було
availability-state-confirmed-gone = Матеріалів там уже немає
availability-state-relapsed = Матеріалів там не було, а тепер вони знову є
availability-state-depends-on-access = Звідси цього сказати не можна
availability-seen = Востаннє там були: { $when }
availability-missed = Уперше їх там не було: { $when }
availability-last = Остання перевірка: { $when }
availability-gone-since = Немає з { $when }
availability-again-since = Знову є з { $when }
look-title = Чи матеріали ще там?
look-text = Відкрийте адресу, щоб перевірити, чи матеріали ще там, подивіться в ізольованому засобі перегляду вашої гарячої лінії та вкажіть, що ви побачили. Вважають, що матеріалів уже немає, якщо їх не було двічі з проміжком у десять хвилин.
look-wanted = Про цю адресу повідомили знову ({ $when }), після того як матеріалів уже не було або так було сказано. Перевірте, чи вони знову там.
look-again = Перевірити ще раз
look-say-there = Матеріали там є
look-say-gone = Матеріалів там уже немає
look-say-closed = Сказати не можна
look-saw-there = Є
look-saw-gone = Уже немає
look-saw-closed = Сказати не можна було
look-list = Попередні перевірки
look-house = цей сайт, ззовні
look-house-came = цей сайт, ззовні ({ $came })
look-once = { $saw }: { $who }, { $first }
look-often = { $n ->
    [one] { $saw }: { $who }, { $n } раз із { $first } до { $last }
    [few] { $saw }: { $who }, { $n } рази з { $first } до { $last }
    [many] { $saw }: { $who }, { $n } разів із { $first } до { $last }
   *[other] { $saw }: { $who }, { $n } раза з { $first } до { $last }
}
item-mine = Її переглядаєте ви
item-others = Її переглядає хтось інший
item-first-waits = Ви оцінили її. Її перегляне ще хтось інший.
item-second = Потрібен другий перегляд. Що встановила перша особа, буде показано після того, як ви самі ухвалите рішення.
item-settle = Двоє не згодні між собою. Ви її ще не переглядали, тому можете вирішити. Що вони встановили, буде показано після цього.
item-disputed-own = Щодо неї думки різняться. Вирішить той, хто її ще не переглядав.

item-reports = Повідомлення
item-report-when = Коли
item-report-how = Як
item-report-who = Від кого
item-report-nobody = Невідомо
item-report-words = До нього є слова, які буде показано разом з адресою
item-report-class = Як це назвав той, хто повідомив: { $class }
item-report-digests = { $n ->
    [one] { $n } хеш того, що там розміщено
    [few] { $n } хеші того, що там розміщено
    [many] { $n } хешів того, що там розміщено
   *[other] { $n } хеша того, що там розміщено
}
item-reports-further = Інші повідомлення враховано, але не наведено.

item-address = Адреса
item-sealed = Вона зберігається під замком. Те, що ви її відкриваєте і з якою метою, записують.
item-open-assess = Відкрити, щоб оцінити
item-open-locate = Відкрити, щоб з’ясувати, де це розміщено
item-open-police = Відкрити, щоб повідомити поліцію
item-open-look = Відкрити, щоб перевірити, чи матеріали ще там
item-opened-assess = Відкрито, щоб оцінити
item-opened-locate = Відкрито, щоб з’ясувати, де це розміщено
item-opened-police = Відкрито, щоб повідомити поліцію
item-opened-look = Відкрито, щоб перевірити, чи матеріали ще там
item-open-warning = Переглядайте її лише в ізольованому засобі перегляду вашої гарячої лінії, ніколи не в цьому браузері.
item-copy = Скопіювати
item-copied = Скопійовано
item-close = Знову замкнути
item-destroyed = Адресу знищено, коли її строк зберігання минув.
item-contacts = Кого про це повідомити
item-contact-from = Джерело: { $source }, { $day }
item-said = Що сказано в повідомленні
item-said-show = Повідомлення { $n }
item-said-note = Словами того, хто повідомив
item-said-contact = Як зв’язатися з тим, хто повідомив
item-said-reference = Як це називає організація, що повідомила

item-decide = Що це?
item-take = Узяти на перегляд
item-put-back = Повернути до черги
item-in-scope = Протиправно
item-in-scope-text = За класом, який враховує таблиця вашої країни:
item-no-class = У реєстрі немає класу, який враховує таблиця вашої країни. Повідомте тих, хто обслуговує цей сайт.
item-also = Інші рівні, що підходять
item-also-text = Їх зберігають разом із нею та передають тим, хто рахує за ними.
item-out-of-scope = Поза компетенцією
item-undetermined = Висновку зробити не можна
item-needs-access = Немає доступу
item-why = Чому не можна зробити висновку або що заважає
item-why-hint = Наприклад, пароль, оплата, запрошення. Не пишіть тут адреси.
item-reason-address = У поясненні названо адресу або сайт, а його читає кожен, хто бачить цю сторінку. Напишіть без цього: адреса зберігається тут під замком.
item-decided = Що встановлено
item-found-by = { $who }: { $what }
item-found-you = Ви
item-found-lists = Відомі матеріали: два незалежні переліки згодні між собою.
item-undo = Скасувати
item-undo-left = { $n ->
    [one] Залишилася { $n } секунда, щоб скасувати. До того нічого не надсилається.
    [few] Залишилося { $n } секунди, щоб скасувати. До того нічого не надсилається.
    [many] Залишилося { $n } секунд, щоб скасувати. До того нічого не надсилається.
   *[other] Залишилося { $n } секунди, щоб скасувати. До того нічого не надсилається.
}
item-undo-over = Час, щоб скасувати, минув.
item-contest = Оскаржити
item-contest-why = Чому це не так
item-contest-hint = Більше нічого не надсилається, доки не вирішить той, хто її ще не переглядав.
item-reopen = Відновити оцінювання

item-emergency = Життя в небезпеці
item-emergency-text = Поліцію вашої країни сповіщають негайно, о будь-якій годині, і знову кожні десять хвилин, доки хтось із неї не відповість. Що вона вирішить, залежить лише від неї.
item-emergency-do = Сповістити поліцію зараз
item-emergency-again = Сповістити ще раз
item-raised = Поліцію сповіщено: { $who }, { $when }.
item-frozen-title = Зупинено
item-frozen = Зупинено до { $when } ({ $who }). Жодного повідомлення не надсилають, і з тими, що вже надіслано, більше нічого не роблять.
item-freeze = Зупинити на певний час
item-freeze-text = Бо так вирішив суд або з’ясовують, чи не сталася помилка. Це бачать усі в гарячій лінії. Жодного повідомлення не надсилають; уже надісланого не відкликають.
item-freeze-why = Чому
item-freeze-hint = Це читає кожен, хто бачить цю сторінку. Не пишіть тут адреси.
item-freeze-hours = На скільки годин
item-freeze-do = Зупинити
item-thaw = Зняти зупинку
freeze-refused-reason = Укажіть, чому це зупинено: щонайбільше 1000 символів.
freeze-refused-lasting = Зупинити можна на строк від 1 до 72 годин. Виберіть строк у цих межах.
freeze-refused-already = Це вже зупинено. Спершу зніміть зупинку, а тоді зупиняйте знову.
freeze-refused-nothing = Зупинки вже немає. Завантажте сторінку ще раз.
freeze-refused-not-yours = Зняти зупинку може лише організація, яка її встановила.

shortcuts-title = Клавіші
shortcuts-text = Поки ви вводите текст, вони не діють.
shortcuts-next = Наступна
shortcuts-open = Відкрити адресу, щоб оцінити
shortcuts-copy = Скопіювати адресу
shortcuts-take = Узяти на перегляд або відновити оцінювання
shortcuts-back = Повернути до черги
shortcuts-class = Протиправно за класом із цим номером
shortcuts-out = Поза компетенцією
shortcuts-why = До причини, чому не можна зробити висновку
shortcuts-undo = Скасувати своє рішення
shortcuts-off = Вимкнути клавіші
shortcuts-on = Увімкнути клавіші
lists-title = У переліках відомих матеріалів
lists-independent = Переліки двох держав містять файл, про який повідомили за цією адресою.
lists-one = Лише один перелік містить файл, про який повідомили за цією адресою.
lists-text = Хеш каже, про що повідомили, а не що там розміщено зараз. Той, хто оцінює, дивиться сам.
lists-line = { $organisation } ({ $country }), { $kind }
lists-line-level = { $organisation } ({ $country }), { $kind }: { $level }
