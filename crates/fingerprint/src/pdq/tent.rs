//! The box filter at the 64 x 64 samples alone. Two passes of a box are one tent, and of the smoothed picture nothing else is ever looked at: so each
//! pixel is weighed once, down its column in whole numbers, and what is left, 64 rows, is weighed along the rows. Nothing is rounded on the way
//! but the last sums; the reference (`exact.rs`) rounds at every step, and how far that takes it is what `doubt.rs` is about.

#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code)]
mod avx2;
mod columns;
mod portable;
mod weights;

use super::Pixels;
use super::dct::Thumb;
use columns::Columns;
use weights::tents;

/// Pictures with a longer side take the way of the reference: its sums lose whole steps there.
pub(super) const LONGEST: usize = 1 << 14;
/// So do pictures with fewer pixels: it costs nothing, and they have little smoothing to hide differences in.
pub(super) const SMALLEST: usize = 1 << 15;

/// The parts of red, green and blue in what the eye calls bright: ITU-R BT.601.
const LUMA: [f64; 3] = [0.299, 0.587, 0.114];

pub(super) fn thumb(pixels: Pixels<'_>, width: usize, height: usize) -> Thumb {
    let (bytes, colours) = match pixels {
        Pixels::Grey(bytes) => (bytes, &[1.0][..]),
        Pixels::Rgb(bytes) => (bytes, &LUMA[..]),
    };
    let (down, along) = (tents(height, &[1.0]), tents(width, colours));
    let mut columns = Columns::new(width * colours.len());
    std::array::from_fn(|i| {
        columns.means(bytes, &down[i]);
        let next = down.get(i + 1).map(|tent| columns.under(bytes, tent));
        columns.samples(&along, next.unwrap_or_default())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdq::exact;

    fn noise(length: usize, seed: u64) -> Vec<u8> {
        let mut state = seed | 1;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        (0..length).map(|place| ((next() >> 56) as u8 / 2) | ((place / 977) as u8 & 0x80)).collect()
    }

    #[test]
    fn a_tent_is_two_passes_of_a_box() {
        for (width, height) in [(128, 300), (129, 257), (640, 480), (1000, 127), (2049, 130), (90, 9000), (8193, 70)] {
            for depth in [1, 3] {
                let bytes = noise(width * height * depth, (width * height) as u64);
                let pixels = if depth == 1 { Pixels::Grey(&bytes) } else { Pixels::Rgb(&bytes) };
                let (fast, exact) = (thumb(pixels, width, height), exact::thumb(pixels, width, height));
                for (fast, exact) in fast.as_flattened().iter().zip(exact.as_flattened()) {
                    assert!((fast - exact).abs() < 0.02, "{width} x {height}: {fast} for {exact}");
                }
            }
        }
    }
}
