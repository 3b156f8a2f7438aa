### Експертні оцінки та відповіді держав-учасниць.

work-nav-reviews = Оцінки
reviews-title = Експертні оцінки
reviews-none = Тут немає експертних оцінок, які вас стосуються.
reviews-unassigned = Звіти без експерта з оцінювання
reviews-text = Кожна шкала має самостійне значення. Їх не підсумовують.
review-assign-to = Призначити експерта з оцінювання: { $member }, { $round }
review-assign-rules = Ніхто не оцінює країну, з якої походить, державу-учасницю, в якій має роль, а також те, що сам писав або підписував.
review-no-candidates = Жоден обліковий запис не може оцінити цей звіт. Запросіть експерта з оцінювання з іншої країни.
review-candidates = Експерти з оцінювання
review-home = Країна
review-assign = Призначити
review-title = Експертна оцінка звіту { $report }
review-of-report = Звіт
review-reply-until = Відповідь до
review-window = відповідь до кінця дня { $day } (UTC)
review-behind = Тим часом з іншого вікна збережено інше. Нічого не перезаписано. У формі — уведене вами; нижче показано, чим воно відрізняється від збереженого.
review-conflict-is = Заявлено про конфлікт інтересів:
review-conflict-open = Чи продовжувати оцінювання, вирішує секретаріат.
review-conflict-allowed = { $day } секретаріат дозволив продовжити оцінювання; це рішення зафіксовано.
review-allow = Дозволити продовжити оцінювання
review-allow-hint = Про конфлікт інтересів буде опубліковано разом з оцінкою. Інакше звільніть експерта від завдання та призначте іншого.
review-release = Звільнити експерта від завдання
review-declare-title = Перш ніж почати
review-declare-text = Чи працювали ви на органи цієї держави-учасниці, чи отримували від них оплату або чи є ще щось, про що має знати читач?
review-declare-legend = Конфлікт інтересів
review-declare-none = Немає
review-declare-some = Є
review-declare-which = Який саме
review-declare-choose = Заявіть про конфлікт інтересів або про те, що його немає.
review-declare = Заявити
review-named = Країну, з якої я походжу, можна опублікувати разом з оцінкою. Мого імені не публікують.
review-whole-report = Звіт загалом
review-promise = Обіцянка
review-no-promise = У звіті не йдеться про жодне зобов’язання.
review-no-baseline = Вихідний стан цієї держави-учасниці щодо цієї цілі невідомий.
review-claim = Що сказано у звіті
review-no-claim = Про це у звіті нічого не сказано.
review-evidence = Докази, які він називає
review-no-evidence = Доказів він не називає.
review-scales-apart = Чотири шкали; для кожної — рівень і те, як ви його визначили. Їх ніколи не підсумовують. «Немає доказів» — це теж результат.
review-working = Як ви до цього дійшли
review-mark-missing = { $promise }, { $scale }: крім написаного, виберіть рівень.
review-submit = Подати
review-submit-hint = Збережене надсилають державі-учасниці, яка має 14 днів на відповідь. Після цього нічого не змінюється.
review-reply = Відповідь держави-учасниці
review-write-reply = Відповісти
review-reply-hint = Оцінку та відповідь публікують поруч. Проєкту відповіді не бачить ніхто за межами вашої держави-учасниці.
review-reply-save = Зберегти як проєкт
review-reply-send = Надіслати відповідь
review-reply-once = Збережений проєкт стає відповіддю. Відповісти можна лише один раз.
review-reply-late = { $n ->
    [one] запізнення на { $n } день
    [few] запізнення на { $n } дні
    [many] запізнення на { $n } днів
   *[other] запізнення на { $n } дня
}
review-no-reply = До { $day } відповіді не надійшло.
review-publish = Опублікувати
review-publish-hint = Оцінка та відповідь стають публічними поруч.
review-by = Оцінено { $day }, { $round }
review-reviewer = Оцінив незалежний експерт з іншої держави-учасниці.
review-reviewer-from = Оцінив незалежний експерт ({ $member }).
review-no-conflict = Про конфлікт інтересів не заявлено.
review-conflict-told = Заявлено про конфлікт інтересів; секретаріат дозволив продовжити оцінювання { $day }:

