//! WebP, lossy and lossless; of an animation the first picture.

use std::io::Cursor;

use image_webp::{DecodingError, WebPDecoder};

use crate::pdq::{Raster, Samples};
use crate::picture::{Bounds, Format, PictureError};

const FORMAT: Format = Format::WebP;

pub(super) fn raster(bytes: &[u8], bounds: &Bounds) -> Result<Raster, PictureError> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(refused)?;
    decoder.set_memory_limit(usize::try_from(bounds.memory).unwrap_or(usize::MAX));
    let (width, height) = decoder.dimensions();
    // As decoded, what it is decoded from, and what stays of it.
    FORMAT.within(bounds, u64::from(width), u64::from(height), 4 + 4 + 3)?;
    let size = decoder.output_buffer_size().ok_or_else(|| FORMAT.too_large("more bytes than can be counted"))?;
    let mut pixels = vec![0; size];
    if decoder.is_animated() {
        decoder.read_frame(&mut pixels).map_err(refused)?;
    } else {
        decoder.read_image(&mut pixels).map_err(refused)?;
    }
    let pixels = if decoder.has_alpha() {
        pixels.as_chunks().0.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect()
    } else {
        pixels
    };
    Ok(Raster { width, height, samples: Samples::Rgb(pixels) })
}

fn refused(error: DecodingError) -> PictureError {
    match error {
        DecodingError::MemoryLimitExceeded | DecodingError::ImageTooLarge => FORMAT.too_large(error.to_string()),
        DecodingError::UnsupportedFeature(what) => FORMAT.unsupported(what),
        other => FORMAT.broken(other.to_string()),
    }
}
