//! Whether rounding may decide. The reference adds up to 32,768 numbers after each other, four times, and rounds each sum to 24 bits. Its hash is that noise
//! and nothing else where a picture is flat or symmetric; elsewhere the noise matters only if the 128th and the 129th of the 256 levels lie so
//! close that it can exchange them, for between those two the hash is cut. Then the picture goes the way of the reference (`exact.rs`).
//!
//! How large the noise is cannot be said by a useful proof: the sum of all worst cases is a thousand times what happens. Over 949 pictures of
//! `tests/fingerprint` with sides of up to 6,000 pixels it moved a level by at most 0.0031 where no side was over 2,688, and 0.0092 at 6,000; and a sample
//! by at most 0.0013 and 0.0021. The limit for levels is three times what the noise can do to two of them at once, that for steps once.

use super::dct::{Levels, Thumb, sum_of_steps, whole};

/// Two levels that may have been exchanged lie nearer than this.
const LEVELS: f32 = 0.02;
/// A step between two samples, in hundredths of the range, that may count one more or less is nearer to a whole number than this.
const STEP: f32 = 0.001;
/// How far apart the ranks around the cut have to be for luma alone to do, in a picture of a megapixel: four times what it moves a level by, in the middle.
const LUMA: f32 = 0.5;
const MEGAPIXEL: f32 = (1 << 20) as f32;
/// Up to this side the limits are as they stand; from there they grow with it.
const SIDE: f32 = 2688.0;

/// How near two levels may lie whose order is taken as certain.
#[derive(Clone, Copy)]
pub(super) struct Doubt {
    /// Ranks between which the limit holds, from 0 to 255.
    ranks: (usize, usize),
    levels: f32,
    step: f32,
}

impl Doubt {
    /// Of a hash that is to be the reference's to the bit: none may be exchanged.
    pub fn rounding(longest: usize) -> Self {
        let factor = (longest as f32 / SIDE).max(1.0);
        Self { ranks: (127, 128), levels: LEVELS * factor, step: STEP * factor }
    }

    /// Of a hash from luma alone: one pair may be exchanged, which is two bits, but not two. For that, one of the two ranks below the cut has to pass
    /// one of the two above it, and neither of the nearest can be it. `clipped` says by how many levels luma is wrong because a colour is cut off.
    pub fn luma(pixels: usize, clipped: f64) -> Self {
        // Rounding of colours is noise of a quarter of a level; the more pixels, the less of it is left.
        let left = (MEGAPIXEL / pixels as f32).sqrt().max(0.5);
        Self { ranks: (126, 129), levels: LUMA * left * (1.0 + clipped as f32), step: 0.0 }
    }

    pub fn of(self, thumb: &Thumb, levels: &Levels) -> bool {
        self.of_levels(levels) || self.of_quality(thumb)
    }

    fn of_levels(self, levels: &Levels) -> bool {
        let mut ordered: [f32; 256] = std::array::from_fn(|place| levels[place / 16][place % 16]);
        ordered.sort_unstable_by(f32::total_cmp);
        ordered[self.ranks.1] - ordered[self.ranks.0] < self.levels
    }

    fn of_quality(self, thumb: &Thumb) -> bool {
        let least = sum_of_steps(thumb, |step| whole((step - self.step).max(0.0)));
        let most = sum_of_steps(thumb, |step| whole(step + self.step));
        (least / 90).min(100) != (most / 90).min(100)
    }
}
