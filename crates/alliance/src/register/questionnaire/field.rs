//! The questions.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answer::{FieldId, Value};
use super::check::Severity;
use super::content::{CommitmentLine, Version};

/// All that one member is asked in one round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// Which edition of the questions.
    pub version: Version,
    /// The day on which the round closes, where it is known: nothing that is reported can have happened later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<Date>,
    /// The questions, in the order in which they are asked.
    pub sections: Vec<Section>,
    /// Totals that cannot be less than their parts.
    pub sums: Vec<SumRule>,
}

/// Questions about one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// `general`, `g1` to `g7`, `c.COMMITMENT`.
    pub id: String,
    /// What it is about.
    pub about: About,
    /// Its questions.
    pub fields: Vec<Field>,
}

/// What a section is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum About {
    /// The report as a whole.
    General,
    /// An operational goal.
    Goal {
        /// The policy target that it serves: `T1` to `T4`.
        target: String,
        /// `G1` to `G7`.
        goal: String,
    },
    /// A commitment of the member.
    Commitment(CommitmentLine),
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its id, the same in each round: `g1.actions`, `g1.victims-new.2024`, `c.C001.state`.
    pub id: FieldId,
    /// Names its sentences: `field-label-WORDS`, `field-hint-WORDS`, `field-why-WORDS`.
    pub words: String,
    /// The year that it asks about, where it is asked for several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// Which one it is, counted from 1, where several of a kind can be given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u8>,
    /// What an answer is.
    pub kind: FieldKind,
    /// Whether there has to be one.
    pub required: Required,
    /// Whether last round's answer is offered as a start.
    pub from_last: bool,
    /// Whether an answer stands for good once its round has closed (a baseline; rule 1 of the register).
    pub frozen: bool,
    /// The same question for the year before: a jump from there is to be explained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year_before: Option<FieldId>,
    /// Who may see the answer.
    pub sensitivity: Sensitivity,
    /// The message that says why it matters.
    pub why: String,
}

/// What an answer is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum FieldKind {
    /// A text.
    Text {
        /// At most this many characters (Unicode scalar values).
        max: u32,
    },
    /// A whole number.
    Whole(Bounds),
    /// A number with a unit.
    Decimal {
        /// The unit, as in the definitions of indicators: `percent`, `hours`, ...
        unit: String,
        /// Its bounds.
        #[serde(flatten)]
        bounds: Bounds,
    },
    /// One of a list.
    Choice(Choices),
    /// A day.
    Date,
    /// Yes or no.
    YesNo,
    /// A figure of an indicator for a period.
    Figure {
        /// The indicator's id in the register.
        indicator: String,
        /// Its unit.
        unit: String,
        /// The period: a year.
        period: String,
        /// Whether it is a whole number.
        whole: bool,
        /// Its bounds.
        #[serde(flatten)]
        bounds: Bounds,
    },
}

impl FieldKind {
    /// Whether a coded reason can stand in place of an answer (rule 4 of the register).
    pub const fn may_be_missing(&self) -> bool {
        matches!(self, Self::Whole(_) | Self::Decimal { .. } | Self::Figure { .. })
    }

    /// Whether an answer is a number.
    pub const fn is_number(&self) -> bool {
        self.may_be_missing()
    }
}

/// The least and the greatest value, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounds {
    /// The least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<i64>,
    /// The greatest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<i64>,
}

/// A list to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// The list's name; its words are `choice-LIST-CODE`.
    pub list: String,
    /// Its codes, in the order in which they are offered.
    pub codes: Vec<String>,
}

/// Whether an answer is required.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Required {
    /// In every report.
    Always,
    /// Where another answer says so.
    When {
        /// The other question.
        field: FieldId,
        /// One of these codes; `yes` and `no` for a question answered by them.
        says: Vec<String>,
    },
    /// Where a promise was late: not done by its deadline although the round closed after it, or done after it.
    Late {
        /// The question for the promise's state.
        state: FieldId,
        /// The question for the day on which it was done.
        done_on: FieldId,
        /// The deadline.
        due: Date,
    },
    /// Never.
    No,
}

/// Who may see an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sensitivity {
    /// Everybody, once the report is published.
    Public,
    /// The member, the secretariat and reviewers; the public record says only that it exists.
    Restricted,
}

/// A total that cannot be less than its parts together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SumRule {
    /// The total.
    pub total: FieldId,
    /// Its parts; those without a number are left out of the sum.
    pub parts: Vec<FieldId>,
    /// Whether it can be explained.
    pub severity: Severity,
}

impl Questionnaire {
    /// The same questions in a round that closes on this day.
    #[must_use]
    pub fn closing(mut self, day: Date) -> Self {
        self.closes = Some(day);
        self
    }

    /// All questions, in order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// The question of this id.
    pub fn field(&self, id: &FieldId) -> Option<&Field> {
        self.fields().find(|field| field.id == *id)
    }

    /// The question that an answer's id belongs to: that of the id itself, or the one that the id explains.
    pub fn asked(&self, id: &FieldId) -> Option<&Field> {
        self.field(id).or_else(|| self.field(&id.explained()?))
    }

    /// Whether a value is of the kind that a question asks for. Nothing is said about what it says.
    pub fn fits(field: &Field, value: &Value) -> bool {
        matches!(
            (&field.kind, value),
            (FieldKind::Text { .. }, Value::Text(_))
                | (FieldKind::Whole(_) | FieldKind::Decimal { .. } | FieldKind::Figure { .. }, Value::Number(_))
                | (FieldKind::Choice(_), Value::Choice(_))
                | (FieldKind::Date, Value::Date(_))
                | (FieldKind::YesNo, Value::YesNo(_))
        ) || (field.kind.may_be_missing() && matches!(value, Value::Missing { .. }))
    }
}
