//! Figures that members declare, indicator by indicator: written by a coordinator, signed by somebody else of the member, published
//! by the secretariat through the suppression of small counts.
//!
//! The counts stand in working papers: of the member, and there alone. What was published of an indicator, of all members and
//! vintages, stands in its ledger: marks and sums, and no hidden count.

mod beside;
mod elsewhere;
mod exercise;
mod ledger;
mod publish;
mod waits;

use std::collections::BTreeMap;

use alliance::people::{Role, access};
use alliance::register::figures::{Cell, Entries, FiguresRefusal, FiguresState, FiguresWork, Findings, check};
use alliance::register::{Digest, Figure, Indicator, Kind, Observation, PaperKind};
use alliance::victims::indicator as victims;
use serde_json::json;
use store::work::{Paper, PaperFilter, Refused, View};
use store::{Filter, Moment};

pub(crate) use beside::Beside;
pub(crate) use elsewhere::{TRIES, seen_of, told as told_elsewhere};
pub(crate) use ledger::seen_ledger;
pub use publish::Preview;
pub use waits::{FiguresTask, FiguresWaits};

use crate::people::{Authorised, Person};
pub use crate::work::Edited;
use crate::work::{Deed, PaperChange, not_there};
use crate::{Desk, DeskError};

/// Figures as a line of a list.
#[derive(Clone, Debug)]
pub struct FiguresLine {
    /// The paper's id.
    pub id: String,
    /// Two letters of the member.
    pub member: String,
    /// The indicator's id.
    pub indicator: String,
    /// How far they are.
    pub state: String,
    /// The number of the last publication; 0 before the first.
    pub vintage: u32,
}

/// Figures as somebody sees them.
#[derive(Clone, Debug)]
pub struct FiguresSeen {
    /// The paper.
    pub paper: Paper,
    /// The figures, whole; none for whoever sees only what is public of them.
    pub work: Option<FiguresWork>,
    /// How far they are.
    pub line: FiguresLine,
    /// What they count.
    pub indicator: Indicator,
    /// What was found in them.
    pub findings: Findings,
    /// What the register says of them by now.
    pub public: BTreeMap<Cell, Observation>,
    /// What would become of them if they were published now: for the secretariat.
    pub preview: Option<Preview>,
}

fn id_of(member: &str, indicator: &str) -> String {
    format!("figures.{member}.{indicator}")
}

fn of_paper(paper: &Paper) -> Result<FiguresWork, DeskError> {
    paper.read().ok_or_else(|| not_there(paper))
}

fn line(paper: &Paper, work: &FiguresWork) -> FiguresLine {
    FiguresLine {
        id: paper.id.clone(),
        member: work.member.clone(),
        indicator: work.indicator.clone(),
        state: work.state().name().to_owned(),
        vintage: work.vintage(),
    }
}

/// Whether the secretariat may read what is written.
fn is_submitted(work: &FiguresWork) -> bool {
    matches!(work.state(), FiguresState::Submitted { .. } | FiguresState::Published { .. })
}

impl Desk {
    /// Writes the next version of figures, as a deed of their member's.
    async fn step(&self, paper: &Paper, work: FiguresWork, account: &str, act: &'static str) -> Result<(), DeskError> {
        let work = work.blinded(self.fresh_id()?);
        let next = PaperChange::next(paper, work.state().name(), &work);
        let deed = Deed::new(account, act, PaperKind::Figures, &paper.id).of(paper.member.as_deref()).with(next);
        self.perform(deed).await.map(|_| ())
    }

    /// Declared figures, as a list: of the members for which somebody acts; for the secretariat and auditors of all.
    pub async fn figures_list(&self, leave: &Authorised<access::Figures>) -> Result<Vec<FiguresLine>, DeskError> {
        let of = self.figures_of(leave.person()).await?;
        Ok(of.iter().map(|(paper, work)| line(paper, work)).collect())
    }

