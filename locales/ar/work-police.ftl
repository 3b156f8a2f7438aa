### ما تراه الشرطة قبل إرسال الإخطار: ما ينتظر ردها، وما ترجئه، والساعة التي تنتهي الإرجاءات بحسبها.

work-nav-police = الشرطة
work-nav-clock = الساعة
work-waits-police = { $n ->
    [zero] لا عناوين مُبلَّغ عنها بانتظار رد الشرطة
    [one] عنوان واحد مُبلَّغ عنه بانتظار رد الشرطة
    [two] عنوانان مُبلَّغ عنهما بانتظار رد الشرطة
    [few] { $n } عناوين مُبلَّغ عنها بانتظار رد الشرطة
    [many] { $n } عنوانًا مُبلَّغًا عنه بانتظار رد الشرطة
   *[other] { $n } عنوان مُبلَّغ عنه بانتظار رد الشرطة
}

police-title = قبل إرسال الإخطار
police-text = تبيّن أن كلًا من هذه العناوين غير قانوني في بلدك. اذكر أنه لا مانع لديك من الإخطار، أو اطلب أن يحفظ المزود المواد، أو أرجئ الإخطار.
police-asked = ما ينتظر ردك: { $n }
police-asked-nothing = لا شيء ينتظر ردك.
police-nothing-left = لا شيء آخر ينتظر ردك.
police-coming = لا يزال قيد التقييم
police-coming-text = الرد الذي تعطيه الآن يسري عشر دقائق، أما الإرجاء فيسري حتى ينتهي.
police-coming-nothing = لا شيء قيد التقييم.
police-holds = ما ترجئه جهتك
police-holds-nothing = لا ترجئ جهتك شيئًا.

police-emergency = هناك حياة في خطر
police-emergency-text = هذا ما يفيد به خط الإبلاغ. ويُستدعى كل ضابط في بلدك من جديد كل عشر دقائق حتى يرد أحدكم أو يُرجئه.

police-state-unchecked = لم تُسأل الشرطة بعد
police-state-asking = سُئلت الشرطة ولم ترد بعد
police-state-clear = لا مانع لدى الشرطة من الإخطار
police-state-clear-preserve = لا مانع لدى الشرطة من الإخطار إذا حفظ المزود المواد والتزم التكتم
police-state-held = أرجأته الشرطة
police-state-released = رفعت الشرطة الإرجاء عنه
police-state-expired = انقضت مهلة الشرطة
police-state-emergency = هناك حياة في خطر: القرار للضابط المناوب
police-since = { $state }. منذ { $when }.
police-said = سُجّل ردك.
police-contacts = ترجئه أيضًا جهة شرطة أخرى
police-contacts-text = تحدثا معًا قبل أن تتصرف أي منكما. لا يُذكر ما ترجئه تلك الجهة ولا سببه ولا نهايته، ولا يُذكر لها أيضًا شيء من ذلك عن جهتك.
police-item-holds = إرجاءات جهتك
police-let-go-first = لا يُرسل شيء ما دامت جهتك ترجئه. ارفع الإرجاء لتعطي ردًا آخر.
police-sealed = هو محفوظ في مكان مغلق. ويُسجَّل فتحك إياه في سجل الشرطة الذي لا يقرؤه غيرها.
police-open = فتح العنوان
police-answer = ردك
police-clear = لا مانع من الإخطار
police-clear-text = يُرسل الإخطار متى اكتمل كل ما عدا ذلك، في أي ساعة.
police-preserve = لا مانع، بشرط الحفظ
police-preserve-legend = منع الوصول، والحفظ، وعدم إخبار أحد
police-preserve-text = يطلب الإخطار من المزود أن يمنع الوصول إلى المواد، وأن يحفظها لكم، وألا يخبر من وضعها.
police-days = عدد أيام الحفظ
police-days-unfit = اكتب عدد الأيام رقمًا صحيحًا، من 1 إلى 365.
police-silent = التكتم حتى بداية هذا اليوم (UTC)
police-day-unfit = اختر يومًا يلتزم المزود التكتم حتى بدايته.
police-hold = إرجاء
police-hold-text = لا يُرسل شيء ما دام الإرجاء قائمًا. ويعلم بالإرجاء محللو بلدك الذين يتولون هذا العنوان. وإذا أرجأت جهة شرطة أخرى الشيء نفسه، ذُكرت لك وذُكرت جهتك لها، لتعرف كل منكما بمن تتصل. ولا يعلم به أحد سواهم من خارج جهتك.

