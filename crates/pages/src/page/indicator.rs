//! One indicator: its definition first, then its figures over time, each series on its own.

use std::collections::BTreeMap;

use alliance::register::{Indicator, Kind, Observation};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use desk::Stored;
use desk::queries::Parameter::Indicator as OfIndicator;

use super::{card, figures};
use crate::chart::series::Required;
use crate::chart::{Figure as Chart, Table};
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::Arg;
use crate::verdict::{self, Told};

/// Figures that belong together: of one member, by one clock.
struct Series {
    title: String,
    /// What it is broken down by, in the source's words.
    dimensions: Vec<(String, String)>,
    chart: Option<Chart>,
    table: Table,
}

#[derive(Template)]
#[template(path = "indicator.html")]
struct IndicatorPage<'a> {
    c: &'a Ctx,
    id: &'a str,
    stored: &'a Stored,
    indicator: &'a Indicator,
    measure: &'static str,
    direction: &'static str,
    card: Vec<card::Row>,
    twin: Option<(String, String)>,
    observations: Counted,
    members: Counted,
    series: Vec<Series>,
    verdict: Option<Told>,
    wanted: Option<String>,
    present: Vec<(String, String)>,
    /// Days on which one of its figures was entered or changed.
    vintages: Vec<Vintage>,
    json: String,
}

/// What the register knew at the end of a day.
struct Vintage {
    word: String,
    href: String,
    here: bool,
}

impl IndicatorPage<'_> {
    fn smallest_cell(&self) -> u64 {
        self.indicator.smallest_cell.into()
    }
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>, Path((_, id)): Path<(String, String)>) -> Shown {
    let (stored, indicator) = c.one::<Indicator>(Kind::Indicator, &id).await?.ok_or(Fault::Missing)?;
    let observations = c.ask("observations", &[(OfIndicator, &id)]).await?;
    let members = c.ask("members-with-observations", &[(OfIndicator, &id)]).await?;
    let wanted = c.parameter("member").map(str::to_owned);
    let list = figures::of(&c, &id, wanted.as_deref()).await?;
    let mut codes: Vec<String> = members.answer.groups.keys().cloned().collect();
    codes.sort_unstable();
    let present = codes.into_iter().map(|code| (c.name(&code), code)).map(|(n, code)| (code, n)).collect();
    let judged = wanted.as_ref().map_or_else(|| id.clone(), |member| format!("{id}.{member}"));
    let verdict = Told::of(&c, &judged).await?;
    let required = verdict::required(&c, &judged).await?;
    let series = series(&c, (&id, &indicator), &list, (wanted.as_deref(), required.as_ref()));
    let twin = twin(&c, &id).await?;
    let direction = match indicator.direction {
        alliance::register::Direction::Up => "up",
        alliance::register::Direction::Down => "down",
        alliance::register::Direction::Context => "context",
    };
    let json = c.api(format!("/indicators/{id}"));
    let vintages = vintages(&c, &id).await?;
    c.page(&IndicatorPage {
        c: &c,
        id: &id,
        stored: &stored,
        indicator: &indicator,
        measure: figures::word(&indicator),
        direction,
        card: card::rows(&c, &indicator),
        twin,
        observations,
        members,
        series,
        verdict,
        wanted,
        present,
        vintages,
        json,
    })
}

/// A link for each day on which one of the figures was entered or changed, whatever day this page is bound to, newest first.
async fn vintages(c: &Ctx, id: &str) -> Result<Vec<Vintage>, Fault> {
    let now = c.desk().moment(None).await?;
    let days = c.desk().days_of(&now, id).await?;
    // The day shown lies in the vintage that is the newest at its end.
    let shown = c.as_of().map(|asked| days.iter().rev().find(|d| **d <= asked).copied());
    let mut vintages =
        vec![Vintage { word: c.m("indicator-vintage-now"), href: c.here_now(), here: c.as_of().is_none() }];
    vintages.extend(days.iter().rev().map(|d| Vintage {
        word: c.date(d),
        href: c.here_on(*d),
        here: shown == Some(Some(*d)),
    }));
    Ok(vintages)
}

