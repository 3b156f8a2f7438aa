//! What a table says, in words: the same for what holds, what would be, and what stood before.

use alliance::takedown::country::{Class, Window};
use alliance::takedown::policy::{Facts, HostKind, Knowledge, PoliceTable};
use alliance::takedown::{Country, Pair, PoliceOrder, Probes};

use super::lines::clock;
use crate::i18n::Arg;
use crate::work::Seat;

/// A line of a table: what it is about, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub name: String,
    pub says: Vec<String>,
}

/// A line that would be another one.
pub(super) struct Change {
    pub name: String,
    pub before: Vec<String>,
    pub after: Vec<String>,
}

/// Lines that differ. Both tables have the same lines in the same order.
pub(super) fn changes(before: Vec<Row>, after: Vec<Row>) -> Vec<Change> {
    let both = before.into_iter().zip(after).filter(|(before, after)| before.says != after.says);
    both.map(|(before, after)| Change { name: before.name, before: before.says, after: after.says }).collect()
}

fn pair(seat: &Seat, pair: &Pair) -> String {
    let (sender, recipient) = (seat.of("party", pair.sender.as_str()), seat.of("party", pair.recipient.as_str()));
    let place = pair.country.as_ref().map_or_else(|| seat.m("rules-at-home"), |country| seat.name(country));
    seat.with("rules-pair", &[("sender", sender.into()), ("recipient", recipient.into()), ("place", place.into())])
}

fn class(seat: &Seat, class: &Class) -> String {
    let edition = class.version.clone().unwrap_or_else(|| seat.m("rules-every-edition"));
    let args: [(&str, Arg); 4] = [
        ("scheme", class.scheme.as_str().into()),
        ("level", class.level.as_str().into()),
        ("edition", edition.into()),
        ("breadth", seat.of("breadth", class.breadth.as_str()).into()),
    ];
    seat.with("rules-class", &args)
}

fn window(seat: &Seat, window: &Window) -> String {
    let day = |day: u8| seat.of("weekday", (day + 1).to_string());
    let (from, to): (Arg, Arg) = (clock(window.from_minute).into(), clock(window.to_minute).into());
    if window.from_day == window.to_day {
        return seat.with("rules-window-day", &[("day", day(window.from_day).into()), ("from", from), ("to", to)]);
    }
    let (first, last): (Arg, Arg) = (day(window.from_day).into(), day(window.to_day).into());
    seat.with("rules-window", &[("first", first), ("last", last), ("from", from), ("to", to)])
}

/// What a country's table says. The order is that in which a notice is stopped: who may, what, when.
pub(super) fn country(seat: &Seat, table: &Country) -> Vec<Row> {
    let row = |field: &str, says: Vec<String>| Row { name: seat.of("rules-field", field), says };
    let pairs = |all: &[Pair]| match all {
        [] => vec![seat.m("rules-nobody")],
        all => all.iter().map(|one| pair(seat, one)).collect(),
    };
    let order = match table.police {
        PoliceOrder::First => seat.m("rules-police-first"),
        PoliceOrder::Parallel => seat.m("rules-police-parallel"),
    };
    let assess = if table.second_assessor { seat.m("rules-two") } else { seat.m("rules-one") };
    let known = if table.pregraded { seat.m("rules-pregraded") } else { seat.m("rules-looked-at") };
    let hours = match &table.windows[..] {
        [] => vec![seat.m("rules-any-hour")],
        all => all.iter().map(|one| window(seat, one)).collect(),
    };
    let probes = match table.probes {
        Probes::Off => seat.m("rules-probes-off"),
        Probes::Status => seat.m("rules-probes-status"),
    };
    vec![
        row("police", vec![order]),
        row("second_assessor", vec![assess]),
        row("pregraded", vec![known]),
        row("windows", hours),
        row("notifies", pairs(&table.notifies)),
        row("accepts", pairs(&table.accepts)),
        row("classes", table.classes.iter().map(|one| class(seat, one)).collect()),
        row("languages", vec![table.languages.join(", ")]),
        row("retention_days", vec![seat.with("rules-days", &[("n", u64::from(table.retention_days).into())])]),
        row("probes", vec![probes]),
    ]
}

/// A field of the grid of silence.
pub(super) struct Cell {
    /// What it is called in the form.
    pub name: String,
    /// What it is about, in words.
    pub about: String,
    /// What the table says.
    pub says: String,
    /// Whether the notice goes.
    pub goes: bool,
    /// The minutes, as a form holds them; empty: it waits.
    pub minutes: String,
}

/// A row of the grid: known or not, going on or not, and a field for each sort of host.
pub(super) struct GridRow {
    pub name: String,
    pub cells: Vec<Cell>,
}

/// What a form calls a field of the grid.
pub(super) fn cell_name(facts: Facts) -> String {
    let live = if facts.live { "live" } else { "past" };
    format!("{}-{live}-{}", facts.knowledge, facts.host)
}

/// Everything that the grid has a field for, row by row.
pub(super) fn every_facts() -> Vec<Vec<Facts>> {
    let rows = Knowledge::ALL.iter().flat_map(|knowledge| [false, true].map(|live| (*knowledge, live)));
    rows.map(|(knowledge, live)| HostKind::ALL.iter().map(|host| Facts { knowledge, live, host: *host }).collect())
        .collect()
}

/// What silence means, as a grid.
pub(super) fn grid(seat: &Seat, table: &PoliceTable) -> Vec<GridRow> {
    let name = |facts: Facts| {
        let known = seat.of("knowledge", facts.knowledge.as_str());
        if facts.live { seat.with("silence-live", &[("known", known.into())]) } else { known }
    };
    let cell = |facts: Facts| {
        let after = table.after(facts);
        let host = seat.of("host-short", facts.host.as_str());
        Cell {
            name: cell_name(facts),
            about: seat.with("silence-about", &[("known", name(facts).into()), ("host", host.into())]),
            says: after.map_or_else(
                || seat.m("silence-waits"),
                |minutes| seat.with("silence-goes", &[("n", u64::from(minutes).into())]),
            ),
            goes: after.is_some(),
            minutes: after.map(|minutes| minutes.to_string()).unwrap_or_default(),
        }
    };
    let row = |facts: Vec<Facts>| GridRow {
        name: facts.first().map(|facts| name(*facts)).unwrap_or_default(),
        cells: facts.into_iter().map(cell).collect(),
    };
    every_facts().into_iter().map(row).collect()
}

/// The same line by line, with what the end of a hold means.
pub(super) fn police(seat: &Seat, table: &PoliceTable) -> Vec<Row> {
    let end = Row { name: seat.m("police-table-at-end"), says: vec![seat.of("at-end", table.at_end.as_str())] };
    let cells = grid(seat, table).into_iter().flat_map(|row| row.cells);
    std::iter::once(end).chain(cells.map(|cell| Row { name: cell.about, says: vec![cell.says] })).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_grid_has_a_field_for_everything_and_each_once() {
        let names: Vec<String> = every_facts().into_iter().flatten().map(cell_name).collect();
        assert_eq!(names.len(), 18);
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), 18);
        assert_eq!(names[0], "known-past-large");
    }

    #[test]
    fn lines_that_differ_are_named() {
        let row = |name: &str, says: &str| Row { name: name.to_owned(), says: vec![says.to_owned()] };
        let found = changes(vec![row("a", "1"), row("b", "2")], vec![row("a", "1"), row("b", "3")]);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].name.as_str(), &found[0].before[..], &found[0].after[..]),
            ("b", &["2".to_owned()][..], &["3".to_owned()][..])
        );
    }
}
