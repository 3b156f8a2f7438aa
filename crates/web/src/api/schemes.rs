//! Classification schemes: names and levels only.

use std::collections::BTreeMap;

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
    /// Its axes, where a level is made of several: code and meaning.
    pub axes: Option<Vec<(String, String)>>,
    /// Its sections, where it has sections instead of levels: code and meaning.
    pub sections: Option<Vec<(String, String)>>,
    /// By level: the levels of an older scheme that it took the place of.
    pub maps_from: Option<BTreeMap<String, Vec<String>>>,
    /// How its labels map to national law.
    pub mapping: Option<String>,
    /// Who has to agree before a label stands.
    pub verification: Option<String>,
    /// The rule by which all schemes are worded here.
    pub wording: Option<String>,
    /// What a system that stores labels has to keep to.
    pub rules: Option<String>,
    /// What else has to be said.
    #[schema(required)]
    pub note: Option<String>,
    /// Source.
    pub source: Source,
}

family! {
    Scheme, "schemes", one "scheme", bodies Scheme,
    filters [],
    columns [
        ("name", "/name"), ("status", "/status"), ("levels", "/levels"), ("axes", "/axes"), ("sections", "/sections"),
        ("maps_from", "/maps_from"), ("mapping", "/mapping"), ("verification", "/verification"), ("wording", "/wording"),
        ("rules", "/rules"), ("note", "/note"),
    ]
}
