### Що змінилося.

changes-title = Що змінилося
changes-lead = Кожна версія кожного запису, найновіші спочатку. Нічого не перезаписують: те, що змінили, залишається разом із причиною зміни.
changes-all-kinds = Усі види записів
changes-feed = Accord: що змінилося
changes-feed-link = Стежити за цим переліком через стрічку (Atom)
changes-json = Для машинного зчитування (JSON)
changes-new = нове
changes-amended = змінено
changes-none = Жодна зміна не відповідає цьому вибору.
changes-nothing-shown = Зміна стосується частини запису, яку ця сторінка не порівнює.
changes-why = Причина: { $reason }. Ким внесено: { $actor }.
changes-entry = { $kind } { $id }, { $version }
