//! Scans that many machines work on: their shards, and what came of each. Tables of their own, which are no part of the register: whoever scans keeps them, and
//! workers open nothing else.
//!
//! What came of a shard is written once. Whoever comes second with the same shard changes nothing.

use std::path::PathBuf;
use std::str::FromStr;

use sea_orm::{ConnectionTrait, Database, DatabaseConnection, QueryResult, Value};

use crate::StoreError;
use crate::schema::{embedded, migrate, served, statement};

const MIGRATIONS: &[(&str, &str)] =
    &[(include_str!("migrations/scans_0001.sqlite.sql"), include_str!("migrations/scans_0001.postgres.sql"))];
const VERSION: &str = "scan_schema_version";

/// Where the tables are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A file that every worker sees: all of them on one machine.
    File(PathBuf),
    /// The address of a PostgreSQL.
    Postgres(String),
}

impl FromStr for Address {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let served = text.starts_with("postgres://") || text.starts_with("postgresql://");
        Ok(if served { Self::Postgres(text.to_owned()) } else { Self::File(text.into()) })
    }
}

/// A shard that is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shard {
    /// From where to where, in JSON.
    pub part: String,
    /// What the walk came to when it was cut.
    pub things: u64,
    /// Whether it is done.
    pub done: bool,
}

/// What came of a shard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Who did it.
    pub worker: String,
    /// How many lines came of it.
    pub records: u64,
    /// They; none once [`Scans::taken`] let go of them.
    pub found: Option<Vec<u8>>,
}

/// How far a scan is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Shards that were cut.
    pub shards: u64,
    /// Shards that are done.
    pub done: u64,
    /// Whether all shards were cut.
    pub cut: bool,
}

/// Scans and their shards. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Scans {
    db: DatabaseConnection,
}

/// Numbers are kept as the databases know them.
fn integer(number: u64) -> Value {
    i64::try_from(number).unwrap_or(i64::MAX).into()
}

fn natural(row: &QueryResult, column: &str) -> Result<u64, StoreError> {
    Ok(row.try_get::<i64>("", column)?.unsigned_abs())
}

impl Scans {
    /// Opens the tables, and makes them where they are missing.
    pub async fn create(address: &Address) -> Result<Self, StoreError> {
        let scans = Self::at(address).await?;
        migrate(&scans.db, VERSION, MIGRATIONS).await?;
        Ok(scans)
    }

    /// Opens the tables, which may be missing still: they are the affair of whoever begins a scan, as is the file.
    pub async fn open(address: &Address) -> Result<Self, StoreError> {
        if let Address::File(path) = address {
            std::fs::metadata(path)?;
        }
        Self::at(address).await
    }

    async fn at(address: &Address) -> Result<Self, StoreError> {
        let options = match address {
            Address::File(path) => embedded(path)?,
            Address::Postgres(url) => served(url)?,
        };
        Ok(Self { db: Database::connect(options).await? })
    }

    /// Whether the tables are there.
    pub async fn is_made(&self) -> Result<bool, StoreError> {
        let text = match self.db.get_database_backend() {
            sea_orm::DbBackend::Postgres => "SELECT to_regclass(?) IS NOT NULL AS made",
            _ => "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = ?) AS made",
        };
        let row = self.db.query_one_raw(statement(&self.db, text, ["shard".into()])).await?;
        Ok(row.map_or(Ok(false), |row| row.try_get("", "made"))?)
    }

    async fn change(&self, text: &str, values: impl IntoIterator<Item = Value>) -> Result<u64, StoreError> {
        Ok(self.db.execute_raw(statement(&self.db, text, values)).await?.rows_affected())
    }

    async fn one(
        &self,
        text: &str,
        values: impl IntoIterator<Item = Value>,
    ) -> Result<Option<QueryResult>, StoreError> {
        Ok(self.db.query_one_raw(statement(&self.db, text, values)).await?)
    }

    async fn all(&self, text: &str, values: impl IntoIterator<Item = Value>) -> Result<Vec<QueryResult>, StoreError> {
        Ok(self.db.query_all_raw(statement(&self.db, text, values)).await?)
    }

    /// Begins a scan, or goes on with it.
    pub async fn begin(&self, scan: &str, work: &str) -> Result<(), StoreError> {
        let text = "INSERT INTO scan (id, work, cut) VALUES (?, ?, 0) ON CONFLICT (id) DO NOTHING";
        self.change(text, [scan.into(), work.into()]).await.map(|_| ())
    }

    /// The scans that are done with this.
    pub async fn of_work(&self, work: &str) -> Result<Vec<String>, StoreError> {
        let rows = self.all("SELECT id FROM scan WHERE work = ? ORDER BY id", [work.into()]).await?;
        rows.iter().map(|row| Ok(row.try_get("", "id")?)).collect()
    }

    /// Whether scans are open that are done with something else.
    pub async fn has_others(&self, work: &str) -> Result<bool, StoreError> {
        Ok(self.one("SELECT 1 AS other FROM scan WHERE work <> ? LIMIT 1", [work.into()]).await?.is_some())
    }

