//! Which declared counts are shown, and what the register says.
//!
//! All figures of an indicator that were ever published, of every member and vintage, are one set of linked tables: the parts of a
//! year and their total; the years of a stock and what came between them; and what a reader can get by subtracting the parts that
//! are known. A figure that was revised is another quantity and has another name. See [`crate::indicators::suppression`].
//!
//! Figures that are no counts are published as they are: a share or a length of time names nobody.

use std::collections::BTreeMap;

use rust_decimal::prelude::ToPrimitive;

use super::{Cell, FiguresRefusal, FiguresWork};
use crate::indicators::reasons::MissingReason;
use crate::indicators::suppression::{
    BadTables, GREATEST, Mark, NARROWEST, Policy, Published, Refusal, Tables, Zeros, protect,
};
use crate::indicators::vintages::Held;
use crate::register::{Figure, Indicator, Measure, Observation, Precision, RecordId, Source};

/// The member's own statement.
const GRADE: u8 = 1;

/// What the register says elsewhere of the same member, indicator and year, in all: in a report, or in what was gathered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// Two letters of the member.
    pub member: String,
    /// The year.
    pub year: i16,
    /// The figure.
    pub figure: Figure,
}

/// The name of a count in all tables and vintages.
fn name(member: &str, cell: &str, held: &Held) -> String {
    format!("{member}.{}", held.cell(cell))
}

/// A count; none where there is no value, or one that no count can have.
fn count(figure: &Figure) -> Option<u64> {
    match figure {
        Figure::Value(value) if value.fract().is_zero() => value.to_u64().filter(|n| *n <= GREATEST),
        _ => None,
    }
}

/// The policy of a count's indicator. No definition can go below what holds for all.
fn policy(indicator: &Indicator) -> Policy {
    Policy::new(u64::from(indicator.smallest_cell).max(NARROWEST), Zeros::Hidden)
}

/// Decides which counts of an indicator are shown, given the figures of all members as they are to be public, and all that was
/// published of it before.
pub fn publish(
    indicator: &Indicator,
    all: &[&FiguresWork],
    elsewhere: &[Elsewhere],
    before: Option<&Published>,
) -> Result<Published, Refusal> {
    let mut tables = Tables::new();
    for work in all {
        counts(&mut tables, work)?;
        sums(&mut tables, indicator, work)?;
        if indicator.measure == Measure::Stock {
            growth(&mut tables, work)?;
        }
        linked(&mut tables, work, elsewhere)?;
        linked_before(&mut tables, work, elsewhere)?;
    }
    if let Some(before) = before {
        keep_worked_out(&mut tables, before)?;
        tables.follow(before)?;
    }
    protect(&tables, policy(indicator))
}

/// Everything that was ever published of a member.
fn counts(tables: &mut Tables, work: &FiguresWork) -> Result<(), BadTables> {
    for (cell, held) in work.held().into_iter().flatten() {
        for earlier in &held.before {
            if let Some(value) = count(&earlier.stated.figure) {
                tables.cell(format!("{}.{cell}/v{}", work.member, earlier.since), value)?;
            }
        }
        if let Some(value) = count(&held.stated.figure) {
            tables.cell(name(&work.member, cell, held), value)?;
        }
    }
    Ok(())
}

/// Held figures by place, with their names and counts.
fn named(work: &FiguresWork) -> BTreeMap<Cell, (String, u64)> {
    let held = work.held().into_iter().flatten();
    let one = |(cell, held): (&String, &Held)| {
        Some((cell.parse().ok()?, (name(&work.member, cell, held), count(&held.stated.figure)?)))
    };
    held.filter_map(one).collect()
}

