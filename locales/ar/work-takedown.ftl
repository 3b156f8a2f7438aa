### الإزالة: ما أُبلغ به خط الإبلاغ، وما يفعله المحلل بشأنه.

work-nav-takedown = الإزالة
work-waits-takedown = { $n ->
    [zero] لا عناوين مُبلَّغ عنها بانتظار التقييم
    [one] عنوان واحد مُبلَّغ عنه بانتظار التقييم
    [two] عنوانان مُبلَّغ عنهما بانتظار التقييم
    [few] { $n } عناوين مُبلَّغ عنها بانتظار التقييم
    [many] { $n } عنوانًا مُبلَّغًا عنه بانتظار التقييم
   *[other] { $n } عنوان مُبلَّغ عنه بانتظار التقييم
}
takedown-title = العناوين المُبلَّغ عنها
takedown-next = التالي
takedown-next-text = الأكثر استعجالًا مما لم تقيّمه بعد.
takedown-own = ما لديك
takedown-waiting = ما ينتظر: { $n }
takedown-nothing = لا شيء ينتظر.
takedown-nothing-left = لا شيء ينتظر غير ما قيّمته بنفسك.
takedown-further = { $n ->
    [zero] لا ينتظر بعد هذه شيء.
    [one] ينتظر بعد هذه عنوان آخر.
    [two] ينتظر بعد هذه عنوانان آخران.
    [few] تنتظر بعد هذه { $n } عناوين أخرى.
    [many] ينتظر بعد هذه { $n } عنوانًا آخر.
   *[other] ينتظر بعد هذه { $n } عنوان آخر.
}
takedown-item = العنوان
takedown-age = ينتظر منذ
takedown-signs = الاستعجال
takedown-reported = أُبلغ عنه
takedown-reported-times = { $n ->
    [zero] ولا مرة
    [one] مرة واحدة
    [two] مرتين أو أكثر
    [few] { $n } مرات أو أكثر
    [many] { $n } مرة أو أكثر
   *[other] { $n } مرة أو أكثر
}
takedown-state = التقييم
takedown-break = مدة نظرك في العناوين بلا استراحة بالدقائق: { $n }. خذ استراحة الآن: ما لديك يبقى لك، وما ينتظر يبقى على ترتيبه.
age-minutes = { $n } د
age-hours = { $n } س
age-days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}

item-state-new = جديد
item-state-triaged = بانتظار النظر فيه
item-state-in-review = مطلوب نظر ثان
item-state-in-scope = غير قانوني
item-state-out-of-scope = خارج النطاق
item-state-undetermined = لا يمكن الحكم عليه
item-state-needs-access = لا يمكن الوصول إليه
item-state-disputed = شخصان لا يتفقان
sign-at-risk = طفل في خطر الآن
sign-live = بث مباشر
sign-new-victim = ربما طفل لم يتعرف عليه أحد بعد
sign-none = لم يُذكر شيء
intake-channel-form = النموذج العام
intake-channel-api = نظام مؤسسة أخرى
intake-channel-mail = البريد الإلكتروني
takedown-letters = { $n ->
    [zero] لا رسائل في صندوق البريد بانتظار شخص. وما تعذّر على الأنظمة تسلّمه يجده من يقرأ الصندوق ببرنامج بريد.
    [one] رسالة واحدة في صندوق البريد بانتظار شخص: تعذّر على الأنظمة تسلّمها. ويجدها من يقرأ الصندوق ببرنامج بريد.
    [two] رسالتان في صندوق البريد بانتظار شخص: تعذّر على الأنظمة تسلّمهما. ويجدهما من يقرأ الصندوق ببرنامج بريد.
    [few] { $n } رسائل في صندوق البريد بانتظار شخص: تعذّر على الأنظمة تسلّمها. ويجدها من يقرأ الصندوق ببرنامج بريد.
    [many] { $n } رسالة في صندوق البريد بانتظار شخص: تعذّر على الأنظمة تسلّمها. ويجدها من يقرأ الصندوق ببرنامج بريد.
   *[other] { $n } رسالة في صندوق البريد بانتظار شخص: تعذّر على الأنظمة تسلّمها. ويجدها من يقرأ الصندوق ببرنامج بريد.
}
takedown-letters-why = ما الخلل فيها
takedown-letters-further = { $n ->
    [zero] لا رسائل أخرى غير المدرجة.
    [one] رسالة أخرى غير مدرجة.
    [two] رسالتان أخريان غير مدرجتين.
    [few] { $n } رسائل أخرى غير مدرجة.
    [many] { $n } رسالة أخرى غير مدرجة.
   *[other] { $n } رسالة أخرى غير مدرجة.
}
takedown-letter-came = عُثر عليها
takedown-letter-place = الموضع
takedown-letter-expected = الصواب
takedown-letter-found = المكتوب
takedown-letter-line = السطر { $n }
takedown-letter-whole = الرسالة كلها
breadth-baseline = غير قانوني في كل مكان
breadth-national = غير قانوني في هذا البلد

