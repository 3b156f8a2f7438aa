//! The front page: a finding for each policy target with its number, where to report, what changed lately, what comes next.

use alliance::register::{Indicator, Kind, OperationalGoal, Round, Statement};
use askama::Template;
use axum::Extension;
use axum::response::Redirect;
use desk::queries::Parameter::{Goal, Instrument, Kind as OfKind, Status, Target};
use desk::{Filter, Sort, Stored};

use super::country::count_cell;
use super::due::{self, Due};
use super::record::Item;
use super::{GOALS, figures};
use crate::chart::tiles::tiles;
use crate::chart::{Figure as Chart, Table};
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::mark::Mark;
use crate::verdict::{self, Told};

/// Statements of each kind of change that are shown.
const LATELY: usize = 3;
/// Newest statements among which changes are looked for.
const LOOKED_AT: u32 = 200;

/// Promises that come next, among which the first is looked for that is still held.
const NEAREST: u32 = 25;

/// A policy target with its finding.
pub struct Finding {
    /// The target.
    pub target: &'static str,
    /// What was found.
    pub sentence: Html,
    /// Of how many members something is known.
    pub coverage: Html,
    /// The goals that serve it.
    pub goals: Vec<&'static str>,
    /// Verdicts on a goal of this target: goal and verdict.
    pub verdicts: Vec<(&'static str, Told)>,
}

#[derive(Template)]
#[template(path = "front.html")]
struct Front<'a> {
    c: &'a Ctx,
    lead: Html,
    findings: Vec<Finding>,
    chart: Option<Chart>,
    grid: Html,
    entered: Vec<Html>,
    changed: Vec<(String, Html, Html)>,
    due: Option<Due>,
    rounds: Vec<(Stored, Round)>,
    next: Option<(Stored, Round)>,
    members: Vec<(&'static str, String)>,
}

/// `/en` is `/en/`, so that a view has one address.
pub async fn with_slash(Extension(c): Extension<Ctx>) -> Redirect {
    Redirect::permanent(&c.to("/"))
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let lead = lead(&c).await?;
    let (findings, chart) = findings(&c).await?;
    let strongest = strongest(&c, &[]).await?;
    let grid =
        tiles(&c, &c.m("front-grid-label"), |code| strongest.mark(code), |code| c.to(format!("/country/{code}")));
    let (entered, changed) = lately(&c).await?;
    let rounds: Vec<(Stored, Round)> = c.all(&Filter { kind: vec![Kind::Round], ..Filter::default() }).await?;
    let day = c.day();
    let next = rounds.iter().find(|(_, r)| r.date.as_str() > day.as_str()).cloned();
    let mut coming = due::coming(&c, None, NEAREST).await?.shown;
    // The next promise is one that is held; where none of the nearest is, the first of them says what became of it.
    let at = coming.iter().position(|due| due.left(&c).is_none()).unwrap_or(0);
    let due = (!coming.is_empty()).then(|| coming.swap_remove(at));
    let members = c.members();
    c.page(&Front { c: &c, lead, findings, chart, grid, entered, changed, due, rounds, next, members })
}

/// What the register holds, in a sentence.
pub async fn lead(c: &Ctx) -> Result<Html, Fault> {
    let statements = c.ask("statements", &[]).await?;
    if statements.number() == 0 {
        return Ok(Html::text(&c.m("front-lead-nothing")));
    }
    let known = c.ask("members-with-statements", &[]).await?;
    let commitments = c.ask("members-with-statements", &[(OfKind, "commitment")]).await?;
    let args = [("members", known.of_arg()), ("statements", statements.arg()), ("promising", commitments.arg())];
    Ok(c.html("front-lead", &args))
}

/// A finding for each policy target, and the chart that goes with the first.
pub async fn findings(c: &Ctx) -> Result<(Vec<Finding>, Option<Chart>), Fault> {
    let (victims, chart) = victims(c).await?;
    let findings = vec![
        finding(c, "T1", victims).await?,
        finding(c, "T2", law(c).await?).await?,
        finding(c, "T3", awareness(c).await?).await?,
        finding(c, "T4", removal(c).await?).await?,
    ];
    Ok((findings, chart))
}

/// Statements that were entered last, and those that were changed last: what the change does to the promise, and why.
async fn lately(c: &Ctx) -> Result<(Vec<Html>, Vec<(String, Html, Html)>), Fault> {
    let kind = desk::queries::STATEMENTS.to_vec();
    let newest = Filter { kind, sort: Sort::Newest, per_page: LOOKED_AT, ..Filter::default() };
    let newest = c.desk().list(c.moment(), &newest).await?.items;
    let newest: Vec<(Stored, Statement)> = newest.into_iter().filter_map(|s| s.read().map(|b| (s, b))).collect();
    let (entered, changed): (Vec<_>, Vec<_>) = newest.into_iter().partition(|(stored, _)| stored.version == 1);
    let entered = entered.iter().take(LATELY).map(|item| Item::html(c, item, true)).collect();
    let mut listed = Vec::new();
    for (stored, body) in changed.into_iter().take(LATELY) {
        let what = super::statement::amended(c, &stored).await?;
        let link = Html::made(format!(
            r#"{} · <a href="{}#versions">{}</a>"#,
            c.country(&body.member),
            Html::text(&super::record::address(c, &stored)),
            c.english(&body.summary)
        ));
        listed.push((c.day_of(&stored.recorded_at), link, what));
    }
    Ok((entered, listed))
}

async fn finding(c: &Ctx, target: &'static str, sentence: Html) -> Result<Finding, Fault> {
    let known = c.ask("members-with-statements", &[(Target, target)]).await?;
    let coverage = c.html("front-coverage", &[("k", known.arg()), ("n", known.of_arg())]);
    let goals: Vec<&'static str> = GOALS.iter().filter(|(_, t)| *t == target).map(|(g, _)| *g).collect();
    let mut verdicts = Vec::new();
    for goal in &goals {
        let Some((_, body)) = c.one::<OperationalGoal>(Kind::Goal, goal).await? else { continue };
        for indicator in &body.indicators {
            verdicts.extend(Told::of(c, indicator).await?.map(|told| (*goal, told)));
        }
    }
    Ok(Finding { target, sentence, coverage, goals, verdicts })
}

/// T1: identified victims, the cumulative figure first and last published.
#[allow(clippy::similar_names)] // the first and the last of a list
async fn victims(c: &Ctx) -> Result<(Html, Option<Chart>), Fault> {
    let known = figures::of_alliance(c, "icse_victims_stock").await?;
    let Some((first, last)) = figures::ends(&known) else { return Ok((Html::text(&c.m("front-t1-nothing")), None)) };
    let args = |number: fn(&Ctx, &(Stored, alliance::register::Observation)) -> Arg| {
        [
            ("last", number(c, last)),
            ("last-day", Arg::Text(c.when(&last.1.period))),
            ("first", number(c, first)),
            ("first-day", Arg::Text(c.when(&first.1.period))),
        ]
    };
    let sentence = c.html("front-t1", &args(|c, (s, o)| Arg::Markup(figures::in_words(c, o, &s.id))));
    let title = c.with("front-t1-title", &args(|c, (_, o)| Arg::Text(figures::plainly(c, o))));
    let required = verdict::required(c, "icse_victims_stock").await?;
    let definition = c.one::<Indicator>(Kind::Indicator, "icse_victims_stock").await?;
    let own: Vec<_> = known.iter().filter(|(_, o)| !figures::is_predecessor(o)).collect();
    let chart = definition
        .and_then(|(_, d)| figures::chart(c, ("victims", title), ("icse_victims_stock", &d), &own, required.as_ref()));
    Ok((sentence, chart))
}

/// T2: two instruments. A law is never an outcome (rule 8 of the register): the sentence says what it does not say.
async fn law(c: &Ctx) -> Result<Html, Fault> {
    let party = |instrument| [(Instrument, instrument), (Status, "party")];
    let lanzarote = c.ask("members-by-legal-status", &party("lanzarote")).await?;
    let budapest = c.ask("members-by-legal-status", &party("budapest")).await?;
    Ok(c.html("front-t2", &[("lanzarote", lanzarote.arg()), ("budapest", budapest.arg()), ("n", lanzarote.of_arg())]))
}

/// T3: campaigns on record.
async fn awareness(c: &Ctx) -> Result<Html, Fault> {
    let campaigns = c.ask("campaigns", &[]).await?;
    let members = c.ask("members-with-campaigns", &[]).await?;
    Ok(c.html("front-t3", &[("campaigns", campaigns.arg()), ("k", members.arg()), ("n", members.of_arg())]))
}

/// T4: who publishes how fast known material is removed, and where one can report.
async fn removal(c: &Ctx) -> Result<Html, Fault> {
    let measured = c.ask("members-with-observations", &[(Goal, "G7")]).await?;
    let hotlines = c.ask("members-with-hotlines", &[]).await?;
    Ok(c.html("front-t4", &[("measured", measured.arg()), ("hotlines", hotlines.arg()), ("n", hotlines.of_arg())]))
}

/// For each member, the strongest standing of what is known.
pub struct Strongest {
    by: [(&'static str, Counted); 3],
}

impl Strongest {
    /// The mark for a member.
    pub fn mark(&self, code: &str) -> Mark {
        let strongest = self.by.iter().find(|(_, counted)| counted.has(code));
        strongest.map_or(Mark::NothingKnown, |(standing, _)| Mark::of_standing(standing))
    }
}

/// Asks who stands behind what is known of each member.
pub async fn strongest(c: &Ctx, given: &[(desk::queries::Parameter, &str)]) -> Result<Strongest, Fault> {
    use desk::queries::Parameter::Standing;
    let [official, government, public] = super::STANDINGS;
    let ask = async |standing| {
        let mut given = given.to_vec();
        given.push((Standing, standing));
        c.ask("members-with-statements", &given).await.map(|counted| (standing, counted))
    };
    Ok(Strongest { by: [ask(official).await?, ask(government).await?, ask(public).await?] })
}

/// What is known of each member as a table, each number linked to the query that counts it: the twin of the tiles.
pub fn table_of_known(c: &Ctx, caption: String, known: &Counted, strongest: &Strongest) -> Table {
    let mut given: Vec<String> =
        known.answer.parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
    given.push("member=".to_owned());
    let narrowed = given.join("&");
    let row = |(m, _): &(&'static str, String)| {
        let count = count_cell(c, known.group(m), &format!("/query/statements?{narrowed}{m}"));
        vec![c.country(m), strongest.mark(m).html(c), count]
    };
    Table {
        caption,
        columns: vec![(c.m("column-member"), false), (c.m("column-known"), false), (c.m("column-statements"), true)],
        rows: c.members().iter().map(row).collect(),
    }
}
