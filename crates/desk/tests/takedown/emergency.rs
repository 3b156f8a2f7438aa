//! A life is at risk: the police are called at once and again until one of them answers, and whoever called them cannot tell what they decided.

use alliance::people::access;
use alliance::takedown::police::Shown;
use alliance::takedown::{Barrier, Signs};
use desk::Backend;
use desk::letters::Outcome;
use desk::people::Denied;
use desk::takedown::{HoldStep, HoldWanted, ItemStep, Part, Target, Word};

use super::room::{Room, on_both};
use super::{report, secret};

impl Room {
    async fn raise(&self, who: &str, id: &str) {
        let leave = self.leave::<access::ItemEmergency>(who, Some(id)).await;
        self.desk.item_emergency(&leave).await.expect("said");
    }

    /// Calls the police where that is due; gives to whom mails go.
    async fn called(&self) -> Vec<String> {
        self.desk.look_at_emergencies().await.expect("looks");
        let mut to = Vec::new();
        for (letter, _) in self.desk.take_letters(100).await.expect("letters") {
            self.desk.letter_done(&letter.id, &Outcome::Sent).await.expect("remembers");
            if letter.template == "emergency" {
                assert_eq!(letter.args, serde_json::json!({ "link": "/work/police" }), "it says nothing of what waits");
                to.push(letter.account);
            }
        }
        to.sort();
        to
    }

    /// What somebody of the hotline is told of the police, and of what keeps the notice back.
    async fn told(&self, who: &str, id: &str) -> (Shown, Vec<Vec<Barrier>>) {
        let leave = self.leave::<access::ItemSee>(who, Some(id)).await;
        let kept = self.desk.kept_back(&leave).await.expect("reads");
        (self.desk.police_shown(&leave).await.expect("reads"), kept.into_iter().map(|one| one.barriers).collect())
    }

    /// What the police have before them: the ids of what waits, and whether each is an emergency.
    async fn before_the_police(&self) -> Vec<(String, bool)> {
        let leave = self.leave::<access::PoliceRoom>("police-liaison.de", None).await;
        let desk = self.desk.police_desk(&leave).await.expect("a desk");
        desk.asked.into_iter().map(|line| (line.id, line.emergency)).collect()
    }
}

const OFFICERS: [&str; 2] = ["exercise.police-liaison.de", "exercise.police-second.de"];

/// Serbia's police hold what Germany's let go: whoever assessed it in Germany is told the same as before these answered, until it leaves.
async fn kept_abroad(backend: Backend, is_raised: bool) {
    let (room, id) = Room::in_scope(backend).await;
    room.dispatched().await;
    if is_raised {
        room.raise("analyst.de", &id).await;
        room.called().await;
    }
    let leave = room.leave::<access::HoldPlace>("police-liaison.rs", None).await;
    let why = HoldWanted { reason: secret("an investigation"), lasting: None };
    let hold = room.desk.hold_place(&leave, &Target::Host(secret("1.2.3.4")), &why).await.expect("held");
    room.clock_on(1);
    room.dispatched().await;
    let (analyst, lead) = (room.told("analyst.de", &id).await, room.told("lead-analyst.de", &id).await);
    assert_eq!(analyst.0, Shown::State(if is_raised { "emergency" } else { "asking" }));
    room.answer(&id, Word::Clear).await.expect("answered");
    for minutes in [0, 11] {
        room.clock_on(minutes);
        assert_eq!(room.dispatched().await, 0);
        assert_eq!(room.told("analyst.de", &id).await, analyst);
        assert_eq!(room.told("lead-analyst.de", &id).await, lead);
    }
    room.hold_step("police-liaison.rs", &hold, HoldStep::Release).await.expect("let go");
    assert_eq!(room.dispatched().await, 0, "the answer is old: they are asked anew");
    assert_eq!(room.told("analyst.de", &id).await, analyst);
    room.answer(&id, Word::Clear).await.expect("answered");
    assert_eq!(room.dispatched().await, 1);
    assert_eq!(room.told("analyst.de", &id).await.0, Shown::State("clear"));
}

