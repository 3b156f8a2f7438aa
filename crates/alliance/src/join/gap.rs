//! The gap between two sides: an exact difference and an exact ratio where the same is told of the same period, and else the reason why there is none.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use num_rational::BigRational;
use rust_decimal::Decimal;

use super::Told;
use crate::indicators::exact::rational;
use crate::register::{Figure, Observation, Precision};

/// Where the clock of a duration starts and ends.
const CLOCK: [&str; 2] = ["clock_start", "clock_end"];
/// Who tells a figure. It says nothing of what is counted.
const TELLER: &str = "reporter";

words! {
    /// Why there is no gap to be told. The further down, the nearer the two sides came to being comparable.
    Why {
        /// The member declared nothing.
        NothingDeclared = "nothing-declared",
        /// No independent source says anything.
        NothingReviewed = "nothing-reviewed",
        /// No system measured it.
        NothingMeasured = "nothing-measured",
        /// Both sides have figures, and of no period both.
        OtherPeriods = "other-periods",
        /// One side counts a part of what the other counts.
        OtherScope = "other-scope",
        /// Their clocks start or end at other moments, or one does not say when.
        OtherClocks = "other-clocks",
        /// Another unit, a figure that is missing or withheld, or one that is no exact number.
        NotComparable = "not-comparable",
    }
}

/// Two figures of the same indicator, period, scope and clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Between {
    /// The period.
    pub period: String,
    /// The record of what is declared.
    pub declared: String,
    /// The record of the other side.
    pub other: String,
    /// The other side less what is declared, in the indicator's unit.
    pub difference: Decimal,
    /// The other side over what is declared, as a fraction in its lowest terms: `23/16`, `1`; none where 0 is declared.
    pub ratio: Option<String>,
}

/// The gap from what is declared to another side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// It is known.
    Between(Between),
    /// There is none, and why.
    None(Why),
}

impl Gap {
    /// The gap, where it is known.
    pub const fn known(&self) -> Option<&Between> {
        match self {
            Self::Between(between) => Some(between),
            Self::None(_) => None,
        }
    }

    /// Why there is none.
    pub const fn why(&self) -> Option<Why> {
        match self {
            Self::Between(_) => None,
            Self::None(why) => Some(*why),
        }
    }
}

/// Which of two figures is newer: by the year, the period's own text, and last by the record, so that there is always one.
pub(super) fn by_newness(a: &Told, b: &Told) -> Ordering {
    let key = |told: &Told| (told.observation.year, told.observation.period.clone());
    key(a).cmp(&key(b)).then_with(|| b.id.cmp(&a.id))
}

/// The gap in the newest period in which the two sides can be compared. `nothing` is said where the other side has no figure.
pub fn gap(declared: &[&Told], other: &[&Told], nothing: Why) -> Gap {
    if declared.is_empty() {
        return Gap::None(Why::NothingDeclared);
    }
    if other.is_empty() {
        return Gap::None(nothing);
    }
    let pairs = declared.iter().flat_map(|told| other.iter().map(move |beside| (*told, *beside)));
    let mut pairs: Vec<(&Told, &Told)> =
        pairs.filter(|(told, beside)| told.observation.period == beside.observation.period).collect();
    // The newest first, and of one period in the order of the records.
    pairs.sort_by(|(a, x), (b, y)| by_newness(b, a).then_with(|| by_newness(y, x)));
    let mut nearest = Why::OtherPeriods;
    for (told, beside) in pairs {
        match compare(told, beside) {
            Ok(between) => return Gap::Between(between),
            Err(why) => nearest = nearest.max(why),
        }
    }
    Gap::None(nearest)
}

/// What a figure counts, without who tells it and by which clock.
fn scope(observation: &Observation) -> BTreeMap<&str, &str> {
    let parts = observation.dimensions.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    parts.filter(|(name, _)| *name != TELLER && !CLOCK.contains(name)).collect()
}

fn clock(observation: &Observation) -> [Option<&str>; 2] {
    CLOCK.map(|end| observation.dimensions.get(end).map(String::as_str))
}

/// A figure's value where it is an exact number.
fn exactly(observation: &Observation) -> Option<Decimal> {
    match (&observation.figure, observation.precision) {
        (Figure::Value(value), Precision::Exact) => Some(*value),
        _ => None,
    }
}

fn compare(told: &Told, beside: &Told) -> Result<Between, Why> {
    let (declared, other) = (&told.observation, &beside.observation);
    if scope(declared) != scope(other) {
        return Err(Why::OtherScope);
    }
    if clock(declared) != clock(other) {
        return Err(Why::OtherClocks);
    }
    let values = exactly(declared).zip(exactly(other)).filter(|_| declared.unit.trim() == other.unit.trim());
    let (from, to) = values.ok_or(Why::NotComparable)?;
    let exact = rational(to) - rational(from);
    // A difference of more digits than a decimal has would be rounded: then there is none.
    let difference = to.checked_sub(from).filter(|difference| rational(*difference) == exact);
    let ratio: Option<BigRational> = (!from.is_zero()).then(|| rational(to) / rational(from));
    Ok(Between {
        period: declared.period.clone(),
        declared: told.id.clone(),
        other: beside.id.clone(),
        difference: difference.ok_or(Why::NotComparable)?.normalize(),
        ratio: ratio.map(|ratio| ratio.to_string()),
    })
}
