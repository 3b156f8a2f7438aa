//! After a notice left: what a reminder takes, whom a step beyond the chain may tell, and which steps are taken.

use alliance::takedown::hosting::Link;
use alliance::takedown::notice::Channel;
use alliance::takedown::{
    Barrier, Escalation, Freeze, Grounds, Hold, Notice, NoticeRefusal, Pair, Party, Recipient, Wish, guard, send,
};
use jiff::{SignedDuration, Timestamp};

use super::notice;
use super::world::*;

const NOW: Timestamp = Timestamp::constant(1_893_456_000, 0);

fn later() -> Timestamp {
    NOW + hours(5)
}

/// A notice that left five hours ago and is overdue.
fn overdue() -> Notice {
    let (item, clock) = (item(NOW), watch(NOW));
    let (sender, from, to) = (sender(), country("AA", "BB"), country("BB", "AA"));
    let ready = notice();
    let leave = send(asked((&item, &ready), &clock, (&sender, &from, &to))).expect("it may leave");
    ready.send(leave).expect("it leaves").fall_due(later(), None).expect("it is due")
}

fn reminds(notice: &Notice, change: impl FnOnce(&mut alliance::takedown::Item)) -> Result<Grounds, Vec<Barrier>> {
    let (mut item, clock) = (item(later()), watch(later()));
    change(&mut item);
    let (sender, from, to) = (sender(), country("AA", "BB"), country("BB", "AA"));
    guard::remind(asked((&item, notice), &clock, (&sender, &from, &to)))
}

#[test]
fn a_reminder_takes_all_that_a_notice_took() {
    let grounds = reminds(&overdue(), |_| ()).expect("it may go");
    assert_eq!((grounds.at, grounds.police.as_str()), (later(), "clear"));
    assert_eq!(reminds(&notice(), |_| ()), Err(vec![Barrier::NoticeNotReady { state: "ready" }]));
    let old = reminds(&overdue(), |item| item.police = alliance::takedown::Police::Clear { answered: NOW });
    assert_eq!(old, Err(vec![Barrier::AnswerOld]), "the police are asked anew");
    let frozen = reminds(&overdue(), |item| {
        item.freeze = Some(Freeze::place(by("lea", &office("hotline-a", "AA"), later()), hours(1)).unwrap());
    });
    assert_eq!(frozen, Err(vec![Barrier::Frozen]));
}

#[test]
fn a_reminder_asks_for_what_the_police_want_by_now() {
    let until = NOW + SignedDuration::from_hours(24 * 20);
    let wish = Wish::new(30, until, NOW).unwrap();
    let asks = overdue().wishing(Some(wish));
    assert_eq!(asks.wish(), Some(&wish));
    assert_eq!(asks.clone().wishing(None), asks, "it never asks for less");
    let less = Wish::new(10, NOW + SignedDuration::from_hours(24), NOW).unwrap();
    assert_eq!(asks.clone().wishing(Some(less)), asks);
}

#[test]
fn steps_are_taken_in_their_order_and_those_without_anybody_are_left_out() {
    let item = item(later());
    let none: &[Hold] = &[];
    let stopped_by = (&item, none);
    let lead = || Some(by("lea", &office("hotline-a", "AA"), later()));
    let again = overdue().escalate_to(Escalation::Again, stopped_by, (later(), None), None).unwrap();
    assert_eq!(again.step(), Some(Escalation::Again));
    assert!(again.is_overdue() && again.is_open());
    let twice = again.clone().escalate_to(Escalation::Again, stopped_by, (later(), None), None);
    assert_eq!(twice.unwrap_err(), NoticeRefusal::LastStep);
    let early = again.clone().escalate_to(Escalation::Regulator, stopped_by, (later(), None), lead());
    assert_eq!(early.unwrap_err(), NoticeRefusal::NotYet { due: NOW + hours(72) });
    let when = (NOW + hours(72), None);
    let alone = again.clone().escalate_to(Escalation::Regulator, stopped_by, when, None);
    assert_eq!(alone.unwrap_err(), NoticeRefusal::LeadNeeded);
    let told = again.clone().escalate_to(Escalation::Regulator, stopped_by, when, lead()).unwrap();
    let back = told.clone().escalate_to(Escalation::Upstream, stopped_by, when, None);
    assert_eq!(back.unwrap_err(), NoticeRefusal::LastStep);
    assert_eq!(again.acknowledge(later()).unwrap().state().name(), "acknowledged", "who was reminded can say so");
    assert_eq!(Escalation::beyond(told.step()).count(), 0);
    assert_eq!(Escalation::beyond(None).collect::<Vec<_>>(), Escalation::ALL);
}

#[test]
fn somebody_beyond_the_chain_is_told_where_the_directory_names_them() {
    let to = Recipient { provider: "upstream:host-1".into(), party: Party::Upstream, member: "BB".into() };
    let ready = Notice::draft("item-1".into(), to).prepare(vec![Channel::Mail], None).unwrap();
    let (item, clock) = (item(NOW), watch(NOW));
    let (sender, mut from, mut rules) = (sender(), country("AA", "BB"), country("BB", "AA"));
    let pair =
        |country: &str| Pair { sender: Party::Hotline, recipient: Party::Upstream, country: Some(country.to_owned()) };
    from.notifies.push(pair("BB"));
    rules.accepts.push(pair("AA"));
    let link = |party| Link { party, provider: "upstream:host-1".into(), member: Some("BB".into()) };
    let (upstream, host) = (link(Party::Upstream), link(Party::Host));
    let may = |beyond| {
        let asked = asked((&item, &ready), &clock, (&sender, &from, &rules));
        send(guard::Sending { beyond, ..asked }).map(|_| ())
    };
    assert_eq!(may(Some(&upstream)), Ok(()));
    for nobody in [None, Some(&host)] {
        assert_eq!(may(nobody), Err(vec![Barrier::NotInChain]));
    }
}
