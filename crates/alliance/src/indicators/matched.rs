//! The alliance total (register, "alliance total"): only members with data in both years are added up (the matched set), and
//! the verdict says how many of how many they are, and what part of the earlier year's total they make.
//!
//! That part is taken of the values as published. Totals of unlike members are judged as they are: no chance is told.

use std::collections::BTreeSet;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::chance::ENOUGH;
use super::exact::{Value, decimal, needs, rational};
use super::growth::Headline;
use super::series::{MAX_SPAN, check};
use super::verdict::{Finding, Reason, Step, Test, Word};
use super::{BadQuestion, Rate};
use crate::register::{Figure, Measure, Precision};

/// The greatest alliance.
const MOST: u32 = 1_000;

/// A figure of one member in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The figure, or the reason why there is none.
    pub figure: Figure,
    /// How exactly it is known.
    #[serde(default)]
    pub precision: Precision,
}

/// A member's figures in both years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Two letters of the member.
    pub member: String,
    /// In the earlier year.
    pub before: Entry,
    /// In the later year.
    pub after: Entry,
}

/// The members' figures in two years, and the growth asked of their total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Matched {
    from: i32,
    to: i32,
    measure: Measure,
    counts: bool,
    rate: Rate,
    members: u32,
    pairs: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Matched")]
struct Unchecked {
    from: i32,
    to: i32,
    measure: Measure,
    counts: bool,
    rate: Rate,
    members: u32,
    pairs: Vec<Pair>,
}

impl TryFrom<Unchecked> for Matched {
    type Error = BadQuestion;

    fn try_from(it: Unchecked) -> Result<Self, BadQuestion> {
        Self::new((it.from, it.to), (it.measure, it.counts), it.rate, it.members, it.pairs)
    }
}

impl Matched {
    /// Figures of members in two years; `members` is how many the alliance has, also those without figures.
    pub fn new(
        (from, to): (i32, i32),
        (measure, counts): (Measure, bool),
        rate: Rate,
        members: u32,
        pairs: Vec<Pair>,
    ) -> Result<Self, BadQuestion> {
        if !(1..=MAX_SPAN).contains(&(i64::from(to) - i64::from(from))) {
            return Err(BadQuestion::Years { from, to });
        }
        if !(1..=MOST).contains(&members) || u32::try_from(pairs.len()).is_ok_and(|n| n > members) {
            return Err(BadQuestion::Members(members));
        }
        let mut seen = BTreeSet::new();
        for pair in &pairs {
            if !seen.insert(pair.member.as_str()) {
                return Err(BadQuestion::Twice(pair.member.clone()));
            }
            for (year, entry) in [(from, &pair.before), (to, &pair.after)] {
                check(year, published(entry), entry.precision, counts)?;
            }
        }
        Ok(Self { from, to, measure, counts, rate, members, pairs })
    }

    pub(super) fn judge(&self) -> Finding {
        let value = |e: &Entry| published(e).map(|v| Value::of(v, e.precision, self.counts));
        let both: Vec<(Value, Value)> =
            self.pairs.iter().filter_map(|pair| value(&pair.before).zip(value(&pair.after))).collect();
        let total = |of: fn(&&Pair) -> bool| -> BigRational {
            self.pairs.iter().filter(of).filter_map(|pair| published(&pair.before)).map(rational).sum()
        };
        let all = total(|_| true);
        let covered = total(|pair| published(&pair.after).is_some());
        let step = Step::new(Test::Matched, None).with("matched", both.len()).with("members", self.members);
        let mut working = vec![step.with_some("percent_of_before", percent(&covered, &all))];
        if both.is_empty() {
            return Finding::new((Word::NoEvidence, Reason::MatchedNone), working);
        }
        let before = Value::sum(both.iter().map(|(before, _)| before));
        let after = Value::sum(both.iter().map(|(_, after)| after));
        let years = u32::try_from(i64::from(self.to) - i64::from(self.from)).unwrap_or_default();
        let (numerator, denominator) = self.rate.factor(years);
        let factor = (&numerator, &denominator);
        let may_be_zero = both.iter().all(|(before, _)| before.may_be_zero);
        let holds = if may_be_zero { None } else { after.at_least(&before, factor) };
        let digits = if self.counts { 0 } else { 4 };
        let step = Step::new(Test::Total, holds)
            .with("from", self.from)
            .with("to", self.to)
            .with("before", before.text())
            .with("after", after.text())
            .with_some("needs", before.high.as_ref().map(|high| needs(high, factor, digits)));
        working.push(step.or_undecided(if may_be_zero { "no-ratio" } else { "bound" }));
        if may_be_zero {
            let zero = before.exact().is_some_and(Zero::is_zero);
            let headline = match (zero, after.exact().is_some_and(Zero::is_zero)) {
                (true, true) => (Word::NoChange, Reason::StayedAtZero),
                (true, false) => (Word::NotComparable, Reason::FromZero),
                (false, _) => (Word::NoEvidence, Reason::BoundsDoNotDecide),
            };
            return Finding::new(headline, working);
        }
        if self.counts && self.measure == Measure::Flow {
            let sum = Value::sum(both.iter().flat_map(|(before, after)| [before, after]));
            let enough = sum.reaches(&BigRational::from(BigInt::from(ENOUGH)));
            let step = Step::new(Test::Enough, enough).with("sum", sum.text()).with("needs", ENOUGH);
            working.push(step.or_undecided("bound"));
            if enough != Some(true) {
                return Finding::new((Word::TooFew, Reason::TooFewCases), working);
            }
        }
        Finding::new(headline(holds), working)
    }
}

fn headline(holds: Option<bool>) -> Headline {
    match holds {
        Some(true) => (Word::Met, Reason::MatchedMet),
        Some(false) => (Word::NotMet, Reason::MatchedNotMet),
        None => (Word::NoEvidence, Reason::BoundsDoNotDecide),
    }
}

fn published(entry: &Entry) -> Option<Decimal> {
    match entry.figure {
        Figure::Value(value) => Some(value),
        Figure::Missing(_) => None,
    }
}

/// A part in per cent to one decimal, halves rounded up.
fn percent(part: &BigRational, whole: &BigRational) -> Option<String> {
    let half = BigRational::new(1.into(), 2.into());
    (!whole.is_zero()).then(|| decimal(&(part / whole * BigInt::from(1_000) + half).floor().to_integer(), 1))
}
