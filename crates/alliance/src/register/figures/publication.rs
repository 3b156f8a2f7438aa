//! Which declared counts are shown, and what the register says.
//!
//! All figures of an indicator that were ever published, of every member and vintage, are one set of linked tables: the parts of a
//! year and their total, whether the member declares it, the register tells it elsewhere, or a reader adds it up; the years of a
//! stock and what came between them; and what a reader can get by subtracting the parts that are known. A figure that was revised is another quantity and has another name. See [`crate::indicators::suppression`].
//!
//! Figures that are no counts are published as they are: a share or a length of time names nobody.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::prelude::ToPrimitive;

use super::{Cell, FiguresRefusal, FiguresWork, Part};
use crate::indicators::reasons::MissingReason;
use crate::indicators::suppression::{
    BadTables, GREATEST, Mark, NARROWEST, Policy, Published, Refusal, Tables, Zeros, protect,
};
use crate::indicators::vintages::Held;
use crate::register::{Breakdown, Figure, Indicator, Measure, Observation, Precision, RecordId, Source};

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

/// What a figure was before, by name.
fn earlier<'a>(
    work: &'a FiguresWork,
    cell: &'a str,
    held: &'a Held,
) -> impl Iterator<Item = (String, Option<u64>)> + 'a {
    let name = move |since: u32| format!("{}.{cell}/v{since}", work.member);
    held.before.iter().map(move |before| (name(before.since), count(&before.stated.figure)))
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
        let totals = totals(&mut tables, indicator, work, elsewhere)?;
        sums(&mut tables, indicator, work, &totals)?;
        if indicator.measure == Measure::Stock {
            growth(&mut tables, work, &totals)?;
        }
        linked(&mut tables, work, elsewhere)?;
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
        for (id, value) in earlier(work, cell, held) {
            if let Some(value) = value {
                tables.cell(id, value)?;
            }
        }
        if let Some(value) = count(&held.stated.figure) {
            tables.cell(name(&work.member, cell, held), value)?;
        }
    }
    Ok(())
}

/// A count by its name in all tables and vintages.
type Counted = (String, u64);

/// Held figures by place, with their names and counts.
fn named(work: &FiguresWork) -> BTreeMap<Cell, Counted> {
    let held = work.held().into_iter().flatten();
    let one = |(cell, held): (&String, &Held)| {
        Some((cell.parse().ok()?, (name(&work.member, cell, held), count(&held.stated.figure)?)))
    };
    held.filter_map(one).collect()
}

/// A total of a year, as a reader can know it.
struct Total {
    name: String,
    all: u64,
    /// Read elsewhere, so that it may be of another count than the parts are.
    told: bool,
}

/// The counted parts of one breakdown in a year.
struct Parts {
    names: Vec<String>,
    sum: u64,
    complete: bool,
}

/// The breakdowns of a year of which anything is counted.
fn broken_down(indicator: &Indicator, named: &BTreeMap<Cell, Counted>, year: i16) -> Vec<Parts> {
    let of = |breakdown: &Breakdown| {
        let cells = breakdown.parts.iter().map(|part| Cell::part(year, &breakdown.by, part));
        let known: Vec<&Counted> = cells.filter_map(|at| named.get(&at)).collect();
        Parts {
            names: known.iter().map(|(name, _)| name.clone()).collect(),
            sum: known.iter().map(|(_, value)| *value).sum(),
            complete: known.len() == breakdown.parts.len(),
        }
    };
    indicator.card.breakdowns.iter().map(of).filter(|parts| !parts.names.is_empty()).collect()
}

/// The totals of each year. Where the member declares none, a reader takes what is told elsewhere, or adds up a breakdown that is
/// complete: without it two breakdowns of one year would be two tables, and they are one.
fn totals(
    tables: &mut Tables,
    indicator: &Indicator,
    work: &FiguresWork,
    elsewhere: &[Elsewhere],
) -> Result<BTreeMap<i16, Vec<Total>>, BadTables> {
    let named = named(work);
    let told: Vec<&Elsewhere> = elsewhere.iter().filter(|told| told.member == work.member).collect();
    let mut years: BTreeSet<i16> = named.keys().map(|cell| cell.year).collect();
    if indicator.measure == Measure::Stock {
        // What came since a year that is told elsewhere can be worked out too.
        years.extend(told.iter().map(|told| told.year));
    }
    let mut totals: BTreeMap<i16, Vec<Total>> = BTreeMap::new();
    for year in years {
        let of_year = totals.entry(year).or_default();
        if let Some((name, all)) = named.get(&Cell::total(year)) {
            of_year.push(Total { name: name.clone(), all: *all, told: false });
            continue;
        }
        let told: Vec<&Figure> = told.iter().filter(|told| told.year == year).map(|told| &told.figure).collect();
        for all in told.iter().filter_map(|figure| count(figure)) {
            let name = format!("{}.{year}{TOLD}{all}", work.member);
            tables.cell(&name, all)?;
            tables.shown_elsewhere(&name)?;
            of_year.push(Total { name, all, told: true });
        }
        let broken_down = broken_down(indicator, &named, year);
        let Some(whole) = broken_down.iter().find(|parts| parts.complete) else { continue };
        if of_year.iter().all(|total| total.all != whole.sum) {
            let name = format!("all{FROM}{}", whole.names.join(" "));
            tables.unlisted(&name, whole.sum)?;
            if told.iter().any(|figure| is_withheld(figure)) {
                tables.cell(&name, whole.sum)?;
                tables.hidden_elsewhere(&name)?;
            }
            of_year.push(Total { name, all: whole.sum, told: false });
        }
    }
    Ok(totals)
}

