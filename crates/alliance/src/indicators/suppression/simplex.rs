//! A simplex method in whole numbers: the least of a linear cost over `{x : A x = b, 0 <= x <= upper}`.
//!
//! All entries of the tableau are whole numbers over one common denominator (Edmonds' integral pivoting), so there is no
//! rounding and no fraction to cancel. Entries are subdeterminants of `A`; for sums in tables they are small, so they are tried as
//! `i64` first, every step checked, and as [`num_bigint::BigInt`] where that overflows.
//!
//! Variables at their upper end are turned over (`x = upper - x'`), so that all nonbasic ones are zero. After too many steps on
//! the spot the choice follows Bland's rule until there is progress, so it ends.

use num_integer::Integer;
use num_traits::{CheckedMul, CheckedSub, Signed, ToPrimitive};

/// Numbers of a tableau.
pub(super) trait Whole: Clone + Integer + Signed + CheckedMul + CheckedSub + ToPrimitive + From<i64> {}

impl<N: Clone + Integer + Signed + CheckedMul + CheckedSub + ToPrimitive + From<i64>> Whole for N {}

/// The numbers have outgrown their type: again, in a greater one.
#[derive(Debug)]
pub(super) struct Overflow;

type Exact<T> = Result<T, Overflow>;

/// How a search ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// At the least cost.
    Least,
    /// The cost has no least; this column can grow for ever.
    Unbounded(usize),
    /// The watcher has seen enough.
    Stopped,
}

/// Rows of whole numbers over a common denominator; the last column is the right side.
#[derive(Clone)]
pub(super) struct Tableau<N> {
    rows: Vec<Vec<N>>,
    /// The variable of each row.
    basis: Vec<usize>,
    /// The row of each variable, where it has one.
    row_of: Vec<Option<usize>>,
    /// The common denominator, more than zero.
    denominator: N,
    upper: Vec<Option<N>>,
    turned: Vec<bool>,
    /// Reduced costs over the common denominator; the last one is not used.
    costs: Vec<N>,
}

/// What ends a step.
enum Limit<N> {
    /// Nothing.
    None,
    /// The entering variable reaches its own upper end.
    Own,
    /// The variable of a row reaches zero, or its upper end.
    Row { row: usize, at_upper: bool, over: N, under: N },
}

/// Steps on the spot before Bland's rule takes over.
const PATIENCE: usize = 40;

impl<N: Whole> Tableau<N> {
    /// A feasible basis of `rows` (coefficients by column, right side), or none where there is no solution. Variables have
    /// no upper end yet.
    pub fn feasible(columns: usize, rows: &[(Vec<(usize, i64)>, i64)]) -> Exact<Option<Self>> {
        let dense = |(entries, right): &(Vec<(usize, i64)>, i64)| {
            let sign = if *right < 0 { -1 } else { 1 };
            let mut row = vec![N::zero(); columns + 1];
            for (column, by) in entries {
                row[*column] = N::from(sign * by);
            }
            row[columns] = N::from(sign * right);
            row
        };
        let mut it = Self {
            rows: rows.iter().map(dense).collect(),
            // What stands for the rows at first is in no column: it leaves and never comes back.
            basis: (columns..columns + rows.len()).collect(),
            row_of: vec![None; columns],
            denominator: N::one(),
            upper: vec![None; columns],
            turned: vec![false; columns],
            costs: vec![N::zero(); columns + 1],
        };
        for row in &it.rows {
            for (cost, entry) in it.costs.iter_mut().zip(row) {
                *cost = cost.checked_sub(entry).ok_or(Overflow)?;
            }
        }
        it.descend(|_| false)?;
        let unmet = |(row, &variable): (&Vec<N>, &usize)| variable >= columns && !row[columns].is_zero();
        if it.rows.iter().zip(&it.basis).any(unmet) {
            return Ok(None);
        }
        it.drop_stand_ins(columns)?;
        Ok(Some(it))
    }

