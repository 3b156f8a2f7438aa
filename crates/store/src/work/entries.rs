//! Writing the lists of known material: entries one by one, and lots of them by one template.
//!
//! Ten million fingerprints are no ten million papers: those that are added together say the same, and that is written once, in
//! their lot. An entry gets a text of its own when something happens to it alone. The journal proves both: of a lot it keeps how many
//! fingerprints it put on the list and the digest of all of them.

use std::collections::BTreeMap;

use alliance::detection::{Fingerprint, FingerprintKind};
use alliance::register::PaperKind;
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use sha2::{Digest, Sha256};

use super::read::unreadable;
use crate::append::{Rows, digest, int};
use crate::{Store, StoreError};

/// A lot holds at most so many fingerprints: others who write wait while it is written.
pub const LARGEST_LOT: usize = 50_000;

/// A change of the lists.
#[derive(Clone, Debug)]
pub enum EntryChange {
    /// A fingerprint is put on a list. Where it stands there already, in whatever state, the deed is refused.
    Add {
        /// Its number ([`Store::take_numbers`]).
        number: u64,
        /// The list's number.
        bank: u64,
        /// The fingerprint.
        fingerprint: Fingerprint,
        /// What is said of it.
        body: serde_json::Value,
    },
    /// Something happens to one entry: from now on it has a text of its own.
    Next {
        /// Its number.
        number: u64,
        /// The version that was seen; 1 of an entry that is still as its lot says.
        expected: u32,
        /// Where it had no text of its own: the lot by whose text it was decided. A lot that moved meanwhile says something else of it.
        lot: Option<SeenLot>,
        /// What is said of it.
        body: serde_json::Value,
    },
    /// Fingerprints are put on a list together. Those that stand there already are left as they are.
    AddLot {
        /// The lot's number. The fingerprints have the next ones, in their order.
        number: u64,
        /// The list's number.
        bank: u64,
        /// 1 to [`LARGEST_LOT`] of them.
        fingerprints: Vec<Fingerprint>,
        /// What is said of all of them.
        body: serde_json::Value,
    },
    /// Something happens to all of a lot that have no text of their own.
    NextLot {
        /// The lot's number.
        number: u64,
        /// The version that was seen.
        expected: u32,
        /// So many of its entries were seen to have a text of their own. Whoever changes the lot says what becomes of those; of one that got its text
        /// meanwhile nothing was said. A text is never taken away, so the same number is the same entries.
        told: u64,
        /// What is said of them.
        body: serde_json::Value,
    },
}

/// A lot, in the version that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeenLot {
    /// Its number.
    pub number: u64,
    /// The version.
    pub no: u32,
}

/// The number of a kind in the tables. Never changed.
pub(super) const fn number_of(kind: FingerprintKind) -> i64 {
    match kind {
        FingerprintKind::Pdq => 1,
        FingerprintKind::Sha256 => 2,
        FingerprintKind::Sha1 => 3,
        FingerprintKind::Md5 => 4,
    }
}

/// The kind of a number in the tables.
pub(super) fn kind_of(number: i64) -> Result<FingerprintKind, StoreError> {
    let found = FingerprintKind::ALL.iter().copied().find(|kind| number_of(*kind) == number);
    found.ok_or_else(|| unreadable(format!("{number} is no kind of fingerprint")))
}

/// Under what an entry is filed: its list and its fingerprint.
pub(super) fn filed(bank: u64, fingerprint: &Fingerprint) -> String {
    digest(&serde_json::json!([bank, fingerprint]).to_string())
}

/// Under what a lot is filed: its list, how many fingerprints it put there, and the digest of them.
pub(super) fn lot_filed(bank: u64, entries: u64, rows: &str) -> String {
    digest(&serde_json::json!([bank, entries, rows]).to_string())
}

/// The digest of a lot's fingerprints: SHA-256 over each one's number (8 bytes, big end first), kind (1 byte) and bytes, by number.
#[derive(Default)]
pub(super) struct RowsDigest {
    hash: Sha256,
    pub count: u64,
}

