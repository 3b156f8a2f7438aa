//! The months, quarters and years for which figures are made, in UTC.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// Figures are as of so long after their period is over: a quarter. No force keeps anything for longer than six weeks, so what was held in a period was let go
/// before anything is said of that period.
pub const LATER: SignedDuration = SignedDuration::from_hours(91 * 24);
/// The years that can be asked for.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2999;

words! {
    /// How long a period is.
    Grain {
        /// A month.
        Month = "month",
        /// A quarter of a year.
        Quarter = "quarter",
        /// A year.
        Year = "year",
    }
}

/// A month (`2026-05`), a quarter (`2026-Q2`) or a year (`2026`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    year: i16,
    grain: Grain,
    /// Which month or quarter, from 1; a year is 1.
    part: i8,
}

/// It is no period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no period: write a month as 2026-05, a quarter as 2026-Q2, a year as 2026")]
pub struct BadPeriod(pub String);

impl FromStr for Period {
    type Err = BadPeriod;

    fn from_str(text: &str) -> Result<Self, BadPeriod> {
        let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
        let (grain, part, most) = match rest {
            None => (Grain::Year, Some(1), 1),
            Some(rest) => match rest.strip_prefix('Q') {
                Some(quarter) => (Grain::Quarter, quarter.parse::<i8>().ok(), 4),
                None => (Grain::Month, rest.parse::<i8>().ok(), 12),
            },
        };
        let read = || {
            let year = year.parse::<i16>().ok().filter(|year| YEARS.contains(year))?;
            let part = part.filter(|part| (1..=most).contains(part))?;
            Some(Self { year, grain, part })
        };
        // Each period has one way of being written.
        read().filter(|period| period.to_string() == text).ok_or_else(|| BadPeriod(text.chars().take(20).collect()))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.grain {
            Grain::Year => write!(f, "{}", self.year),
            Grain::Quarter => write!(f, "{}-Q{}", self.year, self.part),
            Grain::Month => write!(f, "{}-{:02}", self.year, self.part),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = BadPeriod;

    fn try_from(text: String) -> Result<Self, BadPeriod> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl Period {
    /// How long it is.
    pub const fn grain(self) -> Grain {
        self.grain
    }

    /// Its year.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// Its months, from one to before another, counted from 0.
    const fn months(self) -> (i8, i8) {
        let part = self.part - 1;
        match self.grain {
            Grain::Month => (part, part + 1),
            Grain::Quarter => (part * 3, part * 3 + 3),
            Grain::Year => (0, 12),
        }
    }

    /// When it begins.
    pub fn begins(self) -> Timestamp {
        first_of(self.year, self.months().0)
    }

    /// When it is over.
    pub fn ends(self) -> Timestamp {
        first_of(self.year, self.months().1)
    }

    /// As of when its figures are made, and from when on they can be.
    pub fn as_of(self) -> Timestamp {
        self.ends().saturating_add(LATER).unwrap_or(Timestamp::MAX)
    }

    /// Whether a moment lies in it.
    pub fn holds(self, at: Timestamp) -> bool {
        self.begins() <= at && at < self.ends()
    }

    /// The months or quarters of its year.
    pub fn of_its_year(self, grain: Grain) -> Vec<Self> {
        let parts = match grain {
            Grain::Month => 12,
            Grain::Quarter => 4,
            Grain::Year => 1,
        };
        (1..=parts).map(|part| Self { year: self.year, grain, part }).collect()
    }

    /// The newest periods of a length whose figures can be made at a moment, the newest first.
    pub fn newest(grain: Grain, now: Timestamp, most: usize) -> Vec<Self> {
        let year = Offset::UTC.to_datetime(now).year();
        let years = (year - 6..=year).rev().filter(|year| YEARS.contains(year));
        let all = years.flat_map(|year| {
            let year = Self { year, grain: Grain::Year, part: 1 };
            year.of_its_year(grain).into_iter().rev()
        });
        all.filter(|period| period.as_of() <= now).take(most).collect()
    }
}

/// The first moment of a month, counted from 0; the twelfth is the next year's first.
fn first_of(year: i16, month: i8) -> Timestamp {
    let (year, month) = (year + i16::from(month / 12), month % 12 + 1);
    let day = Date::new(year, month, 1).unwrap_or(Date::MAX);
    Offset::UTC.to_timestamp(day.at(0, 0, 0, 0)).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        text.parse().expect("a period")
    }

    #[test]
    fn a_period_is_written_in_one_way() {
        for text in ["2026", "2026-Q1", "2026-Q4", "2026-01", "2026-12"] {
            assert_eq!(period(text).to_string(), text);
            let json = serde_json::to_string(&period(text)).expect("it is text");
            assert_eq!(serde_json::from_str::<Period>(&json).expect("it was written so"), period(text));
        }
        for text in [
            "", "26", "1999", "3000", "2026-", "2026-0", "2026-1", "2026-13", "2026-Q0", "2026-Q5", "2026-Q01",
            "2026-+1",
        ] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }

    #[test]
    fn it_has_its_ends_and_its_parts() {
        let at = |text: &str| text.parse::<Timestamp>().expect("a time");
        assert_eq!(period("2026").begins(), at("2026-01-01T00:00:00Z"));
        assert_eq!(period("2026").ends(), at("2027-01-01T00:00:00Z"));
        assert_eq!(period("2026-Q4").begins(), at("2026-10-01T00:00:00Z"));
        assert_eq!(period("2026-Q4").ends(), at("2027-01-01T00:00:00Z"));
        assert_eq!(period("2026-02").ends(), at("2026-03-01T00:00:00Z"));
        assert!(period("2026-02").holds(at("2026-02-28T23:59:59Z")));
        assert!(!period("2026-02").holds(at("2026-03-01T00:00:00Z")));
        assert_eq!(period("2026-Q1").as_of(), at("2026-07-01T00:00:00Z"));
        let quarters = period("2026-05").of_its_year(Grain::Quarter);
        assert_eq!(
            quarters.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]
        );
        let newest = Period::newest(Grain::Quarter, at("2026-07-01T00:00:00Z"), 2);
        assert_eq!(newest, [period("2026-Q1"), period("2025-Q4")]);
    }
}
