//! The desk on both databases: the starting data, imports, moments, and verification.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use alliance::register::{Indicator, Kind, Statement};
use desk::clock::{SetClock, ShiftedClock};
use desk::{Backend, By, Desk, DeskError, Filter};
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;

/// A desk of its own, with the clock that it goes by.
struct Room {
    desk: Desk,
    clock: Arc<SetClock>,
    dir: TempDir,
    backend: Backend,
}

impl Room {
    async fn on(backend: Backend) -> Self {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let start: Timestamp = "2026-01-05T09:00:00Z".parse().expect("a time");
        let clock = Arc::new(SetClock::at(start));
        let desk = Desk::open(&dir.path().join("data"), &backend, clock.clone()).await.expect("opens");
        Self { desk, clock, dir, backend }
    }

    async fn loaded(backend: Backend) -> Self {
        let room = Self::on(backend).await;
        room.desk.load_starting_data("1.0").await.expect("loads");
        room
    }

    fn data(&self) -> std::path::PathBuf {
        self.dir.path().join("data")
    }

    async fn count(&self, kind: Kind) -> u64 {
        let moment = self.desk.moment(None).await.expect("a moment");
        let filter = Filter { kind: vec![kind], per_page: 1, ..Filter::default() };
        self.desk.list(&moment, &filter).await.expect("a list").total
    }
}

/// A PostgreSQL database of its own.
async fn postgres(name: &str) -> Backend {
    let server = std::env::var("ACCORD_TEST_POSTGRES")
        .expect("ACCORD_TEST_POSTGRES names a PostgreSQL server that tests may fill; `./test rust` starts one");
    let name = format!("desk_{}_{}", &name[..name.len().min(40)], std::process::id());
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
                promise(super::postgres(stringify!($name)).await).await;
            }
        }
    )*};
}

const HEADER: &str = "id,country,target,goal,kind,from_official_alliance_document,summary,timeframe,source,read_as\n";

fn commitment(id: &str, summary: &str) -> String {
    format!("{HEADER}{id},DE,T1,G1,commitment,n,{summary},2026,exercise,\n")
}

/// An hour of a day.
fn at(hour: u8) -> Timestamp {
    format!("2026-11-01T{hour:02}:00:00Z").parse().expect("a time")
}

/// Reads the clock of a house that was opened, and closes it.
async fn is_steady(desk: Desk) -> bool {
    let steady = desk.watch().await.expect("reads").is_steady();
    desk.close().await.expect("closes");
    steady
}

