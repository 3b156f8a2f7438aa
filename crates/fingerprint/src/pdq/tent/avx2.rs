//! For processors with AVX2 (2013 and later): the same code, compiled for wider registers, and a weighing of two rows in one step.

use std::arch::x86_64::{
    __m256i, _MM_HINT_T0, _mm_add_ps, _mm_add_ss, _mm_cvtss_f32, _mm_movehdup_ps, _mm_movehl_ps, _mm_prefetch,
    _mm256_add_epi16, _mm256_add_epi32, _mm256_add_ps, _mm256_castps256_ps128, _mm256_castsi256_si128,
    _mm256_cvtepi32_ps, _mm256_cvtepu16_epi32, _mm256_extractf128_ps, _mm256_extracti128_si256, _mm256_loadu_ps,
    _mm256_loadu_si256, _mm256_maddubs_epi16, _mm256_mul_ps, _mm256_permute2x128_si256, _mm256_set1_epi16,
    _mm256_set1_ps, _mm256_setzero_ps, _mm256_setzero_si256, _mm256_storeu_ps, _mm256_unpackhi_epi8,
    _mm256_unpacklo_epi8,
};

use super::portable;
use super::weights::{LANES, Tent};

/// Says that the processor has the instructions: `found` alone makes one.
#[derive(Clone, Copy)]
pub(super) struct Avx2(());

impl Avx2 {
    /// Columns that are weighed together, a cache line of them.
    const STRIP: usize = 64;
    /// Up to so many pixels under a tent two neighbours are multiplied in one step: their sum has to fit into 15 bits, which is 128 times 255.
    const PAIRED: usize = 127;
    /// Lines of memory that are asked for while a sample is computed: it has nothing else to do.
    const AHEAD: usize = 4;

    pub(super) fn found() -> Option<Self> {
        is_x86_feature_detected!("avx2").then_some(Self(()))
    }

    /// `next` are the rows, of so many bytes each, that are weighed after this.
    pub(super) fn samples(self, means: &[f32], along: &[Tent; 64], next: &[u8], length: usize) -> [f32; 64] {
        // SAFETY: there is an `Avx2`, so the processor has the instructions.
        unsafe { samples(means, along, next, length) }
    }

    pub(super) fn means(self, means: &mut [f32], rows: &[u8], tent: &Tent) {
        // SAFETY: there is an `Avx2`, so the processor has the instructions.
        unsafe {
            if tent.batches.is_empty() || tent.pixels > Self::PAIRED || means.len() < Self::STRIP {
                return wider(means, rows, tent);
            }
            weigh(means, rows, tent);
        }
    }
}

#[target_feature(enable = "avx2")]
fn wider(means: &mut [f32], rows: &[u8], tent: &Tent) {
    portable::means(means, rows, tent);
}

#[target_feature(enable = "avx2")]
fn samples(means: &[f32], along: &[Tent; 64], next: &[u8], length: usize) -> [f32; 64] {
    let mut samples = [0.0; 64];
    // In the order in which they will be needed: the first strip of each row, then the second.
    let mut lines =
        (0..length).step_by(Avx2::STRIP).flat_map(|column| next.chunks(length).filter_map(move |row| row.get(column)));
    for (sample, tent) in samples.iter_mut().zip(along) {
        for line in lines.by_ref().take(Avx2::AHEAD) {
            _mm_prefetch::<_MM_HINT_T0>(std::ptr::from_ref(line).cast());
        }
        *sample = weighed(&means[tent.first..], &tent.shares);
    }
    samples
}

