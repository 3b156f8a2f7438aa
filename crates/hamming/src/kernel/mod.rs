//! The inner loops, for each set of instructions that a processor may have. All give the same answers.

#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code)]
mod avx2;
#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code)]
mod avx512;
#[allow(unsafe_code)]
mod fetch;
mod portable;

use std::fmt;
use std::sync::LazyLock;

use crate::code::Code;
use crate::plan::Reach;
use crate::search::Found;

pub(crate) use fetch::fetch;

/// A set of instructions that this processor has. The best is chosen by itself; tests and measurements choose another.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Instructions(Set);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    Portable,
    #[cfg(target_arch = "x86_64")]
    Avx2(avx2::Avx2),
    #[cfg(target_arch = "x86_64")]
    Avx512(avx512::Avx512),
}

/// A bucket that may hold what is near a query, and what its entries are compared with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Span {
    /// Its slots.
    pub begin: u32,
    pub end: u32,
    pub query: u32,
    /// The query's 16 bits after the chunk.
    pub next: u16,
    /// In how many of them an entry may differ.
    pub limit: u16,
}

/// A slot whose entry may be near a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Passed {
    pub slot: u32,
    pub query: u32,
}

/// What is measured with what.
#[derive(Clone, Copy)]
pub(crate) struct Measured<'a> {
    pub codes: &'a [[u64; 4]],
    pub queries: &'a [Code],
    pub reach: &'a Reach,
}

impl Measured<'_> {
    /// Whether a slot is in a table.
    #[inline(always)]
    fn stands_in(&self, slot: u32, table: usize) -> bool {
        let begin = table * self.codes.len();
        (begin..begin + self.codes.len()).contains(&(slot as usize))
    }
}

impl Instructions {
    /// All that this processor has, the best first. What every processor has is the last.
    pub fn available() -> Vec<Self> {
        [
            #[cfg(target_arch = "x86_64")]
            avx512::Avx512::found().map(Set::Avx512),
            #[cfg(target_arch = "x86_64")]
            avx2::Avx2::found().map(Set::Avx2),
            Some(Set::Portable),
        ]
        .into_iter()
        .flatten()
        .map(Self)
        .collect()
    }

    /// The best of them.
    pub fn best() -> Self {
        static BEST: LazyLock<Instructions> =
            LazyLock::new(|| Instructions::available().first().copied().unwrap_or(Instructions(Set::Portable)));
        *BEST
    }

    /// The slots of the spans whose entries differ from the query in no more bits than the spans allow. There is room for all of them before the
    /// first is written down: a list that could grow in between would keep the registers from staying what they are.
    #[inline]
    pub(crate) fn sieve<'a>(self, nexts: &[u16], spans: &[Span], room: &'a mut Vec<Passed>) -> &'a [Passed] {
        let slots = spans.iter().map(|span| (span.end - span.begin) as usize).sum();
        if room.len() < slots {
            room.resize(slots, Passed { slot: 0, query: 0 });
        }
        let count = match self.0 {
            Set::Portable => portable::sieve(nexts, spans, room),
            #[cfg(target_arch = "x86_64")]
            Set::Avx2(set) => set.sieve(nexts, spans, room),
            #[cfg(target_arch = "x86_64")]
            Set::Avx512(set) => set.sieve(nexts, spans, room),
        };
        &room[..count]
    }

    /// Hands on what is within the reach of its query, where it is found first. `rows` are those of what has passed.
    #[inline]
    pub(crate) fn measure(self, with: &Measured<'_>, passed: &[Passed], rows: &[u32], found: &mut Vec<Found>) {
        match self.0 {
            Set::Portable => portable::measure(with, passed, rows, found),
            #[cfg(target_arch = "x86_64")]
            Set::Avx2(set) => set.measure(with, passed, rows, found),
            #[cfg(target_arch = "x86_64")]
            Set::Avx512(set) => set.measure(with, passed, rows, found),
        }
    }

    /// Which of the codes are within a radius of a query, by their place among them.
    #[inline]
    pub(crate) fn scan(self, codes: &[[u64; 4]], query: &[u64; 4], radius: u32, places: &mut Vec<u32>) {
        match self.0 {
            Set::Portable => portable::scan(codes, query, radius, 0, places),
            #[cfg(target_arch = "x86_64")]
            Set::Avx2(set) => set.scan(codes, query, radius, places),
            #[cfg(target_arch = "x86_64")]
            Set::Avx512(set) => set.scan(codes, query, radius, places),
        }
    }
}

