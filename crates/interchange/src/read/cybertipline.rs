//! `cybertipline.csv`: reports that NCMEC received in a year. Reports are not victims.

use std::collections::BTreeMap;

use alliance::register::{Figure, Kind, Observation};

use super::{Shape, Taken};
use crate::sheet::Row;
use crate::terms;

pub(super) const SHAPE: Shape =
    Shape { file: "cybertipline.csv", columns: &["year", "reports", "precision", "note", "source", "read_as"], take };

fn take(row: &mut Row, taken: &mut Taken) {
    let period = row.need_that("year", |y| y.len() == 4 && terms::year(y).is_some(), "a year, such as `2020`");
    let value = row.need_number("reports");
    if !value.fract().is_zero() {
        row.refuse("reports", "a whole number");
    }
    let body = Observation {
        vintage: None,
        revision: None,
        indicator: "cybertipline_reports".to_owned(),
        member: None,
        year: terms::year(&period),
        figure: Figure::Value(value),
        precision: row.word("precision", &terms::PRECISIONS),
        qualifier: None,
        dimensions: BTreeMap::new(),
        grade: 1,
        unit: "reports".to_owned(),
        source: row.source(),
        note: row.some("note"),
        period,
    };
    let id = format!("cybertipline_reports.{}", body.period);
    taken.put_once(row, Kind::Observation, &id, "year", &body);
}
