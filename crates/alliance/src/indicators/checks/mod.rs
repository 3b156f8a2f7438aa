//! Checks of figures as they are reported.
//!
//! A [`Finding`] names the field, what was found and the numbers for the sentence that a person reads. What must be mended
//! stands in the way of submission; what asks for an explanation doesn't once it has one, and the explanation is kept with the
//! finding. Nothing is corrected here, and nothing is filled in.
//!
//! Comparisons are exact. A figure known only as a bound is found at fault only where all its possible values are.

mod compared;
mod single;
mod total;

use std::collections::BTreeMap;
use std::fmt::Display;

use num_bigint::BigInt;
use rust_decimal::Decimal;
use serde::Serialize;

use super::Point;
use super::reasons::RevisionReason;
use crate::register::{Measure, Precision};

pub use total::check_total;

/// A figure as somebody entered it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reported {
    /// The field, or the cell of a table.
    pub field: String,
    /// The year.
    pub period: i32,
    /// The value.
    pub value: Option<Decimal>,
    /// The coded reason why there is none, as entered.
    pub missing: Option<String>,
    /// How exactly it is known.
    pub precision: Precision,
    /// The unit, where the form asks for it.
    pub unit: Option<String>,
    /// What is said about anything unusual.
    pub explanation: Option<String>,
    /// Why an earlier figure of the same period is changed.
    pub revision: Option<RevisionReason>,
}

/// What an indicator's figures look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The unit.
    pub unit: String,
    /// Stock or flow.
    pub measure: Measure,
    /// Whole numbers of persons, cases and the like.
    pub counts: bool,
    /// The greatest possible value: 100 of a share in per cent.
    pub greatest: Option<Decimal>,
    /// So many digits after the point at most.
    pub decimals: u32,
    /// The yearly change that is nothing unusual.
    pub band: Option<Band>,
}

/// The ratios of one year to the year before that are usual, both ends included, as fractions of whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    least: (u32, u32),
    greatest: (u32, u32),
}

/// A band needs fractions above zero, the least not above 1 and the greatest not below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a usual band reaches from a fraction above 0 and not above 1 to one that is not below 1")]
pub struct BadBand;

impl Band {
    /// From `least` to `greatest`, each a numerator and a denominator: `(1, 2)` to `(2, 1)` is "at most halved or doubled".
    pub fn new(least: (u32, u32), greatest: (u32, u32)) -> Result<Self, BadBand> {
        let falls = least.0 > 0 && least.0 <= least.1;
        let rises = greatest.1 > 0 && greatest.0 >= greatest.1;
        if falls && rises { Ok(Self { least, greatest }) } else { Err(BadBand) }
    }

    fn over(self, years: u32) -> [(BigInt, BigInt); 2] {
        [self.least, self.greatest].map(|(over, under)| (BigInt::from(over).pow(years), BigInt::from(under).pow(years)))
    }
}

/// What must happen with a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// It must be mended.
    Mend,
    /// Please explain.
    Explain,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// Less than zero.
    Negative,
    /// More than there can be. Arguments: `greatest`.
    TooGreat,
    /// No whole number, where persons or cases are counted.
    NotWhole,
    /// More digits after the point than the indicator has. Arguments: `decimals`.
    TooPrecise,
    /// "Almost" or "more than" leaves no possible value.
    Impossible,
    /// Another unit. Arguments: `expected`, `found`.
    Unit,
    /// A period that the round does not ask for. Arguments: `first`, `last`.
    OutsideRound,
    /// Neither value nor reason.
    NoReason,
    /// The reason is none of the coded ones. Arguments: `found`.
    UnknownReason,
    /// A value and a reason why there is none. Arguments: `reason`.
    ValueAndReason,
    /// Another figure than before, without a reason. Arguments: `before`.
    RevisedWithoutReason,
    /// A reason for a change where nothing changed.
    NothingRevised,
    /// Unusually much more. Arguments: `before`, `before_period`, `usual`, `ratio` where there is one.
    JumpUp,
    /// Unusually much less. The same arguments.
    JumpDown,
    /// The parts do not come to the total. Arguments: `parts`, `difference` where there is one.
    Total,
}

impl Code {
    /// The word in messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Negative => "negative",
            Self::TooGreat => "too-great",
            Self::NotWhole => "not-whole",
            Self::TooPrecise => "too-precise",
            Self::Impossible => "impossible",
            Self::Unit => "unit",
            Self::OutsideRound => "outside-round",
            Self::NoReason => "no-reason",
            Self::UnknownReason => "unknown-reason",
            Self::ValueAndReason => "value-and-reason",
            Self::RevisedWithoutReason => "revised-without-reason",
            Self::NothingRevised => "nothing-revised",
            Self::JumpUp => "jump-up",
            Self::JumpDown => "jump-down",
            Self::Total => "total",
        }
    }

    /// What must happen with it.
    pub const fn severity(self) -> Severity {
        match self {
            Self::JumpUp | Self::JumpDown => Severity::Explain,
            _ => Severity::Mend,
        }
    }
}

/// What was found in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The field.
    pub field: String,
    /// What was found.
    pub code: Code,
    /// What must happen with it.
    pub severity: Severity,
    /// Numbers and words for the message, as exact text. `value` is the figure itself, where there is one.
    pub arguments: BTreeMap<&'static str, String>,
    /// What was said about it, where it asks for an explanation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
}

impl Finding {
    fn new(reported: &Reported, code: Code) -> Self {
        let said = reported.explanation.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let explanation = said.filter(|_| code.severity() == Severity::Explain).map(str::to_owned);
        let arguments = reported.value.map(|value| ("value", value.to_string())).into_iter().collect();
        Self { field: reported.field.clone(), code, severity: code.severity(), arguments, explanation }
    }

    fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.arguments.insert(name, format!("{value}"));
        self
    }

    /// Whether it stands in the way of submission.
    pub fn stands_in_the_way(&self) -> bool {
        self.severity == Severity::Mend || self.explanation.is_none()
    }
}

/// Checks one figure, given the indicator, the first and last period that the round asks for, and what the register holds of the
/// same series, oldest first.
pub fn check(reported: &Reported, expected: &Expected, round: (i32, i32), held: &[Point]) -> Vec<Finding> {
    let mut found = single::check(reported, expected, round);
    let possible = found.is_empty();
    found.extend(compared::revision(reported, held));
    // A figure that is wrong in itself says nothing about its neighbours.
    if possible {
        found.extend(compared::jump(reported, expected, held));
    }
    found
}

#[cfg(test)]
mod tests;