/// Each total as the sum of its parts. Where a part has no value, what is left of the total is worked out by whoever subtracts.
fn sums(
    tables: &mut Tables,
    indicator: &Indicator,
    work: &FiguresWork,
    totals: &BTreeMap<i16, Vec<Total>>,
) -> Result<(), BadTables> {
    let named = named(work);
    for (year, of_year) in totals {
        for Parts { names, sum, complete } in broken_down(indicator, &named, *year) {
            for Total { name, all, told } in of_year {
                // What is told elsewhere and is not what the parts come to is another count.
                if *told && (sum > *all || complete && sum != *all) {
                    continue;
                }
                let mut parts = names.clone();
                if !complete && sum <= *all {
                    let rest = worked_out("rest", name, &parts);
                    tables.unlisted(&rest, all - sum)?;
                    parts.push(rest);
                }
                tables.sum(name, &parts)?;
            }
        }
    }
    Ok(())
}

/// What came between two years of a stock: nobody publishes it, and everybody can subtract. That nothing came is a small count too.
fn growth(tables: &mut Tables, work: &FiguresWork, totals: &BTreeMap<i16, Vec<Total>>) -> Result<(), BadTables> {
    let mut series: BTreeMap<Option<Part>, BTreeMap<i16, Vec<Counted>>> = BTreeMap::new();
    for (year, of_year) in totals.iter().filter(|(_, of_year)| !of_year.is_empty()) {
        let of_year = of_year.iter().map(|total| (total.name.clone(), total.all)).collect();
        series.entry(None).or_default().insert(*year, of_year);
    }
    for (cell, counted) in named(work).into_iter().filter(|(cell, _)| cell.part.is_some()) {
        series.entry(cell.part).or_default().insert(cell.year, vec![counted]);
    }
    for years in series.values() {
        for (earlier, later) in years.values().zip(years.values().skip(1)) {
            for ((earlier, before), (later, after)) in earlier.iter().flat_map(|e| later.iter().map(move |l| (e, l))) {
                if after >= before {
                    let came = worked_out("came", later, std::slice::from_ref(earlier));
                    tables.unlisted(&came, after - before)?;
                    tables.sum(later, &[earlier, &came])?;
                }
            }
        }
    }
    Ok(())
}

/// The mark in the name of a total that is told elsewhere. Its count is public, so it can stand in its name: another count told
/// later is another quantity.
const TOLD: &str = " told ";

/// The mark between a name's parts that says how it is worked out.
const FROM: &str = " from ";

/// The name of what is in no table.
fn worked_out(what: &str, total: &str, parts: &[String]) -> String {
    format!("{what}{FROM}{total} without {}", parts.join(" "))
}

/// What could be worked out from an earlier publication still can be, also where its figures were revised since; and what was told
/// elsewhere is known to whoever read it then.
fn keep_worked_out(tables: &mut Tables, before: &Published) -> Result<(), BadTables> {
    for (id, mark) in before.cells().filter(|(id, _)| id.contains(TOLD)) {
        if let Mark::Shown(value) = mark {
            tables.cell(id, *value)?;
        }
    }
    // What was added up comes first: something else may have been subtracted from it.
    for (total, parts) in before.sums().filter(|(total, _)| total.contains(FROM)) {
        let all = parts.iter().map(|part| tables.value(part)).sum::<Option<u64>>();
        if let Some(all) = all {
            tables.unlisted(total, all)?;
        }
    }
    for (total, parts) in before.sums() {
        let Some(unknown) = parts.iter().find(|part| part.contains(FROM) && tables.value(part).is_none()) else {
            continue;
        };
        let value = |id: &str| tables.value(id);
        let others = parts.iter().filter(|part| *part != unknown).map(|part| value(part)).sum::<Option<u64>>();
        let rest = value(total).zip(others).and_then(|(total, others)| total.checked_sub(others));
        if let Some(rest) = rest {
            tables.unlisted(*unknown, rest)?;
        }
    }
    Ok(())
}