    /// What still stands for a row is zero: a variable takes its place, or the row says nothing new.
    fn drop_stand_ins(&mut self, columns: usize) -> Exact<()> {
        let mut row = 0;
        while row < self.rows.len() {
            if self.basis[row] < columns {
                row += 1;
            } else if let Some(column) = self.rows[row][..columns].iter().position(|entry| !entry.is_zero()) {
                if self.rows[row][column].is_negative() {
                    negate(&mut self.rows[row]);
                }
                self.pivot(row, column)?;
                row += 1;
            } else {
                self.rows.swap_remove(row);
                self.basis.swap_remove(row);
                if let Some(&moved) = self.basis.get(row).filter(|moved| **moved < columns) {
                    self.row_of[moved] = Some(row);
                }
            }
        }
        Ok(())
    }

    fn columns(&self) -> usize {
        self.row_of.len()
    }

    /// Gives a variable that is zero now an upper end.
    pub fn set_upper(&mut self, column: usize, upper: i64) {
        self.upper[column] = Some(N::from(upper));
    }

    /// A variable's value now: a numerator over [`Self::denominator`].
    pub fn value(&self, column: usize) -> Exact<N> {
        let now = self.row_of[column].map_or_else(N::zero, |row| self.rows[row][self.columns()].clone());
        match &self.upper[column] {
            Some(upper) if self.turned[column] => times(upper, &self.denominator)?.checked_sub(&now).ok_or(Overflow),
            _ => Ok(now),
        }
    }

    /// The common denominator of all values.
    pub fn denominator(&self) -> &N {
        &self.denominator
    }

    /// Variables that grow for ever together with `column`, once that has been found to be unbounded.
    pub fn growing_with(&self, column: usize) -> impl Iterator<Item = usize> {
        let grows = move |(row, variable): (&Vec<N>, &usize)| row[column].is_negative().then_some(*variable);
        self.rows.iter().zip(&self.basis).filter_map(grows).chain([column])
    }

    /// Searches for the least cost from where it stands. `watch` is shown every corner on the way and may stop the search.
    pub fn minimise(&mut self, costs: &[(usize, i64)], watch: impl FnMut(&Self) -> bool) -> Exact<Outcome> {
        self.costs.fill(N::zero());
        for (column, cost) in costs {
            self.costs[*column] = N::from(if self.turned[*column] { -cost } else { *cost });
        }
        let plain = self.costs.clone();
        for cost in &mut self.costs {
            *cost = times(cost, &self.denominator)?;
        }
        for (row, variable) in self.rows.iter().zip(&self.basis) {
            if !plain[*variable].is_zero() {
                for (cost, entry) in self.costs.iter_mut().zip(row) {
                    *cost = cost.checked_sub(&times(&plain[*variable], entry)?).ok_or(Overflow)?;
                }
            }
        }
        self.descend(watch)
    }

    fn descend(&mut self, mut watch: impl FnMut(&Self) -> bool) -> Exact<Outcome> {
        let mut on_the_spot = 0;
        loop {
            if watch(self) {
                return Ok(Outcome::Stopped);
            }
            let Some(column) = self.entering(on_the_spot > PATIENCE) else { return Ok(Outcome::Least) };
            match self.limit(column)? {
                Limit::None => return Ok(Outcome::Unbounded(column)),
                Limit::Own => {
                    self.turn(column)?;
                    on_the_spot = 0;
                }
                Limit::Row { row, at_upper, over, .. } => {
                    on_the_spot = if over.is_zero() { on_the_spot + 1 } else { 0 };
                    if at_upper {
                        self.turn_row(row)?;
                    }
                    self.pivot(row, column)?;
                }
            }
        }
    }

    /// The column whose cost falls fastest, or with Bland's rule the first one whose cost falls.
    fn entering(&self, bland: bool) -> Option<usize> {
        let fixed = |column: usize| self.upper[column].as_ref().is_some_and(N::is_zero);
        let mut falling = (0..self.columns()).filter(|&column| self.costs[column].is_negative() && !fixed(column));
        if bland { falling.next() } else { falling.min_by(|a, b| self.costs[*a].cmp(&self.costs[*b])) }
    }

