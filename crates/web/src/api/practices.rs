//! Good practices.

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// A good practice.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GoodPractice {
    /// Name.
    pub name: String,
    /// Members where it was done (two letters).
    pub members: Vec<String>,
    /// Where it was done, as the source says it.
    pub place: String,
    /// What was done.
    pub what: String,
    /// Policy target.
    pub target: String,
    /// Source.
    pub source: Source,
}

family! {
    Practice, "practices", one "practice", bodies GoodPractice,
    filters [Member, Target],
    columns [("name", "/name"), ("members", "/members"), ("place", "/place"), ("what", "/what"), ("target", "/target")]
}
