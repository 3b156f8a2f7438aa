//! The seven operational goals.

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// An operational goal.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OperationalGoal {
    /// The policy target that it serves.
    #[schema(pattern = "^T[1-4]$")]
    pub target: String,
    /// Short title.
    pub title: String,
    /// The goal in today's terms.
    pub text: String,
    /// Indicators by which it is judged.
    pub indicators: Vec<String>,
    /// Yearly growth that the goal asks for, as a fraction (`10/100`), where it does.
    #[schema(required)]
    pub yearly_growth: Option<String>,
    /// Whose words the text is in.
    pub wording: Option<String>,
    /// Source.
    pub source: Source,
}

family! {
    Goal, "goals", one "goal", bodies OperationalGoal,
    filters [Target],
    columns [
        ("target", "/target"), ("title", "/title"), ("text", "/text"), ("indicators", "/indicators"),
        ("yearly_growth", "/yearly_growth"), ("wording", "/wording"),
    ]
}
