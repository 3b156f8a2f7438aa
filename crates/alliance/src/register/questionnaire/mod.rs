//! What a member is asked in a reporting round, what it answered, and what is still to be mended.
//!
//! [`questionnaire`] makes the questions of one member: general ones, a section for each operational goal, a section for each
//! of its commitments. Answers are kept apart from the questions ([`Answers`], by the question's id), because they are saved
//! while they are being written: an answer may be nonsense until [`check`] finds nothing that holds it back.
//!
//! Not for: storing reports, who may answer, the words that people read (`locales/en/questionnaire.ftl`), or workbooks
//! (`interchange::workbook`).

mod answer;
mod check;
mod combine;
mod completeness;
mod content;
mod exact;
mod field;
mod length;

pub use answer::{Answer, Answers, BadFieldId, FieldId, REASONS, Value, digest, prefill};
pub use check::{Code, Finding, Severity, check};
pub use combine::{ConflictedField, combine};
pub use completeness::{Completeness, completeness, is_required};
pub use content::{CommitmentLine, FigureTarget, UnknownVersion, Version, questionnaire};
pub use exact::{is_number, number};
pub use field::{About, Bounds, Choices, Field, FieldKind, Questionnaire, Required, Section, Sensitivity, SumRule};
