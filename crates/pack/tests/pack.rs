//! The pack of a register with the starting data: the same bytes each time, two pages on each member, every number with its
//! query on paper and the same when it is asked again. What is read is read out of the PDF by poppler's `pdftotext`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::Arc;

use alliance::register::{Figure, Kind, PaperKind, Record, RecordId};
use axum::body::{Body, to_bytes};
use axum::http::Request;
use desk::clock::{Clock, SetClock};
use desk::queries::{Asked, Measure};
use desk::work::Deed;
use desk::{Backend, Desk, Moment, Sort};
use jiff::{SignedDuration, Timestamp};
use pack::{Pack, PackError, Wanted};
use pages::i18n::Lang;
use serde_json::{Value, json};
use store::Change;
use tempfile::TempDir;
use tower::ServiceExt;

const LOADED: &str = "2026-03-04T10:00:00Z";
const ROUND: &str = "2014-progress";

struct World {
    desk: Desk,
    clock: Arc<SetClock>,
    dir: TempDir,
}

impl World {
    async fn new() -> Self {
        Self::on(&Backend::Embedded).await
    }

    async fn on(backend: &Backend) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(SetClock::at(LOADED.parse::<Timestamp>().unwrap()));
        let desk = Desk::open(dir.path(), backend, Arc::clone(&clock) as Arc<dyn Clock>).await.unwrap();
        desk.load_starting_data("test").await.unwrap();
        desk.publish_verdicts().await.unwrap();
        Self { desk, clock, dir }
    }

    async fn moment(&self) -> Moment {
        self.desk.moment(None).await.unwrap()
    }

    /// Enters records a day later.
    async fn import(&self, list: &Value) {
        self.clock.advance(SignedDuration::from_hours(24));
        self.desk.import("list.json", &serde_json::to_vec(list).unwrap(), "tester", "a test").await.unwrap();
    }

    async fn germany(&self, languages: &[Lang]) -> Result<Pack, PackError> {
        pack::make(&self.desk, &self.moment().await, &germany(languages), |_, _| {}).await
    }

    async fn pack(&self, moment: &Moment, languages: &[Lang]) -> Result<Pack, PackError> {
        pack::make(&self.desk, moment, &wanted(languages), |_, _| {}).await
    }

    /// The document on the alliance, and those of five members.
    async fn some(&self, moment: &Moment, languages: &[Lang]) -> Pack {
        let only = ["alliance", "DE", "GB", "UA", "US", "XK"].map(str::to_owned).to_vec();
        pack::make(&self.desk, moment, &Wanted { only, ..wanted(languages) }, |_, _| {}).await.unwrap()
    }
}

fn wanted(languages: &[Lang]) -> Wanted {
    let origin = Some("https://accord.example.org".to_owned());
    Wanted { round: ROUND.to_owned(), languages: languages.to_vec(), only: Vec::new(), origin }
}

/// Germany's pages alone.
fn germany(languages: &[Lang]) -> Wanted {
    Wanted { only: vec!["DE".to_owned()], ..wanted(languages) }
}

fn statement(id: &str, summary: &str) -> Value {
    json!([{"kind": "commitment", "id": id, "body": {
        "member": "DE", "target": "T1", "goal": "G1", "standing": "government-statement", "summary": summary,
        "timeframe": "2027-05-01", "source": {"cited": "https://example.org/source", "read_as": ""},
    }}])
}

fn file<'a>(pack: &'a Pack, name: &str) -> &'a [u8] {
    &pack.files.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("{name} is not in the pack")).1
}

