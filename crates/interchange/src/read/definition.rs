//! A definition that comes in a file is held to what one is held to that is written in the working rooms.

use alliance::register::Indicator;
use alliance::register::definition::{Fault, faults as found};

use crate::fault::Faults;
use crate::json::{Node, join, shown};
use crate::terms;

/// Notes what is missing or wrong in a definition: `record` holds its id, `body` what it says.
pub(super) fn hold((record, body): (&Node, &Node), (id, terms): (&str, &Indicator), faults: &mut Faults) {
    for fault in found(id, terms) {
        let (field, expected) = expected(fault);
        let node = if fault == Fault::Id { record } else { body };
        let given = node.field(field).map_or_else(String::new, |given| shown(given.value));
        node.refuse_at(faults, &join(&node.path, field), expected, &given);
    }
}

/// The field, and what it takes.
const fn expected(fault: Fault) -> (&'static str, &'static str) {
    match fault {
        Fault::Id => ("id", "an id that begins with a small letter, of up to 60 small letters, digits and underscores"),
        Fault::Title => ("title", "the indicator's name"),
        Fault::Definition => ("definition", "what is counted and what is not"),
        Fault::Unit => ("unit", "the unit of the values"),
        Fault::Goal => ("goal", terms::GOAL),
        Fault::Smallest => ("smallest_cell", "5 or more: no smaller count is public"),
        Fault::Growth => ("yearly_growth", terms::FRACTION),
        Fault::Usual => {
            ("usual", "`least`, a fraction of at most 1 such as `1/2`, and `greatest`, one of at least 1 such as `2/1`")
        }
        Fault::Greatest => ("greatest", "a number above 0"),
        Fault::Decimals => ("decimals", "0 for a count, up to 6 for anything else"),
        Fault::Breakdowns => (
            "breakdowns",
            "breakdowns with a word of their own (`database` is none) and at least two parts: up to 20 small letters, digits and \
             dashes, each word once",
        ),
        Fault::Breaks => {
            ("breaks", "years from 1990 to 2100 at which the series breaks, each once, the earliest first")
        }
        Fault::Source => ("source", "who publishes or defined it"),
    }
}
