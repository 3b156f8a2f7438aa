//! How a count is spread over the members: a column for each count, a dot for each member with its code in it. It says how
//! many members have how many; it does not put them in an order.

use std::fmt::Write as _;

use super::Canvas;
use crate::i18n::{Html, Lang};

/// One member's dot.
#[derive(Clone, Debug)]
pub struct MemberDot {
    /// Two letters.
    pub code: String,
    /// The name and the count in words.
    pub title: String,
    /// The count.
    pub number: u64,
    /// Where the dot leads.
    pub href: String,
}

/// The spread of a count.
#[derive(Debug)]
pub struct Spread<'a> {
    /// Begins the ids of its parts.
    pub id: &'a str,
    /// The finding.
    pub title: &'a str,
    /// The same at length.
    pub desc: &'a str,
    /// The members in alphabetical order.
    pub members: &'a [MemberDot],
    /// The word under the axis.
    pub axis: &'a str,
    /// The page's language.
    pub lang: Lang,
}

impl Spread<'_> {
    /// The drawing in both sizes.
    pub fn draw(&self) -> Html {
        let rtl = self.lang.is_rtl();
        let wide = Canvas { width: 860.0, height: 0.0, rtl, class: "wide" };
        let narrow = Canvas { width: 360.0, height: 0.0, rtl, class: "narrow" };
        Html::made(format!("{}{}", self.on(wide), self.on(narrow)))
    }

    /// A row for each count, dots along the row: rows wrap, so that 54 dots fit a phone.
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn on(&self, mut canvas: Canvas) -> String {
        const DOT: f64 = 34.0;
        const SIDE: f64 = 44.0;
        let per_row = ((canvas.width - SIDE) / DOT).floor() as usize;
        let most = self.members.iter().map(|m| m.number).max().unwrap_or_default();
        let rows: Vec<(u64, Vec<&MemberDot>)> =
            (0..=most).rev().map(|n| (n, self.members.iter().filter(|m| m.number == n).collect())).collect();
        let lines = |members: &[&MemberDot]| members.len().div_ceil(per_row).max(1);
        canvas.height = rows.iter().map(|(_, m)| lines(m) as f64 * DOT + 6.0).sum::<f64>() + 26.0;
        let mut out = canvas.open(self.id, self.title, self.desc);
        canvas.word(&mut out, (0.0, 15.0), Canvas::BEGINS, "soft", self.axis);
        let mut top = 26.0;
        for (number, members) in &rows {
            canvas.rule(&mut out, (0.0, top), (canvas.width, top), "grid");
            let shown = crate::number::whole(self.lang, &number.to_string());
            canvas.word(&mut out, (SIDE - 14.0, top + 25.0), Canvas::ENDS, "strong", &shown);
            for (at, member) in members.iter().enumerate() {
                let x = canvas.x(SIDE + (at % per_row) as f64 * DOT + DOT / 2.0);
                let y = top + 3.0 + (at / per_row) as f64 * DOT + DOT / 2.0;
                let class = if *number == 0 { "ring" } else { "disc" };
                let (href, title, code) = (Html::text(&member.href), Html::text(&member.title), &member.code);
                let _ = write!(
                    out,
                    r#"<a href="{href}"><title>{code} {title}</title><circle class="{class}" cx="{x:.1}" cy="{y:.1}" r="15"/><text class="{class}-word" x="{x:.1}" y="{:.1}" text-anchor="middle">{code}</text></a>"#,
                    y + 5.0
                );
            }
            top += lines(members) as f64 * DOT + 6.0;
        }
        out.push_str("</svg>");
        // Links inside must be reachable, so this drawing is a group and not an image.
        out.replace(r#"role="img""#, r#"role="group""#)
    }
}
