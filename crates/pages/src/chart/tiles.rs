//! The 54 members as a grid of tiles of one size: nobody's border is drawn, and the smallest member is as large as the largest.
//!
//! The tiles are a list of links. On wide screens each has its place, about where it lies on the globe; on narrow ones they
//! follow each other in the same order.

use std::fmt::Write as _;

use crate::ctx::Ctx;
use crate::i18n::Html;
use crate::mark::Mark;

/// Code, column and row, counted from 1; in the order in which they are read out: from west to east by continent.
pub const PLACES: [(&str, u8, u8); 54] = [
    ("CA", 1, 2),
    ("US", 1, 3),
    ("MX", 1, 4),
    ("CR", 2, 5),
    ("GH", 5, 9),
    ("NG", 6, 9),
    ("NO", 7, 1),
    ("SE", 8, 1),
    ("FI", 9, 1),
    ("IE", 4, 2),
    ("GB", 5, 2),
    ("DK", 7, 2),
    ("EE", 9, 2),
    ("NL", 6, 3),
    ("DE", 7, 3),
    ("PL", 8, 3),
    ("LV", 9, 3),
    ("BE", 5, 4),
    ("LU", 6, 4),
    ("CZ", 7, 4),
    ("SK", 8, 4),
    ("LT", 9, 4),
    ("UA", 10, 4),
    ("FR", 5, 5),
    ("CH", 6, 5),
    ("AT", 7, 5),
    ("HU", 8, 5),
    ("RO", 9, 5),
    ("MD", 10, 5),
    ("PT", 4, 6),
    ("ES", 5, 6),
    ("IT", 6, 6),
    ("SI", 7, 6),
    ("HR", 8, 6),
    ("RS", 9, 6),
    ("BG", 10, 6),
    ("BA", 8, 7),
    ("XK", 9, 7),
    ("ME", 8, 8),
    ("AL", 9, 8),
    ("MT", 6, 8),
    ("GR", 10, 8),
    ("CY", 11, 9),
    ("TR", 11, 7),
    ("GE", 12, 6),
    ("AM", 12, 7),
    ("IL", 12, 9),
    ("KR", 15, 4),
    ("JP", 16, 4),
    ("TH", 14, 7),
    ("KH", 15, 7),
    ("PH", 16, 6),
    ("AU", 15, 9),
    ("NZ", 16, 10),
];

/// The places as rules of the style sheet.
pub fn places() -> String {
    PLACES.iter().fold(String::new(), |mut css, (code, column, row)| {
        let _ = write!(css, ".at-{code}{{grid-area:{row}/{column}}}");
        css
    })
}

/// One tile: a member's mark and where it leads. The words are the member's name and the mark's word.
pub fn tiles(c: &Ctx, label: &str, mark: impl Fn(&str) -> Mark, href: impl Fn(&str) -> String) -> Html {
    let mut out = format!(r#"<ul class="tiles" aria-label="{}">"#, Html::text(label));
    for (code, ..) in PLACES {
        let mark = mark(code);
        let star = if code == crate::names::KOSOVO { "*" } else { "" };
        let words =
            c.with("name-and-mark", &[("name", c.name(code).into()), ("mark", c.of("mark", mark.word()).into())]);
        let (words, href) = (Html::text(&words), Html::text(&href(code)));
        let _ = write!(
            out,
            r#"<li class="at-{code}"><a class="tile-{}" href="{href}" title="{words}" aria-label="{code}{star} {words}"><span aria-hidden="true" dir="ltr">{code}{star}</span>{}</a></li>"#,
            mark.word(),
            mark.sign()
        );
    }
    out.push_str("</ul>");
    Html::made(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_member_has_a_place_of_its_own() {
        let codes: BTreeSet<&str> = PLACES.iter().map(|p| p.0).collect();
        let members: BTreeSet<&str> = crate::names::in_order(crate::i18n::Lang::En).map(|(code, _)| code).collect();
        assert_eq!(codes, members);
        let places: BTreeSet<(u8, u8)> = PLACES.iter().map(|p| (p.1, p.2)).collect();
        assert_eq!(places.len(), 54);
    }
}
