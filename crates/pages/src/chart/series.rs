//! A figure over time: a dot for each real observation, a line only between neighbouring years, hatched ground where nothing
//! was published, and a dashed line for nothing but a required path.

use std::fmt::Write as _;

use alliance::register::Precision;
use jiff::civil::Date;

use super::{Canvas, breadth, steps};
use crate::i18n::{Html, Lang};
use crate::number;

/// An observation's place in a chart.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Years, with the part of the year that has passed.
    pub at: f64,
    /// Its value.
    pub value: f64,
    /// Its value in words.
    pub shown: String,
    /// How exactly it is known: a bound is drawn as one.
    pub precision: Precision,
    /// What a pointer or a screen reader finds at the dot.
    pub title: String,
}

/// A required path: two or more places joined by a dashed line.
#[derive(Clone, Debug)]
pub struct Required {
    /// Years and values.
    pub places: Vec<(f64, f64)>,
    /// Its word.
    pub word: String,
}

/// A chart over time.
#[derive(Debug)]
pub struct Series<'a> {
    /// Begins the ids of its parts.
    pub id: &'a str,
    /// The finding.
    pub title: &'a str,
    /// The same at length, for those who do not see it.
    pub desc: &'a str,
    /// In order of time.
    pub dots: &'a [Dot],
    /// Where the goal asks for a path.
    pub required: Option<&'a Required>,
    /// What stands in a stretch without observations.
    pub gap_word: &'a str,
    /// A scale that it shares with others; then it is drawn small, to stand beside them.
    pub frame: Option<Frame>,
    /// The page's language.
    pub lang: Lang,
}

/// The scale of several drawings that are to be compared.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The first year.
    pub from: f64,
    /// The last year.
    pub to: f64,
    /// The largest value.
    pub top: f64,
}

/// Years between observations up to which a line may join them: the same or the next calendar year.
fn neighbours(a: f64, b: f64) -> bool {
    b.floor() - a.floor() <= 1.0
}

/// Where a period stands on an axis of years; the middle of the year where the source gives the year alone.
pub fn place(period: &str, year: Option<i16>) -> Option<f64> {
    if let Ok(day) = period.parse::<Date>() {
        return Some(f64::from(day.year()) + (f64::from(day.day_of_year()) - 1.0) / f64::from(day.days_in_year()));
    }
    let year = f64::from(year?);
    let month = period.split_once('-').filter(|(y, _)| y.len() == 4).and_then(|(_, m)| m.get(..2)?.parse::<u8>().ok());
    Some(year + month.map_or(0.5, |m| (f64::from(m) - 0.5) / 12.0))
}

/// A part of the drawing.
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn around((x, y): (f64, f64), reach: f64) -> Self {
        Self { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
    }

    fn meets(&self, other: &Self) -> bool {
        self.right >= other.left && self.left <= other.right && self.bottom >= other.top && self.top <= other.bottom
    }
}

struct Scale {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    from: f64,
    to: f64,
    high: f64,
}

impl Scale {
    fn x(&self, at: f64) -> f64 {
        self.left + (at - self.from) / (self.to - self.from) * (self.right - self.left)
    }

    fn y(&self, value: f64) -> f64 {
        self.bottom - value / self.high * (self.bottom - self.top)
    }
}

