//! The join: for each goal and member what is declared, what was reviewed and what was measured, side by side, and the gap between them. Nothing is ranked: members stand in
//! their own order, and where nothing is known, that is written out.

use std::collections::BTreeMap;

use alliance::join::{Gap, Line, Side};
use alliance::register::{Kind, RecordId, Review};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use desk::join::{Cell, Joined};
use desk::queries::Parameter::Goal as OfGoal;
use desk::{Filter, Stored};

use super::{GOALS, asked, figures, reviewed};
use crate::chart::Table;
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::mark::Mark;
use crate::{names, number};

/// The shape of each side, once on the page; the cells of the matrix use it.
const SHAPES: &str = concat!(
    r#"<svg class="hidden" width="0" height="0" aria-hidden="true" focusable="false">"#,
    r#"<symbol id="join-declared" viewBox="0 0 16 16"><path class="s-solid" d="M2 2h12v12H2z"/></symbol>"#,
    r#"<symbol id="join-reviewed" viewBox="0 0 16 16"><path class="s-solid" d="M8 1l7 7-7 7-7-7z"/></symbol>"#,
    r#"<symbol id="join-measured" viewBox="0 0 16 16"><circle class="s-solid" cx="8" cy="8" r="6.5"/></symbol>"#,
    r#"<symbol id="join-none" viewBox="0 0 16 16"><path class="s-line" d="M4 8h8"/></symbol></svg>"#,
);

/// The query of how many members have something on a side.
const fn members_of(side: Side) -> &'static str {
    match side {
        Side::Declared => "members-declared",
        Side::Reviewed => "members-reviewed",
        Side::Measured => "members-measured",
    }
}

/// A side's mark in the matrix; none where there is nothing on it.
fn sign(side: Option<Side>) -> String {
    let name = side.map_or("none", Side::as_str);
    format!(
        r##"<svg class="mark" width="16" height="16" aria-hidden="true" focusable="false"><use href="#join-{name}"/></svg>"##
    )
}

/// What there is on each side, in words.
fn words(c: &Ctx, cell: Option<&Cell>) -> String {
    let is_there = |side: Side| cell.is_some_and(|cell| cell.count(side) > 0);
    let word =
        |side: &Side| if is_there(*side) { c.of("join-side", side.as_str()) } else { c.of("join-not", side.as_str()) };
    Side::ALL.iter().map(word).collect::<Vec<_>>().join(&c.m("list-comma"))
}

/// A cell of the matrix: three marks for the eye, the same in words for the ear.
fn cell_html(c: &Ctx, (code, goal): (&str, &str), cell: Option<&Cell>) -> Html {
    let marks = Side::ALL.iter().map(|side| sign(cell.is_some_and(|cell| cell.count(*side) > 0).then_some(*side)));
    let href = c.to(format!("/join/{goal}#{code}"));
    let (href, words) = (Html::text(&href), Html::text(&words(c, cell)));
    Html::made(format!(
        r#"<a class="cell" href="{href}">{}<span class="hidden">{words}</span></a>"#,
        marks.collect::<String>()
    ))
}

/// A member's row of the matrix.
struct Row {
    code: &'static str,
    name: String,
    cells: Vec<Html>,
}

#[derive(Template)]
#[template(path = "join.html")]
struct Matrix<'a> {
    c: &'a Ctx,
    shapes: Html,
    /// For each goal, how many members have something on each side.
    counts: Vec<(&'static str, Vec<Counted>)>,
    rows: Vec<Row>,
    sides: Vec<(Html, String)>,
    csv: String,
    json: String,
}

/// What the marks mean.
fn legend(c: &Ctx) -> Vec<(Html, String)> {
    let mut sides: Vec<(Html, String)> =
        Side::ALL.iter().map(|side| (Html::made(sign(Some(*side))), c.of("join-side", side.as_str()))).collect();
    sides.push((Html::made(sign(None)), c.m("join-nothing")));
    sides
}

