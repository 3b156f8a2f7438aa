### Reporting rounds, for the public.
round-title = Раунд звітування: { $event }
round-public-lead = { $came } з { $asked } членів подали свій звіт. { $late ->
    [0] Жоден із них не запізнився.
    [one] { $late } із них надійшов із запізненням.
    [few] { $late } із них надійшли із запізненням.
   *[other] { $late } із них надійшли із запізненням.
}
round-public-announced = Члени подають свої звіти з { $opens } до { $closes }.
round-public-before = Цей раунд був до Accord. Наявні джерела не кажуть, які члени в ньому звітували.
round-public-state = Стан
round-public-days = Звіти приймаються
round-public-conference = Конференція
round-public-vintage = Заморожено під час закриття
round-public-members = Хто подав звіт
round-public-members-text = Звіт є вчасним до кінця останнього дня (UTC). Пізніший приймається і показує свої дні запізнення. Нікому не надають днів, яких немає на цій сторінці.
round-public-when = Подано
round-public-late = Із запізненням
round-public-record = Цей запис з усіма його версіями, для програм
mark-in-time = Вчасно
mark-not-in = Не подано
