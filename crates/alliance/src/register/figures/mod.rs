//! The figures that a member declares of one indicator, year by year, on their way into the register.
//!
//! Each figure is a value or a coded reason why there is none, with its source. A coordinator writes them, somebody else of the
//! member signs them, the secretariat publishes them: different people. What is public changes only by a revision with its
//! reason; each publication is a vintage (see [`crate::indicators::vintages`]), in which a figure that was not revised keeps its
//! name. Which counts are shown is decided by [`publication`].
//!
//! The counts here are whole. They stand in working papers and nowhere else.

mod cell;
mod check;
mod known;
pub mod ledger;
pub mod publication;
mod refusal;
mod state;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use cell::{BadCell, Cell, Part, is_word};
pub use check::{FIRST_YEAR, Findings, Lack, check};
pub use refusal::FiguresRefusal;
pub use state::{EDGES, FiguresState, WAYS};

use super::act::{Act, Digest, SignOff, says};
use super::{Figure, Precision};
use crate::indicators::vintages::{Closed, Held, Open, Revision, Stated};
use crate::people::AccountId;

/// A figure as it is declared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// The coded reason why there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
    /// How exactly it is known.
    #[serde(default)]
    pub precision: Precision,
    /// Where it is counted.
    #[serde(default)]
    pub source: Cited,
    /// What is said about anything unusual. It is not public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
    /// Why a public figure is changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
}

/// Where a figure is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    /// What it is called.
    #[serde(default)]
    pub title: String,
    /// Where it is to be read, where it can be.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
}

impl Cited {
    /// As one citation.
    pub fn cited(&self) -> String {
        let parts = [self.title.trim(), self.address.trim()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

impl Entry {
    /// What it states: the value, or else the reason.
    pub fn stated(&self) -> Option<Stated> {
        let figure = match (self.value, &self.missing) {
            (Some(value), _) => Figure::Value(value),
            (None, Some(reason)) => Figure::Missing(reason.clone()),
            (None, None) => return None,
        };
        Some(Stated { figure, precision: self.precision })
    }
}

/// All figures of a draft.
pub type Entries = BTreeMap<Cell, Entry>;

/// Why figures were sent back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentBack {
    /// Why.
    pub reason: String,
    /// Who, and when.
    pub act: Act,
}

/// The figures that a member declares of an indicator, and how far they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FiguresWork {
    /// Two letters of the member.
    pub member: String,
    /// The indicator's id.
    pub indicator: String,
    entries: Entries,
    /// Who wrote since the last publication.
    writers: BTreeSet<AccountId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sent_back: Vec<SentBack>,
    /// What was published, with everything that stood before; none of it is public where it is hidden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    held: Option<Closed>,
    /// What nobody can guess, another in each version: the journal shows the digest of each version to people who do not see its
    /// counts, and without this they could try the few counts out that they do not know.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    blind: String,
    state: FiguresState,
}

impl FiguresWork {
    /// Begins, with nothing in it.
    pub fn begin(member: String, indicator: String, begun: Act) -> Self {
        Self {
            member,
            indicator,
            entries: Entries::new(),
            writers: BTreeSet::from([begun.by]),
            sent_back: Vec::new(),
            held: None,
            blind: String::new(),
            state: FiguresState::Draft,
        }
    }

    /// The version as it is to be written, with something in it that nobody can guess.
    #[must_use]
    pub fn blinded(self, blind: String) -> Self {
        Self { blind, ..self }
    }

    /// How far they are.
    pub const fn state(&self) -> &FiguresState {
        &self.state
    }

    /// The figures as they are written.
    pub const fn entries(&self) -> &Entries {
        &self.entries
    }

    /// Why they were sent back, the newest last.
    pub fn sent_back(&self) -> &[SentBack] {
        &self.sent_back
    }

    /// What was published, hidden or not.
    pub fn held(&self) -> Option<&BTreeMap<String, Held>> {
        self.held.as_ref().map(Closed::figures)
    }

    /// What was published of a place.
    pub fn held_at(&self, cell: &Cell) -> Option<&Held> {
        self.held()?.get(&cell.to_string())
    }

    /// The number of the last publication; 0 before the first.
    pub fn vintage(&self) -> u32 {
        self.held.as_ref().map_or(0, Closed::number)
    }

    /// What somebody sees who signs.
    pub fn digest(&self) -> Digest {
        Digest::of(&(&self.member, &self.indicator, &self.entries))
    }

