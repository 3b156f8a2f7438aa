### تقارير التقدّم في مساحة العمل: النموذج، وتوقيعاته، ومصنّفه، وما ينتظر على المكتب.

work-nav-reports = التقارير
reports-title = التقارير
reports-none = لا يوجد تقرير. تفتح الأمانة تقريرا لكل عضو عند فتح الجولة.
reports-round = الجولة
reports-state = الحالة
reports-due = الموعد
reports-there = ما أُجيب عنه
reports-mend = للتصحيح أو التفسير

desk-reports = التقارير التي بانتظارك
desk-nothing = لا شيء بانتظارك.
waits-begin = بدء التقرير
waits-write = متابعة كتابة التقرير
waits-ask = طلب التوقيعات
waits-approve = اعتماد التقرير
waits-sign = توقيع التقرير
waits-submit = تقديم التقرير
waits-check = التحقق من اكتماله
waits-publish = نشر التقرير
waits-returned = أُعيد: { $reason }

report-title = { $member }: التقرير لجولة «{ $event }»
report-due = { $n ->
    [0] موعده اليوم، { $day }
    [zero] موعده اليوم، { $day }
    [one] موعده { $day }، بعد يوم واحد
    [two] موعده { $day }، بعد يومين
    [few] موعده { $day }، بعد { $n } أيام
    [many] موعده { $day }، بعد { $n } يوما
   *[other] موعده { $day }، بعد { $n } يوم
}
report-overdue = { $n ->
    [zero] كان موعده { $day }
    [one] كان موعده { $day }، قبل يوم واحد
    [two] كان موعده { $day }، قبل يومين
    [few] كان موعده { $day }، قبل { $n } أيام
    [many] كان موعده { $day }، قبل { $n } يوما
   *[other] كان موعده { $day }، قبل { $n } يوم
}
report-submitted = { $late ->
    [0] قُدّم في { $day }، في موعده
    [zero] قُدّم في { $day }، في موعده
    [one] قُدّم في { $day }، متأخرا يوما واحدا
    [two] قُدّم في { $day }، متأخرا يومين
    [few] قُدّم في { $day }، متأخرا { $late } أيام
    [many] قُدّم في { $day }، متأخرا { $late } يوما
   *[other] قُدّم في { $day }، متأخرا { $late } يوم
}
report-there = الإجابات المطلوبة: { $k } من أصل { $n }
report-to-mend = { $n ->
    [zero] لا إجابات تحتاج إلى تصحيح أو تفسير
    [one] إجابة واحدة تحتاج إلى تصحيح أو تفسير
    [two] إجابتان تحتاجان إلى تصحيح أو تفسير
    [few] { $n } إجابات تحتاج إلى تصحيح أو تفسير
    [many] { $n } إجابة تحتاج إلى تصحيح أو تفسير
   *[other] { $n } إجابة تحتاج إلى تصحيح أو تفسير
}
report-unlooked = { $n ->
    [zero] لا إجابات من الجولة السابقة لم ينظر فيها أحد
    [one] إجابة واحدة من الجولة السابقة لم ينظر فيها أحد
    [two] إجابتان من الجولة السابقة لم ينظر فيهما أحد
    [few] { $n } إجابات من الجولة السابقة لم ينظر فيها أحد
    [many] { $n } إجابة من الجولة السابقة لم ينظر فيها أحد
   *[other] { $n } إجابة من الجولة السابقة لم ينظر فيها أحد
}
report-parts = أقسام التقرير
report-part = { $k } من أصل { $n }
report-part-mend = للتصحيح: { $n }
report-by = { $name }، { $day }، { $time } UTC
report-saved = حُفظ في { $time } UTC.
report-saving = جارٍ الحفظ…
report-unsent = لم يُحفظ بعد: لا يوجد اتصال، أو سُجّل خروجك (فسجّل الدخول من جديد في نافذة أخرى). يبقى نصك هنا ويُرسل مرة أخرى. لا تغلق هذه الصفحة.
report-refused = لم يُحفظ. حمّل الصفحة من جديد؛ وما كتبته لا يزال هنا لتنسخه.
report-voided = حُفظ. كانت التوقيعات تخص الإجابات كما كانت، فأُلغيت الآن.
report-merged = غيّر شخص آخر هذه الإجابة أيضا. والتغييران قائمان معا.
report-conflict = عدّل شخص آخر الكلمات نفسها: { $who }. يُعتد بذلك النص في الوقت الحالي، ونصك محفوظ. قارن بينهما وقرر.
report-decide = المقارنة والقرار
report-theirs = النص الآخر:
report-changed-by = التعديل: { $who }.
report-show = عرض
report-save = حفظ هذا القسم
report-save-next = حفظ ومتابعة
report-still-all = جميع إجابات الجولة السابقة هنا لا تزال صحيحة
report-choose = اختر…
report-required = مطلوب
report-restricted = غير منشور
report-no-number = لا يوجد عدد؟ اذكر السبب
report-reason = سبب عدم وجود عدد
report-reason-words = السبب كتابة
report-explanation = التفسير
report-explanation-of = تفسير: { $label }
report-no-answer = لا توجد إجابة
report-untouched = إجابة الجولة السابقة؛ ولم ينظر فيها أحد بعد.
report-still = لا تزال صحيحة
report-missing = ناقص:
report-must = للتصحيح:
report-explain = للتفسير:
report-settled = جرى تفسيره:
report-note = تنويه:
report-last = الجولة السابقة
report-take = نقل
report-history = { $n ->
    [zero] لا توجد نسخ
    [one] نسخة واحدة
    [two] نسختان
    [few] { $n } نسخ
    [many] { $n } نسخة
   *[other] { $n } نسخة
}
report-remarks = { $n ->
    [0] لا توجد ملاحظة مفتوحة
    [zero] لا توجد ملاحظة مفتوحة
    [one] ملاحظة مفتوحة واحدة
    [two] ملاحظتان مفتوحتان
    [few] { $n } ملاحظات مفتوحة
    [many] { $n } ملاحظة مفتوحة
   *[other] { $n } ملاحظة مفتوحة
}
report-remarks-title = الملاحظات
report-remark-new = ملاحظة جديدة
report-remark-go = إضافة الملاحظة
report-remark-answer = الجواب
report-remark-answer-go = إرسال الجواب
report-remark-settle = تسوية
report-remark-settled = سُوّيت: { $who }.
report-next = الخطوة التالية
report-nothing-yet = لم يكتب فيه أحد. أُدرجت إجابات الجولة السابقة حيث يُحتمل أن تكون لا تزال صحيحة: انظر في كل قسم واحفظه.
report-sent-back = أُعيد التقرير.
report-back = إعادة
report-back-why = ما سبب إعادته إلى مسودة؟
report-awaited = التوقيعات التي لم ترد بعد:
report-authority = الجهة المختصة
report-office-coordinator = المنسق الوطني
report-office-delegate = مفوَّض الوزير
report-signed = { $office }: { $who }
report-sign = التوقيع عن { $office }
report-digest = التوقيع يخص هذه الإجابات دون غيرها. بصمتها الرقمية:
report-verify = إثبات الهوية من جديد
report-verify-why = يتطلب التوقيع والتقديم والنشر ذلك، إذا مضت على آخر مرة أكثر من عشر دقائق.
report-publish-from = لا يزال بإمكان العضو الرد. ويمكن نشر التقرير ابتداء من { $day }، أو متى رد العضو.
report-act-ask = طلب توقيعات الجهات المختصة
report-act-approve = الاعتماد بصفة المنسق
report-act-submit = التقديم بصفة مفوَّض الوزير
report-act-check = تأكيد اكتماله
report-act-begin-review = إحالته إلى المراجعين
report-act-send-reviews = إرسال المراجعات إلى العضو
report-act-reply = ليس لدينا ما نرد به
report-act-publish = نشر
report-state-open = لم يُكتب شيء بعد.
report-state-draft = هو مسودة. وحين لا يبقى ما يلزم تصحيحه أو تفسيره أو النظر فيه، يطلب المنسق توقيعات الجهات المختصة.
report-state-authorities = معروض على الجهات المختصة. وأي تعديل يلغي توقيعاتها.
report-state-coordinator = وقّعت جميع الجهات المختصة. والخطوة التالية اعتماد المنسق الوطني.
report-state-delegate = الخطوة التالية أن يقدّمه مفوَّض الوزير: شخص لم يكتب فيه ولم يوقّعه.
report-state-submitted = هو مقدَّم ومقفل. وتتحقق الأمانة من اكتماله.
report-state-completeness-check = جرى التحقق منه. وما ينقصه سيُنشر على أنه ناقص. والخطوة التالية للمراجعين.
report-state-review = هو لدى المراجعين.
report-state-reply = للعضو 14 يوما للرد على المراجعات. ثم يُنشر.
report-state-published = هو علني.
report-state-revised = هو علني وجرى تغييره بعد نشره. وتبقى النسخة الأولى.
report-workbook = التقرير في مصنّف
report-workbook-down = تنزيل بصيغة Excel
report-workbook-up = إعادة إرسال مصنّف
report-workbook-text = نزّل التقرير واملأه دون اتصال، ثم أعد إرساله هنا. وسيُعرض عليك ما يغيّره قبل حفظ أي شيء. ويبقى ما كتبه آخرون في هذه الأثناء.
report-workbook-file = المصنّف (.xlsx)
report-workbook-look = عرض ما يغيّره
report-no-file = لم يرد أي مصنّف. اختر ملف .xlsx الذي نزّلته من هذا التقرير، وأرسله من جديد.
taken-faults = { $n ->
    [zero] لم يؤخذ شيء من { $file }.
    [one] لم يؤخذ شيء من { $file }: يجب أولا تصحيح موضع واحد.
    [two] لم يؤخذ شيء من { $file }: يجب أولا تصحيح موضعين.
    [few] لم يؤخذ شيء من { $file }: يجب أولا تصحيح { $n } مواضع.
    [many] لم يؤخذ شيء من { $file }: يجب أولا تصحيح { $n } موضعا.
   *[other] لم يؤخذ شيء من { $file }: يجب أولا تصحيح { $n } موضع.
}
taken-faults-list = ما يجب تصحيحه
taken-place = الورقة والخلية
taken-expected = المتوقع
taken-found = الموجود
taken-nothing = لا يغيّر { $file } شيئا.
taken-changes = { $n ->
    [zero] لا يغيّر { $file } أي إجابة. لم يُحفظ شيء بعد.
    [one] يغيّر { $file } إجابة واحدة. لم يُحفظ شيء بعد.
    [two] يغيّر { $file } إجابتين. لم يُحفظ شيء بعد.
    [few] يغيّر { $file } { $n } إجابات. لم يُحفظ شيء بعد.
    [many] يغيّر { $file } { $n } إجابة. لم يُحفظ شيء بعد.
   *[other] يغيّر { $file } { $n } إجابة. لم يُحفظ شيء بعد.
}
taken-apply = حفظ هذه التغييرات
taken-leave = ترك التقرير كما هو
taken-fate-stands = سيُحفظ
taken-fate-merges = يُجمع مع ما كتبه آخرون
taken-fate-conflicts = غيّر آخرون الكلمات نفسها: القرار لك
conflict-title = غيّر شخصان الكلمات نفسها
conflict-text = في التقرير لجولة «{ $event }»، حفظ شخص آخر إجابة أخرى أثناء كتابتك. وإجابته هي القائمة. ولم يُفقد شيء مما كتبته: اجمع بين الإجابتين هنا.
conflict-saved = { $n ->
    [zero] لم تُحفظ إجابات أخرى.
    [one] حُفظت إجابة أخرى واحدة.
    [two] حُفظت إجابتان أخريان.
    [few] حُفظت { $n } إجابات أخرى.
    [many] حُفظت { $n } إجابة أخرى.
   *[other] حُفظت { $n } إجابة أخرى.
}
conflict-base = ما بدأتما به معا
conflict-theirs = النص الآخر
conflict-mine = نصك
conflict-make = النص الذي سيبقى
conflict-make-text = توجد هنا في البداية جميع كلمات النصين. أبق ما هو صحيح.
conflict-save = حفظ هذا النص
conflict-leave = إبقاء النص الآخر؛ ويبقى نصك في سجل التعديلات
history-title = سجل التعديلات: { $label }
history-back = العودة إلى التقرير
history-none = لم يجب أحد عن هذا السؤال.
history-text = كل ما كُتب هنا في أي وقت، الأحدث أولا، مع ما غيّره.
history-unstood = لم يُحفظ في التقرير، لأن شخصا آخر كان أسرع
