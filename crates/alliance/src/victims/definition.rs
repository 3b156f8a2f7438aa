//! What a member counts as an identified victim, since which year. Two officers of one force set it; all of it is coded.
//!
//! A definition holds for whole years: a year counted in two ways would be no year of either. Another definition breaks the member's series
//! at its first year (see [`crate::indicators::breaks`]).

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::VictimsRefusal;
use crate::register::figures::FIRST_YEAR;
use crate::register::{Digest, Measure, SeriesBreak};
use crate::takedown::TableRefusal;
use crate::takedown::table::{Setter, Setting, Stood, Tabled};

words! {
    /// Offences whose victims are counted, in the terms of the Interagency Terminology Guidelines.
    Offence {
        /// Children who are to be seen in child sexual abuse material.
        Material = "material",
        /// Sexual abuse that came to light by what was found online.
        Abuse = "abuse",
        /// Live online child sexual abuse.
        Live = "live",
        /// Sexual extortion of children.
        Extortion = "extortion",
        /// Solicitation of children for sexual purposes.
        Solicitation = "solicitation",
        /// Self-generated material that others took or spread.
        SelfGenerated = "self-generated",
    }
}

words! {
    /// Up to which age somebody is counted as a child.
    Age {
        /// Under 18.
        Under18 = "under-18",
        /// Under 16.
        Under16 = "under-16",
        /// Under 14.
        Under14 = "under-14",
    }
}

words! {
    /// From when on a victim is counted.
    Counting {
        /// Once the police know who the child is.
        Identity = "identity",
        /// Once the child was found and is safe.
        Located = "located",
        /// Once the case is in the ICSE database.
        Entered = "entered",
    }
}

/// What a member counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Two letters of the member.
    pub member: String,
    /// Which edition it is, from 1.
    pub edition: u32,
    /// The first year that is counted so.
    pub since: i16,
    /// Whether a month says who was identified in it, or how many there are in all by its end.
    pub measure: Measure,
    /// The offences.
    pub offences: BTreeSet<Offence>,
    /// The age.
    pub age: Age,
    /// From when on somebody is counted.
    pub counting: Counting,
}

impl Definition {
    /// Whether both count the same, whenever they began.
    pub fn is_same_count(&self, other: &Self) -> bool {
        let counted = |it: &Self| (it.measure, it.offences.clone(), it.age, it.counting);
        counted(self) == counted(other)
    }

    /// In English, for the register.
    pub fn in_words(&self) -> String {
        let offences: Vec<&str> = self.offences.iter().map(|offence| offence.as_str()).collect();
        let measure = match self.measure {
            Measure::Flow => "those identified in a month",
            Measure::Stock => "all so far",
        };
        format!("{measure}; {}; {}; once {}", offences.join(", "), self.age, self.counting)
    }
}

impl Tabled for Definition {
    const ONE_HOUSE: bool = true;

    fn unset(member: &str) -> Self {
        Self {
            member: member.to_owned(),
            edition: 0,
            since: 0,
            measure: Measure::Flow,
            offences: BTreeSet::new(),
            age: Age::Under18,
            counting: Counting::Identity,
        }
    }

    fn member(&self) -> &str {
        &self.member
    }

    fn edition(&self) -> u32 {
        self.edition
    }

    fn as_edition(&self, edition: u32) -> Self {
        Self { edition, ..self.clone() }
    }
}

/// What a member counts, what waits for a second officer, and what it counted before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definitions {
    setting: Setting<Definition>,
    /// Editions that stood before, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    before: Vec<Stood<Definition>>,
}

impl Definitions {
    /// What stands and what waits.
    pub const fn setting(&self) -> &Setting<Definition> {
        &self.setting
    }

    /// Every edition that two officers set, the oldest first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Stood<Definition>> {
        self.before.iter().chain(self.setting.stands())
    }

    /// What is counted in a year; none where nobody said so.
    pub fn in_year(&self, year: i16) -> Option<&Definition> {
        self.all().map(|stood| &stood.table).rfind(|definition| definition.since <= year)
    }

    /// Where the member's series breaks, and why.
    pub fn breaks(&self) -> Vec<SeriesBreak> {
        let editions: Vec<&Definition> = self.all().map(|stood| &stood.table).collect();
        let broken = editions.windows(2).filter(|pair| !pair[0].is_same_count(pair[1]));
        let one = |pair: &[&Definition]| SeriesBreak {
            year: pair[1].since,
            why: format!("counted from then on: {}", pair[1].in_words()),
            member: Some(pair[1].member.clone()),
        };
        broken.map(one).collect()
    }

    /// Whether a definition could come next.
    pub fn check(&self, next: &Definition, today: Date) -> Result<(), VictimsRefusal> {
        if next.offences.is_empty() {
            return Err(VictimsRefusal::NoOffence);
        }
        let first = self.setting.stands().map_or(FIRST_YEAR, |stood| i32::from(stood.table.since) + 1);
        if !(first..=i32::from(today.year()) + 1).contains(&i32::from(next.since)) {
            return Err(VictimsRefusal::Since);
        }
        Ok(())
    }

    /// Proposes the next edition. `seen` is the one that its writer had before them.
    pub fn propose(self, next: &Definition, seen: u32, why: &str, by: Setter) -> Result<Self, TableRefusal> {
        Ok(Self { setting: self.setting.propose(next, seen, why, by)?, ..self })
    }

    /// A second officer of the same force confirms it.
    pub fn confirm(self, read: &Digest, by: Setter) -> Result<Self, TableRefusal> {
        let stood = self.setting.stands().cloned();
        let setting = self.setting.confirm(read, by)?;
        let mut before = self.before;
        before.extend(stood);
        Ok(Self { setting, before })
    }

    /// Takes the proposal back, or refuses it as the second officer.
    pub fn withdraw(self, by: &Setter) -> Result<Self, TableRefusal> {
        Ok(Self { setting: self.setting.withdraw(by)?, ..self })
    }
}
