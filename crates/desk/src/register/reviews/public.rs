//! A review in the register.

use alliance::register::{Kind, Record, RecordId, Review};
use store::Change;

use super::id_of;

/// The id of the record: the review's, and the promise's behind it where it looked at promises.
fn record_id(report: &str, promise: &str) -> String {
    if promise == report { id_of(report) } else { format!("{}.{promise}", id_of(report)) }
}

/// What the register is to say.
pub(super) fn change(report: &str, promise: &str, review: &Review, reason: &str) -> Option<Change> {
    let id = RecordId::new(record_id(report, promise)).ok()?;
    Some(Change { record: Record::new(Kind::Review, id, review), reason: reason.to_owned() })
}
