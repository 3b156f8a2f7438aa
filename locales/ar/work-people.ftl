### قسم الأشخاص: الحسابات والدعوات والمفاتيح ورموز الوصول، وما يتفق عليه شخصان.

work-nav-people = الأشخاص
work-nav-invitations = الدعوات
work-nav-proposals = قرارات الشخصين
time-of-day = { $day }، { $clock } UTC

fresh-note = ما تغيّره هنا يتطلب إثباتا جديدا لهويتك.
fresh-go = إثبات الهوية الآن

# حساب الشخص نفسه.
account-title = حسابك
account-journal = ما جرى باسمك
account-keys = طرق تسجيل الدخول
account-key = الطريقة
account-key-name = اسم مفتاح المرور
account-added = أُضيفت في
account-used = آخر استخدام
account-never = أبدا
account-do = الإجراء
account-passkey = مفتاح المرور «{ $name }»
account-password = كلمة مرور ورموز لمرة واحدة
account-rename = إعادة تسمية
account-remove = إزالة
account-add-key = إضافة طريقة لتسجيل الدخول
account-add-passkey = إضافة مفتاح مرور
account-sessions = أماكن تسجيل دخولك
account-session-began = منذ
account-session-seen = آخر استخدام
account-session-how = الطريقة
account-session-this = هذا المتصفح
account-session-end = إنهاء
account-sessions-end = إنهاء جميع الجلسات الأخرى
account-language = لغة الرسائل والصفحات
account-save = حفظ
session-how-passkey = مفتاح مرور
session-how-password = كلمة مرور ورمز
session-how-openid = مؤسسة أخرى
session-how-exercise = تمرين
session-how-link = رابط
keys-title = إضافة طريقة لتسجيل الدخول
keys-name-hint = لتتعرف عليه لاحقا، مثل «حاسوب العمل».
keys-openid = ربط حسابك لدى { $name }

# رموز الوصول.
tokens-title = رموز الوصول للبرامج
tokens-text = يتيح رمز الوصول لبرنامج أن يتصرف باسمك في الحدود التي تسمح بها. ولا ينفّذ أبدا ما يتطلب إثباتا جديدا لهويتك. ويُعرض مرة واحدة؛ ولا تُخزَّن إلا بصمته الرقمية.
tokens-scope = الأدوار
tokens-ends = صالح حتى
tokens-reads = يقرأ فقط
tokens-writes = يقرأ ويكتب
tokens-may = ما يُسمح له به
tokens-days = مدة الصلاحية بالأيام، 365 على الأكثر
tokens-new = رمز وصول جديد
tokens-make = إنشاء رمز الوصول
tokens-revoke = إلغاء
tokens-revoked = ملغى
tokens-over = انتهت صلاحيته
token-title = رمز الوصول الجديد
token-once = انسخه الآن. فلن يُعرض مرة أخرى.
token-how = يرسله البرنامج مع كل طلب:
token-refused-prefix = ما ورد بعد «Bearer» ليس رمز وصول لهذا الموقع: يبدأ رمز الوصول بـ accord_.
token-refused-length = رمز الوصول مقطوع، أو معه ما ليس منه. انسخه كله دون مسافات.
token-refused-character = في رمز الوصول حرف لا يرد في أي رمز وصول. انسخه من جديد.
token-refused-mistyped = في رمز الوصول خطأ كتابي: رقم التحقق منه غير مطابق. انسخه من جديد.
token-refused-unknown = رمز الوصول غير معروف أو ملغى أو انتهت صلاحيته. أنشئ رمزا جديدا في قسم «رموز الوصول للبرامج».

# الأشخاص.
people-title = الأشخاص
people-count = { $n ->
    [zero] لا حسابات
    [one] حساب واحد
    [two] حسابان
    [few] { $n } حسابات
    [many] { $n } حسابا
   *[other] { $n } حساب
}
people-invite = دعوة شخص
people-roles = الأدوار
people-role = الدور
people-member = العضو، للأدوار التي تُمنح لدى عضو
people-home = البلد، لأدوار التحالف
people-home-hint = لا يراجع المراجع بلده أبدا.
people-state = الحالة
people-reason = السبب
people-give = منح الدور
people-take = سحب الدور
people-suspend = إغلاق مؤقت
people-reopen = إعادة الفتح
people-leave = إغلاق: ترك الشخص العمل
people-organisation = مكان العمل
people-own = هذا حسابك أنت. ولا يغيّر أحد صلاحياته بنفسه: اطلب ذلك من أحد الزملاء.
people-waits = بانتظار موافقة شخص ثان له الصلاحية نفسها.
people-two-hint = مطلوب للمشغّلين والمدققين، إذ يحتاج تعيينهم إلى موافقة شخص ثان.
people-sessions-end = كل إجراء من هذه ينهي جلسات الحساب فورا.
account-state-invited = مدعو
account-state-active = مستخدم
account-state-suspended = مغلق مؤقتا
account-state-left = ترك العمل

