//! How long it takes until something is gone, with what is still there counted as still there, and with what went between two looks.
//!
//! Where every end is known to the second, after Kaplan and Meier (J. Am. Stat. Assoc. 53, 1958), in fractions. Where some lie between two
//! looks, after Turnbull (J. R. Stat. Soc. B 38, 1976): the distribution under which what was seen is most likely, found by his
//! self-consistent steps in whole numbers, so that every machine finds the same. Between two looks nothing is made up: a percentile
//! is an interval, a share has a lower and an upper end, and no mean is made.

mod turnbull;

use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;
use num_traits::One;
use serde::{Deserialize, Serialize};

use turnbull::Turnbull;

/// The greatest number of different cases that is looked at.
pub const MOST: usize = 20_000;
/// The longest time, in seconds: a hundred years.
const LONGEST: u64 = 100 * 366 * 86_400;
/// Times within which shares are published: an hour, a day, three, seven.
pub const WITHIN: [u64; 4] = [3_600, 86_400, 3 * 86_400, 7 * 86_400];

refusals! {
    /// Why no figures are made.
    SurvivalRefusal {
        /// Too many different cases.
        TooMany {
            /// The most.
            most: usize,
        } = "survival-too-many", "more than {most} different cases are not looked at together";
        /// An end before its beginning.
        EndsBefore = "survival-ends-before", "a case ends after it was seen last, not before";
        /// Longer than anything lasts.
        TooLong = "survival-too-long", "a case lasts for a hundred years at most";
        /// None.
        None = "survival-none", "there are no cases";
    }
}

/// How long cases lasted, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lasted {
    /// It was still there then.
    pub after: u64,
    /// It was gone then: the same number where the end is known; none where it is still there.
    pub by: Option<u64>,
    /// So many cases.
    pub count: u32,
}

impl Lasted {
    /// One case whose end is known.
    pub const fn exactly(seconds: u64) -> Self {
        Self { after: seconds, by: Some(seconds), count: 1 }
    }

    /// One case that ended between two looks.
    pub const fn between(after: u64, by: u64) -> Self {
        Self { after, by: Some(by), count: 1 }
    }

    /// One case that is still there.
    pub const fn over(seconds: u64) -> Self {
        Self { after: seconds, by: None, count: 1 }
    }
}

/// When so many are gone: between these times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Percentile {
    /// In seconds.
    Between {
        /// Not before.
        low: u64,
        /// Not after.
        high: u64,
    },
    /// What is still there keeps it from being reached.
    NotReached,
}

/// A share: not less and not more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Not less.
    pub low: BigRational,
    /// Not more.
    pub high: BigRational,
}

/// Cases of one time.
#[derive(Clone, Copy, Debug)]
struct Step {
    at: u64,
    done: u64,
    open: u64,
}

/// How cases are distributed over time.
#[derive(Clone, Debug)]
pub struct Survival {
    cases: u64,
    open: u64,
    by: Method,
}

#[derive(Clone, Debug)]
enum Method {
    KaplanMeier(Vec<Step>),
    Turnbull(Turnbull),
}

/// What is published of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// By which method.
    pub method: &'static str,
    /// Cases.
    pub cases: u64,
    /// Of them, still there.
    pub open: u64,
    /// When half are gone.
    pub median: Percentile,
    /// When nine of ten are gone.
    pub ninetieth: Percentile,
    /// Shares gone within [`WITHIN`]: seconds, the lower and the upper end.
    pub within: Vec<(u64, String, String)>,
}

