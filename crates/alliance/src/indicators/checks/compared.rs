//! A figure against what the register holds: the same period, and the one before.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use super::{Band, Code, Expected, Finding, Reported};
use crate::indicators::Point;
use crate::indicators::chance::{Counts, ENOUGH, Told};
use crate::indicators::exact::{Value, text};
use crate::register::{Figure, Measure};

/// Over so many years a usual yearly change says nothing.
const FAR: u32 = 20;

/// An earlier figure of the same period is changed only with a reason, and a reason belongs to a change.
pub(super) fn revision(reported: &Reported, held: &[Point]) -> Option<Finding> {
    let before = held.iter().find(|point| point.period == reported.period);
    let same = before.is_none_or(|before| match (&before.figure, reported.value) {
        (Figure::Value(held), Some(value)) => *held == value && before.precision == reported.precision,
        (Figure::Missing(reason), None) => reported.missing.as_deref().map(str::trim) == Some(reason.as_str()),
        _ => false,
    });
    match (before, same, reported.revision) {
        (Some(before), false, None) => {
            let before = match &before.figure {
                Figure::Value(value) => value.to_string(),
                Figure::Missing(reason) => reason.clone(),
            };
            Some(Finding::new(reported, Code::RevisedWithoutReason).with("before", before))
        }
        (_, true, Some(_)) => Some(Finding::new(reported, Code::NothingRevised)),
        _ => None,
    }
}

/// A change from the last known period that is beyond the usual band. Counts of a flow must be beyond it for certain: the exact
/// 80 % interval of their ratio lies outside. Fewer cases than [`ENOUGH`] together are no jump.
pub(super) fn jump(reported: &Reported, expected: &Expected, held: &[Point]) -> Option<Finding> {
    let (band, value) = (expected.band?, reported.value?);
    let known = |point: &&Point| point.period < reported.period && point.value().is_some();
    let earlier = held.iter().filter(known).max_by_key(|point| point.period)?;
    let years =
        u32::try_from(i64::from(reported.period) - i64::from(earlier.period)).ok().filter(|years| *years <= FAR)?;
    let before = Value::of(earlier.value()?, earlier.precision, expected.counts);
    let after = Value::of(value, reported.precision, expected.counts);
    let code = beyond(&before, &after, expected, band, years)?;
    let usual = |(over, under): &(BigInt, BigInt)| text(&BigRational::new(over.clone(), under.clone()));
    let [least, greatest] = band.over(years);
    let mut finding = Finding::new(reported, code)
        .with("before", &before.text)
        .with("before_period", earlier.period)
        .with("usual", format!("{}..{}", usual(&least), usual(&greatest)));
    if !before.low.is_zero() && before.high.as_ref() == Some(&before.low) && after.high.as_ref() == Some(&after.low) {
        finding = finding.with("ratio", text(&(&after.low / &before.low)));
    }
    Some(finding)
}

fn beyond(before: &Value, after: &Value, expected: &Expected, band: Band, years: u32) -> Option<Code> {
    let [least, greatest] = band.over(years);
    // Both may be nothing: then there is no change, and no ratio either.
    let up = before.span().at_least(&after.span(), (&greatest.1, &greatest.0)) == Some(false);
    let down = after.span().at_least(&before.span(), (&least.0, &least.1)) == Some(false);
    let code = match (up, down) {
        (true, _) => Code::JumpUp,
        (_, true) => Code::JumpDown,
        _ => return None,
    };
    if !expected.counts {
        return Some(code);
    }
    let sum = Value::sum([before, after].into_iter());
    if sum.high.as_ref().is_some_and(|high| *high < BigInt::from(ENOUGH).into()) {
        return None;
    }
    let counts = before.count().zip(after.count()).and_then(|(before, after)| Counts::new(before, after));
    let sure = match (expected.measure, counts) {
        (Measure::Flow, Some(counts)) if up => counts.against((&greatest.0, &greatest.1)) == Told::Above,
        (Measure::Flow, Some(counts)) => counts.against((&least.0, &least.1)) == Told::Below,
        // A stock is no matter of chance; of a bound, or from nothing, chance is not told.
        _ => true,
    };
    sure.then_some(code)
}
