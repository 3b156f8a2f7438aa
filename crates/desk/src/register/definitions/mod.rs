//! Definitions of figures: drafted by one person of the secretariat, published by another.

use alliance::indicators::suppression::NARROWEST;
use alliance::people::{Role, access};
use alliance::register::definition::{self, Changed, DefinitionRefusal, Fault};
use alliance::register::{
    DefinitionWork, Digest, Direction, Indicator, Kind, Measure, PaperKind, Record, RecordId, Source,
};
use serde_json::json;
use store::Change;
use store::work::{Paper, PaperFilter, Refused, SeenRegister, View};

use super::SECRETARIAT;
use super::figures::seen_ledger;
use crate::people::Authorised;
pub use crate::work::Edited;
use crate::work::{Deed, PaperChange, not_there};
use crate::{Desk, DeskError};

/// A definition as somebody sees it.
#[derive(Clone, Debug)]
pub struct DefinitionSeen {
    /// The paper.
    pub paper: Paper,
    /// How far it is.
    pub work: DefinitionWork,
    /// What is missing or wrong in it.
    pub faults: Vec<Fault>,
}

fn of_paper(paper: &Paper) -> Result<DefinitionWork, DeskError> {
    paper.read().ok_or_else(|| not_there(paper))
}

fn seen(paper: &Paper, work: DefinitionWork) -> DefinitionSeen {
    let faults = work.faults();
    DefinitionSeen { paper: paper.clone(), work, faults }
}

fn step(paper: &Paper, work: &DefinitionWork, account: &str, act: &'static str) -> Deed {
    let next = PaperChange::next(paper, work.state().name(), work);
    Deed::new(account, act, PaperKind::Indicator, &paper.id).with(next)
}

/// What a new definition begins with.
fn blank() -> Indicator {
    Indicator {
        title: String::new(),
        definition: String::new(),
        unit: "persons".to_owned(),
        measure: Measure::Flow,
        direction: Direction::Up,
        goal: None,
        smallest_cell: NARROWEST,
        yearly_growth: None,
        source: Source::default(),
        card: alliance::register::Card::default(),
    }
}

impl Desk {
    /// Definitions that are worked on, and the ids and titles of those that are public and not worked on.
    pub async fn definitions(
        &self,
        _: &Authorised<access::Definitions>,
    ) -> Result<(Vec<(Paper, DefinitionWork)>, Vec<(String, String)>), DeskError> {
        let works: Vec<(Paper, DefinitionWork)> =
            self.papers(&View::All, PaperKind::Indicator, &PaperFilter::default()).await?;
        let all = self.indicators_defined().await?;
        let others = all.into_iter().filter(|(id, _)| works.iter().all(|(_, work)| work.indicator != *id));
        let others = others.map(|(id, indicator)| (id, indicator.title)).collect();
        Ok((works, others))
    }

    /// Begins a definition, or the change of a public one. Returns the paper's id.
    pub async fn begin_definition(
        &self,
        leave: &Authorised<access::DefinitionBegin>,
        id: &str,
    ) -> Result<String, DeskError> {
        if !definition::is_id(id) {
            return Err(DefinitionRefusal::BadId.into());
        }
        let account = &leave.person().account;
        let public = self.defined(id).await?;
        let terms = public.clone().unwrap_or_else(blank);
        let work = DefinitionWork::begin(id.to_owned(), public, terms, self.act_of(account)?);
        let paper = PaperChange::new(PaperKind::Indicator, id, work.state().name(), &work);
        let deed = Deed::new(account, "indicator.begun", PaperKind::Indicator, id).with(paper);
        match self.perform(deed).await {
            Err(DeskError::Refused(Refused::Moved { .. })) => Err(DefinitionRefusal::Begun.into()),
            done => done.map(|_| id.to_owned()),
        }
    }

    /// A definition.
    pub fn definition(&self, leave: &Authorised<access::DefinitionWrite>) -> Result<DefinitionSeen, DeskError> {
        Ok(seen(leave.paper(), of_paper(leave.paper())?))
    }

