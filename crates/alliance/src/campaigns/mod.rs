//! Awareness campaigns (goal 4): planned by a member, published by a second person of it, counted while they run, and evaluated by questions put before and after.
//!
//! Everything that is written stays the member's own until a second person publishes it, in every state. That a campaign has begun, or is over, is a fact of a day
//! and no text: whoever coordinates says so, and it is public at once. A member that is asked to take part is named in public once it has agreed.

mod adopt;
mod plan;
mod public;
pub mod share;
mod state;

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use adopt::Taking;
pub use plan::{
    Audience, Channel, Counted, Evaluation, Fault, Licence, Material, MaterialKind, Plan, Reach, Stated, is_digest,
    is_language, is_link,
};
pub use public::{EvaluationTold, ReachTold, Run, ShareTold};
pub use state::{CampaignRefusal, CampaignState, Marked, WAYS};

use crate::people::AccountId;
use crate::register::act::{Act, Digest, says};
use crate::register::length::{Overlong, PASSAGE, over};

/// The goal that campaigns serve.
pub const GOAL: &str = "G4";

/// A campaign and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignWork {
    /// Two letters of the leading member.
    pub member: String,
    stated: Stated,
    /// Why what is public changes; none of what never was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// What is public, and since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    public: Option<Box<Public>>,
    /// Who wrote since the last publication.
    writers: BTreeSet<AccountId>,
    /// Members that agreed to take part, and who of them said so.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    joined: BTreeMap<String, Act>,
    state: CampaignState,
}

/// What is public of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Public {
    /// What is stated.
    pub stated: Stated,
    /// Who published it first, and when.
    pub published: Act,
}

impl CampaignWork {
    /// Begins a campaign.
    pub fn begin(member: String, plan: Plan, begun: Act) -> Result<Self, CampaignRefusal> {
        let stated = Stated { plan, ..Stated::default() };
        may_be_kept(&stated)?;
        Ok(Self {
            member,
            stated,
            reason: None,
            public: None,
            writers: BTreeSet::from([begun.by]),
            joined: BTreeMap::new(),
            state: CampaignState::Draft,
        })
    }

    /// How far it is.
    pub const fn state(&self) -> &CampaignState {
        &self.state
    }

    /// What is written.
    pub const fn stated(&self) -> &Stated {
        &self.stated
    }

    /// Why what is public changes.
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// What is public.
    pub fn public(&self) -> Option<&Public> {
        self.public.as_deref()
    }

    /// Members that agreed to take part.
    pub const fn joined(&self) -> &BTreeMap<String, Act> {
        &self.joined
    }

    /// What is missing or wrong in it.
    pub fn faults(&self) -> Vec<Fault> {
        self.stated.faults(&self.member)
    }

    /// Whether it was dropped.
    pub const fn is_dropped(&self) -> bool {
        matches!(self.state, CampaignState::Dropped { .. })
    }

    /// Whether anything is written that is not public.
    pub fn is_news(&self) -> bool {
        !self.is_dropped() && self.public.as_ref().is_none_or(|public| public.stated != self.stated)
    }

    /// Whether a member is asked in public to take part, and has not answered.
    pub fn awaits(&self, member: &str) -> bool {
        let open = matches!(self.state, CampaignState::Planned | CampaignState::Running { .. });
        let asked = self.public.as_ref().is_some_and(|public| public.stated.plan.with.contains(member));
        open && asked && !self.joined.contains_key(member)
    }

    /// Whether an account could be the second person: it did not write since the last publication.
    pub fn may_publish(&self, account: &str) -> bool {
        self.is_news() && self.writers.iter().all(|writer| writer.as_str() != account)
    }

    /// Whether an account could drop it: a draft that it wrote.
    pub fn may_drop(&self, account: &str) -> bool {
        let is_writer = self.writers.iter().any(|writer| writer.as_str() == account);
        matches!(self.state, CampaignState::Draft) && is_writer
    }

    /// What the second person sees.
    pub fn digest(&self) -> Digest {
        Digest::of(&(&self.member, &self.stated, &self.reason))
    }

    /// Writes it. What is public stays as it is.
    pub fn edit(self, stated: Stated, reason: Option<String>, written: &Act) -> Result<Self, CampaignRefusal> {
        if self.is_dropped() {
            return Err(self.state.not_now());
        }
        may_be_kept(&stated)?;
        if let Some(Overlong { length, most }) = reason.as_deref().and_then(|reason| over(reason, PASSAGE)) {
            return Err(CampaignRefusal::TooLong { part: "reason", length, most });
        }
        if !stated.reach.is_empty() && self.state.begun().is_none() {
            return Err(CampaignRefusal::ReachEarly);
        }
        if !stated.evaluation.is_empty() && self.state.ended().is_none() {
            return Err(CampaignRefusal::EvaluationEarly);
        }
        let mut writers = self.writers;
        writers.insert(written.by.clone());
        Ok(Self { stated, reason, writers, ..self })
    }

