//! The forms of what is sent, as strict as the document says: lengths of texts, bounds of numbers, days and nothing else that a
//! parser of dates would take.

use std::fmt::Display;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use crate::problem::{Problem, Trouble};

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

/// A text of at most 120 characters, or null, or nothing.
pub(super) fn short_or_null<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    text_or_null::<120, _>(deserializer)
}

/// A list of at most so many texts, each of so many characters.
pub(super) fn texts<'de, const ITEMS: usize, const LEAST: usize, const MOST: usize, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<String>, D::Error> {
    let texts = Vec::<Bounded<LEAST, MOST>>::deserialize(deserializer)?;
    if texts.len() > ITEMS {
        return Err(D::Error::custom(format!("a list of {} where at most {ITEMS} are expected", texts.len())));
    }
    Ok(texts.into_iter().map(|one| one.0).collect())
}

#[derive(Deserialize)]
struct Bounded<const LEAST: usize, const MOST: usize>(#[serde(deserialize_with = "text::<LEAST, MOST, _>")] String);

/// Something or null; it may not be left out.
pub(super) fn or_null<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    Option::deserialize(deserializer)
}

/// A whole number from 0, also where JSON writes it as `3.0`, which is the same number.
pub(super) fn whole_number(number: &serde_json::Number) -> Option<u64> {
    number.as_u64().or_else(|| number.to_string().strip_suffix(".0")?.parse().ok())
}

/// A whole number of at most so much.
pub(super) fn whole<'de, const MOST: u32, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let number = serde_json::Number::deserialize(deserializer)?;
    let known = whole_number(&number).and_then(|n| u32::try_from(n).ok()).filter(|n| *n <= MOST);
    known.ok_or_else(|| D::Error::custom(format!("the number {number} where a whole one of 0 to {MOST} is expected")))
}

/// Days, 1 to 365.
pub(super) fn days<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let number = serde_json::Number::deserialize(deserializer)?;
    let known = whole_number(&number).and_then(|n| u16::try_from(n).ok()).filter(|n| (1..=365).contains(n));
    known.ok_or_else(|| D::Error::custom(format!("{number} days where 1 to 365 are expected")))
}

/// The same, or null.
pub(super) fn whole_or_null<'de, const MOST: u32, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<u32>, D::Error> {
    Ok(Option::<Whole<MOST>>::deserialize(deserializer)?.map(|number| number.0))
}

#[derive(Deserialize)]
struct Whole<const MOST: u32>(#[serde(deserialize_with = "whole::<MOST, _>")] u32);

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

/// An exact decimal. Text, because a number of JSON may lose digits.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkDecimal, value_type = String, pattern = r"^-?[0-9]{1,15}(\.[0-9]{1,6})?$")]
#[serde(try_from = "String", into = "String")]
pub(super) struct Exact(String);

impl TryFrom<String> for Exact {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let bare = text.strip_prefix('-').unwrap_or(&text);
        let (whole, part) = bare.split_once('.').unwrap_or((bare, "0"));
        let digits = |d: &str, most| (1..=most).contains(&d.len()) && d.bytes().all(|b| b.is_ascii_digit());
        if digits(whole, 15) && digits(part, 6) {
            Ok(Self(text))
        } else {
            Err(format!("“{text}” is no decimal of at most 15 digits and 6 after the point"))
        }
    }
}

impl Exact {
    /// As the rules take it.
    pub fn read<T: FromStr<Err: Display>>(&self) -> Result<T, Problem> {
        let bad = |e| Problem::new(Trouble::BadBody).saying(format!("“{}” is no decimal: {e}.", self.0));
        self.0.parse().map_err(bad)
    }
}

impl From<Exact> for String {
    fn from(exact: Exact) -> Self {
        exact.0
    }
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

/// A moment as RFC 3339 writes it: `2026-03-31T08:00:00Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[schema(as = WorkMoment, value_type = String, format = "date-time")]
#[serde(try_from = "String")]
pub(super) struct Moment(pub Timestamp);

impl TryFrom<String> for Moment {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        // `2026-03-31T08:00:00`, then a part of a second, then `Z` or how far the clock is from that.
        let form = |text: &str| {
            let (time, rest) = text.split_at_checked(19)?;
            let is = |(at, b): (usize, u8)| match at {
                4 | 7 => b == b'-',
                10 => b.eq_ignore_ascii_case(&b'T'),
                13 | 16 => b == b':',
                _ => b.is_ascii_digit(),
            };
            let digits = rest.strip_prefix('.').map_or(0, |part| part.bytes().take_while(u8::is_ascii_digit).count());
            let zone = if rest.starts_with('.') { rest.get(1 + digits..)? } else { rest };
            let off = zone.strip_prefix(['+', '-']).unwrap_or_default().as_bytes();
            let far = matches!(off, [a, b, b':', c, d] if [a, b, c, d].iter().all(|b| b.is_ascii_digit()));
            let fits = time.bytes().enumerate().all(is) && rest.starts_with('.') == (digits > 0);
            (fits && (zone.eq_ignore_ascii_case("Z") || far)).then_some(())
        };
        let moment = form(&text).and_then(|()| text.parse().ok());
        moment.map(Self).ok_or_else(|| format!("“{text}” is no moment such as 2026-03-31T08:00:00Z"))
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
        #[serde(default, deserialize_with = "texts::<2, 1, 3, _>")]
        list: Vec<String>,
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
        let listed = |list: &str| {
            let sent =
                format!("{{\"text\": \"x\", \"maybe\": null, \"no\": 1, \"day\": \"2026-03-31\", \"list\": {list}}}");
            serde_json::from_str::<Forms>(&sent).map(|forms| forms.list)
        };
        assert_eq!(listed("[\"a\", \"äöü\"]").unwrap(), ["a", "äöü"]);
        for bad in ["[\"a\", \"b\", \"c\"]", "[\"\"]", "[\"four\"]", "null", "[1]"] {
            assert!(listed(bad).is_err(), "{bad}");
        }
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
