//! What happens after a notice left: it falls due by time alone, its recipient is reminded once, others are told, and a hold, a freeze or a clock that jumped stops just that.

use alliance::people::access;
use alliance::takedown::country::Pair;
use alliance::takedown::notice::{Claim, Closing};
use alliance::takedown::{Country, Escalation, NoticeRefusal, NoticeState, Party, Seen};
use desk::Backend;
use desk::people::Denied;
use desk::takedown::{
    FreezeRefused, HoldStep, ItemRefused, Lead, NoticeRefused, NoticeReply, NoticeSeen, Part, Provider, Word,
};
use jiff::{SignedDuration, Timestamp};

use super::room::{Room, on_both};
use super::sent::provider;

/// When the first notice of these stories leaves.
const SENT: &str = "2026-01-05T09:02:00Z";

fn after(hours: i64) -> Timestamp {
    SENT.parse::<Timestamp>().expect("a time") + SignedDuration::from_hours(hours)
}

impl Room {
    /// A house with a notice that has just left for the inbox of a host, and its item.
    async fn with_a_notice(backend: Backend) -> (Self, String) {
        let (room, item) = Self::in_scope(backend).await;
        room.answer(&item, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        (room, item)
    }

    /// What the house does about what nothing comes of. Says how many steps were taken.
    pub async fn followed(&self) -> u64 {
        self.desk.follow_up_due().await.expect("follows up")
    }

    /// The police answer anew, the host is looked up anew, and whatever may go goes. Says how many steps were taken.
    pub async fn goes_on(&self, item: &str) -> u64 {
        let mut taken = self.followed().await;
        self.answer(item, Word::Clear).await.expect("answered");
        for _ in 0..2 {
            self.dispatched().await;
            taken += self.followed().await;
            self.clock_on(1);
            self.found().await;
        }
        self.dispatched().await;
        taken + self.followed().await
    }

    /// All notices of the hotline, the one that left first before the others.
    async fn all_sent(&self) -> Vec<NoticeSeen> {
        let leave = self.leave::<access::NoticesSent>("lead-analyst.de", None).await;
        let all = self.desk.notices_standing(&leave).await.expect("a list");
        let mut all = self.desk.notices_followed(&leave, all).await.expect("what is next");
        all.sort_by_key(|notice| notice.sent);
        all
    }

    async fn first(&self) -> NoticeSeen {
        self.all_sent().await.remove(0)
    }

    /// The only notice to somebody of this part in it.
    async fn sent_to(&self, party: &str) -> NoticeSeen {
        let mut all = self.all_sent().await;
        all.retain(|notice| notice.party == party);
        assert_eq!(all.len(), 1, "one notice to the {party}");
        all.remove(0)
    }

    async fn confirm(&self, notice: &str) -> Result<(), NoticeRefused> {
        let leave = self.leave::<access::NoticeConfirm>("lead-analyst.de", Some(notice)).await;
        self.desk.notice_confirm(&leave).await
    }

    async fn closes(&self, notice: &str, reason: &str) -> Result<(), NoticeRefused> {
        let leave = self.leave::<access::NoticeClose>("lead-analyst.de", Some(notice)).await;
        self.desk.notice_close(&leave, reason).await
    }

    async fn presses(&self, notice: &str) -> Result<(), NoticeRefused> {
        let leave = self.leave::<access::NoticePress>("lead-analyst.de", Some(notice)).await;
        self.desk.notice_press(&leave).await
    }

    async fn claims(&self, notice: &str, claim: Claim) {
        let answer = self.leave::<access::NoticeAnswer>("provider-operator.de", None).await;
        let reply = NoticeReply::Claim { claim, copies: None };
        self.desk.notice_answer(&answer, notice, &reply, None).await.expect("answered");
    }

    async fn freeze(&self, item: &str, reason: &str, hours: i64) -> Result<(), ItemRefused> {
        let leave = self.leave::<access::ItemFreeze>("lead-analyst.de", Some(item)).await;
        self.desk.item_freeze(&leave, reason, SignedDuration::from_hours(hours)).await
    }

    async fn thaw(&self, item: &str) -> Result<(), ItemRefused> {
        let leave = self.leave::<access::ItemFreeze>("lead-analyst.de", Some(item)).await;
        self.desk.item_thaw(&leave).await
    }

    /// Germany's table lets hotlines tell these.
    async fn lets(&self, parties: &[Party]) {
        let mut country = Country::careful("DE");
        for recipient in parties {
            let pair = Pair { sender: Party::Hotline, recipient: *recipient, country: None };
            country.notifies.push(pair.clone());
            country.accepts.push(pair);
        }
        self.sets(country).await;
    }
}

/// Somebody whom the directory names for another.
fn above(name: &str, known_as: &str) -> Provider {
    Provider {
        name: name.to_owned(),
        known_as: [known_as.to_owned()].into(),
        organisation: None,
        mail: Some("abuse@above.test".to_owned()),
        ..provider()
    }
}

on_both! {
    async fn a_recipient_is_reminded_at_the_latest_after_four_hours_and_once(backend) {
        let (room, item) = Room::with_a_notice(backend).await;
        let next = room.first().await.next.expect("there is a next step");
        assert_eq!((next.step, next.due, next.lead), (Escalation::Again, after(4), Lead::NotNeeded));
        room.clock_on(4 * 60 - 1);
        assert_eq!(room.followed().await, 0);
        assert!(matches!(room.first().await.state, NoticeState::Delivered { .. }), "it is not due");
        room.clock_on(1);
        assert_eq!(room.followed().await, 0, "the police are asked anew");
        let seen = room.first().await;
        assert!(matches!(seen.state, NoticeState::Overdue { at } if at == after(4)));
        assert_eq!(seen.next, Some(next), "what is due says nothing of what the police say");
        assert_eq!(room.goes_on(&item).await, 1);
        let seen = room.first().await;
        assert!(matches!(seen.state, NoticeState::Escalated { step: Escalation::Again, .. }));
        assert_eq!((seen.steps.len(), seen.attempts.len(), seen.next), (1, 2, None), "the careful table lets nobody else be told");
        room.clock_on(60);
        assert_eq!(room.goes_on(&item).await, 0, "once");
        // Whoever was reminded can still say that they have it.
        let answer = room.leave::<access::NoticeAnswer>("provider-operator.de", None).await;
        let told = room.desk.notice_answer(&answer, &seen.id, &NoticeReply::Acknowledged, None).await.expect("answered");
        assert!(matches!(told.state, NoticeState::Acknowledged { .. }));
        assert_eq!(room.all_sent().await.len(), 1);
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }

    async fn a_hold_after_sending_stops_the_next_step_and_shows_nowhere(backend) {
        let (room, item) = Room::with_a_notice(backend).await;
        let before = room.first().await.next;
        let hold = room.hold("police-liaison.de", &item, Part::Address).await.expect("held").remove(0);
        room.dispatched().await;
        assert_eq!(room.first().await.next, before);
        room.clock_on(4 * 60);
        assert_eq!(room.followed().await, 0);
        let seen = room.first().await;
        assert!(matches!(seen.state, NoticeState::Overdue { at } if at == after(4)), "it falls due by time alone");
        assert_eq!(seen.next, before);
        for _ in 0..3 {
            room.clock_on(70);
            room.dispatched().await;
            assert_eq!(room.followed().await, 0);
        }
        assert_eq!(room.first().await.next, before);
        room.hold_step("police-liaison.de", &hold, HoldStep::Release).await.expect("let go");
        room.dispatched().await;
        assert_eq!(room.followed().await, 0, "its host was looked up hours ago");
        room.clock_on(1);
        room.found().await;
        room.dispatched().await;
        assert_eq!(room.followed().await, 1);
        assert!(room.desk.verify_closed(|_, _| ()).await.expect("reads").holds());
    }

    async fn others_are_told_in_their_order_and_beyond_the_second_step_a_lead_confirms(backend) {
        let (room, item) = Room::in_scope(backend).await;
        room.lets(&[Party::Upstream, Party::Registrar, Party::Regulator]).await;
        room.names(above("A carrier", "upstream:1.2.3.0/24")).await;
        room.names(above("An authority", "regulator:DE")).await;
        room.answer(&item, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1, "nobody but the host is told at first");
        room.clock_on(4 * 60);
        assert_eq!(room.goes_on(&item).await, 1);
        let next = room.first().await.next.expect("there is a next step");
        assert_eq!((next.step, next.due, next.lead), (Escalation::Upstream, after(12), Lead::NotNeeded));
        room.at("2026-01-05T21:02:00Z");
        assert_eq!(room.goes_on(&item).await, 1);
        let all = room.all_sent().await;
        assert_eq!(all.len(), 2);
        assert_eq!((all[1].to.as_str(), all[1].party), ("A carrier", "upstream"));
        assert_ne!(all[0].number, all[1].number, "it is a notice of its own");
        assert!(matches!(all[0].state, NoticeState::Escalated { step: Escalation::Upstream, .. }));
        // Nobody is known as its registrar: that step is left out.
        let next = all[0].next.expect("there is a next step");
        assert_eq!((next.step, next.due, next.lead), (Escalation::Regulator, after(72), Lead::Asked));
        let early = room.confirm(&all[0].id).await;
        assert!(matches!(early, Err(NoticeRefused::Rule(NoticeRefusal::NotYet { due })) if due == after(72)));
        room.at("2026-01-08T09:02:00Z");
        room.goes_on(&item).await;
        let all = room.all_sent().await;
        assert_eq!(all.len(), 2, "it waits for a lead");
        assert!(all[0].next.is_some_and(|next| next.waits_for_lead(room.desk.clock().now())));
        let analyst = room.try_leave::<access::NoticeConfirm>("analyst.de", Some(&all[0].id)).await;
        assert!(matches!(analyst, Err(Denied::NotThere)));
        let abroad = room.try_leave::<access::NoticeConfirm>("lead-analyst.rs", Some(&all[0].id)).await;
        assert!(matches!(abroad, Err(Denied::NotThere)));
        room.confirm(&all[0].id).await.expect("confirmed");
        room.confirm(&all[0].id).await.expect("twice is once");
        room.goes_on(&item).await;
        let all = room.all_sent().await;
        assert_eq!(all.len(), 3);
        assert_eq!((all[2].to.as_str(), all[2].party), ("An authority", "regulator"));
        let NoticeState::Escalated { step: Escalation::Regulator, lead: Some(lead), .. } = &all[0].state else {
            panic!("{:?}", all[0].state)
        };
        assert_eq!(lead.act.by.as_str(), "exercise.lead-analyst.de");
        assert_eq!(all[0].next, None, "nothing comes after the last step");
        assert!(room.confirm(&all[0].id).await.is_err());
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }

    async fn a_refusal_ends_nothing_until_a_lead_closes_it_and_says_why(backend) {
        let (room, item) = Room::in_scope(backend).await;
        room.lets(&[Party::Upstream]).await;
        room.names(above("A carrier", "upstream:1.2.3.0/24")).await;
        room.answer(&item, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        let id = room.first().await.id;
        room.claims(&id, Claim::Refused).await;
        let seen = room.first().await;
        assert_eq!(seen.next.map(|next| (next.step, next.due)), Some((Escalation::Upstream, after(12))), "who refuses is not asked again");
        assert!(seen.may_be_closed() && seen.may_be_pressed());
        room.clock_on(4 * 60);
        assert_eq!(room.followed().await, 0);
        let seen = room.first().await;
        assert!(matches!(seen.state, NoticeState::Overdue { at } if at == after(4)), "as with silence");
        assert_eq!(seen.refused, Some(after(0)), "that they refuse is not forgotten");
        room.at("2026-01-05T21:02:00Z");
        assert_eq!(room.goes_on(&item).await, 1);
        assert_eq!(room.sent_to("upstream").await.to, "A carrier");

        assert!(matches!(room.try_leave::<access::NoticeClose>("analyst.de", Some(&id)).await, Err(Denied::NotThere)));
        assert!(matches!(room.try_leave::<access::NoticeClose>("lead-analyst.rs", Some(&id)).await, Err(Denied::NotThere)));
        assert!(matches!(room.closes(&id, "  ").await, Err(NoticeRefused::Reason)));
        assert!(matches!(room.closes(&id, "see https://1.2.3.4/1").await, Err(NoticeRefused::AddressInReason)));
        room.closes(&id, "A court of theirs decides").await.expect("closed");
        let seen = room.first().await;
        assert!(matches!(seen.state, NoticeState::Closed { closing: Closing::Refused, .. }));
        assert_eq!((seen.closed.map(|closed| closed.reason).as_deref(), seen.next), (Some("A court of theirs decides"), None));
        let again = room.closes(&id, "once more").await;
        assert!(matches!(again, Err(NoticeRefused::Rule(NoticeRefusal::NotNow { state: "closed" }))));
        let theirs = room.leave::<access::NoticeRoom>("provider-operator.de", None).await;
        let got = room.desk.notices_received(&theirs, None, 1).await.expect("a list").0;
        assert!(got.iter().all(|notice| notice.closed.is_none()), "why is the hotline's");
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }

    async fn what_is_not_theirs_is_looked_up_anew_and_closed_or_pressed_on(backend) {
        let (room, item) = Room::with_a_notice(backend).await;
        let id = room.first().await.id;
        room.clock_on(5);
        room.claims(&id, Claim::WrongRecipient).await;
        let asked = room.desk.clock().now();
        room.found().await;
        let as_of = room.seen(&item).await.item.hosting.found().map(|found| found.as_of);
        assert!(as_of >= Some(asked), "it is looked up anew");
        assert_eq!(room.first().await.next, None, "nobody is told meanwhile");
        room.presses(&id).await.expect("it lies with them after all");
        let seen = room.first().await;
        assert!(matches!(seen.state, NoticeState::Overdue { .. }) && !seen.may_be_closed());
        assert!(room.presses(&id).await.is_err() && room.closes(&id, "nothing was said").await.is_err());
        room.claims(&id, Claim::Removed).await;
        let unseen = room.closes(&id, "they say so").await;
        assert!(matches!(unseen, Err(NoticeRefused::Rule(NoticeRefusal::ClaimUnfit))), "somebody looks first");
        room.claims(&id, Claim::Forwarded).await;
        room.closes(&id, "Another host has it").await.expect("closed");
        assert!(matches!(room.first().await.state, NoticeState::Closed { closing: Closing::Elsewhere, .. }));
    }

    async fn by_a_clock_that_jumped_nothing_falls_due(backend) {
        let (room, _) = Room::with_a_notice(backend).await;
        room.clock_jumps(SignedDuration::from_hours(5));
        assert_eq!(room.followed().await, 0);
        assert!(matches!(room.first().await.state, NoticeState::Delivered { .. }));
        room.clock_on(5 * 60);
        assert_eq!(room.followed().await, 0);
        assert!(matches!(room.first().await.state, NoticeState::Delivered { .. }), "not while it is not believed");
        let leave = room.leave::<access::ClockConfirm>("operator", None).await;
        room.desk.clock_confirm(&leave).await.expect("confirmed");
        room.clock_on(1);
        assert_eq!(room.followed().await, 0);
        assert!(matches!(room.first().await.state, NoticeState::Overdue { .. }));
    }

    async fn a_freeze_keeps_a_notice_back_and_ends_by_itself(backend) {
        let (room, item) = Room::in_scope(backend).await;
        for (reason, hours, why) in [
            (" ", 1, FreezeRefused::Reason),
            ("A court says so", 0, FreezeRefused::Lasting),
            ("A court says so", 73, FreezeRefused::Lasting),
        ] {
            let refused = room.freeze(&item, reason, hours).await;
            assert!(matches!(refused, Err(ItemRefused::Freeze(found)) if found == why), "{why:?}: {refused:?}");
        }
        let named = room.freeze(&item, "See https://a.example.org", 1).await;
        assert!(matches!(named, Err(ItemRefused::AddressInReason)));
        for who in ["analyst.de", "lead-analyst.rs", "police-liaison.de"] {
            assert!(matches!(room.try_leave::<access::ItemFreeze>(who, Some(&item)).await, Err(Denied::NotThere)), "{who}");
        }
        room.freeze(&item, "A court says so", 2).await.expect("frozen");
        assert!(matches!(room.freeze(&item, "Again", 2).await, Err(ItemRefused::Freeze(FreezeRefused::Already))));
        let leave = room.leave::<access::ItemSee>("analyst.de", Some(&item)).await;
        let frozen = room.desk.item_seen(&leave).await.expect("sees").frozen.expect("it is frozen");
        assert_eq!((frozen.reason.as_str(), frozen.until), ("A court says so", after(2)));
        room.answer(&item, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 0);
        room.clock_on(2 * 60);
        assert_eq!(room.desk.look_at_freezes().await.expect("looks"), 1);
        assert_eq!(room.desk.look_at_freezes().await.expect("looks"), 0);
        let leave = room.leave::<access::ItemSee>("analyst.de", Some(&item)).await;
        assert!(room.desk.item_seen(&leave).await.expect("sees").frozen.is_none());
        assert_eq!(room.dispatched().await, 0, "the police are asked anew");
        room.answer(&item, Word::Clear).await.expect("answered");
        room.dispatched().await;
        room.clock_on(1);
        room.found().await;
        assert_eq!(room.dispatched().await, 1);
        // After sending it stops the next step, and that alone.
        room.clock_on(4 * 60);
        room.freeze(&item, "A mistake is looked into", 72).await.expect("frozen");
        assert_eq!(room.goes_on(&item).await, 0);
        assert!(matches!(room.first().await.state, NoticeState::Overdue { .. }));
        let got = room.leave::<access::NoticeRoom>("provider-operator.de", None).await;
        assert_eq!(room.desk.notices_received(&got, None, 1).await.expect("a list").1, 1, "what is there is there");
        room.thaw(&item).await.expect("goes on");
        assert!(matches!(room.thaw(&item).await, Err(ItemRefused::Freeze(FreezeRefused::Nothing))));
        room.dispatched().await;
        assert_eq!(room.goes_on(&item).await, 1);
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }

    async fn after_a_relapse_the_steps_are_taken_anew(backend) {
        let (room, item) = Room::in_scope(backend).await;
        room.lets(&[Party::Upstream]).await;
        room.names(above("A carrier", "upstream:1.2.3.0/24")).await;
        room.answer(&item, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        room.clock_on(4 * 60);
        assert_eq!(room.goes_on(&item).await, 1);
        room.at("2026-01-05T21:02:00Z");
        assert_eq!(room.goes_on(&item).await, 1);
        let (host, told) = (room.sent_to("host").await, room.sent_to("upstream").await);
        room.says("analyst.de", &item, Seen::Gone).await;
        room.clock_on(11);
        room.says("lead-analyst.de", &item, Seen::Gone).await;
        assert_eq!(room.state(&item).await, "confirmed-gone");
        room.clock_on(5);
        room.says("analyst.de", &item, Seen::There).await;
        assert!(room.sent_to("host").await.again.is_some());
        assert_eq!(room.sent_to("upstream").await.again, None, "it is sent anew as a step, or not at all");
        room.dispatched().await;
        assert_eq!(room.goes_on(&item).await, 0);
        let anew = room.sent_to("host").await;
        assert_ne!(anew.number, host.number, "it has left anew");
        assert_eq!(anew.next.map(|next| next.step), Some(Escalation::Again));
        assert_eq!(room.sent_to("upstream").await.number, told.number, "not before its time");
        room.clock_on(4 * 60 + 10);
        assert_eq!(room.goes_on(&item).await, 1);
        let next = room.sent_to("host").await.next;
        assert_eq!(next.map(|next| next.step), Some(Escalation::Upstream), "what they were told in the first pass does not count");
        room.clock_on(8 * 60);
        assert_eq!(room.goes_on(&item).await, 1);
        let again = room.sent_to("upstream").await;
        assert_eq!(again.id, told.id, "the same notice, with its history");
        assert_ne!(again.number, told.number, "a number is sent once");
        assert!(again.sent > told.sent && !matches!(again.state, NoticeState::Verified { .. }));
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }

    async fn who_is_written_down_later_is_the_next_step_for_everybody(backend) {
        let (room, item) = Room::in_scope(backend).await;
        room.lets(&[Party::Upstream, Party::Regulator]).await;
        room.answer(&item, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        room.clock_on(4 * 60);
        assert_eq!(room.goes_on(&item).await, 1);
        assert_eq!(room.first().await.next, None, "nobody is known");
        room.names(above("A carrier", "upstream:1.2.3.0/24")).await;
        let next = room.first().await.next.expect("there is a next step");
        assert_eq!((next.step, next.due), (Escalation::Upstream, after(12)));
        assert_eq!(room.followed().await, 0, "it is not due");
        room.at("2026-01-05T21:02:00Z");
        assert_eq!(room.goes_on(&item).await, 1, "whoever follows it up was woken");
        room.at("2026-01-08T09:02:00Z");
        room.goes_on(&item).await;
        assert!(room.confirm(&room.first().await.id).await.is_err(), "nothing comes after it");
        room.names(above("An authority", "regulator:DE")).await;
        let first = room.first().await;
        assert_eq!(first.next.map(|next| (next.step, next.lead)), Some((Escalation::Regulator, Lead::Asked)));
        room.clock_on(15);
        room.confirm(&first.id).await.expect("confirmed");
        room.goes_on(&item).await;
        assert_eq!(room.sent_to("regulator").await.to, "An authority");
    }

    async fn looks_go_on_where_a_freeze_is_let_go_on_early(backend) {
        let (room, item, eyes, prober) = Room::noticed(backend).await;
        room.lets_look().await;
        room.freeze(&item, "A mistake is looked into", 48).await.expect("frozen");
        room.clock_on(2);
        prober.look_due().await.expect("looks");
        assert_eq!(eyes.looked(), 0, "everything about it stops");
        room.thaw(&item).await.expect("goes on");
        prober.look_due().await.expect("looks");
        assert_eq!(eyes.looked(), 1, "not only at the end that the freeze had");
    }
}
