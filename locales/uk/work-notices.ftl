### Повідомлення: що і кому надіслала гаряча лінія, робоче місце провайдера та посилання в листі з повідомленням.

work-nav-notices = Повідомлення
work-waits-notices = { $n ->
    [one] { $n } повідомлення очікує на вашу відповідь
    [few] { $n } повідомлення очікують на вашу відповідь
    [many] { $n } повідомлень очікують на вашу відповідь
   *[other] { $n } повідомлення очікує на вашу відповідь
}

notices-title = Повідомлення
notices-text = Про що вас просять гарячі лінії. Спершу ті, що очікують на вашу відповідь, найдавніші вгорі.
notices-narrow = Показати за станом
notices-all = Усі
notices-none = Тут немає повідомлень.
notices-asks-disable = Закрити доступ
notices-asks-keep = Закрити доступ, зберегти, не розголошувати
notices-machine = Ваша система може сама забирати повідомлення та відповідати на них.
notice-title = Повідомлення
notice-number = Номер
notice-since = Давність
notice-sent = Надіслано
notice-from = Від кого
notice-to = Кому
notice-asks = Про що просять
notice-state = Стан
notice-channel = Канал
notice-party = Ким ви є щодо цього
notice-yours = Ваш номер: { $reference }
notice-waits = Очікує на вашу відповідь
notice-waits-late = Прострочено: досі очікує на вашу відповідь
notice-seen-by-you = Ви його бачили
notice-asks-disable = Закрийте доступ до матеріалів, де б вони у вас не зберігалися.
notice-asks-keep = { $n ->
    [one] Збережіть їх для поліції на { $n } день, до { $until }.
    [few] Збережіть їх для поліції на { $n } дні, до { $until }.
    [many] Збережіть їх для поліції на { $n } днів, до { $until }.
   *[other] Збережіть їх для поліції на { $n } дня, до { $until }.
}
notice-asks-silence = До { $until } нічого не кажіть особі, яка їх розмістила.
notice-promised = Збереження до { $kept }, нерозголошення до { $silent }.
notice-sealed = Адреса зберігається під замком. Те, що ви її відкриваєте, записують.
notice-open = Показати адресу
notice-open-warning = Не відкривайте її в цьому браузері. Переглядайте її лише так, як передбачають ваші власні правила щодо таких матеріалів.
notice-preserve = Зберегти й не розголошувати
notice-preserve-text = Дні, про які просять, уже внесено. Кожен із них враховують до його кінця (UTC). Ви можете пообіцяти більше, але не менше.
notice-kept-until = Зберегти до
notice-silent-until = Не розголошувати до
notice-answer = Ваша відповідь
notice-answer-text = Ви можете відповісти ще раз: враховують останню відповідь. Те, що ви назвете видаленим, перевіряють.
notice-answer-acknowledged = Ми його отримали
notice-answer-removed = Видалено
notice-answer-refused = Ми цього не видаляємо
notice-answer-wrong-recipient = Це не наше
notice-answer-forwarded = Ми передали його далі
notice-answer-preserved = Ми зберігаємо й не розголошуємо
notice-copies = Видалено копій
notice-copies-hint = Якщо у вас це було розміщено більше ніж один раз.
notice-copies-wrong = Введіть кількість копій цифрами або залиште поле порожнім.
notice-reference = Ваш власний номер для нього
notice-reference-hint = Його бачить гаряча лінія.
notice-reference-long = Ваш власний номер задовгий. Скоротіть його.
notice-reference-longest = Символів у вашому власному номері може бути щонайбільше { $n }.
notice-day-wrong = Виберіть день.
notice-wrong = Відповідь не надіслано. Уведене вами залишилося тут.
notice-claim-removed = Видалено
notice-claim-refused = Не видалено
notice-claim-wrong-recipient = Не стосується отримувача
notice-claim-forwarded = Передано далі
notice-claim-copies = { $n ->
    [one] { $claim }: { $n } копія
    [few] { $claim }: { $n } копії
    [many] { $claim }: { $n } копій
   *[other] { $claim }: { $n } копії
}
notice-channel-endpoint = Кінцева точка
notice-channel-inbox = Вхідні
notice-channel-mail = Електронна пошта
notice-channel-file = Файл
notice-state-draft = Готується
notice-state-ready = Готове до надсилання
notice-state-sent = У дорозі
notice-state-delivered = Доставлено
notice-state-acknowledged = Побачено
notice-state-claimed = Є відповідь
notice-state-verified = Перевірено: матеріалів немає
notice-state-closed = Закрито
notice-state-failed = Не доставлено
notice-state-overdue = Прострочено
notice-state-escalated = Прострочено, повідомлено інших

