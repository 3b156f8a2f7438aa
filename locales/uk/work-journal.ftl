### Журнал: хто що зробив, хто що бачив і доказ цього.

work-nav-journal = Журнал
work-nav-journal-mine = Ваші дії
journal-title = Журнал
journal-lead = Усе, що тут зроблено, ким і коли. Нічого в ньому не можна змінити непомітно.
journal-bundle = Завантажити пакет
journal-bundle-text = Обидва журнали з контрольними точками та відкритими ключами для перевірки без цього сайту: accord verify --bundle FILE. Саме завантаження теж стає записом журналу.
journal-sights = Хто що бачив
journal-any = Усі
journal-day = День
journal-go = Показати
journal-found = { $n ->
    [one] { $n } запис
    [few] { $n } записи
    [many] { $n } записів
   *[other] { $n } запису
}
journal-none = Жоден запис не відповідає вибору.
journal-entries = Записи, найновіші спочатку
journal-when = { $day }, { $time } UTC
journal-column-number = Запис
journal-column-when = Коли
journal-column-who = Обліковий запис
journal-column-what = Що зроблено
journal-column-kind = Вид
journal-column-object = Щодо чого
journal-column-field = Поле
journal-column-typed = Уведене вами
journal-column-became = Що з ним сталося
journal-mine-title = Що зроблено від вашого імені
journal-mine-lead = { $n ->
    [one] Під вашим обліковим записом є { $n } запис. Якщо це були не ви, повідомте адміністратора своєї держави-учасниці.
    [few] Під вашим обліковим записом є { $n } записи. Якщо хоча б один із них не ваш, повідомте адміністратора своєї держави-учасниці.
    [many] Під вашим обліковим записом є { $n } записів. Якщо хоча б один із них не ваш, повідомте адміністратора своєї держави-учасниці.
   *[other] Під вашим обліковим записом є { $n } запису. Якщо хоча б один із них не ваш, повідомте адміністратора своєї держави-учасниці.
}
journal-see-typed = Уведене вами
journal-typed-title = Уведене вами у звіт { $report }
journal-typed-none = З уведеного вами у звіт { $report } нічого показати не можна.
journal-typed-beside = Збережено окремо: тим часом відповів хтось інший
journal-people-title = Що зроблено з обліковими записами: { $member }
journal-people-lead = { $n ->
    [one] { $n } запис про облікові записи, ключі та запрошення. Того, що пишуть люди, тут немає.
    [few] { $n } записи про облікові записи, ключі та запрошення. Того, що пишуть люди, тут немає.
    [many] { $n } записів про облікові записи, ключі та запрошення. Того, що пишуть люди, тут немає.
   *[other] { $n } запису про облікові записи, ключі та запрошення. Того, що пишуть люди, тут немає.
}
journal-entry-title = Запис { $n } у журналі
journal-wrote = Що він записав
journal-wrote-text = SHA-256 кожного записаного тексту та назви, за якою його можна знайти.
journal-leaf = Запис у тому вигляді, в якому його хешовано
journal-leaf-text = Листок дерева, корінь якого підписано.

