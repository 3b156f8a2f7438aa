//! BMP, as Pillow reads it: a fourth channel is dropped, a palette is looked up, rows may be packed by run lengths (`bmp/runs.rs`).

mod header;
mod runs;

use header::{Header, Packing, Samples as Stored};

use crate::pdq::{Raster, Samples};
use crate::picture::{Bounds, Format, PictureError};

const FORMAT: Format = Format::Bmp;

pub(super) fn raster(bytes: &[u8], bounds: &Bounds) -> Result<Raster, PictureError> {
    let header = Header::read(bytes)?;
    // Numbers of colours, colours, and the same from the top.
    FORMAT.within(bounds, u64::from(header.width), u64::from(header.height), 1 + 3 + 3)?;
    let rows = match header.packing {
        Packing::None => plain(bytes, &header)?,
        Packing::Runs8 | Packing::Runs4 => {
            let indices = runs::unpacked(bytes, &header)?;
            indices.iter().flat_map(|index| header.palette.colour(*index)).collect()
        }
    };
    let pixels = if header.top_down { rows } else { upside_down(&rows, header.width as usize) };
    Ok(Raster { width: header.width, height: header.height, samples: Samples::Rgb(pixels) })
}

/// Rows as stored, each padded to a multiple of four bytes.
fn plain(bytes: &[u8], header: &Header) -> Result<Vec<u8>, PictureError> {
    let (width, height) = (header.width as usize, header.height as usize);
    let stride = (width * header.bits as usize).div_ceil(32) * 4;
    let stored = bytes.get(header.offset..).unwrap_or_default();
    // The last row may go without its padding.
    if stored.len() < stride * (height - 1) + (width * header.bits as usize).div_ceil(8) {
        return Err(FORMAT.broken("fewer rows than its header says"));
    }
    let mut pixels = Vec::with_capacity(width * height * 3);
    for row in stored.chunks(stride).take(height) {
        match &header.samples {
            Stored::Indexed => {
                let bits = header.bits as usize;
                let index = |place: usize| {
                    let at = place * bits;
                    row[at / 8] >> (8 - bits - at % 8) & ((1_u16 << bits) - 1) as u8
                };
                pixels.extend((0..width).flat_map(|place| header.palette.colour(index(place))));
            }
            Stored::Bytes { each, red, green, blue } => {
                pixels.extend(row.chunks_exact(*each).take(width).flat_map(|p| [p[*red], p[*green], p[*blue]]));
            }
            Stored::Short { green_bits } => {
                let pairs = row.as_chunks().0.iter().take(width);
                pixels.extend(pairs.flat_map(|pair| short(u16::from_le_bytes(*pair), *green_bits)));
            }
        }
    }
    Ok(pixels)
}

/// Five bits of red, five or six of green, five of blue, each stretched to 0..=255.
fn short(pixel: u16, green_bits: u32) -> [u8; 3] {
    let stretched = |shift: u32, bits: u32| {
        let most = (1 << bits) - 1;
        (u32::from(pixel) >> shift & most) * 255 / most
    };
    [stretched(5 + green_bits, 5), stretched(5, green_bits), stretched(0, 5)].map(|value| value as u8)
}

fn upside_down(rows: &[u8], width: usize) -> Vec<u8> {
    rows.chunks_exact(3 * width).rev().flatten().copied().collect()
}
