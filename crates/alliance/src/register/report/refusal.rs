//! Why a report cannot be what was asked.

use jiff::civil::Date;

refusals! {
    /// Why a report cannot be what was asked.
    ReportRefusal {
        /// No arrow leads there from where it is.
        NotNow {
            /// The state in which it is.
            state: &'static str,
        } = "report-not-now", "the report is at {state}; this step does not come after that";
        /// The round has not opened.
        RoundNotOpen {
            /// The day on which it opens.
            opens: Date,
        } = "report-round-not-open", "the round opens on {opens}";
        /// No authority is named, or one without a name.
        NoAuthority = "report-no-authority", "name the authorities that have to sign off";
        /// The report does not take this authority's sign-off.
        UnknownAuthority {
            /// As it was named.
            authority: String,
        } = "report-unknown-authority", "the report does not take a sign-off of “{authority}”";
        /// Submitted reports are not edited or sent back.
        Locked = "report-locked", "the report is submitted and locked; revise it once it is published";
        /// The answers are the same.
        NothingChanged = "report-nothing-changed", "the answers are the same as before";
        /// The answers are not those that were seen.
        AnswersChanged = "report-answers-changed", "the answers have changed since you read them; read them again, then sign";
        /// The authority has signed off.
        SignedAlready = "report-signed-already", "this authority has signed off";
        /// One person would sign off twice.
        SignsTwice = "report-signs-twice", "you have signed off this report; the next sign-off is another person's";
        /// An editor would approve.
        ApprovedByEditor = "report-approved-by-editor", "whoever edited the answers does not approve them; ask a colleague";
        /// Somebody involved would check it.
        CheckedByInvolved = "report-checked-by-involved",
            "whoever edited or signed off the report does not check it; ask a colleague";
        /// The report lies at a higher stage than the one from which it would be sent back.
        ApprovedAbove = "report-approved-above",
            "your stage has approved and the report lies at a higher one; only that one can send it back";
        /// The report has not come to the stage from which it would be sent back.
        NotYetThere = "report-not-yet-there", "the report has not come to your stage";
        /// A reason is needed.
        ReasonMissing = "report-reason-missing", "say why";
        /// Something in the answers has to be mended or explained first.
        HeldBack {
            /// How many findings hold it back.
            findings: usize,
        } = "report-held-back", "{findings} things have to be mended or explained before anybody signs";
        /// Answers of the last round stand, and nobody has said that they still hold.
        Unconfirmed {
            /// How many.
            answers: usize,
        } = "report-unconfirmed", "{answers} answers of the last round stand that nobody has looked at";
        /// A baseline that the register holds would be another one.
        BaselineFrozen {
            /// The record's id.
            record: String,
        } = "report-baseline-frozen", "the baseline {record} was frozen when its round closed, and never changes";
        /// The question is not asked in this report.
        NotAsked {
            /// As it was named.
            field: String,
        } = "report-not-asked", "the report has no question “{field}”";
        /// An answer is longer than a draft keeps it.
        TooLong {
            /// The question.
            field: String,
            /// Its characters.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "report-too-long",
            "the answer to “{field}” has {length} characters and a report holds {most}; shorten it, or name a document that says the rest";
        /// A remark is settled.
        RemarkSettled = "report-remark-settled", "the remark is settled; make a new one";
        /// A remark says nothing.
        RemarkEmpty = "report-remark-empty", "write the remark";
        /// The member has answered.
        RepliedAlready = "report-replied-already", "the member has answered";
        /// The member may still answer.
        ReplyAwaited {
            /// The last day of its 14.
            ends: Date,
        } = "report-reply-awaited", "the member may answer until the end of {ends} (UTC); publish after that day or after its answer";
    }
}
