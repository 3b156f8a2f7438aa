### Good practices in the working rooms.

work-nav-practices = Practices
work-waits-practices = { $n ->
    [one] { $n } practice waits for your word
   *[other] { $n } practices wait for your word
}
work-practices-title = Good practices
work-practices-lead = A member writes down what worked. A reviewer of another country reads it, the secretariat publishes it, and others adopt it by a commitment.
work-practices-none = There is no practice here for you.
practice-name = Name
practice-original = Language in which it is written
practice-begin-for = A new practice of { $member }
practice-begin = Begin
practice-open-for = What { $member } could adopt
practice-open-hint = A commitment of your member begins with it, as a draft that you complete. The adoption is public once that commitment is.
practice-adopt = Adopt by a commitment
practice-public-page = Public page
practice-behind = Somebody saved something else while you wrote. Nothing was overwritten. The form holds what you typed; open the page again to see what stands. Saving now puts yours in its place.
practice-language-twice = The language “{ $language }” stands twice. Give each text a language of its own.
practice-returned = It came back with remarks:
practice-missing = Before it can be proposed:
practice-next = What comes next
practice-propose = Propose
practice-propose-hint = A reviewer of another country reads it next. Writing it again takes it back.
practice-drop = Drop the draft
practice-drop-hint = It leaves your lists and does not come back. Whoever wrote it can drop it, as long as nothing of it was ever public.
practice-accept = Accept
practice-accept-hint = You accept what stands below: that it says what was done and what came of it, and names no person.
practice-remarks = What is missing
practice-return = Give it back
practice-publish = Publish
practice-publish-hint = You publish what stands below, as it was accepted.
practice-said = What it says
practice-reason = Why the published practice changes
practice-write = Write
practice-write-hint = What is saved is a draft until it is proposed again. What is public stays as it is.
practice-texts = Texts
practice-texts-hint = One text is the original. A translation is outdated once the original changes, until it is written anew or compared.
practice-compared = Compared with the original as it is now
practice-measured-hint = Name figures of your member by their ids in the register. Numbers are never typed here.
practice-contact-hint = An office and its page. No person, and no person’s address.
practice-office = Office
practice-office-link = Its page (https://)

practice-state-draft = Draft
practice-state-proposed = Before a reviewer
practice-state-accepted = Accepted
practice-state-published = Public
practice-state-dropped = Dropped

practice-fault-goal = Choose the goal.
practice-fault-original = Name the language of the original by its tag, and write the text in it.
practice-fault-texts = Each text needs a language, a name, the problem and what was done.
practice-fault-measured = A row needs at least one figure.
practice-fault-contact = Name an office: no person’s address, and a page that begins with https://.

paper-practice = Good practice
