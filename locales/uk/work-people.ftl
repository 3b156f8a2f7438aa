### Розділ «Люди»: облікові записи, запрошення, ключі, токени та те, що узгоджують двоє.

work-nav-people = Люди
work-nav-invitations = Запрошення
work-nav-proposals = Дві особи
time-of-day = { $day }, { $clock } UTC

fresh-note = Щоб щось тут змінити, потрібно ще раз підтвердити особу.
fresh-go = Підтвердити зараз

# Власний обліковий запис.
account-title = Ваш обліковий запис
account-journal = Що зроблено від вашого імені
account-keys = Способи входу
account-key = Спосіб
account-key-name = Назва ключа доступу
account-added = Додано
account-used = Востаннє використано
account-never = Ніколи
account-do = Дія
account-passkey = Ключ доступу «{ $name }»
account-password = Пароль і одноразові коди
account-rename = Перейменувати
account-remove = Вилучити
account-add-key = Додати спосіб входу
account-add-passkey = Додати ключ доступу
account-sessions = Де ви ввійшли
account-session-began = Від
account-session-seen = Востаннє використано
account-session-how = Спосіб
account-session-this = цей браузер
account-session-end = Завершити
account-sessions-end = Завершити всі інші
account-language = Мова листів і сторінок
account-save = Зберегти
session-how-passkey = Ключ доступу
session-how-password = Пароль і код
session-how-openid = Інша установа
session-how-exercise = Навчальна вправа
session-how-link = Посилання
keys-title = Додати спосіб входу
keys-name-hint = Щоб ви могли його впізнати, наприклад «робочий ноутбук».
keys-openid = Пов’язати з обліковим записом: { $name }

# Токени.
tokens-title = Токени для програм
tokens-text = Токен дає програмі змогу діяти від вашого імені в межах, які ви визначите. Дій, для яких потрібно ще раз підтвердити особу, він ніколи не виконує. Токен показують один раз; зберігають лише його контрольну суму.
tokens-scope = Ролі
tokens-ends = Діє до
tokens-reads = лише читає
tokens-writes = читає і записує
tokens-may = Що йому дозволено
tokens-days = Скільки днів діє, щонайбільше 365
tokens-new = Новий токен
tokens-make = Створити токен
tokens-revoke = Відкликати
tokens-revoked = Відкликано
tokens-over = Строк дії минув
token-title = Ваш новий токен
token-once = Скопіюйте його зараз. Його більше не буде показано.
token-how = Програма надсилає його з кожним запитом:
token-refused-prefix = Після «Bearer» стоїть не токен цього сайту: токен починається з accord_.
token-refused-length = Токен обрізано або до нього додано зайве. Скопіюйте його повністю, без пробілів.
token-refused-character = Токен містить символ, якого в токенах не буває. Скопіюйте його ще раз.
token-refused-mistyped = Токен уведено з помилкою: його контрольна сума не збігається. Скопіюйте його ще раз.
token-refused-unknown = Токен невідомий, відкликаний або строк його дії минув. Створіть новий у розділі «Токени для програм».

# Люди.
people-title = Люди
people-count = { $n ->
    [one] { $n } обліковий запис
    [few] { $n } облікові записи
    [many] { $n } облікових записів
   *[other] { $n } облікового запису
}
people-invite = Запросити особу
people-roles = Ролі
people-role = Роль
people-member = Держава-учасниця, для ролей, які надають для однієї з них
people-home = Країна, для ролей альянсу
people-home-hint = Експерт з оцінювання ніколи не оцінює власної країни.
people-state = Стан
people-reason = Причина
people-give = Надати роль
people-take = Забрати роль
people-suspend = Тимчасово закрити
people-reopen = Знову відкрити
people-leave = Закрити: особа більше тут не працює
people-organisation = Місце роботи
people-own = Це ваш власний обліковий запис. Ніхто не змінює власних прав: зверніться до колеги.
people-waits = Очікує на згоду другої особи з тим самим правом.
people-two-hint = Потрібно для операторів та аудиторів: для них необхідна згода другої особи.
people-sessions-end = Кожна з цих дій одразу завершує всі сеанси облікового запису.
account-state-invited = Запрошено
account-state-active = Використовується
account-state-suspended = Тимчасово закрито
account-state-left = Більше не працює

