//! What reviewers found and what the member replied, side by side, the newest first. Each scale keeps its own mark; the working
//! behind it stands on the promise's page.

use alliance::register::Review;
use pages::i18n::Arg;
use pages::mark::Mark;
use pages::page::reviewed;

use super::{LISTED, more_unnamed};
use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs::{self, Runs};

const WIDTHS: [u8; 2] = [98, 98];

/// The section; empty where nobody has reviewed the member.
pub(crate) async fn section(ground: &Ground, code: &str) -> Result<Section, PackError> {
    let c = &ground.c;
    let published = reviewed::of_member(c, code).await?;
    if published.is_empty() {
        return Ok(Section::default());
    }
    let numeric = vec![false, false];
    let cells = [c.m("pack-column-review"), c.m("review-reply")];
    let cells = cells.into_iter().map(runs::plain).collect();
    let blocks = vec![Block::Head { cells, widths: WIDTHS.to_vec(), numeric: numeric.clone() }];
    let row = |review: &Review| Block::Row {
        cells: vec![found(ground, review), replied(ground, review)],
        widths: WIDTHS.to_vec(),
        numeric: numeric.clone(),
        notes: None,
    };
    let items: Vec<Block> = published.iter().take(LISTED as usize).map(|(_, review)| row(review)).collect();
    let more = more_unnamed(ground, items.len(), published.len() as u64, &format!("/country/{code}#reviews"));
    Ok(Section { id: "reviews", title: c.m("pack-reviews"), blocks, items, least: 1, more, ..Section::default() })
}

/// The promise, the day, and each scale with its mark.
fn found(ground: &Ground, review: &Review) -> Runs {
    let c = &ground.c;
    let mut said = Runs::new();
    if let Some(statement) = &review.statement {
        said.extend(runs::plain(format!("{statement} \u{b7} ")));
    }
    let by = [("day", Arg::Text(c.date(&review.submitted))), ("round", review.round.as_str().into())];
    said.extend(runs::soft(c.with("review-by", &by)));
    for scale in reviewed::scales(c, &review.findings) {
        said.extend(runs::plain(" \u{b7} "));
        said.extend(runs::mark(scale.mark, format!("{}: {}", c.of("scale", scale.scale), scale.word)));
    }
    said
}

/// The reply as it was sent, with its day; or that there was none.
fn replied(ground: &Ground, review: &Review) -> Runs {
    let c = &ground.c;
    let Some(reply) = &review.reply else {
        let until = [("day", Arg::Text(c.date(&review.reply_until)))];
        return runs::mark(Mark::NothingKnown, c.with("review-no-reply", &until));
    };
    let mut said = runs::plain(format!("\u{201c}{}\u{201d} ", reply.text));
    said.extend(runs::soft(c.date(&reply.on)));
    if reply.days_late > 0 {
        said.extend(runs::plain(" \u{b7} "));
        let late = c.with("review-reply-late", &[("n", Arg::Number(reply.days_late.into()))]);
        said.extend(runs::mark(Mark::Late, late));
    }
    said
}
