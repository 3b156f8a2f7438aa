//! A figure with its place, time and source, or the reason why there is none.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Source;

/// How exactly a value is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// As counted.
    #[default]
    Exact,
    /// "more than".
    MoreThan,
    /// "almost".
    Almost,
    /// Rounded by the source.
    Rounded,
}

/// A figure, or the reason why there is none. Never both, never neither (rule 4 of the register).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// The value as published.
    Value(Decimal),
    /// The coded reason why it is missing.
    Missing(String),
}

/// A figure with its place, time, clock and source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// The indicator's id.
    pub indicator: String,
    /// Two letters of the member; empty for the alliance or the world.
    pub member: Option<String>,
    /// The period exactly as the source gives it.
    pub period: String,
    /// The year by which it is placed on an axis, where the period names one.
    pub year: Option<i16>,
    /// The figure.
    pub figure: Figure,
    /// How exactly it is known.
    #[serde(default)]
    pub precision: Precision,
    /// The source's own words about the value.
    pub qualifier: Option<String>,
    /// Who reports it, where hosted, when its clock starts and ends, ...
    #[serde(default)]
    pub dimensions: BTreeMap<String, String>,
    /// Evidence grade 0 to 5 (rule 11 of the register).
    pub grade: u8,
    /// Unit of this value.
    pub unit: String,
    /// Source.
    pub source: Source,
    /// What else has to be said.
    pub note: Option<String>,
    /// The publication of the member's figures in which it became what it is, from 1; none of figures that are not declared here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vintage: Option<u32>,
    /// Why an earlier figure was replaced by this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<crate::indicators::vintages::Revision>,
}

impl Observation {
    /// Whether it is a part of a declared total. A part is no figure of the series that the total is in.
    pub fn is_part(&self) -> bool {
        self.vintage.is_some() && !self.dimensions.is_empty()
    }
}
