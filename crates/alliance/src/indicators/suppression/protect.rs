//! Which cells are shown.
//!
//! 1. Small cells are hidden.
//! 2. As long as a hidden cell can be narrowed down too far, the cheapest move that gives it room is looked for, and what moves
//!    is hidden. Where no move does, the cells around it are hidden, sum by sum. One at a time: what the first needs often
//!    serves others.
//! 3. Each cell that was hidden only to protect others is shown again if all the others stay protected without it, the one
//!    that says most first. So none is hidden in vain.
//! 4. The result is attacked as a reader would. Nothing is handed out that does not withstand.

use std::collections::{BTreeMap, BTreeSet};

use super::attack::{first_narrow, hang_together};
use super::moves::{Move, Moves};
use super::published::Entry;
use super::tables::{Cell, Standing, Sum};
use super::{BadTables, Interval, Mark, Policy, Published, Tables, audit};

/// Why nothing can be published.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The tables contradict themselves.
    #[error(transparent)]
    Tables(#[from] BadTables),
    /// What was published before gives these away together with the new sums, even with every new cell hidden.
    #[error("what was published before gives {} away together with the new sums; publish these tables without them", ids(.0))]
    Narrow(Vec<Interval>),
}

fn ids(intervals: &[Interval]) -> String {
    intervals.iter().map(|interval| format!("`{}`", interval.id)).collect::<Vec<_>>().join(", ")
}

/// Decides which cells are shown so that no hidden one can be worked out to less than the policy's width.
pub fn protect(tables: &Tables, policy: Policy) -> Result<Published, Refusal> {
    let mut plan = Plan::new(tables, policy);
    plan.give_room()?;
    plan.show_again()?;
    let found = audit(&plan.published)?;
    if found.is_empty() { Ok(plan.published) } else { Err(Refusal::Narrow(found)) }
}

struct Plan<'a> {
    cells: &'a [Cell],
    policy: Policy,
    published: Published,
    places: BTreeMap<&'a str, usize>,
    /// The sums of each cell.
    sums_of: Vec<Vec<usize>>,
    /// The group of each cell, and its moves once they were needed.
    groups: Vec<usize>,
    moves: BTreeMap<usize, Moves>,
}

impl<'a> Plan<'a> {
    fn new(tables: &'a Tables, policy: Policy) -> Self {
        let entry = |cell: &Cell| {
            let small = policy.is_small(cell.value);
            let mark = match cell.standing {
                Standing::Hidden(at_least) => Mark::Suppressed { at_least },
                Standing::Unlisted => Mark::Unlisted,
                Standing::Open if small => Mark::Suppressed { at_least: policy.at_least() },
                Standing::Shown | Standing::Open => Mark::Shown(cell.value),
            };
            Entry { id: cell.id.clone(), mark, small }
        };
        let cells = tables.cells.iter().map(entry).collect();
        let published = Published { cells, sums: tables.sums.clone(), width: policy.width() };
        let mut sums_of = vec![Vec::new(); tables.cells.len()];
        for (number, sum) in tables.sums.iter().enumerate() {
            for place in sum.members() {
                sums_of[place].push(number);
            }
        }
        let mut it = Self {
            cells: &tables.cells,
            policy,
            published,
            places: tables.cells.iter().enumerate().map(|(place, cell)| (cell.id.as_str(), place)).collect(),
            sums_of,
            groups: Vec::new(),
            moves: BTreeMap::new(),
        };
        it.groups = hang_together(it.cells.len(), &tables.sums, |place| it.is_free(place));
        it
    }

    fn is_shown(&self, place: usize) -> bool {
        matches!(self.published.cells[place].mark, Mark::Shown(_))
    }

    /// Hidden, or could be.
    fn is_free(&self, place: usize) -> bool {
        !self.is_shown(place) || self.can_hide(place)
    }

    fn can_hide(&self, place: usize) -> bool {
        let cell = &self.cells[place];
        cell.standing == Standing::Open && self.is_shown(place) && !self.policy.is_shown_zero(cell.value)
    }

    fn hide(&mut self, place: usize) {
        self.published.cells[place].mark = Mark::Suppressed { at_least: self.policy.at_least() };
    }

    fn show(&mut self, place: usize) {
        self.published.cells[place].mark = Mark::Shown(self.cells[place].value);
    }

    fn protected(&self) -> Vec<usize> {
        (0..self.cells.len()).filter(|&place| self.published.is_protected(place)).collect()
    }

    /// What it costs to hide a cell: the more, the more it says.
    fn weight(&self, place: usize) -> i64 {
        2 + i64::try_from(self.cells[place].value.isqrt()).unwrap_or(i64::MAX >> 32)
    }

