//! Growth by a rate each year (register, rows "year", "path", "gap", "chance", "too few", "zero base", "break in series").
//!
//! Which test makes the word:
//!
//! 1. Nothing known at the base, or nothing after it: no evidence. A break without a link between base and last figure: not
//!    comparable.
//! 2. A base of zero has no ratio. Growth is then counted from the first later year with at least 10 that has a year after
//!    it; where there is none: not comparable, or no change where the last figure is zero too.
//! 3. The path test of the last known year against the base is the headline. Year and gap tests stand in the working.
//! 4. Counts of a flow that come to fewer than 20 in base and last year together are judged by pooled years, and only where
//!    the path does not say the opposite; else they are too few. So more cases never turn met into not met.
//! 5. The reason tells chance for exact counts of a flow. A stock grows by all that was counted before, and a share is no
//!    count: there chance has no say.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::chance::{Counts, ENOUGH, Told};
use super::exact::{Value, needs};
use super::pooled::Pooled;
use super::series::Dated;
use super::verdict::{Finding, Reason, Step, Test, Word};
use super::{Rate, Series};
use crate::register::Measure;

/// From so many on, a year after a zero base is one to grow from.
const BASE_AFTER_ZERO: u32 = 10;

pub(super) type Headline = (Word, Reason);

pub(super) fn judge(series: &Series, base: i32, rate: Rate) -> Finding {
    let known = series.known(base, i32::MAX);
    let Some(first) = known.first().filter(|first| first.year == base) else {
        return Finding::new((Word::NoEvidence, Reason::BaseUnknown), Vec::new());
    };
    let last = &known[known.len() - 1];
    if last.year == base {
        return Finding::new((Word::NoEvidence, Reason::NoLaterFigure), Vec::new());
    }
    let mut working = breaks(series, base, last.year);
    let start = start(&known);
    working.extend(years(series, &known, *start.as_ref().unwrap_or(&known.len()), rate));
    let start = match start {
        Ok(start) => start,
        Err(headline) => {
            if headline.1 != Reason::BoundsDoNotDecide {
                working.push(from_zero(first, last));
            }
            return Finding::new(headline, working);
        }
    };
    let growth = Growth { series, known: &known[start..], rate };
    let headline = growth.headline(&mut working);
    Finding::new(headline, working)
}

/// The breaks between two years. A test across one without a link is not made.
pub(super) fn breaks(series: &Series, base: i32, last: i32) -> Vec<Step> {
    let between = series.breaks().iter().filter(|b| b.period > base && b.period <= last);
    let step = |b: &super::Break| {
        let step = Step::new(Test::Break, Some(b.link.is_some())).with("at", b.period);
        let Some(link) = &b.link else { return step };
        step.with("year", link.period).with("old", link.old).with("new", link.new).with("factor", link.factor())
    };
    between.map(step).collect()
}

/// The place of the figure that growth is counted from: the base, or after a zero base the first year to grow from.
fn start(known: &[Dated]) -> Result<usize, Headline> {
    let undecided = (Word::NoEvidence, Reason::BoundsDoNotDecide);
    if !known[0].value.may_be_zero {
        return Ok(0);
    }
    if !known[0].value.is_zero() {
        return Err(undecided);
    }
    let least = BigRational::from(BigInt::from(BASE_AFTER_ZERO));
    for (at, dated) in known.iter().enumerate().take(known.len() - 1).skip(1) {
        match dated.value.span().reaches(&least) {
            Some(true) => return Ok(at),
            Some(false) => {}
            None => return Err(undecided),
        }
    }
    let stayed = known.last().is_some_and(|last| last.value.is_zero());
    Err(if stayed { (Word::NoChange, Reason::StayedAtZero) } else { (Word::NotComparable, Reason::FromZero) })
}

fn from_zero(before: &Dated, after: &Dated) -> Step {
    Step::new(Test::FromZero, None).with("from", before.year).with("to", after.year).with("after", &after.value.text)
}

/// Each known figure against the known one before it.
fn years(series: &Series, known: &[Dated], start: usize, rate: Rate) -> Vec<Step> {
    let compare = |(at, pair): (usize, &[Dated])| {
        let (before, after) = (&pair[0], &pair[1]);
        if before.value.may_be_zero {
            return from_zero(before, after);
        }
        let years = after.years_since(before);
        let test = if years == 1 { Test::Year } else { Test::Gap };
        if at < start {
            return Step::new(test, None)
                .with("from", before.year)
                .with("to", after.year)
                .with("undecided", "below-ten");
        }
        let step = compare(series, test, before, after, rate);
        if before.segment != after.segment {
            return step;
        }
        let told = counts(series, before, after).ok().map(|(counts, few)| {
            let (numerator, denominator) = rate.factor(years);
            if few { "too-few" } else { counts.against((&numerator, &denominator)).as_str() }
        });
        step.with_some("chance", told)
    };
    known.windows(2).enumerate().map(compare).collect()
}

