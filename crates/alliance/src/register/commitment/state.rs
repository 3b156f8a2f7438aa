//! The states of a commitment, with what each of them carries, and the drawing.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Change, CommitmentRefusal, Facts, FailedCheck};
use crate::indicators::Verdict;
use crate::register::act::{Act, SignOff, Way, edges};

/// A commitment as it was submitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// Who asked for national clearance, and when.
    pub asked: Act,
    /// The signature, with the digest of the terms.
    pub signed: SignOff,
    /// Milestones that were done before: filed as baseline, they cannot count as kept (rule 1).
    pub baseline: BTreeSet<String>,
}

/// A public promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Live {
    /// As it was submitted.
    pub submission: Submission,
    /// Who screened it first, and when.
    pub screened: Act,
    /// The checks that the newest version fails. Where there are any, it is "not verifiable as written".
    pub failed: Vec<FailedCheck>,
    /// Who published it first, and when.
    pub published: Act,
    /// The newest version, from 1.
    pub version: u32,
    /// What was changed since, the oldest first.
    pub changes: Vec<Change>,
    /// By milestone: the day from which it is promised as it reads now. What was done before that day is baseline.
    pub promised: BTreeMap<String, Date>,
}

/// A promise that came to its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// As it was public.
    pub live: Live,
    /// Who said that its deadline had passed, and when.
    pub fell_due: Act,
    /// Who had it judged, and when.
    pub judged: Act,
    /// What was known of it beside its milestones.
    #[serde(default)]
    pub facts: Facts,
    /// The verdict with its working.
    pub verdict: Verdict,
}

/// How far a commitment is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum CommitmentState {
    /// It is written.
    Draft,
    /// It lies before whoever signs for the member.
    Clearance {
        /// Who asked, and when.
        asked: Act,
    },
    /// It is signed.
    Submitted {
        /// As it was submitted.
        submission: Submission,
    },
    /// It is screened, whatever came of that.
    Screened {
        /// As it was submitted.
        submission: Submission,
        /// Who screened it, and when.
        screened: Act,
        /// The checks that failed.
        failed: Vec<FailedCheck>,
    },
    /// It is public as it was submitted.
    Published {
        /// The promise.
        live: Box<Live>,
    },
    /// It is public in a later version.
    Amended {
        /// The promise.
        live: Box<Live>,
    },
    /// The member does not hold to it any more. It stays in every denominator.
    Withdrawn {
        /// The promise as it was.
        live: Box<Live>,
        /// Who withdrew it, when and why.
        change: Change,
    },
    /// Another promise takes its place. It stays in every denominator.
    Superseded {
        /// The promise as it was.
        live: Box<Live>,
        /// The other one's id.
        by: String,
        /// What the other one promises against it, who said so, when and why.
        change: Change,
    },
    /// Its deadline has passed.
    Due {
        /// The promise.
        live: Box<Live>,
        /// Who said so, and when.
        fell_due: Act,
    },
    /// It was kept.
    Kept {
        /// How it ended.
        ended: Box<Ended>,
    },
    /// A part of it was kept.
    PartlyKept {
        /// How it ended.
        ended: Box<Ended>,
    },
    /// None of it was kept.
    NotKept {
        /// How it ended.
        ended: Box<Ended>,
    },
    /// What is known does not say.
    NoEvidence {
        /// How it ended.
        ended: Box<Ended>,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("draft", "edit", "draft"),
    ("draft", "mark-done", "draft"),
    ("draft", "ask-clearance", "clearance"),
    ("clearance", "edit", "draft"),
    ("clearance", "send-back", "draft"),
    ("clearance", "submit", "submitted"),
    ("submitted", "screen", "screened"),
    ("screened", "publish", "published"),
    ("published", "mark-done", "published"),
    ("published", "amend", "amended"),
    ("published", "withdraw", "withdrawn"),
    ("published", "supersede", "superseded"),
    ("published", "fall-due", "due"),
    ("amended", "mark-done", "amended"),
    ("amended", "amend", "amended"),
    ("amended", "withdraw", "withdrawn"),
    ("amended", "supersede", "superseded"),
    ("amended", "fall-due", "due"),
    ("due", "mark-done", "due"),
    ("due", "judge", "kept"),
    ("due", "judge", "partly-kept"),
    ("due", "judge", "not-kept"),
    ("due", "judge", "no-evidence"),
];

/// The drawing without its acts.
pub const EDGES: &[(&str, &str)] = &edges::<{ WAYS.len() }>(WAYS);

impl CommitmentState {
    /// As it stands in the drawing.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Clearance { .. } => "clearance",
            Self::Submitted { .. } => "submitted",
            Self::Screened { .. } => "screened",
            Self::Published { .. } => "published",
            Self::Amended { .. } => "amended",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Superseded { .. } => "superseded",
            Self::Due { .. } => "due",
            Self::Kept { .. } => "kept",
            Self::PartlyKept { .. } => "partly-kept",
            Self::NotKept { .. } => "not-kept",
            Self::NoEvidence { .. } => "no-evidence",
        }
    }

    /// The promise, once it is public.
    pub fn live(&self) -> Option<&Live> {
        match self {
            Self::Draft | Self::Clearance { .. } | Self::Submitted { .. } | Self::Screened { .. } => None,
            Self::Published { live }
            | Self::Amended { live }
            | Self::Withdrawn { live, .. }
            | Self::Superseded { live, .. }
            | Self::Due { live, .. } => Some(live),
            Self::Kept { ended }
            | Self::PartlyKept { ended }
            | Self::NotKept { ended }
            | Self::NoEvidence { ended } => Some(&ended.live),
        }
    }

    /// As it was submitted, once it is.
    pub fn submission(&self) -> Option<&Submission> {
        match self {
            Self::Submitted { submission } | Self::Screened { submission, .. } => Some(submission),
            other => other.live().map(|live| &live.submission),
        }
    }

    /// How it ended, once it has been judged.
    pub fn ended(&self) -> Option<&Ended> {
        match self {
            Self::Kept { ended }
            | Self::PartlyKept { ended }
            | Self::NotKept { ended }
            | Self::NoEvidence { ended } => Some(ended),
            _ => None,
        }
    }

    /// Whether it stands in denominators: from publication on, always, withdrawn and superseded ones included (rule 3).
    pub fn counts(&self) -> bool {
        self.live().is_some()
    }

    pub(super) const fn not_now(&self) -> CommitmentRefusal {
        CommitmentRefusal::NotNow { state: self.name() }
    }
}
