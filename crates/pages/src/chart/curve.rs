//! How much is gone after a time: a share for each of some times, from a minute to weeks, each as far from the next as any other. Between what is certain and what may be lies a
//! band: nothing is made up about what nobody saw.

use std::fmt::Write as _;

use super::Canvas;
use crate::i18n::{Html, Lang};
use crate::number;

/// What is gone by a time.
#[derive(Clone, Debug)]
pub struct Point {
    /// The time, as short as it goes under an axis.
    pub word: String,
    /// Not less than so many percent.
    pub low: f64,
    /// Not more.
    pub high: f64,
    /// What a pointer or a screen reader finds there.
    pub title: String,
}

/// A curve.
#[derive(Debug)]
pub struct Curve<'a> {
    /// Begins the ids of its parts.
    pub id: &'a str,
    /// The finding.
    pub title: &'a str,
    /// The same at length.
    pub desc: &'a str,
    /// In order of time.
    pub points: &'a [Point],
    /// The page's language.
    pub lang: Lang,
}

const LEFT: f64 = 64.0;
const TOP: f64 = 20.0;

impl Curve<'_> {
    /// The drawing in both sizes.
    pub fn draw(&self) -> Html {
        Canvas::both(self.lang.is_rtl(), (860.0, 340.0), (360.0, 280.0), |canvas| self.on(canvas))
    }

    #[allow(clippy::cast_precision_loss)]
    fn on(&self, canvas: &Canvas) -> String {
        let mut out = canvas.open(self.id, self.title, self.desc);
        let (right, bottom) = (canvas.width - 20.0, canvas.height - 36.0);
        let step = (right - LEFT) / (self.points.len().max(2) - 1) as f64;
        let x = |at: usize| step.mul_add(at as f64, LEFT);
        let y = |percent: f64| bottom - percent / 100.0 * (bottom - TOP);
        for percent in [0_u8, 25, 50, 75, 100] {
            let at = y(f64::from(percent));
            canvas.rule(&mut out, (LEFT, at), (right, at), if percent == 0 { "axis" } else { "grid" });
            let word = format!("{}\u{A0}%", number::whole(self.lang, &percent.to_string()));
            canvas.word(&mut out, (LEFT - 8.0, at + 5.0), Canvas::ENDS, "soft", &word);
        }
        // What may be gone, above what is.
        let above = self.points.iter().enumerate().map(|(at, point)| (x(at), y(point.high)));
        let below = self.points.iter().enumerate().rev().map(|(at, point)| (x(at), y(point.low)));
        let around: Vec<String> = above.chain(below).map(|(x, y)| format!("{:.1} {y:.1}", canvas.x(x))).collect();
        if self.points.iter().any(|point| point.high > point.low) {
            let _ = write!(out, r#"<path class="band" d="M{}Z"/>"#, around.join("L"));
        }
        for (at, pair) in self.points.windows(2).enumerate() {
            canvas.rule(&mut out, (x(at), y(pair[0].low)), (x(at + 1), y(pair[1].low)), "line");
        }
        let every = if canvas.width < 500.0 { 3 } else { 1 };
        for (at, point) in self.points.iter().enumerate() {
            let (cx, cy, title) = (canvas.x(x(at)), y(point.low), Html::text(&point.title));
            let _ =
                write!(out, r#"<circle class="dot" cx="{cx:.1}" cy="{cy:.1}" r="5"><title>{title}</title></circle>"#);
            if at % every == 0 {
                canvas.word(&mut out, (x(at), bottom + 23.0), "middle", "soft", &point.word);
            }
        }
        out.push_str("</svg>");
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_lies_between_what_is_certain_and_what_may_be() {
        let point = |low: f64, high: f64| Point { word: "1 h".into(), low, high, title: "an hour".into() };
        let draw =
            |points: &[Point]| Curve { id: "c", title: "t", desc: "d", points, lang: Lang::En }.draw().to_string();
        let open = draw(&[point(0.0, 50.0), point(25.0, 100.0)]);
        assert_eq!(open.matches(r#"class="band""#).count(), 2, "one in each size");
        assert_eq!(open.matches("<circle").count(), 4);
        assert!(!draw(&[point(10.0, 10.0), point(20.0, 20.0)]).contains("band"));
        assert!(draw(&[]).ends_with("</svg>"));
    }
}
