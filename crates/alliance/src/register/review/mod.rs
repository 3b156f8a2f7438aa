//! A review of a report or a promise, and the member's reply beside it.
//!
//! A reviewer is never from the reviewed member, and never wrote or approved what is reviewed (rule 6); declares conflicts of
//! interest before beginning, none being a declaration too; and works on scales that are kept apart. Whoever assigns is
//! somebody else.
//!
//! # The reply
//! The member has 14 days from the day of sending. A reply that comes later, but before publication, is taken and stamped with
//! its days: the register refuses nothing that a member has to say, and hides no delay (as rule 5 does for reports). A member that
//! had not replied at publication can still reply once: the published pair gets a later version with the reply beside the
//! review, stamped likewise, and the first one stays as it was. Nobody replies twice. The review itself never changes after it was
//! submitted.
//!
//! A reviewer who cannot go on is released, up to submission; the next one gets an assignment of their own.

mod scales;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use scales::{BadGrade, Completion, EvidenceGrade, Findings, Mark, Potential, Scale, Verifiability};

use super::act::{Act, Way, days_after, edges, reply_ends, says};
use crate::people::AccountId;

/// A review and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewWork {
    /// What is reviewed: the id of a report or a commitment.
    pub subject: String,
    /// Two letters of the member that is reviewed.
    pub member: String,
    /// Who assigned it, and when.
    pub assigned: Act,
    reviewer: AccountId,
    home: String,
    state: ReviewState,
}

/// What a reviewer declares before beginning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Conflicts {
    /// There are none.
    None,
    /// There are, and the review is published with them.
    Declared {
        /// Which.
        text: String,
    },
}

/// A review in which nothing changes any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submitted {
    /// What was declared.
    pub conflicts: Conflicts,
    /// What was found.
    pub findings: Findings,
    /// When it was submitted, by the reviewer.
    pub submitted: Act,
}

/// The member's days to answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Who sent it the review, and when.
    pub sent: Act,
    /// The last day on which a reply is in time: 14 days after the day of sending.
    pub ends: Date,
}

/// A member's reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// What it says.
    pub text: String,
    /// Who replied, and when.
    pub replied: Act,
    /// Days from the last day of the window; 0 where it was in time.
    pub days_late: u32,
}

/// How far a review is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum ReviewState {
    /// The reviewer is named.
    Assigned,
    /// Conflicts of interest are declared, or that there are none.
    ConflictDeclared {
        /// What was declared.
        conflicts: Conflicts,
        /// When.
        declared: Act,
    },
    /// It is written.
    InWork {
        /// What was declared.
        conflicts: Conflicts,
        /// What was found so far.
        findings: Findings,
    },
    /// It is done.
    Submitted {
        /// The review.
        review: Submitted,
    },
    /// The member may answer.
    ReplyWindow {
        /// The review.
        review: Submitted,
        /// The days to answer.
        window: Window,
    },
    /// The member has answered.
    Replied {
        /// The review.
        review: Submitted,
        /// The days to answer.
        window: Window,
        /// The answer.
        reply: Reply,
    },
    /// The days have passed without an answer.
    WindowPassed {
        /// The review.
        review: Submitted,
        /// The days to answer.
        window: Window,
        /// Who said so, and when.
        passed: Act,
    },
    /// Review and reply are public, side by side; or the review, and that there was no reply.
    Published {
        /// The review.
        review: Submitted,
        /// The days to answer.
        window: Window,
        /// The answer, if there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reply: Option<Reply>,
        /// Who published it, and when.
        published: Act,
    },
    /// The reviewer does not go on.
    Released {
        /// Why.
        reason: String,
        /// Who released the reviewer, and when.
        released: Act,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("assigned", "declare", "conflict-declared"),
    ("conflict-declared", "begin", "in-work"),
    ("in-work", "write", "in-work"),
    ("in-work", "submit", "submitted"),
    ("submitted", "send", "reply-window"),
    ("reply-window", "reply", "replied"),
    ("reply-window", "pass", "window-passed"),
    ("window-passed", "reply", "replied"),
    ("replied", "publish", "published"),
    ("window-passed", "publish", "published"),
    ("published", "reply", "published"),
    ("assigned", "release", "released"),
    ("conflict-declared", "release", "released"),
    ("in-work", "release", "released"),
];

