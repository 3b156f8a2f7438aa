### الكشف: قوائم المواد المعروفة، وما يقع قريبًا من بصمة، وما قيل عن مدخل.

work-nav-detection = الكشف
detection-title = المواد المعروفة
detection-not-vetted = لا يُجاب هنا إلا مؤسسات أعضاء التحالف، وليس لحسابك مؤسسة أو بلد. اطلب من مسؤول بلدك العضو أن يسجّلهما.
detection-loading = يجري تحميل فهرس المواد المعروفة. حاول مرة أخرى بعد دقيقة.
detection-taken = لدى مؤسستك قائمة بهذا الاسم. اختر اسمًا آخر.
detection-lists = القوائم
detection-no-lists = ليس لمؤسستك قائمة، ولم تُشارَك معها أي قائمة أخرى.
detection-list = القائمة
detection-whose = المؤسسة
detection-own = قائمتك
detection-purpose = تحتوي على
detection-sharing = مشتركة مع
detection-radius = المسافة
detection-radius-hint = المسافة: يُعثر على الصورة إذا اختلفت بصمتها في هذا العدد على الأكثر من أصل 256 بتًا. أما الملفات فيُعثر عليها بتطابق تام.
detection-ratio = النسبة العاملة
detection-opened = تاريخ الفتح
detection-labels = مصنَّفة وفق
detection-no-labels = لا تصنّف شيئًا.
detection-office = { $organisation } ({ $member })
detection-by = { $office }، { $day }
detection-works = يعمل لمؤسستك.

purpose-known = مواد معروفة
purpose-negative = نتائج خاطئة معروفة
purpose-text-known = ما في هذه القائمة مواد معروفة. هنا بصمات فقط، ولا صور أبدًا.
purpose-text-negative = من المعروف أن ما في هذه القائمة ليس من تلك المواد: ما يقع قريبًا من أحد مداخلها لا تبلّغ عنه أي قائمة.

sharing-persons = أشخاص محددون من المؤسسة
sharing-organisation = المؤسسة
sharing-named = مؤسسات محددة
sharing-alliance = التحالف
sharing-open = التحالف ومن يعطيه القائمة

index-title = الفهرس
index-follows = تابع الفهرس السجل حتى المدخل { $n }، وآخر مرة في { $time }. يُعثر على كل ما وُضع على قائمة قبل ذلك.
index-stale = لم يتابع الفهرس السجل منذ { $time }. ما وُضع على قائمة بعد ذلك لا يُعثر عليه. أبلغ من يشغّل هذا الموقع.
index-examined = البصمات المفحوصة
index-matched = منها ما طابق
index-since = العدّ منذ تشغيل البرنامج، لجميع المؤسسات معًا.
index-entries = المداخل
index-newest = الأحدث
index-never = لا شيء بعد

near-title = تجربة بصمة
near-fingerprint = البصمة
near-fingerprint-hint = أرقام ست عشرية: 64 لـ PDQ أو SHA-256، و40 لـ SHA-1، و32 لـ MD5. لا تُحفظ.
near-kind = النوع
near-kind-by-length = حسب عدد الأرقام؛ 64 تعني PDQ
near-go = ابحث
near-no-fingerprint = هذه ليست بصمة. الصق 64 أو 40 أو 32 رقمًا ست عشريًا ولا شيء غيرها.
near-bad-digits = عدد الأرقام الست عشرية في { $kind } هو { $digits }، من 0–9 وa–f. قارن ما لصقته، أو اختر نوعًا آخر.
near-probing = تدور أسئلة مؤسستك بخطوات صغيرة حول مدخل، فلا يُجاب عن أي منها لمدة { $seconds } ثانية. سُجّل ذلك في سجل العمليات.
near-found = يُعثر عليها
near-not-found = لا يُعثر عليها، وهذا يقع قريبًا
near-nothing = لا شيء مما شورك معك يقع قريبًا
near-asked = قورنت بعدد من المداخل قدره { $entries }، حتى المدخل { $through } من السجل.
near-how-to-read = كل مربع بت من أصل 256؛ والمملوء مختلف. الأشكال العامة للصورة في أعلى اليسار، والتفاصيل الدقيقة في أسفل اليمين.
near-distance = المسافة
near-bits = { $n ->
    [zero] { $n } بت
    [one] بت واحد ({ $n })
    [two] بتّان ({ $n })
    [few] { $n } بتات
    [many] { $n } بتًا
   *[other] { $n } بت
}
near-scale = المسافة { $n } على مقياس من 0 إلى 64؛ وتصل القائمة إلى { $radius }
near-exact = الملف نفسه تمامًا
near-which-bits = البتات المختلفة
near-which-bits-of = البتات المختلفة عن المدخل { $n }
near-row = الصف
near-columns = الأعمدة
near-further = { $n ->
    [one] يقع مدخل آخر ({ $n }) ضمن 64 بتًا.
   *[other] عدد المداخل الأخرى ضمن 64 بتًا: { $n }.
}

