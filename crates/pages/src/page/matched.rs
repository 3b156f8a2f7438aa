//! Published figures of several members beside each other: only figures with the same definition, unit, scope and clock, and only
//! periods for which every one of them has a figure. Whatever does not fit is named, never bent.

use std::collections::{BTreeMap, BTreeSet};

use alliance::register::{Figure, Indicator, Kind, Observation};
use desk::{Filter, Stored};

use super::figures;
use crate::chart::Table;
use crate::chart::series::{Frame, Series, place};
use crate::ctx::Ctx;
use crate::fault::Fault;
use crate::i18n::{Arg, Html};

/// What has to be equal for two figures to be compared: the indicator, the unit, and every breakdown but who reports.
type Key = (String, String, Vec<(String, String)>);

/// Figures of members that can be compared, on one scale.
pub struct Multiples {
    /// The indicator's id and its title.
    pub indicator: (String, String),
    /// Unit, scope and clock, in the source's words.
    pub terms: String,
    /// Each member with its drawing.
    pub drawings: Vec<(String, Html)>,
    /// The same as a table.
    pub table: Table,
}

/// What there is to compare.
pub struct Matched {
    /// What fits.
    pub multiples: Vec<Multiples>,
    /// Every figure's definition, scope and clock, member by member, where something does not fit.
    pub others: Option<Table>,
}

fn key(o: &Observation) -> Key {
    let of_the_reporter = ["reporter", "reporter_kind", "metric"];
    let dimensions = o.dimensions.iter().filter(|(k, _)| !of_the_reporter.contains(&k.as_str()));
    (o.indicator.clone(), o.unit.clone(), dimensions.map(|(k, v)| (k.clone(), v.clone())).collect())
}

fn terms((_, unit, dimensions): &Key) -> String {
    let mut parts = vec![unit.clone()];
    parts
        .extend(dimensions.iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| format!("{}: {v}", k.replace('_', " "))));
    parts.join("; ")
}

/// Looks for them.
pub async fn of(c: &Ctx, members: &[String], goal: Option<&str>) -> Result<Matched, Fault> {
    let mut indicators: BTreeMap<String, Indicator> = BTreeMap::new();
    let filter = Filter { kind: vec![Kind::Indicator], goal: goal.map(str::to_owned), ..Filter::default() };
    for (stored, definition) in c.all::<Indicator>(&filter).await? {
        indicators.insert(stored.id.as_str().to_owned(), definition);
    }
    let mut groups: BTreeMap<Key, BTreeMap<usize, Vec<(Stored, Observation)>>> = BTreeMap::new();
    for (at, code) in members.iter().enumerate() {
        let filter = Filter { kind: vec![Kind::Observation], member: Some(code.clone()), ..Filter::default() };
        for (stored, o) in c.all::<Observation>(&filter).await? {
            if matches!(o.figure, Figure::Value(_)) && indicators.contains_key(&o.indicator) {
                groups.entry(key(&o)).or_default().entry(at).or_default().push((stored, o));
            }
        }
    }
    let (mut multiples, mut others) = (Vec::new(), Vec::new());
    for (key, by_member) in groups {
        let definition = &indicators[&key.0];
        let periods = common(&by_member);
        if by_member.len() > 1 && !periods.is_empty() {
            multiples.push(drawn(c, members, definition, &key, &by_member, &periods));
            continue;
        }
        for (at, list) in &by_member {
            let periods: BTreeSet<&str> = list.iter().map(|(_, o)| o.period.as_str()).collect();
            let periods = periods.into_iter().collect::<Vec<_>>().join(", ");
            let href = Html::text(&c.to(format!("/indicator/{}?member={}", key.0, members[*at])));
            let link = format!(r#"<a href="{href}">{}</a>"#, c.english(&definition.title));
            others.push((
                *at,
                vec![c.country(&members[*at]), Html::made(link), c.english(terms(&key)), c.english(periods)],
            ));
        }
    }
    others.sort_by_key(|(at, _)| *at);
    let others = (!others.is_empty()).then(|| Table {
        caption: c.m("compare-others"),
        columns: [c.m("column-member"), c.m("kind-indicator"), c.m("compare-terms"), c.m("column-period")]
            .map(|word| (word, false))
            .to_vec(),
        rows: others.into_iter().map(|(_, row)| row).collect(),
    });
    Ok(Matched { multiples, others })
}

/// Periods, in the source's own words, for which every one of the members has a figure.
fn common(by_member: &BTreeMap<usize, Vec<(Stored, Observation)>>) -> BTreeSet<String> {
    let mut sets = by_member.values().map(|list| list.iter().map(|(_, o)| o.period.clone()).collect::<BTreeSet<_>>());
    let first = sets.next().unwrap_or_default();
    sets.fold(first, |all, one| all.intersection(&one).cloned().collect())
}

fn drawn(
    c: &Ctx,
    members: &[String],
    definition: &Indicator,
    key: &Key,
    by_member: &BTreeMap<usize, Vec<(Stored, Observation)>>,
    periods: &BTreeSet<String>,
) -> Multiples {
    let own: Vec<(usize, Vec<&(Stored, Observation)>)> = by_member
        .iter()
        .map(|(at, list)| (*at, list.iter().filter(|(_, o)| periods.contains(&o.period)).collect()))
        .collect();
    let dots: Vec<_> = own.iter().map(|(at, list)| (*at, figures::dots(c, list))).collect();
    let all = || dots.iter().flat_map(|(_, dots)| dots);
    let frame = Frame {
        from: all().map(|d| d.at).fold(f64::MAX, f64::min),
        to: all().map(|d| d.at).fold(f64::MIN, f64::max),
        top: all().map(|d| d.value).fold(1.0, f64::max),
    };
    let gap_word = c.m("chart-gap");
    let drawings = dots
        .iter()
        .filter(|(_, dots)| !dots.is_empty())
        .map(|(at, dots)| {
            let name = c.name(&members[*at]);
            let desc = dots.iter().map(|d| d.title.clone()).collect::<Vec<_>>().join("; ");
            let id = format!("matched-{}-{}", key.0, members[*at]);
            let series = Series {
                id: &id,
                title: &name,
                desc: &desc,
                dots,
                required: None,
                gap_word: &gap_word,
                frame: Some(frame),
                lang: c.lang(),
            };
            (members[*at].clone(), series.draw())
        })
        .collect();
    // In order of time, as far as a period has a place in it.
    let mut ordered: Vec<&String> = periods.iter().collect();
    let year = |p: &str| p.get(..4).and_then(|y| y.parse().ok());
    ordered.sort_by(|a, b| place(a, year(a)).partial_cmp(&place(b, year(b))).unwrap_or(std::cmp::Ordering::Equal));
    let rows = ordered.into_iter().map(|period| {
        let mut row = vec![Html::text(&c.when(period))];
        row.extend(own.iter().map(|(_, list)| {
            let cells: Vec<String> = list
                .iter()
                .filter(|(_, o)| o.period == *period)
                .map(|(stored, o)| figures::in_words(c, o, &stored.id).to_string())
                .collect();
            Html::made(cells.join("; "))
        }));
        row
    });
    let mut columns = vec![(c.m("column-period"), false)];
    columns.extend(own.iter().map(|(at, _)| (c.name(&members[*at]), true)));
    let caption = c.with("compare-matched-table", &[("title", Arg::from(&definition.title))]);
    Multiples {
        indicator: (key.0.clone(), definition.title.clone()),
        terms: terms(key),
        drawings,
        table: Table { caption, columns, rows: rows.collect() },
    }
}
