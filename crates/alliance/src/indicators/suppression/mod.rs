//! Suppression: small counts are hidden, and so many others with them that nobody can work the small ones out.
//!
//! [`Tables`] hold named counts and the sums among them, over all tables and vintages at once. [`protect`] decides which cells
//! are shown. [`attack`] says what a reader can work out from what is [`Published`]; [`audit`] is the part of it that must come
//! out empty, and `protect` hands nothing out for which it does not.
//!
//! - Every hidden cell has one mark, whether it is small or hidden to protect a small one. A mark "<5" would itself say that the
//!   count is one of 0 to 4.
//! - A hidden cell is protected where what can be worked out leaves an interval at least [`Policy::width`] wide. Its upper end
//!   is then never below the smallest cell, so nobody can prove that a hidden count is small.
//! - What was published stays as it was: shown cells are known for ever, hidden ones stay hidden until they are revised.
//!
//! Whole numbers and fractions decide. The same tables give the same publication, whatever the machine. Not for: shares, rates
//! and other figures made from hidden counts. Whoever publishes them makes them from shown counts only.

mod attack;
mod moves;
mod protect;
mod published;
mod simplex;
mod tables;

#[cfg(test)]
mod tests;

pub use attack::{Interval, attack, audit};
pub use protect::{Refusal, protect};
pub use published::{Mark, Published};
pub use tables::{BadTables, GREATEST, Tables};

use crate::register::Indicator;

/// No count below this is shown, and no hidden one may be worked out to an interval narrower than this, however low the smallest
/// publishable cell of a definition is (product, rule 4).
pub const NARROWEST: u32 = 5;

/// Whether a count of zero is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Zeros {
    /// Zero is a small count like others.
    #[default]
    Hidden,
    /// Zero is always shown: "nothing done" is no secret. Everybody then knows that a hidden cell is at least 1.
    Shown,
}

/// What may be published of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    smallest: u64,
    zeros: Zeros,
}

impl Policy {
    /// The smallest count that may be shown, and whether zeros are shown besides.
    pub fn new(smallest: u64, zeros: Zeros) -> Self {
        Self { smallest: smallest.min(GREATEST), zeros }
    }

    /// The policy of an indicator: its smallest publishable cell, zeros hidden. No definition goes below what holds for all.
    pub fn of(indicator: &Indicator) -> Self {
        Self::new(indicator.smallest_cell.max(NARROWEST).into(), Zeros::Hidden)
    }

    /// How wide the interval of every hidden cell must stay.
    pub fn width(self) -> u64 {
        self.smallest.max(NARROWEST.into())
    }

    fn is_small(self, value: u64) -> bool {
        value < self.smallest && !self.is_shown_zero(value)
    }

    fn is_shown_zero(self, value: u64) -> bool {
        value == 0 && self.zeros == Zeros::Shown
    }

    /// What everybody knows of a hidden cell.
    fn at_least(self) -> u64 {
        u64::from(self.zeros == Zeros::Shown)
    }
}
