//! A month of a year.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A month of a year. As text `2026-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    year: i16,
    month: i8,
}

/// The text is no month.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("“{0}” is no month; write a year from 1990 on and a month: `2026-03`")]
pub struct BadMonth(pub String);

/// No count is of an earlier year.
const FIRST: i16 = 1990;

impl Month {
    /// A month, from 1 to 12; none where there is no such month, or of a year before 1990.
    pub fn new(year: i16, month: i8) -> Option<Self> {
        ((FIRST..=9999).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// The month of a day.
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// Its year.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// Its place in the year, from 1 to 12.
    pub const fn month(self) -> i8 {
        self.month
    }

    /// The months of a year.
    pub fn all(year: i16) -> impl Iterator<Item = Self> {
        (1..=12).filter_map(move |month| Self::new(year, month))
    }

    /// The last month of a year.
    pub fn last(year: i16) -> Option<Self> {
        Self::new(year, 12)
    }

    /// Whether it has begun on a day.
    pub fn has_begun(self, today: Date) -> bool {
        self <= Self::of(today)
    }

    /// The first day after it; none at the end of all calendars.
    pub fn over_from(self) -> Option<Date> {
        let (year, month) = if self.month == 12 { (self.year + 1, 1) } else { (self.year, self.month + 1) };
        Date::new(year, month, 1).ok()
    }

    /// Whether it is over on a day.
    pub fn is_over(self, today: Date) -> bool {
        self < Self::of(today)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = BadMonth;
    fn from_str(text: &str) -> Result<Self, BadMonth> {
        let bad = || BadMonth(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(bad)?;
        let digits = |word: &str, length| word.len() == length && word.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return Err(bad());
        }
        let parsed = year.parse().ok().zip(month.parse().ok());
        parsed.and_then(|(year, month)| Self::new(year, month)).ok_or_else(bad)
    }
}

impl TryFrom<String> for Month {
    type Error = BadMonth;
    fn try_from(text: String) -> Result<Self, BadMonth> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_as_it_is_written() {
        for text in ["1990-01", "2026-03", "2026-12"] {
            assert_eq!(text.parse::<Month>().unwrap().to_string(), text);
        }
        for bad in ["", "2026", "2026-13", "2026-00", "2026-3", "26-03", "1989-12", "2026-03-01", "+026-03", "2026-+3"]
        {
            assert!(bad.parse::<Month>().is_err(), "{bad}");
        }
        let (march, day) = ("2026-03".parse::<Month>().unwrap(), jiff::civil::date(2026, 3, 31));
        assert!(march.has_begun(day) && !march.is_over(day) && march.is_over(jiff::civil::date(2026, 4, 1)));
    }
}
