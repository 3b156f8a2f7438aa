//! The four policy targets, each with its finding and its number.

use pages::page::front;

use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs;

/// The section.
pub(crate) async fn section(ground: &Ground) -> Result<Section, PackError> {
    let c = &ground.c;
    let lead = front::lead(c).await?;
    let mut blocks = vec![
        Block::Prose { runs: runs::of(ground, &lead), lead: true },
        Block::Heading { text: c.m("front-findings") },
    ];
    for finding in front::findings(c).await?.0 {
        let mut said = runs::of(ground, &finding.sentence);
        said.extend(runs::plain(" "));
        said.extend(runs::of(ground, &finding.coverage));
        let mut over = runs::plain(c.of("target-title", finding.target));
        over.extend(runs::soft(format!(" \u{b7} {}", c.of("target-text", finding.target))));
        let mut under = Vec::new();
        for (goal, told) in finding.verdicts {
            if !under.is_empty() {
                under.extend(runs::plain(" \u{b7} "));
            }
            under.extend(runs::mark(told.mark, told.word));
            under.extend(runs::soft(format!(" ({} \u{b7} {})", c.of("goal-short", goal), told.heading)));
        }
        blocks.push(Block::Item { over, runs: said, under });
    }
    blocks.push(super::goal::tiles(ground, None).await?);
    Ok(Section { id: "targets", blocks, ..Section::default() })
}
