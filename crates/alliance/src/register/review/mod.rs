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

mod public;
mod refusal;
mod scales;
mod state;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use public::{ConflictTold, ReplyTold, Review};
pub use refusal::ReviewRefusal;
pub use scales::{BadGrade, Completion, EvidenceGrade, Findings, Found, Mark, Potential, Scale, Verifiability};

pub use state::{Conflicts, EDGES, Reply, ReviewState, Submitted, WAYS, Window};

use super::act::{Act, days_after, reply_ends, says};
use super::length::{Overlong, TEXT, over};
use crate::people::AccountId;

/// Whether a working or a reply is kept as it is, also as a draft.
pub fn may_be_kept(text: &str) -> Result<(), ReviewRefusal> {
    over(text, TEXT).map_or(Ok(()), |Overlong { length, most }| Err(ReviewRefusal::TooLong { length, most }))
}

/// A review and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewWork {
    /// What is reviewed: the id of a report or a commitment.
    pub subject: String,
    /// Two letters of the member that is reviewed.
    pub member: String,
    /// Who assigned it, and when.
    pub assigned: Act,
    /// The promises that are looked at, each on scales of its own; the subject itself where it speaks of no promise.
    promises: BTreeSet<String>,
    reviewer: AccountId,
    home: String,
    /// Whether the reviewer agreed that the country is published from which they are.
    #[serde(default)]
    named: bool,
    state: ReviewState,
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
        let promises = BTreeSet::from([subject.clone()]);
        Ok(Self { subject, member, assigned, promises, reviewer, home, named: false, state: ReviewState::Assigned })
    }

    /// Names the promises that are to be looked at one by one. None leaves the subject as a whole.
    #[must_use]
    pub fn looking_at(self, promises: BTreeSet<String>) -> Self {
        if promises.is_empty() || self.state != ReviewState::Assigned { self } else { Self { promises, ..self } }
    }

    /// The promises that are looked at.
    pub const fn promises(&self) -> &BTreeSet<String> {
        &self.promises
    }

    /// Whether the reviewer agreed that the country is published from which they are.
    pub const fn is_named(&self) -> bool {
        self.named
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
            (ReviewState::Assigned, Conflicts::Declared { text, .. }) if !says(text) => {
                Err(ReviewRefusal::ConflictUnsaid)
            }
            (ReviewState::Assigned, Conflicts::Declared { text, .. }) => {
                // Nobody lets themselves go on.
                let conflicts = Conflicts::Declared { text: text.clone(), allowed: None };
                Ok(ReviewState::ConflictDeclared { conflicts, declared })
            }
            (ReviewState::Assigned, Conflicts::None) => Ok(ReviewState::ConflictDeclared { conflicts, declared }),
            (other, _) => Err(other.not_now()),
        })
    }

    /// The reviewer agrees, or does not, that the country is published from which they are; up to submission.
    pub fn name_home(self, named: bool, act: &Act) -> Result<Self, ReviewRefusal> {
        self.is_reviewer(act)?;
        if self.state.review().is_some() || matches!(self.state, ReviewState::Released { .. }) {
            return Err(self.state.not_now());
        }
        Ok(Self { named, ..self })
    }

    /// Lets the review go on in spite of a declared conflict, on record. Somebody other than the reviewer decides.
    pub fn allow(self, allowed: Act) -> Result<Self, ReviewRefusal> {
        if allowed.by == self.reviewer {
            return Err(ReviewRefusal::AllowedBySelf);
        }
        self.step(|state| match state {
            ReviewState::ConflictDeclared { conflicts: Conflicts::Declared { text, allowed: None }, declared } => {
                let conflicts = Conflicts::Declared { text, allowed: Some(allowed) };
                Ok(ReviewState::ConflictDeclared { conflicts, declared })
            }
            ReviewState::ConflictDeclared { .. } => Err(ReviewRefusal::NothingToAllow),
            other => Err(other.not_now()),
        })
    }

    /// Begins: where a conflict is declared, only once somebody let the review go on.
    pub fn begin(self, begun: &Act) -> Result<Self, ReviewRefusal> {
        self.is_reviewer(begun)?;
        self.step(|state| match state {
            ReviewState::ConflictDeclared { conflicts: Conflicts::Declared { allowed: None, .. }, .. } => {
                Err(ReviewRefusal::ConflictUndecided)
            }
            ReviewState::ConflictDeclared { conflicts, .. } => {
                Ok(ReviewState::InWork { conflicts, findings: Found::new() })
            }
            other => Err(other.not_now()),
        })
    }

    /// Writes down what was found so far.
    pub fn write(self, findings: Found, written: &Act) -> Result<Self, ReviewRefusal> {
        self.is_reviewer(written)?;
        if let Some(unknown) = findings.keys().find(|promise| !self.promises.contains(*promise)) {
            return Err(ReviewRefusal::UnknownPromise { promise: unknown.clone() });
        }
        findings.values().flat_map(Findings::workings).try_for_each(may_be_kept)?;
        self.step(|state| match state {
            ReviewState::InWork { conflicts, .. } => Ok(ReviewState::InWork { conflicts, findings }),
            other => Err(other.not_now()),
        })
    }

    /// Submits what was found, once each scale of each promise has a mark and its working.
    pub fn submit(self, submitted: Act) -> Result<Self, ReviewRefusal> {
        self.is_reviewer(&submitted)?;
        let promises = self.promises.clone();
        self.step(|state| {
            let ReviewState::InWork { conflicts, findings } = state else { return Err(state.not_now()) };
            let nothing = Findings::default();
            let of = |promise: &String| findings.get(promise).unwrap_or(&nothing).unfinished();
            let unfinished: Vec<String> = promises
                .iter()
                .flat_map(|promise| of(promise).into_iter().map(move |scale| format!("{promise} {scale}")))
                .collect();
            if !unfinished.is_empty() {
                return Err(ReviewRefusal::Unfinished { scales: unfinished.join(", ") });
            }
            if findings.values().any(Findings::claims_without_evidence) {
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
            may_be_kept(&text)?;
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
