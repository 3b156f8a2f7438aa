//! Published figures: a row each with its period and its grade, and a chart against the required path where there is one.

use std::collections::BTreeMap;

use alliance::register::{Figure, Indicator, Kind, Observation};
use desk::queries::Parameter::{Goal, Member};
use desk::{Filter, Stored};
use pages::chart::Figure as Chart;
use pages::i18n::Arg;
use pages::page::{figures, front};
use pages::{number, verdict};

use super::{LISTED, more};
use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section, drawing};
use crate::runs::{self, Run, Runs};

/// The goal whose figures stand apart: how fast known material is removed.
const REMOVAL: &str = "G7";
const WIDTHS: [u8; 4] = [102, 36, 42, 16];

/// A figure and its indicator.
pub(crate) struct Known {
    pub stored: Stored,
    pub body: Observation,
    pub definition: Indicator,
}

/// All figures about a member that have a known definition, the newest first.
pub(crate) async fn known(ground: &Ground, code: &str) -> Result<Vec<Known>, PackError> {
    let c = &ground.c;
    let filter = Filter { kind: vec![Kind::Observation], member: Some(code.to_owned()), ..Filter::default() };
    let mut definitions: BTreeMap<String, Option<Indicator>> = BTreeMap::new();
    let mut known = Vec::new();
    for (stored, body) in c.all::<Observation>(&filter).await? {
        if !definitions.contains_key(&body.indicator) {
            let found = c.one::<Indicator>(Kind::Indicator, &body.indicator).await?;
            definitions.insert(body.indicator.clone(), found.map(|(_, definition)| definition));
        }
        if let Some(Some(definition)) = definitions.get(&body.indicator) {
            known.push(Known { stored, body, definition: definition.clone() });
        }
    }
    known.sort_by(|a, b| {
        (b.body.year, &a.body.indicator, &a.stored.id).cmp(&(a.body.year, &b.body.indicator, &b.stored.id))
    });
    Ok(known)
}

/// Key figures, without those of removal.
pub(crate) async fn section(ground: &Ground, code: &str) -> Result<Section, PackError> {
    let c = &ground.c;
    let known = known(ground, code).await?;
    let own: Vec<&Known> = known.iter().filter(|k| k.definition.goal.as_deref() != Some(REMOVAL)).collect();
    let mut blocks = Vec::new();
    match chart(ground, code, &own).await? {
        Some(figure) => blocks.push(figure),
        None => blocks.extend(alliance(ground, own.is_empty()).await?),
    }
    let all = c.ask("observations", &[(Member, code)]).await?;
    if own.is_empty() {
        blocks.push(Block::Prose { runs: runs::plain(c.m("pack-figures-nothing")), lead: false });
    } else {
        blocks.push(head(ground));
    }
    let items: Vec<Block> = own.iter().take(LISTED as usize).map(|k| row(ground, k)).collect();
    let address = format!("/country/{code}#figures");
    // Where removal has figures of its own, what is shown here is not all of the query's.
    let more = if own.len() == known.len() {
        more(ground, items.len(), &all, &address)
    } else {
        super::more_unnamed(ground, items.len(), own.len() as u64, &address)
    };
    Ok(Section { id: "figures", title: c.m("pack-figures"), blocks, items, least: 0, more, ..Section::default() })
}

/// Figures of how fast known material is removed; empty where there are none.
pub(crate) async fn removal(ground: &Ground, code: &str) -> Result<Section, PackError> {
    let c = &ground.c;
    let known = known(ground, code).await?;
    let own: Vec<&Known> = known.iter().filter(|k| k.definition.goal.as_deref() == Some(REMOVAL)).collect();
    if own.is_empty() {
        return Ok(Section::default());
    }
    let items: Vec<Block> = own.iter().take(LISTED as usize).map(|k| row(ground, k)).collect();
    let all = c.ask("observations", &[(Goal, REMOVAL), (Member, code)]).await?;
    let more = more(ground, items.len(), &all, &format!("/country/{code}#figures"));
    let blocks = vec![head(ground)];
    Ok(Section { id: "removal", title: c.m("pack-removal"), blocks, items, least: 1, more, ..Section::default() })
}

fn head(ground: &Ground) -> Block {
    let c = &ground.c;
    let cells = [c.m("pack-column-figure"), c.m("column-period"), c.m("column-value"), c.m("column-grade")];
    let numeric = vec![false, false, true, true];
    Block::Head { cells: cells.into_iter().map(runs::plain).collect(), widths: WIDTHS.to_vec(), numeric }
}

fn row(ground: &Ground, known: &Known) -> Block {
    let c = &ground.c;
    let mut title = runs::of(ground, &c.english(&known.definition.title));
    if let Some(scope) = scope(&known.body) {
        title.extend(runs::plain(" "));
        title.push(Run { s: scope, en: true, soft: true, ..Run::default() });
    }
    let mut value = runs::of(ground, &figures::in_words(c, &known.body, &known.stored.id));
    if let Figure::Missing(_) = known.body.figure {
        value = missing(known, &value);
    } else {
        value.extend(runs::plain(" "));
        value.push(Run { s: known.body.unit.clone(), en: true, soft: true, ..Run::default() });
    }
    let cells = vec![title, period(ground, &known.body), value, runs::plain(known.body.grade.to_string())];
    Block::Row { cells, widths: WIDTHS.to_vec(), numeric: vec![false, false, true, true], notes: None }
}