hosting-state-unknown = غير معروف
hosting-state-resolving = يجري البحث عنه
hosting-state-attributed = معروف
hosting-state-stale = معروف، لكن منذ مدة طويلة
hosting-state-behind-cdn = خلف شبكة تخفيه
hosting-state-moved = انتقل
hosting-state-not-routable = لا يقود العنوان إلى أي مكان
party-hotline = خط الإبلاغ
party-police = الشرطة
party-authority = الجهة المختصة
party-host = مزود الاستضافة
party-cdn = الشبكة التي أمامه
party-reseller = بائع الخدمة
party-site = الموقع
party-upstream = الشبكة التي تصله
party-registrar = مسجّل النطاق
party-regulator = الهيئة التنظيمية
party-is = { $party }: { $name }

item-title = عنوان مُبلَّغ عنه
item-first = أول إبلاغ عنه
item-times = أُبلغ عنه
item-times-n = { $n ->
    [zero] ولا مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $n } مرات
    [many] { $n } مرة
   *[other] { $n } مرة
}
item-hosting = مكان وجوده
item-seek-host = البحث عنه مرة أخرى
hosting-known = معروف منذ { $when }: { $sure }
hosting-confidence-guessed = تخمين
hosting-confidence-likely = مرجح
hosting-confidence-sure = مؤكد
availability-title = هل لا يزال موجودًا
availability-state-unknown = لم ينظر في ذلك أحد منذ الإبلاغ عنه
availability-state-online = موجود
availability-state-suspected-gone = لم يُعثر عليه مرة واحدة
availability-state-confirmed-gone = أُزيل
availability-state-relapsed = كان قد أُزيل ثم عاد
availability-state-depends-on-access = لا يمكن الحكم على ذلك من هنا
availability-seen = شوهد آخر مرة { $when }
availability-missed = لم يُعثر عليه لأول مرة { $when }
availability-last = آخر نظر فيه { $when }
availability-gone-since = أُزيل منذ { $when }
availability-again-since = عاد منذ { $when }
look-title = هل لا يزال موجودًا؟
look-text = افتح العنوان لمعرفة ما إذا كان موجودًا، وانظر فيه في عارض خط الإبلاغ المعزول، واذكر ما رأيت. ويُعدّ مُزالًا متى لم يُعثر عليه مرتين بينهما عشر دقائق.
look-wanted = أُبلغ عنه من جديد { $when }، بعد أن أُزيل أو قيل إنه أُزيل. انظر هل عاد.
look-again = بانتظار نظر جديد
look-say-there = موجود
look-say-gone = أُزيل
look-say-closed = لا يمكن الحكم على ذلك
look-saw-there = موجود
look-saw-gone = مُزال
look-saw-closed = لم يمكن الحكم على ذلك
look-list = مرات النظر حتى الآن
look-house = هذا الموقع، من الخارج
look-house-came = هذا الموقع، من الخارج ({ $came })
look-once = { $saw }: { $who }، { $first }
look-often = { $n ->
    [zero] { $saw }: { $who }، { $n } مرة من { $first } إلى { $last }
    [one] { $saw }: { $who }، { $first }
    [two] { $saw }: { $who }، مرتين من { $first } إلى { $last }
    [few] { $saw }: { $who }، { $n } مرات من { $first } إلى { $last }
    [many] { $saw }: { $who }، { $n } مرة من { $first } إلى { $last }
   *[other] { $saw }: { $who }، { $n } مرة من { $first } إلى { $last }
}
item-mine = أنت تنظر فيه
item-others = ينظر فيه شخص آخر
item-first-waits = قيّمته. وينظر فيه شخص آخر أيضًا.
item-second = مطلوب نظر ثان. ويُعرض ما تبيّن للشخص الأول بعد أن تقرر بنفسك.
item-settle = شخصان لا يتفقان. ولم تنظر فيه بعد، فيمكنك أن تقرر. ويُعرض ما تبيّن لهما بعد ذلك.
item-disputed-own = هو موضع خلاف. ويقرر من لم ينظر فيه بعد.

