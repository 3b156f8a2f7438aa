### Адреси, які передають гарячій лінії країни, де їх розміщено.

work-waits-handed = { $n ->
    [one] { $n } передання від іншої гарячої лінії очікує на вашу відповідь
    [few] { $n } передання від інших гарячих ліній очікують на вашу відповідь
    [many] { $n } передань від інших гарячих ліній очікують на вашу відповідь
   *[other] { $n } передання від інших гарячих ліній очікує на вашу відповідь
}
handed-title = Передане
handed-text = Що передали вам інші гарячі лінії і що передали їм ви. Години рахують від передання, разом із ночами та вихідними; відповісти потрібно протягом 24 годин.
handed-incoming = Передано вам
handed-incoming-none = Вам нічого не передавали.
handed-out = Передано вами
handed-out-none = Ви нічого не передавали.
handed-could = Розміщено за кордоном
handed-could-none = Немає адрес, які визнано протиправними, розміщено в іншій країні й ще не передано.
handed-could-text = Визнано протиправним, розміщено в іншій країні й ще нікому не передано.
handed-country = Країна розміщення
handed-one = Передання
handed-from = Від кого
handed-to = Гарячій лінії країни
handed-age = Давність
handed-left = Передано
handed-overdue = Прострочено
handed-overdue-n = { $n ->
    [one] Прострочено { $n } відповідь
    [few] Прострочено { $n } відповіді
    [many] Прострочено { $n } відповідей
   *[other] Прострочено { $n } відповіді
}
handed-overdue-for = Відповідь прострочено на { $age }.
handed-item = Розміщено в іншій країні
handed-abroad = Країна розміщення: { $country }. Це можна передати гарячій лінії цієї країни ({ $country }).
handed-abroad-file = Країна розміщення: { $country }. Гаряча лінія цієї країни ({ $country }) тут не працює: їй можна передати файл, який ви надішлете самі.
handed-do = Передати
handed-do-file = Підготувати файл
handed-line-out = Гарячій лінії ({ $country }): { $state }
handed-line-in = Від гарячої лінії ({ $country }): { $state }
handed-on-to = Передано далі гарячій лінії ({ $country })

handed-state-preparing = Готується
handed-state-ready = Файл готовий
handed-state-given-out = Видано файлом
handed-state-handed = Передано
handed-state-acknowledged = Отримано
handed-state-accepted = Прийнято
handed-state-refused = Не прийнято
handed-state-handed-back = Повернуто
handed-state-handed-on = Передано далі
handed-state-withdrawn = Відкликано
handed-state-ended = Завершено
handed-why-wrong-country = Не прийнято: розміщено не там
handed-why-out-of-scope = Не прийнято: там це не є протиправним
handed-why-known = Не прийнято: там про це вже відомо
handed-end-gone = Завершено: матеріалів уже немає
handed-end-out-of-scope = Завершено: там установлено, що це не є протиправним
handed-end-no-way = Завершено: там із цим нічого не можна зробити
handed-route-inside = В Accord
handed-route-file = Файлом
handed-format-json = JSON Accord
handed-format-xarf = X-ARF 4
handed-format-csv = CSV

handed-accept = Ми це приймаємо
handed-acknowledge = Ми це отримали
handed-refuse-wrong-country = Розміщено не тут
handed-refuse-out-of-scope = Тут це не є протиправним
handed-refuse-known = Уже відомо
handed-known-text = Казати, що це вже відомо, чи ні, вирішуєте ви: більше нікому цього не повідомляють.
handed-hand-back = Повернути
handed-say-end-gone = Матеріалів уже немає
handed-say-end-out-of-scope = Тут це не є протиправним
handed-say-end-no-way = Тут нічого не можна зробити
handed-withdraw = Відкликати
handed-withdraw-text = Доки не прийнято. Те, що повідомлено іншій гарячій лінії, залишається в неї. Ваші власні повідомлення знову надсилатимуться туди, куди дозволено.
handed-came-back = Що надійшло у відповідь
handed-words = Що ви хочете до цього додати
handed-words-hint = Це читає інша гаряча лінія. Не пишіть тут адреси.
handed-words-long = Вкладіться щонайбільше в 1000 символів.
handed-words-title = Що було сказано
handed-said = { $country }, { $when }
handed-steps = Що було зроблено
handed-step = { $when }, { $country }: { $state }
handed-came = Що з цього вийшло
handed-came-notice = Повідомлення надіслано там { $when }.
handed-came-gone = { $when } встановлено, що матеріалів уже немає.

