### Items that are handed over to the hotline of the country that hosts them.

work-waits-handed = { $n ->
    [one] { $n } hand-over of another hotline waits for your answer
   *[other] { $n } hand-overs of other hotlines wait for your answer
}
handed-title = Handed over
handed-text = What other hotlines handed to you, and what you handed to them. Hours count from when it left, nights and weekends included; an answer is due within 24.
handed-incoming = Handed to you
handed-incoming-none = Nothing was handed to you.
handed-out = Handed over by you
handed-out-none = You have handed nothing over.
handed-could = Hosted abroad
handed-could-none = Nothing that was found to be unlawful lies in another country without being handed over.
handed-could-text = Found to be unlawful, hosted in another country, and handed to nobody yet.
handed-country = Hosted in
handed-one = A hand-over
handed-from = From
handed-to = To the hotline of
handed-age = Since
handed-left = Handed over
handed-overdue = Overdue
handed-overdue-n = { $n ->
    [one] { $n } answer is overdue
   *[other] { $n } answers are overdue
}
handed-overdue-for = The answer has been overdue for { $age }.
handed-item = Hosted in another country
handed-abroad = It is hosted in { $country }. The hotline of { $country } can have it.
handed-abroad-file = It is hosted in { $country }. No hotline of { $country } works here: it can have it as a file that you send on.
handed-do = Hand it over
handed-do-file = Prepare the file
handed-line-out = To the hotline of { $country }: { $state }
handed-line-in = From the hotline of { $country }: { $state }
handed-on-to = Handed on to the hotline of { $country }

handed-state-preparing = Being prepared
handed-state-ready = The file lies ready
handed-state-given-out = Given out by file
handed-state-handed = Handed over
handed-state-acknowledged = They have it
handed-state-accepted = Accepted
handed-state-refused = Not taken
handed-state-handed-back = Given back
handed-state-handed-on = Handed on
handed-state-withdrawn = Taken back
handed-state-ended = Over
handed-why-wrong-country = Not taken: it is not hosted there
handed-why-out-of-scope = Not taken: it is not unlawful there
handed-why-known = Not taken: it is known there already
handed-end-gone = Over: it is gone
handed-end-out-of-scope = Over: found to be lawful there
handed-end-no-way = Over: nothing can be done about it there
handed-route-inside = Inside Accord
handed-route-file = By file
handed-format-json = JSON of Accord
handed-format-xarf = X-ARF 4
handed-format-csv = CSV

handed-accept = We take it
handed-acknowledge = We have it
handed-refuse-wrong-country = Not hosted here
handed-refuse-out-of-scope = Not unlawful here
handed-refuse-known = Known already
handed-known-text = That it is known already is for you to say or not: nobody else is told.
handed-hand-back = Give it back
handed-say-end-gone = It is gone
handed-say-end-out-of-scope = It is lawful here
handed-say-end-no-way = Nothing can be done here
handed-withdraw = Take it back
handed-withdraw-text = Until it is accepted. What the other hotline was told stays with it. Your own notices go again where they may.
handed-came-back = What came back
handed-words = What you want to say with it
handed-words-hint = The other hotline reads it. Do not write the address here.
handed-words-long = Say it in at most 1,000 characters.
handed-words-title = What was said
handed-said = { $country }, { $when }
handed-steps = What was done
handed-step = { $when }, { $country }: { $state }
handed-came = What came of it
handed-came-notice = A notice was sent there on { $when }.
handed-came-gone = It was seen to be gone on { $when }.

handed-found = What the other hotline found
handed-found-own = What goes with it
handed-found-text = Look at it with fresh eyes first: labels of another country say nothing of yours.
handed-labels = Labels
handed-assessed = Found
handed-network = Network
handed-evidence = Digest of the evidence sealed there
handed-digests = Digests of what lies there
handed-police-want = The police there
handed-wish = { $n ->
    [one] want the host to preserve it for one day and to be silent until { $until }.
   *[other] want the host to preserve it for { $n } days and to be silent until { $until }.
}
handed-file = The file
handed-file-text = It says where the material is, and is given out once. That you take it, and its digest, is recorded. Send it only by a way that nobody else can read. It lies ready for an hour.
handed-files = Files that were taken
handed-file-taken = { $format }, { $when }, { $who }
handed-note = { $n ->
    [one] Found to be unlawful by { $labels }. First reported { $first }, once. Urgency: { $signs }.
   *[other] Found to be unlawful by { $labels }. First reported { $first }, { $n } times. Urgency: { $signs }.
}

handed-not-in-scope = Only what was found to be unlawful is handed over.
handed-not-abroad = It is not known to be hosted in another country. Have it looked up again.
handed-noticed = Your own notice is out to a provider there. Hand it over once that is overdue or over.
handed-not-yours = This is for the other hotline to say.
handed-no-house = X-ARF says how its sender is reached, and nobody has set that up here. Take another form.

takedown-abroad = Hosted in { $country }
intake-channel-hotline = Another country’s hotline

refusal-hand-over-not-now = The hand-over does not take this step any more. Load the page again: the other side may have answered meanwhile.
refusal-hand-over-other-leave = The leave is for another item.
refusal-hand-over-own-country = It is handed over to the hotline of another country.
refusal-hand-over-late = The file lay ready for more than an hour. Have it prepared again.

act-hand-over-answered = Answered a hand-over
act-hand-over-arrived = Took in what another hotline handed over
act-hand-over-asked = Asked for an item to be handed over
act-hand-over-given-out = Took the file of a hand-over
act-hand-over-left = Handed an item over
act-hand-over-reminded = Asked for the answer to a hand-over, which was overdue
act-hand-over-told = Noted what the other hotline did about a hand-over
act-hand-over-withdrawn = Took a hand-over back
paper-hand-over = Hand-over
