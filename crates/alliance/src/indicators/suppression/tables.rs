//! Counts that are to be published, and which of them are sums of others, over all tables and vintages at once.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Mark, Published};

/// The greatest count that a table may hold.
pub const GREATEST: u64 = 1_000_000_000_000_000;

/// Named counts and the sums among them.
///
/// A cell is a quantity, not a place: the same quantity has one name in all tables and vintages in which it stands. A figure
/// that was revised is another quantity and has another name.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    pub(super) cells: Vec<Cell>,
    pub(super) sums: Vec<Sum>,
    places: BTreeMap<String, usize>,
}

#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub id: String,
    pub value: u64,
    pub standing: Standing,
}

/// What was done with a cell before, and what can be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// To be published.
    Open,
    /// Shown in an earlier publication: it can't be hidden any more.
    Shown,
    /// Hidden in an earlier publication, which said that it is at least this.
    Hidden(u64),
    /// In no table, but a reader can add or subtract up to it.
    Unlisted,
}

/// A total and what it is the sum of, by place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sum {
    pub total: usize,
    pub parts: Vec<usize>,
}

/// Why counts are no tables.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadTables {
    /// A sum names a cell that is not there.
    #[error("no cell is called `{0}`; add the cell before the sums that name it")]
    Unknown(String),
    /// One name, two counts.
    #[error(
        "the cell `{id}` is {first} in one place and {second} in another; a revised figure is a cell with a name of its own"
    )]
    TwoValues {
        /// The cell.
        id: String,
        /// As given first.
        first: u64,
        /// As given later.
        second: u64,
    },
    /// A count that no table holds.
    #[error("the cell `{0}` is greater than {GREATEST}")]
    TooGreat(String),
    /// A total is not the sum of its parts.
    #[error(
        "the total `{total}` is {stated}, and its parts come to {parts}; mend the figures before they are published"
    )]
    Sum {
        /// The total.
        total: String,
        /// Its count.
        stated: u64,
        /// What the parts come to.
        parts: u128,
    },
    /// A sum of nothing, of one cell twice, or of itself.
    #[error("the total `{0}` needs parts, each of them once, and none of them itself")]
    Parts(String),
    /// The counts do not fill the table.
    #[error("the table `{table}` has {wanted} cells inside, and {found} counts were given")]
    Shape {
        /// The table.
        table: String,
        /// Cells without totals.
        wanted: usize,
        /// Counts given.
        found: usize,
    },
    /// What was published before is not among the tables.
    #[error("`{0}` was published before; whoever reads the new tables knows it, so it must be among them")]
    Lost(String),
    /// What is published contradicts itself.
    #[error("the published cells contradict the published sums")]
    Contradiction,
}

impl Tables {
    /// No cells yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A count that is to be published. Adding it again with the same count changes nothing.
    pub fn cell(&mut self, id: impl Into<String>, value: u64) -> Result<(), BadTables> {
        self.add(id.into(), value, Standing::Open)
    }

    /// A count that stands in no table but that a reader can work out or narrow down: "all members without the matched ones".
    /// It is protected where it is small.
    pub fn unlisted(&mut self, id: impl Into<String>, value: u64) -> Result<(), BadTables> {
        self.add(id.into(), value, Standing::Unlisted)
    }

    /// A count of these tables that everybody can read elsewhere: it can't be hidden any more.
    pub fn shown_elsewhere(&mut self, id: &str) -> Result<(), BadTables> {
        let place = self.place(id)?;
        self.cells[place].standing = Standing::Shown;
        Ok(())
    }

    /// A count of these tables that is withheld elsewhere: it is not shown here either.
    pub fn hidden_elsewhere(&mut self, id: &str) -> Result<(), BadTables> {
        let place = self.place(id)?;
        if self.cells[place].standing == Standing::Open {
            self.cells[place].standing = Standing::Hidden(0);
        }
        Ok(())
    }

    fn add(&mut self, id: String, value: u64, standing: Standing) -> Result<(), BadTables> {
        if value > GREATEST {
            return Err(BadTables::TooGreat(id));
        }
        if let Some(&place) = self.places.get(&id) {
            let known = &mut self.cells[place];
            if known.value != value {
                return Err(BadTables::TwoValues { id, first: known.value, second: value });
            }
            if known.standing == Standing::Unlisted {
                known.standing = standing;
            }
            return Ok(());
        }
        self.places.insert(id.clone(), self.cells.len());
        self.cells.push(Cell { id, value, standing });
        Ok(())
    }

