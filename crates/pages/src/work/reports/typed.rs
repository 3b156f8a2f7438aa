//! What a form of questions sends, as answers.
//!
//! | name | holds |
//! |---|---|
//! | `v.FIELD` | the answer |
//! | `r.FIELD`, `w.FIELD` | the coded reason why there is no number, and words |
//! | `x.FIELD` | the explanation of what was found in the answer |
//! | `n.FIELD`, `e.FIELD` | the numbers of answer and explanation that the page shows |
//! | `u.FIELD` | the page shows last round's answer, which nobody has looked at |
//! | `c.FIELD` | it still holds; `confirm`: all of them do |

use std::collections::BTreeMap;

use alliance::register::questionnaire::{Answer, Field, FieldKind, Value};
use desk::register::reports::{Asked, Typed};

/// A form's pairs. Names stand once; of those that stand twice, the last.
#[derive(Debug, Default)]
pub struct Sent {
    /// By their whole names.
    named: BTreeMap<String, String>,
    /// Of each question: the letter before the dot, and what was sent under it. Who saves one answer is not asked for a hundred names.
    of_field: BTreeMap<String, BTreeMap<char, String>>,
}

impl Sent {
    /// Takes the pairs of a form.
    pub fn of(pairs: Vec<(String, String)>) -> Self {
        let mut sent = Self::default();
        for (name, value) in pairs {
            let mut letters = name.chars();
            match (letters.next(), letters.next()) {
                (Some(part), Some('.')) => {
                    sent.of_field.entry(letters.as_str().to_owned()).or_default().insert(part, value);
                }
                _ => {
                    sent.named.insert(name, value);
                }
            }
        }
        sent
    }

    /// A value by its name, of those that belong to no question.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.named.get(name).map(String::as_str)
    }

    fn part(&self, part: char, field: &Field) -> Option<&str> {
        self.of_field.get(field.id.as_str())?.get(&part).map(String::as_str)
    }

    fn number(&self, part: char, field: &Field) -> u32 {
        self.part(part, field).and_then(|n| n.parse().ok()).unwrap_or_default()
    }

    /// The answers that were sent. One that is word for word last round's is marked as such, unless somebody says that it still
    /// holds: who saves a whole section answers only for what they touched.
    pub fn answers(&self, asked: &Asked) -> Vec<Typed> {
        let mut typed = Vec::new();
        for field in asked.questionnaire.fields() {
            if let Some(text) = self.part('v', field) {
                let mut answer = self.value(field, text).map(Answer::new);
                if let Some(answer) = &mut answer {
                    let started = asked.start.get(&field.id).is_some_and(|start| start.value == answer.value);
                    answer.from_last_round = started && self.part('u', field).is_some() && !self.confirms(field);
                }
                typed.push(Typed { field: field.id.clone(), base: self.number('n', field), answer });
            }
            if let Some(text) = self.part('x', field) {
                let text = lines(text);
                let answer = (!text.trim().is_empty()).then(|| Answer::text(text));
                typed.push(Typed { field: field.id.explanation(), base: self.number('e', field), answer });
            }
        }
        typed
    }

    /// Words about why there is no number, where there is a number too. They are typed before it, so that they stay among
    /// the edits: nothing of what was typed is dropped unread.
    pub fn beside(&self, asked: &Asked) -> Vec<Typed> {
        let fields = asked.questionnaire.fields().filter(|field| field.kind.may_be_missing());
        let both = fields.filter(|field| {
            let says = |part| self.part(part, field).is_some_and(|text| !text.trim().is_empty());
            says('v') && says('w')
        });
        both.map(|field| Typed {
            field: field.id.clone(),
            base: self.number('n', field),
            answer: self.value(field, "").map(Answer::new),
        })
        .collect()
    }

    fn value(&self, field: &Field, text: &str) -> Option<Value> {
        let line = text.trim();
        let value = match &field.kind {
            FieldKind::Text { .. } => Value::Text(lines(text)),
            FieldKind::Choice(_) => Value::Choice(line.to_owned()),
            FieldKind::Date => Value::Date(line.to_owned()),
            FieldKind::YesNo => match line {
                "yes" => Value::YesNo(true),
                "no" => Value::YesNo(false),
                _ => return None,
            },
            FieldKind::Whole(_) | FieldKind::Decimal { .. } | FieldKind::Figure { .. } if !line.is_empty() => {
                Value::Number(line.to_owned())
            }
            _ => Value::Missing {
                code: self.part('r', field).unwrap_or_default().trim().to_owned(),
                text: lines(self.part('w', field).unwrap_or_default()),
            },
        };
        (!value.is_blank()).then_some(value)
    }

    fn confirms(&self, field: &Field) -> bool {
        self.part('c', field).is_some() || self.get("confirm").is_some()
    }
}

/// Line ends as they are kept, whatever the browser sends.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
