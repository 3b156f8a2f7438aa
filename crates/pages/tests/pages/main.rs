//! Every page, as a reader's browser gets it from a register with the starting data: in every language, now and at other
//! moments, with all of its links and all of its numbers.

mod access;
mod deconfliction;
mod detection;
#[path = "../../../desk/tests/rounds/furnished.rs"]
mod furnished;
mod handed;
mod headline;
mod journal;
mod law;
mod notices;
mod people;
mod police;
mod referrals;
mod tables;
mod takedown;
mod times;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use alliance::register::Kind;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use desk::clock::{Clock, SetClock};
use desk::{Backend, Desk, Filter};
use jiff::{SignedDuration, Timestamp};
use pages::i18n::Lang;
use pages::page::{ADDRESSES, GOALS, STATEMENT_KINDS};
use serde_json::{Value, json};
use tempfile::TempDir;
use tower::ServiceExt;

/// When the starting data is loaded.
const LOADED: &str = "2026-03-04T10:00:00Z";
const TODAY: &str = "2026-03-04";
/// The register knew nothing.
const BEFORE: &str = "2026-03-03";

/// Pages that the crawl looks at before it says that the site has no end.
const MOST: usize = 12_000;

struct World {
    desk: Desk,
    clock: Arc<SetClock>,
    router: Router,
    _dir: TempDir,
}

impl World {
    async fn new() -> Self {
        Self::on(&Backend::Embedded).await
    }

    async fn on(backend: &Backend) -> Self {
        let dir = tempfile::tempdir().unwrap();
        furnished::lay("register", dir.path(), backend, async |data, backend| {
            let desk = Desk::open(&data, &backend, begun()).await.unwrap();
            desk.load_starting_data("test").await.unwrap();
            desk.publish_verdicts().await.unwrap();
            desk.close().await.unwrap();
        })
        .await;
        let clock = begun();
        let desk = Desk::open(dir.path(), backend, Arc::clone(&clock) as Arc<dyn Clock>).await.unwrap();
        let settings = web::Settings::new(pages::stylesheet_href());
        let gate = gate::Gate::new(desk.clone(), gate::Origin::new("http://localhost:8080").unwrap()).unwrap();
        let router = web::router(desk.clone(), pages::router(gate), settings);
        Self { desk, clock, router, _dir: dir }
    }

    async fn get(&self, address: &str) -> Page {
        let request = Request::builder().uri(address).body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let text = String::from_utf8_lossy(&body).into_owned();
        Page { address: address.to_owned(), status, text }
    }

    /// Enters records a day later, as somebody would by `accord import`.
    async fn import(&self, list: &Value, reason: &str) {
        self.clock.advance(SignedDuration::from_hours(24));
        self.desk.import("list.json", &serde_json::to_vec(list).unwrap(), "tester", reason).await.unwrap();
        // Longer than an answer may lag behind a change.
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
    }
}

struct Page {
    address: String,
    status: u16,
    text: String,
}

impl Page {
    #[track_caller]
    fn ok(self) -> Self {
        assert_eq!(self.status, 200, "{}", self.address);
        self
    }

