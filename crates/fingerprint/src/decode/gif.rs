//! GIF: the first picture, on the whole canvas.

use std::io::Cursor;
use std::num::NonZeroU64;

use gif::{ColorOutput, DecodeOptions, DecodingError, MemoryLimit};

use super::palette::Palette;
use crate::pdq::{Raster, Samples};
use crate::picture::{Bounds, Format, PictureError};

const FORMAT: Format = Format::Gif;

pub(super) fn raster(bytes: &[u8], bounds: &Bounds) -> Result<Raster, PictureError> {
    let mut options = DecodeOptions::new();
    options.set_color_output(ColorOutput::Indexed);
    options.set_memory_limit(MemoryLimit::Bytes(NonZeroU64::new(bounds.memory).unwrap_or(NonZeroU64::MIN)));
    let mut decoder = options.read_info(Cursor::new(bytes)).map_err(refused)?;
    let global = decoder.global_palette().map(<[u8]>::to_vec);
    let screen = [decoder.width(), decoder.height()].map(u32::from);
    FORMAT.within(bounds, u64::from(screen[0]).max(1), u64::from(screen[1]).max(1), 1 + 3)?;
    let frame = decoder.read_next_frame().map_err(refused)?.ok_or_else(|| FORMAT.broken("no picture in it"))?;
    let [left, top, columns, rows] = [frame.left, frame.top, frame.width, frame.height].map(u32::from);
    // A picture that is larger than the canvas makes it larger.
    let (width, height) = (screen[0].max(left + columns), screen[1].max(top + rows));
    FORMAT.within(bounds, u64::from(width), u64::from(height), 1 + 3)?;
    let colours = frame.palette.as_ref().or(global.as_ref()).map(|bytes| bytes.as_chunks().0.to_vec());
    let palette = Palette::new(colours.unwrap_or_default());
    let canvas = palette.colour(frame.transparent.unwrap_or(0));
    let mut pixels = canvas.repeat(width as usize * height as usize);
    let lines = pixels.chunks_exact_mut(3 * width as usize).skip(top as usize);
    for (line, indices) in lines.zip(frame.buffer.chunks_exact(columns.max(1) as usize)) {
        let places = line.as_chunks_mut().0.iter_mut().skip(left as usize);
        places.zip(indices).for_each(|(place, index)| *place = palette.colour(*index));
    }
    Ok(Raster { width, height, samples: Samples::Rgb(pixels) })
}

fn refused(error: DecodingError) -> PictureError {
    FORMAT.broken(error.to_string())
}
