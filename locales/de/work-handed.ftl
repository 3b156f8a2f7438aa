### Adressen, die der Meldestelle des Landes übergeben werden, in dem der Inhalt liegt.

work-waits-handed = { $n ->
    [one] { $n } Übergabe einer anderen Meldestelle wartet auf Ihre Antwort
   *[other] { $n } Übergaben anderer Meldestellen warten auf Ihre Antwort
}
handed-title = Übergaben
handed-text = Was andere Meldestellen Ihnen übergeben haben und was Sie ihnen. Die Stunden zählen ab der Übergabe, Nächte und Wochenenden mitgerechnet; eine Antwort wird innerhalb von 24 Stunden erwartet.
handed-incoming = Ihnen übergeben
handed-incoming-none = Ihnen wurde nichts übergeben.
handed-out = Von Ihnen übergeben
handed-out-none = Sie haben nichts übergeben.
handed-could = Im Ausland gehostet
handed-could-none = Es gibt nichts, was als rechtswidrig festgestellt wurde, in einem anderen Land liegt und noch nicht übergeben ist.
handed-could-text = Als rechtswidrig festgestellt, in einem anderen Land gehostet und noch niemandem übergeben.
handed-country = Land, in dem der Inhalt liegt
handed-one = Eine Übergabe
handed-from = Von
handed-to = An die Meldestelle dieses Landes
handed-age = Seit
handed-left = Übergeben
handed-overdue = Überfällig
handed-overdue-n = { $n ->
    [one] { $n } Antwort ist überfällig
   *[other] { $n } Antworten sind überfällig
}
handed-overdue-for = Die Antwort ist überfällig, und zwar seit: { $age }.
handed-item = In einem anderen Land gehostet
handed-abroad = Der Inhalt liegt in einem anderen Land: { $country }. Die Adresse kann der Meldestelle dieses Landes übergeben werden.
handed-abroad-file = Der Inhalt liegt in einem anderen Land: { $country }. Dort arbeitet keine Meldestelle mit Accord: Sie kann die Adresse als Datei erhalten, die Sie ihr senden.
handed-do = Übergeben
handed-do-file = Datei vorbereiten
handed-line-out = An die Meldestelle ({ $country }): { $state }
handed-line-in = Von der Meldestelle ({ $country }): { $state }
handed-on-to = Weitergegeben an die Meldestelle ({ $country })

handed-state-preparing = Wird vorbereitet
handed-state-ready = Die Datei liegt bereit
handed-state-given-out = Als Datei ausgegeben
handed-state-handed = Übergeben
handed-state-acknowledged = Erhalten
handed-state-accepted = Übernommen
handed-state-refused = Nicht übernommen
handed-state-handed-back = Zurückgegeben
handed-state-handed-on = Weitergegeben
handed-state-withdrawn = Zurückgenommen
handed-state-ended = Abgeschlossen
handed-why-wrong-country = Nicht übernommen: Der Inhalt liegt nicht in diesem Land
handed-why-out-of-scope = Nicht übernommen: Der Inhalt ist dort nicht rechtswidrig
handed-why-known = Nicht übernommen: Die Adresse ist dort schon bekannt
handed-end-gone = Abgeschlossen: Der Inhalt ist weg
handed-end-out-of-scope = Abgeschlossen: Dort als nicht rechtswidrig festgestellt
handed-end-no-way = Abgeschlossen: Dort lässt sich nichts dagegen tun
handed-route-inside = Innerhalb von Accord
handed-route-file = Als Datei
handed-format-json = JSON von Accord
handed-format-xarf = X-ARF 4
handed-format-csv = CSV

