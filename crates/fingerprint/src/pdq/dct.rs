//! From 64 x 64 samples to quality, frequencies and bits, in the order of the reference: every sum is rounded where its is.

use std::f64::consts::PI;
use std::sync::LazyLock;

/// The picture at 64 x 64 points.
pub(super) type Thumb = [[f32; 64]; 64];
/// How strong each of the 16 x 16 lowest frequencies is, but for the constant ones.
pub(super) type Levels = [[f32; 16]; 16];

/// The cosines of the frequencies 1 to 16.
static COSINES: LazyLock<[[f32; 64]; 16]> = LazyLock::new(|| {
    let scale = f64::from((2.0_f64 / 64.0).sqrt() as f32);
    std::array::from_fn(|i| {
        std::array::from_fn(|j| (scale * (PI / 2.0 / 64.0 * (i + 1) as f64 * (2 * j + 1) as f64).cos()) as f32)
    })
});

/// The sum of what is made of each step: from each sample to its neighbour below, and to that on its right, in hundredths of the range, without sign.
#[inline(always)]
pub(super) fn sum_of_steps(thumb: &Thumb, of: impl Fn(f32) -> i32) -> i32 {
    let step = |(a, b): (&f32, &f32)| of(((a - b) * 100.0 / 255.0).abs());
    let down: i32 = thumb.windows(2).map(|rows| rows[0].iter().zip(&rows[1]).map(step).sum::<i32>()).sum();
    let along: i32 = thumb.iter().map(|row| row.iter().zip(&row[1..]).map(step).sum::<i32>()).sum();
    down + along
}

/// What is left of a number from 0 to a million without its fraction. As the language does it, beyond every bound, it is not done side by side.
#[inline(always)]
pub(super) fn whole(number: f32) -> i32 {
    // Here the next number is one more: so the sum is rounded to a whole number, which its lowest bits are.
    const WHOLES: f32 = 8_388_608.0;
    let sum = number + WHOLES;
    let rounded = (sum.to_bits() - WHOLES.to_bits()) as i32;
    rounded - i32::from(sum - WHOLES > number)
}

/// The sum of the steps, each in whole hundredths, so that faint ones count as none.
pub(super) fn quality(thumb: &Thumb) -> u8 {
    let sum = sum_of_steps(thumb, whole);
    (sum / 90).min(100) as u8
}

/// The cosine transform: down the columns, then along the rows.
pub(super) fn levels(thumb: &Thumb) -> Levels {
    let cosines = &*COSINES;
    let columns: [[f32; 64]; 16] = std::array::from_fn(|i| {
        let mut sums = [0.0; 64];
        for (row, cosine) in thumb.iter().zip(cosines[i]) {
            for (sum, sample) in sums.iter_mut().zip(row) {
                *sum += cosine * sample;
            }
        }
        sums
    });
    // Along the rows too, sixteen sums side by side: each still adds its products from the left.
    std::array::from_fn(|i| {
        let mut sums = [0.0; 16];
        for (k, level) in columns[i].iter().enumerate() {
            for (sum, cosine) in sums.iter_mut().zip(cosines) {
                *sum += level * cosine[k];
            }
        }
        sums
    })
}

/// A bit for each frequency that is stronger than the median: the 128th of 256 in order. The last frequency is the first bit.
pub(super) fn bits(levels: &Levels) -> [u8; 32] {
    let mut ordered: [f32; 256] = std::array::from_fn(|place| levels[place / 16][place % 16]);
    let median = *ordered.select_nth_unstable_by(127, f32::total_cmp).1;
    let mut hash = [0; 32];
    for (place, level) in levels.as_flattened().iter().enumerate() {
        if *level > median {
            hash[31 - place / 8] |= 1 << (place % 8);
        }
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_what_the_language_says() {
        for n in 0..101 * 64 {
            let number = n as f32 / 64.0;
            for number in [number, number.next_up(), number.next_down().max(0.0)] {
                assert_eq!(whole(number), number as i32, "{number}");
            }
        }
    }
}
