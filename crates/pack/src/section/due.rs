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

/// The same in the document on the alliance.
const OF_ALL: u32 = 20;

/// The section of a document about a member.
pub(crate) async fn section(ground: &Ground, code: &str) -> Result<Section, PackError> {
    let c = &ground.c;
    let coming = due::coming(c, Some(code), ENDS).await?;
    let mut blocks = vec![next_round(ground).await?];
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

/// The round that comes next, with the days on which its reports are taken.
async fn next_round(ground: &Ground) -> Result<Block, PackError> {
    let c = &ground.c;
    let rounds = c.all::<Round>(&Filter { kind: vec![Kind::Round], ..Filter::default() }).await?;
    let today = c.day();
    let coming = rounds.into_iter().map(|(_, round)| round).filter(|round| round.date > today);
    let mut under = runs::Runs::new();
    let said = match coming.min_by(|a, b| a.date.cmp(&b.date)) {
        Some(round) => {
            if let (Some(opens), Some(closes)) = (&round.opens, &round.closes) {
                let days = [("opens", Arg::Text(c.when(opens))), ("closes", Arg::Text(c.when(closes)))];
                under = runs::plain(c.with("round-public-announced", &days));
            }
            let mut said = runs::plain(format!("{} \u{b7} ", c.when(&round.date)));
            said.extend(runs::of(ground, &c.english(&round.event)));
            said
        }
        None => runs::plain(c.m("front-next-nothing")),
    };
    Ok(Block::Item { over: runs::plain(c.m("front-next-round")), runs: said, under })
}

/// What is due next in the alliance: the round's own days, and the promises that end first.
pub(crate) async fn of_alliance(ground: &Ground) -> Result<Section, PackError> {
    let c = &ground.c;
    let mut blocks = vec![next_round(ground).await?];
    let coming = due::coming(c, None, OF_ALL).await?;
    blocks.push(Block::Heading { text: c.m("front-next-promise") });
    if coming.shown.is_empty() {
        blocks.push(Block::Prose { runs: runs::plain(c.m("due-nothing")), lead: false });
    }
    blocks.extend(coming.shown.iter().map(|due| Block::Item {
        over: runs::plain(format!(
            "{} \u{b7} {}",
            c.with("due-end", &[("day", Arg::Text(c.when(&due.end)))]),
            c.name(&due.body.member)
        )),
        runs: runs::of(ground, &c.english(&due.body.summary)),
        under: runs::soft(due.stored.id.as_str()),
    }));
    let listed = coming.shown.len();
    let left = more_unnamed(ground, listed, coming.total, "/countries").pop().unwrap_or_default();
    if !left.is_empty() {
        blocks.push(Block::Prose { runs: left, lead: false });
    }
    Ok(Section { id: "due", title: c.m("country-due"), blocks, ..Section::default() })
}
