//! The state machines: no sequence of calls reaches a state by a way that is not drawn, and what the rules promise holds in every
//! history.

mod attack;
mod banks;
mod beside;
mod classes;
mod commitment;
mod drawing;
mod figures;
mod handing;
mod law;
mod people;
mod publication;
mod reader;
mod referrals;
mod report;
mod review;
mod round;
mod screening;
mod takedown;
#[path = "../takedown/world.rs"]
mod takedown_world;
mod teaching;
mod victims;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use alliance::people::AccountId;
use alliance::register::Act;
use alliance::register::act::Way;
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// 2030-01-01T00:00:00Z, from which the histories count their days.
const START: i64 = 1_893_456_000;

/// What is played where nothing else is asked for.
const SEED: u64 = 20_121_205;

/// Plays cases at random, the same ones each time: what a test counts of them does not change by itself.
fn runner(cases: u32) -> TestRunner {
    let seed =
        std::env::var("ACCORD_TEST_SEED").map_or(SEED, |text| text.parse().expect("ACCORD_TEST_SEED is a number"));
    println!("{cases} cases of ACCORD_TEST_SEED={seed}");
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}

/// One step of a random history: what is tried, by whom, when, with what.
#[derive(Clone, Debug)]
struct Dice {
    /// Chooses an act: of those drawn from the state that is reached, or of all.
    act: usize,
    drawn: bool,
    who: u8,
    /// Another person, where an act takes two.
    other: u8,
    /// Seconds since [`START`].
    second: i64,
    /// Chooses texts, digests and the like.
    n: u8,
}

impl Dice {
    fn by(&self) -> Act {
        act(self.who, self.second)
    }

    fn by_other(&self) -> Act {
        act(self.other, self.second)
    }

    /// The day, counted from [`START`] without a calendar.
    fn day(&self) -> i64 {
        self.second.div_euclid(86_400)
    }
}

fn act(who: u8, second: i64) -> Act {
    let at = Timestamp::from_second(START + second).expect("a time of this age");
    Act::new(AccountId::new(format!("p{who}")).expect("an id"), at)
}

fn on(who: u8, day: Date) -> Act {
    act(who, number(day) * 86_400 + 43_200)
}

/// The date of a day that is counted from [`START`].
fn day(number: i64) -> Date {
    date(2030, 1, 1).checked_add(number.days()).expect("a date of this age")
}

fn number(day: Date) -> i64 {
    date(2030, 1, 1).until(day).expect("a date of this age").get_days().into()
}

/// Histories of up to 60 steps by eight people. Time mostly goes forward, by up to three weeks, and now and then jumps by a year
/// in either direction.
fn histories() -> impl Strategy<Value = Vec<Dice>> {
    let jump = prop_oneof![9 => Just(0_i64), 1 => -400_i64..400];
    let one = (0_usize..64, prop::bool::weighted(0.8), 0_u8..8, 0_u8..8, (0_i64..21 * 86_400, jump), any::<u8>());
    prop::collection::vec(one, 1..60).prop_map(|steps| {
        let mut now = 0;
        let of = |(act, drawn, who, other, (step, jump), n)| {
            now += step;
            Dice { act, drawn, who, other, second: now + jump * 86_400, n }
        };
        steps.into_iter().map(of).collect()
    })
}

/// A machine that is played at random.
struct Play<S, E> {
    ways: &'static [Way],
    name: fn(&S) -> &'static str,
    try_act: fn(S, &str, &Dice) -> Result<S, E>,
}

impl<S: Clone + Debug + PartialEq + Serialize + DeserializeOwned, E: Debug> Play<S, E> {
    /// Plays a history. Checks of each step that it is drawn and survives as JSON, and hands it to `step`.
    fn play(&self, start: S, dice: &[Dice], seen: &RefCell<BTreeMap<Way, u32>>, mut step: impl FnMut(&Step<S, E>)) {
        let mut state = start;
        for dice in dice {
            let before = (self.name)(&state);
            let drawn: Vec<&Way> = self.ways.iter().filter(|way| !dice.drawn || way.0 == before).collect();
            let choice = if drawn.is_empty() { self.ways.iter().collect() } else { drawn };
            let tried = choice[dice.act % choice.len()].1;
            let result = (self.try_act)(state.clone(), tried, dice);
            if let Ok(after) = &result {
                let way = self.ways.iter().find(|way| **way == (before, tried, (self.name)(after)));
                let way = way.unwrap_or_else(|| panic!("{before} -{tried}-> {} is not drawn", (self.name)(after)));
                *seen.borrow_mut().entry(*way).or_default() += 1;
                let json = serde_json::to_string(after).expect("JSON");
                assert_eq!(&serde_json::from_str::<S>(&json).expect(&json), after);
            }
            step(&Step { before: &state, tried, dice, result: &result });
            state = result.unwrap_or(state);
        }
    }

    /// Plays many histories, and then checks that every arrow of the drawing was walked.
    fn play_all(&self, cases: u32, start: impl Fn() -> S, mut step: impl FnMut(&Step<S, E>, &mut History)) {
        let seen = RefCell::new(BTreeMap::new());
        let step = RefCell::new(&mut step);
        runner(cases)
            .run(&histories(), |dice| {
                let mut history = History::default();
                self.play(start(), &dice, &seen, |one| step.borrow_mut()(one, &mut history));
                Ok(())
            })
            .unwrap_or_else(|fault| panic!("{fault}"));
        let seen = seen.into_inner();
        println!("{cases} histories: {seen:?}");
        let never: Vec<_> = self.ways.iter().filter(|way| !seen.contains_key(*way)).collect();
        assert!(never.is_empty(), "drawn and never walked: {never:?}");
    }
}

/// A step that was tried.
struct Step<'a, S, E> {
    before: &'a S,
    tried: &'static str,
    dice: &'a Dice,
    result: &'a Result<S, E>,
}

/// What a test keeps of a history, apart from the machine: the rules are checked against this, not against themselves.
#[derive(Default)]
struct History {
    editors: BTreeSet<u8>,
    /// Who signed what stands now: slot, person, content.
    signed: Vec<(String, u8, String)>,
    content: String,
    sent: Option<i64>,
    replied: bool,
    public: bool,
}
