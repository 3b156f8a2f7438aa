### Wo man melden kann.

hotlines-title = Wo Sie melden können
hotlines-lead = Wählen Sie das Land, in dem Sie sind. Eine Meldestelle nimmt Ihre Meldung entgegen und kümmert sich um den Rest. Sie brauchen keinen Beweis, und Sie müssen nicht weitersuchen.
hotlines-danger = Wenn jetzt jemand in Gefahr ist, rufen Sie die Polizei oder den Notruf des Landes an, in dem Sie sind.
hotlines-not-alone = Wenn Ihnen etwas angetan wurde, ist es nicht Ihre Schuld. Eine Meldestelle oder ein Erwachsener, dem Sie vertrauen, kann helfen.
hotlines-leave = Diese Seite verlassen
hotlines-no-address = Die Webadresse steht nicht in den Quellen.
hotlines-inhope-yes = Mitglied von INHOPE: ja
hotlines-inhope-since = Mitglied von INHOPE: ja, seit { $year }
hotlines-inhope-no = Mitglied von INHOPE: nein
hotlines-inhope-unknown = Mitglied von INHOPE: nicht bekannt
hotlines-all = Alle Länder
hotlines-without = Keine Meldestelle verzeichnet
hotlines-without-text = Für { $n ->
    [one] { $n } von { $of } Mitgliedern
   *[other] { $n } von { $of } Mitgliedern
} ist hier keine Meldestelle bekannt. Das heißt nicht, dass es keine gibt.
hotlines-what-then = Dort können Sie bei der örtlichen Polizei melden. Auch eine Meldestelle in einem anderen Land kann die Meldung annehmen.
hotlines-about = Über diese Seite
hotlines-stored = Über Sie wird nichts gespeichert: kein Name, keine Adresse, kein Cookie.
hotlines-history = Ihr Browser merkt sich möglicherweise, dass Sie hier waren. Sie können das im Browserverlauf löschen.
hotlines-record = { $n ->
    [0] Es ist keine Meldestelle verzeichnet.
    [one] Es ist { $n } Meldestelle verzeichnet.
   *[other] Es sind { $n } Meldestellen verzeichnet.
}
hotlines-record-members = Sie verteilen sich auf { $k } von { $of } Mitgliedern.
hotlines-check = Die Adressen stehen hier so, wie ihre Quellen sie angeben. Accord selbst ist keine Meldestelle: Was auf dieser Website gemeldet wird, geht an die Meldestelle des gewählten Landes. INHOPE ist ein Verband von Meldestellen in vielen Ländern.
hotlines-here = Hier melden
hotlines-here-one = Auf dieser Website nimmt die Meldestelle dieses Landes Meldungen entgegen: { $country }. Sie müssen Ihren Namen nicht nennen.
hotlines-here-some = Auf dieser Website nehmen die Meldestellen dieser Länder Meldungen entgegen: { $countries }. Sie müssen Ihren Namen nicht nennen.
hotlines-receipt = Haben Sie einen Meldecode? Sehen Sie, was aus Ihrer Meldung wurde
hotlines-directory = Die Quellen nennen ein Verzeichnis von Meldestellen, das INHOPE führt:
leave-title = Leere Seite
leave-text = Sie können diese Seite schließen.
