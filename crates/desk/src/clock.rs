//! Time as a parameter. This module alone may ask the system for it.

use std::fmt::Debug;
use std::sync::Mutex;

use jiff::{SignedDuration, Timestamp};

/// Tells the time.
pub trait Clock: Debug + Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// The system's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods)] // the one place
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock that goes as the system's does, and is ahead of it or behind: to practise a year in an afternoon.
#[derive(Clone, Copy, Debug)]
pub struct ShiftedClock(SignedDuration);

impl ShiftedClock {
    /// Reads this time now.
    pub fn reading(now: Timestamp) -> Self {
        Self(now.duration_since(SystemClock.now()))
    }
}

impl Clock for ShiftedClock {
    fn now(&self) -> Timestamp {
        let now = SystemClock.now();
        now.saturating_add(self.0).unwrap_or(now)
    }
}

/// A clock that stands still until it is moved: for exercises and tests.
#[derive(Debug)]
pub struct SetClock(Mutex<Timestamp>);

impl SetClock {
    /// Stands at this time.
    pub const fn at(time: Timestamp) -> Self {
        Self(Mutex::new(time))
    }

    /// Moves on by this much.
    pub fn advance(&self, by: SignedDuration) {
        let mut time = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *time = time.saturating_add(by).unwrap_or(*time);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