on_both! {
    async fn a_time_that_was_chosen_is_kept_for_no_other_run(backend) {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let data = dir.path().join("data");
        for hour in [13, 12, 14] {
            let clock = Arc::new(ShiftedClock::reading(at(hour)));
            let desk = Desk::open_exercise(&data, &backend, clock).await.expect("opens");
            assert!(is_steady(desk).await, "{hour}:00 is a time to practise at");
        }
        // A clock that nobody chose has jumped by as much, also where everything is invented.
        for (hour, steady) in [(13, true), (12, false)] {
            let clock = Arc::new(SetClock::at(at(hour)));
            let desk = Desk::open_exercise(&data, &backend, clock).await.expect("opens");
            assert_eq!(is_steady(desk).await, steady, "{hour}:00");
        }
    }

    async fn a_real_house_keeps_how_its_clock_went_whichever_it_is_given(backend) {
        let dir = tempfile::tempdir().expect("a temporary directory");
        for (hour, steady) in [(13, true), (12, false)] {
            let clock = Arc::new(ShiftedClock::reading(at(hour)));
            let desk = Desk::open(&dir.path().join("data"), &backend, clock).await.expect("opens");
            assert_eq!(is_steady(desk).await, steady, "{hour}:00");
        }
    }

    async fn the_starting_data_is_whole_and_loads_once(backend) {
        let room = Room::on(backend).await;
        let load = room.desk.load_starting_data("1.0").await.expect("loads");
        assert_eq!((load.amended, load.unchanged), (0, 0));
        for (kind, wanted) in [
            (Kind::Member, 54),
            (Kind::Target, 4),
            (Kind::Goal, 7),
            (Kind::Round, 3),
            (Kind::Practice, 35),
            (Kind::Campaign, 23),
            (Kind::Hotline, 48),
            (Kind::Capability, 21),
        ] {
            assert_eq!(room.count(kind).await, wanted, "{kind}");
        }
        let statements =
            room.count(Kind::Baseline).await + room.count(Kind::Commitment).await + room.count(Kind::Progress).await;
        assert_eq!(statements, 129);

        let again = room.desk.load_starting_data("1.0").await.expect("loads");
        assert_eq!((again.created, again.amended), (0, 0));
        assert_eq!(again.unchanged, load.created);
        assert!(room.desk.verify(|_, _| ()).await.expect("verifies").holds());
    }

    /// Numbers come out of cubes; here each is counted again from the records themselves, at moments that are asked for in a
    /// mixed order, so that cubes are made from earlier and from later ones.
    async fn numbers_counted_in_advance_are_those_of_the_records(backend) {
        let room = Room::loaded(backend).await;
        for (day, summary) in [(1, "first"), (2, "second"), (3, "third")] {
            room.clock.advance(SignedDuration::from_hours(24));
            for id in ["C002", &format!("N{day}")] {
                let text = commitment(id, summary);
                room.desk.import("commitments.csv", text.as_bytes(), "tester", "test").await.expect("imports");
            }
            room.desk.publish_verdicts().await.expect("judges");
        }
        let days = [None, Some("2026-01-05"), Some("2026-01-07"), Some("2026-01-06"), Some("2026-01-08"), Some("2026-01-04"), None];
        for day in days {
            let moment = room.desk.moment(day.map(|d| d.parse().expect("a day"))).await.expect("a moment");
            for filter in [
                Filter::default(),
                Filter { kind: vec![Kind::Commitment], ..Filter::default() },
                Filter { kind: vec![Kind::Campaign, Kind::Practice], member: Some("DE".into()), ..Filter::default() },
                Filter { member: Some("CH".into()), ..Filter::default() },
                Filter { goal: Some("G1".into()), kind: desk::queries::STATEMENTS.to_vec(), ..Filter::default() },
                Filter { kind: vec![Kind::Verdict], ..Filter::default() },
            ] {
                let records = room.desk.all(&moment, &filter).await.expect("records");
                let total = room.desk.total(&moment, &filter).await.expect("a total");
                assert_eq!(total, records.len() as u64, "{filter:?} on {day:?}");
                let mut by_kind: BTreeMap<String, u64> = BTreeMap::new();
                let mut by_member: BTreeMap<String, u64> = BTreeMap::new();
                for record in &records {
                    *by_kind.entry(record.kind.as_str().to_owned()).or_default() += 1;
                    let one = record.body.get("member").and_then(|m| m.as_str());
                    let own = (record.kind == Kind::Member).then(|| record.id.as_str());
                    let several = record.body.get("members").and_then(|m| m.as_array());
                    let named = several.into_iter().flatten().filter_map(|m| m.as_str());
                    for member in named.chain(one).chain(own) {
                        *by_member.entry(member.to_owned()).or_default() += 1;
                    }
                }
                for (by, wanted) in [(By::Kind, by_kind), (By::Member, by_member)] {
                    let tally = room.desk.tally(&moment, &filter, by).await.expect("a tally");
                    let found: BTreeMap<String, u64> = tally.into_iter().map(|(group, t)| (group, t.records)).collect();
                    assert_eq!(found, wanted, "{by:?} of {filter:?} on {day:?}");
                }
            }
        }
    }

    async fn changed_starting_data_becomes_a_version_that_says_so(backend) {
        let room = Room::on(backend).await;
        // What an earlier release said, loaded by the same hand.
        let before = commitment("C002", "an earlier wording");
        room.desk.import("commitments.csv", before.as_bytes(), "accord", "starting data of release 0.9").await.expect("imports");
        room.clock.advance(SignedDuration::from_hours(1));
        room.desk.load_starting_data("1.0").await.expect("loads");
        let moment = room.desk.moment(None).await.expect("a moment");
        let versions = room.desk.history(&moment, Kind::Commitment, "C002").await.expect("a history");
        let last = versions.last().expect("versions");
        assert!(last.reason.contains("changed in the starting data of release 1.0"), "{}", last.reason);
        assert_ne!(last.read::<Statement>().expect("a statement").summary, "an earlier wording");
    }

    async fn what_a_person_imported_stays(backend) {
        let room = Room::loaded(backend).await;
        let own = commitment("C003", "our own wording");
        room.desk.import("commitments.csv", own.as_bytes(), "operator", "corrected by the ministry").await.expect("imports");
        room.desk.load_starting_data("1.1").await.expect("loads");
        let moment = room.desk.moment(None).await.expect("a moment");
        let stored = room.desk.get(&moment, Kind::Commitment, "C003").await.expect("reads").expect("is there");
        assert_eq!(stored.read::<Statement>().expect("a statement").summary, "our own wording");
        assert_eq!(stored.reason, "corrected by the ministry");
    }

    async fn a_bad_row_names_its_place_and_nothing_is_half_imported(backend) {
        let room = Room::loaded(backend).await;
        let before = room.desk.moment(None).await.expect("a moment").size;
        let file = format!("{}N2,DE,T9,G1,commitment,n,second,2026,exercise,\n", commitment("N1", "first"));
        let refused = room.desk.import("commitments.csv", file.as_bytes(), "operator", "test").await;
        let Err(DeskError::Faults(faults)) = &refused else { panic!("{refused:?}") };
        let said = faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        assert!(said.contains("commitments.csv") && said.contains('3') && said.contains("target") && said.contains("T9"), "{said}");
        assert_eq!(room.desk.moment(None).await.expect("a moment").size, before);
        assert!(room.desk.get(&room.desk.moment(None).await.unwrap(), Kind::Commitment, "N1").await.expect("reads").is_none());
    }

    async fn a_definition_brings_its_whole_card(backend) {
        let room = Room::loaded(backend).await;
        let card = r#""denominator": "all notices", "counting": "Each notice once.", "breakdowns": [{"by": "kind", "parts": ["new", "known"]}],
            "usual": {"least": "1/2", "greatest": "2/1"}, "greatest": "100", "decimals": 1, "breaks": [{"year": 2020, "why": "another law"}]"#;
        let file = |card: &str| format!(r#"{{"indicators": [{{"id": "removed_in_time", "title": "Removed in time", "definition": "A share.",
            "unit": "percent", "measure": "flow", "direction": "up", "smallest_cell": 5, "source": "test", {card}}}]}}"#);
        room.desk.import("indicators.json", file(card).as_bytes(), "tester", "test").await.expect("imports");
        let moment = room.desk.moment(None).await.expect("a moment");
        let stored = room.desk.get(&moment, Kind::Indicator, "removed_in_time").await.expect("asks").expect("is there");
        let told: serde_json::Value = serde_json::from_str(&format!("{{{card}}}")).expect("JSON");
        for (field, value) in told.as_object().expect("an object") {
            assert_eq!(&stored.body[field], value, "{field}");
        }
        let read: Indicator = stored.read().expect("an indicator");
        assert_eq!((read.is_count(), read.card.breaks[0].year), (false, 2020));
        let odd = card.replace("\"1/2\"", "\"a half\"");
        let refused = room.desk.import("indicators.json", file(&odd).as_bytes(), "tester", "test").await.expect_err("refused");
        assert!(refused.to_string().contains("usual.least"), "{refused}");
    }

    async fn every_day_shows_what_was_known_then(backend) {
        let room = Room::loaded(backend).await;
        let first = room.clock_day();
        room.clock.advance(SignedDuration::from_hours(48));
        room.desk
            .import("commitments.csv", commitment("N1", "later").as_bytes(), "operator", "new")
            .await
            .expect("imports");
        let then = room.desk.moment(Some(first)).await.expect("a moment");
        let now = room.desk.moment(None).await.expect("a moment");
        assert!(room.desk.get(&then, Kind::Commitment, "N1").await.expect("reads").is_none());
        assert!(room.desk.get(&now, Kind::Commitment, "N1").await.expect("reads").is_some());
        let before = room.desk.moment(Some(first.yesterday().expect("a day"))).await.expect("a moment");
        assert_eq!(before.size, 0);
        // An answer about then is the same after more was learnt.
        let listed = |moment| {
            let desk = room.desk.clone();
            async move { desk.all(&moment, &Filter { kind: vec![Kind::Commitment], ..Filter::default() }).await.expect("a list") }
        };
        let once = listed(then).await;
        room.desk
            .import("commitments.csv", commitment("N1", "later still").as_bytes(), "operator", "amended")
            .await
            .expect("imports");
        assert_eq!(listed(then).await, once);
    }

    async fn a_second_program_sees_what_the_first_wrote(backend) {
        let room = Room::loaded(backend).await;
        let size = room.desk.moment(None).await.expect("a moment").size;
        let again = Desk::open(&room.data(), &room.backend, room.clock.clone()).await.expect("opens");
        assert_eq!(again.moment(None).await.expect("a moment").size, size);
        assert_eq!(again.log_key().expect("a key"), room.desk.log_key().expect("a key"));
        assert!(again.verify(|_, _| ()).await.expect("verifies").holds());
    }

    async fn invented_figures_stay_in_a_directory_of_their_own(backend) {
        let room = Room::loaded(backend).await;
        let refused = Desk::open_exercise(&room.data(), &room.backend, room.clock.clone()).await;
        assert!(matches!(refused, Err(DeskError::NotAnExercise)), "{refused:?}");
        let refused = room.desk.exercise(5_000, &room.clock, |_| ()).await;
        assert!(matches!(refused, Err(DeskError::NotAnExercise)), "{refused:?}");
    }
}

