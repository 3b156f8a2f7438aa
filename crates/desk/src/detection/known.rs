//! What decides whether an entry that is near counts for somebody: banks, what is said of entries, contents, and the quorum.
//!
//! Of ten million entries that were added in lots nothing is kept here but their lots.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use alliance::detection::{Bank, Entry, EntryState, FingerprintKind, Quorum};
use serde::{Deserialize, Serialize};

/// A lot, and the entry of the journal by which it is as it is.
pub(super) struct LotKept {
    pub bank: u64,
    pub room: u64,
    pub changed: u64,
    pub entry: Entry,
}

/// An entry that has a text of its own, likewise.
pub(super) struct EntryKept {
    pub bank: u64,
    pub changed: u64,
    pub entry: Entry,
}

/// What an organisation put on a list as one thing.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Content {
    /// The bank's number.
    pub bank: u64,
    /// Its entries.
    pub entries: Vec<u64>,
    /// 1: it is enabled; 0: it is not; else the second since 1970 until which it is not.
    pub disable_until: i64,
    /// A note, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The owner's own id for it, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_id: Option<String>,
    /// Seconds since 1970 at which it was added.
    pub added: i64,
}

impl Content {
    /// Whether it is found at a second since 1970.
    pub const fn is_enabled(&self, now: i64) -> bool {
        self.disable_until != 0 && (self.disable_until == 1 || self.disable_until <= now)
    }
}

/// All of it.
#[derive(Default)]
pub(super) struct Known {
    pub quorum: Quorum,
    pub banks: HashMap<u64, Bank>,
    /// By bank: the entry of the journal by which it is as it is.
    pub bank_changed: HashMap<u64, u64>,
    /// The same of the quorum.
    pub quorum_changed: u64,
    /// The banks whose entries the index holds. It differs from those that are open while one is opened or closed, and for as long as
    /// the database does not answer meanwhile.
    pub indexed: BTreeSet<u64>,
    lots: BTreeMap<u64, LotKept>,
    entries: HashMap<u64, EntryKept>,
    contents: HashMap<u64, Content>,
    /// By entry: the contents that it is part of.
    parts: HashMap<u64, Vec<u64>>,
    /// By kind: seconds since 1970 at which the newest entry was added; 0 for none.
    pub newest: [i64; FingerprintKind::ALL.len()],
}

/// Whether an entry can be found by anybody at all.
pub(super) const fn lives(entry: &Entry) -> bool {
    !matches!(entry.state(), EntryState::Struck { .. } | EntryState::Withdrawn { .. })
}

impl Known {
    /// The banks that are open.
    pub fn open_banks(&self) -> BTreeSet<u64> {
        self.banks.iter().filter(|(_, bank)| bank.is_open()).map(|(number, _)| *number).collect()
    }

    pub fn put_lot(&mut self, number: u64, lot: LotKept) {
        self.lots.insert(number, lot);
    }

    pub fn put_entry(&mut self, number: u64, entry: EntryKept) {
        self.entries.insert(number, entry);
    }

    /// Puts a content; none takes it out.
    pub fn put_content(&mut self, number: u64, content: Option<Content>) {
        if let Some(before) = self.contents.remove(&number) {
            for entry in before.entries {
                if let Some(of) = self.parts.get_mut(&entry) {
                    of.retain(|one| *one != number);
                }
            }
        }
        let Some(content) = content else { return };
        for entry in &content.entries {
            self.parts.entry(*entry).or_default().push(number);
        }
        self.contents.insert(number, content);
    }

    /// An entry with the number of its bank.
    pub fn entry(&self, number: u64) -> Option<(u64, &Entry)> {
        if let Some(kept) = self.entries.get(&number) {
            return Some((kept.bank, &kept.entry));
        }
        let (first, lot) = self.lots.range(..number).next_back()?;
        (number <= first + lot.room).then_some((lot.bank, &lot.entry))
    }

    /// Lots of a bank, by their numbers.
    pub fn lots_of(&self, bank: u64) -> impl Iterator<Item = (u64, &LotKept)> {
        self.lots.iter().filter(move |(_, lot)| lot.bank == bank).map(|(number, lot)| (*number, lot))
    }

    /// Entries of a bank that have a text of their own.
    pub fn told_of(&self, bank: u64) -> impl Iterator<Item = (u64, &EntryKept)> {
        self.entries.iter().filter(move |(_, kept)| kept.bank == bank).map(|(number, kept)| (*number, kept))
    }

    /// The entry of the journal by which an entry is what it is for everybody: its own, its lot's, its bank's or the quorum's.
    pub fn changed(&self, number: u64) -> u64 {
        let (bank, own) = match self.entries.get(&number) {
            Some(kept) => (Some(kept.bank), kept.changed),
            None => self.lots.range(..number).next_back().map_or((None, 0), |(_, lot)| (Some(lot.bank), lot.changed)),
        };
        let of_bank = bank.and_then(|bank| self.bank_changed.get(&bank)).copied().unwrap_or_default();
        own.max(of_bank).max(self.quorum_changed)
    }

    /// What is said of entries that have a text of their own.
    pub fn told(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values().map(|kept| &kept.entry)
    }

    /// Whether an entry came in a lot: then it is a content of its own, under its own number, whatever else it is part of.
    pub fn is_of_lot(&self, number: u64) -> bool {
        self.lots.range(..number).next_back().is_some_and(|(first, lot)| number <= first + lot.room)
    }

    /// The contents by which an entry is shown at a second since 1970. `any`: also those that are not enabled.
    pub fn contents_of(&self, entry: u64, now: i64, any: bool) -> Vec<u64> {
        let parts = self.parts.get(&entry).map_or(&[][..], Vec::as_slice);
        let is_shown = |number: &&u64| any || self.contents.get(*number).is_some_and(|c| c.is_enabled(now));
        let mut shown: Vec<u64> = parts.iter().filter(is_shown).copied().collect();
        if !parts.contains(&entry) && self.is_of_lot(entry) {
            shown.push(entry);
        }
        shown
    }

    /// The contents that an entry is part of, besides one.
    pub fn parts_besides(&self, entry: u64, content: u64) -> Vec<u64> {
        self.parts.get(&entry).map(|of| of.iter().copied().filter(|one| *one != content).collect()).unwrap_or_default()
    }
}
