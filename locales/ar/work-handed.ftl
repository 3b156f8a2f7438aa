### العناوين التي تُحال إلى خط الإبلاغ في البلد الذي يستضيفها.

work-waits-handed = { $n ->
    [zero] لا إحالات من خطوط إبلاغ أخرى بانتظار ردك
    [one] إحالة واحدة من خط إبلاغ آخر بانتظار ردك
    [two] إحالتان من خطوط إبلاغ أخرى بانتظار ردك
    [few] { $n } إحالات من خطوط إبلاغ أخرى بانتظار ردك
    [many] { $n } إحالة من خطوط إبلاغ أخرى بانتظار ردك
   *[other] { $n } إحالة من خطوط إبلاغ أخرى بانتظار ردك
}
handed-title = الإحالات
handed-text = ما أحالته إليكم خطوط إبلاغ أخرى، وما أحلتموه إليها. تُحسب الساعات من وقت الإرسال، بما فيها الليالي وعطل نهاية الأسبوع؛ ويجب الرد خلال 24 ساعة.
handed-incoming = ما أُحيل إليكم
handed-incoming-none = لم يُحل إليكم شيء.
handed-out = ما أحلتموه
handed-out-none = لم تحيلوا شيئًا.
handed-could = مستضاف في الخارج
handed-could-none = لا يوجد في بلد آخر شيء تبيّن أنه غير قانوني ولم يُحل بعد.
handed-could-text = تبيّن أنه غير قانوني، وهو مستضاف في بلد آخر، ولم يُحل بعد إلى أحد.
handed-country = مستضاف في
handed-one = إحالة
handed-from = من
handed-to = إلى خط الإبلاغ في
handed-age = منذ
handed-left = وقت الإحالة
handed-overdue = متأخر
handed-overdue-n = { $n ->
    [zero] لا ردود متأخرة
    [one] رد واحد متأخر
    [two] ردان متأخران
    [few] { $n } ردود متأخرة
    [many] { $n } ردًا متأخرًا
   *[other] { $n } رد متأخر
}
handed-overdue-for = الرد متأخر منذ { $age }.
handed-item = مستضاف في بلد آخر
handed-abroad = بلد الاستضافة: { $country }. ويمكن إحالته إلى خط الإبلاغ في { $country }.
handed-abroad-file = بلد الاستضافة: { $country }. ولا يعمل هنا أي خط إبلاغ من { $country }، لكن يمكن أن يصل إليه في ملف ترسله بنفسك.
handed-do = إحالته
handed-do-file = إعداد الملف
handed-line-out = إلى خط الإبلاغ في { $country }: { $state }
handed-line-in = من خط الإبلاغ في { $country }: { $state }
handed-on-to = أُحيل بعد ذلك إلى خط الإبلاغ في { $country }

handed-state-preparing = قيد الإعداد
handed-state-ready = الملف جاهز
handed-state-given-out = سُلّمت في ملف
handed-state-handed = أُحيلت
handed-state-acknowledged = تسلّموها
handed-state-accepted = قُبلت
handed-state-refused = لم تُقبل
handed-state-handed-back = أُعيدت
handed-state-handed-on = أُحيلت إلى بلد آخر
handed-state-withdrawn = سُحبت
handed-state-ended = انتهت
handed-why-wrong-country = لم تُقبل: العنوان غير مستضاف هناك
handed-why-out-of-scope = لم تُقبل: العنوان ليس غير قانوني هناك
handed-why-known = لم تُقبل: العنوان معروف هناك من قبل
handed-end-gone = انتهت: أُزيلت المواد
handed-end-out-of-scope = انتهت: تبيّن أنه قانوني هناك
handed-end-no-way = انتهت: لا يمكن فعل شيء بشأنه هناك
handed-route-inside = داخل Accord
handed-route-file = في ملف
handed-format-json = JSON الخاص بـ Accord
handed-format-xarf = X-ARF 4
handed-format-csv = CSV

handed-accept = نقبلها
handed-acknowledge = تسلّمناها
handed-refuse-wrong-country = غير مستضاف هنا
handed-refuse-out-of-scope = ليس غير قانوني هنا
handed-refuse-known = معروف من قبل
handed-known-text = لك أن تذكر أنه معروف من قبل أو ألا تذكره: فلا يُخبَر بذلك أحد غيرك.
handed-hand-back = إعادتها
handed-say-end-gone = أُزيلت المواد
handed-say-end-out-of-scope = هو قانوني هنا
handed-say-end-no-way = لا يمكن فعل شيء هنا
handed-withdraw = سحبها
handed-withdraw-text = حتى تُقبل. ويبقى لدى خط الإبلاغ الآخر ما أُخبر به. وتُرسل إخطاراتكم من جديد حيث يجوز ذلك.
handed-came-back = ما ورد من رد
handed-words = ما تريد قوله معها
handed-words-hint = يقرؤه خط الإبلاغ الآخر. لا تكتب العنوان هنا.
handed-words-long = اكتبه بما لا يزيد على 1,000 حرف.
handed-words-title = ما قيل
handed-said = { $country }، { $when }
handed-steps = ما اتُّخذ
handed-step = { $when }، { $country }: { $state }
handed-came = ما أسفرت عنه
handed-came-notice = أُرسل هناك إخطار في { $when }.
handed-came-gone = تأكدت الإزالة في { $when }.

