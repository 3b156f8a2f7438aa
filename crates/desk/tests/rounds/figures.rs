//! Declared figures beside what is told of them elsewhere at the same moment, by another program, and papers that cannot be read.

use std::time::Duration;

use alliance::people::access;
use alliance::register::figures::{Cell, Cited, Entries, Entry, FiguresWork, Findings};
use alliance::register::{Act, Digest, Figure, Kind, Observation, PaperKind, Record, RecordId};
use desk::work::{Deed, PaperChange};
use desk::{Backend, Desk, DeskError};
use serde_json::{Value, json};
use store::{Change, Stored};

use crate::ParseId;
use crate::room::{Room, on_both};

/// What the exercise's invented figures count.
const INDICATOR: &str = "exercise_victims_identified";
/// Members whose figures are published, each at another moment beside what is told.
const MEMBERS: [&str; 12] = ["AT", "BE", "BG", "CY", "CZ", "DK", "EE", "ES", "FI", "FR", "HU", LAST];
const LAST: &str = "IE";
/// What is told starts later from member to member by this.
const STEP: Duration = Duration::from_millis(4);

fn id_of(member: &str) -> String {
    format!("figures.{member}.{INDICATOR}")
}

impl Room {
    async fn with_figures(backend: Backend) -> Self {
        let room = Self::with_people(backend).await;
        room.desk.exercise_figures().await.expect("figures");
        room
    }

    /// Signed figures of a year: 3 of the persons are of a sex that is not known.
    async fn signed(&self, member: &str) -> Digest {
        let by = |who: &str| Act::new(who.parse_id(), self.desk.clock().now());
        let value = |n: u32| Entry {
            value: Some(n.into()),
            source: Cited { title: "Police statistics".into(), address: String::new() },
            ..Entry::default()
        };
        let entries = Entries::from([
            (Cell::total(2024), value(131)),
            (Cell::part(2024, "sex", "female"), value(86)),
            (Cell::part(2024, "sex", "male"), value(42)),
            (Cell::part(2024, "sex", "not-known"), value(3)),
        ]);
        let work = FiguresWork::begin(member.to_owned(), INDICATOR.to_owned(), by("author"));
        let work = work.edit(entries, &by("author")).unwrap().ask(&Findings::default(), by("author")).unwrap();
        let digest = work.digest();
        let work = work.sign(&digest, &Findings::default(), by("signer")).unwrap();
        let mut paper = PaperChange::new(PaperKind::Figures, id_of(member), work.state().name(), &work);
        paper.member = Some(member.to_owned());
        let deed =
            Deed::new("signer", "figures.signed", PaperKind::Figures, id_of(member)).of(Some(member)).with(paper);
        self.desk.perform(deed).await.expect("signed");
        digest
    }

    async fn publish(&self, member: &str, digest: &Digest) -> Result<(), DeskError> {
        let leave = self.leave::<access::FiguresPublish>("secretariat", Some(&id_of(member))).await;
        self.desk.publish_figures(&leave, digest).await
    }

    /// The males as the register tells them: declared, and elsewhere.
    async fn males(&self, member: &str) -> (Stored, Option<Stored>) {
        let moment = self.desk.moment(None).await.unwrap();
        let of = async |id: String| self.desk.get(&moment, Kind::Observation, &id).await.unwrap();
        (of(format!("{}.2024.sex.male", id_of(member))).await.expect("published"), of(format!("told.{member}")).await)
    }
}

/// The males of a year, told elsewhere.
fn told(member: &str) -> Value {
    json!({"kind": "observation", "id": format!("told.{member}"), "body": {
        "indicator": INDICATOR, "member": member, "period": "2024", "year": 2024, "figure": { "value": "42" },
        "qualifier": null, "dimensions": { "sex": "male" }, "grade": 1, "unit": "persons",
        "source": {"cited": "https://example.org/", "read_as": ""}, "note": null
    }})
}

async fn import(desk: &Desk, member: &str) -> bool {
    let file = serde_json::to_vec(&json!([told(member)])).unwrap();
    match desk.import("list.json", &file, "tester", "a test").await {
        Ok(_) => true,
        Err(DeskError::Faults(_)) => false,
        Err(other) => panic!("{other}"),
    }
}

