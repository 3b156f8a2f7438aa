//! What is noticed of questions: who feels their way along a list, which entry finds far more than it did, and how much was asked.

use std::collections::{HashMap, HashSet, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use alliance::detection::flood::{HOURS, LEAST};
use alliance::detection::{Fingerprint, Hour, Office, Probing, Question, Watch};
use jiff::Timestamp;
use store::work::BusyHour;

/// An organisation whose questions look like probing is not answered for this long. It slows down whoever probes a thousandfold, and
/// bars nobody.
const PAUSE: i64 = 60;
/// Different fingerprints that are counted for an entry in an hour; beyond, it is this many.
const COUNTED: usize = 65_536;
/// Entries of which hours are kept, until those that found nothing for a week are forgotten.
const KEPT: usize = 50_000;
/// An hour in which an entry found fewer is not kept: twenty times as much is no flood ([`LEAST`]).
const KEPT_FROM: usize = 50;
/// An entry's hour is looked at again after so many more different fingerprints.
const STEP: usize = 100;

/// What was asked and found since the program began.
#[derive(Debug, Default)]
pub struct Counts {
    examined: AtomicU64,
    matched: AtomicU64,
}

impl Counts {
    /// Fingerprints that were asked.
    pub fn examined(&self) -> u64 {
        self.examined.load(Ordering::Relaxed)
    }

    /// Of those, how many found something.
    pub fn matched(&self) -> u64 {
        self.matched.load(Ordering::Relaxed)
    }
}

/// What one entry found.
#[derive(Default)]
struct Finds {
    hour: i64,
    fingerprints: HashSet<u64>,
    states: HashSet<String>,
    /// The hours before, the newest last.
    before: VecDeque<u64>,
    /// So many fingerprints of this hour are kept where a restart does not forget how many they were. Which they were it forgets: so none counts twice.
    kept: usize,
}

impl Finds {
    /// Goes on to an hour. Hours in which it found nothing count as such.
    fn turn_to(&mut self, hour: i64) {
        while self.hour < hour {
            let done = std::mem::take(&mut self.fingerprints).len().max(std::mem::take(&mut self.kept)) as u64;
            self.states.clear();
            self.before.push_back(done);
            if self.before.len() > HOURS {
                self.before.pop_front();
            }
            let far = hour - self.hour > i64::try_from(HOURS).unwrap_or(i64::MAX);
            self.hour = if far { hour } else { self.hour + 1 };
            if far {
                self.before.clear();
            }
        }
    }
}

/// An hour of an entry that may be a flood: for the rules to judge.
pub(super) struct Swell {
    pub entry: u64,
    pub hour: Hour,
    pub before: Vec<u64>,
}

/// Everything that is noticed.
#[derive(Default)]
pub(super) struct Watches {
    pub counts: Counts,
    /// By organisation: what it asked around entries, and until when it is not answered.
    asking: Mutex<HashMap<String, (Watch, i64)>>,
    finds: Mutex<HashMap<u64, Finds>>,
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn hour_of(now: Timestamp) -> i64 {
    now.as_second().div_euclid(3_600)
}

/// The first hour that still says something of what is usual.
pub(super) fn week_before(now: Timestamp) -> i64 {
    hour_of(now) - i64::try_from(HOURS).unwrap_or(i64::MAX)
}

impl Watches {
    /// For how many more seconds an organisation is not answered.
    pub fn paused(&self, organisation: &str, now: Timestamp) -> Option<u64> {
        let asking = held(&self.asking);
        let left = asking.get(organisation)?.1 - now.as_second();
        u64::try_from(left).ok().filter(|left| *left > 0)
    }

    /// Takes note of a question by a picture's fingerprint, and says whether it makes the questions of its organisation look like probing.
    pub fn asked(&self, organisation: &str, code: [u8; 32], found: Option<u64>, now: Timestamp) -> Option<Probing> {
        let mut asking = held(&self.asking);
        let (watch, until) = match asking.get_mut(organisation) {
            Some(kept) => kept,
            // Of whoever never found anything there is nothing to remember.
            None if found.is_none() => return None,
            None => asking.entry(organisation.to_owned()).or_default(),
        };
        let hour = u64::try_from(hour_of(now)).unwrap_or_default();
        let probing = watch.take(&Question { fingerprint: code, found, hour })?;
        *until = now.as_second() + PAUSE;
        Some(probing)
    }

    /// Takes note that an entry was found, and hands over its hour where that may be a flood.
    pub fn found(&self, entry: u64, by: &Fingerprint, office: &Office, now: Timestamp) -> Option<Swell> {
        let mut finds = held(&self.finds);
        if finds.len() >= KEPT && !finds.contains_key(&entry) {
            let week = i64::try_from(HOURS).unwrap_or(i64::MAX);
            finds.retain(|_, found| hour_of(now) - found.hour <= week);
        }
        let found = finds.entry(entry).or_insert_with(|| Finds { hour: hour_of(now), ..Finds::default() });
        found.turn_to(hour_of(now));
        if !found.states.contains(&office.member) {
            found.states.insert(office.member.clone());
        }
        if found.fingerprints.len() >= COUNTED {
            return None;
        }
        let mut hash = DefaultHasher::new();
        by.hash(&mut hash);
        let is_new = found.fingerprints.insert(hash.finish());
        let distinct = found.fingerprints.len();
        let looked_at = is_new && distinct as u64 >= LEAST && distinct.is_multiple_of(STEP);
        looked_at.then(|| Swell {
            entry,
            hour: Hour { distinct: distinct as u64, states: u32::try_from(found.states.len()).unwrap_or(u32::MAX) },
            before: found.before.iter().copied().collect(),
        })
    }

    /// What is to be kept of this hour, for a restart: what has grown since it was asked last. Entries that find little are left out: a median below what is kept makes the same floods as none.
    pub fn to_keep(&self, now: Timestamp) -> Vec<BusyHour> {
        let hour = hour_of(now);
        let mut finds = held(&self.finds);
        let grown =
            finds.iter_mut().filter(|(_, of)| of.hour == hour && of.fingerprints.len() > of.kept.max(KEPT_FROM - 1));
        let keep = |(entry, of): (&u64, &mut Finds)| {
            of.kept = of.fingerprints.len();
            BusyHour { entry: *entry, hour, found: of.kept as u64 }
        };
        grown.map(keep).collect()
    }

    /// Takes up what was kept before a restart: hours in their order.
    pub fn take_up(&self, hours: &[BusyHour]) {
        let mut finds = held(&self.finds);
        for of in hours {
            let found = finds.entry(of.entry).or_insert_with(|| Finds { hour: of.hour, ..Finds::default() });
            found.turn_to(of.hour);
            found.kept = found.kept.max(usize::try_from(of.found).unwrap_or(COUNTED));
        }
    }

    /// Adds to what was asked and found.
    pub fn count(&self, examined: usize, matched: usize) {
        self.counts.examined.fetch_add(examined as u64, Ordering::Relaxed);
        self.counts.matched.fetch_add(matched as u64, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 / 3_600 * 3_600 + hour * 3_600).unwrap()
    }

    fn office(member: &str) -> Office {
        Office { organisation: "o".into(), member: member.into() }
    }

    #[test]
    fn an_hour_is_handed_over_from_a_thousand_different_fingerprints_on() {
        let watches = Watches::default();
        let mut told = Vec::new();
        for n in 0..2_500_u32 {
            let mut bytes = [0; 32];
            bytes[..4].copy_from_slice(&(n / 2).to_be_bytes());
            let by = office(if n % 3 == 0 { "DE" } else { "RS" });
            told.extend(watches.found(7, &Fingerprint::Pdq(bytes), &by, at(0)));
        }
        let seen: Vec<_> = told.iter().map(|swell| (swell.hour.distinct, swell.hour.states)).collect();
        assert_eq!(seen, [(1_000, 2), (1_100, 2), (1_200, 2)], "each picture was asked twice");
        assert!(told[0].before.is_empty());
    }

    #[test]
    fn hours_go_by_also_those_without_questions() {
        let mut finds = Finds { hour: 10, ..Finds::default() };
        finds.fingerprints.extend([1, 2, 3]);
        finds.turn_to(13);
        assert_eq!(finds.before, [3, 0, 0]);
        finds.turn_to(13 + 1_000);
        assert_eq!((finds.before.len(), finds.hour), (0, 1_013));
    }

    #[test]
    fn what_was_kept_makes_the_same_floods_after_a_restart() {
        let print = |n: u32| Fingerprint::Md5([n.to_be_bytes(); 4].concat().try_into().unwrap());
        let ask = |watches: &Watches, hour, of: std::ops::Range<u32>| {
            of.filter_map(|n| watches.found(7, &print(n), &office(if n % 2 == 0 { "DE" } else { "RS" }), at(hour)))
                .last()
        };
        let (before, mut kept) = (Watches::default(), Vec::new());
        for hour in 0..100 {
            ask(&before, hour, 0..if hour % 10 == 0 { 40 } else { 120 });
            kept.extend(before.to_keep(at(hour)));
            assert!(before.to_keep(at(hour)).is_empty(), "nothing grew");
        }
        assert_eq!(kept.len(), 90, "hours that found little are left out");
        // The program is ended in the midst of an hour, and the entry goes on finding what it found.
        ask(&before, 100, 0..300);
        kept.extend(before.to_keep(at(100)));
        let after = Watches::default();
        after.take_up(&kept);
        ask(&after, 100, 0..200);
        assert!(after.to_keep(at(100)).is_empty(), "fewer than were kept of this hour");
        let swell = |watches: &Watches| ask(watches, 101, 0..1_500).unwrap();
        let (one, other, new) = (swell(&before), swell(&after), swell(&Watches::default()));
        let flood = |swell: &Swell| alliance::detection::flood::flood(swell.hour, &swell.before, 0).is_some();
        assert_eq!((one.before.last(), other.before.last()), (Some(&300), Some(&300)));
        assert_eq!((flood(&one), flood(&other), flood(&new)), (false, false, true), "it is busy, and no flood");
    }

    #[test]
    fn entries_that_found_nothing_for_a_week_are_forgotten_once_there_are_many() {
        let watches = Watches::default();
        for entry in 0..KEPT as u64 {
            watches.found(entry, &Fingerprint::Md5([1; 16]), &office("DE"), at(0));
        }
        watches.found(KEPT as u64, &Fingerprint::Md5([1; 16]), &office("DE"), at(168));
        assert_eq!(held(&watches.finds).len(), KEPT + 1);
        watches.found(KEPT as u64 + 1, &Fingerprint::Md5([1; 16]), &office("DE"), at(169));
        assert_eq!(held(&watches.finds).len(), 2);
    }

    #[test]
    fn whoever_walks_along_the_border_is_not_answered_for_a_minute() {
        let (watches, mut code) = (Watches::default(), [0x33_u8; 32]);
        let told = (0..256).find_map(|bit| {
            code[bit / 8] ^= 1 << (bit % 8);
            watches.asked("prober", code, Some(7), at(0))
        });
        assert!(told.is_some());
        assert_eq!(watches.paused("prober", at(0)), Some(60));
        assert_eq!(watches.paused("prober", at(1)), None);
        assert_eq!(watches.paused("another", at(0)), None);
    }
}
