//! The use cases: load, let the rules decide, store version, event and outbox in one transaction. Pages, the API and the
//! command line all come in here. No HTTP and no SQL.

mod answers;
pub mod campaigns;
pub mod chance;
pub mod clock;
pub mod credibility;
mod cube;
pub mod deconfliction;
pub mod detection;
mod error;
pub mod exercise;
pub mod fetch;
pub mod hashing;
mod import;
pub mod join;
pub mod law;
pub mod letters;
mod open;
pub mod people;
pub mod practices;
pub mod queries;
mod read;
pub mod referrals;
pub mod register;
pub mod takedown;
pub mod tour;
pub mod verdicts;
pub mod victims;
pub mod work;

pub use error::DeskError;
pub use import::{Imported, Load};
pub use open::{Backend, Desk};
pub use store::facet::fold;
pub use store::{Appended, Break, By, Filter, Moment, Page, Report, Sort, Stored, Tally};

/// What a use case gives that many others wait for.
///
/// That a future may go from thread to thread is proved anew wherever it is waited for, down to the last one that it waits for in turn. Where whole trees of use cases stand on
/// the same few, those are boxed: it is proved once, and the crates above this one are built in a fraction of the time.
pub type Given<'a, T> = Boxed<'a, Result<T, DeskError>>;

/// The same, whatever may come of it.
pub type Boxed<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;
