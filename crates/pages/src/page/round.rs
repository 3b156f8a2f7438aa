//! A reporting round, for everybody: its days and which of them were moved and why, how far it is, and who has handed in a report.

use alliance::register::{Kind, Round};
use askama::Template;
use axum::Extension;
use axum::extract::Path;

use crate::chart::tiles::tiles;
use crate::ctx::Ctx;
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::mark::Mark;
use crate::names;

#[derive(Template)]
#[template(path = "round.html")]
struct Page<'a> {
    c: &'a Ctx,
    id: &'a str,
    round: Round,
    lead: String,
    grid: Option<Html>,
    /// Member, mark, day, days late.
    rows: Vec<(Html, Mark, String, String)>,
    moves: Vec<(String, Html)>,
}

/// What a move of a day says: the sentence and the reason.
pub(crate) fn moves(c: &Ctx, round: &Round) -> Vec<(String, Html)> {
    let told = |moved: &alliance::register::RoundMoved| {
        let args = [
            ("from", Arg::Text(c.when(&moved.from))),
            ("to", Arg::Text(c.when(&moved.to))),
            ("day", Arg::Text(c.when(&moved.on))),
        ];
        let sentence = if moved.what == "closes" {
            c.with("round-moved-closes", &args)
        } else {
            c.with("round-moved-conference", &args)
        };
        (sentence, c.english(&moved.reason))
    };
    round.moved.iter().map(told).collect()
}

fn mark(round: &Round, code: &str) -> Mark {
    if !round.asked.iter().any(|asked| asked == code) {
        return Mark::NotApplicable;
    }
    match round.submitted.get(code) {
        Some(report) if report.days_late == 0 => Mark::InTime,
        Some(_) => Mark::Late,
        None => Mark::NotIn,
    }
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>, Path((_, id)): Path<(String, String)>) -> Shown {
    let (_, round) = c.one::<Round>(Kind::Round, &id).await?.ok_or(Fault::Missing)?;
    let count = |n: usize| Arg::Number(u64::try_from(n).unwrap_or_default());
    let late = round.submitted.values().filter(|report| report.days_late > 0).count();
    let lead = match (&round.opens, &round.closes) {
        (Some(opens), Some(closes)) if round.asked.is_empty() => {
            c.with("round-public-announced", &[("opens", c.when(opens).into()), ("closes", c.when(closes).into())])
        }
        (Some(_), Some(_)) => {
            let (came, asked) = (count(round.submitted.len()), count(round.asked.len()));
            c.with("round-public-lead", &[("came", came), ("asked", asked), ("late", count(late))])
        }
        _ => c.m("round-public-before"),
    };
    let mut rows = Vec::new();
    // In the language's order, and named only where they are shown.
    let asked = |code: &str| round.asked.iter().any(|asked| asked == code);
    for code in names::in_order(c.lang()).map(|(code, _)| code).filter(|code| asked(code)) {
        let report = round.submitted.get(code);
        let on = report.map_or_else(String::new, |report| c.when(&report.on));
        let days = report.filter(|r| r.days_late > 0).map_or_else(String::new, |r| late_days(&c, r.days_late));
        rows.push((c.country(code), mark(&round, code), on, days));
    }
    let to = |code: &str| c.to(format!("/country/{code}"));
    let grid = (!rows.is_empty()).then(|| tiles(&c, &c.m("round-public-members"), |code| mark(&round, code), to));
    let moves = moves(&c, &round);
    c.page(&Page { c: &c, id: &id, round, lead, grid, rows, moves })
}

/// "12 days late".
pub(crate) fn late_days(c: &Ctx, days: u32) -> String {
    c.with("round-days-late", &[("days", Arg::Number(days.into()))])
}