handed-accept = Wir übernehmen sie
handed-acknowledge = Wir haben sie erhalten
handed-refuse-wrong-country = Liegt nicht in unserem Land
handed-refuse-out-of-scope = Bei uns nicht rechtswidrig
handed-refuse-known = Schon bekannt
handed-known-text = Ob Sie angeben, dass die Adresse schon bekannt ist, entscheiden Sie. Niemand sonst erfährt es.
handed-hand-back = Zurückgeben
handed-say-end-gone = Der Inhalt ist weg
handed-say-end-out-of-scope = Bei uns ist der Inhalt nicht rechtswidrig
handed-say-end-no-way = Bei uns lässt sich nichts tun
handed-withdraw = Zurücknehmen
handed-withdraw-text = Das ist möglich, bis sie übernommen ist. Was die andere Meldestelle erfahren hat, bleibt bei ihr. Ihre eigenen Meldungen gehen wieder hinaus, wo sie das dürfen.
handed-came-back = Was zurückkam
handed-words = Was Sie dazu sagen möchten
handed-words-hint = Die andere Meldestelle liest es. Schreiben Sie die Adresse nicht hierher.
handed-words-long = Sagen Sie es in höchstens 1.000 Zeichen.
handed-words-title = Was dazu gesagt wurde
handed-said = { $country }, { $when }
handed-steps = Was getan wurde
handed-step = { $when }, { $country }: { $state }
handed-came = Was daraus wurde
handed-came-notice = Dort wurde eine Meldung versandt: { $when }.
handed-came-gone = Es wurde gesehen, dass der Inhalt weg ist: { $when }.

handed-found = Was die andere Meldestelle festgestellt hat
handed-found-own = Was mitgegeben wird
handed-found-text = Sehen Sie die Adresse zuerst unbefangen an: Die Einstufung eines anderen Landes sagt nichts über die Ihres Landes.
handed-labels = Einstufung
handed-assessed = Festgestellt
handed-network = Netz
handed-evidence = Prüfsumme der dort versiegelten Beweismittel
handed-digests = Prüfsummen dessen, was dort liegt
handed-police-want = Die Polizei dort
handed-wish = { $n ->
    [one] bittet darum, dass der Hostinganbieter den Inhalt einen Tag lang aufbewahrt und bis { $until } Stillschweigen wahrt.
   *[other] bittet darum, dass der Hostinganbieter den Inhalt { $n } Tage lang aufbewahrt und bis { $until } Stillschweigen wahrt.
}
handed-file = Die Datei
handed-file-text = Sie nennt, wo das Material liegt, und wird einmal ausgegeben. Dass Sie sie entnehmen, und ihre Prüfsumme werden festgehalten. Senden Sie sie nur auf einem Weg, auf dem niemand sonst mitlesen kann. Sie liegt eine Stunde lang bereit.
handed-files = Entnommene Dateien
handed-file-taken = { $format }, { $when }, { $who }
handed-note = { $n ->
    [one] Als rechtswidrig festgestellt nach { $labels }. Zuerst gemeldet { $first }, einmal. Dringlichkeit: { $signs }.
   *[other] Als rechtswidrig festgestellt nach { $labels }. Zuerst gemeldet { $first }, { $n }-mal. Dringlichkeit: { $signs }.
}

handed-not-in-scope = Übergeben wird nur, was als rechtswidrig festgestellt wurde.
handed-not-abroad = Es ist nicht bekannt, dass der Inhalt in einem anderen Land liegt. Lassen Sie noch einmal nachsehen.
handed-noticed = Ihre eigene Meldung ist bei einem Anbieter dort noch offen. Übergeben Sie die Adresse, sobald die Meldung überfällig oder abgeschlossen ist.
handed-not-yours = Das gibt die andere Meldestelle an.
handed-no-house = X-ARF nennt, wie der Absender erreicht wird, und das hat hier niemand eingerichtet. Wählen Sie eine andere Form.

takedown-abroad = Liegt im Ausland: { $country }
intake-channel-hotline = Meldestelle eines anderen Landes

refusal-hand-over-not-now = Dieser Schritt ist bei der Übergabe nicht mehr möglich. Laden Sie die Seite neu: Vielleicht hat die andere Seite inzwischen geantwortet.
refusal-hand-over-other-leave = Die Erlaubnis gilt für eine andere Adresse.
refusal-hand-over-own-country = Übergeben wird an die Meldestelle eines anderen Landes.
refusal-hand-over-late = Die Datei lag länger als eine Stunde bereit. Lassen Sie sie noch einmal vorbereiten.

act-hand-over-answered = Übergabe beantwortet
act-hand-over-arrived = Entgegengenommen, was eine andere Meldestelle übergeben hat
act-hand-over-asked = Übergabe einer Adresse verlangt
act-hand-over-given-out = Datei einer Übergabe entnommen
act-hand-over-left = Adresse übergeben
act-hand-over-told = Vermerkt, was die andere Meldestelle zu einer Übergabe getan hat
act-hand-over-withdrawn = Übergabe zurückgenommen
paper-hand-over = Übergabe
act-hand-over-reminded = An die überfällige Antwort auf eine Übergabe erinnert