impl Survival {
    /// Looks at cases, in any order.
    pub fn of(mut cases: Vec<Lasted>) -> Result<Self, SurvivalRefusal> {
        cases.retain(|case| case.count > 0);
        if cases.is_empty() {
            return Err(SurvivalRefusal::None);
        }
        if cases.iter().any(|case| case.by.is_some_and(|by| by < case.after)) {
            return Err(SurvivalRefusal::EndsBefore);
        }
        if cases.iter().any(|case| case.after.max(case.by.unwrap_or(0)) > LONGEST) {
            return Err(SurvivalRefusal::TooLong);
        }
        cases.sort_unstable();
        cases.dedup_by(|later, earlier| {
            let same = (later.after, later.by) == (earlier.after, earlier.by);
            if same {
                earlier.count = earlier.count.saturating_add(later.count);
            }
            same
        });
        if cases.len() > MOST {
            return Err(SurvivalRefusal::TooMany { most: MOST });
        }
        let count = |open: bool| {
            cases.iter().filter(|case| !open || case.by.is_none()).map(|case| u64::from(case.count)).sum::<u64>()
        };
        let (all, open) = (count(false), count(true));
        let known = cases.iter().all(|case| case.by.is_none_or(|by| by == case.after));
        let by = if known { Method::KaplanMeier(steps(&cases)) } else { Method::Turnbull(Turnbull::of(&cases)) };
        Ok(Self { cases: all, open, by })
    }

    /// How many cases there are, open ones included.
    pub const fn cases(&self) -> u64 {
        self.cases
    }

    /// The first time at which one case in so many, or less, is still there.
    pub fn one_left_in(&self, parts: u32) -> Percentile {
        match &self.by {
            Method::Turnbull(turnbull) => turnbull.one_left_in(parts),
            Method::KaplanMeier(steps) => {
                let mut at = None;
                walk(self.cases, steps, |step, left| {
                    let (over, under) = left();
                    at = (over * parts <= under).then_some(step.at);
                    at.is_none()
                });
                at.map_or(Percentile::NotReached, |at| Percentile::Between { low: at, high: at })
            }
        }
    }

    /// The share that is gone after so many seconds. After the last time at which anything is known, what was left may be gone or not.
    pub fn gone_within(&self, seconds: u64) -> Share {
        match &self.by {
            Method::Turnbull(turnbull) => turnbull.gone_within(seconds),
            Method::KaplanMeier(steps) => {
                let mut left = BigRational::one();
                walk(self.cases, steps, |step, now| {
                    if step.at <= seconds && step.done > 0 {
                        let (over, under) = now();
                        left = BigRational::new(BigInt::from(over), BigInt::from(under));
                    }
                    step.at <= seconds
                });
                let low = BigRational::one() - left;
                let followed = steps.last().is_some_and(|last| last.at >= seconds);
                let high = if followed { low.clone() } else { BigRational::one() };
                Share { low, high }
            }
        }
    }

    /// What is published.
    pub fn figures(&self) -> Figures {
        let within = |seconds| {
            let share = self.gone_within(seconds);
            (seconds, share.low.to_string(), share.high.to_string())
        };
        Figures {
            method: match self.by {
                Method::KaplanMeier(_) => "kaplan-meier",
                Method::Turnbull(_) => "turnbull",
            },
            cases: self.cases,
            open: self.open,
            median: self.one_left_in(2),
            ninetieth: self.one_left_in(10),
            within: WITHIN.map(within).into(),
        }
    }
}

/// Cases by time, those that are done and those that are open.
fn steps(cases: &[Lasted]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for case in cases {
        let count = u64::from(case.count);
        if steps.last().is_none_or(|last| last.at != case.after) {
            steps.push(Step { at: case.after, done: 0, open: 0 });
        }
        let step = steps.last_mut().expect("it was pushed");
        if case.by.is_some() { step.done += count } else { step.open += count }
    }
    steps
}

/// Goes from time to time, with the share that is left after what ended then, as a fraction, for whoever asks; until told to stop.
///
/// Between two open cases the fractions (n - d)/n cancel: their product is end over start. At one and the same time, what is done
/// comes before what is open.
fn walk(cases: u64, steps: &[Step], mut go_on: impl FnMut(&Step, &dyn Fn() -> (BigUint, BigUint)) -> bool) {
    let (mut over, mut under) = (BigUint::one(), BigUint::one());
    let (mut at_risk, mut start) = (cases, cases);
    for step in steps {
        at_risk -= step.done;
        let left = || (&over * at_risk, &under * start);
        if !go_on(step, &left) {
            return;
        }
        if step.open > 0 {
            (over, under) = left();
            at_risk -= step.open;
            start = at_risk;
        }
    }
}
