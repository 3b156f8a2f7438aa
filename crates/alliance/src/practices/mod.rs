//! Good practices (goal 5): written by a member, reviewed by somebody of another country, published by the secretariat, adopted by others as a commitment whose effect is followed.
//!
//! Three people, as everywhere: whoever wrote, whoever reviewed, whoever published. What was measured is named and never typed: observations of the register, with
//! their own grade and vintage. A published practice is revised the same way, with a reason.

mod public;
mod state;
mod terms;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use public::{Shared, TextTold};
pub use state::{PracticeRefusal, PracticeState, WAYS};
pub use terms::{CostBand, Fault, Made, Measured, Office, Terms, Text, TextState};

use crate::people::AccountId;
use crate::register::act::{Act, Digest, SignOff, says};
use crate::register::commitment::{self, Action, Checked, CommitmentKind, Wording};
use crate::register::length::{Overlong, PASSAGE, over};

/// A practice and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeWork {
    /// Two letters of the member.
    pub member: String,
    terms: Terms,
    /// Why a public one changes; none of a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// What is public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    public: Option<Box<Public>>,
    /// Who wrote since the last publication.
    writers: BTreeSet<AccountId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    returned: Vec<Returned>,
    state: PracticeState,
}

/// What is public of a practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Public {
    /// What it says.
    pub terms: Terms,
    /// Which version, from 1.
    pub version: u32,
    /// The day on which version 1 was published.
    pub published: Date,
    /// The day on which this version was reviewed.
    pub reviewed: Date,
    /// Why this version took the place of the one before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A practice that went back to whoever wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// What the reviewer found missing.
    pub remarks: String,
    /// Who said so, and when.
    pub act: Act,
}

impl PracticeWork {
    /// Begins a practice.
    pub fn begin(member: String, mut terms: Terms, begun: Act) -> Result<Self, PracticeRefusal> {
        may_be_kept(&terms)?;
        terms.settle(None);
        let writers = BTreeSet::from([begun.by]);
        let (reason, public, returned, state) = (None, None, Vec::new(), PracticeState::Draft);
        Ok(Self { member, terms, reason, public, writers, returned, state })
    }

    /// How far it is.
    pub const fn state(&self) -> &PracticeState {
        &self.state
    }

    /// What it says.
    pub const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Why what is public changes.
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// What is public.
    pub fn public(&self) -> Option<&Public> {
        self.public.as_deref()
    }

    /// When it went back, and why.
    pub fn returned(&self) -> &[Returned] {
        &self.returned
    }

    /// Whether anybody but the member has to do with it yet: from its proposal on.
    pub const fn is_shown(&self) -> bool {
        !matches!(self.state, PracticeState::Draft | PracticeState::Dropped { .. })
    }

    /// Whether it was dropped.
    pub const fn is_dropped(&self) -> bool {
        matches!(self.state, PracticeState::Dropped { .. })
    }

    /// Whether an account could drop it: a draft that it wrote, of which nothing was ever public.
    pub fn may_drop(&self, account: &str) -> bool {
        matches!(self.state, PracticeState::Draft) && self.public.is_none() && self.is_writer(account)
    }

    /// Whether an account wrote since the last publication.
    pub fn is_writer(&self, account: &str) -> bool {
        self.writers.iter().any(|writer| writer.as_str() == account)
    }

    /// What whoever reviews or publishes it sees.
    pub fn digest(&self) -> Digest {
        Digest::of(&(&self.member, &self.terms, &self.reason))
    }

    /// Writes it, which takes it back to draft.
    pub fn edit(self, mut terms: Terms, reason: Option<String>, written: &Act) -> Result<Self, PracticeRefusal> {
        if self.is_dropped() {
            return Err(self.state.not_now());
        }
        may_be_kept(&terms)?;
        if let Some(Overlong { length, most }) = reason.as_deref().and_then(|reason| over(reason, PASSAGE)) {
            return Err(PracticeRefusal::TooLong { part: "reason", length, most });
        }
        terms.settle(Some(&self.terms));
        let mut writers = self.writers;
        writers.insert(written.by.clone());
        Ok(Self { terms, reason, writers, state: PracticeState::Draft, ..self })
    }

    /// Drops a draft, by whoever wrote it. What was public once stays.
    pub fn drop(self, dropped: Act) -> Result<Self, PracticeRefusal> {
        if !matches!(self.state, PracticeState::Draft) {
            return Err(self.state.not_now());
        }
        if self.public.is_some() {
            return Err(PracticeRefusal::Public);
        }
        if !self.writers.contains(&dropped.by) {
            return Err(PracticeRefusal::NotWriter);
        }
        Ok(Self { state: PracticeState::Dropped { dropped }, ..self })
    }

