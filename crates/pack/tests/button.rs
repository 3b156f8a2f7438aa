//! The pack as a button, over HTTP, on both databases: who may order it, how far it is, the files and their bytes, what was
//! written down, and what is left when it fails.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use desk::clock::{Clock, SetClock};
use desk::people::access;
use desk::register::reports::exercise::THIS_ROUND;
use desk::work::ActFilter;
use desk::{Backend, Desk, Moment};
use jiff::{SignedDuration, Timestamp};
use pack::{Shelf, Wanted};
use pages::i18n::Lang;
use pages::packs::{Making, PackFault, PackKey, Packs};
use serde_json::json;
use tempfile::TempDir;
use tokio::runtime::Handle;
use tower::ServiceExt;

const ORIGIN: &str = "http://localhost:8080";

struct House {
    desk: Desk,
    clock: Arc<SetClock>,
    shelf: Arc<Shelf>,
    router: Router,
    dir: TempDir,
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    bytes: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The addresses of the page that end so.
    fn links(&self, end: &str) -> Vec<String> {
        let text = self.text();
        let hrefs = text.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        hrefs.filter(|href| href.ends_with(end)).map(str::to_owned).collect()
    }
}

impl House {
    async fn on(backend: &Backend) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(SetClock::at("2026-03-04T10:00:00Z".parse::<Timestamp>().unwrap()));
        let desk = Desk::open_exercise(dir.path(), backend, Arc::clone(&clock) as Arc<dyn Clock>).await.unwrap();
        desk.load_starting_data("test").await.unwrap();
        desk.publish_verdicts().await.unwrap();
        desk.exercise_people().await.unwrap();
        desk.exercise_reports().await.unwrap();
        let (shelf, router) = open(&desk, &dir);
        Self { desk, clock, shelf, router, dir }
    }

    async fn ask(&self, who: &str, method: &str, address: &str, form: &str) -> Answer {
        let secret = self.desk.sign_in_as_exercise(&format!("exercise.{who}")).await.unwrap().unwrap();
        let request = Request::builder()
            .method(method)
            .uri(address)
            .header("cookie", format!("{}={}", gate::COOKIE, secret.expose()))
            .header("origin", ORIGIN)
            .header("content-type", "application/x-www-form-urlencoded");
        let response = self.router.clone().oneshot(request.body(Body::from(form.to_owned())).unwrap()).await.unwrap();
        let headers = response.headers().iter();
        let headers =
            headers.map(|(k, v)| (k.to_string(), String::from_utf8_lossy(v.as_bytes()).into_owned())).collect();
        let status = response.status().as_u16();
        Answer { status, headers, bytes: to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec() }
    }

    async fn get(&self, who: &str, address: &str) -> Answer {
        self.ask(who, "GET", address, "").await
    }

    /// The page once nothing is under way.
    async fn made(&self, who: &str, address: &str) -> Answer {
        loop {
            let page = self.get(who, address).await;
            assert_eq!(page.status, 200, "{}", page.text());
            if !page.headers.contains_key("refresh") {
                return page;
            }
            assert!(page.text().contains("Being made"), "{}", page.text());
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
    }

    /// The same house once the program has ended and was started again.
    async fn started_again(self) -> Self {
        let shelf = Arc::clone(&self.shelf);
        tokio::task::spawn_blocking(move || shelf.end()).await.unwrap();
        let (shelf, router) = open(&self.desk, &self.dir);
        Self { shelf, router, ..self }
    }

    /// The key of a member's own pages as they would be ordered now.
    async fn key(&self, lang: Lang, member: &str) -> (PackKey, Moment) {
        let moment = self.desk.moment(None).await.unwrap();
        (PackKey { round: THIS_ROUND.to_owned(), events: moment.size, lang, member: Some(member.to_owned()) }, moment)
    }

    /// The orders on the disk, by the names of their files.
    fn written_down(&self) -> Vec<String> {
        let round = std::fs::read_dir(self.dir.path().join("packs").join(THIS_ROUND)).into_iter().flatten();
        let names = round.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.contains(".order")).collect()
    }

    /// What was ordered, as the journal has it: who, what, of what.
    async fn orders(&self) -> Vec<(String, String, String)> {
        let auditor = self.desk.sign_in_as_exercise("exercise.auditor").await.unwrap().unwrap();
        let auditor = self.desk.person(auditor.expose()).await.unwrap();
        let leave = self.desk.authorise::<access::Journal>(auditor.as_ref(), None, None).await.unwrap();
        let mut ordered = Vec::new();
        // Asked for by its name: whoever waits for a pack looks often, and each look is an entry too.
        for act in ["round.pack-ordered", "report.pack-ordered"] {
            let filter = ActFilter { act: Some(act.to_owned()), page: 1, per_page: 100, ..ActFilter::default() };
            let (acts, _) = self.desk.journal(&leave, &filter).await.unwrap();
            ordered.extend(acts.into_iter().map(|a| (a.actor, a.act, a.object)));
        }
        ordered
    }
}