hold-title = إرجاء
hold-one = الإرجاء
hold-reaches = ما يشمله
hold-of-address = عنوان واحد
hold-of-host = كل ما على مضيف
hold-of-account = كل ما في حساب
hold-of-hash = ملف، أينما وُجد
hold-of-domain = كل ما على نطاق وما تحته
hold-of-network = كل ما على خوادم شبكة
hold-part-address = هذا العنوان
hold-part-host = كل ما على مضيفه
hold-part-domain = كل ما على نطاق مضيفه وما تحته
hold-part-servers = كل ما على الخوادم التي قاد إليها
hold-part-hashes = الملفات التي ذُكرت له، أينما وُجدت
hold-nothing-there = لا يُعرف شيء من هذا النوع عن هذا العنوان. اختر شيئًا آخر يشمله الإرجاء.
hold-owner = المسؤول عنه
hold-owner-you = أنت
hold-owner-desk = مكتب المناوبة
hold-ends = ينتهي
hold-ending = ينتهي قريبًا
hold-left = بعد { $time }
hold-place = إرجاء موقع
hold-place-text = يُرجأ كل ما يوجد هناك الآن وما يُبلَّغ عنه لاحقًا. ويعلم بالإرجاء محللو بلدك الذين يتولون عنوانًا يشمله. وإذا أرجأت جهة شرطة أخرى الشيء نفسه، ذُكرت لك وذُكرت جهتك لها، لتعرف كل منكما بمن تتصل. ولا يعلم به أحد سواهم من خارج جهتك.
hold-named = اسمه
hold-named-hint = عنوان أو مضيف أو نطاق كما أُبلغ عنه؛ أو شبكة بصيغة ADDRESS/BITS، أي عنوانها ثم عدد البتات؛ أو ملف بصيغة md5: أو sha1: أو sha256: تليها أرقامه. ويُحفظ في مكان مغلق على الفور.
hold-wrong-unread = هذا ليس عنوانًا ولا مضيفًا ولا نطاقًا. ألصقه كما أُبلغ عنه.
hold-wrong-no-domain = لا يمكن لأحد أن يسجّل هذا النطاق وحده. اذكر نطاقًا لصاحب واحد.
hold-wrong-no-network = لا تصلح هذه الشبكة للإرجاء. اكتب ADDRESS/BITS، بعدد بتات من 16 إلى 32 في IPv4 ومن 32 إلى 128 في IPv6.
hold-wrong-no-digest = هذه ليست بصمة ملف. اكتب md5: أو sha1: أو sha256: تليها أرقامها الست عشرية.
hold-reason = السبب
hold-reason-hint = لا يستطيع قراءته غير جهتك.
hold-reason-gone = أُتلف مع مفتاح الإرجاء.
hold-no-reason = اذكر السبب، على ألا يزيد عدد الأحرف على { $n }. لا يستطيع قراءته غير جهتك.
hold-hours = عدد الساعات
hold-hours-hint = لا يُرجئ ضابط واحد أكثر من 72 ساعة. ويمكن لضابط آخر من جهتك أن يمدّد الإرجاء.
hold-hours-unfit = اكتب عدد الساعات رقمًا صحيحًا، من 1 إلى { $n }.
hold-do = إرجاء
hold-stands = الإرجاء قائم حتى { $when }.
hold-was-released = رُفع الإرجاء في { $when }.
hold-has-expired = انتهى الإرجاء في { $when }.
hold-whose-eyes = لا يرى هذه الصفحة غير جهتك.
hold-show-named = إظهار ما ذُكر
hold-item = العنوان المُبلَّغ عنه الذي نُظر فيه
hold-placed = وُضع
hold-placed-by = وضعه { $who }، { $when }
hold-extended = مُدّد
hold-extended-by = مدّده { $who }، { $when }: حتى { $until }
hold-keeps = ما يحجزه الآن
hold-keeps-n = { $n ->
    [zero] لا شيء مما أُبلغ عنه
    [one] عنوان واحد مُبلَّغ عنه
    [two] عنوانان مُبلَّغ عنهما
    [few] { $n } عناوين مُبلَّغ عنها
    [many] { $n } عنوانًا مُبلَّغًا عنه
   *[other] { $n } عنوان مُبلَّغ عنه
}
hold-extend = تحديد نهاية لاحقة
hold-extend-text = حتى 72 ساعة في المجموع، يمدّده أي ضابط من جهتك؛ وما زاد على ذلك، حتى ستة أسابيع، يمدّده ضابط لم يكن الإرجاء في عهدته قط.
hold-until = النهاية الجديدة (UTC)
hold-until-unfit = اكتب النهاية الجديدة يومًا ووقتًا.
hold-take = تولّي الإرجاء
hold-take-text = يصبح في عهدتك، وتتلقى تذكيرًا بنهايته.
hold-release = رفع الإرجاء
hold-release-text = يُعاد النظر على الفور فيما يحجزه: ويُرسل الإخطار حيث لا يوجد مانع آخر.

