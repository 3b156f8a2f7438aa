//! For every processor.

use super::{Measured, Passed, Span};
use crate::search::Found;

/// Entries looked at together: whether one of them passes is asked without a branch for each.
const TOGETHER: usize = 32;

pub(super) fn sieve(nexts: &[u16], spans: &[Span], passed: &mut [Passed]) -> usize {
    let mut count = 0;
    for &Span { begin, end, query, next, limit } in spans {
        let mut first = begin;
        let passes = |lane: &u16| (lane ^ next).count_ones() <= u32::from(limit);
        for lanes in nexts[begin as usize..end as usize].chunks(TOGETHER) {
            if lanes.iter().fold(false, |any, lane| any | passes(lane)) {
                for (slot, _) in (first..).zip(lanes).filter(|(_, lane)| passes(lane)) {
                    passed[count] = Passed { slot, query };
                    count += 1;
                }
            }
            first += TOGETHER as u32;
        }
    }
    count
}

pub(super) fn measure(with: &Measured<'_>, passed: &[Passed], rows: &[u32], found: &mut Vec<Found>) {
    for (Passed { slot, query }, row) in passed.iter().zip(rows) {
        let differing = with.queries[*query as usize].differing(&with.codes[*row as usize]);
        let distance = ones(&differing);
        if distance <= with.reach.radius
            && let Some(first) = with.reach.first(&differing)
            && with.stands_in(*slot, first)
        {
            found.push(Found { query: *query, row: *row, distance });
        }
    }
}

/// `first` is the place of the first of the codes.
#[inline(always)]
pub(super) fn scan(codes: &[[u64; 4]], query: &[u64; 4], radius: u32, first: u32, places: &mut Vec<u32>) {
    let within = |code: &[u64; 4]| ones(&std::array::from_fn(|word| code[word] ^ query[word])) <= radius;
    places.extend((first..).zip(codes).filter(|(_, code)| within(code)).map(|(place, _)| place));
}

#[inline(always)]
fn ones(words: &[u64; 4]) -> u32 {
    words.iter().map(|word| word.count_ones()).sum()
}
