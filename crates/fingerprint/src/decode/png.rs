//! PNG. An animation's first picture is the one that viewers without animation show.

use std::io::Cursor;

use png::{BitDepth, ColorType, Decoder, DecodingError, Limits, Transformations};

use crate::pdq::{Raster, Samples};
use crate::picture::{Bounds, Format, PictureError};

const FORMAT: Format = Format::Png;

pub(super) fn raster(bytes: &[u8], bounds: &Bounds) -> Result<Raster, PictureError> {
    let limits = Limits { bytes: usize::try_from(bounds.memory).unwrap_or(usize::MAX) };
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    decoder.ignore_checksums(true);
    let header = decoder.read_header_info().map_err(refused)?;
    let (width, height) = header.size();
    // Sixteen bits of grey alone are cut off at 255, as Pillow does it: nearly all of such a picture is white. With colours or alpha beside them the
    // upper eight bits stay.
    let deep = (header.color_type, header.bit_depth) == (ColorType::Grayscale, BitDepth::Sixteen);
    decoder.set_transformations(if deep {
        Transformations::IDENTITY
    } else {
        // Colours of a palette, bits as bytes.
        Transformations::EXPAND | Transformations::STRIP_16
    });
    let mut reader = decoder.read_info().map_err(refused)?;
    let colours = reader.output_color_type().0;
    // As decoded, and what stays of that.
    let each = match colours {
        ColorType::Rgba => 4 + 3,
        ColorType::GrayscaleAlpha => 2 + 1,
        ColorType::Grayscale if deep => 2 + 1,
        other => other.samples() as u64,
    };
    FORMAT.within(bounds, u64::from(width), u64::from(height), each)?;
    let size = reader.output_buffer_size().ok_or_else(|| FORMAT.too_large("more bytes than can be counted"))?;
    let mut pixels = vec![0; size];
    reader.next_frame(&mut pixels).map_err(refused)?;
    let samples = match colours {
        ColorType::Grayscale if deep => {
            Samples::Grey(pixels.as_chunks().0.iter().map(|[high, low]| if *high > 0 { 255 } else { *low }).collect())
        }
        ColorType::Grayscale => Samples::Grey(pixels),
        ColorType::GrayscaleAlpha => Samples::Grey(pixels.as_chunks().0.iter().map(|[grey, _]| *grey).collect()),
        ColorType::Rgb => Samples::Rgb(pixels),
        ColorType::Rgba => Samples::Rgb(pixels.as_chunks().0.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect()),
        ColorType::Indexed => return Err(FORMAT.broken("colours by number without a palette")),
    };
    Ok(Raster { width, height, samples })
}

fn refused(error: DecodingError) -> PictureError {
    match error {
        DecodingError::LimitsExceeded => FORMAT.too_large("it asks for more memory than is allowed"),
        other => FORMAT.broken(other.to_string()),
    }
}
