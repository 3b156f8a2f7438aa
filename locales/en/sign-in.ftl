### Signing in.

sign-in-title = Sign in
sign-in-exercise = People of the exercise
sign-in-exercise-text = Everything here is invented, and so are these people. Choose who you want to be.
sign-in-name = Name
sign-in-role = Role
sign-in-choose = Choose
sign-in-go = Sign in
