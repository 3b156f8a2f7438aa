### Deconfliction: two police forces find out whether they work on the same thing. What is compared stays on their own machines.
work-nav-deconfliction = تفادي التداخل
work-waits-deconfliction = { $n ->
    [zero] لا مقارنات مع جهات أخرى بانتظار خطوتك
    [one] مقارنة واحدة مع جهة أخرى بانتظار خطوتك
    [two] مقارنتان مع جهات أخرى بانتظار خطوتك
    [few] { $n } مقارنات مع جهات أخرى بانتظار خطوتك
    [many] { $n } مقارنة مع جهات أخرى بانتظار خطوتك
   *[other] { $n } مقارنة مع جهات أخرى بانتظار خطوتك
}
deconfliction-title = تفادي التداخل بين التحقيقات
deconfliction-lead = اعرف مع جهة شرطة أخرى ما إذا كنتما تعملان على الشيء نفسه. ولا تعلم أي منكما شيئًا غير ذلك، ولا يعلم أحد آخر شيئًا.
deconfliction-how = تجري جهتك المقارنة على جهازها هي. ولا يصل إلى هنا أبدًا ما تجري مقارنته. والأمر هو:
deconfliction-bounds = عدد المعرّفات في المقارنة لكل جانب { $most } على الأكثر. وعدد ما تقترحه الجهة من مقارنات في ثلاثين يومًا { $month } على الأكثر، وعلى الجهة نفسها في سبعة أيام { $pair } على الأكثر.
deconfliction-runs = المقارنات
deconfliction-none = لم تجر جهتك أي مقارنة بعد.
deconfliction-run = المقارنة
deconfliction-run-title = مقارنة مع جهة أخرى
deconfliction-other = الجهة الأخرى
deconfliction-role = دورك فيها
deconfliction-role-asker = أنت من سأل
deconfliction-role-answerer = أنت من سُئل
deconfliction-how-far = الحالة
deconfliction-waits = الخطوة التالية لك.
deconfliction-proposed = تاريخ الاقتراح
deconfliction-until = يجب أن يتابع أحد حتى
deconfliction-until-none = لا يلزم أحدًا أن يتابع
deconfliction-most = المعرّفات في كل جانب، على الأكثر
deconfliction-own-size = حجم مجموعتك، مع حشوها
deconfliction-other-size = حجم المجموعة الأخرى، مع حشوها
deconfliction-size-none = لم تُرسل بعد
deconfliction-padded = تُحشى كل مجموعة بنقاط عشوائية حتى حجم ثابت. ولا يدل الحجم على عدد المعرّفات فيها.
deconfliction-hit = ما هو مشترك بين الجهتين يظهر على جهازك أنت، مع الجهة التي ينبغي الاتصال بها. ولا يعرف هذا الموقع ما إذا كان هناك شيء مشترك.
deconfliction-go-on = تابع من الجهاز الذي يحفظ مفتاحك:
deconfliction-decline = عدم المشاركة
deconfliction-decline-text = تعلم الجهة الأخرى أنك لا تشارك. ولم يُقارن شيء.
deconfliction-abort = إنهاؤها
deconfliction-abort-text = تعلم الجهة الأخرى أنك أنهيتها، وعند أي خطوة. ويُتلف ما أُرسل، ولا تعلم أي منكما ما هو مشترك.
deconfliction-ended-own = أنهتها جهتك. الخطوة: { $state }.
deconfliction-ended-other = أنهتها الجهة الأخرى. الخطوة: { $state }.
deconfliction-ended-alone = لم يتابع أحد في الوقت المحدد. الخطوة: { $state }.
deconfliction-counts-lead = عدد المقارنات المقترحة في ربع سنة، وكيف انتهت. ويُذكر كل ربع سنة بعد ربع سنة من انتهائه. وتُحجب الأعداد التي تقل عن خمسة، وكل ما يمكن أن تُستنتج منه بالحساب. ولا يُعرض لمن هي المقارنات، ولا ما قورن فيها.
deconfliction-all = الكل
deconfliction-state-proposed = مقترحة
deconfliction-state-accepted = مقبولة
deconfliction-state-offered = وصلت المجموعة الأولى
deconfliction-state-answered = وصلت المجموعتان
deconfliction-state-closed = تمت المقارنة
deconfliction-state-declined = لم تُقبل
deconfliction-state-aborted = انتهت قبل أن تعلم الجهتان
deconfliction-state-expired = انتهى وقتها: لم يتابع أحد
act-deconfliction-proposed = اقتراح مقارنة على جهة أخرى
act-deconfliction-accepted = المشاركة في مقارنة
act-deconfliction-declined = عدم المشاركة في مقارنة
act-deconfliction-offered = إرسال المجموعة الأولى في مقارنة
act-deconfliction-answered = إرسال المجموعة الثانية في مقارنة
act-deconfliction-closed = إتمام مقارنة
act-deconfliction-read = الاطلاع على ما أسفرت عنه مقارنة
act-deconfliction-aborted = إنهاء مقارنة
act-deconfliction-expired = تسجيل انتهاء وقت مقارنة
paper-deconfliction = مقارنة بين جهتي شرطة
paper-deconfliction-message = رسالة في مقارنة
refusal-deconfliction-oneself = ليس لجهتك أن تسأل نفسها شيئًا. اختر جهة أخرى.
refusal-deconfliction-no-force = لا توجد جهة شرطة بهذا الاسم. اختر من القائمة.
refusal-deconfliction-size = عدد المعرّفات في المقارنة من 1 إلى 16,384 لكل جانب.
refusal-deconfliction-too-often = اقترحت جهتك عشر مقارنات في ثلاثين يومًا. انتظر حتى تنقضي مدة أقدمها.
refusal-deconfliction-pair-too-often = سألت جهتك هذه الجهة ثلاث مرات في سبعة أيام. انتظر حتى تنقضي مدة أقدمها.
refusal-deconfliction-keys = لا يمكن استعمال مفتاح هذه المقارنة أو رقمها. استعمل ما يولّده الأمر.
refusal-deconfliction-not-your-step = الخطوة التالية للجهة الأخرى.
refusal-deconfliction-not-now = المقارنة عند خطوة أخرى. حمّل هذه الصفحة من جديد.
refusal-deconfliction-over = انتهت المقارنة. اقترح مقارنة أخرى.
refusal-deconfliction-message = لا تخص الرسالة هذه المقارنة: فقد قُطعت أو غُيّرت، أو وقّعها مفتاح آخر.
