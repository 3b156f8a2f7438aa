### Gute Praktiken.

practices-title = Gute Praktiken
practices-lead = { $n ->
    [one] { $n } Praxis ist verzeichnet
   *[other] { $n } Praktiken sind verzeichnet
}, aus { $k } von { $of } Mitgliedern.
practices-lead-member = { $n ->
    [0] Für dieses Mitglied ist keine Praxis verzeichnet. Das heißt nicht, dass es keine gibt.
    [one] Für dieses Mitglied ist { $n } Praxis verzeichnet.
   *[other] Für dieses Mitglied sind { $n } Praktiken verzeichnet.
}
practices-note = Eine Praxis steht hier, weil eine Quelle sie beschreibt. Wie gut sie wirkt und ob sie sich anderswo eignet, beurteilen Sie selbst.
practices-none = Zu dieser Auswahl passt keine Praxis.
