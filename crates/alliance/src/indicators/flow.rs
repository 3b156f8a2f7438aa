//! The flow behind a stock (register, "Stock or flow").
//!
//! A span lies between two known points that follow each other; its flow is the difference of the two. A flow that grows by
//! exactly the rate g each year brings W = sum of g^y over the years y of a span, counted from the base. So a later span
//! passes against an earlier one where later * W(earlier) >= earlier * W(later). For spans of one year that is the year test;
//! for spans of equal length the path test; for others it is exact too, where comparing yearly means would favour long spans.
//! The yearly mean is shown. No year within a span is given a figure. A span is as long as its two years say: a day within the
//! year is too often unknown.
//!
//! The last span against the first one is the headline. Fewer than two spans are too few points. A first span of nothing has
//! no ratio; one that fell has no flow. Ends known as bounds make the flow an interval. Differences of exact counts are
//! counts, so chance and "too few" are told for them, against the ratio W(last)/W(first).

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::chance::{Counts, ENOUGH};
use super::exact::{self, needs};
use super::growth::{Headline, Reasons, breaks, headline, tell_chance};
use super::series::Dated;
use super::verdict::{Finding, Reason, Step, Test, Word};
use super::{Rate, Series};
use crate::register::Measure;

const REASONS: Reasons = Reasons {
    met: [Reason::FlowMet, Reason::FlowMetClearly, Reason::FlowMetWithinChance, Reason::FlowMetByBound],
    not_met: [Reason::FlowNotMet, Reason::FlowNotMetClearly, Reason::FlowNotMetWithinChance, Reason::FlowNotMetByBound],
};

/// What came in between two points.
struct Flow {
    from: i32,
    to: i32,
    years: u32,
    change: exact::Span,
    /// Both ends as counted.
    counted: bool,
    /// What a flow that grows by the rate would bring, times q^(all years).
    weight: BigInt,
}

pub(super) fn judge(series: &Series, base: i32, rate: Rate) -> Finding {
    if series.measure() != Measure::Stock {
        return Finding::new((Word::NotComparable, Reason::NotAStock), Vec::new());
    }
    let known = series.known(base, i32::MAX);
    let (Some(first), Some(last)) = (known.first().filter(|first| first.year == base), known.last()) else {
        return Finding::new((Word::NoEvidence, Reason::BaseUnknown), Vec::new());
    };
    let mut working = breaks(series, base, last.year);
    if first.segment != last.segment {
        return Finding::new((Word::NotComparable, Reason::BreakInSeries), working);
    }
    let flows = flows(&known, rate);
    working.extend(flows.iter().map(Flow::step));
    let (Some(first), Some(last)) = (flows.first(), flows.last().filter(|_| flows.len() > 1)) else {
        return Finding::new((Word::TooFew, Reason::TooFewPoints), working);
    };
    working.extend(flows.windows(2).map(|pair| pair[1].against(&pair[0], Test::SpanGrowth)));
    let path = last.against(first, Test::FlowPath);
    let holds = path.holds;
    working.push(path);
    let headline = last.headline(first, series, holds, &mut working);
    Finding::new(headline, working)
}

fn flows(known: &[Dated], rate: Rate) -> Vec<Flow> {
    let (Some(first), Some(last)) = (known.first(), known.last()) else { return Vec::new() };
    let all = last.years_since(first);
    // by_year[y] is g^y, times q^(all).
    let (up, down) = rate.factor(1);
    let mut by_year = vec![down.pow(all)];
    for _ in 0..all {
        let next = by_year.last().map(|power| power / &down * &up).unwrap_or_default();
        by_year.push(next);
    }
    let flow = |pair: &[Dated]| {
        let (before, after) = (&pair[0], &pair[1]);
        let year = |dated: &Dated| usize::try_from(dated.years_since(first)).unwrap_or_default();
        let change = exact::Span {
            low: before.value.high.as_ref().map(|high| &after.value.low - high),
            high: after.value.high.as_ref().map(|high| high - &before.value.low),
        };
        Flow {
            from: before.year,
            to: after.year,
            years: after.years_since(before),
            change,
            counted: before.value.count().is_some() && after.value.count().is_some(),
            weight: by_year.iter().take(year(after) + 1).skip(year(before) + 1).sum(),
        }
    };
    known.windows(2).map(flow).collect()
}

impl Flow {
    fn step(&self) -> Step {
        Step::new(Test::Span, None)
            .with("from", self.from)
            .with("to", self.to)
            .with("years", self.years)
            .with("change", self.change.text())
            .with("per_year", self.change.text_over(self.years))
    }

    /// More than nothing for sure.
    fn is_flow(&self) -> bool {
        self.change.low.as_ref().is_some_and(Signed::is_positive)
    }

    fn factor<'a>(&'a self, earlier: &'a Self) -> (&'a BigInt, &'a BigInt) {
        (&self.weight, &earlier.weight)
    }

    fn against(&self, earlier: &Self, test: Test) -> Step {
        let holds = earlier.is_flow().then(|| self.change.at_least(&earlier.change, self.factor(earlier))).flatten();
        let ratio = needs(&BigRational::one(), self.factor(earlier), 4);
        Step::new(test, holds)
            .with("from", format!("{}..{}", earlier.from, earlier.to))
            .with("to", format!("{}..{}", self.from, self.to))
            .with("before", earlier.change.text())
            .with("after", self.change.text())
            .with("factor", ratio)
            .or_undecided(if earlier.is_flow() { "bound" } else { "no-ratio" })
    }

    fn headline(&self, first: &Self, series: &Series, holds: Option<bool>, working: &mut Vec<Step>) -> Headline {
        let zero = BigRational::zero();
        if !first.is_flow() {
            return match (&first.change.low, &first.change.high) {
                (Some(low), Some(high)) if *low == zero && *high == zero => (Word::NotComparable, Reason::FromZero),
                (_, Some(high)) if *high < zero => (Word::NotComparable, Reason::StockFell),
                _ => (Word::NoEvidence, Reason::BoundsDoNotDecide),
            };
        }
        let exact = self.change.exact().is_some() && first.change.exact().is_some();
        if !series.counts() {
            let clearly = tell_chance(working, Err("not-counts"), self.factor(first));
            return headline(holds, clearly, exact, &REASONS);
        }
        let sum = exact::Span {
            low: first.change.low.as_ref().zip(self.change.low.as_ref()).map(|(a, b)| a + b),
            high: first.change.high.as_ref().zip(self.change.high.as_ref()).map(|(a, b)| a + b),
        };
        let enough = sum.reaches(&BigRational::from(BigInt::from(ENOUGH)));
        let step = Step::new(Test::Enough, enough).with("sum", sum.text()).with("needs", ENOUGH);
        working.push(step.or_undecided("bound"));
        if self.change.high.as_ref().is_some_and(Signed::is_negative) {
            // A stock that falls is no matter of chance, nor of few cases.
            return headline(holds, None, exact, &REASONS);
        }
        if enough != Some(true) {
            return (Word::TooFew, Reason::TooFewCases);
        }
        let chance = if self.counted && first.counted {
            let count = |flow: &Self| flow.change.exact().and_then(|change| change.to_integer().to_u64());
            count(first).zip(count(self)).and_then(|(a, b)| Counts::new(a, b)).ok_or("too-large")
        } else if exact {
            Err("linked")
        } else {
            Err("bound")
        };
        let clearly = tell_chance(working, chance, self.factor(first));
        headline(holds, clearly, exact, &REASONS)
    }
}
