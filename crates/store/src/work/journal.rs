//! The journals: who did what. Entries are the leaves of a Merkle tree of their own, signed by a key of their own, in each of the two.

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, DatabaseTransaction, QueryResult, Value};
use serde::{Deserialize, Serialize};

use super::{Book, View};
use crate::{Store, StoreError};

/// An entry of the journal, in the byte form that is hashed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Its number, from 1.
    pub seq: u64,
    /// Microseconds since 1970, UTC.
    pub at: i64,
    /// The account that did it.
    pub actor: String,
    /// What was done.
    pub act: String,
    /// The member that it concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// The kind of what it was done to.
    pub kind: String,
    /// What it was done to.
    pub object: String,
    /// What else has to be remembered.
    #[serde(default, skip_serializing_if = "serde_json::Value::is_null")]
    pub detail: serde_json::Value,
    /// SHA-256 of each body that it wrote, in hex, by what it is (`report/R1.DE/3`, `answer/g1.progress/2`). A paper's is
    /// followed by a dot and the digest of what it is filed under (see `filed` in the code that writes).
    #[serde(default, skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    pub wrote: std::collections::BTreeMap<String, String>,
}

impl Act {
    /// When it was done.
    pub fn time(&self) -> Timestamp {
        Timestamp::from_microsecond(self.at).unwrap_or_default()
    }
}

/// Which entries are wanted. What is none is not asked.
#[derive(Clone, Debug, Default)]
pub struct ActFilter {
    /// Done by this account.
    pub actor: Option<String>,
    /// Concerning this member.
    pub member: Option<String>,
    /// Done to this kind.
    pub kind: Option<String>,
    /// Done to one of these kinds; empty: to any.
    pub kinds: Vec<String>,
    /// Done to this object.
    pub object: Option<String>,
    /// What was done: this word, or all that begin with it where it ends with a dot.
    pub act: Option<String>,
    /// Done on this day (UTC).
    pub day: Option<jiff::civil::Date>,
    /// Page, from 1, newest first.
    pub page: u32,
    /// Entries a page; at most 1,000.
    pub per_page: u32,
}

impl Store {
    /// Entries of the journal, newest first, and how many there are in all.
    pub async fn acts(&self, view: &View, filter: &ActFilter) -> Result<(Vec<Act>, u64), StoreError> {
        let tx = self.looking(view).await?;
        let mut text = String::from(" FROM act WHERE 1 = 1");
        let mut values: Vec<Value> = Vec::new();
        if let Some(day) = filter.day {
            let (from, until) = (begin_of(day), day.tomorrow().map_or(i64::MAX, begin_of));
            text.push_str(" AND seq >= ? AND seq < ?");
            values.push(self.first_at(&tx, from).await?.into());
            values.push(self.first_at(&tx, until).await?.into());
        }
        let columns =
            [("actor", &filter.actor), ("member", &filter.member), ("kind", &filter.kind), ("object", &filter.object)];
        for (column, wanted) in columns {
            if let Some(wanted) = wanted {
                text.push_str(&format!(" AND {column} = ?"));
                // What PostgreSQL does not take as text is in no entry.
                values.push(wanted.replace('\0', "?").into());
            }
        }
        if !filter.kinds.is_empty() {
            text.push_str(&format!(" AND kind IN ({})", vec!["?"; filter.kinds.len()].join(", ")));
            values.extend(filter.kinds.iter().map(|kind| Value::from(kind.as_str())));
        }
        if let Some(word) = &filter.act {
            if word.ends_with('.') {
                text.push_str(" AND substr(act, 1, CAST(? AS INTEGER)) = ?");
                values.push(i64::try_from(word.chars().count()).unwrap_or_default().into());
            } else {
                text.push_str(" AND act = ?");
            }
            values.push(word.replace('\0', "?").into());
        }
        if let View::Member(member) = view {
            text.push_str(" AND member = ?");
            values.push(member.as_str().into());
        }
        let row = tx.query_one_raw(self.sql(&format!("SELECT COUNT(*) AS n{text}"), values.clone())).await?;
        let total: i64 = row.map_or(Ok(0), |r| r.try_get("", "n"))?;
        let per_page = i64::from(filter.per_page.clamp(1, 1_000));
        values.push(per_page.into());
        values.push((i64::from(filter.page.max(1) - 1) * per_page).into());
        let rows = tx
            .query_all_raw(self.sql(&format!("SELECT seq, leaf{text} ORDER BY seq DESC LIMIT ? OFFSET ?"), values))
            .await?;
        tx.commit().await?;
        let acts = rows.iter().map(act).collect::<Result<_, _>>()?;
        Ok((acts, u64::try_from(total).unwrap_or_default()))
    }

