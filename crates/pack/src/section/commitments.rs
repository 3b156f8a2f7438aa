//! What the member promised: text, who stands behind it, what became of it, where it was read.

use alliance::register::{Kind, Statement};
use desk::queries::Parameter::{Kind as OfKind, Member};
use desk::{Filter, Stored};
use pages::mark::Mark;
use pages::verdict::Told;

use super::{LISTED, more};
use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs::{self, Run};

/// The section.
pub(crate) async fn section(ground: &Ground, code: &str) -> Result<Section, PackError> {
    let c = &ground.c;
    let all = c.ask("statements", &[(Member, code), (OfKind, "commitment")]).await?;
    let filter =
        Filter { kind: vec![Kind::Commitment], member: Some(code.to_owned()), per_page: LISTED, ..Filter::default() };
    let listed = c.desk().list(c.moment(), &filter).await?.items;
    let mut items = Vec::new();
    for stored in &listed {
        if let Some(body) = stored.read::<Statement>() {
            items.push(item(ground, stored, &body).await?);
        }
    }
    let blocks = if all.number() == 0 {
        vec![Block::Prose { runs: runs::mark(Mark::NothingKnown, c.m("country-no-commitment")), lead: false }]
    } else {
        Vec::new()
    };
    let more = more(ground, items.len(), &all, &format!("/country/{code}#commitment"));
    let title = c.of("kinds", "commitment");
    Ok(Section { id: "commitments", title, blocks, items, least: 1, more, ..Section::default() })
}

async fn item(ground: &Ground, stored: &Stored, body: &Statement) -> Result<Block, PackError> {
    let c = &ground.c;
    let over = body.goal.as_ref().map_or_else(|| c.m("statement-no-goal"), |g| c.of("goal-title", g));
    let mut under = runs::mark(Mark::of_standing(body.standing.as_str()), c.of("standing", body.standing.as_str()));
    let mut add = |more: runs::Runs| {
        under.extend(runs::plain(" \u{b7} "));
        under.extend(more);
    };
    if let Some(told) = Told::of(c, stored.id.as_str()).await? {
        add(runs::mark(told.mark, told.word));
    }
    if !body.timeframe.is_empty() {
        add(runs::of(ground, &c.english(&body.timeframe)));
    }
    add(runs::of(ground, &c.source(&body.source)));
    let address = c.to(format!("/statement/{}", stored.id));
    add(vec![Run { s: stored.id.as_str().to_owned(), href: ground.web(&address), ..Run::default() }]);
    Ok(Block::Item { over: runs::plain(over), runs: runs::of(ground, &c.english(&body.summary)), under })
}
