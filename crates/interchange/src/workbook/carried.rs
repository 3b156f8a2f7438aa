//! Answers that no cell can show: those to questions that are no longer asked, and those of another kind than their
//! question. They travel on the hidden sheet, so that sending a workbook back never takes an answer away unseen.

use alliance::register::questionnaire::{Answer, Answers, FieldId, Questionnaire, Value};

/// A piece of JSON that fits a cell, in characters of UTF-16 at most.
const PIECE: usize = 30_000;

/// Whether an answer has a cell.
pub(crate) fn has_cell(questionnaire: &Questionnaire, id: &FieldId, answer: &Answer) -> bool {
    match questionnaire.field(id) {
        Some(field) => Questionnaire::fits(field, &answer.value),
        None => questionnaire.asked(id).is_some() && matches!(answer.value, Value::Text(_)),
    }
}

/// The answers without a cell, each as JSON in pieces.
pub(crate) fn carried(questionnaire: &Questionnaire, answers: &Answers) -> Vec<(FieldId, Vec<String>)> {
    let without = answers.iter().filter(|(id, answer)| !has_cell(questionnaire, id, answer));
    without
        .map(|(id, answer)| {
            let json = serde_json::to_string(answer).expect("answers are plain data and always serialise");
            (id.clone(), pieces(&json))
        })
        .collect()
}

fn pieces(text: &str) -> Vec<String> {
    let (mut out, mut units) = (vec![String::new()], 0);
    for c in text.chars() {
        if units + c.len_utf16() > PIECE {
            out.push(String::new());
            units = 0;
        }
        units += c.len_utf16();
        if let Some(last) = out.last_mut() {
            last.push(c);
        }
    }
    out
}

/// The answer that its pieces hold.
pub(crate) fn put_together(pieces: &[String]) -> Option<Answer> {
    serde_json::from_str(&pieces.concat()).ok()
}
