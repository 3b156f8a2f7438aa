//! The box filter in the order of the reference: every pixel, four passes, each sum rounded to 32 bits where its is. This is what the fast way
//! (`tent.rs`) is measured by, and what decides where rounding decides. No picture is held as numbers: a few rows of each pass are enough for the next.

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
    let mut thumb = [[0.0; 64]; 64];
    let mut row = 0;
    let mut sampled = |pixels: &[f32]| {
        // A low picture has rows that are sampled more than once.
        for (_, samples) in thumb.iter_mut().enumerate().filter(|(sample, _)| place(*sample, height) == row) {
            *samples = std::array::from_fn(|sample| pixels[place(sample, width)]);
        }
        row += 1;
    };
    let rows = rows(pixels, width);
    if (width, height) == (64, 64) {
        // What has the size already is not smoothed.
        rows.for_each(|row| sampled(&row));
        return thumb;
    }
    let (mut first, mut second) = (Pass::new(width, height), Pass::new(width, height));
    for row in rows {
        first.take(&row, &mut |row| second.take(row, &mut sampled));
    }
    first.finish(&mut |row| second.take(row, &mut sampled));
    second.finish(&mut sampled);
    thumb
}

/// Luma, row by row: ITU-R BT.601, in 64 bits and then rounded to 32, as numpy does it.
fn rows(pixels: Pixels<'_>, width: usize) -> impl Iterator<Item = Vec<f32>> {
    let (bytes, depth) = match pixels {
        Pixels::Grey(bytes) => (bytes, 1),
        Pixels::Rgb(bytes) => (bytes, 3),
    };
    bytes.chunks_exact(width * depth).map(move |row| {
        if depth == 1 {
            return row.iter().map(|grey| f32::from(*grey)).collect();
        }
        let luma = |[r, g, b]: &[u8; 3]| f64::from(*r) * 0.299 + f64::from(*g) * 0.587 + f64::from(*b) * 0.114;
        row.as_chunks().0.iter().map(|pixel| luma(pixel) as f32).collect()
    })
}

/// One pass along the rows and one down the columns. Both keep a sum to which the next pixel is added before the last is taken away.
struct Pass {
    width: usize,
    height: usize,
    /// Rows that wait for others: those that go along together don't wait for each other's sums.
    waiting: Vec<f32>,
    along: Vec<f32>,
    sums: Vec<f32>,
    /// The rows that are in the sums, each at its number modulo the window.
    inside: Vec<f32>,
    taken: usize,
    means: Vec<f32>,
}

impl Pass {
    const TOGETHER: usize = 8;

    fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            waiting: Vec::with_capacity(width * Self::TOGETHER),
            along: vec![0.0; width * Self::TOGETHER],
            sums: vec![0.0; width],
            inside: vec![0.0; width * window(height)],
            taken: 0,
            means: vec![0.0; width],
        }
    }

    /// Takes the next row, and hands out those that are complete.
    fn take(&mut self, row: &[f32], out: &mut dyn FnMut(&[f32])) {
        self.waiting.extend(row);
        if self.waiting.len() == self.width * Self::TOGETHER {
            smooth::<{ Self::TOGETHER }>(&self.waiting, &mut self.along, self.width);
            self.down(Self::TOGETHER, out);
        }
    }

    /// There are no more.
    fn finish(&mut self, out: &mut dyn FnMut(&[f32])) {
        let rows = self.waiting.len() / self.width;
        for (row, means) in self.waiting.chunks_exact(self.width).zip(self.along.chunks_exact_mut(self.width)) {
            smooth::<1>(row, means, self.width);
        }
        self.down(rows, out);
        let (window, ahead) = (window(self.height), window(self.height) / 2);
        for row in self.height - ahead..self.height {
            if row + ahead >= window {
                let last = (row + ahead - window) % window * self.width;
                self.sums.iter_mut().zip(&self.inside[last..]).for_each(|(sum, pixel)| *sum -= pixel);
            }
            self.give(row, out);
        }
    }

    fn down(&mut self, rows: usize, out: &mut dyn FnMut(&[f32])) {
        let (window, ahead) = (window(self.height), window(self.height) / 2);
        for row in 0..rows {
            let next = &self.along[row * self.width..][..self.width];
            let oldest = &mut self.inside[self.taken % window * self.width..][..self.width];
            let sums = self.sums.iter_mut().zip(next);
            if self.taken >= window {
                sums.zip(&*oldest).for_each(|((sum, next), oldest)| *sum = *sum + next - oldest);
            } else {
                sums.for_each(|(sum, next)| *sum += next);
            }
            oldest.copy_from_slice(next);
            self.taken += 1;
            if self.taken > ahead {
                self.give(self.taken - 1 - ahead, out);
            }
        }
        self.waiting.clear();
    }

    fn give(&mut self, row: usize, out: &mut dyn FnMut(&[f32])) {
        let (begin, end) = span(row, self.height);
        let count = (end - begin) as f32;
        self.means.iter_mut().zip(&self.sums).for_each(|(mean, sum)| *mean = sum / count);
        out(&self.means);
    }
}

/// The window of a pixel: where it begins and ends.
fn span(place: usize, side: usize) -> (usize, usize) {
    let (window, ahead) = (window(side), window(side) / 2);
    ((place + ahead + 1).saturating_sub(window), (place + ahead + 1).min(side))
}

fn smooth<const ROWS: usize>(from: &[f32], to: &mut [f32], width: usize) {
    let rows: [&[f32]; ROWS] = std::array::from_fn(|row| &from[row * width..][..width]);
    let mut sums = [0.0_f32; ROWS];
    let (mut left, mut right) = (0, 0);
    for place in 0..width {
        let (begin, end) = span(place, width);
        while right < end {
            sums.iter_mut().zip(rows).for_each(|(sum, row)| *sum += row[right]);
            right += 1;
        }
        while left < begin {
            sums.iter_mut().zip(rows).for_each(|(sum, row)| *sum -= row[left]);
            left += 1;
        }
        let count = (end - begin) as f32;
        for (row, sum) in sums.iter().enumerate() {
            to[row * width + place] = sum / count;
        }
    }
}
