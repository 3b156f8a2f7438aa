//! A place in a member's figures: a year, and within it the total or a part of it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::register::Indicator;

/// A place in a member's figures. As text `2024`, or `2024.sex.female`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Cell {
    /// The year.
    pub year: i16,
    /// A part of the year's total; none is the total.
    pub part: Option<Part>,
}

/// A part of a total.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Part {
    /// By what it is broken down.
    pub by: String,
    /// Which part.
    pub part: String,
}

/// The text is no place in figures.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "“{0}” is no place in a member's figures; write a year, or a year with a breakdown and its part: `2024.sex.female`"
)]
pub struct BadCell(pub String);

/// Whether a text can name a breakdown or a part: small letters, digits and dashes, 1 to 20. With an indicator's longest id it fits
/// into a record's id.
pub fn is_word(text: &str) -> bool {
    (1..=20).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

impl Cell {
    /// The total of a year.
    pub const fn total(year: i16) -> Self {
        Self { year, part: None }
    }

    /// A part of a year's total.
    pub fn part(year: i16, by: &str, part: &str) -> Self {
        Self { year, part: Some(Part { by: by.to_owned(), part: part.to_owned() }) }
    }

    /// All places that an indicator has in a year, the total first.
    pub fn all(indicator: &Indicator, year: i16) -> Vec<Self> {
        let parts = indicator
            .card
            .breakdowns
            .iter()
            .flat_map(|one| one.parts.iter().map(move |part| Self::part(year, &one.by, part)));
        [Self::total(year)].into_iter().chain(parts).collect()
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.part {
            None => write!(f, "{}", self.year),
            Some(Part { by, part }) => write!(f, "{}.{by}.{part}", self.year),
        }
    }
}

impl FromStr for Cell {
    type Err = BadCell;
    fn from_str(text: &str) -> Result<Self, BadCell> {
        let bad = || BadCell(text.to_owned());
        let words: Vec<&str> = text.split('.').collect();
        let year = |word: &str| word.parse::<i16>().ok().filter(|year| (1000..=9999).contains(year)).ok_or_else(bad);
        match words.as_slice() {
            [one] => Ok(Self::total(year(one)?)),
            [one, by, part] if is_word(by) && is_word(part) => Ok(Self::part(year(one)?, by, part)),
            _ => Err(bad()),
        }
    }
}

impl TryFrom<String> for Cell {
    type Error = BadCell;
    fn try_from(text: String) -> Result<Self, BadCell> {
        text.parse()
    }
}

impl From<Cell> for String {
    fn from(cell: Cell) -> Self {
        cell.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_read_as_it_is_written() {
        for text in ["2024", "2024.sex.female", "2024.age.0-13"] {
            assert_eq!(text.parse::<Cell>().unwrap().to_string(), text);
        }
        for bad in ["", "24", "2024.sex", "2024.Sex.female", "2024.sex.female.x", "2024..", "99999"] {
            assert!(bad.parse::<Cell>().is_err(), "{bad}");
        }
    }
}
