//! How many members had a criterion in force at the end of each year, as far as the steps that they state are known.

use std::fmt::Write as _;

use alliance::law::Criterion;
use alliance::register::Precision;
use askama::Template;
use axum::Extension;
use desk::queries::Parameter::{Criterion as OfCriterion, Year};

use super::criteria;
use crate::chart::series::{Dot, Series};
use crate::chart::{Figure as Chart, Table};
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::page::asked;

/// Years that are shown, the last one being the last that has ended.
const YEARS: i16 = 20;

#[derive(Template)]
#[template(path = "law-history.html")]
struct History<'a> {
    c: &'a Ctx,
    criterion: Criterion,
    criteria: Vec<&'static str>,
    chart: Option<Chart>,
}

/// Shows it, of one criterion at a time.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let words = criteria::words();
    let asked = asked::among(&c, OfCriterion, &words)?.and_then(Criterion::of);
    let criterion = asked.unwrap_or(Criterion::SpecificLaw);
    let chart = chart(&c, criterion).await?;
    c.page(&History { c: &c, criterion, criteria: words, chart })
}

async fn chart(c: &Ctx, criterion: Criterion) -> Result<Option<Chart>, Fault> {
    let last = c.as_of().unwrap_or_else(|| c.today()).year() - 1;
    let mut years: Vec<(i16, Counted)> = Vec::new();
    for year in last - YEARS + 1..=last {
        let text = year.to_string();
        let given = [(OfCriterion, criterion.as_str()), (Year, text.as_str())];
        years.push((year, c.ask("members-with-law-in-force", &given).await?));
    }
    let (Some((from, first)), Some((to, newest))) = (years.first(), years.last()) else { return Ok(None) };
    let title = c.with(
        "law-history-finding",
        &[
            ("criterion", Arg::Text(c.of("criterion", criterion.as_str()))),
            ("first", Arg::Number(first.number())),
            ("first-year", Arg::Text(from.to_string())),
            ("last", Arg::Number(newest.number())),
            ("last-year", Arg::Text(to.to_string())),
        ],
    );
    let dots: Vec<Dot> = years.iter().map(|(year, counted)| dot(c, *year, counted)).collect();
    let mut desc = String::new();
    for dot in &dots {
        let _ = write!(desc, "{}; ", dot.title);
    }
    let gap_word = c.m("chart-gap");
    let series = Series {
        id: "law-history",
        title: &title,
        desc: desc.trim_end_matches("; "),
        dots: &dots,
        required: None,
        gap_word: &gap_word,
        frame: None,
        lang: c.lang(),
    };
    let drawing = series.draw();
    let table = Table {
        caption: title.clone(),
        columns: vec![(c.m("law-history-year"), false), (c.m("column-members"), true)],
        rows: years.iter().map(|(year, n)| vec![Html::text(&year.to_string()), n.link.clone()]).collect(),
    };
    Ok(Some(Chart {
        id: "history".to_owned(),
        title,
        sub: Html::text(&c.m("law-history-sub")),
        drawing,
        table,
        source: Html::text(&c.m("law-history-source")),
        query: Some((newest.answer.query.to_owned(), newest.href.clone())),
    }))
}

fn dot(c: &Ctx, year: i16, counted: &Counted) -> Dot {
    let title =
        c.with("law-history-dot", &[("year", Arg::Text(year.to_string())), ("n", Arg::Number(counted.number()))]);
    // A count of members: there are 54 of them.
    let value = u32::try_from(counted.number()).unwrap_or_default();
    Dot {
        at: f64::from(year) + 0.5,
        value: f64::from(value),
        shown: c.number(counted.number()),
        precision: Precision::Exact,
        title,
    }
}
