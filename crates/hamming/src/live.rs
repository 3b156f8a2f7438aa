//! An index that changes while it is looked up.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard};

use arc_swap::ArcSwap;

use crate::code::{Code, Radius};
use crate::file::SaveError;
use crate::gone::Gone;
use crate::hits::{Hit, Hits};
use crate::index::{BuildError, Index};
use crate::kernel::Instructions;
use crate::search::scan;

/// A change to one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The key has this code from now on, whether it had one or not.
    Set(u64, Code),
    /// The key has none any more.
    Remove(u64),
}

/// Entries that change while they are looked up.
///
/// What is looked up does not change: a change makes the next state beside it and puts it in its place at once. So **a lookup waits for nobody**, neither
/// for who changes something nor for a [`compact`](Self::compact) that takes seconds. Changes wait for each other.
///
/// A change is compared with every query one by one until [`tidy`](Self::tidy) or [`compact`](Self::compact) puts it into tables. Whoever changes
/// much calls `tidy` in a thread of its own from time to time; it answers at once if there is nothing to do.
///
/// ```
/// use hamming::{Code, Index, Live, Radius};
///
/// let live = Live::new(Index::build(vec![])?);
/// let before = live.view();
/// live.set(7, Code::from_bytes([1; 32]));
/// assert_eq!(live.view().within(&Code::from_bytes([1; 32]), Radius::PDQ).len(), 1);
/// assert!(before.is_empty());
/// # Ok::<(), hamming::BuildError>(())
/// ```
pub struct Live {
    state: ArcSwap<State>,
    pen: Mutex<Pen>,
}

/// The entries as they were at one moment. It stays as it is for as long as it is kept.
#[derive(Clone)]
pub struct View(Arc<State>);

#[derive(Clone, Default)]
struct State {
    /// A key that is not gone stands in one of these alone, or in one sheet.
    runs: Vec<Run>,
    fresh: Vec<Arc<Sheet>>,
}

#[derive(Clone)]
struct Run {
    index: Arc<Index>,
    gone: Gone,
}

/// Entries that are in no table yet. A change copies one sheet.
#[derive(Clone, Default)]
struct Sheet {
    keys: Vec<u64>,
    codes: Vec<[u64; 4]>,
}

/// What only who changes something knows.
#[derive(Default)]
struct Pen {
    /// On which sheet and where a key stands.
    fresh: HashMap<u64, (usize, usize)>,
    /// What has been changed since a merge began, if one is under way.
    since: Option<Vec<Change>>,
}

/// Entries of a sheet.
const SHEET: usize = 1024;
/// A run is merged with what is at least so large a part of it.
const PART: usize = 4;

impl Live {
    /// The entries of an index, to be changed.
    pub fn new(index: Index) -> Self {
        let runs = if index.is_empty() { vec![] } else { vec![Run::new(index)] };
        let state = State { runs, fresh: vec![] };
        Self { state: ArcSwap::from_pointee(state), pen: Mutex::default() }
    }

    /// The entries as they are now.
    pub fn view(&self) -> View {
        View(self.state.load_full())
    }

    /// Gives a key a code. Says whether it had one.
    pub fn set(&self, key: u64, code: Code) -> bool {
        self.apply(&[Change::Set(key, code)]) == 1
    }

    /// Takes a key out. Says whether it was there.
    pub fn remove(&self, key: u64) -> bool {
        self.apply(&[Change::Remove(key)]) == 1
    }

    /// Makes changes in their order. A view sees all of them or none. Says how many of them met an entry that was there.
    pub fn apply(&self, changes: &[Change]) -> usize {
        let mut pen = self.pen();
        let mut state = State::clone(&self.state.load());
        let met = changes.iter().filter(|change| state.apply(&mut pen.fresh, change)).count();
        if let Some(since) = &mut pen.since {
            since.extend_from_slice(changes);
        }
        self.state.store(Arc::new(state));
        met
    }

    /// Puts what was changed into tables, together with so much of the rest that over time every entry is moved a few times only. Says whether
    /// there was something to do: a thousand changes or more, or half of some entries removed, and no other merge under way.
    pub fn tidy(&self) -> Result<bool, BuildError> {
        self.merge(|state| {
            let mut size = state.fresh();
            let mut from = state.runs.len();
            if size >= SHEET {
                while from > 0 && state.runs[from - 1].len() < PART * size {
                    from -= 1;
                    size += state.runs[from].len();
                }
            }
            let half = state.runs.iter().position(|run| run.gone.count() * 2 > run.index.len());
            let from = from.min(half.unwrap_or(from));
            (size >= SHEET || from < state.runs.len()).then_some(from)
        })
    }

