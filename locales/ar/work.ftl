### إطار مساحة العمل، وصفات العاملين فيها.

work-nav-desk = مكتبي
work-sign-out = تسجيل الخروج
work-desk-title = مكتبك
role-of = { $role }، { $member }
role-secretariat = الأمانة
role-coordinator = المنسق الوطني
role-signer = الموقِّع عن الجهة المختصة
role-analyst = محلل في خط إبلاغ
role-lead-analyst = كبير محللي خط إبلاغ
role-police-liaison = مسؤول الاتصال في الشرطة
role-police-second = الشخص الثاني من الشرطة
role-provider-operator = مشغّل لدى مزود استضافة
role-reviewer = مراجع مستقل
role-auditor = مدقق
role-member-admin = مدير حسابات العضو
role-operator = مشغّل النظام
