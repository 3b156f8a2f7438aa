//! The only crate that knows a database: SQLite or PostgreSQL behind one code. No rule and no clock lives here.
//!
//! Every change is a record version, its event and its outbox row, written in one transaction together with the signed
//! checkpoint of the log that then holds. Versions and events are never updated; the database itself refuses it.

pub mod append;
pub mod counts;
pub mod facet;
pub mod model;
mod proof;
pub mod read;
pub mod scans;
mod schema;
pub mod verify;
pub mod work;

pub use append::{Appended, Change, Signer};
pub use counts::Count;
pub use model::{By, Filter, Moment, Page, Sort, Stored, Tally};
pub use schema::{Store, StoreError, guarded};
pub use verify::{Break, Report};
