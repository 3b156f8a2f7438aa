### Where to report. Readers may be in distress: short, calm, help first.

hotlines-title = Where to report
hotlines-lead = Choose the country you are in. A hotline takes your report and does the rest. You need no proof, and you need not look further.
hotlines-danger = If somebody is in danger now, call the police or the emergency number of the country you are in.
hotlines-not-alone = If something happened to you, it is not your fault. A hotline or an adult you trust can help.
hotlines-leave = Leave this page
hotlines-no-address = Its web address is not in the sources.
hotlines-inhope-yes = Member of INHOPE: yes
hotlines-inhope-since = Member of INHOPE: yes, since { $year }
hotlines-inhope-no = Member of INHOPE: no
hotlines-inhope-unknown = Member of INHOPE: not known
hotlines-all = All countries
hotlines-without = No hotline on record
hotlines-without-text = Of { $n ->
    [one] { $n } of { $of } members
   *[other] { $n } of { $of } members
} no hotline is known here. That does not say that there is none.
hotlines-what-then = There you can report to the local police. A hotline in another country may take the report, too.
hotlines-about = About this page
hotlines-stored = Nothing about you is stored: no name, no address, no cookie.
hotlines-history = Your browser may remember that you were here. You can delete that in its history.
hotlines-record = { $n ->
    [0] No hotline is on record.
    [one] { $n } hotline is on record.
   *[other] { $n } hotlines are on record.
}
hotlines-record-members = They are in { $k } of { $of } members.
hotlines-check = Addresses are as their sources give them. Accord itself is no hotline: what is reported on this site goes to the hotline of the country that was chosen. INHOPE is an association of hotlines in many countries.
hotlines-here = Report it here
hotlines-here-one = The hotline of { $country } takes reports on this site. You need not give your name.
hotlines-here-some = On this site the hotlines of these countries take reports: { $countries }. You need not give your name.
hotlines-receipt = Do you have a receipt? See what became of your report
hotlines-directory = The sources name a directory of hotlines, kept by INHOPE:
leave-title = Empty page
leave-text = You can close this page.
