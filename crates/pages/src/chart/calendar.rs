//! A year in months, a lane for each thing that lasts: a bar from its begin to its end, cut at the ends of the year; a dashed stub where the end is not known.

use std::fmt::Write as _;

use jiff::civil::date;

use super::timeline::{Stretch, fitting};
use super::{Canvas, breadth};
use crate::i18n::{Html, Lang};

/// A lane.
#[derive(Clone, Debug)]
pub struct Lane {
    /// Its name.
    pub word: String,
    /// Where its name leads.
    pub href: String,
    /// When, in years.
    pub stretch: Stretch,
}

/// Lanes under each other on the axis of a year.
#[derive(Debug)]
pub struct Calendar<'a> {
    /// Begins the ids of its parts.
    pub id: &'a str,
    /// The finding.
    pub title: &'a str,
    /// The same at length.
    pub desc: &'a str,
    /// The lanes in the order in which they are drawn.
    pub lanes: &'a [Lane],
    /// The year.
    pub year: i16,
    /// The names of the twelve months.
    pub months: &'a [String],
    /// The page's language.
    pub lang: Lang,
}

const LANE: f64 = 44.0;
const TOP: f64 = 34.0;

/// Where a stretch lies within a year, as parts of it, and whether its end is known; none where it does not touch the year.
pub fn within(stretch: Stretch, year: i16) -> Option<(f64, f64, bool)> {
    let first = f64::from(year);
    let (from, to, known) = match stretch {
        Stretch::Closed(from, to) => (from, to, true),
        // Nobody knows how long it went on: it stands in the year in which it began.
        Stretch::Open(from, to) => (from, to, false),
        Stretch::Yearly(from) => {
            // It comes again: in each year from the first on, at the same place.
            let at = first + from.fract();
            if at < from - 0.001 {
                return None;
            }
            (at, at + 0.005, false)
        }
        Stretch::Unknown => return None,
    };
    let (from, to) = (from - first, to - first);
    (from < 1.0 && to > 0.0).then(|| (from.max(0.0), to.min(1.0), known))
}

impl Calendar<'_> {
    /// The drawing in both sizes.
    pub fn draw(&self) -> Html {
        #[allow(clippy::cast_precision_loss)] // lanes are few
        let high = self.lanes.len() as f64 * LANE + TOP + 8.0;
        Canvas::both(self.lang.is_rtl(), (860.0, high), (360.0, high), |canvas| self.on(canvas))
    }

    /// Where a month begins, as a part of the year.
    fn begin(&self, month: i8) -> f64 {
        let day = date(self.year, month, 1);
        (f64::from(day.day_of_year()) - 1.0) / f64::from(day.days_in_year())
    }

    #[allow(clippy::cast_precision_loss)]
    fn on(&self, canvas: &Canvas) -> String {
        let mut out = canvas.open(self.id, self.title, self.desc);
        let (left, right) = (8.0, canvas.width - 12.0);
        let x = |at: f64| left + at * (right - left);
        let room = (right - left) / 12.0;
        // Where there is no room for the names of all months, that of each quarter's first stands.
        let every = if self.months.iter().all(|month| breadth(month) + 4.0 <= room) { 1 } else { 3 };
        for (at, name) in self.months.iter().enumerate() {
            let begin = x(self.begin(i8::try_from(at + 1).unwrap_or(1)));
            canvas.rule(&mut out, (begin, TOP - 8.0), (begin, canvas.height), "grid");
            if at % every == 0 {
                canvas.word(&mut out, (begin + 2.0, 16.0), Canvas::BEGINS, "soft", name);
            }
        }
        canvas.rule(&mut out, (right, TOP - 8.0), (right, canvas.height), "grid");
        canvas.rule(&mut out, (left, TOP - 8.0), (right, TOP - 8.0), "axis");
        for (at, lane) in self.lanes.iter().enumerate() {
            let Some((from, to, known)) = within(lane.stretch, self.year) else { continue };
            let top = TOP + at as f64 * LANE;
            let _ = write!(out, r#"<a href="{}">"#, Html::text(&lane.href));
            canvas.word(&mut out, (left, top + 14.0), Canvas::BEGINS, "over", &fitting(&lane.word, right - left));
            out.push_str("</a>");
            let (a, b) = (x(from), x(to).max(x(from) + 5.0));
            let (near, far) = (canvas.x(a), canvas.x(b));
            let (begin, width) = (near.min(far), (far - near).abs());
            let y = top + 20.0;
            let _ = write!(out, r#"<rect class="rect" x="{begin:.1}" y="{y:.1}" width="{width:.1}" height="12"/>"#);
            if !known {
                canvas.rule(&mut out, (b, y + 6.0), ((b + 34.0).min(right), y + 6.0), "open-end");
            }
        }
        out.push_str("</svg>");
        // Links inside must be reachable, so this drawing is a group and not an image.
        out.replace(r#"role="img""#, r#"role="group""#)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::timeline::place;

    #[test]
    fn a_stretch_is_cut_at_the_ends_of_the_year() {
        let at = |start: &str, end: Option<&str>, year| within(place(Some(start), end), year);
        let (from, to, known) = at("2025-07-02", Some("2026-03-31"), 2025).unwrap();
        assert!((from - 182.0 / 365.0).abs() < 0.001 && (to - 1.0).abs() < 0.001 && known);
        let (from, to, _) = at("2025-07-02", Some("2026-03-31"), 2026).unwrap();
        assert!(from.abs() < 0.001 && (to - 90.0 / 365.0).abs() < 0.001);
        assert_eq!(at("2025-07-02", Some("2026-03-31"), 2027), None);
        assert_eq!(at("2017", None, 2018), None, "an end that is not known is not drawn for ever");
        assert!(!at("2017", None, 2017).unwrap().2);
        assert!(at("2004-02", Some("yearly"), 2026).is_some() && at("2004-02", Some("yearly"), 2003).is_none());
    }

    #[test]
    fn each_lane_has_its_name_and_its_bar_in_both_directions() {
        let months: Vec<String> = (1..=12).map(|month| format!("m{month}")).collect();
        let stretch = place(Some("2026-11-01"), Some("2027-02-01"));
        let lanes = [Lane { word: "A campaign".into(), href: "/en/campaign/x".into(), stretch }];
        for lang in [Lang::En, Lang::Ar] {
            let calendar =
                Calendar { id: "c", title: "t", desc: "d", lanes: &lanes, year: 2026, months: &months, lang };
            let drawn = calendar.draw().to_string();
            assert_eq!(drawn.matches("class=\"rect\"").count(), 2, "one in each size");
            assert_eq!(drawn.matches("A campaign").count(), 2);
            for (at, _) in drawn.match_indices(" x=\"") {
                let number: f64 = drawn[at + 4..].split('"').next().unwrap().parse().unwrap();
                assert!((0.0..=860.0).contains(&number), "{number}");
            }
        }
    }
}
