//! Why counts are not taken.

refusals! {
    /// Why a month's counts, a definition or an answer are not taken.
    VictimsRefusal {
        /// The month has not begun.
        ToCome = "victims-to-come", "the month has not begun";
        /// The month goes on.
        NotOver = "victims-not-over", "a month is confirmed once it is over";
        /// A way says nothing.
        Incomplete = "victims-incomplete", "each way of identification needs a count or a mark before the month is confirmed";
        /// Nothing was sent.
        Empty = "victims-empty", "nothing is said of any way of identification";
        /// A count that there cannot be.
        Count {
            /// What may be written.
            most: u32,
        } = "victims-count", "a count is a whole number from 1 to {most}; where nobody was found, that is a mark";
        /// The member itself is named as the other one.
        OwnCountry = "victims-own-country", "the other member is not the member itself; write home, or name another one";
        /// No member of the alliance.
        NoMember {
            /// What was named.
            code: String,
        } = "victims-no-member", "{code} is no member; leave the country out where it is in no member";
        /// A country where none belongs.
        NotReferred = "victims-not-referred", "only a referral says which member it came from";
        /// The same person.
        SamePerson = "victims-same-person", "whoever wrote a month does not confirm it; a second officer does";
        /// Something else was read.
        NotRead = "victims-not-read", "the month has changed since it was read; read it again";
        /// What is confirmed is changed without a reason.
        ReasonMissing = "victims-reason-missing", "a confirmed month is revised with a reason";
        /// Nothing is different.
        NothingChanged = "victims-nothing-changed", "nothing is different from what stands";
        /// Nothing waits.
        NothingWaits = "victims-nothing-waits", "nothing waits for a second officer";
        /// Nobody said what is counted.
        NoDefinition = "victims-no-definition", "two officers say first what is counted in that year";
        /// Months are missing.
        YearOpen {
            /// How many.
            months: usize,
        } = "victims-year-open", "{months} months of the year are not confirmed, and nothing is filled in";
        /// No offence is counted.
        NoOffence = "victims-no-offence", "choose at least one offence that is counted";
        /// It begins too early.
        Since = "victims-since", "a definition holds from a year after the one before it began, from 1990 on and not later than next year";
        /// A member beside itself.
        SameMember = "victims-same-member", "a member's counts stand beside another member's";
        /// Somebody changed it meanwhile.
        Meanwhile = "victims-meanwhile", "somebody changed it meanwhile; read what stands now, and try again";
    }
}
