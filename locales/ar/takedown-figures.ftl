### مدة الإزالة: أرقام يعدّها خط الإبلاغ وينشرها ويُقاس بها؛ والأرقام نفسها للمزودين والجمهور.

# الوحدات كما في كل الجداول: دقائق وساعات وأيام.
times-minutes = { $n } د
times-hours = { $n } س
times-days = { $n ->
    [zero] { $n } يوم
    [one] { $n } يوم
    [two] { $n } يوم
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
times-between = من { $low } إلى { $high }
times-not-reached = لم يُبلغ
times-share = { $n } %
times-share-between = من { $low } إلى { $high } %
times-all = جميع الإخطارات
times-by-country = مستضاف في: { $name }
times-by-provider = المزود: { $name }
times-by-channel = أُرسل عبر: { $name }
times-which = النوع
times-cases = المحسوب
times-open = لا يزال مفتوحًا
times-few = لا يُعرض
times-median = النصف خلال
times-ninetieth = تسعة من كل عشرة خلال
times-within = خلال { $time }
times-after = الوقت بعد الإخطار
times-gone = ما أُزيل
times-sub = نسبة ما كان قد أُزيل بعد مدة، في المائة. وما لا يزال موجودًا يُحسب موجودًا؛ ويقع النطاق بين ما هو مؤكد وما هو ممكن.

times-title = مدة الإزالة
times-lead = أرقام خط الإبلاغ لديكم، معدّة من السجلات وحدها. يعدّها شخص وينشرها شخص ثان؛ ثم تُوقَّع وتبقى علنية نهائيًا. انشرها بترتيبها الزمني: فبعد نشر فترة لا تُنشر فترة أسبق منها.
times-make = إعداد أرقام فترة
times-period = الفترة
times-parts = السنة إلى جانب أجزائها
times-parts-none = وحدها
times-parts-quarter = إلى جانب أرباعها
times-parts-month = إلى جانب أشهرها
times-make-hint = تُعدّ الأرقام بعد ربع سنة من انتهاء الفترة. وتُعرض السنة إما بأشهرها وإما بأرباعها، لا بهما معًا؛ وإلى جانبها لا يُعرض من السنة كلها إلا مجاميعها.
times-statements = البيانات
times-none = لم تُعدّ أرقام بعد.
times-made = أُعدّت في { $day }. وهي بانتظار شخص ثان وليست علنية.
times-released = نُشرت في { $day }.
times-note = البيان الموقَّع
times-notices = من الإخطار حتى الإزالة
times-own = من البلاغ حتى الإخطار، دون مدد الإرجاء
times-held = من عناوين السنة أُرجئ قبل الإخطار بها عدد قدره { $n }: نصفها مدة لا تزيد بالأيام على { $median }، وتسعة من كل عشرة منها مدة لا تزيد بالأيام على { $ninetieth }.
times-release = نشر
times-release-text = تُعدّ الأرقام مرة أخرى وتُقارن. ثم تُوقَّع وتُدرج في السجل إلى جانب ما ينشره آخرون. ولا يمكن سحبها.
times-second = ينشرها كبير محللين آخر أو منسق.
times-providers = المزودون في السنة الأخيرة، الأبطأ أولًا
times-providers-text = لا يرى هذا إلا خط الإبلاغ لديكم. ويُحسب فيه كل إخطار أُرسل في الأشهر الاثني عشر الأخيرة، حتى الآن.
times-providers-source = إخطارات خط الإبلاغ لديكم في الأشهر الاثني عشر الأخيرة
times-others = جميع الآخرين
times-yours = أرقامكم
times-yours-text = كما يراها الجمهور. وتُحسب من لحظة إرسال الإخطار حتى التحقق من إزالة ما يخصه.
times-of = { $member }، { $period }

measured-title = ما قيس هنا
measured-text = تُحسب مدد خطوط الإبلاغ التي تعمل بنظام Accord من سجله الزمني. وينشر كلَّ بيان شخص ثان؛ وهو موقَّع، ومن لديه السجل الزمني يحصل على البايتات نفسها.
measured-curve = { $member }، { $period }: أُزيل { $share } خلال يوم من الإخطار
measured-source = البيان الموقَّع { $statement }
measured-clocks = كل طريقة احتساب إلى جانب غيرها
measured-clocks-text = تقوم هذه الأرقام على طرق مختلفة لاحتساب الوقت، فلا ترتَّب في قائمة واحدة. تحسب INHOPE من تلقي البلاغ، وتحسب Internet Watch Foundation من الإخطار، وتحسب ألمانيا من تلقي شرطتها الاتحادية له، وتحسب أستراليا بأيام العمل. أما هنا فيُحسب وقت المزود من الإخطار ووقت خط الإبلاغ من البلاغ، بما في ذلك عطل نهاية الأسبوع؛ ولا تُحسب مدة الإرجاء على أي منهما.
measured-here = Accord، محسوب وموقَّع
measured-by = من ينشره
measured-what = الموضوع
measured-begins = بداية الاحتساب
measured-ends = نهاية الاحتساب
measured-key = يمكن التحقق من كل بيان دون هذا الموقع، بالأمر accord statement verify وهذا المفتاح العام:
hotlines-times = مدة بقاء المواد حتى إزالتها

work-nav-times = مدة الإزالة
act-takedown-figures-made = إعداد أرقام الإزالة
act-takedown-figures-released = نشر أرقام الإزالة
paper-takedown-figures = أرقام الإزالة