    /// The values of an attribute, unescaped.
    fn values(&self, attribute: &str) -> Vec<String> {
        let start = format!(" {attribute}=\"");
        self.text.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).map(unescape).collect()
    }

    fn internal_links(&self) -> BTreeSet<String> {
        let mut links: BTreeSet<String> = self.values("href").into_iter().filter(|h| h.starts_with('/')).collect();
        links.extend(self.forms());
        links
    }

    /// Where each form goes when it is sent as it comes: its address with its hidden fields.
    fn forms(&self) -> Vec<String> {
        let forms = self.text.split("<form ").skip(1).filter_map(|rest| rest.split("</form>").next());
        forms
            .map(|form| {
                let form = Page { address: String::new(), status: 200, text: format!(" {form}") };
                let hidden =
                    form.text.split(r#"<input type="hidden""#).skip(1).filter_map(|rest| rest.split('>').next());
                hidden.fold(form.values("action").remove(0), |address, field| {
                    let field = Page { address: String::new(), status: 200, text: field.to_owned() };
                    with(&address, &format!("{}={}", field.values("name")[0], field.values("value")[0]))
                })
            })
            .collect()
    }

    /// Where each linked number leads, and the number as it is shown.
    fn numbers(&self) -> Vec<(String, String)> {
        let links = self.text.split(r#"<a class="n" href=""#).skip(1);
        links
            .map(|rest| {
                let (href, rest) = rest.split_once('"').unwrap();
                let shown = rest.split_once('>').unwrap().1.split_once("</a>").unwrap().0;
                (unescape(href), unescape(shown))
            })
            .collect()
    }

    /// The number that a query's page shows as its answer.
    #[track_caller]
    fn answer(&self) -> String {
        let big =
            self.text.split_once(r#"<p class="big">"#).unwrap_or_else(|| panic!("{} shows no answer", self.address)).1;
        let big = big.split_once("</p>").unwrap().0;
        match big.split_once(r#"<a class="n" href=""#) {
            Some((_, rest)) => unescape(rest.split_once('>').unwrap().1.split_once("</a>").unwrap().0),
            None => unescape(big),
        }
    }

    /// Whatever holds for every page.
    fn faults(&self, lang: Lang) -> Vec<String> {
        let mut faults = Vec::new();
        // A file for calendars is no page.
        if self.text.starts_with("BEGIN:VCALENDAR\r\n") {
            return faults;
        }
        let is_feed = self.text.contains("<feed ");
        let frame = format!(r#"<html lang="{}" dir="{}">"#, lang.tag(), lang.direction());
        let feed = format!(r#"xml:lang="{}""#, lang.tag());
        if !self.text.contains(if is_feed { &feed } else { &frame }) {
            faults.push(format!("is not {}", if is_feed { feed } else { frame }));
        }
        if !is_feed && self.text.matches("<h1").count() != 1 {
            faults.push(format!("has {} first headings", self.text.matches("<h1").count()));
        }
        if self.text.contains(['\u{E000}', '\u{E001}']) {
            faults.push("shows the marks of a message's places".to_owned());
        }
        if let Some(id) = placeholder(&self.text) {
            faults.push(format!("lacks the message {id}"));
        }
        let ids = self.values("id");
        let once: BTreeSet<&String> = ids.iter().collect();
        if once.len() < ids.len() {
            let twice: Vec<&&String> = once.iter().filter(|id| ids.iter().filter(|i| i == *id).count() > 1).collect();
            faults.push(format!("uses ids twice: {twice:?}"));
        }
        // Its name never stands without its asterisk, and the asterisk never without the note.
        let name = pages::names::name(lang, "XK");
        let bare = name.trim_end_matches('*');
        let (body, note) = self.text.split_once(r#"id="note-kosovo""#).unwrap_or((&self.text, ""));
        let named = body.contains(bare) || body.contains("Kosovo") || body.contains(">XK");
        let noted = !note.is_empty() || (is_feed && self.text.contains("1244"));
        if named != noted {
            faults.push(format!("names Kosovo: {named}, has its note: {noted}"));
        }
        faults
    }
}

fn unescape(text: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
    ];
    let text = named.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace("&#38;", "&").replace("&amp;", "&")
}

/// `[message-id]`, which stands where a message is missing.
fn placeholder(text: &str) -> Option<&str> {
    text.split('[').skip(1).find_map(|rest| {
        let word = rest.split(']').next()?;
        let is_id = word.len() < rest.len() && word.contains('-') && word.starts_with(|c: char| c.is_ascii_lowercase());
        (is_id && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')).then_some(word)
    })
}

/// The address with one more parameter.
fn with(address: &str, parameter: &str) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    format!("{address}{sign}{parameter}")
}

/// Pages of one record are missing while the register does not know the record.
fn is_of_a_record(address: &str) -> bool {
    ["/country/", "/statement/", "/indicator/", "/round/", "/query/observation?", "/campaign/", "/practice/"]
        .iter()
        .any(|start| address.starts_with(start))
}

fn none(faults: &[String], of: usize) {
    assert!(faults.is_empty(), "{} faults on {of} pages:\n{}", faults.len(), faults.join("\n"));
    assert!(of > 0, "no page was looked at");
}

#[tokio::test]
async fn every_page_in_every_language_and_at_every_moment() {
    let world = World::new().await;
    let (mut faults, mut looked) = (Vec::new(), 0);
    for lang in Lang::all_served() {
        for address in ADDRESSES {
            let here = format!("/{}{address}", lang.tag());
            let before = if is_of_a_record(address) { 404 } else { 200 };
            let (today, yesterday) = (format!("as_of={TODAY}"), format!("as_of={BEFORE}"));
            for (at, status) in [(here.clone(), 200), (with(&here, &today), 200), (with(&here, &yesterday), before)] {
                let page = world.get(&at).await;
                looked += 1;
                if page.status != status {
                    faults.push(format!("{at}: {} instead of {status}", page.status));
                }
                faults.extend(page.faults(lang).into_iter().map(|fault| format!("{at}: {fault}")));
            }
        }
    }
    println!("{looked} pages in {} languages", Lang::all_served().count());
    none(&faults, looked);
}

/// The clock of a world that is opened.
fn begun() -> Arc<SetClock> {
    Arc::new(SetClock::at(LOADED.parse::<Timestamp>().unwrap()))
}

/// A PostgreSQL database of its own.
fn postgres(name: &str) -> Backend {
    let server = std::env::var("ACCORD_TEST_POSTGRES")
        .expect("ACCORD_TEST_POSTGRES names a PostgreSQL server that tests may fill; `./test rust` starts one");
    let name = format!("{name}_{}", std::process::id());
    let create = format!("CREATE DATABASE {name}");
    let done = std::process::Command::new("psql").args([server.as_str(), "-q", "-c", &create]).status();
    assert!(done.unwrap().success(), "{create}");
    let (before, query) = server.split_once('?').unwrap();
    Backend::Postgres(format!("{}/{name}?{query}", before.rsplit_once('/').unwrap().0))
}

#[tokio::test]
async fn both_databases_show_the_same_to_the_byte() {
    let (embedded, postgres) = (World::new().await, World::on(&postgres("pages")).await);
    let mut faults = Vec::new();
    for address in ADDRESSES {
        for address in [format!("/en{address}"), with(&format!("/ar{address}"), &format!("as_of={TODAY}"))] {
            let (one, other) = (embedded.get(&address).await, postgres.get(&address).await);
            if one.status != other.status || one.text != other.text {
                faults.push(format!("{address} differs: {} and {}", one.status, other.status));
            }
        }
    }
    none(&faults, ADDRESSES.len() * 2);
}

#[tokio::test]
async fn faults_say_what_happened_in_the_readers_language() {
    let world = World::new().await;
    for lang in Lang::all_served() {
        for (address, status) in [
            ("/nowhere", 404),
            ("/goal/G9", 404),
            ("/country/ZZ", 404),
            ("/statement/none", 404),
            ("/indicator/none", 404),
            ("/query/none", 404),
            ("/?as_of=yesterday", 400),
            ("/countries?sort=score", 400),
            ("/countries?goal=G9", 400),
            ("/map?goal=G9", 400),
            ("/map?kind=law", 400),
            ("/compare?members=ZZ", 400),
            ("/compare?members=DE,FR,GB,US,IT", 400),
            ("/compare?members=DE&goal=G9", 400),
            ("/query/members?goal=G1", 400),
            ("/query/members?sort=score", 400),
            ("/query/statements?records=oldest", 400),
            ("/query/statements?goal=G9", 400),
            ("/query/observation", 400),
            ("/campaign/none", 404),
            ("/practice/none", 404),
            ("/campaigns/calendar?year=12", 400),
            ("/practices?cost=much", 400),
        ] {
            let page = world.get(&format!("/{}{address}", lang.tag())).await;
            assert_eq!(page.status, status, "{}", page.address);
            none(&page.faults(lang), 1);
        }
    }
    let page = world.get("/xx/countries").await;
    assert_eq!(page.status, 404);
}

#[tokio::test]
async fn every_link_answers_and_every_number_is_what_its_query_says() {
    let world = World::new().await;
    let mut queue: VecDeque<String> = ADDRESSES.iter().map(|a| format!("/en{a}")).collect();
    let mut seen: BTreeSet<String> = queue.iter().cloned().collect();
    let mut found_on: BTreeMap<String, String> = BTreeMap::new();
    let mut fragments: Vec<(String, String, String)> = Vec::new();
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut answers: BTreeMap<String, String> = BTreeMap::new();
    let mut numbers: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut faults = Vec::new();
    let mut looked = 0;
    while let Some(address) = queue.pop_front() {
        looked += 1;
        assert!(looked < MOST, "the site has no end; the last link was {address}");
        let page = world.get(&address).await;
        if !(page.status == 200 || page.status == 308) {
            let from = found_on.get(&address).map_or("a test", String::as_str);
            faults.push(format!("{address}: status {} (linked on {from})", page.status));
            continue;
        }
        if !address.starts_with("/en") {
            continue;
        }
        faults.extend(page.faults(Lang::En).into_iter().map(|fault| format!("{address}: {fault}")));
        if address.starts_with("/en/query/") {
            answers.insert(address.clone(), page.answer());
        }
        for number in page.numbers() {
            numbers.entry(number).or_insert_with(|| address.clone());
        }
        ids.insert(address.clone(), page.values("id").into_iter().collect());
        // Pages of another day or in another order are asked for; their links lead to the same pages.
        if ["as_of=", "sort=", "records="].iter().any(|p| address.contains(p)) {
            continue;
        }
        for link in page.internal_links() {
            let (bare, fragment) = link.split_once('#').map_or((link.as_str(), ""), |(bare, f)| (bare, f));
            if !fragment.is_empty() && bare.starts_with("/en") {
                fragments.push((bare.to_owned(), fragment.to_owned(), address.clone()));
            }
            // Every page links itself in every language: that is tried from one page of each kind.
            let elsewhere = Lang::all_served().skip(1).any(|lang| bare.starts_with(&format!("/{}/", lang.tag())));
            if elsewhere && !ADDRESSES.iter().any(|a| address == format!("/en{a}")) {
                continue;
            }
            if seen.insert(bare.to_owned()) {
                found_on.insert(bare.to_owned(), address.clone());
                queue.push_back(bare.to_owned());
            }
        }
    }
    for (address, fragment, from) in &fragments {
        if ids.get(address).is_some_and(|ids| !ids.contains(fragment)) {
            faults.push(format!("{address} has no #{fragment} (linked on {from})"));
        }
    }
    let mut checked = 0;
    for ((href, shown), from) in &numbers {
        let Some(answer) = answers.get(href) else {
            if href.starts_with("/en/query/") && !href.contains("as_of=") {
                faults.push(format!("{href} was not looked at (linked on {from})"));
            }
            continue;
        };
        checked += 1;
        if answer != shown {
            faults.push(format!("{from} shows {shown}, its query {href} says {answer}"));
        }
    }
    println!("{looked} addresses, {} with fragments, {checked} numbers", fragments.len());
    assert!(checked > 300, "{checked} numbers were compared");
    none(&faults, looked);
}

#[tokio::test]
async fn no_page_puts_a_question_that_is_refused() {
    let world = World::new().await;
    let members: Vec<&str> = pages::chart::tiles::PLACES.iter().map(|p| p.0).collect();
    let mut addresses: Vec<String> = members.iter().map(|m| format!("/country/{m}")).collect();
    let goals: Vec<&str> = GOALS.iter().map(|(g, _)| *g).chain([""]).collect();
    for goal in &goals {
        if !goal.is_empty() {
            addresses.push(format!("/goal/{goal}"));
        }
        for kind in STATEMENT_KINDS.iter().chain(&[""]) {
            addresses.push(format!("/map?goal={goal}&kind={kind}"));
        }
        for sort in ["", "-name", "name", "baseline", "-commitment", "-progress"] {
            addresses.push(format!("/countries?goal={goal}&sort={sort}&name=an"));
        }
        for four in members.chunks(4) {
            addresses.push(format!("/compare?members={}&goal={goal}", four.join(",")));
        }
    }
    let moment = world.desk.moment(None).await.unwrap();
    for (kind, path) in [
        (Kind::Indicator, "indicator"),
        (Kind::Baseline, "statement"),
        (Kind::Commitment, "statement"),
        (Kind::Progress, "statement"),
    ] {
        let filter = Filter { kind: vec![kind], ..Filter::default() };
        let all = world.desk.all(&moment, &filter).await.unwrap();
        addresses.extend(all.iter().map(|s| format!("/{path}/{}", s.id)));
    }
    for address in &addresses {
        for end in [String::new(), format!("as_of={BEFORE}")] {
            let page = world.get(&with(&format!("/en{address}"), &end)).await;
            let missing = !end.is_empty() && is_of_a_record(address);
            assert_eq!(page.status, if missing { 404 } else { 200 }, "{}", page.address);
            let faults: Vec<String> = page.faults(Lang::En).iter().map(|f| format!("{}: {f}", page.address)).collect();
            none(&faults, 1);
        }
    }
}

#[tokio::test]
async fn tables_stand_in_the_order_of_the_address_and_by_default_in_that_of_the_alphabet() {
    let world = World::new().await;
    let names = |page: &Page| -> Vec<String> {
        let rows = page.text.split(r#"<tr><th scope="row"><a href="/en/country/"#).skip(1);
        rows.map(|r| unescape(r.split_once('>').unwrap().1.split_once("</a>").unwrap().0)).collect()
    };
    let alphabet: Vec<String> = pages::names::in_order(Lang::En).map(|(_, name)| name).collect();
    let plain = world.get("/en/countries").await.ok();
    assert_eq!(names(&plain), alphabet);
    assert!(plain.text.contains("Members are not ranked"));
    let backwards = world.get("/en/countries?sort=-name").await.ok();
    assert_eq!(names(&backwards), alphabet.iter().rev().cloned().collect::<Vec<_>>());
    let by_number = world.get("/en/countries?sort=-progress").await.ok();
    assert_ne!(names(&by_number), alphabet);
    assert!(by_number.text.contains(r#"aria-sort="descending""#));
    assert!(by_number.text.contains("as you chose"));
    let groups = world.get("/en/query/members").await.ok();
    assert_eq!(names(&groups)[..54], alphabet[..]);
    let found = world.get("/en/countries?name=uni&goal=G1&sort=-progress").await.ok();
    assert_eq!(names(&found).into_iter().collect::<BTreeSet<_>>().len(), 2);
    // What was chosen stays in the links and in the form.
    assert!(found.values("href").iter().any(|h| h == "/en/countries?name=uni&goal=G1&sort=progress"));
    assert!(found.text.contains(r#"<input type="hidden" name="sort" value="-progress">"#));
}

fn promise(timeframe: &str, summary: &str) -> Value {
    json!([{"kind": "commitment", "id": "T1", "body": {
        "member": "AT", "target": "T2", "goal": "G2", "standing": "official-form", "summary": summary,
        "timeframe": timeframe, "source": {"cited": "https://example.org/", "read_as": ""}
    }}])
}

#[tokio::test]
async fn a_weakened_promise_is_seen_as_one() {
    let world = World::new().await;
    world.import(&promise("by 2027", "Train 200 officers"), "first report").await;
    let page = world.get("/en/country/AT").await.ok();
    assert!(page.text.contains("Until 2027"), "what is due stands on the member's page");
    world.import(&promise("by 2029", "Train 150 officers"), "budget").await;
    for address in ["/en/", "/en/country/AT", "/en/statement/T1"] {
        let page = world.get(address).await.ok();
        assert!(page.text.contains("Weaker: it ends later"), "{address}");
        assert!(page.text.contains("budget"), "{address}");
    }
    let front = world.get("/en/").await.ok();
    assert!(front.text.contains("Until 2029"));
    let now = world.get("/en/statement/T1").await.ok();
    assert!(now.text.contains("<del>200</del> <ins>150</ins>"));
    assert!(now.text.contains("Grade") || now.text.contains("Evidence grade"));
    // The permanent link of the first version still shows the first version.
    let then = world.get("/en/statement/T1?as_of=2026-03-05").await.ok();
    assert!(then.text.contains("Train 200 officers") && !then.text.contains("Train 150"));
}

fn figure(id: &str, member: &str, period: &str, value: &str, clock: &str) -> Value {
    json!({"kind": "observation", "id": id, "body": {
        "indicator": "removal_removed_within_7_days", "member": member, "period": period,
        "year": period.parse::<i16>().unwrap(), "figure": {"value": value}, "qualifier": null,
        "dimensions": {"clock_start": clock, "clock_end": "content removed", "hosting_scope": "domestic", "reporter": member},
        "grade": 1, "unit": "percent", "source": {"cited": "https://example.org/", "read_as": ""}, "note": null
    }})
}

#[tokio::test]
async fn figures_are_compared_for_matched_periods_and_never_across_clocks() {
    let world = World::new().await;
    let none = world.get("/en/compare?members=DE,GB").await.ok();
    assert!(none.text.contains("No two of these members published a figure"));
    let list = json!([
        figure("m1", "FR", "2020", "81", "hotline notice"),
        figure("m2", "FR", "2021", "82", "hotline notice"),
        figure("m3", "IT", "2021", "83", "hotline notice"),
        figure("m4", "IT", "2022", "84", "hotline notice"),
        figure("m5", "ES", "2021", "85", "report received"),
    ]);
    world.import(&list, "figures").await;
    let page = world.get("/en/compare?members=FR,IT,ES").await.ok();
    let (_, figures) = page.text.split_once(r#"<figure class="chart">"#).expect("a chart");
    let (figures, _) = figures.split_once("</figure>").unwrap();
    for (id, there) in [("m1", false), ("m2", true), ("m3", true), ("m4", false), ("m5", false)] {
        assert_eq!(figures.contains(&format!("/en/query/observation?id={id}\"")), there, "{id}");
    }
    assert_eq!(figures.matches("<h4>").count(), 2, "a drawing for each of the two");
    assert!(page.text.contains("report received"), "what does not fit is named");
}

#[tokio::test]
async fn an_indicator_leads_to_what_was_known_at_each_of_its_vintages() {
    let world = World::new().await;
    world.import(&json!([figure("v1", "FR", "2020", "81", "hotline notice")]), "first").await;
    world.import(&json!([figure("v1", "FR", "2020", "79", "hotline notice")]), "revised").await;
    let page = world.get("/en/indicator/removal_removed_within_7_days?member=FR").await.ok();
    let links = page.values("href");
    for (day, shown) in [("2026-03-04", "No figure is on record"), ("2026-03-05", "81"), ("2026-03-06", "79")] {
        let link = format!("/en/indicator/removal_removed_within_7_days?member=FR&as_of={day}");
        assert!(links.contains(&link), "{link}");
        let then = world.get(&link).await.ok();
        assert!(then.text.contains(shown), "{day}: {shown}");
        assert!(then.text.contains(&format!(r#"as_of={day}" aria-current="true""#)), "{day}");
    }
}

/// What is given out lies in the program: no address leads into a directory.
#[tokio::test]
async fn nothing_is_given_out_from_a_directory() {
    let world = World::new().await;
    for address in [
        "/.git/config",
        "/.git/",
        "/assets",
        "/assets/",
        "/assets/fonts/",
        "/assets/accord.css",
        "/assets/..%2f..%2fCargo.toml",
        "/assets/../Cargo.toml",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/accord.sqlite",
        "/keys/master.key",
        "/accord-data/keys/master.key",
        "/accord.toml",
        "/en/../../etc/passwd",
        "/debug",
        "/server-status",
        "/en/work/..%2f..%2fkeys",
    ] {
        let page = world.get(address).await;
        assert!(page.status == 404 || page.status == 303, "{address}: {}", page.status);
        for inside in ["[core]", "root:", "[workspace]", "SQLite format", "Index of"] {
            assert!(!page.text.contains(inside), "{address}: {inside}");
        }
    }
}
