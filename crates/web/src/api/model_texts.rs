//! Model texts: provisions that others may write into their law.

use serde::Serialize;
use utoipa::ToSchema;

use super::provisions::LawCriterion;
use super::shapes::Source;

/// A model text in the library. The text itself stays where it is.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ModelText {
    /// What it is called.
    pub title: String,
    /// The criterion that a law which follows it meets.
    pub criterion: LawCriterion,
    /// Its language's tag.
    pub language: String,
    /// Under which licence it can be used.
    pub licence: String,
    /// Where the document is.
    #[schema(format = "uri")]
    pub address: String,
    /// SHA-256 of the document, where it was taken.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub digest: Option<String>,
    /// Two letters of the member whose coordinator proposed it; absent where the secretariat did.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub proposed_by: Option<String>,
    /// How it is cited.
    pub source: Source,
}

family! {
    ModelText, "model-texts", one "model-text", bodies ModelText,
    filters [Criterion],
    columns [
        ("title", "/title"), ("criterion", "/criterion"), ("language", "/language"), ("licence", "/licence"),
        ("address", "/address"), ("digest", "/digest"), ("proposed_by", "/proposed_by"),
    ]
}
