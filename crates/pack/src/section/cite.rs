//! How to cite the document, with the address that will always show this state.

use pages::i18n::Arg;

use super::leads;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs;

/// The section; `address` is the page that says the same.
pub(crate) fn section(ground: &Ground, title: &str, address: &str) -> Section {
    let c = &ground.c;
    let args = [("title", Arg::from(title)), ("day", Arg::Text(c.date(&ground.day)))];
    let mut said = runs::plain(c.with("cite", &args));
    said.extend(leads(ground, address));
    let blocks = vec![Block::Prose { runs: said, lead: false }];
    Section { id: "cite", title: c.m("country-cite"), blocks, ..Section::default() }
}
