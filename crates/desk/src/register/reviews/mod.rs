//! Reviews of reports, and the members' replies. The secretariat assigns; the reviewer declares, writes and submits, which sends
//! the review to the member; the member has 14 days; both are published side by side.
//!
//! Until a review is sent, nobody of the reviewed member sees that there is anything; what the reviewer writes, nobody else sees
//! before it is submitted. Who asks too early is answered as if there were nothing.

mod assign;
mod public;
mod reply;
mod subject;
mod tick;
mod waits;
mod write;

use alliance::people::{Role, access};
use alliance::register::review::{Found, ReviewState};
use alliance::register::{Act, PaperKind, ReportWork, ReviewWork, RoundWork};
use serde_json::{Value, json};
use store::work::{Paper, PaperFilter, View};

pub use assign::Candidate;
pub use reply::ReplyDraft;
pub use subject::{Claimed, Subject};
pub use tick::ReviewsTicked;
pub use waits::{ReviewTask, ReviewWaits};
pub use write::Written;

use crate::people::Authorised;
use crate::work::{Deed, PaperChange, not_there};
use crate::{Desk, DeskError};

/// Reviews as somebody sees them.
#[derive(Clone, Debug, Default)]
pub struct ReviewsSeen {
    /// Submitted reports without a reviewer: for the secretariat.
    pub unassigned: Vec<(Paper, ReportWork)>,
    /// Reviews. Those of the secretariat's and of members' without what is not theirs to see yet.
    pub reviews: Vec<(Paper, ReviewWork)>,
}

/// A review as somebody sees it.
#[derive(Clone, Debug)]
pub struct ReviewSeen {
    /// The paper.
    pub paper: Paper,
    /// How far it is.
    pub work: ReviewWork,
    /// What was found, as far as whoever asks may see it.
    pub findings: Found,
    /// What is looked at, promise by promise.
    pub subjects: Vec<Subject>,
    /// The member's reply as it is written, for whoever writes it.
    pub reply: Option<(Paper, ReplyDraft)>,
    /// Whether whoever asks is the reviewer.
    pub is_reviewers: bool,
}

/// The id of a report's review.
fn id_of(report: &str) -> String {
    format!("{report}.review")
}

/// The round of a report's id, `ROUND.MEMBER`.
fn round_of(report: &str) -> &str {
    report.rsplit_once('.').map_or(report, |(round, _)| round)
}

fn of_paper(paper: &Paper) -> Result<ReviewWork, DeskError> {
    paper.read().ok_or_else(|| not_there(paper))
}

/// Whether the member may know of it: it was sent.
fn is_sent(work: &ReviewWork) -> bool {
    work.state().window().is_some()
}

/// What is found so far or at last.
fn findings_of(work: &ReviewWork) -> Found {
    match work.state() {
        ReviewState::InWork { findings, .. } => findings.clone(),
        state => state.review().map(|review| review.findings.clone()).unwrap_or_default(),
    }
}

impl Desk {
    /// The reviews that somebody has to do with: the secretariat with all, a reviewer with their own, a member with those that
    /// were sent to it.
    pub async fn reviews(&self, leave: &Authorised<access::Reviews>) -> Result<ReviewsSeen, DeskError> {
        let person = leave.person();
        let mut seen = ReviewsSeen::default();
        let all: Vec<(Paper, ReviewWork)> = self.papers(&View::All, PaperKind::Review, &PaperFilter::default()).await?;
        if person.is(Role::Secretariat) {
            let open = |id: &str| all.iter().any(|(p, work)| p.parent.as_deref() == Some(id) && !is_released(work));
            let reports = self.papers::<ReportWork>(&View::All, PaperKind::Report, &PaperFilter::default()).await?;
            let waits = |(paper, report): &(Paper, ReportWork)| assign::takes_reviewers(report) && !open(&paper.id);
            seen.unassigned = reports.into_iter().filter(waits).collect();
        }
        let members: Vec<&str> = person.members_as(Role::Coordinator).chain(person.members_as(Role::Signer)).collect();
        let theirs = |(paper, work): &(Paper, ReviewWork)| {
            let of_member = members.contains(&work.member.as_str());
            let dealt = person.is(Role::Reviewer)
                && paper.holder.as_deref() == Some(person.account.as_str())
                && person.is_from_elsewhere(&work.member)
                && !is_released(work);
            dealt || person.is(Role::Secretariat) || (of_member && is_sent(work))
        };
        seen.reviews = all.into_iter().filter(theirs).collect();
        Ok(seen)
    }

