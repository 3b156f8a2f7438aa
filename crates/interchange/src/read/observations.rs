//! `observations.csv`: figures of any indicator, or the coded reason why one is missing.

use std::collections::BTreeMap;

use alliance::register::{Figure, Kind, Observation, Precision};
use rust_decimal::Decimal;

use super::{Shape, Taken};
use crate::name::slug;
use crate::sheet::Row;
use crate::terms;

pub(super) const SHAPE: Shape = Shape {
    file: "observations.csv",
    columns: &[
        "indicator",
        "member",
        "period",
        "value",
        "missing",
        "precision",
        "unit",
        "grade",
        "source",
        "read_as",
        "note",
    ],
    take,
};

fn take(row: &mut Row, taken: &mut Taken) {
    let indicator = row.need_that("indicator", terms::is_indicator, terms::INDICATOR);
    let member = row.some_that("member", terms::is_member, terms::MEMBER);
    let period = row.need("period", "the period of the figure, such as `2014` or `2017-01-09`");
    let unit = row.need("unit", "the unit of the value");
    let grade = row.need_that("grade", |g| grade(g).is_some(), terms::GRADE);
    let figure = figure(row);
    if unit == "percent" && matches!(figure, Figure::Value(value) if value > Decimal::ONE_HUNDRED) {
        row.refuse("value", "a share of at most 100 percent");
    }
    let precision = match row.some("precision") {
        Some(_) => row.word("precision", &terms::PRECISIONS),
        None => Precision::Exact,
    };
    let id = match &member {
        Some(member) => format!("{indicator}.{member}.{}", slug(&period)),
        None => format!("{indicator}.{}", slug(&period)),
    };
    let body = Observation {
        vintage: None,
        revision: None,
        indicator,
        member,
        year: terms::year(&period),
        period,
        figure,
        precision,
        qualifier: None,
        dimensions: BTreeMap::new(),
        grade: self::grade(&grade).unwrap_or_default(),
        unit,
        source: row.source(),
        note: row.some("note"),
    };
    taken.put_once(row, Kind::Observation, &id, "period", &body);
}

/// A value or a reason: never both, never neither (rule 4 of the register).
fn figure(row: &mut Row) -> Figure {
    let reason = row.some_that("missing", terms::is_code, terms::CODE);
    let value = row.number("value");
    match (row.some("value"), reason) {
        (Some(_), None) => Figure::Value(value.unwrap_or_default()),
        (None, Some(reason)) => Figure::Missing(reason),
        (Some(_), Some(reason)) => {
            row.refuse("missing", "nothing, because the row has a value");
            Figure::Missing(reason)
        }
        (None, None) => {
            row.refuse("value", "a number, or the coded reason in column `missing` why there is none");
            Figure::Value(Decimal::ZERO)
        }
    }
}

fn grade(text: &str) -> Option<u8> {
    text.parse().ok().filter(|grade| text.len() == 1 && *grade <= terms::GRADE_OF_A_FILE)
}
