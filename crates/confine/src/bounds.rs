//! How much of a machine and of the caller's time one picture may take.

use std::time::Duration;

/// Bounds of one picture. The kernel holds the worker to them whatever its decoder does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Pixels, and bytes of memory beyond the file.
    pub picture: fingerprint::Bounds,
    /// Bytes of a file, at most.
    pub file: u64,
    /// Computing from the question to the whole answer. Then the worker is killed; as it is after five times as long on the clock, for whatever
    /// reason it did not compute.
    pub time: Duration,
}

/// A machine with much else to do may give a worker a fifth of a processor; its pictures are no worse for that.
pub(crate) const PATIENCE: u32 = 5;

impl Default for Bounds {
    /// 100 million pixels, 256 MiB, files of up to 128 MiB, 2 seconds.
    fn default() -> Self {
        Self { picture: fingerprint::Bounds::default(), file: 128 << 20, time: Duration::from_secs(2) }
    }
}
