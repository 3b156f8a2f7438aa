//! The states of a progress report, with what each of them carries, and the drawing.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ReportRefusal;
use crate::people::AccountId;
use crate::register::act::{Act, Digest, SignOff, Way, edges};

words! {
    /// A stage of sign-off, the lowest first.
    Stage {
        /// The authorities named in the report.
        Authorities = "authorities",
        /// The national coordinator.
        Coordinator = "coordinator",
        /// The minister's delegate.
        Delegate = "delegate",
    }
}

/// A report that was sent back to draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentBack {
    /// From where.
    pub from: Stage,
    /// Why.
    pub reason: String,
    /// Who did so, and when.
    pub act: Act,
}

/// A report as it was submitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// By authority.
    pub authorities: BTreeMap<String, SignOff>,
    /// The coordinator's.
    pub coordinator: SignOff,
    /// Whether the coordinator had edited the answers (a small country's one coordinator).
    pub coordinator_edited: bool,
    /// The minister's delegate's, which submitted it.
    pub delegate: SignOff,
    /// Days from the round's last day to the day of submission (UTC); 0 where it was in time.
    pub days_late: u32,
}

impl Submission {
    /// Everybody who signed it off.
    pub fn signers(&self) -> impl Iterator<Item = &AccountId> {
        self.authorities.values().chain([&self.coordinator, &self.delegate]).map(|sign_off| &sign_off.act.by)
    }
}

/// What the check for completeness found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Required answers that are not there.
    pub missing: Vec<String>,
    /// Who checked, and when.
    pub checked: Act,
}

/// The days in which a member may answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyWindow {
    /// Who sent it the reviews, and when.
    pub sent: Act,
    /// The last day.
    pub ends: Date,
    /// Who answered, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replied: Option<Act>,
}

/// The reviews of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reviews {
    /// Who handed it to the reviewers, and when.
    pub begun: Act,
    /// How many there are. None is published as none.
    pub count: u32,
    /// The member's days to answer.
    pub window: ReplyWindow,
}

/// A report as it was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// As it was submitted.
    pub submission: Submission,
    /// What was missing.
    pub check: Check,
    /// Its reviews.
    pub reviews: Reviews,
    /// Who published it, and when.
    pub published: Act,
}

/// A change of what is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// The answers before.
    pub before: Digest,
    /// The answers since.
    pub answers: Digest,
    /// Why.
    pub reason: String,
    /// Who prepared it, and when.
    pub prepared: Act,
    /// Who approved it, and when: somebody else.
    pub approved: Act,
}

/// How far a report is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum ReportState {
    /// Nothing is written.
    Open,
    /// It is written.
    Draft,
    /// It lies before the authorities.
    Authorities {
        /// Who asked them, and when.
        asked: Act,
        /// Who has signed off, by authority.
        signed: BTreeMap<String, SignOff>,
    },
    /// It lies before the coordinator.
    Coordinator {
        /// By authority.
        authorities: BTreeMap<String, SignOff>,
    },
    /// It lies before the minister's delegate.
    Delegate {
        /// By authority.
        authorities: BTreeMap<String, SignOff>,
        /// The coordinator's.
        coordinator: SignOff,
    },
    /// It is submitted and locked.
    Submitted {
        /// As it was submitted.
        submission: Submission,
    },
    /// It is checked for completeness.
    CompletenessCheck {
        /// As it was submitted.
        submission: Submission,
        /// What was missing.
        check: Check,
    },
    /// It lies before the reviewers.
    Review {
        /// As it was submitted.
        submission: Submission,
        /// What was missing.
        check: Check,
        /// Who handed it to them, and when.
        begun: Act,
    },
    /// The member may answer the reviews.
    Reply {
        /// As it was submitted.
        submission: Submission,
        /// What was missing.
        check: Check,
        /// Its reviews.
        reviews: Reviews,
    },
    /// It is public.
    Published {
        /// As it was published.
        publication: Publication,
    },
    /// It is public and was changed since, which can be seen.
    Revised {
        /// As it was published.
        publication: Publication,
        /// What was changed, the oldest first.
        revisions: Vec<Revision>,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("open", "edit", "draft"),
    ("draft", "edit", "draft"),
    ("draft", "ask-sign-off", "authorities"),
    ("authorities", "sign", "authorities"),
    ("authorities", "sign", "coordinator"),
    ("coordinator", "approve", "delegate"),
    ("delegate", "submit", "submitted"),
    ("authorities", "edit", "draft"),
    ("coordinator", "edit", "draft"),
    ("delegate", "edit", "draft"),
    ("authorities", "send-back", "draft"),
    ("coordinator", "send-back", "draft"),
    ("delegate", "send-back", "draft"),
    ("submitted", "check", "completeness-check"),
    ("completeness-check", "begin-review", "review"),
    ("review", "send-reviews", "reply"),
    ("reply", "reply", "reply"),
    ("reply", "publish", "published"),
    ("published", "revise", "revised"),
    ("revised", "revise", "revised"),
];

