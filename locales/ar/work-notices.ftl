### الإخطارات: ما أرسله خط الإبلاغ وإلى من، ومكتب المزود، والرابط الوارد في رسالة الإخطار.

work-nav-notices = الإخطارات
work-waits-notices = { $n ->
    [zero] لا إخطارات بانتظار ردك
    [one] إخطار واحد بانتظار ردك
    [two] إخطاران بانتظار ردك
    [few] { $n } إخطارات بانتظار ردك
    [many] { $n } إخطارًا بانتظار ردك
   *[other] { $n } إخطار بانتظار ردك
}

notices-title = الإخطارات
notices-text = ما تطلبه منك خطوط الإبلاغ. يأتي أولًا ما ينتظر ردك، وأقدمه في الأعلى.
notices-narrow = العرض بحسب الحالة
notices-all = الكل
notices-none = لا توجد إخطارات هنا.
notices-asks-disable = منع الوصول
notices-asks-keep = منع الوصول والحفظ والتكتم
notices-machine = يمكن لنظامك أن يتسلم الإخطارات ويرد عليها.
notice-title = إخطار
notice-number = الرقم
notice-since = المدة المنقضية
notice-sent = أُرسل
notice-from = من
notice-to = إلى
notice-asks = المطلوب
notice-state = الحالة
notice-channel = القناة
notice-party = صفتك فيه
notice-yours = رقمك له: { $reference }
notice-waits = ينتظر ردك
notice-waits-late = متأخر: لا يزال ينتظر ردك
notice-seen-by-you = اطّلعت عليه
notice-asks-disable = امنع الوصول إلى المواد حيثما وُجدت لديك.
notice-asks-keep = { $n ->
    [zero] احفظها للشرطة { $n } يوم، حتى { $until }.
    [one] احفظها للشرطة يومًا واحدًا، حتى { $until }.
    [two] احفظها للشرطة يومين، حتى { $until }.
    [few] احفظها للشرطة { $n } أيام، حتى { $until }.
    [many] احفظها للشرطة { $n } يومًا، حتى { $until }.
   *[other] احفظها للشرطة { $n } يوم، حتى { $until }.
}
notice-asks-silence = لا تخبر من وضعها قبل { $until }.
notice-promised = الحفظ حتى { $kept }، والتكتم حتى { $silent }.
notice-sealed = هو محفوظ في مكان مغلق. ويُسجَّل أنك فتحته.
notice-open = إظهار العنوان
notice-open-warning = لا تفتحه في هذا المتصفح. ولا تنظر فيه إلا وفق قواعدكم الخاصة بهذه المواد.
notice-preserve = الحفظ والتكتم
notice-preserve-text = الأيام المطلوبة مكتوبة سلفًا. وكل يوم منها محسوب حتى نهايته (UTC). ويمكنك أن تتعهد بأكثر منها، لا بأقل.
notice-kept-until = الحفظ حتى
notice-silent-until = التكتم حتى
notice-answer = ردك
notice-answer-text = يمكنك الرد مرة أخرى: فالعبرة بآخر رد. وما تذكر أنه أُزيل يجري التحقق منه.
notice-answer-acknowledged = تسلّمناه
notice-answer-removed = أُزيلت المواد
notice-answer-refused = لن نزيلها
notice-answer-wrong-recipient = ليست لدينا
notice-answer-forwarded = أحلناه إلى جهة أخرى
notice-answer-preserved = نحفظ ونلتزم التكتم
notice-copies = النسخ التي أُزيلت
notice-copies-hint = إذا كانت موجودة لديك أكثر من مرة.
notice-copies-wrong = اكتب عدد النسخ بالأرقام، أو اترك الحقل فارغًا.
notice-reference = رقمك الخاص له
notice-reference-hint = يراه خط الإبلاغ.
notice-reference-long = رقمك الخاص له أطول من اللازم. اختصره.
notice-reference-longest = لا يزيد عدد أحرف رقمك الخاص له على { $n }.
notice-day-wrong = اختر يومًا.
notice-wrong = لم يُرسل. وما كتبته ما زال هنا.
notice-claim-removed = أُزيلت
notice-claim-refused = لم تُزل
notice-claim-wrong-recipient = ليست لدى المستلِم
notice-claim-forwarded = أُحيل إلى جهة أخرى
notice-claim-copies = { $n ->
    [zero] { $claim }: لا نسخ
    [one] { $claim }: نسخة واحدة
    [two] { $claim }: نسختان
    [few] { $claim }: { $n } نسخ
    [many] { $claim }: { $n } نسخة
   *[other] { $claim }: { $n } نسخة
}
notice-channel-endpoint = نقطة استقبال
notice-channel-inbox = صندوق الوارد
notice-channel-mail = البريد الإلكتروني
notice-channel-file = ملف
notice-state-draft = قيد الإعداد
notice-state-ready = جاهز للإرسال
notice-state-sent = في الطريق
notice-state-delivered = سُلّم
notice-state-acknowledged = اطُّلع عليه
notice-state-claimed = رُدّ عليه
notice-state-verified = تأكدت الإزالة
notice-state-closed = مغلق
notice-state-failed = لم يُسلَّم
notice-state-overdue = متأخر
notice-state-escalated = متأخر، وأُبلغ به آخرون

