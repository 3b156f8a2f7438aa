//! What an indicator's definition card says besides its name and unit.

use alliance::register::{Breakdown, Card, SeriesBreak, Usual, definition};
use rust_decimal::Decimal;

use crate::fault::Faults;
use crate::json::{Node, join, shown};
use crate::terms;

/// The fields of a card in `indicators.json`. All of them may be left out.
pub(super) fn of(node: &Node, faults: &mut Faults) -> Card {
    let fraction =
        |of: &Node, faults: &mut Faults, key: &str| of.need_that(faults, key, terms::is_fraction, terms::FRACTION);
    Card {
        denominator: node.text(faults, "denominator"),
        counting: node.text(faults, "counting"),
        breakdowns: node.list(faults, "breakdowns").iter().map(|one| breakdown(one, faults)).collect(),
        usual: node.field("usual").map(|usual| {
            usual.only(faults, &["least", "greatest"]);
            Usual { least: fraction(&usual, faults, "least"), greatest: fraction(&usual, faults, "greatest") }
        }),
        greatest: number(node, faults, "greatest"),
        decimals: node.field("decimals").and_then(|_| node.whole(faults, "decimals")),
        breaks: node.list(faults, "breaks").iter().filter_map(|one| series_break(one, faults)).collect(),
    }
}

fn breakdown(node: &Node, faults: &mut Faults) -> Breakdown {
    node.only(faults, &["by", "parts"]);
    Breakdown { by: node.need_that(faults, "by", terms::is_code, terms::CODE), parts: node.texts(faults, "parts") }
}

fn series_break(node: &Node, faults: &mut Faults) -> Option<SeriesBreak> {
    node.only(faults, &["year", "why", "member"]);
    let why = node.need(faults, "why", "what changed");
    let given = node.field("year");
    let year = given.as_ref().and_then(|given| given.value.as_i64()).and_then(|year| i16::try_from(year).ok());
    let year = year.filter(|year| definition::is_break(*year));
    if year.is_none() {
        let found = given.map_or_else(String::new, |given| shown(given.value));
        node.refuse_at(faults, &join(&node.path, "year"), terms::BREAK, &found);
    }
    let member = node.text(faults, "member");
    if let Some(found) = member.as_deref().filter(|member| !terms::is_member(member)) {
        node.refuse_at(faults, &join(&node.path, "member"), terms::MEMBER, found);
    }
    Some(SeriesBreak { year: year?, why, member })
}

fn number(node: &Node, faults: &mut Faults, key: &str) -> Option<Decimal> {
    let text = node.text(faults, key)?;
    let number = text.parse().ok();
    if number.is_none() {
        node.refuse_at(faults, &join(&node.path, key), "a number as text, such as `100`", &text);
    }
    number
}
