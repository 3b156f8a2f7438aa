//! When things were, on an axis of years: a bar from a known begin to a known end, a dashed stub where the end is not known, and
//! a ring for each year where something comes again yearly. What has no date has its words instead.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::{Canvas, breadth};
use crate::i18n::{Html, Lang};

/// Where something lies in time, in years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stretch {
    /// Begin and end are known.
    Closed(f64, f64),
    /// The begin is known, from its first to its last possible moment; the end is not.
    Open(f64, f64),
    /// It began then and comes again each year.
    Yearly(f64),
    /// The begin is not known.
    Unknown,
}

/// The first and the last moment of a date that is as precise as its source: a day, a month or a year.
fn span(text: &str) -> Option<(f64, f64)> {
    if let Ok(day) = text.parse::<Date>() {
        let year = f64::from(day.year());
        let length = f64::from(day.days_in_year());
        let before = f64::from(day.day_of_year()) - 1.0;
        return Some((year + before / length, year + (before + 1.0) / length));
    }
    let (year, month) = text.split_once('-').map_or((text, None), |(y, m)| (y, Some(m)));
    let year = f64::from(year.parse::<u16>().ok().filter(|_| year.len() == 4)?);
    match month {
        None => Some((year, year + 1.0)),
        Some(month) => {
            let month = f64::from(month.parse::<u8>().ok().filter(|m| (1..=12).contains(m))?);
            Some((year + (month - 1.0) / 12.0, year + month / 12.0))
        }
    }
}

/// Places a begin and an end.
pub fn place(start: Option<&str>, end: Option<&str>) -> Stretch {
    let Some((first, latest)) = start.and_then(span) else { return Stretch::Unknown };
    match end {
        Some("yearly") => Stretch::Yearly(first),
        Some(end) => {
            span(end).map_or(Stretch::Open(first, latest), |(_, last)| Stretch::Closed(first, last.max(first)))
        }
        None => Stretch::Open(first, latest),
    }
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name.
    pub word: String,
    /// When, in words.
    pub when: String,
    /// Where its name leads.
    pub href: String,
    /// When.
    pub stretch: Stretch,
}

/// Rows under each other on one axis.
#[derive(Debug)]
pub struct Timeline<'a> {
    /// Begins the ids of its parts.
    pub id: &'a str,
    /// The finding.
    pub title: &'a str,
    /// The same at length.
    pub desc: &'a str,
    /// The rows in the order in which they are drawn.
    pub rows: &'a [Row],
    /// The year of this answer: nothing is drawn behind its end.
    pub year: i16,
    /// The page's language.
    pub lang: Lang,
}

/// Room for a row; its name stands above its bar.
const ROW: f64 = 52.0;
/// The same on a phone, where the words have a line of their own.
const TALL_ROW: f64 = 74.0;
const TOP: f64 = 34.0;
/// Length of the stub of an open end, in units: it says "on from here", not how far.
const STUB: f64 = 34.0;

