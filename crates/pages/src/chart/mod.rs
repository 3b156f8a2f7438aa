//! Charts, drawn on the server. Each comes as a [`Figure`]: a title that states the finding, the drawing, its twin as a table,
//! its source, and the query that made its numbers. Colours come from the style sheet; without it a drawing is still legible.
//!
//! Floating point places ink here; it decides nothing.

pub mod bars;
pub mod calendar;
pub mod curve;
pub mod dots;
pub mod series;
pub mod tiles;
pub mod timeline;

use std::fmt::Write as _;

use askama::Template;

use crate::ctx::Ctx;
use crate::i18n::Html;

/// A chart with everything that belongs to it.
#[derive(Debug)]
pub struct Figure {
    /// The anchor on its page.
    pub id: String,
    /// The finding.
    pub title: String,
    /// Measure and unit.
    pub sub: Html,
    /// The drawing.
    pub drawing: Html,
    /// The same as a table.
    pub table: Table,
    /// Where the figures come from.
    pub source: Html,
    /// The query that made the numbers: its id and its address.
    pub query: Option<(String, String)>,
}

/// A chart's twin, or any other table.
#[derive(Debug, Default)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Its columns: word, and whether they hold numbers.
    pub columns: Vec<(String, bool)>,
    /// Its rows; the first cell heads its row.
    pub rows: Vec<Vec<Html>>,
}

#[derive(Template)]
#[template(path = "figure.html")]
struct FigureView<'a> {
    c: &'a Ctx,
    figure: &'a Figure,
}

#[derive(Template)]
#[template(path = "table.html")]
struct TableView<'a> {
    table: &'a Table,
    /// Whether what stands right above it says what it shows: then the caption is for those who hear the page.
    is_headed: bool,
}

impl Figure {
    /// As markup.
    pub fn html(&self, c: &Ctx) -> Html {
        Html::made(FigureView { c, figure: self }.render().unwrap_or_default())
    }
}

impl Table {
    /// As markup, in a region that scrolls on narrow screens and can be reached by keyboard.
    pub fn html(&self) -> Html {
        Html::made(TableView { table: self, is_headed: false }.render().unwrap_or_default())
    }

    /// The same under a heading that says what it shows.
    pub fn headed(&self) -> Html {
        Html::made(TableView { table: self, is_headed: true }.render().unwrap_or_default())
    }
}

/// Which way the page runs and how much room there is.
#[derive(Clone, Copy, Debug)]
pub struct Canvas {
    /// Units across; one is a pixel at full size.
    pub width: f64,
    /// Units down.
    pub height: f64,
    /// Whether the page runs from right to left: the drawing is mirrored, its words are not.
    pub rtl: bool,
    /// `wide` or `narrow`, the class that the style sheet shows or hides.
    pub class: &'static str,
}

impl Canvas {
    /// The two sizes in which every drawing is made, so that its words stay legible on a phone.
    pub fn both(rtl: bool, wide: (f64, f64), narrow: (f64, f64), draw: impl Fn(&Self) -> String) -> Html {
        let wide = Self { width: wide.0, height: wide.1, rtl, class: "wide" };
        let narrow = Self { width: narrow.0, height: narrow.1, rtl, class: "narrow" };
        Html::made(format!("{}{}", draw(&wide), draw(&narrow)))
    }

    /// A place across, mirrored where the page is.
    fn x(&self, x: f64) -> f64 {
        if self.rtl { self.width - x } else { x }
    }

    /// The `text-anchor` for a word that begins here: it follows the direction of the text, which the page gives.
    const BEGINS: &str = "start";
    /// The `text-anchor` for a word that ends here.
    const ENDS: &str = "end";

    /// Opens the drawing.
    fn open(&self, id: &str, title: &str, desc: &str) -> String {
        let (title, desc) = (Html::text(title), Html::text(desc));
        let (w, h, class) = (self.width, self.height, self.class);
        format!(
            r#"<svg class="{class}" viewBox="0 0 {w:.0} {h:.0}" width="{w:.0}" height="{h:.0}" role="img" aria-labelledby="{id}-{class}-t {id}-{class}-d"><title id="{id}-{class}-t">{title}</title><desc id="{id}-{class}-d">{desc}</desc>"#
        )
    }

    fn word(&self, out: &mut String, (x, y): (f64, f64), anchor: &str, class: &str, word: &str) {
        let x = self.x(x);
        let _ = write!(
            out,
            r#"<text x="{x:.1}" y="{y:.1}" text-anchor="{anchor}" class="{class}">{}</text>"#,
            Html::text(word)
        );
    }

    fn rule(&self, out: &mut String, (x1, y1): (f64, f64), (x2, y2): (f64, f64), class: &str) {
        let (x1, x2) = (self.x(x1), self.x(x2));
        let _ = write!(out, r#"<path class="{class}" d="M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}"/>"#);
    }
}

/// About how wide a word is, in units.
fn breadth(word: &str) -> f64 {
    word.chars()
        .map(|c| {
            if c.is_ascii() {
                7.9
            } else if c as u32 > 0x2E80 {
                15.0
            } else {
                8.6
            }
        })
        .sum()
}

/// Round steps from 0 to at least `top`: 1, 2 or 5 times a power of ten, four to six of them.
fn steps(top: f64) -> Vec<f64> {
    let raw = (top / 5.0).max(f64::MIN_POSITIVE);
    let power = 10_f64.powf(raw.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|m| m * power).find(|s| *s >= raw * 0.999).unwrap_or(power);
    // Counts have no halves.
    let step = if top >= 1.0 && step < 1.0 { 1.0 } else { step };
    let mut ticks = vec![0.0];
    while ticks.last().is_some_and(|last| *last < top * 0.999) {
        #[allow(clippy::cast_precision_loss)]
        ticks.push(step * ticks.len() as f64);
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_reach_the_top() {
        assert_eq!(steps(31_000.0), [0.0, 10_000.0, 20_000.0, 30_000.0, 40_000.0]);
        assert_eq!(steps(3.0), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(steps(100.0), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
    }
}
