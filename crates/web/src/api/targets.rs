//! The four policy targets.

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// A policy target.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PolicyTarget {
    /// Short title.
    pub title: String,
    /// The target in today's terms.
    pub text: String,
    /// Source.
    pub source: Source,
}

family! {
    Target, "targets", one "target", bodies PolicyTarget,
    filters [],
    columns [("title", "/title"), ("text", "/text")]
}