impl Series<'_> {
    /// The drawing in both sizes.
    pub fn draw(&self) -> Html {
        let wide = if self.frame.is_some() { (320.0, 230.0) } else { (860.0, 400.0) };
        let narrow = if self.frame.is_some() { (340.0, 230.0) } else { (360.0, 320.0) };
        Canvas::both(self.lang.is_rtl(), wide, narrow, |canvas| self.on(canvas))
    }

    fn scale(&self, canvas: &Canvas) -> (Scale, Vec<f64>, Vec<String>) {
        let required = self.required.map_or(&[][..], |r| r.places.as_slice());
        let shared = self.frame.map_or_else(Vec::new, |f| vec![(f.from, f.top), (f.to, f.top)]);
        let years = self.dots.iter().map(|d| d.at).chain(required.iter().chain(&shared).map(|p| p.0));
        let values = self.dots.iter().map(|d| d.value).chain(required.iter().chain(&shared).map(|p| p.1));
        let (first, last) = years.fold((f64::MAX, f64::MIN), |(a, b), y| (a.min(y), b.max(y)));
        let top = values.fold(1.0, f64::max);
        let ticks = steps(top);
        let labels: Vec<String> = ticks.iter().map(|t| number::whole(self.lang, &format!("{t:.0}"))).collect();
        let side = labels.iter().map(|l| breadth(l)).fold(0.0, f64::max) + 12.0;
        let scale = Scale {
            left: side,
            right: canvas.width - 28.0,
            top: 28.0,
            bottom: canvas.height - 34.0,
            from: first.floor(),
            to: (last.floor() + 1.0).max(first.floor() + 2.0),
            high: ticks.last().copied().unwrap_or(top),
        };
        (scale, ticks, labels)
    }

    fn on(&self, canvas: &Canvas) -> String {
        let mut out = canvas.open(self.id, self.title, self.desc);
        let (scale, ticks, labels) = self.scale(canvas);
        self.gaps(canvas, &scale, &mut out);
        for (tick, label) in ticks.iter().zip(&labels) {
            let y = scale.y(*tick);
            canvas.rule(&mut out, (scale.left, y), (scale.right, y), if *tick == 0.0 { "axis" } else { "grid" });
            canvas.word(&mut out, (scale.left - 8.0, y + 5.0), Canvas::ENDS, "soft", label);
        }
        Self::years(canvas, &scale, &mut out);
        if let Some(required) = self.required {
            let path: Vec<String> = required
                .places
                .iter()
                .map(|(at, value)| format!("{:.1} {:.1}", canvas.x(scale.x(*at)), scale.y(*value)))
                .collect();
            let _ = write!(out, r#"<path class="required" d="M{}"/>"#, path.join("L"));
        }
        for pair in self.dots.windows(2).filter(|p| neighbours(p[0].at, p[1].at)) {
            let (a, b) = (&pair[0], &pair[1]);
            canvas.rule(&mut out, (scale.x(a.at), scale.y(a.value)), (scale.x(b.at), scale.y(b.value)), "line");
        }
        for dot in self.dots {
            Self::dot(canvas, &scale, dot, &mut out);
        }
        self.words(canvas, &scale, &mut out);
        out.push_str("</svg>");
        out
    }

    /// Years between which nothing was published, as hatched ground.
    fn gaps(&self, canvas: &Canvas, scale: &Scale, out: &mut String) {
        for pair in self.dots.windows(2).filter(|p| !neighbours(p[0].at, p[1].at)) {
            let (a, b) = (scale.x(pair[0].at.floor() + 1.0), scale.x(pair[1].at.floor()));
            let (near, far) = (canvas.x(a), canvas.x(b));
            let (x, width) = (near.min(far), (far - near).abs());
            let (y, height) = (scale.top, scale.bottom - scale.top);
            let _ = write!(out, r#"<rect class="gap" x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}"/>"#);
            let mut at = x + 6.0;
            let mut lines = String::new();
            while at < x + width {
                let _ = write!(lines, "M{at:.1} {:.1}l-6 6", scale.bottom - 7.0);
                at += 6.0;
            }
            let _ = write!(out, r#"<path class="hatch" d="{lines}"/>"#);
            if width > breadth(self.gap_word) + 8.0 {
                canvas.word(out, (f64::midpoint(a, b), scale.bottom - 14.0), "middle", "soft", self.gap_word);
            }
        }
    }

    fn years(canvas: &Canvas, scale: &Scale, out: &mut String) {
        let span = scale.to - scale.from;
        let room = (scale.right - scale.left) / span;
        let every = [1.0, 2.0, 5.0, 10.0].into_iter().find(|n| room * n >= 52.0).unwrap_or(20.0);
        let mut year = scale.from;
        while year <= scale.to {
            let x = scale.x(year);
            canvas.rule(out, (x, scale.bottom), (x, scale.bottom + 5.0), "axis");
            if (year - scale.from) % every == 0.0 && x + room / 2.0 < canvas.width {
                // A year's word stands under the middle of the year, where dots of that year are.
                let x = if every < 2.0 { x + room / 2.0 } else { x };
                if year < scale.to || every >= 2.0 {
                    canvas.word(out, (x, scale.bottom + 23.0), "middle", "soft", &format!("{year:.0}"));
                }
            }
            year += 1.0;
        }
    }

    fn dot(canvas: &Canvas, scale: &Scale, dot: &Dot, out: &mut String) {
        let (x, y) = (canvas.x(scale.x(dot.at)), scale.y(dot.value));
        let title = Html::text(&dot.title);
        out.push_str("<g>");
        let class = match dot.precision {
            Precision::Exact | Precision::Rounded => "dot",
            Precision::MoreThan | Precision::Almost => "dot-bound",
        };
        match dot.precision {
            // "More than" points up, "almost" points down: the value lies that way.
            Precision::MoreThan => {
                let _ = write!(out, r#"<path class="bound" d="M{x:.1} {y:.1}v-17m-4.5 5l4.5-5l4.5 5"/>"#);
            }
            Precision::Almost => {
                let _ = write!(out, r#"<path class="bound" d="M{x:.1} {y:.1}v17m-4.5-5l4.5 5l4.5-5"/>"#);
            }
            Precision::Exact | Precision::Rounded => {}
        }
        let _ = write!(
            out,
            r#"<circle class="{class}" cx="{x:.1}" cy="{y:.1}" r="5.5"><title>{title}</title></circle></g>"#
        );
    }

    /// Everything that a word must not touch: dots, arrows of bounds, and lines.
    fn ink(&self, scale: &Scale) -> Vec<Area> {
        let mut ink = Vec::new();
        for dot in self.dots {
            let (x, y) = (scale.x(dot.at), scale.y(dot.value));
            ink.push(Area::around((x, y), 7.0));
            match dot.precision {
                Precision::MoreThan => ink.push(Area { left: x - 6.0, top: y - 19.0, right: x + 6.0, bottom: y }),
                Precision::Almost => ink.push(Area { left: x - 6.0, top: y, right: x + 6.0, bottom: y + 19.0 }),
                Precision::Exact | Precision::Rounded => {}
            }
        }
        let joined = self.dots.windows(2).filter(|p| neighbours(p[0].at, p[1].at));
        let mut lines: Vec<[(f64, f64); 2]> = joined.map(|p| [(p[0].at, p[0].value), (p[1].at, p[1].value)]).collect();
        lines.extend(self.required.iter().flat_map(|r| r.places.windows(2).map(|p| [p[0], p[1]])));
        for [a, b] in lines {
            let ((x1, y1), (x2, y2)) = ((scale.x(a.0), scale.y(a.1)), (scale.x(b.0), scale.y(b.1)));
            ink.extend((0..=40).map(|step| {
                let part = f64::from(step) / 40.0;
                Area::around((x1 + (x2 - x1) * part, y1 + (y2 - y1) * part), 2.0)
            }));
        }
        ink
    }

    /// Values beside their dots, wherever there is room; the ends of the series come first. A value that its neighbour shows
    /// already is not repeated.
    fn words(&self, canvas: &Canvas, scale: &Scale, out: &mut String) {
        let mut taken = self.ink(scale);
        let mut shown: Vec<(&str, f64)> = Vec::new();
        let mut order: Vec<&Dot> = self.dots.iter().collect();
        if let Some(last) = order.pop() {
            order.insert(0, last);
        }
        for dot in order {
            let (x, y, w) = (scale.x(dot.at), scale.y(dot.value), breadth(&dot.shown));
            if shown.iter().any(|(word, at)| *word == dot.shown && (x - at).abs() < w + 24.0) {
                continue;
            }
            let (above, below) = match dot.precision {
                Precision::MoreThan => (y - 38.0, y + 9.0),
                Precision::Almost => (y - 26.0, y + 21.0),
                Precision::Exact | Precision::Rounded => (y - 26.0, y + 9.0),
            };
            let (before, after) = (x - w - 11.0, x + 11.0);
            let places = [
                (x - w / 2.0, above),
                (before, y - 8.5),
                (after, y - 8.5),
                (x - w / 2.0, below),
                (x - w, above),
                (x, above),
                (x, above - 6.0),
                (before, above),
                (after, above),
                (before, below),
                (after, below),
            ];
            let free = places
                .into_iter()
                .map(|(left, top)| Area { left, top, right: left + w, bottom: top + 17.0 })
                .find(|place| {
                    place.left >= scale.left + 2.0
                        && place.right <= canvas.width - 2.0
                        && place.top >= 0.0
                        && place.bottom <= scale.bottom - 2.0
                        && !taken.iter().any(|other| place.meets(other))
                });
            if let Some(place) = free {
                canvas.word(out, (place.left + w / 2.0, place.top + 14.0), "middle", "strong", &dot.shown);
                taken.push(place);
                shown.push((&dot.shown, x));
            }
        }
        if let Some(required) = self.required
            && let Some((at, value)) = required.places.last()
        {
            let w = breadth(&required.word);
            let x = (scale.x(*at) - 10.0 - w).max(scale.left);
            let end = scale.y(*value).max(scale.top);
            // Over the end of its path, or wherever else near it nothing is in its way.
            let places = [-9.0, -26.0, 22.0, -43.0, -60.0, -77.0].map(|off| (x, end + off));
            let free = places.into_iter().find(|(left, y)| {
                let place = Area { left: *left, top: y - 14.0, right: left + w, bottom: y + 3.0 };
                place.top >= 0.0 && place.bottom <= scale.bottom - 2.0 && !taken.iter().any(|other| place.meets(other))
            });
            canvas.word(out, free.unwrap_or((x, end + 4.0)), Canvas::BEGINS, "required-word", &required.word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dots(list: &[(f64, f64, Precision)]) -> Vec<Dot> {
        list.iter()
            .map(|(at, value, precision)| Dot {
                at: *at,
                value: *value,
                shown: format!("{value}"),
                precision: *precision,
                title: String::new(),
            })
            .collect()
    }

    fn draw(dots: &[Dot], lang: Lang) -> String {
        Series { id: "s", title: "t", desc: "d", dots, required: None, gap_word: "none", frame: None, lang }
            .draw()
            .to_string()
    }

    #[test]
    fn nothing_is_drawn_through_years_without_a_figure() {
        let drawn = draw(&dots(&[(2010.2, 5.0, Precision::Exact), (2014.5, 9.0, Precision::Exact)]), Lang::En);
        assert!(!drawn.contains("class=\"line\""));
        assert_eq!(drawn.matches("class=\"gap\"").count(), 2, "one gap in each size");
        let drawn = draw(&dots(&[(2010.2, 5.0, Precision::Exact), (2011.9, 9.0, Precision::Exact)]), Lang::En);
        assert_eq!(drawn.matches("class=\"line\"").count(), 2);
        assert!(!drawn.contains("class=\"gap\""));
    }

    #[test]
    fn a_lower_bound_is_drawn_as_one() {
        let drawn = draw(&dots(&[(2010.2, 5.0, Precision::Exact), (2011.5, 9.0, Precision::MoreThan)]), Lang::En);
        assert_eq!(drawn.matches("class=\"bound\"").count(), 2);
        assert_eq!(drawn.matches("class=\"dot-bound\"").count(), 2);
    }

    #[test]
    fn no_value_is_struck_by_a_line_a_dot_or_another_value() {
        let dots = dots(&[
            (2010.2, 1617.0, Precision::Exact),
            (2011.7, 2345.0, Precision::Exact),
            (2022.3, 30_000.0, Precision::MoreThan),
            (2022.5, 30_000.0, Precision::MoreThan),
            (2022.9, 31_000.0, Precision::MoreThan),
        ]);
        let series = Series {
            id: "s",
            title: "t",
            desc: "d",
            dots: &dots,
            required: None,
            gap_word: "none",
            frame: None,
            lang: Lang::En,
        };
        let drawn = series.draw().to_string();
        assert_eq!(drawn.matches(">31000</text>").count(), 2, "the last value has its word in each size");
        assert_eq!(drawn.matches(">30000</text>").count(), 2, "the same value beside itself is said once");
        // The line from 1617 to 2345 rises: the word stands over it or under it, not on it.
        let canvas = Canvas { width: 860.0, height: 400.0, rtl: false, class: "wide" };
        let (mut out, scale) = (String::new(), series.scale(&canvas).0);
        series.words(&canvas, &scale, &mut out);
        let ink = series.ink(&scale);
        let places = out.split("<text x=\"").skip(1).map(|t| {
            let x: f64 = t.split('"').next().unwrap().parse().unwrap();
            let y: f64 = t.split("y=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
            let w = breadth(t.split('>').nth(1).unwrap().split('<').next().unwrap());
            Area { left: x - w / 2.0, top: y - 14.0, right: x + w / 2.0, bottom: y + 3.0 }
        });
        for place in places {
            assert!(!ink.iter().any(|other| place.meets(other)), "{out}");
        }
    }

    #[test]
    fn periods_are_placed_in_their_year() {
        assert_eq!(place("2013", Some(2013)), Some(2013.5));
        assert_eq!(place("2020-01-01", Some(2020)), Some(2020.0));
        assert_eq!(place("before 2009", None), None);
        assert!(place("2019-07", Some(2019)).is_some_and(|x| x > 2019.5 && x < 2019.6));
    }
}
