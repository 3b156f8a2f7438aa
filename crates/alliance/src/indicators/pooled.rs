//! Three years against the three before them (register, "pooled, for small or jumpy counts" and "too few").
//!
//! The last known year and the five before it must all be known, none before the base, with no break without a link among
//! them. 1000 (last three) >= 1331 (three before), or (q + p)^3 and q^3 for another rate. It stands in every working where
//! there are six such years, and makes the word only for small counts.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::chance::{Counts, ENOUGH};
use super::exact::{Span, Value, text};
use super::growth::{Headline, Reasons, chance_has_a_say, headline, tell_chance};
use super::series::Dated;
use super::verdict::{Reason, Step, Test, Word};
use super::{Rate, Series};

const YEARS: u32 = 3;

const REASONS: Reasons = Reasons {
    met: [Reason::PooledMet, Reason::PooledMetClearly, Reason::PooledMetWithinChance, Reason::PooledMet],
    not_met: [
        Reason::PooledNotMet,
        Reason::PooledNotMetClearly,
        Reason::PooledNotMetWithinChance,
        Reason::PooledNotMet,
    ],
};

/// Six years in a row.
pub(super) struct Pooled {
    from: i32,
    to: i32,
    before: Span,
    after: Span,
    factor: (BigInt, BigInt),
    counts: Result<Counts, &'static str>,
}

impl Pooled {
    /// The last six of the known years, counts of a flow, if they can be pooled.
    pub fn of(series: &Series, known: &[Dated], rate: Rate) -> Option<Self> {
        chance_has_a_say(series).ok()?;
        let six = known.get(known.len().checked_sub(6)?..)?;
        let (first, last) = (&six[0], &six[5]);
        if last.years_since(first) != 5 || first.segment != last.segment {
            return None;
        }
        let sums = [&six[..3], &six[3..]].map(|three| Value::sum(three.iter().map(|dated| &dated.value)));
        let count = |three: &[Dated]| {
            three.iter().map(|dated| dated.value.count()).try_fold(0_u64, |sum, c| sum.checked_add(c?))
        };
        let counts = if six.iter().any(|dated| dated.value.linked) {
            Err("linked")
        } else {
            let pair = count(&six[..3]).zip(count(&six[3..]));
            pair.ok_or("bound").and_then(|(before, after)| Counts::new(before, after).ok_or("too-large"))
        };
        let [before, after] = sums;
        Some(Self { from: first.year, to: last.year, before, after, factor: rate.factor(YEARS), counts })
    }

    fn holds(&self) -> Option<bool> {
        self.after.at_least(&self.before, (&self.factor.0, &self.factor.1))
    }

    pub fn step(&self) -> Step {
        let zero = BigRational::default();
        let pair = self.before.exact().filter(|before| **before != zero).zip(self.after.exact());
        Step::new(Test::Pooled, self.holds())
            .with("from", self.from)
            .with("to", self.to)
            .with("before", self.before.text())
            .with("after", self.after.text())
            .with_some("ratio", pair.map(|(before, after)| text(&(after / before))))
            .with("factor", BigRational::new(self.factor.0.clone(), self.factor.1.clone()))
            .or_undecided("bound")
    }

    /// The word for small counts, given what the path says.
    pub fn headline(&self, path: Option<bool>, working: &mut Vec<Step>) -> Headline {
        let enough = BigRational::from(BigInt::from(ENOUGH));
        if self.before.reaches(&enough) != Some(true) {
            return (Word::TooFew, Reason::PooledTooFew);
        }
        let holds = self.holds();
        if holds.is_none() || path.is_none() {
            return (Word::NoEvidence, Reason::BoundsDoNotDecide);
        }
        if holds != path {
            return (Word::TooFew, Reason::PooledAndPathDiffer);
        }
        let clearly = tell_chance(working, self.counts, (&self.factor.0, &self.factor.1));
        headline(holds, clearly, true, &REASONS)
    }
}
