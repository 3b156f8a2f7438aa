//! An exercise with people and an open round, and machines of theirs.

use std::num::NonZeroUsize;
use std::sync::Arc;

use alliance::people::{Role, access};
use alliance::register::questionnaire::{Field, Section};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request};
use confine::Launch;
use desk::clock::{Clock, SetClock};
use desk::hashing::Hashing;
use desk::people::{Act, Authorised, Person, Wanted};
use desk::register::reports::exercise::THIS_ROUND;
use desk::{Backend, Desk};
use gate::{Gate, Origin};
use interchange::workbook::{Message, Words};
use serde_json::Value;
use tempfile::TempDir;
use tower::ServiceExt;

use crate::furnished;
use crate::world::begun;

pub struct House {
    pub desk: Desk,
    pub clock: Arc<SetClock>,
    pub router: Router,
    pub surfaces: web::Surfaces,
    _dir: TempDir,
}

/// A machine, by its token.
#[derive(Clone)]
pub struct Machine {
    pub router: Router,
    pub token: String,
}

/// What a machine is answered.
#[derive(Debug)]
pub struct Told {
    pub asked: String,
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

/// Words that are their own names.
struct Plain;
impl Words for Plain {
    fn right_to_left(&self) -> bool {
        false
    }
    fn section(&self, section: &Section) -> String {
        section.id.clone()
    }
    fn label(&self, field: &Field) -> String {
        field.id.to_string()
    }
    fn hint(&self, field: &Field) -> String {
        field.words.clone()
    }
    fn choice(&self, list: &str, code: &str) -> String {
        format!("{list} {code}")
    }
    fn say(&self, message: Message) -> String {
        format!("{message:?}")
    }
}

/// It speaks English alone.
fn plain(language: &str) -> Option<Box<dyn Words + Send>> {
    if language == "en" { Some(Box::new(Plain)) } else { None }
}

/// What hashes files, where no decoder can be started.
fn without_decoders() -> Hashing {
    Hashing::new(Launch::program("/nonexistent/decoder", ["confined"]), NonZeroUsize::MIN, None)
}

/// The id of a member's report in the open round.
pub fn report(member: &str) -> String {
    format!("{THIS_ROUND}.{member}")
}

impl House {
    pub async fn on(backend: &Backend) -> Self {
        let dir = tempfile::tempdir().unwrap();
        furnished::lay("reports", dir.path(), backend, async |data, backend| {
            let desk = Desk::open_exercise(&data, &backend, begun()).await.unwrap();
            desk.load_starting_data("test").await.unwrap();
            desk.exercise_people().await.unwrap();
            desk.exercise_reports().await.unwrap();
            desk.close().await.unwrap();
        })
        .await;
        let clock = begun();
        let desk = Desk::open_exercise(dir.path(), backend, Arc::clone(&clock) as Arc<dyn Clock>).await.unwrap();
        let gate = Gate::new(desk.clone(), Origin::new("http://localhost:8080").unwrap()).unwrap();
        let settings = web::Settings::new("/assets/accord.css").with_rooms(gate, plain).with_face(without_decoders());
        let surfaces = web::surfaces(desk.clone(), Router::new(), settings);
        Self { desk, clock, router: surfaces.whole.clone(), surfaces, _dir: dir }
    }

    /// One of the exercise's people, who proves afresh who they are.
    async fn person(&self, who: &str) -> Person {
        let secret = self.desk.sign_in_as_exercise(&format!("exercise.{who}")).await.unwrap();
        let secret = secret.unwrap_or_else(|| panic!("nobody is {who}"));
        self.desk.person(secret.expose()).await.unwrap().unwrap()
    }

    /// Leave for one of them, for what no address of machines does.
    pub async fn leave<A: Act>(&self, who: &str) -> Authorised<A> {
        self.desk.authorise::<A>(Some(&self.person(who).await), None, None).await.unwrap()
    }

    /// A machine of one of the exercise's people, with all of their roles.
    pub async fn machine(&self, who: &str, reads_only: bool) -> Machine {
        let person = self.person(who).await;
        let leave = self.desk.authorise::<access::MyTokenMake>(Some(&person), None, None).await.unwrap();
        let roles: Vec<Role> = person.grants.iter().map(|grant| grant.role).collect();
        let wanted = Wanted { name: "nightly".to_owned(), roles, reads_only, days: 30 };
        let made = self.desk.make_token(&leave, wanted).await.unwrap();
        self.with(made.0.expose())
    }

    /// A machine of theirs that reads and writes.
    pub async fn writes(&self, who: &str) -> Machine {
        self.machine(who, false).await
    }

    /// A machine with any token.
    pub fn with(&self, token: &str) -> Machine {
        Machine { router: self.router.clone(), token: token.to_owned() }
    }

    /// A request without a token.
    pub async fn bare(&self, request: Request<Body>) -> Told {
        told(&self.router, request).await
    }
}

async fn told(router: &Router, request: Request<Body>) -> Told {
    let asked = format!("{} {}", request.method(), request.uri());
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
    Told { asked, status: parts.status.as_u16(), headers: parts.headers, bytes }
}

impl Machine {
    pub async fn get(&self, path: &str) -> Told {
        self.send("GET", path, None).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> Told {
        self.send("POST", path, Some(body.to_string())).await
    }

    /// Any request. What holds for every answer of the working rooms is looked at here.
    pub async fn send(&self, method: &str, path: &str, body: Option<String>) -> Told {
        let request = Request::builder()
            .method(method)
            .uri(format!("/api/v1/work{path}"))
            .header("authorization", format!("Bearer {}", self.token))
            .header("content-type", "application/json")
            .header("if-none-match", "*");
        let told = told(&self.router, request.body(Body::from(body.unwrap_or_default())).unwrap()).await;
        assert_eq!(told.header("cache-control"), "no-store", "{}", told.asked);
        for kept in ["etag", "access-control-allow-origin", "set-cookie"] {
            assert!(!told.headers.contains_key(kept), "{}: {kept}", told.asked);
        }
        assert_eq!(told.header("cross-origin-resource-policy"), "same-origin", "{}", told.asked);
        told
    }
}

impl Told {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{}: {}", self.asked, self.text());
        self
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|e| panic!("{}: {e}: {}", self.asked, self.text()))
    }

    /// The answer as JSON where it is a 200.
    #[track_caller]
    pub fn ok(&self) -> Value {
        self.is(200).json()
    }

    /// The answer as a problem of this kind.
    #[track_caller]
    pub fn problem(&self, status: u16, slug: &str) -> Value {
        let problem = self.is(status).json();
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.asked);
        assert_eq!(problem["type"], format!("/api/docs#problem-{slug}"), "{}", self.asked);
        assert!(problem["detail"].as_str().is_some_and(|d| d.len() > 5), "{}", self.asked);
        problem
    }

    /// Everything that an answer says, without the address that was asked and what differs with every request.
    pub fn bare(&self, path: &str) -> (u16, Vec<(String, String)>, String) {
        let mut headers: Vec<(String, String)> = self
            .headers
            .iter()
            .filter(|(name, _)| !matches!(name.as_str(), "x-request-id" | "date" | "content-length"))
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        headers.sort();
        (self.status, headers, self.text().replace(path, "PATH"))
    }
}
