### ما ترفضه القواعد، وما ينبغي فعله بدلا منه: جملة واحدة لكل رمز.

# الأدوار.
refusal-analyst-and-police = لا يجوز أن يكون أحد محللا وشرطيا في آن واحد. امنح هذا الدور لحساب آخر.
refusal-admin-and-data = من يتولى شؤون الأشخاص أو الأنظمة لا يحمل دورا يرى البيانات. امنح هذا الدور لحساب آخر.
refusal-grant-member-missing = هذا الدور يُمنح لدى عضو. اختر العضو.
refusal-grant-member-not-needed = هذا الدور لا يُمنح لدى عضو. لا تذكر عضوا.
refusal-grant-already-held = يحمل الحساب هذا الدور بالفعل.

# الجولات.
refusal-round-not-now = لم يحن دور هذه الخطوة في الجولة.
refusal-round-days-out-of-order = تُعلن الجولة، ثم تُفتح، ثم تُغلق، ثم يُعقد مؤتمرها، بهذا الترتيب. غيّر الأيام.
refusal-round-too-early-to-open = تُفتح الجولة في اليوم المعلن، لا قبله.
refusal-round-too-early-to-close = لدى الأعضاء مهلة حتى نهاية اليوم الأخير (UTC). أغلق الجولة بعد ذلك.
refusal-round-before-conference = لم يبدأ المؤتمر. ولا يُعرض شيء قبله.
refusal-round-close-has-passed = انقضى اليوم الأخير. وما يرد بعده يُعد متأخرا ويُبيَّن ذلك.
refusal-round-only-later = حُددت للأعضاء أيامهم: لا يمكن نقل اليوم الأخير إلا إلى يوم لاحق.
refusal-round-bad-id = سمّ الجولة بما لا يزيد على 40 من الحروف اللاتينية الصغيرة والأرقام والشرطات، مثل 2027-lisbon.
refusal-round-taken = توجد في السجل جولة بهذا الاسم. اختر اسما آخر.
refusal-round-unknown-questionnaire = لا يوجد إصدار كهذا من الاستبيان. اختر من القائمة.
refusal-round-empty = هناك حقل فارغ: الحدث، أو إصدار الاستبيان، أو السبب.

# التقارير.
refusal-report-not-now = لم يحن دور هذه الخطوة في التقرير.
refusal-report-round-not-open = لم تُفتح الجولة.
refusal-report-no-authority = سمّ الجهات المختصة التي يجب أن توقّع.
refusal-report-unknown-authority = لا يتطلب التقرير توقيع هذه الجهة.
refusal-report-locked = التقرير مقدَّم ومقفل. ويمكن تنقيحه بعد نشره.
refusal-report-nothing-changed = الإجابات هي نفسها كما كانت.
refusal-report-answers-changed = تغيّرت الإجابات منذ أن قرأتها. اقرأها مرة أخرى ثم وقّع.
refusal-report-signed-already = سبق أن وقّعت هذه الجهة.
refusal-report-signs-twice = سبق أن وقّعت هذا التقرير. والتوقيع التالي لشخص آخر.
refusal-report-approved-by-editor = من عدّل الإجابات لا يعتمدها. اطلب ذلك من أحد الزملاء.
refusal-report-checked-by-involved = من عدّل التقرير أو وقّعه لا يتحقق من اكتماله. اطلب ذلك من أحد الزملاء.
refusal-report-approved-above = وُقّع التقرير في مستواك وهو الآن في مستوى أعلى. ولا يمكن إعادته إلا من هناك.
refusal-report-not-yet-there = لم يصل التقرير إلى مستواك.
refusal-report-reason-missing = اذكر السبب.
refusal-report-held-back = هناك ما يجب تصحيحه أو تفسيره قبل أن يوقّع أحد. وهو مدرج في التقرير.
refusal-report-unconfirmed = في التقرير إجابات من الجولة السابقة لم ينظر فيها أحد. غيّرها، أو أكّد أنها لا تزال صحيحة.
refusal-report-baseline-frozen = جُمّد خط الأساس عند إغلاق جولته، ولا يتغير أبدا. أعد نصه السابق.
refusal-report-not-asked = لا يوجد سؤال كهذا في التقرير. حمّل الصفحة من جديد.
refusal-report-remark-settled = سُوّيت هذه الملاحظة. أضف ملاحظة جديدة.
refusal-report-remark-empty = اكتب الملاحظة.
refusal-report-replied-already = سبق أن رد العضو.
refusal-report-reply-awaited = لا تزال لدى العضو أيام للرد. انشر بعد رده أو بعد آخر يوم منها.