impl Room {
    fn clock_day(&self) -> jiff::civil::Date {
        use desk::clock::Clock as _;
        jiff::tz::TimeZone::UTC.to_datetime(self.clock.now()).date()
    }
}

#[tokio::test]
async fn an_exercise_is_marked_repeatable_and_verifies() {
    let mut roots = Vec::new();
    for _ in 0..2 {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let clock = Arc::new(SetClock::at("2016-01-05T09:00:00Z".parse().expect("a time")));
        let path = dir.path().join("exercise");
        let desk = Desk::open_exercise(&path, &Backend::Embedded, clock.clone()).await.expect("opens");
        desk.load_starting_data("1.0").await.expect("loads");
        assert!(desk.exercise(2_000, &clock, |_| ()).await.expect("fills") >= 2_000);
        assert!(desk.is_exercise() && path.join("EXERCISE").exists());
        let moment = desk.moment(None).await.expect("a moment");
        let invented = Filter { kind: vec![Kind::Commitment], text: Some("invented".into()), ..Filter::default() };
        let found = desk.list(&moment, &invented).await.expect("a list");
        assert!(found.total > 100);
        assert!(
            found
                .items
                .iter()
                .all(|s| s.id.as_str().starts_with("X.") && s.body.to_string().contains("Exercise, invented"))
        );
        let report = desk.verify(|_, _| ()).await.expect("verifies");
        assert!(report.holds());
        roots.push(report.root);
    }
    assert_eq!(roots[0], roots[1], "the same scale gives the same log");
}

