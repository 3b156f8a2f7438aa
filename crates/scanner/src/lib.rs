//! Examines file trees and object stores for known material: walks, fingerprints, looks up, and keeps a journal from which everything else follows. Not for
//! keeping what is found (that is a file of findings, for whoever runs the scan), nor for what the register makes of it.
//!
//! * [`Source`]: what is examined, in an order that is always the same: a [`Tree`] of files, or the objects of a [`Store`].
//! * [`Bank`]: the lists that are looked in.
//! * [`Scan`]: a scan on disk. It is killed at any moment and goes on where its journal ends.
//! * [`Conductor`], [`Worker`]: a scan that many machines work on.
//! * [`Chain`]: the signed statements of a key about how much was examined.
//!
//! Why it is so stands in `docs/decisions/0020-scan.md`.

mod bank;
mod chain;
mod exact;
mod examine;
mod file_type;
mod findings;
mod journal;
mod place;
mod read;
mod record;
mod s3;
mod scan;
mod shards;
mod source;
mod tally;
mod tree;

pub use ::store::scans::{Address, Scans};
pub use bank::{Bank, BankError, Lists};
pub use chain::{Chain, KeysError};
pub use examine::{Machine, Now};
pub use journal::{Header, JournalError};
pub use place::Place;
pub use record::{Found, Match, Pdq, Record};
pub use s3::{Store, StoreError};
pub use scan::{Progress, Scan, ScanError};
pub use shards::{Conductor, Queue, QueueAddress, QueueError, ShardError, WorkError, Worker};
pub use source::{Content, Entry, Source, SourceError, Step};
pub use tally::Tally;
pub use tree::Tree;
