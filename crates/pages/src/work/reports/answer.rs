//! An answer in words.

use alliance::register::questionnaire::{Answer, Field, FieldKind, Value};
use interchange::workbook::Words;

use crate::questionnaire::FormWords;
use crate::work::Seat;

/// An answer as a person reads it; empty where there is none.
pub fn told(seat: &Seat, field: &Field, answer: Option<&Answer>) -> String {
    let words = FormWords { texts: seat.lang().texts() };
    match answer.map(|a| &a.value) {
        None => String::new(),
        Some(Value::Text(text) | Value::Number(text)) => text.clone(),
        Some(Value::Date(text)) => seat.when(text),
        Some(Value::Choice(code)) => match &field.kind {
            FieldKind::Choice(choices) if choices.codes.contains(code) => words.choice(&choices.list, code),
            _ => code.clone(),
        },
        Some(Value::YesNo(yes)) => words.choice("yes-no", if *yes { "yes" } else { "no" }),
        Some(Value::Missing { code, text }) => {
            let reason = words.choice("reason", code);
            if text.trim().is_empty() { reason } else { format!("{reason}: {text}") }
        }
    }
}