impl fmt::Debug for Instructions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Set::Portable => "portable",
            #[cfg(target_arch = "x86_64")]
            Set::Avx2(_) => "AVX2",
            #[cfg(target_arch = "x86_64")]
            Set::Avx512(_) => "AVX-512",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Radius;
    use crate::plan::Plan;

    fn random(seed: u64) -> impl FnMut() -> u64 {
        let mut state = seed;
        move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        }
    }

    #[test]
    fn every_set_of_instructions_sieves_the_same_slots() {
        let mut next = random(7);
        let nexts: Vec<u16> = (0..3000).map(|_| (next() >> 20) as u16 & (next() >> 9) as u16).collect();
        let slots = 3000 - crate::layout::Layout::SPARE as u64;
        for round in 0..200 {
            let spans: Vec<Span> = (0..20)
                .map(|_| {
                    let begin = next() % slots;
                    let end = (begin + next() % if round % 2 == 0 { 40 } else { 300 }).min(slots);
                    let limit = (next() % 17) as u16;
                    let query = next() as u32;
                    Span { begin: begin as u32, end: end as u32, query, next: next() as u16, limit }
                })
                .collect();
            let expected: Vec<Passed> = spans
                .iter()
                .flat_map(|span| {
                    (span.begin..span.end)
                        .filter(|slot| (nexts[*slot as usize] ^ span.next).count_ones() <= u32::from(span.limit))
                        .map(|slot| Passed { slot, query: span.query })
                })
                .collect();
            for set in Instructions::available() {
                assert_eq!(set.sieve(&nexts, &spans, &mut vec![]), expected, "{set:?}");
            }
        }
    }

    #[test]
    fn every_set_of_instructions_scans_the_same() {
        let mut next = random(9);
        for length in (0..40).chain([1000, 1003]) {
            let codes: Vec<[u64; 4]> = (0..length).map(|_| std::array::from_fn(|_| next() & next())).collect();
            let query = Code(std::array::from_fn(|_| next() & next()));
            for radius in [0, 64, 90, 96, 100, 256] {
                let expected: Vec<u32> = (0..)
                    .zip(&codes)
                    .filter(|(_, code)| query.distance(&Code(**code)) <= radius)
                    .map(|(place, _)| place)
                    .collect();
                for set in Instructions::available() {
                    let mut places = Vec::new();
                    set.scan(&codes, &query.0, radius, &mut places);
                    assert_eq!(places, expected, "{set:?}, {radius}");
                }
            }
        }
    }

    /// Each of many entries as if it had passed in each table: it counts in the first in which it would have.
    #[test]
    fn every_set_of_instructions_measures_the_same() {
        let mut next = random(11);
        let queries = [Code([u64::MAX; 4]), Code(std::array::from_fn(|_| next()))];
        let codes: Vec<[u64; 4]> = (0..400)
            .map(|_| {
                let mut code = queries[1].0;
                for _ in 0..next() % 70 {
                    let bit = next() % 256;
                    code[bit as usize / 64] ^= 1 << (bit % 64);
                }
                code
            })
            .collect();
        for plan in [Plan::Bytes, Plan::Words] {
            for bits in [0, 1, 15, 16, 20, 31, 32, 47, 48, 63, 64] {
                let reach = Reach::of(plan, Radius::new(bits).expect("a radius"));
                let with = Measured { codes: &codes, queries: &queries, reach };
                let slots = 0..(plan.tables() * codes.len()) as u32;
                let passed: Vec<Passed> = slots.map(|slot| Passed { slot, query: 1 }).collect();
                let rows: Vec<u32> = passed.iter().map(|passed| passed.slot % 400).collect();
                let expected: Vec<Found> = passed
                    .iter()
                    .zip(&rows)
                    .filter_map(|(passed, row)| {
                        let differing = queries[1].differing(&codes[*row as usize]);
                        let distance = queries[1].distance(&Code(codes[*row as usize]));
                        let first = reach.first(&differing)?;
                        let counts = distance <= bits && passed.slot as usize / 400 == first;
                        counts.then_some(Found { query: 1, row: *row, distance })
                    })
                    .collect();
                assert_eq!(
                    expected.len(),
                    codes.iter().filter(|code| queries[1].distance(&Code(**code)) <= bits).count()
                );
                for set in Instructions::available() {
                    let mut found = Vec::new();
                    set.measure(&with, &passed, &rows, &mut found);
                    assert!(found == expected, "{set:?}, {plan:?}, {bits}: {} of {}", found.len(), expected.len());
                }
            }
        }
    }

    /// All bits different: the largest sums that the wide registers have to hold.
    #[test]
    fn the_largest_distances_do_not_run_over() {
        let codes = vec![[u64::MAX; 4]; 19];
        for set in Instructions::available() {
            for (radius, count) in [(255, 0), (256, 19)] {
                let mut places = Vec::new();
                set.scan(&codes, &[0; 4], radius, &mut places);
                assert_eq!(places.len(), count, "{set:?}");
            }
        }
    }
}
