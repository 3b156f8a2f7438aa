//! Samples of each component to red, green and blue of each pixel, as libjpeg and Pillow do it.

use super::header::{Colours, Component, Frame};
use super::plane::Plane;

/// Pixels, row by row.
#[inline(always)]
pub(super) fn rgb(frame: &Frame, colours: Colours, planes: Vec<Plane>) -> Vec<u8> {
    let full: Vec<Vec<u8>> = frame
        .components
        .iter()
        .zip(planes)
        .map(|(component, plane)| full_size(frame, component, plane.cropped(component.size.0, component.size.1)))
        .collect();
    let mut pixels = vec![0; frame.width * frame.height * 3];
    let places = pixels.as_chunks_mut().0.iter_mut();
    match (colours, full.as_slice()) {
        (Colours::YCbCr, [y, cb, cr]) => {
            // Each colour for itself first: so many at a time are computed side by side.
            const TOGETHER: usize = 256;
            let pieces = y.chunks(TOGETHER).zip(cb.chunks(TOGETHER)).zip(cr.chunks(TOGETHER));
            let mut colours = [[0; TOGETHER]; 3];
            for (places, ((y, cb), cr)) in places.into_slice().chunks_mut(TOGETHER).zip(pieces) {
                let [r, g, b] = &mut colours;
                for (((y, cb), cr), ((r, g), b)) in y.iter().zip(cb).zip(cr).zip(r.iter_mut().zip(g).zip(b)) {
                    [*r, *g, *b] = from_luma(*y, *cb, *cr);
                }
                let [r, g, b] = &colours;
                places.iter_mut().zip(r).zip(g).zip(b).for_each(|(((place, r), g), b)| *place = [*r, *g, *b]);
            }
        }
        (Colours::Cmyk, [c, m, y, k]) => {
            places
                .zip(c)
                .zip(m)
                .zip(y)
                .zip(k)
                .for_each(|((((pixel, c), m), y), k)| *pixel = from_cmyk([*c, *m, *y, *k]));
        }
        (Colours::Ycck, [y, cb, cr, k]) => {
            places.zip(y).zip(cb).zip(cr).zip(k).for_each(|((((pixel, y), cb), cr), k)| {
                // Such files hold what is left of white.
                let [c, m, y] = from_luma(*y, *cb, *cr).map(|colour| 255 - colour);
                *pixel = from_cmyk([c, m, y, *k]);
            });
        }
        _ => {
            for (component, plane) in full.iter().take(3).enumerate() {
                pixels.iter_mut().skip(component).step_by(3).zip(plane).for_each(|(place, sample)| *place = *sample);
            }
        }
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
fn from_cmyk([c, m, y, k]: [u8; 4]) -> [u8; 3] {
    [c, m, y].map(|left| {
        let product = u32::from(255 - left) * u32::from(k) + 128;
        let ink = ((product >> 8) + product) >> 8;
        (u32::from(k)).saturating_sub(ink) as u8
    })
}

/// A component at the size of the picture.
#[inline(always)]
fn full_size(frame: &Frame, component: &Component, samples: Vec<u8>) -> Vec<u8> {
    let width = component.size.0;
    let (across, down) = (frame.most.0 / component.blocks.0, frame.most.1 / component.blocks.1);
    let whole = frame.most.0.is_multiple_of(component.blocks.0) && frame.most.1.is_multiple_of(component.blocks.1);
    // Between two samples libjpeg goes smoothly, if there are at least three in a row; otherwise each is repeated.
    let smooth = width > 2;
    let full = match (across, down) {
        (1, 1) if whole => return samples,
        (2, 1) if whole && smooth => wider(&samples, width),
        (1, 2) if whole => taller(&samples, width),
        (2, 2) if whole && smooth => larger(&samples, width),
        _ => return repeated(frame, component, &samples),
    };
    // An odd picture has one column, or row, less.
    Plane { samples: full, stride: width * across }.cropped(frame.width, frame.height)
}

fn repeated(frame: &Frame, component: &Component, samples: &[u8]) -> Vec<u8> {
    let (width, height) = component.size;
    let mut full = Vec::with_capacity(frame.width * frame.height);
    for row in 0..frame.height {
        let from = (row * component.blocks.1 / frame.most.1).min(height - 1) * width;
        let columns = (0..frame.width).map(|column| (column * component.blocks.0 / frame.most.0).min(width - 1));
        full.extend(columns.map(|column| samples[from + column]));
    }
    full
}

/// Twice as many columns: three parts of the nearer sample, one of the other.
#[inline(always)]
fn wider(samples: &[u8], width: usize) -> Vec<u8> {
    let mut full = vec![0; 2 * samples.len()];
    for (row, places) in samples.chunks_exact(width).zip(full.chunks_exact_mut(2 * width)) {
        between(row, places, |near, before, after| [(3 * near + before + 1) >> 2, (3 * near + after + 2) >> 2]);
    }
    full
}

/// Two samples for each of a row, from it, the one before and the one after; at an end that is the sample itself.
#[inline(always)]
fn between<T: Copy + Into<u32>>(row: &[T], places: &mut [u8], pair: impl Fn(u32, u32, u32) -> [u32; 2]) {
    let (places, _) = places.as_chunks_mut::<2>();
    let last = row.len() - 1;
    let at = |column: usize| -> u32 { row[column].into() };
    let narrow = |pair: [u32; 2]| pair.map(|sample| sample as u8);
    places[0] = narrow(pair(at(0), at(0), at(1)));
    places[last] = narrow(pair(at(last), at(last - 1), at(last)));
    for (place, near) in places[1..last].iter_mut().zip(row.windows(3)) {
        *place = narrow(pair(near[1].into(), near[0].into(), near[2].into()));
    }
}

/// The row above and the row below, at an edge the row itself.
fn neighbours(samples: &[u8], width: usize, row: usize) -> [&[u8]; 2] {
    let last = samples.len() / width - 1;
    [row.saturating_sub(1), (row + 1).min(last)].map(|row| &samples[row * width..][..width])
}

/// Twice as many rows.
#[inline(always)]
fn taller(samples: &[u8], width: usize) -> Vec<u8> {
    let mut full = Vec::with_capacity(2 * samples.len());
    for (row, near) in samples.chunks_exact(width).enumerate() {
        for (far, bias) in neighbours(samples, width, row).into_iter().zip([1, 2]) {
            full.extend(
                near.iter().zip(far).map(|(near, far)| ((u32::from(*near) * 3 + u32::from(*far) + bias) >> 2) as u8),
            );
        }
    }
    full
}

/// Twice as many of both, rounded once.
#[inline(always)]
fn larger(samples: &[u8], width: usize) -> Vec<u8> {
    let mut full = vec![0; 4 * samples.len()];
    let mut sums = vec![0_u16; width];
    for (row, (near, places)) in samples.chunks_exact(width).zip(full.chunks_exact_mut(4 * width)).enumerate() {
        for (far, places) in neighbours(samples, width, row).into_iter().zip(places.chunks_exact_mut(2 * width)) {
            for (sum, (near, far)) in sums.iter_mut().zip(near.iter().zip(far)) {
                *sum = u16::from(*near) * 3 + u16::from(*far);
            }
            between(&sums, places, |near, before, after| [(3 * near + before + 8) >> 4, (3 * near + after + 7) >> 4]);
        }
    }
    full
}
