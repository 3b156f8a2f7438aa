//! What stands before the pixels of a BMP.

use super::FORMAT;
use crate::decode::palette::Palette;
use crate::picture::PictureError;

/// What has to be known to read the pixels.
pub(super) struct Header {
    pub width: u32,
    pub height: u32,
    /// The first row is the top one; most files begin with the lowest.
    pub top_down: bool,
    /// For each pixel: 1, 4, 8, 16, 24 or 32.
    pub bits: u32,
    pub packing: Packing,
    pub samples: Samples,
    pub palette: Palette,
    /// Where the pixels begin.
    pub offset: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    None,
    Runs8,
    Runs4,
}

/// Where the colours of a pixel are.
pub(super) enum Samples {
    Indexed,
    Bytes {
        each: usize,
        red: usize,
        green: usize,
        blue: usize,
    },
    /// Sixteen bits; red and blue have five.
    Short {
        green_bits: u32,
    },
}

/// The file's own header, before the picture's.
const FILE_HEADER: usize = 14;

impl Header {
    pub fn read(bytes: &[u8]) -> Result<Self, PictureError> {
        let offset = long(bytes, 10)? as usize;
        let size = long(bytes, FILE_HEADER)? as usize;
        let old = size == 12;
        if !old && ![40, 52, 56, 64, 108, 124].contains(&size) {
            return Err(FORMAT.unsupported(format!("a header of {size} bytes")));
        }
        let (width, height, bits) = if old {
            (u32::from(word(bytes, 18)?), i64::from(word(bytes, 20)?), word(bytes, 24)?)
        } else {
            (long(bytes, 18)?, i64::from(long(bytes, 22)?.cast_signed()), word(bytes, 28)?)
        };
        let compression = if old { 0 } else { long(bytes, 30)? };
        let height_in_rows = u32::try_from(height.unsigned_abs()).unwrap_or(u32::MAX);
        let packing = match (compression, bits) {
            (0 | 3, _) => Packing::None,
            (1, 1 | 4 | 8) => Packing::Runs8,
            (2, 1 | 4 | 8) => Packing::Runs4,
            (other, _) => return Err(FORMAT.unsupported(format!("compression {other} of {bits} bits"))),
        };
        let samples = if compression == 3 {
            masked(bits, &masks(bytes, size)?)?
        } else {
            match bits {
                1 | 4 | 8 => Samples::Indexed,
                16 => Samples::Short { green_bits: 5 },
                24 => Samples::Bytes { each: 3, red: 2, green: 1, blue: 0 },
                32 => Samples::Bytes { each: 4, red: 2, green: 1, blue: 0 },
                other => return Err(FORMAT.unsupported(format!("{other} bits for each pixel"))),
            }
        };
        let mut header = Self {
            width,
            height: height_in_rows,
            top_down: height < 0,
            bits: u32::from(bits),
            packing,
            samples,
            palette: Palette::new(Vec::new()),
            offset,
        };
        if bits <= 8 {
            let colours = if old { 0 } else { long(bytes, 46)? };
            header.read_palette(bytes, size, colours as usize)?;
        }
        Ok(header)
    }

    fn read_palette(&mut self, bytes: &[u8], size: usize, colours: usize) -> Result<(), PictureError> {
        let colours = if colours == 0 { 1 << self.bits } else { colours };
        if colours > 1 << 16 {
            return Err(FORMAT.broken(format!("{colours} colours in its palette")));
        }
        let each = if size == 12 { 3 } else { 4 };
        let begin = FILE_HEADER + size;
        if self.offset == begin {
            // Some writers forget to count the palette.
            self.offset += each * colours;
        }
        let stored = bytes.get(begin..).unwrap_or_default();
        self.palette =
            Palette::new(stored.chunks_exact(each).take(colours.min(256)).map(|c| [c[2], c[1], c[0]]).collect());
        Ok(())
    }
}

/// The bits of red, green, blue and the fourth channel in a pixel. Behind the oldest header that has them come three.
fn masks(bytes: &[u8], size: usize) -> Result<[u32; 4], PictureError> {
    let first = FILE_HEADER + 40;
    let fourth = if size >= 56 { long(bytes, first + 12)? } else { 0 };
    Ok([long(bytes, first)?, long(bytes, first + 4)?, long(bytes, first + 8)?, fourth])
}

/// The layouts that are in use.
fn masked(bits: u16, masks: &[u32; 4]) -> Result<Samples, PictureError> {
    let bytes = |each, red, green, blue| Ok(Samples::Bytes { each, red, green, blue });
    match (bits, masks) {
        (32, [0x00ff_0000, 0xff00, 0xff, 0 | 0xff00_0000] | [0, 0, 0, 0]) => bytes(4, 2, 1, 0),
        (32, [0xff00_0000, 0x00ff_0000, 0xff00, 0 | 0xff]) => bytes(4, 3, 2, 1),
        (32, [0xff00_0000, 0xff00, 0xff, 0 | 0x00ff_0000]) => bytes(4, 3, 1, 0),
        (32, [0xff, 0xff00, 0x00ff_0000, 0xff00_0000]) => bytes(4, 0, 1, 2),
        (24, [0x00ff_0000, 0xff00, 0xff, _]) => bytes(3, 2, 1, 0),
        (16, [0xf800, 0x07e0, 0x1f, _]) => Ok(Samples::Short { green_bits: 6 }),
        (16, [0x7c00, 0x03e0, 0x1f, _]) => Ok(Samples::Short { green_bits: 5 }),
        _ => Err(FORMAT.unsupported(format!("{bits} bits with the masks {masks:x?}"))),
    }
}

fn word(bytes: &[u8], at: usize) -> Result<u16, PictureError> {
    piece(bytes, at).map(u16::from_le_bytes)
}

fn long(bytes: &[u8], at: usize) -> Result<u32, PictureError> {
    piece(bytes, at).map(u32::from_le_bytes)
}

fn piece<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], PictureError> {
    let piece = bytes.get(at..).and_then(|rest| rest.first_chunk());
    piece.copied().ok_or_else(|| FORMAT.broken("it ends within its header"))
}