    /// Puts all entries into one index. Says whether there was something to do and no other merge under way. It needs the memory of the entries
    /// twice over while it runs.
    pub fn compact(&self) -> Result<bool, BuildError> {
        self.merge(|state| {
            let clean = state.fresh() == 0 && state.runs.iter().all(|run| run.gone.count() == 0);
            (!clean || state.runs.len() > 1).then_some(0)
        })
    }

    /// Makes one run of the fresh entries and the runs from one on. Changes go on meanwhile, and are made once more on what comes of it.
    fn merge(&self, from: impl FnOnce(&State) -> Option<usize>) -> Result<bool, BuildError> {
        let mut pen = self.pen();
        let state = self.view().0;
        let (None, Some(from)) = (&pen.since, from(&state)) else { return Ok(false) };
        pen.since = Some(vec![]);
        drop(pen);
        let mut merging = Merging { live: self, done: false };

        let merged = Index::build(state.entries(from).collect())?;
        let mut next = State { runs: state.runs[..from].to_vec(), fresh: vec![] };
        if !merged.is_empty() {
            next.runs.push(Run::new(merged));
        }

        let mut pen = self.pen();
        pen.fresh = HashMap::new();
        for change in pen.since.take().unwrap_or_default() {
            next.apply(&mut pen.fresh, &change);
        }
        self.state.store(Arc::new(next));
        merging.done = true;
        Ok(true)
    }

    fn pen(&self) -> MutexGuard<'_, Pen> {
        self.pen.lock().expect("who changed the entries before this did not fall over halfway")
    }
}

/// A merge that is under way. If it comes to nothing, the next one can begin all the same.
struct Merging<'a> {
    live: &'a Live,
    done: bool,
}

impl Drop for Merging<'_> {
    fn drop(&mut self) {
        if !self.done
            && let Ok(mut pen) = self.live.pen.lock()
        {
            pen.since = None;
        }
    }
}

impl Run {
    fn new(index: Index) -> Self {
        Self { index: Arc::new(index), gone: Gone::default() }
    }

    fn len(&self) -> usize {
        self.index.len() - self.gone.count()
    }
}

impl State {
    /// Says whether the key was there.
    fn apply(&mut self, places: &mut HashMap<u64, (usize, usize)>, change: &Change) -> bool {
        match *change {
            Change::Remove(key) => self.take(places, key),
            Change::Set(key, code) => {
                let was_there = self.take(places, key);
                if self.fresh.last().is_none_or(|sheet| sheet.keys.len() >= SHEET) {
                    self.fresh.push(Arc::default());
                }
                let at = self.fresh.len() - 1;
                let sheet = Arc::make_mut(&mut self.fresh[at]);
                places.insert(key, (at, sheet.keys.len()));
                sheet.keys.push(key);
                sheet.codes.push(code.0);
                was_there
            }
        }
    }

    fn take(&mut self, places: &mut HashMap<u64, (usize, usize)>, key: u64) -> bool {
        if let Some((at, place)) = places.remove(&key) {
            let sheet = Arc::make_mut(&mut self.fresh[at]);
            sheet.keys.swap_remove(place);
            sheet.codes.swap_remove(place);
            if let Some(moved) = sheet.keys.get(place) {
                places.insert(*moved, (at, place));
            }
            return true;
        }
        self.runs.iter_mut().any(|run| run.index.row(key).is_some_and(|row| run.gone.put(row)))
    }

    fn fresh(&self) -> usize {
        self.fresh.iter().map(|sheet| sheet.keys.len()).sum()
    }

    /// The fresh entries and those of the runs from one on.
    fn entries(&self, from: usize) -> impl Iterator<Item = (u64, Code)> {
        let runs = self.runs[from..].iter().flat_map(|run| {
            let there = run.index.entries().enumerate().filter(|(row, _)| !run.gone.has(*row));
            there.map(|(_, entry)| entry)
        });
        let fresh = self.fresh.iter().flat_map(|sheet| sheet.keys.iter().zip(&sheet.codes));
        runs.chain(fresh.map(|(key, code)| (*key, Code(*code))))
    }
}

impl View {
    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.fresh() + self.0.runs.iter().map(Run::len).sum::<usize>()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many entries are in no table yet.
    pub fn fresh(&self) -> usize {
        self.0.fresh()
    }

    /// The code of a key.
    pub fn get(&self, key: u64) -> Option<Code> {
        let of_run = |run: &Run| run.index.row(key).filter(|row| !run.gone.has(*row)).and_then(|_| run.index.get(key));
        let of_sheet = |sheet: &Arc<Sheet>| {
            let at = sheet.keys.iter().position(|one| *one == key)?;
            Some(Code(sheet.codes[at]))
        };
        self.0.runs.iter().find_map(of_run).or_else(|| self.0.fresh.iter().find_map(of_sheet))
    }

