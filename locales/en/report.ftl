### The form by which anybody reports an address, and what became of a report. Readers may be in distress: short, calm, nothing that shocks.

reporting-title = Report an address
reporting-lead = Have you come upon images or films of child sexual abuse online? Send the address where you saw them. You need not give your name.
reporting-stop-title = Do not look further
reporting-stop = Do not search for more, do not open it again, and do not copy, save or send it to anybody, not even as proof. In many countries that is a crime, whatever it is meant for. The address is enough.
reporting-who-title = Who reads it
reporting-who = The analysts of the hotline that gets your report. Each time one of them opens the address, that is recorded. If it is unlawful, the police and the company on whose machines it lies are told of the address. Nobody is told who sent it.
reporting-next-title = What happens then
reporting-next = An analyst looks at what lies there. If it is unlawful, the hotline asks for its removal. With your receipt you can ask later what became of it.
reporting-about-you-title = About you
reporting-about-you = Nothing is kept of you but what you write into the form: no name, no cookie, and not the address of your device.
reporting-member = Country
reporting-member-hint = The country that you are in. Its hotline gets your report.
reporting-member-one = Your report goes to the hotline of { $country }.
reporting-elsewhere = Is your country not there? See where you can report in it:
reporting-addresses = Addresses
reporting-addresses-hint = One on each line, such as https://example.org/page. At most { $n }. If you no longer have it, write what you remember; do not go back for it.
reporting-urgent = What you know of it
reporting-at-risk = A child is in danger now
reporting-live = The abuse is shown live, or is still going on
reporting-note = What else the analysts should know
reporting-note-hint = Where on the page it is, or how it is reached. Do not describe what can be seen, and name no child.
reporting-contact = How you can be asked
reporting-contact-hint = Only if you want to be asked: a mail address or a telephone number. It is locked away and shown to the hotline’s analysts alone. Leave it empty, and nobody can find out who you are.
reporting-optional = need not be filled in
reporting-no-files = Words only: pictures and files are never taken.
reporting-go = Send the report
reporting-wrong = It was not sent. What you typed is still here.
reporting-choose = Choose a country from the list.
reporting-none = Write at least one address.
reporting-many = { $n } addresses at most. Send the others in a second report.
reporting-long = { $n } characters at most. Shorten it.
reporting-line = Line { $n }: { $what }
reporting-lines-more = { $n ->
    [one] One more line is no address.
   *[other] { $n } more lines are no addresses.
}
reporting-wait = It was not sent, because many reports come in at the moment. What you typed is still here. { $n ->
    [one] Wait { $n } second, then send it again.
   *[other] Wait { $n } seconds, then send it again.
}
reporting-stale = It was not sent, because this page was open for too long or was sent before. What you typed is still here. If you have no receipt, send it again.
reporting-failed = It was not sent, because something failed here. What you typed is still here. Send it again in a moment.
reporting-nobody = No hotline takes reports on this site at the moment. See where you can report in your country:

# Why a line is no address: what is wrong, and what to do. Nothing of the line is repeated.
address-refused-empty = nothing is there. Write an address, such as https://example.org/page.
address-refused-too-long = it is longer than any address. Leave out what stands before and after it.
address-refused-several = more than one address is there. Write each on a line of its own.
address-refused-unseen = a character in it cannot be seen. Copy it again, or type it.
address-refused-cut-off = it ends in dots, as where it was cut off. Copy the whole of it.
address-refused-shared = a link to a file that many share names no place. Write the address of the page on which the link stands.
address-refused-content = it names a content and no place. Write the address of a page that shows it, such as https://example.org/ipfs/…
address-refused-app = a link into an app names no place. Write the address that the app gives under “copy link” or “share”.
address-refused-person = this is a person’s address. Write it into the text below, and the address of a page here.
address-refused-local = this exists on one device only. Write the address of the page that it came from.
address-refused-stream = a stream is reached by a page. Write that page’s address.
address-refused-scheme = only addresses that begin with http, https or ftp are taken. Write that of the page on which it is seen.
address-refused-no-scheme = it does not begin like an address. Write it with its https://, as the browser shows it.
address-refused-no-host = it names no site. Write the whole address, such as https://example.org/page.
address-refused-host = no site can have this name. Check its letters and dots, and that there is no blank in it.
address-refused-no-dot = the name of the site has no dot. Write the whole name.
address-refused-number = no site has this number. Check its digits.
address-refused-not-public = only one machine or network reaches it. Write the address by which others reach it.
address-refused-onion = the name before .onion has 56 letters and digits. Copy the whole of it.
address-refused-port = the number after the colon is from 1 to 65535. Leave it out if the browser shows none.

reporting-sent-title = Your report is in
reporting-sent-lead = Thank you. The hotline of { $country } has it, and you need not do anything else.
reporting-receipt = Your receipt
reporting-receipt-once = It is shown this once. Write it down or print this page if you want to ask later what became of your report. It tells nothing else, and nobody can give it to you again.
reporting-receipt-where = Ask there:
reporting-another = Report something else
reporting-sent-for-you = What you saw may stay with you. That is nothing to be ashamed of: talk about it with somebody you trust.

reporting-look-up-title = What became of a report
reporting-look-up-lead = Type the receipt that was shown when the report was sent.
reporting-look-up-label = Receipt
reporting-look-up-hint = 26 letters and digits.
reporting-look-up-go = Look it up
reporting-answer-open = It is being worked on
reporting-answer-open-text = It is looked at, or its removal is under way. How far it is, is told to nobody, so that nobody is warned.
reporting-answer-closed = Everything that could be done was done
reporting-answer-closed-text = The hotline has closed it. What was found is told to nobody, so that nobody is warned. If it is there again, report it again.
reporting-answer-unknown = There is no report with this receipt
reporting-answer-unknown-text = Compare each letter and digit with what you wrote down.
