//! Which declared counts are shown, and what the register says.
//!
//! All figures of an indicator that were ever published, of every member and vintage, are one set of linked tables: the parts of a
//! year and their total, whether the member declares them, the register tells them elsewhere, or a reader adds them up; the years
//! of a stock and what came between them; and what a reader can get by subtracting the parts that are known. A figure that was
//! revised is another quantity and has another name. See [`crate::indicators::suppression`].
//!
//! Figures that are no counts are published as they are: a share or a length of time names nobody.

mod observations;
mod totals;

use std::collections::BTreeSet;

use rust_decimal::prelude::ToPrimitive;

pub use observations::observations;

use super::{Cell, FiguresWork};
use crate::indicators::reasons::MissingReason;
use crate::indicators::suppression::{BadTables, GREATEST, Mark, Policy, Published, Refusal, Tables, protect};
use crate::indicators::vintages::Held;
use crate::register::{Figure, Indicator};

/// What the register says elsewhere of a member's count: in a report, or in what was gathered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// Two letters of the member.
    pub member: String,
    /// The place.
    pub cell: Cell,
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

/// Decides which counts of an indicator are shown, given the figures of all members as they are to be public, and all that was
/// published of it before.
pub fn publish(
    indicator: &Indicator,
    all: &[&FiguresWork],
    elsewhere: &[Elsewhere],
    before: Option<&Published>,
) -> Result<Published, Refusal> {
    let (mut tables, policy) = (Tables::new(), Policy::of(indicator));
    for work in all {
        counts(&mut tables, work)?;
        totals::Sums::of(indicator, work, elsewhere, policy.width()).add(&mut tables)?;
        linked(&mut tables, work, elsewhere)?;
    }
    if let Some(before) = before {
        keep_worked_out(&mut tables, before)?;
        tables.follow(before)?;
    }
    protect(&tables, policy)
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

/// The mark in the name of what is told elsewhere. Its count is public, so it can stand in its name: another count told
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

/// A declared count that everybody reads elsewhere is shown, also where it was revised since; one that is withheld elsewhere is not.
fn linked(tables: &mut Tables, work: &FiguresWork, elsewhere: &[Elsewhere]) -> Result<(), BadTables> {
    for told in elsewhere.iter().filter(|told| told.member == work.member) {
        let Some(held) = work.held_at(&told.cell) else { continue };
        let cell = told.cell.to_string();
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
}
