//! The reporting rounds.

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// A reporting round.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// What happened or will happen.
    pub event: String,
    /// Day or month.
    pub date: String,
    /// Source.
    pub source: Source,
}

family! {
    Round, "rounds", one "round", bodies Round,
    filters [],
    columns [("event", "/event"), ("date", "/date")]
}