    async fn figures_of(&self, person: &Person) -> Result<Vec<(Paper, FiguresWork)>, DeskError> {
        if person.is(Role::Secretariat) || person.is(Role::Auditor) {
            return self.papers(&View::All, PaperKind::Figures, &PaperFilter::default()).await;
        }
        let mut members: Vec<&str> =
            person.members_as(Role::Coordinator).chain(person.members_as(Role::Signer)).collect();
        members.sort_unstable();
        members.dedup();
        let mut found = Vec::new();
        for member in members {
            let view = View::Member(member.to_owned());
            found.extend(self.papers(&view, PaperKind::Figures, &PaperFilter::default()).await?);
        }
        Ok(found)
    }

    /// The indicators that the register defines: id and definition.
    pub async fn indicators_defined(&self) -> Result<Vec<(String, Indicator)>, DeskError> {
        let moment = self.moment(None).await?;
        let all = self.all(&moment, &Filter { kind: vec![Kind::Indicator], ..Filter::default() }).await?;
        Ok(all.into_iter().filter_map(|stored| Some((stored.id.to_string(), stored.read()?))).collect())
    }

    /// What figures count: as the register defines it, or as it will once the first of them is public.
    async fn indicator(&self, id: &str) -> Result<Indicator, DeskError> {
        let moment = self.moment(None).await?;
        Ok(self.counted_as(&moment, id).await?.ok_or(FiguresRefusal::NoIndicator)?)
    }

    /// The same of a member's figures, for those who read them before they are public: with the member's breaks that become public with them.
    async fn indicator_of(&self, work: &FiguresWork) -> Result<Indicator, DeskError> {
        let begun = self.victims_defined(&self.moment(None).await?, (&work.member, &work.indicator)).await?;
        match begun {
            Some(begun) => Ok(begun.indicator),
            None => self.indicator(&work.indicator).await,
        }
    }

    /// As the register defines something, or will, at a moment; none where nothing defines it. What police units' months become is defined by
    /// the house, and publicly not before a year of it is.
    async fn counted_as(&self, moment: &Moment, id: &str) -> Result<Option<Indicator>, DeskError> {
        Ok(match self.get(moment, Kind::Indicator, id).await? {
            Some(stored) => stored.read(),
            None => victims::measure(id).map(victims::defined),
        })
    }

    /// Begins to declare an indicator's figures. Returns the paper's id.
    pub async fn begin_figures(
        &self,
        leave: &Authorised<access::FiguresBegin>,
        indicator: &str,
    ) -> Result<String, DeskError> {
        let (account, member) = (&leave.person().account, leave.member().unwrap_or_default());
        // Figures of police units' months, which the register does not define yet, are begun by these.
        let moment = self.moment(None).await?;
        if self.get(&moment, Kind::Indicator, indicator).await?.is_none() {
            return Err(FiguresRefusal::NoIndicator.into());
        }
        let work = FiguresWork::begin(member.to_owned(), indicator.to_owned(), self.act_of(account)?);
        let work = work.blinded(self.fresh_id()?);
        let id = id_of(member, indicator);
        let mut paper = PaperChange::new(PaperKind::Figures, &id, work.state().name(), &work);
        paper.member = Some(member.to_owned());
        paper.key = Some(format!("{member}/{indicator}"));
        let deed = Deed::new(account, "figures.begun", PaperKind::Figures, &id).of(Some(member)).with(paper);
        match self.perform(deed).await {
            Err(DeskError::Refused(Refused::Moved { .. } | Refused::Taken { .. })) => Err(FiguresRefusal::Begun.into()),
            done => done.map(|_| id),
        }
    }

    /// A member's figures, as far as whoever asks may see them. What the secretariat sees is remembered.
    pub async fn figures_seen(&self, leave: &Authorised<access::FiguresSee>) -> Result<FiguresSeen, DeskError> {
        let (paper, person) = (leave.paper(), leave.person());
        let work = of_paper(paper)?;
        let line = line(paper, &work);
        let public = self.figures_public(&work).await?;
        let reads = match leave.role() {
            Some(Role::Coordinator | Role::Signer) => true,
            Some(Role::Secretariat) => is_submitted(&work),
            _ => false,
        };
        let indicator = if reads { self.indicator_of(&work).await? } else { self.indicator(&work.indicator).await? };
        let secretariat = leave.role() == Some(Role::Secretariat);
        if reads && secretariat {
            self.saw(person, PaperKind::Figures, &paper.id, leave.member()).await?;
        }
        let preview = match work.state() {
            FiguresState::Submitted { .. } if secretariat => Some(self.preview_figures(&work, &indicator).await?),
            _ => None,
        };
        let findings = if reads { self.find(&work, &indicator) } else { Findings::default() };
        Ok(FiguresSeen {
            paper: paper.clone(),
            line,
            indicator,
            findings,
            public,
            preview,
            work: reads.then_some(work),
        })
    }

