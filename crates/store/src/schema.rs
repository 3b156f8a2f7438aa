//! Opening a database and bringing its tables up to date.

use std::net::IpAddr;
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use sea_orm::sqlx::postgres::{PgConnectOptions, PgSslMode};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, RuntimeErr, Statement,
    TransactionTrait, Value,
};

/// What can go wrong below.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or could not be reached.
    #[error("the database did not do it: {0}")]
    Database(#[from] DbErr),
    /// Something is stored that cannot be read back.
    #[error("event {seq} cannot be read: {what}; run `accord verify` to see where the log breaks")]
    Unreadable {
        /// The event.
        seq: u64,
        /// What was found.
        what: String,
    },
    /// The database was made by a later release.
    #[error(
        "the database has table version {found}, this release knows up to {known}: start a later release of Accord"
    )]
    TooNew {
        /// What the database says.
        found: i64,
        /// What this program knows.
        known: i64,
    },
    /// Somebody on the way to the database could listen.
    #[error(
        "the database is on another machine, and its certificate would not be checked: what the register holds must not cross a network in the clear. Add ?sslmode=verify-full to its address (and sslrootcert=FILE for an authority of your own)"
    )]
    InTheClear,
    /// The system's files refused.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// Whoever writes waits at most so long for those before them: a lot of 50,000 fingerprints is seconds of writing, and several may come at once.
const TURN: Duration = Duration::from_mins(1);

/// Migrations in order; each is applied once, in a transaction of its own.
const MIGRATIONS: &[(&str, &str)] = &[
    (include_str!("migrations/0001_register.sqlite.sql"), include_str!("migrations/0001_register.postgres.sql")),
    (include_str!("migrations/0002_work.sqlite.sql"), include_str!("migrations/0002_work.postgres.sql")),
    (include_str!("migrations/0003_detection.sqlite.sql"), include_str!("migrations/0003_detection.postgres.sql")),
    (include_str!("migrations/0004_fetch.sqlite.sql"), include_str!("migrations/0004_fetch.postgres.sql")),
    (include_str!("migrations/0005_opinions.sqlite.sql"), include_str!("migrations/0005_opinions.postgres.sql")),
    (include_str!("migrations/0006_takedown.sqlite.sql"), include_str!("migrations/0006_takedown.postgres.sql")),
    (include_str!("migrations/0007_closed.sqlite.sql"), include_str!("migrations/0007_closed.postgres.sql")),
    (include_str!("migrations/0008_indexes.sqlite.sql"), include_str!("migrations/0008_indexes.postgres.sql")),
    (include_str!("migrations/0009_letters.sqlite.sql"), include_str!("migrations/0009_letters.postgres.sql")),
    (include_str!("migrations/0010_referrals.sqlite.sql"), include_str!("migrations/0010_referrals.postgres.sql")),
];

/// Row security does not hold for a superuser, nor for a role that may bypass it: such a connection steps down to a role of its
/// own before it touches the working rooms. The role is the server's, so that another database may have made it already.
const STEP_DOWN: &str = "SELECT pg_advisory_xact_lock(20121205);
DO $$ BEGIN CREATE ROLE accord_desk NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
GRANT USAGE ON SCHEMA public TO accord_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO accord_desk;
REVOKE UPDATE, DELETE ON event, version, act, closed_act, edit FROM accord_desk;
REVOKE UPDATE, DELETE ON lot_before, entry_before FROM accord_desk;
REVOKE DELETE ON paper_before, lot, entry FROM accord_desk;";

/// An open database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) db: DatabaseConnection,
    /// The connection of whoever writes deeds: they do not stand in line behind those who read.
    pub(crate) pen: DatabaseConnection,
    /// Whether this connection is one to which row security does not apply.
    pub(crate) steps_down: bool,
}

impl Store {
    /// Opens (and creates, where it is missing) the embedded database in this file.
    pub async fn sqlite(file: &Path) -> Result<Self, StoreError> {
        Self::open(embedded(file)?).await
    }

    /// Opens a PostgreSQL database by its address (`postgres://user@host/name`): one on this machine, or one whose certificate is
    /// checked.
    pub async fn postgres(url: &str) -> Result<Self, StoreError> {
        Self::open(served(url)?).await
    }

