//! One of the seven goals: what is known, member by member, and what is missing.

use alliance::register::{Figure, GoodPractice, Indicator, Kind, Observation, Statement};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use desk::queries::Parameter::{Goal, Indicator as OfIndicator, Instrument, Kind as OfKind, Standing, Status, Target};
use desk::{Filter, Stored};

use super::front::{strongest, table_of_known};
use super::measured::{self, Measured};
use super::record::Item;
use super::{GOALS, figures};
use crate::chart::bars::share;
use crate::chart::dots::{MemberDot, Spread};
use crate::chart::tiles::tiles;
use crate::chart::{Figure as Chart, Table};
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::verdict::{self, Told};

/// A question with its answer.
pub struct Card {
    /// The question.
    pub question: String,
    /// The answer, its numbers linked.
    pub answer: Html,
    /// The share as a bar.
    pub share: Option<Html>,
    /// What the number does not say.
    pub note: Option<String>,
}

/// Statements that are shown here before the search takes over.
const SHOWN: u32 = 12;
/// The figures that scanners sign, of goal 6; so many of the newest are shown here before their own page takes over.
const EXAMINED: &str = "examined_files";
const NEWEST: usize = 12;

#[derive(Template)]
#[template(path = "goal.html")]
struct GoalPage<'a> {
    c: &'a Ctx,
    id: &'a str,
    target: &'static str,
    finding: Html,
    cards: Vec<Card>,
    charts: Vec<Chart>,
    examined: Option<Table>,
    measured: Option<Measured>,
    verdicts: Vec<Told>,
    indicators: Vec<(Stored, Indicator)>,
    grid: Html,
    grid_table: Table,
    spread: Chart,
    statements: Vec<Html>,
    all: Counted,
    practices: Vec<(Stored, GoodPractice)>,
    without: Counted,
    without_list: Html,
    without_commitment: Counted,
    others: Vec<&'static str>,
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>, Path((_, id)): Path<(String, String)>) -> Shown {
    let Some((goal, target)) = GOALS.into_iter().find(|(g, _)| *g == id) else { return Err(Fault::Missing) };
    let known = c.ask("members-with-statements", &[(Goal, goal)]).await?;
    let without = c.ask("members-without-statements", &[(Goal, goal)]).await?;
    let without_commitment = c.ask("members-without-statements", &[(Goal, goal), (OfKind, "commitment")]).await?;
    let finding = if known.answer.of == Some(0) {
        Html::text(&c.m("front-lead-nothing"))
    } else {
        c.html("goal-finding", &[("k", known.arg()), ("n", known.of_arg()), ("missing", without.arg())])
    };
    let cards = cards(&c, goal, target, &known).await?;
    let indicators: Vec<(Stored, Indicator)> =
        c.all(&Filter { kind: vec![Kind::Indicator], goal: Some(goal.to_owned()), ..Filter::default() }).await?;
    let charts = charts(&c, &indicators).await?;
    let examined = if goal == "G6" { examined(&c).await? } else { None };
    let measured = if goal == "G7" { measured::measured(&c, &indicators).await? } else { None };
    let mut verdicts = Vec::new();
    for (indicator, _) in &indicators {
        verdicts.extend(Told::of(&c, indicator.id.as_str()).await?);
    }
    // The headline first: everybody so far, then those who came.
    verdicts.sort_by_key(|told| told.id.ends_with("_flow"));
    let strongest = strongest(&c, &[(Goal, goal)]).await?;
    let grid = tiles(&c, &c.m("goal-grid-label"), |m| strongest.mark(m), |m| c.to(format!("/country/{m}#{goal}")));
    let grid_table = table_of_known(&c, c.m("goal-grid-label"), &known, &strongest);
    let spread = spread(&c, goal, &known, &without);
    let all = c.ask("statements", &[(Goal, goal)]).await?;
    let kind = desk::queries::STATEMENTS.to_vec();
    let filter = Filter { kind, goal: Some(goal.to_owned()), per_page: SHOWN, ..Filter::default() };
    let listed = c.desk().list(c.moment(), &filter).await?.items;
    let listed: Vec<(Stored, Statement)> = listed.into_iter().filter_map(|s| s.read().map(|b| (s, b))).collect();
    let statements = listed.iter().map(|item| Item::html(&c, item, true)).collect();
    let practices =
        c.all(&Filter { kind: vec![Kind::Practice], target: Some(target.to_owned()), ..Filter::default() }).await?;
    let missing: Vec<String> = without.answer.groups.keys().cloned().collect();
    let without_list = c.countries(&missing);
    let others = GOALS.iter().map(|(g, _)| *g).filter(|g| *g != goal).collect();
    c.page(&GoalPage {
        c: &c,
        id: goal,
        target,
        finding,
        cards,
        charts,
        examined,
        measured,
        verdicts,
        indicators,
        grid,
        grid_table,
        spread,
        statements,
        all,
        practices,
        without,
        without_list,
        without_commitment,
        others,
    })
}

