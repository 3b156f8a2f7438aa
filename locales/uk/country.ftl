### Держава-учасниця.

country-joined = { $name }: дата приєднання до альянсу — { $day }.
country-joined-unknown = { $name }: дата приєднання до альянсу невідома.
country-joined-how = Звідки відома дата приєднання:
country-statements = Реєстр містить { $n ->
    [one] { $n } заяву
    [few] { $n } заяви
    [many] { $n } заяв
   *[other] { $n } заяви
}: про те, що існувало раніше, — { $baselines }; про те, що пообіцяно, — { $commitments }; про те, що зроблено відтоді, — { $progress }.
country-no-statements = Реєстр поки не містить жодної заяви.
country-standings = З них з офіційної форми — { $official }, із заяв уряду — { $government }, з інших відкритих джерел — { $public }.
country-silent = Нічого не відомо за такими цілями: { $goals }.
country-law = Держава є стороною таких документів: { $instruments }.
country-law-table = Правові документи
country-law-title = Право
country-report = Куди повідомити
country-report-nothing = Для цієї країни в реєстрі немає жодної гарячої лінії.
country-report-more = Докладніше про ці гарячі лінії
country-due = Строки
country-passed = Строк минув, висновку поки немає
country-goals = Сім цілей
country-goals-note = Числа показують кількість заяв у реєстрі. Це обсяг записів, а не зусилля.
country-no-baseline = Вихідний стан невідомий. Це не означає, що нічого не було.
country-no-commitment = Про зобов’язання нічого не відомо. Це не означає, що нічого не пообіцяно.
country-no-progress = Про зроблене відтоді нічого не відомо. Це не означає, що нічого не зроблено.
country-more = Усього: { $n }.
country-more-link = Показати всі
country-figures = Опубліковані дані
country-figures-nothing = У реєстрі немає числових даних.
country-figures-text = Кожне значення зберігає відлік часу й охоплення того, хто його опублікував. Значення з різним відліком часу не можна порівнювати.
country-figures-definition = Як визначено це значення
country-campaigns = Кампанії
country-practices = Добрі практики
country-timeline = Коли про це дізнався реєстр
country-timeline-text = Найновіші дні спочатку. Зміна залишається поруч із тим, що вона змінює.
country-entered = Внесено: { $kinds }.
country-reports = Звітування
country-reports-nothing = У реєстрі немає звіту цієї держави-учасниці за власною формою альянсу. Можливо, звіт подано, але не опубліковано.
country-reports-text = { $n ->
    [one] { $n } заява походить зі звіту цієї держави-учасниці за власною формою альянсу.
    [few] { $n } заяви походять зі звітів цієї держави-учасниці за власною формою альянсу.
    [many] { $n } заяв походять зі звітів цієї держави-учасниці за власною формою альянсу.
   *[other] { $n } заяви походить зі звітів цієї держави-учасниці за власною формою альянсу.
}
country-reports-rounds = Цикли звітування альянсу дотепер:
country-timeline-all = Усі зміни щодо цієї держави-учасниці
country-data = Завантаження
country-cite = Як цитувати
country-report-came = Надійшов
country-report-signed = Підписано
country-report-lacking = Не показано
country-report-lacks = бракує { $missing } обов’язкових відповідей, { $restricted } не є публічними, { $suppressed } малих чисел або того, що їх видало б
country-adoptions = Перейняте від інших держав-учасниць
