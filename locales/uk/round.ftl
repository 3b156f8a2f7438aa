### Відкрита сторінка циклу звітування.

round-title = Цикл звітування: { $event }
round-public-lead = Звіти подали { $came } з { $asked } держав-учасниць. { $late ->
    [0] Жоден із них не запізнився.
    [one] Із запізненням надійшов { $late }.
    [few] Із запізненням надійшли { $late }.
    [many] Із запізненням надійшли { $late }.
   *[other] Із запізненням надійшли { $late }.
}
round-public-announced = Держави-учасниці подають звіти з { $opens } до { $closes }.
round-public-before = Цей цикл відбувся до появи Accord. Наявні джерела не вказують, які держави-учасниці в ньому звітували.
round-public-state = Стан
round-public-days = Звіти приймають
round-public-conference = Конференція
round-public-vintage = Зафіксовано на закриття
round-public-members = Хто подав звіт
round-public-members-text = Звіт є вчасним до кінця останнього дня (UTC). Пізніший теж приймають і зазначають, на скільки днів він запізнився. Нікому не надають днів, яких немає на цій сторінці.
round-public-when = Подано
round-public-late = Запізнення
round-public-record = Цей запис з усіма його версіями, для програм
mark-in-time = Вчасно
mark-not-in = Не подано
