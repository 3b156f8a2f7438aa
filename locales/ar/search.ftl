search-title = البحث
search-title-words = البحث: { $words }
search-words = الكلمات
search-hint = يجب أن ترد جميع الكلمات. ويجوز أن تكون الأخيرة بداية كلمة. والنصوص باللغة الإنجليزية.
search-sort = الترتيب
search-sort-own = بحسب الرقم أو الاسم
search-sort-newest = آخر ما أُدرج أولا
search-go = بحث
search-more = مزيد من المرشّحات، والترتيب
search-filters = المرشّحات المفعّلة
search-remove = إزالة المرشّح
search-count = { $n ->
    [0] لم يُعثر على شيء
    [zero] لم يُعثر على أي قيد ({ $n })
    [one] عُثر على قيد واحد ({ $n })
    [two] عُثر على قيدين ({ $n })
    [few] عُثر على { $n } قيود
    [many] عُثر على { $n } قيدا
   *[other] عُثر على { $n } قيد
}
search-count-floor = عدد القيود التي عُثر عليها لا يقل عن { $n }. ويتوقف العد عند هذا الحد.
search-meant = { $name } من الأعضاء. وأسماء الأعضاء ليست جزءا من النصوص.
search-meant-link = جميع الإفادات عن { $name }
search-none = لا يوجد في السجل نص يتضمن كل هذا. ولا يعني ذلك أنه لم يُنجز شيء.
search-none-words = استخدم كلمات أقل، أو بداية الكلمة الأخيرة فقط.
search-none-filters = أزل أحد المرشّحات. فليس لكل أنواع القيود هدف أو غاية أو جهة تقف وراءها.
search-none-language = ابحث بالإنجليزية: فنصوص السجل بالإنجليزية.
search-data = خذ النتيجة معك
search-data-text = القيود نفسها في ملفات، مع كل مصدر.
search-too-long = لا يمكن البحث عن أكثر من { $most } من الأحرف. استخدم كلمات أقل.
search-bad-page = «{ $given }» ليس رقم صفحة. ويبدأ ترقيم الصفحات من 1.