review-state-assigned = Призначено
review-state-conflict-declared = Заявлено про конфлікт інтересів
review-state-in-work = У роботі
review-state-submitted = Подано
review-state-reply-window = Держава-учасниця може відповісти
review-state-replied = Держава-учасниця відповіла
review-state-window-passed = Відповідь вчасно не надійшла
review-state-published = Опубліковано
review-state-released = Експерта звільнено від завдання

scale-verifiability = Придатність до перевірки
scale-potential = Потенціал
scale-completion = Виконання
scale-evidence = Докази
scale-question-verifiability = Чи можна з обіцянки, як її записано, установити, що її виконано?
scale-question-potential = Якщо її виконати повністю, наскільки багато зміниться для дітей порівняно з вихідним станом?
scale-question-completion = Наскільки її виконано, за тим, що ви встановили?
scale-question-evidence = Наскільки добре це підтверджено?
verifiability-not-verifiable = Не можна перевірити
verifiability-partly-verifiable = Можна перевірити частково
verifiability-verifiable = Можна перевірити
verifiability-means-not-verifiable = Ні про що в ній не можна показати, виконано це чи ні.
verifiability-means-partly-verifiable = Про частину можна.
verifiability-means-verifiable = У ній сказано, що, хто, до якого строку і як це встановити.
potential-none = Немає
potential-minor = Незначний
potential-moderate = Помірний
potential-substantial = Істотний
potential-unclear = Незрозумілий
potential-means-none = Вона повторює те, що вже роблять.
potential-means-minor = Крок у межах того, що вже роблять.
potential-means-moderate = Помітна зміна в одній частині.
potential-means-substantial = Вона змінює сам спосіб роботи над ціллю.
potential-means-unclear = Тексту недостатньо, щоб це визначити.
completion-not-begun = Не розпочато
completion-limited = Обмежено
completion-mostly = Здебільшого виконано
completion-complete = Виконано повністю
completion-no-evidence = Немає доказів
completion-means-not-begun = Відомо, що нічого не розпочато.
completion-means-limited = Розпочато, і зроблено мало.
completion-means-mostly = Більшу частину виконано.
completion-means-complete = Виконано все.
completion-means-no-evidence = Не знайдено нічого, що свідчило б, що це зроблено або що цього не зроблено. Це теж результат.

letter-review-allowed-subject = Ваше оцінювання за цикл «{ $event }» можна продовжити
letter-review-allowed-body =
    Секретаріат дозволив вам продовжити оцінювання звіту ({ $member }) за цикл «{ $event }». Вашу заяву буде опубліковано разом з оцінкою.

    { $link }
letter-review-conflict-subject = { $member }: експерт з оцінювання заявив про конфлікт інтересів
letter-review-conflict-body =
    Експерт, який оцінює звіт ({ $member }) за цикл «{ $event }», заявив про конфлікт інтересів. Вирішіть, чи продовжувати оцінювання, або звільніть експерта від завдання.

    { $link }

waits-review-assign = Призначити експерта з оцінювання
waits-review-decide = Вирішити щодо конфлікту інтересів
waits-review-publish = Опублікувати оцінку та відповідь
waits-review-declare = Заявити про конфлікти інтересів, потім оцінити
waits-review-write = Написати оцінку
waits-review-reply = Відповісти на оцінку
waits-days-left = { $n ->
    [0] сьогодні останній день, { $day }
    [one] залишився { $n } день, до { $day }
    [few] залишилося { $n } дні, до { $day }
    [many] залишилося { $n } днів, до { $day }
   *[other] залишилося { $n } дня, до { $day }
}
waits-days-over = останній день був { $day }; відповідь усе ще приймають, але з позначкою про запізнення
