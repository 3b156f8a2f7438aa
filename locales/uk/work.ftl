### Обрамлення робочого простору і ролі людей.

work-nav-desk = Робоче місце
work-sign-out = Вийти
work-desk-title = Ваше робоче місце
role-of = { $role }, { $member }
role-secretariat = Секретаріат
role-coordinator = Національний координатор
role-signer = Підписант органу
role-analyst = Аналітик гарячої лінії
role-lead-analyst = Головний аналітик гарячої лінії
role-police-liaison = Контактна особа поліції
role-police-second = Друга особа поліції
role-provider-operator = Оператор хостинг-провайдера
role-reviewer = Незалежний експерт з оцінювання
role-auditor = Аудитор
role-member-admin = Адміністратор держави-учасниці
role-operator = Оператор системи
