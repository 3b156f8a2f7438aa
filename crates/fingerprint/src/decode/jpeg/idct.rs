//! The inverse cosine transform of a block: Loeffler, Ligtenberg and Moschytz (1989) in whole numbers of 13 fractional bits, rounded where libjpeg's
//! accurate integer transform rounds, so that the samples are the same.

/// Coefficients in rows, already multiplied by their step.
pub(super) type Block = [i16; 64];

/// A set of instructions that can do it.
pub(super) trait Transform: Copy {
    /// The samples of a block, row by row.
    fn samples(self, block: &Block) -> [[u8; 8]; 8];
}

/// What every processor has.
#[derive(Clone, Copy)]
pub(super) struct Portable;

/// Fractional bits of a factor.
pub(super) const BITS: u32 = 13;
/// Fractional bits that are kept between columns and rows.
pub(super) const KEPT: u32 = 2;

/// A factor.
pub(super) const fn fixed(number: f64) -> i32 {
    (number * (1 << BITS) as f64 + 0.5) as i32
}

/// Eight transforms of eight numbers side by side: `lines[k]` holds the `k`th of each.
#[inline(always)]
fn transformed(lines: [[i32; 8]; 8], shift: u32) -> [[i32; 8]; 8] {
    let mut out = [[0; 8]; 8];
    for lane in 0..8 {
        let x = |k: usize| lines[k][lane];
        // The even half: a rotation of 2 and 6, a butterfly of 0 and 4.
        let turned = (x(2).wrapping_add(x(6))).wrapping_mul(fixed(0.541_196_100));
        let low = turned.wrapping_sub(x(6).wrapping_mul(fixed(1.847_759_065)));
        let high = turned.wrapping_add(x(2).wrapping_mul(fixed(0.765_366_865)));
        let (sum, difference) = (x(0).wrapping_add(x(4)) << BITS, x(0).wrapping_sub(x(4)) << BITS);
        let even = [
            sum.wrapping_add(high),
            difference.wrapping_add(low),
            difference.wrapping_sub(low),
            sum.wrapping_sub(high),
        ];
        // The odd half: four numbers, each turned against each.
        let (a, b, c, d) = (x(7), x(5), x(3), x(1));
        let all = (a.wrapping_add(c).wrapping_add(b).wrapping_add(d)).wrapping_mul(fixed(1.175_875_602));
        let ac = all.wrapping_sub(a.wrapping_add(c).wrapping_mul(fixed(1.961_570_560)));
        let bd = all.wrapping_sub(b.wrapping_add(d).wrapping_mul(fixed(0.390_180_644)));
        let ad = a.wrapping_add(d).wrapping_mul(fixed(0.899_976_223));
        let bc = b.wrapping_add(c).wrapping_mul(fixed(2.562_915_447));
        let odd = [
            d.wrapping_mul(fixed(1.501_321_110)).wrapping_sub(ad).wrapping_add(bd),
            c.wrapping_mul(fixed(3.072_711_026)).wrapping_sub(bc).wrapping_add(ac),
            b.wrapping_mul(fixed(2.053_119_869)).wrapping_sub(bc).wrapping_add(bd),
            a.wrapping_mul(fixed(0.298_631_336)).wrapping_sub(ad).wrapping_add(ac),
        ];
        let half = 1 << (shift - 1);
        for k in 0..4 {
            // Sixteen bits are kept. No picture's coefficients go beyond them; what a broken file's do there is the same everywhere.
            let kept = |sum: i32| (sum.wrapping_add(half) >> shift).clamp(i16::MIN.into(), i16::MAX.into());
            out[k][lane] = kept(even[k].wrapping_add(odd[k]));
            out[7 - k][lane] = kept(even[k].wrapping_sub(odd[k]));
        }
    }
    out
}

#[inline(always)]
fn transposed(lines: &[[i32; 8]; 8]) -> [[i32; 8]; 8] {
    std::array::from_fn(|i| std::array::from_fn(|j| lines[j][i]))
}

impl Transform for Portable {
    fn samples(self, block: &Block) -> [[u8; 8]; 8] {
        let lines = std::array::from_fn(|row| std::array::from_fn(|column| i32::from(block[8 * row + column])));
        let columns = transformed(lines, BITS - KEPT);
        let rows = transposed(&transformed(transposed(&columns), BITS + KEPT + 3));
        rows.map(|row| row.map(|sample| (sample + 128).clamp(0, 255) as u8))
    }
}

/// What a block is whose one coefficient is the constant one.
pub(super) fn flat(constant: i16) -> u8 {
    // Down the columns it becomes itself with the kept bits; along the rows it is rounded once.
    (((i32::from(constant) << KEPT) + (1 << (KEPT + 2))) >> (KEPT + 3)).saturating_add(128).clamp(0, 255) as u8
}
