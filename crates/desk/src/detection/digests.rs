//! Fingerprints of files, found exactly while they change.
//!
//! They are kept in 256 parts by their first byte, each behind a lock of its own: a change, and the growth of a table, holds up the
//! lookups of one part alone, for the time of some thousand steps.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{PoisonError, RwLock};

use alliance::detection::{Fingerprint, FingerprintKind};

/// Numbers under which a fingerprint stands: mostly one, as many as there are lists that hold it.
type Numbers = Vec<u64>;

/// Fingerprints of files with the numbers of their entries.
pub(super) struct Digests {
    parts: Vec<RwLock<HashMap<Fingerprint, Numbers>>>,
    counts: [AtomicUsize; FingerprintKind::ALL.len()],
}

impl Default for Digests {
    fn default() -> Self {
        Self { parts: (0..=u8::MAX).map(|_| RwLock::default()).collect(), counts: Default::default() }
    }
}

impl Digests {
    fn part(&self, fingerprint: &Fingerprint) -> &RwLock<HashMap<Fingerprint, Numbers>> {
        &self.parts[usize::from(fingerprint.bytes()[0])]
    }

    /// Puts a number under a fingerprint.
    pub fn set(&self, number: u64, fingerprint: Fingerprint) {
        let mut part = self.part(&fingerprint).write().unwrap_or_else(PoisonError::into_inner);
        let numbers = part.entry(fingerprint).or_default();
        if !numbers.contains(&number) {
            numbers.push(number);
            self.count_of(fingerprint.kind()).fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Takes a number from a fingerprint.
    pub fn remove(&self, number: u64, fingerprint: &Fingerprint) {
        let mut part = self.part(fingerprint).write().unwrap_or_else(PoisonError::into_inner);
        if let Some(numbers) = part.get_mut(fingerprint) {
            let before = numbers.len();
            numbers.retain(|one| *one != number);
            self.count_of(fingerprint.kind()).fetch_sub(before - numbers.len(), Ordering::Relaxed);
            if numbers.is_empty() {
                part.remove(fingerprint);
            }
        }
    }

    /// The entries that have this fingerprint.
    pub fn of(&self, fingerprint: &Fingerprint) -> Numbers {
        let part = self.part(fingerprint).read().unwrap_or_else(PoisonError::into_inner);
        part.get(fingerprint).cloned().unwrap_or_default()
    }

    fn count_of(&self, kind: FingerprintKind) -> &AtomicUsize {
        &self.counts[kind as usize]
    }

    /// How many entries of a kind there are.
    pub fn len(&self, kind: FingerprintKind) -> usize {
        self.count_of(kind).load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_until_it_is_taken_out() {
        let digests = Digests::default();
        let (a, b) = (Fingerprint::Md5([1; 16]), Fingerprint::Sha1([1; 20]));
        for number in [4, 9, 4] {
            digests.set(number, a);
        }
        digests.set(5, b);
        let counts = |digests: &Digests| [FingerprintKind::Md5, FingerprintKind::Sha1].map(|kind| digests.len(kind));
        assert_eq!((digests.of(&a), digests.of(&b), counts(&digests)), (vec![4, 9], vec![5], [2, 1]));
        digests.remove(4, &a);
        digests.remove(4, &b);
        assert_eq!((digests.of(&a), digests.of(&b), counts(&digests)), (vec![9], vec![5], [1, 1]));
    }
}
