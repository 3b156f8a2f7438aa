//! What is told back to lists' sources, with what became of it, and what those who take lists over said. A word is written with the deed that says it; what becomes of its sending is kept
//! here alone, as that of a letter is.

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, DatabaseTransaction, QueryResult, Value};

use super::read::unreadable;
use crate::append::int;
use crate::{Store, StoreError};

/// What is said.
#[derive(Clone, Debug)]
pub enum OpinionChange {
    /// To a list's source. It takes the place of what was told of the same row, sent or not.
    Told {
        /// Of which row.
        of: ToldOf,
        /// The entry for which the row stands.
        entry: u64,
        /// From when on it is to be sent.
        due: Timestamp,
        /// All that is kept of it.
        body: serde_json::Value,
    },
    /// To a list's owner. It takes the place of what the organisation said of the entry before.
    Heard {
        /// The list.
        bank: u64,
        /// The entry.
        entry: u64,
        /// Who says it.
        organisation: String,
        /// When.
        at: Timestamp,
        /// All that is kept of it.
        body: serde_json::Value,
    },
}

/// Of what a source is told something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ToldOf {
    /// The source.
    pub source: u64,
    /// The row's name.
    pub row: String,
    /// The kind of fingerprint, in the interface's word.
    pub kind: String,
}

/// What became of something that was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ToldState {
    /// It is still to be sent.
    Waiting,
    /// The source took it.
    Sent,
    /// The source refused it, for good.
    Refused,
}

impl ToldState {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Sent, Self::Refused];

    /// Its word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Refused => "refused",
        }
    }

    fn of_word(word: &str) -> Result<Self, StoreError> {
        let found = Self::ALL.into_iter().find(|state| state.word() == word);
        found.ok_or_else(|| unreadable(format!("`{word}` is no state of what was told")))
    }
}

/// Something that is told to a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Of which row.
    pub of: ToldOf,
    /// The entry for which the row stands.
    pub entry: u64,
    /// Which word of it this is, from 1.
    pub no: u64,
    /// What became of it.
    pub state: ToldState,
    /// When it is sent next, while it waits.
    pub due: Timestamp,
    /// All that is kept of it.
    pub body: serde_json::Value,
}

/// Something that was said to a list's owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The entry.
    pub entry: u64,
    /// Who says it.
    pub organisation: String,
    /// When.
    pub at: Timestamp,
    /// All that is kept of it.
    pub body: serde_json::Value,
}

const TOLD: &str = "SELECT source, source_row, kind, entry, no, state, due, body FROM told";
const HEARD: &str = "SELECT entry, organisation, at, body FROM heard";

fn number(row: &QueryResult, column: &str) -> Result<u64, StoreError> {
    u64::try_from(row.try_get::<i64>("", column)?).map_err(unreadable)
}

fn time(row: &QueryResult, column: &str) -> Result<Timestamp, StoreError> {
    Timestamp::from_microsecond(row.try_get("", column)?).map_err(unreadable)
}

fn body(row: &QueryResult) -> Result<serde_json::Value, StoreError> {
    serde_json::from_str(&row.try_get::<String>("", "body")?).map_err(unreadable)
}

fn told(row: &QueryResult) -> Result<Told, StoreError> {
    Ok(Told {
        of: ToldOf {
            source: number(row, "source")?,
            row: row.try_get("", "source_row")?,
            kind: row.try_get("", "kind")?,
        },
        entry: number(row, "entry")?,
        no: number(row, "no")?,
        state: ToldState::of_word(&row.try_get::<String>("", "state")?)?,
        due: time(row, "due")?,
        body: body(row)?,
    })
}

fn heard(row: &QueryResult) -> Result<Heard, StoreError> {
    let organisation = row.try_get("", "organisation")?;
    Ok(Heard { entry: number(row, "entry")?, organisation, at: time(row, "at")?, body: body(row)? })
}

impl ToldOf {
    /// Behind `WHERE source = ? AND source_row = ? AND kind = ?`.
    fn values(&self) -> [Value; 3] {
        [int(self.source), self.row.as_str().into(), self.kind.as_str().into()]
    }
}

impl Store {
    pub(super) async fn write_opinion(
        &self,
        tx: &DatabaseTransaction,
        change: &OpinionChange,
    ) -> Result<(), StoreError> {
        let (text, values): (_, Vec<Value>) = match change {
            // Who is sending the word before goes on with that; until then this one waits, or the two could arrive the other way round.
            OpinionChange::Told { of, entry, due, body } => {
                let text = "INSERT INTO told (source, source_row, kind, entry, due, body, no, state, claimed) \
                    VALUES (?, ?, ?, ?, ?, ?, 1, 'waiting', 0) ON CONFLICT (source, source_row, kind) DO UPDATE SET \
                    entry = excluded.entry, due = excluded.due, body = excluded.body, no = told.no + 1, state = 'waiting'";
                let more = [int(*entry), due.as_microsecond().into(), body.to_string().into()];
                (text, of.values().into_iter().chain(more).collect())
            }
            OpinionChange::Heard { bank, entry, organisation, at, body } => {
                let text = "INSERT INTO heard (bank, entry, organisation, at, body) VALUES (?, ?, ?, ?, ?) \
                    ON CONFLICT (entry, organisation) DO UPDATE SET at = excluded.at, body = excluded.body";
                let at = at.as_microsecond().into();
                (text, vec![int(*bank), int(*entry), organisation.as_str().into(), at, body.to_string().into()])
            }
        };
        tx.execute_raw(self.sql(text, values)).await?;
        Ok(())
    }

