//! What the samples of a picture mean, and how a row of them becomes pixels: as Pillow has it, which knows each kind by what five tags say.

use super::FORMAT;
use super::directory::{Directory, tag};
use crate::decode::jpeg::{Colours, from_cmyk};
use crate::decode::palette::Palette;
use crate::picture::PictureError;

/// How a pixel is written down.
pub(super) struct Kind {
    meaning: Meaning,
    /// Bits of each sample.
    pub bits: usize,
    /// Samples of each pixel, those without a meaning included.
    pub samples: usize,
    big_endian: bool,
}

enum Meaning {
    /// Of up to eight bits.
    Grey {
        white_is_zero: bool,
    },
    /// Whole numbers of more bits than eight, of which what is beyond 255 is white.
    Deep {
        signed: bool,
    },
    /// Numbers of 32 bits with a fraction, cut off likewise.
    Real,
    Palette(Palette),
    /// Three colours; they have been multiplied by a fourth sample or not.
    Rgb {
        multiplied: bool,
    },
    Cmyk,
    /// Luma and two differences of colours, which only JPEG's own decoder resolves.
    YCbCr,
}

impl Kind {
    pub fn of(directory: &Directory<'_>) -> Result<Self, PictureError> {
        let photometric = directory.one(tag::PHOTOMETRIC).unwrap_or(0);
        let samples = directory.size(tag::SAMPLES).unwrap_or(1);
        let format = directory.one(tag::SAMPLE_FORMAT).unwrap_or(1);
        let bits = directory.one(tag::BITS).unwrap_or(1);
        let unknown = || {
            FORMAT.unsupported(format!(
                "photometric interpretation {photometric} with {samples} samples of {bits} bits, sample format {format}"
            ))
        };
        // One value counts for all samples; values beyond the samples count for nothing.
        let alike = directory.all(tag::BITS).take(samples).all(|other| other == bits);
        let alike = alike && directory.all(tag::SAMPLE_FORMAT).take(samples).all(|other| other == format);
        if !alike || !(1..=8).contains(&samples) {
            return Err(unknown());
        }
        let extra = directory.one(tag::EXTRA);
        let meaning = match (photometric, format, bits, samples) {
            (0 | 1, 1, 1 | 2 | 4 | 8, 1) | (0 | 1, 1, 8, 2) => Meaning::Grey { white_is_zero: photometric == 0 },
            // Signed bytes as if they had no sign: so Pillow has it.
            (1, 2, 8, 1 | 2) | (6, 1, 8, 1) => Meaning::Grey { white_is_zero: false },
            (1, 1, 12, 1) if !directory.big_endian => Meaning::Deep { signed: false },
            // What white is does not count here: so Pillow has it, too.
            (0 | 1, 1, 16, 1) => Meaning::Deep { signed: false },
            (1, 2, 16 | 32, 1) | (1, 1, 32, 1) => Meaning::Deep { signed: true },
            (0 | 1, 3, 32, 1) => Meaning::Real,
            (2, 1, 8 | 16, 3..) => Meaning::Rgb { multiplied: samples > 3 && extra == Some(1) },
            (3, 1, 1 | 2 | 4 | 8, 1) | (3, 1, 8, 2) => Meaning::Palette(palette(directory).ok_or_else(unknown)?),
            (5, 1, 8 | 16, 4..) => Meaning::Cmyk,
            (6, 1, 8, 3) => Meaning::YCbCr,
            _ => return Err(unknown()),
        };
        // Multiplied grey is a kind of its own, which the reference does not make RGB of.
        if matches!(meaning, Meaning::Grey { .. }) && samples == 2 && extra == Some(1) {
            return Err(unknown());
        }
        Ok(Self { meaning, bits: bits as usize, samples, big_endian: directory.big_endian })
    }

    /// One byte for each pixel is enough.
    pub fn grey(&self) -> bool {
        matches!(self.meaning, Meaning::Grey { .. } | Meaning::Deep { .. } | Meaning::Real)
    }

    /// Samples of each pixel that mean something, from the first.
    pub fn used(&self) -> usize {
        match self.meaning {
            Meaning::Rgb { multiplied: false } | Meaning::YCbCr => 3,
            Meaning::Rgb { multiplied: true } | Meaning::Cmyk => 4,
            _ => 1,
        }
    }

    /// Bytes of so many pixels in a row of their own.
    pub fn row(&self, pixels: usize, samples: usize) -> Option<usize> {
        Some(pixels.checked_mul(self.bits)?.checked_mul(samples)?.div_ceil(8))
    }

