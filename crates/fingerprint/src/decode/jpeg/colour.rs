//! Samples of each component to red, green and blue of each pixel, as libjpeg and Pillow do it: row by row, so that what is between them stays near.

use super::header::{Colours, Component, Frame};
use super::plane::Plane;

/// Pixels, row by row.
#[inline(always)]
pub(super) fn rgb(frame: &Frame, colours: Colours, planes: &[Plane]) -> Vec<u8> {
    let mut pixels = vec![0; frame.width * frame.height * 3];
    let mut components: Vec<Rows<'_>> =
        frame.components.iter().zip(planes).map(|(component, plane)| Rows::new(frame, component, plane)).collect();
    let mut apart = [vec![0; frame.width], vec![0; frame.width], vec![0; frame.width]];
    for (y, places) in pixels.chunks_exact_mut(3 * frame.width).enumerate() {
        let rows: [&[u8]; 4] = {
            let mut components = components.iter_mut();
            std::array::from_fn(|_| components.next().map_or(&[][..], |rows| rows.row(y)))
        };
        // Each colour for itself first: so many pixels are computed side by side.
        let [r, g, b] = &mut apart;
        let [first, second, third, fourth] = rows;
        let colour = first.iter().zip(second).zip(third).zip(r.iter_mut().zip(g.iter_mut()).zip(b.iter_mut()));
        match colours {
            Colours::Grey | Colours::Rgb => colour.for_each(|(((first, second), third), ((r, g), b))| {
                (*r, *g, *b) = (*first, *second, *third);
            }),
            Colours::YCbCr => colour.for_each(|(((y, cb), cr), ((r, g), b))| {
                [*r, *g, *b] = from_luma(*y, *cb, *cr);
            }),
            Colours::Cmyk => colour.zip(fourth).for_each(|((((c, m), y), ((r, g), b)), k)| {
                [*r, *g, *b] = from_cmyk([*c, *m, *y, *k]);
            }),
            #[cfg(feature = "tiff")]
            Colours::Inks => colour.zip(fourth).for_each(|((((c, m), y), ((r, g), b)), k)| {
                [*r, *g, *b] = from_cmyk([255 - c, 255 - m, 255 - y, 255 - k]);
            }),
            Colours::Ycck => colour.zip(fourth).for_each(|((((y, cb), cr), ((r, g), b)), k)| {
                // Such files hold what is left of white.
                let [c, m, y] = from_luma(*y, *cb, *cr).map(|colour| 255 - colour);
                [*r, *g, *b] = from_cmyk([c, m, y, *k]);
            }),
        }
        let places = places.as_chunks_mut().0.iter_mut();
        places.zip(&*r).zip(&*g).zip(&*b).for_each(|(((place, r), g), b)| *place = [*r, *g, *b]);
    }
    pixels
}

/// ITU-R BT.601 as JFIF has it, in 16 fractional bits.
#[inline(always)]
fn from_luma(y: u8, cb: u8, cr: u8) -> [u8; 3] {
    const fn fixed(number: f64) -> i32 {
        (number * 65_536.0 + 0.5) as i32
    }
    const HALF: i32 = 1 << 15;
    let (y, cb, cr) = (i32::from(y), i32::from(cb) - 128, i32::from(cr) - 128);
    [
        y + ((fixed(1.402) * cr + HALF) >> 16),
        y + ((HALF - fixed(0.344_14) * cb - fixed(0.714_14) * cr) >> 16),
        y + ((fixed(1.772) * cb + HALF) >> 16),
    ]
    .map(|colour| colour.clamp(0, 255) as u8)
}

/// Pillow takes every such file for one that holds what is left of white, and multiplies each colour by what black leaves.
#[inline(always)]
pub(in crate::decode) fn from_cmyk([c, m, y, k]: [u8; 4]) -> [u8; 3] {
    [c, m, y].map(|left| {
        let product = u32::from(255 - left) * u32::from(k) + 128;
        let ink = ((product >> 8) + product) >> 8;
        (u32::from(k)).saturating_sub(ink) as u8
    })
}

