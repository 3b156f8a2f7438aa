//! What a reader can work out: the least and the greatest count that each hidden cell can have, given everything that is
//! published, over all tables and vintages at once.
//!
//! The attacker is a linear programme in exact numbers. Cells that hang together by no sum are attacked apart.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_traits::ToPrimitive;
use serde::Serialize;

use super::simplex::{Outcome, Overflow, Tableau, Whole};
use super::tables::{BadTables, Sum};
use super::{Mark, Published};

/// The counts that a hidden cell can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Interval {
    /// The cell.
    pub id: String,
    /// The least whole number.
    pub least: u64,
    /// The greatest whole number; none where there is no end.
    pub greatest: Option<u64>,
}

impl Interval {
    /// Greatest less least; none where there is no end.
    pub fn width(&self) -> Option<u64> {
        self.greatest.map(|greatest| greatest.saturating_sub(self.least))
    }
}

/// The exact interval of every cell that is not shown.
pub fn attack(published: &Published) -> Result<Vec<Interval>, BadTables> {
    bounds(published, &Scope::all(published), Search::Exact)
}

/// The cells that can be narrowed down to less than the published width, with their intervals: none, or nothing may be
/// published.
pub fn audit(published: &Published) -> Result<Vec<Interval>, BadTables> {
    let protected: Vec<usize> = (0..published.cells.len()).filter(|&place| published.is_protected(place)).collect();
    let mut found = bounds(published, &Scope::of(published, &protected), Search::Wide)?;
    found.retain(|interval| is_narrow((interval.least, interval.greatest), published.width));
    Ok(found)
}

/// The first narrow one among some cells. Asks group by group, in the order given.
pub(super) fn first_narrow(published: &Published, among: &[usize]) -> Result<Option<Interval>, BadTables> {
    for group in &Scope::of(published, among).groups {
        let ends = ends(published, group, Search::FirstNarrow)?;
        let narrow = group.asked.iter().zip(ends).find(|(_, ends)| is_narrow(*ends, published.width));
        if let Some((&place, (least, greatest))) = narrow {
            return Ok(Some(Interval { id: published.cells[place].id.clone(), least, greatest }));
        }
    }
    Ok(None)
}

/// How far a search goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Search {
    /// To the exact ends of every interval.
    Exact,
    /// Until each cell is known to be wide, or exactly how narrow it is.
    Wide,
    /// The same, until the first narrow one.
    FirstNarrow,
}

/// Hidden cells that hang together, and which of them are asked about.
struct Scope {
    groups: Vec<Group>,
}

#[derive(Default)]
struct Group {
    places: Vec<usize>,
    asked: Vec<usize>,
    sums: Vec<usize>,
}

impl Scope {
    fn all(published: &Published) -> Self {
        let shown = |place: &usize| matches!(published.cells[*place].mark, Mark::Shown(_));
        Self::of(published, &(0..published.cells.len()).filter(|place| !shown(place)).collect::<Vec<_>>())
    }

    fn of(published: &Published, asked: &[usize]) -> Self {
        let hidden = |place: usize| !matches!(published.cells[place].mark, Mark::Shown(_));
        let groups = hang_together(published.cells.len(), &published.sums, hidden);
        let mut by_group: BTreeMap<usize, Group> = BTreeMap::new();
        for &place in asked {
            by_group.entry(groups[place]).or_default().asked.push(place);
        }
        for (place, group) in groups.iter().enumerate().filter(|(place, _)| hidden(*place)) {
            if let Some(group) = by_group.get_mut(group) {
                group.places.push(place);
            }
        }
        for (number, sum) in published.sums.iter().enumerate() {
            let one = sum.members().find(|&place| hidden(place));
            if let Some(group) = one.and_then(|place| by_group.get_mut(&groups[place])) {
                group.sums.push(number);
            }
        }
        Self { groups: by_group.into_values().collect() }
    }
}

impl Sum {
    /// The total and its parts.
    pub(super) fn members(&self) -> impl Iterator<Item = usize> {
        self.parts.iter().copied().chain([self.total])
    }
}

/// The group of each cell: two cells are in one where a chain of sums joins them by cells that are `free`.
pub(super) fn hang_together(cells: usize, sums: &[Sum], free: impl Fn(usize) -> bool) -> Vec<usize> {
    fn root(groups: &mut [usize], mut place: usize) -> usize {
        while groups[place] != place {
            groups[place] = groups[groups[place]];
            place = groups[place];
        }
        place
    }
    let mut groups: Vec<usize> = (0..cells).collect();
    for sum in sums {
        let mut members = sum.members().filter(|&place| free(place));
        if let Some(first) = members.next() {
            for other in members {
                let (a, b) = (root(&mut groups, first), root(&mut groups, other));
                groups[a.max(b)] = a.min(b);
            }
        }
    }
    (0..cells).map(|place| root(&mut groups, place)).collect()
}

type Ends = (u64, Option<u64>);

fn is_narrow((least, greatest): Ends, width: u64) -> bool {
    greatest.is_some_and(|greatest| greatest.saturating_sub(least) < width)
}

/// The intervals of all asked cells, in the order of the tables.
fn bounds(published: &Published, scope: &Scope, search: Search) -> Result<Vec<Interval>, BadTables> {
    let mut found = BTreeMap::new();
    for group in &scope.groups {
        found.extend(group.asked.iter().copied().zip(ends(published, group, search)?));
    }
    let named =
        |(place, (least, greatest)): (usize, Ends)| Interval { id: published.cells[place].id.clone(), least, greatest };
    Ok(found.into_iter().map(named).collect())
}

