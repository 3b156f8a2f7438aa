//! What stands in a cell, and what it means as an answer.

use alliance::register::questionnaire::{Value, is_number};
use calamine::DataRef;
use jiff::civil::{Date, date};
use sha2::{Digest, Sha256};

/// The earliest day that a date cell is taken for; a number that was typed into one is most often an earlier one.
pub(crate) const EARLIEST: Date = date(1990, 1, 1);
/// The latest.
pub(crate) const LATEST: Date = date(2100, 12, 31);

/// A cell that holds something.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Held {
    /// Text as it is.
    Text(String),
    /// A number that a program wrote, or that was typed into a cell of no format.
    Number(f64),
    /// Excel's true and false.
    Truth(bool),
    /// A day, and whether it has a time of day.
    Day { day: Date, has_time: bool },
    /// Something with no meaning here, in words.
    Other(String),
    /// A formula.
    Formula(String),
}

impl Held {
    /// What calamine found; none for an empty cell.
    pub(crate) fn of(value: &DataRef<'_>, formula: Option<String>) -> Option<Self> {
        if let Some(formula) = formula {
            return Some(Self::Formula(formula));
        }
        Some(match value {
            DataRef::Empty => return None,
            DataRef::String(text) => Self::Text(text.clone()),
            DataRef::SharedString(text) => Self::Text((*text).to_owned()),
            #[expect(clippy::cast_precision_loss, reason = "larger numbers are refused by `digits` either way")]
            DataRef::Int(number) => Self::Number(*number as f64),
            DataRef::Float(number) => Self::Number(*number),
            DataRef::Bool(truth) => Self::Truth(*truth),
            DataRef::DateTime(moment) if moment.is_datetime() => {
                let (year, month, day, h, m, s, ms) = moment.to_ymd_hms_milli();
                match civil(year, month, day) {
                    Some(day) => Self::Day { day, has_time: (h, m, s, ms) != (0, 0, 0, 0) },
                    None => Self::Other("a date that is in no calendar".to_owned()),
                }
            }
            DataRef::DateTimeIso(text) => match text.get(..10).and_then(|day| day.parse::<Date>().ok()) {
                Some(day) => {
                    let time = text.get(10..).unwrap_or_default();
                    Self::Day { day, has_time: time.bytes().any(|b| matches!(b, b'1'..=b'9')) }
                }
                None => Self::Other(format!("the date `{text}`")),
            },
            DataRef::DateTime(_) | DataRef::DurationIso(_) => Self::Other("a length of time".to_owned()),
            DataRef::Error(error) => Self::Other(format!("the error {error}")),
        })
    }

    /// The cell as a person sees it, for faults.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Truth(truth) => truth.to_string().to_uppercase(),
            Self::Day { day, .. } => day.to_string(),
            Self::Other(what) => what.clone(),
            Self::Formula(formula) => format!("={formula}"),
        }
    }

    /// As a text, to the letter.
    pub(crate) fn text(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Number(number) => digits(*number),
            Self::Truth(_) | Self::Day { .. } => Some(self.shown()),
            Self::Other(_) | Self::Formula(_) => None,
        }
    }

    /// As a number, digit by digit.
    pub(crate) fn number(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.trim().to_owned()).filter(|text| is_number(text)),
            Self::Number(number) => digits(*number),
            _ => None,
        }
    }

    /// As a day.
    pub(crate) fn day(&self) -> Option<String> {
        match self {
            Self::Text(text) => {
                let text = text.trim();
                let day = text.parse::<Date>().ok()?;
                (day.to_string() == text).then(|| text.to_owned())
            }
            Self::Day { day, has_time: false } if (EARLIEST..=LATEST).contains(day) => Some(day.to_string()),
            _ => None,
        }
    }

    /// As the word of a list: text without space at its ends, or the digits of a number.
    pub(crate) fn word(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.trim().to_owned()),
            Self::Number(number) => digits(*number),
            Self::Truth(truth) => Some(if *truth { "yes" } else { "no" }.to_owned()),
            _ => None,
        }
    }
}

fn civil(year: u16, month: u8, day: u8) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A stored number as digits: the 15 that Excel keeps and shows. From 10^15 on, digits that were typed may be gone already,
/// so that there is no answer.
fn digits(number: f64) -> Option<String> {
    if !number.is_finite() || number.abs() >= 1e15 {
        return None;
    }
    // Rust writes the shortest digits that are this very number, never with an exponent.
    let shown = number.to_string();
    let significant = shown.bytes().filter(u8::is_ascii_digit).skip_while(|b| *b == b'0').count();
    let shown = if significant > 15 { format!("{number:.14e}").parse::<f64>().ok()?.to_string() } else { shown };
    Some(if shown == "-0" { "0".to_owned() } else { shown })
}

/// The mark of an answer that is last round's: it stays so for as long as the cell says the same.
pub(crate) fn untouched(value: &Value) -> String {
    let json = serde_json::to_string(value).expect("answers are plain data and always serialise");
    hex::encode(&Sha256::digest(json)[..8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_number_has_the_digits_that_excel_shows() {
        for (number, shown) in [
            (1200.0, "1200"),
            (0.1 + 0.2, "0.3"),
            (-0.0, "0"),
            (2.5, "2.5"),
            (123_456_789_012_345.0, "123456789012345"),
            (1e-7, "0.0000001"),
        ] {
            assert_eq!(digits(number).as_deref(), Some(shown));
        }
        for number in [1e15, -1e15, f64::NAN, f64::INFINITY] {
            assert_eq!(digits(number), None);
        }
    }
}
