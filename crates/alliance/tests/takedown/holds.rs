//! Holds one by one: how long, by whom, until when, and what a clock that is not believed does to them.

use alliance::people::AccountId;
use alliance::takedown::hold::{Contact, Owner, Reminder, deconflict};
use alliance::takedown::police::Shown;
use alliance::takedown::watch::WatchState;
use alliance::takedown::{
    Freeze, Hold, HoldRefusal, HoldTerms, Police, Policy, Reading, Scope, SealedReason, Viewer, Watch,
};
use jiff::{SignedDuration, Timestamp};

use super::world::*;

const NOW: Timestamp = Timestamp::constant(1_893_456_000, 0);

fn host() -> Scope {
    Scope::Host { mark: mark(100) }
}

fn terms(id: u64, scope: Scope, lasting: i64) -> HoldTerms {
    HoldTerms { id, scope, reason: SealedReason("sealed".into()), lasting: Some(hours(lasting)) }
}

fn police(who: &str, at: i64) -> alliance::detection::OfficeAct {
    by(who, &office("police-b", "BB"), NOW + hours(at))
}

fn place(lasting: i64, others: &[&Hold], (who, at): (&str, i64)) -> Result<Hold, HoldRefusal> {
    Hold::place(terms(1, host(), lasting), others, police(who, at))
}

fn reading(wall: i64, running: i64, start: u64) -> Reading {
    let seconds = SignedDuration::from_secs;
    Reading { wall: NOW + seconds(wall), running: seconds(running), start }
}

#[test]
fn one_officer_holds_for_72_hours_and_two_for_six_weeks() {
    let usual = HoldTerms { lasting: None, ..terms(1, host(), 1) };
    assert_eq!(Hold::place(usual, &[], police("a", 0)).unwrap().until(), NOW + hours(24));
    assert!(place(72, &[], ("a", 0)).is_ok());
    assert_eq!(place(73, &[], ("a", 0)), Err(HoldRefusal::SecondNeeded));
    assert_eq!(place(0, &[], ("a", 0)), Err(HoldRefusal::NotLonger));
    let hold = place(24, &[], ("a", 0)).unwrap();
    let to = |hold: &Hold, hour: i64, by| hold.clone().extend(NOW + hours(hour), by);
    assert!(to(&hold, 72, police("a", 1)).is_ok());
    assert_eq!(to(&hold, 73, police("a", 1)), Err(HoldRefusal::SecondNeeded));
    assert_eq!(to(&hold, 24, police("b", 1)), Err(HoldRefusal::NotLonger));
    assert_eq!(to(&hold, 48, police("b", 24)), Err(HoldRefusal::EndReached));
    let stranger = by("z", &office("police-c", "CC"), NOW);
    assert_eq!(to(&hold, 48, stranger.clone()), Err(HoldRefusal::NotYours));
    assert_eq!(hold.clone().release(stranger), Err(HoldRefusal::NotYours));
    let long = to(&hold, 1_008, police("b", 1)).unwrap();
    assert_eq!((long.state().name(), long.until()), ("extended", NOW + hours(1_008)));
    assert_eq!(to(&long, 1_009, police("b", 2)), Err(HoldRefusal::TooLong));
    // Whoever owned it is no second officer, whoever has it now.
    let given = hold.hand_over(AccountId::new("b").unwrap(), &police("a", 1)).unwrap();
    for owner in ["a", "b"] {
        assert_eq!(to(&given, 100, police(owner, 2)), Err(HoldRefusal::SecondNeeded));
    }
    assert!(to(&given, 100, police("c", 2)).is_ok());
}

#[test]
fn holds_beside_and_after_each_other_are_no_way_round() {
    let first = place(72, &[], ("a", 0)).unwrap();
    let over = first.clone().expire(&watch(NOW + hours(72))).unwrap();
    assert_eq!(place(1, &[&over], ("a", 100)), Err(HoldRefusal::SecondNeeded));
    let next = place(72, &[&over], ("b", 100)).unwrap();
    assert_eq!(
        next.clone().extend(NOW + hours(200), police("a", 101)),
        Err(HoldRefusal::SecondNeeded),
        "owned the first"
    );
    assert!(next.clone().extend(NOW + hours(200), police("c", 101)).is_ok());
    assert_eq!(place(1_008 - 71, &[&over], ("b", 100)), Err(HoldRefusal::TooLong));
    assert!(place(1_008 - 72, &[&over], ("b", 100)).is_ok());
    // What runs beside counts once: at the tenth hour, ten are used.
    assert!(place(62, &[&first, &first], ("a", 10)).is_ok());
    assert_eq!(place(63, &[&first, &first], ("a", 10)), Err(HoldRefusal::SecondNeeded));
    // What was released early is not counted to its end, nor another force's at all.
    let early = place(72, &[], ("a", 0)).unwrap().release(police("b", 2)).unwrap();
    assert!(place(70, &[&early], ("a", 100)).is_ok());
    let other = Hold::place(terms(2, host(), 72), &[], by("z", &office("police-c", "CC"), NOW)).unwrap();
    assert!(place(72, &[&other], ("a", 10)).is_ok());
}