# الالتزامات.
refusal-commitment-not-now = لم يحن دور هذه الخطوة في الالتزام.
refusal-commitment-named-twice = تكرر اسم مرتين. اجعل لكل إجراء ومرحلة ومستهدف اسما خاصا به.
refusal-commitment-nothing-changed = البنود هي نفسها كما كانت.
refusal-commitment-terms-changed = تغيّرت البنود منذ أن قرأتها. اقرأها مرة أخرى ثم وقّع.
refusal-commitment-signed-by-editor = من كتب البنود لا يوقّعها. اطلب ذلك من أحد الزملاء.
refusal-commitment-reason-missing = اذكر السبب.
refusal-commitment-deadline-passed = انقضى الموعد النهائي. ويُحكم على الالتزام كما هو.
refusal-commitment-no-deadline = ليس للالتزام موعد نهائي، فلا يحين أجله أبدا. عدّله لتحديد موعد له.
refusal-commitment-before-deadline = لم ينقض الموعد النهائي بعد (UTC).
refusal-commitment-no-such-milestone = لا توجد في الالتزام مرحلة كهذه.
refusal-commitment-done-already = سبق وضع علامة الإنجاز على هذه المرحلة. والعلامة باقية.
refusal-commitment-done-in-future = لم يأت ذلك اليوم بعد. ضع علامة الإنجاز على المرحلة عندئذ.
refusal-commitment-evidence-missing = اذكر الدليل الذي يثبت ذلك.
refusal-commitment-no-successor = لا يحل محله إلا التزام علني آخر للعضو نفسه.
refusal-commitment-report-awaited = لدى العضو 30 يوما من الموعد النهائي لتقديم تقريره. ولم تنقض بعد.
refusal-commitment-change-waiting = هناك تعديل لهذا الالتزام بانتظار التوقيع. استكمل توقيعه أو أسقطه أولا.
refusal-commitment-no-change = لا يوجد تعديل لهذا الالتزام بانتظار التوقيع.
refusal-commitment-cannot-be-judged = ما يُعرف عن الالتزام لا يسمح بالحُكم عليه بهذه الصورة. تحقق من درجة الأدلة وعدد المراحل.

# المراجعات.
refusal-review-not-now = لم يحن دور هذه الخطوة في المراجعة.
refusal-review-own-member = لا يراجع أحد العضو الذي ينتمي إليه. اختر مراجعا آخر.
refusal-review-involved = من كتب هذا أو وقّعه لا يراجعه. اختر مراجعا آخر.
refusal-review-holds-role = يحمل المراجع دورا لدى هذا العضو. اختر مراجعا آخر.
refusal-review-no-reviewer = هذا الحساب ليس حساب مراجع، أو بلده غير معروف. اختر مراجعا آخر.
refusal-review-assigned-already = سبق تعيين مراجع. أعفه أولا.
refusal-review-report-not-ready = يُعيَّن المراجعون منذ تقديم التقرير وحتى إرسال مراجعاته.
refusal-review-assigns-self = لا يعيّن أحد مراجعة لنفسه. اطلب ذلك من أحد الزملاء.
refusal-review-not-the-reviewer = المراجع وحده يصرّح بتضارب المصالح ويكتب المراجعة ويقدّمها.
refusal-review-conflict-unsaid = اذكر ما يوجد من تضارب في المصالح، أو صرّح بعدم وجوده.
refusal-review-conflict-undecided = صُرّح بتضارب في المصالح. وتقرر الأمانة ما إذا كانت المراجعة تستمر.
refusal-review-nothing-to-allow = لا يوجد تضارب مصالح مصرَّح به بانتظار قرار.
refusal-review-allowed-by-self = لا يقرر أحد في تضارب مصالحه هو.
refusal-review-unknown-promise = ليس هذا الالتزام من بين ما يُراجَع هنا.
refusal-review-unfinished = يلزم لكل مقياس تقدير وبيان أساسه.
refusal-review-claim-without-evidence = إذا لم يُعثر على أدلة، كان تقدير الإنجاز «لا توجد أدلة». وهذه نتيجة.
refusal-review-window-open = لا تزال لدى العضو أيام للرد.
refusal-review-replied-already = سبق أن رد العضو.
refusal-review-reply-by-reviewer = لا يرد المراجع نيابة عن العضو.
refusal-review-empty = اكتب النص.

