//! One of the two worlds, asked as a browser or a machine asks it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

use alliance::people::{Act, access};
use alliance::takedown::Signs;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use desk::chance::SetChance;
use desk::clock::{Clock, SetClock};
use desk::people::{Authorised, Person};
use desk::takedown::{Finding, Reported};
use desk::work::ActFilter;
use desk::{Backend, Desk};
use gate::{Gate, Origin};
use hosting::Finder;
use hosting::dns::Resolver;
use interchange::takedown::address::Address;
use jiff::Timestamp;
use tempfile::TempDir;
use tower::ServiceExt;

pub struct World {
    pub desk: Desk,
    pub clock: Arc<SetClock>,
    pub finding: Finding,
    router: Router,
    /// Whoever signed in: their person, and the cookie of their browser.
    people: Mutex<BTreeMap<String, (Person, String)>>,
    _dir: TempDir,
}

/// What somebody is answered, but for what is random by its nature.
#[derive(PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub text: String,
}

impl Answer {
    /// The first place where two differ.
    pub fn differs(&self, other: &Self) -> String {
        if self.status != other.status || self.headers != other.headers {
            return format!("{} {:?} and {} {:?}", self.status, self.headers, other.status, other.headers);
        }
        let at = self.text.bytes().zip(other.text.bytes()).position(|(a, b)| a != b);
        let at = at.unwrap_or_else(|| self.text.len().min(other.text.len()));
        let around = |text: &str| {
            let text = text.as_bytes();
            let (from, to) = (at.saturating_sub(80).min(text.len()), (at + 120).min(text.len()));
            String::from_utf8_lossy(&text[from..to]).into_owned()
        };
        format!("«{}» and «{}»", around(&self.text), around(&other.text))
    }
}

/// When both begin.
const BEGINS: &str = "2026-01-05T09:00:00Z";

impl World {
    /// Both worlds: the one in which something is going to be held, and the other.
    pub async fn both() -> (Self, Self) {
        let first = tempfile::tempdir().expect("a directory");
        let clock = Arc::new(SetClock::at(BEGINS.parse::<Timestamp>().expect("a time")));
        let data = first.path().join("data");
        let desk =
            Desk::open_exercise(&data, &Backend::Embedded, Arc::clone(&clock) as Arc<dyn Clock>).await.expect("opens");
        desk.load_starting_data("test").await.expect("loads");
        desk.exercise_people().await.expect("people");
        desk.watch().await.expect("a clock");
        // The keys under which ids are derived from addresses are drawn with the first report: before the worlds part.
        let leave = desk.authorise::<access::IntakeSend>(None, None, None).await.expect("anybody may");
        let first = Reported {
            member: "FR".to_owned(),
            items: vec![Address::read("https://first.example.org/").expect("an address").into()],
            signs: Signs::default(),
            note: None,
            contact: None,
            reference: None,
        };
        desk.intake(&leave, &first).await.expect("is taken in");
        desk.close().await.expect("closes");
        (Self::copy(&data).await, Self::copy(&data).await)
    }

    async fn copy(of: &Path) -> Self {
        let dir = tempfile::tempdir().expect("a directory");
        let data = dir.path().join("data");
        let copied = std::process::Command::new("cp").arg("-a").arg(of).arg(&data).status().expect("cp runs");
        assert!(copied.success());
        let clock = Arc::new(SetClock::at(BEGINS.parse::<Timestamp>().expect("a time")));
        let chance = Arc::new(SetChance::of("two worlds"));
        let desk = Desk::open_exercise_by(&data, &Backend::Embedded, Arc::clone(&clock) as Arc<dyn Clock>, chance);
        let desk = desk.await.expect("opens");
        let gate = Gate::new(desk.clone(), Origin::new("http://localhost:8080").expect("an origin")).expect("a gate");
        let settings =
            web::Settings::new(pages::stylesheet_href()).with_rooms(gate.clone(), pages::questionnaire::words_of);
        let router = web::router(desk.clone(), pages::router(gate), settings);
        // Numbers need no name server.
        let socket = std::net::UdpSocket::bind("127.0.0.1:0").expect("a port");
        let nobody = socket.local_addr().expect("its address");
        let finding = Finding::new(desk.clone(), Finder::new(Resolver::new(vec![nobody])));
        Self { desk, clock, finding, router, people: Mutex::default(), _dir: dir }
    }

    /// One of the exercise's people, signed in anew where it has been long.
    pub async fn signs_in(&self, who: &str) {
        let secret =
            self.desk.sign_in_as_exercise(&format!("exercise.{who}")).await.expect("signs in").expect("somebody");
        let person = self.desk.person(secret.expose()).await.expect("a session").expect("a person");
        let cookie = format!("{}={}", gate::COOKIE, secret.expose());
        self.people.lock().expect("no panic").insert(who.to_owned(), (person, cookie));
    }

