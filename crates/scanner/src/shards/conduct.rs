//! Whoever began a scan: cuts, hands out, and takes what came of it into the journal, in the order of the walk.

use std::collections::HashSet;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use store::StoreError;
use store::scans::{Counts, Scans};
use tokio::runtime::Handle;

use super::cut::cut;
use super::part::{Part, ShardError, Within, lines_of, work_of};
use super::queue::{Queue, QueueError};
use crate::examine::Now;
use crate::record::{Found, Record};
use crate::scan::{Scan, ScanError};
use crate::source::Source;

/// How often it is looked whether the next shard is done, and whether there are new ones.
const PAUSE: Duration = Duration::from_millis(200);
/// How often the queue is compared with what is to be done.
const COMPARED: Duration = Duration::from_secs(3);
/// How long nothing may come before that is said.
const SILENCE: Duration = Duration::from_secs(30);

/// What a scan is worked on with by others.
#[derive(Clone)]
pub struct Conductor {
    /// Shards, and what came of them.
    pub scans: Scans,
    /// By which workers come to them.
    pub queue: Queue,
    /// After how long without a word of its worker a shard goes to another.
    pub lease: Duration,
    /// On which the two are asked. Threads that wait for it must not be its own.
    pub runtime: Handle,
}

/// The shards of one scan.
pub(super) struct Kept<'a> {
    conductor: &'a Conductor,
    scan: &'a str,
}

impl Kept<'_> {
    fn ask<T>(&self, question: impl Future<Output = Result<T, StoreError>>) -> Result<T, ScanError> {
        self.conductor.runtime.block_on(question).map_err(ScanError::Shards)
    }

    fn scans(&self) -> &Scans {
        &self.conductor.scans
    }

    /// The number of the next shard, and the last part that was cut.
    pub(super) fn last_part(&self) -> Result<(u64, Option<Part>), ScanError> {
        let counts = self.counts()?;
        let Some(last) = counts.shards.checked_sub(1) else { return Ok((0, None)) };
        Ok((counts.shards, Some(self.part(last)?.0)))
    }

    /// A part, and what the walk came to in it when it was cut.
    fn part(&self, number: u64) -> Result<(Part, u64), ScanError> {
        let shard = self.ask(self.scans().shard(self.scan, number))?;
        let shard = shard.ok_or(ShardError::Unreadable { number, what: "it is not there".into() })?;
        Ok((Part::of_json(number, &shard.part)?, shard.things))
    }

    pub(super) fn add(&self, number: u64, part: &Part, things: u64) -> Result<(), ScanError> {
        self.ask(self.scans().add(self.scan, number, &part.to_json(), things))
    }

    pub(super) fn is_cut(&self) -> Result<(), ScanError> {
        self.ask(self.scans().is_cut(self.scan))
    }

    fn counts(&self) -> Result<Counts, ScanError> {
        self.ask(self.scans().counts(self.scan))
    }
}

/// What the threads of a scan tell each other.
struct Shared {
    /// How many shards the journal has.
    taken: AtomicU64,
    stop: AtomicBool,
    /// Why the walk or the queue's thread gave up.
    failed: Mutex<Option<ScanError>>,
}

/// Says that a thread has ended without saying why.
struct Watched<'a>(&'a Shared);

impl Drop for Watched<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.note(Err(ScanError::Thread));
        }
    }
}

impl Shared {
    /// Does a thread's work. Whatever ends it is noted: nobody waits for it in vain.
    fn watched(&self, work: impl FnOnce() -> Result<(), ScanError>) {
        let _watched = Watched(self);
        self.note(work());
    }

    fn note(&self, done: Result<(), ScanError>) {
        if let Err(e) = done {
            self.failed.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(e);
        }
    }

