//! What can be said of a figure on its own.

use rust_decimal::Decimal;

use super::{Code, Expected, Finding, Reported};
use crate::indicators::reasons::MissingReason;
use crate::register::Precision;

pub(super) fn check(reported: &Reported, expected: &Expected, (first, last): (i32, i32)) -> Vec<Finding> {
    let mut found = Vec::new();
    if !(first..=last).contains(&reported.period) {
        found.push(Finding::new(reported, Code::OutsideRound).with("first", first).with("last", last));
    }
    let reason = reported.missing.as_deref().filter(|reason| !reason.trim().is_empty());
    match (reported.value, reason) {
        (None, None) => found.push(Finding::new(reported, Code::NoReason)),
        (None, Some(reason)) if MissingReason::of(reason).is_none() => {
            found.push(Finding::new(reported, Code::UnknownReason).with("found", reason));
        }
        (None, Some(_)) => {}
        (Some(_), Some(reason)) => found.push(Finding::new(reported, Code::ValueAndReason).with("reason", reason)),
        (Some(value), None) => found.extend(of_value(reported, value, expected)),
    }
    found
}

fn of_value(reported: &Reported, value: Decimal, expected: &Expected) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(unit) = reported.unit.as_deref().filter(|unit| *unit != expected.unit) {
        found.push(Finding::new(reported, Code::Unit).with("expected", &expected.unit).with("found", unit));
    }
    if value < Decimal::ZERO {
        found.push(Finding::new(reported, Code::Negative));
    }
    if let Some(greatest) = expected.greatest {
        let beyond = if reported.precision == Precision::MoreThan { value >= greatest } else { value > greatest };
        if beyond {
            found.push(Finding::new(reported, Code::TooGreat).with("greatest", greatest));
        }
    }
    if expected.counts && !value.fract().is_zero() {
        found.push(Finding::new(reported, Code::NotWhole));
    } else if value.normalize().scale() > expected.decimals {
        found.push(Finding::new(reported, Code::TooPrecise).with("decimals", expected.decimals));
    }
    // "Almost 1" of a count leaves only zero, and nobody says "almost" of that.
    let least = if expected.counts { Decimal::ONE } else { Decimal::ZERO };
    if reported.precision == Precision::Almost && (Decimal::ZERO..=least).contains(&value) {
        found.push(Finding::new(reported, Code::Impossible));
    }
    found
}
