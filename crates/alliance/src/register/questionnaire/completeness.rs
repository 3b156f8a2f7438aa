//! How much of a report is there.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answer::{Answers, FieldId, Value};
use super::field::{Field, Questionnaire, Required};

/// How many required questions are answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completeness {
    /// Required questions with an answer; a coded reason for a missing number is one.
    pub answered: usize,
    /// Required questions.
    pub required: usize,
    /// Required questions without an answer, in the order in which they are asked.
    pub missing: Vec<FieldId>,
}

/// How much of what is required is answered.
pub fn completeness(questionnaire: &Questionnaire, answers: &Answers) -> Completeness {
    let mut out = Completeness::default();
    for field in questionnaire.fields().filter(|field| is_required(field, questionnaire, answers)) {
        out.required += 1;
        if given(answers, &field.id).is_some() {
            out.answered += 1;
        } else {
            out.missing.push(field.id.clone());
        }
    }
    out
}

/// Whether a question has to be answered, given the other answers.
pub fn is_required(field: &Field, questionnaire: &Questionnaire, answers: &Answers) -> bool {
    match &field.required {
        Required::Always => true,
        Required::No => false,
        Required::When { field, says } => code(answers, field).is_some_and(|code| says.iter().any(|s| s == code)),
        Required::Late { state, done_on, due } => match code(answers, state) {
            None => false,
            Some("done") => day(answers, done_on).is_some_and(|done| done > *due),
            Some(_) => questionnaire.closes.is_some_and(|closes| closes > *due),
        },
    }
}

/// The answer, where it says anything.
pub(super) fn given<'a>(answers: &'a Answers, id: &FieldId) -> Option<&'a Value> {
    answers.get(id).map(|answer| &answer.value).filter(|value| !value.is_blank())
}

/// The code of an answer.
pub(super) fn code<'a>(answers: &'a Answers, id: &FieldId) -> Option<&'a str> {
    given(answers, id).and_then(Value::code)
}

/// The day of an answer, where it is one.
pub(super) fn day(answers: &Answers, id: &FieldId) -> Option<Date> {
    match given(answers, id)? {
        Value::Date(text) => parse_day(text),
        _ => None,
    }
}

/// A whole day, `2026-03-31`, in the calendar.
pub(super) fn parse_day(text: &str) -> Option<Date> {
    let text = text.trim();
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
    if shaped { text.parse().ok() } else { None }
}
