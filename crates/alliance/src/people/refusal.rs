//! What the people room refuses.

refusals! {
    /// Why something about people is not done.
    PeopleRefusal {
        /// The words, the codes or the key were not right; which of them is not said.
        NotKnown = "people-not-known", "that did not work";
        /// The passkey's answer was refused.
        PasskeyRefused = "people-passkey-refused", "the passkey was not accepted";
        /// The attempt took too long, or was made twice.
        AttemptOver = "people-attempt-over", "the attempt is over: begin again";
        /// The authenticator checked neither PIN nor finger nor face.
        PasskeyUnverified = "people-passkey-unverified", "the authenticator did not check who you are";
        /// The authenticator cannot keep passkeys that are found without a name.
        PasskeyNotKept = "people-passkey-not-kept", "this authenticator cannot keep such passkeys";
        /// The authenticator has a passkey of this account.
        PasskeyThere = "people-passkey-there", "this authenticator has a passkey of the account already";
        /// Nothing was sent by which somebody could sign in later.
        NoWayChosen = "people-no-way-chosen", "neither a passkey nor a password was sent";
        /// The site does not have this way to sign in.
        WayOff = "people-way-off", "this site does not have that way to sign in";
        /// The one-time code is not right.
        CodeWrong = "people-code-wrong", "the one-time code is not right";
        /// The provider's word was refused.
        OpenIdRefused = "people-openid-refused", "the other house did not say who you are";
        /// The identity at the provider belongs to no account.
        OpenIdUnknown = "people-openid-unknown", "that identity belongs to no account here";
        /// The identity belongs to another account.
        OpenIdTaken = "people-openid-taken", "that identity belongs to another account";
        /// A password is too short.
        PasswordShort = "people-password-short", "a password has 15 characters or more";
        /// A password is too long.
        PasswordLong = "people-password-long", "a password has 256 characters or fewer";
        /// A password is made of what others know.
        PasswordOwn = "people-password-own", "a password is not made of your name or address";
        /// A password is known to every guesser.
        PasswordKnown = "people-password-known", "every guesser tries this password";
        /// A password is a pattern.
        PasswordPattern = "people-password-pattern", "a password is not a row of keys";
        /// The last way to sign in would go.
        LastWay = "people-last-way", "the last way to sign in stays";
        /// A name is missing or too long.
        NameMissing = "people-name-missing", "a name has 1 to 120 characters";
        /// What was given is no mail address.
        MailUnreadable = "people-mail-unreadable", "that is no mail address";
        /// An account has this mail address.
        MailTaken = "people-mail-taken", "an account has this mail address";
        /// No role was chosen.
        RoleMissing = "people-role-missing", "choose a role";
        /// Whoever acts does not give or take this role.
        RoleNotYours = "people-role-not-yours", "you do not give this role";
        /// Roles of two members.
        OtherMember = "people-other-member", "an account holds roles of one member";
        /// The account does not have the role.
        RoleNotHeld = "people-role-not-held", "the account does not have this role";
        /// The account's own.
        Oneself = "people-oneself", "nobody changes what they themselves may be";
        /// The account is not in the state for it.
        StateOther = "people-state-other", "the account is not in the state for that";
        /// The reason is missing.
        ReasonMissing = "people-reason-missing", "say why";
        /// The link was used, withdrawn, or is too old.
        LinkOver = "people-link-over", "the link does not work any more";
        /// The invitation is not open any more.
        InvitationOver = "people-invitation-over", "the invitation is not open any more";
        /// A two-person act is not open any more.
        ProposalOver = "people-proposal-over", "the proposal is not open any more";
        /// Nobody confirms their own.
        ProposalOwn = "people-proposal-own", "nobody confirms what they proposed";
        /// Whoever confirms lacks the right.
        ProposalNotYours = "people-proposal-not-yours", "a person with the same right confirms";
        /// The same is proposed already.
        ProposalThere = "people-proposal-there", "the same is proposed already";
        /// What was given cannot be a member.
        MemberUnreadable = "people-member-unreadable", "a member has two letters, three letters, a name, a day and a source";
        /// The register has the member.
        MemberThere = "people-member-there", "the register has this member";
        /// Only colleagues vouch for each other.
        NotAColleague = "people-not-a-colleague", "only colleagues vouch";
        /// A colleague vouched before.
        VouchedBefore = "people-vouched-before", "you have vouched; another colleague is next";
        /// Nobody vouches for themselves.
        VouchOneself = "people-vouch-oneself", "nobody vouches for themselves";
        /// The recovery is not open any more.
        RecoveryOver = "people-recovery-over", "the recovery is not open any more";
        /// A token is for one day to one year.
        TokenDays = "people-token-days", "a token holds for 1 to 365 days";
        /// A machine may be no more than its person.
        TokenScope = "people-token-scope", "choose one or more of your own roles";
    }
}
