//! The verdict on goal 1, as a stock and as a flow, with its path and its working.

use alliance::register::{Indicator, Kind};
use desk::Filter;
use pages::page::{figures, goal};
use pages::verdict::Told;

use super::figures::figure;
use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs;

/// The section.
pub(crate) async fn section(ground: &Ground) -> Result<Section, PackError> {
    let c = &ground.c;
    let filter = Filter { kind: vec![Kind::Indicator], goal: Some("G1".to_owned()), ..Filter::default() };
    let indicators = c.all::<Indicator>(&filter).await?;
    let mut blocks = vec![Block::Prose { runs: runs::plain(c.m("verdict-two-readings")), lead: false }];
    for chart in goal::charts(c, &indicators).await? {
        let list = figures::of_alliance(c, &chart.id).await?;
        blocks.push(figure(ground, &chart, &list, 100));
    }
    for id in ["icse_victims_stock", "icse_victims_flow"] {
        if let Some(told) = Told::of(c, id).await? {
            blocks.push(verdict(&told));
        }
    }
    let title = format!("{} \u{b7} {}", c.of("goal-short", "G1"), c.of("kinds", "verdict"));
    Ok(Section { id: "verdicts", title, blocks, page: true, ..Section::default() })
}

fn verdict(told: &Told) -> Block {
    let mut said = runs::plain(&told.reason);
    said.extend(told.base.iter().flat_map(|base| runs::soft(format!(" {base}"))));
    let steps = told.steps.iter().map(|step| {
        let values: Vec<String> = step.values.iter().map(|(name, value)| format!("{name} {value}")).collect();
        [step.asked.clone(), values.join("; "), step.result.clone()]
    });
    Block::Verdict {
        heading: told.heading.clone(),
        word: runs::mark(told.mark, &told.word),
        runs: said,
        steps: steps.collect(),
        notes: vec![format!("verdicts/{}", told.id)],
        under: format!("{} \u{b7} {}", told.rule, told.digest),
    }
}