    fn limit(&self, column: usize) -> Exact<Limit<N>> {
        let right = self.columns();
        let mut least = match &self.upper[column] {
            Some(_) => Limit::Own,
            None => Limit::None,
        };
        for (row, entries) in self.rows.iter().enumerate() {
            let entry = &entries[column];
            let variable = self.basis[row];
            let (at_upper, over, under) = if entry.is_positive() {
                (false, entries[right].clone(), entry.clone())
            } else if let Some(Some(upper)) = self.upper.get(variable).filter(|_| entry.is_negative()) {
                let over = times(upper, &self.denominator)?.checked_sub(&entries[right]).ok_or(Overflow)?;
                (true, over, N::zero() - entry.clone())
            } else {
                continue;
            };
            let closer = match &least {
                Limit::None => true,
                Limit::Own => {
                    self.upper[column].as_ref().map(|own| times(own, &under)).transpose()? > Some(over.clone())
                }
                Limit::Row { row: best, over: o, under: u, .. } => {
                    let (a, b) = (times(&over, u)?, times(o, &under)?);
                    a < b || a == b && variable < self.basis[*best]
                }
            };
            if closer {
                least = Limit::Row { row, at_upper, over, under };
            }
        }
        Ok(least)
    }

    /// Turns a nonbasic variable over: it goes to its other end.
    fn turn(&mut self, column: usize) -> Exact<()> {
        let right = self.columns();
        let Some(upper) = self.upper[column].clone() else { return Ok(()) };
        for row in &mut self.rows {
            if !row[column].is_zero() {
                row[right] = row[right].checked_sub(&times(&row[column], &upper)?).ok_or(Overflow)?;
                row[column] = N::zero() - row[column].clone();
            }
        }
        self.costs[column] = N::zero() - self.costs[column].clone();
        self.turned[column] = !self.turned[column];
        Ok(())
    }

    /// Turns the variable of a row over.
    fn turn_row(&mut self, row: usize) -> Exact<()> {
        let (variable, right) = (self.basis[row], self.columns());
        let Some(upper) = self.upper[variable].clone() else { return Ok(()) };
        let end = times(&upper, &self.denominator)?;
        self.rows[row][right] = self.rows[row][right].checked_sub(&end).ok_or(Overflow)?;
        negate(&mut self.rows[row]);
        self.rows[row][variable] = self.denominator.clone();
        self.turned[variable] = !self.turned[variable];
        Ok(())
    }

    /// The variable of the row leaves, that of the column enters. The entry where they meet is more than zero.
    fn pivot(&mut self, row: usize, column: usize) -> Exact<()> {
        let pivot_row = std::mem::take(&mut self.rows[row]);
        let by = pivot_row[column].clone();
        let filled: Vec<usize> = (0..pivot_row.len()).filter(|&j| !pivot_row[j].is_zero()).collect();
        let before = std::mem::replace(&mut self.denominator, by.clone());
        for other in self.rows.iter_mut().chain([&mut self.costs]).filter(|other| !other.is_empty()) {
            eliminate(other, &pivot_row, &filled, (&by, &before), column)?;
        }
        self.rows[row] = pivot_row;
        if let Some(place) = self.row_of.get_mut(self.basis[row]) {
            *place = None;
        }
        self.row_of[column] = Some(row);
        self.basis[row] = column;
        Ok(())
    }
}

/// `row = (row * by - row[column] * pivot_row) / before`, which leaves no rest.
fn eliminate<N: Whole>(
    row: &mut [N],
    pivot_row: &[N],
    filled: &[usize],
    (by, before): (&N, &N),
    column: usize,
) -> Exact<()> {
    let factor = row[column].clone();
    let combined = |entry: &N, pivot: &N| {
        let all = times(entry, by)?.checked_sub(&times(&factor, pivot)?).ok_or(Overflow)?;
        Ok(if before.is_one() { all } else { all / before.clone() })
    };
    if by == before {
        // Only where both rows have an entry does anything change.
        if !factor.is_zero() {
            for &j in filled {
                row[j] = combined(&row[j], &pivot_row[j])?;
            }
        }
        return Ok(());
    }
    for (entry, pivot) in row.iter_mut().zip(pivot_row) {
        if !entry.is_zero() || !factor.is_zero() && !pivot.is_zero() {
            *entry = combined(entry, pivot)?;
        }
    }
    Ok(())
}

fn times<N: Whole>(a: &N, b: &N) -> Exact<N> {
    a.checked_mul(b).ok_or(Overflow)
}

fn negate<N: Whole>(row: &mut [N]) {
    for entry in row {
        *entry = N::zero() - entry.clone();
    }
}
