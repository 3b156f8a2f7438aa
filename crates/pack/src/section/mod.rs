//! The sections, one file each: what the data says, as blocks.

pub(crate) mod changes;
pub(crate) mod cite;
pub(crate) mod commitments;
pub(crate) mod due;
pub(crate) mod figures;
pub(crate) mod goal;
pub(crate) mod goals;
pub(crate) mod matrix;
pub(crate) mod members;
pub(crate) mod method;
pub(crate) mod missing;
pub(crate) mod opening;
pub(crate) mod queries;
pub(crate) mod reviews;
pub(crate) mod safe;
pub(crate) mod sources;
pub(crate) mod targets;
pub(crate) mod verdicts;

use pages::ctx::Counted;
use pages::i18n::Arg;

use crate::ground::Ground;
use crate::runs::{self, Run, Runs};

/// Records of a list that come as far as the typesetter; there is never room for more.
pub(crate) const LISTED: u32 = 24;

/// For each number of items that there is room for, the sentence about the others: how many are shown, of how many, and where
/// all of them are.
pub(crate) fn more(ground: &Ground, listed: usize, all: &Counted, address: &str) -> Vec<Runs> {
    let c = &ground.c;
    let sentence = |shown: usize| {
        let shown = shown as u64;
        if shown >= all.number() {
            return Runs::new();
        }
        let said = c.html("pack-more", &[("shown", Arg::Number(shown)), ("all", all.arg())]);
        let mut said = runs::of(ground, &said);
        said.extend(leads(ground, address));
        said
    };
    (0..=listed).map(sentence).collect()
}

/// The same for what no query counts: how many more there are.
pub(crate) fn more_unnamed(ground: &Ground, listed: usize, all: u64, address: &str) -> Vec<Runs> {
    let c = &ground.c;
    let sentence = |shown: usize| {
        let left = all.saturating_sub(shown as u64);
        if left == 0 {
            return Runs::new();
        }
        let mut said = runs::soft(c.with("pack-more-unnamed", &[("n", Arg::Number(left))]));
        said.extend(leads(ground, address));
        said
    };
    (0..=listed).map(sentence).collect()
}

/// A space and an address of the pages, with its link where they are served.
pub(crate) fn leads(ground: &Ground, address: &str) -> Runs {
    let address = ground.c.to(address);
    let href = ground.web(&address);
    let space = Run { s: " ".into(), ..Run::default() };
    vec![space, Run { s: href.clone().unwrap_or(address), href, soft: true, ltr: true, ..Run::default() }]
}