/// Each total as the sum of its parts. Where a part has no value, what is left of the total is worked out by whoever subtracts.
fn sums(tables: &mut Tables, indicator: &Indicator, work: &FiguresWork) -> Result<(), BadTables> {
    let named = named(work);
    for (cell, (total, all)) in named.iter().filter(|(cell, _)| cell.part.is_none()) {
        for breakdown in &indicator.card.breakdowns {
            let cells = breakdown.parts.iter().map(|part| Cell::part(cell.year, &breakdown.by, part));
            let known: Vec<&(String, u64)> = cells.filter_map(|at| named.get(&at)).collect();
            if known.is_empty() {
                continue;
            }
            let mut parts: Vec<String> = known.iter().map(|(name, _)| name.clone()).collect();
            let sum = known.iter().map(|(_, value)| *value).sum::<u64>();
            if known.len() < breakdown.parts.len() && sum <= *all {
                let rest = worked_out("rest", total, &parts);
                tables.unlisted(&rest, all - sum)?;
                parts.push(rest);
            }
            tables.sum(total, &parts.iter().map(String::as_str).collect::<Vec<_>>())?;
        }
    }
    Ok(())
}

/// What came between two years of a stock: nobody publishes it, and everybody can subtract.
fn growth(tables: &mut Tables, work: &FiguresWork) -> Result<(), BadTables> {
    let named = named(work);
    for (cell, (later, after)) in &named {
        let year = |at: &Cell| at.part == cell.part && at.year < cell.year;
        let Some((_, (earlier, before))) = named.iter().filter(|(at, _)| year(at)).max_by_key(|(at, _)| at.year) else {
            continue;
        };
        if after > before {
            let came = worked_out("came", later, std::slice::from_ref(earlier));
            tables.unlisted(&came, after - before)?;
            tables.sum(later, &[earlier, &came])?;
        }
    }
    Ok(())
}

/// The mark between a name's parts that says how it is worked out.
const FROM: &str = " from ";

/// The name of what is in no table.
fn worked_out(what: &str, total: &str, parts: &[String]) -> String {
    format!("{what}{FROM}{total} without {}", parts.join(" "))
}

/// What could be worked out from an earlier publication still can be, also where its figures were revised since.
fn keep_worked_out(tables: &mut Tables, before: &Published) -> Result<(), BadTables> {
    for (total, parts) in before.sums() {
        let Some(unknown) = parts.iter().find(|part| part.contains(FROM)) else { continue };
        let value = |id: &str| tables.value(id);
        let others = parts.iter().filter(|part| *part != unknown).map(|part| value(part)).sum::<Option<u64>>();
        let rest = value(total).zip(others).and_then(|(total, others)| total.checked_sub(others));
        if let Some(rest) = rest {
            tables.unlisted(*unknown, rest)?;
        }
    }
    Ok(())
}

/// A total that everybody reads elsewhere is shown, and one that is withheld elsewhere is not.
fn linked(tables: &mut Tables, work: &FiguresWork, elsewhere: &[Elsewhere]) -> Result<(), BadTables> {
    let named = named(work);
    for told in elsewhere.iter().filter(|told| told.member == work.member) {
        let Some((id, value)) = named.get(&Cell::total(told.year)) else { continue };
        match &told.figure {
            Figure::Missing(reason) if MissingReason::of(reason) == Some(MissingReason::Suppressed) => {
                tables.hidden_elsewhere(id)?;
            }
            figure if count(figure) == Some(*value) => tables.shown_elsewhere(id)?,
            _ => {}
        }
    }
    Ok(())
}

/// The same for totals that were revised since: what stood there before may have been read elsewhere.
fn linked_before(tables: &mut Tables, work: &FiguresWork, elsewhere: &[Elsewhere]) -> Result<(), BadTables> {
    for (text, held) in work.held().into_iter().flatten() {
        let Ok(cell) = text.parse::<Cell>() else { continue };
        let read = |value| {
            let of_total = |told: &&Elsewhere| told.member == work.member && Cell::total(told.year) == cell;
            elsewhere.iter().filter(of_total).any(|told| count(&told.figure) == Some(value))
        };
        for earlier in &held.before {
            if count(&earlier.stated.figure).is_some_and(read) {
                tables.shown_elsewhere(&format!("{}.{text}/v{}", work.member, earlier.since))?;
            }
        }
    }
    Ok(())
}