handed-found = ما تبيّن لخط الإبلاغ الآخر
handed-found-own = ما يُرسل معها
handed-found-text = انظر فيه أولًا دون رأي مسبق: فتصنيفات بلد آخر لا تدل على شيء في بلدك.
handed-labels = التصنيفات
handed-assessed = وقت التقييم
handed-network = الشبكة
handed-evidence = بصمة الدليل المحفوظ هناك في مكان مغلق
handed-digests = بصمات ما يوجد هناك
handed-police-want = الشرطة هناك
handed-wish = { $n ->
    [zero] تطلب أن يحفظ المضيف المواد { $n } يوم وأن يلتزم التكتم حتى { $until }.
    [one] تطلب أن يحفظ المضيف المواد يومًا واحدًا وأن يلتزم التكتم حتى { $until }.
    [two] تطلب أن يحفظ المضيف المواد يومين وأن يلتزم التكتم حتى { $until }.
    [few] تطلب أن يحفظ المضيف المواد { $n } أيام وأن يلتزم التكتم حتى { $until }.
    [many] تطلب أن يحفظ المضيف المواد { $n } يومًا وأن يلتزم التكتم حتى { $until }.
   *[other] تطلب أن يحفظ المضيف المواد { $n } يوم وأن يلتزم التكتم حتى { $until }.
}
handed-file = الملف
handed-file-text = يذكر مكان المواد، ويُسلَّم مرة واحدة. ويُسجَّل أنك أخذته وتُسجَّل بصمته. لا ترسله إلا بطريقة لا يستطيع أحد غير المستلِم قراءتها. ويبقى جاهزًا ساعة واحدة.
handed-files = الملفات التي أُخذت
handed-file-taken = { $format }، { $when }، { $who }
handed-note = { $n ->
    [zero] تبيّن أنه غير قانوني وفق { $labels }. أول إبلاغ عنه { $first }، وعدد البلاغات { $n }. الاستعجال: { $signs }.
    [one] تبيّن أنه غير قانوني وفق { $labels }. أول إبلاغ عنه { $first }، مرة واحدة. الاستعجال: { $signs }.
    [two] تبيّن أنه غير قانوني وفق { $labels }. أول إبلاغ عنه { $first }، وأُبلغ عنه مرتين. الاستعجال: { $signs }.
    [few] تبيّن أنه غير قانوني وفق { $labels }. أول إبلاغ عنه { $first }، وأُبلغ عنه { $n } مرات. الاستعجال: { $signs }.
    [many] تبيّن أنه غير قانوني وفق { $labels }. أول إبلاغ عنه { $first }، وأُبلغ عنه { $n } مرة. الاستعجال: { $signs }.
   *[other] تبيّن أنه غير قانوني وفق { $labels }. أول إبلاغ عنه { $first }، وأُبلغ عنه { $n } مرة. الاستعجال: { $signs }.
}

handed-not-in-scope = لا يُحال إلا ما تبيّن أنه غير قانوني.
handed-not-abroad = لا يُعرف أنه مستضاف في بلد آخر. اطلب البحث عنه مرة أخرى.
handed-noticed = أُرسل إخطار منكم إلى مزود هناك. أحل العنوان متى تأخر الرد على الإخطار أو انتهى أمره.
handed-not-yours = هذا لخط الإبلاغ الآخر أن يقوله.
handed-no-house = يذكر X-ARF طريقة الوصول إلى مرسله، ولم يُضبط ذلك هنا. اختر صيغة أخرى.

takedown-abroad = مستضاف في { $country }
intake-channel-hotline = خط إبلاغ في بلد آخر

refusal-hand-over-not-now = لم تعد الإحالة تقبل هذه الخطوة. حمّل الصفحة من جديد: فربما رد الطرف الآخر في هذه الأثناء.
refusal-hand-over-other-leave = الإذن يخص عنوانًا آخر.
refusal-hand-over-own-country = تكون الإحالة إلى خط الإبلاغ في بلد آخر.
refusal-hand-over-late = بقي الملف جاهزًا أكثر من ساعة. اطلب إعداده من جديد.

act-hand-over-answered = الرد على إحالة
act-hand-over-arrived = تسلّم ما أحاله خط إبلاغ آخر
act-hand-over-asked = طلب إحالة عنوان مُبلَّغ عنه
act-hand-over-given-out = أخذ ملف إحالة
act-hand-over-left = إحالة عنوان مُبلَّغ عنه
act-hand-over-told = تسجيل ما فعله خط الإبلاغ الآخر بشأن إحالة
act-hand-over-withdrawn = سحب إحالة
paper-hand-over = إحالة
act-hand-over-reminded = التذكير بالرد على إحالة، وقد تأخر
