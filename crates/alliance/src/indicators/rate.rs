//! The yearly growth that is asked for, as the fraction that it was agreed as.

use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use serde::{Deserialize, Serialize};

/// The greatest denominator, so that no power of a rate grows beyond what is computed in a moment.
const MAX_DENOMINATOR: u32 = 1_000_000;
/// The greatest growth a year: tenfold on top.
const MAX_WHOLE: u32 = 10;

/// Growth a year as an exact fraction, such as `10/100`. It is kept as written: `10/100` and `1/10` judge alike and read
/// differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Rate {
    numerator: u32,
    denominator: u32,
}

/// Why a text is no rate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadRate {
    /// Not two whole numbers with a stroke between them.
    #[error("“{0}” is no growth rate: write two whole numbers and a stroke, such as 10/100")]
    Form(String),
    /// The denominator is zero or too great.
    #[error("the denominator of a growth rate is from 1 to {MAX_DENOMINATOR}, not {0}")]
    Denominator(u32),
    /// More than tenfold growth a year.
    #[error("a growth rate is at most {MAX_WHOLE} ({MAX_WHOLE}/1), not {0}/{1}")]
    Great(u32, u32),
}

impl Rate {
    /// A rate of `numerator/denominator` a year.
    pub fn new(numerator: u32, denominator: u32) -> Result<Self, BadRate> {
        if !(1..=MAX_DENOMINATOR).contains(&denominator) {
            return Err(BadRate::Denominator(denominator));
        }
        if numerator > denominator * MAX_WHOLE {
            return Err(BadRate::Great(numerator, denominator));
        }
        Ok(Self { numerator, denominator })
    }

    /// What a figure is multiplied by after so many years: (q + p)^years over q^years.
    pub(super) fn factor(self, years: u32) -> (BigInt, BigInt) {
        (BigInt::from(self.denominator + self.numerator).pow(years), BigInt::from(self.denominator).pow(years))
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl FromStr for Rate {
    type Err = BadRate;

    fn from_str(text: &str) -> Result<Self, BadRate> {
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok()).flatten();
        let (numerator, denominator) = text
            .split_once('/')
            .and_then(|(p, q)| Some((digits(p)?, digits(q)?)))
            .ok_or_else(|| BadRate::Form(text.chars().take(40).collect()))?;
        Self::new(numerator, denominator)
    }
}

impl TryFrom<String> for Rate {
    type Error = BadRate;

    fn try_from(text: String) -> Result<Self, BadRate> {
        text.parse()
    }
}

impl From<Rate> for String {
    fn from(rate: Rate) -> Self {
        rate.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_read_as_written() {
        assert_eq!("10/100".parse::<Rate>().unwrap().to_string(), "10/100");
        assert_eq!("0/1".parse::<Rate>().unwrap().to_string(), "0/1");
        for (text, said) in [
            ("10 %", "such as 10/100"),
            ("0.1", "such as 10/100"),
            ("/", "such as 10/100"),
            ("+1/2", "such as 10/100"),
            ("1/0", "not 0"),
            ("1/2000000", "not 2000000"),
            ("11/1", "at most 10"),
            ("99999999999/1", "such as 10/100"),
        ] {
            let refused = text.parse::<Rate>().unwrap_err().to_string();
            assert!(refused.contains(said), "{text}: {refused}");
        }
    }
}