/// The text of a PDF, with single spaces.
fn text(pdf: &[u8]) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext is installed: `apt-get install poppler-utils`; `./test rust` does so");
    let mut into = reader.stdin.take().unwrap();
    let bytes = pdf.to_vec();
    let writing = std::thread::spawn(move || into.write_all(&bytes));
    let out = reader.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    String::from_utf8(out.stdout).unwrap()
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A PostgreSQL database of its own.
fn postgres(name: &str) -> Backend {
    let server = std::env::var("ACCORD_TEST_POSTGRES")
        .expect("ACCORD_TEST_POSTGRES names a PostgreSQL server that tests may fill; `./test rust` starts one");
    let name = format!("{name}_{}", std::process::id());
    let create = format!("CREATE DATABASE {name}");
    let done = Command::new("psql").args([server.as_str(), "-q", "-c", &create]).status();
    assert!(done.unwrap().success(), "{create}");
    let (before, query) = server.split_once('?').unwrap();
    Backend::Postgres(format!("{}/{name}?{query}", before.rsplit_once('/').unwrap().0))
}

fn same(one: &Pack, other: &Pack) {
    assert_eq!(one.files.len(), other.files.len());
    for ((name, bytes), (other_name, other_bytes)) in one.files.iter().zip(&other.files) {
        assert_eq!(name, other_name);
        assert!(bytes == other_bytes, "{name} has other bytes: {} and {}", bytes.len(), other_bytes.len());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_moment_gives_the_same_bytes_on_both_databases_and_later() {
    let (embedded, postgres) = (World::new().await, World::on(&postgres("pack")).await);
    let moment = embedded.moment().await;
    let first = embedded.some(&moment, &[Lang::En]).await;
    same(&first, &postgres.some(&postgres.moment().await, &[Lang::En]).await);
    // Later, and after a change, the day of before is what it was.
    embedded.import(&statement("LATER", "A promise made later.")).await;
    let day = LOADED.parse::<Timestamp>().unwrap().to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let before = embedded.desk.moment(Some(day)).await.unwrap();
    same(&first, &embedded.some(&before, &[Lang::En]).await);
    let now = embedded.some(&embedded.moment().await, &[Lang::En]).await;
    assert!(text(file(&now, "en/DE.pdf")).contains("A promise made later."));
    assert!(!text(file(&first, "en/DE.pdf")).contains("A promise made later."));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_has_two_pages_in_every_language() {
    let world = World::new().await;
    let languages: Vec<Lang> = Lang::all_served().collect();
    // Some in every language; all of them in English are looked at with their numbers.
    let pack = world.some(&world.moment().await, &languages).await;
    assert_eq!(pack.files.len(), languages.len() * 6 + 2);
    for lang in &languages {
        let name = format!("{}/XK.pdf", lang.tag());
        let read = without_spaces(&text(file(&pack, &name)));
        let note = without_spaces(&lang.texts().m("kosovo-note"));
        assert!(read.contains(&note) || lang.is_rtl(), "{name} has the note that goes with the name: {note} in {read}");
    }
    two_pages_each(&pack);
}

/// Each document of a member has two pages.
fn two_pages_each(pack: &Pack) {
    let documents = pack.files.iter().filter(|(name, _)| name.contains(".pdf") && !name.contains("alliance"));
    for (name, bytes) in documents {
        // One form feed ends each page.
        assert_eq!(text(bytes).matches('\u{c}').count(), 2, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_number_is_on_paper_with_its_query_and_comes_out_again() {
    let world = World::new().await;
    let moment = world.moment().await;
    let pack = world.pack(&moment, &[Lang::En]).await.unwrap();
    assert_eq!(pack.files.len(), 55 + 2);
    two_pages_each(&pack);
    let data: Value = serde_json::from_slice(file(&pack, "numbers.json")).unwrap();
    assert_eq!(data["events"].as_u64(), Some(moment.size));
    let numbers = data["numbers"].as_array().unwrap();
    assert!(numbers.len() > 1_000, "{}", numbers.len());
    let table = std::str::from_utf8(file(&pack, "numbers.csv")).unwrap();
    assert_eq!(table.lines().count(), numbers.len() + 1);

    // A desk that has answered nothing yet.
    let fresh =
        Desk::open(world.dir.path(), &Backend::Embedded, Arc::clone(&world.clock) as Arc<dyn Clock>).await.unwrap();
    let mut faults = String::new();
    let mut documents: BTreeSet<&str> = BTreeSet::new();
    for number in numbers {
        let said = |field: &str| number[field].as_str().unwrap();
        let given = said("parameters").split('&').filter_map(|p| p.split_once('='));
        let asked = Asked::parse(said("query"), given).unwrap();
        let again = match asked.query.measure {
            // Counted one by one, not out of the cube.
            Measure::Records => fresh.behind(&moment, &asked, Sort::Own, 1).await.unwrap().total.to_string(),
            Measure::Members | Measure::MembersWithout => {
                fresh.ask(&moment, &asked).await.unwrap().groups.len().to_string()
            }
            Measure::Figure => match fresh.ask(&moment, &asked).await.unwrap().figure {
                Some(Figure::Value(value)) => value.to_string(),
                _ => String::new(),
            },
        };
        if again != said("value") {
            let _ = writeln!(faults, "{number}: {again}");
        }
        documents.insert(said("document"));
    }
    assert!(faults.is_empty(), "{faults}");
    assert_eq!(documents.len(), 55);

    for document in documents {
        let read = text(file(&pack, &format!("en/{document}.pdf")));
        let read = without_spaces(&read);
        for number in numbers.iter().filter(|n| n["document"] == document) {
            let parameters = number["parameters"].as_str().unwrap();
            let query = number["query"].as_str().unwrap();
            let query = if parameters.is_empty() { query.to_owned() } else { format!("{query}?{parameters}") };
            if !is_on_paper(&read, number, &query) {
                let _ = writeln!(faults, "{document}: {query} is not on paper");
            }
            let value = number["value"].as_str().unwrap();
            let shown = value.parse::<u64>().map_or_else(|_| value.to_owned(), |n| Lang::En.texts().number(n));
            if !value.is_empty() && !read.contains(&without_spaces(&shown)) {
                let _ = writeln!(faults, "{document}: {shown} ({query}) is not on paper");
            }
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

/// The tables of the members say the queries of a row together: `statements?kind={baseline,progress}&member=DE`.
fn is_on_paper(read: &str, number: &Value, query: &str) -> bool {
    let section = number["section"].as_str().unwrap();
    if read.contains(query) {
        return true;
    }
    let member = query.rsplit_once("member=").map(|(_, code)| code);
    matches!(section, "members" | "matrix") && member.is_some_and(|code| read.contains(&format!("}}&member={code}")))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_counted_and_said() {
    let world = World::new().await;
    let long =
        "Train investigators, prosecutors and judges in every region, and publish how many were trained. ".repeat(12);
    for no in 0..60 {
        world.import(&statement(&format!("LONG{no}"), &long)).await;
    }
    // A text that is longer than a page by itself.
    world.import(&statement("A-LONGEST", &long.repeat(20))).await;
    let pack = world.germany(&[Lang::En, Lang::Ar]).await.unwrap();
    let read = text(file(&pack, "en/DE.pdf"));
    assert_eq!(read.matches('\u{c}').count(), 2);
    let all = pack
        .numbers
        .iter()
        .find(|n| n.document == "DE" && n.section == "commitments" && n.parameters == "kind=commitment&member=DE");
    let all = &all.expect("the number of commitments").value;
    let said = format!("of {all}. All of them:");
    assert!(read.contains(&said), "“{said}” in {read}");
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_are_texts_and_never_markup() {
    let world = World::new().await;
    let tricky = r#"#panic("x") $x^2$ *bold* _soft_ @ref <label> [a](b) \u{41} // gone /* gone */ = Title"#;
    world.import(&statement("TRICKY", tricky)).await;
    let pack = world.germany(&[Lang::En]).await.unwrap();
    let read = without_spaces(&text(file(&pack, "en/DE.pdf")));
    assert!(read.contains(&without_spaces(tricky)), "{read}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_character_without_a_shape_is_named_and_no_box_is_printed() {
    let world = World::new().await;
    world.import(&statement("THAI", "A promise in \u{e44}\u{e17}\u{e22}.")).await;
    let refused = world.germany(&[Lang::Fr]).await.unwrap_err().to_string();
    for part in ["fr/DE.pdf", "U+0E44", "A promise in", "crates/pack/fonts"] {
        assert!(refused.contains(part), "{part} in {refused}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_refused_with_the_remedy() {
    let world = World::new().await;
    let moment = world.moment().await;
    let wrong = Wanted { round: "2013".into(), ..wanted(&[Lang::En]) };
    let refused = pack::make(&world.desk, &moment, &wrong, |_, _| {}).await.unwrap_err().to_string();
    assert!(
        refused.contains("“2013”") && refused.contains("2012-launch, 2013-commitments, 2014-progress"),
        "{refused}"
    );
    let wrong = Wanted { only: vec!["QQ".into()], ..wanted(&[Lang::En]) };
    let refused = pack::make(&world.desk, &moment, &wrong, |_, _| {}).await.unwrap_err().to_string();
    assert!(refused.contains("“QQ”"), "{refused}");
    let refused = pack::languages(&["xx".to_owned()]).unwrap_err().to_string();
    assert!(refused.contains("“xx”") && refused.contains("en, fr"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_exercise_says_so_on_every_page() {
    let dir = tempfile::tempdir().unwrap();
    let clock = Arc::new(SetClock::at("2013-01-01T00:00:00Z".parse::<Timestamp>().unwrap()));
    let desk = Desk::open_exercise(dir.path(), &Backend::Embedded, Arc::clone(&clock) as Arc<dyn Clock>).await.unwrap();
    desk.load_starting_data("test").await.unwrap();
    desk.exercise(3_000, &clock, |_| {}).await.unwrap();
    desk.publish_verdicts().await.unwrap();
    let moment = desk.moment(None).await.unwrap();
    let some = ["alliance", "DE", "XK"].map(str::to_owned).to_vec();
    let pack = pack::make(&desk, &moment, &Wanted { only: some, ..wanted(&[Lang::En]) }, |_, _| {}).await.unwrap();
    assert_eq!(pack.files.len(), 3 + 2);
    for (name, bytes) in pack.files.iter().filter(|(name, _)| name.to_ascii_lowercase().ends_with(".pdf")) {
        let read = text(bytes);
        for page in read.split('\u{c}').filter(|page| !page.trim().is_empty()) {
            assert!(page.contains("This is an exercise."), "{name}: {page}");
        }
    }
}

/// A round that has closed: of three that were asked, one came in time and one twelve days late.
fn round(state: &str) -> Value {
    json!([{"kind": "round", "id": "2026-meeting", "body": {
        "event": "A meeting of the test", "date": "2026-09-01", "opens": "2026-01-01", "closes": "2026-02-01", "state": state,
        "asked": ["DE", "FR", "XK"],
        "submitted": {"DE": {"on": "2026-02-13", "days_late": 12}, "FR": {"on": "2026-01-20", "days_late": 0}},
        "source": {"cited": "https://example.org/source", "read_as": ""},
    }}])
}

/// A published review of a promise, with its reply.
async fn reviewed(world: &World, statement: &str, reply: Value) {
    let body = json!({
        "member": "DE", "statement": statement, "goal": "G1", "target": "T1", "round": "2026-meeting", "report": "2026-meeting.DE",
        "findings": {
            "verifiability": {"mark": "verifiable", "working": "It names a number and a day."},
            "completion": {"mark": "limited", "working": "Two of five."},
        },
        "submitted": "2026-02-20", "sent": "2026-02-20", "reply_until": "2026-03-06", "reply": reply,
    });
    let id = RecordId::new(format!("{statement}.review")).unwrap();
    let mut deed = Deed::new("tester", "review.published", PaperKind::Review, id.to_string());
    deed.register = vec![Change { record: Record { kind: Kind::Review, id, body }, reason: "a test".to_owned() }];
    world.desk.perform(deed).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_round_its_days_late_and_the_reviews_are_on_paper_and_the_api_gives_the_same_numbers() {
    let world = World::new().await;
    world.import(&statement("PROMISED", "Train fifty investigators.")).await;
    world.import(&round("closed")).await;
    let replied = json!({"text": "The other three follow in May.", "on": "2026-03-08", "days_late": 2});
    reviewed(&world, "PROMISED", replied).await;
    reviewed(&world, "SILENT", Value::Null).await;
    let wanted = Wanted {
        round: "2026-meeting".to_owned(),
        only: ["DE", "FR", "alliance"].map(str::to_owned).to_vec(),
        ..wanted(&[Lang::En])
    };
    let moment = world.moment().await;
    let pack = pack::make(&world.desk, &moment, &wanted, |_, _| {}).await.unwrap();
    assert!(!pack.provisional);

    let germany = text(file(&pack, "en/DE.pdf")).replace('\n', " ");
    for part in [
        "Reviews and replies",
        "Verifiability: ",
        "Completion: ",
        "\u{201c}The other three follow in May.\u{201d}",
        "2 days late",
        "No reply by",
    ] {
        assert!(germany.contains(part), "{part} in {germany}");
    }
    // One without reviews has no heading for them.
    assert!(!text(file(&pack, "en/FR.pdf")).contains("Reviews and replies"));
    let alliance = text(file(&pack, "en/alliance.pdf")).replace('\n', " ");
    for part in
        ["2 of 3 members have handed in their report. One of these came late.", "Not in", "In time", "days-late?"]
    {
        assert!(alliance.contains(part), "{part} in {alliance}");
    }
    assert!(!germany.contains("Provisional") && !alliance.contains("Provisional"));

    let of = |query: &str, parameters: &str| {
        let found = pack.numbers.iter().find(|n| n.query == query && n.parameters == parameters);
        found.unwrap_or_else(|| panic!("{query}?{parameters} is no number of the pack")).value.as_str()
    };
    assert_eq!(of("members-asked", "round=2026-meeting"), "3");
    assert_eq!(of("members-reported", "round=2026-meeting"), "2");
    assert_eq!(of("members-late", "round=2026-meeting"), "1");
    assert_eq!(of("days-late", "member=DE&round=2026-meeting"), "12");
    // A cell for each goal and member of which something is known, and none more.
    let mut known = 0;
    for (member, _) in pages::names::in_order(Lang::En) {
        let asked = Asked::parse("statements-by-goal", [("member", member)]).unwrap();
        let groups = world.desk.ask(&moment, &asked).await.unwrap().groups;
        known += groups.iter().filter(|(goal, group)| goal.starts_with('G') && group.records > 0).count();
    }
    let cells = pack.numbers.iter().filter(|n| n.section == "matrix" && n.query == "statements").count();
    assert_eq!((cells, known > 54), (known, true));

    // Anybody may ask again, and reads what is on paper.
    let gate = gate::Gate::new(world.desk.clone(), gate::Origin::new("http://localhost:8080").unwrap()).unwrap();
    let settings = web::Settings::new(pages::stylesheet_href());
    let router = web::router(world.desk.clone(), pages::router(gate), settings);
    let read = [("DE", without_spaces(&germany)), ("alliance", without_spaces(&alliance))];
    let mut compared = 0;
    for number in &pack.numbers {
        let Some((_, paper)) = read.iter().find(|(document, _)| *document == number.document) else { continue };
        let address = format!("/api/v1/queries/{}?{}", number.query, number.parameters);
        let request = Request::builder().uri(&address).body(Body::empty()).unwrap();
        let response = router.clone().oneshot(request).await.unwrap();
        let answer = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        let answer = &answer["answer"];
        let again = match &answer["figure"]["value"] {
            Value::String(figure) => figure.clone(),
            _ if answer["figure"].is_null() => answer["number"].to_string(),
            _ => String::new(),
        };
        assert_eq!(again, number.value, "{address}");
        let shown = again.parse::<u64>().map_or_else(|_| again.clone(), |n| Lang::En.texts().number(n));
        assert!(paper.contains(&without_spaces(&shown)), "{shown} ({address}) is not on paper");
        compared += 1;
    }
    assert!(compared > known, "{compared}");
}

/// A member's declared figure of everybody identified so far, or a part of it.
fn declared(year: i16, value: &str, part: Option<&str>) -> Value {
    let id = part.map_or_else(String::new, |part| format!(".sex.{part}"));
    let dimensions = part.map_or_else(|| json!({}), |part| json!({ "sex": part }));
    json!({"kind": "observation", "id": format!("figures.DE.icse_victims_stock.{year}{id}"), "body": {
        "indicator": "icse_victims_stock", "member": "DE", "period": year.to_string(), "year": year,
        "figure": {"value": value}, "qualifier": null, "dimensions": dimensions, "grade": 1, "unit": "persons",
        "source": {"cited": "declared by DE", "read_as": ""}, "note": null, "vintage": 1
    }})
}

#[tokio::test(flavor = "multi_thread")]
async fn a_members_figures_are_no_figures_of_the_alliance_on_paper() {
    let world = World::new().await;
    let list = json!([
        declared(2002, "700001", None),
        declared(2003, "500009", None),
        declared(2004, "800011", None),
        declared(2024, "810011", None),
        declared(2025, "900007", None),
        declared(2001, "400003", Some("female")),
        declared(2026, "600011", Some("female")),
    ]);
    world.import(&list).await;
    world.desk.publish_verdicts().await.unwrap();
    let only = ["DE", "FR", "alliance"].map(str::to_owned).to_vec();
    let wanted = Wanted { only, ..wanted(&[Lang::En]) };
    let pack = pack::make(&world.desk, &world.moment().await, &wanted, |_, _| {}).await.unwrap();
    let declared = |n: &&pack::Number| n.parameters.contains("figures.DE.icse_victims_stock");
    let found: Vec<_> = pack.numbers.iter().filter(declared).map(|n| (&n.document, &n.section, &n.value)).collect();
    assert!(found.iter().all(|(document, ..)| *document == "DE"), "{found:?}");
    assert!(!found.is_empty());
    for document in ["FR", "alliance"] {
        let read = text(file(&pack, &format!("en/{document}.pdf")));
        assert!(["700,001", "900,007", "400,003", "600,011"].iter().all(|n| !read.contains(n)), "{document}");
    }
    // The member's own chart goes from total to total.
    let germany = text(file(&pack, "en/DE.pdf")).replace('\n', " ");
    assert!(germany.contains("From 700,001 (2002) to 900,007 (2025)"), "{germany}");
}

#[tokio::test(flavor = "multi_thread")]
async fn until_the_round_has_closed_every_page_says_that_it_is_provisional() {
    let world = World::new().await;
    world.import(&round("open")).await;
    let only = ["DE", "alliance"].map(str::to_owned).to_vec();
    let wanted = Wanted { round: "2026-meeting".to_owned(), only, ..wanted(&[Lang::En]) };
    let pack = pack::make(&world.desk, &world.moment().await, &wanted, |_, _| {}).await.unwrap();
    assert!(pack.provisional);
    let data: Value = serde_json::from_slice(file(&pack, "numbers.json")).unwrap();
    assert_eq!(data["provisional"], json!(true));
    for name in ["en/DE.pdf", "en/alliance.pdf"] {
        let read = text(file(&pack, name));
        for page in read.split('\u{c}').filter(|page| !page.trim().is_empty()) {
            assert!(page.contains("Provisional: the round still takes reports."), "{name}: {page}");
        }
    }
}
