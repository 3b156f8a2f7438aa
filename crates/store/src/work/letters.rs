//! Letters that wait to be sent by mail.

use jiff::{SignedDuration, Timestamp};
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

/// What became of a letter so far. Its address and its words are not part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    /// The letter's id.
    pub id: String,
    /// To whom.
    pub account: String,
    /// The person's language.
    pub language: String,
    /// Which letter.
    pub template: String,
    /// When it is to be sent, or tried again.
    pub due: Timestamp,
    /// How often it was tried.
    pub tries: u32,
    /// When it was sent.
    pub sent: Option<Timestamp>,
    /// Why it could not be sent the last time: a word, and the server's code where it gave one.
    pub failed: Option<String>,
}

impl Fate {
    /// Whether it is not tried again by itself.
    pub fn is_given_up(&self) -> bool {
        self.sent.is_none() && self.due >= never()
    }
}

/// The time at which a letter is due that was given up.
pub fn never() -> Timestamp {
    Timestamp::MAX - SignedDuration::from_hours(24)
}

/// How letters fare as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Sent.
    pub sent: u64,
    /// Not sent, and not failed so far.
    pub waiting: u64,
    /// Failed, and to be tried again.
    pub failing: u64,
    /// Given up.
    pub given_up: u64,
    /// When the last one was sent.
    pub last_sent: Option<Timestamp>,
    /// Since when the oldest one waits that was never tried.
    pub oldest: Option<Timestamp>,
    /// Why letters that are not sent failed the last time, and how many of them.
    pub faults: Vec<(String, u64)>,
}

impl Store {
    /// Takes a letter for sending until `until`: whoever gets true sends it, in this program or in another one. What is taken and
    /// neither sent nor failed by then falls due again.
    pub async fn take_letter(&self, id: &str, now: Timestamp, until: Timestamp) -> Result<bool, StoreError> {
        let text = "UPDATE letter SET due = ? WHERE id = ? AND sent IS NULL AND due <= ?";
        let values = [until.as_microsecond().into(), id.into(), now.as_microsecond().into()];
        Ok(self.db.execute_raw(self.sql(text, values)).await?.rows_affected() == 1)
    }

    /// Letters whose id begins with this, by their ids.
    pub async fn letters_of(&self, prefix: &str) -> Result<Vec<Fate>, StoreError> {
        let text = "SELECT id, account, language, template, due, tries, sent, failed FROM letter \
                    WHERE substr(id, 1, CAST(? AS INTEGER)) = ? ORDER BY id";
        let length = i64::try_from(prefix.chars().count()).unwrap_or_default();
        self.db.query_all_raw(self.sql(text, [length.into(), prefix.into()])).await?.iter().map(fate).collect()
    }

    /// How all letters fare, but for those of closed deeds: whoever could count them could tell that something is held, or that forces ask each other.
    pub async fn letters_fare(&self) -> Result<Tally, StoreError> {
        let text = "SELECT CASE WHEN sent IS NOT NULL THEN 'sent' WHEN due >= ? THEN 'given-up' WHEN failed IS NOT NULL THEN 'failing' \
                    ELSE 'waiting' END AS fate, COALESCE(failed, '') AS fault, COUNT(*) AS n, MAX(sent) AS last, MIN(due) AS oldest \
                    FROM letter WHERE closed = 0 GROUP BY 1, 2 ORDER BY 3 DESC, 2";
        let mut tally = Tally::default();
        let at = |n: Option<i64>| n.and_then(|n| Timestamp::from_microsecond(n).ok());
        for row in self.db.query_all_raw(self.sql(text, [never().as_microsecond().into()])).await? {
            let (fate, fault): (String, String) = (row.try_get("", "fate")?, row.try_get("", "fault")?);
            let n = u64::try_from(row.try_get::<i64>("", "n")?).unwrap_or_default();
            match fate.as_str() {
                "sent" => {
                    tally.sent += n;
                    tally.last_sent = tally.last_sent.max(at(row.try_get("", "last")?));
                }
                "waiting" => {
                    tally.waiting += n;
                    tally.oldest = at(row.try_get("", "oldest")?);
                }
                "failing" => tally.failing += n,
                _ => tally.given_up += n,
            }
            if fate != "sent" && !fault.is_empty() {
                match tally.faults.iter_mut().find(|(known, _)| *known == fault) {
                    Some((_, count)) => *count += n,
                    None => tally.faults.push((fault, n)),
                }
            }
        }
        Ok(tally)
    }

    /// Lets every letter that failed be tried again now. Returns how many; those of closed deeds are tried as well, and are not counted.
    pub async fn letters_again(&self, now: Timestamp) -> Result<u64, StoreError> {
        let text = "UPDATE letter SET due = ?, tries = 0 WHERE sent IS NULL AND failed IS NOT NULL AND closed = ?";
        let due = now.as_microsecond();
        self.db.execute_raw(self.sql(text, [due.into(), 1_i64.into()])).await?;
        Ok(self.db.execute_raw(self.sql(text, [due.into(), 0_i64.into()])).await?.rows_affected())
    }

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
}

fn fate(row: &QueryResult) -> Result<Fate, StoreError> {
    let (due, tries, sent): (i64, i64, Option<i64>) =
        (row.try_get("", "due")?, row.try_get("", "tries")?, row.try_get("", "sent")?);
    Ok(Fate {
        id: row.try_get("", "id")?,
        account: row.try_get("", "account")?,
        language: row.try_get("", "language")?,
        template: row.try_get("", "template")?,
        due: Timestamp::from_microsecond(due).unwrap_or_default(),
        tries: u32::try_from(tries).unwrap_or(u32::MAX),
        sent: sent.and_then(|at| Timestamp::from_microsecond(at).ok()),
        failed: row.try_get("", "failed")?,
    })
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
