//! A level with a deadline (register, "level with a deadline (also target 0)").
//!
//! `p = (x_t - x_0)/(x_T - x_0)` is the way done, `q = (t - t_0)/(T - t_0)` the time gone by. On path p >= q, near p >= 0.9 q,
//! moving p > 0, none p = 0, away p < 0. The last known figure up to the deadline is judged; a later one does not speak of
//! the deadline. At the deadline itself the level is reached (p >= 1) or not.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::exact::{Span, Value, rational, text};
use super::growth::{Headline, breaks};
use super::series::MAX_SPAN;
use super::verdict::{Finding, Reason, Step, Test, Word};
use super::{BadQuestion, Series};

/// A figure, and the level that it is to reach by a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Level {
    series: Series,
    base: i32,
    target: Decimal,
    deadline: i32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Level")]
struct Unchecked {
    series: Series,
    base: i32,
    target: Decimal,
    deadline: i32,
}

impl TryFrom<Unchecked> for Level {
    type Error = BadQuestion;

    fn try_from(it: Unchecked) -> Result<Self, BadQuestion> {
        Self::new(it.series, it.base, it.target, it.deadline)
    }
}

impl Level {
    /// `series` is to go from its figure in the year `base` to `target` by the year `deadline`.
    pub fn new(series: Series, base: i32, target: Decimal, deadline: i32) -> Result<Self, BadQuestion> {
        if !(1..=MAX_SPAN).contains(&(i64::from(deadline) - i64::from(base))) {
            return Err(BadQuestion::Deadline { base, deadline });
        }
        if target < Decimal::ZERO {
            return Err(BadQuestion::Target(target));
        }
        Ok(Self { series, base, target, deadline })
    }

    pub(super) fn judge(&self) -> Finding {
        let known = self.series.known(self.base, self.deadline);
        let (Some(first), Some(last)) = (known.first().filter(|first| first.year == self.base), known.last()) else {
            return Finding::new((Word::NoEvidence, Reason::BaseUnknown), Vec::new());
        };
        if last.year == self.base {
            return Finding::new((Word::NoEvidence, Reason::NoLaterFigure), Vec::new());
        }
        let mut working = breaks(&self.series, self.base, last.year);
        if first.segment != last.segment {
            return Finding::new((Word::NotComparable, Reason::BreakInSeries), working);
        }
        let target = rational(self.target);
        if first.value.is_exact() && first.value.low == target {
            return Finding::new((Word::NotComparable, Reason::TargetIsBase), working);
        }
        let way = way(&first.value, &last.value, &target);
        let years = |from: i32, to: i32| BigInt::from(i64::from(to) - i64::from(from));
        let time = BigRational::new(years(self.base, last.year), years(self.base, self.deadline));
        let step = Step::new(Test::Progress, None)
            .with("from", self.base)
            .with("to", last.year)
            .with("before", &first.value.text)
            .with("after", &last.value.text)
            .with("target", self.target)
            .with("deadline", self.deadline)
            .with("time", text(&time));
        let Some(way) = way else {
            working.push(step.with("undecided", "bound"));
            return Finding::new((Word::NoEvidence, Reason::BoundsDoNotDecide), working);
        };
        working.push(step.with("progress", way.text()));
        let near = &time * BigRational::new(9.into(), 10.into());
        let on_path = way.reaches(&time);
        let near_path = way.reaches(&near);
        let moving = is_more_than_zero(&way);
        for (test, holds, needs) in [(Test::OnPath, on_path, &time), (Test::NearPath, near_path, &near)] {
            working.push(Step::new(test, holds).with("needs", text(needs)).or_undecided("bound"));
        }
        working.push(Step::new(Test::Moving, moving).or_undecided("bound"));
        let headline = if last.year == self.deadline {
            at_deadline(on_path)
        } else {
            before_deadline(on_path, near_path, moving, &way)
        };
        Finding::new(headline, working)
    }
}

const UNDECIDED: Headline = (Word::NoEvidence, Reason::BoundsDoNotDecide);

fn at_deadline(reached: Option<bool>) -> Headline {
    match reached {
        Some(true) => (Word::Met, Reason::LevelReached),
        Some(false) => (Word::NotMet, Reason::LevelNotReached),
        None => UNDECIDED,
    }
}

fn before_deadline(on_path: Option<bool>, near: Option<bool>, moving: Option<bool>, way: &Span) -> Headline {
    match (on_path, near, moving) {
        (Some(true), ..) => (Word::OnPath, Reason::LevelOnPath),
        (Some(false), Some(true), _) => (Word::NearPath, Reason::LevelNearPath),
        (Some(false), Some(false), Some(true)) => (Word::MovingBelowPath, Reason::LevelBelowPath),
        (Some(false), Some(false), Some(false)) => {
            if way.exact().is_some_and(Zero::is_zero) {
                (Word::NoChange, Reason::LevelUnchanged)
            } else if way.high.as_ref().is_some_and(Signed::is_negative) {
                (Word::Away, Reason::LevelAway)
            } else {
                UNDECIDED
            }
        }
        _ => UNDECIDED,
    }
}

fn is_more_than_zero(way: &Span) -> Option<bool> {
    if way.low.as_ref().is_some_and(Signed::is_positive) {
        Some(true)
    } else if way.high.as_ref().is_some_and(|high| !high.is_positive()) {
        Some(false)
    } else {
        None
    }
}

/// All ways that bounds allow; none where the base may be the target. For a fixed base the way is monotone in the figure, and
/// for a fixed figure in the base, so its extremes are at the ends of both. As the base grows without end the way goes to 1.
fn way(base: &Value, now: &Value, target: &BigRational) -> Option<Span> {
    let up = base.high.as_ref().is_some_and(|high| high < target);
    if !up && &base.low <= target {
        return None;
    }
    let ways = |figure: Option<&BigRational>| -> Option<[BigRational; 2]> {
        let figure = figure?;
        let from = |base: &BigRational| (figure - base) / (target - base);
        let far = base.high.as_ref().map_or_else(BigRational::one, from);
        Some([from(&base.low), far])
    };
    let (least, most) = if up { (Some(&now.low), now.high.as_ref()) } else { (now.high.as_ref(), Some(&now.low)) };
    Some(Span {
        low: ways(least).and_then(|ways| ways.into_iter().min()),
        high: ways(most).and_then(|ways| ways.into_iter().max()),
    })
}
