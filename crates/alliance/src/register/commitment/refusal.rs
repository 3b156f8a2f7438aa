//! Why a commitment cannot be what was asked.

use jiff::civil::Date;

refusals! {
    /// Why a commitment cannot be what was asked.
    CommitmentRefusal {
        /// No arrow leads there from where it is.
        NotNow {
            /// The state in which it is.
            state: &'static str,
        } = "commitment-not-now", "the commitment is {state}; this step does not come after that";
        /// Two actions, milestones or targets of one name.
        NamedTwice {
            /// The name.
            name: String,
        } = "commitment-named-twice", "“{name}” stands twice; give each action, milestone and target a name of its own";
        /// A text is longer than a commitment keeps it.
        TooLong {
            /// Whose.
            part: String,
            /// Its characters.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "commitment-too-long",
            "the text of {part} has {length} characters and a commitment holds {most}; shorten it, or name a document that says the rest";
        /// More evidence than a mark names.
        TooMuchEvidence {
            /// At most so many.
            most: usize,
        } = "commitment-too-much-evidence", "a mark names at most {most} pieces of evidence; name a document that lists them";
        /// The terms are the same.
        NothingChanged = "commitment-nothing-changed", "the terms are the same as before";
        /// The terms are not those that were seen.
        TermsChanged = "commitment-terms-changed", "the terms have changed since you read them; read them again, then sign";
        /// An editor would sign.
        SignedByEditor = "commitment-signed-by-editor", "whoever wrote the terms does not sign them; ask a colleague";
        /// A reason is needed.
        ReasonMissing = "commitment-reason-missing", "say why";
        /// After its deadline a promise is judged as it stands.
        DeadlinePassed {
            /// The deadline.
            deadline: Date,
        } = "commitment-deadline-passed", "the deadline {deadline} has passed; the promise is judged as it stands";
        /// It has no deadline, so it is never due.
        NoDeadline = "commitment-no-deadline", "the promise has no deadline; amend it to give it one";
        /// The deadline has not passed.
        BeforeDeadline {
            /// The deadline.
            deadline: Date,
        } = "commitment-before-deadline", "the promise can be kept until the end of {deadline} (UTC)";
        /// There is no such milestone.
        NoSuchMilestone {
            /// As it was named.
            milestone: String,
        } = "commitment-no-such-milestone", "the promise has no milestone “{milestone}”";
        /// The milestone was marked as done; the mark stays.
        DoneAlready {
            /// The day on which it was done.
            on: Date,
        } = "commitment-done-already", "the milestone was marked as done on {on}";
        /// Nothing can have been done on a day to come.
        DoneInFuture {
            /// That day.
            on: Date,
        } = "commitment-done-in-future", "{on} has not come; mark it as done then";
        /// A mark needs evidence.
        EvidenceMissing = "commitment-evidence-missing", "name the evidence that shows it";
        /// The promise that takes its place is not public, is another member's, or is itself.
        NoSuccessor = "commitment-no-successor", "only another public promise of the same member can take its place";
        /// The report is still awaited.
        ReportAwaited = "commitment-report-awaited", "30 days for the report have not passed since the deadline";
        /// Another change waits for a signature.
        ChangeWaiting = "commitment-change-waiting", "a change waits for a signature; have it signed or drop it first";
        /// No change waits for a signature.
        NoChange = "commitment-no-change", "no change waits for a signature";
        /// Promise and facts make no question that can be judged.
        CannotBeJudged {
            /// Why.
            why: String,
        } = "commitment-cannot-be-judged", "this cannot be judged: {why}";
    }
}