/// The ends of the asked cells of a group.
fn ends(published: &Published, group: &Group, search: Search) -> Result<Vec<Ends>, BadTables> {
    let small = in_group::<i64>(published, group, search);
    let found = small.or_else(|Overflow| in_group::<BigInt>(published, group, search));
    found.ok().flatten().ok_or(BadTables::Contradiction)
}

/// The same in numbers of one type; none where the published cells contradict the sums.
fn in_group<N: Whole>(published: &Published, group: &Group, search: Search) -> Result<Option<Vec<Ends>>, Overflow> {
    let Some(mut it) = polytope::<N>(published, group)? else { return Ok(None) };
    let mut seen = Seen::new(published, group);
    seen.corner(&it)?;
    let mut found = Vec::with_capacity(group.asked.len());
    for place in &group.asked {
        let column = seen.column(*place);
        let enough = |seen: &Seen<N>| search != Search::Exact && !is_narrow(seen.ends(column), published.width);
        for cost in [-1, 1] {
            if enough(&seen) {
                break;
            }
            let mut failed = false;
            let outcome = it.minimise(&[(column, cost)], |corner| {
                failed |= seen.corner(corner).is_err();
                failed || enough(&seen)
            })?;
            if failed {
                return Err(Overflow);
            }
            if let Outcome::Unbounded(growing) = outcome {
                seen.endless(it.growing_with(growing));
            }
        }
        found.push(column);
        if search == Search::FirstNarrow && is_narrow(seen.ends(column), published.width) {
            break;
        }
    }
    Ok(Some(found.into_iter().map(|column| seen.ends(column)).collect()))
}

/// All counts that the hidden cells of a group can have: the sums, less what is shown.
fn polytope<N: Whole>(published: &Published, group: &Group) -> Result<Option<Tableau<N>>, Overflow> {
    let column: BTreeMap<usize, usize> =
        group.places.iter().enumerate().map(|(column, place)| (*place, column)).collect();
    let mut rows = Vec::with_capacity(group.sums.len());
    for number in &group.sums {
        let sum = &published.sums[*number];
        let (mut entries, mut right) = (Vec::new(), 0_i128);
        for (place, sign) in sum.parts.iter().map(|part| (part, 1)).chain([(&sum.total, -1)]) {
            let known = match published.cells[*place].mark {
                Mark::Shown(value) => value,
                Mark::Suppressed { at_least } => at_least,
                Mark::Unlisted => 0,
            };
            right -= i128::from(sign) * i128::from(known);
            entries.extend(column.get(place).map(|column| (*column, sign)));
        }
        rows.push((entries, right.to_i64().ok_or(Overflow)?));
    }
    Tableau::feasible(group.places.len(), &rows)
}

/// The least and greatest values in the corners that were seen.
struct Seen<'a, N> {
    places: &'a [usize],
    at_least: Vec<u64>,
    /// By column: numerator and denominator of the least and of the greatest value above `at_least`.
    ends: Vec<Option<[(N, N); 2]>>,
    endless: Vec<bool>,
}

impl<'a, N: Whole> Seen<'a, N> {
    fn new(published: &Published, group: &'a Group) -> Self {
        let at_least = |place: &usize| match published.cells[*place].mark {
            Mark::Suppressed { at_least } => at_least,
            Mark::Shown(_) | Mark::Unlisted => 0,
        };
        let columns = group.places.len();
        Self {
            places: &group.places,
            at_least: group.places.iter().map(at_least).collect(),
            ends: vec![None; columns],
            endless: vec![false; columns],
        }
    }

    fn column(&self, place: usize) -> usize {
        self.places.binary_search(&place).unwrap_or_default()
    }

    fn corner(&mut self, corner: &Tableau<N>) -> Result<(), Overflow> {
        for (column, ends) in self.ends.iter_mut().enumerate() {
            let (over, under) = (corner.value(column)?, corner.denominator());
            let Some([least, greatest]) = ends else {
                *ends = Some([(over.clone(), under.clone()), (over, under.clone())]);
                continue;
            };
            if below((&over, under), least)? {
                *least = (over, under.clone());
            } else if below((&greatest.0, &greatest.1), &(over.clone(), under.clone()))? {
                *greatest = (over, under.clone());
            }
        }
        Ok(())
    }

    fn endless(&mut self, growing: impl Iterator<Item = usize>) {
        for column in growing {
            self.endless[column] = true;
        }
    }

    /// Whole numbers between the ends.
    fn ends(&self, column: usize) -> Ends {
        let Some([least, greatest]) = &self.ends[column] else { return (self.at_least[column], None) };
        let whole = |value: N| value.to_u64().unwrap_or(u64::MAX);
        let above = self.at_least[column];
        let greatest = (!self.endless[column]).then(|| above.saturating_add(whole(greatest.0.div_floor(&greatest.1))));
        (above.saturating_add(whole(least.0.div_ceil(&least.1))), greatest)
    }
}

fn below<N: Whole>((over, under): (&N, &N), other: &(N, N)) -> Result<bool, Overflow> {
    let product = |a: &N, b: &N| a.checked_mul(b).ok_or(Overflow);
    Ok(if *under == other.1 { *over < other.0 } else { product(over, &other.1)? < product(&other.0, under)? })
}
