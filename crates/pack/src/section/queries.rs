//! Every query of the document once.

use std::collections::BTreeSet;

use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs;

/// The section about the sections before it.
pub(crate) fn section(ground: &Ground, before: &[Section]) -> Section {
    let c = &ground.c;
    let used: BTreeSet<String> = before.iter().flat_map(Section::runs).filter_map(|run| run.q.clone()).collect();
    let blocks = vec![
        Block::Prose { runs: runs::plain(c.m("pack-queries-text")), lead: false },
        Block::Lines { lines: used.into_iter().collect(), columns: 2 },
    ];
    Section { id: "queries", title: c.m("pack-queries"), blocks, page: true, ..Section::default() }
}
