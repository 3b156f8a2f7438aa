//! Progress reports: read, written by several people at once, signed off, submitted, and what follows.
//!
//! Answers are kept beside the report, each under its own number. Who saves in a draft that is theirs to write touches no
//! more than the answer, so that many can save at once. Whatever moves the report to another state, or whoever edits it for
//! the first time, writes the report's next version; every other deed says which version it has seen, and is tried again where
//! that has moved on. So a sign-off is for exactly the answers that stand, and an edit that comes at the same moment voids it or
//! comes before it.

pub mod exercise;
mod letters;
mod list;
mod publish;
mod questions;
mod remarks;
mod save;
mod stands;
mod steps;
mod workbook;

use std::collections::BTreeMap;
use std::sync::Arc;

use alliance::people::{Account, AccountId, Role, access};
use alliance::register::questionnaire::{Answer, Answers, Completeness, FieldId, Finding};
use alliance::register::remark::Remark;
use alliance::register::report::ReportState;
use alliance::register::{Act, Digest, PaperKind, ReportWork};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;

pub use list::{ReportLine, Waiting};
pub(crate) use questions::Questions;
pub use questions::{Asked, Last};
pub use save::{Conflict, SaveDone, Saved, Typed};
pub(crate) use stands::{Judged, Stands};
pub use workbook::{Fate, WorkbookChange};

use crate::people::{Authorised, Person};
use crate::work::{Paper, Refused, Standing, View};
use crate::{Desk, DeskError};

/// The authority whose sign-off a report takes where the house knows no organisation of the member's signers.
pub const AUTHORITY: &str = "authority";

/// A report with everything that its page shows.
#[derive(Debug)]
pub struct Opened {
    /// The paper.
    pub paper: Paper,
    /// How far it is.
    pub work: ReportWork,
    /// What is asked.
    pub asked: Arc<Asked>,
    /// The answers that stand, with their numbers; also those that were taken away.
    pub standing: Arc<BTreeMap<FieldId, Standing>>,
    /// The answers; of a report that nobody has written in, last round's as a start.
    pub answers: Arc<Answers>,
    /// What is to be mended, explained, or looked at.
    pub findings: Arc<Vec<Finding>>,
    /// How much is there.
    pub completeness: Arc<Completeness>,
    /// Remarks, the oldest first.
    pub remarks: Vec<(Paper, Remark)>,
    /// Names of everybody who stands in it, by account.
    pub names: BTreeMap<String, String>,
}

impl Opened {
    /// The digest of the answers: what a sign-off names.
    pub fn digest(&self) -> Digest {
        Digest::of(&*self.answers)
    }

    /// Answers of the last round that nobody has looked at.
    pub fn unconfirmed(&self) -> usize {
        unconfirmed(&self.answers)
    }

    /// Findings that hold it back.
    pub fn held_back(&self) -> usize {
        self.findings.iter().filter(|f| f.holds_back()).count()
    }

    /// The number of the answer to a question; 0 where there was none.
    pub fn number(&self, field: &FieldId) -> u32 {
        self.standing.get(field).map_or(0, |s| s.no)
    }
}

/// What was ever typed into a question.
#[derive(Debug)]
pub struct History {
    /// The question's id.
    pub field: FieldId,
    /// Everything, the oldest first. What does not stand because somebody was quicker has the number 0.
    pub edits: Vec<(Standing, Option<Answer>)>,
    /// Names of everybody who typed it.
    pub names: BTreeMap<String, String>,
}

/// The answer that is kept; none where it was taken away, or is of a release that is to come.
pub(crate) fn kept(value: &serde_json::Value) -> Option<Answer> {
    Answer::deserialize(value).ok()
}

/// Answers by question, out of what is kept.
pub(crate) fn read(standing: &BTreeMap<FieldId, Standing>) -> Answers {
    standing.iter().filter_map(|(field, s)| Some((field.clone(), kept(&s.value)?))).collect()
}