    /// Figures for whoever writes them, with other entries in their place where some were typed and not taken.
    pub async fn figures_to_write(&self, leave: &Authorised<access::FiguresWrite>) -> Result<FiguresSeen, DeskError> {
        let paper = leave.paper();
        let work = of_paper(paper)?;
        let indicator = self.indicator_of(&work).await?;
        let (public, findings) = (self.figures_public(&work).await?, self.find(&work, &indicator));
        let line = line(paper, &work);
        Ok(FiguresSeen { paper: paper.clone(), work: Some(work), line, indicator, findings, public, preview: None })
    }

    fn find(&self, work: &FiguresWork, indicator: &Indicator) -> Findings {
        check(work, indicator, self.day_now().year())
    }

    /// What the register says of a member's declared figures.
    async fn figures_public(&self, work: &FiguresWork) -> Result<BTreeMap<Cell, Observation>, DeskError> {
        let moment = self.moment(None).await?;
        let filter = Filter {
            kind: vec![Kind::Observation],
            member: Some(work.member.clone()),
            indicator: Some(work.indicator.clone()),
            ..Filter::default()
        };
        let start = format!("figures.{}.{}.", work.member, work.indicator);
        let of = |stored: store::Stored| {
            let cell = stored.id.as_str().strip_prefix(&start)?.parse().ok()?;
            Some((cell, stored.read::<Observation>()?))
        };
        Ok(self.all(&moment, &filter).await?.into_iter().filter_map(of).collect())
    }

    /// Writes all figures. `expected` is the version of the paper that the writer has seen.
    pub async fn edit_figures(
        &self,
        leave: &Authorised<access::FiguresWrite>,
        expected: u32,
        entries: Entries,
    ) -> Result<Edited, DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        if paper.no != expected {
            return Ok(Edited::Behind { no: paper.no });
        }
        let work = work.edit(entries, &self.act_of(account)?)?;
        match self.step(paper, work, account, "figures.edited").await {
            Err(DeskError::Refused(Refused::Moved { found, .. })) => Ok(Edited::Behind { no: found }),
            done => done.map(|()| Edited::Saved),
        }
    }

    /// Asks for the signature.
    pub async fn ask_figures(&self, leave: &Authorised<access::FiguresAsk>) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        let findings = self.find(&work, &self.indicator_of(&work).await?);
        let work = work.ask(&findings, self.act_of(account)?)?;
        self.step(paper, work, account, "figures.asked").await
    }

    /// Signs the figures that were read, which submits them.
    pub async fn sign_figures(&self, leave: &Authorised<access::FiguresSign>, seen: &Digest) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        let findings = self.find(&work, &self.indicator_of(&work).await?);
        let work = work.sign(seen, &findings, self.act_of(account)?)?;
        self.step(paper, work, account, "figures.signed").await
    }

    /// Sends them back, with a reason.
    pub async fn return_figures(
        &self,
        leave: &Authorised<access::FiguresReturn>,
        reason: &str,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        // What the secretariat cannot see yet, it does not send back.
        if leave.role() == Some(Role::Secretariat) && !is_submitted(&work) {
            return Err(not_there(paper));
        }
        let work = work.send_back(reason.to_owned(), self.act_of(account)?)?;
        self.step(paper, work, account, "figures.returned").await
    }
}

/// Whether an observation is a figure that says its value.
fn is_value(observation: &Observation) -> bool {
    matches!(observation.figure, Figure::Value(_))
}

/// What the journal remembers of a publication: how many figures, and how many of them are shown. Never a count of persons.
fn told(observations: &[Observation]) -> serde_json::Value {
    let shown = observations.iter().filter(|observation| is_value(observation)).count();
    json!({ "figures": observations.len(), "shown": shown })
}
