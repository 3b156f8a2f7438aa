//! Planes of luma and of two differences to red, green and blue.

use heic_rs::{Nclx, Range};

/// How much smaller the planes of colours are: each is a power of two.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shifts {
    pub across: u32,
    pub down: u32,
}

/// A decoded picture.
pub(super) trait Planes {
    /// Width and height, in pixels.
    fn size(&self) -> (u32, u32);
    /// Of each sample: 8 to 16.
    fn bits(&self) -> u8;
    /// `None` where there are no colours.
    fn shifts(&self) -> Option<Shifts>;
    /// So many samples of a row of luma (0) or of a difference (1, 2).
    fn row(&self, component: usize, number: usize, into: &mut [u16]);
    /// Of all its samples.
    fn bytes(&self) -> u64;
    /// Whether the reference mixes the colours of neighbours where there are fewer of them than pixels.
    fn mixed(&self) -> bool;
    /// What the coded picture itself says of its colours, for files that say nothing.
    fn said(&self) -> Nclx;
}

/// Weights of luma and differences in the three colours, and the rows that they are used on.
pub(super) struct Matrix {
    /// Green, blue and red themselves are what is stored.
    identity: bool,
    bits: u8,
    black: f32,
    luma: f32,
    middle: f32,
    red: f32,
    green: (f32, f32),
    blue: f32,
    rows: [Vec<u16>; 5],
}

impl Matrix {
    /// ITU-T H.273, table 4. What is unknown there, or says nothing, is ITU-R BT.601, as for both references.
    pub fn new(nclx: Nclx, bits: u8) -> Self {
        let (kr, kb) = match nclx.matrix_code {
            1 => (0.2126, 0.0722),
            4 => (0.30, 0.11),
            7 => (0.212, 0.087),
            9 | 10 => (0.2627, 0.0593),
            _ => (0.299, 0.114),
        };
        let kg = 1.0 - kr - kb;
        let step = f32::from(1_u16 << (bits - 8));
        let most = 256.0 * step - 1.0;
        let (black, white, differences) = match nclx.range {
            Range::Full => (0.0, most, most),
            Range::Limited => (16.0 * step, 219.0 * step, 224.0 * step),
        };
        let (of_luma, of_difference) = (255.0 / white, 255.0 / differences);
        Self {
            identity: nclx.matrix_code == 0,
            bits,
            black,
            luma: of_luma,
            middle: 128.0 * step,
            red: 2.0 * (1.0 - kr) * of_difference,
            green: (2.0 * kb * (1.0 - kb) / kg * of_difference, 2.0 * kr * (1.0 - kr) / kg * of_difference),
            blue: 2.0 * (1.0 - kb) * of_difference,
            rows: Default::default(),
        }
    }

    /// The pixels of a row. Mixed, the colours of a pixel are three parts of what was sampled where it is and one part of what is next to that, across and down.
    pub fn row(&mut self, planes: &dyn Planes, number: usize, pixels: &mut [u8]) {
        let pixels = pixels.as_chunks_mut::<3>().0;
        let mut rows = std::mem::take(&mut self.rows);
        let [luma, first, second, near, other] = &mut rows;
        luma.resize(pixels.len(), 0);
        planes.row(0, number, luma);
        match planes.shifts() {
            // Grey of more bits than eight is of sixteen in the reference, and cut off at 255: nearly all of such a picture is white.
            None if self.bits > 8 => {
                luma.iter()
                    .zip(pixels)
                    .for_each(|(y, pixel)| *pixel = [(u32::from(*y) << (16 - self.bits)).min(255) as u8; 3]);
            }
            None => luma
                .iter()
                .zip(pixels)
                .for_each(|(y, pixel)| *pixel = [byte((f32::from(*y) - self.black) * self.luma); 3]),
            Some(shifts) => {
                let (width, height) = planes.size();
                let across = width.div_ceil(1 << shifts.across) as usize;
                let last = height.div_ceil(1 << shifts.down) as usize - 1;
                for (component, colour) in [(1, &mut *first), (2, &mut *second)] {
                    near.resize(across, 0);
                    other.resize(across, 0);
                    let row = number >> shifts.down;
                    planes.row(component, row, near);
                    let [down, beside] = if planes.mixed() { [shifts.down, shifts.across] } else { [0, 0] };
                    planes.row(component, neighbour(number, row, down, last), other);
                    near.iter_mut().zip(&*other).for_each(|(near, other)| *near = 3 * *near + other);
                    let between = |x: usize| {
                        let place = x >> shifts.across;
                        let next = neighbour(x, place, beside, across - 1);
                        ((3 * u32::from(near[place]) + u32::from(near[next]) + 8) >> 4) as u16
                    };
                    colour.clear();
                    colour.extend((0..pixels.len()).map(between));
                }
                for (((y, cb), cr), pixel) in luma.iter().zip(&*first).zip(&*second).zip(pixels) {
                    *pixel = self.colours(*y, *cb, *cr);
                }
            }
        }
        self.rows = rows;
    }

    fn colours(&self, y: u16, cb: u16, cr: u16) -> [u8; 3] {
        let [y, cb, cr] = [y, cb, cr].map(f32::from);
        if self.identity {
            return [cr, y, cb].map(|colour| byte((colour - self.black) * self.luma));
        }
        let (y, cb, cr) = ((y - self.black) * self.luma, cb - self.middle, cr - self.middle);
        [y + self.red * cr, y - self.green.0 * cb - self.green.1 * cr, y + self.blue * cb].map(byte)
    }
}

/// The sample beside the one in which a pixel is, on the pixel's side; at the edge, and where each pixel has its own, the same.
fn neighbour(pixel: usize, place: usize, shift: u32, last: usize) -> usize {
    match (shift, pixel % 2) {
        (0, _) => place,
        (_, 0) => place.saturating_sub(1),
        _ => (place + 1).min(last),
    }
}

/// The nearest level.
fn byte(level: f32) -> u8 {
    (level + 0.5) as u8
}