    /// Entries of the closed journal of this member, newest first: those done to one object, or all.
    pub async fn closed_acts(
        &self,
        member: &str,
        object: Option<&str>,
        page: u32,
        per_page: u32,
    ) -> Result<Vec<Act>, StoreError> {
        let view = View::Member(member.to_owned());
        let mut text = String::from("SELECT seq, leaf FROM closed_act WHERE member = ?");
        let mut values: Vec<Value> = vec![member.into()];
        if let Some(object) = object {
            text.push_str(" AND object = ?");
            values.push(object.replace('\0', "?").into());
        }
        text.push_str(" ORDER BY seq DESC LIMIT ? OFFSET ?");
        let per_page = i64::from(per_page.clamp(1, 1_000));
        values.push(per_page.into());
        values.push((i64::from(page.max(1) - 1) * per_page).into());
        self.look_all(&view, &text, values).await?.iter().map(act).collect()
    }

    /// The first entry that was written at this time or later; one beyond the last where there is none. Times never run
    /// backwards, so it is found by halving, without an index.
    pub(super) async fn first_at(&self, tx: &DatabaseTransaction, at: i64) -> Result<i64, StoreError> {
        let row = tx.query_one_raw(self.sql("SELECT COALESCE(MAX(seq), 0) AS n FROM act", [])).await?;
        let (mut low, mut high): (i64, i64) = (1, row.map_or(Ok(0), |r| r.try_get("", "n"))? + 1);
        while low < high {
            let middle = low + (high - low) / 2;
            let text = "SELECT seq, at FROM act WHERE seq >= ? ORDER BY seq LIMIT 1";
            let Some(row) = tx.query_one_raw(self.sql(text, [middle.into()])).await? else {
                high = middle;
                continue;
            };
            let (seq, found): (i64, i64) = (row.try_get("", "seq")?, row.try_get("", "at")?);
            if found >= at {
                high = middle;
            } else {
                low = seq + 1;
            }
        }
        Ok(low)
    }

    /// One entry.
    pub async fn act(&self, view: &View, seq: u64) -> Result<Option<Act>, StoreError> {
        let mut text = String::from("SELECT seq, leaf FROM act WHERE seq = ?");
        let mut values: Vec<Value> = vec![i64::try_from(seq).unwrap_or(i64::MAX).into()];
        if let View::Member(member) = view {
            text.push_str(" AND member = ?");
            values.push(member.as_str().into());
        }
        let row = self.look_one(view, &text, values).await?;
        row.as_ref().map(act).transpose()
    }

    /// Leaves of the journal after `after`, in their order and their bytes.
    pub async fn act_leaves(&self, after: u64, limit: u32) -> Result<Vec<(u64, String)>, StoreError> {
        let after = i64::try_from(after).unwrap_or(i64::MAX);
        let tx = self.looking(&View::All).await?;
        let rows = tx
            .query_all_raw(self.sql(
                "SELECT seq, leaf FROM act WHERE seq > ? ORDER BY seq LIMIT ?",
                [after.into(), i64::from(limit).into()],
            ))
            .await?;
        tx.commit().await?;
        rows.iter()
            .map(|row| {
                let seq: i64 = row.try_get("", "seq")?;
                Ok((u64::try_from(seq).unwrap_or_default(), row.try_get("", "leaf")?))
            })
            .collect()
    }

    /// The newest signed checkpoint of a journal.
    pub async fn journal_checkpoint(&self, book: Book) -> Result<Option<String>, StoreError> {
        let text = match book {
            Book::Journal => "SELECT note FROM act_checkpoint ORDER BY size DESC LIMIT 1",
            Book::Closed => "SELECT note FROM closed_act_checkpoint ORDER BY size DESC LIMIT 1",
        };
        let row = self.db.query_one_raw(self.sql(text, [])).await?;
        Ok(row.map(|r| r.try_get("", "note")).transpose()?)
    }

    /// Signed checkpoints of the journal whose size is above `after`, in order.
    pub async fn journal_checkpoints(&self, after: u64, limit: u32) -> Result<Vec<(u64, String)>, StoreError> {
        let text = "SELECT size, note FROM act_checkpoint WHERE size > ? ORDER BY size LIMIT ?";
        let after = i64::try_from(after).unwrap_or(i64::MAX);
        let rows = self.db.query_all_raw(self.sql(text, [after.into(), i64::from(limit).into()])).await?;
        rows.iter()
            .map(|row| {
                let size: i64 = row.try_get("", "size")?;
                Ok((u64::try_from(size).unwrap_or_default(), row.try_get("", "note")?))
            })
            .collect()
    }
}

fn begin_of(day: jiff::civil::Date) -> i64 {
    jiff::tz::Offset::UTC.to_timestamp(day.at(0, 0, 0, 0)).map_or(i64::MAX, Timestamp::as_microsecond)
}

pub(super) fn act(row: &QueryResult) -> Result<Act, StoreError> {
    let (seq, leaf): (i64, String) = (row.try_get("", "seq")?, row.try_get("", "leaf")?);
    serde_json::from_str(&leaf)
        .map_err(|e| StoreError::Unreadable { seq: u64::try_from(seq).unwrap_or_default(), what: e.to_string() })
}
