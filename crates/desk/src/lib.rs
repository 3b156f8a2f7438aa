//! The use cases: load, let the rules decide, store version, event and outbox in one transaction. Pages, the API and the
//! command line all come in here. No HTTP and no SQL.

mod answers;
pub mod chance;
pub mod clock;
mod cube;
pub mod detection;
mod error;
pub mod exercise;
pub mod fetch;
pub mod hashing;
mod import;
pub mod letters;
mod open;
pub mod people;
pub mod queries;
mod read;
pub mod register;
pub mod takedown;
pub mod verdicts;
pub mod work;

pub use error::DeskError;
pub use import::{Imported, Load};
pub use open::{Backend, Desk};
pub use store::facet::fold;
pub use store::{Appended, Break, By, Filter, Moment, Page, Report, Sort, Stored, Tally};
