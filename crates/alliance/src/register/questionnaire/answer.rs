//! The answers.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::field::Questionnaire;

/// Codes of the reasons why a number is missing. `other` needs words.
pub const REASONS: [&str; 6] =
    ["not-collected", "not-yet-available", "not-applicable", "counted-differently", "confidential", "other"];

/// What an answer is an answer to: 1 to 200 of `A-Z a-z 0-9 . _ -`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FieldId(String);

/// The text cannot be a question's id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” cannot be the id of a question: use 1 to 200 letters, digits, dots, dashes or underscores")]
pub struct BadFieldId(pub String);

const EXPLANATION: &str = ".explanation";

impl FieldId {
    /// Checks and takes an id.
    pub fn new(text: impl Into<String>) -> Result<Self, BadFieldId> {
        let text = text.into();
        let fits = (1..=200).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'));
        if fits { Ok(Self(text)) } else { Err(BadFieldId(text)) }
    }

    /// An id that is put together from parts that are ids.
    pub(super) fn made(text: String) -> Self {
        Self(text)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id under which the answer to this question is explained.
    #[must_use]
    pub fn explanation(&self) -> Self {
        Self(format!("{}{EXPLANATION}", self.0))
    }

    /// The id of the question that is explained under this id; none where this is no explanation's id.
    pub fn explained(&self) -> Option<Self> {
        self.0.strip_suffix(EXPLANATION).filter(|id| !id.is_empty()).map(|id| Self(id.to_owned()))
    }
}

impl TryFrom<String> for FieldId {
    type Error = BadFieldId;
    fn try_from(text: String) -> Result<Self, BadFieldId> {
        Self::new(text)
    }
}

impl From<FieldId> for String {
    fn from(id: FieldId) -> Self {
        id.0
    }
}

impl fmt::Display for FieldId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Answers by question. An answer that was taken away is not there; an explanation stands under
/// [`FieldId::explanation`].
pub type Answers = BTreeMap<FieldId, Answer>;

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Whether it is last round's, not yet touched by anybody.
    pub from_last_round: bool,
    /// What it says.
    pub value: Value,
}

/// What an answer says, as it was typed: only [`super::check()`] says whether a number is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// A text.
    Text(String),
    /// A number, digit by digit.
    Number(String),
    /// A code of the question's list.
    Choice(String),
    /// A day, `2026-03-31`.
    Date(String),
    /// Yes or no.
    YesNo(bool),
    /// There is no number, and why.
    Missing {
        /// One of [`REASONS`].
        code: String,
        /// The reason in words; may be empty.
        text: String,
    },
}

impl Answer {
    /// An answer that somebody gave in this round.
    pub const fn new(value: Value) -> Self {
        Self { from_last_round: false, value }
    }

    /// A text that somebody wrote in this round.
    pub fn text(text: impl Into<String>) -> Self {
        Self::new(Value::Text(text.into()))
    }
}

impl Value {
    /// Whether nothing but space was given.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) | Self::Number(text) | Self::Choice(text) | Self::Date(text) => text.trim().is_empty(),
            Self::Missing { code, text } => code.trim().is_empty() && text.trim().is_empty(),
            Self::YesNo(_) => false,
        }
    }

    /// The code that another question may depend on.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Choice(code) => Some(code),
            Self::YesNo(true) => Some("yes"),
            Self::YesNo(false) => Some("no"),
            _ => None,
        }
    }
}

/// The digest of answers that a sign-off names: SHA-256 over their JSON with sorted keys and no space, in hexadecimal digits.
/// Equal answers have equal digests.
pub fn digest(answers: &Answers) -> String {
    // By way of `Value`, whose objects are sorted: the order of a struct's fields in this file decides nothing.
    let canonical = serde_json::to_value(answers).expect("answers are plain data and always serialise");
    hex::encode(Sha256::digest(canonical.to_string()))
}

/// A start for a new round: last round's answers to the questions that say so, marked as not yet touched.
///
/// Answers that no longer fit their question, and all explanations, stay behind.
pub fn prefill(questionnaire: &Questionnaire, last: &Answers) -> Answers {
    let offered = questionnaire.fields().filter(|field| field.from_last).filter_map(|field| {
        let value = last.get(&field.id).map(|answer| &answer.value)?;
        let fits = Questionnaire::fits(field, value) && !value.is_blank();
        fits.then(|| (field.id.clone(), Answer { from_last_round: true, value: value.clone() }))
    });
    offered.collect()
}