outcome-found = عُثر عليه
outcome-negates = نتيجة خاطئة معروفة: ما يقع قريبًا منها لا يُبلّغ عنه
outcome-negated = لم يُعثر عليه، لأن نتيجة خاطئة معروفة تقع قريبًا أيضًا
outcome-switched-off = لم يُعثر عليه: أوقفته مؤسسته
outcome-too-far = لم يُعثر عليه: لا تصل القائمة إلا إلى { $radius } بت

silence-not-shared = لم يُشارَك مع مؤسستك.
silence-withdrawn = لا يعمل: أزالته مؤسسته من القائمة.
silence-struck = لا يعمل: أزاله اعتراض من القائمة نهائيًا.
silence-bank-closed = لا يعمل: قائمته مغلقة.
silence-quarantined = موقوف: وجد أكثر بكثير من المعتاد، ولم ينظر أحد في ذلك بعد.
silence-contested = موقوف: عليه اعتراض لم يُبتّ فيه بعد.
silence-unvouched = لا يعمل لمؤسستك بعد: عدد الدول الأعضاء التي تضمنه { $states } من { $needed }.
silence-outside-ratio = لا يعمل بعد: ليس ضمن النسبة العاملة من القائمة.

entry = المدخل
entry-title = المدخل { $n }
entry-of = المدخل { $n } من { $list }
entry-state = الحالة
entry-state-listed = على القائمة
entry-state-quarantined = موقوف بعد فيض
entry-state-contested = عليه اعتراض
entry-state-struck = مشطوب
entry-state-withdrawn = مسحوب
entry-standing = لمؤسستك
entry-level = المستوى
entry-why = سبب إدراجه
entry-added = أضافه
entry-withdrawn = سحبه
entry-flood = الفيض
entry-flood-text = في ساعة واحدة كان عدد الصور المختلفة التي وجدها { $n }، وعدد الدول الأعضاء السائلة { $states }؛ والمعتاد { $usual }.
entry-vouches = الضمانات
entry-states = { $n ->
    [zero] لا دولة عضوًا ({ $n })
    [one] دولة عضو واحدة ({ $n })
    [two] دولتان عضوان ({ $n })
    [few] { $n } دول أعضاء
    [many] { $n } دولة عضوًا
   *[other] { $n } دولة عضو
}
entry-vouches-of = عدد الدول الأعضاء التي تضمنه: { $n } من { $needed }
entry-vouches-hint = تُحسب كل دولة عضو مرة واحدة. ويعمل المدخل لمؤسسته بلا ضمان.
entry-nobody = لا يضمنه أحد.
entry-do = ما يمكنك فعله
entry-reason = السبب
entry-vouch = ضمانه
entry-vouch-hint = لا تضمن إلا ما نظر فيه أشخاص من مؤسستك، أو جاء ممن تضمنه.
entry-unvouch = سحب الضمان
entry-retract = سحب الاعتراض
entry-retract-hint = لا يحسم ذلك شيئًا. ولا تستطيع دولتك الاعتراض عليه مرة أخرى للسبب نفسه.
entry-find = ماذا تبيّن لك؟
entry-find-hint = يبتّ شخصان من دولتين لا صلة لهما بالمدخل. وحتى يتفقا يبقى موقوفًا.
entry-find-go = قول ذلك
entry-lift = السماح له بالعمل من جديد
entry-lift-hint = انظر أولًا فيما وجده. ولن يوقَف مرة أخرى ما لم يبلغ الضعف.
entry-contest = الاعتراض عليه
entry-contest-hint = يوقَف منذ ذلك الحين للجميع إلا مؤسسته، حتى يبتّ شخصان من دولتين غير معنيتين.

