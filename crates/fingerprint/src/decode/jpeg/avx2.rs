//! For processors with AVX2, BMI1 and BMI2 (2013 and later): the same code, compiled for wider registers and shifts by any count.

use super::bits::Bits;
use super::clipping::Clipping;
use super::header::{Frame, Tables};
use super::plane::Plane;
use super::scan::Scan;
use super::sequential;
use crate::picture::PictureError;

/// Says that the processor has the instructions: `found` alone makes one.
#[derive(Clone, Copy)]
pub(super) struct Avx2(());

impl Avx2 {
    pub(super) fn found() -> Option<Self> {
        let found =
            is_x86_feature_detected!("avx2") && is_x86_feature_detected!("bmi1") && is_x86_feature_detected!("bmi2");
        found.then_some(Self(()))
    }

    pub(super) fn sequential(
        self,
        bits: &mut Bits<'_>,
        scan: &Scan,
        frame: &Frame,
        tables: &Tables,
        planes: &mut [Plane],
        clipping: &mut Clipping,
    ) -> Result<(), PictureError> {
        // SAFETY: there is an `Avx2`, so the processor has the instructions.
        unsafe { sequential(bits, scan, frame, tables, planes, clipping) }
    }
}

#[target_feature(enable = "avx2,bmi1,bmi2")]
fn sequential(
    bits: &mut Bits<'_>,
    scan: &Scan,
    frame: &Frame,
    tables: &Tables,
    planes: &mut [Plane],
    clipping: &mut Clipping,
) -> Result<(), PictureError> {
    sequential::read(bits, scan, frame, tables, planes, clipping)
}
