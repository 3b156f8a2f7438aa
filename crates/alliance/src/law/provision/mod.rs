//! What the law of a member says to a criterion, on its way into the register: a coordinator writes it, somebody else of the member
//! signs it, and by that it is public.
//!
//! What is public changes only with a reason. A development adds steps to those that are public; whoever changes those themselves
//! says that they were wrong.

mod state;
mod terms;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use state::{ProvisionRefusal, ProvisionState, WAYS};
pub use terms::{Amendment, Amends, Fault, MOST_STEPS, Terms, faults};

use super::stage::{Stage, Status, Step, at_end_of};
use super::{Criterion, Dated, PAIRED};
use crate::people::AccountId;
use crate::register::Source;
use crate::register::act::{Act, Digest, SignOff, says};
use crate::register::figures::SentBack;
use crate::register::length::{Overlong, PASSAGE, over};

/// What the register says of what the law of a member says to a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provision {
    /// Two letters of the member.
    pub member: String,
    /// The criterion.
    pub criterion: Criterion,
    /// How far the text is, or that the question does not apply.
    pub stage: Status,
    /// Since when, as precisely as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Dated>,
    /// How it came there, the oldest step first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// Why the question does not apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<String>,
    /// What the text is called, in its own language.
    pub title: String,
    /// That language's tag.
    pub language: String,
    /// The model text that it follows, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<String>,
    /// The indicators that stand beside it and apart from it: what was done with the law.
    pub figures: Vec<String>,
    /// Where it is to be read.
    pub source: Source,
}

impl Provision {
    /// Whether it was in force at the end of a year.
    pub fn was_in_force(&self, year: i16) -> bool {
        at_end_of(&self.steps, year) == Some(Stage::InForce)
    }
}

/// What is said of what the law of a member says to a criterion, and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvisionWork {
    /// Two letters of the member.
    pub member: String,
    /// The criterion.
    pub criterion: Criterion,
    terms: Terms,
    /// Why what is public changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amendment: Option<Amendment>,
    /// What is public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    public: Option<Terms>,
    /// Who wrote since the last signature.
    writers: BTreeSet<AccountId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sent_back: Vec<SentBack>,
    state: ProvisionState,
}

impl ProvisionWork {
    /// Begins, with nothing in it.
    pub fn begin(member: String, criterion: Criterion, begun: Act) -> Self {
        Self {
            member,
            criterion,
            terms: Terms::default(),
            amendment: None,
            public: None,
            writers: BTreeSet::from([begun.by]),
            sent_back: Vec::new(),
            state: ProvisionState::Draft,
        }
    }

    /// How far it is.
    pub const fn state(&self) -> &ProvisionState {
        &self.state
    }

    /// What it says.
    pub const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Why what is public changes.
    pub const fn amendment(&self) -> Option<&Amendment> {
        self.amendment.as_ref()
    }

    /// What is public.
    pub const fn public(&self) -> Option<&Terms> {
        self.public.as_ref()
    }

    /// Why it was sent back, the newest last.
    pub fn sent_back(&self) -> &[SentBack] {
        &self.sent_back
    }

    /// What somebody sees who signs.
    pub fn digest(&self) -> Digest {
        Digest::of(&(&self.member, self.criterion, &self.terms, &self.amendment))
    }

    /// What is missing or wrong in it on a day; empty where it can be signed.
    pub fn faults(&self, today: Date) -> Vec<Fault> {
        faults(&self.terms, self.public.as_ref().map(|public| (public, self.amendment.as_ref())), today)
    }

    /// Whether an account could sign it: it did not write since the last signature.
    pub fn may_sign(&self, account: &str) -> bool {
        matches!(self.state, ProvisionState::Asked { .. }) && self.writers.iter().all(|one| one.as_str() != account)
    }

    const fn not_now(&self) -> ProvisionRefusal {
        ProvisionRefusal::NotNow { state: self.state.name() }
    }

