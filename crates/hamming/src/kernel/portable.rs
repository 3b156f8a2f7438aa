//! For every processor.

use super::Span;

/// Entries looked at together: whether one of them passes is asked without a branch for each.
const TOGETHER: usize = 32;

pub(super) fn sieve(nexts: &[u16], spans: &[Span], slots: &mut Vec<u32>) {
    for span in spans {
        let mut slot = span.begin;
        let passes = |next: &u16| (next ^ span.next).count_ones() <= u32::from(span.limit);
        for lanes in nexts[span.begin as usize..span.end as usize].chunks(TOGETHER) {
            if lanes.iter().fold(false, |any, next| any | passes(next)) {
                slots.extend((slot..).zip(lanes).filter(|(_, next)| passes(next)).map(|(slot, _)| slot));
            }
            slot += TOGETHER as u32;
        }
    }
}

#[inline(always)]
#[expect(clippy::inline_always, reason = "compiled once for each set of instructions")]
pub(super) fn measure(codes: &[[u64; 4]], query: &[u64; 4], rows: &[u32], distances: &mut Vec<u32>) {
    distances.extend(rows.iter().map(|row| distance(&codes[*row as usize], query)));
}

/// `first` is the place of the first of the codes.
#[inline(always)]
#[expect(clippy::inline_always, reason = "compiled once for each set of instructions")]
pub(super) fn scan(codes: &[[u64; 4]], query: &[u64; 4], radius: u32, first: u32, places: &mut Vec<u32>) {
    places.extend((first..).zip(codes).filter(|(_, code)| distance(code, query) <= radius).map(|(place, _)| place));
}

#[inline(always)]
#[expect(clippy::inline_always, reason = "compiled once for each set of instructions")]
fn distance(code: &[u64; 4], query: &[u64; 4]) -> u32 {
    (0..4).map(|word| (code[word] ^ query[word]).count_ones()).sum()
}
