//! A worker: takes shards from the queue, examines them, and writes what came of each.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use store::StoreError;
use store::scans::Scans;
use thiserror::Error;
use tokio::task::JoinError;
use tokio::time::sleep;

use super::part::{Part, ShardError, Within, lines_of, work_of};
use super::queue::{Handed, Queue, QueueError};
use crate::Place;
use crate::bank::Bank;
use crate::examine::{Came, Machine, examine};
use crate::journal::Header;
use crate::record::Found;
use crate::scan::ScanError;
use crate::source::Source;

/// How long is waited for a shard before it is looked whether there is another scan.
const WAIT: Duration = Duration::from_secs(2);
/// How long is waited where there is nothing to do, or the queue does not answer.
const PAUSE: Duration = Duration::from_secs(1);
/// How long a worker stays back that came to nothing of a shard: where its tree is not mounted, it is not to be the quickest of all.
const ASHAMED: Duration = Duration::from_secs(10);

/// Why a worker ends. The shard that it had is done by another.
#[derive(Debug, Error)]
pub enum WorkError {
    /// Source or processes.
    #[error(transparent)]
    Scan(#[from] ScanError),
    /// The shards.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// A shard.
    #[error(transparent)]
    Shard(#[from] ShardError),
    /// A fault of this program.
    #[error("a thread of the worker has ended; report the fault")]
    Thread(#[from] JoinError),
}

/// A worker: it takes part in every scan that is done with the same source, lists, radius, quality and version.
pub struct Worker {
    /// What is examined.
    pub source: Box<dyn Source + Send>,
    /// The lists that are looked in.
    pub bank: Bank,
    /// With what.
    pub machine: Machine,
    /// Program and version.
    pub tool: String,
    /// What it is called where it is spoken of.
    pub name: String,
    /// Shards, and what came of them.
    pub scans: Scans,
    /// By which it comes to them.
    pub queue: Queue,
}

impl Worker {
    /// The machine's name and the number of the process.
    pub fn default_name() -> String {
        let system = rustix::system::uname();
        format!("{}/{}", system.nodename().to_string_lossy(), std::process::id())
    }

    /// Works until it is told to stop. The shard that it has by then goes to another at once.
    pub async fn work(self, stop: Arc<AtomicBool>) -> Result<(), WorkError> {
        let header = Header::of(self.source.name(), &self.bank, &self.tool);
        let work = work_of(&header);
        let worker = Arc::new(self);
        let (mut silent, mut told_others) = (false, false);
        while !stop.load(Ordering::Relaxed) {
            let open = if worker.scans.is_made().await? { worker.scans.of_work(&work).await? } else { Vec::new() };
            if open.is_empty() {
                if !told_others && worker.scans.is_made().await? && worker.scans.has_others(&work).await? {
                    told_others = true;
                    tracing::warn!(
                        "a scan is open, and not with what this worker has: give it the same path or address, lists to the byte, --radius, --quality and version as the scan"
                    );
                }
                sleep(PAUSE).await;
            }
            for scan in open {
                match worker.queue.take(&scan, WAIT).await {
                    Ok(Some(handed)) => worker.one(&scan, handed, &stop).await?,
                    Ok(None) => {}
                    Err(e) => {
                        // Where a scan has reached its end meanwhile, its queue is gone for good.
                        let is_open = worker.scans.of_work(&work).await?.contains(&scan);
                        if is_open && !silent {
                            tracing::warn!("{e}; it is asked again until it does");
                        }
                        silent |= is_open;
                        sleep(PAUSE).await;
                        continue;
                    }
                }
                silent = false;
            }
        }
        Ok(())
    }

    async fn one(self: &Arc<Self>, scan: &str, handed: Handed, stop: &Arc<AtomicBool>) -> Result<(), WorkError> {
        let shard = self.scans.shard(scan, handed.number).await?;
        let Some(shard) = shard.filter(|shard| !shard.done) else {
            told(handed.done().await);
            return Ok(());
        };
        let (part, begun) = (Part::of_json(handed.number, &shard.part)?, Instant::now());
        let examined = {
            let (worker, stop) = (Arc::clone(self), Arc::clone(stop));
            let mut examining = tokio::task::spawn_blocking(move || worker.examine(&part, &stop));
            loop {
                tokio::select! {
                    examined = &mut examining => break examined?,
                    () = sleep(handed.lease / 3) => told(handed.keep().await),
                }
            }
        };
        let found = match examined {
            Ok(found) => found,
            Err(e) => {
                told(handed.back().await);
                return if matches!(e, ScanError::Stopped) { Ok(()) } else { Err(e.into()) };
            }
        };
        let records = found.len() as u64;
        let lines = serde_json::to_vec(&found).expect("places and numbers have JSON");
        debug_assert!(lines_of(handed.number, &lines).is_ok_and(|read| read == found));
        let first = self.scans.finish(scan, handed.number, &self.name, records, lines).await?;
        told(handed.done().await);
        let seconds = begun.elapsed().as_secs_f64();
        let late = if first { "" } else { "; another had done it" };
        tracing::info!("shard {} of {scan}: {records} things in {seconds:.1} s{late}", handed.number);
        if records == 0 && shard.things > 0 {
            tracing::warn!(
                "nothing of shard {} is here, and {} things were when it was cut; see whether {} is all there",
                handed.number,
                shard.things,
                self.source.name()
            );
            sleep(ASHAMED).await;
        }
        Ok(())
    }

    fn examine(&self, part: &Part, stop: &AtomicBool) -> Result<Vec<(Place, Found)>, ScanError> {
        let within = Within::new(self.source.as_ref(), part);
        let mut all = Vec::new();
        examine(&within, None, HashSet::new(), &self.bank, &self.machine, &mut |came| {
            if let Came::Next(place, found) = came {
                all.push((place, found));
            }
            if stop.load(Ordering::Relaxed) { Err(ScanError::Stopped) } else { Ok(()) }
        })?;
        Ok(all)
    }
}

/// What is not told to the queue is found out by it: a shard that is done and comes again is seen to be done.
fn told(said: Result<(), QueueError>) {
    if let Err(e) = said {
        tracing::debug!("{e}");
    }
}