#[test]
fn a_hold_reminds_at_half_and_at_nine_tenths() {
    let hold = place(20, &[], ("a", 0)).unwrap();
    let due = |hold: &Hold, minutes: i64| hold.reminder(NOW + SignedDuration::from_mins(minutes));
    assert_eq!((due(&hold, 599), due(&hold, 600)), (None, Some(Reminder::Half)));
    let (told, which) = hold.clone().remind(NOW + hours(10)).unwrap();
    assert_eq!((which, due(&told, 1_079), due(&told, 1_080)), (Reminder::Half, None, Some(Reminder::NineTenths)));
    let (told, which) = hold.clone().remind(NOW + hours(19)).unwrap();
    assert_eq!((which, due(&told, 1_200)), (Reminder::NineTenths, None), "the earlier one is not sent after it");
    let longer = told.extend(NOW + hours(39), police("a", 19)).unwrap();
    assert_eq!((due(&longer, 1_739), due(&longer, 1_740)), (None, Some(Reminder::Half)), "anew, of the new time");
    assert_eq!(due(&hold.release(police("a", 1)).unwrap(), 1_100), None);
}

#[test]
fn when_an_officer_leaves_the_duty_desk_has_it_and_its_end_stays() {
    let a = AccountId::new("a").unwrap();
    let hold = place(24, &[], ("a", 0)).unwrap();
    let left = hold.clone().leave(&a).unwrap();
    assert_eq!((left.owner(), left.until()), (&Owner::DutyDesk, hold.until()));
    assert_eq!(left.clone().leave(&a), Err(HoldRefusal::OwnerUnfit));
    let taken = left.hand_over(AccountId::new("b").unwrap(), &police("b", 2)).unwrap();
    assert_eq!(taken.owner(), &Owner::Officer { account: AccountId::new("b").unwrap() });
    assert_eq!(hold.hand_over(a, &police("b", 2)), Err(HoldRefusal::OwnerUnfit), "has it already");
}

#[test]
fn another_force_learns_whom_to_contact_and_nothing_else() {
    let hold =
        |id, scope, force: &str| Hold::place(terms(id, scope, 24), &[], by("q", &office(force, "DD"), NOW)).unwrap();
    let mine = place(24, &[], ("a", 0)).unwrap();
    let others = [
        hold(2, host(), "z-force"),
        hold(3, Scope::Hash { mark: mark(300) }, "y-force"),
        hold(4, Scope::Account { mark: mark(201) }, "y-force"),
        hold(5, Scope::Hash { mark: mark(999) }, "x-force"),
        hold(6, host(), "w-force").release(by("q", &office("w-force", "DD"), NOW)).unwrap(),
        place(24, &[], ("b", 0)).unwrap(),
    ];
    let forces = |items: &[alliance::takedown::Places]| -> Vec<String> {
        let said = deconflict(&mine, &others, items);
        said.into_iter().map(|Contact { force }| force.organisation).collect()
    };
    assert_eq!(forces(&[places(1)]), ["y-force", "z-force"], "once each, by name");
    assert_eq!(forces(&[]), ["z-force"]);
}

