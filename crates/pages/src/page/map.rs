//! The 54 as tiles, for all goals or for one: what kind of source speaks of each member.

use askama::Template;
use axum::Extension;
use desk::queries::Parameter::{Goal, Kind as OfKind};

use super::front::{strongest, table_of_known};
use super::{GOALS, STATEMENT_KINDS};
use crate::chart::Table;
use crate::chart::tiles::tiles;
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};

#[derive(Template)]
#[template(path = "map.html")]
struct Map<'a> {
    c: &'a Ctx,
    goal: Option<&'a str>,
    kind: Option<&'a str>,
    known: Counted,
    grid: Html,
    table: Table,
    goals: Vec<&'static str>,
    kinds: [&'static str; 3],
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let goal = c.parameter("goal");
    let kind = c.parameter("kind");
    if let Some(given) = goal.filter(|given| !GOALS.iter().any(|(g, _)| g == given)) {
        return Err(Fault::Bad(c.with("compare-bad-goal", &[("given", Arg::from(given))])));
    }
    if let Some(given) = kind.filter(|given| !STATEMENT_KINDS.contains(given)) {
        return Err(Fault::Bad(c.with("map-bad-kind", &[("given", Arg::from(given))])));
    }
    let mut given = Vec::new();
    given.extend(goal.map(|g| (Goal, g)));
    given.extend(kind.map(|k| (OfKind, k)));
    let known = c.ask("members-with-statements", &given).await?;
    let strongest = strongest(&c, &given).await?;
    let end = goal.map_or_else(String::new, |g| format!("#{g}"));
    let grid = tiles(&c, &c.m("map-label"), |m| strongest.mark(m), |m| c.to(format!("/country/{m}{end}")));
    let table = table_of_known(&c, c.m("map-label"), &known, &strongest);
    let goals = GOALS.iter().map(|(g, _)| *g).collect();
    c.page(&Map { c: &c, goal, kind, known, grid, table, goals, kinds: STATEMENT_KINDS })
}
