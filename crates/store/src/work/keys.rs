//! The keys of records that are sealed one by one, themselves sealed. They stand in no version of anything and in no log: whose key is destroyed is gone, in every copy
//! of what was ever written about it.

use sea_orm::{ConnectionTrait, DatabaseTransaction};

use crate::append::Rows;
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
}

/// What becomes of keys in a batch of deeds. New ones are written together; what is destroyed is gone at once, so that no order is lost.
pub(super) struct KeysGathered(Rows);

impl Default for KeysGathered {
    fn default() -> Self {
        Self(Rows::new("record_key (place, sealed)", 2))
    }
}

impl KeysGathered {
    pub async fn take(
        &mut self,
        store: &Store,
        tx: &DatabaseTransaction,
        change: &KeyChange,
    ) -> Result<(), StoreError> {
        match change {
            KeyChange::Keep { place, sealed } => self.0.values.extend([place.as_str().into(), sealed.as_str().into()]),
            KeyChange::Destroy { place } => {
                self.write(store, tx).await?;
                let text = "DELETE FROM record_key WHERE place = ?";
                tx.execute_raw(store.sql(text, [place.as_str().into()])).await?;
            }
        }
        Ok(())
    }

    pub async fn write(&mut self, store: &Store, tx: &DatabaseTransaction) -> Result<(), StoreError> {
        self.0.write(store, tx).await
    }
}
