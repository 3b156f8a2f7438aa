//! The lists of a country's table as somebody types them: one thing on a line. What is shown is what is read, so that a form that nobody touched changes nothing.

use alliance::takedown::country::{Class, Window};
use alliance::takedown::{Breadth, Pair, Party};

/// A line that cannot be read, by its number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BadLine(pub usize);

/// Reads each line that says something.
fn each<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, BadLine> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(at, line)| read(line.trim()).ok_or(BadLine(at + 1))).collect()
}

fn in_lines<T>(all: &[T], write: impl Fn(&T) -> String) -> String {
    all.iter().map(write).collect::<Vec<_>>().join("\n")
}

fn party(word: &str) -> Option<Party> {
    Party::ALL.iter().copied().find(|party| party.as_str() == word)
}

/// `hotline host`, or `hotline host FR`.
pub(super) fn pairs(text: &str) -> Result<Vec<Pair>, BadLine> {
    each(text, |line| {
        let mut words = line.split_whitespace();
        let (sender, recipient) = (party(words.next()?)?, party(words.next()?)?);
        let country = words.next();
        let is_country = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
        let fits = sender.sends() && !recipient.sends() && country.is_none_or(is_country) && words.next().is_none();
        fits.then(|| Pair { sender, recipient, country: country.map(str::to_owned) })
    })
}

/// Writes them.
pub(super) fn of_pairs(all: &[Pair]) -> String {
    in_lines(all, |pair| {
        let home = format!("{} {}", pair.sender, pair.recipient);
        pair.country.as_ref().map_or_else(|| home.clone(), |country| format!("{home} {country}"))
    })
}

/// `scheme | level | baseline`, or `scheme | level | national | edition`.
pub(super) fn classes(text: &str) -> Result<Vec<Class>, BadLine> {
    each(text, |line| {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let (scheme, level, breadth, version) = match parts[..] {
            [scheme, level, breadth] => (scheme, level, breadth, None),
            [scheme, level, breadth, version] if !version.is_empty() => (scheme, level, breadth, Some(version)),
            _ => return None,
        };
        let breadth = Breadth::ALL.iter().copied().find(|known| known.as_str() == breadth)?;
        let fits = !scheme.is_empty() && !level.is_empty();
        fits.then(|| Class {
            scheme: scheme.to_owned(),
            version: version.map(str::to_owned),
            level: level.to_owned(),
            breadth,
        })
    })
}

/// Writes them.
pub(super) fn of_classes(all: &[Class]) -> String {
    in_lines(all, |class| {
        let bare = format!("{} | {} | {}", class.scheme, class.level, class.breadth);
        class.version.as_ref().map_or_else(|| bare.clone(), |version| format!("{bare} | {version}"))
    })
}

/// `08:00`, as minutes; `24:00` is the end of the day.
fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let number = |text: &str| (text.len() == 2).then(|| text.parse::<u16>().ok()).flatten();
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (minutes < 60 && (hours < 24 || (hours == 24 && minutes == 0))).then_some(hours * 60 + minutes)
}

/// The same, written.
pub(super) fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// `1-5 08:00-18:00`, or `6 10:00-14:00`: Monday is 1, Sunday 7.
pub(super) fn windows(text: &str) -> Result<Vec<Window>, BadLine> {
    each(text, |line| {
        let (days, hours) = line.split_once(char::is_whitespace)?;
        let (first, last) = days.split_once('-').unwrap_or((days, days));
        let day = |text: &str| text.parse::<u8>().ok().filter(|day| (1..=7).contains(day)).map(|day| day - 1);
        let (from, to) = hours.trim().split_once('-')?;
        let (from_day, to_day) = (day(first)?, day(last)?);
        let (from_minute, to_minute) = (minutes(from)?, minutes(to)?);
        let fits = from_day <= to_day && from_minute < to_minute;
        fits.then_some(Window { from_day, to_day, from_minute, to_minute })
    })
}

/// Writes them.
pub(super) fn of_windows(all: &[Window]) -> String {
    in_lines(all, |window| {
        let (first, last) = (window.from_day + 1, window.to_day + 1);
        let days = if first == last { first.to_string() } else { format!("{first}-{last}") };
        format!("{days} {}-{}", clock(window.from_minute), clock(window.to_minute))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_what_is_read() {
        let pair = |country: Option<&str>| Pair {
            sender: Party::Hotline,
            recipient: Party::Host,
            country: country.map(str::to_owned),
        };
        let all = vec![pair(None), pair(Some("FR"))];
        assert_eq!(of_pairs(&all), "hotline host\nhotline host FR");
        assert_eq!(pairs(&of_pairs(&all)), Ok(all));
        let class = |version: Option<&str>| Class {
            scheme: "iccam".into(),
            version: version.map(str::to_owned),
            level: "A 1".into(),
            breadth: Breadth::National,
        };
        let all = vec![class(None), class(Some("2025"))];
        assert_eq!(classes(&of_classes(&all)), Ok(all));
        let all = vec![
            Window { from_day: 0, to_day: 4, from_minute: 480, to_minute: 1_080 },
            Window { from_day: 5, to_day: 5, from_minute: 0, to_minute: 1_440 },
        ];
        assert_eq!(of_windows(&all), "1-5 08:00-18:00\n6 00:00-24:00");
        assert_eq!(windows(&of_windows(&all)), Ok(all));
        assert_eq!(windows(" \n\n"), Ok(Vec::new()));
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named_by_its_number() {
        for bad in ["host hotline", "hotline host fr", "hotline", "hotline host FR DE", "hotline police"] {
            assert_eq!(pairs(&format!("hotline host\n\n{bad}")), Err(BadLine(3)), "{bad}");
        }
        for bad in ["iccam", "iccam | baseline", "iccam | baseline | all", " | x | baseline", "a | b | national | "] {
            assert_eq!(classes(bad), Err(BadLine(1)), "{bad}");
        }
        for bad in ["0-5 08:00-18:00", "1-8 08:00-18:00", "5-1 08:00-18:00", "1 8-18", "1 18:00-08:00", "1 08:00-24:01"]
        {
            assert_eq!(windows(bad), Err(BadLine(1)), "{bad}");
        }
    }
}
