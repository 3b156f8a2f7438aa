//! What a figure is: its definition, and what its card says besides.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Source;

/// A figure's definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// Name in English.
    pub title: String,
    /// What is counted and what is not.
    pub definition: String,
    /// Unit of the values.
    pub unit: String,
    /// `stock` (a level at a time) or `flow` (what came in a period).
    pub measure: Measure,
    /// Whether more or less is better.
    pub direction: Direction,
    /// The goal it speaks to.
    pub goal: Option<String>,
    /// The smallest cell that may be published.
    pub smallest_cell: u32,
    /// Yearly growth that is asked of this figure, as a fraction (`10/100`); where there is none, the goal's own holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yearly_growth: Option<String>,
    /// Who publishes the figure, or who defined it.
    #[serde(default)]
    pub source: Source,
    /// What else its definition card says.
    #[serde(flatten)]
    pub card: Card,
}

/// What a definition card says besides: all of it may be left open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// What a share is a share of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<String>,
    /// How it is counted: what counts once, what counts twice, at which moment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counting: Option<String>,
    /// By what figures may be broken down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breakdowns: Vec<Breakdown>,
    /// The yearly change that is nothing unusual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usual: Option<Usual>,
    /// The greatest value that there can be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub greatest: Option<Decimal>,
    /// Digits after the point, at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimals: Option<u32>,
    /// Years from which on something else is counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<SeriesBreak>,
}

/// By what a figure may be broken down: a total and its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakdown {
    /// Its word: small letters, digits and dashes.
    pub by: String,
    /// The words of its parts, which together are the total.
    pub parts: Vec<String>,
}

/// The usual yearly change: ratios of a year to the year before, as fractions of whole numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usual {
    /// Not above 1: `1/2` is "at most halved".
    pub least: String,
    /// Not below 1: `2/1` is "at most doubled".
    pub greatest: String,
}

/// A year from which on something else is counted: nothing is compared across it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesBreak {
    /// The first year that is counted in the new way.
    pub year: i16,
    /// What changed.
    pub why: String,
    /// Two letters of the member whose figures break; none where those of all do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
}

impl Card {
    /// The breaks of a member's series, or of the one that is of no member: those of all, and its own.
    pub fn breaks_of<'a>(&'a self, member: Option<&'a str>) -> impl Iterator<Item = &'a SeriesBreak> {
        self.breaks.iter().filter(move |one| one.member.is_none() || one.member.as_deref() == member)
    }
}

/// Units of figures that are no counts: shares and lengths of time.
const NO_COUNTS: [&str; 6] = ["percent", "hours", "days", "weeks", "months", "minutes"];

impl Indicator {
    /// Whether it counts persons, cases and the like, in whole numbers: by its unit alone, so that nothing else in a definition can
    /// take the protection of small counts away.
    pub fn is_count(&self) -> bool {
        !NO_COUNTS.contains(&self.unit.trim())
    }

    /// Whether both define one and the same figure: another unit, or stock for flow, is another one.
    pub fn is_same_figure(&self, other: &Self) -> bool {
        self.unit == other.unit && self.measure == other.measure
    }
}

/// Stock or flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Measure {
    /// A level at a point in time.
    Stock,
    /// What came in during a period.
    Flow,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither: context only.
    Context,
}
