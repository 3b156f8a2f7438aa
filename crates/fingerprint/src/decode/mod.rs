//! Bytes to pixels, one file for each format. What comes out is what Pillow's `convert("RGB")` gives: transparency is dropped, not blended; of
//! sixteen bits the upper eight stay.

mod bmp;
mod gif;
mod jpeg;
mod palette;
mod png;
mod webp;

use crate::picture::{Bounds, Format, Picture, PictureError};

/// The fingerprint of a picture, or why there is none.
pub(crate) fn picture(bytes: &[u8], bounds: &Bounds) -> Result<Picture, PictureError> {
    let format = Format::of(bytes).ok_or(PictureError::Unknown)?;
    let raster = match format {
        Format::Jpeg => {
            let (width, height, pdq) = jpeg::pdq(bytes, bounds)?;
            return Ok(Picture { format, width, height, pdq });
        }
        Format::Png => png::raster(bytes, bounds),
        Format::Gif => gif::raster(bytes, bounds),
        Format::WebP => webp::raster(bytes, bounds),
        Format::Bmp => bmp::raster(bytes, bounds),
    }?;
    Ok(Picture { format, width: raster.width, height: raster.height, pdq: raster.pdq() })
}

/// What a decoder says of its format.
impl Format {
    fn broken(self, what: impl Into<String>) -> PictureError {
        PictureError::Broken { format: self, what: what.into() }
    }

    fn unsupported(self, what: impl Into<String>) -> PictureError {
        PictureError::Unsupported { format: self, what: what.into() }
    }

    fn too_large(self, what: impl Into<String>) -> PictureError {
        PictureError::TooLarge { format: self, what: what.into() }
    }

    /// Refuses a picture by what its header claims, before anything is made for it: its pixels, and the bytes that it takes for each.
    fn within(self, bounds: &Bounds, width: u64, height: u64, bytes: u64) -> Result<(), PictureError> {
        if width == 0 || height == 0 {
            return Err(self.broken(format!("{width} x {height} pixels")));
        }
        let pixels = width.saturating_mul(height);
        if pixels > bounds.pixels {
            return Err(self.too_large(format!("{width} x {height} pixels, {} at most", bounds.pixels)));
        }
        let memory = pixels.saturating_mul(bytes);
        if memory > bounds.memory {
            return Err(self.too_large(format!("{memory} bytes of memory, {} at most", bounds.memory)));
        }
        Ok(())
    }
}