    fn failure(&self) -> Option<ScanError> {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl Scan {
    /// Goes on to the end with what workers find. `watch` is called each time that something was put on the disk.
    pub fn conduct(
        &mut self,
        source: &dyn Source,
        conductor: &Conductor,
        now: &Now,
        watch: &mut dyn FnMut(&mut Self) -> Result<(), ScanError>,
    ) -> Result<(), ScanError> {
        let scan = self.id().to_owned();
        let kept = Kept { conductor, scan: &scan };
        if !self.ended() {
            kept.ask(conductor.scans.begin(&scan, &work_of(self.header())))?;
            let (number, skip) = self.behind(&kept)?;
            let shared = Shared { taken: number.into(), stop: AtomicBool::new(false), failed: Mutex::new(None) };
            thread::scope(|scope| {
                let cutting = !kept.counts()?.cut;
                let walker =
                    cutting.then(|| scope.spawn(|| shared.watched(|| cut(source, &kept, &shared.taken, &shared.stop))));
                let feeder = scope.spawn(|| shared.watched(|| feed(&kept, &shared.stop)));
                let taken = self.take_all(source, &kept, &shared, (number, skip), now, watch);
                shared.stop.store(true, Ordering::Relaxed);
                let broken = feeder.join().is_err() | walker.is_some_and(|walker| walker.join().is_err());
                taken?;
                shared.failure().map_or(Ok(()), Err)?;
                if broken { Err(ScanError::Thread) } else { Ok(()) }
            })?;
            self.finish(watch)?;
        }
        // The journal has all of it. What a kill leaves here is cleared by the next run of the command.
        kept.ask(conductor.scans.end(&scan))?;
        if let Err(e) = conductor.runtime.block_on(conductor.queue.end(&scan)) {
            tracing::warn!("the queue of this scan was not cleared, which does no harm: {e}");
        }
        Ok(())
    }

    /// The first shard of which the journal lacks something, and how many of its lines it has. A shard of which it has no line is never passed over: one that a worker
    /// came to nothing of would look as if the journal had all of it.
    fn behind(&self, kept: &Kept<'_>) -> Result<(u64, u64), ScanError> {
        let records = self.progress().records;
        let mut number = kept.ask(kept.scans().first_kept(kept.scan))?;
        let gone = kept.ask(kept.scans().lines_before(kept.scan, number))?;
        let mut skip = records.checked_sub(gone).ok_or(ShardError::Short { records, gone })?;
        while skip > 0
            && let Some(done) = kept.ask(kept.scans().done(kept.scan, number))?
            && skip >= done.records
        {
            skip -= done.records;
            number += 1;
        }
        if skip > 0 && kept.ask(kept.scans().done(kept.scan, number))?.is_none() {
            return Err(ShardError::Elsewhere { records }.into());
        }
        Ok((number, skip))
    }

    fn take_all(
        &mut self,
        source: &dyn Source,
        kept: &Kept<'_>,
        shared: &Shared,
        (mut number, mut skip): (u64, u64),
        now: &Now,
        watch: &mut dyn FnMut(&mut Self) -> Result<(), ScanError>,
    ) -> Result<(), ScanError> {
        let mut firsts = self.take_seen();
        let (mut last, mut told) = (Instant::now(), false);
        loop {
            if let Some(e) = shared.failure() {
                return Err(e);
            }
            let Some(done) = kept.ask(kept.scans().done(kept.scan, number))? else {
                let counts = kept.counts()?;
                if counts.cut && number == counts.shards {
                    return Ok(());
                }
                if last.elapsed() > SILENCE && !told {
                    told = true;
                    tracing::warn!(
                        "nothing has come for {} s: shard {number} waits for a worker with the same source, lists, radius, quality and version (`accord worker`)",
                        SILENCE.as_secs()
                    );
                }
                sleep(PAUSE);
                continue;
            };
            let (part, things) = kept.part(number)?;
            // Where the journal has lines of it already, they were believed once: lines of another worker would not go on from them.
            if skip == 0 && done.records < things && Within::new(source, &part).count()? > done.records {
                let worker = done.worker;
                tracing::warn!(
                    "worker {worker} came to {} of {things} things of shard {number}, and there are more: is all of it there, and may it be read? Another is to do it",
                    done.records
                );
                kept.ask(kept.scans().again(kept.scan, number))?;
                continue;
            }
            let found = done.found.ok_or(ShardError::Unreadable { number, what: "its lines are gone".into() })?;
            let lines = lines_of(number, &found)?;
            let skipped = usize::try_from(skip).unwrap_or(usize::MAX);
            // The journal goes on from this shard where its last line is of it, and not where another program wrote it.
            if skipped > 0 && lines.get(skipped - 1).map(|(place, _)| place) != self.last() {
                return Err(ShardError::Elsewhere { records: self.progress().records }.into());
            }
            for (place, found) in lines.into_iter().skip(skipped) {
                let at = now().as_second();
                self.add(Record { place, at, found: once(found, &mut firsts) })?;
                if self.is_full() {
                    self.commit(source)?;
                    watch(self)?;
                }
            }
            self.commit(source)?;
            watch(self)?;
            kept.ask(kept.scans().taken(kept.scan, number))?;
            (number, skip) = (number + 1, 0);
            shared.taken.store(number, Ordering::Relaxed);
            (last, told) = (Instant::now(), false);
        }
    }
}

/// A file with several names counts once, whichever workers read it. One that could not be read under its first name is read under another.
fn once(found: Found, firsts: &mut HashSet<(u64, u64)>) -> Found {
    match found.read_as() {
        Some(inode) if !firsts.insert(inode) => Found::Again { inode, matches: Vec::new() },
        _ => found,
    }
}

/// Puts shards into the queue until it is told to stop. What the queue lost is put in anew: twice does no harm.
fn feed(kept: &Kept<'_>, stop: &AtomicBool) -> Result<(), ScanError> {
    let mut next = 0;
    let mut compared: Option<Instant> = None;
    let mut silent = false;
    while !stop.load(Ordering::Relaxed) {
        match kept.conductor.runtime.block_on(feed_once(kept, &mut next, &mut compared)) {
            Ok(()) => silent = false,
            Err(Fed::Store(e)) => return Err(ScanError::Shards(e)),
            Err(Fed::Queue(e)) => {
                if !silent {
                    tracing::warn!("{e}; it is asked again until it does");
                }
                silent = true;
                compared = None;
                sleep(PAUSE * 5);
            }
        }
        sleep(PAUSE);
    }
    Ok(())
}

enum Fed {
    Store(StoreError),
    Queue(QueueError),
}

impl From<StoreError> for Fed {
    fn from(e: StoreError) -> Self {
        Self::Store(e)
    }
}

impl From<QueueError> for Fed {
    fn from(e: QueueError) -> Self {
        Self::Queue(e)
    }
}

/// `next` is the first shard that was never put in. Once in a while all that is not done is compared with what the queue holds.
async fn feed_once(kept: &Kept<'_>, next: &mut u64, compared: &mut Option<Instant>) -> Result<(), Fed> {
    let (scans, queue) = (kept.scans(), &kept.conductor.queue);
    // The queue is asked first: what is done meanwhile is then among its shards and not among those that are undone.
    let backlog = if compared.is_none_or(|compared| compared.elapsed() > COMPARED) {
        Some(queue.backlog(kept.scan, kept.conductor.lease).await?)
    } else {
        None
    };
    let undone = scans.undone(kept.scan).await?;
    let put_in = undone.iter().filter(|number| *number < next).count() as u64;
    let lost = backlog.is_some_and(|backlog| put_in > backlog);
    for number in undone {
        if lost || number >= *next {
            queue.put(kept.scan, number).await?;
            *next = (*next).max(number + 1);
        }
    }
    if backlog.is_some() {
        *compared = Some(Instant::now());
    }
    Ok(())
}
