law-title = القانون
law-lead = ما ينص عليه قانون كل عضو بشأن ما يُطلب منه، وأيٌّ من ثلاث اتفاقيات وتوجيه واحد من الاتحاد الأوروبي يُلزمه. وفيما يلي ما هو معروف.
law-unknown = «غير معروف» تعني أن المصادر لا تذكر ذلك. ولا تعني النفي.
law-counts = عدد الأعضاء بحسب كل وضع
law-members = عضوا عضوا
law-table = وضع كل عضو، مع التواريخ ورقم المصدر
law-none = لا يوجد عضو يطابق هذا الاختيار.
law-in-force = نافذ منذ { $day }
law-source-no = المصدر { $no }
law-sources = مصادر الجدول
law-sources-text = الوضع الذي لا يحمل رقما ليس له مصدر خاص به في البيانات؛ وتبيّن الملاحظات ما هو معروف.
law-notes = ملاحظات عن أعضاء بعينهم
law-world = قوانين العالم
law-world-text = للمقارنة: أعداد من مراجعة قانونية دولية تشمل جميع البلدان، سواء أكانت من الأعضاء أم لا. وقد استخدمت الطبعات معايير مختلفة، ولذلك لا يمكن مقارنة أعدادها.
law-world-edition = الطبعة
law-world-countries = البلدان
law-criteria = ما يُطلب من القانون
law-criteria-text = كل سطر يطلبه قانون نموذجي أو نص دولي مذكور تحته. وتبيّن الأعداد كم عضوا يعطي كل إجابة؛ ويقود كل عدد إلى الاستعلام الذي أحصاه. والعضو هو من يذكر الإجابة ويوقّعها.
law-stage-in-force = نافذ
law-stage-adopted = معتمَد، ولم يدخل حيز النفاذ بعد
law-stage-drafted = مشروع قانون
law-stage-absent = لا يوجد قانون كهذا
law-stage-not-applicable = لا ينطبق
law-stage-unknown = لا نعرف
law-went-back-repealed = أُلغي في { $day }
law-went-back-struck-down = أبطلته محكمة في { $day }
law-went-back-lapsed = انتهى سريانه في { $day }
law-went-back-withdrawn = سُحب المشروع في { $day }
law-as-of = الوضع في { $day }
law-step = { $stage }: { $day }
law-follows = يستند إلى النص النموذجي { $text }.
law-matrix = عضوا عضوا، ومعيارا معيارا
law-matrix-caption = المرحلة التي بلغها قانون كل عضو، ومنذ متى
law-matrix-brief = المرحلة التي بلغها قانون كل عضو
law-matrix-signs = أرقام الأعمدة هي أرقام المعايير أعلاه. اختر أحدها لتقرأ منذ متى، عضوا عضوا. وتذكر صفحة كل عضو النصوص ومصادرها.
law-files = الإفادات في ملفات، كل منها مع مصدرها. والعضو الذي لا يرد فيها لم يذكر شيئا:
law-enforcement = ما يُفعل بالقانون
law-enforcement-text = بصرف النظر عن المرحلة التي بلغها القانون: أحدث الأرقام التي صرّح بها كل عضو. والقانون النافذ الذي لا أرقام بجانبه نص لا يقول أحد ما يُفعل به. وتُحجب الأعداد الصغيرة.
law-enforcement-what = الرقم
law-enforcement-none = لم يذكر أي عضو شيئا عن قانونه ولا عما يُفعل به.
law-figure = { $figure } ({ $period })
law-figure-none = لا يوجد رقم علني
law-figure-missing = لا يوجد رقم علني يبيّن ما يُفعل بهذا القانون.
law-paired-law_investigations = التحقيقات التي فُتحت
law-paired-law_prosecutions = الأشخاص الملاحَقون قضائيا
law-paired-law_convictions = الأشخاص المدانون
law-says-title = ما ينص عليه القانون
law-says-text = كما ذكره هذا العضو ووقّعه، معيارا معيارا.
law-says-all = جميع المعايير والأعضاء
law-text = النص ومصدره
law-missing = ما هو ناقص أو غير معروف
criterion-asked-article = { $norm }، المادة { $at }
criterion-asked-number = { $norm }، المعيار { $at }
norm-icmec = التشريع النموذجي لـ ICMEC
norm-lanzarote = اتفاقية لانزاروت
norm-budapest = اتفاقية بودابست
norm-opsc = البروتوكول الاختياري بشأن بيع الأطفال
norm-directive-2011-93 = التوجيه 2011/93/EU
criterion-specific-law = قانون خاص
criterion-definition = التعريف
criterion-technology = الجرائم المرتكبة بواسطة التكنولوجيا
criterion-possession = مجرد الحيازة
criterion-provider-reporting = إبلاغ المزودين
criterion-access = الحصول والوصول
criterion-grooming = الاستدراج
criterion-live-abuse = الاعتداء المباشر
criterion-self-generated = المواد المنتجة ذاتيا
criterion-legal-persons = الأشخاص الاعتبارية
criterion-extraterritorial = الأفعال المرتكبة في الخارج
criterion-limitation = مدة التقادم
criterion-preservation = حفظ البيانات
criterion-undercover = العمل السري
criterion-child-victims = الأطفال الضحايا في الإجراءات
criterion-removal = الإزالة
criterion-asks-specific-law = يتضمن القانون أحكاما بشأن مواد الاعتداء الجنسي على الأطفال تحديدا، لا بشأن الإخلال بالآداب فحسب.
criterion-asks-definition = يبيّن القانون ما هي مواد الاعتداء الجنسي على الأطفال.
criterion-asks-technology = يشمل القانون الجرائم المرتكبة بواسطة تكنولوجيا المعلومات والاتصالات.
criterion-asks-possession = حيازة مواد الاعتداء الجنسي على الأطفال جريمة، أيا كان الغرض منها.
criterion-asks-provider-reporting = على مقدمي الخدمات الإبلاغ عما يعثرون عليه من مواد الاعتداء الجنسي على الأطفال.
criterion-asks-access = الحصول على مواد الاعتداء الجنسي على الأطفال، أو الوصول إليها عن علم، جريمة.
criterion-asks-grooming = استمالة طفل لأغراض جنسية جريمة.
criterion-asks-live-abuse = عرض الاعتداء الجنسي على طفل في بث مباشر، أو مشاهدته عن علم، جريمة.
criterion-asks-self-generated = يشمل القانون المواد المنتجة ذاتيا، ولا يجعل الطفل الظاهر فيها مجرما.
criterion-asks-legal-persons = تُسأل الشركات وغيرها من الأشخاص الاعتبارية عما يُرتكب لمصلحتها.
criterion-asks-extraterritorial = يمكن للمحاكم أن تنظر فيما يرتكبه أهل البلد في الخارج.
criterion-asks-limitation = تمتد المدة المتاحة للملاحقة القضائية وقتا كافيا بعد بلوغ الضحية سن الرشد.
criterion-asks-preservation = يمكن الأمر بحفظ بيانات الحاسوب على الفور.
criterion-asks-undercover = يجوز للشرطة التحقيق سرا.
criterion-asks-child-victims = يُحمى الأطفال الضحايا في التحقيقات وأمام المحاكم.
criterion-asks-removal = تُزال سريعا مواد الاعتداء الجنسي على الأطفال المستضافة في البلد.
law-history-title = سنة بعد سنة
law-history-lead = كم عضوا كان المعيار نافذا لديه في نهاية كل سنة، بقدر ما ذكره الأعضاء.
law-history-finding = { $criterion }: نافذ لدى { $first ->
    [zero] { $first } عضو
    [one] عضو واحد ({ $first })
    [two] عضوين ({ $first })
    [few] { $first } أعضاء
    [many] { $first } عضوا
   *[other] { $first } عضو
} في نهاية { $first-year }، ولدى { $last ->
    [zero] { $last } عضو
    [one] عضو واحد ({ $last })
    [two] عضوين ({ $last })
    [few] { $last } أعضاء
    [many] { $last } عضوا
   *[other] { $last } عضو
} في نهاية { $last-year }
law-history-sub = الأعضاء المعروف أن قانونهم كان نافذا في نهاية السنة
law-history-source = الخطوات التي ذكرها الأعضاء ووقّعوها. وما لم يذكره أحد لا يُحسب.
law-history-year = في نهاية
law-history-dot = نهاية { $year }: { $n }
law-gaps-title = ما هو ناقص
law-gaps-lead = لكل معيار: الأعضاء الذين ليس لديهم قانون كهذا، والأعضاء الذين هو في الطريق لديهم، والأعضاء الذين لا نعرف عنهم ذلك.
law-gaps-which = من هم الأعضاء
law-texts-title = النصوص النموذجية
law-texts-lead = { $n ->
    [0] لا يوجد في المكتبة أي نص نموذجي حتى الآن.
    [zero] لا نصوص نموذجية ({ $n }) يمكن للآخرين إدراجها في قوانينهم.
    [one] نص نموذجي واحد ({ $n }) يمكن للآخرين إدراجه في قوانينهم.
    [two] نصان نموذجيان ({ $n }) يمكن للآخرين إدراجهما في قوانينهم.
    [few] { $n } نصوص نموذجية يمكن للآخرين إدراجها في قوانينهم.
    [many] { $n } نصا نموذجيا يمكن للآخرين إدراجها في قوانينهم.
   *[other] { $n } نص نموذجي يمكن للآخرين إدراجها في قوانينهم.
}
law-texts-text = تبقى النصوص حيث هي. وتبيّن المكتبة ما هو كل نص، وأين يُقرأ، وبأي ترخيص يمكن استخدامه، والبصمة الرقمية التي يُعرف بها أنه لم يتغيّر. والعضو الذي يستند قانونه إلى أحدها هو من يذكر ذلك.
law-texts-none = ليس في المكتبة نص يطابق هذا الاختيار.
law-texts-where = مكان وجوده
law-texts-language = اللغة
law-texts-licence = الترخيص
law-texts-digest = بصمة SHA-256 للوثيقة
law-texts-no-digest = لم تؤخذ
law-texts-proposed = الجهة المقترِحة
law-texts-secretariat = الأمانة
law-texts-followers = الأعضاء الذين يستند قانونهم إليه
law-texts-files = المكتبة في ملفات:
