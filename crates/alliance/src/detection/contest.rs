//! A contest: somebody says that an entry should not be on the list.
//!
//! From then on it rests for everybody but its own organisation, until two people of two states that have nothing to do with it find
//! the same. Three states can always make two that agree. Nobody wins by waiting: an overdue contest stays open, and is shown as such.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::{EntryRefusal, OfficeAct};
use crate::register::act::says;
use crate::register::length::{CITED, Overlong, PASSAGE, over};

/// Days in which a contest is to be decided.
pub const DAYS: i64 = 14;
/// States that have to find the same.
pub const AGREE: usize = 2;
/// An organisation has at most so many contests open at once: a contest makes an entry rest, and a list that is contested whole
/// would find nothing.
pub const OPEN_AT_ONCE: usize = 20;
/// A contest names at most so many pieces of evidence.
const MOST_EVIDENCE: usize = 20;

words! {
    /// Why an entry should not be on the list.
    Ground {
        /// What it was made from is lawful.
        Lawful = "lawful",
        /// It finds pictures that are lawful, whatever it was made from.
        Collides = "collides",
        /// It is classified wrongly.
        Misclassified = "misclassified",
    }
}

/// What somebody who decides found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Whether the contest is right.
    pub upheld: bool,
    /// Why.
    pub reason: String,
    /// Who found it.
    pub found: OfficeAct,
}

/// A contest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contest {
    /// On which ground.
    pub ground: Ground,
    /// In words.
    pub reason: String,
    /// What shows it: names of documents or where they lie. Never a picture.
    pub evidence: Vec<String>,
    /// Who contests.
    pub contested: OfficeAct,
    /// What was found so far: one finding a state.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

/// A contest that was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// The contest with all findings.
    pub contest: Contest,
    /// Whether it was right.
    pub upheld: bool,
}

impl Contest {
    /// Contests, with reason and evidence.
    pub fn new(
        ground: Ground,
        reason: String,
        evidence: Vec<String>,
        contested: OfficeAct,
    ) -> Result<Self, EntryRefusal> {
        worded(&reason)?;
        let most = MOST_EVIDENCE;
        if evidence.is_empty() || evidence.len() > most || !evidence.iter().all(|cited| says(cited)) {
            return Err(EntryRefusal::EvidenceUnfit { most });
        }
        if let Some(Overlong { length, most }) = evidence.iter().find_map(|cited| over(cited, CITED)) {
            return Err(EntryRefusal::TooLong { length, most });
        }
        Ok(Self { ground, reason, evidence, contested, findings: Vec::new() })
    }

    /// The last day on which a decision is in time.
    pub fn due(&self) -> Date {
        self.contested.act.day().saturating_add(DAYS.days())
    }

    /// Whether a decision is late.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        jiff::tz::TimeZone::UTC.to_datetime(now).date() > self.due()
    }

    /// What two states agree on by now.
    pub fn agreed(&self) -> Option<bool> {
        [true, false].into_iter().find(|way| self.findings.iter().filter(|f| f.upheld == *way).count() >= AGREE)
    }
}

/// A reason says something, and no more than is kept.
pub(super) fn worded(reason: &str) -> Result<(), EntryRefusal> {
    if !says(reason) {
        return Err(EntryRefusal::ReasonMissing);
    }
    over(reason, PASSAGE).map_or(Ok(()), |Overlong { length, most }| Err(EntryRefusal::TooLong { length, most }))
}
