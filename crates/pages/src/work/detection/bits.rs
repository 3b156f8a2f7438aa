//! In which bits two fingerprints of pictures differ, drawn and told.
//!
//! A bit of PDQ says whether one of 16 x 16 frequencies of the picture is stronger than half of them: coarse shapes stand at the top left,
//! fine ones at the bottom right (Facebook, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm", 2019). So where
//! the differing bits lie says what kind of difference it is.

use std::fmt::Write as _;

use alliance::detection::Fingerprint;

use crate::i18n::Html;

/// Rows, and columns.
const SIDE: usize = 16;
/// The side of a square, in units of the drawing.
const SQUARE: usize = 10;
/// A distance's scale: units for each bit, and what stands left of 0.
const STEP: usize = 4;
const MARGIN: usize = 12;
/// The widest distance that is shown.
const WIDEST: usize = 64;

/// The differing bits, row by row from the coarsest frequencies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Differing([[bool; SIDE]; SIDE]);

/// A row in which some differ: its number from 1, and the numbers of the columns.
pub(super) struct Row {
    pub number: usize,
    pub columns: String,
}

impl Differing {
    /// Between two fingerprints of pictures; none of anything else.
    pub fn between(a: &Fingerprint, b: &Fingerprint) -> Option<Self> {
        let (Fingerprint::Pdq(a), Fingerprint::Pdq(b)) = (a, b) else { return None };
        let differs = |place: usize| {
            let byte = a.len() - 1 - place / 8;
            (a[byte] ^ b[byte]) >> (place % 8) & 1 == 1
        };
        Some(Self(std::array::from_fn(|row| std::array::from_fn(|column| differs(row * SIDE + column)))))
    }

    /// Rows in which some differ.
    pub fn rows(&self) -> Vec<Row> {
        let told = self.0.iter().enumerate().filter_map(|(row, bits)| {
            let columns: Vec<String> = (1..=SIDE).filter(|at| bits[at - 1]).map(|at| at.to_string()).collect();
            (!columns.is_empty()).then(|| Row { number: row + 1, columns: columns.join(" ") })
        });
        told.collect()
    }

    /// The drawing; `title` is what it says.
    pub fn drawing(&self, title: &str) -> Html {
        let side = SIDE * SQUARE;
        let mut squares = String::new();
        for (row, bits) in self.0.iter().enumerate() {
            for column in (0..SIDE).filter(|column| bits[*column]) {
                let _ = write!(squares, "M{} {}h8v8h-8z", column * SQUARE + 1, row * SQUARE + 1);
            }
        }
        let lines = (1..SIDE).fold(String::new(), |mut lines, at| {
            let _ = write!(lines, "M{0} 0V{side}M0 {0}H{side}", at * SQUARE);
            lines
        });
        let title = Html::text(title);
        Html::made(format!(
            r#"<svg class="bits" viewBox="-1 -1 {0} {0}" role="img" aria-label="{title}"><path class="grid" d="{lines}"/><rect class="rest" width="{side}" height="{side}"/><path class="differs" d="{squares}"/></svg>"#,
            side + 2
        ))
    }
}

/// A distance on the scale from 0 to 64 bits, with how far its list reaches; `title` is what it says.
pub(super) fn scale(distance: u32, radius: u8, title: &str) -> Html {
    let at = |bits: usize| MARGIN + bits * STEP;
    let (from, to, reach) = (at(0), at(WIDEST), at(usize::from(radius).min(WIDEST)));
    let place = at(usize::try_from(distance).unwrap_or(WIDEST).min(WIDEST));
    let ticks = [0, 16, 32, 48, 64].iter().fold(String::new(), |mut ticks, bits| {
        let _ = write!(ticks, r#"<text class="soft" x="{}" y="36" text-anchor="middle">{bits}</text>"#, at(*bits));
        ticks
    });
    let title = Html::text(title);
    Html::made(format!(
        r#"<svg class="reach" viewBox="0 0 {0} 40" role="img" aria-label="{title}"><rect class="band" x="{from}" y="4" width="{1}" height="14"/><path class="axis" d="M{from} 18H{to}"/><path class="required" d="M{reach} 0V20"/>{ticks}<circle class="dot" cx="{place}" cy="11" r="6"/></svg>"#,
        to + MARGIN,
        reach - from,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_bit_stands_at_the_top_left_and_the_first_at_the_bottom_right() {
        let same = [0x5a; 32];
        let mut other = same;
        other[31] ^= 1;
        other[0] ^= 0x80;
        other[29] ^= 0b11;
        let differing = Differing::between(&Fingerprint::Pdq(same), &Fingerprint::Pdq(other)).unwrap();
        let rows: Vec<(usize, String)> = differing.rows().into_iter().map(|row| (row.number, row.columns)).collect();
        assert_eq!(rows, [(1, "1".to_owned()), (2, "1 2".to_owned()), (16, "16".to_owned())]);
        assert_eq!(differing.drawing("4 < 5").as_str().matches("h8v8h-8z").count(), 4);
        assert!(differing.drawing("4 < 5").as_str().contains(r#"aria-label="4 &lt; 5""#));
        assert!(Differing::between(&Fingerprint::Md5([0; 16]), &Fingerprint::Pdq(same)).is_none());
    }
}
