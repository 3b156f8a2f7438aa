//! What is kept of lists that are fetched from elsewhere: how far the fetching has come, what each row of the source became, and with which name and password
//! it is asked for. It is written with the deed that puts the rows on the list, so that nothing is lost and nothing comes twice, whenever the program ends.
//!
//! The journal does not prove it: it proves what was put on a list and what was taken off, and by whom.

use alliance::register::PaperKind;
use sea_orm::{ConnectionTrait, DatabaseTransaction, QueryResult, TransactionTrait};

use super::Refused;
use super::read::unreadable;
use crate::append::{Rows, int};
use crate::{Store, StoreError};

/// Names looked up by one statement.
const TOGETHER: usize = 500;

/// A change of what is kept of fetching.
#[derive(Clone, Debug)]
pub enum FetchChange {
    /// A name and a password, sealed, or none any more.
    Login {
        /// Where they are kept.
        place: String,
        /// Both.
        sealed: Option<String>,
    },
    /// How far the fetching has come.
    Progress {
        /// The source.
        source: u64,
        /// The turn that was seen; 0 begins. At another one the deed is refused.
        turn: u64,
        /// All that is kept of it.
        body: serde_json::Value,
    },
    /// These rows of a source stand for nothing any more.
    Gone {
        /// The source.
        source: u64,
        /// Their names.
        rows: Vec<String>,
    },
    /// Rows of a source, each with an entry that it stands for. Where an entry is not there (somebody else put its fingerprint on the list meanwhile), nothing is
    /// kept of it.
    Came {
        /// The source.
        source: u64,
        /// Name and entry.
        rows: Vec<(String, u64)>,
    },
}

/// That a row of a source stands for an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// The source.
    pub source: u64,
    /// The row's name.
    pub row: String,
    /// The entry.
    pub entry: u64,
}

fn came(row: &QueryResult) -> Result<Came, StoreError> {
    let number =
        |column| -> Result<u64, StoreError> { u64::try_from(row.try_get::<i64>("", column)?).map_err(unreadable) };
    Ok(Came { source: number("source")?, row: row.try_get("", "source_row")?, entry: number("entry")? })
}

fn marks(of: usize) -> String {
    vec!["?"; of].join(", ")
}

impl Store {
    /// The first of these of which another program is ahead.
    pub(super) async fn outrun(
        &self,
        tx: &DatabaseTransaction,
        changes: &[FetchChange],
    ) -> Result<Option<Refused>, StoreError> {
        for change in changes {
            let FetchChange::Progress { source, turn, .. } = change else { continue };
            let found = self.turn(tx, *source).await?;
            if found != *turn {
                let [expected, found] = [*turn, found].map(|n| u32::try_from(n).unwrap_or(u32::MAX));
                return Ok(Some(Refused::Moved { kind: PaperKind::Source, id: source.to_string(), expected, found }));
            }
        }
        Ok(None)
    }

    async fn turn(&self, on: &impl ConnectionTrait, source: u64) -> Result<u64, StoreError> {
        let row = on.query_one_raw(self.sql("SELECT turn FROM fetching WHERE source = ?", [int(source)])).await?;
        let turn: i64 = row.map_or(Ok(0), |row| row.try_get("", "turn"))?;
        u64::try_from(turn).map_err(unreadable)
    }

    pub(super) async fn write_fetched(&self, tx: &DatabaseTransaction, change: &FetchChange) -> Result<(), StoreError> {
        match change {
            FetchChange::Login { place, sealed: None } => {
                tx.execute_raw(self.sql("DELETE FROM login WHERE place = ?", [place.as_str().into()])).await?;
            }
            FetchChange::Login { place, sealed: Some(sealed) } => {
                let text = "INSERT INTO login (place, sealed) VALUES (?, ?) \
                            ON CONFLICT (place) DO UPDATE SET sealed = excluded.sealed";
                tx.execute_raw(self.sql(text, [place.as_str().into(), sealed.as_str().into()])).await?;
            }
            FetchChange::Progress { source, turn, body } => {
                // Whether it is this turn was asked in this transaction. Who writes it without the writer's turn is seen here: then nothing is written.
                if !self.write_progress(tx, (*source, *turn), body).await? {
                    return Err(unreadable(format!("the place of source {source} moved while it was written")));
                }
            }
            FetchChange::Gone { source, rows } => {
                for part in rows.chunks(TOGETHER) {
                    let text = format!("DELETE FROM came WHERE source = ? AND source_row IN ({})", marks(part.len()));
                    let values = [int(*source)].into_iter().chain(part.iter().map(|row| row.as_str().into()));
                    tx.execute_raw(self.sql(&text, values)).await?;
                }
            }
            FetchChange::Came { source, rows } => self.write_came(tx, *source, rows).await?,
        }
        Ok(())
    }