/// What can be asked about a goal, and the answers.
pub async fn cards(c: &Ctx, goal: &str, target: &str, known: &Counted) -> Result<Vec<Card>, Fault> {
    let of_members = |question: String, counted: &Counted, note: Option<String>| Card {
        question,
        answer: c.share(counted),
        share: Some(share(counted.number(), counted.answer.of.unwrap_or_default(), c.lang().is_rtl())),
        note,
    };
    let plain =
        |question: String, counted: &Counted| Card { question, answer: counted.link.clone(), share: None, note: None };
    let mut cards = vec![of_members(c.m("card-known"), known, None)];
    for (kind, question) in
        [("baseline", c.m("card-baseline")), ("commitment", c.m("card-commitment")), ("progress", c.m("card-progress"))]
    {
        let counted = c.ask("members-with-statements", &[(Goal, goal), (OfKind, kind)]).await?;
        let note = (kind == "progress").then(|| c.m("card-progress-note"));
        cards.push(of_members(question, &counted, note));
    }
    let own = c.ask("members-with-statements", &[(Goal, goal), (Standing, "official-form")]).await?;
    cards.push(of_members(c.m("card-official"), &own, None));
    match goal {
        "G2" => {
            for (instrument, question) in
                [("lanzarote", c.m("card-lanzarote")), ("budapest", c.m("card-budapest")), ("opsc", c.m("card-opsc"))]
            {
                let given = [(Instrument, instrument), (Status, "party")];
                let counted = c.ask("members-by-legal-status", &given).await?;
                cards.push(of_members(question, &counted, Some(c.m("card-law-note"))));
            }
        }
        "G4" | "G5" => {
            let campaigns = c.ask("campaigns", &[(Goal, goal)]).await?;
            cards.push(plain(c.m("card-campaigns"), &campaigns));
        }
        "G6" => {
            let hotlines = c.ask("members-with-hotlines", &[]).await?;
            cards.push(of_members(c.m("card-hotlines"), &hotlines, None));
            let examined = c.ask("members-with-observations", &[(OfIndicator, EXAMINED)]).await?;
            cards.push(of_members(c.m("card-examined"), &examined, None));
        }
        "G7" => {
            let measured = c.ask("members-with-observations", &[(Goal, goal)]).await?;
            cards.push(of_members(c.m("card-measured"), &measured, None));
        }
        _ => {}
    }
    let practices = c.ask("practices", &[(Target, target)]).await?;
    cards.push(plain(c.m("card-practices"), &practices));
    Ok(cards)
}

/// A chart for each indicator of the goal that speaks of the alliance as a whole and has a series.
#[allow(clippy::similar_names)] // the first and the last of a list
pub async fn charts(c: &Ctx, indicators: &[(Stored, Indicator)]) -> Result<Vec<Chart>, Fault> {
    let mut charts = Vec::new();
    for (stored, definition) in indicators {
        let known: Vec<(Stored, Observation)> = figures::of_alliance(c, stored.id.as_str()).await?;
        let own: Vec<_> = known.iter().filter(|(_, o)| !figures::is_predecessor(o)).collect();
        let Some((first, last)) = figures::ends(&known) else { continue };
        if own.is_empty() {
            continue;
        }
        let title = c.with(
            "chart-from-to",
            &[
                ("first", Arg::Text(figures::plainly(c, &first.1))),
                ("first-day", Arg::Text(c.when(&first.1.period))),
                ("last", Arg::Text(figures::plainly(c, &last.1))),
                ("last-day", Arg::Text(c.when(&last.1.period))),
            ],
        );
        let id = stored.id.as_str();
        let required = verdict::required(c, id).await?;
        charts.extend(figures::chart(c, (id, title), (id, definition), &own, required.as_ref()));
    }
    Ok(charts)
}

