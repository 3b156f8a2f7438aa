//! The Model National Response.

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// A capability of the Model National Response.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Capability {
    /// Number, 1 to 21.
    #[schema(minimum = 1, maximum = 21)]
    pub no: u8,
    /// Its domain's id.
    pub domain: String,
    /// Its domain's name.
    pub domain_name: String,
    /// What the domain is for.
    pub domain_aim: String,
    /// Name.
    pub name: String,
    /// What it covers.
    pub scope: String,
    /// Source.
    pub source: Source,
}

family! {
    Capability, "capabilities", one "capability", bodies Capability,
    filters [],
    columns [
        ("no", "/no"), ("domain", "/domain"), ("domain_name", "/domain_name"), ("domain_aim", "/domain_aim"), ("name", "/name"),
        ("scope", "/scope"),
    ]
}
