//! The records that a question is about: what is looked for, and what of it is kept.

use std::collections::BTreeSet;

use alliance::law::Provision;
use alliance::register::{Adoption, Kind, LegalStanding};
use store::{By, Filter, Moment, Stored};

use super::Asked;
use super::Parameter::{Id, Year};
use crate::{Desk, DeskError};

/// Which provisions a question keeps, beyond what they are found by.
pub(super) enum Kept {
    /// Those in force at the end of a year.
    InForce(i16),
    /// Those that follow a model text.
    Following(String),
}

impl Kept {
    pub(super) fn of(asked: &Asked) -> Option<Self> {
        if asked.query.kinds != [Kind::Provision] {
            return None;
        }
        let year = asked.get(Year).and_then(|year| year.parse().ok());
        year.map(Self::InForce).or_else(|| asked.get(Id).map(Self::Following))
    }

    pub(super) fn keeps(&self, stored: &Stored) -> bool {
        stored.read::<Provision>().is_some_and(|provision| match self {
            Self::InForce(year) => provision.was_in_force(*year),
            Self::Following(text) => provision.follows.as_ref() == Some(text),
        })
    }
}

/// The members' standings that have this status towards this instrument.
pub(super) fn has_status(stored: &Stored, instrument: &str, status: &str) -> bool {
    stored.read::<LegalStanding>().and_then(|l| l.instruments.get(instrument).map(|i| i.status.as_str() == status))
        == Some(true)
}

impl Desk {
    /// The adoptions of a campaign or a practice.
    pub async fn adoptions_of(&self, moment: &Moment, of: &str) -> Result<Vec<(Stored, Adoption)>, DeskError> {
        let all = self.all(moment, &Filter { kind: vec![Kind::Adoption], ..Filter::default() }).await?;
        let read = all.into_iter().filter_map(|stored| stored.read::<Adoption>().map(|adoption| (stored, adoption)));
        Ok(read.filter(|(_, adoption)| adoption.of == of).collect())
    }

    /// What to look for. A figure does not name a goal; its indicator does.
    pub(super) async fn filters(&self, moment: &Moment, asked: &Asked) -> Result<Vec<Filter>, DeskError> {
        let filter = asked.filter();
        if asked.query.kinds != [Kind::Observation] || filter.goal.is_none() {
            return Ok(vec![filter]);
        }
        let indicators = Filter { kind: vec![Kind::Indicator], goal: filter.goal.clone(), ..Filter::default() };
        let indicators = self.all(moment, &indicators).await?.into_iter().map(|i| i.id.as_str().to_owned());
        let wanted = indicators.filter(|id| filter.indicator.as_ref().is_none_or(|one| one == id));
        Ok(wanted.map(|id| Filter { goal: None, indicator: Some(id), ..filter.clone() }).collect())
    }

    /// The codes of all members known at a moment.
    pub(super) async fn members(&self, moment: &Moment) -> Result<BTreeSet<String>, DeskError> {
        let filter = Filter { kind: vec![Kind::Member], ..Filter::default() };
        Ok(self.tally(moment, &filter, By::Member).await?.into_keys().collect())
    }
}
