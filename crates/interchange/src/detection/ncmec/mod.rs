//! NCMEC's hash-sharing API, version 2: its XML, as whoever asks it ([`Pull`]) and as whoever answers ([`render`]).
//!
//! The names, the order of questions and the paging are those that the public client in python-threatexchange relies on
//! (`exchanges/clients/ncmec/hash_api.py`); `docs/exchange.md` lists every request that it makes.

mod entries;
mod marks;
mod pull;
mod query;
pub mod render;
mod who;

pub use entries::Entries;
pub use pull::{Answer, AnswerError, Checkpoint, CheckpointError, Pull};
pub use query::{Query, QueryError};
pub use who::{Reason, Standing, Submitted, about, members, opinion_path, reasons, reasons_path, standing, submitted};

/// The namespace of every document.
pub const NAMESPACE: &str = "https://hashsharing.ncmec.org/hashsharing/v2";

/// The scheme of the classifications (`A1` to `B2`).
pub const SCHEME: &str = "ncmec";

/// The most entries of one answer.
pub const PAGE: u16 = 1000;
