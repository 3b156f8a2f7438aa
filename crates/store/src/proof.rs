//! What proves the register's log to somebody who has no database: entries in the bytes that were hashed, with their texts,
//! and the signed checkpoints.

use sea_orm::ConnectionTrait;

use crate::append::int;
use crate::{Store, StoreError};

impl Store {
    /// Entries of the register's log after `after` and up to `upto`, in order: number, entry, public text.
    pub async fn leaves(&self, after: u64, upto: u64, limit: u32) -> Result<Vec<(u64, String, String)>, StoreError> {
        let text = "SELECT e.seq, e.leaf, v.body FROM event e JOIN version v ON v.seq = e.seq \
                    WHERE e.seq > ? AND e.seq <= ? ORDER BY e.seq LIMIT ?";
        let values = [int(after), int(upto), i64::from(limit).into()];
        let rows = self.db.query_all_raw(self.sql(text, values)).await?;
        let entry = |row: &sea_orm::QueryResult| {
            let seq: i64 = row.try_get_by_index(0)?;
            Ok((u64::try_from(seq).unwrap_or_default(), row.try_get_by_index(1)?, row.try_get_by_index(2)?))
        };
        rows.iter().map(entry).collect()
    }

    /// Signed checkpoints of the register's log whose size is above `after`, in order: size and note.
    pub async fn checkpoints_after(&self, after: u64, limit: u32) -> Result<Vec<(u64, String)>, StoreError> {
        let text = "SELECT size, note FROM checkpoint WHERE size > ? ORDER BY size LIMIT ?";
        let rows = self.db.query_all_raw(self.sql(text, [int(after), i64::from(limit).into()])).await?;
        let kept = |row: &sea_orm::QueryResult| {
            let size: i64 = row.try_get_by_index(0)?;
            Ok((u64::try_from(size).unwrap_or_default(), row.try_get_by_index(1)?))
        };
        rows.iter().map(kept).collect()
    }
}
