//! Records counted by everything they are found by, and how such counts differ between two moments.

use sea_orm::{ConnectionTrait, QueryResult};

use crate::model::Moment;
use crate::{Store, StoreError};

/// How many records share these columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Kind, member, members, goal, target, standing, indicator: as in [`crate::facet::Facet`].
    pub columns: [String; 7],
    /// Records; less than nothing where a difference says that there are fewer.
    pub records: i64,
}

const COLUMNS: &str = "kind, member, members, goal, target, standing, indicator";

fn count(row: &QueryResult, sign: i64) -> Result<Count, StoreError> {
    let mut columns: [String; 7] = Default::default();
    for (at, column) in columns.iter_mut().enumerate() {
        *column = row.try_get_by_index(at)?;
    }
    let n: i64 = row.try_get_by_index(7)?;
    Ok(Count { columns, records: sign * n })
}

impl Store {
    /// All records current at a moment, counted.
    pub async fn counts(&self, moment: &Moment) -> Result<Vec<Count>, StoreError> {
        let size = i64::try_from(moment.size).unwrap_or(i64::MAX);
        let text = format!(
            "SELECT {COLUMNS}, count(*) AS n FROM facet WHERE seq <= ? AND (until IS NULL OR until > ?) GROUP BY {COLUMNS}"
        );
        let rows = self.db.query_all_raw(self.sql(&text, [size.into(), size.into()])).await?;
        rows.iter().map(|row| count(row, 1)).collect()
    }

    /// What has to be added to the counts at `from` events to get those at `to` events; either may be the earlier one.
    pub async fn counts_between(&self, from: u64, to: u64) -> Result<Vec<Count>, StoreError> {
        let (low, high) = (from.min(to), from.max(to));
        let int = |n: u64| sea_orm::Value::from(i64::try_from(n).unwrap_or(i64::MAX));
        let sign = if from <= to { 1 } else { -1 };
        let born = format!(
            "SELECT {COLUMNS}, count(*) AS n FROM facet WHERE seq > ? AND seq <= ? AND (until IS NULL OR until > ?) GROUP BY {COLUMNS}"
        );
        let died = format!(
            "SELECT {COLUMNS}, count(*) AS n FROM facet WHERE until > ? AND until <= ? AND until IS NOT NULL AND seq <= ? GROUP BY {COLUMNS}"
        );
        let mut counts = Vec::new();
        for (text, values, sign) in
            [(born, [int(low), int(high), int(high)], sign), (died, [int(low), int(high), int(low)], -sign)]
        {
            for row in self.db.query_all_raw(self.sql(&text, values)).await? {
                counts.push(count(&row, sign)?);
            }
        }
        Ok(counts)
    }
}
