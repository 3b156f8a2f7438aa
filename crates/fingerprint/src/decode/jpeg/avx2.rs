//! For processors with AVX2, BMI1 and BMI2 (2013 and later): the same code, compiled for shifts by any count, with a cosine transform of eight columns
//! at a time. What that computes is what `idct.rs` computes: the same products, summed in 32 bits in another order.

use std::arch::x86_64::{
    __m256i, _mm_loadu_si128, _mm256_add_epi32, _mm256_castsi128_si256, _mm256_extract_epi64, _mm256_inserti128_si256,
    _mm256_madd_epi16, _mm256_packs_epi16, _mm256_packs_epi32, _mm256_permute4x64_epi64, _mm256_set1_epi8,
    _mm256_set1_epi32, _mm256_setr_epi8, _mm256_shuffle_epi8, _mm256_srai_epi32, _mm256_sub_epi32,
    _mm256_unpackhi_epi16, _mm256_unpackhi_epi64, _mm256_unpacklo_epi16, _mm256_unpacklo_epi64, _mm256_xor_si256,
    _pdep_u64,
};

use super::bits::Bits;
use super::clipping::Clipping;
use super::colour;
use super::header::{Colours, Frame, Tables};
use super::idct::{BITS, Block, KEPT, Transform, fixed};
use super::plane::Plane;
use super::progressive::{self, Coefficients, Spread};
use super::scan::Scan;
use super::sequential;
use crate::picture::PictureError;

/// Says that the processor has the instructions: `found` alone makes one.
#[derive(Clone, Copy)]
pub(super) struct Avx2(());

impl Avx2 {
    pub(super) fn found() -> Option<Self> {
        let found =
            is_x86_feature_detected!("avx2") && is_x86_feature_detected!("bmi1") && is_x86_feature_detected!("bmi2");
        found.then_some(Self(()))
    }

    pub(super) fn sequential(
        self,
        bits: &mut Bits<'_>,
        scan: &Scan,
        frame: &Frame,
        tables: &Tables,
        planes: &mut [Plane],
        clipping: &mut Clipping,
    ) -> Result<(), PictureError> {
        // SAFETY: there is an `Avx2`, so the processor has the instructions.
        unsafe { sequential(self, bits, scan, frame, tables, planes, clipping) }
    }

    pub(super) fn progressive(
        self,
        bits: &mut Bits<'_>,
        scan: &Scan,
        frame: &Frame,
        tables: &Tables,
        kept: &mut [Coefficients],
        clipping: &mut Clipping,
    ) -> Result<(), PictureError> {
        // SAFETY: there is an `Avx2`, so the processor has the instructions.
        unsafe { progressive(self, bits, scan, frame, tables, kept, clipping) }
    }

    pub(super) fn plane(self, coefficients: &Coefficients, steps: &[u16; 64]) -> Plane {
        // SAFETY: there is an `Avx2`, so the processor has the instructions.
        unsafe { plane(self, coefficients, steps) }
    }

    pub(super) fn rgb(self, frame: &Frame, colours: Colours, planes: &[Plane]) -> Vec<u8> {
        // SAFETY: there is an `Avx2`, so the processor has the instructions.
        unsafe { rgb(frame, colours, planes) }
    }
}

#[target_feature(enable = "avx2,bmi1,bmi2")]
fn rgb(frame: &Frame, colours: Colours, planes: &[Plane]) -> Vec<u8> {
    colour::rgb(frame, colours, planes)
}

impl Transform for Avx2 {
    #[inline(always)]
    fn samples(self, block: &Block) -> [[u8; 8]; 8] {
        // SAFETY: there is an `Avx2`, so the processor has the instructions.
        unsafe { samples(block) }
    }
}

#[target_feature(enable = "avx2,bmi1,bmi2")]
fn sequential(
    set: Avx2,
    bits: &mut Bits<'_>,
    scan: &Scan,
    frame: &Frame,
    tables: &Tables,
    planes: &mut [Plane],
    clipping: &mut Clipping,
) -> Result<(), PictureError> {
    sequential::read(set, bits, scan, frame, tables, planes, clipping)
}

#[target_feature(enable = "avx2,bmi1,bmi2")]
fn progressive(
    set: Avx2,
    bits: &mut Bits<'_>,
    scan: &Scan,
    frame: &Frame,
    tables: &Tables,
    kept: &mut [Coefficients],
    clipping: &mut Clipping,
) -> Result<(), PictureError> {
    progressive::read(set, bits, scan, frame, tables, kept, clipping)
}

#[target_feature(enable = "avx2,bmi1,bmi2")]
fn plane(set: Avx2, coefficients: &Coefficients, steps: &[u16; 64]) -> Plane {
    coefficients.samples(set, steps)
}

impl Spread for Avx2 {
    #[inline(always)]
    fn spread(self, bits: u64, places: u64) -> u64 {
        // SAFETY: there is an `Avx2`, so the processor has the instructions.
        unsafe { _pdep_u64(bits, places) }
    }
}

/// Eight lines of eight numbers: of each register the lower half holds line 0, 1, 2 or 3, the upper half the line four behind it.
type Lines = [__m256i; 4];

