### Pages that say why there is no page.

fault-missing-title = There is no such page
fault-missing = The register has nothing under this address, or had nothing on the day you asked about. Check the address, or start from the front page.
fault-bad-title = This address asks for something that cannot be
fault-broken-title = Something failed on our side
fault-broken = The page could not be made. Nothing was lost. Try again in a minute; if it fails again, tell the operator the id below.
fault-moved-title = Somebody changed this meanwhile
fault-moved = Nothing was overwritten, and what you sent was not taken. Go back, load the page again, and look at what is there now.
fault-foreign-title = This was not sent by a page of Accord
fault-foreign = Your browser says that another site sent it, or says nothing about where it comes from. Nothing was done. Open the page here and send it again.
fault-refused-title = This cannot be done now
fault-id = Id of this fault:
fault-front = Front page
fault-date = “{ $given }” is not a day. Write the day as year, month and day, such as { $example }.
fault-wait-title = Too many tries
fault-wait = Wait { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}, then try again.
fault-token-title = The token opens nothing
