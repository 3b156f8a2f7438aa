//! Whether the clock can be believed.
//!
//! Two clocks are read together: the wall clock, which people and programs set, and one that only runs on while the machine does. Where
//! they part by more than five minutes, in one jump or in many small ones, nothing is released by the passing of time until somebody
//! says which time it is. Meanwhile time is reckoned from the second clock: it is never ahead of the truth by more than the first was.
//!
//! All rules of takedown take their `now` from [`Watch::now`].

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::people::AccountId;
use crate::register::Act;

/// Clocks that part by more than this are not believed.
pub const BELIEVED: SignedDuration = SignedDuration::from_mins(5);

/// Both clocks, read together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// What the wall clock says.
    pub wall: Timestamp,
    /// What the clock says that nobody sets, from a start of its own; it has to go on while the machine sleeps.
    pub running: SignedDuration,
    /// Names that start: another number after each start of the machine.
    pub start: u64,
}

/// A jump that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jump {
    /// The time that was reckoned when it was seen.
    pub reckoned: Timestamp,
    /// What the wall clock said.
    pub wall: Timestamp,
}

/// Whether the clock can be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum WatchState {
    /// Both clocks go together.
    Steady,
    /// They parted; nobody has said yet which time it is.
    Jumped {
        /// What was seen first.
        jump: Jump,
    },
}

/// What a confirmation changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// What was seen.
    pub jump: Jump,
    /// The time that was reckoned until it was confirmed.
    pub from: Timestamp,
    /// The time that holds since.
    pub to: Timestamp,
    /// Who said so; `at` is `to`.
    pub confirmed: Act,
}

refusals! {
    /// Why a clock is not confirmed.
    WatchRefusal {
        /// Nothing is wrong.
        Steady = "clock-steady", "the clock is believed; there is nothing to confirm";
    }
}

/// The watch over the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watch {
    /// Where time is reckoned from.
    anchor: Reading,
    now: Timestamp,
    state: WatchState,
}

impl Watch {
    /// Begins with a first reading, which is believed: there is nothing to compare it with.
    pub const fn begin(reading: Reading) -> Self {
        Self { anchor: reading, now: reading.wall, state: WatchState::Steady }
    }

    /// The time that is reckoned. It never goes back but by a confirmation.
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// Whether the clock can be believed.
    pub const fn state(&self) -> &WatchState {
        &self.state
    }

    /// Whether it can.
    pub const fn is_steady(&self) -> bool {
        matches!(self.state, WatchState::Steady)
    }

    /// Since when time is measured without a gap: since the last start of the machine, or the last confirmation. How old something is
    /// that happened before is not known to the minute.
    pub const fn since(&self) -> Timestamp {
        self.anchor.wall
    }

    /// Takes a reading.
    ///
    /// After a start of the machine the second clock says nothing of the time between. So a wall clock within five minutes of the
    /// last reading is believed; after a longer pause a person has to say that it is right.
    #[must_use]
    pub fn read(self, reading: Reading) -> Self {
        let same = reading.start == self.anchor.start && reading.running >= self.anchor.running;
        let anchor = if same { self.anchor } else { self.restarted(reading) };
        let reckoned = after(anchor.wall, reading.running - anchor.running).max(self.now);
        let parted = reading.wall.duration_since(reckoned).abs() > BELIEVED;
        let state = match self.state {
            WatchState::Steady if parted => WatchState::Jumped { jump: Jump { reckoned, wall: reading.wall } },
            as_before => as_before,
        };
        Self { anchor, now: reckoned, state }
    }

    /// Time goes on from the last that was reckoned, or from a wall clock that is a little ahead of it.
    fn restarted(&self, reading: Reading) -> Reading {
        let ahead = reading.wall.duration_since(self.now);
        let near = !ahead.is_negative() && ahead <= BELIEVED;
        let steady = matches!(self.state, WatchState::Steady);
        Reading { wall: if near && steady { reading.wall } else { self.now }, ..reading }
    }

    /// Somebody says that what the wall clock said at the last reading is the time. What was begun meanwhile is dated anew
    /// ([`super::Hold::redate`]).
    pub fn confirm(self, reading: Reading, by: AccountId) -> Result<(Self, Correction), WatchRefusal> {
        let read = self.read(reading);
        let WatchState::Jumped { jump } = read.state else { return Err(WatchRefusal::Steady) };
        let correction = Correction { jump, from: read.now, to: reading.wall, confirmed: Act { by, at: reading.wall } };
        Ok((Self::begin(reading), correction))
    }
}

impl Correction {
    /// What was set at a time and lasts until another, dated anew: what was set while the clock was not believed keeps its length, and so
    /// does what would have been set in the future. Nothing becomes shorter, and nothing outlasts its length by the error of a clock.
    pub fn redate(&self, set: Timestamp, until: Timestamp) -> (Timestamp, Timestamp) {
        let moved = if set >= self.jump.reckoned {
            self.to.duration_since(self.from)
        } else if set > self.to {
            self.to.duration_since(set)
        } else {
            return (set, until);
        };
        (after(set, moved), after(until, moved))
    }
}

/// Time goes to its ends and no further.
pub(super) fn after(at: Timestamp, span: SignedDuration) -> Timestamp {
    at.saturating_add(span).unwrap_or(at)
}