    /// Publishes what was seen: somebody who did not write it. The first evaluation of a campaign that is over ends its way.
    pub fn publish(self, seen: &Digest, published: Act) -> Result<Self, CampaignRefusal> {
        if self.is_dropped() {
            return Err(self.state.not_now());
        }
        if self.writers.contains(&published.by) {
            return Err(CampaignRefusal::SamePerson);
        }
        if self.digest() != *seen {
            return Err(CampaignRefusal::Changed);
        }
        if !self.faults().is_empty() {
            return Err(CampaignRefusal::Faults);
        }
        let first = self.public.as_ref().map_or(&published, |public| &public.published);
        not_long_before(self.stated.plan.begins, first)?;
        if !self.is_news() {
            return Err(CampaignRefusal::Nothing);
        }
        if self.public.is_some() && !self.reason.as_deref().is_some_and(says) {
            return Err(CampaignRefusal::ReasonMissing);
        }
        if self.stated.evaluation.is_empty() && matches!(self.state, CampaignState::Evaluated { .. }) {
            return Err(CampaignRefusal::EvaluationKept);
        }
        let state = match self.state {
            CampaignState::Draft => CampaignState::Planned,
            CampaignState::Over { begun, ended } if !self.stated.evaluation.is_empty() => {
                CampaignState::Evaluated { begun, ended, evaluated: published.clone() }
            }
            state => state,
        };
        let first = self.public.map_or(published, |public| public.published);
        let public = Public { stated: self.stated.clone(), published: first };
        Ok(Self { public: Some(Box::new(public)), reason: None, writers: BTreeSet::new(), state, ..self })
    }

    /// Drops a draft, by whoever wrote it. What was public once stays.
    pub fn drop(self, dropped: Act) -> Result<Self, CampaignRefusal> {
        if !matches!(self.state, CampaignState::Draft) {
            return Err(self.state.not_now());
        }
        if !self.writers.contains(&dropped.by) {
            return Err(CampaignRefusal::NotWriter);
        }
        Ok(Self { state: CampaignState::Dropped { dropped }, ..self })
    }

    /// Says that it has begun.
    pub fn run(self, on: Date, marked: Act) -> Result<Self, CampaignRefusal> {
        if !matches!(self.state, CampaignState::Planned) {
            return Err(self.state.not_now());
        }
        if on > marked.day() {
            return Err(CampaignRefusal::InFuture { on });
        }
        if let Some(public) = &self.public {
            not_long_before(Some(on), &public.published)?;
        }
        Ok(Self { state: CampaignState::Running { begun: Marked { on, marked } }, ..self })
    }

    /// Says that it is over.
    pub fn end(self, on: Date, marked: Act) -> Result<Self, CampaignRefusal> {
        let CampaignState::Running { begun } = self.state else { return Err(self.state.not_now()) };
        if on > marked.day() {
            return Err(CampaignRefusal::InFuture { on });
        }
        if on < begun.on {
            return Err(CampaignRefusal::BeforeBegin { begun: begun.on });
        }
        Ok(Self { state: CampaignState::Over { begun, ended: Marked { on, marked } }, ..self })
    }

    /// A member that was asked takes part.
    pub fn join(mut self, member: &str, joined: Act) -> Result<Self, CampaignRefusal> {
        if self.joined.contains_key(member) {
            return Err(CampaignRefusal::JoinedAlready);
        }
        if !self.awaits(member) {
            return Err(CampaignRefusal::NotAsked);
        }
        self.joined.insert(member.to_owned(), joined);
        Ok(self)
    }
}

/// A campaign may run for a while before a second person publishes it, and not for years: nobody could tell by then whether it did.
fn not_long_before(begins: Option<Date>, published: &Act) -> Result<(), CampaignRefusal> {
    let least = published.day().saturating_sub(1.year());
    if begins.is_some_and(|begins| begins < least) {
        return Err(CampaignRefusal::LongBefore { least });
    }
    Ok(())
}

/// What is sent is kept whole or refused.
fn may_be_kept(stated: &Stated) -> Result<(), CampaignRefusal> {
    if let Some((part, length, most)) = stated.too_many() {
        return Err(CampaignRefusal::TooMany { part: part.as_str(), length, most });
    }
    match stated.overlong() {
        Some((part, Overlong { length, most })) => Err(CampaignRefusal::TooLong { part: part.as_str(), length, most }),
        None => Ok(()),
    }
}