# الدعوات.
invitations-title = الدعوات
invitations-ends = الرابط صالح حتى
invitations-make = دعوة
invitations-resend = إعادة الإرسال
invitations-withdraw = سحب
invitation-state-open = مفتوحة
invitation-state-over = انتهت صلاحيتها
invitation-state-waiting = بانتظار شخص ثان
invitation-state-used = أصبحت حسابا
invitation-state-withdrawn = مسحوبة
link-title = رابط الدعوة
link-once = الرسالة في طريقها. وإذا كان البريد الإلكتروني لا يصل إلى المدعو، فانسخ هذا الرابط الآن وسلّمه بنفسك: فهو لن يُعرض مرة أخرى، وهو صالح لمرة واحدة.

# المؤسسات.
organisations-title = المؤسسات
organisations-kind = النوع
organisations-new = مؤسسة جديدة
organisations-add = إضافة
organisation-kind-ministry = وزارة
organisation-kind-authority = جهة مختصة
organisation-kind-police = شرطة
organisation-kind-hotline = خط إبلاغ
organisation-kind-provider = مزود استضافة
organisation-kind-other = غير ذلك

# قرارات الشخصين.
proposals-title = ما يقرره شخصان
proposals-text = يقترح شخص، ويوافق آخر له الصلاحية نفسها خلال سبعة أيام. ولا يوافق أحد على اقتراحه هو. وإذا لم يكن هناك إلا مشغّل واحد، تقوم الأمانة مقام الشخص الثاني.
proposals-none = لا توجد اقتراحات.
proposals-what = المضمون
proposals-by = مقدّم الاقتراح
proposals-confirm = موافقة
proposals-refuse = رفض
proposals-withdraw = سحب
proposal-grant = يُمنح { $name } الدور: { $role }
proposal-invite = يُدعى { $name } إلى الدور: { $role }
proposal-end = { $name }، آخر مشغّل للنظام: { $how }
proposal-admission = { $name } ({ $code }): عضو ابتداء من { $day }
proposal-state-open = بانتظار شخص ثان
proposal-state-over = انتهت مدته
proposal-state-confirmed = ووفق عليه ونُفّذ
proposal-state-withdrawn = سُحب أو رُفض
ending-withdrawn = سحب الدور
ending-suspended = إغلاق الحساب مؤقتا
ending-left = ترك الشخص العمل
admission-title = قبول عضو
admission-text = يوافق شخص ثان من الأمانة. ثم يظهر العضو في السجل العام.
admission-alpha2 = الرمز من حرفين (ISO 3166-1)
admission-alpha3 = الرمز من ثلاثة حروف
admission-name = الاسم المختصر بالإنجليزية
admission-joined = يوم الانضمام
admission-source = المصدر: أين ورد ذلك
admission-go = اقتراح القبول

# استعادة الدخول.
recoveries-title = زملاء فقدوا جميع طرق تسجيل الدخول
recoveries-text = لا تؤكد هوية زميلك إلا بعد أن تتحدث إليه شخصيا، أو على رقم هاتف كنت تعرفه من قبل. وبعد تأكيد الثاني منكما يصل رابط إلى زميلك بالبريد الإلكتروني. ولا تراه أنت.
recoveries-none = لا توجد طلبات.
recoveries-one = { $name } ({ $mail })، وقت الطلب: { $time }.
recoveries-vouched = أكّد الهوية: { $names }
recoveries-vouch = أعلم أنه الشخص نفسه
recoveries-refuse = ليس الشخص نفسه
work-waits-proposals = { $n ->
    [zero] لا اقتراحات بانتظارك بصفتك الشخص الثاني
    [one] اقتراح واحد بانتظارك بصفتك الشخص الثاني
    [two] اقتراحان بانتظارك بصفتك الشخص الثاني
    [few] { $n } اقتراحات بانتظارك بصفتك الشخص الثاني
    [many] { $n } اقتراحا بانتظارك بصفتك الشخص الثاني
   *[other] { $n } اقتراح بانتظارك بصفتك الشخص الثاني
}
work-waits-recoveries = { $n ->
    [zero] لا زملاء فقدوا جميع طرق تسجيل الدخول
    [one] زميل واحد فقد جميع طرق تسجيل الدخول
    [two] زميلان فقدا جميع طرق تسجيل الدخول
    [few] { $n } زملاء فقدوا جميع طرق تسجيل الدخول
    [many] { $n } زميلا فقدوا جميع طرق تسجيل الدخول
   *[other] { $n } زميل فقدوا جميع طرق تسجيل الدخول
}
proposal-facts = قررت الجولة { $round }: الحقائق الخمس لمن طلبت منهم تقارير علنية
proposal-facts-end = قررت الجولة { $round }: الحقائق الخمس لمن طلبت منهم تقارير لم تعد علنية
