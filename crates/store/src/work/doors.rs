//! Sessions, and what a sign-in under way has to remember.

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, DatabaseTransaction};

use super::SessionChange;
use super::together::lists;
use crate::{Store, StoreError};

/// A browser in which somebody is signed in. The browser's own secret is not here, only its digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 of the browser's secret, in hex.
    pub digest: String,
    /// Whose it is.
    pub account: String,
    /// The account's stamp when it began. An account whose stamp moved on has no session of an older one.
    pub stamp: u32,
    /// How the person signed in: `passkey`, `password`, `openid`, `link`.
    pub how: String,
    /// When it began.
    pub began: Timestamp,
    /// When it was last used, to the minute.
    pub seen: Timestamp,
    /// When the person last proved who they are.
    pub verified: Timestamp,
}

const COLUMNS: &str = "digest, account, stamp, how, began, seen, verified";

impl Store {
    /// The sessions of these digests; those that are not there are left out.
    pub async fn sessions_named(&self, digests: &[String]) -> Result<Vec<Session>, StoreError> {
        let mut found = Vec::with_capacity(digests.len());
        for (marks, values) in lists(digests.iter().map(String::as_str)) {
            let text = format!("SELECT {COLUMNS} FROM session WHERE digest IN ({marks})");
            for row in self.db.query_all_raw(self.sql(&text, values)).await? {
                found.push(session(&row)?);
            }
        }
        Ok(found)
    }

    /// All sessions of an account, newest first.
    pub async fn sessions_of(&self, account: &str) -> Result<Vec<Session>, StoreError> {
        let text = format!("SELECT {COLUMNS} FROM session WHERE account = ? ORDER BY began DESC, digest");
        self.db.query_all_raw(self.sql(&text, [account.into()])).await?.iter().map(session).collect()
    }

    /// Remembers that sessions were used.
    pub async fn sessions_used(&self, digests: &[String], now: Timestamp) -> Result<(), StoreError> {
        for (marks, mut values) in lists(digests.iter().map(String::as_str)) {
            values.insert(0, now.as_microsecond().into());
            let text = format!("UPDATE session SET seen = ? WHERE digest IN ({marks})");
            self.db.execute_raw(self.sql(&text, values)).await?;
        }
        Ok(())
    }

    /// Keeps what a ceremony has to remember until `ends`, and forgets those that ended.
    pub async fn keep_ceremony(
        &self,
        digest: &str,
        purpose: &str,
        now: Timestamp,
        ends: Timestamp,
        body: &str,
    ) -> Result<(), StoreError> {
        let text = "DELETE FROM ceremony WHERE ends < ?";
        self.db.execute_raw(self.sql(text, [now.as_microsecond().into()])).await?;
        let text = "INSERT INTO ceremony (digest, purpose, ends, body) VALUES (?, ?, ?, ?)";
        let values = [digest.into(), purpose.into(), ends.as_microsecond().into(), body.into()];
        self.db.execute_raw(self.sql(text, values)).await?;
        Ok(())
    }

    /// Takes what a ceremony remembered: once, and only before its end.
    pub async fn take_ceremony(
        &self,
        digest: &str,
        purpose: &str,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError> {
        let text = "DELETE FROM ceremony WHERE digest = ? AND purpose = ? RETURNING ends, body";
        let Some(row) = self.db.query_one_raw(self.sql(text, [digest.into(), purpose.into()])).await? else {
            return Ok(None);
        };
        let ends: i64 = row.try_get("", "ends")?;
        Ok(if ends > now.as_microsecond() { Some(row.try_get("", "body")?) } else { None })
    }

    pub(super) async fn change_session(
        &self,
        tx: &DatabaseTransaction,
        change: &SessionChange,
    ) -> Result<(), StoreError> {
        let statement = match change {
            SessionChange::Begin(s) => self.sql(
                &format!("INSERT INTO session ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                [
                    s.digest.as_str().into(),
                    s.account.as_str().into(),
                    i64::from(s.stamp).into(),
                    s.how.as_str().into(),
                    s.began.as_microsecond().into(),
                    s.seen.as_microsecond().into(),
                    s.verified.as_microsecond().into(),
                ],
            ),
            SessionChange::Verified { digest, at } => self.sql(
                "UPDATE session SET verified = ? WHERE digest = ?",
                [at.as_microsecond().into(), digest.as_str().into()],
            ),
            SessionChange::End { digest } => self.sql("DELETE FROM session WHERE digest = ?", [digest.as_str().into()]),
            SessionChange::EndAll { account, except } => self.sql(
                "DELETE FROM session WHERE account = ? AND digest <> ?",
                [account.as_str().into(), except.as_deref().unwrap_or_default().into()],
            ),
        };
        tx.execute_raw(statement).await?;
        Ok(())
    }
}

fn session(row: &sea_orm::QueryResult) -> Result<Session, StoreError> {
    let time = |name: &str| -> Result<Timestamp, StoreError> {
        Ok(Timestamp::from_microsecond(row.try_get("", name)?).unwrap_or_default())
    };
    let stamp: i64 = row.try_get("", "stamp")?;
    Ok(Session {
        digest: row.try_get("", "digest")?,
        account: row.try_get("", "account")?,
        stamp: u32::try_from(stamp).unwrap_or_default(),
        how: row.try_get("", "how")?,
        began: time("began")?,
        seen: time("seen")?,
        verified: time("verified")?,
    })
}
