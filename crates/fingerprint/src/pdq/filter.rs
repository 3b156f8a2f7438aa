//! From pixels to 64 x 64 samples, in the order of the reference.

use super::Pixels;
use super::dct::Thumb;

/// How wide the box of one pass is: half of what lies between two samples, rounded up.
fn window(side: usize) -> usize {
    side.div_ceil(128)
}

/// Which of a side's pixels is under a sample.
fn place(sample: usize, side: usize) -> usize {
    (2 * sample + 1) * side / 128
}

pub(super) fn thumb(pixels: Pixels<'_>, width: usize, height: usize) -> Thumb {
    let mut grid = luma(pixels);
    if (width, height) != (64, 64) {
        let mut other = vec![0.0; grid.len()];
        for _ in 0..2 {
            for row in 0..height {
                smooth(&grid[row * width..], &mut other[row * width..], width, 1, window(width));
            }
            for column in 0..width {
                smooth(&other[column..], &mut grid[column..], height, width, window(height));
            }
        }
    }
    std::array::from_fn(|i| std::array::from_fn(|j| grid[place(i, height) * width + place(j, width)]))
}

/// ITU-R BT.601, in 64 bits and then rounded to 32, as numpy does it.
fn luma(pixels: Pixels<'_>) -> Vec<f32> {
    match pixels {
        Pixels::Grey(bytes) => bytes.iter().map(|grey| f32::from(*grey)).collect(),
        Pixels::Rgb(bytes) => bytes
            .as_chunks()
            .0
            .iter()
            .map(|[r, g, b]| (f64::from(*r) * 0.299 + f64::from(*g) * 0.587 + f64::from(*b) * 0.114) as f32)
            .collect(),
    }
}

/// The mean of the pixels in a window around each: a sum to which the next is added before the last is taken away.
fn smooth(from: &[f32], to: &mut [f32], length: usize, stride: usize, window: usize) {
    let ahead = window / 2;
    let (mut sum, mut count) = (0.0_f32, 0_u16);
    let mut right = 0;
    for _ in 0..ahead {
        sum += from[right * stride];
        count += 1;
        right += 1;
    }
    for place in 0..length {
        if right < length {
            sum += from[right * stride];
            count += 1;
            right += 1;
        }
        if place + ahead >= window {
            sum -= from[(place + ahead - window) * stride];
            count -= 1;
        }
        to[place * stride] = sum / f32::from(count);
    }
}
