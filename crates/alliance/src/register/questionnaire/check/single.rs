//! What can be said about one answer alone.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::super::answer::{FieldId, REASONS, Value};
use super::super::completeness::parse_day;
use super::super::exact::number;
use super::super::field::{Bounds, Field, FieldKind, Questionnaire};
use super::super::length::EXPLAINED;
use super::{Code, Found};

/// Checks an answer against its question.
pub(super) fn check(field: &Field, value: &Value, found: &mut Found<'_>) {
    if !Questionnaire::fits(field, value) {
        found.must(&field.id, Code::WrongKind, &[]);
        return;
    }
    match (value, &field.kind) {
        (Value::Text(text), FieldKind::Text { max }) => text_fits(field, text, *max, found),
        (Value::Number(text), FieldKind::Whole(bounds)) => number_fits(field, text, *bounds, true, found),
        (Value::Number(text), FieldKind::Decimal { bounds, .. }) => number_fits(field, text, *bounds, false, found),
        (Value::Number(text), FieldKind::Figure { bounds, whole, .. }) => {
            number_fits(field, text, *bounds, *whole, found);
        }
        (Value::Choice(code), FieldKind::Choice(choices)) if !choices.codes.contains(code) => {
            found.must(&field.id, Code::NotInList, &[("found", code)]);
        }
        (Value::Date(text), _) if parse_day(text).is_none() => {
            found.must(&field.id, Code::NotADate, &[("found", text)]);
        }
        (Value::Missing { code, text }, _) => reason_fits(field, code, text, found),
        _ => {}
    }
}

/// Checks the explanation of an answer.
pub(super) fn explanation(id: &FieldId, found: &mut Found<'_>) {
    match found.answers.get(id).map(|answer| &answer.value) {
        Some(Value::Text(text)) => too_long(id, text, EXPLAINED, found),
        Some(_) => found.must(id, Code::WrongKind, &[]),
        None => {}
    }
}

fn too_long(field: &FieldId, text: &str, max: usize, found: &mut Found<'_>) {
    let length = text.chars().count();
    if length > max {
        found.must(field, Code::TooLong, &[("length", &length.to_string()), ("most", &max.to_string())]);
    }
}

fn text_fits(field: &Field, text: &str, max: u32, found: &mut Found<'_>) {
    too_long(&field.id, text, usize::try_from(max).unwrap_or(usize::MAX), found);
    match field.words.as_str() {
        "evidence-address" if !is_address(text.trim()) => found.must(&field.id, Code::NotAnAddress, &[]),
        "evidence-digest" if !is_digest(text.trim()) => found.must(&field.id, Code::NotADigest, &[]),
        _ => {}
    }
}

/// An address of a page on the web, without space.
fn is_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    host.starts_with(|c: char| c.is_alphanumeric()) && !text.contains(char::is_whitespace)
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

fn number_fits(field: &Field, text: &str, bounds: Bounds, whole: bool, found: &mut Found<'_>) {
    let Some(value) = number(text) else {
        found.must(&field.id, Code::NotANumber, &[("found", text)]);
        return;
    };
    if whole && !value.is_integer() {
        found.must(&field.id, Code::NotWhole, &[("found", text)]);
    }
    let end = |end: i64| BigRational::from_integer(BigInt::from(end));
    let low = bounds.least.is_some_and(|least| value < end(least));
    let high = bounds.most.is_some_and(|most| value > end(most));
    if low || high {
        let written = |end: Option<i64>| end.map_or_else(String::new, |end| end.to_string());
        let (least, most) = (written(bounds.least), written(bounds.most));
        found.must(&field.id, Code::OutOfRange, &[("found", text), ("least", &least), ("most", &most)]);
    }
}

fn reason_fits(field: &Field, code: &str, text: &str, found: &mut Found<'_>) {
    if !REASONS.contains(&code) {
        found.must(&field.id, Code::UnknownReason, &[("found", code)]);
    }
    if code == "other" && text.trim().is_empty() {
        found.must(&field.id, Code::ReasonWithoutWords, &[]);
    }
    too_long(&field.id, text, EXPLAINED, found);
}
