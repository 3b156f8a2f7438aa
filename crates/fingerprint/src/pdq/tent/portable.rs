//! For every processor; and what is compiled again for those that can do more at a time.

use super::weights::{LANES, Tent};

/// Adds four rows to the sums, each so many times. The caller sees to it that no sum goes beyond 16 bits.
#[inline(always)]
pub(super) fn add(sums: &mut [u16], rows: [(&[u8], u16); 4]) {
    let length = sums.len();
    let [a, b, c, d] = rows.map(|(row, _)| &row[..length]);
    let [wa, wb, wc, wd] = rows.map(|(_, weight)| weight);
    for place in 0..length {
        let above = (u16::from(a[place]).wrapping_mul(wa)).wrapping_add(u16::from(b[place]).wrapping_mul(wb));
        let below = (u16::from(c[place]).wrapping_mul(wc)).wrapping_add(u16::from(d[place]).wrapping_mul(wd));
        sums[place] = sums[place].wrapping_add(above.wrapping_add(below));
    }
}

/// The mean of each column, of which each row has a part. Strip by strip, so that the sums of one stay in registers; each adds its rows from the top.
#[inline(always)]
pub(super) fn share(means: &mut [f32], rows: &[u8], shares: &[f32]) {
    const STRIP: usize = 32;
    let length = means.len();
    let (strips, rest) = means.as_chunks_mut::<STRIP>();
    let whole = strips.len() * STRIP;
    for (place, strip) in strips.iter_mut().enumerate() {
        let mut sums = [0.0; STRIP];
        for (row, share) in rows.chunks_exact(length).zip(shares) {
            let (pixels, _) = row[..whole].as_chunks::<STRIP>();
            sums.iter_mut().zip(&pixels[place]).for_each(|(sum, pixel)| *sum += f32::from(*pixel) * share);
        }
        *strip = sums;
    }
    rest.fill(0.0);
    for (row, share) in rows.chunks_exact(length).zip(shares) {
        rest.iter_mut().zip(&row[whole..]).for_each(|(sum, pixel)| *sum += f32::from(*pixel) * share);
    }
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
