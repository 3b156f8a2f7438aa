//! What waits of reviews for whoever is signed in.

use alliance::people::{Role, access};
use alliance::register::review::{Conflicts, ReviewState};
use alliance::register::{PaperKind, ReportWork, ReviewWork};
use jiff::civil::Date;
use store::work::{Paper, PaperFilter, View};

use super::{assign, is_released};
use crate::people::{Authorised, Person};
use crate::{Desk, DeskError};

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewTask {
    /// A report has no reviewer: for the secretariat.
    Assign,
    /// A declared conflict of interest is to be decided about: for the secretariat.
    Decide,
    /// The member has replied, or its days have passed: for the secretariat.
    Publish,
    /// Conflicts of interest are to be declared: for the reviewer.
    Declare,
    /// It is to be written: for the reviewer.
    Write,
    /// It can be answered: for the member's coordinators.
    Reply,
}

impl ReviewTask {
    /// The word in messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Assign => "assign",
            Self::Decide => "decide",
            Self::Publish => "publish",
            Self::Declare => "declare",
            Self::Write => "write",
            Self::Reply => "reply",
        }
    }

    /// All of them.
    pub const ALL: [Self; 6] = [Self::Assign, Self::Decide, Self::Publish, Self::Declare, Self::Write, Self::Reply];
}

/// A review that waits for somebody, or a report for its reviewer.
#[derive(Clone, Debug)]
pub struct ReviewWaits {
    /// What is to be done.
    pub task: ReviewTask,
    /// Where, behind the language.
    pub path: String,
    /// The member that is reviewed.
    pub member: String,
    /// The report.
    pub report: String,
    /// The last day of the task, where it has one.
    pub until: Option<Date>,
}

impl Desk {
    /// What waits of reviews for whoever is signed in, what ends first in front.
    pub async fn waiting_reviews(&self, leave: &Authorised<access::Desk>) -> Result<Vec<ReviewWaits>, DeskError> {
        let person = leave.person();
        let reads = [Role::Secretariat, Role::Reviewer, Role::Coordinator];
        if !reads.iter().any(|role| person.is(*role)) {
            return Ok(Vec::new());
        }
        let all: Vec<(Paper, ReviewWork)> = self.papers(&View::All, PaperKind::Review, &PaperFilter::default()).await?;
        let mut waits: Vec<ReviewWaits> =
            all.iter().filter_map(|(paper, work)| waits_for(person, paper, work)).collect();
        if person.is(Role::Secretariat) {
            let reports = self.papers::<ReportWork>(&View::All, PaperKind::Report, &PaperFilter::default()).await?;
            let has = |id: &str| all.iter().any(|(p, work)| p.parent.as_deref() == Some(id) && !is_released(work));
            let open = reports.into_iter().filter(|(paper, report)| assign::takes_reviewers(report) && !has(&paper.id));
            waits.extend(open.map(|(paper, report)| ReviewWaits {
                task: ReviewTask::Assign,
                path: format!("/work/reviews/assign/{}", paper.id),
                member: report.member,
                report: paper.id,
                until: None,
            }));
        }
        waits.sort_by_key(|wait| (wait.until.is_none(), wait.until, wait.report.clone()));
        Ok(waits)
    }
}

fn waits_for(person: &Person, paper: &Paper, work: &ReviewWork) -> Option<ReviewWaits> {
    let state = work.state();
    let reviews = person.is(Role::Reviewer)
        && paper.holder.as_deref() == Some(person.account.as_str())
        && person.is_from_elsewhere(&work.member);
    let answers = person.acts_for(Role::Coordinator, &work.member);
    let undecided =
        matches!(state, ReviewState::ConflictDeclared { conflicts: Conflicts::Declared { allowed: None, .. }, .. });
    let task = match state {
        ReviewState::Assigned if reviews => ReviewTask::Declare,
        ReviewState::ConflictDeclared { .. } if undecided && person.is(Role::Secretariat) => ReviewTask::Decide,
        ReviewState::ConflictDeclared { .. } | ReviewState::InWork { .. } if reviews && !undecided => ReviewTask::Write,
        ReviewState::ReplyWindow { .. } | ReviewState::WindowPassed { .. } if answers => ReviewTask::Reply,
        ReviewState::Replied { .. } | ReviewState::WindowPassed { .. } if person.is(Role::Secretariat) => {
            ReviewTask::Publish
        }
        _ => return None,
    };
    let until = state.window().map(|window| window.ends).filter(|_| task == ReviewTask::Reply);
    Some(ReviewWaits {
        task,
        path: format!("/work/review/{}", paper.id),
        member: work.member.clone(),
        report: work.subject.clone(),
        until,
    })
}
