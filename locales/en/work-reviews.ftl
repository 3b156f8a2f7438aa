### Reviews and the members' replies.

work-nav-reviews = Reviews
reviews-title = Reviews
reviews-none = There is no review here that you have to do with.
reviews-unassigned = Reports without a reviewer
reviews-text = Each scale stands for itself. They are not added up.
review-assign-to = Assign a reviewer: { $member }, { $round }
review-assign-rules = Nobody reviews the country that they are from, a member for which they hold a role, or what they wrote or signed.
review-no-candidates = No account could review this report. Invite a reviewer from another country.
review-candidates = Reviewers
review-home = From
review-assign = Assign
review-title = Review of { $report }
review-of-report = Report
review-reply-until = Reply until
review-window = reply until the end of { $day } (UTC)
review-behind = Something else was saved meanwhile, from another window. Nothing was overwritten. The form holds what you typed; below is how it differs from what stands.
review-conflict-is = A conflict of interest is declared:
review-conflict-open = The secretariat decides whether the review goes on.
review-conflict-allowed = On { $day } the secretariat let the review go on, on record.
review-allow = Let the review go on
review-allow-hint = The conflict is published with the review. Otherwise release the reviewer and assign another one.
review-release = Release the reviewer
review-declare-title = Before you begin
review-declare-text = Have you worked for this member’s authorities, been paid by them, or is there anything else that a reader should know?
review-declare-legend = Conflict of interest
review-declare-none = There is none
review-declare-some = There is one
review-declare-which = Which
review-declare-choose = Declare a conflict of interest, or that there is none.
review-declare = Declare
review-named = The country that I am from may be published with the review. My name is not.
review-whole-report = The report as a whole
review-promise = The promise
review-no-promise = The report speaks of no commitment.
review-no-baseline = No baseline of this member on this goal is known.
review-claim = What the report says
review-no-claim = The report says nothing on this.
review-evidence = Evidence that it names
review-no-evidence = It names no evidence.
review-scales-apart = Four scales, each with a mark and how you came to it. They are never added up. “No evidence” is a result.
review-working = How you came to it
review-mark-missing = { $promise }, { $scale }: choose a mark in addition to what you wrote.
review-submit = Submit
review-submit-hint = What is saved is sent to the member, which has 14 days to reply. Nothing changes after that.
review-reply = The member’s reply
review-write-reply = Reply
review-reply-hint = Review and reply are published side by side. A draft is seen by nobody outside of your member.
review-reply-save = Save as draft
review-reply-send = Send the reply
review-reply-once = The saved draft becomes the reply. Nobody replies twice.
review-reply-late = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
}
review-no-reply = No reply by { $day }.
review-publish = Publish
review-publish-hint = Review and reply become public side by side.
review-by = Reviewed on { $day }, { $round }
review-reviewer = By an independent reviewer of another member.
review-reviewer-from = By an independent reviewer from { $member }.
review-no-conflict = No conflict of interest was declared.
review-conflict-told = A conflict of interest was declared, and the secretariat let the review go on, on { $day }:

review-state-assigned = Assigned
review-state-conflict-declared = Conflict of interest declared
review-state-in-work = Being written
review-state-submitted = Submitted
review-state-reply-window = The member may reply
review-state-replied = The member has replied
review-state-window-passed = No reply in time
review-state-published = Public
review-state-released = Reviewer released

scale-verifiability = Verifiability
scale-potential = Potential
scale-completion = Completion
scale-evidence = Evidence
scale-question-verifiability = Can one tell from the promise as it is written whether it was kept?
scale-question-potential = If it is kept in full, how much changes for children against the baseline?
scale-question-completion = How far is it done, by what you found?
scale-question-evidence = How well is that shown?
verifiability-not-verifiable = Not verifiable
verifiability-partly-verifiable = Partly verifiable
verifiability-verifiable = Verifiable
verifiability-means-not-verifiable = Nothing in it could be shown to be done or not done.
verifiability-means-partly-verifiable = A part of it could.
verifiability-means-verifiable = It says what, by whom, by when, and how one can tell.
potential-none = None
potential-minor = Minor
potential-moderate = Moderate
potential-substantial = Substantial
potential-unclear = Unclear
potential-means-none = It says again what is done already.
potential-means-minor = A step within what is done already.
potential-means-moderate = A marked change in one part.
potential-means-substantial = It changes how the goal is worked on.
potential-means-unclear = The text does not say enough to tell.
completion-not-begun = Not begun
completion-limited = Limited
completion-mostly = Mostly done
completion-complete = Complete
completion-no-evidence = No evidence
completion-means-not-begun = It is known that nothing was begun.
completion-means-limited = Begun, and little is done.
completion-means-mostly = Most of it is done.
completion-means-complete = All of it is done.
completion-means-no-evidence = Nothing was found that says that it was done or that it was not. That is a result.

letter-review-allowed-subject = Your review for { $event } can go on
letter-review-allowed-body =
    The secretariat let your review of the report of { $member } for { $event } go on. Your declaration is published with it.

    { $link }
letter-review-conflict-subject = { $member }: a reviewer declared a conflict of interest
letter-review-conflict-body =
    The reviewer of the report of { $member } for { $event } declared a conflict of interest. Decide whether the review goes on, or release the reviewer.

    { $link }

waits-review-assign = Assign a reviewer
waits-review-decide = Decide about a conflict of interest
waits-review-publish = Publish review and reply
waits-review-declare = Declare conflicts of interest, then review
waits-review-write = Write your review
waits-review-reply = Reply to a review
waits-days-left = { $n ->
    [0] today is the last day, { $day }
    [one] { $n } day left, until { $day }
   *[other] { $n } days left, until { $day }
}
waits-days-over = the last day was { $day }; a reply is still taken, and marked as late
