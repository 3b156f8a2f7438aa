//! A scan that many machines work on.
//!
//! Whoever began it walks and cuts what is to be examined into [parts](part); a [queue] hands their numbers to workers, at least once each; what came of each part
//! is written in SQL ([`store::scans`]), once; and whoever began it takes that into the journal, in the order of the walk. The queue holds nothing but numbers: it may lose
//! all of them.

mod conduct;
mod cut;
mod part;
mod queue;
mod work;

pub use conduct::Conductor;
pub use part::ShardError;
pub use queue::{Queue, QueueAddress, QueueError};
pub use work::{WorkError, Worker};