    async fn open(options: ConnectOptions) -> Result<Self, StoreError> {
        let mut one = options.clone();
        one.min_connections(1).max_connections(1).acquire_timeout(TURN);
        let (db, pen) = (Database::connect(options).await?, Database::connect(one).await?);
        let mut store = Self { db, pen, steps_down: false };
        migrate(&store.db, "schema_version", MIGRATIONS).await?;
        if store.postgres_behind() {
            let text = "SELECT rolsuper OR rolbypassrls AS above FROM pg_roles WHERE rolname = current_user";
            let row = store.db.query_one_raw(store.sql(text, [])).await?;
            store.steps_down = row.map_or(Ok(false), |r| r.try_get("", "above"))?;
            if store.steps_down {
                store.db.execute_unprepared(STEP_DOWN).await?;
            }
        }
        Ok(store)
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        Ok(self.db.query_one_raw(self.sql("SELECT turns FROM writer", [])).await.map(|_| ())?)
    }

    /// Closes all connections, so that the embedded database leaves one file behind.
    pub async fn close(self) -> Result<(), StoreError> {
        if !self.postgres_behind() {
            self.db.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
        }
        self.pen.close().await?;
        Ok(self.db.close().await?)
    }

    pub(crate) fn postgres_behind(&self) -> bool {
        self.db.get_database_backend() == DbBackend::Postgres
    }

    /// One text for both backends.
    pub(crate) fn sql(&self, text: &str, values: impl IntoIterator<Item = Value>) -> Statement {
        statement(&self.db, text, values)
    }
}

/// The embedded database in this file, made where it is missing.
pub(crate) fn embedded(file: &Path) -> Result<ConnectOptions, StoreError> {
    if !file.exists() {
        // The file holds what is not public: readable by its owner only, from the first byte on.
        use std::os::unix::fs::OpenOptionsExt;
        std::fs::OpenOptions::new().create(true).append(true).mode(0o600).open(file)?;
    }
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", file.display()));
    options
        .max_connections(4)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|o| {
            o.page_size(8192)
                .row_buffer_size(1_000) // long reads change threads once in a thousand rows
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL") // acknowledged means on disk
                .pragma("foreign_keys", "ON")
                .pragma("secure_delete", "ON") // a key that is destroyed is not left in a free page
                .pragma("cache_size", "-8000")
                .busy_timeout(Duration::from_secs(30))
                .statement_cache_capacity(200)
        });
    Ok(options)
}

/// A PostgreSQL at an address that nobody on the way can listen to.
pub(crate) fn served(url: &str) -> Result<ConnectOptions, StoreError> {
    guarded(url)?;
    let mut options = ConnectOptions::new(url.to_owned());
    // A database that does not answer in this time is not there: whoever waits is told so.
    options.max_connections(8).acquire_timeout(Duration::from_secs(5)).sqlx_logging(false);
    Ok(options)
}

/// Brings a set of tables up to date; `version` is the table that says how far they are.
pub(crate) async fn migrate(
    db: &DatabaseConnection,
    version: &str,
    migrations: &[(&str, &str)],
) -> Result<(), StoreError> {
    let postgres = db.get_database_backend() == DbBackend::Postgres;
    let int = if postgres { "BIGINT" } else { "INTEGER" };
    db.execute_unprepared(&format!("CREATE TABLE IF NOT EXISTS {version} (version {int} PRIMARY KEY)")).await?;
    let text = format!("SELECT COALESCE(MAX(version), 0) AS v FROM {version}");
    let row = db.query_one_raw(statement(db, &text, [])).await?;
    let found: i64 = row.map_or(Ok(0), |r| r.try_get("", "v"))?;
    let known = i64::try_from(migrations.len()).unwrap_or(i64::MAX);
    if found > known {
        return Err(StoreError::TooNew { found, known });
    }
    for (number, (sqlite, other)) in (1_i64..).zip(migrations).filter(|(n, _)| *n > found) {
        if let Err(e) = migrate_once(db, version, number, if postgres { other } else { sqlite }).await {
            // Of two programs that begin at once one makes the tables, and the other finds them.
            let row = db.query_one_raw(statement(db, &text, [])).await?;
            if row.map_or(Ok(0), |r| r.try_get::<i64>("", "v"))? < number {
                return Err(e);
            }
        }
    }
    Ok(())
}