    /// A review, as far as whoever asks may see it yet.
    pub async fn review(&self, leave: &Authorised<access::ReviewSee>) -> Result<ReviewSeen, DeskError> {
        let paper = leave.paper();
        let work = of_paper(paper)?;
        let is_reviewers = leave.role() == Some(Role::Reviewer);
        let is_members = matches!(leave.role(), Some(Role::Coordinator | Role::Signer));
        let unseen = (is_members && !is_sent(&work)) || (is_reviewers && is_released(&work));
        if unseen {
            return Err(not_there(paper));
        }
        let shown = is_reviewers || work.state().review().is_some();
        let findings = if shown { findings_of(&work) } else { Found::new() };
        let replies = leave.role() == Some(Role::Coordinator);
        let seen = self.review_seen(paper, work, findings, (is_reviewers, replies)).await?;
        let (person, member) = (leave.person(), leave.member());
        if is_reviewers && !seen.subjects.is_empty() {
            // What a reviewer wrote is their own; what the report says is the member's.
            self.saw(person, PaperKind::Report, &seen.work.subject, member).await?;
        } else if !is_reviewers && !matches!(seen.work.state(), ReviewState::Published { .. }) {
            self.saw(person, PaperKind::Review, &paper.id, member).await?;
        }
        Ok(seen)
    }

    /// A review for whoever writes it.
    pub async fn review_to_write(&self, leave: &Authorised<access::ReviewWrite>) -> Result<ReviewSeen, DeskError> {
        let work = of_paper(leave.paper())?;
        let findings = findings_of(&work);
        self.review_seen(leave.paper(), work, findings, (true, false)).await
    }

    /// A review that was sent, for whoever answers it.
    pub async fn review_to_answer(&self, leave: &Authorised<access::ReplyWrite>) -> Result<ReviewSeen, DeskError> {
        let work = of_paper(leave.paper())?;
        if !is_sent(&work) {
            return Err(not_there(leave.paper()));
        }
        let findings = findings_of(&work);
        self.review_seen(leave.paper(), work, findings, (false, true)).await
    }

    async fn review_seen(
        &self,
        paper: &Paper,
        work: ReviewWork,
        findings: Found,
        (is_reviewers, replies): (bool, bool),
    ) -> Result<ReviewSeen, DeskError> {
        let reply = if replies { self.reply_draft(paper).await? } else { None };
        // A reviewer sees what is reviewed once nothing stands in the way of an independent look.
        let begun = match work.state() {
            ReviewState::Assigned => false,
            ReviewState::ConflictDeclared { conflicts, .. } => !conflicts.is_undecided(),
            _ => true,
        };
        let subjects = if begun || !is_reviewers { self.subjects(&work).await? } else { Vec::new() };
        Ok(ReviewSeen { paper: paper.clone(), work, findings, subjects, reply, is_reviewers })
    }

    /// What a letter about a review is filled with.
    async fn told_of(&self, review: &str, work: &ReviewWork) -> Result<Value, DeskError> {
        let round = round_of(&work.subject);
        let event = self.paper::<RoundWork>(&View::All, PaperKind::Round, round).await?.map(|(_, work)| work.event);
        let until = work.state().window().map(|window| window.ends.to_string());
        Ok(json!({
            "member": work.member, "event": event.unwrap_or_else(|| round.to_owned()), "until": until,
            "link": format!("/work/review/{review}"),
        }))
    }

    /// The report that is reviewed, moved on with its review where it stands at the same point. A report that is further on, or
    /// not as far, is left to its own room.
    async fn report_beside(
        &self,
        id: &str,
        step: impl FnOnce(ReportWork) -> Option<ReportWork>,
    ) -> Result<Option<PaperChange>, DeskError> {
        let Some((paper, report)) = self.paper::<ReportWork>(&View::All, PaperKind::Report, id).await? else {
            return Ok(None);
        };
        Ok(step(report).map(|report| PaperChange::next(&paper, report.state().name(), &report)))
    }
}

fn is_released(work: &ReviewWork) -> bool {
    matches!(work.state(), ReviewState::Released { .. })
}

/// The next version of a review, as a deed.
fn step(paper: &Paper, work: &ReviewWork, account: &str, act: &'static str) -> Deed {
    let next = PaperChange::next(paper, work.state().name(), work);
    Deed::new(account, act, PaperKind::Review, &paper.id).of(paper.member.as_deref()).with(next)
}

/// A report's step that is taken where it can be.
fn if_it_can(
    at: &'static str,
    act: Act,
    step: impl FnOnce(ReportWork, Act) -> Result<ReportWork, alliance::register::report::ReportRefusal>,
) -> impl FnOnce(ReportWork) -> Option<ReportWork> {
    move |report| if report.state().name() == at { step(report, act).ok() } else { None }
}
