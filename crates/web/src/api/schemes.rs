//! Classification schemes: names and levels only.

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// A classification scheme.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Name.
    pub name: String,
    /// Whether it is in use.
    pub status: String,
    /// Its levels: code and administrative meaning.
    pub levels: Vec<(String, String)>,
    /// What else has to be said.
    #[schema(required)]
    pub note: Option<String>,
    /// Source.
    pub source: Source,
}

family! {
    Scheme, "schemes", one "scheme", bodies Scheme,
    filters [],
    columns [("name", "/name"), ("status", "/status"), ("levels", "/levels"), ("note", "/note")]
}