/// What tells a figure from its neighbours: where the material was hosted, when the clock starts and ends, who reports it.
pub(crate) fn scope(body: &Observation) -> Option<String> {
    let dimension = |name: &str| body.dimensions.get(name).map(String::as_str);
    let clock = match (dimension("clock_start"), dimension("clock_end")) {
        (Some(start), Some(end)) => Some(format!("{start} \u{2192} {end}")),
        (one, other) => one.or(other).map(str::to_owned),
    };
    // The metric is the figure's own name.
    let told = ["hosting_scope", "clock_start", "clock_end", "reporter", "reporter_kind", "metric"];
    let others = body.dimensions.iter().filter(|(name, _)| !told.contains(&name.as_str()));
    let mut parts: Vec<String> = dimension("hosting_scope").into_iter().map(str::to_owned).collect();
    parts.extend(clock);
    parts.extend(others.map(|(_, value)| value.clone()));
    parts.extend(dimension("reporter").map(str::to_owned));
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// That a figure is missing is an answer of its query too.
fn missing(known: &Known, said: &Runs) -> Runs {
    let query = format!("observation?id={}", known.stored.id);
    said.iter().map(|run| Run { q: Some(query.clone()), ..run.clone() }).collect()
}

/// The period, in words where it is a date.
pub(crate) fn period(ground: &Ground, body: &Observation) -> Runs {
    let c = &ground.c;
    let said = c.when(&body.period);
    if said == body.period { runs::of(ground, &c.english(&body.period)) } else { runs::plain(said) }
}

/// A chart of the member's own series that a path is required of.
async fn chart(ground: &Ground, code: &str, own: &[&Known]) -> Result<Option<Block>, PackError> {
    let c = &ground.c;
    let mut indicators: Vec<&str> = own.iter().map(|k| k.body.indicator.as_str()).collect();
    indicators.sort_unstable();
    indicators.dedup();
    for indicator in indicators {
        let Some(required) = verdict::required(c, &format!("{indicator}.{code}")).await? else { continue };
        let list = figures::totals_of(c, indicator, code).await?;
        let Some((_, definition)) = c.one::<Indicator>(Kind::Indicator, indicator).await? else { continue };
        let Some((begin, end)) = figures::ends(&list) else { continue };
        let title = c.with(
            "chart-from-to",
            &[
                ("first", Arg::Text(figures::plainly(c, &begin.1))),
                ("first-day", Arg::Text(c.when(&begin.1.period))),
                ("last", Arg::Text(figures::plainly(c, &end.1))),
                ("last-day", Arg::Text(c.when(&end.1.period))),
            ],
        );
        let all: Vec<&figures::Known> = list.iter().collect();
        let drawn = figures::chart(c, (indicator, title), (indicator, &definition), &all, Some(&required));
        if let Some(drawn) = drawn {
            return Ok(Some(figure(ground, &drawn, &list, 54)));
        }
    }
    Ok(None)
}

/// The alliance's own figure, where the member has no series.
async fn alliance(ground: &Ground, large: bool) -> Result<Vec<Block>, PackError> {
    let c = &ground.c;
    let (_, chart) = front::findings(c).await?;
    let Some(chart) = chart else { return Ok(Vec::new()) };
    let list = figures::of_alliance(c, "icse_victims_stock").await?;
    let heading = Block::Heading { text: c.m("pack-figures-alliance") };
    Ok(vec![heading, figure(ground, &chart, &list, if large { 100 } else { 54 })])
}

/// A chart of the pages as a block, with the query of every value that is drawn.
pub(crate) fn figure(ground: &Ground, chart: &Chart, list: &[figures::Known], width: u8) -> Block {
    let c = &ground.c;
    let whole = chart.drawing.as_str();
    // The pages draw it twice, wide and narrow: on paper too, words keep their size.
    let mut sizes = whole.split_inclusive("</svg>");
    let (wide, narrow) = (sizes.next().unwrap_or(whole), sizes.next());
    let chosen = narrow.filter(|_| width < 80).unwrap_or(wide);
    let drawn = |(stored, body): &figures::Known| {
        let Figure::Value(value) = &body.figure else { return None };
        pages::chart::series::place(&body.period, body.year)?;
        let query = format!("observation?id={}", stored.id);
        (!figures::is_predecessor(body)).then(|| Run {
            s: number::decimal(c.lang(), *value),
            q: Some(query),
            ..Run::default()
        })
    };
    Block::Figure {
        title: chart.title.clone(),
        sub: runs::of(ground, &chart.sub),
        svg: drawing(chosen, c.lang().is_rtl()),
        width,
        notes: list.iter().filter_map(drawn).collect(),
    }
}
