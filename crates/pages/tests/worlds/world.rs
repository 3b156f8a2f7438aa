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
use jiff::{SignedDuration, Timestamp};
use store::Store;
use tempfile::TempDir;
use tower::ServiceExt;

pub struct World {
    pub desk: Desk,
    pub clock: Arc<SetClock>,
    pub finding: Finding,
    router: Router,
    /// Whoever signed in: their person, and the cookie of their browser.
    people: Mutex<BTreeMap<String, (Person, String)>>,
    /// When they signed in last.
    since: Mutex<BTreeMap<String, Timestamp>>,
    dir: TempDir,
}

/// Whoever signed in so lately need not do so anew: what is theirs to do now asks for a proof of ten minutes at most, and comes within a few.
const LATELY: SignedDuration = SignedDuration::from_mins(4);

/// What somebody is answered. Two are the same where they are to the byte, but for what is random by its nature.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub text: String,
}

impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        // Most are the same as they are: only where they are not it matters what of them is random.
        (self.status, &self.headers) == (other.status, &other.headers)
            && self.text.len() == other.text.len()
            && (self.text == other.text || masked(&self.text) == masked(&other.text))
    }
}

impl Answer {
    /// The first place where two differ.
    pub fn differs(&self, other: &Self) -> String {
        let masked =
            |answer: &Self| Self { status: answer.status, headers: answer.headers.clone(), text: masked(&answer.text) };
        masked(self).parts_from(&masked(other))
    }

    fn parts_from(&self, other: &Self) -> String {
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

/// A directory in memory, where the machine has a place for that: a house that lasts for seconds need not be on a disk.
fn directory() -> TempDir {
    let shared = Path::new("/dev/shm");
    let made = if shared.is_dir() { tempfile::tempdir_in(shared) } else { tempfile::tempdir() };
    made.or_else(|_| tempfile::tempdir()).expect("a directory")
}

impl World {
    /// Both worlds: the one in which something is going to be held, and the other.
    pub async fn both(first: &Path) -> (Self, Self) {
        (Self::copy(first).await, Self::copy(first).await)
    }

    /// The house that both are copies of: its data is in `data`.
    pub async fn first() -> TempDir {
        let dir = directory();
        let clock = Arc::new(SetClock::at(BEGINS.parse::<Timestamp>().expect("a time")));
        let data = dir.path().join("data");
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
        dir
    }

    async fn copy(of: &Path) -> Self {
        let dir = directory();
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
        Self { desk, clock, finding, router, people: Mutex::default(), since: Mutex::default(), dir }
    }

    /// One of the exercise's people, signed in anew where it has been long: both worlds go by the same clock.
    pub async fn signs_in(&self, who: &str) {
        let now = self.clock.now();
        let since = self.since.lock().expect("no panic").get(who).copied();
        if since.is_some_and(|since| now.duration_since(since) < LATELY) {
            return;
        }
        self.since.lock().expect("no panic").insert(who.to_owned(), now);
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
        Answer { status: parts.status.as_u16(), headers, text: text.join("\n") }
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

    /// How often the police of Germany did something about a hold: read from the database itself, for nobody is given it all.
    pub async fn log_of_police(&self) -> usize {
        let store = Store::sqlite(&self.dir.path().join("data/accord.sqlite")).await.expect("opens");
        let acts = store.closed_acts("DE", None, 1, 1_000).await.expect("reads");
        acts.iter().filter(|act| act.act.starts_with("hold.")).count()
    }
}

/// Digests (64 hex digits), and what is written in base 64 over them (signatures, roots, tokens of forms), as so many crosses. An address of a page is no such thing, nor is an id: those have
/// no capital letters.
fn masked(text: &str) -> String {
    let is_of_word = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=' | b'_' | b'-');
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let between = rest.bytes().position(is_of_word).unwrap_or(rest.len());
        out.push_str(&rest[..between]);
        rest = &rest[between..];
        let end = rest.bytes().position(|b| !is_of_word(b)).unwrap_or(rest.len());
        let word = &rest[..end];
        rest = &rest[end..];
        let is_hex = word.len() >= 64 && word.bytes().all(|b| b.is_ascii_hexdigit());
        let is_mixed = || word.bytes().any(|b| b.is_ascii_uppercase()) && word.bytes().any(|b| b.is_ascii_lowercase());
        if is_hex || word.len() >= 40 && is_mixed() {
            out.extend(std::iter::repeat_n('×', word.len()));
        } else {
            out.push_str(word);
        }
    }
    out
}
