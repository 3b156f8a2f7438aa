//! Declared figures and what else would say the same counts: reports, files, and other definitions of what is counted.

use alliance::register::report::PublicReport;
use alliance::register::{Indicator, Kind, Measure, PaperKind, Record, RecordId};
use desk::DeskError;
use desk::register::reports::exercise::THIS_ROUND;
use desk::work::Deed;
use jiff::SignedDuration;
use serde_json::{Value, json};
use store::Change;

use crate::commitments::until_noticed;
use crate::definitions::colleague;
use crate::room::{Page, Room, on_both, report};
use crate::signed::fill;

/// What the invented figures count.
const INDICATOR: &str = "exercise_victims_identified";

/// Has figures asked for, signed and published, as they are written.
async fn published(room: &Room, member: &str, indicator: &str) -> Page {
    let low = member.to_lowercase();
    let at = format!("/en/work/figure/figures.{member}.{indicator}");
    room.browser(&format!("coordinator.{low}")).await.post(&format!("{at}/ask"), &[]).await.sent_on();
    let signer = room.browser(&format!("signer.{low}")).await;
    let digest = signer.get(&at).await.ok().field("digest");
    signer.post(&format!("{at}/sign"), &[("digest", &digest)]).await.sent_on();
    room.browser("secretariat").await.post(&format!("{at}/publish"), &[("digest", &digest)]).await
}