    pub async fn leave<A: Act>(&self, who: &str, id: Option<&str>) -> Authorised<A> {
        let person = self.people.lock().expect("no panic").get(who).map(|(person, _)| person.clone());
        let person = person.unwrap_or_else(|| panic!("{who} has not signed in"));
        self.desk.authorise::<A>(Some(&person), None, id).await.unwrap_or_else(|e| panic!("{who}: {e:?}"))
    }

    /// Leave for something that is done to a member's table, by somebody who proves afresh who they are.
    pub async fn leave_at<A: Act>(&self, who: &str, member: &str) -> Authorised<A> {
        self.signs_in(who).await;
        let person = self.people.lock().expect("no panic").get(who).map(|(person, _)| person.clone());
        let person = person.unwrap_or_else(|| panic!("{who} has not signed in"));
        self.desk.authorise::<A>(Some(&person), Some(member), None).await.unwrap_or_else(|e| panic!("{who}: {e:?}"))
    }

    pub async fn anybody<A: Act>(&self) -> Authorised<A> {
        self.desk.authorise::<A>(None, None, None).await.expect("anybody may")
    }

    /// What somebody is answered at an address; nobody is the public.
    pub async fn get(&self, who: Option<&str>, address: &str) -> Answer {
        let mut request = Request::builder().uri(address);
        if let Some(who) = who {
            let cookie = self.people.lock().expect("no panic").get(who).map(|(_, cookie)| cookie.clone());
            request = request.header("cookie", cookie.unwrap_or_else(|| panic!("{who} has not signed in")));
        }
        let response =
            self.router.clone().oneshot(request.body(Body::empty()).expect("a request")).await.expect("answers");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a body");
        let named = |(name, value): (&axum::http::HeaderName, &axum::http::HeaderValue)| {
            let value = String::from_utf8_lossy(value.as_bytes());
            // The number of a request is drawn for each, and of the same length.
            let value = if name.as_str() == "x-request-id" { "×".repeat(value.len()) } else { masked(&value) };
            (name.to_string(), value)
        };
        let headers: Vec<(String, String)> = parts.headers.iter().map(named).collect();
        let text = String::from_utf8_lossy(&body);
        // How long an answer took is random by its nature; how many there were is not.
        let timed = |line: &&str| {
            address == "/metrics" && ["_bucket{", "_sum{", "_sum ", "process_"].iter().any(|word| line.contains(word))
        };
        let text: Vec<&str> = text.split('\n').filter(|line| !timed(line)).collect();
        let headers = if address == "/metrics" { Vec::new() } else { headers };
        Answer { status: parts.status.as_u16(), headers, text: masked(&text.join("\n")) }
    }

    /// Where the journals of two worlds part, for whoever looks for the reason.
    pub async fn parted(one: &Self, other: &Self) -> String {
        let (mut one, mut other) = (one.journal().await, other.journal().await);
        loop {
            match (one.pop(), other.pop()) {
                (None, None) => return "no entry".to_owned(),
                (a, b) if a != b => return format!("{a:?} and {b:?}, then {:?} and {:?}", one.pop(), other.pop()),
                _ => {}
            }
        }
    }

    /// The journal, newest first: what was done to what.
    async fn journal(&self) -> Vec<String> {
        self.signs_in("auditor").await;
        let leave = self.leave::<access::Journal>("auditor", None).await;
        let mut all = Vec::new();
        for page in 1.. {
            let filter = ActFilter { page, per_page: 1_000, ..ActFilter::default() };
            let (acts, _) = self.desk.journal(&leave, &filter).await.expect("reads");
            let last = acts.len() < 1_000;
            all.extend(acts.into_iter().map(|act| format!("{} {} {} {}", act.time(), act.actor, act.act, act.object)));
            if last {
                break;
            }
        }
        all
    }

    /// What the police of Germany did.
    pub async fn log_of_police(&self) -> usize {
        self.signs_in("police-liaison.de").await;
        let leave = self.leave::<access::PoliceRoom>("police-liaison.de", None).await;
        self.desk
            .police_log(&leave, 1, 1_000)
            .await
            .expect("reads")
            .iter()
            .filter(|act| act.act.starts_with("hold."))
            .count()
    }
}

/// Digests (64 hex digits), and what is written in base 64 over them (signatures, roots, tokens of forms), as so many crosses. An address of a page is no such thing, nor is an id: those have
/// no capital letters.
fn masked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word = String::new();
    let flush = |word: &mut String, out: &mut String| {
        let any = |is: fn(&u8) -> bool| word.as_bytes().iter().any(is);
        let is_hex = word.len() >= 64 && word.bytes().all(|b| b.is_ascii_hexdigit());
        let mixed = any(u8::is_ascii_uppercase) && any(u8::is_ascii_lowercase);
        if is_hex || mixed && word.len() >= 40 {
            out.extend(std::iter::repeat_n('×', word.len()));
        } else {
            out.push_str(word);
        }
        word.clear();
    };
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=' | '_' | '-') {
            word.push(c);
        } else {
            flush(&mut word, &mut out);
            out.push(c);
        }
    }
    flush(&mut word, &mut out);
    out
}
