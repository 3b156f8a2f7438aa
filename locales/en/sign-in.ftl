### Signing in, coming by invitation, proving again who one is, coming back after every key was lost.

sign-in-title = Sign in
sign-in-passkey = With a passkey
sign-in-passkey-text = Your device asks for your finger, your face or your PIN. You type no name and no password.
sign-in-passkey-go = Sign in with a passkey
sign-in-no-passkeys = There are no passkeys at this address. Browsers bind passkeys to names: open Accord under its name, such as http://localhost with the port instead of 127.0.0.1.
sign-in-password = With a password and a one-time code
sign-in-openid = Through your own institution’s sign-in
sign-in-openid-go = Sign in with { $name }
sign-in-lost = I lost every way to sign in
sign-in-by-invitation = Accounts are made by invitation only. Your country’s administrator invites you; the secretariat and reviewers are invited by the system operator.
sign-in-exercise = People of the exercise
sign-in-exercise-text = Everything here is invented, and so are these people. Choose who you want to be.
sign-in-name = Name
sign-in-role = Role
sign-in-choose = Choose
sign-in-go = Sign in
onward = Go on

# What a passkey's script says.
passkey-needs-script = A passkey needs a small script: the browser hands a question to your device and the answer back to this page, and only a script may ask it to. Allow scripts for this site, or use another way to sign in if this page offers one.
passkey-refused = Nothing came of it: your device gave no passkey, or you ended the question. Try again.
passkey-missing = This browser has no passkeys. Use a current one, or another way to sign in if this page offers one.

# Fields.
field-name = Name
field-mail = Mail address
field-language = Language
field-password = Password
field-code = One-time code from your telephone

# An invitation.
invitation-title = Your invitation
invitation-first = This is a new installation. Make the account of its first system operator: you look after the machine and invite people, and you see no data.
invitation-text = You are invited to the alliance’s working rooms. You will be:
invitation-until = The link works once, until { $time }.
invitation-openid = Take the invitation up with { $name }

# Keys.
key-passkey = With a passkey
key-passkey-text = A passkey stays on your device or in your password manager. Your device asks for your finger, your face or your PIN each time.
key-passkey-go = Make a passkey
key-password = With a password and one-time codes
key-password-text = Choose a password, then let an authenticator on your telephone read the picture and type the code that it shows.
key-password-new = New password
key-password-hint = 15 characters or more. Several words together are easy to keep. There are no other rules of what has to be in it.
key-codes-text = Read this picture with the authenticator on your telephone:
key-codes-typed = Or type this secret there by hand:
key-codes-open = Open it in an authenticator on this device
key-password-go = Use the password and the codes

# Proving it again.
verify-title = Is it still you?
verify-text = What you want to do asks for a fresh proof of who you are. It counts for ten minutes.
verify-sent = What you sent was not done. Prove who you are; you then come back to the page and send it again.
verify-passkey-go = Prove it with a passkey
verify-openid-go = Prove it with { $name }
verify-exercise = You are an invented person of an exercise: a button will do.
verify-go = It is me

# Coming back.
recover-title = You lost every way to sign in
recover-text = Give the mail address of your account. Then ask two colleagues of your country or your office, in person or by telephone, to vouch for you here. After the second one a link comes to you by mail. Neither of them gets it.
recover-go = Ask for my account
recover-asked = If there is an account with this address, your colleagues can vouch for you now. Ask two of them in person or by telephone. The link comes by mail after the second one and works for 24 hours.
recovery-title = Take your account back
recovery-text = { $name }, two colleagues have vouched for you. Choose a new way to sign in. Every old passkey, password, token and session ends with it.
