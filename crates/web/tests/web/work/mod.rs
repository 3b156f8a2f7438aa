//! The working rooms for machines, over HTTP and on both databases: each route as it should go, and each refusal.

mod answers;
mod bounds;
mod deconfliction;
mod document;
mod figures;
mod handed;
mod law;
mod notices;
mod police;
mod referrals;
mod rooms;
mod tables;
mod takedown;
mod teaching;
mod tokens;
mod victims;
pub(crate) mod world;

use desk::Backend;

/// A database of its own on the PostgreSQL server that tests may fill.
pub fn postgres(name: &str) -> Backend {
    let server = std::env::var("ACCORD_TEST_POSTGRES")
        .expect("ACCORD_TEST_POSTGRES names a PostgreSQL server that tests may fill; `./test rust` starts one");
    let name = format!("work_{name}_{}", std::process::id());
    let create = format!("CREATE DATABASE {name}");
    let done = std::process::Command::new("psql").args([server.as_str(), "-q", "-c", &create]).status();
    assert!(done.unwrap().success(), "{create}");
    let (before, query) = server.split_once('?').unwrap();
    Backend::Postgres(format!("{}/{name}?{query}", before.rsplit_once('/').unwrap().0))
}

/// Each check on both databases.
macro_rules! on_both {
    ($($check:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $check() {
                super::checks::$check(&desk::Backend::Embedded).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $check() {
                super::checks::$check(&super::super::postgres(stringify!($check))).await;
            })+
        }
    };
}
pub(crate) use on_both;