handed-found = Що встановила інша гаряча лінія
handed-found-own = Що передається разом із цим
handed-found-text = Спершу погляньте неупереджено: позначки іншої країни нічого не кажуть про ваші.
handed-labels = Позначки
handed-assessed = Установлено
handed-network = Мережа
handed-evidence = Хеш запечатаного там доказу
handed-digests = Хеші того, що там розміщено
handed-police-want = Поліція тієї країни
handed-wish = { $n ->
    [one] просить, щоб хостинг-провайдер зберіг матеріали на { $n } день і не розголошував цього до { $until }.
    [few] просить, щоб хостинг-провайдер зберіг матеріали на { $n } дні і не розголошував цього до { $until }.
    [many] просить, щоб хостинг-провайдер зберіг матеріали на { $n } днів і не розголошував цього до { $until }.
   *[other] просить, щоб хостинг-провайдер зберіг матеріали на { $n } дня і не розголошував цього до { $until }.
}
handed-file = Файл
handed-file-text = У ньому сказано, де розміщено матеріали, і видають його один раз. Те, що ви його забираєте, і його хеш записують. Надсилайте його лише так, щоб ніхто інший не міг його прочитати. Він доступний протягом години.
handed-files = Видані файли
handed-file-taken = { $format }, { $when }, { $who }
handed-note = { $n ->
    [one] Визнано протиправним за: { $labels }. Уперше повідомлено { $first }, усього { $n } раз. Терміновість: { $signs }.
    [few] Визнано протиправним за: { $labels }. Уперше повідомлено { $first }, усього { $n } рази. Терміновість: { $signs }.
    [many] Визнано протиправним за: { $labels }. Уперше повідомлено { $first }, усього { $n } разів. Терміновість: { $signs }.
   *[other] Визнано протиправним за: { $labels }. Уперше повідомлено { $first }, усього { $n } раза. Терміновість: { $signs }.
}

handed-not-in-scope = Передають лише те, що визнано протиправним.
handed-not-abroad = Не відомо, щоб це було розміщено в іншій країні. Нехай місце розміщення з’ясують ще раз.
handed-noticed = Ваше власне повідомлення вже надіслано тамтешньому провайдерові. Передайте це, коли воно буде прострочене або завершене.
handed-not-yours = Це вирішує інша гаряча лінія.
handed-no-house = X-ARF вказує, як зв’язатися з відправником, а тут цього ніхто не налаштував. Виберіть інший формат.

takedown-abroad = Країна розміщення: { $country }
intake-channel-hotline = Гаряча лінія іншої країни

refusal-hand-over-not-now = Для цього передання такий крок уже неможливий. Завантажте сторінку ще раз: можливо, тим часом інша сторона відповіла.
refusal-hand-over-other-leave = Дозвіл стосується іншої адреси.
refusal-hand-over-own-country = Передають гарячій лінії іншої країни.
refusal-hand-over-late = Файл був готовий понад годину тому. Підготуйте його ще раз.

act-hand-over-answered = Надано відповідь на передання
act-hand-over-arrived = Отримано передане іншою гарячою лінією
act-hand-over-asked = Запитано передання адреси, про яку повідомили
act-hand-over-given-out = Забрано файл передання
act-hand-over-left = Передано адресу, про яку повідомили
act-hand-over-told = Зафіксовано, що зробила з переданням інша гаряча лінія
act-hand-over-withdrawn = Відкликано передання
paper-hand-over = Передання
act-hand-over-reminded = Нагадано про прострочену відповідь на передання
