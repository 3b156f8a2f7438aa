//! Items whose hosts are to be looked up. A look-up is asked for with the deed that needs it; how it goes is kept here alone, as that of a letter is.

use std::collections::BTreeMap;

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, DatabaseTransaction};

use super::read::unreadable;
use super::together::lists;
use crate::append::{Rows, int};
use crate::{Store, StoreError};

/// What becomes of a look-up in a deed.
#[derive(Clone, Debug)]
pub enum LookUpChange {
    /// It is asked for: from then on. Where it waits already, the earlier time counts, and what it suffered before is forgotten.
    Ask {
        /// The item.
        item: String,
        /// From when on.
        due: Timestamp,
        /// Whether what was found of the same host a moment ago will not do.
        anew: bool,
    },
    /// It is done.
    Done {
        /// The item.
        item: String,
    },
}

/// A look-up that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookUp {
    /// The item.
    pub item: String,
    /// When it is tried.
    pub due: Timestamp,
    /// How often it was tried in vain.
    pub tries: u64,
    /// Whether what was found of the same host a moment ago will not do.
    pub anew: bool,
}

impl Store {
    /// What is to be looked up now, what waits longest first.
    pub async fn look_ups_due(&self, now: Timestamp, limit: u32) -> Result<Vec<LookUp>, StoreError> {
        let text = "SELECT item, due, tries, anew FROM look_up WHERE due <= ? ORDER BY due, item LIMIT ?";
        let rows =
            self.db.query_all_raw(self.sql(text, [now.as_microsecond().into(), i64::from(limit).into()])).await?;
        rows.iter()
            .map(|row| {
                Ok(LookUp {
                    item: row.try_get("", "item")?,
                    due: Timestamp::from_microsecond(row.try_get("", "due")?).map_err(unreadable)?,
                    tries: u64::try_from(row.try_get::<i64>("", "tries")?).map_err(unreadable)?,
                    anew: row.try_get::<i64>("", "anew")? != 0,
                })
            })
            .collect()
    }

    /// Takes it on oneself to look something up, until a time; then it is due again. Says whether nobody else has.
    pub async fn claim_look_up(&self, look_up: &LookUp, until: Timestamp) -> Result<bool, StoreError> {
        self.postpone_look_up(look_up, until, look_up.tries).await
    }

    /// Puts off what was tried in vain. Says whether it still waits as it was.
    pub async fn postpone_look_up(&self, look_up: &LookUp, due: Timestamp, tries: u64) -> Result<bool, StoreError> {
        let text = "UPDATE look_up SET due = ?, tries = ? WHERE item = ? AND due = ?";
        let values = [
            due.as_microsecond().into(),
            int(tries),
            look_up.item.as_str().into(),
            look_up.due.as_microsecond().into(),
        ];
        Ok(self.pen.execute_raw(self.sql(text, values)).await?.rows_affected() == 1)
    }
}

/// What becomes of a look-up in a batch of deeds.
#[derive(Default)]
struct Becomes {
    /// One that waits from before the batch is done.
    done: bool,
    /// It is asked for (again): from when on, and whether anew.
    asked: Option<(Timestamp, bool)>,
}

/// What becomes of look-ups in a batch of deeds: of each item what all of them together leave.
#[derive(Default)]
pub(super) struct LookUpsGathered(BTreeMap<String, Becomes>);

impl LookUpsGathered {
    pub fn take(&mut self, change: &LookUpChange) {
        match change {
            LookUpChange::Ask { item, due, anew } => {
                let asked = &mut self.0.entry(item.clone()).or_default().asked;
                let (before, before_anew) = asked.unwrap_or((*due, false));
                *asked = Some((before.min(*due), before_anew || *anew));
            }
            LookUpChange::Done { item } => {
                self.0.insert(item.clone(), Becomes { done: true, asked: None });
            }
        }
    }

    pub async fn write(&mut self, store: &Store, tx: &DatabaseTransaction) -> Result<(), StoreError> {
        let all = std::mem::take(&mut self.0);
        for (marks, values) in lists(all.iter().filter(|(_, becomes)| becomes.done).map(|(item, _)| item.as_str())) {
            tx.execute_raw(store.sql(&format!("DELETE FROM look_up WHERE item IN ({marks})"), values)).await?;
        }
        let mut rows = Rows::new("look_up (item, due, tries, anew)", 4).ending(
            " ON CONFLICT (item) DO UPDATE SET due = CASE WHEN excluded.due < look_up.due THEN excluded.due ELSE look_up.due END, tries = 0, \
             anew = CASE WHEN excluded.anew > look_up.anew THEN excluded.anew ELSE look_up.anew END",
        );
        for (item, becomes) in all {
            if let Some((due, anew)) = becomes.asked {
                rows.values.extend([item.into(), due.as_microsecond().into(), 0_i64.into(), i64::from(anew).into()]);
            }
        }
        rows.write(store, tx).await
    }
}