clock-title = الساعة
clock-go = سير الساعة
clock-doubted-short = لا يمكن الوثوق بالساعة. ولا تنتهي الإرجاءات من تلقاء نفسها حتى يؤكد شخص ما الوقت.
clock-doubted = لا يمكن الوثوق بالساعة.
clock-doubted-text = ابتعدت عن الساعة التي لا يضبطها أحد بأكثر من خمس دقائق، أو توقف الجهاز مدة أطول من ذلك. ولا يُرفع شيء بمرور الوقت حتى يؤكد شخص ما الوقت.
clock-believed = الساعة موثوق بها.
clock-believed-text = تسير مع الساعة التي لا يضبطها أحد. ولا شيء يحتاج إلى تأكيد.
clock-since = موثوق بها منذ
clock-seen-wall = ما كانت تشير إليه عند ملاحظة ذلك
clock-seen-reckoned = الوقت الذي كان ينبغي أن تشير إليه
clock-wall = ما تشير إليه الآن
clock-reckoned = الوقت الذي ينبغي أن تشير إليه الآن
clock-confirm-title = هل هي صحيحة الآن؟
clock-confirm-text = قارنها بساعة أخرى تثق بها. إذا كان ما تشير إليه الآن هو الوقت الصحيح، فأكّد ذلك: وتبقى للإرجاءات التي وُضعت في هذه الأثناء مدتها. وإلا فاضبط ساعة الجهاز أولًا وحمّل هذه الصفحة من جديد.
clock-confirm = الوقت صحيح

shortcuts-down = الصف التالي
shortcuts-up = الصف السابق
shortcuts-hold-place = إلى نموذج إرجاء موقع
shortcuts-police-open = فتح العنوان
shortcuts-clear = لا مانع من الإخطار
shortcuts-preserve = لا مانع، بشرط الحفظ
shortcuts-hold = إلى نموذج الإرجاء
shortcuts-hold-take = تولّي الإرجاء
shortcuts-hold-extend = إلى النهاية اللاحقة

# في صفحة المحلل: ما ينتظره الإخطار، وما أُرسل.
item-good-faith = بقرارك تصرّح بحسن نية بأن ما ورد هنا دقيق وكامل، ويذكر الإخطار ذلك (المادة 16(2)(d) من قانون الخدمات الرقمية).
item-sending = قبل إرسال الإخطار
item-police-open = هو قيد التقييم. ولا يمكن بعد تحديد موعد إرسال الإخطار.
item-police-held = أرجأته الشرطة حتى { $when } ({ $force }).
item-leaves-now = لا شيء يعوقه. يُرسل بعد لحظات.
item-nobody-to-tell = لا يُعرف بعد من يمكن إرسال الإخطار إليه. ويجري البحث عن مكان وجود هذا العنوان.
left-title = الإخطارات التي أُرسلت
left-since = { $state }. أُرسل { $when }.
left-again = { $state } { $again }.
left-state-draft = قيد الإعداد
left-state-ready = يُرسل بطريقة أخرى
left-state-sent = في الطريق
left-state-delivered = سُلّم
left-state-acknowledged = اطّلع عليه المستلِم
left-state-claimed = رد عليه المستلِم
left-state-verified = أُزيلت المواد: تحقق شخص من ذلك
left-state-closed = مغلق
left-state-failed = لم يصل
left-state-overdue = لم يسفر عن شيء في الموعد
left-state-escalated = أُبلغ به آخرون أيضًا

