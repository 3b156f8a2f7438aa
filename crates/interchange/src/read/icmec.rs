//! `icmec_global.csv`: how many countries ICMEC's law review found with each kind of law.

use std::collections::BTreeMap;

use alliance::register::{Figure, Kind, Observation, Precision};

use super::{Shape, Taken, indicators};
use crate::name::slug;
use crate::sheet::{self, Row};
use crate::terms;

pub(super) const SHAPE: Shape = Shape {
    file: "icmec_global.csv",
    columns: &["edition", "measure", "countries", "note", "source", "read_as"],
    take,
};

fn take(row: &mut Row, taken: &mut Taken) {
    let period = row.need("edition", "the edition of the review, such as `9th`");
    let indicator = format!("icmec_{}", row.text("measure"));
    let known = indicators::known();
    if !known.iter().any(|(id, _)| *id == indicator) {
        row.refuse("measure", sheet::one_of(known.iter().filter_map(|(id, _)| id.strip_prefix("icmec_"))));
    }
    let value = row.need_number("countries");
    if !value.fract().is_zero() {
        row.refuse("countries", "a whole number");
    }
    let id = format!("{indicator}.{}", slug(&period));
    let body = Observation {
        vintage: None,
        revision: None,
        indicator,
        member: None,
        year: terms::year(&period),
        period,
        figure: Figure::Value(value),
        precision: Precision::Exact,
        qualifier: None,
        dimensions: BTreeMap::new(),
        grade: 1,
        unit: "countries".to_owned(),
        source: row.source(),
        note: row.some("note"),
    };
    taken.put_once(row, Kind::Observation, &id, "measure", &body);
}
