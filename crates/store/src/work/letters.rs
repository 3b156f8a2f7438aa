//! Letters that wait to be sent by mail.

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, QueryResult};
use serde_json::Value;

use crate::{Store, StoreError};

/// A letter to one person. Its words are made when it is sent, in the person's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its id. The same id is never written twice: a reminder is sent once however often it falls due.
    pub id: String,
    /// To whom.
    pub account: String,
    /// The mail address.
    pub address: String,
    /// The person's language.
    pub language: String,
    /// Which letter: its sentences are `letter-TEMPLATE-subject` and `letter-TEMPLATE-body`.
    pub template: String,
    /// What its sentences are filled with: an object of texts and numbers.
    pub args: Value,
    /// Not before this time.
    pub due: Timestamp,
}

impl Store {
    /// Letters that are due and not sent, oldest first, and how often each was tried.
    pub async fn letters_due(&self, now: Timestamp, limit: u32) -> Result<Vec<(Letter, u32)>, StoreError> {
        let text = "SELECT id, account, address, language, template, args, due, tries FROM letter \
                    WHERE sent IS NULL AND due <= ? ORDER BY due, id LIMIT ?";
        let rows =
            self.db.query_all_raw(self.sql(text, [now.as_microsecond().into(), i64::from(limit).into()])).await?;
        rows.iter().map(letter).collect()
    }

    /// Remembers that a letter was sent. What it was filled with is forgotten: it may hold a single-use link.
    pub async fn letter_sent(&self, id: &str, now: Timestamp) -> Result<(), StoreError> {
        let text = "UPDATE letter SET sent = ?, args = '{}', failed = NULL WHERE id = ?";
        self.db.execute_raw(self.sql(text, [now.as_microsecond().into(), id.into()])).await?;
        Ok(())
    }

    /// Remembers that a letter could not be sent, why, and when to try again.
    pub async fn letter_failed(&self, id: &str, why: &str, again: Timestamp) -> Result<(), StoreError> {
        let text = "UPDATE letter SET tries = tries + 1, failed = ?, due = ? WHERE id = ?";
        self.db.execute_raw(self.sql(text, [why.into(), again.as_microsecond().into(), id.into()])).await?;
        Ok(())
    }

    /// How many letters were sent, wait, and failed so far, of those whose id begins with this.
    pub async fn letters_tally(&self, prefix: &str) -> Result<(u64, u64, u64), StoreError> {
        let text = "SELECT COALESCE(SUM(CASE WHEN sent IS NOT NULL THEN 1 ELSE 0 END), 0) AS sent, \
                    COALESCE(SUM(CASE WHEN sent IS NULL THEN 1 ELSE 0 END), 0) AS waiting, \
                    COALESCE(SUM(CASE WHEN sent IS NULL AND failed IS NOT NULL THEN 1 ELSE 0 END), 0) AS failing \
                    FROM letter WHERE substr(id, 1, CAST(? AS INTEGER)) = ?";
        let length = i64::try_from(prefix.chars().count()).unwrap_or_default();
        let row = self.db.query_one_raw(self.sql(text, [length.into(), prefix.into()])).await?;
        let Some(row) = row else { return Ok((0, 0, 0)) };
        let n = |name: &str| row.try_get::<i64>("", name).map(|n| u64::try_from(n).unwrap_or_default());
        Ok((n("sent")?, n("waiting")?, n("failing")?))
    }
}

fn letter(row: &QueryResult) -> Result<(Letter, u32), StoreError> {
    let (args, due, tries): (String, i64, i64) =
        (row.try_get("", "args")?, row.try_get("", "due")?, row.try_get("", "tries")?);
    let letter = Letter {
        id: row.try_get("", "id")?,
        account: row.try_get("", "account")?,
        address: row.try_get("", "address")?,
        language: row.try_get("", "language")?,
        template: row.try_get("", "template")?,
        args: serde_json::from_str(&args).unwrap_or_default(),
        due: Timestamp::from_microsecond(due).unwrap_or_default(),
    };
    Ok((letter, u32::try_from(tries).unwrap_or(u32::MAX)))
}
