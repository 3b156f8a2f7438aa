//! A day as precisely as it is known. Nothing is filled in: of a year nobody says in which month.

use std::fmt;

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// The first year that a text of law is dated by here.
pub const FIRST_YEAR: i16 = 1800;
/// Whoever mistypes a year would otherwise close a history to everything that comes.
pub const LAST_YEAR: i16 = 2100;

/// A year, a month or a day: `2004`, `2004-05`, `2004-05-01`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Dated {
    text: String,
    first: Date,
    last: Date,
}

/// The text is no such day.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("“{0}” is no day: write a year from 1800, a month such as 2004-05, or a day such as 2004-05-01")]
pub struct NotDated(pub String);

impl Dated {
    /// The first day that it can mean.
    pub const fn first(&self) -> Date {
        self.first
    }

    /// The last day that it can mean.
    pub const fn last(&self) -> Date {
        self.last
    }

    /// Its year, which is always known.
    pub fn year(&self) -> i16 {
        self.first.year()
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn span(text: &str) -> Option<(Date, Date)> {
        let number = |part: &str, digits: usize| {
            let fits = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
            part.parse::<i16>().ok().filter(|_| fits)
        };
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4).filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year))?;
        let Some(month) = parts.next() else { return Some((date(year, 1, 1), date(year, 12, 31))) };
        let month = i8::try_from(number(month, 2)?).ok()?;
        let first = Date::new(year, month, 1).ok()?;
        let Some(day) = parts.next() else { return Some((first, first.last_of_month())) };
        let day = Date::new(year, month, i8::try_from(number(day, 2)?).ok()?).ok()?;
        parts.next().is_none().then_some((day, day))
    }
}

impl TryFrom<String> for Dated {
    type Error = NotDated;
    fn try_from(text: String) -> Result<Self, NotDated> {
        match Self::span(&text) {
            Some((first, last)) => Ok(Self { text, first, last }),
            None => Err(NotDated(text)),
        }
    }
}

impl From<Dated> for String {
    fn from(dated: Dated) -> Self {
        dated.text
    }
}

impl fmt::Display for Dated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_of_a_day_stays_open() {
        let read = |text: &str| Dated::try_from(text.to_owned());
        let spans = [
            ("2004", date(2004, 1, 1), date(2004, 12, 31)),
            ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
            ("2004-02-03", date(2004, 2, 3), date(2004, 2, 3)),
        ];
        for (text, first, last) in spans {
            let dated = read(text).unwrap();
            assert_eq!((dated.first(), dated.last(), dated.year(), dated.as_str()), (first, last, 2004, text));
        }
        let bad =
            ["", "04", "2004-", "2004-2", "2004-13", "2004-02-30", "2004-02-03-04", "1799", "2101", "+204", "20 4"];
        for text in bad {
            assert_eq!(read(text), Err(NotDated(text.to_owned())), "{text}");
        }
    }
}