    fn give_room(&mut self) -> Result<(), Refusal> {
        while let Some(interval) = first_narrow(&self.published, &self.protected())? {
            let place = self.places[interval.id.as_str()];
            let moved = self.room_for(&interval, place).into_iter().map(|(moved, _)| moved);
            let to_hide: Vec<usize> = moved.filter(|&moved| self.can_hide(moved)).collect();
            let to_hide = if to_hide.is_empty() { self.nearest_to(place) } else { to_hide };
            if to_hide.is_empty() {
                return Err(Refusal::Narrow(audit(&self.published)?));
            }
            for place in to_hide {
                self.hide(place);
            }
        }
        Ok(())
    }

    /// The cheapest moves that make a cell wide enough: up from where it is, and down as far as that is not enough.
    fn room_for(&mut self, interval: &Interval, place: usize) -> Move {
        let group = self.groups[place];
        if !self.moves.contains_key(&group) {
            let moves = self.moves_of(group);
            self.moves.insert(group, moves);
        }
        let moves = &self.moves[&group];
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let width = whole(self.published.width);
        let below = whole(self.cells[place].value) - whole(interval.least);
        let cost = |place: usize| if self.is_shown(place) { self.weight(place) } else { 0 };
        let mut all = moves.cheapest(place, width - below, cost);
        let reached = all.iter().find(|(moved, _)| *moved == place).map_or(0, |(_, amount)| *amount);
        if reached + below < width {
            all.extend(moves.cheapest(place, reached - width, cost));
        }
        all
    }

    fn moves_of(&self, group: usize) -> Moves {
        let places: Vec<usize> =
            (0..self.cells.len()).filter(|&place| self.groups[place] == group && self.is_free(place)).collect();
        let numbers: BTreeSet<usize> = places.iter().flat_map(|&place| self.sums_of[place].iter().copied()).collect();
        let sums: Vec<&Sum> = numbers.iter().map(|&number| &self.published.sums[number]).collect();
        let room = |place: usize| {
            let at_least = match self.published.cells[place].mark {
                Mark::Suppressed { at_least } => at_least,
                Mark::Shown(_) => self.policy.at_least(),
                Mark::Unlisted => 0,
            };
            self.cells[place].value.saturating_sub(at_least)
        };
        Moves::new(places, &sums, room)
    }

    /// The nearest cells that can be hidden, over sums whose other cells are hidden already.
    fn nearest_to(&self, place: usize) -> Vec<usize> {
        let mut reached = BTreeSet::from([place]);
        loop {
            let numbers: BTreeSet<usize> = reached.iter().flat_map(|&at| self.sums_of[at].iter().copied()).collect();
            let near: BTreeSet<usize> =
                numbers.iter().flat_map(|&number| self.published.sums[number].members()).collect();
            let to_hide: Vec<usize> = near.iter().copied().filter(|&place| self.can_hide(place)).collect();
            let before = reached.len();
            reached.extend(near.into_iter().filter(|&place| !self.is_shown(place)));
            if !to_hide.is_empty() || reached.len() == before {
                return to_hide;
            }
        }
    }

    /// Shows what need not be hidden.
    fn show_again(&mut self) -> Result<(), Refusal> {
        let only_for_others = |place: &usize| {
            let entry = &self.published.cells[*place];
            self.cells[*place].standing == Standing::Open && !entry.small && !self.is_shown(*place)
        };
        let mut candidates: Vec<usize> = (0..self.cells.len()).filter(only_for_others).collect();
        candidates.sort_by_key(|&place| (std::cmp::Reverse(self.cells[place].value), place));
        for place in candidates {
            if self.would_stand_alone(place) {
                continue;
            }
            self.show(place);
            // Those that hang on the same sums are the first to become narrow.
            let near: BTreeSet<usize> =
                self.sums_of[place].iter().flat_map(|&number| self.published.sums[number].members()).collect();
            let mut asked: Vec<usize> =
                self.protected().into_iter().filter(|&other| self.groups[other] == self.groups[place]).collect();
            asked.sort_by_key(|other| !near.contains(other));
            if first_narrow(&self.published, &asked)?.is_some() {
                self.hide(place);
            }
        }
        Ok(())
    }

    /// Whether a sum would be left with one hidden cell, which could then be worked out at once.
    fn would_stand_alone(&self, place: usize) -> bool {
        self.sums_of[place].iter().any(|&number| {
            let hidden = self.published.sums[number].members().filter(|&other| other != place && !self.is_shown(other));
            let mut hidden = hidden.take(2);
            hidden.next().is_some_and(|one| hidden.next().is_none() && self.published.is_protected(one))
        })
    }
}