    /// Writes it. What lies before a signature is a draft again.
    pub fn edit(self, terms: Terms, amendment: Option<Amendment>, written: &Act) -> Result<Self, ProvisionRefusal> {
        may_be_kept(&terms, amendment.as_ref())?;
        let mut writers = self.writers;
        writers.insert(written.by.clone());
        let amendment = amendment.filter(|_| self.public.is_some());
        Ok(Self { terms, amendment, writers, state: ProvisionState::Draft, ..self })
    }

    fn ready(&self, faults: &[Fault]) -> Result<(), ProvisionRefusal> {
        if self.public.as_ref() == Some(&self.terms) {
            return Err(ProvisionRefusal::Nothing);
        }
        if faults.is_empty() { Ok(()) } else { Err(ProvisionRefusal::Faults) }
    }

    /// Asks for the signature, once nothing stands in the way.
    pub fn ask(self, faults: &[Fault], asked: Act) -> Result<Self, ProvisionRefusal> {
        if !matches!(self.state, ProvisionState::Draft) {
            return Err(self.not_now());
        }
        self.ready(faults)?;
        let mut writers = self.writers;
        writers.insert(asked.by.clone());
        Ok(Self { writers, state: ProvisionState::Asked { asked }, ..self })
    }

    /// Signs what was read, which publishes it. A model text may have gone from the library since it was asked for, so it is looked at
    /// again.
    pub fn sign(self, seen: &Digest, faults: &[Fault], act: Act) -> Result<Self, ProvisionRefusal> {
        if !matches!(self.state, ProvisionState::Asked { .. }) {
            return Err(self.not_now());
        }
        if self.writers.contains(&act.by) {
            return Err(ProvisionRefusal::SignedByWriter);
        }
        let digest = self.digest();
        if digest != *seen {
            return Err(ProvisionRefusal::Changed);
        }
        self.ready(faults)?;
        Ok(Self {
            public: Some(self.terms.clone()),
            amendment: None,
            writers: BTreeSet::new(),
            state: ProvisionState::Published { signed: SignOff { act, digest } },
            ..self
        })
    }

    /// Sends it back, with a reason.
    pub fn send_back(self, reason: String, act: Act) -> Result<Self, ProvisionRefusal> {
        if !matches!(self.state, ProvisionState::Asked { .. }) {
            return Err(self.not_now());
        }
        if !says(&reason) {
            return Err(ProvisionRefusal::ReasonMissing);
        }
        if let Some(Overlong { length, most }) = over(&reason, PASSAGE) {
            return Err(ProvisionRefusal::TooLong { part: "reason", length, most });
        }
        let mut sent_back = self.sent_back;
        sent_back.push(SentBack { reason, act });
        Ok(Self { sent_back, state: ProvisionState::Draft, ..self })
    }

    /// What the register says of it; none before it is public.
    pub fn published(&self) -> Option<Provision> {
        let terms = self.public.as_ref()?;
        Some(Provision {
            member: self.member.clone(),
            criterion: self.criterion,
            stage: terms.status()?,
            since: terms.steps.last().map(|step| step.on.clone()),
            steps: terms.steps.clone(),
            not_applicable: terms.not_applicable.clone(),
            title: terms.title.trim().to_owned(),
            language: terms.language.clone(),
            follows: terms.follows.clone(),
            figures: Vec::from(PAIRED.map(str::to_owned)),
            source: Source { cited: terms.cited.trim().to_owned(), read_as: String::new() },
        })
    }
}

/// What is sent is kept whole or refused.
fn may_be_kept(terms: &Terms, amendment: Option<&Amendment>) -> Result<(), ProvisionRefusal> {
    let length = terms.steps.len();
    if length > MOST_STEPS {
        return Err(ProvisionRefusal::TooMany { length, most: MOST_STEPS });
    }
    match terms::overlong(terms, amendment) {
        Some((part, Overlong { length, most })) => Err(ProvisionRefusal::TooLong { part: part.as_str(), length, most }),
        None => Ok(()),
    }
}
