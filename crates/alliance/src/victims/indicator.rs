//! The figures of the register that members' counts become.
//!
//! A member that says who was identified in a month declares a flow; one that says how many there are in all, a stock. Nobody declares both of
//! one year: what is hidden in one could be subtracted from the other.

use super::{Said, Sheet, Tally, Way};
use crate::register::{Breakdown, Card, Direction, Indicator, Measure, Source};

/// Victims identified in a year.
pub const FLOW: &str = "victims_identified";
/// Victims identified so far.
pub const STOCK: &str = "victims_so_far";
/// Both.
pub const BOTH: [&str; 2] = [FLOW, STOCK];
/// The breakdown by way of identification.
pub const BY_WAY: &str = "way";
/// The breakdown by where they were located.
pub const BY_PLACE: &str = "located";
/// Its parts.
pub const PLACES: [&str; 2] = ["home", "abroad"];

/// The figure of a measure.
pub const fn id(measure: Measure) -> &'static str {
    match measure {
        Measure::Flow => FLOW,
        Measure::Stock => STOCK,
    }
}

/// The measure of one of these figures; none of any other.
pub fn measure(figure: &str) -> Option<Measure> {
    [Measure::Flow, Measure::Stock].into_iter().find(|measure| id(*measure) == figure)
}

/// Its definition. Growth of a tenth a year is asked of it, as of the ICSE database (goal 1 of the Declaration of 5 December 2012).
pub fn defined(measure: Measure) -> Indicator {
    let (title, definition) = match measure {
        Measure::Flow => (
            "Victims identified by members in a year",
            "Children whom a member's police unit identified within the year, by its own definition, which the member's breaks say. Twelve months, each written by one officer and confirmed by another, add up to a year; a year in which anything is not known has no total.",
        ),
        Measure::Stock => (
            "Victims identified by members so far",
            "All children whom a member's police unit had identified by the end of the year, by its own definition, which the member's breaks say. Cumulative: the level that the last month of the year says, written by one officer and confirmed by another.",
        ),
    };
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    let ways: Vec<&str> = Way::ALL.iter().map(|way| way.as_str()).collect();
    Indicator {
        title: title.to_owned(),
        definition: definition.to_owned(),
        unit: "persons".to_owned(),
        measure,
        direction: Direction::Up,
        goal: Some("G1".to_owned()),
        smallest_cell: 5,
        yearly_growth: Some("10/100".to_owned()),
        source: Source {
            cited: "Declaration on launching the Global Alliance against Child Sexual Abuse Online, 5 December 2012, goal 1; figures: declared by members, from months that two police officers stand for".to_owned(),
            read_as: String::new(),
        },
        card: Card {
            counting: Some("Each child once, in the month from which the member's definition counts it.".to_owned()),
            breakdowns: vec![
                Breakdown { by: BY_WAY.to_owned(), parts: words(&ways) },
                Breakdown { by: BY_PLACE.to_owned(), parts: words(&PLACES) },
            ],
            decimals: Some(0),
            ..Card::default()
        },
    }
}

/// What a sheet says of a part: by way, or by where they were located.
pub(super) fn part(sheet: &Sheet, by: &str, part: &str) -> Tally {
    let way = |way: Way| sheet.of(way).map_or(Tally::Unknown, Said::tally);
    if by == BY_WAY {
        return Way::ALL.iter().find(|one| one.as_str() == part).map_or(Tally::Unknown, |one| way(*one));
    }
    match sheet.tally() {
        Tally::Known { home, .. } if part == "home" => Tally::Known { home, abroad: 0 },
        Tally::Known { abroad, .. } => Tally::Known { home: 0, abroad },
        other => other,
    }
}
