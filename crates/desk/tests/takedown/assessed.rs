//! The analyst's desk: what waits, the sight of an address, and what is found.

use alliance::detection::Labels;
use alliance::people::access;
use alliance::register::PaperKind;
use alliance::takedown::{Assessment, AssessmentRefusal, Signs};
use desk::Backend;
use desk::people::Denied;
use desk::takedown::{ItemRefused, ItemStep, Purpose, Reported};
use desk::work::{ActFilter, Deed, KeyChange, View};

use super::report;
use super::room::{Room, on_both};

/// The label that counts in every country.
pub fn baseline() -> ItemStep {
    let labels = Labels { scheme: "interpol-baseline".into(), version: "1".into() };
    ItemStep::InScope { labels: vec![(labels, "baseline".into())] }
}

impl Room {
    /// Takes the most urgent item.
    async fn next(&self, who: &str) -> Option<String> {
        let leave = self.leave::<access::ItemNext>(who, None).await;
        self.desk.item_next(&leave).await.expect("takes one, or none waits")
    }

    pub async fn take(&self, who: &str, id: &str) {
        if matches!(self.assessment(id).await, Assessment::New) {
            self.step(who, id, ItemStep::Triage { signs: Signs::default() }).await.expect("triaged");
        }
        self.step(who, id, ItemStep::Take).await.expect("taken");
    }

    pub async fn step(&self, who: &str, id: &str, step: ItemStep) -> Result<(), ItemRefused> {
        let leave = self.leave::<access::ItemAssess>(who, Some(id)).await;
        self.desk.item_step(&leave, step).await
    }

    async fn assessment(&self, id: &str) -> Assessment {
        let leave = self.leave::<access::ItemSee>("analyst.de", Some(id)).await;
        self.desk.item_seen(&leave).await.expect("an item").item.assessment
    }

    /// Somebody finds that an item is lawful.
    pub async fn closed(&self, id: &str) {
        self.step("analyst.de", id, ItemStep::Triage { signs: Signs::default() }).await.expect("triaged");
        self.step("analyst.de", id, ItemStep::Take).await.expect("taken");
        self.step("analyst.de", id, ItemStep::OutOfScope).await.expect("found");
    }
}

fn rule(done: Result<(), ItemRefused>) -> AssessmentRefusal {
    match done {
        Err(ItemRefused::Rule(rule)) => rule,
        other => panic!("{other:?}"),
    }
}

