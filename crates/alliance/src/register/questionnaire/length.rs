//! How long an answer may be: with which length a report can be submitted is a finding ([`super::check()`]); how long a draft keeps
//! it is a bound of what is saved. Between them lies room: whoever pastes a text that is too long has it saved, is told, and
//! shortens it.

use super::answer::{FieldId, Value};
use super::field::{FieldKind, Questionnaire};
use crate::register::length::{Overlong, over};

/// The longest text of an explanation or of a reason with which a report can be submitted, in characters.
pub(super) const EXPLAINED: usize = 2_000;
/// A draft keeps a text of so many times the length with which it can be submitted. In UTF-16 it still fits into a workbook's cell.
const ROOM: usize = 2;
/// The longest number, day or code as it is typed, in characters.
const LINE: usize = 200;

impl Questionnaire {
    /// Whether an answer, or an explanation of one, is longer than a draft keeps it.
    pub fn overlong(&self, id: &FieldId, value: &Value) -> Option<Overlong> {
        let longest = match self.field(id).map(|field| &field.kind) {
            Some(FieldKind::Text { max }) => usize::try_from(*max).unwrap_or(usize::MAX),
            _ => EXPLAINED,
        };
        match value {
            Value::Text(text) => over(text, longest.saturating_mul(ROOM)),
            Value::Missing { code, text } => over(code, LINE).or_else(|| over(text, EXPLAINED * ROOM)),
            Value::Number(text) | Value::Choice(text) | Value::Date(text) => over(text, LINE),
            Value::YesNo(_) => None,
        }
    }
}