act-account-invented = Вигадано обліковий запис для навчальної вправи
act-account-language = Вибрано мову
act-account-left = Закрито обліковий запис: особа більше тут не працює
act-account-placed = Віднесено обліковий запис до організації
act-account-reopened = Знову відкрито обліковий запис
act-account-suspended = Тимчасово закрито обліковий запис
act-clock-jumped = Помічено стрибок годинника
act-commitment-amended = Внесено зміни до зобов’язання
act-commitment-begun = Розпочато зобов’язання
act-commitment-change-dropped = Відхилено підготовлену зміну
act-commitment-change-prepared = Підготовлено зміну
act-commitment-clearance-asked = Надіслано зобов’язання на погодження
act-commitment-due = Зафіксовано, що строк зобов’язання настав
act-commitment-edited = Відредаговано зобов’язання
act-commitment-judged = Зроблено висновок щодо зобов’язання
act-commitment-milestone-done = Позначено етап як виконаний
act-commitment-published = Опубліковано зобов’язання
act-commitment-returned = Повернуто зобов’язання
act-commitment-screened = Перевірено формулювання зобов’язання
act-commitment-submitted = Подано зобов’язання
act-commitment-superseded = Замінено зобов’язання іншим
act-commitment-withdrawn = Відкликано зобов’язання
act-figures-asked = Надіслано дані на підпис
act-figures-begun = Розпочато внесення даних
act-figures-edited = Внесено дані
act-figures-invented = Вигадано дані для навчальної вправи
act-figures-published = Опубліковано дані
act-figures-returned = Повернуто дані
act-figures-signed = Підписано дані
act-first-operator-link-ended = Скасовано посилання для першого оператора
act-first-operator-link-made = Створено посилання для першого оператора
act-identity-linked = Пов’язано ідентифікаційні дані іншої установи
act-identity-unlinked = Від’єднано ідентифікаційні дані іншої установи
act-indicator-begun = Розпочато визначення
act-indicator-edited = Написано визначення
act-indicator-published = Опубліковано визначення
act-invitation-made = Надіслано запрошення
act-invitation-sent-again = Повторно надіслано запрошення
act-invitation-used = Прийнято запрошення
act-invitation-withdrawn = Відкликано запрошення
act-journal-bundled = Завантажено пакет
act-mail-retried = Дозволено повторно надіслати листи, які не вдалося доставити
act-organisation-added = Додано організацію
act-organisation-changed = Змінено організацію
act-paper-listed = Переглянуто перелік
act-paper-seen = Переглянуто
act-paper-taken = Отримано копію
act-passkey-added = Додано ключ доступу
act-passkey-copied = Помічено, що ключ доступу могли скопіювати
act-passkey-named = Названо ключ доступу
act-passkey-removed = Вилучено ключ доступу
act-password-removed = Вилучено пароль
act-password-set = Установлено пароль
act-proposal-confirmed = Підтверджено пропозицію як друга особа
act-proposal-made = Подано пропозицію, що потребує другої особи
act-proposal-withdrawn = Відкликано пропозицію
act-recovery-asked = Подано запит на повернення облікового запису
act-recovery-refused = Відмовлено в поверненні облікового запису
act-recovery-used = Повернуто собі обліковий запис
act-recovery-vouched = Надано поручительство за колегу, що втратив усі способи входу
act-remark-answered = Дано відповідь на зауваження
act-remark-made = Висловлено зауваження
act-remark-settled = Знято зауваження
act-reply-written = Написано відповідь на експертну оцінку
act-report-approved = Схвалено звіт
act-report-checked = Перевірено звіт на повноту
act-report-edited = Відредаговано звіт
act-report-invented = Вигадано звіт для навчальної вправи
act-report-pack-ordered = Замовлено дві сторінки держави-учасниці з матеріалів конференції
act-report-published = Опубліковано звіт
act-report-replied = Повідомлено, що на оцінки звіту нічого відповісти
act-report-returned = Повернуто звіт
act-report-review-begun = Розпочато оцінювання звіту
act-report-reviews-sent = Надіслано оцінки звіту державі-учасниці
act-report-sign-off-asked = Надіслано звіт на підпис
act-report-signed = Підписано звіт
act-report-submitted = Подано звіт
act-review-allowed = Дозволено продовжити оцінювання
act-review-assigned = Призначено експертну оцінку
act-review-begun = Розпочато експертну оцінку
act-review-conflict-declared = Заявлено про конфлікт інтересів
act-review-published = Опубліковано експертну оцінку
act-review-released = Експерта з оцінювання звільнено від завдання
act-review-replied = Дано відповідь на експертну оцінку
act-review-sent = Подано експертну оцінку
act-review-written = Написано експертну оцінку
act-role-given = Надано роль
act-role-taken = Забрано роль
act-round-announced = Оголошено цикл
act-round-archived = Передано цикл до архіву
act-round-close-moved = Перенесено останній день циклу
act-round-closed = Закрито цикл
act-round-conference-moved = Перенесено конференцію циклу
act-round-invented = Вигадано цикл для навчальної вправи
act-round-opened = Відкрито цикл
act-round-pack-ordered = Замовлено матеріали конференції
act-round-presented = Представлено цикл
act-round-reminded = Надіслано нагадування
act-round-reviewed = Зазначено, що оцінки циклу надійшли
act-round-told = Розіслано повідомлення про цикл
act-session-ended = Завершено сеанс
act-signed-in = Здійснено вхід
act-signed-out = Здійснено вихід
act-token-made = Створено токен
act-token-revoked = Відкликано токен

paper-organisation = Організація
paper-account = Обліковий запис
paper-invitation = Запрошення
paper-passkey = Ключ доступу
paper-password = Пароль
paper-identity = Ідентифікаційні дані іншої установи
paper-token = Токен
paper-recovery = Повернення облікового запису
paper-proposal = Пропозиція для двох осіб
paper-round = Цикл
paper-report = Звіт
paper-remark = Зауваження
paper-commitment = Зобов’язання
paper-review = Експертна оцінка
paper-reply = Відповідь на експертну оцінку
paper-figures = Дані
paper-indicator = Визначення показника
paper-ledger = Книга оприлюднених даних
