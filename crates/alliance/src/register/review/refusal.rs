//! Why a review cannot be what was asked.

use jiff::civil::Date;

refusals! {
    /// Why a review cannot be what was asked.
    ReviewRefusal {
        /// No arrow leads there from where it is.
        NotNow {
            /// The state in which it is.
            state: &'static str,
        } = "review-not-now", "the review is at {state}; this step does not come after that";
        /// The reviewer is from the reviewed member.
        OwnMember = "review-own-member", "nobody reviews the member that they are from; choose another reviewer";
        /// The reviewer wrote or approved what is reviewed.
        Involved = "review-involved", "whoever wrote or approved this does not review it; choose another reviewer";
        /// The reviewer holds a role for the reviewed member.
        HoldsRole = "review-holds-role", "the reviewer holds a role for this member; choose another reviewer";
        /// The account is no reviewer's, or nobody knows from which member the reviewer is.
        NoReviewer = "review-no-reviewer", "this account is no reviewer’s, or its country is not known; choose another reviewer";
        /// A review of this is under way.
        AssignedAlready = "review-assigned-already", "a reviewer is assigned; release that one first";
        /// The report has not been submitted, or its reviews were sent.
        ReportNotReady {
            /// The state in which the report is.
            state: String,
        } = "review-report-not-ready", "the report is at {state}; reviewers are assigned from its submission until its reviews are sent";
        /// Somebody would assign themselves.
        AssignsSelf = "review-assigns-self", "nobody assigns a review to themselves; ask a colleague";
        /// Only the reviewer does this.
        NotTheReviewer = "review-not-the-reviewer", "only the reviewer declares, writes and submits a review";
        /// Declared, but not said which.
        ConflictUnsaid = "review-conflict-unsaid", "say which conflict of interest there is, or declare that there is none";
        /// A conflict is declared, and nobody has decided what to do about it.
        ConflictUndecided = "review-conflict-undecided",
            "a conflict of interest is declared; the secretariat decides whether the review goes on";
        /// There is no conflict about which to decide.
        NothingToAllow = "review-nothing-to-allow", "there is no declared conflict that waits for a decision";
        /// The reviewer would decide about the own conflict.
        AllowedBySelf = "review-allowed-by-self", "nobody decides about their own conflict of interest";
        /// Something is reviewed that was not given to review.
        UnknownPromise {
            /// As it was named.
            promise: String,
        } = "review-unknown-promise", "“{promise}” is not among what is reviewed here";
        /// Marks or workings are not there.
        Unfinished {
            /// The scales.
            scales: String,
        } = "review-unfinished", "a mark and its working are needed on: {scales}";
        /// Completion is marked of which no evidence was found.
        ClaimWithoutEvidence = "review-claim-without-evidence",
            "without any evidence the completion is “no evidence”, which is a result";
        /// The member may still answer.
        WindowOpen {
            /// The last day.
            ends: Date,
        } = "review-window-open", "the member may answer until the end of {ends} (UTC)";
        /// The member has answered.
        RepliedAlready = "review-replied-already", "the member has answered";
        /// The reviewer would answer for the member.
        ReplyByReviewer = "review-reply-by-reviewer", "the reviewer does not answer for the member";
        /// A working or a reply is longer than is kept.
        TooLong {
            /// Its characters.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "review-too-long",
            "the text has {length} characters and a review holds {most}; shorten it, or name a document that says the rest";
        /// A reply or a reason says nothing.
        Empty = "review-empty", "write the text";
    }
}
