//! The share of a bank's entries that works: a new list is let in by degrees.
//!
//! HMA has the same number (`matching_enabled_ratio`) and throws a coin for each question, so that the same picture is found one time
//! and not the next. Here each entry is in or out by its own digest: the same question has the same answer, and as the ratio grows,
//! entries only join.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Fingerprint;

/// Decimal places that are kept: what a 64-bit floating point number of HMA's interface needs in writing.
const PLACES: u32 = 18;
/// One, in units of the last place.
const ONE: u64 = 10_u64.pow(PLACES);

/// A share from 0 to 1, exact to 18 decimal places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EnabledRatio(u64);

/// Whether a question asks the share that works, or every entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RatioRule {
    /// The share that works.
    #[default]
    Kept,
    /// Every entry: whoever looks into a list wants to see what it will find once it is let in whole.
    Bypassed,
}

/// What was given is no share.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no share: write a decimal number from 0 to 1 with at most 18 places, such as 0.25")]
pub struct BadRatio(pub String);

impl EnabledRatio {
    /// All entries.
    pub const ALL: Self = Self(ONE);
    /// None.
    pub const NONE: Self = Self(0);

    /// Whether an entry of this bank is in. `bank` is the name by which it draws ([`super::Bank::drawn`]).
    ///
    /// The entry draws a number from 0 up to 2^64: the first eight bytes of SHA-256 of the bank's name, a zero byte and the
    /// fingerprint's text. It is in where the number is below the ratio's share of 2^64.
    pub fn lets_in(self, bank: &str, fingerprint: &Fingerprint) -> bool {
        if self == Self::ALL {
            return true; // as the drawing would say: most banks are whole, and are asked millions of times
        }
        let digest =
            Sha256::new().chain_update(bank).chain_update([0]).chain_update(fingerprint.to_string()).finalize();
        let drawn = digest[..8].iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        u128::from(drawn) * u128::from(ONE) < u128::from(self.0) << 64
    }
}

impl FromStr for EnabledRatio {
    type Err = BadRatio;
    fn from_str(text: &str) -> Result<Self, BadRatio> {
        let bad = || BadRatio(text.to_owned());
        // Small numbers come as Python writes them: `1e-05`.
        let read = Decimal::from_str_exact(text).or_else(|_| Decimal::from_scientific(text)).map_err(|_| bad())?;
        let mut read = read.normalize();
        if read.is_sign_negative() && !read.is_zero() || read > Decimal::ONE || read.scale() > PLACES {
            return Err(bad());
        }
        read.rescale(PLACES);
        u64::try_from(read.mantissa()).map(Self).map_err(|_| bad())
    }
}

impl fmt::Display for EnabledRatio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Decimal::from_i128_with_scale(self.0.into(), PLACES).normalize().fmt(f)
    }
}

impl TryFrom<String> for EnabledRatio {
    type Error = BadRatio;
    fn try_from(text: String) -> Result<Self, BadRatio> {
        text.parse()
    }
}

impl From<EnabledRatio> for String {
    fn from(ratio: EnabledRatio) -> Self {
        ratio.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_exactly() {
        for (text, reads) in [
            ("0", "0"),
            ("1.0", "1"),
            ("-0.0", "0"),
            ("0.3333333333333333", "0.3333333333333333"),
            ("1e-05", "0.00001"),
            ("0.100000000000000001", "0.100000000000000001"),
        ] {
            assert_eq!(text.parse::<EnabledRatio>().map(|r| r.to_string()), Ok(reads.to_owned()), "{text}");
        }
        for bad in ["", "1.0000000001", "-0.1", "NaN", "inf", "0.1234567890123456789", "half"] {
            assert_eq!(bad.parse::<EnabledRatio>(), Err(BadRatio(bad.to_owned())));
        }
    }

    #[test]
    fn entries_only_join_as_it_grows() {
        let entries: Vec<Fingerprint> = (0..20_000_u32)
            .map(|n| Fingerprint::Md5(Sha256::digest(n.to_be_bytes())[..16].try_into().unwrap()))
            .collect();
        let mut before = vec![false; entries.len()];
        for (ratio, least, most) in [("0", 0, 0), ("0.01", 140, 260), ("0.5", 9_700, 10_300), ("1", 20_000, 20_000)] {
            let ratio: EnabledRatio = ratio.parse().unwrap();
            let now: Vec<bool> = entries.iter().map(|entry| ratio.lets_in("KNOWN", entry)).collect();
            assert!(before.iter().zip(&now).all(|(before, now)| now >= before), "{ratio}: an entry left");
            let count = now.iter().filter(|now| **now).count();
            assert!((least..=most).contains(&count), "{ratio}: {count}");
            before = now;
        }
    }
}
