//! Reading the register. Every answer is put to a [`Moment`], so that it can be had again.

use std::collections::BTreeMap;

use alliance::register::Kind;
use jiff::civil::Date;
use store::{By, Filter, Moment, Page, Stored, Tally};

use crate::{Desk, DeskError};

impl Desk {
    /// What was known at the end of this day (UTC); now, without a day.
    pub async fn moment(&self, as_of: Option<Date>) -> Result<Moment, DeskError> {
        Ok(self.inner.store.moment(as_of).await?)
    }

    /// A page of the records that a filter wants.
    pub async fn list(&self, moment: &Moment, filter: &Filter) -> Result<Page<Stored>, DeskError> {
        Ok(self.inner.store.list(moment, filter).await?)
    }

    /// All records that a filter wants, whatever its page.
    pub async fn all(&self, moment: &Moment, filter: &Filter) -> Result<Vec<Stored>, DeskError> {
        let mut filter = Filter { page: 1, per_page: 1_000, ..filter.clone() };
        let mut items = Vec::new();
        loop {
            let page = self.inner.store.list(moment, &filter).await?;
            let last = page.items.len() < 1_000;
            items.extend(page.items);
            if last {
                return Ok(items);
            }
            filter.page += 1;
        }
    }

    /// A record as it was.
    pub async fn get(&self, moment: &Moment, kind: Kind, id: &str) -> Result<Option<Stored>, DeskError> {
        Ok(self.inner.store.get(moment, kind, id).await?)
    }

    /// All versions of a record, oldest first.
    pub async fn history(&self, moment: &Moment, kind: Kind, id: &str) -> Result<Vec<Stored>, DeskError> {
        Ok(self.inner.store.history(moment, kind, id).await?)
    }

    /// What changed, newest first.
    pub async fn changes(&self, moment: &Moment, page: u32, per_page: u32) -> Result<Page<Stored>, DeskError> {
        Ok(self.inner.store.changes(moment, page, per_page).await?)
    }

    /// Counts by group.
    pub async fn tally(&self, moment: &Moment, filter: &Filter, by: By) -> Result<BTreeMap<String, Tally>, DeskError> {
        Ok(self.inner.store.tally(moment, filter, by).await?)
    }
}
