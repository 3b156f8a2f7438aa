//! For processors with AVX2 (2013 and later): 16 entries a step.

use std::arch::x86_64::{
    __m256i, _mm_add_epi64, _mm_cvtsi128_si32, _mm_unpackhi_epi64, _mm256_add_epi8, _mm256_add_epi16,
    _mm256_alignr_epi8, _mm256_and_si256, _mm256_castsi256_si128, _mm256_cmpgt_epi8, _mm256_cmpgt_epi16,
    _mm256_extracti128_si256, _mm256_loadu_si256, _mm256_maddubs_epi16, _mm256_movemask_epi8, _mm256_or_si256,
    _mm256_permute4x64_epi64, _mm256_sad_epu8, _mm256_set1_epi8, _mm256_set1_epi16, _mm256_setr_epi8,
    _mm256_setzero_si256, _mm256_shuffle_epi8, _mm256_slli_epi64, _mm256_srli_epi16, _mm256_xor_si256,
};

use super::{Measured, Passed, Span, portable};
use crate::plan::Plan;
use crate::search::Found;

/// Says that the processor has the instructions: `found` alone makes one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Avx2(());

impl Avx2 {
    pub(super) fn found() -> Option<Self> {
        (is_x86_feature_detected!("avx2") && is_x86_feature_detected!("popcnt")).then_some(Self(()))
    }

    pub(super) fn sieve(self, nexts: &[u16], spans: &[Span], passed: &mut [Passed]) -> usize {
        // SAFETY: there is an `Avx2`, so the processor has the instructions.
        unsafe { sieve(nexts, spans, passed) }
    }

    pub(super) fn measure(self, with: &Measured<'_>, passed: &[Passed], rows: &[u32], found: &mut Vec<Found>) {
        // SAFETY: there is an `Avx2`, so the processor has the instructions.
        unsafe { measure(with, passed, rows, found) }
    }

    pub(super) fn scan(self, codes: &[[u64; 4]], query: &[u64; 4], radius: u32, places: &mut Vec<u32>) {
        // SAFETY: there is an `Avx2`, so the processor has the instructions.
        unsafe { scan(codes, query, radius, places) }
    }
}

#[target_feature(enable = "avx2")]
#[inline]
fn load<T: bytemuck::Pod, const N: usize>(lanes: &[T; N]) -> __m256i {
    const { assert!(size_of::<T>() * N == 32) };
    // SAFETY: 32 bytes are there, any of them make a register, and the instruction does not ask for alignment.
    unsafe { _mm256_loadu_si256(lanes.as_ptr().cast()) }
}

/// The number of ones in each byte: those of its halves are looked up.
#[target_feature(enable = "avx2")]
#[inline]
fn ones(bytes: __m256i) -> __m256i {
    let table = _mm256_setr_epi8(
        0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4,
    );
    let half = _mm256_set1_epi8(0x0f);
    let low = _mm256_shuffle_epi8(table, _mm256_and_si256(bytes, half));
    let high = _mm256_shuffle_epi8(table, _mm256_and_si256(_mm256_srli_epi16::<4>(bytes), half));
    _mm256_add_epi8(low, high)
}

#[target_feature(enable = "avx2,popcnt")]
fn sieve(nexts: &[u16], spans: &[Span], passed: &mut [Passed]) -> usize {
    let mut count = 0;
    for &Span { begin, end, query, next, limit } in spans {
        let wanted = _mm256_set1_epi16(next.cast_signed());
        let beyond = _mm256_set1_epi16((limit + 1).cast_signed());
        let mut slot = begin;
        while slot < end {
            let Some(lanes) = nexts[slot as usize..].first_chunk::<16>() else {
                unreachable!("there are spare elements after the last slot");
            };
            let bytes = ones(_mm256_xor_si256(load(lanes), wanted));
            let counts = _mm256_maddubs_epi16(bytes, _mm256_set1_epi8(1));
            let mut passes = _mm256_movemask_epi8(_mm256_cmpgt_epi16(beyond, counts)).cast_unsigned() & 0x5555_5555;
            // What stands behind the span is another bucket's.
            if end - slot < 16 {
                passes &= (1 << (2 * (end - slot))) - 1;
            }
            while passes != 0 {
                passed[count] = Passed { slot: slot + passes.trailing_zeros() / 2, query };
                count += 1;
                passes &= passes - 1;
            }
            slot += 16;
        }
    }
    count
}

