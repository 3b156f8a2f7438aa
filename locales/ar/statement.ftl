statement-text = النص
statement-when = التاريخ
statement-no-time = لا يذكر المصدر وقتا.
statement-target = غاية السياسات
statement-standing = الجهة التي تقف وراءها
statement-no-goal = لا يذكر المصدر هدفا.
statement-recorded = في السجل منذ
statement-says = ما يقوله البلد
statement-is-progress = تذكر هذه الإفادة نفسها ما أُنجز.
statement-says-nothing = لا يُعرف لهذا العضو أي بيان تقدّم بشأن هذا الهدف.
statement-says-count = { $n ->
    [zero] لا توجد بيانات تقدّم ({ $n }) لهذا العضو بشأن هذا الهدف.
    [one] بيان تقدّم واحد ({ $n }) لهذا العضو بشأن هذا الهدف.
    [two] بيانا تقدّم ({ $n }) لهذا العضو بشأن هذا الهدف.
    [few] { $n } بيانات تقدّم لهذا العضو بشأن هذا الهدف.
    [many] { $n } بيان تقدّم لهذا العضو بشأن هذا الهدف.
   *[other] { $n } بيان تقدّم لهذا العضو بشأن هذا الهدف.
} ولا تذكر المصادر ما إذا كان ذلك يتعلق بهذا التعهد بعينه.
statement-found = ما خلص إليه المراجع
statement-found-nothing = لا توجد مراجعة مسجّلة.
statement-ungraded = دون درجة. فهي ليست إفادة العضو نفسه، ولم ينظر فيها أي مراجع.
statement-permanent = رابط دائم
statement-versions = النسخ
statement-as-then = كما كانت حينها
statement-digest = البصمة الرقمية
