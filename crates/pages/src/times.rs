//! How long things took, in words, as tables and as curves: for the public, for hotlines and for providers alike.

use alliance::takedown::figures::{By, Measured, Row, Within};
use alliance::takedown::survival::Percentile;
use rust_decimal::Decimal;

use crate::chart::curve::{Curve, Point};
use crate::chart::{Figure, Table};
use crate::ctx::Ctx;
use crate::i18n::{Arg, Html};
use crate::number;

/// A time in the largest unit in which it has no more than two places.
pub fn span(c: &Ctx, seconds: u64) -> String {
    let count = |unit: u64| {
        let hundredths = (seconds * 100).div_ceil(unit);
        let value = Decimal::new(i64::try_from(hundredths).unwrap_or(i64::MAX), 2).normalize();
        [("n", Arg::Text(number::decimal(c.lang(), value)))]
    };
    match seconds {
        0..3_600 => c.with("times-minutes", &count(60)),
        3_600..86_400 => c.with("times-hours", &count(3_600)),
        _ => c.with("times-days", &count(86_400)),
    }
}

fn percentile(c: &Ctx, percentile: Percentile) -> String {
    match percentile {
        Percentile::NotReached => c.m("times-not-reached"),
        Percentile::Between { low, high } if low == high => span(c, high),
        Percentile::Between { low, high } => {
            c.with("times-between", &[("low", Arg::Text(span(c, low))), ("high", Arg::Text(span(c, high)))])
        }
    }
}

/// A share in percent, with one place at most.
fn share(c: &Ctx, parts: u32) -> String {
    number::decimal(c.lang(), Decimal::new(i64::from(parts), 2).round_dp(1).normalize())
}

/// A share as far as it is known.
pub fn within(c: &Ctx, within: &Within) -> String {
    if within.low == within.high {
        return c.with("times-share", &[("n", Arg::Text(share(c, within.low)))]);
    }
    let ends = [("low", Arg::Text(share(c, within.low))), ("high", Arg::Text(share(c, within.high)))];
    c.with("times-share-between", &ends)
}

/// By what the notices of a row are told apart.
fn name(c: &Ctx, row: &Row) -> Html {
    match row.by {
        By::All => Html::text(&c.m("times-all")),
        By::Country => {
            let country = if row.name.len() == 2 { c.name(&row.name) } else { row.name.clone() };
            Html::text(&c.with("times-by-country", &[("name", Arg::Text(country))]))
        }
        By::Provider => Html::text(&c.with("times-by-provider", &[("name", Arg::Text(row.name.clone()))])),
        By::Channel => {
            let channel = c.of("notice-channel", &row.name);
            Html::text(&c.with("times-by-channel", &[("name", Arg::Text(channel))]))
        }
    }
}

/// Rows of figures as a table. `named` heads each row.
pub fn table_of<'a>(c: &Ctx, caption: String, rows: impl Iterator<Item = (Html, &'a Measured)>) -> Table {
    let mut columns = vec![
        (c.m("times-which"), false),
        (c.m("times-cases"), true),
        (c.m("times-open"), true),
        (c.m("times-median"), true),
        (c.m("times-ninetieth"), true),
    ];
    let times = alliance::takedown::survival::WITHIN;
    columns.extend(times.iter().map(|seconds| (c.with("times-within", &[("time", span(c, *seconds).into())]), true)));
    let rows = rows.map(|(named, measured)| {
        let open = measured.open.map_or_else(|| c.m("times-few"), |open| c.number(open));
        let mut cells = vec![
            named,
            Html::text(&c.number(measured.cases)),
            Html::text(&open),
            Html::text(&percentile(c, measured.median)),
            Html::text(&percentile(c, measured.ninetieth)),
        ];
        // Of few cases not every share is told.
        let told = |seconds: &u64| measured.within.iter().find(|w| w.seconds == *seconds);
        cells.extend(times.iter().map(|seconds| {
            let share = told(seconds).map_or_else(|| c.m("times-few"), |w| within(c, w));
            Html::text(&share)
        }));
        cells
    });
    Table { caption, rows: rows.collect(), columns }
}

/// The rows of a statement as a table.
pub fn table(c: &Ctx, caption: String, rows: &[Row]) -> Table {
    table_of(c, caption, rows.iter().map(|row| (name(c, row), &row.measured)))
}

/// A curve with its twin as a table.
pub fn figure(c: &Ctx, (id, title): (&str, String), source: Html, curve: &[Within]) -> Figure {
    let percent = |parts: u32| f64::from(parts) / 100.0;
    let points: Vec<Point> = curve
        .iter()
        .map(|w| Point {
            word: span(c, w.seconds),
            low: percent(w.low),
            high: percent(w.high),
            title: format!("{}: {}", span(c, w.seconds), within(c, w)),
        })
        .collect();
    let desc = points.iter().map(|point| point.title.clone()).collect::<Vec<_>>().join("; ");
    let drawing = Curve { id, title: &title, desc: &desc, points: &points, lang: c.lang() }.draw();
    let rows = curve.iter().map(|w| vec![Html::text(&span(c, w.seconds)), Html::text(&within(c, w))]).collect();
    let columns = vec![(c.m("times-after"), false), (c.m("times-gone"), true)];
    let table = Table { caption: title.clone(), columns, rows };
    Figure { id: id.to_owned(), title, sub: Html::text(&c.m("times-sub")), drawing, table, source, query: None }
}
