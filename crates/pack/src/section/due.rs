//! What is due next: promises with an end, and the next round.

use alliance::register::{Kind, Round};
use desk::Filter;
use pages::i18n::Arg;
use pages::page::due;

use super::more_unnamed;
use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs;

/// Promises with an end that come as far as the typesetter.
const ENDS: u32 = 6;

/// The section.
pub(crate) async fn section(ground: &Ground, code: &str) -> Result<Section, PackError> {
    let c = &ground.c;
    let coming = due::coming(c, Some(code), ENDS).await?;
    let rounds: Vec<Round> = c
        .all::<Round>(&Filter { kind: vec![Kind::Round], ..Filter::default() })
        .await?
        .into_iter()
        .map(|(_, round)| round)
        .collect();
    let today = c.day();
    let mut next = runs::soft(format!("{}: ", c.m("front-next-round")));
    match rounds.iter().find(|r| r.date.as_str() > today.as_str()) {
        Some(round) => {
            next.extend(runs::plain(format!("{}: ", c.when(&round.date))));
            next.extend(runs::of(ground, &c.english(&round.event)));
        }
        None => next.extend(runs::plain(c.m("front-next-nothing"))),
    }
    let mut blocks = vec![Block::Prose { runs: next, lead: false }];
    if coming.shown.is_empty() {
        let mut said = runs::soft(format!("{}: ", c.m("front-next-promise")));
        said.extend(runs::plain(c.m("due-nothing")));
        blocks.push(Block::Prose { runs: said, lead: false });
    }
    let item = |due: &due::Due| Block::Item {
        over: runs::plain(c.with("due-end", &[("day", Arg::Text(c.when(&due.end)))])),
        runs: runs::of(ground, &c.english(&due.body.summary)),
        under: runs::soft(due.stored.id.as_str()),
    };
    let items: Vec<Block> = coming.shown.iter().map(item).collect();
    let more = more_unnamed(ground, items.len(), coming.total, &format!("/country/{code}#due"));
    Ok(Section { id: "due", title: c.m("country-due"), blocks, items, least: 1, more, ..Section::default() })
}