    async fn told_where(&self, rest: &str, values: Vec<Value>) -> Result<Vec<Told>, StoreError> {
        let rows = self.db.query_all_raw(self.sql(&format!("{TOLD} {rest}"), values)).await?;
        rows.iter().map(told).collect()
    }

    /// What a source is to be told now, what waits longest first. What somebody is sending is left out.
    pub async fn told_due(&self, source: u64, now: Timestamp, limit: u32) -> Result<Vec<Told>, StoreError> {
        let now = now.as_microsecond();
        let rest =
            "WHERE source = ? AND state = 'waiting' AND due <= ? AND claimed <= ? ORDER BY due, source_row LIMIT ?";
        self.told_where(rest, vec![int(source), now.into(), now.into(), i64::from(limit).into()]).await
    }

    /// Takes it on oneself to send something, until a time. Says whether nobody else has, and nothing else was said meanwhile.
    pub async fn claim_told(&self, told: &Told, now: Timestamp, until: Timestamp) -> Result<bool, StoreError> {
        let text = "UPDATE told SET claimed = ? WHERE source = ? AND source_row = ? AND kind = ? AND no = ? AND state = 'waiting' AND claimed <= ?";
        let values = [until.as_microsecond().into()].into_iter().chain(told.of.values());
        let values = values.chain([int(told.no), now.as_microsecond().into()]);
        Ok(self.pen.execute_raw(self.sql(text, values)).await?.rows_affected() == 1)
    }

    /// Keeps what became of sending something. Where another word was said meanwhile, that one is still to be sent, and nothing is kept of this.
    pub async fn keep_told(&self, told: &Told) -> Result<(), StoreError> {
        let text = "UPDATE told SET state = ?, due = ?, body = ?, claimed = 0 WHERE source = ? AND source_row = ? AND kind = ? AND no = ?";
        let now = [told.state.word().into(), told.due.as_microsecond().into(), told.body.to_string().into()];
        let values = now.into_iter().chain(told.of.values()).chain([int(told.no)]);
        self.pen.execute_raw(self.sql(text, values)).await?;
        Ok(())
    }

    /// Lets everything that a source is still to be told wait until a time.
    pub async fn postpone_told(&self, source: u64, until: Timestamp) -> Result<(), StoreError> {
        let until = until.as_microsecond();
        let text = "UPDATE told SET due = ? WHERE source = ? AND state = 'waiting' AND due < ?";
        self.pen.execute_raw(self.sql(text, [until.into(), int(source), until.into()])).await?;
        Ok(())
    }

    /// What sources were told of an entry.
    pub async fn told_of(&self, entry: u64) -> Result<Vec<Told>, StoreError> {
        self.told_where("WHERE entry = ? ORDER BY source, source_row, kind", vec![int(entry)]).await
    }

    /// What a source was told: how much in each state, and of each state those with the latest time first, at most so many in all.
    pub async fn told_to(&self, source: u64, limit: u32) -> Result<(Vec<(ToldState, u64)>, Vec<Told>), StoreError> {
        let text = "SELECT state, COUNT(*) AS n FROM told WHERE source = ? GROUP BY state";
        let rows = self.db.query_all_raw(self.sql(text, [int(source)])).await?;
        let count =
            |row: &QueryResult| Ok((ToldState::of_word(&row.try_get::<String>("", "state")?)?, number(row, "n")?));
        let counts = rows.iter().map(count).collect::<Result<Vec<_>, StoreError>>()?;
        // What waits or was refused asks for somebody; what was sent does not.
        let rest =
            "WHERE source = ? ORDER BY CASE state WHEN 'sent' THEN 1 ELSE 0 END, due DESC, source_row, kind LIMIT ?";
        Ok((counts, self.told_where(rest, vec![int(source), i64::from(limit).into()]).await?))
    }

    /// What was said to its owner of an entry, the newest first.
    pub async fn heard_of(&self, entry: u64) -> Result<Vec<Heard>, StoreError> {
        let text = format!("{HEARD} WHERE entry = ? ORDER BY at DESC, organisation");
        let rows = self.db.query_all_raw(self.sql(&text, [int(entry)])).await?;
        rows.iter().map(heard).collect()
    }

    /// How much was said of a list's entries, and the newest of it, at most so many.
    pub async fn heard_in(&self, bank: u64, limit: u32) -> Result<(u64, Vec<Heard>), StoreError> {
        let text = "SELECT COUNT(*) AS n FROM heard WHERE bank = ?";
        let count = self.db.query_one_raw(self.sql(text, [int(bank)])).await?;
        let text = format!("{HEARD} WHERE bank = ? ORDER BY at DESC, entry, organisation LIMIT ?");
        let rows = self.db.query_all_raw(self.sql(&text, [int(bank), i64::from(limit).into()])).await?;
        Ok((count.map_or(Ok(0), |row| number(&row, "n"))?, rows.iter().map(heard).collect::<Result<_, _>>()?))
    }
}
