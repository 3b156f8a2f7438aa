//! What stands on lists of what deeds touch, read within the transaction that writes them: it decides which of their changes are refused.
//!
//! An entry without a text of its own says what its lot says. So whoever changes one has seen the other too: else an entry that was vouched for while
//! its lot was withdrawn would come back to life, or stay alive.

use std::collections::{BTreeSet, HashMap, HashSet};

use alliance::detection::Fingerprint;
use alliance::register::PaperKind;
use sea_orm::{ConnectionTrait, DatabaseTransaction, Value};

use super::entries::{EntryChange, number_of};
use super::read::unreadable;
use super::{Deed, Refused};
use crate::append::int;
use crate::{Store, StoreError};

/// Rows looked up by one statement.
const TOGETHER: usize = 500;
/// How many entries of a lot have a text of their own.
const TOLD: &str = "(SELECT COUNT(*) FROM entry WHERE entry.bank = lot.bank AND entry.number > lot.number \
    AND entry.number <= lot.number + lot.room AND entry.body IS NOT NULL)";

/// What stands on lists of what the deeds of a batch touch.
#[derive(Default)]
pub(super) struct Listed {
    /// Versions of entries and lots. Both have numbers of one sequence.
    versions: HashMap<u64, u32>,
    /// Entries without a text of their own.
    bare: HashSet<u64>,
    /// By lot: how many of its entries have a text of their own.
    told: HashMap<u64, u64>,
    taken: HashSet<(u64, Fingerprint)>,
}

impl Listed {
    fn put_version(&mut self, number: u64, no: u64) {
        self.versions.insert(number, u32::try_from(no).unwrap_or(u32::MAX));
    }

    pub fn refuses(&self, changes: &[EntryChange]) -> Option<Refused> {
        let mut adds = HashSet::new();
        for change in changes {
            let (kind, number, expected) = match change {
                EntryChange::Add { number, bank, fingerprint, .. } => {
                    let at = (*bank, *fingerprint);
                    if self.taken.contains(&at) || !adds.insert(at) {
                        return Some(Refused::Taken { kind: PaperKind::Entry });
                    }
                    (PaperKind::Entry, *number, 0)
                }
                EntryChange::Next { number, expected, .. } => (PaperKind::Entry, *number, *expected),
                EntryChange::AddLot { number, .. } => (PaperKind::Lot, *number, 0),
                EntryChange::NextLot { number, expected, .. } => (PaperKind::Lot, *number, *expected),
            };
            let found = self.versions.get(&number).copied().unwrap_or_default();
            if found != expected {
                return Some(Refused::Moved { kind, id: number.to_string(), expected, found });
            }
            let overtaken = self.overtaken(change);
            if overtaken.is_some() {
                return overtaken;
            }
        }
        None
    }

    /// Whether a lot and one of its entries moved past each other: what the change was decided by is not what stands.
    fn overtaken(&self, change: &EntryChange) -> Option<Refused> {
        let moved = |number: u64, expected: u32, found: u32| {
            (expected != found).then(|| Refused::Moved {
                kind: PaperKind::Lot,
                id: number.to_string(),
                expected,
                found,
            })
        };
        match change {
            EntryChange::Next { number, lot: Some(lot), .. } if self.bare.contains(number) => {
                moved(lot.number, lot.no, self.versions.get(&lot.number).copied().unwrap_or_default())
            }
            EntryChange::Next { number, lot: None, .. } if self.bare.contains(number) => Some(Refused::Unfit {
                kind: PaperKind::Entry,
                id: number.to_string(),
                what: "it is as its lot says: name the lot's version that was seen",
            }),
            EntryChange::NextLot { number, told, .. } => {
                let found = self.told.get(number).copied().unwrap_or_default();
                let [told, found] = [*told, found].map(|n| u32::try_from(n).unwrap_or(u32::MAX));
                moved(*number, told, found)
            }
            _ => None,
        }
    }