#[test]
fn a_clock_that_parts_is_not_believed_until_somebody_says_so() {
    let begun = Watch::begin(reading(0, 0, 1));
    assert!(begun.read(reading(400, 100, 1)).is_steady(), "300 s are believed");
    let jumped = begun.read(reading(401, 100, 1));
    assert!(!jumped.is_steady());
    assert_eq!(jumped.now(), NOW + SignedDuration::from_secs(100), "time is that of the clock that nobody sets");
    assert!(!jumped.read(reading(200, 200, 1)).is_steady(), "that it came back does not say that it is right");
    assert!(!begun.read(reading(-201, 100, 1)).is_steady(), "back");
    assert!(!begun.read(reading(0, 301, 1)).is_steady(), "standing still");
    let steps = (1..=4).fold(begun, |watch, n| watch.read(reading(n * 110, n * 10, 1)));
    assert!(!steps.is_steady(), "four steps of 100 s");
    // A start: time goes on from the last reading, or a little later.
    assert_eq!(begun.read(reading(250, 9, 2)).now(), NOW + SignedDuration::from_secs(250));
    let off = begun.read(reading(86_400, 9, 2));
    assert!(matches!(off.state(), WatchState::Jumped { .. }) && off.now() == NOW);
    let op = || AccountId::new("op").unwrap();
    assert_eq!(begun.confirm(reading(9, 9, 1), op()).unwrap_err().code(), "clock-steady");
    let (right, correction) = off.confirm(reading(86_500, 109, 2), op()).unwrap();
    assert!(right.is_steady());
    assert_eq!(
        (right.now(), correction.from),
        (NOW + SignedDuration::from_secs(86_500), NOW + SignedDuration::from_secs(100))
    );
}

#[test]
fn what_was_set_by_a_wrong_clock_keeps_its_length() {
    let op = AccountId::new("op").unwrap();
    let day = 86_400;
    // The machine was off for ten days; a hold is placed before anybody said which day it is.
    let off = Watch::begin(reading(0, 0, 1)).read(reading(10 * day, 0, 2));
    let before = Hold::place(terms(1, host(), 24), &[], by("a", &office("police-b", "BB"), NOW - hours(1))).unwrap();
    let hold = Hold::place(terms(1, host(), 24), &[], by("a", &office("police-b", "BB"), off.now())).unwrap();
    assert_eq!(hold.clone().expire(&off.read(reading(12 * day, 2 * day, 2))), Err(HoldRefusal::ClockJumped));
    let (right, correction) = off.confirm(reading(10 * day + 60, 60, 2), op.clone()).unwrap();
    let dated = hold.redate(&correction);
    assert_eq!(dated.until(), NOW + hours(11 * 24));
    assert!(matches!(dated.expire(&right), Err(HoldRefusal::NotYet { .. })));
    let earlier = before.clone().redate(&correction);
    assert_eq!(
        (earlier.until(), earlier.expire(&right).map(|hold| hold.ended())),
        (before.until(), Ok(Some(right.now())))
    );
    // The clock was 400 days ahead when it was placed.
    let ahead = Watch::begin(reading(400 * day, 0, 1));
    let hold = Hold::place(terms(1, host(), 24), &[], by("a", &office("police-b", "BB"), ahead.now())).unwrap();
    let freeze = Freeze::place(by("a", &office("police-b", "BB"), ahead.now()), hours(2)).unwrap();
    let (_, correction) = ahead.confirm(reading(60, 60, 1), op).unwrap();
    let until = NOW + SignedDuration::from_secs(60);
    assert_eq!(hold.redate(&correction).until(), until + hours(24));
    assert_eq!(freeze.redate(&correction).until, until + hours(2));
}

#[test]
fn who_sees_what_of_a_hold() {
    let hold = place(24, &[], ("a", 0)).unwrap();
    let other = Hold::place(terms(2, host(), 48), &[], by("z", &office("police-c", "CC"), NOW)).unwrap();
    let held = Police::Unchecked.hold(&hold).unwrap().hold(&other).unwrap();
    let asking = Police::Unchecked.ask(NOW).unwrap();
    let until = |hold: &Hold| Shown::HeldUntil { until: hold.until(), force: hold.force().clone() };
    let officer = |force: &str, member: &str| Viewer::Officer { force: office(force, member) };
    let holds = [&hold, &other];
    assert_eq!(held.shown(&Viewer::Assigned, &holds, false), until(&other), "until the latest");
    assert_eq!(held.shown(&officer("police-b", "BB"), &holds, false), until(&hold), "its own, not the other's");
    let over = hold.clone().release(police("a", 1)).unwrap();
    let released = held.clone().end(&over, &Policy::unsigned("BB")).unwrap();
    let clear = asking.clone().answer(None, NOW).unwrap();
    for viewer in [Viewer::Other, officer("police-d", "DD")] {
        let seen = [&held, &asking, &released, &clear, &Police::Unchecked].map(|one| one.shown(&viewer, &holds, false));
        assert!(seen.iter().all(|one| *one == Shown::BeingAssessed), "{seen:?}");
        let after = [&held, &released, &clear].map(|one| one.shown(&viewer, &holds, true));
        assert!(after.iter().all(|one| *one == after[0]));
    }
}
