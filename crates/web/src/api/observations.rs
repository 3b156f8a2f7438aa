//! Figures.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::{Figure, Source};

/// How exactly a value is known.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// As counted.
    Exact,
    /// "more than".
    MoreThan,
    /// "almost".
    Almost,
    /// Rounded by the source.
    Rounded,
}

/// A figure with its place, time, clock and source.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// The indicator's id.
    pub indicator: String,
    /// Two letters of the member; null for the alliance or the world.
    #[schema(required, pattern = "^[A-Z]{2}$")]
    pub member: Option<String>,
    /// The period exactly as the source gives it.
    pub period: String,
    /// The year by which it is placed on an axis, where the period names one.
    #[schema(required)]
    pub year: Option<i16>,
    /// The figure.
    pub figure: Figure,
    /// How exactly it is known.
    pub precision: Precision,
    /// The source's own words about the value.
    #[schema(required)]
    pub qualifier: Option<String>,
    /// Who reports it, where hosted, when its clock starts and ends, and so on.
    pub dimensions: BTreeMap<String, String>,
    /// Evidence grade: 0 none, to 5 recomputed by a second party.
    #[schema(minimum = 0, maximum = 5)]
    pub grade: u8,
    /// Unit of this value.
    pub unit: String,
    /// Source.
    pub source: Source,
    /// What else has to be said.
    #[schema(required)]
    pub note: Option<String>,
    /// The publication of the member's declared figures in which it became what it is, from 1.
    pub vintage: Option<u32>,
    /// Why an earlier figure was replaced by this one.
    pub revision: Option<Revision>,
}

/// Why a figure was replaced.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// The coded reason.
    #[schema(example = "late-data")]
    pub reason: String,
    /// In the member's words.
    pub text: String,
}

family! {
    Observation, "observations", one "observation", bodies Observation,
    filters [Member, Indicator],
    columns [
        ("indicator", "/indicator"), ("member", "/member"), ("period", "/period"), ("year", "/year"), ("value", "/figure/value"),
        ("missing", "/figure/missing"), ("precision", "/precision"), ("qualifier", "/qualifier"), ("unit", "/unit"),
        ("grade", "/grade"), ("dimensions", "/dimensions"), ("note", "/note"),
        ("vintage", "/vintage"), ("revision", "/revision/reason"), ("revision_text", "/revision/text"),
    ]
}
