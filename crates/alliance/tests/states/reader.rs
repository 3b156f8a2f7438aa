//! What a reader works out who has every publication before them. It owes nothing to the sums of the ledger.

use std::collections::{BTreeMap, BTreeSet};

use alliance::indicators::suppression::{Interval, Mark, Published, attack};
use alliance::register::figures::Cell;
use alliance::register::figures::publication::Elsewhere;
use alliance::register::{Figure, Indicator, Observation, RecordId};
use serde_json::{Value, json};

/// What a reader knows: the figures of each publication as the register says them, the definition, and what is told elsewhere.
#[derive(Default)]
pub struct Reader {
    cells: Vec<Value>,
    names: Vec<String>,
    sums: Vec<Value>,
    /// Of what is left of a total: what its parts come to where all of them were told elsewhere at some time.
    known: BTreeMap<String, BTreeSet<u64>>,
}

/// What is left of a total in which a declared figure has a part.
const REST: &str = "rest of ";

fn number(figure: &Figure) -> Option<u64> {
    match figure {
        Figure::Value(value) => value.to_string().parse().ok(),
        Figure::Missing(_) => None,
    }
}

impl Reader {
    fn cell(&mut self, name: String, mark: &Value) -> usize {
        if let Some(at) = self.names.iter().position(|known| *known == name) {
            return at;
        }
        self.cells.push(json!({ "id": &name, "mark": mark }));
        self.names.push(name);
        self.names.len() - 1
    }

    fn unknown(&mut self, name: String) -> usize {
        self.cell(name, &json!("unlisted"))
    }

    fn sum(&mut self, total: usize, parts: &[usize]) {
        let sum = json!({ "total": total, "parts": parts });
        if !self.sums.contains(&sum) {
            self.sums.push(sum);
        }
    }

    pub fn has_sums(&self) -> bool {
        !self.sums.is_empty()
    }

    /// Reads what is public of a member after a publication, and what is told elsewhere by then: one count of a place. `ever` is all that
    /// was told before.
    pub fn reads(
        &mut self,
        indicator: &Indicator,
        public: &[(RecordId, Observation)],
        elsewhere: &[Elsewhere],
        ever: &[Elsewhere],
    ) {
        let mut sight = BTreeMap::new();
        let member = public[0].1.member.clone().unwrap();
        for (id, body) in public {
            let mark = match &body.figure {
                Figure::Value(value) => json!({ "shown": value.to_string().parse::<u64>().unwrap() }),
                Figure::Missing(reason) if reason == "suppressed" => json!({ "suppressed": { "at_least": 0 } }),
                Figure::Missing(_) => json!("unlisted"),
            };
            let at = self.cell(format!("{id}/{}", body.vintage.unwrap()), &mark);
            let (part, year) = (body.dimensions.iter().next(), body.year.unwrap());
            sight.insert(part.map_or(Cell::total(year), |(by, part)| Cell::part(year, by, part)), at);
        }
        let declared: BTreeSet<usize> = sight.values().copied().collect();
        for told in elsewhere.iter().filter(|told| told.member == member) {
            let Some(count) = number(&told.figure) else { continue };
            let at = self.cell(format!("{member} {} elsewhere {count}", told.cell), &json!({ "shown": count }));
            match sight.get(&told.cell) {
                // The same count in two places.
                Some(declared) => self.sum(*declared, &[at]),
                None => {
                    sight.insert(told.cell.clone(), at);
                }
            }
        }
        let years: BTreeSet<i16> = sight.keys().map(|cell| cell.year).collect();
        for year in years {
            let total = sight.get(&Cell::total(year)).copied();
            // Where nobody tells it, it is the same in both breakdowns, whatever it is.
            let total = total.unwrap_or_else(|| self.unknown(format!("{member} {year} of {sight:?}")));
            for breakdown in &indicator.card.breakdowns {
                let places = breakdown.parts.iter().map(|part| Cell::part(year, &breakdown.by, part));
                let (seen, left): (Vec<Cell>, Vec<Cell>) = places.partition(|cell| sight.contains_key(cell));
                let mut parts: Vec<usize> = seen.iter().map(|cell| sight[cell]).collect();
                if parts.is_empty() {
                    continue;
                }
                if !left.is_empty() {
                    let own = declared.contains(&total) || parts.iter().any(|part| declared.contains(part));
                    let what = if own { REST } else { "told elsewhere: " };
                    let name = format!("{what}{total} without {parts:?}");
                    self.known.entry(name.clone()).or_default().extend(sums(&member, &left, ever));
                    parts.push(self.unknown(name));
                }
                self.sum(total, &parts);
            }
        }
    }

    /// What the reader works out of everything that is not shown.
    pub fn intervals(&self) -> Vec<Interval> {
        attack(&self.read()).unwrap()
    }

    fn read(&self) -> Published {
        serde_json::from_value(json!({ "cells": self.cells, "sums": self.sums, "width": 5 })).unwrap()
    }

    /// What is withheld, of some intervals.
    pub fn withheld(&self, intervals: &[Interval]) -> Vec<Interval> {
        let read = self.read();
        let withheld = |interval: &&Interval| matches!(read.mark(&interval.id), Some(Mark::Suppressed { .. }));
        intervals.iter().filter(withheld).cloned().collect()
    }

    /// What is given away: something withheld of which too little is open, or something left of a total that is proved to be small.
    pub fn given_away(&self, intervals: &[Interval]) -> Option<String> {
        let narrow = self.withheld(intervals).into_iter().find(|one| one.width().is_some_and(|width| width < 5));
        // What was told elsewhere is not worked out.
        let told = |one: &Interval| one.width() == Some(0) && self.known[&one.id].contains(&one.least);
        let small = |one: &&Interval| {
            one.id.starts_with(REST) && one.greatest.is_some_and(|greatest| greatest < 5) && !told(one)
        };
        let found = narrow.or_else(|| intervals.iter().find(small).cloned())?;
        Some(format!("{found:?} of {:?} {:?}", self.cells, self.sums))
    }
}

/// What some places come to, by what was told of each of them.
fn sums(member: &str, places: &[Cell], ever: &[Elsewhere]) -> BTreeSet<u64> {
    let mut sums = BTreeSet::from([0]);
    for place in places {
        let told = ever.iter().filter(|told| told.member == member && told.cell == *place);
        let told: Vec<u64> = told.filter_map(|told| number(&told.figure)).collect();
        sums = sums.iter().flat_map(|sum| told.iter().map(move |count| sum + count)).collect();
    }
    sums
}