tip-title = البلاغ إلى NCMEC
tip-open = إبلاغ CyberTipline بهذا
tip-text = باسم مؤسستك. يُرسل معه العنوان وما تذكره هنا، ولا يُرسل أي ملف. وما تتركه دون إجابة لا يُذكر. ولا يمكن سحبه بعد وصوله.
tip-incident = ما حدث
tip-incident-material = حيازة مواد أو إنتاجها أو توزيعها
tip-incident-trafficking = الاتجار بطفل
tip-incident-travel = السفر للاعتداء على طفل
tip-incident-abuse = الاعتداء على طفل
tip-incident-misleading-domain = اسم نطاق مضلل
tip-incident-misleading-words = كلمات أو صور مضللة
tip-incident-unsolicited = مواد فاحشة أُرسلت إلى طفل
tip-marks = ما تشير إليه
tip-mark-sextortion = ابتزاز جنسي
tip-mark-solicitation = طلب شخص مواد
tip-mark-between-minors = بين قاصرين
tip-mark-spam = رسائل مزعجة
tip-mark-sadistic = استغلال سادي عبر الإنترنت
tip-mark-informational = للعلم
tip-third-party = هل توجد على خادم جهة أخرى؟
tip-not-said = لا يُذكر شيء عن ذلك
tip-yes = نعم
tip-no = لا
tip-urgent = سبب الاستعجال
tip-urgent-hint = أي شيء يُكتب هنا يطلب الأولوية من NCMEC. اترك الحقل فارغًا إذا لم يكن هناك ما يستعجل.
tip-words = ما تريد قوله أيضًا
tip-longest = لا يزيد عدد الأحرف على { $n }.
tip-send = إرسال البلاغ
tip-state-on-its-way = في الطريق إلى NCMEC منذ { $time }. وتتكرر المحاولة حتى يصل.
tip-state-sent = وصل إلى NCMEC في { $time }، برقم البلاغ { $report }.
tip-state-refused = لم تقبله NCMEC ‏({ $code }، { $time }). ولم يبق لديها شيء منه. غيّر ما تذكره، أو اسأل NCMEC.
tip-state-unwritten = تعذّرت كتابته: أُتلف العنوان، أو لا يتسع نموذج NCMEC لما ذكرته.
tip-state-unsure = ربما وصل برقم البلاغ { $report }: لم يرد أي جواب، ولم تعد NCMEC تذكره. اسأل NCMEC قبل أن ترسل بلاغًا آخر.

