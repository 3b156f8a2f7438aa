practices-title = الممارسات الجيدة
practices-lead = { $n ->
    [zero] لا توجد ممارسات مسجّلة ({ $n })
    [one] توجد ممارسة واحدة مسجّلة ({ $n })
    [two] توجد ممارستان مسجّلتان ({ $n })
    [few] توجد { $n } ممارسات مسجّلة
    [many] توجد { $n } ممارسة مسجّلة
   *[other] توجد { $n } ممارسة مسجّلة
}، لدى { $k } من أصل { $of } من الأعضاء.
practices-lead-member = { $n ->
    [0] لا توجد ممارسة مسجّلة لهذا العضو. ولا يعني ذلك أنه لا توجد أي ممارسة.
    [zero] لا توجد ممارسات مسجّلة ({ $n }) لهذا العضو.
    [one] توجد ممارسة واحدة مسجّلة ({ $n }) لهذا العضو.
    [two] توجد ممارستان مسجّلتان ({ $n }) لهذا العضو.
    [few] توجد { $n } ممارسات مسجّلة لهذا العضو.
    [many] توجد { $n } ممارسة مسجّلة لهذا العضو.
   *[other] توجد { $n } ممارسة مسجّلة لهذا العضو.
}
practices-note = ترد الممارسة هنا لأن مصدرا يصفها. أما مدى نجاحها، ومدى ملاءمتها لمكان آخر، فمتروك لتقدير القارئ.
practices-none = لا توجد ممارسة تطابق هذا الاختيار.
practice-languages = متاحة أيضا بهذه اللغات:
practice-problem = المشكلة
practice-done = ما جرى القيام به
practice-measured = ما قيس
practice-not-measured = لم تُذكر أرقام من قبل ومن بعد. ولا يُعرف مدى نجاحها.
practice-measured-note = أرقام من السجل، لكل منها درجة أدلته. وورود أحدها بعد الآخر لا يعني أن الممارسة هي السبب.
practice-before = من قبل
practice-after = من بعد
practice-no-figure = لا يوجد رقم
practice-grade = درجة الأدلة { $grade }
practice-vintage = وفق النشر { $n }
practice-adoptions = تبنّاها أعضاء آخرون
practice-adoptions-count = { $n ->
    [0] لم يتبنّها أي عضو من أصل { $of } من الأعضاء بالتزام علني.
    [zero] تبنّاها { $n } من أصل { $of } من الأعضاء بالتزام علني.
    [one] تبنّاها عضو واحد ({ $n }) من أصل { $of } من الأعضاء بالتزام علني.
    [two] تبنّاها عضوان ({ $n }) من أصل { $of } من الأعضاء بالتزام علني.
    [few] تبنّاها { $n } أعضاء من أصل { $of } من الأعضاء بالتزام علني.
    [many] تبنّاها { $n } عضوا من أصل { $of } من الأعضاء بالتزام علني.
   *[other] تبنّاها { $n } عضو من أصل { $of } من الأعضاء بالتزام علني.
}
practice-adoptions-note = يُتابَع هنا ما يؤول إليه كل التزام، وأرقام العضو نفسه.
practice-adopted-on = تاريخ التبنّي
practice-effect = أرقام العضو نفسه من النوع ذاته
practice-before-adoption = آخر سنة قبل التبنّي
practice-since-adoption = أحدث سنة منذ ذلك الحين
practice-about = عن هذه الممارسة
practice-cost = التكلفة في السنة
practice-contact = من يمكن سؤاله
practice-reviewed = تاريخ المراجعة، وقد راجعها شخص من بلد آخر
practice-revised = سبب تنقيحها
cost-band-nothing = لا شيء غير ما هو موجود أصلا
cost-band-under-10000 = أقل من 10,000 يورو
cost-band-under-100000 = من 10,000 إلى أقل من 100,000 يورو
cost-band-under-1000000 = من 100,000 إلى أقل من مليون يورو
cost-band-from-1000000 = مليون يورو أو أكثر
cost-band-unknown = لم تُحسب
text-state-original = الأصل
text-state-human-checked = راجعه إنسان
text-state-machine = ترجمة آلية
text-state-outdated = قديم: تغيّر الأصل منذ ذلك الحين
