//! What a single value must look like: codes, dates, numbers, words.

use alliance::register::{Known, Precision};
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::members;

/// The operational goals and the policy target that each serves (Declaration of 5 December 2012).
pub(crate) const GOALS: [(&str, &str); 7] =
    [("G1", "T1"), ("G2", "T2"), ("G3", "T2"), ("G4", "T3"), ("G5", "T3"), ("G6", "T4"), ("G7", "T4")];

/// The policy targets.
pub(crate) const TARGETS: [&str; 4] = ["T1", "T2", "T3", "T4"];

/// The highest evidence grade that a file can claim: 4 and 5 need a count that a system signed (rule 11 of the register).
pub(crate) const GRADE_OF_A_FILE: u8 = 3;

pub(crate) const MEMBER: &str = "two letters of a member such as `DE`";
pub(crate) const TARGET: &str = "a policy target, `T1` to `T4`";
pub(crate) const GOAL: &str = "an operational goal, `G1` to `G7`";
pub(crate) const DATE: &str = "a date such as `2014-09-30`, `2014-09` or `2014`";
pub(crate) const NUMBER: &str = "a number of 0 or more, such as `1617` or `2.93`";
pub(crate) const GRADE: &str = "an evidence grade from 0 to 3 (4 and 5 come from signed counts, never from a file)";
pub(crate) const INDICATOR: &str =
    "an indicator's id: small letters, digits and underscores, such as `icse_victims_stock`";
pub(crate) const FRACTION: &str = "a fraction above 0, such as `10/100`";
pub(crate) const BREAK: &str = "a year from 1990 to 2100, such as `2021`";
pub(crate) const CODE: &str = "a code for the reason, such as `not-collected`";
pub(crate) const ID: &str = "an id of 1 to 120 letters, digits, dots, dashes or underscores";

/// The target that a goal serves.
pub(crate) fn target_of(goal: &str) -> Option<&'static str> {
    GOALS.iter().find(|(g, _)| *g == goal).map(|(_, t)| *t)
}

pub(crate) fn is_member(code: &str) -> bool {
    members::member(code).is_some()
}

/// A day, a month or a year that the calendar has.
pub(crate) fn is_date(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        10 => text.to_owned(),
        _ => return false,
    };
    let shaped =
        whole.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
    shaped && whole.parse::<Date>().is_ok()
}

/// Whether the first of two dates, each as precise as it is known, is certainly after the second.
pub(crate) fn is_after(first: &str, second: &str) -> bool {
    let common = first.len().min(second.len());
    match (first.get(..common), second.get(..common)) {
        (Some(a), Some(b)) => a > b,
        _ => false,
    }
}

/// Digits with at most one decimal point; no sign, no grouping, no exponent, at most 28 digits: the value as published, exactly.
pub(crate) fn number(text: &str) -> Option<Decimal> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(part) || text.len() > 28 {
        return None;
    }
    Decimal::from_str_exact(text).ok()
}

/// The year by which a period is placed on an axis: the year it begins with, else a year it names, unless it only says
/// "before", "after" or the like.
pub(crate) fn year(period: &str) -> Option<i16> {
    let lower = period.to_lowercase();
    if ["before", "after", "until", "about", "since"].iter().any(|word| lower.contains(word)) {
        return None;
    }
    let mut digits = String::new();
    for c in period.chars().chain([' ']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")) {
            return digits.parse().ok();
        }
        digits.clear();
    }
    None
}

/// Small letters and digits, joined by a single kind of sign, starting with a letter.
fn is_joined(text: &str, sign: u8) -> bool {
    text.len() <= 80
        && text.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == sign)
}

pub(crate) fn is_indicator(text: &str) -> bool {
    is_joined(text, b'_')
}

/// Two whole numbers above 0 with a stroke between them.
pub(crate) fn is_fraction(text: &str) -> bool {
    let whole = |part: &str| part.bytes().all(|b| b.is_ascii_digit()) && part.parse::<u32>().is_ok_and(|n| n > 0);
    text.split_once('/').is_some_and(|(above, below)| whole(above) && whole(below))
}

pub(crate) fn is_code(text: &str) -> bool {
    is_joined(text, b'-')
}

/// A domain name: nothing in it can be the address of a page, let alone of a file.
pub(crate) fn is_domain(text: &str) -> bool {
    text.len() <= 253
        && text.contains('.')
        && text.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        })
}

