### المراجعات وردود الأعضاء.

work-nav-reviews = المراجعات
reviews-title = المراجعات
reviews-none = لا توجد هنا مراجعة تخصك.
reviews-unassigned = تقارير دون مراجع
reviews-text = كل مقياس قائم بذاته. ولا تُجمع المقاييس.
review-assign-to = تعيين مراجع: { $member }، { $round }
review-assign-rules = لا يراجع أحد البلد الذي ينتمي إليه، ولا عضوا يحمل لديه دورا، ولا ما كتبه أو وقّعه.
review-no-candidates = لا يوجد حساب يمكنه مراجعة هذا التقرير. ادع مراجعا من بلد آخر.
review-candidates = المراجعون
review-home = البلد
review-assign = تعيين
review-title = مراجعة { $report }
review-of-report = التقرير
review-reply-until = الرد حتى
review-window = الرد حتى نهاية يوم { $day } (UTC)
review-behind = حُفظ شيء آخر في هذه الأثناء من نافذة أخرى. ولم يُستبدل شيء. يحتوي النموذج على ما كتبته؛ ويرد أدناه ما يختلف فيه عما هو محفوظ.
review-conflict-is = صُرّح بتضارب في المصالح:
review-conflict-open = تقرر الأمانة ما إذا كانت المراجعة تستمر.
review-conflict-allowed = في { $day } سمحت الأمانة باستمرار المراجعة، وسُجّل ذلك.
review-allow = السماح باستمرار المراجعة
review-allow-hint = يُنشر تضارب المصالح مع المراجعة. وإلا فأعف المراجع وعيّن غيره.
review-release = إعفاء المراجع
review-declare-title = قبل أن تبدأ
review-declare-text = هل عملت لدى الجهات المختصة لهذا العضو، أو تلقيت أجرا منها، أو هل هناك أمر آخر ينبغي أن يعرفه القارئ؟
review-declare-legend = تضارب المصالح
review-declare-none = لا يوجد
review-declare-some = يوجد
review-declare-which = ما هو
review-declare-choose = صرّح بتضارب المصالح، أو بعدم وجوده.
review-declare = تصريح
review-named = يجوز نشر البلد الذي أنتمي إليه مع المراجعة. أما اسمي فلا.
review-whole-report = التقرير ككل
review-promise = التعهد
review-no-promise = لا يتناول التقرير أي التزام.
review-no-baseline = لا يُعرف لهذا العضو خط أساس بشأن هذا الهدف.
review-claim = ما يقوله التقرير
review-no-claim = لا يقول التقرير شيئا عن هذا.
review-evidence = الأدلة التي يذكرها
review-no-evidence = لا يذكر أدلة.
review-scales-apart = أربعة مقاييس، لكل منها تقدير وبيان كيفية الوصول إليه. ولا تُجمع أبدا. و«لا توجد أدلة» نتيجة.
review-working = كيف وصلت إليه
review-mark-missing = { $promise }، { $scale }: اختر تقديرا بالإضافة إلى ما كتبته.
review-submit = تقديم
review-submit-hint = يُرسل ما حُفظ إلى العضو، ولديه 14 يوما للرد. ولا يتغير شيء بعد ذلك.
review-reply = رد العضو
review-write-reply = الرد
review-reply-hint = تُنشر المراجعة والرد جنبا إلى جنب. ولا يرى المسودة أحد من خارج عضوكم.
review-reply-save = حفظ كمسودة
review-reply-send = إرسال الرد
review-reply-once = تصبح المسودة المحفوظة هي الرد. ولا يرد أحد مرتين.
review-reply-late = { $n ->
    [zero] دون تأخر
    [one] متأخر يوما واحدا
    [two] متأخر يومين
    [few] متأخر { $n } أيام
    [many] متأخر { $n } يوما
   *[other] متأخر { $n } يوم
}
review-no-reply = لم يرد رد حتى { $day }.
review-publish = نشر
review-publish-hint = تصبح المراجعة والرد علنيين جنبا إلى جنب.
review-by = رُوجع في { $day }، { $round }
review-reviewer = بقلم مراجع مستقل من عضو آخر.
review-reviewer-from = بقلم مراجع مستقل من { $member }.
review-no-conflict = لم يُصرَّح بأي تضارب في المصالح.
review-conflict-told = صُرّح بتضارب في المصالح، وسمحت الأمانة باستمرار المراجعة في { $day }:

review-state-assigned = عُيّنت
review-state-conflict-declared = صُرّح بتضارب في المصالح
review-state-in-work = قيد الكتابة
review-state-submitted = قُدّمت
review-state-reply-window = للعضو أن يرد
review-state-replied = رد العضو
review-state-window-passed = لم يرد رد في الموعد
review-state-published = علنية
review-state-released = أُعفي المراجع

scale-verifiability = قابلية التحقق
scale-potential = الأثر المحتمل
scale-completion = الإنجاز
scale-evidence = الأدلة
scale-question-verifiability = هل يمكن من نص التعهد كما هو معرفة ما إذا تم الوفاء به؟
scale-question-potential = إذا تم الوفاء به كاملا، فكم يتغير للأطفال مقارنة بخط الأساس؟
scale-question-completion = إلى أي حد أُنجز، بحسب ما وجدته؟
scale-question-evidence = ما مدى ثبوت ذلك؟
verifiability-not-verifiable = غير قابل للتحقق
verifiability-partly-verifiable = قابل للتحقق جزئيا
verifiability-verifiable = قابل للتحقق
verifiability-means-not-verifiable = لا يمكن إثبات إنجاز أي شيء فيه أو عدم إنجازه.
verifiability-means-partly-verifiable = يمكن ذلك في جزء منه.
verifiability-means-verifiable = يذكر ماذا، ومن، ومتى، وكيف يُعرف ذلك.
potential-none = لا شيء
potential-minor = طفيف
potential-moderate = متوسط
potential-substantial = كبير
potential-unclear = غير واضح
potential-means-none = يكرر ما يجري القيام به أصلا.
potential-means-minor = خطوة ضمن ما يجري القيام به أصلا.
potential-means-moderate = تغيير ملحوظ في جانب واحد.
potential-means-substantial = يغيّر طريقة العمل على الهدف.
potential-means-unclear = لا يذكر النص ما يكفي لمعرفة ذلك.
completion-not-begun = لم يبدأ
completion-limited = محدود
completion-mostly = أُنجز معظمه
completion-complete = مكتمل
completion-no-evidence = لا توجد أدلة
completion-means-not-begun = من المعروف أنه لم يبدأ شيء.
completion-means-limited = بدأ، ولم يُنجز منه إلا القليل.
completion-means-mostly = أُنجز معظمه.
completion-means-complete = أُنجز كله.
completion-means-no-evidence = لم يُعثر على شيء يفيد بأن ذلك أُنجز أو بأنه لم يُنجز. وهذه نتيجة.

letter-review-allowed-subject = يمكن أن تستمر مراجعتك لجولة «{ $event }»
letter-review-allowed-body =
    سمحت الأمانة باستمرار مراجعتك لتقرير { $member } لجولة «{ $event }». ويُنشر تصريحك معها.

    { $link }
letter-review-conflict-subject = { $member }: صرّح أحد المراجعين بتضارب في المصالح
letter-review-conflict-body =
    صرّح مراجع تقرير { $member } لجولة «{ $event }» بتضارب في المصالح. يُرجى أن تقرر ما إذا كانت المراجعة تستمر، أو أن تعفي المراجع.

    { $link }

waits-review-assign = تعيين مراجع
waits-review-decide = البت في تضارب مصالح
waits-review-publish = نشر المراجعة والرد
waits-review-declare = التصريح بشأن تضارب المصالح، ثم المراجعة
waits-review-write = كتابة مراجعتك
waits-review-reply = الرد على مراجعة
waits-days-left = { $n ->
    [0] اليوم هو آخر يوم، { $day }
    [zero] اليوم هو آخر يوم، { $day }
    [one] بقي يوم واحد، حتى { $day }
    [two] بقي يومان، حتى { $day }
    [few] بقيت { $n } أيام، حتى { $day }
    [many] بقي { $n } يوما، حتى { $day }
   *[other] بقي { $n } يوم، حتى { $day }
}
waits-days-over = كان آخر يوم { $day }؛ ولا يزال الرد يُستلم، مع علامة التأخر