    /// The entries, in no order.
    pub fn entries(&self) -> impl Iterator<Item = (u64, Code)> {
        self.0.entries(0)
    }

    /// All entries within a radius of a code, the nearest first.
    pub fn within(&self, code: &Code, radius: Radius) -> Vec<Hit> {
        let mut hits: Vec<Hit> =
            self.search(std::slice::from_ref(code), radius).into_iter().map(|(_, hit)| hit).collect();
        hits.sort_unstable();
        hits
    }

    /// The same for several codes at once, in less time than one after the other.
    pub fn within_each(&self, codes: &[Code], radius: Radius) -> Hits {
        Hits::of_queries(codes.len(), &self.search(codes, radius))
    }

    fn search(&self, codes: &[Code], radius: Radius) -> Vec<(u32, Hit)> {
        let mut hits = Vec::new();
        for run in &self.0.runs {
            let keys = run.index.parts().keys;
            let found = run.index.search(codes, radius);
            let there = found.iter().filter(|found| !run.gone.has(found.row as usize));
            hits.extend(
                there.map(|found| (found.query, Hit { key: keys[found.row as usize], distance: found.distance })),
            );
        }
        let all: Vec<u32> = (0..).take(codes.len()).collect();
        let mut found = Vec::new();
        for sheet in &self.0.fresh {
            found.clear();
            scan(&sheet.codes, Instructions::best(), codes, &all, radius, &mut found);
            hits.extend(
                found
                    .iter()
                    .map(|found| (found.query, Hit { key: sheet.keys[found.row as usize], distance: found.distance })),
            );
        }
        hits
    }

    /// Saves what this view sees as one index.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<(), ViewError> {
        match self.0.runs.as_slice() {
            [run] if run.gone.count() == 0 && self.0.fresh() == 0 => run.index.save(path)?,
            _ => Index::build(self.entries().collect())?.save(path)?,
        }
        Ok(())
    }
}

/// Why a view was not saved.
#[derive(Debug, thiserror::Error)]
pub enum ViewError {
    /// It could not be made one index.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// It could not be written.
    #[error(transparent)]
    Save(#[from] SaveError),
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Would wait for ever if a lookup took what a change holds.
    #[test]
    fn a_lookup_does_not_wait_for_a_change() {
        let live = Live::new(Index::build(vec![(1, Code([0; 4]))]).expect("an index"));
        let pen = live.pen();
        assert_eq!(live.view().within(&Code([0; 4]), Radius::PDQ).len(), 1);
        drop(pen);
    }

    #[test]
    fn one_merge_at_a_time_and_after_one_that_came_to_nothing_the_next() {
        let live =
            Live::new(Index::build((0..3000).map(|key| (key, Code([key, 0, 0, 0]))).collect()).expect("an index"));
        live.remove(5);
        live.pen().since = Some(vec![]);
        assert!(matches!(live.compact(), Ok(false)));
        live.remove(6);
        assert_eq!(live.pen().since.as_deref(), Some(&[Change::Remove(6)][..]));
        drop(Merging { live: &live, done: false });
        assert!(matches!(live.compact(), Ok(true)));
        assert_eq!((live.view().len(), live.pen().since.is_none()), (2998, true));
        assert!(matches!(live.compact(), Ok(false)), "there is nothing to do");
    }

    #[test]
    fn entries_are_moved_when_it_is_worth_it() {
        let live =
            Live::new(Index::build((0..20_000).map(|key| (key, Code([key, 0, 0, 0]))).collect()).expect("an index"));
        let add = |keys: std::ops::Range<u64>| {
            live.apply(&keys.map(|key| Change::Set(key, Code([key, 1, 0, 0]))).collect::<Vec<_>>());
        };
        let runs = || live.view().0.runs.iter().map(Run::len).collect::<Vec<_>>();
        add(20_000..20_100);
        assert!(matches!(live.tidy(), Ok(false)), "a hundred are compared faster than moved");
        add(20_100..21_200);
        assert!(matches!(live.tidy(), Ok(true)));
        assert_eq!(runs(), [20_000, 1200], "the large run stays where it is");
        add(30_000..31_500);
        assert!(matches!(live.tidy(), Ok(true)));
        assert_eq!(runs(), [20_000, 2700]);
        live.apply(&(0..10_001).map(Change::Remove).collect::<Vec<_>>());
        assert!(matches!(live.tidy(), Ok(true)), "half of a run is gone");
        assert_eq!(runs(), [12_699]);
    }
}