/// The one test of the growth family: after >= before * ((q + p)/q)^years.
fn compare(series: &Series, test: Test, before: &Dated, after: &Dated, rate: Rate) -> Step {
    let years = after.years_since(before);
    let (numerator, denominator) = rate.factor(years);
    let factor = (&numerator, &denominator);
    let comparable = before.segment == after.segment;
    let holds = comparable.then(|| after.value.span().at_least(&before.value.span(), factor)).flatten();
    let digits = if series.counts() && !after.value.linked { 0 } else { 4 };
    let least = before.value.high.as_ref().filter(|_| comparable).map(|high| needs(high, factor, digits));
    Step::new(test, holds)
        .with("from", before.year)
        .with("to", after.year)
        .with("before", &before.value.text)
        .with("after", &after.value.text)
        .with("years", years)
        .with_some("needs", least)
        .or_undecided(if comparable { "bound" } else { "break" })
}

/// Two counts of which chance can be told, and whether they are too few; else why it cannot.
pub(super) fn counts(series: &Series, before: &Dated, after: &Dated) -> Result<(Counts, bool), &'static str> {
    chance_has_a_say(series)?;
    if before.value.linked || after.value.linked {
        return Err("linked");
    }
    let pair = before.value.count().zip(after.value.count()).ok_or("bound")?;
    Counts::new(pair.0, pair.1).map(|counts| (counts, pair.0 + pair.1 < u64::from(ENOUGH))).ok_or("too-large")
}

pub(super) fn chance_has_a_say(series: &Series) -> Result<(), &'static str> {
    if series.measure() == Measure::Stock {
        Err("stock")
    } else if series.counts() {
        Ok(())
    } else {
        Err("not-counts")
    }
}

/// The headline, from the figure that growth is counted from.
struct Growth<'a> {
    series: &'a Series,
    known: &'a [Dated],
    rate: Rate,
}

impl Growth<'_> {
    fn headline(&self, working: &mut Vec<Step>) -> Headline {
        let (Some((base, later)), Some(last)) = (self.known.split_first(), self.known.last()) else {
            return (Word::NoEvidence, Reason::BaseUnknown);
        };
        let path = later.iter().map(|after| compare(self.series, Test::Path, base, after, self.rate));
        working.extend(path);
        let holds = working.last().and_then(|step| step.holds);
        if base.segment != last.segment {
            return (Word::NotComparable, Reason::BreakInSeries);
        }
        let pooled = Pooled::of(self.series, self.known, self.rate);
        if let Some(pooled) = &pooled {
            working.push(pooled.step());
        }
        if chance_has_a_say(self.series).is_ok() {
            let sum = Value::sum([&base.value, &last.value].into_iter());
            let enough = sum.reaches(&BigRational::from(BigInt::from(ENOUGH)));
            let step = Step::new(Test::Enough, enough).with("sum", sum.text()).with("needs", ENOUGH);
            working.push(step.or_undecided("bound"));
            if enough != Some(true) {
                return pooled.map_or((Word::TooFew, Reason::TooFewCases), |pooled| pooled.headline(holds, working));
            }
        }
        let chance = counts(self.series, base, last).map(|(counts, _)| counts);
        let (numerator, denominator) = self.rate.factor(last.years_since(base));
        let clearly = tell_chance(working, chance, (&numerator, &denominator));
        let exact = base.value.is_exact() && last.value.is_exact();
        headline(holds, clearly, exact, &GROWTH)
    }
}

/// The reasons of one family: met and not met, each plain, clearly, within chance, by bound.
pub(super) struct Reasons {
    pub met: [Reason; 4],
    pub not_met: [Reason; 4],
}

const GROWTH: Reasons = Reasons {
    met: [Reason::GrowthMet, Reason::GrowthMetClearly, Reason::GrowthMetWithinChance, Reason::GrowthMetByBound],
    not_met: [
        Reason::GrowthNotMet,
        Reason::GrowthNotMetClearly,
        Reason::GrowthNotMetWithinChance,
        Reason::GrowthNotMetByBound,
    ],
};

/// The word of a test, and its reason: what chance says where it has a say, else whether bounds were at work.
pub(super) fn headline(holds: Option<bool>, clearly: Option<bool>, exact: bool, reasons: &Reasons) -> Headline {
    let Some(met) = holds else { return (Word::NoEvidence, Reason::BoundsDoNotDecide) };
    let (word, [plain, clear, chance, bound]) =
        if met { (Word::Met, reasons.met) } else { (Word::NotMet, reasons.not_met) };
    let reason = match clearly {
        Some(true) => clear,
        Some(false) => chance,
        None if exact => plain,
        None => bound,
    };
    (word, reason)
}

/// Puts the chance step into the working; answers whether the interval leaves the ratio asked for on one side.
pub(super) fn tell_chance(
    working: &mut Vec<Step>,
    counts: Result<Counts, &'static str>,
    factor: (&BigInt, &BigInt),
) -> Option<bool> {
    let clearly = counts.map(|counts| counts.against(factor) != Told::Within);
    let step = Step::new(Test::Chance, clearly.ok());
    working.push(match counts {
        Ok(counts) => {
            let (low, high) = counts.interval();
            step.with("low", low).with("high", high).with("against", against(factor))
        }
        Err(why) => step.with("undecided", why),
    });
    clearly.ok()
}

/// The ratio asked for, to four decimals, rounded up: 1.1^2 is `1.21`.
fn against(factor: (&BigInt, &BigInt)) -> String {
    needs(&BigRational::from(BigInt::from(1)), factor, 4)
}