async fn migrate_once(db: &DatabaseConnection, version: &str, number: i64, tables: &str) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    tx.execute_unprepared(tables).await?;
    let text = format!("INSERT INTO {version} (version) VALUES (?)");
    tx.execute_raw(statement(db, &text, [number.into()])).await?;
    Ok(tx.commit().await?)
}

/// One text for both backends: `?` marks are numbered for PostgreSQL. No statement holds a literal `?`.
pub(crate) fn statement(db: &DatabaseConnection, text: &str, values: impl IntoIterator<Item = Value>) -> Statement {
    let backend = db.get_database_backend();
    if backend != DbBackend::Postgres {
        return Statement::from_sql_and_values(backend, text, values);
    }
    let mut numbered = String::with_capacity(text.len() + 32);
    let mut n = 0;
    for c in text.chars() {
        if c == '?' {
            n += 1;
            numbered.push('$');
            numbered.push_str(&n.to_string());
        } else {
            numbered.push(c);
        }
    }
    Statement::from_sql_and_values(backend, numbered, values)
}

/// Refuses the address of a PostgreSQL to which somebody on the way could listen: one that is neither on this machine nor has its
/// certificate checked. What the driver does by itself (`prefer`) gives up encryption where the other side, or somebody between,
/// says so. The driver's own reading of the address is judged, with what it takes from the environment: no second reading could
/// differ from it.
pub fn guarded(url: &str) -> Result<(), StoreError> {
    let asked = PgConnectOptions::from_str(url).map_err(|e| DbErr::Conn(RuntimeErr::SqlxError(e.into())))?;
    let host = asked.get_host();
    let here = asked.get_socket().is_some()
        || host.starts_with('/')
        || host == "localhost"
        || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    let checked = matches!(asked.get_ssl_mode(), PgSslMode::VerifyCa | PgSslMode::VerifyFull);
    if here || checked { Ok(()) } else { Err(StoreError::InTheClear) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_database_is_spoken_to_in_the_clear_over_a_network() {
        for good in [
            "postgres://accord@localhost/accord",
            "postgres://accord:a%40b@127.0.0.1:5432/accord",
            "postgres://accord@[::1]/accord",
            "postgres://accord@localhost/accord?host=/run/postgresql",
            "postgres://%2Frun%2Fpostgresql/accord",
            "postgresql://accord@db.example.org/accord?sslmode=verify-full&sslrootcert=/etc/accord/ca.pem",
            "postgres://accord@db.example.org/accord?sslmode=disable&ssl-mode=verify-ca",
        ] {
            guarded(good).expect(good);
        }
        for bad in [
            "postgres://accord@db.example.org/accord",
            "postgres://accord@10.0.0.1:5432/accord?sslmode=prefer",
            "postgres://accord@db.example.org/accord?sslmode=require",
            "postgres://localhost@db.example.org/accord",
            "postgres://accord@localhost/accord?host=10.0.0.1",
            "postgres://accord@db.example.org",
            // Of two that speak of the same thing, the driver takes the later one.
            "postgres://accord@localhost/accord?host=localhost&host=10.0.0.1",
            "postgres://accord@localhost/accord?host=127.0.0.1&hostaddr=10.0.0.1",
            "postgres://accord@db.example.org/accord?sslmode=verify-full&sslmode=prefer",
            "postgres://accord@db.example.org/accord?sslmode=verify-full&ssl-mode=disable",
            "postgres://accord@localhost.example.org/accord",
        ] {
            assert!(matches!(guarded(bad), Err(StoreError::InTheClear)), "{bad}");
        }
    }

    #[tokio::test]
    async fn an_address_that_could_be_listened_to_is_not_even_tried() {
        let refused = Store::postgres("postgres://accord@192.0.2.1/accord?sslmode=require").await.unwrap_err();
        assert!(matches!(refused, StoreError::InTheClear), "{refused}");
        let nonsense = Store::postgres("postgres://accord@localhost/accord?sslmode=perhaps").await.unwrap_err();
        assert!(matches!(nonsense, StoreError::Database(_)), "{nonsense}");
    }
}
