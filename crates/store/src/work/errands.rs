//! What the house does by itself, each thing at its time: a notice that is to leave, or to be delivered. An errand is asked for with the deed that brings it about; how it
//! goes is kept here alone.

use std::collections::BTreeMap;

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, DatabaseTransaction};

use super::read::unreadable;
use super::together::lists;
use crate::append::{Rows, int};
use crate::{Store, StoreError};

/// What becomes of an errand in a deed.
#[derive(Clone, Debug)]
pub enum ErrandChange {
    /// It is asked for: from then on. Where it waits already, the earlier time counts, and what it suffered before is forgotten.
    Ask {
        /// What is to be done.
        what: &'static str,
        /// To what.
        object: String,
        /// From when on.
        due: Timestamp,
    },
    /// It is not to be done any more.
    Drop {
        /// What was to be done.
        what: &'static str,
        /// To what.
        object: String,
    },
}

/// An errand that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Errand {
    /// What is to be done.
    pub what: &'static str,
    /// To what.
    pub object: String,
    /// When it is tried.
    pub due: Timestamp,
    /// How often it was tried in vain.
    pub tries: u32,
}

impl Store {
    /// Errands of this sort that are due, what waits longest first.
    pub async fn errands_due(&self, what: &'static str, now: Timestamp, limit: u32) -> Result<Vec<Errand>, StoreError> {
        let text = "SELECT object, due, tries FROM errand WHERE what = ? AND due <= ? ORDER BY due, object LIMIT ?";
        let values = [what.into(), now.as_microsecond().into(), i64::from(limit).into()];
        let rows = self.db.query_all_raw(self.sql(text, values)).await?;
        rows.iter()
            .map(|row| {
                Ok(Errand {
                    what,
                    object: row.try_get("", "object")?,
                    due: Timestamp::from_microsecond(row.try_get("", "due")?).map_err(unreadable)?,
                    tries: u32::try_from(row.try_get::<i64>("", "tries")?).map_err(unreadable)?,
                })
            })
            .collect()
    }

    /// Puts an errand off, or takes it on oneself until then. Says whether it still waited as it was.
    pub async fn postpone_errand(&self, errand: &Errand, due: Timestamp, tries: u32) -> Result<bool, StoreError> {
        let text = "UPDATE errand SET due = ?, tries = ? WHERE what = ? AND object = ? AND due = ?";
        let values = [
            due.as_microsecond().into(),
            int(u64::from(tries)),
            errand.what.into(),
            errand.object.as_str().into(),
            errand.due.as_microsecond().into(),
        ];
        Ok(self.pen.execute_raw(self.sql(text, values)).await?.rows_affected() == 1)
    }

    /// Asks for an errand that no deed brings about: it leaves no entry in any journal.
    pub async fn ask_errand(&self, what: &'static str, object: &str, due: Timestamp) -> Result<(), StoreError> {
        let text = "INSERT INTO errand (what, object, due, tries) VALUES (?, ?, ?, 0) ON CONFLICT (what, object) DO UPDATE SET \
                    due = CASE WHEN excluded.due < errand.due THEN excluded.due ELSE errand.due END, tries = 0";
        self.pen.execute_raw(self.sql(text, [what.into(), object.into(), due.as_microsecond().into()])).await?;
        Ok(())
    }

    /// An errand is done. One that was asked for again meanwhile stays.
    pub async fn finish_errand(&self, errand: &Errand) -> Result<(), StoreError> {
        let text = "DELETE FROM errand WHERE what = ? AND object = ? AND due = ?";
        let values = [errand.what.into(), errand.object.as_str().into(), errand.due.as_microsecond().into()];
        self.pen.execute_raw(self.sql(text, values)).await?;
        Ok(())
    }

    /// What the house keeps of itself under this name, beside what it remembers of people's deeds.
    pub async fn own_note(&self, name: &str) -> Result<Option<String>, StoreError> {
        let row = self.db.query_one_raw(self.sql("SELECT body FROM own_note WHERE name = ?", [name.into()])).await?;
        Ok(row.map(|row| row.try_get("", "body")).transpose()?)
    }

    /// Keeps it.
    pub async fn keep_own_note(&self, name: &str, body: &str) -> Result<(), StoreError> {
        let text =
            "INSERT INTO own_note (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body";
        self.pen.execute_raw(self.sql(text, [name.into(), body.into()])).await?;
        Ok(())
    }

    /// Keeps nothing under this name any more.
    pub async fn drop_own_note(&self, name: &str) -> Result<(), StoreError> {
        self.pen.execute_raw(self.sql("DELETE FROM own_note WHERE name = ?", [name.into()])).await?;
        Ok(())
    }
}

/// What becomes of an errand in a batch of deeds.
#[derive(Default)]
struct Becomes {
    /// One that waits from before the batch is dropped.
    dropped: bool,
    /// It is asked for (again): from when on.
    asked: Option<Timestamp>,
}

/// What becomes of errands in a batch of deeds: of each what all of them together leave.
#[derive(Default)]
pub(super) struct ErrandsGathered(BTreeMap<(&'static str, String), Becomes>);

impl ErrandsGathered {
    pub fn take(&mut self, change: &ErrandChange) {
        match change {
            ErrandChange::Ask { what, object, due } => {
                let asked = &mut self.0.entry((what, object.clone())).or_default().asked;
                *asked = Some(asked.map_or(*due, |before| before.min(*due)));
            }
            ErrandChange::Drop { what, object } => {
                self.0.insert((what, object.clone()), Becomes { dropped: true, asked: None });
            }
        }
    }

    pub async fn write(&mut self, store: &Store, tx: &DatabaseTransaction) -> Result<(), StoreError> {
        let all = std::mem::take(&mut self.0);
        let mut dropped: BTreeMap<&'static str, Vec<&str>> = BTreeMap::new();
        for ((what, object), _) in all.iter().filter(|(_, becomes)| becomes.dropped) {
            dropped.entry(what).or_default().push(object);
        }
        for (what, objects) in dropped {
            for (marks, mut values) in lists(objects) {
                values.insert(0, what.into());
                let text = format!("DELETE FROM errand WHERE what = ? AND object IN ({marks})");
                tx.execute_raw(store.sql(&text, values)).await?;
            }
        }
        let mut rows = Rows::new("errand (what, object, due, tries)", 4).ending(
            " ON CONFLICT (what, object) DO UPDATE SET \
             due = CASE WHEN excluded.due < errand.due THEN excluded.due ELSE errand.due END, tries = 0",
        );
        for ((what, object), becomes) in all {
            if let Some(due) = becomes.asked {
                rows.values.extend([what.into(), object.into(), due.as_microsecond().into(), 0_i64.into()]);
            }
        }
        rows.write(store, tx).await
    }
}