/// The same figure as stock or as flow, where the register has both: goal G1 does not say which one it means.
async fn twin(c: &Ctx, id: &str) -> Result<Option<(String, String)>, Fault> {
    let other = if let Some(stem) = id.strip_suffix("_stock") {
        format!("{stem}_flow")
    } else if let Some(stem) = id.strip_suffix("_flow") {
        format!("{stem}_stock")
    } else {
        return Ok(None);
    };
    let found = c.one::<Indicator>(Kind::Indicator, &other).await?;
    Ok(found.map(|(_, i)| (c.to(format!("/indicator/{other}")), i.title)))
}

/// What tells one series from another: the member and all dimensions. Figures with different clocks are never joined.
fn key(o: &Observation) -> (Option<&str>, Dimensions<'_>) {
    let dimensions = o.dimensions.iter().filter(|(k, _)| k.as_str() != "metric");
    (o.member.as_deref(), dimensions.map(|(k, v)| (k.as_str(), v.as_str())).collect())
}

/// Dimensions of a series and their values.
type Dimensions<'a> = Vec<(&'a str, &'a str)>;

/// A series by its member and, where the member has several, by what tells it from those: the values of all dimensions in which they differ.
fn told_apart<'a>(
    c: &Ctx,
    all: impl Iterator<Item = &'a (Option<&'a str>, Dimensions<'a>)>,
    (member, of): (Option<&str>, &Dimensions<'_>),
) -> String {
    let whose = member.map_or_else(|| c.m("indicator-whole"), |member| c.name(member));
    let others: Vec<&Dimensions> = all.filter(|(other, _)| *other == member).map(|(_, of)| of).collect();
    let differ = of.iter().filter(|pair| !others.iter().all(|other| other.contains(pair)));
    let values = differ.map(|(_, value)| *value).collect::<Vec<_>>().join(&c.m("list-comma"));
    if values.is_empty() {
        return whose;
    }
    c.with("indicator-series-of", &[("whose", whose.into()), ("values", values.into())])
}

fn series(
    c: &Ctx,
    definition: (&str, &Indicator),
    known: &[(Stored, Observation)],
    (judged, required): (Option<&str>, Option<&Required>),
) -> Vec<Series> {
    let mut grouped: BTreeMap<_, Vec<&(Stored, Observation)>> = BTreeMap::new();
    for item in known {
        grouped.entry(key(&item.1)).or_default().push(item);
    }
    let names: Vec<String> = grouped.keys().map(|(member, of)| told_apart(c, grouped.keys(), (*member, of))).collect();
    let mut out = Vec::new();
    for (at, ((member, dimensions), own)) in grouped.into_iter().enumerate() {
        let whose = member.map_or_else(|| c.m("indicator-whole"), |m| c.name(m));
        let owned: Vec<(Stored, Observation)> = own.iter().map(|i| (*i).clone()).collect();
        let title = match own.first().zip(own.last()) {
            Some((first, last)) if own.len() > 1 => c.with(
                "chart-from-to-whose",
                &[
                    ("whose", Arg::Text(whose.clone())),
                    ("first", Arg::Text(figures::plainly(c, &first.1))),
                    ("first-day", Arg::Text(c.when(&first.1.period))),
                    ("last", Arg::Text(figures::plainly(c, &last.1))),
                    ("last-day", Arg::Text(c.when(&last.1.period))),
                ],
            ),
            _ => whose.clone(),
        };
        // The path belongs to the series that was judged, and to no other.
        let judged = required.filter(|_| member == judged && dimensions.is_empty());
        let chart = figures::chart(c, (&format!("series-{at}"), title), definition, &own, judged);
        let table = figures::table(c, names[at].clone(), &owned.iter().collect::<Vec<_>>());
        let dimensions = dimensions.into_iter().map(|(k, v)| (k.replace('_', " "), v.to_owned())).collect();
        out.push(Series { title: whose, dimensions, chart, table });
    }
    out
}
