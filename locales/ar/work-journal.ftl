### سجل العمليات: من فعل ماذا، ومن اطلع على ماذا، وإثبات ذلك.

work-nav-journal = سجل العمليات
work-nav-journal-mine = ما قمت به
journal-title = سجل العمليات
journal-lead = كل ما جرى هنا، ومن قام به ومتى. ولا يمكن تغيير شيء فيه خفية.
journal-bundle = تنزيل الحزمة
journal-bundle-text = السجلان معا بنقاط تحققهما ومفاتيحهما العامة، للتحقق منهما دون هذا الموقع: accord verify --bundle FILE. والتنزيل نفسه قيد في سجل العمليات.
journal-sights = من اطلع على ماذا
journal-any = الكل
journal-day = اليوم
journal-go = عرض
journal-found = { $n ->
    [zero] لا قيود
    [one] قيد واحد
    [two] قيدان
    [few] { $n } قيود
    [many] { $n } قيدا
   *[other] { $n } قيد
}
journal-none = لا يوجد قيد مطابق.
journal-entries = القيود، الأحدث أولا
journal-when = { $day }، { $time } UTC
journal-column-number = القيد
journal-column-when = الوقت
journal-column-who = الحساب
journal-column-what = ما جرى
journal-column-kind = النوع
journal-column-object = موضوعه
journal-column-field = الحقل
journal-column-typed = ما كتبته
journal-column-became = ما آل إليه
journal-mine-title = ما جرى باسمك
journal-mine-lead = { $n ->
    [zero] لا توجد قيود باسم حسابك.
    [one] يوجد قيد واحد باسم حسابك. إذا لم تكن أنت من قام به، فأبلغ مدير حسابات عضوكم.
    [two] يوجد قيدان باسم حسابك. إذا لم تكن أنت من قام بأحدهما، فأبلغ مدير حسابات عضوكم.
    [few] توجد { $n } قيود باسم حسابك. إذا لم تكن أنت من قام بأحدها، فأبلغ مدير حسابات عضوكم.
    [many] يوجد { $n } قيدا باسم حسابك. إذا لم تكن أنت من قام بأحدها، فأبلغ مدير حسابات عضوكم.
   *[other] يوجد { $n } قيد باسم حسابك. إذا لم تكن أنت من قام بأحدها، فأبلغ مدير حسابات عضوكم.
}
journal-see-typed = ما كتبته
journal-typed-title = ما كتبته في { $report }
journal-typed-none = لا شيء مما كتبته في { $report } يمكن عرضه عليك.
journal-typed-beside = حُفظ جانبا: أجاب شخص آخر في هذه الأثناء
journal-people-title = ما جرى على حسابات { $member }
journal-people-lead = { $n ->
    [zero] لا قيود عن الحسابات والمفاتيح والدعوات. وما يكتبه الأشخاص ليس هنا.
    [one] قيد واحد عن الحسابات والمفاتيح والدعوات. وما يكتبه الأشخاص ليس هنا.
    [two] قيدان عن الحسابات والمفاتيح والدعوات. وما يكتبه الأشخاص ليس هنا.
    [few] { $n } قيود عن الحسابات والمفاتيح والدعوات. وما يكتبه الأشخاص ليس هنا.
    [many] { $n } قيدا عن الحسابات والمفاتيح والدعوات. وما يكتبه الأشخاص ليس هنا.
   *[other] { $n } قيد عن الحسابات والمفاتيح والدعوات. وما يكتبه الأشخاص ليس هنا.
}
journal-entry-title = القيد { $n } في سجل العمليات
journal-wrote = ما كتبه
journal-wrote-text = بصمة SHA-256 لكل نص كُتب، وبصمة الاسم الذي يُعثر عليه به.
journal-leaf = القيد كما حُسبت بصمته
journal-leaf-text = ورقة من أوراق الشجرة الموقَّع جذرها.

