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
    let next = match rounds.iter().find(|r| r.date.as_str() > today.as_str()) {
        Some(round) => {
            let mut said = runs::plain(format!("{} \u{b7} ", c.when(&round.date)));
            said.extend(runs::of(ground, &c.english(&round.event)));
            said
        }
        None => runs::plain(c.m("front-next-nothing")),
    };
    let under = runs::Runs::new();
    let mut blocks = vec![Block::Item { over: runs::plain(c.m("front-next-round")), runs: next, under }];
    if coming.shown.is_empty() {
        let (runs, under) = (runs::plain(c.m("due-nothing")), runs::Runs::new());
        blocks.push(Block::Item { over: crate::runs::plain(c.m("front-next-promise")), runs, under });
    }
    let end = |due: &due::Due| {
        let end = c.with("due-end", &[("day", Arg::Text(c.when(&due.end)))]);
        due.left(c).map_or_else(|| end.clone(), |left| format!("{end} \u{b7} {left}"))
    };
    let item = |due: &due::Due| Block::Item {
        over: runs::plain(end(due)),
        runs: runs::of(ground, &c.english(&due.body.summary)),
        under: runs::soft(due.stored.id.as_str()),
    };
    let items: Vec<Block> = coming.shown.iter().map(item).collect();
    let more = more_unnamed(ground, items.len(), coming.total, &format!("/country/{code}#due"));
    Ok(Section { id: "due", title: c.m("country-due"), blocks, items, least: 1, more, ..Section::default() })
}