fn open(desk: &Desk, dir: &TempDir) -> (Arc<Shelf>, Router) {
    let shelf = Shelf::open(desk.clone(), dir.path(), Some(ORIGIN.to_owned()), Handle::current()).unwrap();
    let shelf = Arc::new(shelf);
    let gate = gate::Gate::new(desk.clone(), gate::Origin::new(ORIGIN).unwrap()).unwrap();
    let pages = pages::router_with_packs(gate, Arc::clone(&shelf) as Arc<dyn Packs>);
    let router = web::router(desk.clone(), pages, web::Settings::new(pages::stylesheet_href()));
    (shelf, router)
}

fn room() -> String {
    format!("/en/work/round/{THIS_ROUND}/pack")
}

fn own(member: &str) -> String {
    format!("/en/work/report/{THIS_ROUND}.{member}/pack")
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

fn unzipped(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let name = file.name().unwrap().into_owned();
        files.insert(name, bytes);
    }
    files
}

async fn the_secretariat_has_the_whole_made(backend: &Backend) {
    let house = House::on(backend).await;
    let round = house.get("secretariat", &format!("/en/work/round/{THIS_ROUND}")).await;
    assert_eq!(round.links("/pack"), [room()]);
    let page = house.get("secretariat", &room()).await;
    for part in ["None has been made so far.", "Make a provisional pack", "says that it is provisional"] {
        assert!(page.text().contains(part), "{part} in {}", page.text());
    }
    assert!(!page.headers.contains_key("refresh"));

    let wrong = house.ask("secretariat", "POST", &room(), "language=xx").await;
    assert_eq!(wrong.status, 400);
    assert!(wrong.text().contains("“xx” is no language of the pack. Choose one of these: en, fr"), "{}", wrong.text());

    let sent = house.ask("secretariat", "POST", &room(), "language=en").await;
    assert_eq!((sent.status, sent.headers["location"].as_str()), (303, room().as_str()));
    // Ordered twice is made once.
    house.ask("secretariat", "POST", &room(), "language=en").await;
    let still = house.get("secretariat", &format!("{}?still=yes", room())).await;
    assert!(still.text().contains("Look again") && !still.headers.contains_key("refresh"), "{}", still.text());
    let page = house.made("secretariat", &room()).await;
    assert!(page.text().contains("54 members’ two pages (PDF)"), "{}", page.text());
    let ordered = ("exercise.secretariat".to_owned(), "round.pack-ordered".to_owned(), THIS_ROUND.to_owned());
    assert_eq!(house.orders().await, [ordered]);

    let zip = house.get("secretariat", &page.links("/pack.zip")[0]).await;
    assert_eq!(zip.headers["content-type"], "application/zip");
    assert!(zip.headers["content-disposition"].contains(&format!("accord-{THIS_ROUND}-")), "{:?}", zip.headers);
    let files = unzipped(&zip.bytes);
    // What the command makes at this moment, to the byte.
    let moment = house.desk.moment(None).await.unwrap();
    let wanted = Wanted {
        round: THIS_ROUND.to_owned(),
        languages: vec![Lang::En],
        only: Vec::new(),
        origin: Some(ORIGIN.to_owned()),
    };
    let made = pack::make(&house.desk, &moment, &wanted, |_, _| {}).await.unwrap();
    assert!(made.provisional);
    assert_eq!(files.len(), made.files.len());
    for (name, bytes) in &made.files {
        assert!(files[name] == *bytes, "{name} has other bytes");
        let alone = house.get("secretariat", &page.links(&format!("/{}", name.rsplit('/').next().unwrap()))[0]).await;
        assert_eq!((alone.status, alone.bytes == *bytes), (200, true), "{name}");
    }

    // A later event: what is kept stays, and a new pack is another one.
    house.clock.advance(SignedDuration::from_hours(24));
    let list = json!([{"kind": "commitment", "id": "LATER", "body": {
        "member": "DE", "target": "T1", "goal": "G1", "standing": "government-statement", "summary": "Made later.",
        "timeframe": "2027-05-01", "source": {"cited": "https://example.org/source", "read_as": ""},
    }}]);
    house.desk.import("list.json", &serde_json::to_vec(&list).unwrap(), "tester", "a test").await.unwrap();
    let again = house.get("secretariat", &page.links("/pack.zip")[0]).await;
    assert!(again.bytes == zip.bytes);

    // A member's people find their pages in the whole, and nothing else of it.
    let theirs = house.get("coordinator.de", &own("DE")).await;
    let links = theirs.links(".pdf");
    assert_eq!(links.len(), 1, "{}", theirs.text());
    let two = house.get("coordinator.de", &links[0]).await;
    assert!(two.bytes == files["en/DE.pdf"]);
    assert!(theirs.links(".zip").is_empty());
    for other in ["alliance.pdf", "FR.pdf", "pack.zip", "numbers.csv", "contents.json", "..%2f..%2faccord.db"] {
        let address = links[0].replace("DE.pdf", other);
        assert_eq!(house.get("coordinator.de", &address).await.status, 404, "{address}");
    }
    for place in ["1-en", "01-en", "x-en", "1-xx", "..", "%2e%2e"] {
        let address = format!("{}/{place}/pack.zip", room());
        assert_eq!(house.get("secretariat", &address).await.status, 404, "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secretariat_has_the_whole_made_on_sqlite() {
    the_secretariat_has_the_whole_made(&Backend::Embedded).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secretariat_has_the_whole_made_on_postgres() {
    the_secretariat_has_the_whole_made(&postgres("button")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_members_people_have_their_own_two_pages_and_nobody_elses() {
    let house = House::on(&Backend::Embedded).await;
    let round = house.get("coordinator.de", &format!("/en/work/round/{THIS_ROUND}")).await;
    assert_eq!(round.links("/pack"), [own("DE")]);
    for who in ["coordinator.de", "auditor", "reviewer", "analyst.de", "operator"] {
        assert_eq!(house.get(who, &room()).await.status, 404, "{who}");
        assert_eq!(house.ask(who, "POST", &room(), "language=en").await.status, 404, "{who}");
    }
    assert_eq!(house.ask("coordinator.de", "POST", &own("RS"), "language=en").await.status, 404);
    // A pack is of what is known now, from whichever day's page it is ordered.
    let later = format!("{}?as_of=2099-01-01", own("DE"));
    assert_eq!(house.ask("coordinator.de", "POST", &later, "language=ar").await.status, 303);
    let page = house.made("coordinator.de", &own("DE")).await;
    assert_eq!(house.ask("coordinator.de", "POST", &own("DE"), "language=ar").await.status, 303);
    let file = house.get("coordinator.de", &page.links("/DE.pdf")[0]).await;
    assert!(file.bytes.starts_with(b"%PDF"));
    let paper = house.dir.path().join("DE.pdf");
    std::fs::write(&paper, &file.bytes).unwrap();
    let read = std::process::Command::new("pdftotext").arg(&paper).arg("-").output().unwrap();
    let read = String::from_utf8(read.stdout).unwrap();
    assert!(!read.is_empty() && !read.contains("2099"), "{read}");
    assert_eq!(file.headers["cache-control"], "no-store");
    let ordered = ("exercise.coordinator.de".to_owned(), "report.pack-ordered".to_owned(), format!("{THIS_ROUND}.DE"));
    assert_eq!(house.orders().await, [ordered]);
    // It is no whole pack.
    assert!(house.get("secretariat", &room()).await.text().contains("None has been made so far."));
    assert_eq!(house.get("coordinator.rs", &page.links("/DE.pdf")[0]).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_kept_is_told_and_nothing_half_is_left() {
    let house = House::on(&Backend::Embedded).await;
    let packs = house.dir.path().join("packs");
    // A file where the directory should be: nobody can write there, not even the owner.
    std::fs::write(&packs, "in the way").unwrap();
    let refused = house.ask("coordinator.de", "POST", &own("DE"), "language=en").await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("the directory of the packs cannot be written"), "{}", refused.text());
    assert!(house.orders().await.is_empty(), "what was refused was not ordered");
    let page = house.made("coordinator.de", &own("DE")).await;
    assert!(page.text().contains("None has been made so far."));
    // Mended, it is ordered; and then there is no way to write the pack itself.
    std::fs::remove_file(&packs).unwrap();
    let (key, _) = house.key(Lang::En, "DE").await;
    let round = packs.join(THIS_ROUND);
    std::fs::create_dir_all(&round).unwrap();
    let in_the_way = round.join(format!("{}-DE.new", key.place()));
    std::fs::write(&in_the_way, "in the way").unwrap();
    house.ask("coordinator.de", "POST", &own("DE"), "language=en").await;
    let page = house.made("coordinator.de", &own("DE")).await;
    assert!(page.text().contains("the directory of the packs cannot be written"), "{}", page.text());
    assert!(page.text().contains("None has been made so far."));
    // It is told until it is ordered again, also by another start.
    let house = house.started_again().await;
    let page = house.made("coordinator.de", &own("DE")).await;
    assert!(page.text().contains("the directory of the packs cannot be written"), "{}", page.text());
    assert!(!in_the_way.exists(), "what is left half goes");
    house.ask("coordinator.de", "POST", &own("DE"), "language=en").await;
    let page = house.made("coordinator.de", &own("DE")).await;
    assert!(!page.text().contains("cannot be written") && page.links("/DE.pdf").len() == 1, "{}", page.text());
    assert_eq!((house.orders().await.len(), house.written_down()), (2, Vec::new()));

    // A crash left half a pack: it is never shown, and gone at the next start; what is whole stays.
    let half = packs.join(THIS_ROUND).join("7-en.new");
    std::fs::create_dir_all(&half).unwrap();
    std::fs::write(half.join("DE.pdf"), "%PDF half").unwrap();
    assert_eq!(house.get("coordinator.de", &own("DE")).await.links("/DE.pdf").len(), 1);
    let house = house.started_again().await;
    assert!(!half.exists());
    assert_eq!(house.get("coordinator.de", &own("DE")).await.links("/DE.pdf").len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn pressed_by_many_at_once_it_is_ordered_once() {
    let house = House::on(&Backend::Embedded).await;
    let own = own("DE");
    let press = || house.ask("coordinator.de", "POST", &own, "language=en");
    let pressed = tokio::join!(press(), press(), press(), press(), press(), press());
    for answer in <[Answer; 6]>::from(pressed) {
        assert_eq!(answer.status, 303, "{}", answer.text());
    }
    let page = house.made("coordinator.de", &own).await;
    assert_eq!(page.links("/DE.pdf").len(), 1, "{}", page.text());
    assert_eq!(house.orders().await.len(), 1, "{:?}", house.orders().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_made_of_an_order_that_was_not_written_down() {
    let house = House::on(&Backend::Embedded).await;
    let (key, moment) = house.key(Lang::En, "DE").await;
    let ordered = house.shelf.order(&key, &moment).await.unwrap().expect("nobody ordered it before");
    assert!(house.shelf.order(&key, &moment).await.unwrap().is_none(), "its place is taken");
    assert!(house.shelf.has(&key).await);
    // One that was ordered later is made meanwhile.
    house.ask("coordinator.rs", "POST", &own("RS"), "language=en").await;
    assert_eq!(house.made("coordinator.rs", &own("RS")).await.links("/RS.pdf").len(), 1);
    let page = house.get("coordinator.de", &own("DE")).await;
    assert!(page.text().contains("Waits for its turn.") && page.links("/DE.pdf").is_empty(), "{}", page.text());
    // Whoever writes it down gives up: nobody can know whether the journal has it.
    drop(ordered);
    assert!(!house.shelf.has(&key).await);
    let told = [(key.clone(), Making::Failed(PackFault::Interrupted))];
    assert_eq!(house.shelf.under_way(THIS_ROUND), told);
    let ordered = house.shelf.order(&key, &moment).await.unwrap().expect("its place is free again");
    ordered.make().await.unwrap();
    assert!(house.shelf.order(&key, &moment).await.unwrap().is_none());
    assert_eq!(house.made("coordinator.de", &own("DE")).await.links("/DE.pdf").len(), 1);
    assert!(house.shelf.order(&key, &moment).await.unwrap().is_none(), "it is kept");
    assert!(house.shelf.under_way(THIS_ROUND).is_empty(), "no place is left taken, and nothing is told any more");
    assert!(house.written_down().is_empty(), "{:?}", house.written_down());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_character_without_a_shape_is_named_to_whoever_ordered() {
    let house = House::on(&Backend::Embedded).await;
    let list = json!([{"kind": "commitment", "id": "THAI", "body": {
        "member": "DE", "target": "T1", "goal": "G1", "standing": "government-statement",
        "summary": "A promise in \u{e44}\u{e17}\u{e22}.", "timeframe": "2027-05-01",
        "source": {"cited": "https://example.org/source", "read_as": ""},
    }}]);
    house.desk.import("list.json", &serde_json::to_vec(&list).unwrap(), "tester", "a test").await.unwrap();
    house.ask("coordinator.de", "POST", &own("DE"), "language=fr").await;
    let page = house.made("coordinator.de", &own("DE")).await;
    assert!(page.text().contains("U+0E44") && page.text().contains("fr/DE.pdf"), "{}", page.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shelf_that_ends_gives_up_what_is_being_made() {
    let house = House::on(&Backend::Embedded).await;
    house.ask("secretariat", "POST", &room(), "language=all").await;
    let page = house.get("secretariat", &room()).await;
    assert!(page.text().contains("Waits for its turn."), "{}", page.text());
    let shelf = Arc::clone(&house.shelf);
    tokio::task::spawn_blocking(move || shelf.end()).await.unwrap();
    let kept = house.shelf.kept(THIS_ROUND).await.len();
    assert!(kept < Lang::all_served().count(), "it ended before all was made");
    assert_eq!(house.written_down().len(), Lang::all_served().count() - kept, "and all else waits for the next start");
}

async fn what_waits_is_made_by_the_next_start(backend: &Backend) {
    let house = House::on(backend).await;
    let languages = Lang::all_served().count();
    assert_eq!(house.ask("coordinator.de", "POST", &own("DE"), "language=all").await.status, 303);
    let house = house.started_again().await;
    let page = house.made("coordinator.de", &own("DE")).await;
    assert_eq!(page.links("/DE.pdf").len(), languages, "{}", page.text());
    assert_eq!(house.orders().await.len(), languages, "nobody had to order it again");
    assert!(house.written_down().is_empty(), "{:?}", house.written_down());

    // Killed between the order and its making, and while it was being made: both are told, and nothing is made of them.
    let (french, moment) = house.key(Lang::Fr, "RS").await;
    let english = PackKey { lang: Lang::En, ..french.clone() };
    let taken = house.shelf.order(&french, &moment).await.unwrap().expect("nobody ordered it before");
    let round = house.dir.path().join("packs").join(THIS_ROUND);
    let order = |key: &PackKey| round.join(format!("{}-RS.order", key.place()));
    let begun = std::fs::read_to_string(order(&french)).unwrap().replace("\"taken\"", "\"begun\"");
    assert!(begun.contains("begun"), "{begun}");
    std::fs::write(order(&english), begun).unwrap();
    let house = house.started_again().await;
    let page = house.made("coordinator.rs", &own("RS")).await;
    assert_eq!(page.text().matches("the work on it was interrupted").count(), 2, "{}", page.text());
    assert!(page.links("/RS.pdf").is_empty(), "{}", page.text());
    // Ordered again, it is made, and nothing is told of what went before.
    for language in ["fr", "en"] {
        let form = format!("language={language}");
        assert_eq!(house.ask("coordinator.rs", "POST", &own("RS"), &form).await.status, 303);
    }
    let page = house.made("coordinator.rs", &own("RS")).await;
    assert!(!page.text().contains("interrupted") && page.links("/RS.pdf").len() == 2, "{}", page.text());
    assert!(house.written_down().is_empty(), "{:?}", house.written_down());
    drop(taken);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_made_by_the_next_start_on_sqlite() {
    what_waits_is_made_by_the_next_start(&Backend::Embedded).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_made_by_the_next_start_on_postgres() {
    what_waits_is_made_by_the_next_start(&postgres("waits")).await;
}
