//! The journal's pages: what people see of it, and the bundle that an auditor takes home.

use alliance::register::PaperKind;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use desk::Backend;
use desk::work::{AnswerChange, Deed, PaperChange};
use serde_json::json;
use tower::ServiceExt;

use crate::access::{Guest, House};

async fn bundle_of(house: &House, guest: &Guest) -> Vec<u8> {
    let request = Request::builder().uri("/en/work/journal/bundle").header("cookie", &guest.cookie);
    let response = house.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "application/x-tar");
    assert_eq!(response.headers()["content-disposition"], "attachment; filename=\"accord.exercise-2026-03-04.tar\"");
    assert_eq!(response.headers()["cache-control"], "no-store");
    to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()
}

/// Of a coordinator: a report with something typed into it.
async fn worked(house: &House, coordinator: &Guest) {
    let mut paper = PaperChange::new(PaperKind::Report, "2027.DE", "draft", &json!({}));
    paper.member = Some("DE".into());
    let mut deed = Deed::new(&coordinator.person.account, "report.saved", PaperKind::Report, "2027.DE");
    deed = deed.of(Some("DE")).with(paper);
    deed.answers.push(AnswerChange { field: "g1.text".into(), base: 0, value: json!("<b>What was typed</b>") });
    house.desk.perform(deed).await.unwrap();
}

#[tokio::test]
async fn everybody_sees_what_was_done_in_their_name_and_nothing_else() {
    let house = House::new(&Backend::Embedded).await;
    let [de, rs] = ["exercise.coordinator.de", "exercise.coordinator.rs"];
    let (de, rs) = (house.sign_in(de).await.unwrap(), house.sign_in(rs).await.unwrap());
    worked(&house, &de).await;
    let mine = house.ask("GET", "/work/journal/mine", Some(&de)).await;
    assert_eq!(mine.status, 200);
    for part in ["2 entries stand under your account", "Signed in", "2027.DE", "4 March 2026, 10:00 UTC"] {
        assert!(mine.body.contains(part), "{part}: {}", mine.body);
    }
    let typed = house.ask("GET", "/work/journal/mine?report=2027.DE", Some(&de)).await;
    assert!(typed.body.contains("What was typed") && !typed.body.contains("<b>What"), "{}", typed.body);
    let theirs = house.ask("GET", "/work/journal/mine?report=2027.DE", Some(&rs)).await;
    assert!(!theirs.body.contains("What was typed"), "{}", theirs.body);
    assert!(theirs.body.contains("1 entry stands under your account"));
    // Whoever looks after a member's people sees what was done to accounts, not what people wrote.
    let admin = house.sign_in("exercise.member-admin.de").await.unwrap();
    let own = house.ask("GET", "/work/journal/mine", Some(&admin)).await;
    assert!(own.body.contains("/work/journal/people/DE"), "{}", own.body);
    let people = house.ask("GET", "/work/journal/people/DE", Some(&admin)).await;
    assert!(people.body.contains("exercise.coordinator.de") && !people.body.contains("2027.DE"), "{}", people.body);
    assert_eq!(house.ask("GET", "/work/journal/people/RS", Some(&admin)).await.status, 404);
}