tip-title = Звіт до NCMEC
tip-open = Надіслати звіт про це до CyberTipline
tip-text = Від імені вашої організації. Передають адресу і те, що ви зазначите тут; жодного файлу не передають. Про те, що ви залишите порожнім, нічого не кажуть. Після доставлення відкликати звіт не можна.
tip-incident = Що сталося
tip-incident-material = Зберігання, виготовлення або поширення матеріалів
tip-incident-trafficking = Торгівля дитиною
tip-incident-travel = Поїздка з метою сексуального насильства над дитиною
tip-incident-abuse = Сексуальне насильство над дитиною
tip-incident-misleading-domain = Оманливе доменне ім’я
tip-incident-misleading-words = Оманливі слова або зображення
tip-incident-unsolicited = Непристойні матеріали, надіслані дитині
tip-marks = Що ви позначаєте
tip-mark-sextortion = Сексуальне вимагання
tip-mark-solicitation = Хтось просив надати матеріали
tip-mark-between-minors = Між неповнолітніми
tip-mark-spam = Спам
tip-mark-sadistic = Садистська експлуатація в інтернеті
tip-mark-informational = До відома
tip-third-party = Чи розміщено це на чужому сервері?
tip-not-said = Про це нічого не кажуть
tip-yes = Так
tip-no = Ні
tip-urgent = Чому це терміново
tip-urgent-hint = Будь-який текст тут просить NCMEC про першочерговий розгляд. Якщо нічого термінового немає, залиште поле порожнім.
tip-words = Що ви хочете додати
tip-longest = Символів може бути щонайбільше { $n }.
tip-send = Надіслати звіт
tip-state-on-its-way = Надсилається до NCMEC з { $time }. Спроби тривають, доки звіт не буде доставлено.
tip-state-sent = NCMEC має його з { $time }, це звіт { $report }.
tip-state-refused = NCMEC його не прийняв ({ $code }, { $time }). Там від нього нічого не залишилося. Змініть те, що ви зазначили, або зверніться до NCMEC.
tip-state-unwritten = Скласти звіт не вдалося: адресу знищено, або зазначене вами не вміщується у форму NCMEC.
tip-state-unsure = Можливо, його доставлено як звіт { $report }: відповіді не було, а NCMEC його вже не називає. Зверніться до NCMEC, перш ніж надсилати інший.

notice-link-text = Досить одного натискання. Це посилання приймає одну відповідь; обліковий запис не потрібен.
notice-link-thanks = Вашу відповідь отримано. Дякуємо.
notice-link-used = Це посилання вже використано. Воно приймає одну відповідь. Якщо щось змінилося, напишіть тому, хто надіслав повідомлення.
notice-link-address = Адресу матеріалів тут не показано. Вона є у звіті, що надійшов із листом.

sent-title = Надіслані повідомлення
sent-text = Години рахують від надсилання, разом із ночами та вихідними, доки хтось не переконається, що матеріалів уже немає.
sent-state-n = { $state } ({ $n })
sent-failed = З невдалими спробами
sent-filter = Показати
sent-none = Такого повідомлення немає.
sent-found = { $n ->
    [one] { $n } повідомлення
    [few] { $n } повідомлення
    [many] { $n } повідомлень
   *[other] { $n } повідомлення
}
sent-attempts = Невдалі спроби
sent-lead = Очікує на рішення головного аналітика
sent-for-lead = { $n ->
    [one] { $n } наступний крок очікує на рішення головного аналітика
    [few] { $n } наступні кроки очікують на рішення головного аналітика
    [many] { $n } наступних кроків очікують на рішення головного аналітика
   *[other] { $n } наступного кроку очікує на рішення головного аналітика
}
sent-next-title = Що далі, якщо нічого не зроблять
sent-next = { $step }, починаючи з { $when }
sent-next-since = { $step }, час настав { $when }
sent-next-lead = Очікує на рішення головного аналітика.
sent-next-will-lead = Тоді це має підтвердити головний аналітик.
sent-next-police = Надсилається, щойно поліція відповість знову, а все інше буде гаразд.
sent-next-confirm = Підтвердити
notice-step-again = Нагадування
notice-step-upstream = Повідомлення мережі, що під’єднує отримувача
notice-step-registrar = Повідомлення реєстраторові домену
notice-step-regulator = Повідомлення органові, що здійснює нагляд за отримувачем
notice-taken-again = Надіслано нагадування
notice-taken-upstream = Повідомлено мережу, що під’єднує отримувача
notice-taken-registrar = Повідомлено реєстратора домену
notice-taken-regulator = Повідомлено орган, що здійснює нагляд за отримувачем
sent-theirs = Номер отримувача: { $reference }
notice-age = Минуло від надсилання
notice-norm = Порівняно з нормою
notice-norm-within = До 24 годин
notice-norm-day = Понад 24 години
notice-norm-three = Понад 3 дні
notice-norm-week = Понад 7 днів

