//! Members' published reports: when they came in, who signed them, what they say. Personal and restricted answers are named,
//! not shown.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::shapes::Source;

/// A report.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Two letters of the member.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub member: String,
    /// The round's id.
    pub round: String,
    /// The edition of the questions.
    pub questionnaire: String,
    /// The day on which it was submitted.
    pub submitted: String,
    /// Days after the round's last day; 0 where it was in time.
    pub days_late: u32,
    /// Who signed it off, by office.
    pub signed: Vec<SignedBy>,
    /// Whether the coordinator who approved it had written in it.
    #[schema(required = false)]
    pub coordinator_wrote: bool,
    /// How many independent reviews there are.
    pub reviews: u32,
    /// Required questions without an answer.
    #[schema(required = false)]
    pub missing: Vec<String>,
    /// Questions with an answer that is not public.
    #[schema(required = false)]
    pub restricted: Vec<String>,
    /// Questions whose count is below 5, or would give such a one away.
    #[schema(required = false)]
    pub suppressed: Vec<String>,
    /// The answers that are public, by question: an object with one member, which says what kind of answer it is.
    pub answers: BTreeMap<String, Value>,
    /// Source.
    pub source: Source,
}

/// A sign-off.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignedBy {
    /// The authority's name, `coordinator`, or `delegate`.
    pub office: String,
    /// The day.
    pub on: String,
}

family! {
    Report, "reports", one "report", bodies Report,
    filters [Member],
    columns [
        ("member", "/member"), ("round", "/round"), ("submitted", "/submitted"), ("days_late", "/days_late"),
        ("reviews", "/reviews"),
    ]
}
