### الجداول التي يضعها شخصان: ما يسمح به البلد في الإخطار والإزالة، وما يعنيه عدم رد شرطته.

work-nav-rules = القواعد
work-waits-rules = جدول آخر لما يُرسل بانتظار تأكيدك
work-waits-police-table = جدول آخر لمعنى عدم الرد بانتظار توقيعك

rules-title = ما يُرسل ومتى
rules-of = ما يُرسل ومتى: { $member }
rules-room-text = يحدد كل بلد من يجوز له أن يرسل إخطارًا، وإلى من، وعن ماذا، ومتى. ومن لم يحدد شيئًا يسري عليه الجدول الحذِر.
rules-room-nothing = لم يضع أي بلد جدولًا. ويسري الجدول الحذِر في كل مكان.
rules-country = البلد
rules-holds = ما يسري
rules-proposal = الاقتراح
rules-proposal-waits = بانتظار شخص ثان
rules-proposal-none = لا يوجد

table-careful = لم يضع أحد جدولًا بعد: يسري الجدول الحذِر.
table-edition = الإصدار { $n }
table-edition-since = الإصدار { $n }، منذ { $when }.
table-by = { $who } ({ $role })، { $when }
table-waits = الإصدار { $n } بانتظار شخص ثان
table-second-needed = يؤكده شخص آخر خلال سبعة أيام.
table-proposed = اقترحه
table-confirmed = أكّده
table-reason = السبب
table-reason-hint = يقرؤه من يؤكد الجدول، ومن يسأل لاحقًا عن سبب تغييره. لا تذكر قضية ولا شخصًا.
table-field = الحقل
table-now = الآن
table-then = بعد التغيير
table-propose = اقتراح جدول آخر
table-propose-do = تقديم الاقتراح
table-drop = صرف النظر عن الاقتراح
table-wrong = لم يُقدَّم الاقتراح. وما كتبته ما زال هنا.
table-history = الإصدارات
table-history-nothing = لا يوجد أي إصدار بعد.

rules-confirm = تأكيده
rules-confirm-text = تُرسل الإخطارات بعد ذلك وفقه، بما فيها التي تنتظر. وتتحمل المسؤولية عنه مع من اقترحه.
rules-police-table = معنى عدم رد الشرطة
rules-silence-counts = وقّعت الشرطة ما يعنيه عدم ردها: الإصدار { $n }، منذ { $when }.
rules-silence-unsigned = لم توقّع الشرطة أي جدول. وحتى توقّع، لا يُرسل شيء دون رد منها.
rules-silence-nothing = لا يُرسل شيء دون رد من الشرطة: وعدم ردها لا يجيز إرسال شيء.

rules-field-police = الشرطة
rules-field-second_assessor = التقييم
rules-field-pregraded = المواد المعروفة
rules-field-windows = الساعات
rules-field-notifies = من يجوز لجهات البلد إخطاره
rules-field-accepts = من يجوز له إخطار جهات البلد
rules-field-classes = ما هو غير قانوني
rules-field-languages = لغات الإخطارات
rules-field-retention_days = ما تبيّن أنه قانوني
rules-field-probes = النظر من الخارج
rules-police-first = ترد أولًا: لا يُرسل شيء دون ردها
rules-police-parallel = تُسأل بينما يستمر كل ما عدا ذلك؛ ويحدد جدول توقّعه معنى عدم ردها
rules-two = يقيّم كل عنوان شخصان
rules-one = يقيّم كل عنوان شخص واحد
rules-pregraded = ما ورد في قائمتين مستقلتين فهو غير قانوني دون نظر آخر
rules-looked-at = يُنظر فيها كغيرها
rules-any-hour = تُرسل الإخطارات في أي ساعة
rules-window = من { $first } إلى { $last }، من { $from } إلى { $to } (UTC)
rules-window-day = { $day }، من { $from } إلى { $to } (UTC)
rules-at-home = داخل البلد
rules-pair = من { $sender } إلى { $recipient }: { $place }
rules-nobody = لا أحد
rules-class = { $scheme } ({ $edition })، { $level }: { $breadth }
rules-every-edition = كل الطبعات
rules-days = { $n ->
    [zero] يُتلف بعد { $n } يوم
    [one] يُتلف بعد يوم واحد
    [two] يُتلف بعد يومين
    [few] يُتلف بعد { $n } أيام
    [many] يُتلف بعد { $n } يومًا
   *[other] يُتلف بعد { $n } يوم
}
rules-probes-off = لا يُنظر في ما إذا كان الشيء لا يزال موجودًا
rules-probes-status = يُنظر في ما إذا كان الشيء لا يزال موجودًا: حالته وحدها، دون محتواه أبدًا

weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد

