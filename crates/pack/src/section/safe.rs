//! Figures safe to say: each with its bound, its scope, its date, its grade and its source, so that it can be read out as it
//! stands. The newest of each kind, the best evidence first.

use std::collections::BTreeSet;

use alliance::register::{Figure, Indicator, Kind};
use pages::i18n::Arg;
use pages::page::figures;

use super::figures::{Known, known, period, scope};
use super::more_unnamed;
use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs;

/// The section.
pub(crate) async fn section(ground: &Ground, code: &str) -> Result<Section, PackError> {
    let c = &ground.c;
    let mut said = BTreeSet::new();
    let is_newest = |k: &Known| said.insert((k.body.indicator.clone(), k.body.dimensions.clone()));
    let is_known = |k: &Known| matches!(k.body.figure, Figure::Value(_));
    let mut own: Vec<Known> = known(ground, code).await?.into_iter().filter(is_known).filter(is_newest).collect();
    own.sort_by_key(|k| std::cmp::Reverse(k.body.grade));
    let mut items: Vec<Block> = own.iter().map(|k| item(ground, k)).collect();
    items.extend(alliance(ground).await?);
    let said = if own.is_empty() { c.m("pack-safe-nothing") } else { c.m("pack-safe-text") };
    let total = items.len() as u64;
    items.truncate(super::LISTED as usize);
    let more = more_unnamed(ground, items.len(), total, &format!("/country/{code}#figures"));
    let blocks = vec![Block::Prose { runs: runs::plain(said), lead: false }];
    Ok(Section { id: "safe", title: c.m("pack-safe"), blocks, items, least: 1, more, ..Section::default() })
}

fn item(ground: &Ground, known: &Known) -> Block {
    let c = &ground.c;
    let value = figures::in_words(c, &known.body, &known.stored.id);
    let said = c.html(
        "pack-safe-figure",
        &[
            ("title", Arg::Markup(c.english(&known.definition.title))),
            ("value", Arg::Markup(value)),
            ("unit", Arg::Markup(c.english(&known.body.unit))),
        ],
    );
    let mut under = period(ground, &known.body);
    if let Some(scope) = scope(&known.body) {
        under.extend(runs::plain(" \u{b7} "));
        under.extend(runs::of(ground, &c.english(scope)));
    }
    under.extend(runs::plain(format!(
        " \u{b7} {} ",
        c.with("pack-grade", &[("n", Arg::Number(known.body.grade.into()))])
    )));
    under.extend(runs::plain("\u{b7} "));
    under.extend(runs::of(ground, &c.source(&known.body.source)));
    Block::Item { over: Vec::new(), runs: runs::of(ground, &said), under }
}

/// The last figure of the alliance: everybody who has been identified so far.
async fn alliance(ground: &Ground) -> Result<Option<Block>, PackError> {
    const ID: &str = "icse_victims_stock";
    let c = &ground.c;
    let list = figures::of_alliance(c, ID).await?;
    let Some((_, newest)) = figures::ends(&list) else { return Ok(None) };
    let Some((_, definition)) = c.one::<Indicator>(Kind::Indicator, ID).await? else { return Ok(None) };
    let (stored, body) = newest.clone();
    Ok(Some(item(ground, &Known { stored, body, definition })))
}
