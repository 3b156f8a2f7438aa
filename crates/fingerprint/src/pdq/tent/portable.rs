//! For every processor; and what is compiled again for those that can do more at a time.

use super::weights::{LANES, Tent};

/// Columns whose sums stay in registers.
const STRIP: usize = 32;

/// The mean of each column of the rows that are under a tent.
#[inline(always)]
pub(super) fn means(means: &mut [f32], rows: &[u8], tent: &Tent) {
    let length = means.len();
    let (strips, rest) = means.as_chunks_mut::<STRIP>();
    for (place, strip) in strips.iter_mut().enumerate() {
        *strip = strip_means(&rows[place * STRIP..], length, tent);
    }
    for (place, column) in rest.iter_mut().enumerate() {
        [*column] = strip_means(&rows[length / STRIP * STRIP + place..], length, tent);
    }
}

/// `rows` begins with the strip's own part of the first row.
#[inline(always)]
fn strip_means<const COLUMNS: usize>(rows: &[u8], length: usize, tent: &Tent) -> [f32; COLUMNS] {
    let mut rows = rows.chunks(length).map(|row| row.first_chunk::<COLUMNS>().unwrap_or(&[0; COLUMNS]));
    if tent.batches.is_empty() {
        let mut sums = [0.0; COLUMNS];
        for (row, share) in rows.zip(&*tent.shares) {
            sums.iter_mut().zip(row).for_each(|(sum, pixel)| *sum += f32::from(*pixel) * share);
        }
        return sums;
    }
    let mut sums = [0_u32; COLUMNS];
    for batch in &*tent.batches {
        let mut short = [0_u16; COLUMNS];
        for pair in batch {
            for weight in pair.map(u16::from) {
                // The last number of all has no row.
                let row = rows.next().unwrap_or(&[0; COLUMNS]);
                short.iter_mut().zip(row).for_each(|(sum, pixel)| {
                    *sum = sum.wrapping_add(u16::from(*pixel).wrapping_mul(weight));
                });
            }
        }
        sums.iter_mut().zip(short).for_each(|(sum, short)| *sum += u32::from(short));
    }
    sums.map(|sum| sum as f32 * tent.scale)
}

/// The sample under each tent.
#[inline(always)]
pub(super) fn samples(means: &[f32], along: &[Tent; 64]) -> [f32; 64] {
    let mut samples = [0.0; 64];
    // A loop and no closure: that would be compiled without what its caller was compiled for.
    for (sample, tent) in samples.iter_mut().zip(along) {
        *sample = weighed(means, tent);
    }
    samples
}

/// A sample: the sum of what is under its tent. Eight sums side by side, so that every processor adds in the same order.
#[inline(always)]
fn weighed(means: &[f32], tent: &Tent) -> f32 {
    let (means, _) = means[tent.first..][..tent.shares.len()].as_chunks::<LANES>();
    let (shares, _) = tent.shares.as_chunks::<LANES>();
    let mut sums = [0.0_f32; LANES];
    for (means, shares) in means.iter().zip(shares) {
        for ((sum, mean), share) in sums.iter_mut().zip(means).zip(shares) {
            *sum += mean * share;
        }
    }
    let [a, b, c, d, e, f, g, h] = sums;
    ((a + e) + (b + f)) + ((c + g) + (d + h))
}
