//! Whether rounding may decide. The reference adds up to 32,768 numbers after each other, four times, and rounds each sum to 24 bits. Its hash is that noise
//! and nothing else where a picture is flat or symmetric; elsewhere the noise matters only if the 128th and the 129th of the 256 levels lie so
//! close that it can exchange them, for between those two the hash is cut. Then the picture goes the way of the reference (`exact.rs`).
//!
//! How large the noise is cannot be said by a useful proof: the sum of all worst cases is a thousand times what happens. Over 949 pictures of
//! `tests/fingerprint` with sides of up to 6,000 pixels it moved a level by at most 0.0031 where no side was over 2,688, and 0.0092 at 6,000; and a sample
//! by at most 0.0013 and 0.0021. The limits here are three times what the noise can do to two of them at once.

use super::dct::{Levels, Thumb, steps};

/// Two levels that may have been exchanged lie nearer than this.
const LEVELS: f32 = 0.02;
/// A step between two samples, in hundredths of the range, that may count one more or less is nearer to a whole number than this.
const STEP: f32 = 0.001;
/// Up to this side the limits are as they stand; from there they grow with it.
const SIDE: f32 = 2688.0;

/// What may differ by rounding, for a picture with such a longest side.
#[derive(Clone, Copy)]
pub(super) struct Doubt {
    levels: f32,
    step: f32,
}

impl Doubt {
    /// Of a hash that is to be the reference's to the bit.
    pub fn exact(longest: usize) -> Self {
        let factor = (longest as f32 / SIDE).max(1.0);
        Self { levels: LEVELS * factor, step: STEP * factor }
    }

    /// Of a hash that may have one pair of levels exchanged: what the noise alone would decide is doubtful, and no more.
    pub fn near(longest: usize) -> Self {
        let Self { levels, .. } = Self::exact(longest);
        Self { levels: levels / 10.0, step: 0.0 }
    }

    pub fn of(self, thumb: &Thumb, levels: &Levels) -> bool {
        self.of_levels(levels) || self.of_quality(thumb)
    }

    fn of_levels(self, levels: &Levels) -> bool {
        let mut ordered: [f32; 256] = std::array::from_fn(|place| levels[place / 16][place % 16]);
        let (below, above, _) = ordered.select_nth_unstable_by(128, f32::total_cmp);
        let below = below.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        *above - below < self.levels
    }

    fn of_quality(self, thumb: &Thumb) -> bool {
        let (mut least, mut most) = (0, 0);
        for step in steps(thumb) {
            let (low, high) = ((step.abs() - self.step).max(0.0) as i32, (step.abs() + self.step) as i32);
            least += low;
            most += high;
        }
        (least / 90).min(100) != (most / 90).min(100)
    }
}
