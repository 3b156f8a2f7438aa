//! What happened to papers of a member, from the first entry on: for figures that are made from the log alone.

use alliance::register::PaperKind;
use jiff::Timestamp;
use sea_orm::Value;

use super::journal::{Act, act};
use super::read::{unreadable, version};
use super::{Book, View};
use crate::{Store, StoreError};

/// A version of a paper, as it was written.
#[derive(Clone, Debug)]
pub struct Version {
    /// Which paper.
    pub id: String,
    /// Which version, from 1.
    pub no: u32,
    /// The state that it was in.
    pub state: String,
    /// What it said.
    pub body: serde_json::Value,
}

/// Of which papers.
#[derive(Clone, Copy, Debug)]
pub struct History<'a> {
    /// Of this member; none: of all.
    pub member: Option<&'a str>,
    /// Of these kinds.
    pub kinds: &'a [PaperKind],
}

impl History<'_> {
    fn condition(&self, values: &mut Vec<Value>) -> String {
        values.extend(self.kinds.iter().map(|kind| Value::from(kind.as_str())));
        let mut text = format!("kind IN ({})", vec!["?"; self.kinds.len()].join(", "));
        if let Some(member) = self.member {
            text.push_str(" AND member = ?");
            values.push(member.replace('\0', "?").into());
        }
        text
    }
}

impl Store {
    /// Entries of a journal about such papers after a number and before a time, in their order.
    pub async fn acts_following(
        &self,
        book: Book,
        of: &History<'_>,
        after: u64,
        before: Timestamp,
        limit: u32,
    ) -> Result<Vec<Act>, StoreError> {
        let mut values: Vec<Value> =
            vec![i64::try_from(after).unwrap_or(i64::MAX).into(), before.as_microsecond().into()];
        let table = match book {
            Book::Journal => "act",
            Book::Closed => "closed_act",
        };
        let condition = of.condition(&mut values);
        values.push(i64::from(limit).into());
        let text =
            format!("SELECT seq, leaf FROM {table} WHERE seq > ? AND at < ? AND {condition} ORDER BY seq LIMIT ?");
        self.look_all(&View::All, &text, values).await?.iter().map(act).collect()
    }

    /// How many entries the journal had before a time.
    pub async fn journal_size_before(&self, before: Timestamp) -> Result<u64, StoreError> {
        let text = "SELECT COALESCE(MAX(seq), 0) AS n FROM act WHERE at < ?";
        let row = self.look_one(&View::All, text, vec![before.as_microsecond().into()]).await?;
        let size: i64 = row.map_or(Ok(0), |row| row.try_get("", "n"))?;
        Ok(size.unsigned_abs())
    }

    /// All versions of the next papers of one kind after an id, in the order of ids and versions: of so many papers.
    pub async fn versions_following(
        &self,
        of: &History<'_>,
        after: &str,
        papers: u32,
    ) -> Result<Vec<Version>, StoreError> {
        let mut values: Vec<Value> = vec![after.into()];
        let condition = of.condition(&mut values);
        values.push(i64::from(papers).into());
        let text =
            format!("SELECT kind, id, no, state, body FROM paper WHERE id > ? AND {condition} ORDER BY id LIMIT ?");
        let mut rows = self.look_all(&View::All, &text, values).await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let mut values: Vec<Value> = Vec::new();
        let condition = of.condition(&mut values);
        for row in &rows {
            values.push(row.try_get::<String>("", "id")?.into());
        }
        let places = vec!["?"; rows.len()].join(", ");
        let text = format!("SELECT kind, id, no, state, body FROM paper_before WHERE {condition} AND id IN ({places})");
        rows.extend(self.look_all(&View::All, &text, values).await?);
        let mut versions = rows
            .iter()
            .map(|row| {
                let body: String = row.try_get("", "body")?;
                Ok(Version {
                    id: row.try_get("", "id")?,
                    no: version(row)?,
                    state: row.try_get("", "state")?,
                    body: serde_json::from_str(&body).map_err(unreadable)?,
                })
            })
            .collect::<Result<Vec<Version>, StoreError>>()?;
        versions.sort_by(|a, b| (&a.id, a.no).cmp(&(&b.id, b.no)));
        Ok(versions)
    }
}