# Запрошення.
invitations-title = Запрошення
invitations-ends = Посилання діє до
invitations-make = Запросити
invitations-resend = Надіслати ще раз
invitations-withdraw = Відкликати
invitation-state-open = Відкрито
invitation-state-over = Строк дії минув
invitation-state-waiting = Очікує на другу особу
invitation-state-used = Створено обліковий запис
invitation-state-withdrawn = Відкликано
link-title = Посилання із запрошення
link-once = Лист надіслано. Якщо електронна пошта не доходить до запрошеної особи, скопіюйте посилання зараз і передайте його самі: його більше не буде показано, і воно діє один раз.

# Організації.
organisations-title = Організації
organisations-kind = Вид
organisations-new = Нова організація
organisations-add = Додати
organisation-kind-ministry = Міністерство
organisation-kind-authority = Орган
organisation-kind-police = Поліція
organisation-kind-hotline = Гаряча лінія
organisation-kind-provider = Хостинг-провайдер
organisation-kind-other = Інше

# Дві особи.
proposals-title = Що вирішують дві особи
proposals-text = Одна особа пропонує, інша з тим самим правом погоджується протягом семи днів. На власну пропозицію не погоджується ніхто. Якщо оператор лише один, другу особу замінює секретаріат.
proposals-none = Пропозицій немає.
proposals-what = Що
proposals-by = Хто пропонує
proposals-confirm = Погодитися
proposals-refuse = Відмовити
proposals-withdraw = Відкликати
proposal-grant = { $name } отримує роль: { $role }
proposal-invite = { $name } отримує запрошення на роль: { $role }
proposal-end = { $name }, останній оператор системи: { $how }
proposal-admission = { $name } ({ $code }) стає державою-учасницею { $day }
proposal-state-open = Очікує на другу особу
proposal-state-over = Строк минув
proposal-state-confirmed = Погоджено й виконано
proposal-state-withdrawn = Відкликано або відхилено
ending-withdrawn = роль забирають
ending-suspended = обліковий запис тимчасово закривають
ending-left = особа більше тут не працює
admission-title = Прийняття держави-учасниці
admission-text = Має погодитися друга особа із секретаріату. Після цього держава-учасниця з’явиться у відкритому реєстрі.
admission-alpha2 = Дві літери (ISO 3166-1)
admission-alpha3 = Три літери
admission-name = Коротка назва англійською мовою
admission-joined = День приєднання
admission-source = Джерело: де про це сказано
admission-go = Запропонувати прийняття

# Повернення доступу.
recoveries-title = Колеги, які втратили всі способи входу
recoveries-text = Ручайтеся лише після розмови з колегою особисто або за номером телефону, який ви знали раніше. Після другого поручительства ваш колега отримає посилання електронною поштою. Ви його не побачите.
recoveries-none = Запитів немає.
recoveries-one = { $name } ({ $mail }), запит: { $time }.
recoveries-vouched = Поручилися: { $names }
recoveries-vouch = Я знаю, що це саме ця особа
recoveries-refuse = Це не ця особа
work-waits-proposals = { $n ->
    [one] { $n } пропозиція очікує на вас як на другу особу
    [few] { $n } пропозиції очікують на вас як на другу особу
    [many] { $n } пропозицій очікують на вас як на другу особу
   *[other] { $n } пропозиції очікує на вас як на другу особу
}
work-waits-recoveries = { $n ->
    [one] { $n } колега втратив усі способи входу
    [few] { $n } колеги втратили всі способи входу
    [many] { $n } колег втратили всі способи входу
   *[other] { $n } колеги втратили всі способи входу
}
proposal-facts = Цикл { $round } вирішив: п’ять фактів тих, кого просили подати звіт, є публічними
proposal-facts-end = Цикл { $round } вирішив: п’ять фактів тих, кого просили подати звіт, більше не є публічними
