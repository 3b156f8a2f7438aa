//! An item on its way to the hotline of another country.

use alliance::takedown::handing::{self, End, Handing, Leave, NORM, READY_FOR, Route, Why};
use alliance::takedown::{Barrier, HandOver, HandOverRefusal, HandOverState, Item, Police};
use jiff::{SignedDuration, Timestamp};

use super::takedown_world::{by, hours, item, office, watch};
use super::{Dice, Play, act};

fn at(dice: &Dice) -> Timestamp {
    act(0, dice.second).at
}

fn asked(at: Timestamp) -> alliance::detection::OfficeAct {
    by("ana", &office("hotline-a", "AA"), at)
}

/// Leave, where the police have let it go.
fn leave(at: Timestamp, let_go: bool) -> Result<Leave, Vec<Barrier>> {
    let (mut ready, clock) = (item(at), watch(at));
    if !let_go {
        ready.police = Police::Unchecked.ask(at).unwrap();
    }
    handing::leave(Handing { item: &ready, holds: &[], watch: &clock })
}

fn try_hand(before: HandOver, tried: &str, dice: &Dice) -> Result<HandOver, HandOverRefusal> {
    let since = before.state().since();
    let now = since.map_or_else(|| at(dice), |since| since + SignedDuration::from_mins(i64::from(dice.n)));
    let why = Why::ALL[usize::from(dice.n) % Why::ALL.len()];
    match tried {
        "leave" => match leave(now, !dice.n.is_multiple_of(5)) {
            Ok(leave) => before.leave(leave),
            Err(barriers) => {
                assert!(dice.n.is_multiple_of(5), "{barriers:?}");
                Err(HandOverRefusal::NotNow { state: before.state().name() })
            }
        },
        "give-out" => before.give_out(now),
        "ask" => before.ask_again(asked(now), if dice.n.is_multiple_of(2) { Route::File } else { Route::Inside }),
        "acknowledge" => before.acknowledge("BB", now),
        "accept" => before.accept("BB", now),
        "refuse" => before.refuse(why, "BB", now),
        "hand-back" => before.hand_back("BB", now),
        "hand-on" => before.hand_on("CC".to_owned(), now),
        "withdraw" => before.withdraw(now),
        "end" => before.end(End::Gone, "BB", now),
        other => unreachable!("{other}"),
    }
}

fn begun(route: Route) -> HandOver {
    HandOver::ask("item-1".into(), asked(act(0, 0).at), "BB".into(), route).unwrap()
}

#[test]
fn random_histories_of_a_hand_over_keep_to_the_drawing_and_to_the_guard() {
    let play = Play { ways: handing::WAYS, name: |one: &HandOver| one.state().name(), try_act: try_hand };
    play.play_all(
        4_000,
        || begun(Route::Inside),
        |step, _| {
            let Ok(after) = step.result else { return };
            assert!(after.steps().starts_with(step.before.steps()), "a step was forgotten");
            assert!(
                step.tried != "leave" || !step.dice.n.is_multiple_of(5),
                "it left though the police have not answered"
            );
            if let HandOverState::GivenOut { at } = after.state() {
                let HandOverState::Ready { at: ready } = step.before.state() else { panic!("it did not lie ready") };
                assert!(at.duration_since(*ready) <= READY_FOR);
            }
            // Whoever hands it over sends nothing there while the other hotline has its business.
            let is_back = matches!(after.state().name(), "refused" | "handed-back" | "withdrawn");
            assert_eq!(after.covers("BB"), !is_back);
            assert!(!after.covers("CC") || after.state().name() == "handed-on");
        },
    );
}

#[test]
fn it_is_another_countrys_and_overdue_after_a_day() {
    let own = HandOver::ask("item-1".into(), asked(act(0, 0).at), "AA".into(), Route::Inside);
    assert_eq!(own, Err(HandOverRefusal::OwnCountry));
    let left = act(0, 0).at + hours(50);
    let handed = begun(Route::Inside).leave(leave(left, true).unwrap()).unwrap();
    assert_eq!((handed.left(), handed.overdue(left + NORM)), (Some(left), None));
    let late = left + NORM + SignedDuration::from_secs(1);
    assert_eq!(handed.overdue(late), Some(left + NORM));
    let seen = handed.clone().acknowledge("BB", late).unwrap();
    assert_eq!(seen.overdue(late), Some(left + NORM), "that they have it is no answer");
    assert_eq!(seen.accept("BB", late).unwrap().overdue(late), None);
    let mut other = item(left);
    other.id = "item-2".into();
    let clock = watch(left);
    let leave = handing::leave(Handing { item: &other, holds: &[], watch: &clock }).unwrap();
    assert_eq!(begun(Route::Inside).leave(leave), Err(HandOverRefusal::OtherLeave));
}

#[test]
fn what_the_guard_wants_before_it_leaves() {
    let now = act(0, 0).at + hours(50);
    let (ready, clock) = (item(now), watch(now));
    let asked = |item: &Item| handing::leave(Handing { item, holds: &[], watch: &clock });
    assert!(asked(&ready).is_ok());
    let mut open = ready.clone();
    open.police = Police::Unchecked.ask(now).unwrap();
    assert_eq!(asked(&open), Err(vec![Barrier::PoliceOpen { state: "asking" }]));
    let mut bare = ready.clone();
    bare.evidence = None;
    assert_eq!(asked(&bare), Err(vec![Barrier::NoEvidence]));
    let wish = alliance::takedown::Wish::new(90, now + hours(24), now).unwrap();
    let mut kept = ready;
    kept.police = Police::Unchecked.ask(now).unwrap().answer(Some(wish), now).unwrap();
    assert_eq!(asked(&kept).unwrap().wish(), Some(&wish), "what they want goes with it");
}