providers-title = Провайдери
providers-text = Кому надсилають ваші повідомлення і як із кожним зв’язуються. Тим, кого тут немає, пишуть на контакт для скарг, який наводять реєстри.
providers-none = Жодного провайдера ще не вказано.
provider-new = Вказати провайдера
provider-change = Змінити провайдера
provider-change-short = Змінити
provider-change-of = Змінити: { $name }
provider-leave = Залишити без змін
provider-wrong = Це не записано. Уведене вами залишилося тут.
provider-name-hint = Як його називають.
provider-known = Відомий як
provider-known-hint = Як його названо в тому, що знаходять про хости, по одному в рядку: AS64500, мережа, ключ реєстру, назва реєстратора. Той, хто під’єднує таку мережу, — upstream:AS64500; той, хто наглядає за провайдерами країни, — regulator:DE.
provider-country = Країна
provider-country-hint = Дві великі літери. Якщо поле порожнє, діє те, що кажуть реєстри.
provider-by-registry = Як кажуть реєстри
provider-host = Як хостинг-провайдер
provider-host-hint = Від цього може залежати те, що поліція вирішила заздалегідь.
provider-suspect = Його підозрюють у причетності: йому нічого не надсилають
provider-is-suspect = Під підозрою: нічого не надсилають
provider-endpoint = Кінцева точка
provider-endpoint-hint = Куди надсилають повідомлення з підписом: https://…
provider-format = Формат повідомлення
provider-organisation = Його робоче місце тут
provider-organisation-hint = Організація, люди та системи якої бачать його повідомлення на цьому сайті.
provider-organisation-none = Немає
provider-mail = Електронна адреса для повідомлень
provider-mail-hint = Якщо поле порожнє, діє контакт, який наводять реєстри.
provider-language = Мова листів до нього
provider-language-hint = Якщо не вибрати, діє мова його країни.
provider-language-none = Мова його країни
provider-reached = Як зв’язуються
provider-way-endpoint = Кінцева точка ({ $format })
provider-way-inbox = Робоче місце тут: { $name }
provider-way-mail = Електронна пошта: { $mail }
provider-way-contact = Електронна пошта: контакт, який наводять реєстри
provider-writes = Мова листів: { $language }
provider-refused-name = Введіть назву, не довшу за 200 символів.
provider-refused-known-as = Введіть щонайменше одну назву, за якою його знаходять, і щонайбільше 100, кожна не довша за 200 символів.
provider-refused-taken = За однією з цих назв відомий інший провайдер вашої гарячої лінії. Спершу вилучіть її там.
provider-refused-country = Введіть дві великі літери, наприклад DE.
provider-refused-organisation = Такої організації вже немає. Виберіть іншу.
provider-refused-endpoint = Введіть адресу, яка починається з https:// і називає хост, без користувача, пароля та фрагмента.
provider-refused-mail = Це не електронна адреса. Введіть таку, як abuse@example.org.
provider-refused-language = Цією мовою листів немає. Виберіть мову з переліку.
provider-refused-not-there = Такого провайдера немає.
notice-format-xarf = X-ARF 4
notice-format-article16 = Стаття 16 Акта про цифрові послуги
host-kind-large = Великий: видалення там нікому нічого не видає
host-kind-other = Інший
host-kind-suspect = Такий, що може бути причетним