/// A component, row by row at the size of the picture.
struct Rows<'a> {
    plane: &'a Plane,
    /// Samples that belong to the picture.
    size: (usize, usize),
    /// Of the picture.
    width: usize,
    /// Samples of the largest component, and of this one, in the same place: across and down.
    most: (usize, usize),
    blocks: (usize, usize),
    sums: Vec<u16>,
    row: Vec<u8>,
}

impl<'a> Rows<'a> {
    fn new(frame: &Frame, component: &Component, plane: &'a Plane) -> Self {
        let size = component.size;
        let room = frame.width.max(2 * size.0);
        let (most, blocks) = (frame.most, component.blocks);
        Self { plane, size, width: frame.width, most, blocks, sums: vec![0; size.0], row: vec![0; room] }
    }

    /// Between two samples libjpeg goes smoothly where a component has half of the others, if there are at least three in a row; otherwise each is
    /// repeated.
    #[inline(always)]
    fn row(&mut self, y: usize) -> &[u8] {
        let line = |row: usize| &self.plane.samples[row * self.plane.stride..][..self.size.0];
        let twice = (self.most.0 == 2 * self.blocks.0, self.most.1 == 2 * self.blocks.1);
        let same = (self.most.0 == self.blocks.0, self.most.1 == self.blocks.1);
        let smooth = self.size.0 > 2;
        // The row above and the row below, at an edge the row itself.
        let near = (y * self.blocks.1 / self.most.1).min(self.size.1 - 1);
        let far = if y.is_multiple_of(2) { near.saturating_sub(1) } else { (near + 1).min(self.size.1 - 1) };
        if same == (true, true) {
            return line(y);
        } else if twice.0 && same.1 && smooth {
            between(line(near), &mut self.row, |near, before, after| {
                [(3 * near + before + 1) >> 2, (3 * near + after + 2) >> 2]
            });
        } else if same.0 && twice.1 {
            let bias = if y.is_multiple_of(2) { 1 } else { 2 };
            for (place, (near, far)) in self.row.iter_mut().zip(line(near).iter().zip(line(far))) {
                *place = ((u16::from(*near) * 3 + u16::from(*far) + bias) >> 2) as u8;
            }
        } else if twice.0 && twice.1 && smooth {
            for (sum, (near, far)) in self.sums.iter_mut().zip(line(near).iter().zip(line(far))) {
                *sum = u16::from(*near) * 3 + u16::from(*far);
            }
            // Rounded once, for both directions.
            between(&self.sums, &mut self.row, |near, before, after| {
                [(3 * near + before + 8) >> 4, (3 * near + after + 7) >> 4]
            });
        } else {
            let line = line(near);
            for (column, place) in self.row.iter_mut().take(self.width).enumerate() {
                *place = line[(column * self.blocks.0 / self.most.0).min(self.size.0 - 1)];
            }
        }
        &self.row[..self.width]
    }
}

/// Two samples for each of a row, from it, the one before and the one after; at an end that is the sample itself.
#[inline(always)]
fn between<T: Copy + Into<u16>>(row: &[T], places: &mut [u8], pair: impl Fn(u16, u16, u16) -> [u16; 2]) {
    let (places, _) = places.as_chunks_mut::<2>();
    let last = row.len() - 1;
    let at = |column: usize| -> u16 { row[column].into() };
    let narrow = |pair: [u16; 2]| pair.map(|sample| sample as u8);
    let places = &mut places[..row.len()];
    places[0] = narrow(pair(at(0), at(0), at(1)));
    places[last] = narrow(pair(at(last), at(last - 1), at(last)));
    for (place, near) in places[1..last].iter_mut().zip(row.windows(3)) {
        *place = narrow(pair(near[1].into(), near[0].into(), near[2].into()));
    }
}
