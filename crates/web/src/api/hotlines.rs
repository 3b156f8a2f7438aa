//! Where the public can report.

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// Known, not known, or known not to be.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Known {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Nothing was found.
    Unknown,
}

/// A hotline.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Hotline {
    /// Two letters of the member.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub member: String,
    /// Name.
    pub name: String,
    /// Who runs it.
    #[schema(required)]
    pub operator: Option<String>,
    /// Its public domain name.
    #[schema(required)]
    pub domain: Option<String>,
    /// Member of INHOPE.
    pub inhope: Known,
    /// Since which year.
    #[schema(required)]
    pub inhope_since: Option<String>,
    /// Source.
    pub source: Source,
}

family! {
    Hotline, "hotlines", one "hotline", bodies Hotline,
    filters [Member],
    columns [
        ("member", "/member"), ("name", "/name"), ("operator", "/operator"), ("domain", "/domain"), ("inhope", "/inhope"),
        ("inhope_since", "/inhope_since"),
    ]
}
