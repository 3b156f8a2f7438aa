//! Values as intervals of rationals, and how they are written.
//!
//! What is published as "more than", "almost" or rounded is an interval of possible values. The interval is never narrower
//! than what the word allows, so that what is proved from it holds for the true value:
//!
//! | precision | counts | other figures |
//! |---|---|---|
//! | exact v | v | v |
//! | more than v | v + 1 and more | v and more |
//! | almost v | 1 to v - 1 | 0 to v, but not 0 |
//! | rounded v | less than a unit of its last digit that is not 0 away from v, as the source doesn't say which way it rounds | the same, both ends included |

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

use crate::register::Precision;

/// A decimal as a fraction.
pub(crate) fn rational(value: Decimal) -> BigRational {
    BigRational::new(value.mantissa().into(), BigInt::from(10).pow(value.scale()))
}

/// A known figure: all values that it may have.
#[derive(Clone, Debug)]
pub(super) struct Value {
    /// As published, with a sign before it where it is a bound: `>30000`, `<600`, `~1900`.
    pub text: String,
    pub low: BigRational,
    /// None: no upper end is known.
    pub high: Option<BigRational>,
    /// Zero is among the possible values.
    pub may_be_zero: bool,
    /// Made comparable by a link factor.
    pub linked: bool,
}

impl Value {
    pub fn of(value: Decimal, precision: Precision, counts: bool) -> Self {
        let v = rational(value);
        let step = if counts { BigRational::one() } else { BigRational::zero() };
        let zero = BigRational::zero();
        let (sign, low, high) = match precision {
            Precision::Exact => ("", v.clone(), Some(v)),
            Precision::MoreThan => (">", v + step, None),
            Precision::Almost => ("<", step.clone(), Some(v - step)),
            Precision::Rounded => {
                let unit = unit(value);
                let low = (&v - &unit + &step).max(zero.clone());
                ("~", low, Some((v + unit - step).max(zero)))
            }
        };
        // "Almost 1" of a count leaves nothing but 0.
        let low = high.as_ref().map_or(low.clone(), |high| low.min(high.clone()));
        let may_be_zero = low.is_zero() && (value.is_zero() && precision != Precision::MoreThan || counts);
        Self { text: format!("{sign}{value}"), low, high, may_be_zero, linked: false }
    }

    pub fn scaled(&self, factor: &BigRational) -> Self {
        let sign: String = self.text.chars().take_while(|c| !c.is_ascii_digit()).collect();
        let published = self.text[sign.len()..].parse().map_or_else(|_| BigRational::zero(), rational);
        Self {
            text: format!("{sign}{}", text(&(published * factor))),
            low: &self.low * factor,
            high: self.high.as_ref().map(|high| high * factor),
            may_be_zero: self.may_be_zero,
            linked: true,
        }
    }

    pub fn is_exact(&self) -> bool {
        self.high.as_ref() == Some(&self.low)
    }

    pub fn is_zero(&self) -> bool {
        self.high.as_ref().is_some_and(Zero::is_zero)
    }

    /// The count, where it is exact and as it was counted.
    pub fn count(&self) -> Option<u64> {
        (self.is_exact() && !self.linked && self.low.is_integer()).then(|| self.low.to_integer().to_u64()).flatten()
    }

    pub fn sum<'a>(values: impl Iterator<Item = &'a Self>) -> Span {
        let mut sum = Span { low: Some(BigRational::zero()), high: Some(BigRational::zero()) };
        for value in values {
            sum.low = sum.low.map(|low| low + &value.low);
            sum.high = sum.high.zip(value.high.as_ref()).map(|(sum, high)| sum + high);
        }
        sum
    }

    pub fn span(&self) -> Span {
        Span { low: Some(self.low.clone()), high: self.high.clone() }
    }
}

/// An interval with both ends included; an end of none is not known.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub low: Option<BigRational>,
    pub high: Option<BigRational>,
}

impl Span {
    pub fn exact(&self) -> Option<&BigRational> {
        self.low.as_ref().filter(|low| self.high.as_ref() == Some(low))
    }

    /// Whether all of it, or none of it, is at least `least`.
    pub fn reaches(&self, least: &BigRational) -> Option<bool> {
        if self.low.as_ref().is_some_and(|low| low >= least) {
            Some(true)
        } else if self.high.as_ref().is_some_and(|high| high < least) {
            Some(false)
        } else {
            None
        }
    }

    /// Whether `self / before >= numerator / denominator` for all, or for none, of the possible values.
    pub fn at_least(&self, before: &Self, (numerator, denominator): (&BigInt, &BigInt)) -> Option<bool> {
        let reaches =
            |x: &BigRational, b: &BigRational| x.numer() * b.denom() * denominator >= b.numer() * x.denom() * numerator;
        let sure = self.low.as_ref().zip(before.high.as_ref()).is_some_and(|(x, b)| reaches(x, b));
        let never = self.high.as_ref().zip(before.low.as_ref()).is_some_and(|(x, b)| !reaches(x, b));
        if sure {
            Some(true)
        } else if never {
            Some(false)
        } else {
            None
        }
    }

    /// `5`, `1..9999`, `>=21001`, `<=7`; divided by a number of years or other whole number.
    pub fn text_over(&self, divisor: u32) -> String {
        let write = |end: &BigRational| text(&(end / BigInt::from(divisor.max(1))));
        match (&self.low, &self.high) {
            (Some(low), Some(high)) if low == high => write(low),
            (Some(low), Some(high)) => format!("{}..{}", write(low), write(high)),
            (Some(low), None) => format!(">={}", write(low)),
            (None, Some(high)) => format!("<={}", write(high)),
            (None, None) => "?".to_owned(),
        }
    }

    pub fn text(&self) -> String {
        self.text_over(1)
    }
}

/// One in the place of the last digit that is not 0; for 0, of its last written digit.
fn unit(value: Decimal) -> BigRational {
    let shown = value.mantissa().unsigned_abs().to_string();
    let zeros = if value.is_zero() { 0 } else { shown.bytes().rev().take_while(|b| *b == b'0').count() };
    BigRational::new(
        BigInt::from(10).pow(u32::try_from(zeros).unwrap_or_default()),
        BigInt::from(10).pow(value.scale()),
    )
}

/// A rational as text: `23/16`, or `7`.
pub(super) fn text(value: &BigRational) -> String {
    value.to_string()
}

/// The smallest figure of `digits` decimals that is at least `before * numerator / denominator`.
pub(super) fn needs(before: &BigRational, (numerator, denominator): (&BigInt, &BigInt), digits: u32) -> String {
    let unit = BigInt::from(10).pow(digits);
    let (over, under) = (before.numer() * numerator * &unit, before.denom() * denominator);
    decimal(&over.div_ceil(&under), digits)
}

/// `number / 10^digits` without zeros at its end.
pub(super) fn decimal(number: &BigInt, digits: u32) -> String {
    let (whole, part) = number.abs().div_rem(&BigInt::from(10).pow(digits));
    let width = usize::try_from(digits).unwrap_or_default();
    let part = format!("{part:0>width$}");
    let part = part.trim_end_matches('0');
    let sign = if number.is_negative() { "-" } else { "" };
    if width == 0 || part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}
