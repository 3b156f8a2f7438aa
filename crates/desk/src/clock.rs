//! Time as a parameter. This module alone may ask the system for it.

use std::fmt::Debug;
use std::sync::{LazyLock, Mutex};
use std::time::Instant;

use alliance::takedown::Reading;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

/// Tells the time.
pub trait Clock: Debug + Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;

    /// Now, beside a clock that nobody sets.
    fn reading(&self) -> Reading;

    /// Whether its time was chosen for this run of the program alone: how it went says nothing of the next one.
    fn is_practice(&self) -> bool {
        false
    }
}

/// What the machine says of its own start. It runs on while the machine sleeps, and goes on where this program is started again.
fn running() -> (SignedDuration, u64) {
    /// Where the system does not say it: the time since this program began, so that each start of it counts as one of the machine.
    static BEGAN: LazyLock<(Instant, u64)> = LazyLock::new(|| (Instant::now(), u64::from(std::process::id())));
    let of_system = || {
        let uptime = std::fs::read_to_string("/proc/uptime").ok()?;
        let seconds: f64 = uptime.split_whitespace().next()?.parse().ok()?;
        let name = std::fs::read("/proc/sys/kernel/random/boot_id").ok()?;
        let start = Sha256::digest(name).first_chunk::<8>().map(|bytes| u64::from_be_bytes(*bytes))?;
        Some((SignedDuration::try_from_secs_f64(seconds).ok()?, start))
    };
    of_system().unwrap_or_else(|| (SignedDuration::try_from(BEGAN.0.elapsed()).unwrap_or_default(), BEGAN.1))
}

/// The system's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods)] // the one place
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn reading(&self) -> Reading {
        let (running, start) = running();
        Reading { wall: self.now(), running, start }
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

    fn reading(&self) -> Reading {
        Reading { wall: self.now(), ..SystemClock.reading() }
    }

    fn is_practice(&self) -> bool {
        true
    }
}

/// A clock that stands still until it is moved: for exercises and tests.
#[derive(Debug)]
pub struct SetClock(Mutex<Reading>);

impl SetClock {
    /// Stands at this time.
    pub const fn at(time: Timestamp) -> Self {
        Self(Mutex::new(Reading { wall: time, running: SignedDuration::ZERO, start: 1 }))
    }

    /// Time goes by.
    pub fn advance(&self, by: SignedDuration) {
        let mut reading = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        reading.wall = reading.wall.saturating_add(by).unwrap_or(reading.wall);
        reading.running = reading.running.saturating_add(by);
    }

    /// Somebody sets the clock, and no time goes by.
    pub fn jump(&self, by: SignedDuration) {
        let mut reading = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        reading.wall = reading.wall.saturating_add(by).unwrap_or(reading.wall);
    }

    /// The machine was off for so long, and starts again.
    pub fn restart(&self, after: SignedDuration) {
        let mut reading = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        reading.wall = reading.wall.saturating_add(after).unwrap_or(reading.wall);
        (reading.running, reading.start) = (SignedDuration::ZERO, reading.start + 1);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        self.reading().wall
    }

    fn reading(&self) -> Reading {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
