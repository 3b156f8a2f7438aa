//! A questionnaire and answers.

use std::sync::LazyLock;

use alliance::register::RecordId;
use alliance::register::questionnaire::{
    Answer, Answers, CommitmentLine, FieldId, FieldKind, FigureTarget, Questionnaire, Value, Version, completeness,
    questionnaire,
};
use jiff::civil::date;

pub fn id(text: &str) -> FieldId {
    FieldId::new(text).unwrap()
}

/// One commitment due on 30 June 2025 with a figure; the round closes on 31 March 2026.
pub fn asked() -> Questionnaire {
    static ASKED: LazyLock<Questionnaire> = LazyLock::new(make);
    ASKED.clone()
}

fn make() -> Questionnaire {
    let target = FigureTarget { value: "200".to_owned(), unit: "officers".to_owned() };
    let line = CommitmentLine {
        id: RecordId::new("C001").unwrap(),
        goal: Some("G3".to_owned()),
        text: "Train 200 officers".to_owned(),
        due: Some(date(2025, 6, 30)),
        target: Some(target),
    };
    questionnaire(Version::V2026_1, &[line]).closing(date(2026, 3, 31))
}

pub fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
pub fn number(text: &str) -> Value {
    Value::Number(text.to_owned())
}
pub fn choice(code: &str) -> Value {
    Value::Choice(code.to_owned())
}
pub fn day(text: &str) -> Value {
    Value::Date(text.to_owned())
}

/// Answers to all that is required, with nothing to be said against them.
pub fn complete() -> Answers {
    static COMPLETE: LazyLock<Answers> = LazyLock::new(answer_all);
    COMPLETE.clone()
}

fn answer_all() -> Answers {
    let asked = asked();
    let mut answers = Answers::new();
    for _ in 0..3 {
        for missing in completeness(&asked, &answers).missing {
            let field = asked.field(&missing).unwrap().clone();
            let value = match &field.kind {
                FieldKind::Text { .. } => text("As it is"),
                FieldKind::Choice(choices) => choice(&choices.codes[1]),
                FieldKind::Date if field.words == "plans-by" => day("2027-01-01"),
                FieldKind::Date => day("2025-06-01"),
                FieldKind::YesNo => Value::YesNo(true),
                _ => Value::Missing { code: "not-collected".to_owned(), text: String::new() },
            };
            answers.insert(missing, Answer::new(value));
        }
    }
    answers
}

/// The complete answers with some of them changed.
pub fn with(changes: &[(&str, Value)]) -> Answers {
    let mut answers = complete();
    for (field, value) in changes {
        answers.insert(id(field), Answer::new(value.clone()));
    }
    answers
}
