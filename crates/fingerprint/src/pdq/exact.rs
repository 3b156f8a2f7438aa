//! The box filter in the order of the reference: every pixel, four passes, each sum rounded to 32 bits where its is. This is what the fast way
//! (`tent.rs`) is measured by, and what decides where rounding decides.

use super::Pixels;
use super::dct::Thumb;

/// How wide the box of one pass is: half of what lies between two samples, rounded up.
pub(super) fn window(side: usize) -> usize {
    side.div_ceil(128)
}

/// Which of a side's pixels is under a sample.
pub(super) fn place(sample: usize, side: usize) -> usize {
    (2 * sample + 1) * side / 128
}

pub(super) fn thumb(pixels: Pixels<'_>, width: usize, height: usize) -> Thumb {
    let mut grid = luma(pixels);
    // What has the size already is not smoothed.
    if (width, height) != (64, 64) {
        let mut other = vec![0.0; grid.len()];
        for _ in 0..2 {
            along_rows(&grid, &mut other, width);
            down_columns(&other, &mut grid, width, height);
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

/// The mean of a window around each pixel of a row: a sum to which the next is added before the last is taken away. Rows do not wait for each other.
fn along_rows(from: &[f32], to: &mut [f32], width: usize) {
    const TOGETHER: usize = 8;
    let mut rows = from.chunks_exact(width * TOGETHER);
    let mut means = to.chunks_exact_mut(width * TOGETHER);
    for (rows, means) in rows.by_ref().zip(means.by_ref()) {
        smooth::<TOGETHER>(rows, means, width);
    }
    for (row, means) in rows.remainder().chunks_exact(width).zip(means.into_remainder().chunks_exact_mut(width)) {
        smooth::<1>(row, means, width);
    }
}

/// Where the windows of a side's pixels begin and end, from the first pixel to the last.
fn windows(side: usize) -> impl Iterator<Item = (usize, usize)> {
    let (window, ahead) = (window(side), window(side) / 2);
    (0..side).map(move |place| ((place + ahead + 1).saturating_sub(window), (place + ahead + 1).min(side)))
}

fn smooth<const ROWS: usize>(from: &[f32], to: &mut [f32], width: usize) {
    let mut sums = [0.0_f32; ROWS];
    let (mut left, mut right) = (0, 0);
    for (place, (begin, end)) in windows(width).enumerate() {
        while right < end {
            for (row, sum) in sums.iter_mut().enumerate() {
                *sum += from[row * width + right];
            }
            right += 1;
        }
        while left < begin {
            for (row, sum) in sums.iter_mut().enumerate() {
                *sum -= from[row * width + left];
            }
            left += 1;
        }
        let count = (end - begin) as f32;
        for (row, sum) in sums.iter().enumerate() {
            to[row * width + place] = sum / count;
        }
    }
}

/// The same down each column, all columns side by side.
fn down_columns(from: &[f32], to: &mut [f32], width: usize, height: usize) {
    let mut sums = vec![0.0_f32; width];
    let row = |place: usize| &from[place * width..][..width];
    let (mut top, mut bottom) = (0, 0);
    for ((begin, end), means) in windows(height).zip(to.chunks_exact_mut(width)) {
        while bottom < end {
            sums.iter_mut().zip(row(bottom)).for_each(|(sum, pixel)| *sum += pixel);
            bottom += 1;
        }
        while top < begin {
            sums.iter_mut().zip(row(top)).for_each(|(sum, pixel)| *sum -= pixel);
            top += 1;
        }
        let count = (end - begin) as f32;
        means.iter_mut().zip(&sums).for_each(|(mean, sum)| *mean = sum / count);
    }
}
