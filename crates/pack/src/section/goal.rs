//! A goal: what can be asked about it, and what is known of each of the 54.

use std::collections::BTreeSet;

use alliance::register::{Indicator, Kind};
use desk::Filter;
use desk::queries::Parameter::{Goal, Kind as OfKind};
use pages::chart::tiles::PLACES;
use pages::mark::Mark;
use pages::page::{GOALS, STANDINGS, figures, front, goal};

use super::figures::figure;
use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs;

const WIDTHS: [u8; 2] = [150, 46];

/// The section.
pub(crate) async fn section(ground: &Ground, id: &str, target: &str) -> Result<Section, PackError> {
    let c = &ground.c;
    let known = c.ask("members-with-statements", &[(Goal, id)]).await?;
    let mut blocks = vec![Block::Prose { runs: runs::plain(c.of("goal-text", id)), lead: true }];
    for card in goal::cards(c, id, target, &known).await? {
        let mut question = runs::plain(card.question);
        question.extend(card.note.iter().flat_map(|note| runs::soft(format!(" {note}"))));
        let cells = vec![question, runs::of(ground, &card.answer)];
        blocks.push(Block::Row { cells, widths: WIDTHS.to_vec(), numeric: vec![false, true], notes: None });
    }
    blocks.push(tiles(ground, Some(id)).await?);
    if id != "G1" {
        let filter = Filter { kind: vec![Kind::Indicator], goal: Some(id.to_owned()), ..Filter::default() };
        let indicators = c.all::<Indicator>(&filter).await?;
        for chart in goal::charts(c, &indicators).await? {
            let list = figures::of_alliance(c, &chart.id).await?;
            blocks.push(figure(ground, &chart, &list, 100));
        }
    }
    let title = format!("{} \u{b7} {}", c.of("goal-short", id), c.of("goal-title", id));
    Ok(Section { id: names(id), title, blocks, page: true, ..Section::default() })
}

/// The section's name in the data.
fn names(id: &str) -> &'static str {
    GOALS.iter().map(|(goal, _)| *goal).find(|goal| *goal == id).unwrap_or_default()
}

/// The members as tiles: who stands behind what is known of a goal, or of all of them.
pub(crate) async fn tiles(ground: &Ground, id: Option<&str>) -> Result<Block, PackError> {
    let c = &ground.c;
    let given: Vec<_> = id.iter().map(|id| (Goal, *id)).collect();
    let strongest = front::strongest(c, &given).await?;
    let mut occur: BTreeSet<&str> = BTreeSet::new();
    let tile = |(code, column, row): &(&str, u8, u8)| {
        let mark = strongest.mark(code).word();
        occur.insert(mark);
        let star = if *code == pages::names::KOSOVO { "*" } else { "" };
        (format!("{code}{star}"), *column, *row, mark)
    };
    let tiles = PLACES.iter().map(tile).collect();
    // The tile is a name.
    c.name(pages::names::KOSOVO);
    let legend = [Mark::OfficialForm, Mark::GovernmentStatement, Mark::PublicSource, Mark::NothingKnown];
    let legend = legend.into_iter().filter(|m| occur.contains(m.word())).map(|m| runs::mark(m, c.of("mark", m.word())));
    let goal = id.map(|id| format!("goal={id}&")).unwrap_or_default();
    let notes = STANDINGS.iter().map(|s| format!("members-with-statements?{goal}standing={s}"));
    let label = if id.is_some() { c.m("goal-grid-label") } else { c.m("front-grid-label") };
    Ok(Block::Tiles { title: label, tiles, legend: legend.collect(), notes: notes.collect() })
}

/// What is missing, goal by goal.
pub(crate) async fn missing(ground: &Ground) -> Result<Section, PackError> {
    let c = &ground.c;
    let mut blocks = Vec::new();
    for (id, _) in GOALS {
        let without = c.ask("members-without-statements", &[(Goal, id)]).await?;
        let promises = c.ask("members-without-statements", &[(Goal, id), (OfKind, "commitment")]).await?;
        let said = c.html("goal-missing-text", &[("n", without.arg()), ("promises", promises.arg())]);
        let names: Vec<String> = without.answer.groups.keys().map(|code| c.name(code)).collect();
        blocks.push(Block::Item {
            over: runs::plain(format!("{} \u{b7} {}", c.of("goal-short", id), c.of("goal-title", id))),
            runs: runs::of(ground, &said),
            under: runs::soft(names.join(&c.m("list-comma"))),
        });
    }
    Ok(Section { id: "missing", title: c.m("pack-missing"), blocks, page: true, ..Section::default() })
}
