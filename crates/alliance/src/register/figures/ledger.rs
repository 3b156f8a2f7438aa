//! What an indicator's ledger says to those who would publish the same counts by another way: in a report, or in a file.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::known::{Choice, Counted, Known, choices};
use super::publication::Elsewhere;
use super::{Cell, Part};
use crate::indicators::suppression::{Mark, Policy, Published};
use crate::register::{Breakdown, Figure, Indicator, Measure, Observation};

/// The place of an observation in a member's figures. What is no breakdown of the indicator tells sources apart, and no parts; what
/// is a part of two breakdowns at once has no place of its own, and is taken for a total.
pub fn place(indicator: &Indicator, observation: &Observation) -> Option<Cell> {
    let year = observation.year?;
    let breaks_down = |by: &String| indicator.card.breakdowns.iter().any(|one| one.by == *by);
    let mut parts = observation.dimensions.iter().filter(|(by, _)| breaks_down(by));
    Some(match (parts.next(), parts.next()) {
        (Some((by, part)), None) => Cell { year, part: Some(Part { by: by.clone(), part: part.clone() }) },
        _ => Cell::total(year),
    })
}

/// Whether a count would give away, beside what is published of an indicator and told elsewhere, what is withheld or small there. It
/// would not where nothing of the member's year is withheld and too little is left of no total, or where that very count is shown; in
/// a stock, one would that comes too near to one of another year.
pub fn gives_away(
    published: &Published,
    elsewhere: &[Elsewhere],
    indicator: &Indicator,
    observation: &Observation,
) -> bool {
    let Figure::Value(value) = &observation.figure else { return false };
    let place = place(indicator, observation);
    let (Some(cell), Some(member)) = (place, observation.member.as_deref()) else { return false };
    let own = format!("{member}.");
    // Names of declared figures: member, place, vintage. Whatever else is in a ledger is worked out from these.
    let declared = published.cells().filter_map(|(name, mark)| {
        let (text, _) = name.strip_prefix(&own)?.split_once('/')?;
        Some((text.parse::<Cell>().ok()?, mark))
    });
    let (mut withheld, mut shown, mut near) = (false, false, false);
    let (mut year, width) = (Year::default(), Policy::of(indicator).width());
    for (at, mark) in declared {
        match mark {
            Mark::Shown(n) if at.year == cell.year => {
                shown |= at == cell && Decimal::from(*n) == *value;
                year.read(at, *n, true);
            }
            Mark::Shown(n) => {
                let series = at.part == cell.part && indicator.measure == Measure::Stock;
                near |= series && (Decimal::from(*n) - *value).abs() < Decimal::from(width);
            }
            Mark::Suppressed { .. } | Mark::Unlisted => withheld |= at.year == cell.year,
        }
    }
    if shown {
        return false;
    }
    for told in elsewhere.iter().filter(|told| told.member == member && told.cell.year == cell.year) {
        if let Figure::Value(value) = &told.figure
            && let Some(count) = value.to_u64()
        {
            year.read(told.cell.clone(), count, false);
        }
    }
    let small = value.to_u64().is_some_and(|count| year.leaves_too_little(indicator, &cell, count, width));
    withheld || near || small
}

/// What everybody reads of a member's year: counts by place, and whether they are declared.
#[derive(Default)]
struct Year {
    counts: BTreeMap<Cell, Vec<(u64, bool)>>,
}

/// A total that can be subtracted from.
struct Total {
    all: u64,
    /// The member declares it, or something that is in it.
    own: bool,
    /// It is told now, or added up with what is.
    new: bool,
    /// The breakdown from which it is added up.
    from: Option<usize>,
}

impl Year {
    fn read(&mut self, cell: Cell, count: u64, own: bool) {
        self.counts.entry(cell).or_default().push((count, own));
    }

    /// Whether a further count leaves less than a width of a total, beside what the member declares.
    fn leaves_too_little(&self, indicator: &Indicator, new: &Cell, count: u64, width: u64) -> bool {
        let breakdowns = &indicator.card.breakdowns;
        let sums = breakdowns.iter().map(|by| choices(&self.known(by, new, count))).collect::<Option<Vec<_>>>();
        // What cannot be looked through is not known to be safe.
        let Some(sums) = sums else { return true };
        let is_of = |at: usize| new.part.as_ref().is_some_and(|part| part.by == breakdowns[at].by);
        let mut totals: Vec<Total> = Vec::new();
        let known = self.counts.get(&Cell::total(new.year)).into_iter().flatten();
        totals.extend(known.map(|(all, own)| Total { all: *all, own: *own, new: false, from: None }));
        totals.extend(new.part.is_none().then_some(Total { all: count, own: false, new: true, from: None }));
        for (at, choices) in sums.iter().enumerate() {
            let whole = choices.iter().filter(|one| one.complete);
            totals.extend(whole.map(|one| Total { all: one.sum, own: one.own, new: is_of(at), from: Some(at) }));
        }
        totals.iter().any(|total| {
            let beside = sums.iter().enumerate().filter(|(at, _)| total.from != Some(*at) && (total.new || is_of(*at)));
            beside.into_iter().any(|(_, choices)| {
                // Where all parts are known, nothing is left to be worked out.
                let whole = choices.iter().any(|one| one.complete && one.sum == total.all);
                let rest = |sum: u64| total.all.checked_sub(sum).is_some_and(|rest| rest < width);
                let small = |one: &Choice| !one.complete && !one.names.is_empty() && rest(one.sum);
                !whole && choices.iter().any(|one| small(one) && (one.own || total.own))
            })
        })
    }

    /// What is known of the parts of a breakdown, with a further count.
    fn known(&self, breakdown: &Breakdown, new: &Cell, count: u64) -> Vec<Known> {
        let one = |part: &String| {
            let cell = Cell::part(new.year, &breakdown.by, part);
            let counted = |count: u64| -> Counted { (part.clone(), count) };
            if cell == *new {
                return Known { counts: vec![counted(count)], own: false, sure: true };
            }
            let counts = self.counts.get(&cell).map(Vec::as_slice).unwrap_or_default();
            let own = counts.iter().any(|(_, own)| *own);
            Known { counts: counts.iter().map(|(count, _)| counted(*count)).collect(), own, sure: own }
        };
        breakdown.parts.iter().map(one).collect()
    }
}
