### Цикли звітування в робочому просторі: перелік, матриця, листи; і як працює пошта.

work-nav-rounds = Цикли
work-nav-mail = Пошта
rounds-title = Цикли звітування
rounds-none = Жодного циклу тут не оголошено.
rounds-event = До якої події
rounds-state = Стан
rounds-days = Звіти приймають
rounds-from-to = з { $opens } до { $closes }
rounds-conference = Конференція
rounds-came = Надійшло звітів
rounds-announce = Оголосити цикл
rounds-announce-text = Усім державам-учасницям ставлять ті самі запитання в ті самі дні. Цикл автоматично відкривається й закривається в ці дні (UTC); кожен день враховують повністю. Дати одразу бачать усі, також на відкритій сторінці.
rounds-announce-go = Оголосити
rounds-field-event = До якої події веде
rounds-field-event-hint = Англійською мовою, наприклад “Ministerial conference 2027, Lisbon”
rounds-field-id = Коротка назва
rounds-field-id-hint = Для адрес: малі латинські літери, цифри, дефіси, наприклад 2027-lisbon
rounds-field-questionnaire = Редакція запитань
rounds-field-opens = День відкриття
rounds-field-closes = Останній день
rounds-field-conference = Перший день конференції
rounds-bad-day = «{ $given }» не є днем. Напишіть рік, місяць і день, наприклад { $example }.
round-state-announced = Оголошено
round-state-open = Відкрито
round-state-closed = Закрито
round-state-reviewed = Оцінено
round-state-presented = Представлено
round-state-archived = В архіві
round-step-open = Відкрити зараз
round-step-close = Закрити зараз
round-step-review = Оцінки надійшли
round-step-present = Цикл представлено
round-step-archive = Передати до архіву
round-by-itself-open = Цикл відкриється автоматично { $day }.
round-by-itself-close = Цикл закриється автоматично наприкінці дня { $day } (UTC).
round-public = Відкрита сторінка
round-letters = Листи
round-vintage = Стан { $n }: подій на початку журналу — { $events }
round-questionnaire = Запитання: редакція { $version }
round-move = Перенести день
round-move-text = День переносять для всіх держав-учасниць одночасно. Причина назавжди залишається на відкритій сторінці. Останній день можна перенести лише на пізніший і лише доки він не минув.
round-move-which = Який день
round-move-closes = Останній день подання звітів
round-move-conference = Конференція
round-move-to = На
round-move-reason = Причина, англійською мовою, для загального ознайомлення
round-move-go = Перенести
round-moves = Перенесені дні
round-moved-closes = Останній день подання звітів: з { $from } на { $to }, перенесено { $day }
round-moved-conference = Конференція: з { $from } на { $to }, перенесено { $day }
round-matrix = Держави-учасниці та цілі
round-matrix-caption = Звіт кожної держави-учасниці та готовність за кожною ціллю
round-legend = Що означають позначки
round-show-all = Усі: { $n }
round-show-none = Зараз таких звітів немає.
round-show-open = Не розпочато: { $n }
round-show-draft = Готують: { $n }
round-show-sign-off = На підписанні: { $n }
round-show-in = Надійшли: { $n }
round-show-late = Запізнилися: { $n }
round-show-failing = Є що виправити: { $n }
round-bar = Звітів: { $n }; надійшли — { $came }, на підписанні — { $signing }, готують — { $writing }, не розпочато — { $nothing }
round-column-report = Звіт
round-column-late = Днів запізнення
round-column-mend = Виправити
round-column-mend-long = Що треба виправити, перш ніж звіт може надійти
round-column-reminders = Нагадування
round-report-open = Не розпочато
round-report-draft = Готують
round-report-authorities = В органів
round-report-coordinator = У координатора
round-report-delegate = В уповноваженої особи
round-report-submitted = Надійшов
round-report-completeness-check = Перевірено
round-report-review = На оцінюванні
round-report-reply = У держави-учасниці
round-report-published = Опубліковано
round-report-revised = Змінено після публікації
round-days-late = { $days ->
    [one] запізнення на { $days } день
    [few] запізнення на { $days } дні
    [many] запізнення на { $days } днів
   *[other] запізнення на { $days } дня
}
round-cell-nothing = не розпочато
round-cell-begun = розпочато
round-cell-fails = слід виправити
round-cell-ready = готово
round-cell-gaps = із прогалинами
round-cell-in = надійшло
round-cell-required = обов’язкові відповіді: { $answered } з { $required }
round-overdue = Прострочено
round-overdue-row = { $member }: { $late }
round-post-sent = надіслано: { $n }
round-post-waiting = очікують: { $n }
round-post-failed = не вдалося: { $n }
round-not-open-yet = Звіти з’являться, коли цикл буде відкрито.
letters-title = Листи циклу «{ $event }»
letters-back = Назад до циклу
letters-none = Жодного листа ще не написано.
letters-which = Лист
letters-account = Обліковий запис
letters-language = Мова
letters-fate = Що з ним сталося
letters-sent = Надіслано { $day }, { $time } UTC
letters-waiting = Очікує на надсилання
letters-again = Не вдалося ({ $why }), { $n ->
    [one] { $n } спроба
    [few] { $n } спроби
    [many] { $n } спроб
   *[other] { $n } спроби
}, наступна { $day }, { $time } UTC
letters-given-up = Надсилання припинено ({ $why }), { $n ->
    [one] { $n } спроба
    [few] { $n } спроби
    [many] { $n } спроб
   *[other] { $n } спроби
}
letters-kind-round-opened = Відкриття циклу
letters-kind-round-closed = Закриття циклу
letters-kind-reminder-30 = Нагадування за 30 днів
letters-kind-reminder-7 = Нагадування за 7 днів
letters-kind-reminder-overdue = Нагадування про прострочення
mail-title = Пошта
mail-off = Поштового сервера не налаштовано. Листи чекатимуть, доки він з’явиться: запустіть Accord із параметрами --smtp та --mail-from (docs/running.md).
mail-on = Листи передають серверу { $server }.
mail-sent = Надіслано
mail-waiting = Очікують
mail-failing = Не вдалося, буде ще спроба
mail-given-up = Надсилання припинено
mail-last = Останнє надсилання
mail-oldest = Очікує від
mail-never = ніколи
mail-faults = Чому листи не надіслано
mail-fault = Причина
mail-fault-count = Листи
mail-retry = Спробувати зараз надіслати всі, що не вдалося
mail-fault-refused = сервер остаточно відмовляє
mail-fault-deferred = сервер поки що відмовляє
mail-fault-unreachable = сервер недоступний або з’єднання перервано
mail-fault-tls = немає захищеного з’єднання із сервером
mail-fault-address = адреса недійсна
mail-fault-words = не вдалося скласти текст листа
mail-fault-code = { $why } ({ $code })
round-pack = Матеріали конференції
round-pack-own-title = { $member }: дві сторінки для конференції
round-pack-own-yours = Ваші дві сторінки для конференції
round-pack-back-report = Назад до звіту
round-pack-text = Дві сторінки про кожну державу-учасницю та документ про альянс у форматі PDF, а також усі числа у вигляді даних. Тут немає нічого, що не було б загальнодоступним. Матеріали готують з того, що є в реєстрі на цей момент.
round-pack-own-text = Що пообіцяла ваша країна, найближчі строки та дані, які можна називати, з їхніми джерелами, у форматі PDF. Тут немає нічого, що не було б загальнодоступним. Матеріали готують з того, що є в реєстрі на цей момент.
round-pack-provisional-text = Цикл ще не закрито: на кожній сторінці зазначено, що це попередній варіант.
round-pack-final-text = Цикл закрито: матеріали остаточні.
round-pack-language = Мова
round-pack-languages-all = Усі мови
round-pack-language-unknown = «{ $given }» не є мовою цих матеріалів. Виберіть одну з цих: { $languages }.
round-pack-go = Підготувати матеріали
round-pack-go-provisional = Підготувати попередній варіант
round-pack-under-way = Готуються
round-pack-failed-head = Не підготовлено
round-pack-waits = Очікують своєї черги.
round-pack-begun = Готуються: триває читання реєстру.
round-pack-making = Готуються: документів — { $done } з { $all }
round-pack-asks-again = Ця сторінка автоматично оновлюється кожні кілька секунд. Її можна залишити: матеріали все одно буде підготовлено.
round-pack-stand-still = Зупинити оновлення
round-pack-look-again = Оновити
round-pack-no-room = Матеріали не вдалося зберегти: на диску немає місця. Нічого з них не збережено. Попросіть оператора системи звільнити місце, а тоді підготуйте їх знову.
round-pack-unwritable = Матеріали не вдалося зберегти: до каталогу матеріалів неможливо записувати. Нічого з них не збережено. Зверніться до оператора системи, а тоді підготуйте їх знову.
round-pack-too-many = Забагато матеріалів очікують на підготовку. Спробуйте ще раз за кілька хвилин.
round-pack-broken = Матеріали не вдалося підготувати. Оператор системи знайде причину в системному журналі.
round-pack-interrupted = Матеріали не підготовлено: роботу над ними було перервано. Підготуйте їх ще раз.
round-pack-glyph = Матеріали не вдалося підготувати: шрифти не мають знака «{ $character }» ({ $code }), що трапляється в документі { $document }. Попросіть виправити запис, який його містить, або повідомте оператора системи.
round-pack-there = Готові матеріали
round-pack-none = Матеріалів ще не підготовлено.
round-pack-known = Стан реєстру
round-pack-files = Файли
round-pack-state = Подій на початку журналу — { $events }, до { $time }
round-pack-provisional = Попередній варіант
round-pack-final = Остаточний варіант
round-pack-zip = Усе разом (ZIP)
round-pack-alliance = Альянс (PDF)
round-pack-table = Усі числа (CSV)
round-pack-json = Усі числа (JSON)
round-pack-size = { $kb } кБ
round-pack-members = { $n ->
    [one] По дві сторінки про { $n } державу-учасницю (PDF)
    [few] По дві сторінки про { $n } держави-учасниці (PDF)
    [many] По дві сторінки про { $n } держав-учасниць (PDF)
   *[other] По дві сторінки про { $n } держави-учасниці (PDF)
}