notice-link-text = يكفي زر واحد. يُستعمل هذا الرابط للرد مرة واحدة، ولا تحتاج إلى حساب.
notice-link-thanks = وصل ردك. شكرًا لك.
notice-link-used = سبق استعمال هذا الرابط، وهو لرد واحد. إذا تغيّر شيء، فاكتب إلى من أرسل الإخطار.
notice-link-address = لا يُعرض هنا عنوان المواد. وهو مذكور في التقرير المرفق بالرسالة.

sent-title = الإخطارات المرسلة
sent-text = تُحسب الساعات من وقت الإرسال، بما فيها الليالي وعطل نهاية الأسبوع، حتى يتحقق شخص من الإزالة.
sent-state-n = { $state } ({ $n })
sent-failed = ما فشلت فيه محاولات
sent-filter = عرض
sent-none = لا يوجد إخطار كهذا.
sent-found = { $n ->
    [zero] لا إخطارات
    [one] إخطار واحد
    [two] إخطاران
    [few] { $n } إخطارات
    [many] { $n } إخطارًا
   *[other] { $n } إخطار
}
sent-attempts = المحاولات الفاشلة
sent-lead = بانتظار رد كبير المحللين
sent-for-lead = { $n ->
    [zero] لا خطوات تالية بانتظار رد كبير المحللين
    [one] خطوة تالية واحدة بانتظار رد كبير المحللين
    [two] خطوتان تاليتان بانتظار رد كبير المحللين
    [few] { $n } خطوات تالية بانتظار رد كبير المحللين
    [many] { $n } خطوة تالية بانتظار رد كبير المحللين
   *[other] { $n } خطوة تالية بانتظار رد كبير المحللين
}
sent-next-title = الخطوة التالية إذا لم يسفر عن شيء
sent-next = { $step }، ابتداء من { $when }
sent-next-since = { $step }، حان موعدها منذ { $when }
sent-next-lead = بانتظار رد كبير المحللين.
sent-next-will-lead = ويؤكدها حينئذ كبير المحللين.
sent-next-police = تُرسل متى ردت الشرطة من جديد واكتمل كل ما عدا ذلك.
sent-next-confirm = تأكيدها
notice-step-again = تذكير
notice-step-upstream = إخطار إلى الشبكة التي تصله
notice-step-registrar = إخطار إلى مسجّل النطاق
notice-step-regulator = إخطار إلى من يشرف عليه
notice-taken-again = أُرسل تذكير
notice-taken-upstream = أُبلغت الشبكة التي تصله
notice-taken-registrar = أُبلغ مسجّل النطاق
notice-taken-regulator = أُبلغ من يشرف عليه
sent-theirs = رقمهم له: { $reference }
notice-age = مضى على إرساله
notice-norm = قياسًا بالمهلة المعيارية
notice-norm-within = خلال 24 ساعة
notice-norm-day = أكثر من 24 ساعة
notice-norm-three = أكثر من 3 أيام
notice-norm-week = أكثر من 7 أيام

