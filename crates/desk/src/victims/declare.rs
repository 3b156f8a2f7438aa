//! From confirmed months to declared figures: the coordinator puts a year into the member's figures, and from there it goes the way of all of them.

use std::collections::BTreeMap;

use alliance::indicators::reasons::RevisionReason;
use alliance::indicators::vintages::Stated;
use alliance::people::access;
use alliance::register::figures::{Cell, FiguresWork};
use alliance::register::{Indicator, Kind, Measure, PaperKind, Record, RecordId};
use alliance::victims::{Definitions, MonthWork, VictimsRefusal, indicator, year};
use serde_json::json;
use store::Change;
use store::work::{Deed, Paper, PaperChange, SeenRegister, View};

use super::{or_meanwhile, standing};
use crate::people::Authorised;
use crate::register::office_of;
use crate::{Desk, DeskError};

/// A year of a member's months.
#[derive(Clone, Debug)]
pub struct YearSeen {
    /// Which one.
    pub year: i16,
    /// Months that are still to be confirmed before it can be declared.
    pub open: usize,
    /// What it comes to, once none is.
    pub figures: Option<BTreeMap<Cell, Stated>>,
    /// The figure that it is declared as; none where nobody said what is counted in it.
    pub indicator: Option<&'static str>,
    /// The member's declared figures of it, their state, and whether they say what the months come to; none where nothing is declared.
    pub declared: Option<(String, String, bool)>,
}

/// The paper of a member's declared figures.
fn figures_id(member: &str, indicator: &str) -> String {
    format!("figures.{member}.{indicator}")
}

/// Why a year that was declared is another now: the reason of the month that was revised last.
fn reason(months: &[(Paper, MonthWork)], of: i16) -> RevisionReason {
    let stands = months.iter().filter(|(_, work)| work.month.year() == of).filter_map(|(_, work)| work.stands());
    let revised = stands.filter_map(|stands| Some((stands.confirmed.at, stands.reason?)));
    revised.max_by_key(|(at, _)| *at).map_or(RevisionReason::LateData, |(_, reason)| reason)
}

impl Desk {
    /// A member's declared figures of an indicator, where it has any.
    async fn declared(&self, member: &str, indicator: &str) -> Result<Option<(Paper, FiguresWork)>, DeskError> {
        let view = View::Member(member.to_owned());
        self.paper::<FiguresWork>(&view, PaperKind::Figures, &figures_id(member, indicator)).await
    }

    /// What each year comes to, the newest first.
    pub(super) async fn years_of(
        &self,
        member: &str,
        months: &[(Paper, MonthWork)],
        definitions: &Definitions,
    ) -> Result<Vec<YearSeen>, DeskError> {
        let confirmed = standing(months);
        let mut years: Vec<i16> = months.iter().map(|(_, work)| work.month.year()).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let mut declared = BTreeMap::new();
        for id in indicator::BOTH {
            declared.insert(id, self.declared(member, id).await?);
        }
        let seen = years.into_iter().map(|of| {
            let measure = definitions.in_year(of).map(|definition| definition.measure);
            let counted = measure.unwrap_or(Measure::Flow);
            let figures = measure.and_then(|measure| year::figures(of, measure, &confirmed).ok());
            let id = measure.map(indicator::id);
            let work = id.and_then(|id| declared.get(id)).and_then(Option::as_ref);
            let is_there = |work: &FiguresWork| work.entries().contains_key(&Cell::total(of));
            let told = work.filter(|(_, work)| is_there(work)).map(|(paper, work)| {
                let same = figures.as_ref().is_some_and(|figures| year::is_declared(work, figures));
                (paper.id.clone(), work.state().name().to_owned(), same)
            });
            YearSeen { year: of, open: year::open(of, counted, &confirmed), figures, indicator: id, declared: told }
        });
        Ok(seen.collect())
    }

