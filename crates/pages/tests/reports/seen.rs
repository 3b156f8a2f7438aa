//! Who saw what is not public yet, and of others: an entry of the journal for auditors, once a day.

use desk::register::reports::exercise::{LAST_ROUND, THIS_ROUND};
use jiff::SignedDuration;

use crate::commitments::{TEXT, typed, until_noticed};
use crate::reviews;
use crate::room::{Room, on_both};

/// How many entries there are of what somebody did to an object.
async fn entries(room: &Room, who: &str, act: &str, object: &str) -> usize {
    let address = format!("/en/work/journal?actor=exercise.{who}&act={act}&object={object}");
    let page = room.browser("auditor").await.get(&address).await.ok();
    page.text.matches(r#"<tr><th scope="row"><a href="/en/work/journal/entry/"#).count()
}

on_both! {
    async fn of_commitments(room) {
        let coordinator = room.browser("coordinator.rs").await;
        let begun = coordinator.post("/en/work/commitments/RS", &typed(TEXT, "2026-06-30", "A list")).await.sent_on();
        let (address, id) = (begun.location.clone(), begun.location.rsplit('/').next().unwrap().to_owned());
        let secretariat = room.browser("secretariat").await;
        assert_eq!(secretariat.get(&address).await.status, 404);
        coordinator.post(&format!("{address}/clear"), &[]).await.sent_on();
        let signer = room.browser("signer.rs").await;
        let digest = signer.get(&address).await.ok().field("digest");
        signer.post(&format!("{address}/submit"), &[("digest", &digest)]).await.sent_on();
        assert_eq!(entries(&room, "secretariat", "paper.seen", &id).await, 0, "what is not shown is not seen");
        for _ in 0..2 {
            secretariat.get("/en/work/commitments").await.ok();
            secretariat.get(&address).await.ok();
        }
        assert_eq!(entries(&room, "secretariat", "paper.seen", &id).await, 1, "once a day");
        assert_eq!(entries(&room, "secretariat", "paper.listed", "all").await, 1);
        for own in ["coordinator.rs", "signer.rs"] {
            assert_eq!(entries(&room, own, "paper.seen", &id).await, 0, "{own} works for the member");
        }
        secretariat.post(&format!("{address}/screen"), &[]).await.sent_on();
        secretariat.post(&format!("{address}/publish"), &[]).await.sent_on();
        room.clock.advance(SignedDuration::from_hours(24));
        room.browser("secretariat").await.get(&address).await.ok();
        assert_eq!(entries(&room, "secretariat", "paper.seen", &id).await, 1, "the next day it is public");
        // A change that waits is not.
        let why = [("reason-code", "law"), ("reason-text", "A court stopped it.")];
        room.browser("coordinator.rs").await.post(&format!("{address}/withdraw"), &why).await.sent_on();
        room.browser("secretariat").await.get(&address).await.ok();
        assert_eq!(entries(&room, "secretariat", "paper.seen", &id).await, 2);
    }

    async fn of_reports_and_reviews(room) {
        let report = format!("{LAST_ROUND}.RS");
        let (secretariat, own) = (room.browser("secretariat").await, room.browser("coordinator.rs").await);
        for browser in [&secretariat, &own, &secretariat] {
            assert_eq!(browser.get(&format!("/en/work/report/{report}/workbook")).await.status, 200);
        }
        assert_eq!(entries(&room, "secretariat", "paper.taken", &report).await, 1);
        assert_eq!(entries(&room, "coordinator.rs", "paper.taken", &report).await, 0);
        assert_eq!(entries(&room, "secretariat", "paper.seen", &report).await, 0, "a file is no page");
        secretariat.get(&format!("/en/work/report/{report}/versions")).await.ok();
        assert_eq!(entries(&room, "secretariat", "paper.seen", &report).await, 1);

        reviews::sent(&room).await;
        let review = format!("{report}.review");
        // The reviewer read the member's report; what they wrote is their own.
        assert_eq!(entries(&room, "reviewer", "paper.seen", &report).await, 1);
        assert_eq!(entries(&room, "reviewer", "paper.seen", &review).await, 0);
        for _ in 0..2 {
            secretariat.get(&reviews::address()).await.ok();
            own.get(&reviews::address()).await.ok();
        }
        for who in ["secretariat", "coordinator.rs"] {
            assert_eq!(entries(&room, who, "paper.seen", &review).await, 1, "{who}");
        }
        room.clock.advance(SignedDuration::from_hours(15 * 24));
        assert_eq!(room.desk.reviews_tick().await.unwrap().published, std::slice::from_ref(&review));
        until_noticed().await;
        room.browser("signer.rs").await.get(&reviews::address()).await.ok();
        assert_eq!(entries(&room, "signer.rs", "paper.seen", &review).await, 0, "it is public");
    }

    async fn of_people_and_letters(room) {
        let (operator, admin) = (room.browser("operator").await, room.browser("member-admin.rs").await);
        for _ in 0..2 {
            operator.get("/en/work/people").await.ok();
            admin.get("/en/work/people").await.ok();
            admin.get("/en/work/invitations").await.ok();
            admin.get("/en/work/people/exercise.coordinator.rs").await.ok();
            admin.get("/en/work/people/exercise.member-admin.rs").await.ok();
        }
        assert_eq!(entries(&room, "operator", "paper.listed", "all").await, 1);
        assert_eq!(entries(&room, "member-admin.rs", "paper.listed", "RS").await, 2, "accounts, and invitations");
        assert_eq!(entries(&room, "member-admin.rs", "paper.seen", "exercise.coordinator.rs").await, 1);
        assert_eq!(entries(&room, "member-admin.rs", "paper.seen", "exercise.member-admin.rs").await, 0, "their own");
        assert_eq!(admin.get("/en/work/people/exercise.coordinator.de").await.status, 404);
        assert_eq!(entries(&room, "member-admin.rs", "paper.seen", "exercise.coordinator.de").await, 0);

        let secretariat = room.browser("secretariat").await;
        for _ in 0..2 {
            secretariat.get(&format!("/en/work/round/{THIS_ROUND}/letters")).await.ok();
        }
        assert_eq!(entries(&room, "secretariat", "paper.seen", THIS_ROUND).await, 1);
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }
}
