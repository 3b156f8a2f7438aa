//! What is found in declared figures: the checks of [`crate::indicators::checks`], and what a declaration lacks.

use std::collections::BTreeMap;

use super::{Cell, Entry, FiguresWork, says};
use crate::indicators::Point;
use crate::indicators::checks::{self, Expected, Finding, Reported};
use crate::indicators::reasons::MissingReason;
use crate::register::definition::band;
use crate::register::{Figure, Indicator, Precision};

/// No figure is of an earlier year.
pub const FIRST_YEAR: i32 = 1990;
/// Digits after the point of a figure that is no count and whose definition says nothing else.
const DECIMALS: u32 = 2;

words! {
    /// What a declaration lacks.
    Lack {
        /// Nobody says where the figure is counted.
        Source = "source",
        /// A revision has no sentence.
        RevisionWords = "revision-words",
        /// A count that is broken down is known only as a bound: parts and total could not be compared.
        Exactness = "exactness",
        /// The definition has no such part.
        UnknownPart = "unknown-part",
        /// The member says that it withholds a small count. That is decided for all tables together, when they are published.
        ByHand = "by-hand",
    }
}

/// Everything that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// By the checks; the field of each is its cell as text.
    pub checks: Vec<Finding>,
    /// What is lacking.
    pub lacks: Vec<(Cell, Lack)>,
}

impl Findings {
    /// Whether any of it stands in the way of the signature.
    pub fn hold_back(&self) -> bool {
        !self.lacks.is_empty() || self.checks.iter().any(Finding::stands_in_the_way)
    }

    /// What was found in a cell.
    pub fn of(&self, cell: &Cell) -> impl Iterator<Item = &Finding> {
        let field = cell.to_string();
        self.checks.iter().filter(move |finding| finding.field == field)
    }

    /// What a cell lacks.
    pub fn lacks_of(&self, cell: &Cell) -> impl Iterator<Item = Lack> {
        self.lacks.iter().filter(move |(at, _)| at == cell).map(|(_, lack)| *lack)
    }
}

/// What an indicator's figures look like.
fn expected(indicator: &Indicator) -> Expected {
    let counts = indicator.is_count();
    let band = indicator.card.usual.as_ref().and_then(|usual| band(&usual.least, &usual.greatest));
    Expected {
        unit: indicator.unit.clone(),
        measure: indicator.measure,
        counts,
        greatest: indicator.card.greatest,
        decimals: indicator.card.decimals.unwrap_or(if counts { 0 } else { DECIMALS }),
        band,
    }
}

fn reported(cell: &Cell, entry: &Entry) -> Reported {
    Reported {
        field: cell.to_string(),
        period: cell.year.into(),
        value: entry.value,
        missing: entry.missing.clone(),
        precision: entry.precision,
        unit: None,
        explanation: entry.explanation.clone(),
        revision: entry.revision.as_ref().map(|revision| revision.reason),
    }
}

/// What the register, and the draft itself, hold of a cell's series: published figures of the same year, what is declared of others.
fn series(work: &FiguresWork, cell: &Cell) -> Vec<Point> {
    let mut points: BTreeMap<i16, Point> = BTreeMap::new();
    let point = |year: i16, figure: &Figure, precision: Precision| Point {
        period: year.into(),
        figure: figure.clone(),
        precision,
        note: None,
    };
    for (at, held) in work.held().into_iter().flatten() {
        let Ok(at) = at.parse::<Cell>() else { continue };
        if at.part == cell.part {
            points.insert(at.year, point(at.year, &held.stated.figure, held.stated.precision));
        }
    }
    let declared = work.entries().iter().filter(|(at, _)| at.part == cell.part && at.year != cell.year);
    for (at, stated) in declared.filter_map(|(at, entry)| Some((at, entry.stated()?))) {
        points.insert(at.year, point(at.year, &stated.figure, stated.precision));
    }
    points.into_values().collect()
}

/// Checks all declared figures against their definition, up to the year in which they are declared.
pub fn check(work: &FiguresWork, indicator: &Indicator, this_year: i16) -> Findings {
    let expected = expected(indicator);
    let mut found = Findings::default();
    for (cell, entry) in work.entries() {
        let years = (FIRST_YEAR, this_year.into());
        // Nothing is compared across a break of the series.
        let since = last_break(indicator, &work.member, cell);
        let held: Vec<Point> =
            series(work, cell).into_iter().filter(|point| since.is_none_or(|year| point.period >= year)).collect();
        found.checks.extend(checks::check(&reported(cell, entry), &expected, years, &held));
        if !Cell::all(indicator, cell.year).contains(cell) && work.held_at(cell).is_none() {
            found.lacks.push((cell.clone(), Lack::UnknownPart));
        }
        let reason = entry.missing.as_deref().and_then(MissingReason::of);
        if entry.value.is_none() && reason == Some(MissingReason::Suppressed) {
            found.lacks.push((cell.clone(), Lack::ByHand));
        }
        if entry.value.is_some() && !says(&entry.source.title) {
            found.lacks.push((cell.clone(), Lack::Source));
        }
        if entry.revision.as_ref().is_some_and(|revision| !says(&revision.text)) {
            found.lacks.push((cell.clone(), Lack::RevisionWords));
        }
        let broken_down = work.entries().keys().any(|at| at.year == cell.year && at.part.is_some());
        if expected.counts && broken_down && entry.value.is_some() && entry.precision != Precision::Exact {
            found.lacks.push((cell.clone(), Lack::Exactness));
        }
    }
    // Shares and lengths of time are no sums of their parts.
    if expected.counts {
        totals(work, indicator, &mut found);
    }
    found
}

/// The last break not after a cell's year.
fn last_break(indicator: &Indicator, member: &str, cell: &Cell) -> Option<i32> {
    indicator.card.breaks_of(Some(member)).map(|one| one.year).filter(|year| *year <= cell.year).max().map(i32::from)
}

/// Each year's total against each of its breakdowns of which anything is declared.
fn totals(work: &FiguresWork, indicator: &Indicator, found: &mut Findings) {
    for (cell, entry) in work.entries().iter().filter(|(cell, _)| cell.part.is_none()) {
        for breakdown in &indicator.card.breakdowns {
            let cells = breakdown.parts.iter().map(|part| Cell::part(cell.year, &breakdown.by, part));
            let of = |at: Cell| (work.entries().contains_key(&at), at);
            let cells: Vec<(bool, Cell)> = cells.map(of).collect();
            if !cells.iter().any(|(declared, _)| *declared) {
                continue;
            }
            let nothing = Entry::default();
            let parts: Vec<Reported> =
                cells.iter().map(|(_, at)| reported(at, work.entries().get(at).unwrap_or(&nothing))).collect();
            found.checks.extend(checks::check_total(&reported(cell, entry), &parts, true));
        }
    }
}