/// How many answers have come to stand so far.
fn turns(standing: &BTreeMap<FieldId, Standing>) -> u64 {
    standing.values().map(|s| u64::from(s.no)).sum()
}

fn unconfirmed(answers: &Answers) -> usize {
    answers.values().filter(|answer| answer.from_last_round).count()
}

impl Desk {
    /// A report with everything that its page shows. Like all that is read of a report here, it is remembered where the report is of others.
    pub async fn open_report(&self, leave: &Authorised<access::ReportRead>) -> Result<Opened, DeskError> {
        self.report_seen(leave).await?;
        self.opened(leave.view(), leave.paper().clone()).await
    }

    /// The same for whoever is about to write in it.
    pub async fn report_to_write(&self, leave: &Authorised<access::ReportWrite>) -> Result<Opened, DeskError> {
        self.opened(leave.view(), leave.paper().clone()).await
    }

    /// The same for whoever has just written in it: with all that a page shows, or with no more than what became of the answers.
    pub async fn report_after(
        &self,
        leave: &Authorised<access::ReportWrite>,
        done: &SaveDone,
        whole: bool,
    ) -> Result<Opened, DeskError> {
        if whole {
            return self.opened(leave.view(), done.paper.clone()).await;
        }
        let mut opened = self.opened_barely(leave.view(), done.paper.clone()).await?;
        let others = done.fields.iter().filter_map(|(_, saved)| match saved {
            Saved::Conflict(conflict) => Some(conflict.now.actor.clone()),
            _ => None,
        });
        let others: Vec<String> = others.collect();
        opened.names = self.names_of(others).await?;
        let person = leave.person();
        opened.names.insert(person.account.clone(), person.name.clone());
        Ok(opened)
    }

    async fn opened(&self, view: &View, paper: Paper) -> Result<Opened, DeskError> {
        let mut opened = self.opened_barely(view, paper).await?;
        opened.remarks = self.remarks_of(view, &opened.paper.id).await?;
        let work = &opened.work;
        let mut people: Vec<String> = opened.standing.values().map(|s| s.actor.clone()).collect();
        let said = opened.remarks.iter().flat_map(|(_, r)| &r.said).map(|said| &said.act);
        let acts = said.chain(opened.remarks.iter().filter_map(|(_, r)| r.settled.as_ref()));
        let acts = acts.chain(work.state().sign_offs().into_iter().map(|s| &s.act));
        let acts = acts.chain(work.sent_back().iter().map(|s| &s.act));
        people.extend(acts.map(|act| act.by.as_str().to_owned()));
        opened.names = self.names_of(people).await?;
        Ok(opened)
    }

    /// Without remarks and names.
    async fn opened_barely(&self, view: &View, paper: Paper) -> Result<Opened, DeskError> {
        let work: ReportWork = paper.read().ok_or_else(|| gone(&paper.id))?;
        let asked = self.report_questions(&paper.id, &work).await?;
        let stands = self.standing(view, &paper.id).await?;
        let (answers, judged) = match work.state() {
            ReportState::Open => (Arc::new(asked.start.clone()), Judged::of(&asked, &asked.start)),
            _ => (Arc::clone(stands.answers()), stands.judged(&asked)),
        };
        let standing = Arc::clone(stands.standing());
        let Judged { findings, completeness } = judged;
        let (remarks, names) = (Vec::new(), BTreeMap::new());
        Ok(Opened { paper, work, asked, standing, answers, findings, completeness, remarks, names })
    }

    /// The numbers of a report's answers and who gave them: what tells a page that others have written meanwhile.
    pub async fn report_versions(
        &self,
        leave: &Authorised<access::ReportRead>,
    ) -> Result<(Arc<BTreeMap<FieldId, Standing>>, BTreeMap<String, String>), DeskError> {
        self.report_seen(leave).await?;
        let standing = Arc::clone(self.standing(leave.view(), &leave.paper().id).await?.standing());
        let names = self.names_of(standing.values().map(|s| s.actor.clone()).collect()).await?;
        Ok((standing, names))
    }

