### Good practices in the working rooms.
work-nav-practices = Практики
work-waits-practices = { $n ->
    [one] { $n } практика очікує на ваше слово
    [few] { $n } практики очікують на ваше слово
    [many] { $n } практик очікують на ваше слово
   *[other] { $n } практики очікує на ваше слово
}
work-practices-title = Добрі практики
work-practices-lead = Держава-учасниця описує, що подіяло. Експерт з оцінювання з іншої країни це читає, секретаріат публікує, а інші переймають практику своїм зобов’язанням.
work-practices-none = Тут немає практик для вас.
practice-name = Назва
practice-original = Мова, якою її написано
practice-begin-for = Нова практика: { $member }
practice-begin = Розпочати
practice-open-for = Що можна перейняти: { $member }
practice-open-hint = Із цього починається зобов’язання вашої держави-учасниці як проєкт, який ви доповнюєте. Перейняття стає публічним, щойно опубліковано зобов’язання.
practice-adopt = Перейняти зобов’язанням
practice-public-page = Відкрита сторінка
practice-behind = Поки ви писали, хтось зберіг інший текст. Нічого не перезаписано. У формі — введене вами; щоб побачити чинне, відкрийте сторінку ще раз. Якщо зберегти зараз, ваш текст замінить чинний.
practice-language-twice = Мову «{ $language }» вказано двічі. Дайте кожному тексту власну мову.
practice-returned = Її повернуто із зауваженнями:
practice-missing = Перш ніж її можна буде запропонувати:
practice-next = Що далі
practice-propose = Запропонувати
practice-propose-hint = Далі її прочитає експерт з оцінювання з іншої країни. Якщо змінити текст, пропозицію буде відкликано.
practice-drop = Відхилити проєкт
practice-drop-hint = Вона зникає з ваших списків і не повертається. Відхилити її може той, хто її писав, якщо з неї ніколи нічого не публікували.
practice-accept = Прийняти
practice-accept-hint = Ви приймаєте те, що наведено нижче: що в ній сказано, що зроблено і що з цього вийшло, та не названо жодної особи.
practice-remarks = Чого бракує
practice-return = Повернути
practice-publish = Опублікувати
practice-publish-hint = Ви публікуєте те, що наведено нижче, так, як його прийнято.
practice-said = Що в ній сказано
practice-reason = Чому змінюється опублікована практика
practice-write = Написати
practice-write-hint = Збережене є проєктом, доки його не запропонують знову. Опубліковане залишається як є.
practice-texts = Тексти
practice-texts-hint = Один із текстів — оригінал. Коли оригінал змінюється, переклад застаріває, доки його не напишуть заново або не порівняють.
practice-compared = Порівняно з оригіналом у його нинішньому вигляді
practice-measured-hint = Назвіть значення вашої держави-учасниці за їхніми ідентифікаторами в реєстрі. Самих чисел тут ніколи не вводять.
practice-contact-hint = Установа та її сторінка. Не особа й не адреса особи.
practice-office = Установа
practice-office-link = Її сторінка (https://)
practice-state-draft = Проєкт
practice-state-proposed = В експерта з оцінювання
practice-state-accepted = Прийнято
practice-state-published = Опубліковано
practice-state-dropped = Відхилено
practice-fault-goal = Виберіть ціль.
practice-fault-original = Назвіть мову оригіналу за її тегом і напишіть нею текст.
practice-fault-texts = Для кожного тексту потрібні мова, назва, проблема й те, що зроблено.
practice-fault-measured = У рядку має бути щонайменше одне значення.
practice-fault-contact = Назвіть установу: не адресу особи, а сторінку, що починається з https://.
paper-practice = Добра практика
