//! Some workers and whoever asks them.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::answer::{Failure, Hashed, Wanted};
use crate::bounds::Bounds;
use crate::walls::Walls;
use crate::wire::Answer;
use crate::worker::{Launch, Lost, StartError, Worker};

/// Pictures after which a worker makes room for a fresh one. A start costs a few milliseconds; so long may last what a picture did to a worker unseen.
const TERM: u64 = 1_000;

/// So many workers, asked from any number of threads: who finds none free waits.
///
/// Dropped, it takes its workers with it.
#[derive(Debug)]
pub struct Workers {
    launch: Launch,
    bounds: Bounds,
    walls: Walls,
    /// A place for each worker that is not answering; empty where the last one is gone. The one that answered last is asked first.
    free: Mutex<Vec<Option<Worker>>>,
    freed: Condvar,
    counted: Counted,
}

#[derive(Debug, Default)]
struct Counted {
    hashed: AtomicU64,
    refused: AtomicU64,
    panicked: AtomicU64,
    slow: AtomicU64,
    died: AtomicU64,
    nonsense: AtomicU64,
    again: AtomicU64,
    started: AtomicU64,
}

/// What became of all pictures so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Have a fingerprint.
    pub hashed: u64,
    /// Were read and refused.
    pub refused: u64,
    /// Met a fault of a decoder that it noticed itself.
    pub panicked: u64,
    /// Took too long; each ended a worker.
    pub slow: u64,
    /// Ended their worker.
    pub died: u64,
    /// Made their worker write something else; each ended it.
    pub nonsense: u64,
    /// Were asked a second time, of a fresh worker.
    pub again: u64,
    /// Workers that were started in all.
    pub started: u64,
}

impl Workers {
    /// Starts the first of so many workers, to see that it can confine itself; the others follow as they are needed.
    pub fn start(launch: Launch, number: NonZeroUsize, bounds: Bounds) -> Result<Self, StartError> {
        let first = Worker::start(&launch, &bounds)?;
        let walls = first.walls();
        let mut free: Vec<Option<Worker>> = (1..number.get()).map(|_| None).collect();
        free.push(Some(first));
        let counted = Counted { started: 1.into(), ..Counted::default() };
        Ok(Self { launch, bounds, walls, free: free.into(), freed: Condvar::new(), counted })
    }

    /// What holds around each of them.
    pub const fn walls(&self) -> Walls {
        self.walls
    }

    /// What each picture may take.
    pub const fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// The fingerprint of a picture, or why it has none. Waits for a free worker, and then no longer than [`Bounds::time`] allows; twice that where a worker was
    /// lost that had answered others before or was killed by somebody: a fresh one is asked once more.
    pub fn hash(&self, bytes: &[u8], wanted: Wanted) -> Result<Hashed, Failure> {
        let long = bytes.len() as u64;
        if long > self.bounds.file {
            return Err(Failure::TooLong { bytes: long, most: self.bounds.file });
        }
        let mut seat = Seat { workers: self, worker: self.take() };
        let answered = match seat.ask(bytes, wanted)? {
            // The answer is to be about this picture, and not about what came before it or from elsewhere.
            Err(Lost { doubtful: true, .. }) => {
                self.counted.again.fetch_add(1, Relaxed);
                seat.ask(bytes, wanted)?
            }
            answered => answered,
        };
        drop(seat);
        let outcome = match answered {
            Ok(Answer::Hashed(hashed)) => Ok(hashed),
            Ok(Answer::Refused(refused)) => Err(Failure::Refused(refused)),
            Ok(Answer::Panicked(what)) => Err(Failure::Panicked { what }),
            Err(lost) => Err(lost.failure),
        };
        self.count(&outcome);
        outcome
    }

    /// What became of all pictures so far.
    pub fn counts(&self) -> Counts {
        let read = |counter: &AtomicU64| counter.load(Relaxed);
        Counts {
            hashed: read(&self.counted.hashed),
            refused: read(&self.counted.refused),
            panicked: read(&self.counted.panicked),
            slow: read(&self.counted.slow),
            died: read(&self.counted.died),
            nonsense: read(&self.counted.nonsense),
            again: read(&self.counted.again),
            started: read(&self.counted.started),
        }
    }

    fn count(&self, outcome: &Result<Hashed, Failure>) {
        let counter = match outcome {
            Ok(_) => &self.counted.hashed,
            Err(Failure::Refused(_)) => &self.counted.refused,
            Err(Failure::Panicked { .. }) => &self.counted.panicked,
            Err(Failure::Slow { .. }) => &self.counted.slow,
            Err(Failure::Died { .. }) => &self.counted.died,
            Err(Failure::Nonsense { .. }) => &self.counted.nonsense,
            // Nobody was asked.
            Err(Failure::TooLong { .. } | Failure::NoWorker(_)) => return,
        };
        counter.fetch_add(1, Relaxed);
    }

    /// Nothing that holds the lock can panic halfway, so what is behind it is whole.
    fn free(&self) -> MutexGuard<'_, Vec<Option<Worker>>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn another(&self) -> Result<Worker, StartError> {
        let worker = Worker::start(&self.launch, &self.bounds)?;
        self.counted.started.fetch_add(1, Relaxed);
        Ok(worker)
    }

    fn take(&self) -> Option<Worker> {
        let mut free = self.free();
        loop {
            if let Some(place) = free.pop() {
                return place;
            }
            free = self.freed.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// A worker's place, taken; it is given back however the asking ends.
struct Seat<'a> {
    workers: &'a Workers,
    worker: Option<Worker>,
}

impl Seat<'_> {
    /// Asks the worker of this place, or a new one where there is none. One that did not answer is gone.
    fn ask(&mut self, bytes: &[u8], wanted: Wanted) -> Result<Result<Answer, Lost>, StartError> {
        let seated = self.worker.take().filter(|worker| worker.asked() < TERM);
        let worker = seated.map_or_else(|| self.workers.another(), Ok)?;
        Ok(worker.ask(bytes, wanted, self.workers.bounds.time).map(|(worker, answer)| {
            self.worker = Some(worker);
            answer
        }))
    }
}

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        self.workers.free().push(self.worker.take());
        self.workers.freed.notify_one();
    }
}
