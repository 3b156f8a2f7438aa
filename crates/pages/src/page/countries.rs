//! All members in alphabetical order, with what is known of each. Not ranked: it can be narrowed, not sorted by a score.

use askama::Template;
use axum::Extension;
use desk::queries::Parameter::{Goal, Kind as OfKind};

use super::GOALS;
use super::front::{Strongest, strongest};
use super::order::Order;
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::Arg;
use crate::names;

#[derive(Template)]
#[template(path = "countries.html")]
struct Countries<'a> {
    c: &'a Ctx,
    members: Vec<(&'static str, String)>,
    total: Counted,
    statements: Counted,
    kinds: Vec<(&'static str, Counted)>,
    hotlines: Counted,
    strongest: Strongest,
    wanted: String,
    goal: Option<&'a str>,
    goals: Vec<&'static str>,
    order: Order,
}

impl Countries<'_> {
    /// Records of a kind about a member, linked to their query; that nothing is known is written out.
    fn cell(&self, (kind, counted): &(&'static str, Counted), code: &str) -> crate::i18n::Html {
        crate::page::country::count_cell(
            self.c,
            counted.group(code),
            &format!("/query/statements?{}kind={kind}&member={code}", self.narrowed()),
        )
    }

    fn narrowed(&self) -> String {
        self.goal.map_or_else(String::new, |g| format!("goal={g}&"))
    }
}

/// Shows them.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let wanted = c.parameter("name").unwrap_or_default().trim().to_owned();
    let folded = wanted.to_lowercase();
    let mut members: Vec<(&'static str, String)> = names::in_order(c.lang()).collect();
    members.retain(|(code, name)| name.to_lowercase().contains(&folded) || code.eq_ignore_ascii_case(&folded));
    let goal = c.parameter("goal");
    if let Some(given) = goal.filter(|given| !GOALS.iter().any(|(g, _)| g == given)) {
        return Err(Fault::Bad(c.with("compare-bad-goal", &[("given", Arg::from(given))])));
    }
    let narrowed: Vec<_> = goal.map(|g| (Goal, g)).into_iter().collect();
    let order = Order::read(&c, "sort", &["name", "baseline", "commitment", "progress"])?;
    let total = c.ask("members", &[]).await?;
    let statements = c.ask("statements", &narrowed).await?;
    let mut kinds = Vec::new();
    for kind in super::STATEMENT_KINDS {
        let mut given = narrowed.clone();
        given.push((OfKind, kind));
        kinds.push((kind, c.ask("members-with-statements", &given).await?));
    }
    order.sort(&mut members, |(code, _), key| {
        kinds.iter().find(|(kind, _)| *kind == key).map_or(0, |(_, counted)| counted.group(code))
    });
    let hotlines = c.ask("members-with-hotlines", &[]).await?;
    let strongest = strongest(&c, &narrowed).await?;
    let goals = GOALS.iter().map(|(g, _)| *g).collect();
    c.page(&Countries { c: &c, members, total, statements, kinds, hotlines, strongest, wanted, goal, goals, order })
}
