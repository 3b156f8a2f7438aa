//! `takedown.csv`: published removal times and shares, each with the clock that it was measured by.

use std::collections::BTreeMap;

use alliance::register::{Figure, Kind, Observation, Precision};
use rust_decimal::Decimal;

use super::{Shape, Taken, indicators};
use crate::name::{mark, slug};
use crate::sheet::{self, Row};
use crate::terms;

pub(super) const SHAPE: Shape = Shape {
    file: "takedown.csv",
    columns: &[
        "reporter",
        "reporter_kind",
        "country",
        "hosting_scope",
        "period",
        "metric",
        "value",
        "unit",
        "clock_start",
        "clock_end",
        "note",
        "source",
        "read_as",
    ],
    take,
};

/// Columns that say what a figure is broken down by.
const DIMENSIONS: [&str; 6] = ["reporter", "reporter_kind", "hosting_scope", "clock_start", "clock_end", "metric"];

fn take(row: &mut Row, taken: &mut Taken) {
    let metric = row.text("metric");
    let indicator = format!("removal_{metric}");
    let known = indicators::known();
    if !known.iter().any(|(id, _)| *id == indicator) {
        let metrics = known.iter().filter_map(|(id, _)| id.strip_prefix("removal_"));
        row.refuse("metric", sheet::one_of(metrics));
    }
    let reporter = row.need("reporter", "who reports the figure");
    let scope = row.need("hosting_scope", "where the material was hosted, such as `domestic`");
    let period = row.need("period", "the period of the figure");
    row.need("reporter_kind", "what kind of body the reporter is");
    let (start, end) = (row.text("clock_start"), row.text("clock_end"));
    if start.is_empty() != end.is_empty() {
        let open = if start.is_empty() { "clock_start" } else { "clock_end" };
        row.refuse(open, "both ends of the clock, or neither");
    }
    let value = row.need_number("value");
    let unit = row.need("unit", "the unit of the value");
    if unit == "percent" && value > Decimal::ONE_HUNDRED {
        row.refuse("value", "a share of at most 100 percent");
    }
    let note = row.some("note");
    let member = row.some_that("country", terms::is_member, terms::MEMBER);
    let dimensions: BTreeMap<String, String> =
        DIMENSIONS.iter().filter_map(|column| Some(((*column).to_owned(), row.some(column)?))).collect();
    let place = member.as_deref().map_or_else(|| "world".to_owned(), str::to_lowercase);
    let id = format!("removal.{metric}.{}.{place}.{}.{}", slug(&reporter), slug(&scope), slug(&period));
    let body = Observation {
        vintage: None,
        revision: None,
        indicator,
        member,
        year: terms::year(&period),
        period,
        figure: Figure::Value(value),
        precision: note.as_deref().and_then(|note| terms::precision_in(note, value)).unwrap_or(Precision::Exact),
        qualifier: None,
        dimensions,
        grade: 1,
        unit,
        source: row.source(),
        note,
    };
    let clock = mark(&[&start, &end, &body.unit, &body.source.cited]);
    taken.put(row, Kind::Observation, &id, ("metric", &clock), &body);
}