/// Imports records as a list; what is wrong with them.
async fn import(room: &Room, list: &Value) -> Result<(), String> {
    match room.desk.import("list.json", &serde_json::to_vec(list).unwrap(), "tester", "a test").await {
        Ok(_) => Ok(()),
        Err(DeskError::Faults(faults)) => Err(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")),
        Err(error) => panic!("{error}"),
    }
}

fn figure(year: i16, figure: &Value, dimensions: &Value) -> Value {
    json!([{"kind": "observation", "id": format!("elsewhere.{year}"), "body": {
        "indicator": INDICATOR, "member": "DE", "period": year.to_string(), "year": year, "figure": figure,
        "qualifier": null, "dimensions": dimensions, "grade": 1, "unit": "persons",
        "source": {"cited": "https://example.org/", "read_as": ""}, "note": null
    }}])
}

async fn defined(room: &Room) -> Indicator {
    let moment = room.desk.moment(None).await.unwrap();
    room.desk.get(&moment, Kind::Indicator, INDICATOR).await.unwrap().unwrap().read().unwrap()
}

fn definition(indicator: &Indicator) -> Value {
    json!([{"kind": "indicator", "id": INDICATOR, "body": indicator}])
}

const AT: &str = "/en/work/definition/exercise_victims_identified";

/// The form of a definition as it stands, with something else in some fields.
fn form(page: &Page, other: &[(&str, &str)]) -> Vec<(String, String)> {
    let fields = [
        "no",
        "title",
        "definition",
        "counting",
        "unit",
        "measure",
        "direction",
        "goal",
        "denominator",
        "breakdowns",
        "smallest",
        "usual-least",
        "usual-greatest",
        "greatest",
        "decimals",
        "growth",
        "source",
        "reason",
        "breaks",
    ];
    let said = |name: &str| other.iter().find(|(field, _)| *field == name).map(|(_, value)| (*value).to_owned());
    fields.map(|name| (name.to_owned(), said(name).unwrap_or_else(|| page.field(name)))).to_vec()
}

/// One person of the secretariat writes the definition, another one publishes it.
async fn redefined(room: &Room, other: &[(&str, &str)]) -> Page {
    let one = room.browser("secretariat").await;
    let sent = form(&one.get(AT).await.ok(), other);
    one.post(AT, &sent.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect::<Vec<_>>()).await.sent_on();
    let two = room.browser("secretariat-2").await;
    let digest = two.get(AT).await.ok().field("digest");
    two.post(&format!("{AT}/publish"), &[("digest", &digest)]).await
}

on_both! {
    async fn a_report_does_not_say_what_the_figures_room_withholds(room) {
        let coordinator = room.browser("coordinator.rs").await;
        coordinator.post("/en/work/figures/RS", &[("indicator", "icse_victims_flow")]).await.sent_on();
        let at = "/en/work/figure/figures.RS.icse_victims_flow";
        let no = coordinator.get(at).await.ok().field("no");
        let sent = [("no", no.as_str()), ("new-year", "2025"), ("title.new", "Police statistics"), ("cell", "new"), ("value.new", "3")];
        coordinator.post(at, &sent).await.sent_on();
        published(&room, "RS", "icse_victims_flow").await.sent_on();

        let address = report("RS");
        fill(&room, &coordinator, &address, "RS").await;
        coordinator.post(&format!("{address}/ask"), &[]).await.sent_on();
        let signer = room.browser("signer.rs").await;
        let digest = signer.get(&address).await.ok().field("digest");
        signer.post(&format!("{address}/sign"), &[("authority", "authority"), ("digest", &digest)]).await.sent_on();
        coordinator.post(&format!("{address}/approve"), &[("digest", &digest)]).await.sent_on();
        room.clock.advance(SignedDuration::from_hours(24 * 32));
        let delegate = room.browser("delegate.rs").await;
        delegate.post(&format!("{address}/submit"), &[("digest", &digest)]).await.sent_on();
        let secretariat = room.browser("secretariat").await;
        for step in ["check", "begin-review", "send-reviews"] {
            secretariat.post(&format!("{address}/step"), &[("step", step)]).await.sent_on();
        }
        let coordinator = room.browser("coordinator.rs").await;
        coordinator.post(&format!("{address}/reply"), &[]).await.sent_on();
        secretariat.post(&format!("{address}/publish"), &[]).await.sent_on();

        let moment = room.desk.moment(None).await.unwrap();
        let id = format!("{THIS_ROUND}.RS");
        let figure = room.desk.get(&moment, Kind::Observation, &format!("{id}.g1.victims-new.2025")).await.unwrap().unwrap();
        assert_eq!(figure.body["figure"], json!({ "missing": "suppressed" }));
        let body: PublicReport = room.desk.get(&moment, Kind::Report, &id).await.unwrap().unwrap().read().unwrap();
        assert!(!body.answers.contains_key("g1.victims-new.2025"));
        assert!(body.suppressed.contains(&"g1.victims-new.2025".to_owned()));
        // The totals of two years would say it.
        assert!(body.suppressed.iter().any(|id| id.starts_with("g1.victims-total")), "{:?}", body.suppressed);
        // What nobody withholds is there.
        assert!(body.answers.contains_key("g1.results"), "{:?}", body.answers.keys());
    }

    async fn a_file_does_not_say_what_is_withheld(room) {
        room.desk.exercise_figures().await.unwrap();
        // Before anything is public, nothing is withheld.
        import(&room, &figure(2025, &json!({ "value": "131" }), &json!({}))).await.unwrap();
        published(&room, "DE", INDICATOR).await.sent_on();
        until_noticed().await;
        let none = json!({});
        let refused = import(&room, &figure(2025, &json!({ "value": "128" }), &none)).await.unwrap_err();
        assert!(refused.contains("elsewhere.2025") && refused.contains("`suppressed`"), "{refused}");
        assert!(!refused.contains("128"), "{refused}");
        for (by, value) in [("not-known", "3"), ("male", "42")] {
            assert!(import(&room, &figure(2025, &json!({ "value": value }), &json!({ "sex": by }))).await.is_err(), "{by}");
        }
        // That it is withheld may be said, what is shown too, and what is of another year.
        import(&room, &figure(2025, &json!({ "missing": "suppressed" }), &none)).await.unwrap();
        import(&room, &figure(2025, &json!({ "value": "131" }), &none)).await.unwrap();
        import(&room, &figure(2019, &json!({ "value": "90" }), &none)).await.unwrap();
    }

    async fn a_file_does_not_make_another_figure_of_one_that_is_declared(room) {
        room.desk.exercise_figures().await.unwrap();
        let public = defined(&room).await;
        // In draft, what is counted stands; how it is broken down does not yet.
        let refused = import(&room, &definition(&Indicator { unit: "percent".into(), ..public.clone() })).await.unwrap_err();
        assert!(refused.contains(INDICATOR) && refused.contains("another figure"), "{refused}");
        let stock = Indicator { measure: Measure::Stock, ..public.clone() };
        assert!(import(&room, &definition(&stock)).await.is_err());
        published(&room, "DE", INDICATOR).await.sent_on();
        until_noticed().await;
        let mut other = public.clone();
        other.card.breakdowns[0].parts[2] = "other".into();
        assert!(import(&room, &definition(&other)).await.unwrap_err().contains("by these parts"));
        let higher = Indicator { smallest_cell: 10, ..public.clone() };
        assert!(import(&room, &definition(&higher)).await.unwrap_err().contains("smaller smallest count"));
        import(&room, &definition(&Indicator { title: "Exercise, invented: victims".into(), ..public })).await.unwrap();
    }

    async fn counts_stay_protected_whatever_their_unit_is_called(room) {
        room.desk.exercise_figures().await.unwrap();
        published(&room, "DE", INDICATOR).await.sent_on();
        // As an older version of the program would have let it in.
        let percent = Indicator { unit: "percent".into(), ..defined(&room).await };
        let record = Record::new(Kind::Indicator, RecordId::new(INDICATOR).unwrap(), &percent);
        let mut deed = Deed::new("accord", "figures.invented", PaperKind::Figures, "x");
        deed.register = vec![Change { record, reason: "a test".to_owned() }];
        "exercise".clone_into(&mut deed.office);
        room.desk.perform(deed).await.unwrap();
        until_noticed().await;
        let (coordinator, at) = (room.browser("coordinator.de").await, format!("/en/work/figure/figures.DE.{INDICATOR}"));
        let no = coordinator.get(&at).await.ok().field("no");
        let sent = [("no", no.as_str()), ("new-year", "2023"), ("title.new", "Police statistics"), ("cell", "new"), ("value.new", "70")];
        coordinator.post(&at, &sent).await.sent_on();
        published(&room, "DE", INDICATOR).await.sent_on();
        let moment = room.desk.moment(None).await.unwrap();
        let of = async |cell: &str| {
            let id = format!("figures.DE.{INDICATOR}.{cell}");
            room.desk.get(&moment, Kind::Observation, &id).await.unwrap().unwrap().body["figure"].clone()
        };
        assert_eq!(of("2023").await, json!({ "value": "70" }));
        assert_eq!(of("2025.sex.not-known").await, json!({ "missing": "suppressed" }));
    }

    async fn a_definition_keeps_what_its_public_figures_stand_on(room) {
        colleague(&room).await;
        room.desk.exercise_figures().await.unwrap();
        let one = room.browser("secretariat").await;
        one.post("/en/work/definitions", &[("id", INDICATOR)]).await.sent_on();
        // Before the first publication another part does no harm.
        let age = "age: under-13, from-13";
        let parts = |sex: &str| format!("sex: {sex}\n{age}");
        let reason = ("reason", "The police say it so.");
        let with_other = parts("female, male, not-known, other");
        redefined(&room, &[reason, ("breakdowns", &with_other)]).await.sent_on();
        redefined(&room, &[reason, ("breakdowns", &parts("female, male, not-known"))]).await.sent_on();
        until_noticed().await;
        published(&room, "DE", INDICATOR).await.sent_on();
        until_noticed().await;

        for breakdowns in [with_other.as_str(), &parts("female, male"), age] {
            let page = redefined(&room, &[reason, ("breakdowns", breakdowns)]).await;
            assert_eq!(page.status, 422);
            page.has("Figures are public by these parts");
        }
        let same = parts("female, male, not-known");
        let page = redefined(&room, &[reason, ("breakdowns", &same), ("smallest", "10")]).await;
        page.has("Figures are public under the smaller smallest count");
        // A further breakdown can be added, and figures are published as before.
        let further = format!("{same}\nplace: home, abroad");
        redefined(&room, &[reason, ("breakdowns", &further), ("smallest", "5")]).await.sent_on();
        until_noticed().await;
        let (coordinator, at) = (room.browser("coordinator.de").await, format!("/en/work/figure/figures.DE.{INDICATOR}"));
        let no = coordinator.get(&at).await.ok().field("no");
        let sent = [("no", no.as_str()), ("new-year", "2023"), ("title.new", "Police statistics"), ("cell", "new"), ("value.new", "70")];
        coordinator.post(&at, &sent).await.sent_on();
        published(&room, "DE", INDICATOR).await.sent_on();
    }

    async fn a_draft_does_not_take_back_what_was_imported_meanwhile(room) {
        colleague(&room).await;
        room.desk.exercise_figures().await.unwrap();
        let mut public = defined(&room).await;
        public.source.read_as = "excerpt".into();
        import(&room, &definition(&public)).await.unwrap();
        until_noticed().await;
        let one = room.browser("secretariat").await;
        one.post("/en/work/definitions", &[("id", INDICATOR)]).await.sent_on();
        let sent = form(&one.get(AT).await.ok(), &[("title", "Exercise, invented: victims"), ("reason", "Shorter.")]);
        one.post(AT, &sent.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect::<Vec<_>>()).await.sent_on();
        public.definition = "Exercise, invented: children who were identified and helped.".into();
        import(&room, &definition(&public)).await.unwrap();
        until_noticed().await;

        let two = room.browser("secretariat-2").await;
        let digest = two.get(AT).await.ok().field("digest");
        let page = two.post(&format!("{AT}/publish"), &[("digest", &digest)]).await;
        assert_eq!(page.status, 422);
        page.has("the register has another definition by now");
        assert_eq!(defined(&room).await, public);
        // Saved again, it says what is new in both, and how the source was read.
        redefined(&room, &[]).await.sent_on();
        until_noticed().await;
        let now = defined(&room).await;
        assert_eq!(now, Indicator { title: "Exercise, invented: victims".into(), ..public });
        assert_eq!(now.source.read_as, "excerpt");
    }
}
