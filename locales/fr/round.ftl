### Reporting rounds, for the public.
round-title = Cycle de rapports : { $event }
round-public-lead = { $came } membres sur { $asked } ont remis leur rapport. { $late ->
    [0] Aucun n’était en retard.
    [one] Un de ces rapports était en retard.
   *[other] { $late } de ces rapports étaient en retard.
}
round-public-announced = Les membres remettent leurs rapports du { $opens } au { $closes }.
round-public-before = Ce cycle est antérieur à Accord. Les sources disponibles ne disent pas quels membres y ont fait rapport.
round-public-state = État
round-public-days = Les rapports sont reçus
round-public-conference = Conférence
round-public-vintage = Figé à la clôture
round-public-members = Qui a remis un rapport
round-public-members-text = Un rapport est à temps jusqu’à la fin du dernier jour (UTC). Un rapport plus tardif est reçu et ses jours de retard sont affichés. Personne n’obtient de jours qui ne figurent pas sur cette page.
round-public-when = Remis le
round-public-late = Retard
round-public-record = Cet enregistrement avec toutes ses versions, pour les programmes
mark-in-time = À temps
mark-not-in = Non remis