#[tokio::test]
async fn an_auditor_finds_who_did_and_who_saw_what() {
    let house = House::new(&Backend::Embedded).await;
    let auditor = house.sign_in("exercise.auditor").await.unwrap();
    let de = house.sign_in("exercise.coordinator.de").await.unwrap();
    worked(&house, &de).await;
    for _ in 0..3 {
        house.desk.saw(&auditor.person, PaperKind::Report, "2027.DE", Some("DE")).await.unwrap();
    }
    let entries = async |query: &str| {
        let page = house.ask("GET", &format!("/work/journal{query}"), Some(&auditor)).await;
        assert_eq!(page.status, 200, "{query}");
        page.body.matches(r#"<tr><th scope="row"><a href="/en/work/journal/entry/"#).count()
    };
    assert_eq!(entries("?act=paper.seen").await, 1, "once a day");
    house.clock.advance(jiff::SignedDuration::from_hours(24));
    let auditor = house.sign_in("exercise.auditor").await.unwrap();
    house.desk.saw(&auditor.person, PaperKind::Report, "2027.DE", Some("DE")).await.unwrap();
    let entries = async |query: &str| {
        let page = house.ask("GET", &format!("/work/journal{query}"), Some(&auditor)).await;
        assert_eq!(page.status, 200, "{query}");
        page.body.matches(r#"<tr><th scope="row"><a href="/en/work/journal/entry/"#).count()
    };
    assert_eq!(entries("?act=paper.seen").await, 2, "and on the next day again");
    assert_eq!(entries("?actor=exercise.coordinator.de").await, 2);
    assert_eq!(entries("?kind=report&object=2027.DE").await, 3);
    assert_eq!(entries("?day=2026-03-05").await, 2);
    assert_eq!(entries("?member=DE&act=paper.seen&day=2026-03-04").await, 1);
    assert_eq!(entries("?actor=%00&act=%00").await, 0);
    assert_eq!(house.ask("GET", "/work/journal?day=soon", Some(&auditor)).await.status, 400);
    let all = house.ask("GET", "/work/journal", Some(&auditor)).await.body;
    let last = all.split("/work/journal/entry/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let entry = house.ask("GET", &format!("/work/journal/entry/{last}"), Some(&auditor)).await;
    assert!(entry.body.contains("paper.seen"), "{}", entry.body);
    for none in ["0", "9999", "x", "-1"] {
        assert_eq!(
            house.ask("GET", &format!("/work/journal/entry/{none}"), Some(&auditor)).await.status,
            404,
            "{none}"
        );
    }
}

#[tokio::test]
async fn the_bundle_is_verified_without_the_house() {
    for backend in [Backend::Embedded, crate::postgres("bundle")] {
        let house = House::new(&backend).await;
        let auditor = house.sign_in("exercise.auditor").await.unwrap();
        let older = bundle_of(&house, &auditor).await;
        let de = house.sign_in("exercise.coordinator.de").await.unwrap();
        worked(&house, &de).await;
        let newer = bundle_of(&house, &auditor).await;
        let keys = [house.desk.log_key().unwrap(), house.desk.journal_key().unwrap()];
        let before = bundle::verify(&older[..], &keys, None).unwrap();
        assert!(before.holds(), "{before:#?}");
        let after = bundle::verify(&newer[..], &keys, Some(&before)).unwrap();
        assert!(after.holds(), "{after:#?}");
        let moment = house.desk.moment(None).await.unwrap();
        assert_eq!(after.logs[0].entries, moment.size);
        // Signed in, saved, bundled: and that it was taken is the last entry in it.
        assert_eq!(after.logs[1].entries, before.logs[1].entries + 3);
        let text = String::from_utf8_lossy(&newer);
        let last = text.lines().rfind(|l| l.contains("\"act\":")).unwrap();
        assert!(last.contains("journal.bundled"), "{last}");
        // What people write, and who they are, is not in it.
        for private in ["What was typed", "@example.org", &de.person.name] {
            assert!(!text.contains(private), "{private}");
        }
        assert!(!bundle::verify(&older[..], &keys, Some(&after)).unwrap().holds());
        // The house's own verification agrees.
        assert!(house.desk.verify(|_, _| ()).await.unwrap().holds());
        let own = house.desk.verify_journal(|_, _| ()).await.unwrap();
        assert!(own.holds(), "{own:?}");
        // A stale proof is asked for again, before anything is given.
        house.clock.advance(jiff::SignedDuration::from_mins(11));
        let stale = house.ask("GET", "/work/journal/bundle", Some(&auditor)).await;
        assert!(stale.headers["location"].starts_with("/en/verify"), "{stale:?}");
    }
}