    async fn write_progress(
        &self,
        on: &impl ConnectionTrait,
        (source, turn): (u64, u64),
        body: &serde_json::Value,
    ) -> Result<bool, StoreError> {
        let text = if turn == 0 {
            "INSERT INTO fetching (body, source, turn) VALUES (?, ?, ? + 1) ON CONFLICT (source) DO NOTHING"
        } else {
            "UPDATE fetching SET turn = turn + 1, body = ? WHERE source = ? AND turn = ?"
        };
        let written = on.execute_raw(self.sql(text, [body.to_string().into(), int(source), int(turn)])).await?;
        Ok(written.rows_affected() == 1)
    }

    async fn write_came(
        &self,
        tx: &DatabaseTransaction,
        source: u64,
        rows: &[(String, u64)],
    ) -> Result<(), StoreError> {
        let mut links = Rows::new("came (source, source_row, entry)", 3).leaving_what_is_there();
        for (row, entry) in rows {
            links.values.extend([int(source), row.as_str().into(), int(*entry)]);
        }
        links.write(self, tx).await?;
        for part in rows.chunks(TOGETHER) {
            let text = format!(
                "DELETE FROM came WHERE source = ? AND entry IN ({}) AND NOT EXISTS (SELECT 1 FROM entry WHERE number = came.entry)",
                marks(part.len())
            );
            let values = [int(source)].into_iter().chain(part.iter().map(|(_, entry)| int(*entry)));
            tx.execute_raw(self.sql(&text, values)).await?;
        }
        Ok(())
    }

    /// How far the fetching of a source has come, with its turn; none where it never began.
    pub async fn fetch_progress(&self, source: u64) -> Result<Option<(u64, serde_json::Value)>, StoreError> {
        let text = "SELECT turn, body FROM fetching WHERE source = ?";
        let Some(row) = self.db.query_one_raw(self.sql(text, [int(source)])).await? else { return Ok(None) };
        let turn = u64::try_from(row.try_get::<i64>("", "turn")?).map_err(unreadable)?;
        Ok(Some((turn, serde_json::from_str(&row.try_get::<String>("", "body")?).map_err(unreadable)?)))
    }

    /// Keeps how far it has come where no row came with it. Says whether the turn was still the one that was seen.
    pub async fn keep_progress(&self, source: u64, turn: u64, body: &serde_json::Value) -> Result<bool, StoreError> {
        let tx = self.pen.begin().await?;
        // In turn with those who write deeds, in this program and in others: a deed finds the place as it asked for it.
        tx.execute_unprepared("UPDATE writer SET turns = turns + 1").await?;
        let written = self.write_progress(&tx, (source, turn), body).await?;
        tx.commit().await?;
        Ok(written)
    }

    /// The sealed name and password of a place.
    pub async fn login(&self, place: &str) -> Result<Option<String>, StoreError> {
        let row = self.db.query_one_raw(self.sql("SELECT sealed FROM login WHERE place = ?", [place.into()])).await?;
        Ok(row.map(|row| row.try_get("", "sealed")).transpose()?)
    }

    /// What these rows of a source stand for.
    pub async fn came_by(&self, source: u64, rows: &[String]) -> Result<Vec<Came>, StoreError> {
        let mut found = Vec::new();
        for part in rows.chunks(TOGETHER) {
            let text = format!(
                "SELECT source, source_row, entry FROM came WHERE source = ? AND source_row IN ({})",
                marks(part.len())
            );
            let values = [int(source)].into_iter().chain(part.iter().map(|row| row.as_str().into()));
            let rows = self.db.query_all_raw(self.sql(&text, values)).await?;
            found.extend(rows.iter().map(came).collect::<Result<Vec<_>, _>>()?);
        }
        Ok(found)
    }

    /// Which rows of whatever source stand for these entries.
    pub async fn came_as(&self, entries: &[u64]) -> Result<Vec<Came>, StoreError> {
        let mut found = Vec::new();
        for part in entries.chunks(TOGETHER) {
            let text = format!("SELECT source, source_row, entry FROM came WHERE entry IN ({})", marks(part.len()));
            let rows = self.db.query_all_raw(self.sql(&text, part.iter().map(|entry| int(*entry)))).await?;
            found.extend(rows.iter().map(came).collect::<Result<Vec<_>, _>>()?);
        }
        Ok(found)
    }
}