on_both! {
    async fn what_a_child_stands_to_lose_comes_first_and_never_the_newest(backend) {
        let room = Room::with_people(backend).await;
        let mut wanted = Vec::new();
        for (hour, (address, signs)) in (9..).zip([
            ("https://a.example.org/old", Signs::default()),
            ("https://a.example.org/often", Signs::default()),
            ("https://a.example.org/live", Signs { live: true, ..Signs::default() }),
            ("https://a.example.org/risk", Signs { at_risk: true, ..Signs::default() }),
            ("https://a.example.org/new", Signs::default()),
        ]) {
            room.at(&format!("2026-01-05T{hour:02}:00:00Z"));
            room.reported(&Reported { signs, ..report(&[address]) }).await;
            let waiting = room.waiting().await;
            wanted.push(waiting.into_iter().find(|id| !wanted.contains(id)).expect("a new one"));
        }
        for _ in 0..3 {
            room.reported(&report(&["https://a.example.org/often"])).await;
        }
        let [old, often, live, risk, new] = <[String; 5]>::try_from(wanted).expect("five");
        assert_eq!(room.waiting().await, [risk.clone(), live.clone(), often.clone(), old.clone(), new.clone()]);
        // A report that says more of what is known already moves it forward.
        let more = Signs { at_risk: true, ..Signs::default() };
        room.reported(&Reported { signs: more, ..report(&["https://a.example.org/new"]) }).await;
        let wanted = [new.clone(), risk, live, often, old];
        assert_eq!(room.waiting().await, wanted, "at risk as the other is, and reported twice");
        assert_eq!(room.next("analyst.de").await, Some(new.clone()));
        assert!(!room.waiting().await.contains(&new), "nobody else is given it");
    }

    async fn two_people_find_the_same_and_neither_is_given_it_twice(backend) {
        let room = Room::with_people(backend).await;
        room.reported(&report(&["https://a.example.org/1"])).await;
        let id = room.next("analyst.de").await.expect("one waits");
        assert_eq!(rule(room.step("lead-analyst.de", &id, baseline()).await), AssessmentRefusal::NotYours);
        room.step("analyst.de", &id, baseline()).await.expect("found");
        assert!(matches!(room.assessment(&id).await, Assessment::InReview { analyst: None, .. }));
        assert_eq!(room.next("analyst.de").await, None, "whoever looked does not look again");
        assert_eq!(room.next("lead-analyst.de").await, Some(id.clone()));
        room.step("lead-analyst.de", &id, baseline()).await.expect("found");
        assert!(matches!(room.assessment(&id).await, Assessment::InScope { .. }));
        assert_eq!(rule(room.step("analyst.de", &id, ItemStep::Undo).await), AssessmentRefusal::TooLate, "another's decision");
        room.step("lead-analyst.de", &id, ItemStep::Undo).await.expect("taken back");
        room.step("lead-analyst.de", &id, ItemStep::OutOfScope).await.expect("found");
        assert!(matches!(room.assessment(&id).await, Assessment::Disputed { .. }));
        assert_eq!(room.waiting().await, [id], "a third person is waited for");
    }

    async fn whoever_is_alone_is_given_what_nobody_has_seen(backend) {
        let room = Room::with_people(backend).await;
        let all: Vec<String> = (0..130).map(|n| format!("https://a.example.org/{n}")).collect();
        for part in all.chunks(65) {
            room.reported(&report(&part.iter().map(String::as_str).collect::<Vec<_>>())).await;
        }
        for n in 0..130 {
            let id = room.next("analyst.de").await.unwrap_or_else(|| panic!("{n}: nothing, though some wait"));
            room.step("analyst.de", &id, baseline()).await.expect("found");
        }
        assert_eq!(room.next("analyst.de").await, None);
        let leave = room.leave::<access::TakedownRoom>("analyst.de", None).await;
        let queue = room.desk.takedown_queue(&leave).await.expect("a queue");
        assert_eq!((queue.all, queue.own.len()), (130, 0), "all of them wait for another");
    }

    async fn what_is_taken_and_forgotten_waits_again(backend) {
        let room = Room::with_people(backend).await;
        room.reported(&report(&["https://a.example.org/1"])).await;
        let id = room.next("analyst.de").await.expect("one waits");
        room.at("2026-01-05T10:59:00Z");
        assert_eq!(room.desk.put_back_forgotten().await.expect("looks"), 0);
        room.at("2026-01-05T11:01:00Z");
        assert_eq!(room.desk.put_back_forgotten().await.expect("puts back"), 1);
        assert_eq!(room.desk.put_back_forgotten().await.expect("looks"), 0);
        assert_eq!(room.next("lead-analyst.de").await, Some(id.clone()));
        assert_eq!(rule(room.step("analyst.de", &id, ItemStep::PutBack).await), AssessmentRefusal::NotYours);
        room.step("lead-analyst.de", &id, ItemStep::PutBack).await.expect("put back");
        let taken = room.next("analyst.de").await.expect("one waits");
        room.step("lead-analyst.de", &taken, ItemStep::PutBack).await.expect("a lead puts back what another has");
        assert_eq!(room.waiting().await, [id]);
    }

    async fn a_dispute_is_offered_to_whoever_has_not_looked(backend) {
        let room = Room::with_people(backend).await;
        room.reported(&report(&["https://a.example.org/1"])).await;
        let id = room.next("analyst.de").await.expect("one waits");
        room.step("analyst.de", &id, baseline()).await.expect("found");
        room.next("lead-analyst.de").await.expect("one waits");
        room.step("lead-analyst.de", &id, ItemStep::OutOfScope).await.expect("found");
        assert_eq!(room.next("analyst.de").await, None);
        assert_eq!(room.next("lead-analyst.de").await, None, "neither of the two is given it");
    }

    async fn a_decision_is_taken_back_for_ten_seconds(backend) {
        let room = Room::with_people(backend).await;
        room.reported(&report(&["https://a.example.org/1"])).await;
        let id = room.next("analyst.de").await.expect("one waits");
        room.step("analyst.de", &id, ItemStep::OutOfScope).await.expect("found");
        room.at("2026-01-05T09:00:09Z");
        room.step("analyst.de", &id, ItemStep::Undo).await.expect("taken back");
        room.step("analyst.de", &id, ItemStep::OutOfScope).await.expect("found");
        room.at("2026-01-05T09:00:19Z");
        assert_eq!(rule(room.step("analyst.de", &id, ItemStep::Undo).await), AssessmentRefusal::TooLate);
    }

    async fn whoever_takes_at_the_same_time_takes_another(backend) {
        let room = Room::with_people(backend).await;
        for n in 0..6 {
            room.reported(&report(&[&format!("https://a.example.org/{n}")])).await;
        }
        let there = room.another().await;
        let mut taking = Vec::new();
        for (n, who) in ["analyst.de", "lead-analyst.de"].into_iter().cycle().take(6).enumerate() {
            let leave = room.leave::<access::ItemNext>(who, None).await;
            let desk = if n % 2 == 0 { room.desk.clone() } else { there.clone() };
            taking.push(tokio::spawn(async move { desk.item_next(&leave).await.expect("takes one").expect("one waits") }));
        }
        let mut taken = std::collections::BTreeSet::new();
        for one in taking {
            assert!(taken.insert(one.await.expect("ends")), "taken twice");
        }
        assert_eq!(taken.len(), 6);
    }

    async fn an_address_is_seen_for_a_purpose_by_its_own_hotline_and_that_is_written_down_first(backend) {
        let room = Room::with_people(backend).await;
        room.reported(&report(&["https://a.example.org/1"])).await;
        let id = room.only().await;
        for (who, why) in [("analyst.rs", "another country's"), ("coordinator.de", "no analyst"), ("police-liaison.de", "police"), ("operator", "who runs the house")] {
            assert!(matches!(room.try_leave::<access::ItemSee>(who, Some(&id)).await, Err(Denied::NotThere)), "{why}");
            assert!(matches!(room.try_leave::<access::ItemOpen>(who, Some(&id)).await, Err(Denied::NotThere)), "{why}");
        }
        let leave = room.leave::<access::ItemOpen>("analyst.de", Some(&id)).await;
        room.desk.item_open(&leave, Purpose::Locate).await.expect("opens");
        let audit = room.leave::<access::Journal>("auditor", None).await;
        let told = ActFilter { act: Some("item.opened".into()), page: 1, per_page: 10, ..Default::default() };
        let (acts, _) = room.desk.journal(&audit, &told).await.expect("reads");
        assert_eq!((acts.len(), &acts[0].object, &acts[0].detail["purpose"]), (1, &id, &"locate".into()));
    }

    async fn an_item_whose_key_is_gone_cannot_be_opened_any_more(backend) {
        let room = Room::with_people(backend).await;
        room.reported(&report(&["https://a.example.org/1"])).await;
        let id = room.only().await;
        let mut deed = Deed::new("accord", "item.destroyed", PaperKind::Item, &id);
        deed.keys.push(KeyChange::Destroy { place: format!("item/{id}") });
        room.desk.perform(deed).await.expect("destroyed");
        let leave = room.leave::<access::ItemOpen>("analyst.de", Some(&id)).await;
        let sight = room.desk.item_open(&leave, Purpose::Assess).await.expect("opens");
        assert!(sight.address.is_none() && sight.found.is_none());
        let found = room.desk.paper::<serde_json::Value>(&View::All, PaperKind::Item, &id).await.expect("reads").expect("is there");
        assert!(found.1["address"].as_str().is_some_and(|sealed| sealed.len() > 80), "what was sealed stands there, closed for ever");
    }

    async fn an_address_that_was_lawful_is_destroyed_when_its_time_is_over(backend) {
        let room = Room::with_people(backend).await;
        let said = Reported { note: Some(crate::secret("a note")), ..report(&["https://a.example.org/1"]) };
        let receipt = room.reported(&said).await;
        room.at("2026-01-05T09:00:05Z");
        room.reported(&report(&["https://a.example.org/2"])).await;
        let mut waiting = room.waiting().await;
        let (id, other) = (waiting.remove(0), waiting.remove(0));
        room.closed(&id).await;
        room.at("2026-04-05T08:59:00Z");
        assert_eq!(room.desk.destroy_due().await.expect("looks"), 0, "it is not over yet");
        room.at("2026-04-05T09:01:00Z");
        assert_eq!(room.desk.destroy_due().await.expect("destroys"), 1);
        assert_eq!(room.desk.destroy_due().await.expect("looks"), 0);
        let leave = room.leave::<access::ItemOpen>("analyst.de", Some(&id)).await;
        let sight = room.desk.item_open(&leave, Purpose::Assess).await.expect("opens");
        assert!(sight.address.is_none() && sight.said.is_empty(), "nor is the note there");
        for step in [ItemStep::Reopen, ItemStep::Undo, ItemStep::Take] {
            assert!(matches!(room.step("analyst.de", &id, step).await, Err(ItemRefused::Destroyed)));
        }
        let leave = room.leave::<access::ItemOpen>("analyst.de", Some(&other)).await;
        assert!(room.desk.item_open(&leave, Purpose::Assess).await.expect("opens").address.is_some(), "the other waits");
        let look = room.desk.authorise::<access::IntakeLookUp>(None, None, None).await.expect("anybody may");
        let stage = room.desk.intake_stage(&look, receipt.secret.expose()).await.expect("an answer");
        assert_eq!(stage, Some(desk::takedown::Stage::Closed));
        assert_eq!(room.reported(&report(&["https://a.example.org/1"])).await.new, Some(1), "reported again, it is new");
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }

    async fn a_reason_is_asked_for_where_nothing_was_found(backend) {
        let room = Room::with_people(backend).await;
        room.reported(&report(&["https://a.example.org/1"])).await;
        let id = room.next("analyst.de").await.expect("one waits");
        assert_eq!(rule(room.step("analyst.de", &id, ItemStep::NeedsAccess { reason: " ".into() }).await), AssessmentRefusal::ReasonMissing);
        for reason in ["it is at https://a.example.org/1", "hxxp stands there: hxxp://a", "a[.]example[.]org", "see a.example.org/1"] {
            let refused = room.step("analyst.de", &id, ItemStep::NeedsAccess { reason: reason.into() }).await;
            assert!(matches!(refused, Err(ItemRefused::AddressInReason)), "{reason}");
        }
        room.step("analyst.de", &id, ItemStep::NeedsAccess { reason: "a password, e.g. for and/or by members".into() }).await.expect("found");
        room.step("analyst.de", &id, ItemStep::Reopen).await.expect("taken up again");
        assert_eq!(room.waiting().await, [id]);
    }
}