item-reports = البلاغات
item-report-when = الوقت
item-report-how = الطريقة
item-report-who = المبلّغ
item-report-nobody = غير معروف
item-report-words = معه كلام يُعرض مع العنوان
item-report-class = تصنيفه لدى المبلّغ: { $class }
item-report-digests = { $n ->
    [zero] لا بصمات لما يوجد هناك
    [one] بصمة واحدة لما يوجد هناك
    [two] بصمتان لما يوجد هناك
    [few] { $n } بصمات لما يوجد هناك
    [many] { $n } بصمة لما يوجد هناك
   *[other] { $n } بصمة لما يوجد هناك
}
item-reports-further = تُحصى البلاغات الأخرى ولا تُدرج هنا.

item-address = العنوان
item-sealed = هو محفوظ في مكان مغلق. ويُسجَّل أنك فتحته والغرض من ذلك.
item-open-assess = فتحه لتقييمه
item-open-locate = فتحه لمعرفة مكان وجوده
item-open-police = فتحه لإبلاغ الشرطة
item-open-look = فتحه لمعرفة ما إذا كان موجودًا
item-opened-assess = فُتح لتقييمه
item-opened-locate = فُتح لمعرفة مكان وجوده
item-opened-police = فُتح لإبلاغ الشرطة
item-opened-look = فُتح لمعرفة ما إذا كان موجودًا
item-open-warning = لا تنظر فيه إلا في عارض خط الإبلاغ المعزول، ولا تفتحه في هذا المتصفح أبدًا.
item-copy = نسخ
item-copied = نُسخ
item-close = إغلاقه من جديد
item-destroyed = أُتلف العنوان عند انتهاء مدة حفظه.
item-contacts = من يُبلَّغ به
item-contact-from = المصدر: { $source }، { $day }
item-said = ما قيل معه
item-said-show = البلاغ { $n }
item-said-note = بكلمات المبلّغ
item-said-contact = كيف يمكن سؤال المبلّغ
item-said-reference = تسميته لدى المؤسسة المبلّغة