#[tokio::test]
async fn the_data_directory_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let room = Room::loaded(Backend::Embedded).await;
    let mode = |path: &Path| std::fs::metadata(path).expect("is there").permissions().mode() & 0o777;
    assert_eq!(mode(&room.data()), 0o700);
    assert_eq!(mode(&room.data().join("keys")), 0o700);
    for key in std::fs::read_dir(room.data().join("keys")).expect("a directory") {
        assert_eq!(mode(&key.expect("an entry").path()), 0o600);
    }
}

#[tokio::test]
async fn a_log_whose_end_was_cut_off_is_found_out() {
    let room = Room::loaded(Backend::Embedded).await;
    let data = room.data();
    let copy = room.dir.path().join("copy");
    std::fs::create_dir(&copy).expect("a directory");
    // A copy of the database from before the last change, put in the place of the newer one.
    room.desk.clone().close().await.expect("closes");
    std::fs::copy(data.join("accord.sqlite"), copy.join("accord.sqlite")).expect("copies");
    let desk = Desk::open(&data, &Backend::Embedded, room.clock.clone()).await.expect("opens");
    desk.import("commitments.csv", commitment("N1", "later").as_bytes(), "operator", "new").await.expect("imports");
    desk.close().await.expect("closes");
    for end in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(data.join(format!("accord.sqlite{end}")));
    }
    std::fs::copy(copy.join("accord.sqlite"), data.join("accord.sqlite")).expect("copies");
    let desk = Desk::open(&data, &Backend::Embedded, room.clock.clone()).await.expect("opens");
    let report = desk.verify(|_, _| ()).await.expect("verifies");
    assert!(!report.holds(), "{report:?}");
}
