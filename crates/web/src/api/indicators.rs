//! Definitions of figures.

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::{Decimal, Source};

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
    /// What a share is a share of.
    pub denominator: Option<String>,
    /// How it is counted.
    pub counting: Option<String>,
    /// By what figures may be broken down.
    #[schema(required = false)]
    pub breakdowns: Vec<Breakdown>,
    /// The yearly change that is nothing unusual.
    pub usual: Option<Usual>,
    /// The greatest value that there can be.
    pub greatest: Option<Decimal>,
    /// Digits after the point, at most.
    pub decimals: Option<u32>,
    /// Years from which on something else is counted.
    #[schema(required = false)]
    pub breaks: Vec<SeriesBreak>,
}

/// By what a figure may be broken down.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Breakdown {
    /// Its word: the name of the dimension.
    #[schema(example = "sex")]
    pub by: String,
    /// The words of its parts, which together are the total.
    pub parts: Vec<String>,
}

/// The usual yearly change: ratios of a year to the year before, as fractions.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Usual {
    /// Not above 1.
    #[schema(example = "1/2")]
    pub least: String,
    /// Not below 1.
    #[schema(example = "2/1")]
    pub greatest: String,
}

/// A year from which on something else is counted.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SeriesBreak {
    /// The first year that is counted in the new way.
    pub year: i16,
    /// What changed.
    pub why: String,
    /// Two letters of the member whose figures break; left out where those of all do.
    pub member: Option<String>,
}

family! {
    Indicator, "indicators", one "indicator", bodies Indicator,
    filters [Goal],
    columns [
        ("title", "/title"), ("definition", "/definition"), ("unit", "/unit"), ("measure", "/measure"),
        ("direction", "/direction"), ("goal", "/goal"), ("smallest_cell", "/smallest_cell"),
        ("yearly_growth", "/yearly_growth"), ("denominator", "/denominator"), ("counting", "/counting"),
        ("breakdowns", "/breakdowns"), ("usual", "/usual"), ("greatest", "/greatest"), ("decimals", "/decimals"),
        ("breaks", "/breaks"),
    ]
}
