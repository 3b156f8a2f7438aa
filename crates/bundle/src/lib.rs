//! The bundle that an auditor takes home: both logs with their checkpoints and public keys in one tar file, and how it is
//! verified without the house. No database, no network, no clock; bounded memory both ways.
//!
//! The files, in this order:
//!
//! | file | what it holds |
//! |---|---|
//! | `README.txt` | what this is and how to verify it |
//! | `register.vkey`, `journal.vkey` | the public keys of the two logs (C2SP signed-note) |
//! | `register/checkpoints/000001.jsonl`, … | every signed checkpoint: `{"note": …, "size": …}`, ascending |
//! | `register/entries/000001.jsonl`, … | the entries in the bytes that were hashed, one a line |
//! | `register/bodies/000001.jsonl`, … | after each file of entries: the public text of each of them |
//! | `journal/checkpoints/…`, `journal/entries/…` | the same for the journal; what it speaks of is not public and not here |
//! | `SHA256SUMS` | the digest of every file before it, as `sha256sum -c` reads it |
//!
//! The same logs give the same bytes. Signatures and the tree prove that nobody changed an entry; the sums and a tar form of
//! which every bit is prescribed prove that nothing was damaged on the way.

mod tar;
mod verify;
mod write;

pub use verify::{Break, Log, Report, verify};
pub use write::{Entries, Writer};

/// What stands in `README.txt`.
pub const README: &str = include_str!("README.txt");
/// The two logs, in their order.
pub const LOGS: [&str; 2] = ["register", "journal"];

/// A part's name.
fn part(log: &str, what: &str, number: u32) -> String {
    format!("{log}/{what}/{number:06}.jsonl")
}