impl Timeline<'_> {
    /// The drawing in both sizes.
    pub fn draw(&self) -> Html {
        #[allow(clippy::cast_precision_loss)] // rows are few
        let high = |row: f64| self.rows.len() as f64 * row + TOP + 8.0;
        Canvas::both(self.lang.is_rtl(), (860.0, high(ROW)), (360.0, high(TALL_ROW)), |canvas| self.on(canvas))
    }

    /// First and last year of the axis.
    fn years(&self) -> (f64, f64) {
        let mut ends = (f64::from(self.year), f64::from(self.year) + 1.0);
        for row in self.rows {
            let (from, to) = match row.stretch {
                Stretch::Closed(from, to) | Stretch::Open(from, to) => (from, to),
                Stretch::Yearly(from) => (from, from),
                Stretch::Unknown => continue,
            };
            ends = (ends.0.min(from.floor()), ends.1.max(to.ceil()));
        }
        ends
    }

    #[allow(clippy::cast_precision_loss)]
    fn on(&self, canvas: &Canvas) -> String {
        let mut out = canvas.open(self.id, self.title, self.desc);
        let (from, to) = self.years();
        let (left, right) = (8.0, canvas.width - 12.0);
        let x = |at: f64| left + (at - from) / (to - from) * (right - left);
        let room = (right - left) / (to - from);
        let every = [1.0, 2.0, 5.0, 10.0, 20.0].into_iter().find(|n| room * n >= 46.0).unwrap_or(50.0);
        let mut year = (from / every).ceil() * every;
        while year <= to {
            canvas.rule(&mut out, (x(year), TOP - 8.0), (x(year), canvas.height), "grid");
            if x(year) < canvas.width - 18.0 {
                canvas.word(&mut out, (x(year).max(18.0), 16.0), "middle", "soft", &format!("{year:.0}"));
            }
            year += every;
        }
        canvas.rule(&mut out, (left, TOP - 8.0), (right, TOP - 8.0), "axis");
        for (at, row) in self.rows.iter().enumerate() {
            let tall = canvas.width < 500.0;
            let top = TOP + at as f64 * if tall { TALL_ROW } else { ROW };
            let name = |out: &mut String, room: f64| {
                let _ = write!(out, r#"<a href="{}">"#, Html::text(&row.href));
                canvas.word(out, (left, top + 17.0), Canvas::BEGINS, "over", &fitting(&row.word, room));
                out.push_str("</a>");
            };
            if tall {
                name(&mut out, right - left);
                canvas.word(&mut out, (left, top + 37.0), Canvas::BEGINS, "said", &row.when);
                Self::sign(canvas, &x, (top + 53.0, to), row.stretch, &mut out);
                continue;
            }
            let y = top + 34.0;
            let w = breadth(&row.when);
            let Some(begin) = begin(row.stretch).map(&x) else {
                name(&mut out, right - left);
                canvas.word(&mut out, (left, y + 5.0), Canvas::BEGINS, "said", &row.when);
                continue;
            };
            let end = Self::sign(canvas, &x, (y, to), row.stretch, &mut out);
            // Behind the sign, before it, or beside the name, wherever there is room first.
            if end + 10.0 + w <= canvas.width {
                name(&mut out, right - left);
                canvas.word(&mut out, (end + 10.0, y + 5.0), Canvas::BEGINS, "said", &row.when);
            } else if begin - 12.0 - w >= 0.0 {
                name(&mut out, right - left);
                canvas.word(&mut out, (begin - 12.0, y + 5.0), Canvas::ENDS, "said", &row.when);
            } else {
                name(&mut out, right - left - w - 16.0);
                canvas.word(&mut out, (right, top + 17.0), Canvas::ENDS, "said", &row.when);
            }
        }
        out.push_str("</svg>");
        // Links inside must be reachable, so this drawing is a group and not an image.
        out.replace(r#"role="img""#, r#"role="group""#)
    }

    /// Draws a stretch at a height and says where its ink ends; `last` is the end of the axis.
    fn sign(
        canvas: &Canvas,
        x: &impl Fn(f64) -> f64,
        (y, last): (f64, f64),
        stretch: Stretch,
        out: &mut String,
    ) -> f64 {
        let bar = |out: &mut String, a: f64, b: f64| {
            let (near, far) = (canvas.x(a), canvas.x(b));
            let (left, width) = (near.min(far), (far - near).abs());
            let _ =
                write!(out, r#"<rect class="rect" x="{left:.1}" y="{:.1}" width="{width:.1}" height="12"/>"#, y - 6.0);
        };
        match stretch {
            Stretch::Unknown => 0.0,
            Stretch::Closed(from, to) => {
                let (a, b) = (x(from), x(to).max(x(from) + 5.0));
                bar(out, a, b);
                b
            }
            Stretch::Open(from, to) => {
                let (a, b) = (x(from), x(to).max(x(from) + 5.0));
                bar(out, a, b);
                let end = (b + STUB).min(canvas.width);
                canvas.rule(out, (b, y), (end, y), "open-end");
                end
            }
            Stretch::Yearly(from) => {
                let (first, until) = (x(from), x((last - 1.0).max(from.floor()) + from.fract()));
                canvas.rule(out, (first, y), (until, y), "grid");
                let mut at = from;
                while x(at) <= until + 0.01 {
                    let class = if x(at) > first { "dot-bound" } else { "dot" };
                    let _ = write!(out, r#"<circle class="{class}" cx="{:.1}" cy="{y:.1}" r="4"/>"#, canvas.x(x(at)));
                    at += 1.0;
                }
                until + 4.0
            }
        }
    }
}

fn begin(stretch: Stretch) -> Option<f64> {
    match stretch {
        Stretch::Closed(from, _) | Stretch::Open(from, _) | Stretch::Yearly(from) => Some(from),
        Stretch::Unknown => None,
    }
}

/// A name cut at a word so that it fits its line; the list below the drawing has it whole.
pub(super) fn fitting(word: &str, room: f64) -> String {
    if breadth(word) <= room {
        return word.to_owned();
    }
    let mut out = String::new();
    for part in word.split(' ') {
        if breadth(&out) + breadth(part) + 16.0 > room {
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(part);
    }
    format!("{out} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 0.001
    }

    #[test]
    fn dates_are_as_long_as_their_source_says() {
        assert_eq!(span("2012"), Some((2012.0, 2013.0)));
        assert!(span("2018-03").is_some_and(|(a, b)| near(a, 2018.1667) && near(b, 2018.25)));
        assert!(
            span("2014-02-11").is_some_and(|(a, b)| near(a, 2014.0 + 41.0 / 365.0) && near(b, 2014.0 + 42.0 / 365.0))
        );
        for not in ["", "yearly", "2018-13", "18", "before 2009", "2018-"] {
            assert_eq!(span(not), None, "{not}");
        }
    }

    #[test]
    fn begins_and_ends_are_told_apart() {
        assert_eq!(place(Some("2012"), Some("2013")), Stretch::Closed(2012.0, 2014.0));
        assert_eq!(place(Some("2009"), None), Stretch::Open(2009.0, 2010.0));
        assert_eq!(place(Some("2004"), Some("yearly")), Stretch::Yearly(2004.0));
        assert_eq!(place(None, None), Stretch::Unknown);
        assert_eq!(place(None, Some("2013")), Stretch::Unknown);
        assert_eq!(
            place(Some("2009"), Some("unclear")),
            Stretch::Open(2009.0, 2010.0),
            "an end that cannot be read is not known"
        );
        assert_eq!(place(Some("2014"), Some("2012")), Stretch::Closed(2014.0, 2014.0), "never backwards");
    }

    fn draw(stretch: Stretch, lang: Lang) -> String {
        let rows = [Row { word: "w".into(), when: "words".into(), href: "#x".into(), stretch }];
        Timeline { id: "t", title: "t", desc: "d", rows: &rows, year: 2026, lang }.draw().to_string()
    }

    #[test]
    fn each_kind_of_stretch_has_its_sign_and_its_words() {
        assert_eq!(
            draw(Stretch::Closed(2012.0, 2014.0), Lang::En).matches("class=\"rect\"").count(),
            2,
            "one in each size"
        );
        let open = draw(Stretch::Open(2020.0, 2021.0), Lang::En);
        assert_eq!(open.matches("class=\"open-end\"").count(), 2);
        let yearly = draw(Stretch::Yearly(2020.5), Lang::En);
        assert_eq!(yearly.matches("class=\"dot\"").count(), 2);
        assert_eq!(yearly.matches("class=\"dot-bound\"").count(), 12, "2021 to 2026, in each size");
        let unknown = draw(Stretch::Unknown, Lang::En);
        assert!(!unknown.contains("rect") && !unknown.contains("circle"));
        for drawn in [open, yearly, unknown] {
            assert_eq!(drawn.matches(">words<").count(), 2);
        }
    }

    #[test]
    fn everything_stays_inside_in_both_directions() {
        for lang in [Lang::En, Lang::Ar] {
            for stretch in [
                Stretch::Open(2026.9, 2027.0),
                Stretch::Closed(2004.0, 2004.1),
                Stretch::Yearly(2004.0),
                Stretch::Unknown,
            ] {
                let drawn = draw(stretch, lang);
                for (at, _) in drawn.match_indices(" x=\"") {
                    let number: f64 = drawn[at + 4..].split('"').next().unwrap().parse().unwrap();
                    assert!((0.0..=860.0).contains(&number), "{number} in {stretch:?}");
                }
            }
        }
    }
}