    /// Lays it before a reviewer.
    pub fn propose(self, proposed: Act) -> Result<Self, PracticeRefusal> {
        if !matches!(self.state, PracticeState::Draft) {
            return Err(self.state.not_now());
        }
        if !self.terms.faults().is_empty() {
            return Err(PracticeRefusal::Faults);
        }
        if let Some(public) = &self.public {
            if public.terms == self.terms {
                return Err(PracticeRefusal::Nothing);
            }
            if !self.reason.as_deref().is_some_and(says) {
                return Err(PracticeRefusal::ReasonMissing);
            }
        }
        let mut writers = self.writers;
        writers.insert(proposed.by.clone());
        Ok(Self { writers, state: PracticeState::Proposed { proposed }, ..self })
    }

    /// Gives it back with remarks.
    pub fn give_back(self, remarks: String, act: Act) -> Result<Self, PracticeRefusal> {
        if !matches!(self.state, PracticeState::Proposed { .. }) {
            return Err(self.state.not_now());
        }
        if self.writers.contains(&act.by) {
            return Err(PracticeRefusal::SamePerson);
        }
        if !says(&remarks) {
            return Err(PracticeRefusal::RemarksMissing);
        }
        if let Some(Overlong { length, most }) = over(&remarks, PASSAGE) {
            return Err(PracticeRefusal::TooLong { part: "remarks", length, most });
        }
        let mut returned = self.returned;
        returned.push(Returned { remarks, act });
        Ok(Self { returned, state: PracticeState::Draft, ..self })
    }

    /// Accepts what was read.
    pub fn accept(self, seen: &Digest, act: Act) -> Result<Self, PracticeRefusal> {
        let digest = self.digest();
        let PracticeState::Proposed { proposed } = self.state else { return Err(self.state.not_now()) };
        if self.writers.contains(&act.by) {
            return Err(PracticeRefusal::SamePerson);
        }
        if digest != *seen {
            return Err(PracticeRefusal::Changed);
        }
        let reviewed = SignOff { act, digest };
        Ok(Self { state: PracticeState::Accepted { proposed, reviewed }, ..self })
    }

    /// Publishes what was read.
    pub fn publish(self, seen: &Digest, published: Act) -> Result<Self, PracticeRefusal> {
        let digest = self.digest();
        let PracticeState::Accepted { reviewed, .. } = self.state else { return Err(self.state.not_now()) };
        if self.writers.contains(&published.by) || reviewed.act.by == published.by {
            return Err(PracticeRefusal::SamePerson);
        }
        if digest != *seen {
            return Err(PracticeRefusal::Changed);
        }
        let (version, first) =
            self.public.as_ref().map_or((1, published.day()), |public| (public.version + 1, public.published));
        let public = Public {
            terms: self.terms.clone(),
            version,
            published: first,
            reviewed: reviewed.act.day(),
            reason: self.reason,
        };
        Ok(Self {
            public: Some(Box::new(public)),
            reason: None,
            writers: BTreeSet::new(),
            state: PracticeState::Published { reviewed, published },
            ..self
        })
    }
}

/// What is sent is kept whole or refused.
fn may_be_kept(terms: &Terms) -> Result<(), PracticeRefusal> {
    if let Some((part, length, most)) = terms.too_many() {
        return Err(PracticeRefusal::TooMany { part: part.as_str(), length, most });
    }
    match terms.overlong() {
        Some((part, Overlong { length, most })) => Err(PracticeRefusal::TooLong { part: part.as_str(), length, most }),
        None => Ok(()),
    }
}

/// The terms with which a member begins the commitment by which it adopts a practice: what was done elsewhere as its action, everything that only the member can say left open. The text is the original's, as
/// a promise is made in one language that rules.
pub fn adopting(id: &str, practice: &Shared) -> commitment::Terms {
    let told = practice.texts.get(&practice.original);
    let cut = |text: &str, most: usize| -> String { text.chars().take(most).collect() };
    let done = told.map(|text| text.done.as_str()).unwrap_or_default();
    let name = told.map(|text| text.name.as_str()).unwrap_or_default();
    let wording = Wording { text: format!("{name} ({id})"), checked: Checked::Human };
    commitment::Terms {
        goals: BTreeSet::from([practice.goal.clone()]),
        kind: CommitmentKind::Prevention,
        text: std::iter::once((practice.original.clone(), wording)).collect(),
        authoritative: practice.original.clone(),
        authority: String::new(),
        actions: vec![Action {
            id: "a1".to_owned(),
            what: cut(done, PASSAGE),
            lead: String::new(),
            start: None,
            due: None,
        }],
        milestones: Vec::new(),
        targets: Vec::new(),
        baseline: None,
        deadline: None,
        restricted: BTreeSet::new(),
    }
}
