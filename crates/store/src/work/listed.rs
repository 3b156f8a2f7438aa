//! Reading the lists of known material.

use alliance::detection::Fingerprint;
use alliance::register::PaperKind;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, DatabaseTransaction, QueryResult, Value};
use serde::de::DeserializeOwned;

use super::entries::{filed, kind_of, lot_filed, number_of};
use super::read::{unreadable, version};
use super::{Act, View};
use crate::append::{digest, int};
use crate::{Store, StoreError};

/// How many versions of lots and entries are stored: each of them was said by an entry of the journal.
pub(super) const VERSIONS: &str = "SELECT (SELECT COUNT(*) FROM lot) + (SELECT COUNT(*) FROM lot_before) \
    + (SELECT COUNT(*) FROM entry WHERE body IS NOT NULL) + (SELECT COUNT(*) FROM entry_before) AS n";
/// How many fingerprints stand on lists, above those that lots put there and those whose first text is their own.
pub(super) const ASTRAY: &str = "SELECT CAST((SELECT COUNT(*) FROM entry) - (SELECT COALESCE(SUM(entries), 0) FROM lot) \
    - (SELECT COUNT(*) FROM entry WHERE no = 1 AND body IS NOT NULL) - (SELECT COUNT(*) FROM entry_before WHERE no = 1) AS BIGINT) AS n";
/// Numbers looked up by one statement.
const TOGETHER: usize = 500;
/// The kinds of what lists are made of, as the journal names them.
const KINDS: &str = "'bank', 'content', 'entry', 'lot', 'quorum', 'source'";

/// A fingerprint on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRow {
    /// Its number.
    pub number: u64,
    /// The list's number.
    pub bank: u64,
    /// The fingerprint.
    pub fingerprint: Fingerprint,
    /// Its version, from 1.
    pub no: u32,
    /// The entry of the journal by which its own text came; none: it is as its lot says.
    pub changed: Option<u64>,
    /// What is said of it; none: what its lot says.
    pub body: Option<serde_json::Value>,
}

/// Fingerprints that were put on a list together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LotRow {
    /// Its number. Those of its fingerprints are above it, up to `number + room`.
    pub number: u64,
    /// The list's number.
    pub bank: u64,
    /// Its version, from 1.
    pub no: u32,
    /// So many fingerprints were given.
    pub room: u64,
    /// So many of them were not on the list yet.
    pub entries: u64,
    /// The entry of the journal by which this version came.
    pub changed: u64,
    /// What is said of all of them that have no text of their own.
    pub body: serde_json::Value,
}

impl LotRow {
    /// What it says, as its type; none where it was written by a later release that changed the type.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.body).ok()
    }
}

/// What was done to lists.
#[derive(Clone, Debug)]
pub struct Followed {
    /// In their order.
    pub acts: Vec<Act>,
    /// The journal was read up to here.
    pub through: u64,
}

pub(super) fn fingerprint(row: &QueryResult) -> Result<Fingerprint, StoreError> {
    let (kind, code): (i64, Vec<u8>) = (row.try_get("", "kind")?, row.try_get("", "code")?);
    Fingerprint::new(kind_of(kind)?, &code).map_err(unreadable)
}

fn number(row: &QueryResult, column: &str) -> Result<u64, StoreError> {
    u64::try_from(row.try_get::<i64>("", column)?).map_err(unreadable)
}

fn entry(row: &QueryResult) -> Result<EntryRow, StoreError> {
    let body: Option<String> = row.try_get("", "body")?;
    Ok(EntryRow {
        number: number(row, "number")?,
        bank: number(row, "bank")?,
        fingerprint: fingerprint(row)?,
        no: version(row)?,
        changed: row.try_get::<Option<i64>>("", "changed")?.and_then(|seq| u64::try_from(seq).ok()),
        body: body.map(|body| serde_json::from_str(&body)).transpose().map_err(unreadable)?,
    })
}

fn lot(row: &QueryResult) -> Result<LotRow, StoreError> {
    Ok(LotRow {
        number: number(row, "number")?,
        bank: number(row, "bank")?,
        no: version(row)?,
        room: number(row, "room")?,
        entries: number(row, "entries")?,
        changed: number(row, "changed")?,
        body: serde_json::from_str(&row.try_get::<String>("", "body")?).map_err(unreadable)?,
    })
}

