//! Where it was read: every source of the document once.

use std::collections::BTreeSet;

use alliance::register::{Kind, Observation, Source, Statement};
use desk::Filter;

use super::more_unnamed;
use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs;

/// The section of a document about a member.
pub(crate) async fn section(ground: &Ground, code: &str) -> Result<Section, PackError> {
    let c = &ground.c;
    let of = |kind: Vec<Kind>| Filter { kind, member: Some(code.to_owned()), ..Filter::default() };
    let mut cited = BTreeSet::new();
    for (_, statement) in c.all::<Statement>(&of(desk::queries::STATEMENTS.to_vec())).await? {
        cite(&mut cited, &statement.source);
    }
    for (_, observation) in c.all::<Observation>(&of(vec![Kind::Observation])).await? {
        cite(&mut cited, &observation.source);
    }
    let total = cited.len() as u64;
    let lines: Vec<String> = cited.into_iter().take(super::LISTED as usize).collect();
    let items: Vec<Block> = lines.into_iter().map(|line| Block::Lines { lines: vec![line], columns: 1 }).collect();
    let more = more_unnamed(ground, items.len(), total, &format!("/country/{code}"));
    Ok(Section { id: "sources", title: c.m("pack-sources"), items, least: 1, more, ..Section::default() })
}

/// Adds what a source cites, one by one.
pub(crate) fn cite(cited: &mut BTreeSet<String>, source: &Source) {
    cited.extend(source.cited.split(" ; ").map(str::trim).filter(|s| !s.is_empty()).map(str::to_owned));
}

/// The section of the alliance's document: the sources of its figures and its law.
pub(crate) async fn of_alliance(ground: &Ground) -> Result<Section, PackError> {
    let c = &ground.c;
    let of = |kind: Kind| Filter { kind: vec![kind], ..Filter::default() };
    let mut cited = BTreeSet::new();
    for (_, goal) in c.all::<alliance::register::OperationalGoal>(&of(Kind::Goal)).await? {
        cite(&mut cited, &goal.source);
    }
    for (_, indicator) in c.all::<alliance::register::Indicator>(&of(Kind::Indicator)).await? {
        cite(&mut cited, &indicator.source);
    }
    for (_, observation) in c.all::<Observation>(&of(Kind::Observation)).await? {
        if observation.member.is_none() {
            cite(&mut cited, &observation.source);
        }
    }
    let blocks = vec![
        Block::Prose { runs: runs::plain(c.m("pack-sources-text")), lead: false },
        Block::Lines { lines: cited.into_iter().collect(), columns: 1 },
    ];
    Ok(Section { id: "sources", title: c.m("pack-sources"), blocks, ..Section::default() })
}
