//! The records behind an answer.

use alliance::register::Kind;
use store::{Filter, Moment, Page, Sort, Stored};

use super::Measure::Figure as TheFigure;
use super::Parameter::{Goal, Id, Indicator, Instrument, Member, Part, Round as OfRound, Status};
use super::records::{Kept, has_status};
use super::{Asked, fact_of, gap_to, side_of};
use crate::{Desk, DeskError};

/// Puts records that came in their own order into another one.
fn order(records: &mut [Stored], sort: Sort) {
    match sort {
        // No query sorts by what is due.
        Sort::Own | Sort::Due | Sort::DueDescending => {}
        Sort::OwnDescending => records.reverse(),
        Sort::Newest => records.sort_by_key(|r| std::cmp::Reverse(r.seq)),
    }
}

impl Desk {
    /// The ids of the records behind a query of the join or of the facts; none where it is another one.
    async fn named(&self, moment: &Moment, asked: &Asked) -> Result<Option<Vec<(Kind, String)>>, DeskError> {
        let id = asked.query.id;
        let member = asked.get(Member);
        if let Some(fact) = fact_of(id) {
            let facts = self.facts_public(moment, &member.unwrap_or_default()).await?;
            let share = facts.as_ref().and_then(|facts| facts.share(fact));
            let looked = share.map_or(&[][..], |share| share.looked.as_slice());
            return Ok(Some(looked.iter().map(|one| (one.kind, one.id.clone())).collect()));
        }
        if let Some(side) = side_of(id) {
            let joined = self.join_at(moment).await?;
            let goal = asked.get(Goal);
            let cells = joined.wanted(member.as_deref(), goal.as_deref());
            let records = cells.filter_map(|(_, cell)| cell.records.get(&side)).flatten();
            return Ok(Some(records.map(|(kind, id)| (*kind, id.as_str().to_owned())).collect()));
        }
        if let Some(side) = gap_to(id) {
            let joined = self.join_at(moment).await?;
            let line = joined.line(&member.unwrap_or_default(), &asked.get(Indicator).unwrap_or_default());
            let gap = line.and_then(|line| line.to(side)).and_then(alliance::join::Gap::known);
            let both = gap.map(|gap| [gap.declared.clone(), gap.other.clone()]);
            return Ok(Some(both.into_iter().flatten().map(|id| (Kind::Observation, id)).collect()));
        }
        Ok(None)
    }

    /// The records that an answer was counted from; none for members of whom nothing is known.
    pub async fn behind(
        &self,
        moment: &Moment,
        asked: &Asked,
        sort: Sort,
        page: u32,
    ) -> Result<Page<Stored>, DeskError> {
        const PER_PAGE: u32 = 100;
        let none = |items: Vec<Stored>| {
            let total = items.len() as u64;
            Page { items, total, total_is_floor: false, page: 1, per_page: PER_PAGE }
        };
        if let Some(mut named) = self.named(moment, asked).await? {
            let total = named.len() as u64;
            if sort == Sort::OwnDescending {
                named.reverse();
            }
            let page = page.max(1);
            let from = usize::try_from(u64::from(page - 1) * u64::from(PER_PAGE)).unwrap_or(usize::MAX);
            let mut items = Vec::new();
            if sort == Sort::Newest {
                // All of them are looked at, to be put in the order of their events.
                for (kind, id) in &named {
                    items.extend(self.get(moment, *kind, id).await?);
                }
                order(&mut items, sort);
                items = items.into_iter().skip(from).take(PER_PAGE as usize).collect();
            } else {
                for (kind, id) in named.iter().skip(from).take(PER_PAGE as usize) {
                    items.extend(self.get(moment, *kind, id).await?);
                }
            }
            return Ok(Page { items, total, total_is_floor: false, page, per_page: PER_PAGE });
        }
        if let Some(id) = asked.get(OfRound) {
            return Ok(none(self.get(moment, Kind::Round, &id).await?.into_iter().collect()));
        }
        if let (Some(id), Some(_)) = (asked.get(Id), asked.get(Part)) {
            return Ok(none(self.get(moment, Kind::Campaign, &id).await?.into_iter().collect()));
        }
        if asked.query.kinds == [Kind::Adoption]
            && let Some(id) = asked.get(Id)
        {
            let mut adoptions: Vec<Stored> =
                self.adoptions_of(moment, &id).await?.into_iter().map(|(stored, _)| stored).collect();
            order(&mut adoptions, sort);
            return Ok(none(adoptions));
        }
        if asked.query.measure == TheFigure {
            let id = asked.get(Id).unwrap_or_default();
            return Ok(none(self.get(moment, Kind::Observation, &id).await?.into_iter().collect()));
        }
        if let (Some(instrument), Some(status)) = (asked.get(Instrument), asked.get(Status)) {
            let mut standings = self.all(moment, &asked.filter()).await?;
            standings.retain(|s| has_status(s, &instrument, &status));
            order(&mut standings, sort);
            return Ok(none(standings));
        }
        if let Some(kept) = Kept::of(asked) {
            let mut provisions = self.all(moment, &asked.filter()).await?;
            provisions.retain(|stored| kept.keeps(stored));
            order(&mut provisions, sort);
            return Ok(none(provisions));
        }
        let filters = self.filters(moment, asked).await?;
        if let [filter] = filters.as_slice() {
            return self.list(moment, &Filter { sort, page, per_page: PER_PAGE, ..filter.clone() }).await;
        }
        let mut items = Vec::new();
        for filter in &filters {
            items.extend(self.all(moment, filter).await?);
        }
        order(&mut items, sort);
        Ok(none(items))
    }
}
