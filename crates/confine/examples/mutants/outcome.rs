//! What became of the mutants.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread;
use std::time::{Duration, Instant};

use confine::{Failure, Hashed, Wanted, Workers};
use fingerprint::PictureError;

use crate::Files;
use crate::mutant::mutant;

/// Every so many mutants are also hashed by this process, once a worker has shown that they do no harm.
const COMPARED: u64 = 20;

#[derive(Default)]
pub struct Outcome {
    answered: u64,
    hashed: u64,
    compared: u64,
    different: Vec<String>,
    slowest: Duration,
    over: u64,
    /// What ended a worker or made it panic, by what was said; with the number of one such mutant.
    faults: BTreeMap<String, (u64, u64)>,
}

impl Outcome {
    /// Makes so many mutants and asks for each.
    pub fn of(workers: &Workers, sound: &Files, count: u64, seed: u64, threads: usize) -> Self {
        let (next, all) = (AtomicU64::new(0), Mutex::new(Self::default()));
        thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    let mut own = Self::default();
                    loop {
                        let number = next.fetch_add(1, Relaxed);
                        if number >= count {
                            break;
                        }
                        own.one(workers, sound, number, seed);
                    }
                    all.lock().expect("no thread panics").add(own);
                });
            }
        });
        all.into_inner().expect("no thread panics")
    }

    fn one(&mut self, workers: &Workers, sound: &Files, number: u64, seed: u64) {
        let bytes = mutant(sound, seed, number);
        let wanted = if number % 8 == 7 { Wanted::Dihedral } else { Wanted::Picture };
        let begun = Instant::now();
        let found = workers.hash(&bytes, wanted);
        let took = begun.elapsed();
        self.answered += 1;
        self.slowest = self.slowest.max(took);
        self.over += u64::from(took > workers.bounds().time);
        match &found {
            Ok(_) => self.hashed += 1,
            Err(Failure::Refused(_)) => {}
            Err(fault) => self.faults.entry(fault.to_string()).or_insert((0, number)).0 += 1,
        }
        if number.is_multiple_of(COMPARED)
            && wanted == Wanted::Picture
            && let Ok(found) = as_found(found)
        {
            self.compared += 1;
            let here = fingerprint::picture(&bytes, &workers.bounds().picture);
            if here != found {
                self.different.push(format!("mutant {number}: {found:?}, here {here:?}"));
            }
        }
    }

    fn add(&mut self, other: Self) {
        self.answered += other.answered;
        self.hashed += other.hashed;
        self.compared += other.compared;
        self.different.extend(other.different);
        self.slowest = self.slowest.max(other.slowest);
        self.over += other.over;
        for (words, (count, number)) in other.faults {
            let entry = self.faults.entry(words).or_insert((0, number));
            entry.0 += count;
        }
    }

    pub fn tell(&self, workers: &Workers, check: &mut impl FnMut(bool, &str), count: u64) {
        let counts = workers.counts();
        for (words, (times, number)) in &self.faults {
            println!("{times:7} times, first by mutant {number}: {words}");
        }
        println!(
            "{count} mutants: {} hashed, {} refused, {} panics, {} workers died, {} too slow, {} nonsense; {} workers started, the slowest answer took {:?}",
            counts.hashed,
            counts.refused,
            counts.panicked,
            counts.died,
            counts.slow,
            counts.nonsense,
            counts.started,
            self.slowest
        );
        println!("{} answers took longer than {:?}", self.over, workers.bounds().time);
        check(true, "deaths of the caller: 0");
        let missing = count - self.answered;
        check(missing == 0, &format!("answers missing: {missing}"));
        let told = counts.hashed + counts.refused + counts.panicked + counts.died + counts.slow + counts.nonsense;
        check(told == count, &format!("answers counted: {told}"));
        let different = self.different.len();
        check(different == 0, &format!("answers other than this process's own: {different} of {}", self.compared));
        self.different.iter().for_each(|each| println!("       {each}"));
        check(self.hashed * 20 > count, &format!("mutants that are still pictures: {}", self.hashed));
        check(counts.nonsense == 0, &format!("answers that are none: {}", counts.nonsense));
    }
}

/// What the decoder itself said, if it lived to say something.
fn as_found(found: Result<Hashed, Failure>) -> Result<Result<fingerprint::Picture, PictureError>, Failure> {
    match found {
        Ok(hashed) => Ok(Ok(hashed.picture)),
        Err(Failure::Refused(refused)) => Ok(Err(refused)),
        Err(other) => Err(other),
    }
}
