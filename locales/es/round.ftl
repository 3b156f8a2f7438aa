### Reporting rounds, for the public.
round-title = Ronda de informes: { $event }
round-public-lead = { $came } de { $asked } miembros han entregado su informe. { $late ->
    [0] Ninguno llegó tarde.
    [one] Uno de ellos llegó tarde.
   *[other] { $late } de ellos llegaron tarde.
}
round-public-announced = Los miembros entregan sus informes del { $opens } al { $closes }.
round-public-before = Esta ronda es anterior a Accord. Las fuentes disponibles no dicen qué miembros informaron en ella.
round-public-state = Estado
round-public-days = Se reciben informes
round-public-conference = Conferencia
round-public-vintage = Congelado al cierre
round-public-members = Quién ha entregado un informe
round-public-members-text = Un informe llega a tiempo hasta el final del último día (UTC). Uno posterior se acepta y muestra sus días de retraso. A nadie se le conceden días que no estén en esta página.
round-public-when = Entregado
round-public-late = Tarde
round-public-record = Este registro con todas sus versiones, para programas
mark-in-time = A tiempo
mark-not-in = No entregado