#[target_feature(enable = "avx2")]
#[inline]
fn samples(block: &Block) -> [[u8; 8]; 8] {
    let (rows, _) = block.as_chunks::<8>();
    let line = |k: usize| {
        let (low, high): (&[i16; 8], &[i16; 8]) = (&rows[k], &rows[k + 4]);
        // SAFETY: 16 bytes are there, any of them make a register, and the instruction does not ask for alignment.
        let (low, high) = unsafe { (_mm_loadu_si128(low.as_ptr().cast()), _mm_loadu_si128(high.as_ptr().cast())) };
        _mm256_inserti128_si256::<1>(_mm256_castsi128_si256(low), high)
    };
    let columns = transformed::<{ (BITS - KEPT) as i32 }>([line(0), line(1), line(2), line(3)]);
    let [a, b, c, d] = transformed::<{ (BITS + KEPT + 3) as i32 }>(columns);
    // To eight bits, the middle at 128.
    let middle = _mm256_set1_epi8(i8::MIN);
    let upper = _mm256_xor_si256(_mm256_packs_epi16(a, b), middle);
    let lower = _mm256_xor_si256(_mm256_packs_epi16(c, d), middle);
    [
        _mm256_extract_epi64::<0>(upper),
        _mm256_extract_epi64::<1>(upper),
        _mm256_extract_epi64::<0>(lower),
        _mm256_extract_epi64::<1>(lower),
        _mm256_extract_epi64::<2>(upper),
        _mm256_extract_epi64::<3>(upper),
        _mm256_extract_epi64::<2>(lower),
        _mm256_extract_epi64::<3>(lower),
    ]
    .map(i64::to_le_bytes)
}

/// The sums of both numbers of each pair, each multiplied by its factor.
#[target_feature(enable = "avx2")]
#[inline]
fn weighed(pairs: __m256i, first: i32, second: i32) -> __m256i {
    _mm256_madd_epi16(pairs, _mm256_set1_epi32(first & 0xffff | second << 16))
}

/// Transforms each of the eight columns, and makes columns of rows.
#[target_feature(enable = "avx2")]
#[inline]
fn transformed<const SHIFT: i32>(lines: Lines) -> Lines {
    // Each line beside the one four behind it: number by number.
    let beside = _mm256_setr_epi8(
        0, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, 15, 0, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, 15,
    );
    let pairs = lines.map(|line| _mm256_shuffle_epi8(_mm256_permute4x64_epi64::<0b11_01_10_00>(line), beside));
    let [x04, x15, x26, x37] = pairs;
    let one = 1 << BITS;
    let turned = fixed(0.541_196_100);
    let low = weighed(x26, turned, turned - fixed(1.847_759_065));
    let high = weighed(x26, turned + fixed(0.765_366_865), turned);
    let (sum, difference) = (weighed(x04, one, one), weighed(x04, one, -one));
    let even = [
        _mm256_add_epi32(sum, high),
        _mm256_add_epi32(difference, low),
        _mm256_sub_epi32(difference, low),
        _mm256_sub_epi32(sum, high),
    ];
    // The products of `idct.rs`, gathered by the number that they are of.
    let all = fixed(1.175_875_602);
    let (ac, bd) = (all - fixed(1.961_570_560), all - fixed(0.390_180_644));
    let (ad, bc) = (fixed(0.899_976_223), fixed(2.562_915_447));
    let odd = |d: i32, b: i32, c: i32, a: i32| _mm256_add_epi32(weighed(x15, d, b), weighed(x37, c, a));
    let odd = [
        odd(fixed(1.501_321_110) - ad + bd, bd, all, all - ad),
        odd(all, all - bc, fixed(3.072_711_026) - bc + ac, ac),
        odd(bd, fixed(2.053_119_869) - bc + bd, all - bc, all),
        odd(all - ad, all, ac, fixed(0.298_631_336) - ad + ac),
    ];
    let half = _mm256_set1_epi32(1 << (SHIFT - 1));
    let both = |k: usize| {
        let even = _mm256_add_epi32(even[k], half);
        let first = _mm256_srai_epi32::<SHIFT>(_mm256_add_epi32(even, odd[k]));
        let last = _mm256_srai_epi32::<SHIFT>(_mm256_sub_epi32(even, odd[k]));
        (first, last)
    };
    let ((r0, r7), (r1, r6), (r2, r5), (r3, r4)) = (both(0), both(1), both(2), both(3));
    let quarters = |a, b, c, d| {
        let (ab, cd) = (_mm256_packs_epi32(a, b), _mm256_packs_epi32(c, d));
        let (ac, bd) = (_mm256_unpacklo_epi16(ab, cd), _mm256_unpackhi_epi16(ab, cd));
        (_mm256_unpacklo_epi16(ac, bd), _mm256_unpackhi_epi16(ac, bd))
    };
    let ((upper01, upper23), (lower01, lower23)) = (quarters(r0, r1, r2, r3), quarters(r4, r5, r6, r7));
    [
        _mm256_unpacklo_epi64(upper01, lower01),
        _mm256_unpackhi_epi64(upper01, lower01),
        _mm256_unpacklo_epi64(upper23, lower23),
        _mm256_unpackhi_epi64(upper23, lower23),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::jpeg::idct::Portable;

    #[test]
    fn every_set_of_instructions_spreads_the_same() {
        let Some(set) = Avx2::found() else { return };
        let (mut bits, mut places) = (3_u64, 7_u64);
        for round in 0..10_000 {
            bits = bits.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29) >> (round % 64);
            places = places.wrapping_mul(0xbf58_476d_1ce4_e5b9).rotate_left(31) ^ bits;
            assert_eq!(set.spread(bits, places), Portable.spread(bits, places), "{bits:x}, {places:x}");
        }
    }

    #[test]
    fn every_set_of_instructions_transforms_the_same() {
        let Some(set) = Avx2::found() else { return };
        let mut state = 5_u64;
        for round in 0..20_000_u32 {
            let mut block: Block = [0; 64];
            for place in &mut block[..64.min(1 + round as usize % 70)] {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                *place = (state >> 48) as i16 >> (round % 13);
            }
            assert_eq!(set.samples(&block), Portable.samples(&block), "{block:?}");
        }
    }
}
