use alliance::register::RoundWork;
use alliance::register::round::{RoundRefusal, RoundState, Vintage, WAYS};

use super::{Dice, Play, act, day, number};

fn announced() -> RoundWork {
    let days = (day(10), day(40), day(100));
    RoundWork::announce("Conference".into(), "2026.1".into(), days, act(0, 0)).expect("a round")
}

fn try_act(round: RoundWork, tried: &str, dice: &Dice) -> Result<RoundWork, RoundRefusal> {
    match tried {
        "open" => round.open(dice.by()),
        "close" => round.close(Vintage { number: 1, log_size: u64::from(dice.n) }, dice.by()),
        "review" => round.review(dice.by()),
        "present" => round.present(dice.by()),
        "archive" => round.archive(dice.by()),
        "move-conference" => {
            let reason = if dice.n.is_multiple_of(4) { " " } else { "the hall is not free" };
            round.move_conference(day(i64::from(dice.n)), reason.into(), dice.by())
        }
        "move-close" => {
            let reason = if dice.n.is_multiple_of(4) { " " } else { "the form was down" };
            round.move_close(day(i64::from(dice.n)), reason.into(), dice.by())
        }
        other => unreachable!("{other}"),
    }
}

#[test]
fn random_histories_of_a_round_keep_to_the_drawing() {
    let play = Play { ways: WAYS, name: |round: &RoundWork| round.state().name(), try_act };
    play.play_all(2_000, announced, |step, _| {
        let Ok(after) = step.result else { return };
        let when = step.dice.day();
        match step.tried {
            "open" => assert!(when >= 10),
            "close" => assert!(when > number(after.closes), "members have all of the last day"),
            "move-close" => assert!(when <= number(step.before.closes), "an end that has passed is not moved"),
            "present" => assert!(when >= number(after.conference)),
            _ => {}
        }
        assert!(after.opens <= after.closes && after.closes <= after.conference);
        assert_eq!(after.opens, day(10));
        let moved = after.extended.len() - step.before.extended.len();
        assert_eq!(after.closes > step.before.closes, moved == 1, "nobody grants an invisible extension");
        assert!(after.closes >= step.before.closes, "members never lose days");
        assert!(after.extended.starts_with(&step.before.extended));
        if let Some(frozen) = step.before.vintage() {
            assert_eq!(after.vintage(), Some(frozen), "a vintage is frozen once");
        }
        assert!(after.moved.starts_with(&step.before.moved));
    });
}

#[test]
fn a_round_in_time() {
    let early = announced().open(act(1, 9 * 86_400 + 86_399)).unwrap_err();
    assert_eq!(early.code(), "round-too-early-to-open");
    let open = announced().open(act(1, 10 * 86_400)).unwrap();
    let vintage = Vintage { number: 3, log_size: 977 };
    let last_second = open.clone().close(vintage, act(1, 41 * 86_400 - 1)).unwrap_err();
    assert_eq!(last_second, RoundRefusal::TooEarlyToClose { closes: day(40) });
    let closed = open.close(vintage, act(1, 41 * 86_400)).unwrap();
    assert!(matches!(closed.state(), RoundState::Closed { frozen } if frozen.vintage.log_size == 977));
}

#[test]
fn days_out_of_order_are_refused() {
    let announce = |opens, closes, conference| {
        let days = (day(opens), day(closes), day(conference));
        RoundWork::announce("Conference".into(), "2026.1".into(), days, act(0, 5 * 86_400)).map_err(|e| e.code())
    };
    let refused = Err("round-days-out-of-order");
    assert!(announce(5, 5, 5).is_ok());
    assert_eq!(announce(4, 40, 100), refused, "opens before it is announced");
    assert_eq!(announce(41, 40, 100), refused);
    assert_eq!(announce(10, 40, 39), refused);
}
