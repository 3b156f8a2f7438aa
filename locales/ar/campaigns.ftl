campaigns-title = حملات التوعية
campaigns-lead = { $n ->
    [zero] لا توجد حملات مسجّلة ({ $n })
    [one] توجد حملة واحدة مسجّلة ({ $n })
    [two] توجد حملتان مسجّلتان ({ $n })
    [few] توجد { $n } حملات مسجّلة
    [many] توجد { $n } حملة مسجّلة
   *[other] توجد { $n } حملة مسجّلة
}. وتذكر حملة واحدة منها على الأقل { $k } من أصل { $of } من الأعضاء بالاسم.
campaigns-lead-member = { $n ->
    [0] لا توجد حملة مسجّلة تذكر هذا العضو. ولا يعني ذلك أنه لم تكن هناك أي حملة.
    [zero] لا توجد حملة مسجّلة ({ $n }) تذكر هذا العضو.
    [one] حملة واحدة مسجّلة ({ $n }) تذكر هذا العضو.
    [two] حملتان مسجّلتان ({ $n }) تذكران هذا العضو.
    [few] { $n } حملات مسجّلة تذكر هذا العضو.
    [many] { $n } حملة مسجّلة تذكر هذا العضو.
   *[other] { $n } حملة مسجّلة تذكر هذا العضو.
}
campaigns-note = جرت بعض الحملات في دول كثيرة لا يسمّيها المصدر واحدة واحدة. وهي لا تُحتسب لأي عضو بمفرده.
campaigns-chart = { $n ->
    [zero] لا توجد حملات مسجّلة ({ $n })، البداية: { $first }
    [one] حملة واحدة مسجّلة ({ $n })، بدأت في { $first }
    [two] حملتان مسجّلتان ({ $n })، بدأت أولاهما في { $first }
    [few] { $n } حملات مسجّلة، بدأت أولاها في { $first }
    [many] { $n } حملة مسجّلة، بدأت أولاها في { $first }
   *[other] { $n } حملة مسجّلة، بدأت أولاها في { $first }
}
campaigns-chart-sub = يمتد الشريط من البداية إلى النهاية. الخط المتقطع: النهاية غير معروفة. النقاط: يذكر المصدر أن الحملة تتكرر كل عام.
campaigns-chart-source = تذكر كل حملة مصدرها في القائمة أدناه.
campaigns-list = جميع الحملات بالترتيب الزمني
campaigns-where = المكان
campaigns-organiser = الجهة القائمة عليها:
campaigns-yearly = سنوية، أول مرة { $start }
campaigns-closed = من { $start } إلى { $end }
campaigns-open = من { $start }، والنهاية غير معروفة
campaigns-ended = حتى { $end }، والبداية غير معروفة
campaigns-no-date = لا يُعرف أي تاريخ
calendar-title = تقويم الحملات
calendar-lead = { $n ->
    [zero] لا توجد حملات مسجّلة ({ $n }). وترد أدناه الحملات التي تقع في هذه السنة.
    [one] توجد حملة واحدة مسجّلة ({ $n }) في المجموع. وترد أدناه إذا كانت تقع في هذه السنة.
    [two] توجد حملتان مسجّلتان ({ $n }) في المجموع. ويرد أدناه ما يقع منهما في هذه السنة.
    [few] توجد { $n } حملات مسجّلة في المجموع. ويرد أدناه ما يقع منها في هذه السنة.
    [many] توجد { $n } حملة مسجّلة في المجموع. ويرد أدناه ما يقع منها في هذه السنة.
   *[other] توجد { $n } حملة مسجّلة في المجموع. ويرد أدناه ما يقع منها في هذه السنة.
}
calendar-year = السنة
calendar-before = السنة السابقة
calendar-after = السنة التالية
calendar-file = لإضافتها إلى تقويمك (iCalendar)
calendar-bad-year = «{ $given }» ليست سنة من 1990 إلى 2100. اكتبها بأربعة أرقام.
calendar-chart = { $n ->
    [zero] لا حملات ({ $n }) في { $year }
    [one] حملة واحدة ({ $n }) في { $year }
    [two] حملتان ({ $n }) في { $year }
    [few] { $n } حملات في { $year }
    [many] { $n } حملة في { $year }
   *[other] { $n } حملة في { $year }
}
calendar-chart-sub = يمتد الشريط من اليوم الأول إلى اليوم الأخير، بقدر ما يقعان في هذه السنة. الخط المتقطع: اليوم الأخير غير معروف.
campaign-aim = ما تسعى إلى تغييره
campaign-members = الأعضاء
campaign-leads = (يقودها)
campaign-audiences = الفئات المستهدفة
campaign-channels = القنوات
campaign-languages = اللغات
campaign-planned = المدة المقررة
campaign-ran = المدة الفعلية
campaign-not-begun = لم تبدأ بعد.
campaign-materials = المواد
campaign-no-materials = لم تُذكر أي مواد.
campaign-materials-note = المواد موجودة لدى ناشريها، ولا يُحفظ هنا شيء منها. وتبيّن البصمة الرقمية (SHA-256) ما إذا كانت الوثيقة هي المقصودة.
campaign-material-title = العنوان
campaign-material-kind = النوع
campaign-material-language = اللغة
campaign-material-licence = ما يجوز للآخرين فعله بها
campaign-material-place = مكان وجودها
campaign-material-publisher = لدى ناشرها
campaign-reach = من وصلت إليهم
campaign-no-reach = لم يُذكر شيء عمن وصلت إليهم.
campaign-reach-note = يُحصي كل عدد شيئا مختلفا، بالطريقة المذكورة بجانبه. ولا تُجمع هذه الأعداد معا.
campaign-channel = القناة
campaign-number = العدد
campaign-what-counted = ما أُحصي
campaign-how-counted = من أحصى وكيف
campaign-evaluation = ما تغيّر
campaign-no-evaluation = لا يُعرف شيء عما تغيّر.
campaign-evaluation-note = طُرح السؤال على عينة قبل الحملة وعلى عينة أخرى بعدها. وتبيّن فترة الثقة (95 %) المقدار الممكن للفرق. ولا تعني أن الحملة هي سببه.
campaign-question = السؤال، ومن سُئل
campaign-before = قبل الحملة
campaign-after = بعد الحملة
campaign-compared = الفرق
campaign-share = { $yes } من { $asked }
campaign-share-withheld = من { $asked } ممن سُئلوا، وهو أقل من أن يُذكر
campaign-withheld = أقل من أن يُذكر
campaign-interval = من { $low } إلى { $high } نقطة مئوية
campaign-adoptions = استخدمها أعضاء آخرون
campaign-adoptions-count = { $n ->
    [0] لم يتبنّ موادها أي عضو من أصل { $of } من الأعضاء. ولا يعني ذلك أن أحدا لا يستخدمها.
    [zero] تبنّى موادها { $n } من أصل { $of } من الأعضاء.
    [one] تبنّى موادها عضو واحد ({ $n }) من أصل { $of } من الأعضاء.
    [two] تبنّى موادها عضوان ({ $n }) من أصل { $of } من الأعضاء.
    [few] تبنّى موادها { $n } أعضاء من أصل { $of } من الأعضاء.
    [many] تبنّى موادها { $n } عضوا من أصل { $of } من الأعضاء.
   *[other] تبنّى موادها { $n } عضو من أصل { $of } من الأعضاء.
}
campaign-adopted-on = تاريخ التبنّي
campaign-used = مدة الاستخدام
campaign-state-draft = مسودة
campaign-state-planned = مقررة
campaign-state-running = جارية
campaign-state-over = انتهت
campaign-state-evaluated = انتهت وقُيّمت
campaign-state-dropped = صُرف النظر عنها
campaign-audience-children-under-10 = الأطفال حتى سن 9 سنوات
campaign-audience-children-10-13 = الأطفال من 10 إلى 13 سنة
campaign-audience-children-14-17 = الأطفال من 14 إلى 17 سنة
campaign-audience-parents = الوالدان ومقدمو الرعاية
campaign-audience-teachers = المعلمون
campaign-audience-professionals = المهنيون الذين يتعاملون مع الأطفال
campaign-audience-providers = المزودون
campaign-audience-public = الجمهور
campaign-audience-worried = من يقلقهم سلوكهم هم
campaign-channel-schools = المدارس
campaign-channel-television = التلفزيون
campaign-channel-radio = الإذاعة والبودكاست
campaign-channel-press = الصحف والمجلات
campaign-channel-website = موقع خاص بها
campaign-channel-social-media = وسائل التواصل الاجتماعي
campaign-channel-games = منصات الألعاب والأفلام
campaign-channel-search-engines = محركات البحث
campaign-channel-public-places = الملصقات والشاشات في الأماكن العامة
campaign-channel-events = الفعاليات والدورات
campaign-channel-helplines = خطوط المساعدة وخطوط الإبلاغ
campaign-channel-offices = المكاتب والعيادات
campaign-material-leaflet = نشرة
campaign-material-poster = ملصق
campaign-material-lesson = درس
campaign-material-guide = دليل
campaign-material-film = فيلم
campaign-material-audio = مادة صوتية
campaign-material-texts = نصوص
campaign-material-kit = حقيبة مواد
campaign-licence-cc0 = أي استخدام (CC0)
campaign-licence-cc-by = الاستخدام والتعديل، مع ذكر صاحبها (CC BY)
campaign-licence-cc-by-sa = كذلك، على أن تُنقل بالترخيص نفسه (CC BY-SA)
campaign-licence-cc-by-nc = الاستخدام والتعديل، دون بيعها (CC BY-NC)
campaign-licence-cc-by-nd = الاستخدام كما هي (CC BY-ND)
campaign-licence-government-open = ترخيص حكومي مفتوح
campaign-licence-ask-first = يُسأل ناشرها أولا
campaign-licence-not-for-reuse = لا يُعاد استخدامها
campaign-counted-people = أشخاص، كل منهم مرة واحدة
campaign-counted-shown = مرات العرض
campaign-counted-visits = زيارات
campaign-counted-copies = نسخ موزعة
campaign-counted-contacts = مكالمات ورسائل
campaign-counted-sessions = حصص ودورات وفعاليات
campaign-change-clearly-more = أكثر بوضوح
campaign-change-within-chance = في حدود المصادفة
campaign-change-clearly-less = أقل بوضوح
campaign-change-too-few = أقل من أن يُحكم عليه
adoption-gist = { $member }: تبنّي «{ $name }»
