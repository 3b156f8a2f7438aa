//! From confirmed months to declared figures: the coordinator puts a year into the member's figures, and from there it goes the way of all of them.
//! What the register defines by it, the figure and where the member's series breaks, becomes public by the deed that publishes a year, not before.

use std::collections::BTreeMap;

use alliance::indicators::reasons::RevisionReason;
use alliance::indicators::vintages::Stated;
use alliance::people::access;
use alliance::register::figures::{Cell, FiguresWork};
use alliance::register::{Indicator, Kind, Measure, PaperKind, Record, RecordId};
use alliance::victims::{Definitions, MonthWork, VictimsRefusal, indicator, year};
use serde_json::json;
use store::work::{Deed, Paper, PaperChange, SeenPaper, SeenRegister, View};
use store::{Change, Moment};

use super::{or_meanwhile, standing};
use crate::people::Authorised;
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
        // A draft says nothing to the public: the figure is defined there by the deed that publishes it.
        let deed = Deed::new(account, "victims.declared", PaperKind::Figures, &id).of(Some(member));
        or_meanwhile(self.perform(deed.saying(json!({ "year": of })).with(change)).await)?;
        Ok(id)
    }

    /// Has a member's breaks stand in those of its figures that the register defines.
    pub(super) async fn break_series(&self, deed: &mut Deed, definitions: &Definitions) -> Result<(), DeskError> {
        let moment = self.moment(None).await?;
        for measure in [Measure::Flow, Measure::Stock] {
            if let Some(known) = self.defined_by(&moment, measure).await? {
                let changed = with_breaks(measure, Some(&known), definitions)?;
                deed.register.extend(changed.map(|(_, change)| change));
            }
            // Another member's break that is written meanwhile is not lost, and a figure that is first published meanwhile not left without this
            // one: whoever comes second reads what stands then.
            let (indicator, size) = (indicator::id(measure).to_owned(), moment.size);
            deed.seen.register.push(SeenRegister { indicator, kind: Kind::Indicator, size });
        }
        Ok(())
    }

    /// What the register has to say of a figure of this room before a member's year can be public: its definition with the member's breaks, and the
    /// member's definitions by which that was found. None where it says so already.
    pub(crate) async fn victims_defined(
        &self,
        moment: &Moment,
        (member, id): (&str, &str),
    ) -> Result<Option<Begun>, DeskError> {
        let Some(measure) = indicator::measure(id) else { return Ok(None) };
        let (paper, definitions) = self.definitions_kept(member).await?;
        let known = self.defined_by(moment, measure).await?;
        let no = paper.map_or(0, |paper| paper.no);
        let seen = SeenPaper { kind: PaperKind::VictimsDefinition, id: member.to_owned(), no };
        let next = with_breaks(measure, known.as_ref(), &definitions)?;
        Ok(next.map(|(indicator, change)| Begun { indicator, change, seen }))
    }

    /// How the register defines a figure; none where it does not yet.
    async fn defined_by(&self, moment: &Moment, measure: Measure) -> Result<Option<Indicator>, DeskError> {
        let stored = self.get(moment, Kind::Indicator, indicator::id(measure)).await?;
        Ok(stored.and_then(|stored| stored.read()))
    }
}

/// A figure of this room that is defined, or defined anew, by the deed that publishes a year of it.
pub(crate) struct Begun {
    /// As it is defined then.
    pub indicator: Indicator,
    /// By which the register says so.
    pub change: Change,
    /// What the member counts, as it was seen.
    pub seen: SeenPaper,
}

/// A figure's definition with a member's breaks in it, and by which the register says so; none where it does already.
fn with_breaks(
    measure: Measure,
    known: Option<&Indicator>,
    definitions: &Definitions,
) -> Result<Option<(Indicator, Change)>, DeskError> {
    let mut next = known.cloned().unwrap_or_else(|| indicator::defined(measure));
    for own in definitions.breaks() {
        if !next.card.breaks.iter().any(|known| known.year == own.year && known.member == own.member) {
            next.card.breaks.push(own);
        }
    }
    next.card.breaks.sort_by_key(|one| (one.year, one.member.clone()));
    if known == Some(&next) {
        return Ok(None);
    }
    let id = RecordId::new(indicator::id(measure)).map_err(|error| DeskError::Broken(error.to_string()))?;
    let reason = if known.is_none() {
        "a member's counts of its police unit are public for the first time".to_owned()
    } else {
        "a member counts something else from a year on: its series breaks".to_owned()
    };
    let record = Record::new(Kind::Indicator, id, &next);
    Ok(Some((next, Change { record, reason })))
}
