//! What everybody may read: each cell shown or not, and the sums among the cells.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::tables::{BadTables, Sum};

/// What a cell says to the public. Nobody can tell from it why a cell is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// The count.
    Shown(u64),
    /// Hidden, because it is small or because it would give away one that is.
    Suppressed {
        /// What the rules of publication say about every hidden cell: 1 where zeros are shown, else 0.
        at_least: u64,
    },
    /// In no table; a reader can only work it out.
    Unlisted,
}

/// Cells and sums as published. It holds no hidden count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Published {
    pub(super) cells: Vec<Entry>,
    pub(super) sums: Vec<Sum>,
    /// How wide every protected cell is at least.
    pub(super) width: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub id: String,
    pub mark: Mark,
    /// Small in itself. Never written: it would say more than the mark.
    #[serde(skip)]
    pub small: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Published")]
struct Unchecked {
    cells: Vec<Entry>,
    sums: Vec<Sum>,
    width: u64,
}

impl TryFrom<Unchecked> for Published {
    type Error = BadTables;

    fn try_from(it: Unchecked) -> Result<Self, BadTables> {
        let named = |place: &usize| *place < it.cells.len();
        for sum in &it.sums {
            if !named(&sum.total) || sum.parts.is_empty() || !sum.parts.iter().all(named) {
                return Err(BadTables::Unknown(format!("{} of {}", sum.total, it.cells.len())));
            }
        }
        let mut seen = BTreeSet::new();
        for entry in &it.cells {
            if let Mark::Shown(value) = entry.mark
                && value > super::GREATEST
            {
                return Err(BadTables::TooGreat(entry.id.clone()));
            }
            if !seen.insert(&entry.id) {
                return Err(BadTables::Parts(entry.id.clone()));
            }
        }
        let shown = |place: &usize| match it.cells[*place].mark {
            Mark::Shown(value) => Some(u128::from(value)),
            Mark::Suppressed { .. } | Mark::Unlisted => None,
        };
        for sum in &it.sums {
            let parts = sum.parts.iter().map(shown).sum::<Option<u128>>();
            if parts.zip(shown(&sum.total)).is_some_and(|(parts, total)| parts != total) {
                return Err(BadTables::Contradiction);
            }
        }
        Ok(Self { cells: it.cells, sums: it.sums, width: it.width })
    }
}

impl Published {
    /// All cells in the order of the tables.
    pub fn cells(&self) -> impl Iterator<Item = (&str, &Mark)> {
        self.cells.iter().map(|entry| (entry.id.as_str(), &entry.mark))
    }

    /// A cell by its name.
    pub fn mark(&self, id: &str) -> Option<Mark> {
        self.cells.iter().find(|entry| entry.id == id).map(|entry| entry.mark)
    }

    /// A total and its parts, by name.
    pub fn sums(&self) -> impl Iterator<Item = (&str, Vec<&str>)> {
        let id = |place: usize| self.cells[place].id.as_str();
        self.sums.iter().map(move |sum| (id(sum.total), sum.parts.iter().map(|&part| id(part)).collect()))
    }

    /// Whether a cell is hidden because it is small itself. For those who may see the count; never for the public.
    pub fn is_small(&self, id: &str) -> bool {
        self.cells.iter().any(|entry| entry.id == id && entry.small)
    }

    /// What must be wide: everything hidden in a table, and what is in none but small.
    pub(super) fn is_protected(&self, place: usize) -> bool {
        match self.cells[place].mark {
            Mark::Shown(_) => false,
            Mark::Suppressed { .. } => true,
            Mark::Unlisted => self.cells[place].small,
        }
    }
}