impl RowsDigest {
    pub fn take(&mut self, number: u64, fingerprint: &Fingerprint) {
        let kind = u8::try_from(number_of(fingerprint.kind())).unwrap_or_default();
        self.hash.update(number.to_be_bytes());
        self.hash.update([kind]);
        self.hash.update(fingerprint.bytes());
        self.count += 1;
    }

    pub fn end(self) -> (u64, String) {
        (self.count, hex::encode(self.hash.finalize()))
    }
}

/// What cannot be written as it is given.
pub(super) fn unfit(change: &EntryChange) -> Option<(PaperKind, String, &'static str)> {
    let (kind, number, last) = match change {
        EntryChange::Add { number, .. } | EntryChange::Next { number, .. } => (PaperKind::Entry, *number, *number),
        EntryChange::NextLot { number, .. } => (PaperKind::Lot, *number, *number),
        EntryChange::AddLot { number, fingerprints, .. } => {
            if fingerprints.is_empty() || fingerprints.len() > LARGEST_LOT {
                return Some((PaperKind::Lot, number.to_string(), "a lot holds 1 to 50,000 fingerprints"));
            }
            (PaperKind::Lot, *number, number.saturating_add(fingerprints.len() as u64))
        }
    };
    if let EntryChange::Next { expected: 0, .. } | EntryChange::NextLot { expected: 0, .. } = change {
        return Some((kind, number.to_string(), "a next version goes on from one that was seen"));
    }
    let is_number = number > 0 && i64::try_from(last).is_ok();
    (!is_number).then(|| (kind, number.to_string(), "its number is out of bounds"))
}

impl Store {
    /// Takes so many numbers for banks, contents, lots and entries: the first of them. No number is given twice; one that was taken and
    /// not used is lost.
    pub async fn take_numbers(&self, count: u64) -> Result<u64, StoreError> {
        let text = "UPDATE numbering SET next = next + ? RETURNING next";
        // No deed touches the sequence. Where the database lets several write at once, nobody waits for a lot that is being written.
        let at = if self.postgres_behind() { &self.db } else { &self.pen };
        let row = at.query_one_raw(self.sql(text, [int(count)])).await?;
        let next: i64 = row.ok_or_else(|| unreadable("the sequence of numbers is gone"))?.try_get("", "next")?;
        u64::try_from(next).ok().and_then(|next| next.checked_sub(count)).ok_or_else(|| unreadable("a number ran over"))
    }

