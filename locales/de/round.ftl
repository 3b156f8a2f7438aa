### Die öffentliche Seite einer Berichtsrunde.

round-title = Berichtsrunde: { $event }
round-public-lead = { $came } von { $asked } Mitgliedern haben ihren Bericht abgegeben. { $late ->
    [0] Keiner davon kam zu spät.
    [one] Einer davon kam zu spät.
   *[other] { $late } davon kamen zu spät.
}
round-public-announced = Die Mitglieder geben ihre Berichte vom { $opens } bis zum { $closes } ab.
round-public-before = Diese Runde war vor Accord. Die vorhandenen Quellen sagen nicht, welche Mitglieder darin berichtet haben.
round-public-state = Stand
round-public-days = Berichte werden angenommen
round-public-conference = Konferenz
round-public-vintage = Beim Abschluss eingefroren
round-public-members = Wer einen Bericht abgegeben hat
round-public-members-text = Ein Bericht ist bis zum Ende des letzten Tages (UTC) rechtzeitig. Ein späterer wird angenommen und zeigt seine Tage. Niemand bekommt Tage, die nicht auf dieser Seite stehen.
round-public-when = Abgegeben
round-public-late = Verspätet
round-public-record = Dieser Datensatz mit allen seinen Fassungen, für Programme
mark-in-time = Rechtzeitig
mark-not-in = Nicht eingegangen