/// Whether a figure is hidden in a publication.
pub fn is_hidden(work: &FiguresWork, cell: &str, held: &Held, published: Option<&Published>) -> bool {
    let mark = published.and_then(|published| published.mark(&name(&work.member, cell, held)));
    matches!(mark, Some(Mark::Suppressed { .. } | Mark::Unlisted))
}

/// What the register says of a member's figures. `published` is none for figures that are no counts.
pub fn observations(
    work: &FiguresWork,
    indicator: &Indicator,
    published: Option<&Published>,
) -> Result<Vec<(RecordId, Observation)>, FiguresRefusal> {
    let mut told = Vec::new();
    for (text, held) in work.held().into_iter().flatten() {
        let Ok(cell) = text.parse::<Cell>() else { continue };
        let entry = work.entries().get(&cell);
        let hidden = is_hidden(work, text, held, published);
        let revision = held.before.last().map(|before| before.revision.clone());
        let source = entry.map(|entry| entry.source.cited()).unwrap_or_default();
        let title = entry.map_or("", |entry| entry.source.title.as_str());
        if hidden && tells(held, [title, revision.as_ref().map_or("", |revision| revision.text.as_str())]) {
            return Err(FiguresRefusal::SentenceTells);
        }
        let cited = if source.is_empty() { format!("declared by {}", work.member) } else { source };
        let part = cell.part.as_ref();
        let body = Observation {
            indicator: work.indicator.clone(),
            member: Some(work.member.clone()),
            period: cell.year.to_string(),
            year: Some(cell.year),
            figure: if hidden {
                Figure::Missing(MissingReason::Suppressed.as_str().to_owned())
            } else {
                held.stated.figure.clone()
            },
            precision: if hidden { Precision::Exact } else { held.stated.precision },
            qualifier: None,
            dimensions: part.map(|part| (part.by.clone(), part.part.clone())).into_iter().collect(),
            grade: GRADE,
            unit: indicator.unit.clone(),
            source: Source { cited, read_as: String::new() },
            note: None,
            vintage: Some(held.since),
            revision,
        };
        let id = RecordId::new(format!("figures.{}.{}.{text}", work.member, work.indicator));
        told.extend(id.ok().map(|id| (id, body)));
    }
    Ok(told)
}

/// Whether a text names a hidden count, or one that stood there before, in digits.
fn tells<const N: usize>(held: &Held, texts: [&str; N]) -> bool {
    let figures = held.before.iter().map(|before| &before.stated.figure).chain([&held.stated.figure]);
    let counts: Vec<String> = figures.filter_map(count).map(|n| n.to_string()).collect();
    texts.iter().any(|text| numbers(text).any(|number| counts.contains(&number)))
}

/// The numbers of a text: each run of digits, and what several of them make where marks between thousands part them.
fn numbers(text: &str) -> impl Iterator<Item = String> {
    let runs: Vec<String> = text.split(|c: char| !c.is_ascii_digit()).map(str::to_owned).collect();
    let mut found: Vec<String> = runs.iter().filter(|run| !run.is_empty()).cloned().collect();
    for at in 0..runs.len() {
        let mut joined = runs[at].clone();
        for run in runs[at + 1..].iter().take_while(|run| run.len() == 3).filter(|_| (1..=3).contains(&runs[at].len()))
        {
            joined.push_str(run);
            found.push(joined.clone());
        }
    }
    found.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_however_its_thousands_are_parted() {
        for text in ["it was 70001 then", "it was 70,001 then", "it was 70\u{202f}001", "70.001", "in 2024 70 001"] {
            assert!(numbers(text).any(|n| n == "70001"), "{text}");
        }
        assert!(!numbers("table 70, page 1").any(|n| n == "70001"));
    }
}