    /// What JPEG's decoder is to make of its components.
    pub fn of_jpeg(&self) -> Option<Colours> {
        match (&self.meaning, self.samples) {
            _ if self.bits != 8 => None,
            (Meaning::Grey { white_is_zero: false }, 1) => Some(Colours::Grey),
            (Meaning::Rgb { .. }, 3) => Some(Colours::Rgb),
            (Meaning::YCbCr, _) => Some(Colours::YCbCr),
            (Meaning::Cmyk, 4) => Some(Colours::Inks),
            _ => None,
        }
    }

    /// Puts the pixels of a row of samples into their places.
    pub fn pixels(&self, row: &[u8], places: &mut [u8]) -> Result<(), PictureError> {
        let wide = self.bits / 8;
        // Of more bits than eight, the upper eight.
        let upper = if self.big_endian { 0 } else { wide.saturating_sub(1) };
        let sample = |pixel: &[u8], number: usize| pixel[number * wide + upper];
        match &self.meaning {
            Meaning::Grey { white_is_zero } => {
                let most = ((1_u16 << self.bits) - 1) as u8;
                let inverted = if *white_is_zero { most } else { 0 };
                for (pixel, place) in places.iter_mut().enumerate() {
                    *place = (numbered(row, self.bits, pixel * self.samples) ^ inverted) * (255 / most);
                }
            }
            Meaning::Deep { signed } => {
                for (pixel, place) in places.iter_mut().enumerate() {
                    *place = self.deep(row, pixel, *signed).clamp(0, 255) as u8;
                }
            }
            Meaning::Real => {
                for (place, number) in places.iter_mut().zip(row.as_chunks().0) {
                    let number =
                        if self.big_endian { f32::from_be_bytes(*number) } else { f32::from_le_bytes(*number) };
                    // No number at all is black; the rest loses its fraction.
                    *place = number as u8;
                }
            }
            Meaning::Palette(palette) => {
                for (pixel, place) in places.as_chunks_mut::<3>().0.iter_mut().enumerate() {
                    *place = palette.colour(numbered(row, self.bits, pixel * self.samples));
                }
            }
            Meaning::Rgb { multiplied } => {
                for (place, pixel) in places.as_chunks_mut().0.iter_mut().zip(row.chunks_exact(wide * self.samples)) {
                    let colours = [0, 1, 2].map(|number| sample(pixel, number));
                    *place = if *multiplied { divided(colours, sample(pixel, 3)) } else { colours };
                }
            }
            Meaning::Cmyk => {
                for (place, pixel) in places.as_chunks_mut().0.iter_mut().zip(row.chunks_exact(wide * self.samples)) {
                    *place = from_cmyk([0, 1, 2, 3].map(|number| 255 - sample(pixel, number)));
                }
            }
            Meaning::YCbCr => return Err(FORMAT.unsupported("luma and differences of colours that are no JPEG")),
        }
        Ok(())
    }

    /// A whole number of 12, 16 or 32 bits.
    fn deep(&self, row: &[u8], pixel: usize, signed: bool) -> i32 {
        let pair = |at: usize| {
            let pair = [row[at], row[at + 1]];
            if self.big_endian { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
        };
        match self.bits {
            12 => {
                let at = pixel / 2 * 3;
                let number = if pixel.is_multiple_of(2) {
                    u16::from(row[at]) << 4 | u16::from(row[at + 1]) >> 4
                } else {
                    u16::from(row[at + 1] & 15) << 8 | u16::from(row[at + 2])
                };
                number.into()
            }
            16 if signed => pair(pixel * 2).cast_signed().into(),
            16 => pair(pixel * 2).into(),
            _ => {
                let [first, second] = [pair(pixel * 4), pair(pixel * 4 + 2)].map(u32::from);
                let number = if self.big_endian { first << 16 | second } else { second << 16 | first };
                number.cast_signed()
            }
        }
    }
}

/// Number of a row of numbers of 1, 2, 4 or 8 bits.
fn numbered(row: &[u8], bits: usize, number: usize) -> u8 {
    let at = number * bits;
    row[at / 8] >> (8 - bits - at % 8) & ((1_u16 << bits) - 1) as u8
}

/// Colours that had been multiplied by what is seen of them.
fn divided(colours: [u8; 3], alpha: u8) -> [u8; 3] {
    match alpha {
        0 => [0; 3],
        255 => colours,
        _ => colours.map(|colour| (u32::from(colour) * 255 / u32::from(alpha)).min(255) as u8),
    }
}

/// All reds, then all greens, then all blues, of sixteen bits each.
fn palette(directory: &Directory<'_>) -> Option<Palette> {
    let parts: Vec<u8> = directory.all(tag::COLOURS).take(3 << 8).map(|part| (part >> 8) as u8).collect();
    let third = parts.len() / 3;
    (third > 0).then(|| Palette::new((0..third).map(|n| [parts[n], parts[third + n], parts[2 * third + n]]).collect()))
}