    /// Everything that was ever typed into a question.
    pub async fn report_history(
        &self,
        leave: &Authorised<access::ReportRead>,
        field: &FieldId,
    ) -> Result<History, DeskError> {
        self.report_seen(leave).await?;
        let edits = self.store().edits(leave.view(), &leave.paper().id, field.as_str()).await?;
        let names = self.names_of(edits.iter().map(|s| s.actor.clone()).collect()).await?;
        let edits = edits.into_iter().map(|s| {
            let answer = kept(&s.value);
            (s, answer)
        });
        Ok(History { field: field.clone(), edits: edits.collect(), names })
    }

    /// Remembers that somebody reads a report of others.
    async fn report_seen(&self, leave: &Authorised<access::ReportRead>) -> Result<(), DeskError> {
        if is_others(leave) {
            self.saw(leave.person(), PaperKind::Report, &leave.paper().id, leave.member()).await?;
        }
        Ok(())
    }

    /// What a report asks.
    pub async fn questions_of<A: access::Act>(&self, leave: &Authorised<A>) -> Result<Arc<Asked>, DeskError> {
        let paper = leave.paper();
        let work: ReportWork = paper.read().ok_or_else(|| gone(&paper.id))?;
        self.report_questions(&paper.id, &work).await
    }

    /// The authorities of a report for which a person may sign: their own organisation's, or the one that has no name.
    pub async fn may_sign_for(&self, person: &Person, work: &ReportWork) -> Result<Vec<String>, DeskError> {
        if !person.acts_for(Role::Signer, &work.member) {
            return Ok(Vec::new());
        }
        let own = self.organisation_name(&person.account).await?;
        let may = |name: &&String| own.as_ref() == Some(*name) || name.as_str() == AUTHORITY;
        Ok(work.authorities().iter().filter(may).cloned().collect())
    }

    async fn organisation_name(&self, account: &str) -> Result<Option<String>, DeskError> {
        let found = self.paper::<Account>(&View::All, PaperKind::Account, account).await?;
        let Some(organisation) = found.and_then(|(_, a)| a.organisation) else { return Ok(None) };
        let found = self.paper::<serde_json::Value>(&View::All, PaperKind::Organisation, &organisation).await?;
        Ok(found.and_then(|(_, body)| body.get("name").and_then(|n| n.as_str()).map(str::to_owned)))
    }

    /// Names of people, by account.
    async fn names_of(&self, accounts: Vec<String>) -> Result<BTreeMap<String, String>, DeskError> {
        let mut names = BTreeMap::new();
        for id in accounts.into_iter().collect::<std::collections::BTreeSet<_>>() {
            let found = self.paper::<Account>(&View::All, PaperKind::Account, &id).await?;
            names.insert(id, found.map_or_else(String::new, |(_, a)| a.name));
        }
        Ok(names)
    }

    async fn report_of(&self, view: &View, id: &str) -> Result<(Paper, ReportWork), DeskError> {
        self.paper::<ReportWork>(view, PaperKind::Report, id).await?.ok_or_else(|| gone(id))
    }

    /// Somebody, now.
    fn report_act(&self, account: &str) -> Result<Act, DeskError> {
        Ok(Act::new(AccountId::new(account)?, self.clock().now()))
    }

    /// The day of now, in UTC: the register counts days there.
    fn report_day(&self) -> Date {
        self.clock().now().to_zoned_datetime(TimeZone::UTC).date()
    }
}

/// Whether a report is of others to whoever reads it: whoever does not act for its member.
fn is_others(leave: &Authorised<access::ReportRead>) -> bool {
    matches!(leave.role(), Some(Role::Secretariat | Role::Auditor))
}

fn gone(id: &str) -> DeskError {
    DeskError::Refused(Refused::Moved { kind: PaperKind::Report, id: id.to_owned(), expected: 1, found: 0 })
}
