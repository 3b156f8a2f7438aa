//! Packs that are ordered by the pages, made one at a time on a thread of their own, and kept in [`Folders`]. What waits is written
//! down there too (see [`crate::orders`]): here is only what of it this start has to do.

use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use desk::{Desk, Moment};
use pages::packs::{Answer, Kept, Making, Ordered, PackFault, PackKey, Packs};
use tokio::runtime::Handle;
use tokio::sync::watch;

use crate::error::NotKept;
use crate::folders::{Folders, folder};
use crate::orders::{Left, Stage};
use crate::{PackError, Wanted, write};

/// Packs that wait at most: every member's pages in two languages.
const WAITING: usize = 120;

/// What is to be done, and how far it is.
#[derive(Debug, Default)]
struct Work {
    /// Places that are taken: the order is being written down.
    taken: Vec<PackKey>,
    waiting: VecDeque<(PackKey, Moment)>,
    now: Option<(PackKey, u64, u64)>,
    /// What came to nothing: one for each round, language and member, because a later order makes an earlier one superfluous.
    failed: Vec<(PackKey, PackFault)>,
    ends: bool,
}

impl Work {
    fn knows(&self, key: &PackKey) -> bool {
        let waiting = self.waiting.iter().map(|(waits, _)| waits);
        let now = self.now.iter().map(|(now, ..)| now);
        self.taken.iter().chain(waiting).chain(now).any(|known| known == key)
    }

    /// Forgets what came to nothing and is made superfluous by a pack, or an order, of this state; gives the other keys of it.
    fn forget(&mut self, newest: &PackKey) -> Vec<PackKey> {
        let of = |key: &PackKey| (key.round.clone(), key.lang, key.member.clone());
        let is_over = |key: &PackKey| of(key) == of(newest) && key.events <= newest.events;
        let over = self.failed.extract_if(.., |(key, _)| is_over(key)).map(|(key, _)| key);
        over.filter(|key| key != newest).collect()
    }

    /// Remembers that an order came to nothing; gives what that makes superfluous.
    fn fail(&mut self, key: PackKey, fault: PackFault) -> Vec<PackKey> {
        let over = self.forget(&key);
        self.failed.push((key, fault));
        over
    }
}

#[derive(Debug)]
struct Place {
    desk: Desk,
    folders: Folders,
    origin: Option<String>,
    work: Mutex<Work>,
    /// Rings when there is something to do, or nothing more.
    bell: Condvar,
    /// Ends what is being written.
    stop: watch::Sender<bool>,
}

/// The shelf. While it is there, a thread waits for orders.
#[derive(Debug)]
pub struct Shelf {
    place: Arc<Place>,
    maker: Mutex<Option<JoinHandle<()>>>,
}

impl Shelf {
    /// The shelf in a data directory, its maker waiting. `origin` is where the pages are served. It asks `runtime` for what the
    /// register says, and typesets on its own thread alone, so that the other processors go on answering.
    pub fn open(desk: Desk, data: &Path, origin: Option<String>, runtime: Handle) -> io::Result<Self> {
        let folders = Folders::open(data);
        let mut work = Work::default();
        for (key, left) in folders.orders() {
            match left {
                Left::Waits(moment) => work.waiting.push_back((key, moment)),
                Left::Failed(fault) => folders.drop_orders(&work.fail(key, fault)),
            }
        }
        let (stop, _) = watch::channel(false);
        let place = Arc::new(Place { desk, folders, origin, work: Mutex::new(work), bell: Condvar::new(), stop });
        let maker = Arc::clone(&place);
        let maker = std::thread::Builder::new().name("pack".to_owned()).spawn(move || maker.work(&runtime))?;
        Ok(Self { place, maker: Mutex::new(Some(maker)) })
    }

    /// Ends it: what is being made is given up and waits for the next start, as everything else that waits; nothing half is left.
    /// Blocks until that is so.
    pub fn end(&self) {
        self.place.lock().ends = true;
        self.place.stop.send_replace(true);
        self.place.bell.notify_all();
        let maker = self.maker.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(maker) = maker
            && maker.join().is_err()
        {
            tracing::error!("the maker of packs ended badly");
        }
    }
}

impl Drop for Shelf {
    fn drop(&mut self) {
        self.end();
    }
}

impl Place {
    fn lock(&self) -> MutexGuard<'_, Work> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a pack is kept or under way. In this order, because what is no longer under way may be kept by now; and the disk is
    /// asked without the lock, for which the pages wait too.
    fn knows(&self, key: &PackKey) -> bool {
        let under_way = self.lock().knows(key);
        under_way || self.folders.has(key)
    }