/// What `portable::weighed` is, its eight sums in one register.
#[target_feature(enable = "avx2")]
#[inline]
fn weighed(means: &[f32], shares: &[f32]) -> f32 {
    let mut sums = _mm256_setzero_ps();
    let (means, shares) = (means.as_chunks::<LANES>().0, shares.as_chunks::<LANES>().0);
    for (means, shares) in means.iter().zip(shares) {
        // SAFETY: both are eight numbers, and the instruction does not ask for alignment.
        let (means, shares) = unsafe { (_mm256_loadu_ps(means.as_ptr()), _mm256_loadu_ps(shares.as_ptr())) };
        sums = _mm256_add_ps(sums, _mm256_mul_ps(means, shares));
    }
    let four = _mm_add_ps(_mm256_castps256_ps128(sums), _mm256_extractf128_ps::<1>(sums));
    let two = _mm_add_ps(four, _mm_movehdup_ps(four));
    _mm_cvtss_f32(_mm_add_ss(two, _mm_movehl_ps(two, two)))
}

/// Strip by strip, so that its sums stay in registers.
#[target_feature(enable = "avx2")]
fn weigh(means: &mut [f32], rows: &[u8], tent: &Tent) {
    let length = means.len();
    let scale = _mm256_set1_ps(tent.scale);
    let mut column = 0;
    while column < length {
        // The last strip has some of the one before in it, which come out the same.
        column = column.min(length - Avx2::STRIP);
        let (places, _) = means[column..].as_chunks_mut::<8>();
        for (place, sums) in places.iter_mut().zip(strip(&rows[column..], length, &tent.batches)) {
            let mean = _mm256_mul_ps(_mm256_cvtepi32_ps(sums), scale);
            // SAFETY: the place has room for eight numbers, and the instruction does not ask for alignment.
            unsafe { _mm256_storeu_ps(place.as_mut_ptr(), mean) };
        }
        column += Avx2::STRIP;
    }
}

/// The sums of 64 columns, eight in each register. `rows` begins with the strip's own part of the first row.
#[target_feature(enable = "avx2")]
#[inline]
fn strip(rows: &[u8], length: usize, batches: &[Vec<[u8; 2]>]) -> [__m256i; 8] {
    let zero = _mm256_setzero_si256();
    let mut sums = [zero; 8];
    let mut rows = rows.chunks(length);
    for batch in batches {
        // Of each half of the strip the columns 0 to 7 and 16 to 23, and the others.
        let mut short = [zero; 4];
        for weights in batch {
            let upper = halves(rows.next().unwrap_or_default());
            // The last pair is one row and nothing.
            let lower = rows.next().map_or([zero; 2], |row| halves(row));
            let weights = _mm256_set1_epi16(i16::from_le_bytes(*weights));
            for half in 0..2 {
                let low = _mm256_unpacklo_epi8(upper[half], lower[half]);
                let high = _mm256_unpackhi_epi8(upper[half], lower[half]);
                short[2 * half] = _mm256_add_epi16(short[2 * half], _mm256_maddubs_epi16(low, weights));
                short[2 * half + 1] = _mm256_add_epi16(short[2 * half + 1], _mm256_maddubs_epi16(high, weights));
            }
        }
        for half in 0..2 {
            let (low, high) = (short[2 * half], short[2 * half + 1]);
            let ordered = [_mm256_permute2x128_si256::<0x20>(low, high), _mm256_permute2x128_si256::<0x31>(low, high)];
            for (quarter, columns) in ordered.into_iter().enumerate() {
                let parts = [_mm256_castsi256_si128(columns), _mm256_extracti128_si256::<1>(columns)];
                for (part, columns) in parts.into_iter().enumerate() {
                    let sum = &mut sums[4 * half + 2 * quarter + part];
                    *sum = _mm256_add_epi32(*sum, _mm256_cvtepu16_epi32(columns));
                }
            }
        }
    }
    sums
}

/// The strip's part of a row.
#[target_feature(enable = "avx2")]
#[inline]
fn halves(row: &[u8]) -> [__m256i; 2] {
    let Some(strip) = row.first_chunk::<{ Avx2::STRIP }>() else { unreachable!("a row is a strip at least") };
    // SAFETY: twice 32 bytes are there, any of them make a register, and the instruction does not ask for alignment.
    unsafe { [_mm256_loadu_si256(strip.as_ptr().cast()), _mm256_loadu_si256(strip[32..].as_ptr().cast())] }
}
