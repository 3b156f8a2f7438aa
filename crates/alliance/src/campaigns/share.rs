//! A question that was put to a sample before a campaign and to another one after it: is the difference more than chance?
//!
//! Both are samples, so the interval of the difference is asked for: Newcombe's hybrid of two Wilson score intervals (R. G. Newcombe, *Statistics in Medicine* 17 (1998), 873-890, method 10;
//! E. B. Wilson, *JASA* 22 (1927), 209-212), at z = 1.96 = 49/25, which is 95 %. With p = k/n and the Wilson ends l and u of each sample:
//!
//! - low = (p2 - p1) - sqrt((p2 - l2)² + (u1 - p1)²)
//! - high = (p2 - p1) + sqrt((u2 - p2)² + (p1 - l1)²)
//!
//! Everything is a fraction but for the square roots. Those are taken in whole numbers with twelve decimals, rounded up, which makes the interval wider, and the ends are rounded outward to
//! a tenth of a percentage point. The word is decided by the ends as they are shown: whoever reads the interval can decide it as well.

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Fewer people in one of the two samples tell nothing (register, "too few").
pub const ENOUGH: u64 = 20;
/// A sample larger than this is none.
pub const MOST: u64 = 1_000_000_000;
/// A group of people smaller than this is not told, as of any other count of persons; nobody is no group.
const SMALLEST: u64 = 5;

words! {
    /// What a comparison says.
    Change {
        /// The interval lies above zero.
        More = "clearly-more",
        /// The interval holds zero.
        Within = "within-chance",
        /// The interval lies below zero.
        Less = "clearly-less",
        /// Too few people were asked, or too few gave one of the answers.
        TooFew = "too-few",
    }
}

/// How many of a sample said yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Who said yes.
    pub yes: u64,
    /// Who was asked.
    pub asked: u64,
}

impl Share {
    /// Whether it is a share at all.
    pub const fn is_share(self) -> bool {
        self.asked > 0 && self.yes <= self.asked && self.asked <= MOST
    }

    /// Who said yes, where neither they nor the others are so few that they are not told.
    pub fn told(self) -> Option<u64> {
        let shown = told(self.yes).and(told(self.asked - self.yes.min(self.asked)));
        shown.map(|_| self.yes)
    }
}

/// A count of people, where it may be told.
pub const fn told(count: u64) -> Option<u64> {
    if count > 0 && count < SMALLEST { None } else { Some(count) }
}

/// What came of comparing two samples.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// In a word.
    pub word: Change,
    /// The interval of the difference in percentage points; none where too few were asked.
    pub interval: Option<(Decimal, Decimal)>,
}

/// Compares a sample with an earlier one.
pub fn compare(before: Share, after: Share) -> Compared {
    let few = Compared { word: Change::TooFew, interval: None };
    let stands = |share: Share| share.is_share() && share.asked >= ENOUGH && share.told().is_some();
    if !stands(before) || !stands(after) {
        return few;
    }
    let (low, high) = newcombe(before, after);
    let thousand = BigRational::from_integer(1000.into());
    let ends = ((low * &thousand).floor().to_integer().to_i64(), (high * thousand).ceil().to_integer().to_i64());
    let (Some(low), Some(high)) = ends else { return few };
    let word = if low > 0 {
        Change::More
    } else if high < 0 {
        Change::Less
    } else {
        Change::Within
    };
    Compared { word, interval: Some((Decimal::new(low, 1), Decimal::new(high, 1))) }
}

fn fraction(over: u64, under: u64) -> BigRational {
    BigRational::new(over.into(), under.into())
}

/// The ends of the interval of the difference, as fractions of one.
fn newcombe(before: Share, after: Share) -> (BigRational, BigRational) {
    let (p1, p2) = (fraction(before.yes, before.asked), fraction(after.yes, after.asked));
    let ((l1, u1), (l2, u2)) = (wilson(before), wilson(after));
    let square = |side: BigRational| &side * &side;
    let below = root(&(square(&p2 - l2) + square(u1 - &p1)));
    let above = root(&(square(u2 - &p2) + square(&p1 - l1)));
    let difference = p2 - p1;
    let one = BigRational::one();
    ((&difference - below).max(-one.clone()), (difference + above).min(one))
}

/// The Wilson score interval of a share, its ends never too far inside.
fn wilson(share: Share) -> (BigRational, BigRational) {
    let (k, n) = (BigRational::from_integer(share.yes.into()), BigRational::from_integer(share.asked.into()));
    let z = fraction(49, 25);
    let z2 = &z * &z;
    let under = &n + &z2;
    let centre = (&k + &z2 / BigRational::from_integer(2.into())) / &under;
    let inside = &k * (&n - &k) / &n + &z2 / BigRational::from_integer(4.into());
    let half = root(&inside) * z / under;
    ((&centre - &half).max(BigRational::zero()), (centre + half).min(BigRational::one()))
}

/// A square root with twelve decimals, never smaller than the true one.
fn root(value: &BigRational) -> BigRational {
    let scale = BigInt::from(10).pow(12);
    let scaled = (value.numer() * &scale * &scale).div_ceil(value.denom());
    let whole = scaled.sqrt();
    let whole = if &whole * &whole < scaled { whole + 1 } else { whole };
    BigRational::new(whole, scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said((yes, asked): (u64, u64), (yes_after, asked_after): (u64, u64)) -> (Change, String) {
        let compared = compare(Share { yes, asked }, Share { yes: yes_after, asked: asked_after });
        let interval = compared.interval.map_or_else(String::new, |(low, high)| format!("{low} to {high}"));
        (compared.word, interval)
    }

    /// Newcombe's examples: 56/70 against 48/80 is 0.0524 to 0.3339; 9/10 against 3/10 is 0.1705 to 0.8090, of samples that are too small here.
    #[test]
    fn the_intervals_are_those_of_the_paper_rounded_outward() {
        assert_eq!(said((48, 80), (56, 70)), (Change::More, "5.2 to 33.4".to_owned()));
        assert_eq!(said((56, 70), (48, 80)), (Change::Less, "-33.4 to -5.2".to_owned()));
        assert_eq!(said((3, 10), (9, 10)), (Change::TooFew, String::new()));
        let (low, high) = newcombe(Share { yes: 3, asked: 10 }, Share { yes: 9, asked: 10 });
        let shown = |end: BigRational| (end * BigRational::from_integer(10_000.into())).round().to_integer();
        assert_eq!((shown(low), shown(high)), (BigInt::from(1705), BigInt::from(8090)));
    }

    #[test]
    fn what_chance_alone_can_do_is_not_more() {
        assert_eq!(said((120, 300), (138, 300)).0, Change::Within);
        assert_eq!(said((120, 300), (165, 300)).0, Change::More);
        assert_eq!(said((120, 300), (120, 300)).0, Change::Within);
        assert_eq!(said((0, 400), (0, 400)).0, Change::Within, "nobody is told");
    }

    #[test]
    fn a_few_people_are_not_told_on_either_side() {
        assert_eq!(said((3, 300), (60, 300)).0, Change::TooFew);
        assert_eq!(said((60, 300), (297, 300)).0, Change::TooFew);
        assert_eq!(Share { yes: 296, asked: 300 }.told(), None);
        assert_eq!(Share { yes: 295, asked: 300 }.told(), Some(295));
        assert_eq!((told(0), told(4), told(5)), (Some(0), None, Some(5)));
    }
}