    /// Puts a year of confirmed months into the member's declared figures, as a draft. Returns the id of these.
    pub async fn victims_declare(
        &self,
        leave: &Authorised<access::VictimsDeclare>,
        of: i16,
    ) -> Result<String, DeskError> {
        let (account, member) = (leave.person().account.as_str(), leave.member().unwrap_or_default());
        let months = self.months_of(member).await?;
        let (_, definitions) = self.definitions_kept(member).await?;
        let measure = definitions.in_year(of).ok_or(VictimsRefusal::NoDefinition)?.measure;
        let figures = year::figures(of, measure, &standing(&months))?;
        let id = figures_id(member, indicator::id(measure));
        let known = self.declared(member, indicator::id(measure)).await?;
        if known.as_ref().is_some_and(|(_, work)| year::is_declared(work, &figures)) {
            return Err(VictimsRefusal::NothingChanged.into());
        }
        let act = self.act_of(account)?;
        let entries = year::entries(known.as_ref().map(|(_, work)| work), &figures, reason(&months, of));
        let (paper, work) = known.unzip();
        let work = work
            .unwrap_or_else(|| FiguresWork::begin(member.to_owned(), indicator::id(measure).to_owned(), act.clone()));
        let work = work.edit(entries, &act)?.blinded(self.fresh_id()?);
        let mut change = match &paper {
            Some(paper) => PaperChange::next(paper, work.state().name(), &work),
            None => PaperChange::new(PaperKind::Figures, &id, work.state().name(), &work),
        };
        change.member = Some(member.to_owned());
        change.key = Some(format!("{member}/{}", work.indicator));
        let deed = Deed::new(account, "victims.declared", PaperKind::Figures, &id).of(Some(member));
        let mut deed = deed.saying(json!({ "year": of })).with(change);
        self.defined_with_breaks(&mut deed, measure, &definitions, true).await?;
        if !deed.register.is_empty() {
            deed.office = office_of(member);
        }
        or_meanwhile(self.perform(deed).await)?;
        Ok(id)
    }

    /// Has a member's breaks stand in those of its figures that the register defines.
    pub(super) async fn break_series(&self, deed: &mut Deed, definitions: &Definitions) -> Result<(), DeskError> {
        for measure in [Measure::Flow, Measure::Stock] {
            self.defined_with_breaks(deed, measure, definitions, false).await?;
        }
        Ok(())
    }

    /// Has the register define a figure with a member's breaks: where it does not define it yet, only if it is to `begin`.
    async fn defined_with_breaks(
        &self,
        deed: &mut Deed,
        measure: Measure,
        definitions: &Definitions,
        begin: bool,
    ) -> Result<(), DeskError> {
        let (moment, id) = (self.moment(None).await?, indicator::id(measure));
        let public = self.get(&moment, Kind::Indicator, id).await?.and_then(|stored| stored.read::<Indicator>());
        if public.is_none() && !begin {
            return Ok(());
        }
        let mut next = public.clone().unwrap_or_else(|| indicator::defined(measure));
        for own in definitions.breaks() {
            if !next.card.breaks.iter().any(|known| known.year == own.year && known.member == own.member) {
                next.card.breaks.push(own);
            }
        }
        next.card.breaks.sort_by_key(|one| (one.year, one.member.clone()));
        if public.as_ref() == Some(&next) {
            return Ok(());
        }
        let record = RecordId::new(id).map_err(|error| DeskError::Broken(error.to_string()))?;
        let reason = if public.is_none() {
            "a member declares counts of its police unit for the first time".to_owned()
        } else {
            "a member counts something else from a year on: its series breaks".to_owned()
        };
        deed.register.push(Change { record: Record::new(Kind::Indicator, record, &next), reason });
        // Another member's break that is written meanwhile is not lost: whoever comes second reads it first.
        deed.seen.register.push(SeenRegister { indicator: id.to_owned(), kind: Kind::Indicator, size: moment.size });
        Ok(())
    }
}