providers-title = المزودون
providers-text = من تُرسل إليهم إخطاراتكم، وطريقة الوصول إلى كل منهم. ومن ليس مدرجًا يُراسَل عبر جهة الاتصال الخاصة بإساءة الاستخدام التي تذكرها جهات التسجيل.
providers-none = لم يُسمَّ أي مزود بعد.
provider-new = تسمية مزود
provider-change = تغيير مزود
provider-change-short = تغيير
provider-change-of = تغيير { $name }
provider-leave = تركه كما هو
provider-wrong = لم يُحفظ. وما كتبته ما زال هنا.
provider-name-hint = الاسم المتداول للمزود.
provider-known = معروف باسم
provider-known-hint = أسماؤه فيما يُعثر عليه عن المضيفين، واحد في كل سطر: AS64500 أو شبكة أو مفتاح لدى جهة تسجيل أو اسم مسجّل نطاقات. ومن يصل شبكة كهذه يُكتب upstream:AS64500، ومن يشرف على مزودي بلد يُكتب regulator:DE.
provider-country = البلد
provider-country-hint = حرفان لاتينيان كبيران. إذا تُرك فارغًا، أُخذ بما تذكره جهات التسجيل.
provider-by-registry = وفق جهات التسجيل
provider-host = نوعه كمضيف
provider-host-hint = قد يتوقف على ذلك ما قررته الشرطة مسبقًا.
provider-suspect = يُشتبه في مشاركته في ذلك: لا يُرسل إليه شيء
provider-is-suspect = مشتبه فيه: لا يُرسل إليه شيء
provider-endpoint = نقطة الاستقبال
provider-endpoint-hint = المكان الذي تُرسل إليه الإخطارات موقّعةً: https://…
provider-format = صيغة الإخطار
provider-organisation = مكتبه هنا
provider-organisation-hint = المؤسسة التي يرى أشخاصها وأنظمتها إخطارات المزود على هذا الموقع.
provider-organisation-none = لا يوجد
provider-mail = البريد الإلكتروني للإخطارات
provider-mail-hint = إذا تُرك فارغًا، استُعملت جهة الاتصال التي تذكرها جهات التسجيل.
provider-language = لغة رسائله
provider-language-hint = إذا لم تُحدد، كانت لغة بلده.
provider-language-none = لغة بلده
provider-reached = طريقة الوصول إليه
provider-way-endpoint = نقطة استقبال ({ $format })
provider-way-inbox = مكتب هنا: { $name }
provider-way-mail = بريد إلكتروني: { $mail }
provider-way-contact = بريد إلكتروني: جهة الاتصال التي تذكرها جهات التسجيل
provider-writes = لغة الرسائل: { $language }
provider-refused-name = اكتب اسمًا لا يزيد على 200 حرف.
provider-refused-known-as = اكتب اسمًا واحدًا على الأقل يُعثر به على المزود، و100 اسم على الأكثر، لا يزيد كل منها على 200 حرف.
provider-refused-taken = أحد هذه الأسماء يُعرف به مزود آخر لدى خط الإبلاغ. احذفه هناك أولًا.
provider-refused-country = اكتب حرفين لاتينيين كبيرين، مثل DE.
provider-refused-organisation = لم تعد هذه المؤسسة موجودة. اختر مؤسسة أخرى.
provider-refused-endpoint = اكتب عنوانًا يبدأ بـ https:// ويذكر مضيفًا، بلا اسم مستخدم ولا كلمة مرور ولا جزء يلي علامة المربع.
provider-refused-mail = هذا ليس عنوان بريد إلكتروني. اكتب عنوانًا مثل abuse@example.org.
provider-refused-language = لا توجد رسائل بهذه اللغة. اختر من القائمة.
provider-refused-not-there = لا يوجد مزود كهذا.
notice-format-xarf = X-ARF 4
notice-format-article16 = المادة 16 من قانون الخدمات الرقمية
host-kind-large = كبير: لا تكشف الإزالة لديه شيئًا لأحد
host-kind-other = غير ذلك
host-kind-suspect = قد يكون مشاركًا في ذلك

