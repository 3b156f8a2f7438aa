//! How long cases take (register, "duration").
//!
//! Median and 90th percentile after Kaplan and Meier (J. Am. Stat. Assoc. 53, 1958), as fractions. An open case counts as still
//! running: it is at risk up to its age and never dropped. At one and the same time, cases that were done come before cases
//! that are open. A percentile is the first time at which the share of running cases is at most one half, or one tenth. Where
//! open cases keep the share above that, the percentile is not reached: it is beyond the limit if cases were followed up to
//! the limit, and else not known. No mean is made.

use num_bigint::BigUint;
use num_traits::One;
use serde::{Deserialize, Serialize};

use super::BadQuestion;
use super::chance::ENOUGH;
use super::verdict::{Finding, Reason, Step, Test, Word};

/// The greatest number of different durations.
const MOST: usize = 10_000;

/// Cases of one duration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cases {
    /// How long they took, or have been open, in the unit of the question.
    pub lasted: u32,
    /// How many were done after that time.
    #[serde(default)]
    pub done: u32,
    /// How many are still open.
    #[serde(default)]
    pub open: u32,
}

/// Cases by duration, and the limit for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Duration {
    cases: Vec<Cases>,
    limit: u32,
    unit: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Duration")]
struct Unchecked {
    cases: Vec<Cases>,
    limit: u32,
    unit: String,
}

impl TryFrom<Unchecked> for Duration {
    type Error = BadQuestion;

    fn try_from(it: Unchecked) -> Result<Self, BadQuestion> {
        Self::new(it.cases, it.limit, it.unit)
    }
}

/// A percentile, so far as it is known.
struct Percentile {
    at: Option<u32>,
    within: Option<bool>,
}

impl Duration {
    /// Cases, each duration once, in any order; the limit and the unit of both.
    pub fn new(mut cases: Vec<Cases>, limit: u32, unit: impl Into<String>) -> Result<Self, BadQuestion> {
        if cases.len() > MOST {
            return Err(BadQuestion::Many { what: "durations", count: cases.len(), most: MOST });
        }
        cases.sort_by_key(|c| c.lasted);
        if let Some(pair) = cases.windows(2).find(|pair| pair[0].lasted == pair[1].lasted) {
            return Err(BadQuestion::Twice(pair[0].lasted.to_string()));
        }
        Ok(Self { cases, limit, unit: unit.into() })
    }

    pub(super) fn judge(&self) -> Finding {
        let count = |of: fn(&Cases) -> u32| self.cases.iter().map(|c| u64::from(of(c))).sum::<u64>();
        let (done, open) = (count(|c| c.done), count(|c| c.open));
        let enough = done + open >= u64::from(ENOUGH);
        let step = Step::new(Test::Cases, Some(enough));
        let step = step.with("done", done).with("open", open).with("needs", ENOUGH).with("unit", &self.unit);
        let [median, ninetieth] = self.percentiles([2, 10]);
        let mut working = vec![step];
        for (test, percentile) in [(Test::Median, &median), (Test::NinetiethPercentile, &ninetieth)] {
            let step = Step::new(test, percentile.within).with("limit", self.limit);
            let at = percentile.at.map_or_else(|| "not-reached".to_owned(), |at| at.to_string());
            working.push(step.with("at", at).or_undecided("still-open"));
        }
        let headline = if !enough {
            (Word::TooFew, Reason::TooFewCases)
        } else if ninetieth.within == Some(true) {
            (Word::Met, Reason::DurationWithin)
        } else if median.within == Some(false) {
            (Word::NotMet, Reason::DurationBeyond)
        } else if median.within == Some(true) && ninetieth.within == Some(false) {
            (Word::NotMet, Reason::DurationMedianOnly)
        } else {
            (Word::NoEvidence, Reason::DurationStillOpen)
        };
        Finding::new(headline, working)
    }

    /// The first times at which one part in each of `parts`, or less, is still running.
    fn percentiles(&self, parts: [u32; 2]) -> [Percentile; 2] {
        let mut at_risk: u64 = self.cases.iter().map(|c| u64::from(c.done) + u64::from(c.open)).sum();
        let followed = self.cases.iter().rfind(|c| c.done > 0 || c.open > 0).map_or(0, |c| c.lasted);
        // Between two open cases the fractions (n - d)/n of Kaplan and Meier cancel: their product is end over start.
        let (mut over, mut under, mut start) = (BigUint::one(), BigUint::one(), at_risk);
        let mut at = [None; 2];
        for cases in &self.cases {
            at_risk -= u64::from(cases.done);
            if cases.done > 0 {
                for (at, part) in at.iter_mut().zip(parts) {
                    if at.is_none() && &over * at_risk * part <= &under * start {
                        *at = Some(cases.lasted);
                    }
                }
            }
            if cases.open > 0 {
                (over, under) = (over * at_risk, under * start);
                at_risk -= u64::from(cases.open);
                start = at_risk;
            }
        }
        at.map(|at| {
            let within = match at {
                Some(at) => Some(at <= self.limit),
                None if followed >= self.limit => Some(false),
                None => None,
            };
            Percentile { at, within }
        })
    }
}
