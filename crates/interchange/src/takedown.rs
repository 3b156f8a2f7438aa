//! Notice and takedown in other people's formats: addresses of material as people paste and machines send them, reports
//! that come in, notices that go out. Pure.
//!
//! - [`address`]: the address of material, kept secret, and its one form.
//! - [`incoming`]: reports as CSV, as our JSON, as X-ARF and as mail.
//! - [`notice`]: what a notice says; [`xarf`], [`feedback`] and [`article16`] write it.
//! - [`handing`]: what is handed over to another hotline, as a file.
//! - [`measured`]: what a house signs of how long things took.
//! - [`cybertip`]: NCMEC's `CyberTipline`: its documents, and its answers.
//!
//! Whatever has an address in it is a [`vault::Secret`], and no error shows what stands in a file: somebody may have pasted an
//! address into any field.
//!
//! Not for: who may notify whom, holds, clocks (`alliance::takedown`); finding a host, sending, storing.

pub mod address;
pub mod article16;
pub mod cybertip;
pub mod feedback;
pub mod handing;
pub mod incoming;
pub mod measured;
pub mod notice;
pub mod xarf;
