//! Good practices.

use std::collections::BTreeMap;

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
    /// What a practice says that was made here; absent of what was gathered elsewhere.
    pub shared: Option<Shared>,
}

/// What a practice says that was made here.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PracticeShared)]
#[serde(deny_unknown_fields)]
pub struct Shared {
    /// The operational goal that it serves.
    #[schema(pattern = "^G[1-7]$")]
    pub goal: String,
    /// The tag of the language in which it was written.
    pub original: String,
    /// By the tag of its language.
    pub texts: BTreeMap<String, Text>,
    /// What it costs in a year, in euros: `nothing`, `under-10000`, `under-100000`, `under-1000000`, `from-1000000`, `unknown`.
    pub cost: String,
    /// Figures of the register from before and after; absent where none is named.
    pub measured: Option<Vec<Measured>>,
    /// Whom to ask.
    pub contact: Office,
    /// Which version, from 1.
    pub version: u32,
    /// The day on which version 1 was published.
    #[schema(format = "date")]
    pub published: String,
    /// The day on which this version was reviewed, by somebody of another country.
    #[schema(format = "date")]
    pub reviewed: String,
    /// Why this version took the place of the one before; absent of version 1.
    pub revised: Option<String>,
}

/// A practice in one language.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PracticeText)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// What it is called.
    pub name: String,
    /// Which problem there was.
    pub problem: String,
    /// What was done.
    pub done: String,
    /// How far it can be relied on: `original`, `human-checked`, `machine`, `outdated`.
    pub state: String,
}

/// Figures of the register that belong together.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PracticeMeasured)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// The id of an observation from before; absent where there is none.
    pub before: Option<String>,
    /// The id of an observation from after; absent where there is none.
    pub after: Option<String>,
}

/// An office.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PracticeOffice)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its name.
    pub name: String,
    /// Its page; absent where it has none.
    pub link: Option<String>,
}

family! {
    Practice, "practices", one "practice", bodies GoodPractice,
    filters [Member, Target],
    columns [("name", "/name"), ("members", "/members"), ("place", "/place"), ("what", "/what"), ("target", "/target"), ("cost", "/shared/cost")]
}
