//! Lists of known material, as those write them who keep such lists: to rows and back.
//!
//! - [`rows`] recognises a list and reads it row by row, in memory that does not grow with it.
//! - [`write_plain`], [`write_csv`], [`write_threatexchange_csv`], [`write_ndjson`], [`write_hma`], [`vics`] write lists.
//! - [`ncmec`] is the hash-sharing API, as whoever asks it and as whoever answers.
//! - [`near`] finds the entries of one list that are near those of another.
//! - [`volume`] is what a scanner says, signed, about how much it examined.
//!
//! A reader hands out a [`Row`], or a [`Refusal`] that names file, line, field, what was expected and what was found. After a
//! [`Refusal::Row`] it goes on with the next row if it is asked to; whoever wants all or nothing stops there.
//!
//! To go on with a list after an interruption, count what the reader handed out, rows and refusals alike, and pass over as many
//! with `nth`: the same bytes give the same rows in the same order.

mod columns;
mod csv_list;
mod fingerprint;
mod given;
mod hma;
mod json_stream;
mod lines;
pub mod ncmec;
mod ndjson;
pub mod near;
mod objects;
mod plain;
mod recognise;
mod refusal;
mod row;
pub mod vics;
pub mod volume;

use std::collections::BTreeSet;

pub use columns::Bare;
pub use csv_list::{write_csv, write_threatexchange_csv};
pub use fingerprint::{Fingerprint, FingerprintError, Kind};
pub use given::Given;
pub use hma::write_hma;
pub use ndjson::write_ndjson;
pub use plain::write_plain;
pub use recognise::{Format, Rows, rows};
pub use refusal::Refusal;
pub use row::{Classification, Feedback, KindTwice, Media, Member, Opinion, Row};

/// What every reader of a list can say beside its rows.
trait List: Iterator<Item = Result<Row, Refusal>> {
    /// The names of the columns and fields that stood in the list so far and are in no row.
    fn left_out(&self) -> BTreeSet<String>;
}
