//! How much entries of lists found in the hours before, by which a flood is told from what is usual also after a restart.

use sea_orm::{ConnectionTrait, QueryResult, Value};

use super::read::unreadable;
use crate::append::int;
use crate::{Store, StoreError};

/// Hours written by one statement.
const TOGETHER: usize = 200;

/// What an entry found in an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BusyHour {
    /// The entry.
    pub entry: u64,
    /// The hour, since 1970.
    pub hour: i64,
    /// Different fingerprints that found it.
    pub found: u64,
}

impl Store {
    /// Keeps these hours. Of what two programs on one database counted of the same hour, or one before and after it was started again, the larger stands: who asked both is not known.
    pub async fn keep_hours(&self, hours: &[BusyHour]) -> Result<(), StoreError> {
        for part in hours.chunks(TOGETHER) {
            let marks = vec!["(?, ?, ?)"; part.len()].join(", ");
            let text = format!(
                "INSERT INTO busy_hour (entry, hour, found) VALUES {marks} ON CONFLICT (entry, hour) DO UPDATE SET found = excluded.found WHERE excluded.found > busy_hour.found"
            );
            let values = part.iter().flat_map(|one| [int(one.entry), one.hour.into(), int(one.found)]);
            self.pen.execute_raw(self.sql(&text, values.collect::<Vec<Value>>())).await?;
        }
        Ok(())
    }

    /// The hours that are kept from one on, in their order; those before it are forgotten.
    pub async fn hours_from(&self, hour: i64) -> Result<Vec<BusyHour>, StoreError> {
        self.pen.execute_raw(self.sql("DELETE FROM busy_hour WHERE hour < ?", [hour.into()])).await?;
        let text = "SELECT entry, hour, found FROM busy_hour ORDER BY entry, hour";
        let rows = self.db.query_all_raw(self.sql(text, [])).await?;
        let number = |row: &QueryResult, column| u64::try_from(row.try_get::<i64>("", column)?).map_err(unreadable);
        let read = |row: &QueryResult| {
            Ok(BusyHour { entry: number(row, "entry")?, hour: row.try_get("", "hour")?, found: number(row, "found")? })
        };
        rows.iter().map(read).collect()
    }
}
