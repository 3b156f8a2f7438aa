//! What a change was decided by: whether it still is as it was seen. Asked within the transaction that holds the write lock.

use sea_orm::{ConnectionTrait, DatabaseTransaction};

use super::read::version;
use super::{Refused, SeenPaper, SeenRegister};
use crate::append::int;
use crate::{Store, StoreError};

impl Store {
    /// The first of these papers that has another version by now.
    pub(crate) async fn moved(
        &self,
        tx: &DatabaseTransaction,
        seen: &[SeenPaper],
    ) -> Result<Option<Refused>, StoreError> {
        for SeenPaper { kind, id, no } in seen {
            let text = "SELECT no FROM paper WHERE kind = ? AND id = ?";
            let row = tx.query_one_raw(self.sql(text, [kind.as_str().into(), id.as_str().into()])).await?;
            let found = row.as_ref().map_or(Ok(0), version)?;
            if found != *no {
                return Ok(Some(Refused::Moved { kind: *kind, id: id.clone(), expected: *no, found }));
            }
        }
        Ok(None)
    }

    /// The first of these of which the register says anything that is newer.
    pub(crate) async fn overtaken(
        &self,
        tx: &DatabaseTransaction,
        seen: &[SeenRegister],
    ) -> Result<Option<Refused>, StoreError> {
        for SeenRegister { indicator, kind, size } in seen {
            let text = "SELECT seq FROM facet WHERE indicator = ? AND kind = ? AND seq > ? LIMIT 1";
            let values = [indicator.as_str().into(), kind.as_str().into(), int(*size)];
            if tx.query_one_raw(self.sql(text, values)).await?.is_some() {
                return Ok(Some(Refused::Overtaken { indicator: indicator.clone(), kind: *kind }));
            }
        }
        Ok(None)
    }
}