item-decide = ما هو؟
item-take = أخذه للنظر فيه
item-put-back = إعادته إلى قائمة الانتظار
item-in-scope = غير قانوني
item-in-scope-text = وفق فئة يعتد بها جدول بلدك:
item-no-class = لا فئة في السجل يعتد بها جدول بلدك. أبلغ من يشغّل هذا الموقع.
item-also = مستويات أخرى تنطبق
item-also-text = تُحفظ معه، وتصل إلى من يعدّ وفقها.
item-out-of-scope = خارج النطاق
item-undetermined = لا يمكن الحكم عليه
item-needs-access = لا يمكن الوصول إليه
item-why = لماذا لا يمكن الحكم عليه، أو ما الذي يعوق ذلك
item-why-hint = مثل كلمة مرور أو دفع أو دعوة. لا تكتب العنوان هنا.
item-reason-address = يذكر السبب عنوانًا أو موقعًا، ويقرؤه كل من يرى هذه الصفحة. اكتبه دون ذلك: العنوان محفوظ هنا في مكان مغلق.
item-decided = ما تبيّن
item-found-by = { $who }: { $what }
item-found-you = أنت
item-found-lists = مواد معروفة: تتفق عليها قائمتان مستقلتان.
item-undo = التراجع عنه
item-undo-left = { $n ->
    [zero] لم يبق وقت للتراجع.
    [one] بقيت ثانية واحدة للتراجع. ولا يُرسل شيء قبل ذلك.
    [two] بقيت ثانيتان للتراجع. ولا يُرسل شيء قبل ذلك.
    [few] بقيت { $n } ثوانٍ للتراجع. ولا يُرسل شيء قبل ذلك.
    [many] بقيت { $n } ثانية للتراجع. ولا يُرسل شيء قبل ذلك.
   *[other] بقيت { $n } ثانية للتراجع. ولا يُرسل شيء قبل ذلك.
}
item-undo-over = انقضى وقت التراجع.
item-contest = الاعتراض عليه
item-contest-why = لماذا ليس الأمر كذلك
item-contest-hint = لا يُرسل شيء آخر حتى يقرر شخص لم ينظر فيه بعد.
item-reopen = إعادة تقييمه

item-emergency = هناك حياة في خطر
item-emergency-text = تُستدعى شرطة بلدك فورًا، في أي ساعة، ثم كل عشر دقائق حتى يرد أحد ضباطها. والقرار لها.
item-emergency-do = استدعاء الشرطة الآن
item-emergency-again = استدعاؤها مرة أخرى
item-raised = استدعى { $who } الشرطة في { $when }.
item-frozen-title = موقوف
item-frozen = أوقفه { $who } حتى { $when }. لا يُرسل أي إخطار، ولا يُتخذ شيء آخر بشأن ما أُرسل.
item-freeze = إيقافه مدة محددة
item-freeze-text = لأن محكمة تقضي بذلك، أو لأن خطأ يجري النظر فيه. ويراه جميع من في خط الإبلاغ. ولا يُرسل أي إخطار، ولا يُسحب شيء مما أُرسل.
item-freeze-why = السبب
item-freeze-hint = يقرؤه كل من يرى هذه الصفحة. لا تكتب العنوان هنا.
item-freeze-hours = عدد الساعات
item-freeze-do = إيقافه
item-thaw = إنهاء الإيقاف
freeze-refused-reason = اذكر سبب إيقافه بما لا يزيد على 1,000 حرف.
freeze-refused-lasting = يمكن إيقافه من 1 إلى 72 ساعة. اختر عددًا بينهما.
freeze-refused-already = هو موقوف بالفعل. أنهِ الإيقاف قبل أن توقفه من جديد.
freeze-refused-nothing = لم يعد هناك ما يوقفه. حمّل الصفحة من جديد.
freeze-refused-not-yours = لا تنهي الإيقاف إلا المؤسسة التي أوقفته.

shortcuts-title = المفاتيح
shortcuts-text = لا تعمل أثناء الكتابة.
shortcuts-next = التالي
shortcuts-open = فتح العنوان لتقييمه
shortcuts-copy = نسخ العنوان
shortcuts-take = أخذه للنظر فيه، أو إعادة تقييمه
shortcuts-back = إعادته إلى قائمة الانتظار
shortcuts-class = غير قانوني، وفق الفئة التي تحمل هذا الرقم
shortcuts-out = خارج النطاق
shortcuts-why = إلى سبب تعذّر الحكم عليه
shortcuts-undo = التراجع عن قرارك
shortcuts-off = إيقاف المفاتيح
shortcuts-on = تشغيل المفاتيح
lists-title = على قوائم المواد المعروفة
lists-independent = على قوائم دولتين ملف أُبلغ عنه لهذا العنوان.
lists-one = على قائمة واحدة فقط ملف أُبلغ عنه لهذا العنوان.
lists-text = تدل البصمة على ما أُبلغ عنه، لا على ما هو موجود هناك الآن. وينظر في ذلك من يقيّمه.
lists-line = { $organisation } ({ $country })، { $kind }
lists-line-level = { $organisation } ({ $country })، { $kind }: { $level }
