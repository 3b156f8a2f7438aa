//! The work: one thread walks, several read and ask the confined workers, and one takes what comes of it in the order of the walk.

use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use confine::{Failure, Workers};
use jiff::Timestamp;

use crate::Place;
use crate::bank::Bank;
use crate::read;
use crate::record::Found;
use crate::scan::ScanError;
use crate::source::{Source, SourceError, Step};

/// How many things may be on their way between the walk and the journal. A large film holds up the journal and not the work on those that follow it.
const WINDOW: usize = 4096;
/// How long is waited for the next before what there is is put on the disk.
const PAUSE: Duration = Duration::from_millis(250);

/// What tells the time.
pub type Now = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// What the work is done with.
pub struct Machine {
    /// They decode pictures; as many as processors are to be used.
    pub workers: Workers,
    /// Threads that read files and compute digests. Each may hold one picture of the longest that a worker takes.
    pub readers: usize,
    /// What tells the time.
    pub now: Now,
}

/// What comes of the work.
pub(crate) enum Came {
    /// The next, in the order of the walk.
    Next(Place, Found),
    /// Nothing for a while.
    Nothing,
}

type Examined = (u64, Result<(Place, Found), Failure>);

/// Examines everything behind a place. Files whose inode is among `seen` were come to under another name.
pub(crate) fn examine(
    source: &dyn Source,
    after: Option<&Place>,
    seen: HashSet<(u64, u64)>,
    bank: &Bank,
    machine: &Machine,
    take: &mut dyn FnMut(Came) -> Result<(), ScanError>,
) -> Result<(), ScanError> {
    // A ticket for each thing on its way bounds all of these channels.
    let (tickets, returned) = sync_channel(WINDOW);
    let (steps, stepped) = channel();
    let (done, examined) = channel();
    let stepped = Mutex::new(stepped);
    thread::scope(|scope| {
        let walker = scope.spawn(move || walk(source, after, seen, &tickets, &steps));
        let readers: Vec<_> = (0..machine.readers.max(1))
            .map(|_| {
                let (done, stepped) = (done.clone(), &stepped);
                scope.spawn(move || read_each(source, bank, machine, stepped, &done))
            })
            .collect();
        drop(done);
        let taken = take_each(&examined, &returned, take);
        // Whatever it ended for, everybody else ends with it.
        drop((examined, returned));
        let broken = readers.into_iter().map(|reader| reader.join().is_err()).fold(false, |any, broken| any | broken);
        let walked = walker.join().map_err(|_| ScanError::Thread)?;
        taken?;
        walked?;
        if broken { Err(ScanError::Thread) } else { Ok(()) }
    })
}

fn walk(
    source: &dyn Source,
    after: Option<&Place>,
    mut seen: HashSet<(u64, u64)>,
    tickets: &SyncSender<()>,
    steps: &Sender<(u64, Step)>,
) -> Result<(), SourceError> {
    let mut number = 0;
    source.walk(after, &mut |step| {
        let step = match step {
            Step::Read(entry) => match entry.inode {
                Some(inode) if !seen.insert(inode) => {
                    Step::Told(entry.place, Found::Again { inode, matches: Vec::new() })
                }
                _ => Step::Read(entry),
            },
            told @ Step::Told(..) => told,
        };
        if tickets.send(()).is_err() || steps.send((number, step)).is_err() {
            return ControlFlow::Break(());
        }
        number += 1;
        ControlFlow::Continue(())
    })
}

fn read_each(
    source: &dyn Source,
    bank: &Bank,
    machine: &Machine,
    stepped: &Mutex<Receiver<(u64, Step)>>,
    done: &Sender<Examined>,
) {
    loop {
        let next = stepped.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((number, step)) = next else { return };
        let found = match step {
            Step::Read(entry) => {
                read::examine(source, &entry, bank, &machine.workers).map(|found| (entry.place, found))
            }
            Step::Told(place, found) => Ok((place, found)),
        };
        if done.send((number, found)).is_err() {
            return;
        }
    }
}

fn take_each(
    examined: &Receiver<Examined>,
    returned: &Receiver<()>,
    take: &mut dyn FnMut(Came) -> Result<(), ScanError>,
) -> Result<(), ScanError> {
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    loop {
        match examined.recv_timeout(PAUSE) {
            Ok((number, found)) => {
                waiting.insert(number, found);
            }
            Err(RecvTimeoutError::Timeout) => {
                take(Came::Nothing)?;
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
        while let Some(found) = waiting.remove(&next) {
            let (place, found) = found?;
            take(Came::Next(place, found))?;
            next += 1;
            // Its sender gave one before it gave the thing itself.
            let _ = returned.recv();
        }
    }
    if waiting.is_empty() { Ok(()) } else { Err(ScanError::Thread) }
}
