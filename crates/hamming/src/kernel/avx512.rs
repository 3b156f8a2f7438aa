//! For processors with AVX-512 and its counting of ones (2019 and later): 32 entries a step.

use std::arch::x86_64::{
    __m512i, _mm512_add_epi16, _mm512_cmple_epu16_mask, _mm512_loadu_si512, _mm512_mask_cmple_epu16_mask,
    _mm512_maskz_loadu_epi16, _mm512_or_si512, _mm512_permutex_epi64, _mm512_popcnt_epi16, _mm512_popcnt_epi64,
    _mm512_set1_epi16, _mm512_slli_epi64, _mm512_xor_si512,
};

use super::avx2::Avx2;
use super::{Measured, Passed, Span, portable};
use crate::search::Found;

/// Says that the processor has the instructions: `found` alone makes one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Avx512(Avx2);

impl Avx512 {
    pub(super) fn found() -> Option<Self> {
        let too = Avx2::found()?;
        (is_x86_feature_detected!("avx512f")
            && is_x86_feature_detected!("avx512bw")
            && is_x86_feature_detected!("avx512bitalg")
            && is_x86_feature_detected!("avx512vpopcntdq"))
        .then_some(Self(too))
    }

    pub(super) fn sieve(self, nexts: &[u16], spans: &[Span], passed: &mut [Passed]) -> usize {
        // SAFETY: there is an `Avx512`, so the processor has the instructions.
        unsafe { sieve(nexts, spans, passed) }
    }

    pub(super) fn measure(self, with: &Measured<'_>, passed: &[Passed], rows: &[u32], found: &mut Vec<Found>) {
        // A code is no longer than a register of AVX2.
        self.0.measure(with, passed, rows, found);
    }

    pub(super) fn scan(self, codes: &[[u64; 4]], query: &[u64; 4], radius: u32, places: &mut Vec<u32>) {
        // SAFETY: there is an `Avx512`, so the processor has the instructions.
        unsafe { scan(codes, query, radius, places) }
    }
}

#[target_feature(enable = "avx512f")]
#[inline]
fn load<T: bytemuck::Pod, const N: usize>(lanes: &[T; N]) -> __m512i {
    const { assert!(size_of::<T>() * N == 64) };
    // SAFETY: 64 bytes are there, any of them make a register, and the instruction does not ask for alignment.
    unsafe { _mm512_loadu_si512(lanes.as_ptr().cast()) }
}

#[target_feature(enable = "avx512f,avx512bw,avx512bitalg,popcnt")]
fn sieve(nexts: &[u16], spans: &[Span], passed: &mut [Passed]) -> usize {
    let mut count = 0;
    let mut pass = |slot: u32, query: u32, mut passes: u32| {
        while passes != 0 {
            passed[count] = Passed { slot: slot + passes.trailing_zeros(), query };
            count += 1;
            passes &= passes - 1;
        }
    };
    for &Span { begin, end, query, next, limit } in spans {
        let wanted = _mm512_set1_epi16(next.cast_signed());
        let limit = _mm512_set1_epi16(limit.cast_signed());
        let (whole, rest) = nexts[begin as usize..end as usize].as_chunks::<32>();
        let mut slot = begin;
        for lanes in whole {
            let counts = _mm512_popcnt_epi16(_mm512_xor_si512(load(lanes), wanted));
            pass(slot, query, _mm512_cmple_epu16_mask(counts, limit));
            slot += 32;
        }
        let there = (1_u32 << rest.len()) - 1;
        // SAFETY: the mask has as many bits as there are elements, and what it leaves out is not read.
        let lanes = unsafe { _mm512_maskz_loadu_epi16(there, rest.as_ptr().cast()) };
        let counts = _mm512_popcnt_epi16(_mm512_xor_si512(lanes, wanted));
        pass(slot, query, _mm512_mask_cmple_epu16_mask(there, counts, limit));
    }
    count
}

#[target_feature(enable = "avx512f,avx512bw,avx512vpopcntdq,popcnt")]
fn scan(codes: &[[u64; 4]], query: &[u64; 4], radius: u32, places: &mut Vec<u32>) {
    let words = load(&[*query, *query]);
    let limit = _mm512_set1_epi16(i16::try_from(radius).unwrap_or(i16::MAX));
    let (eights, rest) = codes.as_chunks::<8>();
    let mut first = 0;
    for eight in eights {
        // Two codes a register. The counts of their words stand in 64 bits each and need 16: four registers are added up in one.
        let (twos, _) = eight.as_chunks::<2>();
        let counts = |two: usize| _mm512_popcnt_epi64(_mm512_xor_si512(load(&twos[two]), words));
        let low = _mm512_or_si512(counts(0), _mm512_slli_epi64::<16>(counts(1)));
        let high = _mm512_or_si512(_mm512_slli_epi64::<32>(counts(2)), _mm512_slli_epi64::<48>(counts(3)));
        let all = _mm512_or_si512(low, high);
        let pairs = _mm512_add_epi16(all, _mm512_permutex_epi64::<0x4e>(all));
        let distances = _mm512_add_epi16(pairs, _mm512_permutex_epi64::<0xb1>(pairs));
        let passes = _mm512_cmple_epu16_mask(distances, limit);
        if passes & 0x000f_000f != 0 {
            // The first codes of the four registers stand in the lower half, the second ones in the upper.
            for place in 0..8 {
                if passes & 1 << (place / 2 + place % 2 * 16) != 0 {
                    places.push(first + place);
                }
            }
        }
        first += 8;
    }
    portable::scan(rest, query, radius, first, places);
}
