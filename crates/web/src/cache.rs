//! Answers kept in memory, within a fixed number of bytes.
//!
//! Every answer of the register is a function of its address and of the [`Generation`]; when that moves on, everything kept is
//! dropped. Which answers go first: there are two halves; what is asked for moves to the young half, and when that is full it
//! becomes the old half and the former old half is dropped. So what was asked for lately stays, at the cost of one hash
//! look-up, and no list is kept in order of use.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Bytes;
use axum::http::HeaderMap;

use crate::pulse::Generation;

/// What an entry costs beyond its body and its address: headers, map slots. An estimate, on the high side.
const OVERHEAD: usize = 1_024;
/// No answer may take more than this part of the budget.
const LARGEST: usize = 8;

/// The form in which a body is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    /// As it was made.
    Plain,
    /// Compressed.
    Gzip,
}

/// An answer, ready to be sent.
#[derive(Debug)]
pub(crate) struct Kept {
    /// Its headers, `ETag` and `Content-Encoding` among them.
    pub headers: HeaderMap,
    /// Its body in the form of its key.
    pub body: Bytes,
}

type Key = (Form, Box<str>);

#[derive(Debug)]
struct Halves {
    generation: Option<Generation>,
    young: HashMap<Key, Arc<Kept>>,
    old: HashMap<Key, Arc<Kept>>,
    young_bytes: usize,
    old_bytes: usize,
}

/// The kept answers.
#[derive(Debug)]
pub(crate) struct Cache {
    budget: usize,
    halves: Mutex<Halves>,
    hits: AtomicU64,
    misses: AtomicU64,
}

/// How full the cache is, and what it was good for since the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fill {
    /// Bytes kept.
    pub bytes: usize,
    /// Answers kept.
    pub entries: usize,
    /// Questions answered from memory.
    pub hits: u64,
    /// Questions that were not.
    pub misses: u64,
}

fn cost(key: &str, kept: &Kept) -> usize {
    kept.body.len() + key.len() + OVERHEAD
}

impl Cache {
    /// Keeps at most this many bytes.
    pub fn new(budget: usize) -> Self {
        let halves =
            Halves { generation: None, young: HashMap::new(), old: HashMap::new(), young_bytes: 0, old_bytes: 0 };
        Self { budget, halves: Mutex::new(halves), hits: AtomicU64::new(0), misses: AtomicU64::new(0) }
    }

    /// The kept answer to this address, if it is of this generation.
    pub fn get(&self, generation: Generation, form: Form, address: &str) -> Option<Arc<Kept>> {
        let mut halves = self.halves.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (form, Box::from(address));
        let found = if halves.generation != Some(generation) {
            None
        } else if let Some(kept) = halves.young.get(&key) {
            Some(Arc::clone(kept))
        } else if let Some(kept) = halves.old.remove(&key) {
            let bytes = cost(address, &kept);
            halves.old_bytes -= bytes;
            self.keep(&mut halves, key, Arc::clone(&kept), bytes);
            Some(kept)
        } else {
            None
        };
        if found.is_some() { &self.hits } else { &self.misses }.fetch_add(1, Ordering::Relaxed);
        found
    }

    /// Whether an answer of this size is kept at all.
    pub fn takes(&self, address: &str, body: usize) -> bool {
        body + address.len() + OVERHEAD <= self.budget / LARGEST
    }

    /// Keeps an answer, unless it is too large or of a generation that has passed.
    pub fn put(&self, generation: Generation, form: Form, address: &str, kept: Arc<Kept>) {
        if !self.takes(address, kept.body.len()) {
            return;
        }
        let bytes = cost(address, &kept);
        let mut halves = self.halves.lock().unwrap_or_else(PoisonError::into_inner);
        if halves.generation != Some(generation) {
            let newer = |g: Generation| (g.size, g.day) < (generation.size, generation.day);
            if !halves.generation.is_none_or(newer) {
                return;
            }
            halves.generation = Some(generation);
            halves.young.clear();
            halves.old.clear();
            (halves.young_bytes, halves.old_bytes) = (0, 0);
        }
        let key = (form, Box::from(address));
        if let Some(before) = halves.old.remove(&key) {
            halves.old_bytes -= cost(address, &before);
        }
        self.keep(&mut halves, key, kept, bytes);
    }

