//! What a new version does to a promise (rule 3 of the register), and until when a promise is to be kept.

use super::Statement;

/// What an amendment does to a promise, as far as its fields tell. The words of the promise are not judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amendment {
    /// Stronger: it ends earlier.
    Earlier,
    /// Stronger: it has an end now.
    EndGiven,
    /// Weaker: it ends later.
    Later,
    /// Weaker: it has no end any more.
    EndDropped,
    /// Weaker: it no longer names its goal.
    GoalDropped,
    /// Neither can be told from the fields that were changed.
    Neutral,
}

impl Amendment {
    /// Classes an amendment.
    pub fn of(before: &Statement, now: &Statement) -> Self {
        let end = |s: &Statement| deadline(&s.timeframe).map(last_day);
        if before.goal.is_some() && now.goal.is_none() {
            return Self::GoalDropped;
        }
        match (end(before), end(now)) {
            (Some(a), Some(b)) if b < a => Self::Earlier,
            (Some(a), Some(b)) if b > a => Self::Later,
            (None, Some(_)) => Self::EndGiven,
            (Some(_), None) => Self::EndDropped,
            _ => Self::Neutral,
        }
    }

    /// The word used in messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Earlier => "earlier",
            Self::EndGiven => "end-given",
            Self::Later => "later",
            Self::EndDropped => "end-dropped",
            Self::GoalDropped => "goal-dropped",
            Self::Neutral => "neutral",
        }
    }
}

/// The end of a timeframe as the source gives it (`2025`, `2024-06`, `2014-09-30`). A single date is no end unless a word says
/// so: the source may mean the day on which something was announced.
pub fn deadline(timeframe: &str) -> Option<&str> {
    let dates = dates(timeframe);
    let said = ["by ", "until ", "to ", "before end of "].iter().any(|word| timeframe.starts_with(word));
    let range = match dates.as_slice() {
        [.., (_, end), (start, _)] => matches!(timeframe[*end..*start].trim(), "-" | "–" | "to" | "until"),
        _ => false,
    };
    let (start, end) = *dates.last()?;
    (said || range).then(|| &timeframe[start..end])
}

/// The last day of a date that may be a year or a month, in a form that can be compared.
pub fn last_day(date: &str) -> String {
    match date.len() {
        4 => format!("{date}-12-31"),
        7 => format!("{date}-31"),
        _ => date.to_owned(),
    }
}

/// Where the dates in a text begin and end.
fn dates(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let digits = |from: usize, count: usize| {
        let there = bytes.get(from..from + count).is_some_and(|d| d.iter().all(u8::is_ascii_digit));
        there && !bytes.get(from + count).is_some_and(u8::is_ascii_digit)
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let begins = at == 0 || !bytes[at - 1].is_ascii_digit();
        if !(begins && digits(at, 4)) {
            at += 1;
            continue;
        }
        let mut end = at + 4;
        while end < at + 10 && bytes.get(end) == Some(&b'-') && digits(end + 1, 2) {
            end += 3;
        }
        found.push((at, end));
        at = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::{Source, Standing};
    use super::*;

    #[test]
    fn the_end_of_a_timeframe_is_read_and_nothing_is_guessed() {
        assert_eq!(deadline("2021-2025"), Some("2025"));
        assert_eq!(deadline("2012-09 to 2012-12"), Some("2012-12"));
        assert_eq!(deadline("by 2028-06-30"), Some("2028-06-30"));
        assert_eq!(deadline("2014-09-30"), None, "the day of the announcement, for all we know");
        assert_eq!(deadline("from 2018"), None);
        assert_eq!(deadline("announced 2021"), None);
        assert_eq!(deadline("undated"), None);
        assert_eq!(deadline(""), None);
        assert_eq!(deadline("bis 2025 –"), None);
        assert!(last_day("2025") > last_day("2025-06"));
    }

    #[test]
    fn a_later_end_is_weaker() {
        let promise = |timeframe: &str, goal: Option<&str>| Statement {
            member: "DE".into(),
            target: None,
            goal: goal.map(str::to_owned),
            standing: Standing::OfficialForm,
            summary: String::new(),
            timeframe: timeframe.into(),
            source: Source::default(),
        };
        let of = |a: &str, b: &str| Amendment::of(&promise(a, Some("G1")), &promise(b, Some("G1")));
        assert_eq!(of("by 2026", "by 2028"), Amendment::Later);
        assert_eq!(of("by 2026", "by 2026-06"), Amendment::Earlier);
        assert_eq!(of("by 2026", "undated"), Amendment::EndDropped);
        assert_eq!(of("undated", "by 2026"), Amendment::EndGiven);
        assert_eq!(of("by 2026", "until 2026"), Amendment::Neutral);
        assert_eq!(Amendment::of(&promise("by 2026", Some("G1")), &promise("by 2025", None)), Amendment::GoalDropped);
    }
}
