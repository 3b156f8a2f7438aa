### Reporting rounds, for the public.
round-title = دورة التقارير: { $event }
round-public-lead = سلّم { $came } من أصل { $asked } من الأعضاء تقاريرهم. { $late ->
    [0] لم يتأخر أي منها.
    [one] تأخر واحد منها.
    [two] تأخر اثنان منها.
    [few] تأخر { $late } منها.
   *[other] تأخر { $late } منها.
}
round-public-announced = يسلّم الأعضاء تقاريرهم من { $opens } إلى { $closes }.
round-public-before = كانت هذه الدورة قبل Accord. لا تقول المصادر المتاحة أي الأعضاء قدّم تقريرًا فيها.
round-public-state = الحالة
round-public-days = تُستلم التقارير
round-public-conference = المؤتمر
round-public-vintage = جُمِّد عند الإغلاق
round-public-members = من سلّم تقريرًا
round-public-members-text = يكون التقرير في موعده حتى نهاية اليوم الأخير (بالتوقيت العالمي المنسق). ويُقبل التقرير المتأخر مع بيان أيام تأخره. ولا يُمنح أحد أيامًا لا تظهر في هذه الصفحة.
round-public-when = تاريخ التسليم
round-public-late = متأخر
round-public-record = هذا السجل بجميع نسخه، للبرامج
mark-in-time = في الموعد
mark-not-in = لم يُسلَّم
