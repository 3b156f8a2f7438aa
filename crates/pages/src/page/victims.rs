//! The first goal on one page: whether identified victims grow by a tenth a year, the figures with the path that is asked, by how many members
//! that is judged, and how it is known.

use std::collections::{BTreeMap, BTreeSet};

use alliance::indicators::{Question, Word};
use alliance::register::{Figure, Indicator, Kind, Observation};
use alliance::victims::indicator::{BOTH, FLOW};
use askama::Template;
use axum::Extension;
use desk::Stored;
use desk::queries::Parameter::Indicator as OfIndicator;
use desk::verdicts::Published;

use super::figures::{self, Known};
use crate::chart::{Figure as Chart, Table};
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::verdict::{self, Told};

/// The figure that the goal speaks of, and what came of it between two points.
const ICSE: [&str; 2] = ["icse_victims_stock", "icse_victims_flow"];
/// Years of members' figures that are shown here; all are with their indicator.
const YEARS: usize = 4;

/// What members declare of a figure.
struct Declared {
    indicator: &'static str,
    title: String,
    members: Counted,
    table: Table,
}

#[derive(Template)]
#[template(path = "victims.html")]
struct VictimsPage<'a> {
    c: &'a Ctx,
    /// What was found, as a heading and with its numbers linked.
    heading: String,
    finding: Html,
    chart: Option<Chart>,
    /// The verdicts: everybody so far, those who came since, members added up.
    verdicts: Vec<Told>,
    /// Of how many members anything is declared.
    judged: Counted,
    declared: Vec<Declared>,
    /// The queries behind this page: names and addresses.
    queries: Vec<(String, String)>,
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let known = figures::of_alliance(&c, ICSE[0]).await?;
    let published = c.one::<Published>(Kind::Verdict, ICSE[0]).await?.map(|(_, published)| published);
    let (heading, finding) = found(&c, &known, published.as_ref());
    let chart = chart(&c, &known, &heading).await?;
    let mut verdicts = Vec::new();
    for id in ICSE.iter().chain(&BOTH) {
        verdicts.extend(Told::of(&c, id).await?);
    }
    let judged = c.ask("members-with-observations", &[(OfIndicator, FLOW)]).await?;
    let mut declared = Vec::new();
    for id in BOTH {
        declared.extend(of_members(&c, id).await?);
    }
    let icse = c.ask("observations", &[(OfIndicator, ICSE[0])]).await?;
    let of_query = |counted: &Counted| (counted.answer.query.to_owned(), counted.href.clone());
    let mut queries = vec![of_query(&icse), of_query(&judged)];
    queries.extend(declared.iter().map(|one| of_query(&one.members)).filter(|(_, href)| *href != judged.href));
    c.page(&VictimsPage { c: &c, heading, finding, chart, verdicts, judged, declared, queries })
}

/// What was found, in one sentence: the word first, then from where to where. A figure is told as it was published, with its bound.
#[allow(clippy::similar_names)] // the first and the last of a list
fn found(c: &Ctx, known: &[Known], published: Option<&Published>) -> (String, Html) {
    let word = match published.map(|published| published.verdict.word) {
        Some(Word::Met) => "met",
        Some(Word::NotMet) => "not-met",
        _ => "open",
    };
    let heading = c.of("victims-goal", word);
    let Some((first, last)) = figures::ends(known) else { return (heading, Html::text(&c.m("front-t1-nothing"))) };
    // Growth is counted from the base, which may be later than the first figure.
    let base = published.and_then(|published| match &published.question {
        Question::Growth { series, base, .. } => series.at(*base).map(|value| (*base, value)),
        _ => None,
    });
    let is_base = |one: &&Known| {
        let year = one.1.year.map(i32::from);
        base.is_some_and(|(at, value)| year == Some(at) && one.1.figure == Figure::Value(value))
    };
    let first = known.iter().rfind(is_base).unwrap_or(first);
    let args = [
        ("first", Arg::Markup(figures::in_words(c, &first.1, &first.0.id))),
        ("first-day", Arg::Text(c.when(&first.1.period))),
        ("last", Arg::Markup(figures::in_words(c, &last.1, &last.0.id))),
        ("last-day", Arg::Text(c.when(&last.1.period))),
    ];
    (heading, c.html("victims-finding", &args))
}

/// The published figures with the path that a tenth a year asks.
async fn chart(c: &Ctx, known: &[Known], heading: &str) -> Result<Option<Chart>, Fault> {
    let required = verdict::required(c, ICSE[0]).await?;
    let Some((_, definition)) = c.one::<Indicator>(Kind::Indicator, ICSE[0]).await? else { return Ok(None) };
    let own: Vec<&Known> = known.iter().filter(|(_, o)| !figures::is_predecessor(o)).collect();
    let title = heading.to_owned();
    Ok(figures::chart(c, ("victims", title), (ICSE[0], &definition), &own, required.as_ref()))
}

/// What members declare of a figure, in the order of their names: nobody is ranked. None where nobody declares it.
async fn of_members(c: &Ctx, id: &'static str) -> Result<Option<Declared>, Fault> {
    let Some((_, definition)) = c.one::<Indicator>(Kind::Indicator, id).await? else { return Ok(None) };
    let all: Vec<(Stored, Observation)> = figures::of(c, id, None).await?;
    let mut by_member: BTreeMap<&str, BTreeMap<i16, &Known>> = BTreeMap::new();
    for one in all.iter().filter(|(_, o)| !o.is_part()) {
        if let (Some(member), Some(year)) = (one.1.member.as_deref(), one.1.year) {
            by_member.entry(member).or_default().insert(year, one);
        }
    }
    let years: BTreeSet<i16> = by_member.values().flat_map(|of| of.keys().copied()).collect();
    let years: Vec<i16> = years.into_iter().rev().take(YEARS).collect();
    let years: Vec<i16> = years.into_iter().rev().collect();
    let row = |(code, _): (&'static str, String)| {
        let of = by_member.get(code)?;
        let cell = |year: &i16| match of.get(year) {
            Some((stored, o)) => figures::in_words(c, o, &stored.id),
            None => Html::text(&c.m("victims-undeclared")),
        };
        let cells: Vec<Html> = [c.country(code)].into_iter().chain(years.iter().map(cell)).collect();
        Some(cells)
    };
    let mut columns = vec![(c.m("column-member"), false)];
    columns.extend(years.iter().map(|year| (year.to_string(), true)));
    let rows: Vec<Vec<Html>> = c.members().into_iter().filter_map(row).collect();
    if rows.is_empty() {
        return Ok(None);
    }
    let members = c.ask("members-with-observations", &[(OfIndicator, id)]).await?;
    let caption = c.m("victims-declared-table");
    Ok(Some(Declared { indicator: id, title: definition.title, members, table: Table { caption, columns, rows } }))
}
