//! Bytes to pixels, one file for each format. What comes out is what Pillow's `convert("RGB")` gives: transparency is dropped, not blended; of
//! sixteen bits the upper eight stay.

mod bmp;
mod gif;
#[cfg(feature = "heif")]
mod heif;
mod jpeg;
mod palette;
mod png;
#[cfg(feature = "tiff")]
mod tiff;
#[cfg(any(feature = "tiff", feature = "heif"))]
mod turn;
mod webp;

use crate::pdq::{Dihedral, Raster};
use crate::picture::{Bounds, Format, Picture, PictureError};

/// The fingerprint of a picture, or why there is none.
pub(crate) fn picture(bytes: &[u8], bounds: &Bounds) -> Result<Picture, PictureError> {
    let format = Format::of(bytes).ok_or_else(|| PictureError::unread(bytes))?;
    let (width, height, pdq) = if format == Format::Jpeg {
        jpeg::pdq(bytes, bounds)?
    } else {
        let raster = raster(format, bytes, bounds)?;
        (raster.width, raster.height, raster.pdq())
    };
    Ok(Picture { format, width, height, pdq })
}

/// The same of all eight ways to turn it.
pub(crate) fn turned(bytes: &[u8], bounds: &Bounds) -> Result<(Picture, Dihedral), PictureError> {
    let format = Format::of(bytes).ok_or_else(|| PictureError::unread(bytes))?;
    let raster = raster(format, bytes, bounds)?;
    let dihedral = raster.dihedral();
    let Raster { width, height, .. } = raster;
    Ok((Picture { format, width, height, pdq: dihedral.original }, dihedral))
}

/// All of its pixels.
fn raster(format: Format, bytes: &[u8], bounds: &Bounds) -> Result<Raster, PictureError> {
    match format {
        Format::Jpeg => jpeg::raster(bytes, bounds),
        Format::Png => png::raster(bytes, bounds),
        Format::Gif => gif::raster(bytes, bounds),
        Format::WebP => webp::raster(bytes, bounds),
        Format::Bmp => bmp::raster(bytes, bounds),
        #[cfg(feature = "tiff")]
        Format::Tiff => tiff::raster(bytes, bounds),
        #[cfg(feature = "heif")]
        Format::Heif => heif::raster(bytes, bounds),
        #[cfg(not(all(feature = "tiff", feature = "heif")))]
        other => Err(PictureError::NotBuilt { format: other }),
    }
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
