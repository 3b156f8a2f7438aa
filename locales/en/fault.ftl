### Pages that say why there is no page.

fault-missing-title = There is no such page
fault-missing = The register has nothing under this address, or had nothing on the day you asked about. Check the address, or start from the front page.
fault-bad-title = This address asks for something that cannot be
fault-broken-title = Something failed on our side
fault-broken = The page could not be made. Nothing was lost. Try again in a minute; if it fails again, tell the operator the id below.
fault-id = Id of this fault:
fault-front = Front page
fault-date = “{ $given }” is not a day. Write the day as year, month and day, such as { $example }.
