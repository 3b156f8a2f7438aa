//! A total against its parts.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use super::{Code, Finding, Reported};
use crate::indicators::exact::{Span, Value, text};

/// Whether the parts can come to the total. A part without a value is anything from zero on; a total without one is not
/// checked. `counts`: whole numbers of persons, cases and the like.
pub fn check_total(total: &Reported, parts: &[Reported], counts: bool) -> Option<Finding> {
    let known = |it: &Reported| it.value.map(|value| Value::of(value, it.precision, counts).span());
    let whole = known(total)?;
    let mut sum = Span { low: Some(BigRational::zero()), high: Some(BigRational::zero()) };
    for part in parts {
        let span = known(part).unwrap_or_else(|| Span { low: Some(BigRational::from(BigInt::zero())), high: None });
        sum.low = sum.low.zip(span.low).map(|(sum, part)| sum + part);
        sum.high = sum.high.zip(span.high).map(|(sum, part)| sum + part);
    }
    let less = whole.high.as_ref().zip(sum.low.as_ref()).is_some_and(|(whole, sum)| whole < sum);
    let more = whole.low.as_ref().zip(sum.high.as_ref()).is_some_and(|(whole, sum)| whole > sum);
    if parts.is_empty() || !less && !more {
        return None;
    }
    let finding = Finding::new(total, Code::Total).with("parts", sum.text());
    Some(match whole.exact().zip(sum.exact()) {
        Some((whole, sum)) => finding.with("difference", text(&(whole - sum))),
        None => finding,
    })
}
