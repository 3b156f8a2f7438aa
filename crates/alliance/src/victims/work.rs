//! A month of a member on its way: written by one officer, confirmed by another, revised with a reason, and never taken away.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Month, Sheet, VictimsRefusal};
use crate::indicators::reasons::RevisionReason;
use crate::people::AccountId;
use crate::register::{Act, Digest};

/// What waits for a second officer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What is said.
    pub sheet: Sheet,
    /// Why, where it revises what was confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<RevisionReason>,
    /// Everybody who wrote since the last confirmation.
    pub writers: BTreeSet<AccountId>,
    /// Who wrote last, and when.
    pub written: Act,
}

/// What was confirmed: a vintage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// Its number, from 1.
    pub number: u32,
    /// What is said.
    pub sheet: Sheet,
    /// Why the one before it was revised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<RevisionReason>,
    /// Who wrote it last, and when.
    pub written: Act,
    /// Who confirmed it, and when.
    pub confirmed: Act,
    /// What they read.
    pub digest: Digest,
}

/// A month of a member's counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthWork {
    /// Two letters of the member.
    pub member: String,
    /// The month.
    pub month: Month,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    draft: Option<Draft>,
    /// The oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    vintages: Vec<Confirmed>,
    /// What nobody can guess, another in each version: the journal shows the digest of each version to people who do not see its counts, and
    /// there are few counts to try.
    blind: String,
}

/// How far a month can be.
pub const STATES: [&str; 4] = ["empty", "draft", "confirmed", "revision"];

impl MonthWork {
    /// A month of which nothing is said yet.
    pub fn begin(member: String, month: Month) -> Self {
        Self { member, month, draft: None, vintages: Vec::new(), blind: String::new() }
    }

    /// The version as it is to be written, with something in it that nobody can guess.
    #[must_use]
    pub fn blinded(self, blind: String) -> Self {
        Self { blind, ..self }
    }

    /// How far it is, a word of [`STATES`].
    pub fn state(&self) -> &'static str {
        match (&self.draft, self.vintages.is_empty()) {
            (None, true) => "empty",
            (Some(_), true) => "draft",
            (None, false) => "confirmed",
            (Some(_), false) => "revision",
        }
    }

    /// What waits for a second officer.
    pub const fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// What was ever confirmed, the oldest first.
    pub fn vintages(&self) -> &[Confirmed] {
        &self.vintages
    }

    /// What stands: the newest that was confirmed.
    pub fn stands(&self) -> Option<&Confirmed> {
        self.vintages.last()
    }

    /// What an officer goes on writing from: what waits, else what stands.
    pub fn newest(&self) -> Option<&Sheet> {
        self.draft.as_ref().map(|draft| &draft.sheet).or_else(|| self.stands().map(|stands| &stands.sheet))
    }

    /// What somebody reads who confirms.
    pub fn digest(&self) -> Option<Digest> {
        let draft = self.draft.as_ref()?;
        Some(Digest::of(&(&self.member, self.month, &draft.sheet, draft.reason)))
    }

    /// Whether somebody could be the second officer.
    pub fn may_confirm(&self, account: &str) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.writers.iter().all(|writer| writer.as_str() != account))
    }

    /// Writes what is said of the month. What says the same as what stands takes back what waits.
    pub fn write(
        self,
        sheet: Sheet,
        reason: Option<RevisionReason>,
        written: Act,
        today: Date,
    ) -> Result<Self, VictimsRefusal> {
        if !self.month.has_begun(today) {
            return Err(VictimsRefusal::ToCome);
        }
        if self.stands().is_some_and(|stands| stands.sheet == sheet) {
            if self.draft.is_none() {
                return Err(VictimsRefusal::NothingChanged);
            }
            return Ok(Self { draft: None, ..self });
        }
        // What was never confirmed has nothing to be revised.
        let reason = reason.filter(|_| self.stands().is_some());
        if self.stands().is_some() && reason.is_none() {
            return Err(VictimsRefusal::ReasonMissing);
        }
        if self.draft.as_ref().is_some_and(|draft| draft.sheet == sheet && draft.reason == reason) {
            return Err(VictimsRefusal::NothingChanged);
        }
        let mut writers = self.draft.map(|draft| draft.writers).unwrap_or_default();
        writers.insert(written.by.clone());
        Ok(Self { draft: Some(Draft { sheet, reason, writers, written }), ..self })
    }

    /// Confirms what was read, as a second officer. Before, two officers have said what is counted in that year.
    pub fn confirm(self, seen: &Digest, is_defined: bool, confirmed: Act, today: Date) -> Result<Self, VictimsRefusal> {
        let digest = self.digest();
        let (Some(Draft { sheet, reason, writers, written }), Some(digest)) = (self.draft, digest) else {
            return Err(VictimsRefusal::NothingWaits);
        };
        if writers.contains(&confirmed.by) {
            return Err(VictimsRefusal::SamePerson);
        }
        if !self.month.is_over(today) {
            return Err(VictimsRefusal::NotOver);
        }
        if !is_defined {
            return Err(VictimsRefusal::NoDefinition);
        }
        if sheet.missing().next().is_some() {
            return Err(VictimsRefusal::Incomplete);
        }
        if digest != *seen {
            return Err(VictimsRefusal::NotRead);
        }
        let mut vintages = self.vintages;
        let number = vintages.last().map_or(0, |last| last.number).saturating_add(1);
        vintages.push(Confirmed { number, sheet, reason, written, confirmed, digest });
        Ok(Self { draft: None, vintages, ..self })
    }
}
