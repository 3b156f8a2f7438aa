//! The states of a review, with what each of them carries, and the drawing.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Found, ReviewRefusal};
use crate::register::act::{Act, Way, edges};

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
        /// Who let the review go on all the same, and when. Without that it does not begin.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        allowed: Option<Act>,
    },
}

impl Conflicts {
    /// Whether a conflict is declared about which nobody has decided.
    pub const fn is_undecided(&self) -> bool {
        matches!(self, Self::Declared { allowed: None, .. })
    }
}

/// A review in which nothing changes any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submitted {
    /// What was declared.
    pub conflicts: Conflicts,
    /// What was found, promise by promise.
    pub findings: Found,
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
        findings: Found,
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
    ("conflict-declared", "allow", "conflict-declared"),
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

    /// The member's days to answer, once it was sent.
    pub const fn window(&self) -> Option<&Window> {
        match self {
            Self::ReplyWindow { window, .. }
            | Self::Replied { window, .. }
            | Self::WindowPassed { window, .. }
            | Self::Published { window, .. } => Some(window),
            _ => None,
        }
    }

    /// What was declared, once anything was.
    pub const fn conflicts(&self) -> Option<&Conflicts> {
        match self {
            Self::ConflictDeclared { conflicts, .. } | Self::InWork { conflicts, .. } => Some(conflicts),
            other => match other.review() {
                Some(review) => Some(&review.conflicts),
                None => None,
            },
        }
    }

    /// The reply, once there is one.
    pub const fn reply(&self) -> Option<&Reply> {
        match self {
            Self::Replied { reply, .. } | Self::Published { reply: Some(reply), .. } => Some(reply),
            _ => None,
        }
    }

    pub(super) const fn not_now(&self) -> ReviewRefusal {
        ReviewRefusal::NotNow { state: self.name() }
    }
}
