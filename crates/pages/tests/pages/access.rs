//! The table of who may do what, cell by cell: what a row says of a role is what the desk judges and what the router answers.
//!
//! What is expected is worked out here from the table's own words, without the code that judges. Rows that come later are
//! tried by themselves: papers of their kind are made, held by each person and by nobody, of each member and of none.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use alliance::people::access::{ACTS, Fresh, Object, ROLES, Reach, Row};
use alliance::people::{Account, AccountState, Role};
use alliance::register::PaperKind;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request};
use desk::clock::{Clock, SetClock};
use desk::people::{Denied, Person};
use desk::work::{Deed, PaperChange};
use desk::{Backend, Desk};
use jiff::SignedDuration;
use tempfile::TempDir;
use tower::ServiceExt;

use crate::{begun, furnished};

/// Whose papers there are; a paper of none is the alliance's. PT is the home of the exercise's reviewers.
const MEMBERS: [Option<&str>; 4] = [Some("DE"), Some("RS"), Some("PT"), None];
/// An account of which nobody is signed in.
const STRANGER: &str = "somebody.else";

pub(crate) struct House {
    pub desk: Desk,
    pub clock: Arc<SetClock>,
    pub router: Router,
    _dir: TempDir,
}

/// Somebody who is signed in, and what their browser holds.
#[derive(Clone)]
pub(crate) struct Guest {
    pub person: Person,
    pub cookie: String,
}

/// What a request was answered with.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl House {
    pub async fn new(backend: &Backend) -> Self {
        let dir = tempfile::tempdir().unwrap();
        furnished::lay("people", dir.path(), backend, async |data, backend| {
            let desk = Desk::open_exercise(&data, &backend, begun()).await.unwrap();
            desk.load_starting_data("test").await.unwrap();
            desk.exercise_people().await.unwrap();
            desk.close().await.unwrap();
        })
        .await;
        let clock = begun();
        let desk = Desk::open_exercise(dir.path(), backend, Arc::clone(&clock) as Arc<dyn Clock>).await.unwrap();
        let gate = gate::Gate::new(desk.clone(), gate::Origin::new("http://localhost:8080").unwrap()).unwrap();
        let settings =
            web::Settings::new(pages::stylesheet_href()).with_rooms(gate.clone(), pages::questionnaire::words_of);
        let router = web::router(desk.clone(), pages::router(gate), settings);
        Self { desk, clock, router, _dir: dir }
    }

    /// Signs in as one of the exercise's people; none where that account has been closed.
    pub async fn sign_in(&self, id: &str) -> Option<Guest> {
        let secret = self.desk.sign_in_as_exercise(id).await.unwrap()?;
        let cookie = format!("{}={}", gate::COOKIE, secret.expose());
        Some(Guest { person: self.desk.person(secret.expose()).await.unwrap()?, cookie })
    }

    pub async fn everybody(&self) -> Vec<Guest> {
        let faces: Vec<(String, Account)> = self.desk.exercise_faces().await.unwrap();
        let mut guests = Vec::new();
        for (id, _) in faces {
            guests.push(self.sign_in(&id).await.unwrap());
        }
        guests
    }

    pub async fn ask(&self, method: &str, path: &str, guest: Option<&Guest>) -> Answer {
        self.request(method, path, Body::empty(), guest).await
    }

    /// Sends a form as a page of the site does.
    pub async fn sends(&self, path: &str, form: &[(&str, &str)], guest: &Guest) -> Answer {
        let pairs: Vec<String> = form.iter().map(|(k, v)| format!("{k}={}", pages::ctx::escape(v))).collect();
        self.request("POST", path, Body::from(pairs.join("&")), Some(guest)).await
    }

    /// Sends a form that is written out already.
    pub async fn sends_to(&self, method: &str, path: &str, form: &str, guest: &Guest) -> Answer {
        self.request(method, path, Body::from(form.to_owned()), Some(guest)).await
    }

    /// Sends a form as somebody who is not signed in.
    pub async fn sends_unknown(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let pairs: Vec<String> = form.iter().map(|(k, v)| format!("{k}={}", pages::ctx::escape(v))).collect();
        self.request("POST", path, Body::from(pairs.join("&")), None).await
    }

    /// Sends a list as a file, as the form of a list's page does.
    pub async fn sends_file(&self, path: &str, text: &str, guest: &Guest) -> Answer {
        let field =
            |name: &str, value: &str| format!("--part\r\nContent-Disposition: form-data; {name}\r\n\r\n{value}\r\n");
        let fields = [("name=\"bare\"", "pdq"), ("name=\"sharing\"", "organisation"), ("name=\"why\"", "Handed over.")];
        let mut body: String = fields.iter().map(|(name, value)| field(name, value)).collect();
        body += &field("name=\"file\"; filename=\"list.txt\"", text);
        body += "--part--\r\n";
        self.sent("POST", path, ("multipart/form-data; boundary=part", Body::from(body)), Some(guest)).await
    }

    async fn request(&self, method: &str, path: &str, body: Body, guest: Option<&Guest>) -> Answer {
        let kind = if is_api(path) { "application/json" } else { "application/x-www-form-urlencoded" };
        self.sent(method, path, (kind, body), guest).await
    }

    async fn sent(&self, method: &str, path: &str, (kind, body): (&str, Body), guest: Option<&Guest>) -> Answer {
        let address = if is_api(path) { path.to_owned() } else { format!("/en{path}") };
        let mut request = Request::builder().method(method).uri(address);
        if let Some(guest) = guest {
            request = request.header("cookie", &guest.cookie);
        }
        if method != "GET" {
            request = request.header("sec-fetch-site", "same-origin").header("content-type", kind);
        }
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (status, headers) = (response.status().as_u16(), plain(response.headers()));
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        // A page names its own address, in the links to other languages.
        let body = String::from_utf8_lossy(&body).replace(&format!("{path}\""), "PATH\"");
        let body = body.replace(&format!("{path}?"), "PATH?");
        Answer { status, headers, body }
    }
}

