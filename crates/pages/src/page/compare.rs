//! Up to four members beside each other: the same questions, the same scale, in the order in which they were chosen.

use alliance::register::{Kind, LegalStanding, Statement};
use askama::Template;
use axum::Extension;
use desk::queries::Parameter::{Goal, Kind as OfKind, Member as OfMember};
use desk::{Filter, Stored};

use super::country::{count_cell, status};
use super::matched::{self, Matched};
use super::record::Item;
use super::{GOALS, STATEMENT_KINDS};
use crate::ctx::Ctx;
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::names;

/// More columns than this cannot be read beside each other.
const MOST: usize = 4;
/// Statements of a member that are shown here.
const SHOWN: u32 = 20;

#[derive(Template)]
#[template(path = "compare.html")]
struct Compare<'a> {
    c: &'a Ctx,
    members: Vec<String>,
    goal: Option<&'a str>,
    rows: Vec<(Html, Vec<Html>)>,
    statements: Vec<(String, Vec<Html>)>,
    matched: Option<Matched>,
    fields: Vec<(usize, String)>,
    goals: Vec<&'static str>,
}

/// Shows them.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let mut members: Vec<String> = Vec::new();
    for code in c.parameters_of("members").flat_map(|m| m.split(',')).map(str::trim).filter(|m| !m.is_empty()) {
        // A member stays one on the days on which the register knew nothing of it.
        if !names::in_order(c.lang()).any(|(member, _)| member == code) {
            return Err(Fault::Bad(c.with("compare-bad-member", &[("given", Arg::from(code))])));
        }
        if !members.iter().any(|m| m == code) {
            members.push(code.to_owned());
        }
    }
    if members.len() > MOST {
        return Err(Fault::Bad(c.with("compare-too-many", &[("most", Arg::Number(MOST as u64))])));
    }
    let goal = match c.parameter("goal") {
        Some(given) if !GOALS.iter().any(|(g, _)| *g == given) => {
            return Err(Fault::Bad(c.with("compare-bad-goal", &[("given", Arg::from(given))])));
        }
        given => given,
    };
    let rows = rows(&c, &members, goal).await?;
    let mut statements = Vec::new();
    if let Some(goal) = goal {
        for code in &members {
            statements.push((code.clone(), of(&c, code, goal).await?));
        }
    }
    let matched = if members.len() > 1 { Some(matched::of(&c, &members, goal).await?) } else { None };
    let fields = (0..MOST).map(|at| (at + 1, members.get(at).cloned().unwrap_or_default())).collect();
    let goals = GOALS.iter().map(|(g, _)| *g).collect();
    c.page(&Compare { c: &c, members, goal, rows, statements, matched, fields, goals })
}

async fn rows(c: &Ctx, members: &[String], goal: Option<&str>) -> Result<Vec<(Html, Vec<Html>)>, Fault> {
    let mut rows = Vec::new();
    for kind in STATEMENT_KINDS {
        let mut cells = Vec::new();
        for code in members {
            let mut given = vec![(OfMember, code.as_str()), (OfKind, kind)];
            given.extend(goal.map(|g| (Goal, g)));
            let counted = c.ask("statements", &given).await?;
            let end = goal.map_or_else(String::new, |g| format!("goal={g}&"));
            cells.push(count_cell(c, counted.number(), &format!("/query/statements?{end}kind={kind}&member={code}")));
        }
        rows.push((Html::text(&c.of("kinds", kind)), cells));
    }
    for (query, word) in
        [("campaigns", c.m("nav-campaigns")), ("practices", c.m("nav-practices")), ("hotlines", c.m("column-hotline"))]
    {
        let mut cells = Vec::new();
        for code in members {
            let counted = c.ask(query, &[(OfMember, code)]).await?;
            cells.push(count_cell(c, counted.number(), &format!("/query/{query}?member={code}")));
        }
        rows.push((Html::text(&word), cells));
    }
    let mut law = Vec::new();
    for code in members {
        law.push(c.one::<LegalStanding>(Kind::Law, code).await?.map(|(_, l)| l));
    }
    for instrument in ["lanzarote", "budapest", "opsc", "directive-2011-93"] {
        let cells = law.iter().map(|l| match l.as_ref().and_then(|l| l.instruments.get(instrument)) {
            Some(known) => status(c, &known.status),
            None => Html::text(&c.m("nothing-known")),
        });
        rows.push((Html::text(&c.of("instrument", instrument)), cells.collect()));
    }
    Ok(rows)
}

async fn of(c: &Ctx, code: &str, goal: &str) -> Result<Vec<Html>, Fault> {
    let filter = Filter {
        kind: desk::queries::STATEMENTS.to_vec(),
        member: Some(code.to_owned()),
        goal: Some(goal.to_owned()),
        per_page: SHOWN,
        ..Filter::default()
    };
    let listed = c.desk().list(c.moment(), &filter).await?.items;
    let listed: Vec<(Stored, Statement)> = listed.into_iter().filter_map(|s| s.read().map(|b| (s, b))).collect();
    Ok(listed.iter().map(|item| Item::html(c, item, false)).collect())
}