# الأشخاص وتسجيل الدخول.
refusal-people-not-known = لم ينجح ذلك. تحقق من العنوان وكلمة المرور والرمز؛ فالرمز يُقبل مرة واحدة، ويظهر الرمز التالي خلال 30 ثانية.
refusal-people-passkey-refused = لم يُقبل مفتاح المرور. حاول مرة أخرى، أو استخدم مفتاحا آخر.
refusal-people-attempt-over = انتهت هذه المحاولة: استغرقت وقتا أطول من اللازم، أو سبق استخدامها. ابدأ من جديد.
refusal-people-passkey-unverified = لم يتحقق جهازك من هويتك. عيّن فيه رمز PIN أو بصمة إصبع أو وجها وابدأ من جديد.
refusal-people-passkey-not-kept = لا يمكن لهذا الجهاز حفظ مفاتيح مرور يُعثر عليها دون اسم. استخدم جهازا آخر.
refusal-people-passkey-there = لدى هذا الجهاز مفتاح مرور لهذا الحساب. استخدم جهازا آخر، أو ذلك المفتاح.
refusal-people-no-way-chosen = لم يرد ما يمكنك تسجيل الدخول به لاحقا. أنشئ مفتاح مرور أو اختر كلمة مرور.
refusal-people-way-off = لا يتيح هذا الموقع طريقة تسجيل الدخول هذه. اختر طريقة أخرى.
refusal-people-code-wrong = الرمز لمرة واحدة غير صحيح. تحقق من الوقت على هاتفك واكتب الرمز الذي يعرضه الآن.
refusal-people-openid-refused = لم تؤكد المؤسسة الأخرى هويتك. حاول مرة أخرى، أو استخدم طريقة أخرى لتسجيل الدخول.
refusal-people-openid-unknown = لا يحمل أحد هنا تلك الهوية. سجّل الدخول بطريقة أخرى واربطها في حسابك.
refusal-people-openid-taken = تخص تلك الهوية حسابا آخر. اختر هناك هوية أخرى.
refusal-people-password-short = تتكون كلمة المرور من 15 حرفا أو أكثر. ومن السهل تذكّر عدة كلمات معا.
refusal-people-password-long = تتكون كلمة المرور من 256 حرفا على الأكثر.
refusal-people-password-own = تتكون كلمة المرور هذه من اسمك أو عنوانك أو اسم هذا الموقع، وهي أمور يعرفها آخرون أيضا. اختر غيرها.
refusal-people-password-known = كلمة المرور هذه عبارة شائعة يجرّبها أولا كل من يحاول التخمين. اختر غيرها.
refusal-people-password-pattern = كلمة المرور هذه صف من المفاتيح المتجاورة أو تكرار للشيء نفسه. اختر غيرها.
refusal-people-last-way = هذه آخر طريقة لتسجيل الدخول إلى الحساب. أضف طريقة أخرى أولا.
refusal-people-name-missing = الاسم فارغ، أو أطول من 120 حرفا، أو مستخدم من قبل. اختر اسما من 1 إلى 120 حرفا غير مستخدم هنا.
refusal-people-mail-unreadable = هذا ليس عنوان بريد إلكتروني. اكتب عنوانا مثل name@example.org.
refusal-people-mail-taken = يوجد حساب بهذا البريد الإلكتروني. امنح ذلك الحساب الدور بدلا من ذلك.
refusal-people-role-missing = اختر دورا، واختر العضو إذا كان الدور يُمنح لدى عضو.
refusal-people-role-not-yours = ليس لك أن تمنح هذا الدور أو تسحبه. يمنح مدير حسابات العضو أدوار ذلك العضو، ويمنح المشغّل أدوار التحالف وأدوار مديري حسابات الأعضاء.
refusal-people-other-member = هذا الحساب تابع لعضو آخر. ولا يحمل الحساب إلا أدوار عضو واحد.
refusal-people-role-not-held = لا يحمل الحساب هذا الدور.
refusal-people-oneself = لا يغيّر أحد صلاحياته بنفسه. اطلب ذلك من أحد الزملاء.
refusal-people-state-other = حالة الحساب لا تسمح بذلك. حمّل الصفحة من جديد وانظر.
refusal-people-reason-missing = اذكر السبب.
refusal-people-link-over = لم يعد هذا الرابط صالحا: استُخدم أو سُحب أو مضى عليه وقت طويل. اطلب رابطا جديدا ممن أرسله.
refusal-people-invitation-over = لم تعد الدعوة مفتوحة.
refusal-people-proposal-over = لم يعد هذا مفتوحا: بُتّ فيه أو سُحب أو مضت سبعة أيام. اقترحه من جديد.
refusal-people-proposal-own = لا يوافق أحد على ما اقترحه بنفسه. اطلب ذلك من أحد الزملاء.
refusal-people-proposal-not-yours = يجب أن يوافق شخص له الصلاحية نفسها التي لمقدّم الاقتراح.
refusal-people-proposal-there = سبق اقتراح الأمر نفسه، وهو بانتظار شخص ثان.
refusal-people-member-unreadable = اذكر الرمز المكوّن من حرفين لاتينيين كبيرين والرمز المكوّن من ثلاثة، والاسم، ويوم الانضمام، والمصدر.
refusal-people-member-there = هذا العضو موجود في السجل.
refusal-people-not-a-colleague = لا يؤكد هوية زميل إلا زميل من العضو نفسه أو المكتب نفسه.
refusal-people-vouched-before = سبق أن أكّدت الهوية. والدور الآن لزميل آخر.
refusal-people-vouch-oneself = لا يؤكد أحد هوية نفسه.
refusal-people-recovery-over = لم يعد هذا مفتوحا: أُعيد الحساب، أو رفض أحد الزملاء، أو مضت سبعة أيام.
refusal-people-token-days = يصلح رمز الوصول لمدة تتراوح بين يوم واحد و365 يوما.
refusal-people-token-scope = اختر دورا واحدا أو أكثر من أدوارك.
