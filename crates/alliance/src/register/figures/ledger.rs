//! What an indicator's ledger says to those who would publish the same counts by another way: in a report, or in a file.

use rust_decimal::Decimal;

use super::{Cell, Part};
use crate::indicators::suppression::{Mark, NARROWEST, Published};
use crate::register::{Figure, Indicator, Measure, Observation};

/// The place of an observation in a member's figures. What tells sources apart is no part: such a figure is taken for a total.
fn place(observation: &Observation) -> Option<Cell> {
    let year = observation.year?;
    let mut dimensions = observation.dimensions.iter();
    Some(match (dimensions.next(), dimensions.next()) {
        (Some((by, part)), None) => Cell { year, part: Some(Part { by: by.clone(), part: part.clone() }) },
        _ => Cell::total(year),
    })
}

/// Whether a count would give away, beside what is published of an indicator, what is withheld there. It would not where
/// nothing of the member's year is withheld, or where that very count is shown; in a stock, a total would that comes too near to
/// one of another year.
pub fn gives_away(published: &Published, indicator: &Indicator, observation: &Observation) -> bool {
    let Figure::Value(value) = &observation.figure else { return false };
    let (Some(cell), Some(member)) = (place(observation), observation.member.as_deref()) else { return false };
    let own = format!("{member}.");
    // Names of declared figures: member, place, vintage. Whatever else is in a ledger is worked out from these.
    let declared = published.cells().filter_map(|(name, mark)| {
        let (text, _) = name.strip_prefix(&own)?.split_once('/')?;
        Some((text.parse::<Cell>().ok()?, mark))
    });
    let (mut withheld, mut shown, mut near) = (false, false, false);
    let smallest = Decimal::from(u64::from(indicator.smallest_cell).max(NARROWEST));
    for (at, mark) in declared {
        match mark {
            Mark::Shown(n) if at == cell => shown |= Decimal::from(*n) == *value,
            Mark::Shown(n) => {
                let years = at.part.is_none() && cell.part.is_none() && at.year != cell.year;
                near |= years && indicator.measure == Measure::Stock && (Decimal::from(*n) - *value).abs() < smallest;
            }
            Mark::Suppressed { .. } | Mark::Unlisted => withheld |= at.year == cell.year,
        }
    }
    !shown && (withheld || near)
}