rules-police = الشرطة
rules-police-hint = إذا لم يكن هناك جدول وقّعته الشرطة، فلكليهما المعنى نفسه.
rules-windows = الساعات التي تُرسل فيها الإخطارات
rules-windows-hint = واحدة في كل سطر، بتوقيت UTC: «‎1-5 08:00-18:00‎» تعني من الاثنين إلى الجمعة. إذا تُرك الحقل فارغًا، أُرسلت في أي ساعة.
rules-retention = عدد الأيام حتى إتلاف ما تبيّن أنه قانوني
rules-retention-hint = رقم صحيح، من 1 فصاعدًا؛ والمعتاد 90.
rules-languages = لغات الإخطارات
rules-languages-hint = رموز بينها مسافات، والأولى في البداية: «‎de en‎».
rules-notifies = من يجوز لجهات البلد إخطاره
rules-pairs-hint = واحد في كل سطر: المرسِل ثم المستلِم ثم البلد إذا كان في الخارج: «‎hotline host‎» أو «‎hotline host FR‎». المرسِل: hotline (خط الإبلاغ) أو police (الشرطة) أو authority (الجهة المختصة). والمستلِم: host (مزود الاستضافة) أو cdn (الشبكة التي أمامه) أو reseller (بائع الخدمة) أو site (الموقع) أو upstream (الشبكة التي تصله) أو registrar (مسجّل النطاق) أو regulator (الهيئة التنظيمية).
rules-accepts = من يجوز له إخطار جهات البلد
rules-accepts-hint = واحد في كل سطر، بالكلمات نفسها؛ والبلد هو بلد المرسِل. ويلزم للإخطار عبر الحدود أن يسمح به الجدولان.
rules-classes = ما هو غير قانوني
rules-classes-hint = واحدة في كل سطر: «‎scheme | level | baseline‎» إذا كان غير قانوني في كل مكان، و«‎scheme | level | national‎» إذا كان كذلك في هذا البلد. وscheme هو نظام التصنيف، وlevel هو المستوى. ويمكن أن تليهما الطبعة: «‎scheme | level | national | 2025‎».
rules-pair-unread = لا يصلح السطر { $n }. اكتب المرسِل والمستلِم، ثم بلدًا بحرفين لاتينيين كبيرين إذا لزم: «‎hotline host FR‎».
rules-class-unread = السطر { $n } ليس فئة. اكتب «‎scheme | level | baseline‎» أو «‎scheme | level | national‎».
rules-window-unread = السطر { $n } ليس وقتًا. اكتب الأيام من 1 إلى 7 والساعات من الأبكر إلى الأبعد: «‎1-5 08:00-18:00‎».

police-table-title = معنى عدم الرد
police-table-of = معنى عدم رد الشرطة: { $member }
police-table-text = تُسأل الشرطة قبل إرسال الإخطار. ويحدد هذا الجدول ما يحدث إذا لم ترد. وهو يسري إذا كان جدول البلد يقضي بسؤالها بينما يستمر كل ما عدا ذلك، ولا يسري أبدًا ما دام هناك إرجاء. ولا يُعرض إلا على الشرطة وكبار المحللين: فمن عرف عدد الدقائق غيرهم أمكنه أن يستدل بالساعة على ما هو مُرجأ.
police-table-unsigned = لم توقّع الشرطة أي جدول: ينتظر كل شيء ردها، ويُرسل الإخطار عند انتهاء الإرجاء.
police-table-sign = توقيعه
police-table-sign-text = توقّع هذا النص بصفتك الضابط الثاني من جهة الشرطة. ويصبح هذا بعد ذلك معنى عدم الرد؛ ومن سُئل قبل ذلك تُمنح له المدة كاملة من جديد.
police-table-at-end = عند نهاية الإرجاء
police-table-at-end-hint = الإرجاء الذي لا يرفعه أحد ينتهي من تلقاء نفسه.
at-end-release = يُرسل الإخطار
at-end-ask = تُسأل الشرطة مرة أخرى
silence-title = إذا لم ترد الشرطة
silence-known = المواد
silence-live = { $known }؛ والاعتداء مستمر
silence-about = { $known }: { $host }
silence-waits = ينتظر
silence-goes = { $n ->
    [zero] يُرسل بعد { $n } دقيقة
    [one] يُرسل بعد دقيقة واحدة
    [two] يُرسل بعد دقيقتين
    [few] يُرسل بعد { $n } دقائق
    [many] يُرسل بعد { $n } دقيقة
   *[other] يُرسل بعد { $n } دقيقة
}
silence-hint = عدد الدقائق التي يُرسل الإخطار بعدها. إذا تُرك الحقل فارغًا، انتظر الإخطار ردًا.
silence-unread = اكتب عدد الدقائق رقمًا صحيحًا، من { $least } إلى { $most }، أو اترك الحقل فارغًا.
knowledge-known = معروفة
knowledge-unknown = غير معروفة
knowledge-new-victim = ضحية لم يتعرف عليها أحد
host-short-large = مضيف كبير
host-short-other = مضيف آخر
host-short-suspect = مضيف مشتبه فيه

act-rules-proposed = اقتراح جدول بلد
act-rules-confirmed = تأكيد جدول بلد
act-rules-dropped = صرف النظر عن اقتراح جدول بلد
act-police-table-proposed = اقتراح جدول للشرطة
act-police-table-signed = توقيع جدول للشرطة
act-police-table-dropped = صرف النظر عن اقتراح جدول للشرطة