contests-title = الاعتراضات
contest-ground = السبب
contest-evidence = الأدلة
contest-evidence-hint = أسماء وثائق أو مواضعها، واحد في كل سطر. ولا صورة أبدًا.
contest-findings = ما تبيّن حتى الآن
contest-open = يُبتّ فيه حتى { $day }
contest-overdue = متأخر
contest-right = كان الاعتراض صحيحًا: أُزيل المدخل من القائمة
contest-wrong = لم يكن الاعتراض صحيحًا: يبقى المدخل
finding-right = الاعتراض صحيح.
finding-wrong = الاعتراض غير صحيح.
ground-lawful = ما صُنع منه مشروع
ground-collides = يعثر على صور مشروعة
ground-misclassified = تصنيفه خاطئ

lot = الدفعة
lots-title = الدفعات
lots-hint = ما جاء معًا يُضمن معًا. والمدخل الذي قيل عنه غير ذلك مذكور أدناه.
lots-none = ليس عليها دفعة شوركت معك.
lots-further = دفعات أخرى
lot-entries = المداخل
lot-withdraw = إزالتها من القائمة
told-title = مداخل لها نصها الخاص
told-hint = أضيفت وحدها، أو اعتُرض عليها أو أُوقفت أو ضُمنت على غير حال دفعتها.
told-none = لا شيء شورك معك.
told-further = مداخل أخرى

bank-open = فتح قائمة
bank-name = الاسم
bank-name-hint = أحرف لاتينية كبيرة من A إلى Z وأرقام وشرطات سفلية، مثل HOTLINE_2026.
bank-version = طبعة التصنيف
bank-version-hint = كما يسميها ناشرها، مثل 2.0. ولا يتغير تصنيف القائمة أبدًا.
bank-named = المؤسسات المحددة
bank-ratio = النسبة العاملة، بالمئة
bank-ratio-hint = يمكن إدخال قائمة جديدة تدريجيًا: تُسحب المداخل العاملة بالقرعة مرة واحدة، وكلما كبرت النسبة انضمت مداخل ولم يخرج شيء.
bank-bad-radius = المسافة عدد صحيح من 0 إلى 64.
bank-bad-ratio = النسبة عدد من 0 إلى 100، مثل 12.5.
bank-change = تغيير القائمة
bank-close = إغلاق القائمة
bank-close-hint = لا يعمل أي من مداخلها بعد ذلك لأحد، ويصبح اسمها متاحًا من جديد.

take-title = أخذ قائمة
take-file = الملف
take-file-hint = ‏CSV أو JSON أو بصمة في كل سطر أو VICS أو XML الخاص بـ NCMEC أو محتويات HMA؛ بحد أقصى 32 MiB. يُتعرّف على الصيغة تلقائيًا.
take-bare = ما تعنيه 64 رقمًا بلا اسم
take-why = سبب وجودها على القائمة ومصدرها
take-go = أخذها
take-no-file = لم يصل الملف، أو هو فارغ، أو يتجاوز 32 MiB. اختره مرة أخرى، أو أرسل القائمة الأطول على أجزاء.
take-done = { $file }: عدد البصمات المقروءة { $given }، والجديد منها على القائمة { $entered }. ويُعثر عليها من الآن.
take-left-as-they-are = كانت الأخرى موجودة من قبل وبقيت كما هي.
take-wrong = { $file }: { $n ->
    [one] تعذرت قراءة صف واحد ({ $n })
   *[other] عدد الصفوف التي تعذرت قراءتها { $n }
}. لم يؤخذ شيء. أصلح الملف وأرسله مرة أخرى.
take-nothing = لا يحتوي { $file } على بصمة يُبحث عنها هنا. لم يؤخذ شيء.
take-withdrawn = صفوف سحبها مصدرها وتُركت: { $n }.
take-other = بصمات من أنواع لا يُبحث عنها هنا وتُركت: { $n }.
take-left-out = لم يؤخذ شيء من هذه الحقول: { $fields }.
near-picture = أو صورة
near-picture-hint = تُحسب بصمتها في الذاكرة ولا تُحفظ.
near-picture-too-large = حجم الصورة هنا { $most } ميغابايت على الأكثر.
near-picture-unread = هذا الملف ليس صورة مقروءة: JPEG أو PNG أو GIF أو WebP أو BMP.
near-picture-busy = لا يوجد مفكك ترميز متاح للصورة. حاول بعد لحظات.

