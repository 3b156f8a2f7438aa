//! The keys of records that are sealed one by one, themselves sealed. They stand in no version of anything and in no log: whose key is destroyed is gone, in every copy
//! of what was ever written about it.

use sea_orm::{ConnectionTrait, DatabaseTransaction};

use crate::{Store, StoreError};

/// What becomes of a record's key in a deed.
#[derive(Clone, Debug)]
pub enum KeyChange {
    /// It is kept. A place has one key, which is never another one.
    Keep {
        /// Whose it is: kind and id of a record.
        place: String,
        /// The key, sealed.
        sealed: String,
    },
    /// It is destroyed, and with it all that it sealed.
    Destroy {
        /// Whose it was.
        place: String,
    },
}

impl Store {
    /// The sealed key of a record; none where it was destroyed, or never was.
    pub async fn record_key(&self, place: &str) -> Result<Option<String>, StoreError> {
        if place.contains('\0') {
            return Ok(None);
        }
        let text = "SELECT sealed FROM record_key WHERE place = ?";
        let row = self.db.query_one_raw(self.sql(text, [place.into()])).await?;
        Ok(row.map(|row| row.try_get("", "sealed")).transpose()?)
    }

    pub(super) async fn change_key(&self, tx: &DatabaseTransaction, change: &KeyChange) -> Result<(), StoreError> {
        let statement = match change {
            KeyChange::Keep { place, sealed } => self.sql(
                "INSERT INTO record_key (place, sealed) VALUES (?, ?)",
                [place.as_str().into(), sealed.as_str().into()],
            ),
            KeyChange::Destroy { place } => self.sql("DELETE FROM record_key WHERE place = ?", [place.as_str().into()]),
        };
        tx.execute_raw(statement).await?;
        Ok(())
    }
}