act-account-invented = اختلاق حساب للتمرين
act-account-language = اختيار لغة
act-account-left = إغلاق حساب: ترك الشخص العمل
act-account-placed = إلحاق حساب بمؤسسة
act-account-reopened = إعادة فتح حساب
act-account-suspended = إغلاق حساب مؤقتا
act-bank-changed = غيّر قائمة
act-bank-closed = أغلق قائمة
act-bank-opened = فتح قائمة
act-bank-probed = لاحظ أسئلة تتحسس حدود قائمة
act-clock-jumped = رصد قفزة في الساعة
act-commitment-amended = تعديل التزام
act-commitment-begun = بدء التزام
act-commitment-change-dropped = إسقاط تعديل مُعدّ
act-commitment-change-prepared = إعداد تعديل
act-commitment-clearance-asked = طلب الموافقة
act-commitment-due = رصد حلول أجل التزام
act-commitment-edited = تحرير التزام
act-commitment-judged = الحُكم على التزام
act-commitment-milestone-done = وضع علامة الإنجاز على مرحلة
act-commitment-published = نشر التزام
act-commitment-returned = إعادة التزام
act-commitment-screened = فحص صياغة التزام
act-commitment-submitted = تقديم التزام
act-commitment-superseded = استبدال التزام بآخر
act-commitment-withdrawn = سحب التزام
act-content-added = وضع شيئًا على قائمة
act-content-changed = غيّر شيئًا على قائمة
act-content-removed = أزال شيئًا من قائمة
act-entry-contested = اعترض على مدخل
act-entry-judged = ذكر ما تبيّن بشأن اعتراض
act-entry-lifted = أعاد تفعيل مدخل
act-entry-opinion-heard = سمع رأي أحدهم في مدخل
act-entry-quarantined = أوقف مدخلًا وجد أكثر بكثير من المعتاد
act-entry-retracted = سحب اعتراضًا
act-entry-unvouched = سحب ضمانه لمدخل
act-entry-vouched = ضمن مدخلًا
act-figures-asked = طلب توقيع أرقام
act-figures-begun = بدء التصريح بأرقام
act-figures-edited = كتابة أرقام
act-figures-invented = اختلاق أرقام للتمرين
act-figures-published = نشر أرقام
act-figures-returned = إعادة أرقام
act-figures-signed = توقيع أرقام
act-first-operator-link-ended = إنهاء رابط المشغّل الأول
act-first-operator-link-made = إنشاء رابط المشغّل الأول
act-identity-linked = ربط هوية من مؤسسة أخرى
act-identity-unlinked = فك ربط هوية من مؤسسة أخرى
act-indicator-begun = بدء تعريف
act-indicator-edited = كتابة تعريف
act-indicator-published = نشر تعريف
act-intake-taken = تلقي بلاغ
act-invitation-made = دعوة شخص
act-invitation-sent-again = إعادة إرسال دعوة
act-invitation-used = قبول دعوة
act-invitation-withdrawn = سحب دعوة
act-item-contested = الاعتراض على ما تبيّن بشأن عنوان مُبلَّغ عنه
act-item-destroyed = إتلاف عنوان مُبلَّغ عنه بعد انقضاء مدته
act-item-emergency = الإفادة بأن هناك حياة في خطر
act-item-freeze-redated = إعادة تحديد نهاية إيقاف بعد خطأ في الساعة
act-item-frozen = إيقاف كل ما يخص عنوانًا مُبلَّغًا عنه
act-item-host-not-sought = لم يُبحث عن مضيف عنوان مُبلَّغ عنه لأنه أُتلف في الأثناء
act-item-host-sought = البحث عن مضيف عنوان مُبلَّغ عنه
act-item-host-wanted = طلب البحث من جديد عن مضيف عنوان مُبلَّغ عنه
act-item-in-scope = تقييم عنوان مُبلَّغ عنه بأنه غير قانوني
act-item-looked = النظر في ما إذا كان عنوان مُبلَّغ عنه لا يزال موجودًا
act-item-needs-access = تقييم ما أُبلغ عنه بأنه لا يمكن الوصول إليه
act-item-opened = فتح عنوان مُبلَّغ عنه
act-item-out-of-scope = تقييم عنوان مُبلَّغ عنه بأنه خارج النطاق
act-item-put-back = إعادة عنوان مُبلَّغ عنه إلى قائمة الانتظار
act-item-reopened = إعادة تقييم عنوان مُبلَّغ عنه
act-item-taken = أخذ عنوان مُبلَّغ عنه للنظر فيه
act-item-taken-back = التراجع عن قرار بشأن عنوان مُبلَّغ عنه
act-item-thawed = إنهاء إيقاف عنوان مُبلَّغ عنه
act-item-triaged = تحديد مدى استعجال عنوان مُبلَّغ عنه
act-item-undetermined = تقييم عنوان مُبلَّغ عنه بأنه لا يمكن الحكم عليه
act-journal-bundled = تنزيل الحزمة
act-lot-added = وضع بصمات كثيرة على قائمة
act-lot-unvouched = سحب ضمانه لدفعة
act-lot-vouched = ضمن دفعة
act-lot-withdrawn = أزال دفعة من قائمة
act-mail-retried = السماح بإعادة محاولة إرسال رسائل تعذّر إرسالها
act-organisation-added = إضافة مؤسسة
act-organisation-changed = تغيير مؤسسة
act-paper-listed = الاطلاع على القائمة
act-paper-seen = اطلاع
act-paper-taken = أخذ نسخة
act-passkey-added = إضافة مفتاح مرور
act-passkey-copied = رصد احتمال نسخ مفتاح مرور
act-passkey-named = تسمية مفتاح مرور
act-passkey-removed = إزالة مفتاح مرور
act-password-removed = إزالة كلمة مرور
act-password-set = تعيين كلمة مرور
act-proposal-confirmed = الموافقة على اقتراح بصفة الشخص الثاني
act-proposal-made = تقديم اقتراح يحتاج إلى شخص ثان
act-proposal-withdrawn = سحب اقتراح
act-quorum-asked = طلب عددًا آخر من الدول الضامنة
act-quorum-confirmed = أكّد عدد الدول الضامنة
act-quorum-dropped = صرف النظر عن تغيير عدد الدول الضامنة
act-recovery-asked = طلب استعادة حساب
act-recovery-refused = رفض استعادة حساب
act-recovery-used = استعادة حساب
act-recovery-vouched = تأكيد هوية من فقد جميع طرق الدخول
act-remark-answered = الإجابة عن ملاحظة
act-remark-made = إضافة ملاحظة
act-remark-settled = تسوية ملاحظة
act-reply-written = كتابة رد على مراجعة
act-report-approved = اعتماد تقرير
act-report-checked = التحقق من اكتمال تقرير
act-report-edited = تحرير تقرير
act-report-invented = اختلاق تقرير للتمرين
act-report-pack-ordered = طلب إعداد صفحتي عضو من ملف المؤتمر
act-report-published = نشر تقرير
act-report-replied = الإفادة بعدم وجود ما يُرد به على مراجعات تقرير
act-report-returned = إعادة تقرير
act-report-review-begun = بدء مراجعة تقرير
act-report-reviews-sent = إرسال مراجعات تقرير إلى العضو
act-report-sign-off-asked = طلب توقيع تقرير
act-report-signed = توقيع تقرير
act-report-submitted = تقديم تقرير
act-review-allowed = السماح باستمرار مراجعة
act-review-assigned = تعيين مراجعة
act-review-begun = بدء مراجعة
act-review-conflict-declared = التصريح بتضارب في المصالح
act-review-published = نشر مراجعة
act-review-released = إعفاء مراجع
act-review-replied = الرد على مراجعة
act-review-sent = تقديم مراجعة
act-review-written = كتابة مراجعة
act-role-given = منح دور
act-role-taken = سحب دور
act-round-announced = إعلان جولة
act-round-archived = أرشفة جولة
act-round-close-moved = نقل اليوم الأخير لجولة
act-round-closed = إغلاق جولة
act-round-conference-moved = نقل مؤتمر جولة
act-round-invented = اختلاق جولة للتمرين
act-round-opened = فتح جولة
act-round-pack-ordered = طلب إعداد ملف المؤتمر
act-round-presented = عرض جولة
act-round-reminded = إرسال تذكيرات
act-round-reviewed = تسجيل ورود مراجعات جولة
act-round-told = إرسال إشعارات بجولة
act-session-ended = إنهاء جلسة
act-signed-in = تسجيل الدخول
act-signed-out = تسجيل الخروج
act-source-fetched = جلب قائمة من مصدرها
act-source-login-removed = حذف اسم تبادل وكلمة مروره
act-source-login-set = حفظ اسم تبادل وكلمة مروره
act-source-removed = أزال مصدر قائمة
act-source-set = حدد من أين تُجلب قائمة
act-source-told = أبلغ مصدر قائمة بشأن مدخل
act-token-made = إنشاء رمز وصول
act-token-revoked = إلغاء رمز وصول
act-volume-key-named = سمّى مفتاح برنامج فحص
act-volume-stated = سلّم حجم ما فُحص

paper-organisation = مؤسسة
paper-account = حساب
paper-invitation = دعوة
paper-passkey = مفتاح مرور
paper-password = كلمة مرور
paper-identity = هوية من مؤسسة أخرى
paper-token = رمز وصول
paper-recovery = استعادة حساب
paper-proposal = اقتراح لشخصين
paper-round = جولة
paper-report = تقرير
paper-remark = ملاحظة
paper-commitment = التزام
paper-review = مراجعة
paper-reply = رد على مراجعة
paper-figures = أرقام
paper-indicator = تعريف رقم
paper-ledger = سجل الأرقام المنشورة
paper-bank = قائمة
paper-content = محتوى قائمة
paper-entry = مدخل في قائمة
paper-lot = دفعة مداخل
paper-quorum = عدد الدول الضامنة
paper-volume = مفتاح برنامج فحص
paper-source = مصدر قائمة
paper-item = عنوان مُبلَّغ عنه
paper-intake = بلاغ عن عنوان
