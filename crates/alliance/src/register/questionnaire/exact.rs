//! Numbers as they are typed, and their exact values.

use num_bigint::BigInt;
use num_rational::BigRational;

/// The longest number that is taken, in characters.
const LONGEST: usize = 60;

/// The exact value of a typed number: digits, at most one point, perhaps a sign before. No grouping, no exponent: `1.000`
/// is one in some countries and a thousand in others, so that neither is guessed.
pub fn number(text: &str) -> Option<BigRational> {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if text.len() > LONGEST || !all_digits(whole) || !all_digits(part) {
        return None;
    }
    let above: BigInt = format!("{whole}{part}").parse().ok()?;
    let below = BigInt::from(10).pow(u32::try_from(part.len()).ok()?);
    let value = BigRational::new(above, below);
    Some(if text.starts_with('-') { -value } else { value })
}

/// Whether a text is a number as [`number`] takes it.
pub fn is_number(text: &str) -> bool {
    number(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_digits_with_at_most_one_point() {
        let half = |text| number(text).map(|n| n.to_string());
        assert_eq!(half("0.50").as_deref(), Some("1/2"));
        assert_eq!(half(" -3 ").as_deref(), Some("-3"));
        for bad in ["", "-", "1,5", "1.000,5", "1 000", "1e3", ".5", "5.", "+1", "٣", "12%", "NaN"] {
            assert!(!is_number(bad), "{bad}");
        }
        assert!(!is_number(&"9".repeat(61)));
    }
}