    /// Writes all figures. What is published and left out stays as it is: it can be revised, not taken away.
    pub fn edit(self, mut entries: Entries, written: &Act) -> Result<Self, FiguresRefusal> {
        if matches!(self.state, FiguresState::Submitted { .. }) {
            return Err(self.state.not_now());
        }
        for (cell, entry) in &self.entries {
            if self.held_at(cell).is_some() && !entries.contains_key(cell) {
                entries.insert(cell.clone(), entry.clone());
            }
        }
        let mut writers = self.writers;
        writers.insert(written.by.clone());
        Ok(Self { entries, writers, state: FiguresState::Draft, ..self })
    }

    /// Whether anything is declared that is not public.
    fn is_news(&self) -> bool {
        let news = |(cell, entry): (&Cell, &Entry)| {
            self.held_at(cell).is_none_or(|held| entry.stated().is_some_and(|stated| stated != held.stated))
        };
        self.entries.iter().any(news)
    }

    /// Asks for the signature, once nothing stands in the way.
    pub fn ask(self, findings: &Findings, asked: Act) -> Result<Self, FiguresRefusal> {
        if !matches!(self.state, FiguresState::Draft) {
            return Err(self.state.not_now());
        }
        if !self.is_news() {
            return Err(FiguresRefusal::Nothing);
        }
        if findings.hold_back() {
            return Err(FiguresRefusal::Faults);
        }
        let mut writers = self.writers;
        writers.insert(asked.by.clone());
        Ok(Self { writers, state: FiguresState::Asked { asked }, ..self })
    }

    /// Signs the figures that were read, which submits them. The definition may have changed since they were asked for, so they are
    /// checked again.
    pub fn sign(self, seen: &Digest, findings: &Findings, act: Act) -> Result<Self, FiguresRefusal> {
        if !matches!(self.state, FiguresState::Asked { .. }) {
            return Err(self.state.not_now());
        }
        if self.writers.contains(&act.by) {
            return Err(FiguresRefusal::SignedByWriter);
        }
        let digest = self.digest();
        if digest != *seen {
            return Err(FiguresRefusal::Changed);
        }
        if findings.hold_back() {
            return Err(FiguresRefusal::Faults);
        }
        Ok(Self { state: FiguresState::Submitted { signed: SignOff { act, digest } }, ..self })
    }

    /// Sends them back, with a reason.
    pub fn send_back(self, reason: String, act: Act) -> Result<Self, FiguresRefusal> {
        if !matches!(self.state, FiguresState::Asked { .. } | FiguresState::Submitted { .. }) {
            return Err(self.state.not_now());
        }
        if !says(&reason) {
            return Err(FiguresRefusal::ReasonMissing);
        }
        let mut sent_back = self.sent_back;
        sent_back.push(SentBack { reason, act });
        Ok(Self { sent_back, state: FiguresState::Draft, ..self })
    }

    /// Publishes the figures that were read: what is declared becomes a vintage. Which counts of it are shown is decided by
    /// [`publication::publish`].
    pub fn publish(self, seen: &Digest, published: Act) -> Result<Self, FiguresRefusal> {
        let digest = self.digest();
        let FiguresState::Submitted { signed } = self.state else { return Err(self.state.not_now()) };
        if digest != *seen {
            return Err(FiguresRefusal::Changed);
        }
        if self.writers.contains(&published.by) || signed.act.by == published.by {
            return Err(FiguresRefusal::PublishedByWriter);
        }
        let (entries, held) = closed(self.held.as_ref(), self.entries)?;
        let state = FiguresState::Published { signed, published };
        Ok(Self { entries, writers: BTreeSet::new(), held: Some(held), state, ..self })
    }

    /// Signed figures as they would be held if somebody published them now. Whether a person may is a rule that speaks when they do.
    pub fn as_published(&self) -> Result<Self, FiguresRefusal> {
        if !matches!(self.state, FiguresState::Submitted { .. }) {
            return Err(self.state.not_now());
        }
        let (entries, held) = closed(self.held.as_ref(), self.entries.clone())?;
        Ok(Self { entries, held: Some(held), ..self.clone() })
    }
}

/// The next vintage, and the entries without the revisions that are in it.
fn closed(held: Option<&Closed>, mut entries: Entries) -> Result<(Entries, Closed), FiguresRefusal> {
    let mut open = held.map_or_else(Open::default, Closed::next);
    for (cell, entry) in &mut entries {
        let Some(stated) = entry.stated() else { continue };
        let revision = entry.revision.take();
        open.state(cell.to_string(), stated, revision).map_err(|_| FiguresRefusal::Held)?;
    }
    Ok((entries, open.close()))
}