    /// Writes it. `expected` is the version of the paper that the writer has seen.
    pub async fn edit_definition(
        &self,
        leave: &Authorised<access::DefinitionWrite>,
        expected: u32,
        mut terms: Indicator,
        changed: Option<Changed>,
    ) -> Result<Edited, DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        if paper.no != expected {
            return Ok(Edited::Behind { no: paper.no });
        }
        work.keep_how_read(&mut terms);
        let work = work.follow(self.defined(&paper.id).await?, &mut terms);
        let work = work.edit(terms, changed, &self.act_of(account)?)?;
        match self.perform(step(paper, &work, account, "indicator.edited")).await {
            Err(DeskError::Refused(Refused::Moved { found, .. })) => Ok(Edited::Behind { no: found }),
            done => done.map(|_| Edited::Saved),
        }
    }

    /// What the register says of an indicator.
    async fn defined(&self, id: &str) -> Result<Option<Indicator>, DeskError> {
        let moment = self.moment(None).await?;
        Ok(self.get(&moment, Kind::Indicator, id).await?.and_then(|stored| stored.read()))
    }

    /// Publishes what a colleague wrote and this person has read.
    pub async fn publish_definition(
        &self,
        leave: &Authorised<access::DefinitionPublish>,
        read: &Digest,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let before = of_paper(paper)?;
        let changed = before.changed().cloned();
        let public = before.public().cloned();
        let work = before.publish(read, self.act_of(account)?)?;
        let size = self.moment(None).await?.size;
        if self.defined(&work.indicator).await? != public {
            return Err(DefinitionRefusal::Moved.into());
        }
        let ledger = self.ledger(&work.indicator).await?;
        if let (Some(_), Some(public)) = (&ledger, &public) {
            definition::keeps_figures(public, work.terms())?;
        }
        let mut deed = step(paper, &work, account, "indicator.published");
        // Figures that are published in between, and a definition that is imported, would not have been looked at.
        deed.seen.papers.push(seen_ledger(&work.indicator, ledger.as_ref().map(|(paper, _)| paper)));
        deed.seen.register.push(SeenRegister { indicator: work.indicator.clone(), kind: Kind::Indicator, size });
        let breaks = changed.as_ref().and_then(|changed| changed.breaks);
        deed.detail = json!({ "breaks": breaks });
        let reason = match (&changed, breaks) {
            (Some(changed), Some(year)) => format!("the series breaks at {year}: {}", changed.reason),
            (Some(changed), None) => changed.reason.clone(),
            (None, _) => "defined".to_owned(),
        };
        let record = RecordId::new(work.indicator.clone()).map_err(|_| DefinitionRefusal::BadId)?;
        let record = Record::new(Kind::Indicator, record, work.terms());
        deed.register = vec![Change { record, reason }];
        SECRETARIAT.clone_into(&mut deed.office);
        match self.perform(deed).await {
            Err(DeskError::Refused(Refused::Overtaken { .. })) => return Err(DefinitionRefusal::Moved.into()),
            done => done?,
        };
        self.publish_verdicts().await?;
        Ok(())
    }

    /// Definitions that wait for a second person of the secretariat, whoever that will be.
    pub async fn waiting_definitions(&self, leave: &Authorised<access::Desk>) -> Result<Vec<String>, DeskError> {
        let person = leave.person();
        if !person.is(Role::Secretariat) {
            return Ok(Vec::new());
        }
        let filter = PaperFilter { state: Some("draft".to_owned()), ..PaperFilter::default() };
        let works: Vec<(Paper, DefinitionWork)> = self.papers(&View::All, PaperKind::Indicator, &filter).await?;
        let ready = works.into_iter().filter(|(_, work)| work.may_publish(&person.account) && work.faults().is_empty());
        Ok(ready.map(|(paper, _)| paper.id).collect())
    }
}
