### Campaigns in the working rooms.
work-nav-campaigns = الحملات
work-waits-campaigns = { $n ->
    [zero] لا حملات بانتظار كلمتك
    [one] حملة واحدة بانتظار كلمتك
    [two] حملتان بانتظار كلمتك
    [few] { $n } حملات بانتظار كلمتك
    [many] { $n } حملة بانتظار كلمتك
   *[other] { $n } حملة بانتظار كلمتك
}
work-campaigns-title = الحملات
work-campaigns-lead = ما يخطط له عضوكم وينفّذه ويقيّمه. ولا يراه أحد غيركم حتى ينشره شخص ثان.
work-campaigns-none = لم تُبدأ أي حملة.
campaign-title = العنوان بالإنجليزية
campaign-news = ليس كل ما فيها علنيًا
campaign-begin-for = حملة جديدة: { $member }
campaign-begin = بدء
campaign-asks = دعوات إلى المشاركة
campaign-asks-hint = يُذكر اسم عضوكم علنًا متى أجبت بنعم.
campaign-join = المشاركة باسم { $member }
campaign-others = حملات يمكن استخدام موادها
campaign-others-hint = من يتبنّى مواد يذكر أيها، وبأي لغات، ومتى. ويصبح ذلك علنيًا على الفور.
campaign-adopt-for = التبنّي باسم { $member }
campaign-public-page = الصفحة العامة
campaign-behind = حفظ شخص آخر نصًا آخر أثناء كتابتك. ولم يُستبدل شيء. يحتوي النموذج على ما كتبته؛ وافتح الصفحة من جديد لترى ما هو قائم. وإذا حفظت الآن، حل نصك محله.
campaign-missing = ما يلزم قبل أن يمكن نشرها:
campaign-next = الخطوة التالية
campaign-publish = نشر
campaign-publish-hint = تنشر ما يرد أدناه. ولا يجوز أن ينشره من كتبه.
campaign-drop = صرف النظر عن المسودة
campaign-drop-hint = تختفي من قوائمكم ولا تعود. ويستطيع من كتبها صرف النظر عنها ما دام لا شيء منها علنيًا.
campaign-second-person = هي جاهزة. وينشرها شخص آخر من عضوكم لم يكتبها: موقِّع، أو منسق ثان.
campaign-began-on = بدأت في
campaign-say-begun = الإفادة بأنها بدأت
campaign-ended-on = انتهت في
campaign-say-ended = الإفادة بأنها انتهت
campaign-as-public = كما سيقرؤها الجميع
campaign-write = كتابة
campaign-write-hint = اكتب بالإنجليزية. ويُكتب من وصلت إليهم بعد أن تبدأ، وما تغيّر بعد أن تنتهي.
campaign-plan = الخطة
campaign-message = ما تقوله، في جملة واحدة
campaign-begins = اليوم الأول
campaign-ends = اليوم الأخير
campaign-ends-open = اليوم الأخير، إذا كان معروفًا
campaign-languages-typed = اللغات برموزها: en, sr-Latn
campaign-with = الأعضاء الآخرون: FR, RS
campaign-with-hint = الأعضاء الذين تسمّيهم يُدعون علنًا إلى المشاركة. ويرد كل منهم بين أعضائها متى وافق.
campaign-materials-hint = وثائق وروابط فقط. يبدأ الرابط بـ https:// ويقود إلى الناشر؛ والبصمة هي بصمة SHA-256 للوثيقة. والصف الذي ليس فيه عنوان ولا رابط ولا بصمة لا يُحسب.
campaign-material-link = رابط إلى ناشرها
campaign-material-digest = بصمة SHA-256 للوثيقة
campaign-reach-hint = عدد لكل قناة، مع ما يُحصيه وكيف. ولا تُعرض الأعداد من واحد إلى أربعة.
campaign-evaluation-hint = السؤال نفسه، قبل الحملة وبعدها، مع عدد من سُئلوا. وأقل من 20 ممن سُئلوا، أو من واحد إلى أربعة ممن أعطوا إجابة، أقل من أن يُذكر.
campaign-question-typed = السؤال، والإجابة التي تُحسب
campaign-how-asked = من سُئل، وكيف سُحبت العينتان
campaign-before-yes = نعم، قبل الحملة
campaign-before-asked = من سُئلوا، قبل الحملة
campaign-after-yes = نعم، بعد الحملة
campaign-after-asked = من سُئلوا، بعد الحملة
campaign-reason = سبب تغيير ما هو علني
campaign-bad-number = «{ $given }» ليس عددًا صحيحًا. اكتبه بالأرقام.
campaign-adopt = تبنّي
campaign-adopt-title = تبنّي حملة
campaign-adopt-of = «{ $name }»، باسم { $member }
campaign-adopt-lead = اختر ما تأخذه منها. ويصبح ذلك علنيًا على الفور، في صفحة الحملة وفي صفحة عضوكم.
campaign-adopted-before = تبنّاها عضوكم في { $day }. وما ترسله الآن يحل محل ذلك.
campaign-fault-title = اكتب العنوان.
campaign-fault-aim = اذكر ما تسعى إلى تغييره.
campaign-fault-message = اكتب الرسالة: جملة واحدة، لا تزيد على 300 حرف.
campaign-fault-with = سمّ الأعضاء الآخرين بحرفين لاتينيين كبيرين لكل منهم، ولا تذكر عضوكم.
campaign-fault-audiences = اختر الفئات المستهدفة.
campaign-fault-channels = اختر القنوات التي تصل عبرها.
campaign-fault-languages = اذكر لغاتها برموز مثل en أو sr-Latn.
campaign-fault-period = اذكر اليوم الأول واليوم الأخير، بترتيبهما.
campaign-fault-materials = تحتاج المادة إلى عنوان ولغة، وإلى رابط يبدأ بـ https:// أو بصمة.
campaign-fault-reach = يحتاج العدد إلى رقم أكبر من الصفر وإلى بيان كيفية إحصائه.
campaign-fault-evaluation = يحتاج السؤال إلى نصه، ومن سُئل، وإجابات لا تزيد على عدد من سُئلوا.
paper-campaign = حملة
paper-adoption = تبنّي حملة