/// Shows the matrix.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let joined = c.desk().join_at(c.moment()).await?;
    let mut counts = Vec::new();
    for (goal, _) in GOALS {
        let mut of_sides = Vec::new();
        for side in Side::ALL {
            of_sides.push(c.ask(members_of(*side), &[(OfGoal, goal)]).await?);
        }
        counts.push((goal, of_sides));
    }
    let rows = names::in_order(c.lang()).map(|(code, _)| {
        let cells = GOALS.iter().map(|(goal, _)| cell_html(&c, (code, goal), joined.cell(code, goal)));
        Row { code, cells: cells.collect(), name: c.name(code) }
    });
    let rows = rows.collect();
    let (csv, json) = (c.api("/join.csv"), c.api("/join"));
    c.page(&Matrix { c: &c, shapes: Html::made(SHAPES), counts, rows, sides: legend(&c), csv, json })
}

/// What is known of a member on a goal.
struct OfMember {
    code: &'static str,
    name: String,
    /// For each side: its word, and how many records stand on it, as a link to them.
    counts: Vec<(String, Html)>,
    /// What reviewers found, each scale apart.
    found: Option<Html>,
    /// The figures side by side; none where there is no figure.
    table: Option<Table>,
}

#[derive(Template)]
#[template(path = "join-goal.html")]
struct OfGoalPage<'a> {
    c: &'a Ctx,
    goal: &'static str,
    member: Option<&'a str>,
    counts: Vec<(String, Counted)>,
    members: Vec<OfMember>,
    /// Members of whom nothing is known.
    silent: Vec<(&'static str, Html)>,
    csv: String,
    json: String,
}

/// Shows a goal, of all members or of one.
pub async fn goal(Extension(c): Extension<Ctx>, Path((_, goal)): Path<(String, String)>) -> Shown {
    let (goal, _) = GOALS.into_iter().find(|(id, _)| *id == goal).ok_or(Fault::Missing)?;
    let member = asked::member(&c)?;
    let joined = c.desk().join_at(c.moment()).await?;
    let reviews = Filter { kind: vec![Kind::Review], goal: Some(goal.to_owned()), ..Filter::default() };
    let mut found: BTreeMap<String, Vec<(Stored, Review)>> = BTreeMap::new();
    for (stored, review) in c.all::<Review>(&reviews).await? {
        found.entry(review.member.clone()).or_default().push((stored, review));
    }
    let mut counts = Vec::new();
    for side in Side::ALL {
        counts.push((c.of("join-side", side.as_str()), c.ask(members_of(*side), &[(OfGoal, goal)]).await?));
    }
    let (mut members, mut silent) = (Vec::new(), Vec::new());
    for (code, _) in names::in_order(c.lang()).filter(|(code, _)| member.is_none_or(|member| member == *code)) {
        let Some(cell) = joined.cell(code, goal) else {
            silent.push((code, c.country(code)));
            continue;
        };
        let reviews = found.get(code).map_or(&[][..], Vec::as_slice);
        members.push(OfMember {
            code,
            name: c.name(code),
            counts: Side::ALL.iter().map(|side| count(&c, (code, goal), cell, *side)).collect(),
            found: reviewed::on_goal(&c, reviews, goal),
            table: table(&c, code, &joined, cell),
        });
    }
    let narrowed = member.map_or_else(String::new, |code| format!("&member={code}"));
    let (csv, json) =
        (c.api(format!("/join.csv?goal={goal}{narrowed}")), c.api(format!("/join?goal={goal}{narrowed}")));
    c.page(&OfGoalPage { c: &c, goal, member, counts, members, silent, csv, json })
}

