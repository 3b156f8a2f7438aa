//! A coded picture of HEVC to its planes.

use heic_rs::hevc::{ChromaFormat, Frame, decode_still};
use heic_rs::props::hvcc::HevcConfig;
use heic_rs::{MatrixCoefficients, Nclx, Range};

use super::colour::{Planes, Shifts};
use super::sps::Sps;
use super::{FORMAT, refused};
use crate::picture::{Bounds, PictureError};

/// Decodes one, after a look at what its parameters would have the decoder allocate.
pub(super) fn planes(record: &HevcConfig<'_>, data: &[u8], bounds: &Bounds) -> Result<Frame, PictureError> {
    let sets = record.parameter_sets();
    // Of pictures in layers the decoder takes the first.
    for set in sets.iter().filter(|set| Sps::is_one(set)) {
        let sps = Sps::read(set).ok_or_else(|| FORMAT.broken("parameters of HEVC that end too early"))?;
        // With colours at their full width `heic-rs` 0.1.4 loses its way in the bits, which it notices late or never.
        if sps.sampled > 1 {
            return Err(FORMAT.unsupported("HEVC whose colours are as wide as its luma (4:2:2, 4:4:4)"));
        }
        FORMAT.within(bounds, sps.width, sps.height, sps.bytes())?;
        // What is coded and never seen is work all the same.
        if sps.width > sps.seen.0 + Sps::UNSEEN || sps.height > sps.seen.1 + Sps::UNSEEN {
            return Err(FORMAT.broken(format!(
                "HEVC of {} x {} pixels of which {} x {} are to be seen",
                sps.width, sps.height, sps.seen.0, sps.seen.1
            )));
        }
    }
    // Parameters come before the picture, where they are looked at, and nowhere else.
    let units = record.split_nals(data).map_err(refused)?;
    let frame = decode_still(&sets, &units).map_err(refused)?;
    frame.validate().map_err(refused)?;
    Ok(frame)
}

impl Planes for Frame {
    fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    fn bits(&self) -> u8 {
        self.bit_depth
    }

    fn shifts(&self) -> Option<Shifts> {
        match self.chroma {
            ChromaFormat::Monochrome => None,
            sampled => Some(Shifts { across: sampled.x_shift(), down: sampled.y_shift() }),
        }
    }

    fn row(&self, component: usize, number: usize, into: &mut [u16]) {
        let (plane, stride) = match component {
            0 => (&self.y, self.y_stride),
            1 => (&self.cb, self.c_stride),
            _ => (&self.cr, self.c_stride),
        };
        let row = &plane[number * stride as usize..];
        into.copy_from_slice(&row[..into.len()]);
    }

    fn mixed(&self) -> bool {
        false
    }

    fn bytes(&self) -> u64 {
        2 * (self.y.len() + self.cb.len() + self.cr.len()) as u64
    }

    /// Nothing that is kept: ITU-R BT.601 in the full range is what libheif takes then.
    fn said(&self) -> Nclx {
        let (matrix, matrix_code) = (MatrixCoefficients::Bt601, 6);
        Nclx { primaries: 2, transfer: 2, matrix, matrix_code, range: Range::Full }
    }
}