on_both! {
    async fn officers_are_called_at_once_and_every_ten_minutes_until_one_answers(backend) {
        let (room, id) = Room::in_scope(backend).await;
        room.dispatched().await;
        room.reported(&report(&["https://1.2.3.5/2"])).await;
        assert!(room.called().await.is_empty());
        room.raise("analyst.de", &id).await;
        assert_eq!(room.called().await, OFFICERS);
        assert!(room.called().await.is_empty(), "once at a time");
        assert_eq!(room.before_the_police().await.first(), Some(&(id.clone(), true)), "it comes first");
        room.clock_on(9);
        assert!(room.called().await.is_empty());
        for _ in 0..3 {
            room.clock_on(1);
            assert_eq!(room.called().await, OFFICERS);
            room.clock_on(9);
        }
        room.answer(&id, Word::Clear).await.expect("answered");
        room.clock_on(1);
        assert!(room.called().await.is_empty(), "somebody answered");
        room.clock_on(20);
        assert!(room.called().await.is_empty());
        assert!(room.before_the_police().await.is_empty());
        assert!(matches!(room.try_leave::<access::ItemEmergency>("analyst.rs", Some(&id)).await, Err(Denied::NotThere)));
        assert!(matches!(room.try_leave::<access::ItemEmergency>("police-liaison.de", Some(&id)).await, Err(Denied::NotThere)));
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
        assert!(room.desk.verify_closed(|_, _| ()).await.expect("reads").holds());
    }

    async fn whoever_called_them_cannot_tell_think_from_hold(backend) {
        let (room, id) = Room::in_scope(backend).await;
        room.dispatched().await;
        room.raise("analyst.de", &id).await;
        room.called().await;
        let (analyst, lead) = (room.told("analyst.de", &id).await, room.told("lead-analyst.de", &id).await);
        assert_eq!(analyst.0, Shown::State("emergency"));
        assert_eq!(analyst.1, [[Barrier::BeingAssessed]]);
        let hold = room.hold("police-liaison.de", &id, Part::Address).await.expect("held").remove(0);
        room.dispatched().await;
        assert_eq!(room.told("analyst.de", &id).await, analyst);
        assert_eq!(room.told("lead-analyst.de", &id).await, lead);
        room.clock_on(30);
        assert!(room.called().await.is_empty(), "a hold is an answer");
        assert_eq!(room.told("analyst.de", &id).await, analyst);
        // Said again, they are called again, and the hold stands.
        room.raise("lead-analyst.de", &id).await;
        assert_eq!(room.called().await, OFFICERS);
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 0, "no answer lifts a hold");
        assert_eq!(room.told("analyst.de", &id).await, analyst);
        let leave = room.leave::<access::HoldSee>("police-liaison.de", Some(&hold)).await;
        assert!(room.desk.hold_seen(&leave).await.expect("sees").hold.stands());
    }

    async fn it_is_over_once_it_is_let_go_also_where_they_are_asked_anew(backend) {
        let (room, id) = Room::in_scope(backend).await;
        room.dispatched().await;
        room.raise("analyst.de", &id).await;
        room.called().await;
        room.clock_on(1);
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        assert_eq!(room.told("analyst.de", &id).await.0, Shown::State("clear"));
        room.clock_on(4 * 60);
        assert_eq!(room.followed().await, 0, "for the reminder the police are asked anew");
        assert_eq!(room.told("analyst.de", &id).await.0, Shown::State("asking"));
        assert_eq!(room.told("lead-analyst.de", &id).await.0, Shown::State("asking"));
        room.clock_on(1);
        room.raise("analyst.de", &id).await;
        room.called().await;
        assert_eq!(room.told("analyst.de", &id).await.0, Shown::State("emergency"), "said anew, it is one again");
    }

    async fn what_another_country_holds_looks_as_if_the_own_police_had_not_answered(backend) {
        kept_abroad(backend, false).await;
    }

    async fn what_another_country_holds_stays_an_emergency_to_whoever_called(backend) {
        kept_abroad(backend, true).await;
    }

    async fn a_colleague_s_word_calls_them_and_a_report_s_does_not(backend) {
        let room = Room::with_people(backend).await;
        room.desk.watch().await.expect("a clock");
        let mut reported = report(&["https://1.2.3.4/1"]);
        reported.signs = Signs { at_risk: true, ..Signs::default() };
        room.reported(&reported).await;
        let id = room.only().await;
        assert!(room.called().await.is_empty(), "anybody can write that");
        let at_risk = Signs { at_risk: true, ..Signs::default() };
        room.step("analyst.de", &id, ItemStep::Triage { signs: at_risk }).await.expect("triaged");
        assert_eq!(room.called().await, OFFICERS);
        assert_eq!(room.before_the_police().await, [(id.clone(), true)], "also before it is assessed");
        let leave = room.leave::<access::ItemSee>("lead-analyst.de", Some(&id)).await;
        let raised = room.desk.item_seen(&leave).await.expect("sees").raised.expect("somebody said so");
        assert_eq!(raised.act.by.as_str(), "exercise.analyst.de");
    }
}