/// What machines ask stands behind no language.
fn is_api(path: &str) -> bool {
    path.starts_with("/api/")
}

/// The routes of a row that are asked here. What clients of HMA and of exchanges ask takes a token and no session, and is asked by `web`'s tests.
fn asked_here(row: &Row) -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    let of_machines = ["/hma/", "/exchange/"];
    row.routes.iter().filter(move |(_, path)| !of_machines.iter().any(|begin| path.starts_with(begin)))
}

/// Whether an answer sends nobody to sign in, as people are and as machines are.
fn asks_who(path: &str, answer: &Answer) -> bool {
    if is_api(path) {
        return answer.status == 401 && answer.headers.get("www-authenticate").is_some_and(|v| v == "Bearer");
    }
    let to = answer.headers.get("location").map_or("", String::as_str);
    to.starts_with("/en/sign-in") && answer.body.is_empty()
}

/// Headers that may differ between two answers to the same question.
fn plain(headers: &HeaderMap) -> BTreeMap<String, String> {
    let text = |(name, value): (&axum::http::HeaderName, &axum::http::HeaderValue)| {
        (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    headers
        .iter()
        .map(text)
        .filter(|(name, _)| !matches!(name.as_str(), "date" | "x-request-id" | "content-length" | "etag"))
        .collect()
}

/// What an act is tried on.
#[derive(Clone, Debug)]
struct Tried {
    /// In the address.
    member: Option<&'static str>,
    /// In the address.
    id: Option<String>,
    /// Whose it is, and who holds it.
    of: Option<&'static str>,
    holder: Option<String>,
}

/// What the table's own words say.
fn expected(row: &Row, guest: Option<&Guest>, tried: &Tried) -> bool {
    if row.reach[0] == Reach::All {
        return true;
    }
    let Some(Guest { person, .. }) = guest else { return false };
    let mine = match row.object {
        Object::Me => true,
        Object::Paper(_) => tried.holder.as_ref() == Some(&person.account),
        Object::Nothing | Object::Member => false,
    };
    let far = person.home.is_some() && tried.of.is_some() && tried.of != person.home.as_deref();
    person.grants.iter().any(|grant| {
        let column = ROLES.iter().position(|role| *role == grant.role).unwrap() + 1;
        match row.reach[column] {
            Reach::No => false,
            Reach::All => true,
            Reach::Own => tried.of.is_some() && tried.of == grant.member.as_deref(),
            Reach::Far => far,
            Reach::Mine => mine,
            Reach::Dealt => mine && far,
        }
    })
}

/// The ids of papers that are as long as each other, so that addresses differ in nothing else.
fn id_of(member: Option<&str>, holder: usize) -> String {
    format!("probe.{}.{holder:03}", member.unwrap_or("--"))
}

/// A paper of each member, held by each of these accounts.
async fn papers(house: &House, kind: PaperKind, holders: &[String]) {
    let mut deed = Deed::new("test", "round.opened", kind, "probe");
    // Whoever signs in is looked for among the accounts: each of them has to be readable.
    let body = match kind {
        PaperKind::Account => serde_json::to_value(Account {
            name: "Probe".to_owned(),
            mail: "probe@example.org".to_owned(),
            language: "en".to_owned(),
            organisation: None,
            home: None,
            grants: Vec::new(),
            state: AccountState::Left,
            stamp: 1,
        })
        .unwrap(),
        _ => serde_json::json!({}),
    };
    for member in MEMBERS {
        for (n, holder) in holders.iter().enumerate() {
            let mut paper = PaperChange::new(kind, id_of(member, n), "draft", &body);
            paper.member = member.map(str::to_owned);
            paper.holder = Some(holder.clone());
            deed.papers.push(paper);
        }
    }
    house.desk.perform(deed).await.unwrap();
}

/// Everything that an act can be tried on by somebody: their own, and a stranger's (the last holder).
fn everything(row: &Row, at: Option<usize>, holders: &[String]) -> Vec<Tried> {
    match row.object {
        Object::Nothing | Object::Me => vec![Tried { member: None, id: None, of: None, holder: None }],
        Object::Member => {
            let members = MEMBERS.iter().flatten();
            members.map(|m| Tried { member: Some(m), id: None, of: Some(m), holder: None }).collect()
        }
        Object::Paper(_) => {
            let mut out = Vec::new();
            for of in MEMBERS {
                for n in at.into_iter().chain([holders.len() - 1]) {
                    out.push(Tried { member: None, id: Some(id_of(of, n)), of, holder: Some(holders[n].clone()) });
                }
            }
            out
        }
    }
}

/// An address with its places filled.
fn filled(path: &str, member: &str, id: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{member}" => member.to_owned(),
        "{id}" => id.to_owned(),
        _ if part.starts_with('{') => "1".to_owned(),
        _ => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("/")
}

#[derive(Default)]
struct Tally {
    cells: u64,
    denied: u64,
    asked: u64,
    crossed: u64,
    faults: Vec<String>,
    /// What somebody was answered where there is nothing: by the method, the address and the account.
    nothing: BTreeMap<(&'static str, String, String), Answer>,
}

/// Every cell is judged on either database, for papers are read for it. What a denied one is answered does not hang on the database:
/// where it is not the embedded one, one of the papers is asked for instead of all.
async fn every_cell(backend: Backend) {
    let all = matches!(backend, Backend::Embedded);
    let house = House::new(&backend).await;
    let guests = house.everybody().await;
    let roles: BTreeSet<Role> = guests.iter().flat_map(|g| g.person.grants.iter().map(|g| g.role)).collect();
    assert_eq!(roles.len(), ROLES.len(), "the exercise has somebody of every role");
    let holders: Vec<String> = guests.iter().map(|g| g.person.account.clone()).chain([STRANGER.to_owned()]).collect();
    let kinds: BTreeSet<PaperKind> =
        ACTS.iter().filter_map(|r| if let Object::Paper(kind) = r.object { Some(kind) } else { None }).collect();
    for kind in kinds {
        papers(&house, kind, &holders).await;
    }
    let mut tally = Tally::default();
    for row in ACTS {
        for (at, guest) in guests.iter().enumerate().map(|(at, g)| (Some(at), Some(g))).chain([(None, None)]) {
            let mut denied = 0;
            for tried in everything(row, at, &holders) {
                denied += usize::from(!cell(&house, (row, guest, &tried), all || denied == 0, &mut tally).await);
            }
        }
    }
    println!(
        "{} rows, {} cells judged as the table says, {} of them denied, {} requests answered byte for byte as if nothing \
         were there, {} of them for ids of another member",
        ACTS.len(),
        tally.cells,
        tally.denied,
        tally.asked,
        tally.crossed
    );
    stale(&house, &holders, &mut tally).await;
    let told = tally.faults.iter().take(20).cloned().collect::<Vec<_>>().join("\n");
    assert!(tally.faults.is_empty(), "{} faults:\n{told}", tally.faults.len());
    assert!(tally.denied > 0 && tally.asked > 0);
}

/// Judges a cell, and asks for what is denied where that is wanted; whether it is allowed.
async fn cell(
    house: &House,
    (row, guest, tried): (&Row, Option<&Guest>, &Tried),
    asks: bool,
    tally: &mut Tally,
) -> bool {
    tally.cells += 1;
    let person = guest.map(|g| &g.person);
    let who = person.map_or("nobody", |p| p.account.as_str());
    let allowed = expected(row, guest, tried);
    let judged = house.desk.may(row, person, tried.member, tried.id.as_deref()).await;
    let agrees = match (&judged, guest) {
        (Ok(_), _) => allowed,
        (Err(Denied::Nobody), None) | (Err(Denied::NotThere), Some(_)) => !allowed,
        (Err(_), _) => false,
    };
    if !agrees {
        tally.faults.push(format!("{}: {who} on {tried:?}: judged {judged:?}, the table says {allowed}", row.name));
    }
    if allowed {
        return true;
    }
    tally.denied += 1;
    for (method, path) in asked_here(row).filter(|_| asks) {
        let asked = filled(path, tried.member.unwrap_or_default(), tried.id.as_deref().unwrap_or_default());
        let answer = house.ask(method, &asked, guest).await;
        tally.asked += 1;
        if guest.is_none() {
            if !asks_who(path, &answer) {
                tally.faults.push(format!("{method} {path}: nobody is not sent to sign in, but {}", answer.status));
            }
            continue;
        }
        let nowhere = match row.object {
            Object::Nothing | Object::Me if is_api(path) => "/api/v1/work/there-is-no-such-thing".to_owned(),
            Object::Nothing | Object::Me => "/work/there-is-no-such-page".to_owned(),
            Object::Member | Object::Paper(_) => {
                filled(path, "ZZ", &"x".repeat(tried.id.as_ref().map_or(2, String::len)))
            }
        };
        let asked_before = (*method, nowhere, who.to_owned());
        if !tally.nothing.contains_key(&asked_before) {
            let answer = house.ask(method, &asked_before.1, guest).await;
            tally.nothing.insert(asked_before.clone(), answer);
        }
        let nothing = &tally.nothing[&asked_before];
        if answer.status != 404 || answer != *nothing {
            let headers: Vec<_> = answer.headers.iter().filter(|(k, v)| nothing.headers.get(*k) != Some(*v)).collect();
            let same = answer.body.bytes().zip(nothing.body.bytes()).take_while(|(a, b)| a == b).count();
            let from = |body: &str| body.get(same..).unwrap_or_default().chars().take(80).collect::<String>();
            tally.faults.push(format!(
                "{method} {asked}: {who} sees that it is there: {} for {}, {headers:?}, “{}” for “{}”",
                answer.status,
                nothing.status,
                from(&answer.body),
                from(&nothing.body)
            ));
        }
        let own = person.iter().flat_map(|p| &p.grants).any(|g| g.member.as_deref() == tried.of);
        tally.crossed += u64::from(tried.of.is_some() && !own);
    }
    false
}

/// Rows that ask for a fresh proof: eleven minutes later whoever may is asked to prove again, and whoever may not learns nothing.
async fn stale(house: &House, holders: &[String], tally: &mut Tally) {
    let guests = house.everybody().await;
    house.clock.advance(SignedDuration::from_mins(11));
    let mut asked = 0;
    for row in ACTS.iter().filter(|r| r.fresh == Fresh::Asked) {
        for (at, guest) in guests.iter().enumerate() {
            for tried in everything(row, Some(at), holders) {
                asked += 1;
                let judged = house.desk.may(row, Some(&guest.person), tried.member, tried.id.as_deref()).await;
                let agrees = match judged {
                    Err(Denied::Stale) => expected(row, Some(guest), &tried),
                    Err(Denied::NotThere) => !expected(row, Some(guest), &tried),
                    _ => false,
                };
                if !agrees {
                    let who = &guest.person.account;
                    tally.faults.push(format!("{}: {who} on {tried:?} eleven minutes later: {judged:?}", row.name));
                }
            }
        }
    }
    println!("{asked} cells of rows that ask for a fresh proof, with a proof that is stale");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_cell_of_the_table_on_sqlite() {
    every_cell(Backend::Embedded).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_cell_of_the_table_on_postgres() {
    every_cell(crate::postgres("access")).await;
}

/// A route of the table that nothing answers would leave its act undone: nobody is sent to sign in by each, or gets an answer
/// where the public may; whoever is allowed reaches a handler, which may find nothing to do, and never breaks.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_route_of_the_table_is_served() {
    let house = House::new(&Backend::Embedded).await;
    let everybody = house.everybody().await;
    let ids: Vec<String> = everybody.iter().map(|g| g.person.account.clone()).collect();
    // Of people with the same roles, the first one tries for all.
    let roles = |guest: &Guest| guest.person.grants.iter().map(|g| g.role).collect::<BTreeSet<Role>>();
    let mut known = BTreeSet::new();
    let trying: Vec<usize> = (0..everybody.len()).filter(|at| known.insert(roles(&everybody[*at]))).collect();
    let holders: Vec<String> = ids.iter().cloned().chain([STRANGER.to_owned()]).collect();
    let kinds: BTreeSet<PaperKind> =
        ACTS.iter().filter_map(|r| if let Object::Paper(kind) = r.object { Some(kind) } else { None }).collect();
    for kind in kinds {
        papers(&house, kind, &holders).await;
    }
    let (mut faults, mut routes, mut reached) = (Vec::new(), 0, 0);
    for row in ACTS {
        let public = row.reach[0] == Reach::All;
        for (method, path) in asked_here(row) {
            routes += 1;
            let address = filled(path, "DE", &id_of(Some("DE"), 0));
            let answer = house.ask(method, &address, None).await;
            if answer.status == 405 || (!public && !asks_who(path, &answer)) {
                faults.push(format!("{method} {path} ({}) is not served: {}", row.name, answer.status));
            }
        }
    }
    // Looking first, then doing: what is done may close an account that is looked at later.
    for wanted in ["GET", "POST", "PUT", "DELETE"] {
        for row in ACTS {
            for (method, path) in asked_here(row).filter(|(method, _)| *method == wanted) {
                for (at, id) in trying.iter().map(|at| (*at, &ids[*at])) {
                    // Whoever only looks stays signed in; an account that an act before has closed has nobody to try with.
                    let guest = if method == &"GET" { everybody.get(at).cloned() } else { house.sign_in(id).await };
                    let Some(guest) = guest else { continue };
                    let tried = everything(row, Some(at), &holders);
                    let Some(tried) = tried.iter().find(|t| expected(row, Some(&guest), t)) else { continue };
                    let member = tried.member.unwrap_or_default();
                    let answer = house
                        .ask(method, &filled(path, member, tried.id.as_deref().unwrap_or_default()), Some(&guest))
                        .await;
                    reached += 1;
                    let to = answer.headers.get("location").map_or("", String::as_str);
                    let turned = to.starts_with("/en/sign-in?") || to.starts_with("/en/verify?");
                    if answer.status == 405 || answer.status == 401 || answer.status >= 500 || turned {
                        faults.push(format!("{method} {path}: {id} may, and gets {} {to}", answer.status));
                    }
                }
            }
        }
    }
    println!("{routes} routes are served, {reached} requests of whoever may reached a handler");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Whatever the working rooms answer, to whoever may and to whoever may not: nobody keeps it, no other site frames, reads or guesses
/// it, it runs no script but the house's own; and each page has the way out.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_answer_of_the_working_rooms_is_guarded() {
    let house = House::new(&Backend::Embedded).await;
    let guests = house.everybody().await;
    let holders: Vec<String> = guests.iter().map(|g| g.person.account.clone()).chain([STRANGER.to_owned()]).collect();
    let (mut faults, mut answers, mut seen) = (Vec::new(), 0, 0);
    for row in ACTS {
        for (method, path) in asked_here(row) {
            let address =
                |tried: &Tried| filled(path, tried.member.unwrap_or_default(), tried.id.as_deref().unwrap_or_default());
            let mut asked = vec![(address(&everything(row, None, &holders)[0]), None)];
            // What is done by the others is looked at elsewhere; here it would close the very accounts that look.
            for (at, guest) in guests.iter().enumerate().filter(|_| *method == "GET") {
                let tried = everything(row, Some(at), &holders);
                let allowed = tried.iter().find(|t| expected(row, Some(guest), t)).unwrap_or(&tried[0]);
                asked.push((address(allowed), Some(guest)));
            }
            for (address, guest) in asked {
                let answer = house.ask(method, &address, guest).await;
                answers += 1;
                let said = |name: &str| answer.headers.get(name).map_or("", String::as_str);
                let policy = said("content-security-policy");
                let kind = said("content-type");
                let page = kind == "text/html; charset=utf-8" && answer.status == 200;
                // The form by which anybody reports is the same for whoever is signed in: it does not know them.
                let knows = page && guest.is_some() && !address.starts_with("/report");
                for (good, what) in [
                    (said("cache-control") == "no-store", "may be kept"),
                    (policy.starts_with("default-src 'none'; "), "allows what it does not name"),
                    // A machine runs no script at all.
                    (address.starts_with("/api/") != policy.contains("script-src 'self'; "), "runs others' scripts"),
                    (!policy.contains("unsafe"), "runs what it does not name"),
                    (policy.contains("frame-ancestors 'none'; base-uri 'none'"), "can be framed"),
                    (policy.contains("form-action 'self'"), "sends forms elsewhere"),
                    (said("x-content-type-options") == "nosniff", "may be guessed at"),
                    (said("referrer-policy") == "no-referrer", "tells others its address"),
                    (said("cross-origin-resource-policy") == "same-origin", "is there for other sites"),
                    (said("cross-origin-opener-policy") == "same-origin", "shares its window"),
                    (!answer.headers.contains_key("access-control-allow-origin"), "is read by other sites"),
                    (answer.body.is_empty() || !kind.is_empty(), "does not say what it is"),
                    (!kind.starts_with("text/") || kind.contains("charset=utf-8"), "does not say its letters"),
                    (!knows || answer.body.contains("action=\"/en/sign-out\""), "has no way out"),
                    (
                        !answer.body.contains("<script>") && !answer.body.contains(" style=\""),
                        "has a script or style within",
                    ),
                ] {
                    if !good {
                        faults.push(format!("{method} {address} ({}): {what}", answer.status));
                    }
                }
                seen += usize::from(page);
            }
        }
    }
    println!("{answers} answers are guarded, {seen} of them pages");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert!(seen > 100, "{seen} pages");
}

#[tokio::test]
async fn odd_ids_are_not_there() {
    for backend in [Backend::Embedded, crate::postgres("odd")] {
        let house = House::new(&backend).await;
        let auditor = house.sign_in("exercise.auditor").await.unwrap();
        for odd in ["%00", "%ff", "%2e%2e", "a%2fb", "%27%20OR%201=1", "DE%00"] {
            for path in ["/work/journal/people/", "/work/journal/entry/", "/work/"] {
                let answer = house.ask("GET", &format!("{path}{odd}"), Some(&auditor)).await;
                assert!((400..500).contains(&answer.status), "{path}{odd}: {}", answer.status);
            }
        }
    }
}