impl Store {
    /// What was done to lists after an entry of the journal, at most `limit` acts of it.
    pub async fn follow(&self, after: u64, limit: u32) -> Result<Followed, StoreError> {
        let tx = self.looking_once(&View::All).await?;
        let top = tx.query_one_raw(self.sql("SELECT COALESCE(MAX(seq), 0) AS n FROM act", [])).await?;
        let top = top.map_or(Ok(0), |row| number(&row, "n"))?;
        let text = format!("SELECT leaf FROM act WHERE seq > ? AND kind IN ({KINDS}) ORDER BY seq LIMIT ?");
        let rows = tx.query_all_raw(self.sql(&text, [int(after), i64::from(limit).into()])).await?;
        tx.commit().await?;
        let read = |row: &QueryResult| {
            let leaf: String = row.try_get("", "leaf")?;
            serde_json::from_str::<Act>(&leaf).map_err(unreadable)
        };
        let acts = rows.iter().map(read).collect::<Result<Vec<_>, StoreError>>()?;
        let is_all = acts.len() < usize::try_from(limit).unwrap_or(usize::MAX);
        let through = if is_all { top.max(after) } else { acts.last().map_or(after, |act| act.seq) };
        Ok(Followed { acts, through })
    }

    /// Entries whose number is above one and at most another, in their order, at most `limit`.
    pub async fn entries_between(&self, above: u64, most: u64, limit: u32) -> Result<Vec<EntryRow>, StoreError> {
        let most = most.min(i64::MAX.unsigned_abs());
        let text = "SELECT number, bank, kind, code, no, changed, body FROM entry WHERE number > ? AND number <= ? \
                    ORDER BY number LIMIT ?";
        let rows = self.db.query_all_raw(self.sql(text, [int(above), int(most), i64::from(limit).into()])).await?;
        rows.iter().map(entry).collect()
    }

    /// Entries by their numbers, in no order.
    pub async fn entries_numbered(&self, numbers: &[u64]) -> Result<Vec<EntryRow>, StoreError> {
        let mut found = Vec::new();
        for chunk in numbers.chunks(TOGETHER) {
            let marks = vec!["?"; chunk.len()].join(", ");
            let text =
                format!("SELECT number, bank, kind, code, no, changed, body FROM entry WHERE number IN ({marks})");
            let rows = self.db.query_all_raw(self.sql(&text, chunk.iter().map(|n| int(*n)))).await?;
            found.extend(rows.iter().map(entry).collect::<Result<Vec<_>, _>>()?);
        }
        Ok(found)
    }

    /// Entries of a list that have a text of their own, by number, above one.
    pub async fn entries_told(&self, bank: u64, above: u64, limit: u32) -> Result<Vec<EntryRow>, StoreError> {
        let text = "SELECT number, bank, kind, code, no, changed, body FROM entry WHERE bank = ? AND number > ? \
                    AND body IS NOT NULL ORDER BY number LIMIT ?";
        let values = [int(bank), int(above), i64::from(limit).into()];
        let rows = self.db.query_all_raw(self.sql(text, values)).await?;
        rows.iter().map(entry).collect()
    }

    /// Where these fingerprints stand, on any list.
    pub async fn entries_with(&self, fingerprints: &[Fingerprint]) -> Result<Vec<EntryRow>, StoreError> {
        let mut found = Vec::new();
        for chunk in fingerprints.chunks(TOGETHER) {
            let marks = vec!["(code = ? AND kind = ?)"; chunk.len()].join(" OR ");
            let text = format!("SELECT number, bank, kind, code, no, changed, body FROM entry WHERE {marks}");
            let values = chunk.iter().flat_map(|one| [Value::from(one.bytes().to_vec()), number_of(one.kind()).into()]);
            let rows = self.db.query_all_raw(self.sql(&text, values)).await?;
            found.extend(rows.iter().map(entry).collect::<Result<Vec<_>, _>>()?);
        }
        Ok(found)
    }

    /// Lots above a number, in their order, at most `limit`; of one list where it is named.
    pub async fn lots(&self, bank: Option<u64>, above: u64, limit: u32) -> Result<Vec<LotRow>, StoreError> {
        let of = if bank.is_some() { "bank = ? AND " } else { "" };
        let text = format!(
            "SELECT number, bank, no, room, entries, changed, body FROM lot WHERE {of}number > ? ORDER BY number LIMIT ?"
        );
        let values = bank.map(int).into_iter().chain([int(above), i64::from(limit).into()]);
        let rows = self.db.query_all_raw(self.sql(&text, values)).await?;
        rows.iter().map(lot).collect()
    }

    /// One lot.
    pub async fn lot(&self, number: u64) -> Result<Option<LotRow>, StoreError> {
        let text = "SELECT number, bank, no, room, entries, changed, body FROM lot WHERE number = ?";
        let row = self.db.query_one_raw(self.sql(text, [int(number)])).await?;
        row.as_ref().map(lot).transpose()
    }

    /// The lot in which an entry came; none where it came alone.
    pub async fn lot_of(&self, entry: u64) -> Result<Option<LotRow>, StoreError> {
        let text = "SELECT number, bank, no, room, entries, changed, body FROM lot WHERE number < ? ORDER BY number DESC LIMIT 1";
        let row = self.db.query_one_raw(self.sql(text, [int(entry)])).await?;
        let found = row.as_ref().map(lot).transpose()?;
        Ok(found.filter(|lot| entry <= lot.number + lot.room))
    }

