//! What is wrong with answers, and what is worth a second look.

mod compared;
mod consistent;
mod single;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::answer::{Answers, FieldId};
use super::completeness::{given, is_required};
use super::field::Questionnaire;

/// How much a finding holds back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Nothing can be submitted before it is mended.
    Must,
    /// It can stand once it is explained.
    Explain,
    /// Worth a look.
    Note,
}

/// What a finding is about. Its sentence is `finding-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// An answer is required and not there.
    Missing,
    /// The answer is of another kind than the question.
    WrongKind,
    /// A text is longer than it may be.
    TooLong,
    /// Not a number.
    NotANumber,
    /// Not a whole number.
    NotWhole,
    /// Below the least or above the greatest value.
    OutOfRange,
    /// Not a code of the list.
    NotInList,
    /// Not a day in the calendar.
    NotADate,
    /// The reason for a missing number is no code of the list.
    UnknownReason,
    /// The reason `other` needs words.
    ReasonWithoutWords,
    /// Not an address of a page.
    NotAnAddress,
    /// Not a SHA-256 digest.
    NotADigest,
    /// A day that is later than the round's close.
    InTheFuture,
    /// A period that ends before it begins.
    EndsBeforeItBegins,
    /// A plan for a day that has passed.
    PlanInThePast,
    /// A total is less than its parts.
    LessThanParts,
    /// A day on which a promise was done, but its state is another.
    DateWithoutDone,
    /// Evidence with neither address nor digest.
    EvidenceNowhere,
    /// An address or digest of evidence without a title.
    EvidenceUnnamed,
    /// A baseline differs from the one that was frozen.
    BaselineChanged,
    /// A figure that was reported before is another now.
    Revised,
    /// A number is twice or half of what it was, or further away.
    Jump,
    /// The same words as last round.
    Unchanged,
    /// An answer to a question that is not asked.
    NotAsked,
}

impl Code {
    /// All codes.
    pub const ALL: &'static [Self] = &[
        Self::Missing,
        Self::WrongKind,
        Self::TooLong,
        Self::NotANumber,
        Self::NotWhole,
        Self::OutOfRange,
        Self::NotInList,
        Self::NotADate,
        Self::UnknownReason,
        Self::ReasonWithoutWords,
        Self::NotAnAddress,
        Self::NotADigest,
        Self::InTheFuture,
        Self::EndsBeforeItBegins,
        Self::PlanInThePast,
        Self::LessThanParts,
        Self::DateWithoutDone,
        Self::EvidenceNowhere,
        Self::EvidenceUnnamed,
        Self::BaselineChanged,
        Self::Revised,
        Self::Jump,
        Self::Unchanged,
        Self::NotAsked,
    ];

    /// The word in messages and files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::WrongKind => "wrong-kind",
            Self::TooLong => "too-long",
            Self::NotANumber => "not-a-number",
            Self::NotWhole => "not-whole",
            Self::OutOfRange => "out-of-range",
            Self::NotInList => "not-in-list",
            Self::NotADate => "not-a-date",
            Self::UnknownReason => "unknown-reason",
            Self::ReasonWithoutWords => "reason-without-words",
            Self::NotAnAddress => "not-an-address",
            Self::NotADigest => "not-a-digest",
            Self::InTheFuture => "in-the-future",
            Self::EndsBeforeItBegins => "ends-before-it-begins",
            Self::PlanInThePast => "plan-in-the-past",
            Self::LessThanParts => "less-than-parts",
            Self::DateWithoutDone => "date-without-done",
            Self::EvidenceNowhere => "evidence-nowhere",
            Self::EvidenceUnnamed => "evidence-unnamed",
            Self::BaselineChanged => "baseline-changed",
            Self::Revised => "revised",
            Self::Jump => "jump",
            Self::Unchanged => "unchanged",
            Self::NotAsked => "not-asked",
        }
    }
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The answer that it is about.
    pub field: FieldId,
    /// How much it holds back.
    pub severity: Severity,
    /// What it is.
    pub code: Code,
    /// What its sentence is filled with: numbers and names as they are, never sentences; `why` names a message.
    pub args: BTreeMap<String, String>,
    /// For [`Severity::Explain`]: whether an explanation is there.
    pub settled: bool,
}

impl Finding {
    /// Whether the report cannot be submitted as long as this stands.
    pub fn holds_back(&self) -> bool {
        match self.severity {
            Severity::Must => true,
            Severity::Explain => !self.settled,
            Severity::Note => false,
        }
    }
}

/// Everything that is to be said about answers, in the order of the questions. `last` are the answers of the member's last
/// report, where there was one.
///
/// A finding that can be explained is settled by an answer under the question's explanation id; it is still listed, so that a
/// reader sees what was explained.
pub fn check(questionnaire: &Questionnaire, answers: &Answers, last: Option<&Answers>) -> Vec<Finding> {
    let mut found = Found { answers, list: Vec::new() };
    for field in questionnaire.fields() {
        match given(answers, &field.id) {
            Some(value) => {
                single::check(field, value, &mut found);
                compared::check(field, value, last, &mut found);
            }
            None if is_required(field, questionnaire, answers) => {
                found.must(&field.id, Code::Missing, &[("why", &field.why)]);
            }
            None => {}
        }
    }
    consistent::check(questionnaire, &mut found);
    let places: BTreeMap<&FieldId, usize> =
        questionnaire.fields().zip(0..).map(|(field, at)| (&field.id, at)).collect();
    for id in answers.keys().filter(|id| !places.contains_key(id)) {
        if id.explained().is_some_and(|of| places.contains_key(&of)) {
            single::explanation(id, &mut found);
        } else {
            found.put(id, Severity::Note, Code::NotAsked, &[]);
        }
    }
    let place = |id: &FieldId| places.get(id).or_else(|| places.get(&id.explained()?)).copied().unwrap_or(usize::MAX);
    found.list.sort_by_cached_key(|finding| (place(&finding.field), finding.severity));
    found.list
}

/// Findings while they are gathered.
struct Found<'a> {
    answers: &'a Answers,
    list: Vec<Finding>,
}

impl Found<'_> {
    fn put(&mut self, field: &FieldId, severity: Severity, code: Code, args: &[(&str, &str)]) {
        let explained = || given(self.answers, &field.explanation()).is_some();
        self.list.push(Finding {
            field: field.clone(),
            severity,
            code,
            args: args.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            settled: severity == Severity::Explain && explained(),
        });
    }

    fn must(&mut self, field: &FieldId, code: Code, args: &[(&str, &str)]) {
        self.put(field, Severity::Must, code, args);
    }
}