    fn take(self: Arc<Self>, key: PackKey, moment: Moment) -> Result<Option<Taken>, PackFault> {
        let mut work = self.lock();
        if work.knows(&key) {
            return Ok(None);
        }
        if work.waiting.len() + work.taken.len() >= WAITING {
            return Err(PackFault::TooMany);
        }
        work.taken.push(key.clone());
        drop(work);
        let mut taken = Taken { place: self, key, moment, hold: Hold::Place };
        if taken.place.folders.has(&taken.key) {
            return Ok(None);
        }
        taken.write(&Stage::Taken)?;
        taken.hold = Hold::Order;
        let over = taken.place.lock().forget(&taken.key);
        taken.place.folders.drop_orders(&over);
        Ok(Some(taken))
    }

    /// Makes what is ordered, one pack at a time, until it ends.
    fn work(&self, runtime: &Handle) {
        while let Some((key, moment)) = self.next() {
            let begun = self.folders.put_order(&key, &moment, &Stage::Begun);
            // One text that cannot be typeset must not end the making of all others.
            let make = || self.make(&key, &moment, runtime);
            let done = begun.and_then(|()| catch_unwind(AssertUnwindSafe(make)).unwrap_or(Err(NotKept::Panicked)));
            self.done(&key, &moment, done);
        }
    }

    /// Writes down and tells what became of an order. Until then its place is taken, so that nobody orders the same meanwhile.
    fn done(&self, key: &PackKey, moment: &Moment, done: Result<(), NotKept>) {
        let stage = match done {
            Ok(()) => None,
            Err(NotKept::Pack(PackError::Stopped)) => Some(Stage::Waits),
            Err(error) => {
                tracing::error!(%error, round = key.round, pack = folder(key), "a pack could not be made");
                Some(Stage::Failed(error.fault()))
            }
        };
        match &stage {
            None => self.folders.drop_order(key),
            Some(stage) => {
                if let Err(error) = self.folders.put_order(key, moment, stage) {
                    tracing::error!(%error, round = key.round, pack = folder(key), "what became of an order could not be written down");
                }
            }
        }
        let mut work = self.lock();
        work.now = None;
        let over = match stage {
            None => work.forget(key),
            Some(Stage::Failed(fault)) => work.fail(key.clone(), fault),
            Some(_) => Vec::new(),
        };
        drop(work);
        self.folders.drop_orders(&over);
    }

    fn next(&self) -> Option<(PackKey, Moment)> {
        let mut work = self.lock();
        loop {
            if work.ends {
                return None;
            }
            if let Some((key, moment)) = work.waiting.pop_front() {
                work.now = Some((key.clone(), 0, 0));
                return Some((key, moment));
            }
            work = self.bell.wait(work).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn make(&self, key: &PackKey, moment: &Moment, runtime: &Handle) -> Result<(), NotKept> {
        let wanted = Wanted {
            round: key.round.clone(),
            languages: vec![key.lang],
            only: key.member.iter().cloned().collect(),
            origin: self.origin.clone(),
        };
        let mut stopped = self.stop.subscribe();
        let written = runtime.block_on(async {
            tokio::select! {
                written = write(&self.desk, moment, &wanted) => written,
                _ = stopped.wait_for(|stop| *stop) => Err(PackError::Stopped),
            }
        })?;
        let pack = written.typeset(1, &|done, all| {
            let mut work = self.lock();
            if let Some(now) = &mut work.now {
                (now.1, now.2) = (done, all);
            }
            !work.ends
        })?;
        self.folders.keep(key, moment, &pack)
    }
}

/// A place that is taken.
#[derive(Debug)]
struct Taken {
    place: Arc<Place>,
    key: PackKey,
    moment: Moment,
    hold: Hold,
}

/// What whoever drops a place gives up by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hold {
    /// The place alone.
    Place,
    /// An order, of which the journal may know.
    Order,
    /// Nothing: the order waits, or was told.
    Nothing,
}

impl Taken {
    fn write(&self, stage: &Stage) -> Result<(), PackFault> {
        self.place.folders.put_order(&self.key, &self.moment, stage).map_err(|error| {
            tracing::error!(%error, round = self.key.round, pack = folder(&self.key), "an order could not be written down");
            error.fault()
        })
    }

    /// Leaves the place, for what becomes of the order.
    fn leave(&mut self) -> MutexGuard<'_, Work> {
        self.hold = Hold::Nothing;
        let mut work = self.place.lock();
        work.taken.retain(|taken| *taken != self.key);
        work
    }

