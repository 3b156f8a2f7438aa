//! The forms of what is sent, as strict as the document says: lengths of texts, bounds of numbers, days and nothing else that a
//! parser of dates would take.

use jiff::civil::Date;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

/// A text of so many characters.
pub(super) fn text<'de, const LEAST: usize, const MOST: usize, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let length = text.chars().count();
    if (LEAST..=MOST).contains(&length) {
        return Ok(text);
    }
    Err(D::Error::custom(format!("a text of {length} characters where one of {LEAST} to {MOST} is expected")))
}

/// A text of at most so many characters, or null; it may not be left out.
pub(super) fn text_or_null<'de, const MOST: usize, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    match text.as_ref().map_or(0, |t| t.chars().count()) {
        length if length > MOST => {
            Err(D::Error::custom(format!("a text of {length} characters where at most {MOST} are expected")))
        }
        _ => Ok(text),
    }
}

/// Something or null; it may not be left out.
pub(super) fn or_null<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    Option::deserialize(deserializer)
}

/// A whole number from 0, also where JSON writes it as `3.0`, which is the same number.
pub(super) fn whole_number(number: &serde_json::Number) -> Option<u64> {
    number.as_u64().or_else(|| number.to_string().strip_suffix(".0")?.parse().ok())
}

/// The number of a version.
pub(super) fn version<'de, const LEAST: u32, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    const MOST: u32 = 1_000_000_000;
    let number = serde_json::Number::deserialize(deserializer)?;
    let known = whole_number(&number).and_then(|n| u32::try_from(n).ok()).filter(|n| (LEAST..=MOST).contains(n));
    if let Some(known) = known {
        return Ok(known);
    }
    Err(D::Error::custom(format!("the version {number} where one of {LEAST} to {MOST} is expected")))
}

/// A day: `2026-03-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkDay, value_type = String, format = "date")]
#[serde(try_from = "String", into = "String")]
pub(super) struct Day(pub Date);

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let form = text.len() == 10
            && text.bytes().enumerate().all(|(at, b)| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
        let day = text.parse().ok().filter(|_| form);
        day.map(Self).ok_or_else(|| format!("“{text}” is no day such as 2026-03-31"))
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.0.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    struct Forms {
        #[serde(deserialize_with = "text::<1, 3, _>")]
        text: String,
        #[serde(deserialize_with = "or_null")]
        maybe: Option<bool>,
        #[serde(deserialize_with = "version::<1, _>")]
        no: u32,
        day: Day,
    }

    #[test]
    fn what_is_sent_has_the_form_that_the_document_gives_it() {
        let read = |text: &str, maybe: &str, no: &str, day: &str| {
            serde_json::from_str::<Forms>(&format!(
                "{{\"text\": \"{text}\", {maybe} \"no\": {no}, \"day\": \"{day}\"}}"
            ))
        };
        let good = read("äöü", "\"maybe\": null,", "1", "2026-03-31").unwrap();
        assert_eq!((good.text.as_str(), good.maybe, good.no, good.day.0.day()), ("äöü", None, 1, 31));
        for (text, maybe, no, day) in [
            ("", "\"maybe\": null,", "1", "2026-03-31"),
            ("four", "\"maybe\": null,", "1", "2026-03-31"),
            ("x", "", "1", "2026-03-31"),
            ("x", "\"maybe\": true,", "0", "2026-03-31"),
            ("x", "\"maybe\": true,", "1000000001", "2026-03-31"),
            ("x", "\"maybe\": true,", "1", "20260331"),
            ("x", "\"maybe\": true,", "1", "2026-02-31"),
            ("x", "\"maybe\": true,", "1", "2026-03-31T00:00"),
        ] {
            assert!(read(text, maybe, no, day).is_err(), "{text} {maybe} {no} {day}");
        }
    }
}
