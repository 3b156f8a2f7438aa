//! Numbers and dates as each language writes them (CLDR patterns). Arabic pages use the digits 0 to 9.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::i18n::{Arg, Lang, Texts};

/// Between groups of three digits, the decimal sign, and the fewest digits in front of the first group.
const fn signs(lang: Lang) -> (&'static str, &'static str, usize) {
    match lang {
        Lang::En | Lang::Ja | Lang::Ar => (",", ".", 1),
        Lang::Fr => ("\u{202F}", ",", 1),
        Lang::De => (".", ",", 1),
        Lang::Pt => ("\u{A0}", ",", 2),
        Lang::Es => (".", ",", 2),
        Lang::Uk => ("\u{A0}", ",", 1),
    }
}

/// Groups the digits of a whole number.
pub fn whole(lang: Lang, digits: &str) -> String {
    let (group, _, fewest) = signs(lang);
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |d| ("\u{2212}", d));
    if digits.len() < 3 + fewest {
        return format!("{sign}{digits}");
    }
    let mut out = String::from(sign);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(group);
        }
        out.push(digit);
    }
    out
}

/// A decimal with the digits that it was published with.
pub fn decimal(lang: Lang, value: Decimal) -> String {
    let text = value.to_string();
    let (front, behind) = text.split_once('.').unwrap_or((&text, ""));
    let front = whole(lang, front);
    if behind.is_empty() { front } else { format!("{front}{}{behind}", signs(lang).1) }
}

/// A date without the marks that keep its parts apart: they stand in one direction, and inside a sentence the whole date is
/// what takes its direction from its first letter (UAX 9, P2 passes over what is isolated).
fn in_one(date: &str) -> String {
    date.replace(['\u{2068}', '\u{2069}'], "")
}

/// A day in words.
pub fn day(texts: &Texts, date: Date) -> String {
    let said = texts.with(
        "date-day",
        &[
            ("day", Arg::Text(day_number(texts.lang(), date.day()))),
            ("month", Arg::Text(texts.of("month", date.month().to_string()))),
            ("year", Arg::Text(date.year().to_string())),
        ],
    );
    in_one(&said)
}

/// The number of a day within a date: the first of a month is an ordinal in French.
fn day_number(lang: Lang, day: i8) -> String {
    if lang == Lang::Fr && day == 1 { "1er".to_owned() } else { day.to_string() }
}

/// A date as precise as the source gives it: `2012-12-05`, `2013-12` or `2013` in words; other texts as they are.
pub fn partial(texts: &Texts, text: &str) -> String {
    if let Ok(date) = text.parse::<Date>() {
        return day(texts, date);
    }
    if let Some((year, month)) = text.split_once('-')
        && let (4, Ok(month @ 1..=12)) = (year.len(), month.parse::<u8>())
        && year.bytes().all(|b| b.is_ascii_digit())
    {
        let month = texts.of("month-alone", month.to_string());
        return in_one(&texts.with("date-month", &[("month", Arg::Text(month)), ("year", Arg::from(year))]));
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_follow_the_language() {
        assert_eq!(whole(Lang::En, "1234567"), "1,234,567");
        assert_eq!(whole(Lang::De, "30000"), "30.000");
        assert_eq!(whole(Lang::Fr, "2345"), "2\u{202F}345");
        assert_eq!(whole(Lang::Es, "2345"), "2345");
        assert_eq!(whole(Lang::Es, "23456"), "23.456");
        assert_eq!(whole(Lang::En, "54"), "54");
        assert_eq!(whole(Lang::En, "-1000"), "\u{2212}1,000");
        assert_eq!(decimal(Lang::De, Decimal::new(9753, 2)), "97,53");
        assert_eq!(decimal(Lang::En, Decimal::new(30_000, 0)), "30,000");
    }
}
