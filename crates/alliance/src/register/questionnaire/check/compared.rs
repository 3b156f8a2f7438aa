//! What can be said about an answer beside last round's.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

use super::super::answer::{Answers, FieldId, Value};
use super::super::completeness::given;
use super::super::exact::number;
use super::super::field::{Field, FieldKind};
use super::{Code, Found, Severity};

/// A number jumps where it is this many times what it was, or less than one part in as many.
const JUMP: u32 = 2;
/// Where both numbers are below this, chance alone makes jumps; the register judges no such change either.
const FEW: u32 = 20;

/// Compares an answer with last round's, and a figure with the year before.
pub(super) fn check(field: &Field, value: &Value, last: Option<&Answers>, found: &mut Found<'_>) {
    let before = last.and_then(|last| given(last, &field.id));
    if let Some(before) = before {
        if field.frozen && before != value {
            found.must(&field.id, Code::BaselineChanged, &[]);
        } else if matches!(field.kind, FieldKind::Text { max } if max > 300) && !field.frozen && before == value {
            found.put(&field.id, Severity::Note, Code::Unchanged, &[]);
        }
    }
    if field.year.is_some() {
        if let Some(before) = before {
            revised(field, value, before, found);
        }
        let year_before = field.year_before.as_ref().and_then(|id| number_of(found.answers, last, id));
        if let Some(year_before) = year_before {
            jumped(field, value, &year_before, found);
        }
    } else if let Some(Value::Number(before)) = before {
        jumped(field, value, before, found);
    }
}

/// A figure for a year stands in this report, or else in the last one.
fn number_of(answers: &Answers, last: Option<&Answers>, id: &FieldId) -> Option<String> {
    let now = given(answers, id);
    match now.or_else(|| last.and_then(|last| given(last, id)))? {
        Value::Number(text) => Some(text.clone()),
        _ => None,
    }
}

/// A figure that was reported before and is another one now, or none, needs its reason.
fn revised(field: &Field, value: &Value, before: &Value, found: &mut Found<'_>) {
    let Value::Number(was) = before else { return };
    let same = match value {
        Value::Number(now) => number(now) == number(was),
        _ => false,
    };
    if !same {
        let now = if let Value::Number(now) = value { now.as_str() } else { "" };
        found.put(&field.id, Severity::Explain, Code::Revised, &[("before", was), ("now", now)]);
    }
}

fn jumped(field: &Field, value: &Value, before: &str, found: &mut Found<'_>) {
    let Value::Number(now) = value else { return };
    let (Some(x), Some(b)) = (number(now), number(before)) else { return };
    let whole = |n: u32| BigRational::from_integer(BigInt::from(n));
    let percent =
        matches!(&field.kind, FieldKind::Decimal { unit, .. } | FieldKind::Figure { unit, .. } if unit == "percent");
    if x.is_negative() || b.is_negative() || (!percent && x < whole(FEW) && b < whole(FEW)) || x == b {
        return;
    }
    let up = x >= &b * whole(JUMP);
    let down = &x * whole(JUMP) <= b;
    if up || down {
        // From zero there is no ratio.
        let ratio = if b.is_zero() { String::new() } else { (&x / &b).to_string() };
        let args = [("before", before), ("now", now.as_str()), ("ratio", ratio.as_str())];
        found.put(&field.id, Severity::Explain, Code::Jump, &args);
    }
}