/// Whether a figure is withheld.
fn is_withheld(figure: &Figure) -> bool {
    matches!(figure, Figure::Missing(reason) if MissingReason::of(reason) == Some(MissingReason::Suppressed))
}

/// A declared total that everybody reads elsewhere is shown, also where it was revised since; one that is withheld elsewhere is not.
fn linked(tables: &mut Tables, work: &FiguresWork, elsewhere: &[Elsewhere]) -> Result<(), BadTables> {
    for told in elsewhere.iter().filter(|told| told.member == work.member) {
        let cell = Cell::total(told.year);
        let Some(held) = work.held_at(&cell) else { continue };
        let cell = cell.to_string();
        let now = (name(&work.member, &cell, held), count(&held.stated.figure));
        if is_withheld(&told.figure) {
            if now.1.is_some() {
                tables.hidden_elsewhere(&now.0)?;
            }
            continue;
        }
        for (id, value) in earlier(work, &cell, held).chain([now]) {
            if value.is_some() && value == count(&told.figure) {
                tables.shown_elsewhere(&id)?;
            }
        }
    }
    Ok(())
}

/// The cells of a member that a name in the tables speaks of: one cell, or those from which something is worked out.
pub fn cells_of(member: &str, id: &str) -> BTreeSet<Cell> {
    let of = |word: &str| {
        let cell = word.strip_prefix(member)?.strip_prefix('.')?.split('/').next()?;
        cell.parse().ok()
    };
    id.split_whitespace().filter_map(of).collect()
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
    let counts = published.map(|published| hidden_counts(work, published)).unwrap_or_default();
    let mut told = Vec::new();
    for (text, held) in work.held().into_iter().flatten() {
        let Ok(cell) = text.parse::<Cell>() else { continue };
        let entry = work.entries().get(&cell);
        let hidden = is_hidden(work, text, held, published);
        let revision = held.before.last().map(|before| before.revision.clone());
        let source = entry.map(|entry| entry.source.cited()).unwrap_or_default();
        // A sentence of an earlier publication is public already, and can't be worded otherwise any more.
        let new = revision.as_ref().filter(|_| held.since == work.vintage());
        let (title, address) = entry.map_or(("", ""), |entry| (&entry.source.title, &entry.source.address));
        if tells(&counts, [title, address, new.map_or("", |revision| revision.text.as_str())]) {
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
        // A figure that the ledger holds as shown is never left out of the register: where it has no id, nothing is published.
        let id = RecordId::new(format!("figures.{}.{}.{text}", work.member, work.indicator));
        told.push((id.map_err(|_| FiguresRefusal::Contradict)?, body));
    }
    Ok(told)
}

/// Every count of a member's figures that is not shown, of those that stand and those that stood before, in digits.
fn hidden_counts(work: &FiguresWork, published: &Published) -> BTreeSet<String> {
    let all = work.held().into_iter().flatten().flat_map(|(cell, held)| {
        earlier(work, cell, held).chain([(name(&work.member, cell, held), count(&held.stated.figure))])
    });
    let hidden = |(id, value): (String, Option<u64>)| match published.mark(&id) {
        Some(Mark::Suppressed { .. } | Mark::Unlisted) => value.map(|value| value.to_string()),
        _ => None,
    };
    all.filter_map(hidden).collect()
}

/// Whether a text names one of some counts in digits.
fn tells<const N: usize>(counts: &BTreeSet<String>, texts: [&str; N]) -> bool {
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
    fn what_is_worked_out_names_the_cells_it_comes_from() {
        let cells = |id: &str| cells_of("DE", id).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(cells("DE.2024.sex.female/v1"), ["2024.sex.female"]);
        assert_eq!(cells(&worked_out("came", "DE.2024/v2", &["DE.2023 told 9".to_owned()])), ["2023", "2024"]);
        let added = "all from DE.2024.sex.female/v1 DE.2024.sex.male/v1";
        assert_eq!(cells(added), ["2024.sex.female", "2024.sex.male"]);
        let rest = worked_out("rest", added, &["DE.2024.age.old/v3".to_owned()]);
        assert_eq!(cells(&rest), ["2024.age.old", "2024.sex.female", "2024.sex.male"]);
        assert!(cells("RS.2024/v1").is_empty());
    }

    #[test]
    fn a_number_is_found_however_its_thousands_are_parted() {
        for text in ["it was 70001 then", "it was 70,001 then", "it was 70\u{202f}001", "70.001", "in 2024 70 001"] {
            assert!(numbers(text).any(|n| n == "70001"), "{text}");
        }
        assert!(!numbers("table 70, page 1").any(|n| n == "70001"));
    }
}