    /// Puts an answer into the young half, and turns the halves over when it is full.
    fn keep(&self, halves: &mut Halves, key: Key, kept: Arc<Kept>, bytes: usize) {
        if halves.young_bytes + bytes > self.budget / 2 {
            halves.old = std::mem::take(&mut halves.young);
            halves.old_bytes = std::mem::take(&mut halves.young_bytes);
        }
        let address_len = key.1.len();
        if let Some(before) = halves.young.insert(key, kept) {
            halves.young_bytes -= before.body.len() + address_len + OVERHEAD;
        }
        halves.young_bytes += bytes;
    }

    /// How full it is.
    pub fn fill(&self) -> Fill {
        let halves = self.halves.lock().unwrap_or_else(PoisonError::into_inner);
        Fill {
            bytes: halves.young_bytes + halves.old_bytes,
            entries: halves.young.len() + halves.old.len(),
            hits: self.hits.load(Ordering::Relaxed),
            misses: self.misses.load(Ordering::Relaxed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Generation = Generation { size: 10, day: 1 };

    fn kept(bytes: usize) -> Arc<Kept> {
        Arc::new(Kept { headers: HeaderMap::new(), body: Bytes::from(vec![b'x'; bytes]) })
    }

    #[test]
    fn never_holds_more_than_its_budget() {
        let cache = Cache::new(400_000);
        for n in 0..2_000_usize {
            cache.put(NOW, Form::Plain, &format!("/{n}"), kept(n * 37 % 30_000));
            if n % 3 == 0 {
                cache.get(NOW, Form::Plain, &format!("/{}", n / 2));
            }
            assert!(cache.fill().bytes <= 400_000, "after {n}");
        }
        assert!(cache.fill().entries > 10);
    }

    #[test]
    fn what_is_asked_for_stays() {
        let cache = Cache::new(400_000);
        cache.put(NOW, Form::Plain, "/asked", kept(1_000));
        for n in 0..1_000 {
            cache.put(NOW, Form::Plain, &format!("/{n}"), kept(1_000));
            assert!(cache.get(NOW, Form::Plain, "/asked").is_some(), "after {n}");
        }
        assert!(cache.get(NOW, Form::Plain, "/0").is_none());
        assert_eq!(cache.fill().hits, 1_000);
    }

    #[test]
    fn the_same_address_is_counted_once() {
        let cache = Cache::new(400_000);
        for _ in 0..10 {
            cache.put(NOW, Form::Gzip, "/a", kept(100));
        }
        assert_eq!(cache.fill().entries, 1);
        assert_eq!(cache.fill().bytes, 100 + 2 + OVERHEAD);
        assert!(cache.get(NOW, Form::Plain, "/a").is_none(), "another form is another answer");
    }

    #[test]
    fn a_later_generation_drops_all_and_an_earlier_one_changes_nothing() {
        let cache = Cache::new(400_000);
        cache.put(NOW, Form::Plain, "/a", kept(100));
        let later = Generation { size: 11, ..NOW };
        assert!(cache.get(later, Form::Plain, "/a").is_none());
        assert!(cache.get(NOW, Form::Plain, "/a").is_some());
        cache.put(later, Form::Plain, "/b", kept(100));
        cache.put(NOW, Form::Plain, "/a", kept(100));
        assert!(cache.get(NOW, Form::Plain, "/a").is_none());
        assert!(cache.get(later, Form::Plain, "/a").is_none());
        assert!(cache.get(later, Form::Plain, "/b").is_some());
        assert_eq!(cache.fill().entries, 1);
    }

    #[test]
    fn an_answer_that_would_push_out_the_others_is_not_kept() {
        let cache = Cache::new(400_000);
        cache.put(NOW, Form::Plain, "/large", kept(60_000));
        assert_eq!(cache.fill().entries, 0);
    }
}
