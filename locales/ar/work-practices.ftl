### Good practices in the working rooms.
work-nav-practices = الممارسات
work-waits-practices = { $n ->
    [zero] لا ممارسات بانتظار كلمتك
    [one] ممارسة واحدة بانتظار كلمتك
    [two] ممارستان بانتظار كلمتك
    [few] { $n } ممارسات بانتظار كلمتك
    [many] { $n } ممارسة بانتظار كلمتك
   *[other] { $n } ممارسة بانتظار كلمتك
}
work-practices-title = الممارسات الجيدة
work-practices-lead = يدوّن العضو ما نجح. ويقرؤه مراجع من بلد آخر، وتنشره الأمانة، ويتبنّاه آخرون بالتزام.
work-practices-none = لا توجد هنا ممارسات تعمل عليها.
practice-name = الاسم
practice-original = اللغة التي كُتبت بها
practice-begin-for = ممارسة جديدة: { $member }
practice-begin = بدء
practice-open-for = ما يمكن تبنّيه: { $member }
practice-open-hint = يبدأ بذلك التزام لعضوكم، في صورة مسودة تستكملها. ويصبح التبنّي علنيًا متى أصبح ذلك الالتزام علنيًا.
practice-adopt = تبنّيها بالتزام
practice-public-page = الصفحة العامة
practice-behind = حفظ شخص آخر نصًا آخر أثناء كتابتك. ولم يُستبدل شيء. يحتوي النموذج على ما كتبته؛ وافتح الصفحة من جديد لترى ما هو قائم. وإذا حفظت الآن، حل نصك محله.
practice-language-twice = وردت اللغة «{ $language }» مرتين. اجعل لكل نص لغة خاصة به.
practice-returned = أُعيدت مع ملاحظات:
practice-missing = ما يلزم قبل أن يمكن اقتراحها:
practice-next = الخطوة التالية
practice-propose = اقتراح
practice-propose-hint = يقرؤها بعد ذلك مراجع من بلد آخر. وإعادة كتابتها تسحب الاقتراح.
practice-drop = صرف النظر عن المسودة
practice-drop-hint = تختفي من قوائمكم ولا تعود. ويستطيع من كتبها صرف النظر عنها إذا لم يكن أي شيء منها علنيًا قط.
practice-accept = قبول
practice-accept-hint = تقبل ما يرد أدناه: أنه يذكر ما جرى القيام به وما أسفر عنه، ولا يسمّي أي شخص.
practice-remarks = ما ينقص
practice-return = إعادة
practice-publish = نشر
practice-publish-hint = تنشر ما يرد أدناه كما قُبل.
practice-said = ما ورد فيها
practice-reason = سبب تغيير الممارسة المنشورة
practice-write = كتابة
practice-write-hint = ما يُحفظ مسودة حتى تُقترح من جديد. وما هو علني يبقى على حاله.
practice-texts = النصوص
practice-texts-hint = أحد النصوص هو الأصل. وتصبح الترجمة قديمة متى تغيّر الأصل، إلى أن تُكتب من جديد أو تُقارن به.
practice-compared = قورنت بالأصل كما هو الآن
practice-measured-hint = اذكر أرقام عضوكم بمعرّفاتها في السجل. ولا تُكتب الأعداد هنا أبدًا.
practice-contact-hint = مكتب وصفحته. ولا يُذكر شخص ولا عنوان شخص.
practice-office = المكتب
practice-office-link = صفحته (https://)
practice-state-draft = مسودة
practice-state-proposed = معروضة على مراجع
practice-state-accepted = مقبولة
practice-state-published = علنية
practice-state-dropped = صُرف النظر عنها
practice-fault-goal = اختر الهدف.
practice-fault-original = اذكر لغة الأصل برمزها، واكتب النص بها.
practice-fault-texts = يحتاج كل نص إلى لغة واسم والمشكلة وما جرى القيام به.
practice-fault-measured = يحتاج الصف إلى رقم واحد على الأقل.
practice-fault-contact = سمّ مكتبًا: لا عنوان شخص، وصفحة تبدأ بـ https://.
paper-practice = ممارسة جيدة
