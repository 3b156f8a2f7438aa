//! What is missing or wrong in a definition.

use std::collections::BTreeSet;

use crate::indicators::Rate;
use crate::indicators::checks::Band;
use crate::indicators::suppression::NARROWEST;
use crate::register::Indicator;
use crate::register::act::says;
use crate::register::figures::{FIRST_YEAR, is_word};

words! {
    /// What is missing or wrong, named after its field.
    Fault {
        /// It has no title.
        Title = "title",
        /// It does not say what is counted.
        Definition = "definition",
        /// It has no unit.
        Unit = "unit",
        /// The goal is none of the seven.
        Goal = "goal",
        /// Its smallest publishable count is below what holds for all.
        Smallest = "smallest",
        /// The growth is no fraction above zero.
        Growth = "growth",
        /// The usual band does not reach from at most 1 to at least 1.
        Usual = "usual",
        /// The greatest value is not above zero.
        Greatest = "greatest",
        /// More digits after the point than are told apart, or some of a count.
        Decimals = "decimals",
        /// A breakdown without two parts, or a word twice, or one of another shape.
        Breakdowns = "breakdowns",
        /// The series breaks at years that no figure is of, or they are not in their order.
        Breaks = "breaks",
        /// Nobody is named who publishes or defined it.
        Source = "source",
        /// The id is of another shape.
        Id = "id",
    }
}

/// No series breaks later: whoever mistypes a year would close it to every other break.
const LAST_BREAK: i32 = 2100;

/// Whether a series can break at a year.
pub fn is_break(year: i16) -> bool {
    (FIRST_YEAR..=LAST_BREAK).contains(&i32::from(year))
}

/// Digits after the point that are told apart.
const DECIMALS: u32 = 6;

/// Whether a text can be the id of an indicator.
pub fn is_id(text: &str) -> bool {
    (1..=60).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// What is missing or wrong in a definition; empty where it can be published.
pub fn faults(id: &str, terms: &Indicator) -> Vec<Fault> {
    let card = &terms.card;
    let goal = |goal: &String| ["G1", "G2", "G3", "G4", "G5", "G6", "G7"].contains(&goal.as_str());
    let count = terms.is_count();
    let bad = [
        (Fault::Id, !is_id(id)),
        (Fault::Title, !says(&terms.title)),
        (Fault::Definition, !says(&terms.definition)),
        (Fault::Unit, !says(&terms.unit)),
        (Fault::Goal, !terms.goal.iter().all(goal)),
        (Fault::Smallest, count && terms.smallest_cell < NARROWEST),
        (Fault::Growth, terms.yearly_growth.as_ref().is_some_and(|rate| rate.parse::<Rate>().is_err())),
        (Fault::Usual, card.usual.as_ref().is_some_and(|usual| band(&usual.least, &usual.greatest).is_none())),
        (Fault::Greatest, card.greatest.is_some_and(|greatest| greatest <= rust_decimal::Decimal::ZERO)),
        (Fault::Decimals, card.decimals.is_some_and(|decimals| decimals > if count { 0 } else { DECIMALS })),
        (Fault::Breakdowns, !breakdowns_stand(terms)),
        (Fault::Breaks, !breaks_stand(terms)),
        (Fault::Source, !says(&terms.source.cited)),
    ];
    bad.into_iter().filter(|(_, bad)| *bad).map(|(fault, _)| fault).collect()
}

/// The usual band of two fractions; none where they are no band.
pub(in crate::register) fn band(least: &str, greatest: &str) -> Option<Band> {
    let fraction = |text: &str| {
        let (over, under) = text.split_once('/')?;
        Some((over.trim().parse().ok()?, under.trim().parse().ok().filter(|under| *under > 0)?))
    };
    Band::new(fraction(least)?, fraction(greatest)?).ok()
}

fn breaks_stand(terms: &Indicator) -> bool {
    let years: Vec<i16> = terms.card.breaks_of(None).map(|one| one.year).collect();
    terms.card.breaks.iter().all(|one| is_break(one.year)) && years.is_sorted_by(|one, next| one < next)
}

fn breakdowns_stand(terms: &Indicator) -> bool {
    let mut names = BTreeSet::new();
    terms.card.breakdowns.iter().all(|one| {
        let parts: BTreeSet<&String> = one.parts.iter().collect();
        // `database` and its like tell sources apart, and are no breakdown.
        let own = is_word(&one.by) && one.by != "database" && names.insert(&one.by);
        own && one.parts.len() >= 2 && parts.len() == one.parts.len() && one.parts.iter().all(|part| is_word(part))
    })
}