/// The drawing without its acts.
pub const EDGES: &[(&str, &str)] = &edges::<{ WAYS.len() }>(WAYS);

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

impl ReviewState {
    /// As it stands in the drawing.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Assigned => "assigned",
            Self::ConflictDeclared { .. } => "conflict-declared",
            Self::InWork { .. } => "in-work",
            Self::Submitted { .. } => "submitted",
            Self::ReplyWindow { .. } => "reply-window",
            Self::Replied { .. } => "replied",
            Self::WindowPassed { .. } => "window-passed",
            Self::Published { .. } => "published",
            Self::Released { .. } => "released",
        }
    }

    /// The review, once it is submitted.
    pub const fn review(&self) -> Option<&Submitted> {
        match self {
            Self::Submitted { review }
            | Self::ReplyWindow { review, .. }
            | Self::Replied { review, .. }
            | Self::WindowPassed { review, .. }
            | Self::Published { review, .. } => Some(review),
            _ => None,
        }
    }

    /// The reply, once there is one.
    pub const fn reply(&self) -> Option<&Reply> {
        match self {
            Self::Replied { reply, .. } | Self::Published { reply: Some(reply), .. } => Some(reply),
            _ => None,
        }
    }

    const fn not_now(&self) -> ReviewRefusal {
        ReviewRefusal::NotNow { state: self.name() }
    }
}

impl ReviewWork {
    /// Assigns a reviewer, who is from `home`. `involved` are all who wrote or approved the subject.
    pub fn assign(
        (subject, member): (String, String),
        (reviewer, home): (AccountId, String),
        involved: &BTreeSet<&AccountId>,
        assigned: Act,
    ) -> Result<Self, ReviewRefusal> {
        if home.eq_ignore_ascii_case(&member) {
            return Err(ReviewRefusal::OwnMember);
        }
        if involved.contains(&reviewer) {
            return Err(ReviewRefusal::Involved);
        }
        if assigned.by == reviewer {
            return Err(ReviewRefusal::AssignsSelf);
        }
        Ok(Self { subject, member, assigned, reviewer, home, state: ReviewState::Assigned })
    }

    /// How far it is.
    pub const fn state(&self) -> &ReviewState {
        &self.state
    }

    /// Who reviews.
    pub const fn reviewer(&self) -> &AccountId {
        &self.reviewer
    }

    /// The member from which the reviewer is.
    pub fn home(&self) -> &str {
        &self.home
    }

    /// Declares conflicts of interest, or that there are none.
    pub fn declare(self, conflicts: Conflicts, declared: Act) -> Result<Self, ReviewRefusal> {
        self.is_reviewer(&declared)?;
        self.step(|state| match (state, &conflicts) {
            (ReviewState::Assigned, Conflicts::Declared { text }) if !says(text) => Err(ReviewRefusal::ConflictUnsaid),
            (ReviewState::Assigned, _) => Ok(ReviewState::ConflictDeclared { conflicts, declared }),
            (other, _) => Err(other.not_now()),
        })
    }

    /// Begins.
    pub fn begin(self, begun: &Act) -> Result<Self, ReviewRefusal> {
        self.is_reviewer(begun)?;
        self.step(|state| match state {
            ReviewState::ConflictDeclared { conflicts, .. } => {
                Ok(ReviewState::InWork { conflicts, findings: Findings::default() })
            }
            other => Err(other.not_now()),
        })
    }

    /// Writes down what was found so far.
    pub fn write(self, findings: Findings, written: &Act) -> Result<Self, ReviewRefusal> {
        self.is_reviewer(written)?;
        self.step(|state| match state {
            ReviewState::InWork { conflicts, .. } => Ok(ReviewState::InWork { conflicts, findings }),
            other => Err(other.not_now()),
        })
    }

