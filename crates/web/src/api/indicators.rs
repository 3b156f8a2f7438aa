//! Definitions of figures.

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// Stock or flow.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Measure {
    /// A level at a point in time.
    Stock,
    /// What came in during a period.
    Flow,
}

/// Which way is better.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither: context only.
    Context,
}

/// A figure's definition.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Name in English.
    pub title: String,
    /// What is counted and what is not.
    pub definition: String,
    /// Unit of the values.
    pub unit: String,
    /// A level, or what came in.
    pub measure: Measure,
    /// Whether more or less is better.
    pub direction: Direction,
    /// The goal it speaks to.
    #[schema(required, pattern = "^G[1-7]$")]
    pub goal: Option<String>,
    /// The smallest cell that may be published.
    pub smallest_cell: u32,
    /// Yearly growth that is asked of this figure, as a fraction; where there is none, the goal's own holds.
    #[schema(example = "10/100")]
    pub yearly_growth: Option<String>,
    /// Who publishes the figure.
    pub source: Source,
}

family! {
    Indicator, "indicators", one "indicator", bodies Indicator,
    filters [Goal],
    columns [
        ("title", "/title"), ("definition", "/definition"), ("unit", "/unit"), ("measure", "/measure"),
        ("direction", "/direction"), ("goal", "/goal"), ("smallest_cell", "/smallest_cell"),
        ("yearly_growth", "/yearly_growth"),
    ]
}
