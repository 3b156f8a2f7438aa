//! Counts by group, from a zero baseline, each with its word and its number beside it.

use std::fmt::Write as _;

use super::{Canvas, breadth};
use crate::i18n::{Html, Lang};
use crate::number;

/// One bar.
#[derive(Clone, Debug)]
pub struct Bar {
    /// What it stands for.
    pub word: String,
    /// How many.
    pub number: u64,
    /// Where its word leads.
    pub href: String,
}

/// Bars one under the other, in the order given.
#[derive(Debug)]
pub struct Bars<'a> {
    /// Begins the ids of its parts.
    pub id: &'a str,
    /// The finding.
    pub title: &'a str,
    /// The same at length.
    pub desc: &'a str,
    /// The bars.
    pub bars: &'a [Bar],
    /// The page's language.
    pub lang: Lang,
}

impl Bars<'_> {
    /// The drawing in both sizes.
    pub fn draw(&self) -> Html {
        #[allow(clippy::cast_precision_loss)]
        let count = self.bars.len() as f64;
        Canvas::both(self.lang.is_rtl(), (860.0, count * 34.0 + 4.0), (360.0, count * 56.0 + 4.0), |canvas| {
            self.on(canvas)
        })
    }

    #[allow(clippy::cast_precision_loss)]
    fn on(&self, canvas: &Canvas) -> String {
        let mut out = canvas.open(self.id, self.title, self.desc);
        // On a phone the word stands above its bar.
        let above = canvas.width < 500.0;
        let side = if above { 0.0 } else { self.bars.iter().map(|b| breadth(&b.word)).fold(0.0, f64::max) + 16.0 };
        let most = self.bars.iter().map(|b| b.number).max().unwrap_or(1).max(1) as f64;
        let room = canvas.width - side - 64.0;
        for (at, bar) in self.bars.iter().enumerate() {
            let top = at as f64 * if above { 56.0 } else { 34.0 } + if above { 24.0 } else { 4.0 };
            let (word_at, anchor) =
                if above { ((0.0, top - 6.0), Canvas::BEGINS) } else { ((side - 12.0, top + 18.0), Canvas::ENDS) };
            let _ = write!(out, r#"<a href="{}">"#, Html::text(&bar.href));
            canvas.word(&mut out, word_at, anchor, "", &bar.word);
            out.push_str("</a>");
            let long = bar.number as f64 / most * room;
            let x = if canvas.rtl { canvas.width - side - long } else { side };
            let _ = write!(out, r#"<rect class="rect" x="{x:.1}" y="{top:.1}" width="{long:.1}" height="24"/>"#);
            let shown = number::whole(self.lang, &bar.number.to_string());
            canvas.word(&mut out, (side + long + 8.0, top + 18.0), Canvas::BEGINS, "strong", &shown);
        }
        let foot = canvas.height;
        canvas.rule(&mut out, (side, 0.0), (side, foot), "axis");
        out.push_str("</svg>");
        out
    }
}

/// A share of a whole as one bar; the number stands beside it in words, so the bar itself is silent.
pub fn share(part: u64, whole: u64, rtl: bool) -> Html {
    #[allow(clippy::cast_precision_loss)]
    let long = if whole == 0 { 0.0 } else { part as f64 / whole as f64 * 300.0 };
    let x = if rtl { 300.0 - long } else { 0.0 };
    Html::made(format!(
        r#"<svg class="share" viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="rest" x=".5" y=".5" width="299" height="13"/><rect class="rect" x="{x:.1}" y="0" width="{long:.1}" height="14"/></svg>"#
    ))
}
