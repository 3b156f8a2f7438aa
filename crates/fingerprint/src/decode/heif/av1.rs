//! A coded picture of AV1 to its planes.

use heic_rs::{MatrixCoefficients, Nclx, Range};
use re_rav1d::dav1d::pixel::YUVRange;
use re_rav1d::dav1d::{Decoder, Error, Picture, PixelLayout, PlanarImageComponent, Plane, Settings};

use super::FORMAT;
use super::colour::{Planes, Shifts};
use crate::picture::{Bounds, PictureError};

/// Bytes for each pixel: samples of 16 bits of three planes, and what the decoder knows of blocks.
const EACH: u64 = 3 * 2 + 2;

/// Decodes the first picture in this thread. The decoder refuses what its header claims beyond so many pixels before it makes room for them.
pub(super) fn planes(data: Vec<u8>, bounds: &Bounds) -> Result<Decoded, PictureError> {
    let most = bounds.pixels.min(bounds.memory / EACH);
    let mut settings = Settings::new();
    settings.set_n_threads(1);
    settings.set_max_frame_delay(1);
    settings.set_all_layers(false);
    settings.set_frame_size_limit(u32::try_from(most).unwrap_or(u32::MAX).max(1));
    let mut decoder = Decoder::with_settings(&settings).map_err(|e| FORMAT.broken(format!("AV1: {e}")))?;
    let refused = |error: Error| match error {
        Error::NotEnoughMemory => FORMAT.too_large("AV1 of more memory than there is"),
        // The decoder's word for a size beyond the one that was set.
        Error::UnknownError(_) => FORMAT.too_large(format!("AV1 of more than {most} pixels, or an unknown error")),
        Error::UnsupportedBitstream => FORMAT.unsupported("AV1 of such a profile"),
        other => FORMAT.broken(format!("AV1: {other}")),
    };
    // It may want to be rid of a picture before it takes the rest, which is others'.
    match decoder.send_data(data, None, None, None) {
        Ok(()) | Err(Error::Again) => {}
        Err(error) => return Err(refused(error)),
    }
    let picture = decoder.get_picture().map_err(refused)?;
    Ok(Decoded::of(picture))
}

/// A picture and where its samples are.
pub(super) struct Decoded {
    picture: Picture,
    planes: Vec<(Plane, usize)>,
    /// A sample has two bytes.
    wide: bool,
}

impl Decoded {
    fn of(picture: Picture) -> Self {
        use PlanarImageComponent::{U, V, Y};
        let components: &[_] = if picture.pixel_layout() == PixelLayout::I400 { &[Y] } else { &[Y, U, V] };
        let planes = components
            .iter()
            .map(|component| (picture.plane(*component), picture.stride(*component) as usize))
            .collect();
        let wide = picture.bit_depth() > 8;
        Self { picture, planes, wide }
    }
}

impl Planes for Decoded {
    fn size(&self) -> (u32, u32) {
        (self.picture.width(), self.picture.height())
    }

    fn bits(&self) -> u8 {
        self.picture.bit_depth() as u8
    }

    fn shifts(&self) -> Option<Shifts> {
        match self.picture.pixel_layout() {
            PixelLayout::I400 => None,
            PixelLayout::I420 => Some(Shifts { across: 1, down: 1 }),
            PixelLayout::I422 => Some(Shifts { across: 1, down: 0 }),
            PixelLayout::I444 => Some(Shifts { across: 0, down: 0 }),
        }
    }

    fn row(&self, component: usize, number: usize, into: &mut [u16]) {
        let (plane, stride) = &self.planes[component];
        let row = &plane[number * stride..];
        if self.wide {
            into.iter_mut().zip(row.as_chunks().0).for_each(|(place, sample)| *place = u16::from_ne_bytes(*sample));
        } else {
            into.iter_mut().zip(row).for_each(|(place, sample)| *place = u16::from(*sample));
        }
    }

    fn mixed(&self) -> bool {
        true
    }

    fn bytes(&self) -> u64 {
        self.planes.iter().map(|(plane, _)| plane.len() as u64).sum()
    }

    fn said(&self) -> Nclx {
        let matrix_code = self.picture.matrix_coefficients() as u16;
        let range = if self.picture.color_range() == YUVRange::Full { Range::Full } else { Range::Limited };
        Nclx { primaries: 2, transfer: 2, matrix: MatrixCoefficients::from_code(matrix_code), matrix_code, range }
    }
}
