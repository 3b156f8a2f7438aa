//! Exact search for near 256-bit codes: all entries within a radius are found, always. It knows codes and keys; what they stand for, who may
//! look them up and how they are kept for good is for others.
//!
//! * [`Index`]: entries that do not change. [`Index::within`] answers one query, [`Index::within_each`] many at once.
//! * [`Live`]: entries that change while they are looked up. A lookup waits for nobody.
//! * [`Index::save`], [`Index::open`]: an index as a file, opened as memory. A broken, cut or foreign file is an error.
//!
//! How it works stands in `plan.rs` (what has to be looked at, and why that is enough) and `steps.rs` (how a lookup does not wait for
//! memory); what else was weighed and measured, in `docs/decisions/0014-hamming.md`.

mod code;
mod file;
mod fill;
mod gone;
mod hits;
mod index;
mod kernel;
mod layout;
mod live;
#[allow(unsafe_code)]
mod memory;
mod plan;
mod search;
mod steps;
mod sweep;

pub use code::{Code, CodeError, Radius, RadiusError};
pub use file::{OpenError, SaveError};
pub use hits::{Hit, Hits};
pub use index::{BuildError, Index};
pub use kernel::Instructions;
pub use live::{Change, Live, View, ViewError};
pub use plan::Plan;