volume-title = حجم ما فُحص
volume-lead = تعدّ برامج الفحص لدى مؤسستك ما تفحصه وتوقّعه. كل بيان يُسلَّم يصبح علنيًا فورًا ضمن أرقام الهدف 6 وباسم مؤسستك.
volume-keys-and-statements = المفاتيح والبيانات
volume-keys = المفاتيح
volume-no-keys = لم تسمّ مؤسستك أي مفتاح بعد.
volume-key = المفتاح العام
volume-named = تاريخ التسمية
volume-last = آخر بيان
volume-files = الملفات
volume-bytes = البايتات
volume-name-key = تسمية مفتاح
volume-key-hint = السطر الذي يعرضه accord statement key على الجهاز الفاحص. من يملك المفتاح يتحدث باسم مؤسستك.
volume-hand-in = تسليم
volume-statement = البيان
volume-statement-hint = ملف من المجلد statements، وهو التالي لآخر بيان قُبل. يمكن لبرنامج أن يرسله برمز وصول.
volume-no-file = لم يصل البيان أو ليس نصًا. اختر الملف مرة أخرى.
volume-taken = قُبل البيان { $n }: الملفات { $files }، البايتات { $bytes }. أصبحت علنية الآن.
volume-public = الهدف 6 وأرقامه

quorum-title = عدد الدول الضامنة
quorum-states = يعمل مدخل مؤسسة أخرى متى ضمنه من الدول الأعضاء { $file }، أو { $picture } إن كان لصورة.
quorum-waits = عدد آخر ينتظر شخصًا ثانيًا.
quorum-file = الدول لملف
quorum-picture = الدول لصورة
quorum-ask = طلب عدد آخر
quorum-hint = يجب أن يؤكده شخص من دولة أخرى خلال سبعة أيام. ثم يسري على المداخل القديمة أيضًا.
quorum-confirm = تأكيد
quorum-drop = صرف النظر

