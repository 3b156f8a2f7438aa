### الصفحة العامة لجولة التقارير.

round-title = جولة التقارير: { $event }
round-public-lead = قدّم { $came } من أصل { $asked } من الأعضاء تقاريرهم. { $late ->
    [0] ولم يتأخر أي منها.
    [zero] ولم يتأخر أي منها.
    [one] وتأخر تقرير واحد منها.
    [two] وتأخر تقريران منها.
    [few] وتأخرت { $late } تقارير منها.
    [many] وتأخر { $late } تقريرا منها.
   *[other] وتأخر { $late } تقرير منها.
}
round-public-announced = يقدّم الأعضاء تقاريرهم من { $opens } إلى { $closes }.
round-public-before = كانت هذه الجولة قبل Accord. ولا تذكر المصادر المسجّلة أي الأعضاء قدّم تقريرا فيها.
round-public-state = الحالة
round-public-days = استلام التقارير
round-public-conference = المؤتمر
round-public-vintage = جُمّد عند الإغلاق
round-public-members = من قدّم تقريرا
round-public-members-text = يكون التقرير في موعده حتى نهاية اليوم الأخير (UTC). ويُستلم التقرير المتأخر مع بيان أيام تأخره. ولا يُمنح أحد أياما لا تظهر في هذه الصفحة.
round-public-when = تاريخ التقديم
round-public-late = التأخر
round-public-record = هذا القيد بجميع نسخه، للبرامج
mark-in-time = في موعده
mark-not-in = لم يُقدَّم