/// The newest of what scanners signed that they examined, largest first within a month; none where nobody did.
async fn examined(c: &Ctx) -> Result<Option<Table>, Fault> {
    let mut known: Vec<(Stored, Observation)> = figures::of(c, EXAMINED, None).await?;
    let value = |o: &Observation| match &o.figure {
        Figure::Value(value) => Some(*value),
        Figure::Missing(_) => None,
    };
    known.sort_by(|(_, a), (_, b)| (&b.period, value(b)).cmp(&(&a.period, value(a))));
    known.truncate(NEWEST);
    let columns = vec![
        (c.m("column-period"), false),
        (c.m("column-member"), false),
        (c.m("column-examined-by"), false),
        (c.m("column-file-type"), false),
        (c.m("volume-files"), true),
        (c.m("column-grade"), true),
    ];
    let said = |o: &Observation, name: &str| c.english(o.dimensions.get(name).map_or("", String::as_str));
    let row = |(stored, o): &(Stored, Observation)| {
        vec![
            Html::text(&c.when(&o.period)),
            o.member.as_deref().map_or_else(|| Html::text(""), |member| c.country(member)),
            said(o, "examined_by"),
            said(o, "file_type"),
            figures::in_words(c, o, &stored.id),
            Html::text(&o.grade.to_string()),
        ]
    };
    let rows: Vec<_> = known.iter().map(row).collect();
    Ok((!rows.is_empty()).then(|| Table { caption: c.m("goal-examined"), columns, rows }))
}

/// How many statements there are about how many members.
fn spread(c: &Ctx, goal: &str, known: &Counted, without: &Counted) -> Chart {
    let dots: Vec<MemberDot> = c
        .members()
        .into_iter()
        .map(|(code, name)| {
            let number = known.group(code);
            let title = c.with("spread-dot", &[("name", Arg::Text(name)), ("count", Arg::Number(number))]);
            let code = if code == crate::names::KOSOVO { format!("{code}*") } else { code.to_owned() };
            let href = c.to(format!("/country/{}#{goal}", code.trim_end_matches('*')));
            MemberDot { code, title, number, href }
        })
        .collect();
    let most = dots.iter().map(|d| d.number).max().unwrap_or_default();
    let rows = (0..=most).rev().map(|number| {
        let codes: Vec<&MemberDot> = dots.iter().filter(|d| d.number == number).collect();
        let names = codes.iter().map(|d| c.country(d.code.trim_end_matches('*')).to_string()).collect::<Vec<_>>();
        vec![
            Html::text(&c.number(number)),
            Html::text(&c.number(codes.len() as u64)),
            Html::made(names.join(Html::text(&c.m("list-comma")).as_str())),
        ]
    });
    let table = Table {
        caption: c.m("spread-desc"),
        columns: vec![(c.m("column-statements"), true), (c.m("column-members"), true), (c.m("column-which"), false)],
        rows: rows.collect(),
    };
    let most_word = ("most", Arg::Number(most));
    let title = if known.answer.of == Some(0) {
        c.m("front-lead-nothing")
    } else {
        let (known, missing) = (Arg::Number(known.number()), Arg::Number(without.number()));
        c.with("spread-title", &[("k", known), ("missing", missing), most_word])
    };
    let axis = c.m("spread-axis");
    let desc = c.m("spread-desc");
    let drawing =
        Spread { id: "spread", title: &title, desc: &desc, members: &dots, axis: &axis, lang: c.lang() }.draw();
    Chart {
        id: "spread".into(),
        title,
        sub: Html::text(&desc),
        drawing,
        table,
        source: Html::text(&c.m("spread-source")),
        query: Some((known.answer.query.to_owned(), known.href.clone())),
    }
}
