### Campaigns in the working rooms.

work-nav-campaigns = Campaigns
work-waits-campaigns = { $n ->
    [one] { $n } campaign waits for your word
   *[other] { $n } campaigns wait for your word
}
work-campaigns-title = Campaigns
work-campaigns-lead = What your member plans, runs and evaluates. Nobody else sees it until a second person publishes it.
work-campaigns-none = No campaign has been begun.
campaign-title = Title, in English
campaign-news = not all of it is public
campaign-begin-for = A new campaign of { $member }
campaign-begin = Begin
campaign-asks = Asked to take part
campaign-asks-hint = Your member is named in public once you say so.
campaign-join = Take part for { $member }
campaign-others = Campaigns whose materials can be used
campaign-others-hint = Whoever adopts materials says which, in which languages and when. It is public at once.
campaign-adopt-for = Adopt for { $member }
campaign-public-page = Public page
campaign-behind = Somebody saved something else while you wrote. Nothing was overwritten. The form holds what you typed; open the page again to see what stands. Saving now puts yours in its place.
campaign-missing = Before it can be published:
campaign-next = What comes next
campaign-publish = Publish
campaign-publish-hint = You publish what stands below. Whoever wrote it cannot.
campaign-drop = Drop the draft
campaign-drop-hint = It leaves your lists and does not come back. Whoever wrote it can drop it, as long as nothing of it is public.
campaign-second-person = It is ready. Somebody else of your member who did not write it publishes it: a signer, or a second coordinator.
campaign-began-on = It began on
campaign-say-begun = Say that it has begun
campaign-ended-on = It ended on
campaign-say-ended = Say that it is over
campaign-as-public = As everybody would read it
campaign-write = Write
campaign-write-hint = Write in English. Who was reached is written once it has begun, what changed once it is over.
campaign-plan = The plan
campaign-message = What it says, in one sentence
campaign-begins = First day
campaign-ends = Last day
campaign-ends-open = Last day, where it is known
campaign-languages-typed = Languages by their tags: en, sr-Latn
campaign-with = Other members: FR, RS
campaign-with-hint = Members that you name are asked in public to take part. They stand among its members once they agree.
campaign-materials-hint = Documents and links only. A link begins with https:// and leads to the publisher; a digest is the SHA-256 of the document. A row without title, link and digest is none.
campaign-material-link = Link to its publisher
campaign-material-digest = SHA-256 of the document
campaign-reach-hint = A count for each way, with what it counts and how. One to four are not shown.
campaign-evaluation-hint = The same question, before and after, with how many were asked. Under 20 asked, or one to four of an answer, is too few to tell.
campaign-question-typed = Question, and the answer that is counted
campaign-how-asked = Who was asked, and how the samples were drawn
campaign-before-yes = Yes, before
campaign-before-asked = Asked, before
campaign-after-yes = Yes, after
campaign-after-asked = Asked, after
campaign-reason = Why what is public changes
campaign-bad-number = “{ $given }” is no whole number. Write digits.
campaign-adopt = Adopt
campaign-adopt-title = Adopt a campaign
campaign-adopt-of = “{ $name }” for { $member }
campaign-adopt-lead = Choose what you take over. It is public at once, on the campaign’s page and on your member’s.
campaign-adopted-before = Your member adopted it on { $day }. What you send now takes the place of that.

campaign-fault-title = Write the title.
campaign-fault-aim = Say what it wants to change.
campaign-fault-message = Write the message: one sentence, up to 300 characters.
campaign-fault-with = Name other members by two capital letters, and not your own.
campaign-fault-audiences = Choose for whom it is.
campaign-fault-channels = Choose on which ways it goes.
campaign-fault-languages = Name its languages by tags such as en or sr-Latn.
campaign-fault-period = Give the first and the last day, in their order.
campaign-fault-materials = A material needs a title, a language, and a link with https:// or a digest.
campaign-fault-reach = A count needs a number above zero and how it was counted.
campaign-fault-evaluation = A question needs its words, who was asked, and answers that are not more than those who were asked.

paper-campaign = Campaign
paper-adoption = Adoption