/// The drawing without its acts.
pub const EDGES: &[(&str, &str)] = &edges::<{ WAYS.len() }>(WAYS);

impl ReportState {
    /// As it stands in the drawing.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Draft => "draft",
            Self::Authorities { .. } => "authorities",
            Self::Coordinator { .. } => "coordinator",
            Self::Delegate { .. } => "delegate",
            Self::Submitted { .. } => "submitted",
            Self::CompletenessCheck { .. } => "completeness-check",
            Self::Review { .. } => "review",
            Self::Reply { .. } => "reply",
            Self::Published { .. } => "published",
            Self::Revised { .. } => "revised",
        }
    }

    /// The stage of sign-off at which it lies, if any.
    pub const fn stage(&self) -> Option<Stage> {
        match self {
            Self::Authorities { .. } => Some(Stage::Authorities),
            Self::Coordinator { .. } => Some(Stage::Coordinator),
            Self::Delegate { .. } => Some(Stage::Delegate),
            _ => None,
        }
    }

    /// Whether it is submitted: nobody edits it or sends it back any more.
    pub const fn is_locked(&self) -> bool {
        !matches!(self, Self::Open | Self::Draft) && self.stage().is_none()
    }

    /// As it was submitted, once it is.
    pub const fn submission(&self) -> Option<&Submission> {
        match self {
            Self::Open | Self::Draft | Self::Authorities { .. } | Self::Coordinator { .. } | Self::Delegate { .. } => {
                None
            }
            Self::Submitted { submission }
            | Self::CompletenessCheck { submission, .. }
            | Self::Review { submission, .. }
            | Self::Reply { submission, .. } => Some(submission),
            Self::Published { publication } | Self::Revised { publication, .. } => Some(&publication.submission),
        }
    }

    /// The sign-offs that hold now.
    pub fn sign_offs(&self) -> Vec<&SignOff> {
        match self {
            Self::Open | Self::Draft => Vec::new(),
            Self::Authorities { signed, .. } => signed.values().collect(),
            Self::Coordinator { authorities } => authorities.values().collect(),
            Self::Delegate { authorities, coordinator } => authorities.values().chain([coordinator]).collect(),
            _ => self
                .submission()
                .map_or_else(Vec::new, |s| s.authorities.values().chain([&s.coordinator, &s.delegate]).collect()),
        }
    }

    /// Whoever signed off or approved what stands now, revisions included.
    pub(super) fn signers(&self) -> Vec<&AccountId> {
        let revisions = if let Self::Revised { revisions, .. } = self { revisions.as_slice() } else { &[] };
        let approved = revisions.iter().map(|revision| &revision.approved.by);
        self.sign_offs().into_iter().map(|sign_off| &sign_off.act.by).chain(approved).collect()
    }

    pub(super) const fn not_now(&self) -> ReportRefusal {
        ReportRefusal::NotNow { state: self.name() }
    }
}