    /// The newest entry of the journal about each object of a kind.
    pub async fn newest_acts(&self, kind: PaperKind) -> Result<Vec<(String, u64)>, StoreError> {
        let text = "SELECT object, MAX(seq) AS n FROM act WHERE kind = ? GROUP BY object";
        let rows = self.look_all(&View::All, text, vec![kind.as_str().into()]).await?;
        rows.iter().map(|row| Ok((row.try_get("", "object")?, number(row, "n")?))).collect()
    }

    /// When entries of the journal were written.
    pub async fn act_times(&self, entries: &[u64]) -> Result<Vec<(u64, Timestamp)>, StoreError> {
        let mut found = Vec::new();
        for chunk in entries.chunks(TOGETHER) {
            let text = format!("SELECT seq, at FROM act WHERE seq IN ({})", vec!["?"; chunk.len()].join(", "));
            for row in self.look_all(&View::All, &text, chunk.iter().map(|seq| int(*seq)).collect()).await? {
                let at = Timestamp::from_microsecond(row.try_get("", "at")?).map_err(unreadable)?;
                found.push((number(&row, "seq")?, at));
            }
        }
        Ok(found)
    }

    /// The first and the last entry of the journal about lists that was written from a time on and before another; none where there is
    /// none.
    pub async fn listed_between(&self, from: Timestamp, to: Timestamp) -> Result<Option<(u64, u64)>, StoreError> {
        let tx = self.looking_once(&View::All).await?;
        let begin = self.first_at(&tx, from.as_microsecond()).await?;
        let end = self.first_at(&tx, to.as_microsecond()).await?;
        let text = format!(
            "SELECT MIN(seq) AS first, MAX(seq) AS last FROM act WHERE seq >= ? AND seq < ? AND kind IN ({KINDS})"
        );
        let row = tx.query_one_raw(self.sql(&text, [begin.into(), end.into()])).await?;
        tx.commit().await?;
        let Some(row) = row else { return Ok(None) };
        let ends: [Option<i64>; 2] = [row.try_get("", "first")?, row.try_get("", "last")?];
        let [first, last] = ends.map(|seq| seq.and_then(|seq| u64::try_from(seq).ok()));
        Ok(first.zip(last))
    }

    /// How many entries the journal has.
    pub async fn journal_size(&self) -> Result<u64, StoreError> {
        let text = "SELECT COALESCE(MAX(size), 0) AS n FROM act_checkpoint";
        let row = self.db.query_one_raw(self.sql(text, [])).await?;
        row.map_or(Ok(0), |row| number(&row, "n"))
    }

    /// How what stands differs from what the journal says of a version of an entry or a lot.
    pub(super) async fn listed_otherwise(
        &self,
        tx: &DatabaseTransaction,
        (kind, named, no): (&str, &str, i64),
        proof: &str,
    ) -> Result<Option<String>, StoreError> {
        let name = format!("version {no} of {kind} {named}");
        let Ok(at) = named.parse::<u64>() else { return Ok(Some(format!("{name} has no number"))) };
        let columns =
            if kind == "lot" { "bank, no, room, entries, digest, body" } else { "bank, no, kind, code, body" };
        let now = format!("SELECT {columns} FROM {kind} WHERE number = ?");
        let Some(row) = tx.query_one_raw(self.sql(&now, [int(at)])).await? else {
            return Ok(Some(format!("{name} is missing")));
        };
        let body: Option<String> = if row.try_get::<i64>("", "no")? == no {
            row.try_get("", "body")?
        } else {
            let before = format!("SELECT body FROM {kind}_before WHERE number = ? AND no = ?");
            let row = tx.query_one_raw(self.sql(&before, [int(at), no.into()])).await?;
            row.map(|row| row.try_get("", "body")).transpose()?
        };
        let Some(body) = body else { return Ok(Some(format!("{name} is missing"))) };
        let (said, filed_as) = proof.split_once('.').unwrap_or((proof, ""));
        if digest(&body) != said {
            return Ok(Some(format!("the text of {name} was altered")));
        }
        let bank = number(&row, "bank")?;
        if kind == "entry" {
            let stands = filed(bank, &fingerprint(&row)?);
            return Ok(
                (stands != filed_as).then(|| format!("{name} stands on another list or with another fingerprint"))
            );
        }
        let (entries, rows) = (number(&row, "entries")?, row.try_get::<String>("", "digest")?);
        if lot_filed(bank, entries, &rows) != filed_as {
            return Ok(Some(format!("{name} was filed elsewhere: under another list, count or digest")));
        }
        if no > 1 {
            return Ok(None);
        }
        let (there, stands) = self.rows_digest(tx, (at, bank), number(&row, "room")?).await?;
        let differs = there != entries || stands != rows;
        Ok(differs.then(|| {
            format!("lot {named} put {entries} fingerprints on its list; {there} stand there, and not the same")
        }))
    }
}
