//! A database of its own for each test, on either backend.

use std::sync::atomic::{AtomicU32, Ordering};

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use store::{Signer, Store};
use vault::note::VerifierKey;

/// A database of its own, and a second way into it that asks nobody.
pub(crate) struct Place {
    pub store: Store,
    pub raw: DatabaseConnection,
    pub address: Address,
    _dir: Option<tempfile::TempDir>,
}

#[derive(Clone)]
pub(crate) enum Address {
    File(std::path::PathBuf),
    Postgres(String),
}

impl Address {
    pub async fn open(&self) -> Store {
        match self {
            Self::File(path) => Store::sqlite(path).await.unwrap(),
            Self::Postgres(url) => Store::postgres(url).await.unwrap(),
        }
    }
}

pub(crate) async fn sqlite() -> Place {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("accord.sqlite");
    let store = Store::sqlite(&path).await.unwrap();
    let raw = Database::connect(format!("sqlite://{}", path.display())).await.unwrap();
    Place { store, raw, address: Address::File(path), _dir: Some(dir) }
}

pub(crate) async fn postgres() -> Place {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let server = std::env::var("ACCORD_TEST_POSTGRES")
        .expect("ACCORD_TEST_POSTGRES names a PostgreSQL server that tests may fill; `./test rust` starts one");
    let admin = Database::connect(&server).await.unwrap();
    let name = format!("store_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
    let (before, query) = server.split_once('?').unwrap();
    let url = format!("{}/{name}?{query}", before.rsplit_once('/').unwrap().0);
    let store = Store::postgres(&url).await.unwrap();
    let raw = Database::connect(&url).await.unwrap();
    Place { store, raw, address: Address::Postgres(url), _dir: None }
}

/// Makes a test of each function, once for each backend.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() { super::checks::$name(crate::place::sqlite().await).await }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() { super::checks::$name(crate::place::postgres().await).await }
        }
    )+};
}

pub(crate) fn signer() -> Signer {
    Signer { origin: "accord.test".into(), key: vault::SigningKey::from_bytes(&[7; 32]) }
}

pub(crate) fn journal() -> Signer {
    Signer { origin: "accord.test.journal".into(), key: vault::SigningKey::from_bytes(&[9; 32]) }
}

pub(crate) fn closed() -> Signer {
    Signer { origin: "accord.test.closed".into(), key: vault::SigningKey::from_bytes(&[11; 32]) }
}

pub(crate) fn key() -> VerifierKey {
    VerifierKey::of("accord.test", &signer().key)
}

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}