source-title = من أين تأتي
source-none = لا يُجلب شيء إلى هذه القائمة.
source-say = تحديد مصدرها
source-change = تغيير مصدرها
source-lead = يجلب Accord القوائم عبر واجهة مشاركة البصمات الخاصة بـ NCMEC، من NCMEC أو من دار أخرى. ما يضعه المصدر على قائمته يوضع على هذه، وما يسحبه يُزال منها. وما وضعه الناس على هذه القائمة أو أزالوه منها يبقى كما هو.
source-address = العنوان
source-address-hint = كما أعطاه مشغّله، مثل https://hashsharing.ncmec.org/npo، ويضاف إليه /v2/entries. أما المضيفون في شبكة هذا الجهاز فيدرجهم المشغّل أولًا.
source-user = الاسم
source-password = كلمة المرور
source-login-hint = يُحفظان مختومين، ولا يُرسلان إلا إلى هذا المضيف، ولا يُعرضان على أحد.
source-login-kept = وهما محفوظان: اترك الحقلين فارغين فيبقيا، ما لم يكن المضيف غيره.
source-every = كم مرة
source-every-15 = كل 15 دقيقة
source-every-60 = كل ساعة
source-every-360 = كل 6 ساعات
source-every-1440 = كل يوم
source-every-10080 = كل أسبوع
source-on = جلبها
source-now = الجلب الآن
source-remove = التوقف عن جلبها
source-remove-hint = ما جاء يبقى على القائمة حتى يزيله أحد. ويُحذف الاسم وكلمة المرور.
source-state = الجلب
source-running = جارٍ منذ { $time }
source-soon = بعد لحظة
source-next = المرة القادمة { $time }
source-switched-off = متوقف
source-last = آخر جلب كامل
source-never = أبدًا
source-held = من هناك
source-counts = صفوف على القائمة: { $held }. بصمات وُضعت حتى الآن: { $on }؛ وأزيلت: { $off }.
source-unread = صفوف تعذّرت قراءتها
source-first-unread = أولى الصفوف التي تعذّرت قراءتها
source-only = من الأعضاء الآتين فقط
source-failed = محاولات فاشلة متتالية: { $n }، آخرها { $time }.
source-code = أجاب الخادم بـ { $code }.
source-trouble-unreachable = تعذّر الوصول إلى المصدر. تحقق من عنوانه واسأل مشغّله إن كان متاحًا.
source-trouble-too-slow = يجيب المصدر متأخرًا جدًا حتى حين يُسأل عن القليل. اسأل مشغّله.
source-trouble-login = لا يقبل المصدر الاسم وكلمة المرور. أدخلهما من جديد، أو اسأل مشغّله إن كانا ساريين.
source-trouble-no-login = لا اسم ولا كلمة مرور محفوظان للمصدر. أدخلهما.
source-trouble-not-allowed = لا يجوز سؤال المصدر: عنوانه يقود إلى شبكة هذا الجهاز. على مشغّل Accord أن يدرج المضيف.
source-trouble-not-there = لا توجد واجهة لمشاركة البصمات على هذا العنوان. تحقق من المسار.
source-trouble-sends-on = يحيل المصدر إلى عنوان آخر. لا يُنقل إليه الاسم وكلمة المرور: أدخل العنوان الجديد بنفسك.
source-trouble-busy = يطلب المصدر أن يُترك بعض الوقت. ويُسأل من جديد تلقائيًا.
source-trouble-failing = في المصدر خلل. ويُسأل من جديد تلقائيًا؛ فإن استمر فاسأل مشغّله.
source-trouble-broken = ما يجيب به المصدر ليس صفحة كاملة من المدخلات. تحقق من العنوان؛ فإن كان صحيحًا فاسأل مشغّله.
source-trouble-astray = صفحات المصدر تقود إلى مكان آخر أو تدور في حلقة أو هي أطول بكثير مما ينبغي. لم يؤخذ شيء من تلك الصفحة. اسأل مشغّله.

tell-title = ما يُبلَّغ به مصدرها
tell-go = إبلاغ المصدر
tell-hint = يُرسل إلى { $source } باسم مؤسستك، فيخرج من التحالف. ويحل محل ما أبلغته به مؤسستك من قبل عن هذا المدخل.
tell-also = أبلِغ المصدر أيضًا، { $source }، باسم مؤسستك بأن المدخل صحيح
opinion-right = المدخل صحيح
opinion-wrong = المدخل خاطئ: { $reason }
tell-no-reasons = لم يذكر المصدر سببًا يجعل مدخلًا كهذا خاطئًا، فلا يمكن إبلاغه إلا بأنه صحيح.
tell-due = سيُرسل: { $time }
tell-soon = سيُرسل بعد لحظة
tell-sent = قبله المصدر: { $time }
tell-refused = رفضه المصدر ({ $time }) وأجاب { $code }.
tell-lost = لم يُرسل: للقائمة الآن مصدر آخر، أو لا مصدر لها.
tell-of-entries = ما أُبلغ به عن مداخلها
tell-counts = لم يُرسل بعد: { $waiting }؛ قُبل: { $sent }؛ رُفض: { $refused }.
tell-newest = ما أُبلغ به
tell-said = ما قيل
tell-became = ما آل إليه
heard-title = ما يقوله آخرون عنه
heard-list-title = ما يقوله آخرون عن مداخلها
heard-hint = تقوله مؤسسات تأخذ القائمة عبر واجهة مشاركة البصمات. وهو لا يقرر شيئًا: فمن أراد أن يتوقف مدخل اعترض عليه.
heard-count = الآراء حتى الآن: { $n }
