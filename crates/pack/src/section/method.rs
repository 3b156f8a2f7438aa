//! How verdicts are computed: the method page in short.

use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs;

/// The rules, in the order of the method page.
const RULES: [&str; 14] = [
    "year",
    "path",
    "gap",
    "chance",
    "few",
    "pooled",
    "zero",
    "break",
    "level",
    "duration",
    "checklist",
    "matched",
    "vintages",
    "promise",
];

/// The section.
pub(crate) fn section(ground: &Ground) -> Section {
    let c = &ground.c;
    let said = [
        c.m("method-exact"),
        c.m("method-bounds"),
        c.m("method-silence"),
        c.m("method-baseline"),
        c.m("method-law"),
        c.m("method-no-rank"),
    ];
    let mut blocks = vec![
        Block::Prose { runs: runs::plain(c.m("method-lead")), lead: true },
        Block::Prose { runs: runs::plain(said.join(" ")), lead: false },
    ];
    blocks.extend(RULES.into_iter().map(|rule| Block::Item {
        over: runs::plain(c.of("method-rule", rule)),
        runs: runs::plain(c.of("method-text", rule)),
        under: Vec::new(),
    }));
    Section { id: "method", title: c.m("method-title"), blocks, page: true, ..Section::default() }
}