/// The bytes of a ring, each in the place of one before it.
#[target_feature(enable = "avx2")]
#[inline]
fn turned<const BYTES: i32>(ring: __m256i) -> __m256i {
    _mm256_alignr_epi8::<BYTES>(_mm256_permute4x64_epi64::<0x4e>(ring), ring)
}

#[target_feature(enable = "avx2,popcnt")]
fn measure(with: &Measured<'_>, passed: &[Passed], rows: &[u32], found: &mut Vec<Found>) {
    let (plan, [allowance, together]) = with.reach.lanes();
    let (allowance, together) = (load(allowance), load(together));
    for (&Passed { slot, query }, &row) in passed.iter().zip(rows) {
        let differing = _mm256_xor_si256(load(&with.queries[query as usize].0), load(&with.codes[row as usize]));
        let bytes = ones(differing);
        let sums = _mm256_sad_epu8(bytes, _mm256_setzero_si256());
        let sums = _mm_add_epi64(_mm256_castsi256_si128(sums), _mm256_extracti128_si256::<1>(sums));
        let distance = _mm_cvtsi128_si32(_mm_add_epi64(sums, _mm_unpackhi_epi64(sums, sums))).cast_unsigned();
        if distance > with.reach.radius {
            continue;
        }
        // What `Reach::first` does, for all tables at once.
        let first = if plan == Plan::Bytes {
            let sums = _mm256_add_epi8(_mm256_add_epi8(bytes, turned::<1>(bytes)), turned::<2>(bytes));
            let both = _mm256_and_si256(_mm256_cmpgt_epi8(allowance, bytes), _mm256_cmpgt_epi8(together, sums));
            _mm256_movemask_epi8(both).trailing_zeros()
        } else {
            let words = _mm256_maddubs_epi16(bytes, _mm256_set1_epi8(1));
            let sums = _mm256_add_epi16(words, turned::<2>(words));
            let both = _mm256_and_si256(_mm256_cmpgt_epi16(allowance, words), _mm256_cmpgt_epi16(together, sums));
            _mm256_movemask_epi8(both).trailing_zeros() / 2
        };
        if with.stands_in(slot, first as usize) {
            found.push(Found { query, row, distance });
        }
    }
}

#[target_feature(enable = "avx2,popcnt")]
fn scan(codes: &[[u64; 4]], query: &[u64; 4], radius: u32, places: &mut Vec<u32>) {
    let words = load(query);
    let beyond = _mm256_set1_epi16(i16::try_from(radius + 1).unwrap_or(i16::MAX));
    let zero = _mm256_setzero_si256();
    let (fours, rest) = codes.as_chunks::<4>();
    let mut first = 0;
    for four in fours {
        // The sums of each code's words stand in 64 bits each and need 16: four codes are added up in one.
        let sums = |code: usize| _mm256_sad_epu8(ones(_mm256_xor_si256(load(&four[code]), words)), zero);
        let low = _mm256_or_si256(sums(0), _mm256_slli_epi64::<16>(sums(1)));
        let high = _mm256_or_si256(_mm256_slli_epi64::<32>(sums(2)), _mm256_slli_epi64::<48>(sums(3)));
        let four = _mm256_or_si256(low, high);
        let pairs = _mm256_add_epi16(four, _mm256_permute4x64_epi64::<0x4e>(four));
        let distances = _mm256_add_epi16(pairs, _mm256_permute4x64_epi64::<0xb1>(pairs));
        let mut passes = _mm256_movemask_epi8(_mm256_cmpgt_epi16(beyond, distances)) & 0x55;
        while passes != 0 {
            places.push(first + passes.trailing_zeros() / 2);
            passes &= passes - 1;
        }
        first += 4;
    }
    portable::scan(rest, query, radius, first, places);
}