    /// Writes a change, and says what it proves. How many fingerprints a lot put on the list is answered.
    pub(super) async fn write_entry(
        &self,
        tx: &DatabaseTransaction,
        (change, seq): (&EntryChange, u64),
        wrote: &mut BTreeMap<String, String>,
    ) -> Result<u64, StoreError> {
        match change {
            EntryChange::Add { number, bank, fingerprint, body } => {
                let body = body.to_string();
                let text =
                    "INSERT INTO entry (number, bank, kind, code, no, changed, body) VALUES (?, ?, ?, ?, 1, ?, ?)";
                let values = [
                    int(*number),
                    int(*bank),
                    number_of(fingerprint.kind()).into(),
                    fingerprint.bytes().to_vec().into(),
                    int(seq),
                    body.as_str().into(),
                ];
                tx.execute_raw(self.sql(text, values)).await?;
                wrote.insert(format!("entry/{number}/1"), format!("{}.{}", digest(&body), filed(*bank, fingerprint)));
                Ok(0)
            }
            EntryChange::Next { number, expected, body, .. } => {
                let body = body.to_string();
                let before = "INSERT INTO entry_before (number, no, body) \
                              SELECT number, no, body FROM entry WHERE number = ? AND body IS NOT NULL";
                tx.execute_raw(self.sql(before, [int(*number)])).await?;
                let no = expected + 1;
                let text = "UPDATE entry SET no = ?, changed = ?, body = ? WHERE number = ? RETURNING bank, kind, code";
                let row = tx
                    .query_one_raw(self.sql(text, [i64::from(no).into(), int(seq), body.as_str().into(), int(*number)]))
                    .await?
                    .ok_or_else(|| unreadable("an entry that was there is gone"))?;
                let bank = u64::try_from(row.try_get::<i64>("", "bank")?).map_err(unreadable)?;
                let filed = filed(bank, &super::listed::fingerprint(&row)?);
                wrote.insert(format!("entry/{number}/{no}"), format!("{}.{filed}", digest(&body)));
                Ok(0)
            }
            EntryChange::AddLot { number, bank, fingerprints, body } => {
                self.write_lot(tx, (*number, *bank, seq), fingerprints, (&body.to_string(), wrote)).await
            }
            EntryChange::NextLot { number, expected, body, .. } => {
                let body = body.to_string();
                let before =
                    "INSERT INTO lot_before (number, no, body) SELECT number, no, body FROM lot WHERE number = ?";
                tx.execute_raw(self.sql(before, [int(*number)])).await?;
                let no = expected + 1;
                let text =
                    "UPDATE lot SET no = ?, changed = ?, body = ? WHERE number = ? RETURNING bank, entries, digest";
                let row = tx
                    .query_one_raw(self.sql(text, [i64::from(no).into(), int(seq), body.as_str().into(), int(*number)]))
                    .await?
                    .ok_or_else(|| unreadable("a lot that was there is gone"))?;
                let numbers: [i64; 2] = [row.try_get("", "bank")?, row.try_get("", "entries")?];
                let [bank, entries] = numbers.map(|n| u64::try_from(n).unwrap_or_default());
                let filed = lot_filed(bank, entries, &row.try_get::<String>("", "digest")?);
                wrote.insert(format!("lot/{number}/{no}"), format!("{}.{filed}", digest(&body)));
                Ok(0)
            }
        }
    }

    async fn write_lot(
        &self,
        tx: &DatabaseTransaction,
        (number, bank, seq): (u64, u64, u64),
        fingerprints: &[Fingerprint],
        (body, wrote): (&str, &mut BTreeMap<String, String>),
    ) -> Result<u64, StoreError> {
        let mut rows = Rows::new("entry (number, bank, kind, code, no)", 5).leaving_what_is_there();
        for (place, fingerprint) in (number + 1..).zip(fingerprints) {
            rows.values.extend([
                int(place),
                int(bank),
                number_of(fingerprint.kind()).into(),
                fingerprint.bytes().to_vec().into(),
                1_i64.into(),
            ]);
        }
        rows.write(self, tx).await?;
        let room = fingerprints.len() as u64;
        // What was written is read back: which of them were there already is the database's to say.
        let (entries, rows) = self.rows_digest(tx, (number, bank), room).await?;
        let text =
            "INSERT INTO lot (number, bank, no, room, entries, digest, changed, body) VALUES (?, ?, 1, ?, ?, ?, ?, ?)";
        let values = [int(number), int(bank), int(room), int(entries), rows.as_str().into(), int(seq), body.into()];
        tx.execute_raw(self.sql(text, values)).await?;
        wrote.insert(format!("lot/{number}/1"), format!("{}.{}", digest(body), lot_filed(bank, entries, &rows)));
        Ok(entries)
    }

    /// How many fingerprints stand on a list in a lot's room, and the digest of them.
    pub(super) async fn rows_digest(
        &self,
        tx: &DatabaseTransaction,
        (lot, bank): (u64, u64),
        room: u64,
    ) -> Result<(u64, String), StoreError> {
        let text = "SELECT number, kind, code FROM entry WHERE number > ? AND number <= ? AND bank = ? ORDER BY number";
        let mut digest = RowsDigest::default();
        for row in tx.query_all_raw(self.sql(text, [int(lot), int(lot + room), int(bank)])).await? {
            let number: i64 = row.try_get("", "number")?;
            digest.take(u64::try_from(number).map_err(unreadable)?, &super::listed::fingerprint(&row)?);
        }
        Ok(digest.end())
    }
}
