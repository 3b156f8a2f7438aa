//! Members, promises and reports: what the alliance agreed and who said what.

pub mod amendment;
pub mod paper;
pub mod record;
pub mod types;

pub use paper::PaperKind;
pub use record::{Kind, Record, RecordId};
pub use types::*;