# رفض ما يتعلق بالإرجاءات وردود الشرطة والساعة، وما يمنع إرسال الإخطار.
refusal-hold-not-yours = لا يغيّر الإرجاء إلا الجهة التي وضعته.
refusal-hold-over = انتهى الإرجاء. ضع إرجاءً آخر.
refusal-hold-end-reached = حلّت نهاية الإرجاء. ضع إرجاءً آخر.
refusal-hold-not-longer = ينتهي الإرجاء بعد الوقت الحالي، ولا يُمدَّد إلا إلى ما بعد نهايته القائمة. اختر نهاية لاحقة.
refusal-hold-second-needed = لا يُرجئ ضابط واحد أكثر من 72 ساعة، بما في ذلك الإرجاءات السابقة للشيء نفسه. اطلب ذلك من ضابط آخر في جهتك لم يكن الإرجاء في عهدته قط.
refusal-hold-too-long = لا ترجئ الجهة الشيء نفسه أكثر من ستة أسابيع، بما في ذلك الإرجاءات السابقة.
refusal-hold-not-yet = لم تحن نهاية الإرجاء.
refusal-hold-clock-jumped = لا يمكن الوثوق بالساعة. ولا يُرفع شيء حتى يؤكد شخص ما الوقت.
refusal-hold-owner-unfit = ينتقل الإرجاء إلى ضابط آخر من الجهة نفسها، وهو في عهدتك بالفعل.
refusal-police-not-now = لم يحن دور هذه الخطوة في العنوان. حمّل الصفحة من جديد وانظر.
refusal-police-before-asked = الرد أقدم من السؤال. حمّل الصفحة من جديد ثم رد مرة أخرى.
refusal-police-hold-stands = الإرجاء قائم. ارفعه أولًا، أو انتظر نهايته.
refusal-police-not-held = لا يحجز الإرجاء هذا العنوان.
refusal-police-answer-needed = في هذا البلد لا يُرسل شيء دون رد من الشرطة.
refusal-police-waits = ينتظر هذا العنوان رد الشرطة وفق الجدول الذي وقّعته.
refusal-police-clock-jumped = لا يمكن الوثوق بالساعة. ولا يُرفع شيء حتى يؤكد شخص ما الوقت.
refusal-preserve-days-unfit = يُطلب من المزود الحفظ من 1 إلى 365 يومًا، والتكتم مدة لا تزيد على ذلك. اختر أيامًا أكثر، أو يومًا أقرب لنهاية التكتم.
refusal-clock-steady = الساعة موثوق بها. ولا شيء يحتاج إلى تأكيد.
refusal-send-notice-not-ready = الإخطار غير جاهز.
refusal-send-other-item = الإخطار بشأن عنوان آخر.
refusal-send-other-country = ليس الجدولان جدولي بلد المرسل وبلد المستلِم.
refusal-send-not-in-scope = لم يتبيّن أنه غير قانوني.
refusal-send-may-be-taken-back = لا يزال التراجع عن القرار ممكنًا.
refusal-send-not-in-scope-there = لا يجعله أي من مستوياته غير قانوني في بلد المستلِم.
refusal-send-police-open = لم تذكر الشرطة أنه يمكن إرساله.
refusal-send-no-release-policy = بعد الإرجاء تُسأل الشرطة مرة أخرى في هذا البلد.
refusal-send-answer-old = مضى على رد الشرطة أكثر من عشر دقائق. وتُسأل مرة أخرى.
refusal-send-answer-ahead = يحمل رد الشرطة وقتًا لم يحن بعد.
refusal-send-held = أرجأته الشرطة.
refusal-send-preserve-missing = تطلب الشرطة أن يحفظ المزود المواد ويلتزم التكتم، ولا يذكر الإخطار ذلك بعد.
refusal-send-no-evidence = لم يُحفظ شيء منه دليلًا في مكان مغلق.
refusal-send-not-attributed = لا يُعرف مكان وجوده، أو لم يجر البحث عنه خلال الساعة الأخيرة.
refusal-send-not-in-chain = لا يمر عبر المستلِم.
refusal-send-sender-may-not = لا يسمح بلدك بأن يخطر خط الإبلاغ مستلِمًا من هذا النوع.
refusal-send-recipient-may-not = لا يسمح بلد المستلِم بأن يخطره مرسل من هذا النوع.
refusal-send-window-closed = تُرسل إخطارات بلدك في ساعات أخرى.
refusal-send-suspected = يُشتبه في مشاركة المستلِم في ذلك.
refusal-send-frozen = أوقفه شخص ما.
refusal-send-clock-jumped = لا يمكن الوثوق بالساعة. ولا يُرفع شيء حتى يؤكد شخص ما الوقت.
refusal-send-being-assessed = هو قيد التقييم.

# الأفعال والوثائق في السجل.