fn is_withheld(stored: &Stored) -> bool {
    let figure = stored.read::<Observation>().unwrap().figure;
    assert!(matches!(&figure, Figure::Missing(reason) if reason == "suppressed") || figure == Figure::Value(42.into()));
    matches!(figure, Figure::Missing(_))
}

on_both! {
    async fn a_file_that_comes_at_the_same_moment_tells_nothing_that_is_withheld(backend) {
        let room = Room::with_figures(backend).await;
        let other = room.another().await;
        let (mut taken, mut refused) = (0, 0);
        for (at, member) in (0..).zip(MEMBERS) {
            let digest = room.signed(member).await;
            let leave = room.leave::<access::FiguresPublish>("secretariat", Some(&id_of(member))).await;
            // The first file is there before, the last one comes after; all others come at some moment of the publication.
            let imported = if at == 0 {
                let imported = import(&other, member).await;
                room.desk.publish_figures(&leave, &digest).await.expect("published");
                imported
            } else if member == LAST {
                room.desk.publish_figures(&leave, &digest).await.expect("published");
                import(&other, member).await
            } else {
                let late = async {
                    tokio::time::sleep(STEP * at).await;
                    import(&other, member).await
                };
                let (published, imported) = tokio::join!(room.desk.publish_figures(&leave, &digest), late);
                published.expect("published");
                imported
            };
            let (declared, elsewhere) = room.males(member).await;
            assert_eq!(elsewhere.is_some(), imported);
            assert!(!(imported && is_withheld(&declared)), "{member}: told and withheld, {STEP:?} times {at}");
            if imported { taken += 1 } else { refused += 1 }
        }
        println!("{taken} taken, {refused} refused");
        assert!(taken > 0 && refused > 0, "all at the same side: {taken} taken, {refused} refused");
    }

    async fn what_is_told_while_figures_are_published_is_taken_into_account(backend) {
        let room = Room::with_figures(backend).await;
        let other = room.another().await;
        let mut before = 0;
        for (at, member) in (0..).zip(MEMBERS) {
            let digest = room.signed(member).await;
            let leave = room.leave::<access::FiguresPublish>("secretariat", Some(&id_of(member))).await;
            // As a report tells it: by a deed.
            let mut deed = Deed::new("secretariat", "report.published", PaperKind::Report, "-");
            let record = Record {
                kind: Kind::Observation,
                id: RecordId::new(format!("told.{member}")).unwrap(),
                body: told(member)["body"].clone(),
            };
            deed.office = "secretariat".into();
            deed.register.push(Change { record, reason: "a test".into() });
            // The first is told before, all others at some moment of the publication.
            if at == 0 {
                other.perform(deed).await.expect("told");
                room.desk.publish_figures(&leave, &digest).await.expect("published");
            } else {
                let late = async {
                    tokio::time::sleep(STEP * at / 2).await;
                    other.perform(deed).await
                };
                let (published, done) = tokio::join!(room.desk.publish_figures(&leave, &digest), late);
                published.expect("published");
                done.expect("told");
            }
            let (declared, elsewhere) = room.males(member).await;
            if elsewhere.expect("told").seq < declared.seq {
                before += 1;
                assert!(!is_withheld(&declared), "{member}: read before it was withheld");
            }
        }
        assert!(before > 0, "nothing was told in time");
        assert!(room.desk.verify(|_, _| ()).await.unwrap().holds());
    }

    async fn a_paper_that_cannot_be_read_is_named_and_nothing_is_decided_without_it(backend) {
        let room = Room::with_figures(backend).await;
        let digest = room.signed("FR").await;
        let mut paper = PaperChange::new(PaperKind::Figures, id_of("RS"), "draft", &json!({ "of": "a later release" }));
        paper.member = Some("RS".to_owned());
        let deed = Deed::new("author", "figures.begun", PaperKind::Figures, id_of("RS")).of(Some("RS")).with(paper);
        room.desk.perform(deed).await.unwrap();
        let file = serde_json::to_vec(&json!([told("FR")])).unwrap();
        let imported = room.desk.import("list.json", &file, "tester", "a test").await.map(|_| ());
        for done in [room.publish("FR", &digest).await, imported] {
            let Err(DeskError::Broken(what)) = done else { panic!("{done:?}") };
            assert!(what.contains(&format!("figures {}", id_of("RS"))) && what.contains("accord verify"), "{what}");
        }
    }
}