refusal-notice-not-now = لم يعد الإخطار يقبل هذا الرد. حمّل الصفحة من جديد: فربما رُدّ عليه أو أُغلق في هذه الأثناء.
refusal-notice-no-channel = لم تبق طريقة يمكن أن يصل بها الإخطار. اذكر طريقة الوصول إلى المستلِم.
refusal-notice-other-leave = الإذن بالإرسال يخص إخطارًا آخر.
refusal-notice-not-yet = لم يحن بعد وقت الخطوة التالية.
refusal-notice-stopped = لا يُقال عنه شيء آخر في الوقت الحالي.
refusal-notice-lead-needed = ما بعد الخطوة الثانية يؤكده كبير المحللين.
refusal-notice-last-step = سبق اتخاذ الخطوة الأخيرة.
refusal-notice-claim-unfit = ما قيل إنه أُزيل يجري التحقق منه قبل إغلاق الإخطار.
refusal-tip-no-account = ليس لدى هذا الموقع حساب لمؤسستك في CyberTipline. ويُعدّه مشغّل الموقع.
refusal-tip-already = هناك بلاغ عن هذا الإخطار في الطريق، أو سبق إرساله.
refusal-tip-too-long = هذا أطول من اللازم. اختصره.
refusal-tip-destroyed = أُتلف العنوان عند انتهاء مدة حفظه. ولم يبق ما يُبلَّغ عنه.
refusal-preserve-nothing-asked = لم يُطلب منك حفظ أي شيء.
refusal-preserve-other-wish = تعهدك يخص طلبًا غير الذي يحمله هذا الإخطار.
refusal-preserve-too-little = هذا أقل من المطلوب. تعهد بالأيام المطلوبة على الأقل، أو اكتب إلى من أرسل الإخطار.

act-clock-confirmed = تأكيد صحة الساعة
act-hold-expired = إنهاء إرجاء انقضت مدته
act-hold-extended = تمديد إرجاء
act-hold-handed-over = تولّي إرجاء
act-hold-left = ترك إرجاء لمكتب المناوبة في جهة غادرها ضابطه
act-hold-placed = وضع إرجاء
act-hold-redated = إعادة تحديد نهايات الإرجاءات بعد خطأ في الساعة
act-hold-released = رفع إرجاء
act-hold-reminded = تذكير ضابط بإرجاء
act-notice-answered = الرد على إخطار
act-notice-confirmed = تأكيد الخطوة التالية بشأن إخطار
act-notice-delivered = تسليم إخطار
act-notice-escalated = إبلاغ جهة أخرى بإخطار لم يسفر عن شيء
act-notice-failed = تعذّر تسليم إخطار
act-notice-fell-due = تسجيل أن إخطارًا لم يسفر عن شيء في الموعد
act-notice-opened = فتح ما يذكره إخطار
act-notice-reminded = تذكير مستلِم إخطار
act-notice-sent = إرسال إخطار
act-police-answered = الرد باسم الشرطة
act-police-asked = سؤال الشرطة
act-police-emergency = إبلاغ الشرطة بأن هناك حياة في خطر
act-police-held = تسجيل إرجاء الشرطة لعنوان
act-police-let-go = تسجيل رفع الشرطة للإرجاء عن عنوان
act-police-opened = فتح عنوان مُبلَّغ عنه للشرطة
act-police-paged = استدعاء الشرطة مرة أخرى
act-police-passed = المتابعة دون رد من الشرطة، وفق الجدول الذي وقّعته
act-provider-changed = تغيير طريقة الوصول إلى مزود
act-provider-named = تسمية مزود
act-tip-wanted = طلب إبلاغ NCMEC بإخطار
act-tip-went-on = متابعة بلاغ إلى NCMEC
act-tip-ended = إنهاء بلاغ إلى NCMEC
paper-police = رد الشرطة
paper-hold = إرجاء
paper-hold-book = دفتر الإرجاءات
paper-notice = إخطار
paper-provider = مزود
paper-rules = جدول البلد
paper-police-table = جدول الشرطة
sent-refused = يرفضه المستلِم منذ { $when }.
sent-closed = أغلقه { $who }: { $reason }
sent-settle = أغلقه، أو تمسّك به
sent-close-why = سبب إغلاقه: لا يقرؤه إلا خط الإبلاغ لديكم. لا تذكر أي عنوان.
sent-close = إغلاقه
sent-close-reason = اذكر سبب إغلاقه، بعدد أحرف لا يزيد على { $n }.
sent-press = التمسّك به: المواد لدى المستلِم
act-notice-closed = إغلاق إخطار يرفضه المستلِم أو يقول إنه لا يخصه
act-notice-pressed = طلب التمسّك بإخطار يرفضه المستلِم أو يقول إنه لا يخصه
