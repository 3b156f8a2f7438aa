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
    /// When the alliance was launched with its targets.
    pub launched: Option<String>,
    /// Whose words the text is in.
    pub wording: Option<String>,
    /// Source.
    pub source: Source,
}

family! {
    Target, "targets", one "target", bodies PolicyTarget,
    filters [],
    columns [("title", "/title"), ("text", "/text"), ("launched", "/launched"), ("wording", "/wording")]
}
