//! Reading the register. Every answer is put to a [`Moment`], so that it can be had again.

use std::collections::BTreeMap;

use alliance::register::Kind;
use jiff::civil::Date;
use store::{By, Filter, Moment, Page, Sort, Stored, Tally};

use crate::cube;
use crate::{Desk, DeskError};

impl Desk {
    /// What was known at the end of this day (UTC); now, without a day.
    pub fn moment(&self, as_of: Option<Date>) -> crate::Given<'_, Moment> {
        Box::pin(async move { Ok(self.inner.store.moment(as_of).await?) })
    }

    /// A page of the records that a filter wants.
    pub fn list<'a>(&'a self, moment: &'a Moment, filter: &'a Filter) -> crate::Given<'a, Page<Stored>> {
        Box::pin(async move {
            let store = &self.inner.store;
            if !cube::answers(filter) {
                return Ok(store.list(moment, filter, None).await?);
            }
            let cube = self.inner.cubes.at(store, moment).await?;
            let total = cube.total(filter);
            let kinds = cube::kinds_in_order(filter);
            if kinds.len() < 2 || filter.sort != Sort::Own {
                return Ok(store.list(moment, filter, Some(total)).await?);
            }
            // Kind by kind, so that each is read in the order in which it lies there.
            let per_page = u64::from(filter.records_a_page());
            let mut skip = u64::from(filter.page.max(1) - 1) * per_page;
            let mut items = Vec::new();
            for kind in kinds {
                let one = Filter { kind: vec![kind], ..filter.clone() };
                let there = cube.total(&one);
                if skip >= there {
                    skip -= there;
                    continue;
                }
                let room = per_page - items.len() as u64;
                items.extend(store.slice(moment, &one, skip, room).await?);
                skip = 0;
                if items.len() as u64 >= per_page {
                    break;
                }
            }
            let (page, per_page) = (filter.page.max(1), filter.records_a_page());
            Ok(Page { items, total, total_is_floor: false, page, per_page })
        })
    }

    /// How many records a filter wants, which names no words.
    pub async fn total(&self, moment: &Moment, filter: &Filter) -> Result<u64, DeskError> {
        Ok(self.inner.cubes.at(&self.inner.store, moment).await?.total(filter))
    }

    /// All records that a filter wants, whatever its page.
    pub fn all<'a>(&'a self, moment: &'a Moment, filter: &'a Filter) -> crate::Given<'a, Vec<Stored>> {
        Box::pin(async move {
            let mut filter = Filter { page: 1, per_page: 1_000, ..filter.clone() };
            let mut items = Vec::new();
            loop {
                let page = self.list(moment, &filter).await?;
                let last = page.items.len() < 1_000;
                items.extend(page.items);
                if last {
                    return Ok(items);
                }
                filter.page += 1;
            }
        })
    }

    /// A record as it was.
    pub fn get<'a>(&'a self, moment: &'a Moment, kind: Kind, id: &'a str) -> crate::Given<'a, Option<Stored>> {
        Box::pin(async move { Ok(self.inner.store.get(moment, kind, id).await?) })
    }

    /// The version of a record before this one, where there is one.
    pub async fn before(&self, moment: &Moment, stored: &Stored) -> Result<Option<Stored>, DeskError> {
        let Some(no) = stored.version.checked_sub(1).filter(|no| *no > 0) else { return Ok(None) };
        Ok(self.inner.store.version(moment, (stored.kind, stored.id.as_str(), no)).await?)
    }

    /// What was recorded last about a member, current or replaced since, newest first.
    pub async fn latest_about(&self, moment: &Moment, member: &str, limit: u32) -> Result<Vec<Stored>, DeskError> {
        Ok(self.inner.store.latest_about(moment, member, limit).await?)
    }

    /// The days (UTC) on which figures of an indicator were recorded, oldest first.
    pub async fn days_of(&self, moment: &Moment, indicator: &str) -> Result<Vec<Date>, DeskError> {
        Ok(self.inner.store.days_of(moment, indicator).await?)
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
        if !cube::answers(filter) {
            return Ok(self.inner.store.tally(moment, filter, by).await?);
        }
        Ok(self.inner.cubes.at(&self.inner.store, moment).await?.tally(filter, by))
    }
}