pub(crate) const YES_NO: [(&str, bool); 2] = [("y", true), ("n", false)];
pub(crate) const KNOWN: [(&str, Known); 3] = [("y", Known::Yes), ("n", Known::No), ("unknown", Known::Unknown)];
pub(crate) const PRECISIONS: [(&str, Precision); 4] = [
    ("exact", Precision::Exact),
    ("more-than", Precision::MoreThan),
    ("almost", Precision::Almost),
    ("rounded", Precision::Rounded),
];

/// How exactly a remark says that a value is known: "more than 97", "just under 56", "around 6". None where the remark does
/// not speak of that very value.
pub(crate) fn precision_in(remark: &str, value: Decimal) -> Option<Precision> {
    const WORDS: [(&str, Precision); 9] = [
        ("more than", Precision::MoreThan),
        ("over", Precision::MoreThan),
        ("at least", Precision::MoreThan),
        ("just under", Precision::Almost),
        ("nearly", Precision::Almost),
        ("almost", Precision::Almost),
        ("around", Precision::Rounded),
        ("about", Precision::Rounded),
        ("up to", Precision::Rounded),
    ];
    let remark = remark.to_lowercase();
    let value = value.normalize().to_string();
    WORDS.iter().find_map(|(word, precision)| {
        remark.match_indices(word).find_map(|(at, _)| {
            let after = remark[at + word.len()..].trim_start().strip_prefix(&value)?;
            // "more than 97" does not speak of 9, and "around 6.5" not of 6.
            let goes_on = after.strip_prefix('.').unwrap_or(after).starts_with(|c: char| c.is_ascii_digit());
            (!goes_on).then_some(*precision)
        })
    })
}

/// Whether a text can be carried by every format that we write: no control sign but tab and line ends, nothing that XML 1.0
/// (production 2, `Char`) forbids.
pub(crate) fn is_plain(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '\t' | '\n' | '\r') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_in_the_calendar() {
        for good in ["2012", "2016-05", "2012-12-05", "2024-02-29"] {
            assert!(is_date(good), "{good}");
        }
        for bad in [
            "",
            "12",
            "2012-13",
            "2023-02-29",
            "2012/12/05",
            "05.12.2012",
            "2012-1-5",
            "20121205",
            "-012",
            "+2012-12-0",
        ] {
            assert!(!is_date(bad), "{bad}");
        }
    }

    #[test]
    fn partial_dates_are_after_only_where_certain() {
        assert!(is_after("2014-03", "2014-02-11"));
        assert!(!is_after("2014-02-11", "2014-02"));
        assert!(!is_after("2014", "2014-02-11"));
    }

    #[test]
    fn numbers_are_exact_and_not_negative() {
        assert_eq!(number("2.93").unwrap().to_string(), "2.93");
        assert_eq!(number("1.50").unwrap().to_string(), "1.50");
        for bad in ["", "-1", "+1", "1,000", "1e3", ".5", "5.", "1.2.3", "NaN", "½", "99999999999999999999999999999"] {
            assert_eq!(number(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_period_is_placed_only_where_it_names_a_year() {
        for (period, placed) in [
            ("2005-09-15", Some(2005)),
            ("2016 (early to mid, undated)", Some(2016)),
            ("2018-", Some(2018)),
            ("5th (2008)", Some(2008)),
            ("before 2009", None),
            ("9th", None),
            ("12345", None),
        ] {
            assert_eq!(year(period), placed, "{period}");
        }
    }

    #[test]
    fn a_remark_qualifies_only_the_value_it_names() {
        let of = |remark, value: i64| precision_in(remark, Decimal::from(value));
        assert_eq!(of("stated as 'more than 97 %'", 97), Some(Precision::MoreThan));
        assert_eq!(of("stated as 'just under 56 %'", 56), Some(Precision::Almost));
        assert_eq!(of("'around 6 days'; success rate 98.35 %", 6), Some(Precision::Rounded));
        assert_eq!(of("more than 500000 images of up to 20000 victims", 500_000), Some(Precision::MoreThan));
        assert_eq!(of("stated as 'less than 7 days'", 73), None);
        assert_eq!(of("about 52000 suspected", 5), None);
    }

    #[test]
    fn a_domain_is_no_address() {
        assert!(is_domain("report.iwf.org.uk"));
        for bad in ["iwf", "https://iwf.org.uk", "iwf.org.uk/x", "-a.b", "a..b", "ä.example"] {
            assert!(!is_domain(bad), "{bad}");
        }
    }

    #[test]
    fn every_goal_serves_a_target() {
        assert_eq!(target_of("G5"), Some("T3"));
        assert_eq!(target_of("G8"), None);
        assert!(GOALS.iter().all(|(_, t)| TARGETS.contains(t)));
    }
}
