//! Reports over rounds, and which of them wait for whom.

use std::collections::BTreeSet;

use alliance::people::{Role, access};
use alliance::register::report::ReportState;
use alliance::register::{PaperKind, ReportWork};

use super::Judged;
use crate::people::{Authorised, Person};
use crate::work::{Paper, PaperFilter, View};
use crate::{Desk, DeskError};

/// A report in a list.
#[derive(Clone, Debug)]
pub struct ReportLine {
    /// The paper.
    pub paper: Paper,
    /// How far it is.
    pub work: ReportWork,
    /// What its round leads to.
    pub event: String,
    /// Required questions with an answer.
    pub answered: usize,
    /// Required questions.
    pub required: usize,
    /// Findings that hold it back.
    pub held_back: usize,
    /// Days until the round's last day; below 0 after it.
    pub days_left: i32,
}

/// What waits for somebody.
#[derive(Clone, Debug)]
pub enum Waiting {
    /// A coordinator has to write it, or ask for its sign-offs.
    ToWrite(ReportLine),
    /// The coordinator has to approve it.
    ToApprove(ReportLine),
    /// A signer has to sign it for one of these authorities.
    ToSign(ReportLine, Vec<String>),
    /// The minister's delegate has to submit it.
    ToSubmit(ReportLine),
    /// The secretariat has to check it for completeness.
    ToCheck(ReportLine),
    /// The secretariat may publish it: the member has answered, or its days have passed.
    ToPublish(ReportLine),
}

impl Desk {
    /// Reports over rounds, the latest first: of the members for which the person acts; for the secretariat and auditors of all.
    pub async fn my_reports(&self, leave: &Authorised<access::Reports>) -> Result<Vec<ReportLine>, DeskError> {
        let mut lines = Vec::new();
        for (view, member) in views(leave.person()) {
            lines.extend(self.report_lines(&view, member, |_| true).await?);
        }
        lines.sort_by_key(|l| (std::cmp::Reverse(l.work.closes), l.paper.id.clone()));
        Ok(lines)
    }

    /// What waits for whoever is signed in.
    pub async fn waiting_reports(&self, leave: &Authorised<access::Desk>) -> Result<Vec<Waiting>, DeskError> {
        let person = leave.person();
        let today = self.report_day();
        let mut waiting = Vec::new();
        for (view, member) in views(person) {
            let all = member.is_none();
            let wanted = |work: &ReportWork| match work.state() {
                ReportState::Open
                | ReportState::Draft
                | ReportState::Authorities { .. }
                | ReportState::Coordinator { .. }
                | ReportState::Delegate { .. } => !all,
                ReportState::Submitted { .. } => all,
                ReportState::Reply { reviews, .. } => {
                    all && (reviews.window.replied.is_some() || today > reviews.window.ends)
                }
                _ => false,
            };
            for line in self.report_lines(&view, member, wanted).await? {
                waiting.extend(self.waits(person, line).await?);
            }
        }
        Ok(waiting)
    }

    async fn waits(&self, person: &Person, line: ReportLine) -> Result<Option<Waiting>, DeskError> {
        let for_member = |role| person.acts_for(role, &line.work.member);
        let (coordinates, signs) = (for_member(Role::Coordinator), for_member(Role::Signer));
        let secretariat = person.is(Role::Secretariat);
        Ok(match line.work.state() {
            ReportState::Open | ReportState::Draft if coordinates => Some(Waiting::ToWrite(line)),
            ReportState::Authorities { .. } if signs => {
                let mut names = self.may_sign_for(person, &line.work).await?;
                let awaited = line.work.awaited();
                names.retain(|name| awaited.contains(&name.as_str()));
                (!names.is_empty()).then_some(Waiting::ToSign(line, names))
            }
            ReportState::Coordinator { .. } if coordinates => Some(Waiting::ToApprove(line)),
            ReportState::Delegate { .. } if signs => {
                let involved = line.work.involved().iter().any(|by| by.as_str() == person.account);
                (!involved).then_some(Waiting::ToSubmit(line))
            }
            ReportState::Submitted { .. } if secretariat => Some(Waiting::ToCheck(line)),
            ReportState::Reply { .. } if secretariat => Some(Waiting::ToPublish(line)),
            _ => None,
        })
    }

    async fn report_lines(
        &self,
        view: &View,
        member: Option<String>,
        wanted: impl Fn(&ReportWork) -> bool,
    ) -> Result<Vec<ReportLine>, DeskError> {
        let filter = PaperFilter { member, ..PaperFilter::default() };
        let all = self.papers::<ReportWork>(view, PaperKind::Report, &filter).await?;
        let today = self.report_day();
        let mut lines = Vec::new();
        for (paper, work) in all.into_iter().filter(|(_, work)| wanted(work)) {
            let asked = self.report_questions(&paper.id, &work).await?;
            let judged = match work.state() {
                ReportState::Open => Judged::of(&asked, &asked.start),
                _ => self.standing(view, &paper.id).await?.judged(&asked),
            };
            let days_left = today.until(work.closes).map_or(0, |span| span.get_days());
            lines.push(ReportLine {
                event: asked.event.clone(),
                answered: judged.completeness.answered,
                required: judged.completeness.required,
                held_back: judged.findings.iter().filter(|f| f.holds_back()).count(),
                days_left,
                paper,
                work,
            });
        }
        Ok(lines)
    }
}

/// Whose reports a person looks at: those of the members for which they act, or of all.
fn views(person: &Person) -> Vec<(View, Option<String>)> {
    if person.is(Role::Secretariat) || person.is(Role::Auditor) {
        return vec![(View::All, None)];
    }
    let roles = [Role::Coordinator, Role::Signer];
    let members: BTreeSet<&str> = roles.into_iter().flat_map(|role| person.members_as(role)).collect();
    members.into_iter().map(|m| (View::Member(m.to_owned()), Some(m.to_owned()))).collect()
}
