//! The definition of a figure on its way into the register: drafted by one person of the secretariat, published by another.
//!
//! A published definition changes only with a reason, and says whether what is counted changed so much that nothing may be
//! compared across the change: then the series breaks at a year (see [`crate::indicators::breaks`]).

mod state;
mod terms;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use state::{DefinitionRefusal, DefinitionState, EDGES, WAYS};
pub(super) use terms::band;
pub use terms::{Fault, faults, is_break, is_id};

use super::act::{Act, Digest, says};
use super::{Indicator, SeriesBreak};
use crate::indicators::suppression::Policy;
use crate::people::AccountId;

/// Why a published definition is changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changed {
    /// In words.
    pub reason: String,
    /// The first year that is counted in another way; none where earlier figures stay comparable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub breaks: Option<i16>,
}

impl Changed {
    /// The break of the series, where there is to be one.
    fn series_break(&self) -> Option<SeriesBreak> {
        self.breaks.map(|year| SeriesBreak { year, why: self.reason.clone(), member: None })
    }
}

/// A definition and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefinitionWork {
    /// The indicator's id.
    pub indicator: String,
    terms: Indicator,
    /// Why a public one changes; none of a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed: Option<Changed>,
    /// What is public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    public: Option<Box<Indicator>>,
    /// Who wrote since the last publication.
    writers: BTreeSet<AccountId>,
    state: DefinitionState,
}

impl DefinitionWork {
    /// Begins: with what is public, where the register has one.
    pub fn begin(indicator: String, public: Option<Indicator>, terms: Indicator, begun: Act) -> Self {
        Self {
            indicator,
            terms,
            changed: None,
            public: public.map(Box::new),
            writers: BTreeSet::from([begun.by]),
            state: DefinitionState::Draft,
        }
    }

    /// How far it is.
    pub const fn state(&self) -> &DefinitionState {
        &self.state
    }

    /// What it says.
    pub const fn terms(&self) -> &Indicator {
        &self.terms
    }

    /// What the register says.
    pub fn public(&self) -> Option<&Indicator> {
        self.public.as_deref()
    }

    /// Why what is public changes.
    pub const fn changed(&self) -> Option<&Changed> {
        self.changed.as_ref()
    }

    /// What is missing or wrong in it, the year at which the series is to break included.
    pub fn faults(&self) -> Vec<Fault> {
        let mut terms = self.terms.clone();
        terms.card.breaks.extend(self.changed.iter().filter_map(Changed::series_break));
        // A break before one that is public has a sentence of its own.
        terms.card.breaks.sort_by_key(|one| (one.year, one.member.clone()));
        terms.card.breaks.dedup_by_key(|one| (one.year, one.member.clone()));
        faults(&self.indicator, &terms)
    }

    /// Whether an account could be the second person: it did not write since the last publication.
    pub fn may_publish(&self, account: &str) -> bool {
        matches!(self.state, DefinitionState::Draft) && self.writers.iter().all(|writer| writer.as_str() != account)
    }

    /// What the second person sees.
    pub fn digest(&self) -> Digest {
        Digest::of(&(&self.indicator, &self.terms, &self.changed))
    }

    /// How a source was read is said where it was imported, and stays as long as the source does.
    pub fn keep_how_read(&self, typed: &mut Indicator) {
        if typed.source.cited == self.terms.source.cited {
            typed.source.clone_from(&self.terms.source);
        }
    }

    /// Follows what the register says by now, where that changed since the definition was begun, by an import: what is typed stands
    /// where it differs from what was public then, and all else becomes what is public now.
    #[must_use]
    pub fn follow(self, now: Option<Indicator>, typed: &mut Indicator) -> Self {
        if let (Some(before), Some(now)) = (&self.public, &now)
            && **before != *now
            && let Some(followed) = followed(before, now, typed)
        {
            *typed = followed;
        }
        Self { public: now.map(Box::new), ..self }
    }

    /// Writes it. Breaks of the series that are public stay.
    pub fn edit(
        self,
        mut terms: Indicator,
        changed: Option<Changed>,
        written: &Act,
    ) -> Result<Self, DefinitionRefusal> {
        if let Some(public) = &self.public {
            terms.card.breaks.clone_from(&public.card.breaks);
        }
        let mut writers = self.writers;
        writers.insert(written.by.clone());
        Ok(Self { terms, changed, writers, state: DefinitionState::Draft, ..self })
    }

    /// Publishes what was seen: somebody who did not write it.
    pub fn publish(self, seen: &Digest, published: Act) -> Result<Self, DefinitionRefusal> {
        if !matches!(self.state, DefinitionState::Draft) {
            return Err(DefinitionRefusal::NotNow { state: self.state.name() });
        }
        if self.writers.contains(&published.by) {
            return Err(DefinitionRefusal::SamePerson);
        }
        if self.digest() != *seen {
            return Err(DefinitionRefusal::Changed);
        }
        if !self.faults().is_empty() {
            return Err(DefinitionRefusal::Faults);
        }
        let mut terms = self.terms;
        if let Some(public) = &self.public {
            if **public == terms && self.changed.as_ref().is_none_or(|changed| changed.breaks.is_none()) {
                return Err(DefinitionRefusal::Nothing);
            }
            let changed =
                self.changed.filter(|changed| says(&changed.reason)).ok_or(DefinitionRefusal::ReasonMissing)?;
            if let Some(new) = changed.series_break() {
                if public.card.breaks_of(None).any(|one| one.year >= new.year) {
                    return Err(DefinitionRefusal::BreakBefore);
                }
                terms.card.breaks.push(new);
            }
            if !public.is_same_figure(&terms) {
                return Err(DefinitionRefusal::AnotherFigure);
            }
        }
        Ok(Self {
            public: Some(Box::new(terms.clone())),
            terms,
            changed: None,
            writers: BTreeSet::new(),
            state: DefinitionState::Published { published },
            ..self
        })
    }
}

/// What is typed, and where it says what was public before, what is public now; field by field.
fn followed(before: &Indicator, now: &Indicator, typed: &Indicator) -> Option<Indicator> {
    let fields = |indicator: &Indicator| match serde_json::to_value(indicator) {
        Ok(serde_json::Value::Object(fields)) => Some(fields),
        _ => None,
    };
    let (before, now, typed) = (fields(before)?, fields(now)?, fields(typed)?);
    let names: BTreeSet<&String> = now.keys().chain(typed.keys()).collect();
    let one = |name: &String| {
        let from = if typed.get(name) == before.get(name) { &now } else { &typed };
        Some((name.clone(), from.get(name)?.clone()))
    };
    serde_json::from_value(serde_json::Value::Object(names.into_iter().filter_map(one).collect())).ok()
}

/// What a definition keeps of which figures are public: its unit and measure, the parts of its breakdowns, by which can be worked
/// out what is withheld, and its smallest count, by which was decided what is shown.
pub fn keeps_figures(public: &Indicator, terms: &Indicator) -> Result<(), DefinitionRefusal> {
    if !public.is_same_figure(terms) {
        return Err(DefinitionRefusal::AnotherFigure);
    }
    let parts = |indicator: &Indicator, by: &str| {
        let found = indicator.card.breakdowns.iter().find(|one| one.by == by);
        found.map(|one| one.parts.iter().cloned().collect::<BTreeSet<_>>())
    };
    if public.card.breakdowns.iter().any(|one| parts(public, &one.by) != parts(terms, &one.by)) {
        return Err(DefinitionRefusal::BreakdownKept);
    }
    if Policy::of(terms).width() > Policy::of(public).width() {
        return Err(DefinitionRefusal::SmallestKept);
    }
    Ok(())
}
