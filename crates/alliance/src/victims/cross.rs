//! What one member counts in another, beside what that one counts as referred by it.
//!
//! Both are counts of confirmed months, and neither is the other's: a difference is no fault by itself. What may explain it is said in a few
//! words, some of them found here, some said by the two police units. Small counts are seen by these two and by nobody else.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Definition, Month, Place, Sheet, VictimsRefusal, Way};
use crate::indicators::suppression::{Mark, Policy, Published, Tables, Zeros, protect};
use crate::register::Act;

words! {
    /// What may explain a difference.
    Explanation {
        /// One counted later than the other, or has not confirmed all its months.
        Timing = "timing",
        /// The two count different things.
        Definition = "definition",
        /// A referral did not arrive.
        NotReceived = "not-received",
        /// A referral arrived and the victim is not identified there yet.
        StillOpen = "still-open",
        /// The victim is counted there by another way.
        OtherWay = "other-way",
        /// One counted the same victim twice.
        CountedTwice = "counted-twice",
        /// Looked into; no explanation was found.
        NotExplained = "not-explained",
    }
}

words! {
    /// Which of the two comparisons.
    Direction {
        /// What the member counts in the other one.
        Outgoing = "outgoing",
        /// What the other one counts in the member.
        Incoming = "incoming",
    }
}

impl Direction {
    /// The same comparison as the other member names it.
    #[must_use]
    pub const fn as_seen_there(self) -> Self {
        match self {
            Self::Outgoing => Self::Incoming,
            Self::Incoming => Self::Outgoing,
        }
    }
}

/// What one side counts in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// How many.
    pub count: u64,
    /// Months that are confirmed.
    pub confirmed: usize,
    /// Confirmed months of which something is not known.
    pub unknown: usize,
}

impl Side {
    fn of(sheets: &BTreeMap<Month, &Sheet>, year: i16, ways: &[Way], is: impl Fn(&Place) -> bool) -> Self {
        let mut side = Self::default();
        for sheet in Month::all(year).filter_map(|month| sheets.get(&month)) {
            let (count, known) = sheet.count(ways, &is);
            side.count += count;
            side.confirmed += 1;
            side.unknown += usize::from(!known);
        }
        side
    }

    /// What a member counts as located in another one, whichever way it came by it.
    pub fn located(sheets: &BTreeMap<Month, &Sheet>, year: i16, there: &str) -> Self {
        Self::of(
            sheets,
            year,
            Way::ALL,
            |place| matches!(place, Place::Abroad { country: Some(code) } if code == there),
        )
    }

    /// What a member counts at home as referred by another one.
    pub fn referred(sheets: &BTreeMap<Month, &Sheet>, year: i16, by: &str) -> Self {
        let is = |place: &Place| matches!(place, Place::Home { from: Some(code) } if code == by);
        Self::of(sheets, year, &[Way::Referral], is)
    }

    /// Whether something is still to come.
    const fn is_open(&self) -> bool {
        self.confirmed < 12 || self.unknown > 0
    }
}

/// What the house itself finds that may explain a difference: what is still to come, and definitions that differ.
pub fn found(said: Side, heard: Side, definitions: [Option<&Definition>; 2]) -> BTreeSet<Explanation> {
    let mut found = BTreeSet::new();
    if said.count == heard.count {
        return found;
    }
    if said.is_open() || heard.is_open() {
        found.insert(Explanation::Timing);
    }
    let same = matches!(definitions, [Some(one), Some(other)] if one.is_same_count(other));
    if !same {
        found.insert(Explanation::Definition);
    }
    found
}

/// Whom a member counts victims with in a year, and how many: those located there, or those referred from there.
pub fn others(
    sheets: &BTreeMap<Month, &Sheet>,
    year: i16,
    direction: Direction,
    members: &BTreeSet<String>,
) -> BTreeMap<String, u64> {
    let count = |code: &String| match direction {
        Direction::Outgoing => Side::located(sheets, year, code).count,
        Direction::Incoming => Side::referred(sheets, year, code).count,
    };
    members.iter().map(|code| (code.clone(), count(code))).filter(|(_, count)| *count > 0).collect()
}

/// The counts of a member's year as somebody sees them who is of neither police unit: small ones are withheld, and so many others that
/// nobody works them out from the total, which is taken as known. Where that cannot be done, all are withheld.
pub fn shown(counts: &BTreeMap<String, u64>) -> BTreeMap<String, Option<u64>> {
    const TOTAL: &str = "total";
    let published = || -> Option<Published> {
        let mut tables = Tables::new();
        tables.cell(TOTAL, counts.values().sum()).ok()?;
        for (code, count) in counts {
            tables.cell(code.clone(), *count).ok()?;
        }
        tables.sum(TOTAL, &counts.keys().collect::<Vec<_>>()).ok()?;
        tables.shown_elsewhere(TOTAL).ok()?;
        protect(&tables, Policy::new(5, Zeros::Shown)).ok()
    };
    let published = published();
    let one = |code: &String| match published.as_ref().and_then(|published| published.mark(code)) {
        Some(Mark::Shown(count)) => Some(count),
        _ => None,
    };
    counts.keys().map(|code| (code.clone(), one(code))).collect()
}

/// What a member says of a difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// In a word.
    pub explanation: Explanation,
    /// Who said so, and when.
    pub act: Act,
}

/// What a member says of its differences with another one in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// Two letters of the member that says it.
    pub member: String,
    /// Two letters of the other one.
    pub other: String,
    /// The year.
    pub year: i16,
    answers: BTreeMap<Direction, Answer>,
    /// What nobody can guess, another in each version: there are few words to try.
    blind: String,
}

impl Answers {
    /// Nothing is said yet.
    pub fn begin(member: String, other: String, year: i16) -> Result<Self, VictimsRefusal> {
        if member == other {
            return Err(VictimsRefusal::SameMember);
        }
        Ok(Self { member, other, year, answers: BTreeMap::new(), blind: String::new() })
    }

    /// The version as it is to be written, with something in it that nobody can guess.
    #[must_use]
    pub fn blinded(self, blind: String) -> Self {
        Self { blind, ..self }
    }

    /// What is said of a comparison.
    pub fn of(&self, direction: Direction) -> Option<&Answer> {
        self.answers.get(&direction)
    }

    /// Says it.
    pub fn say(mut self, direction: Direction, answer: Answer) -> Result<Self, VictimsRefusal> {
        if self.of(direction).is_some_and(|known| known.explanation == answer.explanation) {
            return Err(VictimsRefusal::NothingChanged);
        }
        self.answers.insert(direction, answer);
        Ok(self)
    }
}
