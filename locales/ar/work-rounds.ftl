### جولات التقارير في مساحة العمل: القائمة والمصفوفة والرسائل؛ وحال البريد.

work-nav-rounds = الجولات
work-nav-mail = البريد
rounds-title = جولات التقارير
rounds-none = لم تُعلن هنا أي جولة.
rounds-event = الحدث الذي تفضي إليه
rounds-state = الحالة
rounds-days = استلام التقارير
rounds-from-to = من { $opens } إلى { $closes }
rounds-conference = المؤتمر
rounds-came = التقارير الواردة
rounds-announce = إعلان جولة
rounds-announce-text = تُطرح على جميع الأعضاء الأسئلة نفسها في الأيام نفسها. وتُفتح الجولة وتُغلق تلقائيا في هذه الأيام (UTC)، ويُحتسب كل منها يوما كاملا. ويرى الجميع الأيام فورا، وفي الصفحة العامة أيضا.
rounds-announce-go = إعلان
rounds-field-event = الحدث الذي تفضي إليه
rounds-field-event-hint = بالإنجليزية، مثل “Ministerial conference 2027, Lisbon”
rounds-field-id = الاسم المختصر
rounds-field-id-hint = للعناوين: حروف لاتينية صغيرة وأرقام وشرطات، مثل 2027-lisbon
rounds-field-questionnaire = إصدار الأسئلة
rounds-field-opens = يوم الفتح
rounds-field-closes = اليوم الأخير
rounds-field-conference = اليوم الأول للمؤتمر
rounds-bad-day = «{ $given }» ليس يوما. اكتبه بالسنة ثم الشهر ثم اليوم، مثل { $example }.
round-state-announced = معلنة
round-state-open = مفتوحة
round-state-closed = مغلقة
round-state-reviewed = رُوجعت
round-state-presented = عُرضت
round-state-archived = مؤرشفة
round-step-open = فتحها الآن
round-step-close = إغلاقها الآن
round-step-review = وردت المراجعات
round-step-present = جرى عرضها
round-step-archive = أرشفتها
round-by-itself-open = تُفتح تلقائيا في { $day }.
round-by-itself-close = تُغلق تلقائيا في نهاية يوم { $day } (UTC).
round-public = الصفحة العامة
round-letters = الرسائل
round-vintage = الحالة { $n }: الأحداث الأولى من السجل الزمني، وعددها { $events }
round-questionnaire = الأسئلة: الإصدار { $version }
round-move = نقل يوم
round-move-text = يُنقل اليوم لجميع الأعضاء معا. ويبقى السبب في الصفحة العامة بصفة دائمة. ولا يمكن نقل اليوم الأخير إلا إلى يوم لاحق، وقبل انقضائه فقط.
round-move-which = أي يوم
round-move-closes = آخر يوم لاستلام التقارير
round-move-conference = المؤتمر
round-move-to = إلى
round-move-reason = السبب بالإنجليزية، ليقرأه الجميع
round-move-go = نقل
round-moves = الأيام التي نُقلت
round-moved-closes = آخر يوم لاستلام التقارير: من { $from } إلى { $to }، نُقل في { $day }
round-moved-conference = المؤتمر: من { $from } إلى { $to }، نُقل في { $day }
round-matrix = الأعضاء والأهداف
round-matrix-caption = تقرير كل عضو وما بلغه في كل هدف
round-legend = معاني العلامات
round-show-all = الكل: { $n }
round-show-none = لا يوجد الآن تقرير من هذا النوع.
round-show-open = لم تبدأ: { $n }
round-show-draft = قيد الكتابة: { $n }
round-show-sign-off = قيد التوقيع: { $n }
round-show-in = وردت: { $n }
round-show-late = متأخرة: { $n }
round-show-failing = فيها ما يلزم تصحيحه: { $n }
round-bar = من التقارير البالغ عددها { $n }: ورد { $came }، وقيد التوقيع { $signing }، وقيد الكتابة { $writing }، ولم يبدأ { $nothing }
round-column-report = التقرير
round-column-late = أيام التأخر
round-column-mend = للتصحيح
round-column-mend-long = ما يجب تصحيحه قبل أن يمكن تقديم التقرير
round-column-reminders = التذكيرات
round-report-open = لم يبدأ
round-report-draft = قيد الكتابة
round-report-authorities = لدى الجهات المختصة
round-report-coordinator = لدى المنسق
round-report-delegate = لدى المفوَّض
round-report-submitted = ورد
round-report-completeness-check = تم التحقق منه
round-report-review = قيد المراجعة
round-report-reply = لدى العضو
round-report-published = منشور
round-report-revised = منقّح
round-days-late = { $days ->
    [zero] دون تأخر
    [one] متأخر يوما واحدا
    [two] متأخر يومين
    [few] متأخر { $days } أيام
    [many] متأخر { $days } يوما
   *[other] متأخر { $days } يوم
}
round-cell-nothing = لم يبدأ
round-cell-begun = بدأ
round-cell-fails = للتصحيح
round-cell-ready = جاهز
round-cell-gaps = به ثغرات
round-cell-in = ورد
round-cell-required = الإجابات المطلوبة: { $answered } من أصل { $required }
round-overdue = متأخر عن الموعد
round-overdue-row = { $member }: { $late }
round-post-sent = أُرسل: { $n }
round-post-waiting = بانتظار الإرسال: { $n }
round-post-failed = تعذّر إرسال: { $n }
round-not-open-yet = تظهر التقارير متى فُتحت الجولة.
letters-title = رسائل جولة «{ $event }»
letters-back = العودة إلى الجولة
letters-none = لم تُكتب أي رسالة حتى الآن.
letters-which = الرسالة
letters-account = الحساب
letters-language = اللغة
letters-fate = ما آل إليه أمرها
letters-sent = أُرسلت في { $day }، { $time } UTC
letters-waiting = بانتظار الإرسال
letters-again = تعذّر الإرسال ({ $why })، بعد { $n ->
    [zero] { $n } محاولة
    [one] محاولة واحدة
    [two] محاولتين
    [few] { $n } محاولات
    [many] { $n } محاولة
   *[other] { $n } محاولة
}، والمحاولة التالية في { $day }، { $time } UTC
letters-given-up = أُوقفت المحاولات ({ $why })، بعد { $n ->
    [zero] { $n } محاولة
    [one] محاولة واحدة
    [two] محاولتين
    [few] { $n } محاولات
    [many] { $n } محاولة
   *[other] { $n } محاولة
}
letters-kind-round-opened = فتح الجولة
letters-kind-round-closed = إغلاق الجولة
letters-kind-reminder-30 = تذكير قبل 30 يوما
letters-kind-reminder-7 = تذكير قبل 7 أيام
letters-kind-reminder-overdue = تذكير بعد انقضاء الموعد
mail-title = البريد
mail-off = لم يُحدَّد خادم بريد. تنتظر الرسائل إلى أن يُحدَّد: شغّل Accord مع --smtp و--mail-from (docs/running.md).
mail-on = تُسلَّم الرسائل إلى { $server }.
mail-sent = المرسلة
mail-waiting = المنتظرة
mail-failing = تعذّر إرسالها، وستُعاد المحاولة
mail-given-up = أُوقفت محاولات إرسالها
mail-last = آخر إرسال
mail-oldest = تنتظر منذ
mail-never = أبدا
mail-faults = أسباب تعذّر إرسال الرسائل
mail-fault = السبب
mail-fault-count = الرسائل
mail-retry = إعادة محاولة جميع ما تعذّر الآن
mail-fault-refused = رفضها الخادم نهائيا
mail-fault-deferred = رفضها الخادم مؤقتا
mail-fault-unreachable = تعذّر الوصول إلى الخادم، أو انقطع الاتصال
mail-fault-tls = لا يوجد اتصال آمن بالخادم
mail-fault-address = العنوان غير صالح
mail-fault-words = تعذّرت كتابة نص الرسالة
mail-fault-code = { $why } ({ $code })
round-pack = ملف المؤتمر
round-pack-own-title = { $member }: صفحتان للمؤتمر
round-pack-own-yours = صفحتا بلدك للمؤتمر
round-pack-back-report = العودة إلى التقرير
round-pack-text = صفحتان عن كل عضو ووثيقة عن التحالف بصيغة PDF، مع جميع الأرقام في شكل بيانات. ولا يرد فيها ما ليس علنيا. وتُعدّ مما هو معروف في السجل في هذه اللحظة.
round-pack-own-text = ما تعهد به بلدك، وما يحين أجله، والأرقام التي يمكن ذكرها مع مصادرها، بصيغة PDF. ولا يرد فيها ما ليس علنيا. وتُعدّ مما هو معروف في السجل في هذه اللحظة.
round-pack-provisional-text = لم تُغلق الجولة بعد: تبيّن كل صفحة أنها مؤقتة.
round-pack-final-text = أُغلقت الجولة: الملف نهائي.
round-pack-language = اللغة
round-pack-languages-all = جميع اللغات
round-pack-language-unknown = «{ $given }» ليست من لغات الملف. اختر واحدة من هذه: { $languages }.
round-pack-go = إعداد الملف
round-pack-go-provisional = إعداد ملف مؤقت
round-pack-under-way = قيد الإعداد
round-pack-failed-head = لم يُعَدّ
round-pack-waits = بانتظار دوره.
round-pack-begun = قيد الإعداد: تجري قراءة السجل.
round-pack-making = قيد الإعداد: { $done } من أصل { $all } من الوثائق
round-pack-asks-again = تُحدَّث هذه الصفحة تلقائيا كل بضع ثوانٍ. ويمكنك مغادرتها: يُعدّ الملف على أي حال.
round-pack-stand-still = إيقاف التحديث التلقائي
round-pack-look-again = تحديث الصفحة
round-pack-no-room = تعذّر حفظ الملف: القرص ممتلئ. ولم يُحفظ منه شيء. اطلب من مشغّل النظام توفير مساحة، ثم أعد إعداد الملف.
round-pack-unwritable = تعذّر حفظ الملف: لا تمكن الكتابة في مجلد ملفات المؤتمر. ولم يُحفظ منه شيء. تواصل مع مشغّل النظام، ثم أعد إعداد الملف.
round-pack-too-many = هناك ملفات كثيرة تنتظر إعدادها. حاول مرة أخرى بعد بضع دقائق.
round-pack-broken = تعذّر إعداد الملف. ويجد مشغّل النظام السبب في السجل التقني.
round-pack-interrupted = لم يُعدّ الملف: انقطع العمل عليه. أعد إعداد الملف.
round-pack-glyph = تعذّر إعداد الملف: لا تتضمن الخطوط شكلا للحرف «{ $character }» ({ $code }) الوارد في { $document }. اطلب تصحيح القيد الذي يتضمنه، أو أبلغ مشغّل النظام.
round-pack-there = ملفات المؤتمر المتاحة
round-pack-none = لم يُعدّ أي منها حتى الآن.
round-pack-known = حالة السجل
round-pack-files = الملفات للتنزيل
round-pack-state = الأحداث الأولى من السجل الزمني، وعددها { $events }، حتى { $time }
round-pack-provisional = مؤقت
round-pack-final = نهائي
round-pack-zip = الملف كاملا (ZIP)
round-pack-alliance = التحالف (PDF)
round-pack-table = جميع الأرقام (CSV)
round-pack-json = جميع الأرقام (JSON)
round-pack-size = { $kb } كيلوبايت
round-pack-members = { $n ->
    [zero] لا توجد صفحات أعضاء (PDF)
    [one] صفحتا عضو واحد (PDF)
    [two] صفحتان لكل من عضوين (PDF)
    [few] صفحتان لكل من { $n } أعضاء (PDF)
    [many] صفحتان لكل من { $n } عضوا (PDF)
   *[other] صفحتان لكل من { $n } عضو (PDF)
}
