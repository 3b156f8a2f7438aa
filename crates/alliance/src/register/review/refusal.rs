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
        /// Somebody would assign themselves.
        AssignsSelf = "review-assigns-self", "nobody assigns a review to themselves; ask a colleague";
        /// Only the reviewer does this.
        NotTheReviewer = "review-not-the-reviewer", "only the reviewer declares, writes and submits a review";
        /// Declared, but not said which.
        ConflictUnsaid = "review-conflict-unsaid", "say which conflict of interest there is, or declare that there is none";
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
        /// A reply or a reason says nothing.
        Empty = "review-empty", "write the text";
    }
}