    fn wait(mut self) -> Result<(), PackFault> {
        let written = self.write(&Stage::Waits);
        let (key, moment) = (self.key.clone(), self.moment);
        let mut work = self.leave();
        let over = match &written {
            Ok(()) => {
                work.waiting.push_back((key, moment));
                Vec::new()
            }
            Err(fault) => work.fail(key, fault.clone()),
        };
        drop(work);
        self.place.folders.drop_orders(&over);
        self.place.bell.notify_all();
        written
    }
}

impl Ordered for Taken {
    fn make(self: Box<Self>) -> Answer<Result<(), PackFault>> {
        ask(move || self.wait(), || Err(PackFault::Broken))
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        let (hold, key) = (self.hold, self.key.clone());
        if hold == Hold::Nothing {
            return;
        }
        let mut work = self.leave();
        if hold == Hold::Order {
            // What stood there of earlier states went when the place was taken.
            work.fail(key, PackFault::Interrupted);
        }
    }
}

/// Asks the disk on a thread that may wait for it; whoever serves pages goes on serving.
fn ask<T: Send + 'static>(
    wait: impl FnOnce() -> T + Send + 'static,
    otherwise: impl FnOnce() -> T + Send + 'static,
) -> Answer<T> {
    Box::pin(async move {
        tokio::task::spawn_blocking(wait).await.unwrap_or_else(|error| {
            tracing::error!(%error, "the shelf could not be asked");
            otherwise()
        })
    })
}

impl Packs for Shelf {
    fn order(&self, key: &PackKey, moment: &Moment) -> Answer<Result<Option<Box<dyn Ordered>>, PackFault>> {
        let (place, key, moment) = (Arc::clone(&self.place), key.clone(), *moment);
        let boxed = |taken: Taken| Box::new(taken) as Box<dyn Ordered>;
        ask(move || place.take(key, moment).map(|taken| taken.map(boxed)), || Err(PackFault::Broken))
    }

    fn has(&self, key: &PackKey) -> Answer<bool> {
        let (place, key) = (Arc::clone(&self.place), key.clone());
        ask(move || place.knows(&key), || false)
    }

    fn under_way(&self, round: &str) -> Vec<(PackKey, Making)> {
        let work = self.place.lock();
        let now = work.now.iter().map(|(key, done, all)| (key.clone(), Making::Made { done: *done, all: *all }));
        let waiting =
            work.waiting.iter().map(|(key, _)| key).chain(&work.taken).map(|key| (key.clone(), Making::Waits));
        let failed = work.failed.iter().map(|(key, fault)| (key.clone(), Making::Failed(fault.clone())));
        now.chain(waiting).chain(failed).filter(|(key, _)| key.round == round).collect()
    }

    fn kept(&self, round: &str) -> Answer<Vec<Kept>> {
        let (place, round) = (Arc::clone(&self.place), round.to_owned());
        ask(move || place.folders.kept(&round), Vec::new)
    }

    fn read(&self, key: &PackKey, name: &str) -> Answer<Option<Vec<u8>>> {
        let (place, key, name) = (Arc::clone(&self.place), key.clone(), name.to_owned());
        ask(move || place.folders.read(&key, &name), || None)
    }
}

#[cfg(test)]
mod tests {
    use pages::i18n::Lang;

    use super::*;

    #[test]
    fn what_came_to_nothing_is_told_until_a_later_state_is_ordered_or_kept() {
        let key = |events, lang| PackKey { round: "2026".into(), events, lang, member: Some("XK".into()) };
        let (third, fifth, other) = (key(3, Lang::En), key(5, Lang::En), key(3, Lang::Fr));
        let mut work = Work::default();
        for (key, over) in [(&third, vec![]), (&other, vec![]), (&fifth, vec![third.clone()]), (&fifth, vec![])] {
            assert_eq!(work.fail(key.clone(), PackFault::Broken), over);
        }
        let told = |work: &Work| work.failed.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>();
        assert_eq!(told(&work), [other.clone(), fifth.clone()]);
        assert_eq!(work.forget(&key(4, Lang::En)), [], "an earlier one does not make a later one superfluous");
        let whole = PackKey { member: None, ..key(9, Lang::En) };
        assert_eq!(work.forget(&whole), []);
        assert_eq!(work.forget(&fifth), [], "its own order is not another one");
        assert_eq!(told(&work), [other]);
        assert_eq!(work.fail(fifth.clone(), PackFault::Interrupted), []);
        assert_eq!(work.forget(&key(6, Lang::En)), [fifth]);
    }
}
