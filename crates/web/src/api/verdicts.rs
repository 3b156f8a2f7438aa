//! Published verdicts.

use serde::Serialize;
use utoipa::ToSchema;

/// A verdict.
#[derive(Debug, Serialize, ToSchema)]
pub struct Verdict {
    /// X
    pub rule: String,
}

family! {
    Verdict, "verdicts", one "verdict", bodies Verdict,
    filters [Member, Goal, Indicator],
    columns []
}