    /// Adds the next shard.
    pub async fn add(&self, scan: &str, number: u64, part: &str, things: u64) -> Result<(), StoreError> {
        let text = "INSERT INTO shard (scan, number, part, things) VALUES (?, ?, ?, ?)";
        self.change(text, [scan.into(), integer(number), part.into(), integer(things)]).await.map(|_| ())
    }

    /// There are no further shards.
    pub async fn is_cut(&self, scan: &str) -> Result<(), StoreError> {
        self.change("UPDATE scan SET cut = 1 WHERE id = ?", [scan.into()]).await.map(|_| ())
    }

    /// A shard; none where its scan has reached its end.
    pub async fn shard(&self, scan: &str, number: u64) -> Result<Option<Shard>, StoreError> {
        let text = "SELECT part, things, records IS NOT NULL AS done FROM shard WHERE scan = ? AND number = ?";
        let Some(row) = self.one(text, [scan.into(), integer(number)]).await? else { return Ok(None) };
        Ok(Some(Shard {
            part: row.try_get("", "part")?,
            things: natural(&row, "things")?,
            done: row.try_get("", "done")?,
        }))
    }

    /// Writes what came of a shard, and says whether that was the first time.
    pub async fn finish(
        &self,
        scan: &str,
        number: u64,
        worker: &str,
        records: u64,
        found: Vec<u8>,
    ) -> Result<bool, StoreError> {
        let text =
            "UPDATE shard SET worker = ?, records = ?, found = ? WHERE scan = ? AND number = ? AND records IS NULL";
        let values = [worker.into(), integer(records), found.into(), scan.into(), integer(number)];
        Ok(self.change(text, values).await? > 0)
    }

    /// Takes back what came of a shard: it is to be done again.
    pub async fn again(&self, scan: &str, number: u64) -> Result<(), StoreError> {
        let text = "UPDATE shard SET worker = NULL, records = NULL, found = NULL WHERE scan = ? AND number = ?";
        self.change(text, [scan.into(), integer(number)]).await.map(|_| ())
    }

    /// What came of a shard; none until it is done.
    pub async fn done(&self, scan: &str, number: u64) -> Result<Option<Done>, StoreError> {
        let text = "SELECT worker, records, found FROM shard WHERE scan = ? AND number = ? AND records IS NOT NULL";
        let Some(row) = self.one(text, [scan.into(), integer(number)]).await? else { return Ok(None) };
        Ok(Some(Done {
            worker: row.try_get("", "worker")?,
            records: natural(&row, "records")?,
            found: row.try_get("", "found")?,
        }))
    }

    /// How many lines came of the shards before a number; all of them are done.
    pub async fn lines_before(&self, scan: &str, number: u64) -> Result<u64, StoreError> {
        let text = "SELECT CAST(COALESCE(SUM(records), 0) AS BIGINT) AS lines FROM shard WHERE scan = ? AND number < ?";
        let row = self.one(text, [scan.into(), integer(number)]).await?;
        row.map_or(Ok(0), |row| natural(&row, "lines"))
    }

    /// The first shard whose lines have not been let go of.
    pub async fn first_kept(&self, scan: &str) -> Result<u64, StoreError> {
        let text = "SELECT COUNT(*) AS gone FROM shard WHERE scan = ? AND records IS NOT NULL AND found IS NULL";
        let row = self.one(text, [scan.into()]).await?;
        row.map_or(Ok(0), |row| natural(&row, "gone"))
    }

    /// Lets go of the lines of a shard: the journal has them on the disk. Shards are let go of in their order.
    pub async fn taken(&self, scan: &str, number: u64) -> Result<(), StoreError> {
        let text = "UPDATE shard SET found = NULL WHERE scan = ? AND number = ? AND records IS NOT NULL";
        self.change(text, [scan.into(), integer(number)]).await.map(|_| ())
    }

    /// The shards that are not done, in their order.
    pub async fn undone(&self, scan: &str) -> Result<Vec<u64>, StoreError> {
        let text = "SELECT number FROM shard WHERE scan = ? AND records IS NULL ORDER BY number";
        self.all(text, [scan.into()]).await?.iter().map(|row| natural(row, "number")).collect()
    }

    /// How far a scan is.
    pub async fn counts(&self, scan: &str) -> Result<Counts, StoreError> {
        let text = "SELECT COUNT(*) AS shards, COUNT(records) AS done, \
             COALESCE((SELECT cut FROM scan WHERE id = ?), 0) AS cut FROM shard WHERE scan = ?";
        let row = self.one(text, [scan.into(), scan.into()]).await?;
        let Some(row) = row else { return Ok(Counts::default()) };
        Ok(Counts { shards: natural(&row, "shards")?, done: natural(&row, "done")?, cut: natural(&row, "cut")? == 1 })
    }

    /// The scan has reached its end: nothing of it stays here.
    pub async fn end(&self, scan: &str) -> Result<(), StoreError> {
        self.change("DELETE FROM shard WHERE scan = ?", [scan.into()]).await?;
        self.change("DELETE FROM scan WHERE id = ?", [scan.into()]).await.map(|_| ())
    }

    /// Closes all connections.
    pub async fn close(self) -> Result<(), StoreError> {
        Ok(self.db.close().await?)
    }
}
