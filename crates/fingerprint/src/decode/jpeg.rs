//! JPEG.

use std::io::Cursor;

use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;
use zune_jpeg::errors::DecodeErrors;

use crate::pdq::{Raster, Samples};
use crate::picture::{Bounds, Format, PictureError};

const FORMAT: Format = Format::Jpeg;

pub(super) fn raster(bytes: &[u8], bounds: &Bounds) -> Result<Raster, PictureError> {
    let options = DecoderOptions::default().set_max_width(65_535).set_max_height(65_535);
    let mut decoder = JpegDecoder::new_with_options(Cursor::new(bytes), options);
    decoder.decode_headers().map_err(refused)?;
    let info = decoder.info().ok_or_else(|| FORMAT.broken("no frame in it"))?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    FORMAT.within(bounds, u64::from(width), u64::from(height), 9)?;
    let grey = decoder.input_colorspace() == Some(ColorSpace::Luma);
    let colours = if grey { ColorSpace::Luma } else { ColorSpace::RGB };
    decoder.set_options(options.jpeg_set_out_colorspace(colours));
    let pixels = decoder.decode().map_err(refused)?;
    Ok(Raster { width, height, samples: if grey { Samples::Grey(pixels) } else { Samples::Rgb(pixels) } })
}

fn refused(error: DecodeErrors) -> PictureError {
    match error {
        DecodeErrors::Unsupported(what) => FORMAT.unsupported(format!("{what:?}")),
        other => FORMAT.broken(format!("{other:?}")),
    }
}
