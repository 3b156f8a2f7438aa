country-joined = تاريخ انضمام { $name } إلى التحالف: { $day }.
country-joined-unknown = تاريخ انضمام { $name } إلى التحالف غير معروف.
country-joined-how = كيف عُرف تاريخ الانضمام:
country-statements = يضم السجل { $n ->
    [zero] { $n } إفادة
    [one] إفادة واحدة ({ $n })
    [two] إفادتين ({ $n })
    [few] { $n } إفادات
    [many] { $n } إفادة
   *[other] { $n } إفادة
}: { $baselines } عما كان قائما من قبل، و{ $commitments } عما جرى التعهد به، و{ $progress } عما أُنجز منذ ذلك الحين.
country-no-statements = لا يضم السجل أي إفادة حتى الآن.
country-standings = من هذه الإفادات، { $official } من نموذج رسمي، و{ $government } من بيان حكومي، و{ $public } من مصادر عامة أخرى.
country-silent = لا يُعرف شيء عن: { $goals }.
country-law = طرف في: { $instruments }.
country-law-table = الصكوك القانونية
country-law-title = القانون
country-report = أين يمكن الإبلاغ
country-report-nothing = لا يوجد خط إبلاغ مسجّل لهذا البلد.
country-report-more = المزيد عن خطوط الإبلاغ هذه
country-due = ما يحين أجله
country-passed = انتهى أجله، دون حُكم حتى الآن
country-goals = الأهداف السبعة
country-goals-note = تُحصي الأعداد الإفادات المسجّلة. وهي تقيس ما هو مسجّل، لا الجهد المبذول.
country-no-baseline = لا يُعرف أي خط أساس. ولا يعني ذلك أنه لم يكن هناك شيء قائم.
country-no-commitment = لا يُعرف أي التزام. ولا يعني ذلك أنه لم يجر التعهد بشيء.
country-no-progress = لا يُعرف شيء أُنجز منذ ذلك الحين. ولا يعني ذلك أنه لم يُنجز شيء.
country-more = العدد الإجمالي: { $n }.
country-more-link = عرضها كلها
country-figures = الأرقام المنشورة
country-figures-nothing = لا يوجد رقم مسجّل.
country-figures-text = يحتفظ كل رقم بالأساس الزمني والنطاق اللذين اعتمدهما ناشره. ولا يمكن مقارنة أرقام ذات أسس زمنية مختلفة.
country-figures-definition = كيف يُعرَّف هذا الرقم
country-campaigns = الحملات
country-practices = الممارسات الجيدة
country-timeline = متى علم السجل بذلك
country-timeline-text = اليوم الأحدث أولا. ويبقى التعديل إلى جانب ما يعدّله.
country-entered = أُدرج: { $kinds }.
country-reports = سجل تقديم التقارير
country-reports-nothing = لا يوجد لهذا العضو تقرير مسجّل بنموذج التحالف نفسه. وربما قُدّم تقرير ولم يُنشر.
country-reports-text = { $n ->
    [zero] لا ترد أي إفادة ({ $n }) من تقارير هذا العضو بنموذج التحالف نفسه.
    [one] ترد إفادة واحدة ({ $n }) من تقرير هذا العضو بنموذج التحالف نفسه.
    [two] ترد إفادتان ({ $n }) من تقارير هذا العضو بنموذج التحالف نفسه.
    [few] ترد { $n } إفادات من تقارير هذا العضو بنموذج التحالف نفسه.
    [many] ترد { $n } إفادة من تقارير هذا العضو بنموذج التحالف نفسه.
   *[other] ترد { $n } إفادة من تقارير هذا العضو بنموذج التحالف نفسه.
}
country-reports-rounds = جولات التحالف حتى الآن:
country-timeline-all = جميع التغييرات المتعلقة بهذا العضو
country-data = التنزيلات
country-cite = كيفية الاستشهاد
country-report-came = وقت الورود
country-report-signed = موقَّع من
country-report-lacking = غير معروض
country-report-lacks = { $missing } إجابات مطلوبة ناقصة، و{ $restricted } غير علنية، و{ $suppressed } أعداد صغيرة أو ما يكشف عنها
country-adoptions = مأخوذ عن أعضاء آخرين
