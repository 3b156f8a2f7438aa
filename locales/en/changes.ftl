### What changed.

changes-title = What changed
changes-lead = Every version of every record, newest first. Nothing is overwritten: what was amended stays, with the reason.
changes-all-kinds = Every kind of record
changes-feed = Accord: what changed
changes-feed-link = Follow this list as a feed (Atom)
changes-json = For machines (JSON)
changes-new = new
changes-amended = amended
changes-none = Nothing changed that fits this choice.
changes-nothing-shown = The change is in a part of the record that this page does not compare.
changes-why = Reason: { $reason }. Entered by: { $actor }.
changes-entry = { $kind } { $id }, { $version }