refusal-notice-not-now = Повідомлення вже не приймає цієї відповіді. Завантажте сторінку ще раз: можливо, тим часом на нього відповіли або його закрили.
refusal-notice-no-channel = Не лишилося шляху, яким можна доставити повідомлення. Вкажіть, як зв’язатися з отримувачем.
refusal-notice-other-leave = Дозвіл на надсилання стосується іншого повідомлення.
refusal-notice-not-yet = Для наступного кроку ще зарано.
refusal-notice-stopped = Поки що про це більше нічого не повідомляють.
refusal-notice-lead-needed = Після другого кроку потрібне підтвердження головного аналітика.
refusal-notice-last-step = Останній крок уже зроблено.
refusal-notice-claim-unfit = Те, що названо видаленим, перевіряють, перш ніж закрити повідомлення.
refusal-tip-no-account = На цьому сайті немає облікового запису вашої організації в CyberTipline. Його налаштовує той, хто обслуговує сайт.
refusal-tip-already = Звіт щодо цього повідомлення вже надсилається або надісланий.
refusal-tip-too-long = Текст задовгий. Скоротіть його.
refusal-tip-destroyed = Адресу знищено, коли її строк зберігання минув. Повідомляти вже нічого.
refusal-preserve-nothing-asked = Вас не просили нічого зберігати.
refusal-preserve-other-wish = Ваша обіцянка стосується іншого прохання, ніж те, що є в цьому повідомленні.
refusal-preserve-too-little = Це менше, ніж просили. Пообіцяйте щонайменше стільки днів, скільки просять, або напишіть тому, хто надіслав повідомлення.

act-clock-confirmed = Підтверджено, що годинник правильний
act-hold-expired = Завершено утримання, час якого минув
act-hold-extended = Продовжено утримання
act-hold-handed-over = Перебрано утримання на себе
act-hold-left = Залишено утримання черговій частині служби, працівник якої вибув
act-hold-placed = Встановлено утримання
act-hold-redated = Наново визначено закінчення утримань після того, як годинник був неправильний
act-hold-released = Знято утримання
act-hold-reminded = Нагадано працівникові про утримання
act-notice-answered = Надано відповідь на повідомлення
act-notice-confirmed = Підтверджено наступний крок щодо повідомлення
act-notice-delivered = Доставлено повідомлення
act-notice-escalated = Повідомлено інших про повідомлення, після якого нічого не зроблено
act-notice-failed = Не вдалося доставити повідомлення
act-notice-fell-due = Зафіксовано, що після повідомлення вчасно нічого не зроблено
act-notice-opened = Відкрито те, що названо в повідомленні
act-notice-reminded = Нагадано отримувачеві про повідомлення
act-notice-sent = Надіслано повідомлення
act-police-answered = Надано відповідь від поліції
act-police-asked = Запитано поліцію
act-police-emergency = Сповіщено поліцію, що життя в небезпеці
act-police-held = Зафіксовано, що поліція утримує адресу, про яку повідомили
act-police-let-go = Зафіксовано, що поліція зняла утримання з адреси, про яку повідомили
act-police-opened = Відкрито для поліції адресу, про яку повідомили
act-police-paged = Сповіщено поліцію ще раз
act-police-passed = Продовжено без відповіді поліції, за таблицею, яку вона підписала
act-provider-changed = Змінено спосіб зв’язку з провайдером
act-provider-named = Вказано провайдера
act-tip-wanted = Запитано надсилання звіту до NCMEC щодо повідомлення
act-tip-went-on = Просунуто далі звіт до NCMEC
act-tip-ended = Завершено звіт до NCMEC
paper-police = Відповідь поліції
paper-hold = Утримання
paper-hold-book = Книга утримань
paper-notice = Повідомлення
paper-provider = Провайдер
paper-rules = Таблиця країни
paper-police-table = Таблиця поліції
sent-refused = Отримувач відмовляє з { $when }.
sent-closed = Закрито ({ $who }): { $reason }
sent-settle = Закрити або наполягати
sent-close-why = Чому його закривають: це читає лише ваша гаряча лінія. Не пишіть тут адреси.
sent-close = Закрити
sent-close-reason = Укажіть, чому його закривають; символів — щонайбільше { $n }.
sent-press = Наполягати: це стосується отримувача
act-notice-closed = Закрито повідомлення, щодо якого отримувач відмовляє або каже, що це не його
act-notice-pressed = Наполягли на повідомленні, щодо якого отримувач відмовляє або каже, що це не його