/// How many records stand on a side. Silence is written out.
fn count(c: &Ctx, (code, goal): (&str, &str), cell: &Cell, side: Side) -> (String, Html) {
    let records = cell.count(side);
    let shown = if records == 0 {
        Html::text(&c.of("join-not", side.as_str()))
    } else {
        let href = c.to(format!("/query/{side}?goal={goal}&member={code}"));
        Html::made(format!(r#"<a class="n" href="{}">{}</a>"#, Html::text(&href), c.number(records)))
    };
    (c.of("join-side", side.as_str()), shown)
}

fn table(c: &Ctx, code: &str, joined: &Joined, cell: &Cell) -> Option<Table> {
    let columns = vec![
        (c.of("kind", "indicator"), false),
        (c.of("join-side", "declared"), false),
        (c.of("join-side", "reviewed"), false),
        (c.of("join-side", "measured"), false),
        (c.m("join-gap-measured"), false),
        (c.m("join-gap-reviewed"), false),
    ];
    let rows: Vec<Vec<Html>> = cell
        .lines
        .iter()
        .map(|(indicator, line)| {
            let title = joined.indicators.get(indicator).map_or(indicator.as_str(), |known| known.title.as_str());
            let href = Html::text(&c.to(format!("/indicator/{indicator}?member={code}"))).to_string();
            let mut row = vec![Html::made(format!(r#"<a href="{href}">{}</a>"#, c.english(title)))];
            row.extend(Side::ALL.iter().map(|side| figure(c, line, *side)));
            row.push(gap(c, (code, indicator), "gap-measured", &line.measured, line));
            row.push(gap(c, (code, indicator), "gap-reviewed", &line.reviewed, line));
            row
        })
        .collect();
    let caption = c.with("join-figures-of", &[("name", Arg::Text(c.name(code)))]);
    (!rows.is_empty()).then_some(Table { caption, columns, rows })
}

/// A figure of a side with everything that says how good it is; or that there is none.
fn figure(c: &Ctx, line: &Line, side: Side) -> Html {
    let Some(told) = line.shown.get(&side) else { return Html::text(&c.of("join-not", side.as_str())) };
    let Ok(id) = RecordId::new(told.id.as_str()) else { return Html::default() };
    let o = &told.observation;
    let parts: Vec<&str> = o.dimensions.values().map(String::as_str).collect();
    let mut lines =
        vec![c.with(
            "join-figure",
            &[("period", Arg::Text(c.when(&o.period))), ("grade", Arg::Text(o.grade.to_string()))],
        )];
    lines.extend(o.vintage.map(|vintage| c.with("join-vintage", &[("n", Arg::Number(vintage.into()))])));
    let all = line.counts.get(&side).copied().unwrap_or_default();
    if all > 1 {
        lines.push(c.with("join-of", &[("n", Arg::Number(all))]));
    }
    let value = figures::in_words(c, o, &id);
    let small = |html: Html| format!(r#"<br><span class="small">{html}</span>"#);
    let mut out = format!("{value} {}", c.english(&o.unit));
    out.push_str(&lines.iter().map(|line| small(Html::text(line))).collect::<String>());
    if !parts.is_empty() {
        out.push_str(&small(c.english(parts.join("; "))));
    }
    out.push_str(&small(c.source(&o.source)));
    Html::made(out)
}

/// The gap as a link to its query; or why there is none.
fn gap(c: &Ctx, (code, indicator): (&str, &str), query: &str, gap: &Gap, line: &Line) -> Html {
    let between = match gap {
        Gap::Between(between) => between,
        Gap::None(why) => return Html::text(&c.of("join-why", why.as_str())),
    };
    let sign = if between.difference.is_sign_positive() && !between.difference.is_zero() { "+" } else { "" };
    let shown = format!("{sign}{}", number::decimal(c.lang(), between.difference));
    let href = c.to(format!("/query/{query}?indicator={indicator}&member={code}"));
    let link = Html::made(format!(r#"<a class="n" href="{}">{}</a>"#, Html::text(&href), Html::text(&shown)));
    let unit = line.shown.values().next().map_or("", |told| told.observation.unit.as_str());
    let args = [
        ("difference", Arg::Markup(link)),
        ("unit", Arg::Markup(c.english(unit))),
        ("period", Arg::Text(c.when(&between.period))),
    ];
    match &between.ratio {
        Some(ratio) => {
            let mut args = args.to_vec();
            args.push(("ratio", Arg::Text(ratio.clone())));
            c.html("join-gap", &args)
        }
        None => c.html("join-gap-from-zero", &args),
    }
}

/// A member's row of the join, for its own page: each goal, what there is on each side.
pub async fn of_member(c: &Ctx, code: &str) -> Result<Vec<(&'static str, Option<Mark>, String)>, Fault> {
    let joined = c.desk().join_at(c.moment()).await?;
    let of_goal = |goal: &'static str| {
        let cell = joined.cell(code, goal);
        (goal, cell.is_none().then_some(Mark::NothingKnown), words(c, cell))
    };
    Ok(GOALS.iter().map(|(goal, _)| of_goal(goal)).collect())
}