    /// Says that a cell is the sum of others.
    pub fn sum<S: AsRef<str>>(&mut self, total: &str, parts: &[S]) -> Result<(), BadTables> {
        let place = self.place(total)?;
        let parts = parts.iter().map(|part| self.place(part.as_ref())).collect::<Result<Vec<_>, _>>()?;
        let apart: BTreeSet<_> = parts.iter().copied().collect();
        if parts.is_empty() || apart.len() < parts.len() || apart.contains(&place) {
            return Err(BadTables::Parts(total.to_owned()));
        }
        let (stated, came_to) = (self.cells[place].value, parts.iter().map(|&p| u128::from(self.cells[p].value)).sum());
        if u128::from(stated) != came_to {
            return Err(BadTables::Sum { total: total.to_owned(), stated, parts: came_to });
        }
        let sum = Sum { total: place, parts: apart.into_iter().collect() };
        if !self.sums.contains(&sum) {
            self.sums.push(sum);
        }
        Ok(())
    }

    /// The count of a cell.
    pub fn value(&self, id: &str) -> Option<u64> {
        self.places.get(id).map(|&place| self.cells[place].value)
    }

    fn place(&self, id: &str) -> Result<usize, BadTables> {
        self.places.get(id).copied().ok_or_else(|| BadTables::Unknown(id.to_owned()))
    }

    /// A table with all its totals: `counts` by the first axis, in it by the second, and so on. The cell of `DE` and `2014` in
    /// the table `identified` is called `identified[DE,2014]`, the total over all members of that year `identified[*,2014]`.
    pub fn grid(&mut self, table: &str, axes: &[&[&str]], counts: &[u64]) -> Result<(), BadTables> {
        let wanted = axes.iter().map(|axis| axis.len()).product();
        if counts.len() != wanted {
            return Err(BadTables::Shape { table: table.to_owned(), wanted, found: counts.len() });
        }
        // Each place is a number in mixed radix; the last digit of an axis is its total.
        let places: usize = axes.iter().map(|axis| axis.len() + 1).product();
        let digits = |mut place: usize| {
            let mut digits = vec![0; axes.len()];
            for (digit, axis) in digits.iter_mut().zip(axes).rev() {
                (*digit, place) = (place % (axis.len() + 1), place / (axis.len() + 1));
            }
            digits
        };
        let id = |digits: &[usize]| {
            let named = digits.iter().zip(axes).map(|(&digit, axis)| axis.get(digit).copied().unwrap_or("*"));
            format!("{table}[{}]", named.collect::<Vec<_>>().join(","))
        };
        let mut sums = vec![0_u64; places];
        let all: Vec<Vec<usize>> = (0..places).map(digits).collect();
        for (place, at) in all.iter().enumerate() {
            let within =
                |inside: &[usize]| at.iter().zip(inside).zip(axes).all(|((a, i), axis)| *a == axis.len() || a == i);
            let inner = all.iter().filter(|inside| inside.iter().zip(axes).all(|(digit, axis)| *digit < axis.len()));
            let counted = inner.zip(counts).filter(|(inside, _)| within(inside)).map(|(_, count)| count);
            sums[place] = counted.fold(0, |sum, count| sum.saturating_add(*count));
            self.cell(id(at), sums[place])?;
        }
        for at in &all {
            for (axis, names) in axes.iter().enumerate().filter(|(axis, names)| at[*axis] == names.len()) {
                let part = |digit: usize| {
                    id(&at.iter().enumerate().map(|(i, d)| if i == axis { digit } else { *d }).collect::<Vec<_>>())
                };
                self.sum(&id(at), &(0..names.len()).map(part).collect::<Vec<_>>())?;
            }
        }
        Ok(())
    }

    /// Takes into account what was published before: what was shown stays shown, what was hidden stays hidden. All its cells
    /// must be among these tables, under the same names and with the same counts; its sums are added.
    pub fn follow(&mut self, earlier: &Published) -> Result<(), BadTables> {
        for (id, mark) in earlier.cells() {
            let place = self.place(id).map_err(|_| BadTables::Lost(id.to_owned()))?;
            let cell = &mut self.cells[place];
            match *mark {
                Mark::Shown(first) if first != cell.value => {
                    return Err(BadTables::TwoValues { id: id.to_owned(), first, second: cell.value });
                }
                Mark::Shown(_) => cell.standing = Standing::Shown,
                Mark::Suppressed { at_least } => {
                    cell.standing = match cell.standing {
                        Standing::Hidden(known) => Standing::Hidden(known.max(at_least)),
                        Standing::Shown => Standing::Shown,
                        Standing::Open | Standing::Unlisted => Standing::Hidden(at_least),
                    }
                }
                Mark::Unlisted => {}
            }
        }
        for (total, parts) in earlier.sums() {
            self.sum(total, &parts)?;
        }
        Ok(())
    }
}
