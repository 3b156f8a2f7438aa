//! Notice and takedown in other people's formats: addresses of material as people paste and machines send them, reports
//! that come in, notices that go out. Pure.
//!
//! Not for: who may notify whom, holds, clocks (`alliance::takedown`); finding a host, sending, storing.

pub mod address;
