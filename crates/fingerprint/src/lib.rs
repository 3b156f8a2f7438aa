//! Bytes to fingerprints: [SHA-256, SHA-1 and MD5](Digests) of a file, [PDQ](Pdq) of a picture. Pure computation: nothing is opened, sent, kept or
//! written down here, no process is started and no clock asked. Who hashes what others sent does it in a process that may die; this
//! crate takes the bytes and says why not where it cannot.
//!
//! * [`Digests`]: all three digests in one pass over the bytes.
//! * [`picture`]: a picture's bytes to its PDQ, within [`Bounds`]; [`turned`]: to the PDQ of all eight ways to turn and mirror it.
//! * [`pdq`] and [`Dihedral::of`]: the same of pixels that are there already.
//!
//! PDQ here is what PyPI `pdqhash` computes of the whole picture as Pillow gives it in RGB, bit for bit where the pixels are the same. How that is
//! fast and why it is exact stands in `docs/decisions/0016-fingerprint.md`.

mod decode;
mod digest;
mod pdq;
mod picture;

pub use digest::{DigestKinds, Digester, Digests, SomeDigester, SomeDigests};
pub use pdq::{Dihedral, Pdq, PdqError, Pixels, PixelsError, pdq};
pub use picture::{Bounds, Format, Picture, PictureError, picture, turned};
