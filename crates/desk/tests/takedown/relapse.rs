//! Gone and there again: the same item with its history, the police asked anew, the notice past the guard again; and whoever reports again what was gone is heard.

use alliance::people::access;
use alliance::takedown::notice::Claim;
use alliance::takedown::{Availability, NoticeState, Seen};
use desk::Backend;
use desk::takedown::{HoldStep, NoticeReply, Part, Word};

use super::looks::{GONE, THERE};
use super::report;
use super::room::{Room, on_both};

impl Room {
    /// Two analysts miss it.
    async fn goes(&self, id: &str) {
        self.clock_on(1);
        self.says("analyst.de", id, Seen::Gone).await;
        self.clock_on(11);
        self.says("lead-analyst.de", id, Seen::Gone).await;
        assert_eq!(self.state(id).await, "confirmed-gone");
        assert!(matches!(self.notice_sent().await.state, NoticeState::Verified { .. }));
    }

    async fn asked(&self, id: &str) -> &'static str {
        let leave = self.leave::<access::PoliceSee>("police-liaison.de", Some(id)).await;
        self.desk.police_item(&leave).await.expect("sees").state
    }

    /// What waits at the desk and is to be looked at once more.
    async fn to_be_looked_at(&self) -> Vec<String> {
        let leave = self.leave::<access::TakedownRoom>("analyst.de", None).await;
        let queue = self.desk.takedown_queue(&leave).await.expect("a queue");
        queue.first.into_iter().filter(|one| one.look_wanted).map(|one| one.id).collect()
    }
}

on_both! {
    async fn what_is_there_again_is_noticed_again_and_its_recipient_sees_nothing_before(backend) {
        let (room, id, _, _) = Room::noticed(backend).await;
        let first = room.notice_got().await;
        room.goes(&id).await;
        let over = room.notice_got().await;
        room.clock_on(5);
        room.says("analyst.de", &id, Seen::There).await;
        assert!(matches!(room.seen(&id).await.item.availability, Availability::Relapsed { .. }));
        let again = room.notice_sent().await.again;
        assert_eq!(again, Some("2026-01-05T09:19:00Z".parse().unwrap()), "whoever sent it sees it");
        assert_eq!(room.dispatched().await, 0);
        assert_eq!(room.asked(&id).await, "asking", "the police are asked anew");
        let waits = room.notice_got().await;
        assert_eq!((&waits.state, &waits.number, waits.sent), (&over.state, &over.number, over.sent), "nothing has changed there");
        let leave = room.leave::<access::ItemSee>("analyst.de", Some(&id)).await;
        assert_eq!(room.desk.kept_back(&leave).await.expect("reads").len(), 1);
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        assert_eq!(room.dispatched().await, 0, "once");
        let anew = room.notice_got().await;
        assert_eq!(anew.id, first.id, "the same notice, with its history");
        assert_ne!(anew.number, first.number, "a number is sent once");
        assert!(matches!(anew.state, NoticeState::Delivered { .. }) && anew.sent > first.sent);
        assert_eq!(room.notice_sent().await.again, None);
        let assessment = room.seen(&id).await.item.assessment;
        assert_eq!(assessment.name(), "in-scope", "what it was found to be stands");
        // It goes once more, and comes once more.
        room.goes(&id).await;
        room.says("analyst.de", &id, Seen::There).await;
        room.dispatched().await;
        assert_eq!(room.asked(&id).await, "asking");
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
        assert!(room.desk.verify_closed(|_, _| ()).await.expect("reads").holds());
    }

    async fn gone_again_before_it_was_noticed_anew_nothing_leaves(backend) {
        let (room, id, _, _) = Room::noticed(backend).await;
        room.goes(&id).await;
        room.says("analyst.de", &id, Seen::There).await;
        room.dispatched().await;
        room.goes(&id).await;
        assert_eq!(room.notice_sent().await.again, None);
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 0);
    }

    async fn the_house_sees_a_relapse_by_itself(backend) {
        let (room, id, eyes, prober) = Room::noticed(backend).await;
        room.lets_look().await;
        eyes.sees(GONE);
        for _ in 0..3 {
            room.clock_on(13);
            prober.look_due().await.expect("looks");
        }
        assert_eq!(room.state(&id).await, "confirmed-gone");
        eyes.sees(THERE);
        room.clock_on(7 * 24 * 60);
        prober.look_due().await.expect("looks");
        assert_eq!(room.state(&id).await, "relapsed");
        room.dispatched().await;
        room.answer(&id, Word::Clear).await.expect("answered");
        room.dispatched().await;
        room.clock_on(1);
        room.found().await;
        assert_eq!(room.dispatched().await, 1, "its host was looked up first");
    }

    async fn a_hold_keeps_what_is_there_again(backend) {
        let (room, id, _, _) = Room::noticed(backend).await;
        let holds = room.hold("police-liaison.de", &id, Part::Address).await.expect("held");
        room.goes(&id).await;
        let over = room.notice_got().await;
        room.says("analyst.de", &id, Seen::There).await;
        for minutes in [1, 10, 30] {
            room.clock_on(minutes);
            assert_eq!(room.dispatched().await, 0, "{minutes} min");
        }
        let waits = room.notice_got().await;
        assert_eq!((waits.state, waits.number, waits.sent), (over.state, over.number, over.sent));
        room.hold_step("police-liaison.de", &holds[0], HoldStep::Release).await.expect("let go");
        room.dispatched().await;
        room.clock_on(1);
        room.found().await;
        room.dispatched().await;
        assert!(matches!(room.notice_got().await.state, NoticeState::Delivered { .. }), "at its end the notice goes");
    }

    async fn what_is_reported_again_after_it_was_gone_is_looked_at_again(backend) {
        let (room, id, _, _) = Room::noticed(backend).await;
        room.reported(&report(&["https://1.2.3.4/1"])).await;
        assert!(room.to_be_looked_at().await.is_empty(), "its notice is out, and nobody says that it is gone");
        room.replies(&NoticeReply::Claim { claim: Claim::Removed, copies: None }).await;
        room.reported(&report(&["https://1.2.3.4/1"])).await;
        assert_eq!(room.to_be_looked_at().await, [id.as_str()]);
        let leave = room.leave::<access::ItemNext>("analyst.de", None).await;
        assert_eq!(room.desk.item_next(&leave).await.expect("takes"), Some(id.clone()));
        assert_eq!(room.seen(&id).await.item.assessment.name(), "in-scope", "it is not assessed anew");
        room.goes(&id).await;
        assert!(room.to_be_looked_at().await.is_empty(), "somebody has looked");
        room.clock_on(60);
        room.reported(&report(&["https://1.2.3.4/1"])).await;
        assert_eq!(room.to_be_looked_at().await, [id.as_str()], "a known address can always be reported again");
        room.says("analyst.de", &id, Seen::There).await;
        assert!(room.to_be_looked_at().await.is_empty());
        assert_eq!(room.state(&id).await, "relapsed");
    }
}
