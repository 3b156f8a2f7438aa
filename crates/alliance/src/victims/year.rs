//! A year of a member's confirmed months, as the figures that it declares.
//!
//! A flow needs all twelve months, a stock the last one. What is not known in one month is not known in the year, and nothing is filled in.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Month, Sheet, Tally, VictimsRefusal, indicator};
use crate::indicators::reasons::{MissingReason, RevisionReason};
use crate::indicators::vintages::{Revision, Stated};
use crate::register::figures::{Cell, Cited, Entries, Entry, FiguresWork};
use crate::register::{Figure, Measure, Precision};

/// What a revision of a year says. No number stands in it: a count that is withheld could be one.
const REVISED: &str = "the police unit confirmed a revision of its months";
/// Where the figures are counted.
const SOURCE: &str = "Counts of the police unit by month, each confirmed by a second officer";

/// The months of a year that its figures are made of.
fn needed(year: i16, measure: Measure) -> Vec<Month> {
    match measure {
        Measure::Flow => Month::all(year).collect(),
        Measure::Stock => Month::last(year).into_iter().collect(),
    }
}

/// How many months a year still needs before it can be declared.
pub fn open(year: i16, measure: Measure, confirmed: &BTreeMap<Month, &Sheet>) -> usize {
    needed(year, measure).iter().filter(|month| !confirmed.contains_key(month)).count()
}

/// What a tally states as a figure.
fn stated(tally: Tally) -> Stated {
    let figure = match (tally, tally.sum()) {
        (_, Some(sum)) => Figure::Value(Decimal::from(sum)),
        (Tally::Never, _) => Figure::Missing(MissingReason::NotApplicable.as_str().to_owned()),
        (Tally::Unknown | Tally::Known { .. }, None) => Figure::Missing(MissingReason::Unknown.as_str().to_owned()),
    };
    Stated { figure, precision: Precision::Exact }
}

/// The figures of a year: its total, and its parts by way and by place.
pub fn figures(
    year: i16,
    measure: Measure,
    confirmed: &BTreeMap<Month, &Sheet>,
) -> Result<BTreeMap<Cell, Stated>, VictimsRefusal> {
    let months = open(year, measure, confirmed);
    if months > 0 || needed(year, measure).is_empty() {
        return Err(VictimsRefusal::YearOpen { months });
    }
    let sheets: Vec<&Sheet> = needed(year, measure).iter().filter_map(|month| confirmed.get(month).copied()).collect();
    let sum = |of: &dyn Fn(&Sheet) -> Tally| stated(Tally::all(sheets.iter().copied().map(of)));
    let mut all = BTreeMap::from([(Cell::total(year), sum(&Sheet::tally))]);
    for breakdown in indicator::defined(measure).card.breakdowns {
        for part in &breakdown.parts {
            let of = |sheet: &Sheet| indicator::part(sheet, &breakdown.by, part);
            all.insert(Cell::part(year, &breakdown.by, part), sum(&of));
        }
    }
    Ok(all)
}

/// A member's declared figures with those of a year in place of what was declared of it. What was said about an unusual figure stays
/// with it as long as the figure does.
pub fn entries(work: Option<&FiguresWork>, figures: &BTreeMap<Cell, Stated>, reason: RevisionReason) -> Entries {
    let mut entries = work.map(|work| work.entries().clone()).unwrap_or_default();
    for (cell, stated) in figures {
        let before = entries.get(cell);
        let explanation = before.filter(|before| before.stated().as_ref() == Some(stated));
        let held = work.and_then(|work| work.held_at(cell));
        let revised = held.is_some_and(|held| held.stated != *stated);
        let (value, missing) = match &stated.figure {
            Figure::Value(value) => (Some(*value), None),
            Figure::Missing(reason) => (None, Some(reason.clone())),
        };
        let entry = Entry {
            value,
            missing,
            precision: stated.precision,
            source: Cited { title: SOURCE.to_owned(), address: String::new() },
            explanation: explanation.and_then(|before| before.explanation.clone()),
            revision: revised.then(|| Revision { reason, text: REVISED.to_owned() }),
        };
        entries.insert(cell.clone(), entry);
    }
    entries
}

/// Whether what is declared of a year is what its months come to.
pub fn is_declared(work: &FiguresWork, figures: &BTreeMap<Cell, Stated>) -> bool {
    figures.iter().all(|(cell, stated)| work.entries().get(cell).and_then(Entry::stated).as_ref() == Some(stated))
}
