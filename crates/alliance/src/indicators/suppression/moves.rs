//! Which cells to hide so that a narrow one gets room: the cheapest way to move it.
//!
//! A move changes cells by amounts that leave every sum true. Whoever sees none of the moved cells can't tell the tables before
//! the move from those after it, so each cell's interval is at least as wide as its amount. The cheapest move is a linear
//! programme: cells that are hidden already move for nothing, others cost the more, the more they say.

use std::collections::BTreeMap;

use num_bigint::BigInt;

use super::simplex::{Overflow, Tableau, Whole};
use super::tables::Sum;

/// Cells that hang together and may be hidden, with all ways to move them.
pub(super) struct Moves {
    places: Vec<usize>,
    /// How far each may go down.
    room: Vec<i64>,
    rows: Vec<(Vec<(usize, i64)>, i64)>,
    at_rest: Option<Tableau<i64>>,
}

/// Places that move, and how far: more than zero is up. Parts of a unit count as none.
pub(super) type Move = Vec<(usize, i64)>;

impl Moves {
    /// `room` says how far a cell may go down.
    pub fn new(places: Vec<usize>, sums: &[&Sum], room: impl Fn(usize) -> u64) -> Self {
        let room = places.iter().map(|&place| i64::try_from(room(place)).unwrap_or(i64::MAX)).collect::<Vec<_>>();
        let column: BTreeMap<usize, usize> = places.iter().enumerate().map(|(i, place)| (*place, i)).collect();
        let row = |sum: &&Sum| {
            let signed = sum.parts.iter().map(|part| (part, 1)).chain([(&sum.total, -1)]);
            let entries = signed.filter_map(|(place, sign)| Some((*column.get(place)?, sign)));
            (entries.flat_map(|(i, sign)| [(up(i), sign), (down(i), -sign)]).collect(), 0)
        };
        let rows: Vec<_> = sums.iter().map(row).collect();
        let at_rest = at_rest(&rows, &room).ok();
        Self { places, room, rows, at_rest }
    }

    /// The cheapest move that takes a cell `by` up (or down, where `by` is less than zero), or as far as it can go.
    pub fn cheapest(&self, place: usize, by: i64, cost: impl Fn(usize) -> i64) -> Move {
        let costs: Vec<i64> = self.places.iter().map(|&place| cost(place)).collect();
        let Ok(target) = self.places.binary_search(&place) else { return Vec::new() };
        let small = self.at_rest.clone().ok_or(Overflow).and_then(|it| self.solve(it, target, by, &costs));
        let great = || at_rest::<BigInt>(&self.rows, &self.room).and_then(|it| self.solve(it, target, by, &costs));
        small.or_else(|Overflow| great()).unwrap_or_default()
    }

    fn solve<N: Whole>(&self, mut it: Tableau<N>, target: usize, by: i64, costs: &[i64]) -> Result<Move, Overflow> {
        let (there, back) = if by > 0 { (up(target), down(target)) } else { (down(target), up(target)) };
        let far = if by > 0 { by } else { self.room[target].min(-by) };
        it.set_upper(there, far);
        it.set_upper(back, 0);
        // Going further is worth any cost.
        let worth = costs.iter().sum::<i64>().saturating_mul(1024).saturating_add(1);
        let mut all: Vec<(usize, i64)> = Vec::with_capacity(2 * costs.len());
        all.extend(costs.iter().enumerate().flat_map(|(i, &cost)| [(up(i), cost), (down(i), cost)]));
        all.retain(|(column, cost)| *cost != 0 && *column != there && *column != back);
        all.push((there, -worth));
        it.minimise(&all, |_| false)?;
        let mut moved = Move::new();
        for (i, &place) in self.places.iter().enumerate() {
            let amount = it.value(up(i))?.checked_sub(&it.value(down(i))?).ok_or(Overflow)?;
            if !amount.is_zero() {
                moved.push((place, (amount / it.denominator().clone()).to_i64().ok_or(Overflow)?));
            }
        }
        Ok(moved)
    }
}

const fn up(place: usize) -> usize {
    2 * place
}

const fn down(place: usize) -> usize {
    2 * place + 1
}

/// Nothing moves yet.
fn at_rest<N: Whole>(rows: &[(Vec<(usize, i64)>, i64)], room: &[i64]) -> Result<Tableau<N>, Overflow> {
    let mut it = Tableau::feasible(2 * room.len(), rows)?.ok_or(Overflow)?;
    for (place, &room) in room.iter().enumerate() {
        it.set_upper(down(place), room);
    }
    Ok(it)
}
