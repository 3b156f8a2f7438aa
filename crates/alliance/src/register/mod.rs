//! Members, promises and reports: what the alliance agreed and who said what.

pub mod amendment;
pub mod merge;
pub mod questionnaire;
pub mod record;
pub mod types;

pub use record::{Kind, Record, RecordId};
pub use types::*;
