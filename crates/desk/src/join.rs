//! The join of the whole register at a moment: for each member and goal what is declared, what was reviewed, what was measured, and the gap between them.
//!
//! It is a function of the number of events alone, and is kept for the moments that were asked for last: pages, files and queries all take it from here.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use alliance::join::{Line, Side, Told, line};
use alliance::register::{Indicator, Kind, Observation, RecordId, Review, Standing, Statement};
use store::{Filter, Moment, Stored};

use crate::queries::STATEMENTS;
use crate::{Desk, DeskError};

/// Joins kept: some megabytes each.
const KEPT: usize = 4;

/// A member and a goal.
pub type Place = (String, String);

/// What is known of a member on a goal.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// By side: the records that stand on it, in the order of their kinds and ids.
    pub records: BTreeMap<Side, Vec<(Kind, RecordId)>>,
    /// By indicator: the figures side by side.
    pub lines: BTreeMap<String, Line>,
}

impl Cell {
    /// How many records stand on a side.
    pub fn count(&self, side: Side) -> u64 {
        self.records.get(&side).map_or(0, |all| all.len() as u64)
    }
}

/// The join at a moment.
#[derive(Clone, Debug, Default)]
pub struct Joined {
    /// The members in the alliance's own order.
    pub members: Vec<String>,
    /// The definitions of all figures.
    pub indicators: BTreeMap<String, Indicator>,
    /// What is known. Where nothing is, there is no cell.
    pub cells: BTreeMap<Place, Cell>,
}

impl Joined {
    /// What is known of a member on a goal.
    pub fn cell(&self, member: &str, goal: &str) -> Option<&Cell> {
        self.cells.get(&(member.to_owned(), goal.to_owned()))
    }

    /// The figures of an indicator side by side.
    pub fn line(&self, member: &str, indicator: &str) -> Option<&Line> {
        let goal = self.indicators.get(indicator)?.goal.as_deref()?;
        self.cell(member, goal)?.lines.get(indicator)
    }

    /// The cells of a member, of a goal, of both, or all of them.
    pub fn wanted<'a>(
        &'a self,
        member: Option<&'a str>,
        goal: Option<&'a str>,
    ) -> impl Iterator<Item = (&'a Place, &'a Cell)> {
        let is = move |place: &Place| {
            member.is_none_or(|member| place.0 == member) && goal.is_none_or(|goal| place.1 == goal)
        };
        self.cells.iter().filter(move |(place, _)| is(place))
    }
}

/// The joins that are kept, those asked for last in front.
#[derive(Debug, Default)]
pub(crate) struct Joins(Mutex<Vec<(u64, Arc<Joined>)>>);

impl Joins {
    fn find(&self, size: u64) -> Option<Arc<Joined>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(of, _)| *of == size)?;
        kept[..=at].rotate_right(1);
        Some(Arc::clone(&kept[0].1))
    }

    fn keep(&self, size: u64, joined: &Arc<Joined>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(0, (size, Arc::clone(joined)));
        kept.truncate(KEPT);
    }
}

/// Whether a statement is the member's own word. What a public source says of a member is not.
fn is_own(standing: Standing) -> bool {
    matches!(standing, Standing::OfficialForm | Standing::GovernmentStatement)
}

impl Desk {
    /// The join at a moment.
    pub fn join_at<'a>(&'a self, moment: &'a Moment) -> crate::Given<'a, Arc<Joined>> {
        Box::pin(async move {
            if let Some(joined) = self.inner.joins.find(moment.size) {
                return Ok(joined);
            }
            let joined = Arc::new(self.make_join(moment).await?);
            self.inner.joins.keep(moment.size, &joined);
            Ok(joined)
        })
    }

    async fn make_join(&self, moment: &Moment) -> Result<Joined, DeskError> {
        let of = |kinds: &[Kind]| Filter { kind: kinds.to_vec(), ..Filter::default() };
        let members = self.all(moment, &of(&[Kind::Member])).await?;
        let indicators = self.all(moment, &of(&[Kind::Indicator])).await?;
        let mut joined = Joined {
            members: members.into_iter().map(|member| member.id.as_str().to_owned()).collect(),
            indicators: indicators
                .iter()
                .filter_map(|stored| Some((stored.id.as_str().to_owned(), stored.read()?)))
                .collect(),
            cells: BTreeMap::new(),
        };
        for stored in self.all(moment, &of(&STATEMENTS)).await? {
            let Some(Statement { member, goal: Some(goal), standing, .. }) = stored.read() else { continue };
            if is_own(standing) {
                joined.add((member, goal), Side::Declared, &stored);
            }
        }
        for stored in self.all(moment, &of(&[Kind::Review])).await? {
            let Some(Review { member, goal: Some(goal), .. }) = stored.read() else { continue };
            joined.add((member, goal), Side::Reviewed, &stored);
        }
        let mut figures: BTreeMap<(Place, String), Vec<Told>> = BTreeMap::new();
        for stored in self.all(moment, &of(&[Kind::Observation])).await? {
            let Some(observation) = stored.read::<Observation>() else { continue };
            let goal = joined.indicators.get(&observation.indicator).and_then(|indicator| indicator.goal.clone());
            let (Some(member), Some(goal)) = (observation.member.clone(), goal) else { continue };
            joined.add((member.clone(), goal.clone()), Side::of(observation.grade), &stored);
            let of = ((member, goal), observation.indicator.clone());
            let told = Told { id: stored.id.as_str().to_owned(), version: stored.version, observation };
            figures.entry(of).or_default().push(told);
        }
        for ((place, indicator), all) in figures {
            joined.cells.entry(place).or_default().lines.insert(indicator, line(&all));
        }
        for cell in joined.cells.values_mut() {
            cell.records.values_mut().for_each(|records| records.sort());
        }
        Ok(joined)
    }
}

impl Joined {
    fn add(&mut self, place: Place, side: Side, stored: &Stored) {
        let records = &mut self.cells.entry(place).or_default().records;
        records.entry(side).or_default().push((stored.kind, stored.id.clone()));
    }
}
