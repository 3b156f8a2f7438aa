//! How far the log has grown, asked cheaply: the answer to nearly every request depends on it.
//!
//! The database is asked at most every [`STALE`]; a write by this or any other process therefore shows after at most that long
//! plus the time of one query.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use desk::{Desk, DeskError};

/// How old a known state may be.
const STALE: Duration = Duration::from_millis(200);

/// What an answer of the register depends on besides its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Generation {
    /// Events in the log.
    pub size: u64,
    /// Days since 1970 (UTC): pages say what is due.
    pub day: i64,
}

/// Knows the current [`Generation`].
#[derive(Debug)]
pub(crate) struct Pulse {
    desk: Desk,
    known: Mutex<Option<(Instant, u64)>>,
    turn: tokio::sync::Mutex<()>,
}

impl Pulse {
    /// Of this desk.
    pub fn new(desk: Desk) -> Self {
        Self { desk, known: Mutex::new(None), turn: tokio::sync::Mutex::new(()) }
    }

    /// The state of now, at most [`STALE`] old.
    pub async fn now(&self) -> Result<Generation, DeskError> {
        let day = self.desk.clock().now().as_second().div_euclid(86_400);
        if let Some(size) = self.fresh() {
            return Ok(Generation { size, day });
        }
        // One asks, the others wait for its answer.
        let _turn = self.turn.lock().await;
        if let Some(size) = self.fresh() {
            return Ok(Generation { size, day });
        }
        // The time is taken before the question: what is written while it is asked is not taken for known.
        let asked = Instant::now();
        let size = self.desk.moment(None).await?.size;
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((asked, size));
        Ok(Generation { size, day })
    }

    fn fresh(&self) -> Option<u64> {
        let known = *self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.filter(|(asked, _)| asked.elapsed() < STALE).map(|(_, size)| size)
    }
}
