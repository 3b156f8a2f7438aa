//! A desk of its own, with the clock that it goes by and the exercise's people.

#[path = "furnished.rs"]
mod furnished;

use std::sync::Arc;

use desk::clock::SetClock;
use desk::people::{Act, Authorised, Denied, Role};
use desk::tour::Stage;
use desk::{Backend, Desk};
use jiff::Timestamp;
use store::Store;
use tempfile::TempDir;

pub struct Room {
    pub desk: Desk,
    clock: Arc<SetClock>,
    dir: TempDir,
    backend: Backend,
}

impl Room {
    /// A house with the starting data and the exercise's people.
    pub async fn with_people(backend: Backend) -> Self {
        let dir = tempfile::tempdir().expect("a temporary directory");
        furnished::lay("people", &dir.path().join("data"), &backend, async |data, backend| {
            let desk = Desk::open_exercise(&data, &backend, begun()).await.expect("opens");
            desk.load_starting_data("1.0").await.expect("loads");
            desk.exercise_people().await.expect("people");
            desk.close().await.expect("closes");
        })
        .await;
        Self::opened(dir, backend).await
    }

    async fn opened(dir: TempDir, backend: Backend) -> Self {
        let clock = begun();
        let desk = Desk::open_exercise(&dir.path().join("data"), &backend, clock.clone()).await.expect("opens");
        Self { desk, clock, dir, backend }
    }

    /// The same data, opened by another program.
    pub async fn another(&self) -> Desk {
        Desk::open(&self.dir.path().join("data"), &self.backend, self.clock.clone()).await.expect("opens")
    }

    /// The data's directory.
    pub fn data(&self) -> std::path::PathBuf {
        self.dir.path().join("data")
    }

    /// The database, asked by nobody's leave.
    pub async fn store(&self) -> Store {
        let opened = match &self.backend {
            Backend::Embedded => Store::sqlite(&self.data().join("accord.sqlite")).await,
            Backend::Postgres(url) => Store::postgres(url).await,
        };
        opened.expect("opens")
    }

    /// Sets the clock.
    pub fn at(&self, time: &str) {
        let time: Timestamp = time.parse().expect("a time");
        self.clock.advance(time.duration_since(desk::clock::Clock::now(self.clock.as_ref())));
    }

    /// So many minutes go by.
    #[allow(dead_code)] // not every test that is built with this lets time go by so
    pub fn clock_on(&self, minutes: i64) {
        self.clock.advance(jiff::SignedDuration::from_mins(minutes));
    }

    /// Somebody sets the clock, and no time goes by.
    #[allow(dead_code)] // the same
    pub fn clock_jumps(&self, by: jiff::SignedDuration) {
        self.clock.jump(by);
    }

    /// Leave for one of the exercise's people, who proves afresh who they are.
    pub async fn try_leave<A: Act>(&self, who: &str, id: Option<&str>) -> Result<Authorised<A>, Denied> {
        let secret =
            self.desk.sign_in_as_exercise(&format!("exercise.{who}")).await.expect("signs in").expect("a person");
        let person = self.desk.person(secret.expose()).await.expect("a session").expect("a person");
        self.desk.authorise::<A>(Some(&person), None, id).await
    }

    /// Leave for what is done to a member.
    #[allow(dead_code)] // not every test that is built with this does
    pub async fn leave_of<A: Act>(&self, who: &str, member: &str) -> Authorised<A> {
        let secret =
            self.desk.sign_in_as_exercise(&format!("exercise.{who}")).await.expect("signs in").expect("a person");
        let person = self.desk.person(secret.expose()).await.expect("a session").expect("a person");
        self.desk.authorise::<A>(Some(&person), Some(member), None).await.expect("leave")
    }

    /// Leave for an invented person of any country, who is there from then on; `second` is another one than the first.
    #[allow(dead_code)] // not every test that is built with this looks to a further country
    pub async fn leave_abroad<A: Act>(&self, (role, member, second): (Role, &str, bool)) -> Authorised<A> {
        let stage = Stage::new(&self.desk, &self.clock).await.expect("a stage");
        stage.leave::<A>((role, Some(member), second), None, None).await.expect("leave")
    }

    /// The same, where it is sure to be given.
    pub async fn leave<A: Act>(&self, who: &str, id: Option<&str>) -> Authorised<A> {
        self.try_leave(who, id).await.expect("leave")
    }
}

/// The clock of a room that is opened.
fn begun() -> Arc<SetClock> {
    Arc::new(SetClock::at("2026-01-05T09:00:00Z".parse().expect("a time")))
}

/// A PostgreSQL database of its own.
pub async fn postgres(name: &str) -> Backend {
    let server = std::env::var("ACCORD_TEST_POSTGRES")
        .expect("ACCORD_TEST_POSTGRES names a PostgreSQL server that tests may fill; `./test rust` starts one");
    let name = format!("rounds_{}_{}", &name[..name.len().min(40)], std::process::id());
    let mut create = tokio::process::Command::new("psql");
    create.arg(&server).args(["-q", "-c", &format!("CREATE DATABASE {name}")]);
    assert!(create.status().await.expect("psql runs").success(), "CREATE DATABASE {name}");
    let (before, query) = server.split_once('?').expect("an address with a socket");
    Backend::Postgres(format!("{}/{name}?{query}", before.rsplit_once('/').expect("an address with a database").0))
}

/// Makes a test of each function, once for each backend.
macro_rules! on_both {
    ($($(#[$about:meta])* async fn $name:ident($backend:ident) $body:block)*) => {$(
        mod $name {
            use super::*;

            async fn promise($backend: Backend) $body

            #[tokio::test]
            async fn embedded() {
                promise(Backend::Embedded).await;
            }

            #[tokio::test]
            async fn postgres() {
                promise(crate::room::postgres(stringify!($name)).await).await;
            }
        }
    )*};
}

pub(crate) use on_both;