    /// Submits what was found, once each scale has a mark and its working.
    pub fn submit(self, submitted: Act) -> Result<Self, ReviewRefusal> {
        self.is_reviewer(&submitted)?;
        self.step(|state| {
            let ReviewState::InWork { conflicts, findings } = state else { return Err(state.not_now()) };
            let unfinished = findings.unfinished();
            if !unfinished.is_empty() {
                return Err(ReviewRefusal::Unfinished { scales: unfinished.join(", ") });
            }
            if findings.claims_without_evidence() {
                return Err(ReviewRefusal::ClaimWithoutEvidence);
            }
            Ok(ReviewState::Submitted { review: Submitted { conflicts, findings, submitted } })
        })
    }

    /// Releases the reviewer, up to submission.
    pub fn release(self, reason: String, released: Act) -> Result<Self, ReviewRefusal> {
        self.step(|state| match state {
            ReviewState::Assigned | ReviewState::ConflictDeclared { .. } | ReviewState::InWork { .. } => {
                if says(&reason) { Ok(ReviewState::Released { reason, released }) } else { Err(ReviewRefusal::Empty) }
            }
            other => Err(other.not_now()),
        })
    }

    /// Sends it to the member, which has 14 days to answer.
    pub fn send(self, sent: Act) -> Result<Self, ReviewRefusal> {
        self.step(|state| match state {
            ReviewState::Submitted { review } => {
                Ok(ReviewState::ReplyWindow { review, window: Window { ends: reply_ends(&sent), sent } })
            }
            other => Err(other.not_now()),
        })
    }

    /// The member answers: in time, or late and stamped with the days; after publication too, if it had not.
    pub fn reply(self, text: String, replied: Act) -> Result<Self, ReviewRefusal> {
        let by_reviewer = replied.by == self.reviewer;
        let answer = |window: &Window| {
            if by_reviewer {
                return Err(ReviewRefusal::ReplyByReviewer);
            }
            if !says(&text) {
                return Err(ReviewRefusal::Empty);
            }
            let days_late = days_after(replied.day(), window.ends);
            Ok(Reply { text, replied, days_late })
        };
        self.step(|state| match state {
            ReviewState::ReplyWindow { review, window } | ReviewState::WindowPassed { review, window, .. } => {
                Ok(ReviewState::Replied { reply: answer(&window)?, review, window })
            }
            ReviewState::Published { review, window, reply: None, published } => {
                Ok(ReviewState::Published { reply: Some(answer(&window)?), review, window, published })
            }
            ReviewState::Replied { .. } | ReviewState::Published { .. } => Err(ReviewRefusal::RepliedAlready),
            other => Err(other.not_now()),
        })
    }

    /// Says that the days to answer have passed.
    pub fn pass(self, passed: Act) -> Result<Self, ReviewRefusal> {
        self.step(|state| match state {
            ReviewState::ReplyWindow { window: Window { ends, .. }, .. } if passed.day() <= ends => {
                Err(ReviewRefusal::WindowOpen { ends })
            }
            ReviewState::ReplyWindow { review, window } => Ok(ReviewState::WindowPassed { review, window, passed }),
            other => Err(other.not_now()),
        })
    }

    /// Publishes review and reply side by side; or the review, and that there was no reply.
    pub fn publish(self, published: Act) -> Result<Self, ReviewRefusal> {
        self.step(|state| match state {
            ReviewState::Replied { review, window, reply } => {
                Ok(ReviewState::Published { review, window, reply: Some(reply), published })
            }
            ReviewState::WindowPassed { review, window, .. } => {
                Ok(ReviewState::Published { review, window, reply: None, published })
            }
            other => Err(other.not_now()),
        })
    }

    fn is_reviewer(&self, act: &Act) -> Result<(), ReviewRefusal> {
        if act.by == self.reviewer { Ok(()) } else { Err(ReviewRefusal::NotTheReviewer) }
    }

    fn step(self, go: impl FnOnce(ReviewState) -> Result<ReviewState, ReviewRefusal>) -> Result<Self, ReviewRefusal> {
        let state = go(self.state)?;
        Ok(Self { state, ..self })
    }
}
