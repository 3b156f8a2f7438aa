//! For processors with AVX2 (2013 and later): the same code, compiled for wider registers.

use super::portable;

/// Says that the processor has the instructions: `found` alone makes one.
#[derive(Clone, Copy)]
pub(super) struct Avx2(());

impl Avx2 {
    pub(super) fn found() -> Option<Self> {
        is_x86_feature_detected!("avx2").then_some(Self(()))
    }

    pub(super) fn add(self, sums: &mut [u16], rows: [(&[u8], u16); 4]) {
        // SAFETY: there is an `Avx2`, so the processor has the instructions.
        unsafe { add(sums, rows) }
    }
}

#[target_feature(enable = "avx2")]
fn add(sums: &mut [u16], rows: [(&[u8], u16); 4]) {
    portable::add(sums, rows);
}
