//! `icse.csv`: what INTERPOL and others published about the ICSE database and its predecessor.
//!
//! A row is a point in time with up to four figures; each becomes an observation of its own indicator. The column
//! `qualifier` speaks of the victims alone. For the other figures, the note may say how exactly they are known; where it
//! does not, offenders and files in whole hundreds are published round and are marked so.

use std::collections::BTreeMap;

use alliance::register::{Figure, Kind, Observation, Precision};
use rust_decimal::Decimal;

use super::{Shape, Taken};
use crate::name::slug;
use crate::sheet::Row;
use crate::terms;

pub(super) const SHAPE: Shape = Shape {
    file: "icse.csv",
    columns: &[
        "as_of",
        "victims_identified",
        "qualifier",
        "countries_connected",
        "offenders_identified",
        "files_held",
        "note",
        "source",
        "read_as",
    ],
    take,
};

/// Column, indicator, unit, and whether whole hundreds are taken for rounded.
const FIGURES: [(&str, &str, &str, bool); 4] = [
    ("victims_identified", "icse_victims_stock", "persons", false),
    ("countries_connected", "icse_countries_connected", "countries", false),
    ("offenders_identified", "icse_offenders_identified", "persons", true),
    ("files_held", "icse_files_held", "files", true),
];

fn take(row: &mut Row, taken: &mut Taken) {
    let period = row.need("as_of", "the point in time, such as `2017-01-09`");
    let qualifier = row.some("qualifier");
    let note = row.some("note");
    let source = row.source();
    let victims = row.some("victims_identified").is_some();
    if qualifier.is_some() && !victims {
        row.refuse("victims_identified", "a figure, because the row has a qualifier for it");
    }
    if FIGURES.iter().all(|(column, ..)| row.text(column).is_empty()) {
        row.refuse("victims_identified", "at least one figure in the row");
    }
    let remark = format!("{} {}", qualifier.as_deref().unwrap_or_default(), note.as_deref().unwrap_or_default());
    for (column, indicator, unit, round_in_hundreds) in FIGURES {
        let Some(value) = row.number(column) else { continue };
        if !value.fract().is_zero() {
            row.refuse(column, "a whole number");
        }
        let is_victims = column == "victims_identified";
        let precision = match (&qualifier, is_victims) {
            (Some(qualifier), true) => qualified(qualifier),
            (None, true) => Precision::Exact,
            _ => terms::precision_in(&remark, value).unwrap_or_else(|| round(value, round_in_hundreds)),
        };
        let body = Observation {
            vintage: None,
            revision: None,
            indicator: indicator.to_owned(),
            member: None,
            period: period.clone(),
            year: terms::year(&period),
            figure: Figure::Value(value),
            precision,
            qualifier: qualifier.clone().filter(|_| is_victims),
            dimensions: database(&remark),
            grade: 1,
            unit: unit.to_owned(),
            source: source.clone(),
            note: note.clone(),
        };
        let id = format!("{indicator}.{}", slug(&period));
        taken.put(row, Kind::Observation, &id, ("as_of", &slug(&body.source.cited)), &body);
    }
}

/// The qualifier's first words say how exactly the number of victims is known.
fn qualified(qualifier: &str) -> Precision {
    let first = qualifier.split([';', ',']).next().unwrap_or_default().trim();
    terms::PRECISIONS
        .iter()
        .find(|(word, _)| word.replace('-', " ") == first)
        .map_or(Precision::Exact, |(_, precision)| *precision)
}

fn round(value: Decimal, in_hundreds: bool) -> Precision {
    let whole_hundreds = !value.is_zero() && (value % Decimal::ONE_HUNDRED).is_zero();
    if in_hundreds && whole_hundreds { Precision::Rounded } else { Precision::Exact }
}

/// Figures of the database before ICSE are told apart, so that no growth is read across the change.
fn database(remark: &str) -> BTreeMap<String, String> {
    let predecessor = remark.to_lowercase().contains("predecessor");
    let entry = predecessor.then(|| ("database".to_owned(), "predecessor of ICSE".to_owned()));
    entry.into_iter().collect()
}
