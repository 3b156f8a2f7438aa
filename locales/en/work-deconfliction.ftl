### Deconfliction: two police forces find out whether they work on the same thing. What is compared stays on their own machines.

work-nav-deconfliction = Deconfliction
work-waits-deconfliction = { $n ->
    [one] { $n } comparison with another force waits for your step
   *[other] { $n } comparisons with other forces wait for your step
}

deconfliction-title = Deconfliction
deconfliction-lead = Find out with another force whether you work on the same thing. Neither learns anything else, and nobody else learns anything.
deconfliction-how = Your force compares on its own machine. What is compared never comes here. The command is:
deconfliction-bounds = A comparison takes at most { $most } identifiers a side. A force proposes at most { $month } in thirty days, and at most { $pair } to the same force in seven days.
deconfliction-runs = Comparisons
deconfliction-none = Your force has not compared anything yet.
deconfliction-run = Comparison
deconfliction-run-title = A comparison with another force
deconfliction-other = Other force
deconfliction-role = Your part
deconfliction-role-asker = You asked
deconfliction-role-answerer = You were asked
deconfliction-how-far = How far it is
deconfliction-waits = The next step is yours.
deconfliction-proposed = Proposed
deconfliction-until = Somebody has to go on until
deconfliction-until-none = Nobody has to go on
deconfliction-most = Identifiers of a side, at most
deconfliction-own-size = Size of your set, with its filling
deconfliction-other-size = Size of the other set, with its filling
deconfliction-size-none = Not sent yet
deconfliction-padded = Each set is filled with random points to a fixed size. The size does not tell how many identifiers are in it.
deconfliction-hit = What both have is shown on your own machine, with the force to contact. This site does not know whether there is anything.
deconfliction-go-on = Go on from the machine that keeps your key:
deconfliction-decline = Take no part
deconfliction-decline-text = The other force learns that you take no part. Nothing was compared.
deconfliction-abort = End it
deconfliction-abort-text = The other force learns that you ended it, and at which step. What was sent is destroyed, and neither learns what both have.
deconfliction-ended-own = Your force ended it. Step: { $state }.
deconfliction-ended-other = The other force ended it. Step: { $state }.
deconfliction-ended-alone = Nobody went on in time. Step: { $state }.
deconfliction-counts-lead = How many comparisons were proposed in a quarter, and how they ended. Each quarter is told a quarter after its end. Counts below five are withheld, and whatever they could be worked out from. Whose the comparisons are is not shown, nor what was compared.
deconfliction-all = All

deconfliction-state-proposed = Proposed
deconfliction-state-accepted = Accepted
deconfliction-state-offered = The first set is there
deconfliction-state-answered = Both sets are there
deconfliction-state-closed = Compared
deconfliction-state-declined = Declined
deconfliction-state-aborted = Ended before both knew
deconfliction-state-expired = Over: nobody went on

act-deconfliction-proposed = Proposed a comparison to another force
act-deconfliction-accepted = Took part in a comparison
act-deconfliction-declined = Took no part in a comparison
act-deconfliction-offered = Sent the first set of a comparison
act-deconfliction-answered = Sent the second set of a comparison
act-deconfliction-closed = Closed a comparison
act-deconfliction-read = Read what came of a comparison
act-deconfliction-aborted = Ended a comparison
act-deconfliction-expired = Noted that a comparison is over
paper-deconfliction = Comparison between two forces
paper-deconfliction-message = Message of a comparison

refusal-deconfliction-oneself = Your force has nothing to ask itself. Choose another one.
refusal-deconfliction-no-force = There is no police force of that name. Choose one from the list.
refusal-deconfliction-size = A comparison takes 1 to 16,384 identifiers a side.
refusal-deconfliction-too-often = Your force has proposed ten comparisons in thirty days. Wait until the oldest is past.
refusal-deconfliction-pair-too-often = Your force has asked this force three times in seven days. Wait until the oldest is past.
refusal-deconfliction-keys = The key or the number of this comparison cannot be used. Use those that the command makes.
refusal-deconfliction-not-your-step = The next step is the other force’s.
refusal-deconfliction-not-now = The comparison is at another step. Load this page again.
refusal-deconfliction-over = The comparison is over. Propose another one.
refusal-deconfliction-message = The message does not belong to this comparison. It was cut or altered, or another key signed it.
