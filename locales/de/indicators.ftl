### Alle Indikatoren.

indicators-lead = { $n } Indikatoren mit { $figures } veröffentlichten Zahlen.
indicators-note = Jeder Indikator hat eine einzige Definition. Zahlen, die auf verschiedene Weise gezählt wurden, sind verschiedene Indikatoren oder stehen getrennt voneinander.
indicators-no-goal = Ohne Ziel: Zahlen, die die Umstände zeigen