    pub fn learn(&mut self, change: &EntryChange) {
        match change {
            EntryChange::Add { number, bank, fingerprint, .. } => {
                self.taken.insert((*bank, *fingerprint));
                self.versions.insert(*number, 1);
            }
            EntryChange::Next { number, expected, lot, .. } => {
                self.versions.insert(*number, expected + 1);
                if let Some(lot) = lot.filter(|_| self.bare.remove(number)) {
                    *self.told.entry(lot.number).or_default() += 1;
                }
            }
            EntryChange::NextLot { number, expected, .. } => {
                self.versions.insert(*number, expected + 1);
            }
            EntryChange::AddLot { number, bank, fingerprints, .. } => {
                self.taken.extend(fingerprints.iter().map(|fingerprint| (*bank, *fingerprint)));
                self.versions.insert(*number, 1);
            }
        }
    }
}

impl Store {
    /// What stands of everything on lists that the deeds touch.
    pub(super) async fn listed(&self, tx: &DatabaseTransaction, deeds: &[&Deed]) -> Result<Listed, StoreError> {
        let mut listed = Listed::default();
        let (mut entries, mut codes) = (Vec::new(), Vec::new());
        let (mut lots, mut changed) = (BTreeSet::new(), BTreeSet::new());
        for change in deeds.iter().flat_map(|deed| &deed.entries) {
            match change {
                EntryChange::Add { number, bank, fingerprint, .. } => {
                    entries.push(*number);
                    codes.push((*bank, *fingerprint));
                }
                EntryChange::Next { number, lot, .. } => {
                    entries.push(*number);
                    lots.extend(lot.map(|lot| lot.number));
                }
                EntryChange::AddLot { number, .. } => {
                    lots.insert(*number);
                }
                EntryChange::NextLot { number, .. } => {
                    lots.insert(*number);
                    changed.insert(*number);
                }
            }
        }
        let (lots, changed): (Vec<u64>, Vec<u64>) = (lots.into_iter().collect(), changed.into_iter().collect());
        self.numbered(tx, ("no", "entry"), &entries, |number, no| listed.put_version(number, no)).await?;
        self.numbered(tx, ("no", "lot"), &lots, |number, no| listed.put_version(number, no)).await?;
        let bare = "CAST(CASE WHEN body IS NULL THEN 1 ELSE 0 END AS BIGINT)";
        self.numbered(tx, (bare, "entry"), &entries, |number, bare| {
            if bare == 1 {
                listed.bare.insert(number);
            }
        })
        .await?;
        self.numbered(tx, (TOLD, "lot"), &changed, |number, told| {
            listed.told.insert(number, told);
        })
        .await?;
        for chunk in codes.chunks(TOGETHER) {
            let marks = vec!["(code = ? AND kind = ? AND bank = ?)"; chunk.len()].join(" OR ");
            let text = format!("SELECT bank, kind, code FROM entry WHERE {marks}");
            let values = chunk.iter().flat_map(|(bank, fingerprint)| {
                [Value::from(fingerprint.bytes().to_vec()), number_of(fingerprint.kind()).into(), int(*bank)]
            });
            for row in tx.query_all_raw(self.sql(&text, values)).await? {
                let bank: i64 = row.try_get("", "bank")?;
                listed.taken.insert((u64::try_from(bank).map_err(unreadable)?, super::listed::fingerprint(&row)?));
            }
        }
        Ok(listed)
    }

    /// A number of each of these rows.
    async fn numbered(
        &self,
        tx: &DatabaseTransaction,
        (what, table): (&str, &str),
        numbers: &[u64],
        mut take: impl FnMut(u64, u64) + Send,
    ) -> Result<(), StoreError> {
        for chunk in numbers.chunks(TOGETHER) {
            let marks = vec!["?"; chunk.len()].join(", ");
            let text = format!("SELECT number, {what} AS n FROM {table} WHERE number IN ({marks})");
            for row in tx.query_all_raw(self.sql(&text, chunk.iter().map(|n| int(*n)))).await? {
                let found: [i64; 2] = [row.try_get("", "number")?, row.try_get("", "n")?];
                let [number, n] = found.map(u64::try_from);
                take(number.map_err(unreadable)?, n.map_err(unreadable)?);
            }
        }
        Ok(())
    }
}
